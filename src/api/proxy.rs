// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Database proxies: proxy groups, their nodes, addresses, routing and SSL.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::wire;

/// `CloseDBProxyAddress`: Deletes one address of a database proxy; clients can no longer connect through it. Runs in the
/// background: poll `DescribeTasks` by `TaskId`. A proxy group keeps at least one address, so the last one cannot be deleted.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CloseDbProxyAddress {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Proxy address to delete, `AddressId` in the answer of `DescribeDBProxy`.
    ///
    /// On the wire: `AddressId`.
    #[serde(rename = "AddressId")]
    pub address_id: String,
    /// Proxy group, as listed by `DescribeDBProxy`; absent means the default group of the instance.
    ///
    /// On the wire: `ProxyGroupId`.
    #[serde(rename = "ProxyGroupId", skip_serializing_if = "Option::is_none")]
    pub proxy_group_id: Option<String>,
}

/// The required parameters of [`CloseDbProxyAddress`].
#[derive(Clone, Debug)]
pub struct CloseDbProxyAddressRequired<'a> {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Proxy address to delete, `AddressId` in the answer of `DescribeDBProxy`.
    pub address_id: &'a str,
}

impl CloseDbProxyAddress {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CloseDbProxyAddressRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            address_id: required.address_id.into(),
            proxy_group_id: None,
        }
    }

    /// Proxy group, as listed by `DescribeDBProxy`; absent means the default group of the instance.
    #[must_use]
    pub fn proxy_group_id(mut self, proxy_group_id: impl Into<String>) -> Self {
        self.proxy_group_id = Some(proxy_group_id.into());
        self
    }
}

/// The answer of `CloseDBProxyAddress`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CloseDbProxyAddressResponse {
    /// Task to poll with `DescribeTasks`; the vendor's text names a `DescribeFlow`, which this API does not have.
    ///
    /// On the wire: `TaskId`.
    #[serde(rename = "TaskId", deserialize_with = "wire::null_as_default")]
    pub task_id: i64,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CloseDbProxyAddress {
    const NAME: &'static str = "CloseDBProxyAddress";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = CloseDbProxyAddressResponse;
}

/// `CreateDBProxy`: Buys a database proxy for an instance, charged by use (pay-as-you-go is the only mode). Answers with the
/// order and the new proxy group at once and builds it in the background: follow it with `DescribeDBProxy` or `DescribeOrders`.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateDbProxy {
    /// Instance that gets the proxy, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// VPC of the proxy; must be the VPC of the primary instance.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    /// Subnet of the proxy within `VpcId`.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId")]
    pub subnet_id: String,
    /// Number and size of the proxy nodes, one element per zone; these set the price. `DescribeDBProxySpecs` lists what is on
    /// sale. At least 1 elements.
    ///
    /// On the wire: `ProxyNodeCustom`.
    #[serde(rename = "ProxyNodeCustom")]
    pub proxy_node_custom: Vec<ProxyNodeCustom>,
    /// IDs of the security groups to bind to the proxy.
    ///
    /// On the wire: `SecurityGroup`.
    #[serde(rename = "SecurityGroup", skip_serializing_if = "Option::is_none")]
    pub security_group: Option<Vec<String>>,
    /// Free-text note on the proxy. From 0 to 256 characters.
    ///
    /// On the wire: `Description`.
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Threshold of the connection pool, as a number of connections.
    ///
    /// On the wire: `ConnectionPoolLimit`.
    #[serde(rename = "ConnectionPoolLimit", skip_serializing_if = "Option::is_none")]
    pub connection_pool_limit: Option<i64>,
}

/// The required parameters of [`CreateDbProxy`].
#[derive(Clone, Debug)]
pub struct CreateDbProxyRequired<'a> {
    /// Instance that gets the proxy, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// VPC of the proxy; must be the VPC of the primary instance.
    pub vpc_id: &'a str,
    /// Subnet of the proxy within `VpcId`.
    pub subnet_id: &'a str,
    /// Number and size of the proxy nodes, one element per zone; these set the price. `DescribeDBProxySpecs` lists what is on
    /// sale. At least 1 elements.
    pub proxy_node_custom: Vec<ProxyNodeCustom>,
}

impl CreateDbProxy {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateDbProxyRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            vpc_id: required.vpc_id.into(),
            subnet_id: required.subnet_id.into(),
            proxy_node_custom: required.proxy_node_custom,
            security_group: None,
            description: None,
            connection_pool_limit: None,
        }
    }

    /// IDs of the security groups to bind to the proxy.
    #[must_use]
    pub fn security_group(mut self, security_group: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.security_group = Some(security_group.into_iter().map(Into::into).collect());
        self
    }

    /// Free-text note on the proxy. From 0 to 256 characters.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Threshold of the connection pool, as a number of connections.
    #[must_use]
    pub fn connection_pool_limit(mut self, connection_pool_limit: i64) -> Self {
        self.connection_pool_limit = Some(connection_pool_limit);
        self
    }
}

/// The answer of `CreateDBProxy`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateDbProxyResponse {
    /// Order placed, to look up with `DescribeOrders`.
    ///
    /// On the wire: `DealName`.
    #[serde(rename = "DealName", skip_serializing_if = "Option::is_none")]
    pub deal_name: Option<String>,
    /// Proxy group created, of the form `proxy-xxxxxxxx`.
    ///
    /// On the wire: `ProxyGroupId`.
    #[serde(rename = "ProxyGroupId", skip_serializing_if = "Option::is_none")]
    pub proxy_group_id: Option<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateDbProxy {
    const NAME: &'static str = "CreateDBProxy";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = CreateDbProxyResponse;
}

/// `CreateDBProxyAddress`: Adds a connection address to a database proxy, with its own read/write splitting, weights and
/// removal of lagging read-only instances. Runs in the background: poll `DescribeTasks` by `TaskId`.
///
/// Changes something, so it is never repeated automatically.
///
/// `LatencyRemoveTime` is required when `LatencyRemove` is `true`.
///
/// `ProxyAllocation` is required when `WeightMode` is `custom`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateDbProxyAddress {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// VPC in which the address is opened.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    /// Subnet from which the address is taken.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId")]
    pub subnet_id: String,
    /// Proxy group, as listed by `DescribeDBProxy`; absent means the default group of the instance.
    ///
    /// On the wire: `ProxyGroupId`.
    #[serde(rename = "ProxyGroupId", skip_serializing_if = "Option::is_none")]
    pub proxy_group_id: Option<String>,
    /// IDs of the security groups that guard the address.
    ///
    /// On the wire: `SecurityGroup`.
    #[serde(rename = "SecurityGroup", skip_serializing_if = "Option::is_none")]
    pub security_group: Option<Vec<String>>,
    /// Free-text note on the address. At most 256 characters.
    ///
    /// On the wire: `Description`.
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether to pool connections on this address.
    ///
    /// On the wire: `ConnectionPool`.
    #[serde(rename = "ConnectionPool", skip_serializing_if = "Option::is_none")]
    pub connection_pool: Option<bool>,
    /// Who sets the routing weights; absent has the system set them.
    ///
    /// On the wire: `WeightMode`.
    #[serde(rename = "WeightMode", skip_serializing_if = "Option::is_none")]
    pub weight_mode: Option<WeightMode>,
    /// Routing weights per node, for `WeightMode` `custom`. In any other mode the weights given here have no effect.
    ///
    /// On the wire: `ProxyAllocation`.
    #[serde(rename = "ProxyAllocation", skip_serializing_if = "Option::is_none")]
    pub proxy_allocation: Option<Vec<ProxyRoute>>,
    /// Whether read-only instances created later join read/write splitting on this address by themselves.
    ///
    /// On the wire: `RoAutoAdd`.
    #[serde(rename = "RoAutoAdd", skip_serializing_if = "Option::is_none")]
    pub ro_auto_add: Option<bool>,
    /// Whether to take a read-only instance out of the routes while its lag exceeds `LatencyRemoveTime`.
    ///
    /// On the wire: `LatencyRemove`.
    #[serde(rename = "LatencyRemove", skip_serializing_if = "Option::is_none")]
    pub latency_remove: Option<bool>,
    /// Lag above which a read-only instance is taken out of the routes. Unit: s. From 1 to 10000.
    ///
    /// On the wire: `LatencyRemoveTime`.
    #[serde(rename = "LatencyRemoveTime", skip_serializing_if = "Option::is_none")]
    pub latency_remove_time: Option<u64>,
    /// Number of routed nodes always kept, so that removal for lag cannot empty the address. From 0 to 256.
    ///
    /// On the wire: `MinRouteNum`.
    #[serde(rename = "MinRouteNum", skip_serializing_if = "Option::is_none")]
    pub min_route_num: Option<u64>,
    /// How requests are spread: `0` by active connections, `1` by number of requests. Default: `0`.
    ///
    /// On the wire: `LoadBalancePolicy`.
    #[serde(rename = "LoadBalancePolicy", skip_serializing_if = "Option::is_none")]
    pub load_balance_policy: Option<LoadBalancePolicy>,
}

/// The required parameters of [`CreateDbProxyAddress`].
#[derive(Clone, Debug)]
pub struct CreateDbProxyAddressRequired<'a> {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// VPC in which the address is opened.
    pub vpc_id: &'a str,
    /// Subnet from which the address is taken.
    pub subnet_id: &'a str,
}

impl CreateDbProxyAddress {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateDbProxyAddressRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            vpc_id: required.vpc_id.into(),
            subnet_id: required.subnet_id.into(),
            proxy_group_id: None,
            security_group: None,
            description: None,
            connection_pool: None,
            weight_mode: None,
            proxy_allocation: None,
            ro_auto_add: None,
            latency_remove: None,
            latency_remove_time: None,
            min_route_num: None,
            load_balance_policy: None,
        }
    }

    /// Proxy group, as listed by `DescribeDBProxy`; absent means the default group of the instance.
    #[must_use]
    pub fn proxy_group_id(mut self, proxy_group_id: impl Into<String>) -> Self {
        self.proxy_group_id = Some(proxy_group_id.into());
        self
    }

    /// IDs of the security groups that guard the address.
    #[must_use]
    pub fn security_group(mut self, security_group: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.security_group = Some(security_group.into_iter().map(Into::into).collect());
        self
    }

    /// Free-text note on the address. At most 256 characters.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Whether to pool connections on this address.
    #[must_use]
    pub fn connection_pool(mut self, connection_pool: bool) -> Self {
        self.connection_pool = Some(connection_pool);
        self
    }

    /// Who sets the routing weights; absent has the system set them.
    #[must_use]
    pub fn weight_mode(mut self, weight_mode: impl Into<WeightMode>) -> Self {
        self.weight_mode = Some(weight_mode.into());
        self
    }

    /// Routing weights per node, for `WeightMode` `custom`. In any other mode the weights given here have no effect.
    #[must_use]
    pub fn proxy_allocation(mut self, proxy_allocation: impl IntoIterator<Item = ProxyRoute>) -> Self {
        self.proxy_allocation = Some(proxy_allocation.into_iter().collect());
        self
    }

    /// Whether read-only instances created later join read/write splitting on this address by themselves.
    #[must_use]
    pub fn ro_auto_add(mut self, ro_auto_add: bool) -> Self {
        self.ro_auto_add = Some(ro_auto_add);
        self
    }

    /// Whether to take a read-only instance out of the routes while its lag exceeds `LatencyRemoveTime`.
    #[must_use]
    pub fn latency_remove(mut self, latency_remove: bool) -> Self {
        self.latency_remove = Some(latency_remove);
        self
    }

    /// Lag above which a read-only instance is taken out of the routes. Unit: s. From 1 to 10000.
    #[must_use]
    pub fn latency_remove_time(mut self, latency_remove_time: u64) -> Self {
        self.latency_remove_time = Some(latency_remove_time);
        self
    }

    /// Number of routed nodes always kept, so that removal for lag cannot empty the address. From 0 to 256.
    #[must_use]
    pub fn min_route_num(mut self, min_route_num: u64) -> Self {
        self.min_route_num = Some(min_route_num);
        self
    }

    /// How requests are spread: `0` by active connections, `1` by number of requests. Default: `0`.
    #[must_use]
    pub fn load_balance_policy(mut self, load_balance_policy: impl Into<LoadBalancePolicy>) -> Self {
        self.load_balance_policy = Some(load_balance_policy.into());
        self
    }
}

/// The answer of `CreateDBProxyAddress`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateDbProxyAddressResponse {
    /// Task to poll with `DescribeTasks`.
    ///
    /// On the wire: `TaskId`.
    #[serde(rename = "TaskId", skip_serializing_if = "Option::is_none")]
    pub task_id: Option<i64>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateDbProxyAddress {
    const NAME: &'static str = "CreateDBProxyAddress";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = CreateDbProxyAddressResponse;
}

/// `DescribeDBProxy`: Lists the database proxies of an instance with their nodes, addresses and routes.
///
/// Reads only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbProxy {
    /// Instance whose proxies to list, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Restricts the answer to this proxy group; absent lists every proxy of the instance.
    ///
    /// On the wire: `ProxyGroupId`.
    #[serde(rename = "ProxyGroupId", skip_serializing_if = "Option::is_none")]
    pub proxy_group_id: Option<String>,
}

impl DescribeDbProxy {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Instance whose proxies to list, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into(), proxy_group_id: None }
    }

    /// Restricts the answer to this proxy group; absent lists every proxy of the instance.
    #[must_use]
    pub fn proxy_group_id(mut self, proxy_group_id: impl Into<String>) -> Self {
        self.proxy_group_id = Some(proxy_group_id.into());
        self
    }
}

/// The answer of `DescribeDBProxy`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbProxyResponse {
    /// Number of proxy groups found.
    ///
    /// On the wire: `Count`.
    #[serde(rename = "Count", deserialize_with = "wire::null_as_default")]
    pub count: i64,
    /// Details of each proxy group.
    ///
    /// On the wire: `ProxyInfos`.
    #[serde(rename = "ProxyInfos", deserialize_with = "wire::null_as_default")]
    pub proxy_infos: Vec<ProxyGroupInfo>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbProxy {
    const NAME: &'static str = "DescribeDBProxy";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = None;
    type Response = DescribeDbProxyResponse;
}

/// `DescribeDBProxySSLConfig`: Shows whether a proxy address accepts SSL, which address the certificate protects and where to
/// download the CA certificate.
///
/// Reads only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbProxySslConfig {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Proxy group of the address, as listed by `DescribeDBProxy`.
    ///
    /// On the wire: `ProxyGroupId`.
    #[serde(rename = "ProxyGroupId")]
    pub proxy_group_id: String,
    /// Proxy address, `AddressId` in the answer of `DescribeDBProxy`.
    ///
    /// On the wire: `ProxyAddressId`.
    #[serde(rename = "ProxyAddressId")]
    pub proxy_address_id: String,
}

/// The required parameters of [`DescribeDbProxySslConfig`].
#[derive(Clone, Debug)]
pub struct DescribeDbProxySslConfigRequired<'a> {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Proxy group of the address, as listed by `DescribeDBProxy`.
    pub proxy_group_id: &'a str,
    /// Proxy address, `AddressId` in the answer of `DescribeDBProxy`.
    pub proxy_address_id: &'a str,
}

impl DescribeDbProxySslConfig {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeDbProxySslConfigRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            proxy_group_id: required.proxy_group_id.into(),
            proxy_address_id: required.proxy_address_id.into(),
        }
    }
}

/// The answer of `DescribeDBProxySSLConfig`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbProxySslConfigResponse {
    /// Whether SSL is on for the address.
    ///
    /// On the wire: `SSLEnabled`.
    #[serde(rename = "SSLEnabled", deserialize_with = "wire::null_as_default")]
    pub ssl_enabled: bool,
    /// Address that SSL connections use, an IP address or a domain name.
    ///
    /// On the wire: `ConnectAddress`.
    #[serde(rename = "ConnectAddress", deserialize_with = "wire::null_as_default")]
    pub connect_address: String,
    /// Download address of the CA certificate; filled in only while SSL is on.
    ///
    /// On the wire: `CAUrl`.
    #[serde(rename = "CAUrl", skip_serializing_if = "Option::is_none")]
    pub ca_url: Option<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbProxySslConfig {
    const NAME: &'static str = "DescribeDBProxySSLConfig";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = None;
    type Response = DescribeDbProxySslConfigResponse;
}

/// `DescribeDBProxySpecs`: Lists the proxy node sizes on sale and, if an instance is given, whether it can have a proxy and in
/// which zones.
///
/// Reads only.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbProxySpecs {
    /// Instance to check; without it only the sizes are answered.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", skip_serializing_if = "Option::is_none")]
    pub db_instance_id: Option<String>,
}

impl DescribeDbProxySpecs {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Instance to check; without it only the sizes are answered.
    #[must_use]
    pub fn db_instance_id(mut self, db_instance_id: impl Into<String>) -> Self {
        self.db_instance_id = Some(db_instance_id.into());
        self
    }
}

/// The answer of `DescribeDBProxySpecs`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbProxySpecsResponse {
    /// Node sizes on sale.
    ///
    /// On the wire: `SpecSet`.
    #[serde(rename = "SpecSet", skip_serializing_if = "Option::is_none")]
    pub spec_set: Option<Vec<ProxySpecItem>>,
    /// Whether the instance can have a proxy; answered only when `DBInstanceId` was given.
    ///
    /// On the wire: `SupportProxy`.
    #[serde(rename = "SupportProxy", skip_serializing_if = "Option::is_none")]
    pub support_proxy: Option<bool>,
    /// Zones in which proxy nodes can be placed; answered only when `DBInstanceId` was given.
    ///
    /// On the wire: `AvailableZones`.
    #[serde(rename = "AvailableZones", skip_serializing_if = "Option::is_none")]
    pub available_zones: Option<Vec<String>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbProxySpecs {
    const NAME: &'static str = "DescribeDBProxySpecs";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = None;
    type Response = DescribeDbProxySpecsResponse;
}

/// `DestroyDBProxy`: Destroys a database proxy for good, without prior isolation: its addresses and resources are released, its
/// security groups unbound and billing notified. Runs in the background without a task ID in the answer; watch
/// `DescribeDBProxy`.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DestroyDbProxy {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Proxy group to destroy, as listed by `DescribeDBProxy`. May be left out only if the instance has a single one.
    ///
    /// On the wire: `ProxyGroupId`.
    #[serde(rename = "ProxyGroupId", skip_serializing_if = "Option::is_none")]
    pub proxy_group_id: Option<String>,
}

impl DestroyDbProxy {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into(), proxy_group_id: None }
    }

    /// Proxy group to destroy, as listed by `DescribeDBProxy`. May be left out only if the instance has a single one.
    #[must_use]
    pub fn proxy_group_id(mut self, proxy_group_id: impl Into<String>) -> Self {
        self.proxy_group_id = Some(proxy_group_id.into());
        self
    }
}

/// The answer of `DestroyDBProxy`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DestroyDbProxyResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DestroyDbProxy {
    const NAME: &'static str = "DestroyDBProxy";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = DestroyDbProxyResponse;
}

/// `ModifyDBProxy`: Changes the note of a proxy, at once and without an order, or the number and size of its nodes, which
/// places an order, changes the price and runs in the background: follow it with `DescribeOrders` or `DescribeDBProxy`.
///
/// Changes something, so it is never repeated automatically.
///
/// `SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `2`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbProxy {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Proxy group to change, as listed by `DescribeDBProxy`; absent means the only group of the instance.
    ///
    /// On the wire: `ProxyGroupId`.
    #[serde(rename = "ProxyGroupId", skip_serializing_if = "Option::is_none")]
    pub proxy_group_id: Option<String>,
    /// New free-text note. A change of the note alone places no order. From 0 to 256 characters. The empty text clears it.
    ///
    /// On the wire: `Description`.
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Nodes wanted after the change, one element per zone; needed for any change of size or number.
    ///
    /// On the wire: `ProxyNodeCustom`.
    #[serde(rename = "ProxyNodeCustom", skip_serializing_if = "Option::is_none")]
    pub proxy_node_custom: Option<Vec<ProxyNodeCustom>>,
    /// Whether load balancing is refreshed automatically or left to the caller. Default: `auto`.
    ///
    /// On the wire: `ReloadBalance`.
    #[serde(rename = "ReloadBalance", skip_serializing_if = "Option::is_none")]
    pub reload_balance: Option<ReloadBalance>,
    /// When the change of the nodes is carried out. Default: `0`.
    ///
    /// On the wire: `SwitchTag`.
    #[serde(rename = "SwitchTag", skip_serializing_if = "Option::is_none")]
    pub switch_tag: Option<ProxySwitchTag>,
    /// Start of the window in which the change may be carried out. Format: `hh:mm:ss`.
    ///
    /// On the wire: `SwitchStartTime`.
    #[serde(rename = "SwitchStartTime", skip_serializing_if = "Option::is_none")]
    pub switch_start_time: Option<String>,
    /// End of the window in which the change may be carried out. Format: `hh:mm:ss`.
    ///
    /// On the wire: `SwitchEndTime`.
    #[serde(rename = "SwitchEndTime", skip_serializing_if = "Option::is_none")]
    pub switch_end_time: Option<String>,
}

impl ModifyDbProxy {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self {
            db_instance_id: db_instance_id.into(),
            proxy_group_id: None,
            description: None,
            proxy_node_custom: None,
            reload_balance: None,
            switch_tag: None,
            switch_start_time: None,
            switch_end_time: None,
        }
    }

    /// Proxy group to change, as listed by `DescribeDBProxy`; absent means the only group of the instance.
    #[must_use]
    pub fn proxy_group_id(mut self, proxy_group_id: impl Into<String>) -> Self {
        self.proxy_group_id = Some(proxy_group_id.into());
        self
    }

    /// New free-text note. A change of the note alone places no order. From 0 to 256 characters. The empty text clears it.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Nodes wanted after the change, one element per zone; needed for any change of size or number.
    #[must_use]
    pub fn proxy_node_custom(mut self, proxy_node_custom: impl IntoIterator<Item = ProxyNodeCustom>) -> Self {
        self.proxy_node_custom = Some(proxy_node_custom.into_iter().collect());
        self
    }

    /// Whether load balancing is refreshed automatically or left to the caller. Default: `auto`.
    #[must_use]
    pub fn reload_balance(mut self, reload_balance: impl Into<ReloadBalance>) -> Self {
        self.reload_balance = Some(reload_balance.into());
        self
    }

    /// When the change of the nodes is carried out. Default: `0`.
    #[must_use]
    pub fn switch_tag(mut self, switch_tag: impl Into<ProxySwitchTag>) -> Self {
        self.switch_tag = Some(switch_tag.into());
        self
    }

    /// Start of the window in which the change may be carried out. Format: `hh:mm:ss`.
    #[must_use]
    pub fn switch_start_time(mut self, switch_start_time: impl Into<String>) -> Self {
        self.switch_start_time = Some(switch_start_time.into());
        self
    }

    /// End of the window in which the change may be carried out. Format: `hh:mm:ss`.
    #[must_use]
    pub fn switch_end_time(mut self, switch_end_time: impl Into<String>) -> Self {
        self.switch_end_time = Some(switch_end_time.into());
        self
    }
}

/// The answer of `ModifyDBProxy`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbProxyResponse {
    /// Order placed for the change of nodes; empty if only the note changed.
    ///
    /// On the wire: `DealName`.
    #[serde(rename = "DealName", skip_serializing_if = "Option::is_none")]
    pub deal_name: Option<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDbProxy {
    const NAME: &'static str = "ModifyDBProxy";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = ModifyDbProxyResponse;
}

/// `ModifyDBProxyAddress`: Changes the pooling, routing weights, lag removal and load balancing of a proxy address. Runs in the
/// background: poll `DescribeTasks` by `TaskId`.
///
/// Changes something, so it is never repeated automatically.
///
/// `LatencyRemoveTime` is only for `LatencyRemove` `true`.
///
/// `ProxyAllocation` is required when `WeightMode` is `custom`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbProxyAddress {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Proxy address to change, `AddressId` in the answer of `DescribeDBProxy`.
    ///
    /// On the wire: `AddressId`.
    #[serde(rename = "AddressId")]
    pub address_id: String,
    /// Proxy group, as listed by `DescribeDBProxy`; absent means the only group of the instance.
    ///
    /// On the wire: `ProxyGroupId`.
    #[serde(rename = "ProxyGroupId", skip_serializing_if = "Option::is_none")]
    pub proxy_group_id: Option<String>,
    /// New free-text note on the address. At most 256 characters. The empty text clears it.
    ///
    /// On the wire: `Description`.
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether to pool connections on this address.
    ///
    /// On the wire: `ConnectionPool`.
    #[serde(rename = "ConnectionPool", skip_serializing_if = "Option::is_none")]
    pub connection_pool: Option<bool>,
    /// Who sets the routing weights. Absent counts as `system`, so leaving it out may undo custom weights. Default: `system`.
    ///
    /// On the wire: `WeightMode`.
    #[serde(rename = "WeightMode", skip_serializing_if = "Option::is_none")]
    pub weight_mode: Option<WeightMode>,
    /// Routing weights per node, for `WeightMode` `custom`. In any other mode the weights given here have no effect.
    ///
    /// On the wire: `ProxyAllocation`.
    #[serde(rename = "ProxyAllocation", skip_serializing_if = "Option::is_none")]
    pub proxy_allocation: Option<Vec<ProxyRoute>>,
    /// Whether read-only instances join this address by themselves; concerns only those created after the change.
    ///
    /// On the wire: `RoAutoAdd`.
    #[serde(rename = "RoAutoAdd", skip_serializing_if = "Option::is_none")]
    pub ro_auto_add: Option<bool>,
    /// Whether to take lagging read-only instances out of the routes.
    ///
    /// On the wire: `LatencyRemove`.
    #[serde(rename = "LatencyRemove", skip_serializing_if = "Option::is_none")]
    pub latency_remove: Option<bool>,
    /// Lag above which a read-only instance is taken out of the routes. Unit: s.
    ///
    /// On the wire: `LatencyRemoveTime`.
    #[serde(rename = "LatencyRemoveTime", skip_serializing_if = "Option::is_none")]
    pub latency_remove_time: Option<u64>,
    /// Number of routes always kept when nodes are removed for lag or failure, so that the address stays usable.
    ///
    /// On the wire: `MinRouteNum`.
    #[serde(rename = "MinRouteNum", skip_serializing_if = "Option::is_none")]
    pub min_route_num: Option<u64>,
    /// How requests are spread: `0` by active connections, `1` by number of requests. Default: `0`.
    ///
    /// On the wire: `LoadBalancePolicy`.
    #[serde(rename = "LoadBalancePolicy", skip_serializing_if = "Option::is_none")]
    pub load_balance_policy: Option<LoadBalancePolicy>,
}

/// The required parameters of [`ModifyDbProxyAddress`].
#[derive(Clone, Debug)]
pub struct ModifyDbProxyAddressRequired<'a> {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Proxy address to change, `AddressId` in the answer of `DescribeDBProxy`.
    pub address_id: &'a str,
}

impl ModifyDbProxyAddress {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDbProxyAddressRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            address_id: required.address_id.into(),
            proxy_group_id: None,
            description: None,
            connection_pool: None,
            weight_mode: None,
            proxy_allocation: None,
            ro_auto_add: None,
            latency_remove: None,
            latency_remove_time: None,
            min_route_num: None,
            load_balance_policy: None,
        }
    }

    /// Proxy group, as listed by `DescribeDBProxy`; absent means the only group of the instance.
    #[must_use]
    pub fn proxy_group_id(mut self, proxy_group_id: impl Into<String>) -> Self {
        self.proxy_group_id = Some(proxy_group_id.into());
        self
    }

    /// New free-text note on the address. At most 256 characters. The empty text clears it.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Whether to pool connections on this address.
    #[must_use]
    pub fn connection_pool(mut self, connection_pool: bool) -> Self {
        self.connection_pool = Some(connection_pool);
        self
    }

    /// Who sets the routing weights. Absent counts as `system`, so leaving it out may undo custom weights. Default: `system`.
    #[must_use]
    pub fn weight_mode(mut self, weight_mode: impl Into<WeightMode>) -> Self {
        self.weight_mode = Some(weight_mode.into());
        self
    }

    /// Routing weights per node, for `WeightMode` `custom`. In any other mode the weights given here have no effect.
    #[must_use]
    pub fn proxy_allocation(mut self, proxy_allocation: impl IntoIterator<Item = ProxyRoute>) -> Self {
        self.proxy_allocation = Some(proxy_allocation.into_iter().collect());
        self
    }

    /// Whether read-only instances join this address by themselves; concerns only those created after the change.
    #[must_use]
    pub fn ro_auto_add(mut self, ro_auto_add: bool) -> Self {
        self.ro_auto_add = Some(ro_auto_add);
        self
    }

    /// Whether to take lagging read-only instances out of the routes.
    #[must_use]
    pub fn latency_remove(mut self, latency_remove: bool) -> Self {
        self.latency_remove = Some(latency_remove);
        self
    }

    /// Lag above which a read-only instance is taken out of the routes. Unit: s.
    #[must_use]
    pub fn latency_remove_time(mut self, latency_remove_time: u64) -> Self {
        self.latency_remove_time = Some(latency_remove_time);
        self
    }

    /// Number of routes always kept when nodes are removed for lag or failure, so that the address stays usable.
    #[must_use]
    pub fn min_route_num(mut self, min_route_num: u64) -> Self {
        self.min_route_num = Some(min_route_num);
        self
    }

    /// How requests are spread: `0` by active connections, `1` by number of requests. Default: `0`.
    #[must_use]
    pub fn load_balance_policy(mut self, load_balance_policy: impl Into<LoadBalancePolicy>) -> Self {
        self.load_balance_policy = Some(load_balance_policy.into());
        self
    }
}

/// The answer of `ModifyDBProxyAddress`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbProxyAddressResponse {
    /// Task to poll with `DescribeTasks`.
    ///
    /// On the wire: `TaskId`.
    #[serde(rename = "TaskId", skip_serializing_if = "Option::is_none")]
    pub task_id: Option<i64>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDbProxyAddress {
    const NAME: &'static str = "ModifyDBProxyAddress";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = ModifyDbProxyAddressResponse;
}

/// `ModifyDBProxySSLConfig`: Turns SSL on a proxy address on or off in the background: poll `DescribeTasks` by `TaskId`.
/// Turning it on works only for proxies with local storage on physical machines.
///
/// Changes something, so it is never repeated automatically.
///
/// `ConnectAddress` is required when `SSLEnabled` is `true`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbProxySslConfig {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Proxy group of the address, as listed by `DescribeDBProxy`.
    ///
    /// On the wire: `ProxyGroupId`.
    #[serde(rename = "ProxyGroupId")]
    pub proxy_group_id: String,
    /// Proxy address, `AddressId` in the answer of `DescribeDBProxy`.
    ///
    /// On the wire: `ProxyAddressId`.
    #[serde(rename = "ProxyAddressId")]
    pub proxy_address_id: String,
    /// Whether SSL should be on.
    ///
    /// On the wire: `SSLEnabled`.
    #[serde(rename = "SSLEnabled")]
    pub ssl_enabled: bool,
    /// Address the certificate is checked against; must equal the `Vip` of the proxy address.
    ///
    /// On the wire: `ConnectAddress`.
    #[serde(rename = "ConnectAddress", skip_serializing_if = "Option::is_none")]
    pub connect_address: Option<String>,
}

/// The required parameters of [`ModifyDbProxySslConfig`].
#[derive(Clone, Debug)]
pub struct ModifyDbProxySslConfigRequired<'a> {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Proxy group of the address, as listed by `DescribeDBProxy`.
    pub proxy_group_id: &'a str,
    /// Proxy address, `AddressId` in the answer of `DescribeDBProxy`.
    pub proxy_address_id: &'a str,
    /// Whether SSL should be on.
    pub ssl_enabled: bool,
}

impl ModifyDbProxySslConfig {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDbProxySslConfigRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            proxy_group_id: required.proxy_group_id.into(),
            proxy_address_id: required.proxy_address_id.into(),
            ssl_enabled: required.ssl_enabled,
            connect_address: None,
        }
    }

    /// Address the certificate is checked against; must equal the `Vip` of the proxy address.
    #[must_use]
    pub fn connect_address(mut self, connect_address: impl Into<String>) -> Self {
        self.connect_address = Some(connect_address.into());
        self
    }
}

/// The answer of `ModifyDBProxySSLConfig`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbProxySslConfigResponse {
    /// Task to poll with `DescribeTasks`; `0` if SSL already was in the wanted state and there is nothing to wait for. Special
    /// value: `0`.
    ///
    /// On the wire: `TaskId`.
    #[serde(rename = "TaskId", skip_serializing_if = "Option::is_none")]
    pub task_id: Option<i64>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDbProxySslConfig {
    const NAME: &'static str = "ModifyDBProxySSLConfig";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = ModifyDbProxySslConfigResponse;
}

/// `ReloadBalanceDBProxyNode`: Rebalances the load over the nodes of a database proxy. The whole proxy group is rebalanced,
/// even if one address is named, and no task ID is returned.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReloadBalanceDbProxyNode {
    /// Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Proxy group, as listed by `DescribeDBProxy`; absent means the only group of the instance.
    ///
    /// On the wire: `ProxyGroupId`.
    #[serde(rename = "ProxyGroupId", skip_serializing_if = "Option::is_none")]
    pub proxy_group_id: Option<String>,
    /// Proxy address, as listed by `DescribeDBProxy`. Only checked to belong to the group: it does not narrow the rebalancing.
    ///
    /// On the wire: `AddressId`.
    #[serde(rename = "AddressId", skip_serializing_if = "Option::is_none")]
    pub address_id: Option<String>,
}

impl ReloadBalanceDbProxyNode {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Instance whose proxy is meant, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into(), proxy_group_id: None, address_id: None }
    }

    /// Proxy group, as listed by `DescribeDBProxy`; absent means the only group of the instance.
    #[must_use]
    pub fn proxy_group_id(mut self, proxy_group_id: impl Into<String>) -> Self {
        self.proxy_group_id = Some(proxy_group_id.into());
        self
    }

    /// Proxy address, as listed by `DescribeDBProxy`. Only checked to belong to the group: it does not narrow the rebalancing.
    #[must_use]
    pub fn address_id(mut self, address_id: impl Into<String>) -> Self {
        self.address_id = Some(address_id.into());
        self
    }
}

/// The answer of `ReloadBalanceDBProxyNode`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReloadBalanceDbProxyNodeResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ReloadBalanceDbProxyNode {
    const NAME: &'static str = "ReloadBalanceDBProxyNode";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = ReloadBalanceDbProxyNodeResponse;
}

/// A connection address of a database proxy with its pooling, read/write splitting and routes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProxyAddress {
    /// ID of the address, which the other proxy actions take as `AddressId` or `ProxyAddressId`.
    ///
    /// On the wire: `AddressId`.
    #[serde(rename = "AddressId", deserialize_with = "wire::null_as_default")]
    pub address_id: String,
    /// IP address clients connect to.
    ///
    /// On the wire: `Vip`.
    #[serde(rename = "Vip", deserialize_with = "wire::null_as_default")]
    pub vip: String,
    /// Port clients connect to.
    ///
    /// On the wire: `Vport`.
    #[serde(rename = "Vport", deserialize_with = "wire::null_as_default")]
    pub vport: i64,
    /// VPC of the address.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// Subnet of the address.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// Free-text note on the address.
    ///
    /// On the wire: `Description`.
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether connections are pooled on this address. The vendor's text speaks of `0` and `1`, but the type is a boolean.
    ///
    /// On the wire: `ConnectionPool`.
    #[serde(rename = "ConnectionPool", skip_serializing_if = "Option::is_none")]
    pub connection_pool: Option<bool>,
    /// Nodes to which this address sends requests.
    ///
    /// On the wire: `Routes`.
    #[serde(rename = "Routes", skip_serializing_if = "Option::is_none")]
    pub routes: Option<Vec<ProxyRoute>>,
    /// Size of the connection pool.
    ///
    /// On the wire: `ConnectionPoolLimit`.
    #[serde(rename = "ConnectionPoolLimit", skip_serializing_if = "Option::is_none")]
    pub connection_pool_limit: Option<u64>,
    /// Whether reads go to the read-only nodes; writes go to the primary node in any case.
    ///
    /// On the wire: `RwSplitEnable`.
    #[serde(rename = "RwSplitEnable", skip_serializing_if = "Option::is_none")]
    pub rw_split_enable: Option<bool>,
    /// Who sets the routing weights.
    ///
    /// On the wire: `WeightMode`.
    #[serde(rename = "WeightMode", skip_serializing_if = "Option::is_none")]
    pub weight_mode: Option<WeightMode>,
    /// Whether new read-only instances join read/write splitting by themselves.
    ///
    /// On the wire: `RoAutoAdd`.
    #[serde(rename = "RoAutoAdd", skip_serializing_if = "Option::is_none")]
    pub ro_auto_add: Option<bool>,
    /// Whether lagging read-only instances are taken out of the routes.
    ///
    /// On the wire: `LatencyRemove`.
    #[serde(rename = "LatencyRemove", skip_serializing_if = "Option::is_none")]
    pub latency_remove: Option<bool>,
    /// Lag above which a read-only instance is taken out of the routes. Unit: s.
    ///
    /// On the wire: `LatencyRemoveTime`.
    #[serde(rename = "LatencyRemoveTime", skip_serializing_if = "Option::is_none")]
    pub latency_remove_time: Option<u64>,
    /// Number of routes always kept when nodes are removed for lag or failure.
    ///
    /// On the wire: `MinRouteNum`.
    #[serde(rename = "MinRouteNum", skip_serializing_if = "Option::is_none")]
    pub min_route_num: Option<u64>,
    /// Whether reads fall back to the primary node when every read-only node has failed.
    ///
    /// On the wire: `FailOver`.
    #[serde(rename = "FailOver", skip_serializing_if = "Option::is_none")]
    pub fail_over: Option<bool>,
    /// How requests are spread: `0` by active connections, `1` by number of requests. Default: `0`.
    ///
    /// On the wire: `LoadBalancePolicy`.
    #[serde(rename = "LoadBalancePolicy", skip_serializing_if = "Option::is_none")]
    pub load_balance_policy: Option<LoadBalancePolicy>,
}

/// A database proxy (proxy group) with its nodes and addresses.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProxyGroupInfo {
    /// ID of the proxy group; the other actions take it as `ProxyGroupId`.
    ///
    /// On the wire: `ProxyGroupId`.
    #[serde(rename = "ProxyGroupId", deserialize_with = "wire::null_as_default")]
    pub proxy_group_id: String,
    /// State of the proxy group.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", deserialize_with = "wire::null_as_default")]
    pub status: ProxyGroupStatus,
    /// What a running task is doing to the proxy group, such as `creating`; empty if none is running.
    ///
    /// On the wire: `TaskStatus`.
    #[serde(rename = "TaskStatus", skip_serializing_if = "Option::is_none")]
    pub task_status: Option<String>,
    /// Free-text note on the proxy.
    ///
    /// On the wire: `Description`.
    #[serde(rename = "Description", skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Kernel version of the proxy software.
    ///
    /// On the wire: `ProxyVersion`.
    #[serde(rename = "ProxyVersion", skip_serializing_if = "Option::is_none")]
    pub proxy_version: Option<String>,
    /// Threshold of the connection pool, as a number of connections.
    ///
    /// On the wire: `ConnectionPoolLimit`.
    #[serde(rename = "ConnectionPoolLimit", skip_serializing_if = "Option::is_none")]
    pub connection_pool_limit: Option<i64>,
    /// Nodes of the proxy group.
    ///
    /// On the wire: `ProxyNodeSet`.
    #[serde(rename = "ProxyNodeSet", skip_serializing_if = "Option::is_none")]
    pub proxy_node_set: Option<Vec<ProxyNode>>,
    /// Connection addresses of the proxy group.
    ///
    /// On the wire: `ProxyAddressSet`.
    #[serde(rename = "ProxyAddressSet", skip_serializing_if = "Option::is_none")]
    pub proxy_address_set: Option<Vec<ProxyAddress>>,
    /// When the proxy group was created. Format: `YYYY-MM-DD hh:mm:ss`.
    ///
    /// On the wire: `CreateTime`.
    #[serde(rename = "CreateTime", skip_serializing_if = "Option::is_none")]
    pub create_time: Option<String>,
}

/// A node of a database proxy.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProxyNode {
    /// ID of the proxy node.
    ///
    /// On the wire: `ProxyNodeId`.
    #[serde(rename = "ProxyNodeId", deserialize_with = "wire::null_as_default")]
    pub proxy_node_id: String,
    /// Zone in which the node runs.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone", deserialize_with = "wire::null_as_default")]
    pub zone: String,
    /// Number of CPU cores.
    ///
    /// On the wire: `Cpu`.
    #[serde(rename = "Cpu", deserialize_with = "wire::null_as_default")]
    pub cpu: i64,
    /// Memory of the node. Unit: MB.
    ///
    /// On the wire: `Mem`.
    #[serde(rename = "Mem", deserialize_with = "wire::null_as_default")]
    pub mem: i64,
    /// State of the node.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", deserialize_with = "wire::null_as_default")]
    pub status: ProxyNodeStatus,
    /// Number of connections open on the node now.
    ///
    /// On the wire: `Connection`.
    #[serde(rename = "Connection", skip_serializing_if = "Option::is_none")]
    pub connection: Option<i64>,
}

/// The proxy nodes wanted in one zone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProxyNodeCustom {
    /// Number of proxy nodes in this zone. From 1 to 16.
    ///
    /// On the wire: `NodeCount`.
    #[serde(rename = "NodeCount")]
    pub node_count: i64,
    /// Zone of the nodes, one of `AvailableZones` in the answer of `DescribeDBProxySpecs`.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone")]
    pub zone: String,
    /// CPU cores per node, as on sale by `DescribeDBProxySpecs`.
    ///
    /// On the wire: `Cpu`.
    #[serde(rename = "Cpu")]
    pub cpu: i64,
    /// Memory per node, `Memory` of the size on sale by `DescribeDBProxySpecs`. Unit: MB.
    ///
    /// On the wire: `Mem`.
    #[serde(rename = "Mem")]
    pub mem: i64,
}

/// The required parameters of [`ProxyNodeCustom`].
#[derive(Clone, Debug)]
pub struct ProxyNodeCustomRequired<'a> {
    /// Number of proxy nodes in this zone. From 1 to 16.
    pub node_count: i64,
    /// Zone of the nodes, one of `AvailableZones` in the answer of `DescribeDBProxySpecs`.
    pub zone: &'a str,
    /// CPU cores per node, as on sale by `DescribeDBProxySpecs`.
    pub cpu: i64,
    /// Memory per node, `Memory` of the size on sale by `DescribeDBProxySpecs`. Unit: MB.
    pub mem: i64,
}

impl ProxyNodeCustom {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ProxyNodeCustomRequired<'_>) -> Self {
        Self { node_count: required.node_count, zone: required.zone.into(), cpu: required.cpu, mem: required.mem }
    }
}

/// A route from a proxy address to one database node.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProxyRoute {
    /// Database node the route leads to: the ID of an instance or of a read-only node.
    ///
    /// On the wire: `NodeId`.
    #[serde(rename = "NodeId", skip_serializing_if = "Option::is_none")]
    pub node_id: Option<String>,
    /// Role of the node.
    ///
    /// On the wire: `Role`.
    #[serde(rename = "Role", skip_serializing_if = "Option::is_none")]
    pub role: Option<RouteRole>,
    /// Share of requests for the node relative to the other routes. From 0 to 100.
    ///
    /// On the wire: `Weight`.
    #[serde(rename = "Weight", skip_serializing_if = "Option::is_none")]
    pub weight: Option<i64>,
    /// Whether the node is online.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<ProxyRouteStatus>,
}

impl ProxyRoute {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Database node the route leads to: the ID of an instance or of a read-only node.
    #[must_use]
    pub fn node_id(mut self, node_id: impl Into<String>) -> Self {
        self.node_id = Some(node_id.into());
        self
    }

    /// Role of the node.
    #[must_use]
    pub fn role(mut self, role: impl Into<RouteRole>) -> Self {
        self.role = Some(role.into());
        self
    }

    /// Share of requests for the node relative to the other routes. From 0 to 100.
    #[must_use]
    pub fn weight(mut self, weight: i64) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Whether the node is online.
    #[must_use]
    pub fn status(mut self, status: impl Into<ProxyRouteStatus>) -> Self {
        self.status = Some(status.into());
        self
    }
}

/// A size of proxy node on sale.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProxySpecItem {
    /// CPU cores per node.
    ///
    /// On the wire: `Cpu`.
    #[serde(rename = "Cpu", skip_serializing_if = "Option::is_none")]
    pub cpu: Option<u64>,
    /// Memory per node. Unit: MB.
    ///
    /// On the wire: `Memory`.
    #[serde(rename = "Memory", skip_serializing_if = "Option::is_none")]
    pub memory: Option<u64>,
    /// Least number of nodes that can be bought.
    ///
    /// On the wire: `MinNodeNum`.
    #[serde(rename = "MinNodeNum", skip_serializing_if = "Option::is_none")]
    pub min_node_num: Option<u64>,
    /// Greatest number of nodes that can be bought.
    ///
    /// On the wire: `MaxNodeNum`.
    #[serde(rename = "MaxNodeNum", skip_serializing_if = "Option::is_none")]
    pub max_node_num: Option<u64>,
}

open!(
    /// How a proxy address spreads new connections over the database nodes.
    LoadBalancePolicy: i64 {
        /// By the number of active connections.
        ACTIVE_CONNECTIONS = 0,
        /// By the number of requests.
        REQUESTS = 1,
    }
);

open!(
    /// The state of a proxy group; the vendor's list is not complete.
    ProxyGroupStatus: str {
        /// In service.
        RUNNING = "running",
        /// Isolated.
        ISOLATED = "isolated",
        /// Taken out of service.
        OFFLINE = "offline",
    }
);

open!(
    /// The state of a proxy node; the vendor's list is not complete.
    ProxyNodeStatus: str {
        /// In service.
        RUNNING = "running",
        /// Isolated.
        ISOLATED = "isolated",
        /// Not working properly.
        ABNORMAL = "abnormal",
    }
);

open!(
    /// Whether the node of a proxy route is online.
    ProxyRouteStatus: str {
        /// The node is online.
        ONLINE = "online",
        /// The node is offline.
        OFFLINE = "offline",
    }
);

open!(
    /// When a change of proxy nodes is carried out.
    ProxySwitchTag: i64 {
        /// Carried out at once.
        NOW = 0,
        /// Carried out in the maintenance window of the instance.
        MAINTENANCE_WINDOW = 1,
        /// Carried out between `SwitchStartTime` and `SwitchEndTime`.
        GIVEN_WINDOW = 2,
    }
);

open!(
    /// How load balancing is refreshed when a proxy changes.
    ReloadBalance: str {
        /// Refreshed automatically.
        AUTO = "auto",
        /// Left to the caller, presumably by `ReloadBalanceDBProxyNode`.
        MANUAL = "manual",
    }
);

open!(
    /// The role of the node a proxy route leads to.
    RouteRole: str {
        /// The primary node.
        MASTER = "master",
        /// A standby node.
        SLAVE = "slave",
        /// A read-only instance.
        READONLY = "readonly",
    }
);

open!(
    /// Who sets the routing weights of a proxy address.
    WeightMode: str {
        /// The system assigns the weights.
        SYSTEM = "system",
        /// The caller assigns the weights in `ProxyAllocation`.
        CUSTOM = "custom",
    }
);
