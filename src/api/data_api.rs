// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! The PostgREST service, an HTTP interface to the data of an instance.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::DbInstanceNetInfo;
use super::shared::ParamEntry;
use super::wire;
use crate::credential::Secret;

/// `ClosePostgRESTService`: Closes the PostgREST service of an instance in the background, so its HTTP addresses stop serving;
/// poll `DescribeTasks` by `TaskId` or `DescribePostgRESTService`.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClosePostgRestService {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl ClosePostgRestService {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: ID of the instance, from `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `ClosePostgRESTService`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClosePostgRestServiceResponse {
    /// ID of the background task; pass it to `DescribeTasks`.
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

impl Action for ClosePostgRestService {
    const NAME: &'static str = "ClosePostgRESTService";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = ClosePostgRestServiceResponse;
}

/// `DescribePostgRESTService`: Shows the state, addresses and JWT secret of the PostgREST service of an instance. The answer
/// contains a secret.
///
/// Reads only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribePostgRestService {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl DescribePostgRestService {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: ID of the instance, from `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `DescribePostgRESTService`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribePostgRestServiceResponse {
    /// State of the service; `closed` if it was never opened, going by the documented default.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", deserialize_with = "wire::null_as_default")]
    pub status: PostgRestStatus,
    /// When the service was created.
    ///
    /// On the wire: `CreateTime`.
    #[serde(rename = "CreateTime", deserialize_with = "wire::null_as_default")]
    pub create_time: String,
    /// Network addresses of the service. Despite the name, the entries are not the deprecated `NetworkAccess`.
    ///
    /// On the wire: `NetworkAccessList`.
    #[serde(rename = "NetworkAccessList")]
    pub network_access_list: Option<Vec<DbInstanceNetInfo>>,
    /// JWT value of the service, by its name the secret that signs access tokens; keep it out of logs.
    ///
    /// On the wire: `JWTSecret`.
    #[serde(rename = "JWTSecret")]
    pub jwt_secret: Option<Secret>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribePostgRestService {
    const NAME: &'static str = "DescribePostgRESTService";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = None;
    type Response = DescribePostgRestServiceResponse;
}

/// `OpenPostgRESTService`: Opens the PostgREST service of an instance in the background, on the internet too if asked; poll
/// `DescribeTasks` by `TaskId` or `DescribePostgRESTService`.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenPostgRestService {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Whether the service also gets a public address, reachable from the internet; the default is not documented.
    ///
    /// On the wire: `EnableWanNet`.
    #[serde(rename = "EnableWanNet", skip_serializing_if = "Option::is_none")]
    pub enable_wan_net: Option<bool>,
    /// Parameters of the PostgREST service with their values; no source lists the names.
    ///
    /// On the wire: `RestConfig`.
    #[serde(rename = "RestConfig", skip_serializing_if = "Option::is_none")]
    pub rest_config: Option<Vec<ParamEntry>>,
    /// VPC for the service; if absent, that of the instance.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// Subnet for the service; if absent, that of the instance.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
}

impl OpenPostgRestService {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: ID of the instance, from `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self {
            db_instance_id: db_instance_id.into(),
            enable_wan_net: None,
            rest_config: None,
            vpc_id: None,
            subnet_id: None,
        }
    }

    /// Whether the service also gets a public address, reachable from the internet; the default is not documented.
    #[must_use]
    pub fn enable_wan_net(mut self, enable_wan_net: bool) -> Self {
        self.enable_wan_net = Some(enable_wan_net);
        self
    }

    /// Parameters of the PostgREST service with their values; no source lists the names.
    #[must_use]
    pub fn rest_config(mut self, rest_config: impl IntoIterator<Item = ParamEntry>) -> Self {
        self.rest_config = Some(rest_config.into_iter().collect());
        self
    }

    /// VPC for the service; if absent, that of the instance.
    #[must_use]
    pub fn vpc_id(mut self, vpc_id: impl Into<String>) -> Self {
        self.vpc_id = Some(vpc_id.into());
        self
    }

    /// Subnet for the service; if absent, that of the instance.
    #[must_use]
    pub fn subnet_id(mut self, subnet_id: impl Into<String>) -> Self {
        self.subnet_id = Some(subnet_id.into());
        self
    }
}

/// The answer of `OpenPostgRESTService`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenPostgRestServiceResponse {
    /// ID of the background task; pass it to `DescribeTasks`.
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

impl Action for OpenPostgRestService {
    const NAME: &'static str = "OpenPostgRESTService";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = OpenPostgRestServiceResponse;
}

open!(
    /// The state of the PostgREST service of an instance.
    PostgRestStatus: str {
        /// The service is closed.
        CLOSED = "closed",
        /// The service is being created.
        CREATING = "creating",
        /// The service is running.
        RUNNING = "running",
    }
);
