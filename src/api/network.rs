// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Network addresses of instances and read-only groups, private and public.

#![allow(deprecated)]

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::shared::Flag;
use super::wire;

/// `CloseDBExtranetAccess`: Closes the public address of an instance in the background; clients can no longer connect through
/// it. Poll `DescribeTasks`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `InternalError.DBError`, `InternalError.FlowError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`,
/// `InvalidParameter`, `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`, `ResourceUnavailable.InvalidInstanceStatus`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CloseDbExtranetAccess {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Whether to close the IPv6 public address. Default: `0`.
    ///
    /// On the wire: `IsIpv6`.
    #[serde(rename = "IsIpv6", skip_serializing_if = "Option::is_none")]
    pub is_ipv6: Option<Flag>,
}

impl CloseDbExtranetAccess {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: ID of the instance, from `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into(), is_ipv6: None }
    }

    /// Whether to close the IPv6 public address. Default: `0`.
    #[must_use]
    pub fn is_ipv6(mut self, is_ipv6: impl Into<Flag>) -> Self {
        self.is_ipv6 = Some(is_ipv6.into());
        self
    }
}

/// The answer of `CloseDBExtranetAccess`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CloseDbExtranetAccessResponse {
    /// ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId", deserialize_with = "wire::null_as_default")]
    pub flow_id: i64,
    /// ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing.
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

impl Action for CloseDbExtranetAccess {
    const NAME: &'static str = "CloseDBExtranetAccess";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CloseDbExtranetAccessResponse;
}

/// `CreateDBInstanceNetworkAccess`: Adds a private address in a VPC to an instance, in the background; poll `DescribeTasks`. An
/// instance has one or two networks.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.CreateBasicNetworkDeniedError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `FailedOperation.GetSubnetError`, `FailedOperation.GetVpcInfoError`, `FailedOperation.NetworkNumLimitError`,
/// `FailedOperation.QuerySpecError`, `FailedOperation.ServerlessNotSupportedError`, `FlowError`,
/// `InternalError.InternalHttpServerError`, `InternalError.MarshalError`, `InvalidParameter.VpcNotFoundError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateDbInstanceNetworkAccess {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// VPC of the new address; the basic network is refused.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    /// Subnet of the VPC to take the address from.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId")]
    pub subnet_id: String,
    /// Whether to choose the address: `true` takes the one in `Vip`, or an automatic one if `Vip` is absent; `false` always
    /// assigns one automatically.
    ///
    /// On the wire: `IsAssignVip`.
    #[serde(rename = "IsAssignVip")]
    pub is_assign_vip: bool,
    /// IPv4 address to assign, used if `IsAssignVip` is `true`.
    ///
    /// On the wire: `Vip`.
    #[serde(rename = "Vip", skip_serializing_if = "Option::is_none")]
    pub vip: Option<String>,
}

/// The required parameters of [`CreateDbInstanceNetworkAccess`].
#[derive(Clone, Debug)]
pub struct CreateDbInstanceNetworkAccessRequired<'a> {
    /// ID of the instance, from `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// VPC of the new address; the basic network is refused.
    pub vpc_id: &'a str,
    /// Subnet of the VPC to take the address from.
    pub subnet_id: &'a str,
    /// Whether to choose the address: `true` takes the one in `Vip`, or an automatic one if `Vip` is absent; `false` always
    /// assigns one automatically.
    pub is_assign_vip: bool,
}

impl CreateDbInstanceNetworkAccess {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateDbInstanceNetworkAccessRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            vpc_id: required.vpc_id.into(),
            subnet_id: required.subnet_id.into(),
            is_assign_vip: required.is_assign_vip,
            vip: None,
        }
    }

    /// IPv4 address to assign, used if `IsAssignVip` is `true`.
    #[must_use]
    pub fn vip(mut self, vip: impl Into<String>) -> Self {
        self.vip = Some(vip.into());
        self
    }
}

/// The answer of `CreateDBInstanceNetworkAccess`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateDbInstanceNetworkAccessResponse {
    /// ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId", deserialize_with = "wire::null_as_default")]
    pub flow_id: i64,
    /// ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing.
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

impl Action for CreateDbInstanceNetworkAccess {
    const NAME: &'static str = "CreateDBInstanceNetworkAccess";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CreateDbInstanceNetworkAccessResponse;
}

/// `CreateReadOnlyGroupNetworkAccess`: Adds a private address in a VPC to a read-only group, in the background; poll
/// `DescribeTasks`. A read-only group has at most two networks.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.CreateBasicNetworkDeniedError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `FailedOperation.GetSubnetError`, `FailedOperation.GetVpcInfoError`, `FailedOperation.NetworkNumLimitError`,
/// `FailedOperation.ROGroupNotFoundError`, `FlowError`, `InternalError.FlowError`, `InternalError.InternalHttpServerError`,
/// `InternalError.MarshalError`, `OperationDenied.CamDeniedError`, `OperationDenied.ROGroupStatusError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateReadOnlyGroupNetworkAccess {
    /// ID of the read-only group, from `DescribeReadOnlyGroups`.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId")]
    pub read_only_group_id: String,
    /// VPC of the new address; the basic network is refused.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    /// Subnet of the VPC to take the address from.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId")]
    pub subnet_id: String,
    /// Whether to choose the address: `true` takes the one in `Vip`, or an automatic one if `Vip` is absent; `false` always
    /// assigns one automatically.
    ///
    /// On the wire: `IsAssignVip`.
    #[serde(rename = "IsAssignVip")]
    pub is_assign_vip: bool,
    /// IPv4 address to assign, used if `IsAssignVip` is `true`.
    ///
    /// On the wire: `Vip`.
    #[serde(rename = "Vip", skip_serializing_if = "Option::is_none")]
    pub vip: Option<String>,
}

/// The required parameters of [`CreateReadOnlyGroupNetworkAccess`].
#[derive(Clone, Debug)]
pub struct CreateReadOnlyGroupNetworkAccessRequired<'a> {
    /// ID of the read-only group, from `DescribeReadOnlyGroups`.
    pub read_only_group_id: &'a str,
    /// VPC of the new address; the basic network is refused.
    pub vpc_id: &'a str,
    /// Subnet of the VPC to take the address from.
    pub subnet_id: &'a str,
    /// Whether to choose the address: `true` takes the one in `Vip`, or an automatic one if `Vip` is absent; `false` always
    /// assigns one automatically.
    pub is_assign_vip: bool,
}

impl CreateReadOnlyGroupNetworkAccess {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateReadOnlyGroupNetworkAccessRequired<'_>) -> Self {
        Self {
            read_only_group_id: required.read_only_group_id.into(),
            vpc_id: required.vpc_id.into(),
            subnet_id: required.subnet_id.into(),
            is_assign_vip: required.is_assign_vip,
            vip: None,
        }
    }

    /// IPv4 address to assign, used if `IsAssignVip` is `true`.
    #[must_use]
    pub fn vip(mut self, vip: impl Into<String>) -> Self {
        self.vip = Some(vip.into());
        self
    }
}

/// The answer of `CreateReadOnlyGroupNetworkAccess`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateReadOnlyGroupNetworkAccessResponse {
    /// ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId", deserialize_with = "wire::null_as_default")]
    pub flow_id: i64,
    /// ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing.
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

impl Action for CreateReadOnlyGroupNetworkAccess {
    const NAME: &'static str = "CreateReadOnlyGroupNetworkAccess";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CreateReadOnlyGroupNetworkAccessResponse;
}

/// `DeleteDBInstanceNetworkAccess`: Deletes a private address of an instance in the background; clients can no longer connect
/// through it. The last network cannot be deleted. Poll `DescribeTasks`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure`, `FailedOperation.CamAuthFailed`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.FlowCreateError`, `FailedOperation.GetVpcInfoError`, `FailedOperation.NetworkNumLimitError`,
/// `FailedOperation.QuerySpecError`, `FailedOperation.ServerlessNotSupportedError`, `InternalError.InternalHttpServerError`,
/// `InvalidParameter.VpcNotFoundError`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteDbInstanceNetworkAccess {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// VPC of the address to delete, or `0` for the basic network. Special value: `0`.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    /// Subnet of the address to delete, or `0` for the basic network. Special value: `0`.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId")]
    pub subnet_id: String,
    /// Address to delete, an `Ip` of the instance's `DBInstanceNetInfo`.
    ///
    /// On the wire: `Vip`.
    #[serde(rename = "Vip")]
    pub vip: String,
}

/// The required parameters of [`DeleteDbInstanceNetworkAccess`].
#[derive(Clone, Debug)]
pub struct DeleteDbInstanceNetworkAccessRequired<'a> {
    /// ID of the instance, from `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// VPC of the address to delete, or `0` for the basic network. Special value: `0`.
    pub vpc_id: &'a str,
    /// Subnet of the address to delete, or `0` for the basic network. Special value: `0`.
    pub subnet_id: &'a str,
    /// Address to delete, an `Ip` of the instance's `DBInstanceNetInfo`.
    pub vip: &'a str,
}

impl DeleteDbInstanceNetworkAccess {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DeleteDbInstanceNetworkAccessRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            vpc_id: required.vpc_id.into(),
            subnet_id: required.subnet_id.into(),
            vip: required.vip.into(),
        }
    }
}

/// The answer of `DeleteDBInstanceNetworkAccess`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteDbInstanceNetworkAccessResponse {
    /// ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId", deserialize_with = "wire::null_as_default")]
    pub flow_id: i64,
    /// ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing.
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

impl Action for DeleteDbInstanceNetworkAccess {
    const NAME: &'static str = "DeleteDBInstanceNetworkAccess";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = DeleteDbInstanceNetworkAccessResponse;
}

/// `DeleteReadOnlyGroupNetworkAccess`: Deletes a private address of a read-only group in the background; clients can no longer
/// connect through it. The last network cannot be deleted. Poll `DescribeTasks`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure`, `FailedOperation.CamAuthFailed`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.FlowCreateError`, `FailedOperation.GetVpcInfoError`, `FailedOperation.NetworkNumLimitError`,
/// `FailedOperation.ROGroupNotFoundError`, `InternalError.InternalHttpServerError`, `InvalidParameter.VpcNotFoundError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.ROGroupStatusError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteReadOnlyGroupNetworkAccess {
    /// ID of the read-only group, from `DescribeReadOnlyGroups`.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId")]
    pub read_only_group_id: String,
    /// VPC of the address to delete, or `0` for the basic network. Special value: `0`.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    /// Subnet of the address to delete, or `0` for the basic network. Special value: `0`.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId")]
    pub subnet_id: String,
    /// Address to delete, an `Ip` of the group's `DBInstanceNetInfo`.
    ///
    /// On the wire: `Vip`.
    #[serde(rename = "Vip")]
    pub vip: String,
}

/// The required parameters of [`DeleteReadOnlyGroupNetworkAccess`].
#[derive(Clone, Debug)]
pub struct DeleteReadOnlyGroupNetworkAccessRequired<'a> {
    /// ID of the read-only group, from `DescribeReadOnlyGroups`.
    pub read_only_group_id: &'a str,
    /// VPC of the address to delete, or `0` for the basic network. Special value: `0`.
    pub vpc_id: &'a str,
    /// Subnet of the address to delete, or `0` for the basic network. Special value: `0`.
    pub subnet_id: &'a str,
    /// Address to delete, an `Ip` of the group's `DBInstanceNetInfo`.
    pub vip: &'a str,
}

impl DeleteReadOnlyGroupNetworkAccess {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DeleteReadOnlyGroupNetworkAccessRequired<'_>) -> Self {
        Self {
            read_only_group_id: required.read_only_group_id.into(),
            vpc_id: required.vpc_id.into(),
            subnet_id: required.subnet_id.into(),
            vip: required.vip.into(),
        }
    }
}

/// The answer of `DeleteReadOnlyGroupNetworkAccess`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteReadOnlyGroupNetworkAccessResponse {
    /// ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId", deserialize_with = "wire::null_as_default")]
    pub flow_id: i64,
    /// ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing.
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

impl Action for DeleteReadOnlyGroupNetworkAccess {
    const NAME: &'static str = "DeleteReadOnlyGroupNetworkAccess";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = DeleteReadOnlyGroupNetworkAccessResponse;
}

/// `OpenDBExtranetAccess`: Opens the public address of an instance in the background, so that it can be reached from the
/// internet; poll `DescribeTasks`. Check the security groups first.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `InternalError.DBError`, `InternalError.FlowError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`,
/// `InvalidParameter`, `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `ResourceNotFound.InstanceNotFoundError`,
/// `ResourceUnavailable.InvalidInstanceStatus`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenDbExtranetAccess {
    /// ID of the instance, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Whether to open the IPv6 public address. Default: `0`.
    ///
    /// On the wire: `IsIpv6`.
    #[serde(rename = "IsIpv6", skip_serializing_if = "Option::is_none")]
    pub is_ipv6: Option<Flag>,
}

impl OpenDbExtranetAccess {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: ID of the instance, from `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into(), is_ipv6: None }
    }

    /// Whether to open the IPv6 public address. Default: `0`.
    #[must_use]
    pub fn is_ipv6(mut self, is_ipv6: impl Into<Flag>) -> Self {
        self.is_ipv6 = Some(is_ipv6.into());
        self
    }
}

/// The answer of `OpenDBExtranetAccess`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenDbExtranetAccessResponse {
    /// ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId", deserialize_with = "wire::null_as_default")]
    pub flow_id: i64,
    /// ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing.
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

impl Action for OpenDbExtranetAccess {
    const NAME: &'static str = "OpenDBExtranetAccess";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = OpenDbExtranetAccessResponse;
}
