//! Addresses of proxies: opening, closing, routing, encryption.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    CloseDbProxyAddress, CloseDbProxyAddressResponse, CreateDbProxyAddress, CreateDbProxyAddressResponse,
    DescribeDbProxySslConfig, DescribeDbProxySslConfigResponse, LoadBalancePolicy, ModifyDbProxyAddress,
    ModifyDbProxyAddressResponse, ModifyDbProxySslConfig, ModifyDbProxySslConfigResponse, ProxyRoute, StorageType,
    WeightMode,
};

use super::{CHANGE, Unnamed, address_of, idle, meant, start};
use crate::actions::instance::CA_URL;
use crate::actions::{Answer, Context, StatusCode};
use crate::refusal::Refusal;
use crate::small::Small;
use crate::state::{Instance, Kind, ProxyAddress, ProxyEffect, ProxyWork, Routing};

/// The longest lag that can be named, in seconds.
const LONGEST_LAG: u64 = 10_000;
const MOST_WEIGHT: i64 = 100;

/// What the actions that open and change an address have in common.
struct Wanted {
    pools: Option<bool>,
    mode: Option<WeightMode>,
    allocation: Option<Vec<ProxyRoute>>,
    joins: Option<bool>,
    removes_lagging: Option<bool>,
    longest_lag: Option<u64>,
    least_routes: Option<u64>,
    policy: Option<LoadBalancePolicy>,
}

impl Wanted {
    /// Changes the routing of an address of an instance. What is not named stays, but for the weights.
    fn apply(self, context: &Context, instance: &Instance, present: Routing) -> Answer<Routing> {
        let removes_lagging = self.removes_lagging.unwrap_or(present.removes_lagging);
        let longest_lag = self.longest_lag.unwrap_or(present.longest_lag);
        if removes_lagging && !(1..=LONGEST_LAG).contains(&longest_lag) {
            return Err(Refusal::value(format!(
                "LatencyRemoveTime must be from 1 to {LONGEST_LAG} where LatencyRemove is true."
            )));
        }
        let weights = match self.mode {
            Some(mode) if mode == WeightMode::CUSTOM => {
                Some(weights(context, instance, self.allocation.unwrap_or_default())?)
            }
            _ => None,
        };
        Ok(Routing {
            weights,
            since_ms: context.now_ms,
            joins: self.joins.unwrap_or(present.joins),
            pools: self.pools.unwrap_or(present.pools),
            removes_lagging,
            longest_lag: if removes_lagging { longest_lag } else { 0 },
            least_routes: self.least_routes.unwrap_or(present.least_routes),
            policy: self.policy.unwrap_or(present.policy),
        })
    }
}

/// Returns the weights that routes name, by the instance they lead to.
fn weights(context: &Context, instance: &Instance, routes: Vec<ProxyRoute>) -> Answer<Small<String, i64>> {
    let mut weights = Small::default();
    for ProxyRoute { node_id, weight, .. } in routes {
        let (id, weight) = (node_id.unwrap_or_default(), weight.unwrap_or_default());
        let is_own = id == instance.id()
            || context.state.instances.get(&id).is_some_and(|other| other.shown.master_db_instance_id == instance.id());
        if !is_own {
            return Err(Refusal::value(format!(
                "ProxyAllocation must name the instance {} or read-only ones of it, not {id:?}.",
                instance.id()
            )));
        }
        if !(0..=MOST_WEIGHT).contains(&weight) {
            return Err(Refusal::value(format!("Weight must be from 0 to {MOST_WEIGHT}, not {weight}.")));
        }
        if weights.insert(id.clone(), weight).is_some() {
            return Err(Refusal::value(format!("ProxyAllocation names {id} twice.")));
        }
    }
    if weights.values().all(|weight: &i64| *weight == 0) {
        return Err(Refusal::value("ProxyAllocation must give one node a weight where WeightMode is custom."));
    }
    Ok(weights)
}

pub(crate) fn create_db_proxy_address(
    context: &mut Context,
    request: CreateDbProxyAddress,
) -> Answer<CreateDbProxyAddressResponse> {
    let instance_id = &request.db_instance_id;
    let id = idle(context, instance_id, request.proxy_group_id.as_deref(), Unnamed::First)?.id.clone();
    let instance = context.instance(instance_id)?;
    let wanted = Wanted {
        pools: request.connection_pool,
        mode: request.weight_mode,
        allocation: request.proxy_allocation,
        joins: request.ro_auto_add.or(Some(false)),
        removes_lagging: request.latency_remove,
        longest_lag: request.latency_remove_time,
        least_routes: request.min_route_num,
        policy: request.load_balance_policy,
    };
    let routing = wanted.apply(context, instance, Routing::new(context.now_ms))?;
    let address = Box::new(ProxyAddress {
        id: context.state.ids.prefixed("proxyaddr-"),
        ip: context.state.private_ip(&request.vpc_id, &request.subnet_id),
        vpc: request.vpc_id,
        subnet: request.subnet_id,
        description: request.description.unwrap_or_default(),
        security_groups: request.security_group.unwrap_or_default(),
        encrypts: false,
        routing,
    });
    let task = change(context, instance_id, id, Kind::ProxyCreateAddress, ProxyEffect::Put { address });
    Ok(CreateDbProxyAddressResponse { task_id: Some(task), request_id: context.request_id.clone() })
}

pub(crate) fn modify_db_proxy_address(
    context: &mut Context,
    request: ModifyDbProxyAddress,
) -> Answer<ModifyDbProxyAddressResponse> {
    let instance_id = &request.db_instance_id;
    let proxy = idle(context, instance_id, request.proxy_group_id.as_deref(), Unnamed::Only)?;
    let (id, mut address) = (proxy.id.clone(), Box::new(address_of(proxy, &request.address_id)?.clone()));
    let wanted = Wanted {
        pools: request.connection_pool,
        mode: request.weight_mode,
        allocation: request.proxy_allocation,
        joins: request.ro_auto_add,
        removes_lagging: request.latency_remove,
        longest_lag: request.latency_remove_time,
        least_routes: request.min_route_num,
        policy: request.load_balance_policy,
    };
    address.routing = wanted.apply(context, context.instance(instance_id)?, address.routing)?;
    if let Some(description) = request.description {
        address.description = description;
    }
    let task = change(context, instance_id, id, Kind::ProxyModifyAddress, ProxyEffect::Put { address });
    Ok(ModifyDbProxyAddressResponse { task_id: Some(task), request_id: context.request_id.clone() })
}

pub(crate) fn close_db_proxy_address(
    context: &mut Context,
    request: CloseDbProxyAddress,
) -> Answer<CloseDbProxyAddressResponse> {
    let instance_id = &request.db_instance_id;
    let proxy = idle(context, instance_id, request.proxy_group_id.as_deref(), Unnamed::First)?;
    let (id, address) = (proxy.id.clone(), address_of(proxy, &request.address_id)?.id.clone());
    if proxy.addresses.len() == 1 {
        let message = format!("The database proxy {id} keeps one address at least, and {address} is its last.");
        return Err(Refusal::new(Code::FAILED_OPERATION_FAILED_OPERATION_ERROR, message));
    }
    let task = change(context, instance_id, id, Kind::ProxyCloseAddress, ProxyEffect::Close { address });
    Ok(CloseDbProxyAddressResponse { task_id: task, request_id: context.request_id.clone() })
}

/// Starts a task that changes a proxy, and answers its id.
fn change(context: &mut Context, instance_id: &str, id: String, kind: Kind, effect: ProxyEffect) -> i64 {
    start(context, (instance_id, id), (kind, ProxyWork::Modifying), effect, context.now_ms + CHANGE) as i64
}

pub(crate) fn describe_db_proxy_ssl_config(
    context: &mut Context,
    request: DescribeDbProxySslConfig,
) -> Answer<DescribeDbProxySslConfigResponse> {
    let proxy = meant(context.instance(&request.db_instance_id)?, Some(&request.proxy_group_id), Unnamed::Only)?;
    let address = address_of(proxy, &request.proxy_address_id)?;
    let only_encrypted = |text: &str| if address.encrypts { text.to_owned() } else { String::new() };
    Ok(DescribeDbProxySslConfigResponse {
        ssl_enabled: address.encrypts,
        connect_address: only_encrypted(&address.ip),
        ca_url: Some(only_encrypted(CA_URL)),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn modify_db_proxy_ssl_config(
    context: &mut Context,
    request: ModifyDbProxySslConfig,
) -> Answer<ModifyDbProxySslConfigResponse> {
    let instance_id = &request.db_instance_id;
    let is_local = context.running(instance_id, StatusCode::Limit)?.storage_type() == StorageType::PHYSICAL_LOCAL_SSD;
    let proxy = idle(context, instance_id, Some(&request.proxy_group_id), Unnamed::Only)?;
    let address = address_of(proxy, &request.proxy_address_id)?;
    if address.encrypts == request.ssl_enabled {
        return Ok(ModifyDbProxySslConfigResponse { task_id: Some(0), request_id: context.request_id.clone() });
    }
    if request.ssl_enabled && !is_local {
        let message = format!("Only instances with local storage have SSL on their proxies; {instance_id} has not.");
        return Err(Refusal::new(Code::OPERATION_DENIED_INSTANCE_TYPE_DENIED, message));
    }
    if request.ssl_enabled && request.connect_address.as_ref() != Some(&address.ip) {
        return Err(Refusal::value(format!("ConnectAddress must be the Vip of the address, {}.", address.ip)));
    }
    let effect = ProxyEffect::Encrypt { address: address.id.clone(), encrypts: request.ssl_enabled };
    let id = proxy.id.clone();
    let task = change(context, instance_id, id, Kind::ProxyModifySSL, effect);
    Ok(ModifyDbProxySslConfigResponse { task_id: Some(task), request_id: context.request_id.clone() })
}
