//! Database proxies.

mod address;
mod group;
mod specs;
mod view;

use tencentdb_postgres::ErrorCode as Code;

pub(crate) use address::{
    close_db_proxy_address, create_db_proxy_address, describe_db_proxy_ssl_config, modify_db_proxy_address,
    modify_db_proxy_ssl_config,
};
pub(crate) use group::{create_db_proxy, destroy_db_proxy, modify_db_proxy, reload_balance_db_proxy_node};
pub(crate) use specs::describe_db_proxy_specs;
pub(crate) use view::describe_db_proxy;

use crate::actions::{Answer, Context, StatusCode};
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Effect, Instance, Job, Kind, Proxy, ProxyAddress, ProxyEffect, ProxyWork};

/// How long a change takes.
const CHANGE: u64 = 6 * SECOND;

/// Which proxy is meant where none is named.
#[derive(Clone, Copy)]
enum Unnamed {
    /// The first one.
    First,
    /// The only one.
    Only,
}

/// Returns the proxy of an instance that a call means.
fn meant<'a>(instance: &'a Instance, id: Option<&str>, unnamed: Unnamed) -> Answer<&'a Proxy> {
    let of = instance.id();
    match (id, unnamed, &instance.proxies[..]) {
        (Some(id), _, proxies) => proxies.iter().find(|proxy| proxy.id == id).ok_or_else(|| {
            Refusal::new(Code::RESOURCE_NOT_FOUND, format!("The instance {of} has no database proxy {id}."))
        }),
        (None, _, []) => {
            Err(Refusal::new(Code::RESOURCE_NOT_FOUND, format!("The instance {of} has no database proxy.")))
        }
        (None, Unnamed::First, [first, ..]) | (None, _, [first]) => Ok(first),
        (None, Unnamed::Only, _) => Err(Refusal::value(format!(
            "ProxyGroupId must say which proxy is meant: the instance {of} has {}.",
            instance.proxies.len()
        ))),
    }
}

/// Returns the same, if the instance runs and nothing is being done to the proxy.
fn idle<'a>(context: &'a Context, instance_id: &str, id: Option<&str>, unnamed: Unnamed) -> Answer<&'a Proxy> {
    let proxy = meant(context.running(instance_id, StatusCode::Limit)?, id, unnamed)?;
    match proxy.work {
        None => Ok(proxy),
        Some(_) => Err(StatusCode::Limit.refuse(format!("A task is under way on the database proxy {}.", proxy.id))),
    }
}

/// Returns an address of a proxy.
fn address_of<'a>(proxy: &'a Proxy, id: &str) -> Answer<&'a ProxyAddress> {
    proxy.address(id).ok_or_else(|| {
        Refusal::new(Code::RESOURCE_NOT_FOUND, format!("The database proxy {} has no address {id}.", proxy.id))
    })
}

/// Starts a task on a proxy, and answers its id.
fn start(
    context: &mut Context,
    (instance_id, id): (&str, String),
    (kind, work): (Kind, ProxyWork),
    effect: ProxyEffect,
    until_ms: u64,
) -> u64 {
    if let Some(proxy) = context.state.instances.get_mut(instance_id).and_then(|instance| instance.proxy_mut(&id)) {
        proxy.work = Some(work);
    }
    let input = serde_json::json!({ "ProxyGroupId": id }).to_string();
    let job = Job { input, ..Job::aside(kind, until_ms, Effect::Proxy { id, effect }) };
    context.state.start(instance_id, context.now_ms, job)
}
