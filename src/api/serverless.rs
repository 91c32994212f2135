// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Serverless instances, a product form that has been shut down.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::Filter;
use super::shared::Tag;
use super::wire;
use crate::credential::Secret;

/// `CloseServerlessDBExtranetAccess`: Turned off the public address of a serverless instance. Withdrawn with the serverless
/// product; for ordinary instances use CloseDBExtranetAccess. No source describes its fields.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
#[deprecated(note = "withdrawn from the service on 2025-05-20")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CloseServerlessDbExtranetAccess {}

/// The answer of `CloseServerlessDBExtranetAccess`.
#[deprecated(note = "withdrawn from the service on 2025-05-20")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CloseServerlessDbExtranetAccessResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CloseServerlessDbExtranetAccess {
    const NAME: &'static str = "CloseServerlessDBExtranetAccess";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CloseServerlessDbExtranetAccessResponse;
}

/// `CreateServerlessDBInstance`: Created a serverless instance. Withdrawn with the serverless product, whose instances and
/// service have been shut down; use CreateInstances.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.AllocateQuotasError`,
/// `FailedOperation.CamSigAndAuthError`, `FailedOperation.CreateBasicNetworkDeniedError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `FailedOperation.GetVpcInfoError`, `FailedOperation.QueryVpcFailed`, `FlowError`, `InternalError`, `InternalError.DBError`,
/// `InternalError.FlowError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidParameter`,
/// `InvalidParameter.InstanceNameExist`, `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.DataConvertError`,
/// `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.IllegalZone`, `InvalidParameterValue.InstanceNameExist`,
/// `InvalidParameterValue.InvalidAccountFormat`, `InvalidParameterValue.InvalidCharset`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.InvalidPasswordFormat`,
/// `InvalidParameterValue.InvalidZoneIdError`, `InvalidParameterValue.ParameterCharacterError`,
/// `InvalidParameterValue.ParameterHandleError`, `InvalidParameterValue.ParameterLengthLimitError`,
/// `InvalidParameterValue.RegionNotSupported`, `InvalidParameterValue.StructParseFailed`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.NotSupportZoneError`, `OperationDenied.VersionNotSupportError`, `ResourceNotFound.InstanceNotFoundError`,
/// `ResourceUnavailable.InvalidInstanceStatus`, `UnauthorizedOperation.UserHasNoRealnameAuthentication`.
#[deprecated(note = "withdrawn from the service on 2025-07-27")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateServerlessDbInstance {
    /// Availability zone. The public beta allowed only the listed zones, though the manual's own example is another one. One of
    /// `ap-shanghai-2`, `ap-beijing-1`, `ap-guangzhou-2`.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone")]
    pub zone: String,
    /// Name of the instance, unique within the account.
    ///
    /// On the wire: `DBInstanceName`.
    #[serde(rename = "DBInstanceName")]
    pub db_instance_name: String,
    /// PostgreSQL version. The manual calls it the kernel version. One of `10.4`.
    ///
    /// On the wire: `DBVersion`.
    #[serde(rename = "DBVersion")]
    pub db_version: String,
    /// Character set of the database. One of `UTF8`.
    ///
    /// On the wire: `DBCharset`.
    #[serde(rename = "DBCharset")]
    pub db_charset: String,
    /// Id of the project the instance belongs to.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId", skip_serializing_if = "Option::is_none")]
    pub project_id: Option<u64>,
    /// Id of the VPC.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// Id of the subnet in the VPC.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// Tags to bind to the instance.
    ///
    /// On the wire: `TagList`.
    #[serde(rename = "TagList", skip_serializing_if = "Option::is_none")]
    pub tag_list: Option<Vec<Tag>>,
}

/// The required parameters of [`CreateServerlessDbInstance`].
#[derive(Clone, Debug)]
pub struct CreateServerlessDbInstanceRequired<'a> {
    /// Availability zone. The public beta allowed only the listed zones, though the manual's own example is another one. One of
    /// `ap-shanghai-2`, `ap-beijing-1`, `ap-guangzhou-2`.
    pub zone: &'a str,
    /// Name of the instance, unique within the account.
    pub db_instance_name: &'a str,
    /// PostgreSQL version. The manual calls it the kernel version. One of `10.4`.
    pub db_version: &'a str,
    /// Character set of the database. One of `UTF8`.
    pub db_charset: &'a str,
}

impl CreateServerlessDbInstance {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateServerlessDbInstanceRequired<'_>) -> Self {
        Self {
            zone: required.zone.into(),
            db_instance_name: required.db_instance_name.into(),
            db_version: required.db_version.into(),
            db_charset: required.db_charset.into(),
            project_id: None,
            vpc_id: None,
            subnet_id: None,
            tag_list: None,
        }
    }

    /// Id of the project the instance belongs to.
    #[must_use]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.project_id = Some(project_id);
        self
    }

    /// Id of the VPC.
    #[must_use]
    pub fn vpc_id(mut self, vpc_id: impl Into<String>) -> Self {
        self.vpc_id = Some(vpc_id.into());
        self
    }

    /// Id of the subnet in the VPC.
    #[must_use]
    pub fn subnet_id(mut self, subnet_id: impl Into<String>) -> Self {
        self.subnet_id = Some(subnet_id.into());
        self
    }

    /// Tags to bind to the instance.
    #[must_use]
    pub fn tag_list(mut self, tag_list: impl IntoIterator<Item = Tag>) -> Self {
        self.tag_list = Some(tag_list.into_iter().collect());
        self
    }
}

/// The answer of `CreateServerlessDBInstance`.
#[deprecated(note = "withdrawn from the service on 2025-07-27")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateServerlessDbInstanceResponse {
    /// Id of the new instance, globally unique.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", skip_serializing_if = "Option::is_none")]
    pub db_instance_id: Option<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateServerlessDbInstance {
    const NAME: &'static str = "CreateServerlessDBInstance";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CreateServerlessDbInstanceResponse;
}

/// `DeleteServerlessDBInstance`: Deleted a serverless instance. Withdrawn with the serverless product; for ordinary instances
/// use IsolateDBInstances and DestroyDBInstance. No source describes its fields.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
#[deprecated(note = "withdrawn from the service on 2025-05-20")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteServerlessDbInstance {}

/// The answer of `DeleteServerlessDBInstance`.
#[deprecated(note = "withdrawn from the service on 2025-05-20")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteServerlessDbInstanceResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DeleteServerlessDbInstance {
    const NAME: &'static str = "DeleteServerlessDBInstance";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = DeleteServerlessDbInstanceResponse;
}

/// `DescribeServerlessDBInstances`: Listed serverless instances with their details. Withdrawn with the serverless product,
/// whose instances and service have been shut down; use DescribeDBInstances.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `DBError`, `FailedOperation.CamAuthFailed`,
/// `FailedOperation.CamCheckResourceError`, `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`, `InterfaceNameNotFound`, `InternalError`,
/// `InternalError.DBError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidParameter`,
/// `InvalidParameter.VpcNotFoundError`, `InvalidParameterValue.DataConvertError`, `InvalidParameterValue.IllegalProjectId`,
/// `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.InstanceNotExist`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterHandleError`,
/// `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`, `ResourceUnavailable.VpcResourceNotFound`,
/// `StructParseFailed`, `SystemError`, `UnknownError`, `UnsupportedOperation`.
#[deprecated(note = "withdrawn from the service on 2025-07-27")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeServerlessDbInstances {
    /// Conditions on the instances. `db-tag-key` takes tag keys. Filter names: `db-instance-id`, `db-instance-name`,
    /// `db-tag-key`.
    ///
    /// On the wire: `Filter`.
    #[serde(rename = "Filter", skip_serializing_if = "Option::is_none")]
    pub filter: Option<Vec<Filter>>,
    /// Number of instances to return.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// Number of instances to skip.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// What to sort by.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<ServerlessDbInstancesOrderBy>,
    /// Sort direction. The manual names no values beyond the example.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<String>,
}

impl DescribeServerlessDbInstances {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Conditions on the instances. `db-tag-key` takes tag keys. Filter names: `db-instance-id`, `db-instance-name`,
    /// `db-tag-key`.
    #[must_use]
    pub fn filter(mut self, filter: impl IntoIterator<Item = Filter>) -> Self {
        self.filter = Some(filter.into_iter().collect());
        self
    }

    /// Number of instances to return.
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of instances to skip.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// What to sort by.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<ServerlessDbInstancesOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Sort direction. The manual names no values beyond the example.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<String>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }
}

/// The answer of `DescribeServerlessDBInstances`.
#[deprecated(note = "withdrawn from the service on 2025-07-27")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeServerlessDbInstancesResponse {
    /// Number of instances found.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", skip_serializing_if = "Option::is_none")]
    pub total_count: Option<u64>,
    /// The instances found.
    ///
    /// On the wire: `DBInstanceSet`.
    #[serde(rename = "DBInstanceSet", skip_serializing_if = "Option::is_none")]
    pub db_instance_set: Option<Vec<ServerlessDbInstance>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeServerlessDbInstances {
    const NAME: &'static str = "DescribeServerlessDBInstances";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeServerlessDbInstancesResponse;
}

/// `OpenServerlessDBExtranetAccess`: Turned on the public address of a serverless instance. Withdrawn with the serverless
/// product; for ordinary instances use OpenDBExtranetAccess. No source describes its fields.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
#[deprecated(note = "withdrawn from the service on 2025-05-16")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenServerlessDbExtranetAccess {}

/// The answer of `OpenServerlessDBExtranetAccess`.
#[deprecated(note = "withdrawn from the service on 2025-05-16")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenServerlessDbExtranetAccessResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for OpenServerlessDbExtranetAccess {
    const NAME: &'static str = "OpenServerlessDBExtranetAccess";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = OpenServerlessDbExtranetAccessResponse;
}

/// An account of a serverless instance. Withdrawn with the serverless product.
///
/// On the wire: `ServerlessDBAccount`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServerlessDbAccount {
    /// Name of the account.
    ///
    /// On the wire: `DBUser`.
    #[serde(rename = "DBUser", skip_serializing_if = "Option::is_none")]
    pub db_user: Option<String>,
    /// Password of the account; masked in the manual's example. Treat it as a secret.
    ///
    /// On the wire: `DBPassword`.
    #[serde(rename = "DBPassword", skip_serializing_if = "Option::is_none")]
    pub db_password: Option<Secret>,
    /// Limit on the number of connections.
    ///
    /// On the wire: `DBConnLimit`.
    #[serde(rename = "DBConnLimit", skip_serializing_if = "Option::is_none")]
    pub db_conn_limit: Option<u64>,
}

/// A serverless instance. Withdrawn with the serverless product; ordinary instances are described by DBInstance.
///
/// On the wire: `ServerlessDBInstance`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServerlessDbInstance {
    /// Id of the instance.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", skip_serializing_if = "Option::is_none")]
    pub db_instance_id: Option<String>,
    /// Name of the instance.
    ///
    /// On the wire: `DBInstanceName`.
    #[serde(rename = "DBInstanceName", skip_serializing_if = "Option::is_none")]
    pub db_instance_name: Option<String>,
    /// Status of the instance. The manual lists no values; its examples show `running`.
    ///
    /// On the wire: `DBInstanceStatus`.
    #[serde(rename = "DBInstanceStatus", skip_serializing_if = "Option::is_none")]
    pub db_instance_status: Option<String>,
    /// Region of the instance.
    ///
    /// On the wire: `Region`.
    #[serde(rename = "Region", skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Availability zone of the instance.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone", skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Id of the project the instance belongs to.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId", skip_serializing_if = "Option::is_none")]
    pub project_id: Option<u64>,
    /// Id of the VPC.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// Id of the subnet.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// Character set of the database.
    ///
    /// On the wire: `DBCharset`.
    #[serde(rename = "DBCharset", skip_serializing_if = "Option::is_none")]
    pub db_charset: Option<String>,
    /// PostgreSQL version; the examples show both `10.4` and `10`.
    ///
    /// On the wire: `DBVersion`.
    #[serde(rename = "DBVersion", skip_serializing_if = "Option::is_none")]
    pub db_version: Option<String>,
    /// Time of creation.
    ///
    /// On the wire: `CreateTime`.
    #[serde(rename = "CreateTime", skip_serializing_if = "Option::is_none")]
    pub create_time: Option<String>,
    /// Network addresses of the instance; the manual's example has one private and one public entry.
    ///
    /// On the wire: `DBInstanceNetInfo`.
    #[serde(rename = "DBInstanceNetInfo", skip_serializing_if = "Option::is_none")]
    pub db_instance_net_info: Option<Vec<ServerlessDbInstanceNetInfo>>,
    /// Accounts of the instance.
    ///
    /// On the wire: `DBAccountSet`.
    #[serde(rename = "DBAccountSet", skip_serializing_if = "Option::is_none")]
    pub db_account_set: Option<Vec<ServerlessDbAccount>>,
    /// Databases of the instance; the manual's example shows null.
    ///
    /// On the wire: `DBDatabaseList`.
    #[serde(rename = "DBDatabaseList")]
    pub db_database_list: Option<Vec<String>>,
    /// Tags bound to the instance.
    ///
    /// On the wire: `TagList`.
    #[serde(rename = "TagList", skip_serializing_if = "Option::is_none")]
    pub tag_list: Option<Vec<Tag>>,
    /// Kernel version of the instance.
    ///
    /// On the wire: `DBKernelVersion`.
    #[serde(rename = "DBKernelVersion", skip_serializing_if = "Option::is_none")]
    pub db_kernel_version: Option<String>,
    /// Major version of PostgreSQL.
    ///
    /// On the wire: `DBMajorVersion`.
    #[serde(rename = "DBMajorVersion", skip_serializing_if = "Option::is_none")]
    pub db_major_version: Option<String>,
}

/// A network address of a serverless instance. Withdrawn with the serverless product.
///
/// On the wire: `ServerlessDBInstanceNetInfo`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServerlessDbInstanceNetInfo {
    /// Host name; may be empty.
    ///
    /// On the wire: `Address`.
    #[serde(rename = "Address", skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// IP address; may be empty while the address is not opened.
    ///
    /// On the wire: `Ip`.
    #[serde(rename = "Ip", skip_serializing_if = "Option::is_none")]
    pub ip: Option<String>,
    /// Port number; `0` in the example of an address not yet opened.
    ///
    /// On the wire: `Port`.
    #[serde(rename = "Port", skip_serializing_if = "Option::is_none")]
    pub port: Option<u64>,
    /// Status of the address. The manual lists no values; its examples show `opened` and `initing`.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Kind of network. The manual lists no values; its examples show `private` and `public`.
    ///
    /// On the wire: `NetType`.
    #[serde(rename = "NetType", skip_serializing_if = "Option::is_none")]
    pub net_type: Option<String>,
}

open!(
    /// What the list of serverless instances is sorted by.
    ServerlessDbInstancesOrderBy: str {
        /// By time of creation.
        CREATE_TIME = "CreateTime",
    }
);
