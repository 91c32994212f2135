//! Buying, changing and destroying proxies.

use tencentdb_postgres::api::{
    CreateDbProxy, CreateDbProxyResponse, DestroyDbProxy, DestroyDbProxyResponse, LoadBalancePolicy, ModifyDbProxy,
    ModifyDbProxyResponse, ProxySwitchTag, ReloadBalance, ReloadBalanceDbProxyNode, ReloadBalanceDbProxyNodeResponse,
    SwitchTag,
};

use super::specs::{on_sale, supported};
use super::{CHANGE, Unnamed, address_of, idle, start};
use crate::actions::instance::{Moment, Wish};
use crate::actions::{Answer, Context, StatusCode};
use crate::clock::{self, SECOND};
use crate::refusal::Refusal;
use crate::state::{Kind, Proxy, ProxyAddress, ProxyEffect, ProxyNode, ProxyWork, Routing};

const CREATE: u64 = 15 * SECOND;
const DESTROY: u64 = 5 * SECOND;
/// Connections kept open in the pool where the caller does not say.
const CONNECTIONS: i64 = 200;

pub(crate) fn create_db_proxy(context: &mut Context, request: CreateDbProxy) -> Answer<CreateDbProxyResponse> {
    let (instance_id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = context.running(instance_id, StatusCode::Limit)?;
    supported(instance)?;
    if instance.shown.vpc_id != request.vpc_id {
        let own = &instance.shown.vpc_id;
        return Err(Refusal::value(format!("VpcId must be {own}, as of the instance, not {}.", request.vpc_id)));
    }
    on_sale(context, &request.proxy_node_custom)?;
    let connection_limit = request.connection_pool_limit.unwrap_or(CONNECTIONS);
    if connection_limit <= 0 {
        return Err(Refusal::value(format!("ConnectionPoolLimit must be above 0, not {connection_limit}.")));
    }
    let ip = context.state.private_ip(&request.vpc_id, &request.subnet_id);
    let ids = &mut context.state.ids;
    let id = ids.prefixed("proxy-");
    let first = ProxyAddress {
        id: ids.prefixed("proxyaddr-"),
        ip,
        vpc: request.vpc_id,
        subnet: request.subnet_id,
        description: String::new(),
        security_groups: request.security_group.unwrap_or_default(),
        encrypts: false,
        routing: Routing::new(now_ms),
    };
    let proxy = Proxy {
        id: id.clone(),
        description: request.description.unwrap_or_default(),
        connection_limit,
        nodes: ProxyNode::wanted(ids, &request.proxy_node_custom),
        addresses: vec![first],
        created_ms: now_ms,
        work: None,
    };
    context.instance_mut(instance_id)?.proxies.push(proxy);
    let work = (Kind::ProxyCreate, ProxyWork::Creating);
    let task = start(context, (instance_id, id.clone()), work, ProxyEffect::Serve, now_ms + CREATE);
    let deal_name = context.state.order(instance_id, false, task, now_ms);
    Ok(CreateDbProxyResponse {
        deal_name: Some(deal_name),
        proxy_group_id: Some(id),
        request_id: context.request_id.clone(),
    })
}

impl Routing {
    /// As the system has it: to the primary and to the read-only instances there are, and that will be.
    pub(super) fn new(now_ms: u64) -> Self {
        Self {
            weights: None,
            since_ms: now_ms,
            joins: true,
            pools: false,
            removes_lagging: false,
            longest_lag: 0,
            least_routes: 1,
            policy: LoadBalancePolicy::ACTIVE_CONNECTIONS,
        }
    }
}

pub(crate) fn modify_db_proxy(context: &mut Context, request: ModifyDbProxy) -> Answer<ModifyDbProxyResponse> {
    let (instance_id, now_ms) = (&request.db_instance_id, context.now_ms);
    let proxy = idle(context, instance_id, request.proxy_group_id.as_deref(), Unnamed::Only)?;
    let (id, present) = (proxy.id.clone(), proxy.nodes.clone());
    let wanted = request.proxy_node_custom.unwrap_or_default();
    let change = if wanted.is_empty() {
        None
    } else {
        on_sale(context, &wanted)?;
        let tag = match request.switch_tag.unwrap_or(ProxySwitchTag::NOW) {
            ProxySwitchTag::MAINTENANCE_WINDOW => SwitchTag::MAINTENANCE_WINDOW,
            ProxySwitchTag::GIVEN_WINDOW => SwitchTag::GIVEN_WINDOW,
            _ => SwitchTag::NOW,
        };
        let (start, end) = (request.switch_start_time.as_deref(), request.switch_end_time.as_deref());
        Some(Wish { tag, start, end, names: ["SwitchStartTime", "SwitchEndTime"], least: 0 }.read()?)
    };
    if let Some(description) = request.description {
        let instance = context.instance_mut(instance_id)?;
        instance.proxy_mut(&id).into_iter().for_each(|proxy| proxy.description.clone_from(&description));
    }
    let deal_name = match change {
        None => String::new(),
        Some(moment) => {
            let window = &context.instance(instance_id)?.maintenance;
            let begins_ms = match moment {
                Moment::Now => now_ms,
                Moment::Given { start, length, .. } => clock::next_open(now_ms, start, length, &[]),
                Moment::Maintenance => window.next_open(now_ms),
            };
            let by_itself = request.reload_balance.is_none_or(|balance| balance == ReloadBalance::AUTO);
            let nodes = ProxyNode::replace(present, ProxyNode::wanted(&mut context.state.ids, &wanted), by_itself);
            let effect = ProxyEffect::Change { nodes };
            let work = (Kind::ProxyModify, ProxyWork::Modifying);
            let task = start(context, (instance_id, id), work, effect, begins_ms + CHANGE);
            context.state.order(instance_id, false, task, now_ms)
        }
    };
    Ok(ModifyDbProxyResponse { deal_name: Some(deal_name), request_id: context.request_id.clone() })
}

pub(crate) fn destroy_db_proxy(context: &mut Context, request: DestroyDbProxy) -> Answer<DestroyDbProxyResponse> {
    let instance_id = &request.db_instance_id;
    let id = idle(context, instance_id, request.proxy_group_id.as_deref(), Unnamed::Only)?.id.clone();
    let work = (Kind::ProxyDestroy, ProxyWork::Destroying);
    start(context, (instance_id, id), work, ProxyEffect::Destroy, context.now_ms + DESTROY);
    Ok(DestroyDbProxyResponse { request_id: context.request_id.clone() })
}

pub(crate) fn reload_balance_db_proxy_node(
    context: &mut Context,
    request: ReloadBalanceDbProxyNode,
) -> Answer<ReloadBalanceDbProxyNodeResponse> {
    let proxy = idle(context, &request.db_instance_id, request.proxy_group_id.as_deref(), Unnamed::Only)?;
    if let Some(address) = &request.address_id {
        address_of(proxy, address)?;
    }
    let id = proxy.id.clone();
    context.instance_mut(&request.db_instance_id)?.proxy_mut(&id).into_iter().for_each(Proxy::balance);
    Ok(ReloadBalanceDbProxyNodeResponse { request_id: context.request_id.clone() })
}
