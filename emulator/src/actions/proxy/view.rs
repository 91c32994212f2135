//! Looking at proxies.

use tencentdb_postgres::api::{
    DbInstanceStatus, DescribeDbProxy, DescribeDbProxyResponse, ProxyAddress as ShownAddress, ProxyGroupInfo,
    ProxyGroupStatus, ProxyNode as ShownNode, ProxyNodeStatus, ProxyRoute, ProxyRouteStatus, RouteRole, WeightMode,
};

use super::{Unnamed, meant};
use crate::actions::{Answer, Context};
use crate::clock::{self, SECOND};
use crate::state::{Ids, Instance, Proxy, ProxyAddress, ProxyWork, Routing};

const VERSION: &str = "1.0.0";
const PORT: i64 = 5436;
/// What a route weighs that nobody gave a weight.
const WEIGHT: i64 = 100;
/// How many connections a node has at most, in the emulator's invention.
const BUSIEST: u64 = 60;

pub(crate) fn describe_db_proxy(context: &mut Context, request: DescribeDbProxy) -> Answer<DescribeDbProxyResponse> {
    let instance = context.instance(&request.db_instance_id)?;
    let proxies = match &request.proxy_group_id {
        None => instance.proxies.iter().collect(),
        named => vec![meant(instance, named.as_deref(), Unnamed::Only)?],
    };
    let routed = if proxies.is_empty() { Vec::new() } else { context.state.with_replicas(instance) };
    let proxy_infos: Vec<ProxyGroupInfo> =
        proxies.into_iter().map(|proxy| group(proxy, instance, &routed, context.now_ms)).collect();
    Ok(DescribeDbProxyResponse { count: proxy_infos.len() as i64, proxy_infos, request_id: context.request_id.clone() })
}

fn group(proxy: &Proxy, instance: &Instance, routed: &[&Instance], now_ms: u64) -> ProxyGroupInfo {
    let (status, node_status, work) = match proxy.work {
        Some(ProxyWork::Creating) => ("initing".into(), "initing".into(), "creating"),
        Some(ProxyWork::Destroying) => (ProxyGroupStatus::ISOLATED, ProxyNodeStatus::ISOLATED, "destroying"),
        _ if instance.isolated_ms.is_some() => (ProxyGroupStatus::ISOLATED, ProxyNodeStatus::ISOLATED, ""),
        Some(ProxyWork::Modifying) => (ProxyGroupStatus::RUNNING, ProxyNodeStatus::RUNNING, "modifying"),
        None => (ProxyGroupStatus::RUNNING, ProxyNodeStatus::RUNNING, ""),
    };
    let serves = status == ProxyGroupStatus::RUNNING;
    let node = |node: &crate::state::ProxyNode| ShownNode {
        proxy_node_id: node.id.clone(),
        zone: node.zone.clone(),
        cpu: node.cpu,
        mem: node.memory,
        status: node_status.clone(),
        connection: Some(if serves { connections(proxy, node.is_balanced, now_ms) } else { 0 }),
    };
    ProxyGroupInfo {
        proxy_group_id: proxy.id.clone(),
        status,
        task_status: Some(work.into()),
        description: Some(proxy.description.clone()),
        proxy_version: Some(VERSION.into()),
        connection_pool_limit: Some(proxy.connection_limit),
        proxy_node_set: Some(proxy.nodes.iter().map(node).collect()),
        proxy_address_set: Some(proxy.addresses.iter().map(|it| address(it, proxy, instance, routed)).collect()),
        create_time: Some(clock::text(proxy.created_ms)),
    }
}

/// The connections of a node: made up anew each minute, and the same on all nodes that have their share.
fn connections(proxy: &Proxy, is_balanced: bool, now_ms: u64) -> i64 {
    if is_balanced { Ids::of(&proxy.id).nth(now_ms / (60 * SECOND)).below(BUSIEST) as i64 } else { 0 }
}

fn address(address: &ProxyAddress, proxy: &Proxy, instance: &Instance, routed: &[&Instance]) -> ShownAddress {
    let routing = &address.routing;
    ShownAddress {
        address_id: address.id.clone(),
        vip: address.ip.clone(),
        vport: PORT,
        vpc_id: Some(address.vpc.clone()),
        subnet_id: Some(address.subnet.clone()),
        description: Some(address.description.clone()),
        connection_pool: Some(routing.pools),
        routes: Some(routed.iter().filter_map(|to| route(routing, instance, to)).collect()),
        connection_pool_limit: Some(proxy.connection_limit.unsigned_abs()),
        rw_split_enable: Some(true),
        weight_mode: Some(if routing.weights.is_some() { WeightMode::CUSTOM } else { WeightMode::SYSTEM }),
        ro_auto_add: Some(routing.joins),
        latency_remove: Some(routing.removes_lagging),
        latency_remove_time: Some(routing.longest_lag),
        min_route_num: Some(routing.least_routes),
        fail_over: Some(true),
        load_balance_policy: Some(routing.policy),
    }
}

/// The route to an instance, if there is one.
fn route(routing: &Routing, primary: &Instance, to: &Instance) -> Option<ProxyRoute> {
    let is_primary = to.id() == primary.id();
    let joins = is_primary || routing.joins || to.created_ms <= routing.since_ms;
    let weight = match &routing.weights {
        Some(weights) => match weights.get(to.id()) {
            Some(weight) => *weight,
            None if to.created_ms > routing.since_ms && routing.joins => WEIGHT,
            None => return None,
        },
        None => WEIGHT,
    };
    joins.then(|| ProxyRoute {
        node_id: Some(to.id().into()),
        role: Some(if is_primary { RouteRole::MASTER } else { RouteRole::READONLY }),
        weight: Some(weight),
        status: Some(if answers(to) { ProxyRouteStatus::ONLINE } else { ProxyRouteStatus::OFFLINE }),
    })
}

/// Returns whether an instance can be connected to.
fn answers(instance: &Instance) -> bool {
    use DbInstanceStatus as Status;

    let down = [
        Status::APPLYING,
        Status::INIT,
        Status::INITING,
        Status::RESTARTING,
        Status::ISOLATING,
        Status::ISOLATED,
        Status::DISISOLATING,
        Status::OFFLINING,
    ];
    !down.iter().any(|status| instance.is(status))
}
