// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Buying, listing, resizing, upgrading, securing, renewing, isolating and destroying instances.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::Charset;
use super::shared::DbEngine;
use super::shared::DbInstance;
use super::shared::DbMajorVersion;
use super::shared::DbNode;
use super::shared::Filter;
use super::shared::Flag;
use super::shared::InstanceChargeType;
use super::shared::ParamEntry;
use super::shared::SortDirection;
use super::shared::StorageType;
use super::shared::SyncMode;
use super::shared::Tag;
use super::wire;
use super::wire::Json;
use crate::credential::Secret;

/// `CreateDBInstances`: Buys instances without initializing them; withdrawn on 2025-06-04, use `CreateInstances`, which
/// delivers instances ready for use.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.AllocateQuotasError`,
/// `FailedOperation.CamAuthFailed`, `FailedOperation.CamSigAndAuthError`, `FailedOperation.CdbCgwConnectError`,
/// `FailedOperation.CreateBasicNetworkDeniedError`, `FailedOperation.CreateOrderFailed`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `FailedOperation.GetSubnetError`, `FailedOperation.GetVpcInfoError`, `FailedOperation.InvalidTradeOperate`,
/// `FailedOperation.PayOrderFailed`, `FailedOperation.QueryPriceFailed`, `FailedOperation.QuerySpecError`,
/// `FailedOperation.QueryVpcFalied`, `FailedOperation.ServiceAccessError`, `FailedOperation.StorageMemoryCheckError`,
/// `FailedOperation.TradeCreateError`, `FailedOperation.TradePayOrdersError`, `InternalError.CgwError`,
/// `InternalError.CnsError`, `InternalError.DBError`, `InternalError.DfwError`, `InternalError.FlowError`,
/// `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InternalError.UnknownError`,
/// `InternalError.VpcError`, `InvalidParameter`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameter.TradeAccessDeniedError`, `InvalidParameter.VpcNotFoundError`, `InvalidParameterValue.AccountExist`,
/// `InvalidParameterValue.BadSpec`, `InvalidParameterValue.DataConvertError`,
/// `InvalidParameterValue.IllegalInstanceChargeType`, `InvalidParameterValue.IllegalProjectId`,
/// `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.IllegalZone`, `InvalidParameterValue.InterfaceNameNotFound`,
/// `InvalidParameterValue.InvalidAccountFormat`, `InvalidParameterValue.InvalidAccountName`,
/// `InvalidParameterValue.InvalidCharset`, `InvalidParameterValue.InvalidInstanceNum`, `InvalidParameterValue.InvalidOrderNum`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.InvalidPasswordFormat`,
/// `InvalidParameterValue.InvalidPid`, `InvalidParameterValue.InvalidZoneIdError`,
/// `InvalidParameterValue.ParameterCharacterError`, `InvalidParameterValue.ParameterHandleError`,
/// `InvalidParameterValue.ParameterLengthLimitError`, `InvalidParameterValue.ParameterOutRangeError`,
/// `InvalidParameterValue.RegionNotSupported`, `InvalidParameterValue.SpecNotRecognizedError`,
/// `InvalidParameterValue.StructParseFailed`, `InvalidPid`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `OperationDenied.UserNotAuthenticatedError`, `OperationDenied.VpcDeniedError`,
/// `ResourceInsufficient.ResourceNotEnough`, `ResourceUnavailable.InvalidInstanceStatus`,
/// `ResourceUnavailable.ResourceNoPermission`, `ResourceUnavailable.VpcResourceNotFound`,
/// `UnauthorizedOperation.UserHasNoRealnameAuthentication`, `UnknownError`.
#[deprecated(note = "withdrawn from the service on 2025-06-04; use CreateInstances")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateDbInstances {
    /// Sales code of the specification, from `SpecCode` of `DescribeClasses`.
    ///
    /// On the wire: `SpecCode`.
    #[serde(rename = "SpecCode")]
    pub spec_code: String,
    /// Disk size of each instance in GB. Unit: GB.
    ///
    /// On the wire: `Storage`.
    #[serde(rename = "Storage")]
    pub storage: u64,
    /// How many instances to buy in one call; the replacement `CreateInstances` takes at most 10. From 1 to 100.
    ///
    /// On the wire: `InstanceCount`.
    #[serde(rename = "InstanceCount")]
    pub instance_count: u64,
    /// Months to buy. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    ///
    /// On the wire: `Period`.
    #[serde(rename = "Period")]
    pub period: u64,
    /// Zone of the instances, from `Zone` of `DescribeZones`.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone")]
    pub zone: String,
    /// ID of the project the instances belong to.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId", skip_serializing_if = "Option::is_none")]
    pub project_id: Option<u64>,
    /// PostgreSQL community version, major and minor; best left out, since only the latest minor version of the major version
    /// is accepted.
    ///
    /// On the wire: `DBVersion`.
    #[serde(rename = "DBVersion", skip_serializing_if = "Option::is_none")]
    pub db_version: Option<String>,
    /// How the instances are paid for; the manual lists no values here, `CreateInstances` does.
    ///
    /// On the wire: `InstanceChargeType`.
    #[serde(rename = "InstanceChargeType", skip_serializing_if = "Option::is_none")]
    pub instance_charge_type: Option<String>,
    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    ///
    /// On the wire: `AutoVoucher`.
    #[serde(rename = "AutoVoucher", skip_serializing_if = "Option::is_none")]
    pub auto_voucher: Option<Flag>,
    /// IDs of vouchers to pay with; only one can be given at present. At most 1 elements.
    ///
    /// On the wire: `VoucherIds`.
    #[serde(rename = "VoucherIds", skip_serializing_if = "Option::is_none")]
    pub voucher_ids: Option<Vec<String>>,
    /// ID of the VPC the instances join.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// ID of the subnet within the VPC.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// Whether the instances renew themselves at expiry: `1` automatically, `0` only by hand. Default: `0`.
    ///
    /// On the wire: `AutoRenewFlag`.
    #[serde(rename = "AutoRenewFlag", skip_serializing_if = "Option::is_none")]
    pub auto_renew_flag: Option<Flag>,
    /// ID of a sales promotion to buy under; the sources do not say where it is listed.
    ///
    /// On the wire: `ActivityId`.
    #[serde(rename = "ActivityId", skip_serializing_if = "Option::is_none")]
    pub activity_id: Option<u64>,
    /// Name of the instances; announced in the manual as a future feature of this action.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether the instances are reachable over IPv6: `1` yes, `0` no.
    ///
    /// On the wire: `NeedSupportIpv6`.
    #[serde(rename = "NeedSupportIpv6", skip_serializing_if = "Option::is_none")]
    pub need_support_ipv6: Option<Flag>,
    /// Tags to bind to the instances; none when absent.
    ///
    /// On the wire: `TagList`.
    #[serde(rename = "TagList", skip_serializing_if = "Option::is_none")]
    pub tag_list: Option<Vec<Tag>>,
    /// IDs of the security groups of the instances.
    ///
    /// On the wire: `SecurityGroupIds`.
    #[serde(rename = "SecurityGroupIds", skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
    /// PostgreSQL major version, from `DescribeDBVersions`, created with its latest minor and kernel version. Optional by type,
    /// but the manual calls it required. The manual's text calls it required, though the service's own description does not.
    ///
    /// On the wire: `DBMajorVersion`.
    #[serde(rename = "DBMajorVersion", skip_serializing_if = "Option::is_none")]
    pub db_major_version: Option<DbMajorVersion>,
    /// Kernel version; best left out, since only the latest one of the major version is accepted.
    ///
    /// On the wire: `DBKernelVersion`.
    #[serde(rename = "DBKernelVersion", skip_serializing_if = "Option::is_none")]
    pub db_kernel_version: Option<String>,
}

/// The required parameters of [`CreateDbInstances`].
#[derive(Clone, Debug)]
pub struct CreateDbInstancesRequired<'a> {
    /// Sales code of the specification, from `SpecCode` of `DescribeClasses`.
    pub spec_code: &'a str,
    /// Disk size of each instance in GB. Unit: GB.
    pub storage: u64,
    /// How many instances to buy in one call; the replacement `CreateInstances` takes at most 10. From 1 to 100.
    pub instance_count: u64,
    /// Months to buy. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    pub period: u64,
    /// Zone of the instances, from `Zone` of `DescribeZones`.
    pub zone: &'a str,
}

impl CreateDbInstances {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateDbInstancesRequired<'_>) -> Self {
        Self {
            spec_code: required.spec_code.into(),
            storage: required.storage,
            instance_count: required.instance_count,
            period: required.period,
            zone: required.zone.into(),
            project_id: None,
            db_version: None,
            instance_charge_type: None,
            auto_voucher: None,
            voucher_ids: None,
            vpc_id: None,
            subnet_id: None,
            auto_renew_flag: None,
            activity_id: None,
            name: None,
            need_support_ipv6: None,
            tag_list: None,
            security_group_ids: None,
            db_major_version: None,
            db_kernel_version: None,
        }
    }

    /// ID of the project the instances belong to.
    #[must_use]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.project_id = Some(project_id);
        self
    }

    /// PostgreSQL community version, major and minor; best left out, since only the latest minor version of the major version
    /// is accepted.
    #[must_use]
    pub fn db_version(mut self, db_version: impl Into<String>) -> Self {
        self.db_version = Some(db_version.into());
        self
    }

    /// How the instances are paid for; the manual lists no values here, `CreateInstances` does.
    #[must_use]
    pub fn instance_charge_type(mut self, instance_charge_type: impl Into<String>) -> Self {
        self.instance_charge_type = Some(instance_charge_type.into());
        self
    }

    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    #[must_use]
    pub fn auto_voucher(mut self, auto_voucher: impl Into<Flag>) -> Self {
        self.auto_voucher = Some(auto_voucher.into());
        self
    }

    /// IDs of vouchers to pay with; only one can be given at present. At most 1 elements.
    #[must_use]
    pub fn voucher_ids(mut self, voucher_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.voucher_ids = Some(voucher_ids.into_iter().map(Into::into).collect());
        self
    }

    /// ID of the VPC the instances join.
    #[must_use]
    pub fn vpc_id(mut self, vpc_id: impl Into<String>) -> Self {
        self.vpc_id = Some(vpc_id.into());
        self
    }

    /// ID of the subnet within the VPC.
    #[must_use]
    pub fn subnet_id(mut self, subnet_id: impl Into<String>) -> Self {
        self.subnet_id = Some(subnet_id.into());
        self
    }

    /// Whether the instances renew themselves at expiry: `1` automatically, `0` only by hand. Default: `0`.
    #[must_use]
    pub fn auto_renew_flag(mut self, auto_renew_flag: impl Into<Flag>) -> Self {
        self.auto_renew_flag = Some(auto_renew_flag.into());
        self
    }

    /// ID of a sales promotion to buy under; the sources do not say where it is listed.
    #[must_use]
    pub fn activity_id(mut self, activity_id: u64) -> Self {
        self.activity_id = Some(activity_id);
        self
    }

    /// Name of the instances; announced in the manual as a future feature of this action.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Whether the instances are reachable over IPv6: `1` yes, `0` no.
    #[must_use]
    pub fn need_support_ipv6(mut self, need_support_ipv6: impl Into<Flag>) -> Self {
        self.need_support_ipv6 = Some(need_support_ipv6.into());
        self
    }

    /// Tags to bind to the instances; none when absent.
    #[must_use]
    pub fn tag_list(mut self, tag_list: impl IntoIterator<Item = Tag>) -> Self {
        self.tag_list = Some(tag_list.into_iter().collect());
        self
    }

    /// IDs of the security groups of the instances.
    #[must_use]
    pub fn security_group_ids(mut self, security_group_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.security_group_ids = Some(security_group_ids.into_iter().map(Into::into).collect());
        self
    }

    /// PostgreSQL major version, from `DescribeDBVersions`, created with its latest minor and kernel version. Optional by type,
    /// but the manual calls it required. The manual's text calls it required, though the service's own description does not.
    #[must_use]
    pub fn db_major_version(mut self, db_major_version: impl Into<DbMajorVersion>) -> Self {
        self.db_major_version = Some(db_major_version.into());
        self
    }

    /// Kernel version; best left out, since only the latest one of the major version is accepted.
    #[must_use]
    pub fn db_kernel_version(mut self, db_kernel_version: impl Into<String>) -> Self {
        self.db_kernel_version = Some(db_kernel_version.into());
        self
    }
}

/// The answer of `CreateDBInstances`.
#[deprecated(note = "withdrawn from the service on 2025-06-04; use CreateInstances")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateDbInstancesResponse {
    /// Order numbers, one per instance; `DescribeOrders` shows them.
    ///
    /// On the wire: `DealNames`.
    #[serde(rename = "DealNames", skip_serializing_if = "Option::is_none")]
    pub deal_names: Option<Vec<String>>,
    /// Serial number of the amount frozen in the account for the order.
    ///
    /// On the wire: `BillId`.
    #[serde(rename = "BillId", skip_serializing_if = "Option::is_none")]
    pub bill_id: Option<String>,
    /// IDs of the instances created; filled only for pay-as-you-go.
    ///
    /// On the wire: `DBInstanceIdSet`.
    #[serde(rename = "DBInstanceIdSet", skip_serializing_if = "Option::is_none")]
    pub db_instance_id_set: Option<Vec<String>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateDbInstances {
    const NAME: &'static str = "CreateDBInstances";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CreateDbInstancesResponse;
}

/// `CreateInstances`: Buys instances that start by themselves, ready for use. Prepaid: takes the full price at once;
/// pay-as-you-go: freezes one hour's price. Created in the background: find the instances with `DescribeOrders`, then poll
/// `DescribeDBInstances` until `running`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// `Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.AllocateQuotasError`,
/// `FailedOperation.CamAuthFailed`, `FailedOperation.CamSigAndAuthError`, `FailedOperation.CdbCgwConnectError`,
/// `FailedOperation.CreateBasicNetworkDeniedError`, `FailedOperation.CreateOrderFailed`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `FailedOperation.GetSubnetError`, `FailedOperation.GetVpcInfoError`, `FailedOperation.InvalidTradeOperate`,
/// `FailedOperation.PayOrderFailed`, `FailedOperation.QueryPriceFailed`, `FailedOperation.QuerySpecError`,
/// `FailedOperation.QueryVpcFailed`, `FailedOperation.QueryVpcFalied`, `FailedOperation.ServiceAccessError`,
/// `FailedOperation.StorageMemoryCheckError`, `FailedOperation.TradeCreateError`, `FailedOperation.TradePayOrdersError`,
/// `FailedOperation.WhitelistConnectError`, `InternalError.CgwError`, `InternalError.CnsError`, `InternalError.DBError`,
/// `InternalError.DfwError`, `InternalError.FlowError`, `InternalError.InternalHttpServerError`,
/// `InternalError.JsonParseError`, `InternalError.SystemError`, `InternalError.UnknownError`, `InternalError.VpcError`,
/// `InvalidParameter`, `InvalidParameter.ParameterCheckError`, `InvalidParameter.TradeAccessDeniedError`,
/// `InvalidParameter.VpcNotFoundError`, `InvalidParameterValue.AccountExist`, `InvalidParameterValue.BadSpec`,
/// `InvalidParameterValue.CharsetNotFoundError`, `InvalidParameterValue.DataConvertError`,
/// `InvalidParameterValue.DecryptPasswordFailed`, `InvalidParameterValue.IllegalInstanceChargeType`,
/// `InvalidParameterValue.IllegalProjectId`, `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.IllegalZone`,
/// `InvalidParameterValue.InterfaceNameNotFound`, `InvalidParameterValue.InvalidAccountError`,
/// `InvalidParameterValue.InvalidAccountFormat`, `InvalidParameterValue.InvalidAccountName`,
/// `InvalidParameterValue.InvalidAccountNameError`, `InvalidParameterValue.InvalidAccountNameFormatError`,
/// `InvalidParameterValue.InvalidCharset`, `InvalidParameterValue.InvalidInstanceNum`, `InvalidParameterValue.InvalidOrderNum`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.InvalidPasswordFormat`,
/// `InvalidParameterValue.InvalidPasswordLengthError`, `InvalidParameterValue.InvalidPasswordValueError`,
/// `InvalidParameterValue.InvalidPid`, `InvalidParameterValue.InvalidZoneIdError`,
/// `InvalidParameterValue.ParameterCharacterError`, `InvalidParameterValue.ParameterHandleError`,
/// `InvalidParameterValue.ParameterLengthLimitError`, `InvalidParameterValue.ParameterOutRangeError`,
/// `InvalidParameterValue.RegionNotSupported`, `InvalidParameterValue.SpecNotRecognizedError`,
/// `InvalidParameterValue.StructParseFailed`, `InvalidPid`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `OperationDenied.InsufficientBalanceError`,
/// `OperationDenied.TradePermissionError`, `OperationDenied.UserNotAuthenticatedError`, `OperationDenied.VpcDeniedError`,
/// `ResourceInsufficient.ResourceNotEnough`, `ResourceUnavailable.InvalidInstanceStatus`,
/// `ResourceUnavailable.ResourceNoPermission`, `ResourceUnavailable.VpcResourceNotFound`,
/// `UnauthorizedOperation.UserHasNoRealnameAuthentication`, `UnknownError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateInstances {
    /// Sales code of the specification (CPU and memory), from `SpecCode` of `DescribeClasses`.
    ///
    /// On the wire: `SpecCode`.
    #[serde(rename = "SpecCode")]
    pub spec_code: String,
    /// Disk size of each instance in GB, in steps of 10. Unit: GB. A multiple of 10.
    ///
    /// On the wire: `Storage`.
    #[serde(rename = "Storage")]
    pub storage: u64,
    /// How many identical instances to buy; each is charged. Make further calls for more than 10. From 1 to 10.
    ///
    /// On the wire: `InstanceCount`.
    #[serde(rename = "InstanceCount")]
    pub instance_count: u64,
    /// Months to buy; for pay-as-you-go always `1`. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`,
    /// `11`, `12`, `24`, `36`.
    ///
    /// On the wire: `Period`.
    #[serde(rename = "Period")]
    pub period: u64,
    /// Character set of the instance.
    ///
    /// On the wire: `Charset`.
    #[serde(rename = "Charset")]
    pub charset: Charset,
    /// User name of the instance's root account. The naming rules ignore case, so `PG_` as a beginning is refused like `pg_`.
    /// From 1 to 16 characters. Characters: `A-Za-z0-9_`. Starts with one of `A-Za-z_`. Not `postgres`, `pg_*`.
    ///
    /// On the wire: `AdminName`.
    #[serde(rename = "AdminName")]
    pub admin_name: String,
    /// Password of the root account, with at least one lower-case letter, upper-case letter, digit and special character; 12
    /// characters or more are recommended. From 8 to 32 characters. Must not start with `/`. At least one of each of `a-z`,
    /// `A-Z`, `0-9`, `` ()`~!@#$%^&*-+=_|{}[]:;'<>,.?/ ``.
    ///
    /// On the wire: `AdminPassword`.
    #[serde(rename = "AdminPassword")]
    pub admin_password: Secret,
    /// Zone of the primary node, from `Zone` of `DescribeZones`; for several zones also list the primary and standby nodes in
    /// `DBNodeSet`.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone")]
    pub zone: String,
    /// PostgreSQL major version, from `DescribeDBVersions`, created with its latest minor and kernel version. Optional by type,
    /// but the manual calls it required. The manual's text calls it required, though the service's own description does not.
    ///
    /// On the wire: `DBMajorVersion`.
    #[serde(rename = "DBMajorVersion", skip_serializing_if = "Option::is_none")]
    pub db_major_version: Option<DbMajorVersion>,
    /// PostgreSQL community version, major and minor; best left out, since only the latest minor version of the major version
    /// is accepted.
    ///
    /// On the wire: `DBVersion`.
    #[serde(rename = "DBVersion", skip_serializing_if = "Option::is_none")]
    pub db_version: Option<String>,
    /// Kernel version; best left out, since only the latest one of the major version is accepted.
    ///
    /// On the wire: `DBKernelVersion`.
    #[serde(rename = "DBKernelVersion", skip_serializing_if = "Option::is_none")]
    pub db_kernel_version: Option<String>,
    /// How the instances are paid for: a prepaid subscription or hourly pay-as-you-go. Default: `PREPAID`.
    ///
    /// On the wire: `InstanceChargeType`.
    #[serde(rename = "InstanceChargeType", skip_serializing_if = "Option::is_none")]
    pub instance_charge_type: Option<InstanceChargeType>,
    /// ID of the VPC the instance joins (`unVpcId` of the VPC service's `DescribeVpcEx`). Optional by type, but the manual
    /// calls it required. The manual's text calls it required, though the service's own description does not.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// ID of the subnet within the VPC (`unSubnetId` of the VPC service's `DescribeSubnets`). Optional by type, but the manual
    /// calls it required. The manual's text calls it required, though the service's own description does not.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// Zone of each node, for a deployment across several zones (from `Zone` of `DescribeZones`).
    ///
    /// On the wire: `DBNodeSet`.
    #[serde(rename = "DBNodeSet", skip_serializing_if = "Option::is_none")]
    pub db_node_set: Option<Vec<DbNode>>,
    /// Whether the instances renew themselves at expiry: `1` automatically and charged again, `0` only by hand. Default: `0`.
    ///
    /// On the wire: `AutoRenewFlag`.
    #[serde(rename = "AutoRenewFlag", skip_serializing_if = "Option::is_none")]
    pub auto_renew_flag: Option<Flag>,
    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    ///
    /// On the wire: `AutoVoucher`.
    #[serde(rename = "AutoVoucher", skip_serializing_if = "Option::is_none")]
    pub auto_voucher: Option<Flag>,
    /// IDs of vouchers to pay with; only one can be given at present. At most 1 elements.
    ///
    /// On the wire: `VoucherIds`.
    #[serde(rename = "VoucherIds", skip_serializing_if = "Option::is_none")]
    pub voucher_ids: Option<Vec<String>>,
    /// ID of the project the instances belong to; `0` is the default project. Default: `0`.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId", skip_serializing_if = "Option::is_none")]
    pub project_id: Option<i64>,
    /// ID of a sales promotion to buy under; the sources do not say where it is listed.
    ///
    /// On the wire: `ActivityId`.
    #[serde(rename = "ActivityId", skip_serializing_if = "Option::is_none")]
    pub activity_id: Option<i64>,
    /// Name of the instances; absent shows them as unnamed. The Chinese manual wants fewer than 60 characters, the English one
    /// allows 60. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Tags to bind to the instances, from `DescribeTags` of the tag service; none when absent.
    ///
    /// On the wire: `TagList`.
    #[serde(rename = "TagList", skip_serializing_if = "Option::is_none")]
    pub tag_list: Option<Vec<Tag>>,
    /// IDs of the security groups of the instances (`sgId` of `DescribeSecurityGroups`); absent binds the default security
    /// group.
    ///
    /// On the wire: `SecurityGroupIds`.
    #[serde(rename = "SecurityGroupIds", skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
    /// Whether the instances get TDE encryption: `1` yes, `0` no. Default: `0`.
    ///
    /// On the wire: `NeedSupportTDE`.
    #[serde(rename = "NeedSupportTDE", skip_serializing_if = "Option::is_none")]
    pub need_support_tde: Option<Flag>,
    /// ID of your own KMS key (CMK) for TDE encryption; needed only when a custom key is to be used.
    ///
    /// On the wire: `KMSKeyId`.
    #[serde(rename = "KMSKeyId", skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,
    /// Region of the KMS service holding the key; empty means the instance's own region. Name another one if that region has no
    /// KMS.
    ///
    /// On the wire: `KMSRegion`.
    #[serde(rename = "KMSRegion", skip_serializing_if = "Option::is_none")]
    pub kms_region: Option<String>,
    /// ID of the KMS cluster holding the key; empty means the default cluster.
    ///
    /// On the wire: `KMSClusterId`.
    #[serde(rename = "KMSClusterId", skip_serializing_if = "Option::is_none")]
    pub kms_cluster_id: Option<String>,
    /// Database engine: plain PostgreSQL or the MSSQL-compatible one. Default: `postgresql`.
    ///
    /// On the wire: `DBEngine`.
    #[serde(rename = "DBEngine", skip_serializing_if = "Option::is_none")]
    pub db_engine: Option<DbEngine>,
    /// Engine settings as a JSON text, for `mssql_compatible` only; locale and collation cannot be changed after
    /// initialization. The manual's example writes `DefaultLocale`, its text `defaultLocale`. JSON text: object of String. Key
    /// `migrationMode`: `single-db`, `multi-db`; default `single-db`. Key `defaultLocale`: `af_ZA`, `sq_AL`, `ar_DZ`, `ar_BH`,
    /// `ar_EG`, `ar_IQ` and 124 more; default `en_US`. Key `serverCollationName`: `bbf_unicode_general_ci_as`,
    /// `bbf_unicode_cp1_ci_as`, `bbf_unicode_CP1250_ci_as`, `bbf_unicode_CP1251_ci_as`, `bbf_unicode_cp1253_ci_as`,
    /// `bbf_unicode_cp1254_ci_as` and 28 more; default `sql_latin1_general_cp1_ci_as`.
    ///
    /// On the wire: `DBEngineConfig`.
    #[serde(rename = "DBEngineConfig", skip_serializing_if = "Option::is_none")]
    pub db_engine_config: Option<Json>,
    /// How data is replicated from primary to standby; absent means semi-synchronous for primary, asynchronous for read-only
    /// instances. Default: `Semi-sync for primary, Async for readonly`.
    ///
    /// On the wire: `SyncMode`.
    #[serde(rename = "SyncMode", skip_serializing_if = "Option::is_none")]
    pub sync_mode: Option<SyncMode>,
    /// Whether the instances are reachable over IPv6: `1` yes, `0` no. Default: `0`.
    ///
    /// On the wire: `NeedSupportIpv6`.
    #[serde(rename = "NeedSupportIpv6", skip_serializing_if = "Option::is_none")]
    pub need_support_ipv6: Option<Flag>,
    /// Whether deletion protection is on from the start; change it later with `ModifyDBInstanceDeletionProtection`.
    ///
    /// On the wire: `DeletionProtection`.
    #[serde(rename = "DeletionProtection", skip_serializing_if = "Option::is_none")]
    pub deletion_protection: Option<bool>,
    /// Disk type of the instances: local SSD of the host or one of the cloud disks; the sources state no default.
    ///
    /// On the wire: `StorageType`.
    #[serde(rename = "StorageType", skip_serializing_if = "Option::is_none")]
    pub storage_type: Option<StorageType>,
}

/// The required parameters of [`CreateInstances`].
#[derive(Clone, Debug)]
pub struct CreateInstancesRequired<'a> {
    /// Sales code of the specification (CPU and memory), from `SpecCode` of `DescribeClasses`.
    pub spec_code: &'a str,
    /// Disk size of each instance in GB, in steps of 10. Unit: GB. A multiple of 10.
    pub storage: u64,
    /// How many identical instances to buy; each is charged. Make further calls for more than 10. From 1 to 10.
    pub instance_count: u64,
    /// Months to buy; for pay-as-you-go always `1`. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`,
    /// `11`, `12`, `24`, `36`.
    pub period: u64,
    /// Character set of the instance.
    pub charset: Charset,
    /// User name of the instance's root account. The naming rules ignore case, so `PG_` as a beginning is refused like `pg_`.
    /// From 1 to 16 characters. Characters: `A-Za-z0-9_`. Starts with one of `A-Za-z_`. Not `postgres`, `pg_*`.
    pub admin_name: &'a str,
    /// Password of the root account, with at least one lower-case letter, upper-case letter, digit and special character; 12
    /// characters or more are recommended. From 8 to 32 characters. Must not start with `/`. At least one of each of `a-z`,
    /// `A-Z`, `0-9`, `` ()`~!@#$%^&*-+=_|{}[]:;'<>,.?/ ``.
    pub admin_password: Secret,
    /// Zone of the primary node, from `Zone` of `DescribeZones`; for several zones also list the primary and standby nodes in
    /// `DBNodeSet`.
    pub zone: &'a str,
}

impl CreateInstances {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateInstancesRequired<'_>) -> Self {
        Self {
            spec_code: required.spec_code.into(),
            storage: required.storage,
            instance_count: required.instance_count,
            period: required.period,
            charset: required.charset,
            admin_name: required.admin_name.into(),
            admin_password: required.admin_password,
            zone: required.zone.into(),
            db_major_version: None,
            db_version: None,
            db_kernel_version: None,
            instance_charge_type: None,
            vpc_id: None,
            subnet_id: None,
            db_node_set: None,
            auto_renew_flag: None,
            auto_voucher: None,
            voucher_ids: None,
            project_id: None,
            activity_id: None,
            name: None,
            tag_list: None,
            security_group_ids: None,
            need_support_tde: None,
            kms_key_id: None,
            kms_region: None,
            kms_cluster_id: None,
            db_engine: None,
            db_engine_config: None,
            sync_mode: None,
            need_support_ipv6: None,
            deletion_protection: None,
            storage_type: None,
        }
    }

    /// PostgreSQL major version, from `DescribeDBVersions`, created with its latest minor and kernel version. Optional by type,
    /// but the manual calls it required. The manual's text calls it required, though the service's own description does not.
    #[must_use]
    pub fn db_major_version(mut self, db_major_version: impl Into<DbMajorVersion>) -> Self {
        self.db_major_version = Some(db_major_version.into());
        self
    }

    /// PostgreSQL community version, major and minor; best left out, since only the latest minor version of the major version
    /// is accepted.
    #[must_use]
    pub fn db_version(mut self, db_version: impl Into<String>) -> Self {
        self.db_version = Some(db_version.into());
        self
    }

    /// Kernel version; best left out, since only the latest one of the major version is accepted.
    #[must_use]
    pub fn db_kernel_version(mut self, db_kernel_version: impl Into<String>) -> Self {
        self.db_kernel_version = Some(db_kernel_version.into());
        self
    }

    /// How the instances are paid for: a prepaid subscription or hourly pay-as-you-go. Default: `PREPAID`.
    #[must_use]
    pub fn instance_charge_type(mut self, instance_charge_type: impl Into<InstanceChargeType>) -> Self {
        self.instance_charge_type = Some(instance_charge_type.into());
        self
    }

    /// ID of the VPC the instance joins (`unVpcId` of the VPC service's `DescribeVpcEx`). Optional by type, but the manual
    /// calls it required. The manual's text calls it required, though the service's own description does not.
    #[must_use]
    pub fn vpc_id(mut self, vpc_id: impl Into<String>) -> Self {
        self.vpc_id = Some(vpc_id.into());
        self
    }

    /// ID of the subnet within the VPC (`unSubnetId` of the VPC service's `DescribeSubnets`). Optional by type, but the manual
    /// calls it required. The manual's text calls it required, though the service's own description does not.
    #[must_use]
    pub fn subnet_id(mut self, subnet_id: impl Into<String>) -> Self {
        self.subnet_id = Some(subnet_id.into());
        self
    }

    /// Zone of each node, for a deployment across several zones (from `Zone` of `DescribeZones`).
    #[must_use]
    pub fn db_node_set(mut self, db_node_set: impl IntoIterator<Item = DbNode>) -> Self {
        self.db_node_set = Some(db_node_set.into_iter().collect());
        self
    }

    /// Whether the instances renew themselves at expiry: `1` automatically and charged again, `0` only by hand. Default: `0`.
    #[must_use]
    pub fn auto_renew_flag(mut self, auto_renew_flag: impl Into<Flag>) -> Self {
        self.auto_renew_flag = Some(auto_renew_flag.into());
        self
    }

    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    #[must_use]
    pub fn auto_voucher(mut self, auto_voucher: impl Into<Flag>) -> Self {
        self.auto_voucher = Some(auto_voucher.into());
        self
    }

    /// IDs of vouchers to pay with; only one can be given at present. At most 1 elements.
    #[must_use]
    pub fn voucher_ids(mut self, voucher_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.voucher_ids = Some(voucher_ids.into_iter().map(Into::into).collect());
        self
    }

    /// ID of the project the instances belong to; `0` is the default project. Default: `0`.
    #[must_use]
    pub fn project_id(mut self, project_id: i64) -> Self {
        self.project_id = Some(project_id);
        self
    }

    /// ID of a sales promotion to buy under; the sources do not say where it is listed.
    #[must_use]
    pub fn activity_id(mut self, activity_id: i64) -> Self {
        self.activity_id = Some(activity_id);
        self
    }

    /// Name of the instances; absent shows them as unnamed. The Chinese manual wants fewer than 60 characters, the English one
    /// allows 60. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Tags to bind to the instances, from `DescribeTags` of the tag service; none when absent.
    #[must_use]
    pub fn tag_list(mut self, tag_list: impl IntoIterator<Item = Tag>) -> Self {
        self.tag_list = Some(tag_list.into_iter().collect());
        self
    }

    /// IDs of the security groups of the instances (`sgId` of `DescribeSecurityGroups`); absent binds the default security
    /// group.
    #[must_use]
    pub fn security_group_ids(mut self, security_group_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.security_group_ids = Some(security_group_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Whether the instances get TDE encryption: `1` yes, `0` no. Default: `0`.
    #[must_use]
    pub fn need_support_tde(mut self, need_support_tde: impl Into<Flag>) -> Self {
        self.need_support_tde = Some(need_support_tde.into());
        self
    }

    /// ID of your own KMS key (CMK) for TDE encryption; needed only when a custom key is to be used.
    #[must_use]
    pub fn kms_key_id(mut self, kms_key_id: impl Into<String>) -> Self {
        self.kms_key_id = Some(kms_key_id.into());
        self
    }

    /// Region of the KMS service holding the key; empty means the instance's own region. Name another one if that region has no
    /// KMS.
    #[must_use]
    pub fn kms_region(mut self, kms_region: impl Into<String>) -> Self {
        self.kms_region = Some(kms_region.into());
        self
    }

    /// ID of the KMS cluster holding the key; empty means the default cluster.
    #[must_use]
    pub fn kms_cluster_id(mut self, kms_cluster_id: impl Into<String>) -> Self {
        self.kms_cluster_id = Some(kms_cluster_id.into());
        self
    }

    /// Database engine: plain PostgreSQL or the MSSQL-compatible one. Default: `postgresql`.
    #[must_use]
    pub fn db_engine(mut self, db_engine: impl Into<DbEngine>) -> Self {
        self.db_engine = Some(db_engine.into());
        self
    }

    /// Engine settings as a JSON text, for `mssql_compatible` only; locale and collation cannot be changed after
    /// initialization. The manual's example writes `DefaultLocale`, its text `defaultLocale`. JSON text: object of String. Key
    /// `migrationMode`: `single-db`, `multi-db`; default `single-db`. Key `defaultLocale`: `af_ZA`, `sq_AL`, `ar_DZ`, `ar_BH`,
    /// `ar_EG`, `ar_IQ` and 124 more; default `en_US`. Key `serverCollationName`: `bbf_unicode_general_ci_as`,
    /// `bbf_unicode_cp1_ci_as`, `bbf_unicode_CP1250_ci_as`, `bbf_unicode_CP1251_ci_as`, `bbf_unicode_cp1253_ci_as`,
    /// `bbf_unicode_cp1254_ci_as` and 28 more; default `sql_latin1_general_cp1_ci_as`.
    #[must_use]
    pub fn db_engine_config(mut self, db_engine_config: impl Into<Json>) -> Self {
        self.db_engine_config = Some(db_engine_config.into());
        self
    }

    /// How data is replicated from primary to standby; absent means semi-synchronous for primary, asynchronous for read-only
    /// instances. Default: `Semi-sync for primary, Async for readonly`.
    #[must_use]
    pub fn sync_mode(mut self, sync_mode: impl Into<SyncMode>) -> Self {
        self.sync_mode = Some(sync_mode.into());
        self
    }

    /// Whether the instances are reachable over IPv6: `1` yes, `0` no. Default: `0`.
    #[must_use]
    pub fn need_support_ipv6(mut self, need_support_ipv6: impl Into<Flag>) -> Self {
        self.need_support_ipv6 = Some(need_support_ipv6.into());
        self
    }

    /// Whether deletion protection is on from the start; change it later with `ModifyDBInstanceDeletionProtection`.
    #[must_use]
    pub fn deletion_protection(mut self, deletion_protection: bool) -> Self {
        self.deletion_protection = Some(deletion_protection);
        self
    }

    /// Disk type of the instances: local SSD of the host or one of the cloud disks; the sources state no default.
    #[must_use]
    pub fn storage_type(mut self, storage_type: impl Into<StorageType>) -> Self {
        self.storage_type = Some(storage_type.into());
        self
    }
}

/// The answer of `CreateInstances`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateInstancesResponse {
    /// Order numbers, one per instance; `DescribeOrders` shows the instances created for them.
    ///
    /// On the wire: `DealNames`.
    #[serde(rename = "DealNames", deserialize_with = "wire::null_as_default")]
    pub deal_names: Vec<String>,
    /// Serial number of the amount frozen in the account for the order.
    ///
    /// On the wire: `BillId`.
    #[serde(rename = "BillId", deserialize_with = "wire::null_as_default")]
    pub bill_id: String,
    /// IDs of the instances created; filled only for pay-as-you-go, so look up prepaid ones with `DescribeOrders`.
    ///
    /// On the wire: `DBInstanceIdSet`.
    #[serde(rename = "DBInstanceIdSet", deserialize_with = "wire::null_as_default")]
    pub db_instance_id_set: Vec<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateInstances {
    const NAME: &'static str = "CreateInstances";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CreateInstancesResponse;
}

/// `DescribeDBInstanceAttribute`: Shows the details of one instance: status, specification, versions, network addresses, nodes,
/// billing and tags.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamCheckResourceError`,
/// `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`,
/// `FailedOperation.FailedOperationError`, `FailedOperation.QueryInstanceBatchError`,
/// `FailedOperation.QuerySpecBySpecCodeError`, `InternalError.DBError`, `InternalError.InternalHttpServerError`,
/// `InternalError.SystemError`, `InternalError.TransactioBeginError`, `InternalError.UnknownError`, `InvalidParameter`,
/// `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.IllegalZone`, `InvalidParameterValue.InstanceNotExist`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterHandleError`,
/// `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbInstanceAttribute {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl DescribeDbInstanceAttribute {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Instance ID, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `DescribeDBInstanceAttribute`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbInstanceAttributeResponse {
    /// Details of the instance.
    ///
    /// On the wire: `DBInstance`.
    #[serde(rename = "DBInstance", deserialize_with = "wire::null_as_default")]
    pub db_instance: DbInstance,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbInstanceAttribute {
    const NAME: &'static str = "DescribeDBInstanceAttribute";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeDbInstanceAttributeResponse;
}

/// `DescribeDBInstanceHAConfig`: Shows when a standby node of an instance may become primary, and when a semi-synchronous
/// instance replicates synchronously or asynchronously.
///
/// Reads only. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`,
/// `FailedOperation.FailedOperationError`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceStatusLimitError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbInstanceHaConfig {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl DescribeDbInstanceHaConfig {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Instance ID, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `DescribeDBInstanceHAConfig`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbInstanceHaConfigResponse {
    /// How data is replicated from the primary to the standby nodes.
    ///
    /// On the wire: `SyncMode`.
    #[serde(rename = "SyncMode", deserialize_with = "wire::null_as_default")]
    pub sync_mode: SyncMode,
    /// Most data a standby node may lag behind, in bytes, to be allowed to become primary; its delay must also be within
    /// `MaxStandbyLag`. Unit: byte. From 1073741824 to 322122547200.
    ///
    /// On the wire: `MaxStandbyLatency`.
    #[serde(rename = "MaxStandbyLatency", deserialize_with = "wire::null_as_default")]
    pub max_standby_latency: u64,
    /// Longest delay of a standby node, in seconds, to be allowed to become primary; its lag in data must also be within
    /// `MaxStandbyLatency`. Unit: s. From 5 to 10.
    ///
    /// On the wire: `MaxStandbyLag`.
    #[serde(rename = "MaxStandbyLag", deserialize_with = "wire::null_as_default")]
    pub max_standby_lag: u64,
    /// Most data a standby node may lag behind and still replicate synchronously (unit not stated); null if asynchronous or if
    /// falling back to asynchronous is forbidden.
    ///
    /// On the wire: `MaxSyncStandbyLatency`.
    #[serde(rename = "MaxSyncStandbyLatency")]
    pub max_sync_standby_latency: Option<u64>,
    /// Longest delay at which a standby node still replicates synchronously (unit not stated); null or missing if asynchronous
    /// or if falling back to asynchronous is forbidden.
    ///
    /// On the wire: `MaxSyncStandbyLag`.
    #[serde(rename = "MaxSyncStandbyLag")]
    pub max_sync_standby_lag: Option<u64>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbInstanceHaConfig {
    const NAME: &'static str = "DescribeDBInstanceHAConfig";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(20);
    type Response = DescribeDbInstanceHaConfigResponse;
}

/// `DescribeDBInstanceSSLConfig`: Shows whether SSL is on for an instance, which address its certificate covers, and where to
/// get the root certificate.
///
/// Reads only. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.FailedOperationError`, `OperationDenied.InstanceStatusLimitError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbInstanceSslConfig {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl DescribeDbInstanceSslConfig {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Instance ID, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `DescribeDBInstanceSSLConfig`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbInstanceSslConfigResponse {
    /// Whether SSL is on.
    ///
    /// On the wire: `SSLEnabled`.
    #[serde(rename = "SSLEnabled", skip_serializing_if = "Option::is_none")]
    pub ssl_enabled: Option<bool>,
    /// Download address of the cloud root certificate.
    ///
    /// On the wire: `CAUrl`.
    #[serde(rename = "CAUrl", skip_serializing_if = "Option::is_none")]
    pub ca_url: Option<String>,
    /// Private or public connection address that the server certificate is made out for.
    ///
    /// On the wire: `ConnectAddress`.
    #[serde(rename = "ConnectAddress", skip_serializing_if = "Option::is_none")]
    pub connect_address: Option<String>,
    /// Public key of the CA certificate; only for instances on cloud disks.
    ///
    /// On the wire: `CACert`.
    #[serde(rename = "CACert", skip_serializing_if = "Option::is_none")]
    pub ca_cert: Option<String>,
    /// Public key in JKS form; only for instances on cloud disks.
    ///
    /// On the wire: `CAJKS`.
    #[serde(rename = "CAJKS", skip_serializing_if = "Option::is_none")]
    pub cajks: Option<String>,
    /// Public key in P7B form; only for instances on cloud disks.
    ///
    /// On the wire: `CAP7B`.
    #[serde(rename = "CAP7B", skip_serializing_if = "Option::is_none")]
    pub cap7b: Option<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbInstanceSslConfig {
    const NAME: &'static str = "DescribeDBInstanceSSLConfig";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(20);
    type Response = DescribeDbInstanceSslConfigResponse;
}

/// `DescribeDBInstances`: Lists instances with their details, one page at a time, optionally filtered and sorted.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamCheckResourceError`,
/// `FailedOperation.CamCheckResourceFailed`, `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`, `FailedOperation.LimitOperation`,
/// `FailedOperation.OssAccessError`, `InternalError.DBError`, `InternalError.InternalHttpServerError`,
/// `InternalError.SystemError`, `InternalError.TransactioBeginError`, `InternalError.UnknownError`, `InvalidParameter`,
/// `InvalidParameterValue.DataConvertError`, `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.InstanceNotExist`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.InvalidRegionIdError`,
/// `InvalidParameterValue.ParameterHandleError`, `InvalidParameterValue.RegionNotSupported`,
/// `InvalidParameterValue.StructParseFailed`, `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`,
/// `ResourceUnavailable.InvalidInstanceStatus`, `UnsupportedOperation`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbInstances {
    /// Conditions to narrow the list by; `db-instance-name` also matches parts of a name, `db-dedicated-cluster-id` takes the
    /// ID of a dedicated cluster. Filter names: `db-instance-id`, `db-instance-name`, `db-project-id`, `db-pay-mode`,
    /// `db-tag-key`, `db-private-ip`, `db-public-address`, `db-dedicated-cluster-id`. Values of `db-pay-mode`: `prepaid`,
    /// `postpaid`.
    ///
    /// On the wire: `Filters`.
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
    /// Most instances to return per page; `0` means the default. From 0 to 100. Default: `10`. `0` means the default.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// Number of instances to skip, from 0. Unit: row.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// What the list is sorted by. Default: `CreateTime`.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<DbInstancesOrderBy>,
    /// Sort direction. Default: `asc`.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<SortDirection>,
}

impl DescribeDbInstances {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Conditions to narrow the list by; `db-instance-name` also matches parts of a name, `db-dedicated-cluster-id` takes the
    /// ID of a dedicated cluster. Filter names: `db-instance-id`, `db-instance-name`, `db-project-id`, `db-pay-mode`,
    /// `db-tag-key`, `db-private-ip`, `db-public-address`, `db-dedicated-cluster-id`. Values of `db-pay-mode`: `prepaid`,
    /// `postpaid`.
    #[must_use]
    pub fn filters(mut self, filters: impl IntoIterator<Item = Filter>) -> Self {
        self.filters = Some(filters.into_iter().collect());
        self
    }

    /// Most instances to return per page; `0` means the default. From 0 to 100. Default: `10`. `0` means the default.
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of instances to skip, from 0. Unit: row.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// What the list is sorted by. Default: `CreateTime`.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<DbInstancesOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Sort direction. Default: `asc`.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<SortDirection>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }
}

/// The answer of `DescribeDBInstances`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbInstancesResponse {
    /// Number of instances found, over all pages.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: u64,
    /// Details of the instances on this page.
    ///
    /// On the wire: `DBInstanceSet`.
    #[serde(rename = "DBInstanceSet", deserialize_with = "wire::null_as_default")]
    pub db_instance_set: Vec<DbInstance>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbInstances {
    const NAME: &'static str = "DescribeDBInstances";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeDbInstancesResponse;
}

/// `DescribeEncryptionKeys`: Lists the KMS keys used for the TDE encryption of an instance.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.FailedOperationError`, `InternalError.InternalHttpServerError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeEncryptionKeys {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl DescribeEncryptionKeys {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Instance ID, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `DescribeEncryptionKeys`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeEncryptionKeysResponse {
    /// Keys of the instance; may be null.
    ///
    /// On the wire: `EncryptionKeys`.
    #[serde(rename = "EncryptionKeys")]
    pub encryption_keys: Option<Vec<EncryptionKey>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeEncryptionKeys {
    const NAME: &'static str = "DescribeEncryptionKeys";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeEncryptionKeysResponse;
}

/// `DescribeMaintainTimeWindow`: Shows the weekly maintenance window of an instance.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`, `InternalError.InternalHttpServerError`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeMaintainTimeWindow {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl DescribeMaintainTimeWindow {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Instance ID, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `DescribeMaintainTimeWindow`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeMaintainTimeWindowResponse {
    /// ID of the instance the window belongs to.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", deserialize_with = "wire::null_as_default")]
    pub db_instance_id: String,
    /// Time of day the window opens, in UTC+8. Format: `hh:mm`. Time zone: UTC+8.
    ///
    /// On the wire: `MaintainStartTime`.
    #[serde(rename = "MaintainStartTime", deserialize_with = "wire::null_as_default")]
    pub maintain_start_time: String,
    /// Length of the window in hours. Unit: hour.
    ///
    /// On the wire: `MaintainDuration`.
    #[serde(rename = "MaintainDuration", deserialize_with = "wire::null_as_default")]
    pub maintain_duration: u64,
    /// Weekdays on which the window opens, as lower-case English names such as `monday`.
    ///
    /// On the wire: `MaintainWeekDays`.
    #[serde(rename = "MaintainWeekDays", deserialize_with = "wire::null_as_default")]
    pub maintain_week_days: Vec<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeMaintainTimeWindow {
    const NAME: &'static str = "DescribeMaintainTimeWindow";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeMaintainTimeWindowResponse;
}

/// `DestroyDBInstance`: Destroys an isolated instance for good: its data is deleted and cannot be recovered. Only isolated
/// instances can be destroyed, so call `IsolateDBInstances` first.
///
/// Changes something, so it is never repeated automatically. At most 50 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AccountNotExist`, `AuthFailure.UnauthorizedOperation`, `FailedOperation.CMQResponseError`,
/// `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DeleteResourceProjectTagError`, `FailedOperation.DeleteResourcesToTagError`,
/// `FailedOperation.FailedOperationError`, `FailedOperation.LimitOperation`, `FailedOperation.OperateFrequencyLimitedError`,
/// `FailedOperation.PostPaidUnblockError`, `FailedOperation.QueryPriceFailed`, `FailedOperation.TradeAccessError`,
/// `InternalError.DBError`, `InternalError.FlowError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`,
/// `InvalidAccountStatus`, `InvalidInstanceStatus`, `InvalidParameter`, `InvalidParameterValue.IllegalInstanceChargeType`,
/// `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `InvalidParameterValue.StructParseFailed`, `LimitOperation`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`, `ResourceUnavailable.InvalidInstanceStatus`, `StructParseFailed`, `SystemError`,
/// `UnknownError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DestroyDbInstance {
    /// ID of the isolated instance to destroy, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl DestroyDbInstance {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: ID of the isolated instance to destroy, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `DestroyDBInstance`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DestroyDbInstanceResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DestroyDbInstance {
    const NAME: &'static str = "DestroyDBInstance";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(50);
    type Response = DestroyDbInstanceResponse;
}

/// `DisIsolateDBInstances`: Restores instances from isolation. A prepaid instance is bought again for `Period` months, which
/// costs money; poll `DescribeDBInstances` until the status leaves `disisolating`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure`, `FailedOperation.CamAuthFailed`, `FailedOperation.CamCheckResourceError`,
/// `FailedOperation.CamCheckResourceFailed`, `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`, `FailedOperation.InvalidTradeOperate`,
/// `FailedOperation.QueryTradeStatusError`, `FailedOperation.TradeAccessError`, `FailedOperation.TradeCreateError`,
/// `FailedOperation.TradePayOrdersError`, `FailedOperation.TradeQueryOrderError`, `FailedOperation.TradeQueryPriceError`,
/// `InternalError.InternalHttpServerError`, `InvalidInstanceStatus`, `InvalidParameter`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameter.TradeAccessDeniedError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterCharacterLimitError`,
/// `InvalidParameterValue.ParameterLengthLimitError`, `InvalidParameterValue.StructParseFailed`, `LimitExceeded`,
/// `LimitOperation`, `MissingParameter`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusDeniedError`, `OperationDenied.InstanceStatusLimitError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `OperationDenied.InsufficientBalanceError`,
/// `OperationDenied.TradePermissionError`, `OperationDenied.UserNotAuthenticatedError`,
/// `ResourceNotFound.InstanceNotFoundError`, `UnknownParameter`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisIsolateDbInstances {
    /// IDs of isolated instances, as listed by `DescribeDBInstances`. The vendor's newest text allows several at once, the
    /// manuals only one.
    ///
    /// On the wire: `DBInstanceIdSet`.
    #[serde(rename = "DBInstanceIdSet")]
    pub db_instance_id_set: Vec<String>,
    /// Months to buy for a prepaid instance. For pay-as-you-go the newest text says it has no effect, the manual says only `1`.
    /// Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    ///
    /// On the wire: `Period`.
    #[serde(rename = "Period", skip_serializing_if = "Option::is_none")]
    pub period: Option<i64>,
    /// Whether vouchers pay for the order automatically. Default: `false`.
    ///
    /// On the wire: `AutoVoucher`.
    #[serde(rename = "AutoVoucher", skip_serializing_if = "Option::is_none")]
    pub auto_voucher: Option<bool>,
    /// IDs of vouchers to pay with.
    ///
    /// On the wire: `VoucherIds`.
    #[serde(rename = "VoucherIds", skip_serializing_if = "Option::is_none")]
    pub voucher_ids: Option<Vec<String>>,
}

impl DisIsolateDbInstances {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id_set`: IDs of isolated instances, as listed by `DescribeDBInstances`. The vendor's newest text allows
    ///   several at once, the manuals only one.
    #[must_use]
    pub fn new(db_instance_id_set: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            db_instance_id_set: db_instance_id_set.into_iter().map(Into::into).collect(),
            period: None,
            auto_voucher: None,
            voucher_ids: None,
        }
    }

    /// Months to buy for a prepaid instance. For pay-as-you-go the newest text says it has no effect, the manual says only `1`.
    /// Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    #[must_use]
    pub fn period(mut self, period: i64) -> Self {
        self.period = Some(period);
        self
    }

    /// Whether vouchers pay for the order automatically. Default: `false`.
    #[must_use]
    pub fn auto_voucher(mut self, auto_voucher: bool) -> Self {
        self.auto_voucher = Some(auto_voucher);
        self
    }

    /// IDs of vouchers to pay with.
    #[must_use]
    pub fn voucher_ids(mut self, voucher_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.voucher_ids = Some(voucher_ids.into_iter().map(Into::into).collect());
        self
    }
}

/// The answer of `DisIsolateDBInstances`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DisIsolateDbInstancesResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DisIsolateDbInstances {
    const NAME: &'static str = "DisIsolateDBInstances";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = DisIsolateDbInstancesResponse;
}

/// `InitDBInstances`: Initializes instances bought with `CreateDBInstances`; withdrawn on 2025-05-21, use `CreateInstances`,
/// whose instances need no initialization.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `InternalError.DBError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidParameter`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.CharsetNotFoundError`,
/// `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidAccountError`,
/// `InvalidParameterValue.InvalidAccountFormat`, `InvalidParameterValue.InvalidCharset`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.InvalidPasswordFormat`,
/// `InvalidParameterValue.InvalidPasswordLengthError`, `InvalidParameterValue.InvalidPasswordValueError`,
/// `InvalidParameterValue.ParameterCharacterLimitError`, `InvalidParameterValue.ParameterCharacterPreLimitError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `ResourceNotFound.InstanceNotFoundError`,
/// `ResourceUnavailable.InvalidInstanceStatus`.
#[deprecated(note = "withdrawn from the service on 2025-05-21; use CreateInstances")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InitDbInstances {
    /// IDs of the instances to initialize; all get the same account and character set.
    ///
    /// On the wire: `DBInstanceIdSet`.
    #[serde(rename = "DBInstanceIdSet")]
    pub db_instance_id_set: Vec<String>,
    /// User name of the instances' root account.
    ///
    /// On the wire: `AdminName`.
    #[serde(rename = "AdminName")]
    pub admin_name: String,
    /// Password of the root account.
    ///
    /// On the wire: `AdminPassword`.
    #[serde(rename = "AdminPassword")]
    pub admin_password: Secret,
    /// Character set of the instances.
    ///
    /// On the wire: `Charset`.
    #[serde(rename = "Charset")]
    pub charset: Charset,
}

/// The required parameters of [`InitDbInstances`].
#[derive(Clone, Debug)]
pub struct InitDbInstancesRequired<'a, S> {
    /// IDs of the instances to initialize; all get the same account and character set.
    pub db_instance_id_set: &'a [S],
    /// User name of the instances' root account.
    pub admin_name: &'a str,
    /// Password of the root account.
    pub admin_password: Secret,
    /// Character set of the instances.
    pub charset: Charset,
}

impl InitDbInstances {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new<S: AsRef<str>>(required: InitDbInstancesRequired<'_, S>) -> Self {
        Self {
            db_instance_id_set: required.db_instance_id_set.iter().map(|text| text.as_ref().into()).collect(),
            admin_name: required.admin_name.into(),
            admin_password: required.admin_password,
            charset: required.charset,
        }
    }
}

/// The answer of `InitDBInstances`.
#[deprecated(note = "withdrawn from the service on 2025-05-21; use CreateInstances")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InitDbInstancesResponse {
    /// IDs of the instances.
    ///
    /// On the wire: `DBInstanceIdSet`.
    #[serde(rename = "DBInstanceIdSet", skip_serializing_if = "Option::is_none")]
    pub db_instance_id_set: Option<Vec<String>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for InitDbInstances {
    const NAME: &'static str = "InitDBInstances";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = InitDbInstancesResponse;
}

/// `IsolateDBInstances`: Isolates instances. `DisIsolateDBInstances` restores them from isolation, `DestroyDBInstance` deletes
/// them for good; poll `DescribeDBInstances` until the status is `isolated`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure`, `AuthFailure.UnauthorizedOperation`, `DBError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.FlowCreateError`, `FailedOperation.GetInstanceByResourceIdError`, `FailedOperation.InvalidAccountStatus`,
/// `FailedOperation.OperateFrequencyLimitedError`, `FailedOperation.QueryTradeStatusError`, `FailedOperation.TradeAccessError`,
/// `FailedOperation.TradeCreateError`, `FailedOperation.TradePayOrdersError`, `FailedOperation.TradeQueryOrderError`,
/// `FailedOperation.TradeQueryPriceError`, `InstanceNotExist`, `InternalError.InstanceDataError`,
/// `InternalError.InternalHttpServerError`, `InvalidInstanceStatus`, `InvalidParameter`,
/// `InvalidParameter.TradeAccessDeniedError`, `InvalidParameterValue`, `InvalidParameterValue.DataConvertError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `LimitExceeded`, `LimitOperation`, `MissingParameter`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.DTSInstanceStatusError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitError`, `OperationDenied.InstanceStatusLimitOpError`, `RegionNotSupported`,
/// `RequestLimitExceeded`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IsolateDbInstances {
    /// IDs of the instances to isolate, as listed by `DescribeDBInstances`. Pass one per call: the newest text advises against
    /// several, the manuals refuse them.
    ///
    /// On the wire: `DBInstanceIdSet`.
    #[serde(rename = "DBInstanceIdSet")]
    pub db_instance_id_set: Vec<String>,
}

impl IsolateDbInstances {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id_set`: IDs of the instances to isolate, as listed by `DescribeDBInstances`. Pass one per call: the
    ///   newest text advises against several, the manuals refuse them.
    #[must_use]
    pub fn new(db_instance_id_set: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { db_instance_id_set: db_instance_id_set.into_iter().map(Into::into).collect() }
    }
}

/// The answer of `IsolateDBInstances`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct IsolateDbInstancesResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for IsolateDbInstances {
    const NAME: &'static str = "IsolateDBInstances";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = IsolateDbInstancesResponse;
}

/// `ModifyDBInstanceChargeType`: Changes how an instance is paid for, at present only from pay-as-you-go to prepaid; this
/// places an order for the months bought.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// `Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`,
/// `FailedOperation.FailedOperationError`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterHandleError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceStatusLimitError`, `OperationDenied.InsufficientBalanceError`,
/// `OperationDenied.TradePermissionError`, `OperationDenied.UserNotAuthenticatedError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceChargeType {
    /// ID of the pay-as-you-go instance, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Payment to change to; only `PREPAID` is possible at present, although `POSTPAID_BY_HOUR` is listed too. Default:
    /// `PREPAID`.
    ///
    /// On the wire: `InstanceChargeType`.
    #[serde(rename = "InstanceChargeType")]
    pub instance_charge_type: InstanceChargeType,
    /// Months to buy. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    ///
    /// On the wire: `Period`.
    #[serde(rename = "Period")]
    pub period: i64,
    /// Whether the instance renews itself at expiry: `1` automatically and charged again, `0` only by hand. Default: `0`.
    ///
    /// On the wire: `AutoRenewFlag`.
    #[serde(rename = "AutoRenewFlag", skip_serializing_if = "Option::is_none")]
    pub auto_renew_flag: Option<Flag>,
    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    ///
    /// On the wire: `AutoVoucher`.
    #[serde(rename = "AutoVoucher", skip_serializing_if = "Option::is_none")]
    pub auto_voucher: Option<Flag>,
}

/// The required parameters of [`ModifyDbInstanceChargeType`].
#[derive(Clone, Debug)]
pub struct ModifyDbInstanceChargeTypeRequired<'a> {
    /// ID of the pay-as-you-go instance, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Payment to change to; only `PREPAID` is possible at present, although `POSTPAID_BY_HOUR` is listed too. Default:
    /// `PREPAID`.
    pub instance_charge_type: InstanceChargeType,
    /// Months to buy. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    pub period: i64,
}

impl ModifyDbInstanceChargeType {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDbInstanceChargeTypeRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            instance_charge_type: required.instance_charge_type,
            period: required.period,
            auto_renew_flag: None,
            auto_voucher: None,
        }
    }

    /// Whether the instance renews itself at expiry: `1` automatically and charged again, `0` only by hand. Default: `0`.
    #[must_use]
    pub fn auto_renew_flag(mut self, auto_renew_flag: impl Into<Flag>) -> Self {
        self.auto_renew_flag = Some(auto_renew_flag.into());
        self
    }

    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    #[must_use]
    pub fn auto_voucher(mut self, auto_voucher: impl Into<Flag>) -> Self {
        self.auto_voucher = Some(auto_voucher.into());
        self
    }
}

/// The answer of `ModifyDBInstanceChargeType`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbInstanceChargeTypeResponse {
    /// Order number; `DescribeOrders` shows the order.
    ///
    /// On the wire: `DealName`.
    #[serde(rename = "DealName", deserialize_with = "wire::null_as_default")]
    pub deal_name: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDbInstanceChargeType {
    const NAME: &'static str = "ModifyDBInstanceChargeType";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = ModifyDbInstanceChargeTypeResponse;
}

/// `ModifyDBInstanceDeletionProtection`: Switches the deletion protection of an instance on or off, which guards it against
/// being destroyed.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceDeletionProtection {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// `true` switches the protection on, `false` off.
    ///
    /// On the wire: `DeletionProtection`.
    #[serde(rename = "DeletionProtection")]
    pub deletion_protection: bool,
}

/// The required parameters of [`ModifyDbInstanceDeletionProtection`].
#[derive(Clone, Debug)]
pub struct ModifyDbInstanceDeletionProtectionRequired<'a> {
    /// Instance ID, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// `true` switches the protection on, `false` off.
    pub deletion_protection: bool,
}

impl ModifyDbInstanceDeletionProtection {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDbInstanceDeletionProtectionRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), deletion_protection: required.deletion_protection }
    }
}

/// The answer of `ModifyDBInstanceDeletionProtection`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbInstanceDeletionProtectionResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDbInstanceDeletionProtection {
    const NAME: &'static str = "ModifyDBInstanceDeletionProtection";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = ModifyDbInstanceDeletionProtectionResponse;
}

/// `ModifyDBInstanceDeployment`: Moves the nodes of a primary instance to other zones, within one zone or across several. Runs
/// in the background and ends with a switchover at the time `SwitchTag` sets; poll `DescribeTasks` by `TaskId`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// `SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.FailedOperationError`, `InternalError.InternalHttpServerError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.InvalidZoneIdError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceStatusLimitError`, `OperationDenied.InstanceStatusLimitOpError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceDeployment {
    /// ID of the primary instance, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Zone wanted for each node, primary and standby (from `Zone` of `DescribeZones`).
    ///
    /// On the wire: `DBNodeSet`.
    #[serde(rename = "DBNodeSet")]
    pub db_node_set: Vec<DbNode>,
    /// When to switch to the new nodes once they are ready.
    ///
    /// On the wire: `SwitchTag`.
    #[serde(rename = "SwitchTag")]
    pub switch_tag: SwitchTag,
    /// Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    ///
    /// On the wire: `SwitchStartTime`.
    #[serde(rename = "SwitchStartTime", skip_serializing_if = "Option::is_none")]
    pub switch_start_time: Option<String>,
    /// End of the switchover window as a time of day such as `01:30:00`; ignored unless `SwitchTag` is `1`. Format: `hh:mm:ss`.
    ///
    /// On the wire: `SwitchEndTime`.
    #[serde(rename = "SwitchEndTime", skip_serializing_if = "Option::is_none")]
    pub switch_end_time: Option<String>,
}

/// The required parameters of [`ModifyDbInstanceDeployment`].
#[derive(Clone, Debug)]
pub struct ModifyDbInstanceDeploymentRequired<'a> {
    /// ID of the primary instance, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Zone wanted for each node, primary and standby (from `Zone` of `DescribeZones`).
    pub db_node_set: Vec<DbNode>,
    /// When to switch to the new nodes once they are ready.
    pub switch_tag: SwitchTag,
}

impl ModifyDbInstanceDeployment {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDbInstanceDeploymentRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            db_node_set: required.db_node_set,
            switch_tag: required.switch_tag,
            switch_start_time: None,
            switch_end_time: None,
        }
    }

    /// Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    #[must_use]
    pub fn switch_start_time(mut self, switch_start_time: impl Into<String>) -> Self {
        self.switch_start_time = Some(switch_start_time.into());
        self
    }

    /// End of the switchover window as a time of day such as `01:30:00`; ignored unless `SwitchTag` is `1`. Format: `hh:mm:ss`.
    #[must_use]
    pub fn switch_end_time(mut self, switch_end_time: impl Into<String>) -> Self {
        self.switch_end_time = Some(switch_end_time.into());
        self
    }
}

/// The answer of `ModifyDBInstanceDeployment`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbInstanceDeploymentResponse {
    /// ID of the background task; follow it with `DescribeTasks`.
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

impl Action for ModifyDbInstanceDeployment {
    const NAME: &'static str = "ModifyDBInstanceDeployment";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyDbInstanceDeploymentResponse;
}

/// `ModifyDBInstanceHAConfig`: Sets when a standby node of an instance may become primary, and when a semi-synchronous instance
/// replicates synchronously or falls back to asynchronous.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameter.ParametersNotSet`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterOutOfRange`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceStatusLimitError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceHaConfig {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// How data is to be replicated from the primary to the standby nodes.
    ///
    /// On the wire: `SyncMode`.
    #[serde(rename = "SyncMode")]
    pub sync_mode: SyncMode,
    /// Most data a standby node may lag behind, in bytes, to be allowed to become primary; its delay must also be within
    /// `MaxStandbyLag`. Unit: byte. From 1073741824 to 322122547200.
    ///
    /// On the wire: `MaxStandbyLatency`.
    #[serde(rename = "MaxStandbyLatency")]
    pub max_standby_latency: u64,
    /// Longest delay of a standby node, in seconds, to be allowed to become primary; its lag in data must also be within
    /// `MaxStandbyLatency`. Unit: s. From 5 to 10.
    ///
    /// On the wire: `MaxStandbyLag`.
    #[serde(rename = "MaxStandbyLag")]
    pub max_standby_lag: u64,
    /// Most lag in data (unit not stated) at which a standby node still replicates synchronously, for `Semi-sync` only. Leave
    /// out to forbid asynchronous fallback.
    ///
    /// On the wire: `MaxSyncStandbyLatency`.
    #[serde(rename = "MaxSyncStandbyLatency", skip_serializing_if = "Option::is_none")]
    pub max_sync_standby_latency: Option<u64>,
    /// Longest delay (unit not stated) at which a standby node still replicates synchronously, for `Semi-sync`. To allow
    /// fallback set both limits (on version 9 not this one); leave out both to forbid it.
    ///
    /// On the wire: `MaxSyncStandbyLag`.
    #[serde(rename = "MaxSyncStandbyLag", skip_serializing_if = "Option::is_none")]
    pub max_sync_standby_lag: Option<u64>,
}

/// The required parameters of [`ModifyDbInstanceHaConfig`].
#[derive(Clone, Debug)]
pub struct ModifyDbInstanceHaConfigRequired<'a> {
    /// Instance ID, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// How data is to be replicated from the primary to the standby nodes.
    pub sync_mode: SyncMode,
    /// Most data a standby node may lag behind, in bytes, to be allowed to become primary; its delay must also be within
    /// `MaxStandbyLag`. Unit: byte. From 1073741824 to 322122547200.
    pub max_standby_latency: u64,
    /// Longest delay of a standby node, in seconds, to be allowed to become primary; its lag in data must also be within
    /// `MaxStandbyLatency`. Unit: s. From 5 to 10.
    pub max_standby_lag: u64,
}

impl ModifyDbInstanceHaConfig {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDbInstanceHaConfigRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            sync_mode: required.sync_mode,
            max_standby_latency: required.max_standby_latency,
            max_standby_lag: required.max_standby_lag,
            max_sync_standby_latency: None,
            max_sync_standby_lag: None,
        }
    }

    /// Most lag in data (unit not stated) at which a standby node still replicates synchronously, for `Semi-sync` only. Leave
    /// out to forbid asynchronous fallback.
    #[must_use]
    pub fn max_sync_standby_latency(mut self, max_sync_standby_latency: u64) -> Self {
        self.max_sync_standby_latency = Some(max_sync_standby_latency);
        self
    }

    /// Longest delay (unit not stated) at which a standby node still replicates synchronously, for `Semi-sync`. To allow
    /// fallback set both limits (on version 9 not this one); leave out both to forbid it.
    #[must_use]
    pub fn max_sync_standby_lag(mut self, max_sync_standby_lag: u64) -> Self {
        self.max_sync_standby_lag = Some(max_sync_standby_lag);
        self
    }
}

/// The answer of `ModifyDBInstanceHAConfig`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbInstanceHaConfigResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDbInstanceHaConfig {
    const NAME: &'static str = "ModifyDBInstanceHAConfig";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = ModifyDbInstanceHaConfigResponse;
}

/// `ModifyDBInstanceName`: Renames an instance.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.OssAccessError`,
/// `InternalError.DBError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidParameter`,
/// `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidAccountFormat`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterCharacterError`,
/// `InvalidParameterValue.ParameterHandleError`, `InvalidParameterValue.ParameterLengthLimitError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceName {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// New name: Chinese or English letters, digits, `_` and `-`. The Chinese manual wants fewer than 60 characters, the
    /// English one allows 60. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
    ///
    /// On the wire: `InstanceName`.
    #[serde(rename = "InstanceName")]
    pub instance_name: String,
}

/// The required parameters of [`ModifyDbInstanceName`].
#[derive(Clone, Debug)]
pub struct ModifyDbInstanceNameRequired<'a> {
    /// Instance ID, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// New name: Chinese or English letters, digits, `_` and `-`. The Chinese manual wants fewer than 60 characters, the
    /// English one allows 60. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
    pub instance_name: &'a str,
}

impl ModifyDbInstanceName {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDbInstanceNameRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), instance_name: required.instance_name.into() }
    }
}

/// The answer of `ModifyDBInstanceName`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbInstanceNameResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDbInstanceName {
    const NAME: &'static str = "ModifyDBInstanceName";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyDbInstanceNameResponse;
}

/// `ModifyDBInstanceSSLConfig`: Switches SSL of an instance on or off, or changes the address its certificate protects. Runs in
/// the background; poll `DescribeTasks` by `TaskId`.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// `ConnectAddress` is required when `SSLEnabled` is `true`.
///
/// `ConnectAddress` is ignored when `SSLEnabled` is `false`.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.FlowCreateError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterCharacterLimitError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceSslConfig {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// `true` switches SSL on or keeps it on with another address, `false` switches it off.
    ///
    /// On the wire: `SSLEnabled`.
    #[serde(rename = "SSLEnabled")]
    pub ssl_enabled: bool,
    /// The one address the certificate protects: a private or public IP of a primary instance, or the IP of a read-only
    /// instance or its read-only group.
    ///
    /// On the wire: `ConnectAddress`.
    #[serde(rename = "ConnectAddress", skip_serializing_if = "Option::is_none")]
    pub connect_address: Option<String>,
}

/// The required parameters of [`ModifyDbInstanceSslConfig`].
#[derive(Clone, Debug)]
pub struct ModifyDbInstanceSslConfigRequired<'a> {
    /// Instance ID, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// `true` switches SSL on or keeps it on with another address, `false` switches it off.
    pub ssl_enabled: bool,
}

impl ModifyDbInstanceSslConfig {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDbInstanceSslConfigRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            ssl_enabled: required.ssl_enabled,
            connect_address: None,
        }
    }

    /// The one address the certificate protects: a private or public IP of a primary instance, or the IP of a read-only
    /// instance or its read-only group.
    #[must_use]
    pub fn connect_address(mut self, connect_address: impl Into<String>) -> Self {
        self.connect_address = Some(connect_address.into());
        self
    }
}

/// The answer of `ModifyDBInstanceSSLConfig`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbInstanceSslConfigResponse {
    /// ID of the background task; follow it with `DescribeTasks`.
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

impl Action for ModifyDbInstanceSslConfig {
    const NAME: &'static str = "ModifyDBInstanceSSLConfig";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = ModifyDbInstanceSslConfigResponse;
}

/// `ModifyDBInstanceSpec`: Changes the CPU, memory and disk of an instance through a paid order. The change runs in the
/// background and ends with a switchover at the time `SwitchTag` sets; follow the order with `DescribeOrders`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// `SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation`, `FailedOperation.CamSigAndAuthError`, `FailedOperation.CreateOrderFailed`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.PayOrderFailed`,
/// `FailedOperation.PreCheckError`, `FailedOperation.QueryPriceFailed`, `FailedOperation.QuerySpecError`,
/// `InternalError.InternalHttpServerError`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceStatusLimitError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `OperationDenied.InsufficientBalanceError`, `OperationDenied.TradePermissionError`,
/// `OperationDenied.UserNotAuthenticatedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceSpec {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Memory after the change; the newest text says GB, the Chinese manual GiB. Unit: GB.
    ///
    /// On the wire: `Memory`.
    #[serde(rename = "Memory")]
    pub memory: u64,
    /// Disk size after the change, in steps of 10; the newest text says GB, the Chinese manual GiB. Unit: GB. A multiple of 10.
    ///
    /// On the wire: `Storage`.
    #[serde(rename = "Storage")]
    pub storage: u64,
    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    ///
    /// On the wire: `AutoVoucher`.
    #[serde(rename = "AutoVoucher", skip_serializing_if = "Option::is_none")]
    pub auto_voucher: Option<Flag>,
    /// IDs of vouchers to pay with; only one can be given at present. At most 1 elements.
    ///
    /// On the wire: `VoucherIds`.
    #[serde(rename = "VoucherIds", skip_serializing_if = "Option::is_none")]
    pub voucher_ids: Option<Vec<String>>,
    /// ID of a sales promotion to buy under; the sources do not say where it is listed.
    ///
    /// On the wire: `ActivityId`.
    #[serde(rename = "ActivityId", skip_serializing_if = "Option::is_none")]
    pub activity_id: Option<u64>,
    /// When to switch to the new specification once it is ready. Default: `0`.
    ///
    /// On the wire: `SwitchTag`.
    #[serde(rename = "SwitchTag", skip_serializing_if = "Option::is_none")]
    pub switch_tag: Option<SwitchTag>,
    /// Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    ///
    /// On the wire: `SwitchStartTime`.
    #[serde(rename = "SwitchStartTime", skip_serializing_if = "Option::is_none")]
    pub switch_start_time: Option<String>,
    /// End of the switchover window as a time of day such as `01:30:00`; ignored unless `SwitchTag` is `1`. Format: `hh:mm:ss`.
    ///
    /// On the wire: `SwitchEndTime`.
    #[serde(rename = "SwitchEndTime", skip_serializing_if = "Option::is_none")]
    pub switch_end_time: Option<String>,
    /// CPU cores after the change; absent derives them from `Memory`, for example 1 core for 2 GB where that specification is
    /// sold. Unit: core.
    ///
    /// On the wire: `Cpu`.
    #[serde(rename = "Cpu", skip_serializing_if = "Option::is_none")]
    pub cpu: Option<u64>,
    /// Parameters to change together with the specification.
    ///
    /// On the wire: `SyncModifyParams`.
    #[serde(rename = "SyncModifyParams", skip_serializing_if = "Option::is_none")]
    pub sync_modify_params: Option<Vec<ParamEntry>>,
}

/// The required parameters of [`ModifyDbInstanceSpec`].
#[derive(Clone, Debug)]
pub struct ModifyDbInstanceSpecRequired<'a> {
    /// Instance ID, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Memory after the change; the newest text says GB, the Chinese manual GiB. Unit: GB.
    pub memory: u64,
    /// Disk size after the change, in steps of 10; the newest text says GB, the Chinese manual GiB. Unit: GB. A multiple of 10.
    pub storage: u64,
}

impl ModifyDbInstanceSpec {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDbInstanceSpecRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            memory: required.memory,
            storage: required.storage,
            auto_voucher: None,
            voucher_ids: None,
            activity_id: None,
            switch_tag: None,
            switch_start_time: None,
            switch_end_time: None,
            cpu: None,
            sync_modify_params: None,
        }
    }

    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    #[must_use]
    pub fn auto_voucher(mut self, auto_voucher: impl Into<Flag>) -> Self {
        self.auto_voucher = Some(auto_voucher.into());
        self
    }

    /// IDs of vouchers to pay with; only one can be given at present. At most 1 elements.
    #[must_use]
    pub fn voucher_ids(mut self, voucher_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.voucher_ids = Some(voucher_ids.into_iter().map(Into::into).collect());
        self
    }

    /// ID of a sales promotion to buy under; the sources do not say where it is listed.
    #[must_use]
    pub fn activity_id(mut self, activity_id: u64) -> Self {
        self.activity_id = Some(activity_id);
        self
    }

    /// When to switch to the new specification once it is ready. Default: `0`.
    #[must_use]
    pub fn switch_tag(mut self, switch_tag: impl Into<SwitchTag>) -> Self {
        self.switch_tag = Some(switch_tag.into());
        self
    }

    /// Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    #[must_use]
    pub fn switch_start_time(mut self, switch_start_time: impl Into<String>) -> Self {
        self.switch_start_time = Some(switch_start_time.into());
        self
    }

    /// End of the switchover window as a time of day such as `01:30:00`; ignored unless `SwitchTag` is `1`. Format: `hh:mm:ss`.
    #[must_use]
    pub fn switch_end_time(mut self, switch_end_time: impl Into<String>) -> Self {
        self.switch_end_time = Some(switch_end_time.into());
        self
    }

    /// CPU cores after the change; absent derives them from `Memory`, for example 1 core for 2 GB where that specification is
    /// sold. Unit: core.
    #[must_use]
    pub fn cpu(mut self, cpu: u64) -> Self {
        self.cpu = Some(cpu);
        self
    }

    /// Parameters to change together with the specification.
    #[must_use]
    pub fn sync_modify_params(mut self, sync_modify_params: impl IntoIterator<Item = ParamEntry>) -> Self {
        self.sync_modify_params = Some(sync_modify_params.into_iter().collect());
        self
    }
}

/// The answer of `ModifyDBInstanceSpec`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbInstanceSpecResponse {
    /// Order number; `DescribeOrders` shows the order.
    ///
    /// On the wire: `DealName`.
    #[serde(rename = "DealName", deserialize_with = "wire::null_as_default")]
    pub deal_name: String,
    /// Serial number of the amount frozen in the account for the order.
    ///
    /// On the wire: `BillId`.
    #[serde(rename = "BillId", deserialize_with = "wire::null_as_default")]
    pub bill_id: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDbInstanceSpec {
    const NAME: &'static str = "ModifyDBInstanceSpec";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyDbInstanceSpecResponse;
}

/// `ModifyDBInstancesProject`: Moves instances to another project.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.CdbCgwConnectError`, `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.UpdateResourceProjectTagValueError`, `InternalError.DBError`, `InternalError.InternalHttpServerError`,
/// `InternalError.SystemError`, `InvalidParameter`, `InvalidParameterValue.IllegalProjectId`,
/// `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstancesProject {
    /// IDs of the instances to move, as listed by `DescribeDBInstances`; several are allowed.
    ///
    /// On the wire: `DBInstanceIdSet`.
    #[serde(rename = "DBInstanceIdSet")]
    pub db_instance_id_set: Vec<String>,
    /// ID of the new project, from `DescribeProjects` of the tag service; a string here, although other actions take a number.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId")]
    pub project_id: String,
}

/// The required parameters of [`ModifyDbInstancesProject`].
#[derive(Clone, Debug)]
pub struct ModifyDbInstancesProjectRequired<'a, S> {
    /// IDs of the instances to move, as listed by `DescribeDBInstances`; several are allowed.
    pub db_instance_id_set: &'a [S],
    /// ID of the new project, from `DescribeProjects` of the tag service; a string here, although other actions take a number.
    pub project_id: &'a str,
}

impl ModifyDbInstancesProject {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new<S: AsRef<str>>(required: ModifyDbInstancesProjectRequired<'_, S>) -> Self {
        Self {
            db_instance_id_set: required.db_instance_id_set.iter().map(|text| text.as_ref().into()).collect(),
            project_id: required.project_id.into(),
        }
    }
}

/// The answer of `ModifyDBInstancesProject`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbInstancesProjectResponse {
    /// Number of instances moved; compare with the number sent.
    ///
    /// On the wire: `Count`.
    #[serde(rename = "Count", deserialize_with = "wire::null_as_default")]
    pub count: i64,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDbInstancesProject {
    const NAME: &'static str = "ModifyDBInstancesProject";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyDbInstancesProjectResponse;
}

/// `ModifyMaintainTimeWindow`: Sets the weekly maintenance window of an instance.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.FailedOperationError`, `InternalError.InternalHttpServerError`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyMaintainTimeWindow {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Time of day the window opens, in UTC+8. Format: `hh:mm`. Time zone: UTC+8.
    ///
    /// On the wire: `MaintainStartTime`.
    #[serde(rename = "MaintainStartTime", skip_serializing_if = "Option::is_none")]
    pub maintain_start_time: Option<String>,
    /// Length of the window in hours. Unit: hour. From 1 to 4.
    ///
    /// On the wire: `MaintainDuration`.
    #[serde(rename = "MaintainDuration", skip_serializing_if = "Option::is_none")]
    pub maintain_duration: Option<u64>,
    /// Weekdays on which the window opens, as lower-case English names such as `monday`.
    ///
    /// On the wire: `MaintainWeekDays`.
    #[serde(rename = "MaintainWeekDays", skip_serializing_if = "Option::is_none")]
    pub maintain_week_days: Option<Vec<String>>,
}

impl ModifyMaintainTimeWindow {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Instance ID, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self {
            db_instance_id: db_instance_id.into(),
            maintain_start_time: None,
            maintain_duration: None,
            maintain_week_days: None,
        }
    }

    /// Time of day the window opens, in UTC+8. Format: `hh:mm`. Time zone: UTC+8.
    #[must_use]
    pub fn maintain_start_time(mut self, maintain_start_time: impl Into<String>) -> Self {
        self.maintain_start_time = Some(maintain_start_time.into());
        self
    }

    /// Length of the window in hours. Unit: hour. From 1 to 4.
    #[must_use]
    pub fn maintain_duration(mut self, maintain_duration: u64) -> Self {
        self.maintain_duration = Some(maintain_duration);
        self
    }

    /// Weekdays on which the window opens, as lower-case English names such as `monday`.
    #[must_use]
    pub fn maintain_week_days(mut self, maintain_week_days: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.maintain_week_days = Some(maintain_week_days.into_iter().map(Into::into).collect());
        self
    }
}

/// The answer of `ModifyMaintainTimeWindow`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyMaintainTimeWindowResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyMaintainTimeWindow {
    const NAME: &'static str = "ModifyMaintainTimeWindow";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyMaintainTimeWindowResponse;
}

/// `ModifySwitchTimePeriod`: Makes an instance that waits for its switchover after a finished upgrade switch at once, instead
/// of at the time planned.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure`, `FailedOperation.CamAuthFailed`, `FailedOperation.CamCheckResourceError`,
/// `FailedOperation.CamCheckResourceFailed`, `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.FailedOperationError`, `FailedOperation.QuerySpecError`, `InternalError.InternalHttpServerError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`, `UnknownError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifySwitchTimePeriod {
    /// ID of an instance in status `waitSwitch`, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Always `0`: switch at once; despite the action's name no other time can be set.
    ///
    /// On the wire: `SwitchTag`.
    #[serde(rename = "SwitchTag")]
    pub switch_tag: ImmediateSwitchTag,
}

/// The required parameters of [`ModifySwitchTimePeriod`].
#[derive(Clone, Debug)]
pub struct ModifySwitchTimePeriodRequired<'a> {
    /// ID of an instance in status `waitSwitch`, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Always `0`: switch at once; despite the action's name no other time can be set.
    pub switch_tag: ImmediateSwitchTag,
}

impl ModifySwitchTimePeriod {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifySwitchTimePeriodRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), switch_tag: required.switch_tag }
    }
}

/// The answer of `ModifySwitchTimePeriod`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifySwitchTimePeriodResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifySwitchTimePeriod {
    const NAME: &'static str = "ModifySwitchTimePeriod";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifySwitchTimePeriodResponse;
}

/// `RenewInstance`: Renews a prepaid instance for more months, which costs money; pay-as-you-go instances are refused.
/// `InquiryPriceRenewDBInstance` shows the price beforehand.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.CreateOrderFailed`, `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.GetVpcInfoError`, `FailedOperation.QueryVpcFailed`, `FailedOperation.QueryVpcFalied`,
/// `FailedOperation.TradeCreateError`, `FailedOperation.TradePayOrdersError`, `InternalError.DBError`,
/// `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidParameter`,
/// `InvalidParameter.VpcNotFoundError`, `InvalidParameterValue.BadSpec`, `InvalidParameterValue.IllegalInstanceChargeType`,
/// `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.IllegalZone`, `InvalidParameterValue.InstanceNotExist`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterHandleError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `OperationDenied.InsufficientBalanceError`,
/// `OperationDenied.PostPaidPayModeError`, `OperationDenied.TradePermissionError`, `OperationDenied.UserNotAuthenticatedError`,
/// `OperationDenied.VpcDeniedError`, `ResourceNotFound.InstanceNotFoundError`, `ResourceUnavailable.ResourceNoPermission`,
/// `ResourceUnavailable.VpcResourceNotFound`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RenewInstance {
    /// ID of the prepaid instance, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Months to add. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    ///
    /// On the wire: `Period`.
    #[serde(rename = "Period")]
    pub period: i64,
    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    ///
    /// On the wire: `AutoVoucher`.
    #[serde(rename = "AutoVoucher", skip_serializing_if = "Option::is_none")]
    pub auto_voucher: Option<Flag>,
    /// IDs of vouchers to pay with; only one can be given at present. At most 1 elements.
    ///
    /// On the wire: `VoucherIds`.
    #[serde(rename = "VoucherIds", skip_serializing_if = "Option::is_none")]
    pub voucher_ids: Option<Vec<String>>,
}

/// The required parameters of [`RenewInstance`].
#[derive(Clone, Debug)]
pub struct RenewInstanceRequired<'a> {
    /// ID of the prepaid instance, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Months to add. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    pub period: i64,
}

impl RenewInstance {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: RenewInstanceRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            period: required.period,
            auto_voucher: None,
            voucher_ids: None,
        }
    }

    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    #[must_use]
    pub fn auto_voucher(mut self, auto_voucher: impl Into<Flag>) -> Self {
        self.auto_voucher = Some(auto_voucher.into());
        self
    }

    /// IDs of vouchers to pay with; only one can be given at present. At most 1 elements.
    #[must_use]
    pub fn voucher_ids(mut self, voucher_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.voucher_ids = Some(voucher_ids.into_iter().map(Into::into).collect());
        self
    }
}

/// The answer of `RenewInstance`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RenewInstanceResponse {
    /// Order number; `DescribeOrders` shows the order.
    ///
    /// On the wire: `DealName`.
    #[serde(rename = "DealName", deserialize_with = "wire::null_as_default")]
    pub deal_name: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for RenewInstance {
    const NAME: &'static str = "RenewInstance";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = RenewInstanceResponse;
}

/// `RestartDBInstance`: Restarts an instance, which interrupts its connections. Runs in the background; poll `DescribeTasks` by
/// `TaskId`.
///
/// Changes something, so it is never repeated automatically. At most 50 calls a second, per region and account.
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
pub struct RestartDbInstance {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl RestartDbInstance {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: Instance ID, as listed by `DescribeDBInstances`.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `RestartDBInstance`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RestartDbInstanceResponse {
    /// ID of the restart flow, the same number as `TaskId`.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId", deserialize_with = "wire::null_as_default")]
    pub flow_id: i64,
    /// ID of the background task; follow it with `DescribeTasks`.
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

impl Action for RestartDbInstance {
    const NAME: &'static str = "RestartDBInstance";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(50);
    type Response = RestartDbInstanceResponse;
}

/// `SetAutoRenewFlag`: Sets whether prepaid instances renew themselves at expiry; with automatic renewal each renewal is
/// charged.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.SetAutoRenewFlagError`,
/// `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidParameter`,
/// `InvalidParameterValue.IllegalInstanceChargeType`, `InvalidParameterValue.InstanceNotExist`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterHandleError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `OperationDenied.PostPaidPayModeError`, `ResourceNotFound.InstanceNotFoundError`,
/// `ResourceUnavailable.InvalidInstanceStatus`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SetAutoRenewFlag {
    /// IDs of prepaid instances, as listed by `DescribeDBInstances`; several are allowed, pay-as-you-go ones are not.
    ///
    /// On the wire: `DBInstanceIdSet`.
    #[serde(rename = "DBInstanceIdSet")]
    pub db_instance_id_set: Vec<String>,
    /// What happens when the instances expire.
    ///
    /// On the wire: `AutoRenewFlag`.
    #[serde(rename = "AutoRenewFlag")]
    pub auto_renew_flag: AutoRenewFlag,
}

/// The required parameters of [`SetAutoRenewFlag`].
#[derive(Clone, Debug)]
pub struct SetAutoRenewFlagRequired<'a, S> {
    /// IDs of prepaid instances, as listed by `DescribeDBInstances`; several are allowed, pay-as-you-go ones are not.
    pub db_instance_id_set: &'a [S],
    /// What happens when the instances expire.
    pub auto_renew_flag: AutoRenewFlag,
}

impl SetAutoRenewFlag {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new<S: AsRef<str>>(required: SetAutoRenewFlagRequired<'_, S>) -> Self {
        Self {
            db_instance_id_set: required.db_instance_id_set.iter().map(|text| text.as_ref().into()).collect(),
            auto_renew_flag: required.auto_renew_flag,
        }
    }
}

/// The answer of `SetAutoRenewFlag`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetAutoRenewFlagResponse {
    /// Number of instances set; compare with the number sent.
    ///
    /// On the wire: `Count`.
    #[serde(rename = "Count", deserialize_with = "wire::null_as_default")]
    pub count: i64,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for SetAutoRenewFlag {
    const NAME: &'static str = "SetAutoRenewFlag";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = SetAutoRenewFlagResponse;
}

/// `SwitchDBInstancePrimary`: Switches the primary and standby roles of a primary instance, for instance to test how an
/// application takes it; connections are interrupted. Runs in the background; poll `DescribeTasks` by `TaskId`.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// `SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
///
/// `SwitchStartTime` and `SwitchEndTime` must be at least 30 minutes apart.
///
/// `Force` is only for `SwitchTag` `0`.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.FlowCreateError`, `FailedOperation.NoAvailableStandby`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceStatusLimitError`, `OperationDenied.InstanceTypeDenied`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SwitchDbInstancePrimary {
    /// ID of the primary instance, as listed by `DescribeDBInstances`; read-only instances are refused.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// `true` switches however far the standby node lags, as long as it is reachable, so changes not yet replicated may be
    /// lost; only with `SwitchTag` `0`. Default: `false`.
    ///
    /// On the wire: `Force`.
    #[serde(rename = "Force", skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,
    /// When to switch. Default: `0`.
    ///
    /// On the wire: `SwitchTag`.
    #[serde(rename = "SwitchTag", skip_serializing_if = "Option::is_none")]
    pub switch_tag: Option<SwitchTag>,
    /// Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    ///
    /// On the wire: `SwitchStartTime`.
    #[serde(rename = "SwitchStartTime", skip_serializing_if = "Option::is_none")]
    pub switch_start_time: Option<String>,
    /// End of the switchover window, at least 30 minutes after `SwitchStartTime`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    ///
    /// On the wire: `SwitchEndTime`.
    #[serde(rename = "SwitchEndTime", skip_serializing_if = "Option::is_none")]
    pub switch_end_time: Option<String>,
}

impl SwitchDbInstancePrimary {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: ID of the primary instance, as listed by `DescribeDBInstances`; read-only instances are refused.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self {
            db_instance_id: db_instance_id.into(),
            force: None,
            switch_tag: None,
            switch_start_time: None,
            switch_end_time: None,
        }
    }

    /// `true` switches however far the standby node lags, as long as it is reachable, so changes not yet replicated may be
    /// lost; only with `SwitchTag` `0`. Default: `false`.
    #[must_use]
    pub fn force(mut self, force: bool) -> Self {
        self.force = Some(force);
        self
    }

    /// When to switch. Default: `0`.
    #[must_use]
    pub fn switch_tag(mut self, switch_tag: impl Into<SwitchTag>) -> Self {
        self.switch_tag = Some(switch_tag.into());
        self
    }

    /// Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    #[must_use]
    pub fn switch_start_time(mut self, switch_start_time: impl Into<String>) -> Self {
        self.switch_start_time = Some(switch_start_time.into());
        self
    }

    /// End of the switchover window, at least 30 minutes after `SwitchStartTime`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    #[must_use]
    pub fn switch_end_time(mut self, switch_end_time: impl Into<String>) -> Self {
        self.switch_end_time = Some(switch_end_time.into());
        self
    }
}

/// The answer of `SwitchDBInstancePrimary`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SwitchDbInstancePrimaryResponse {
    /// ID of the background task; follow it with `DescribeTasks`.
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

impl Action for SwitchDbInstancePrimary {
    const NAME: &'static str = "SwitchDBInstancePrimary";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = SwitchDbInstancePrimaryResponse;
}

/// `UpgradeDBInstance`: Changes the memory and disk of an instance through a paid order; withdrawn on 2025-05-22, use
/// `ModifyDBInstanceSpec`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.CreateOrderFailed`, `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.GetPurchaseRecordFailed`, `FailedOperation.PayOrderFailed`, `FailedOperation.QueryPriceFailed`,
/// `FailedOperation.QuerySpecError`, `FailedOperation.StorageMemoryCheckError`, `FailedOperation.TradeAccessError`,
/// `InternalError.DBError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidParameter`,
/// `InvalidParameterValue.BadSpec`, `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.IllegalZone`,
/// `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidInstanceVolume`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterHandleError`, `InvalidPid`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`, `ResourceUnavailable.InvalidInstanceStatus`.
#[deprecated(note = "withdrawn from the service on 2025-05-22; use ModifyDbInstanceSpec")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UpgradeDbInstance {
    /// Memory after the change in GB. Unit: GB.
    ///
    /// On the wire: `Memory`.
    #[serde(rename = "Memory")]
    pub memory: u64,
    /// Disk size after the change in GB. Unit: GB.
    ///
    /// On the wire: `Storage`.
    #[serde(rename = "Storage")]
    pub storage: u64,
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    ///
    /// On the wire: `AutoVoucher`.
    #[serde(rename = "AutoVoucher", skip_serializing_if = "Option::is_none")]
    pub auto_voucher: Option<Flag>,
    /// IDs of vouchers to pay with; only one can be given at present. At most 1 elements.
    ///
    /// On the wire: `VoucherIds`.
    #[serde(rename = "VoucherIds", skip_serializing_if = "Option::is_none")]
    pub voucher_ids: Option<Vec<String>>,
    /// ID of a sales promotion to buy under; the sources do not say where it is listed.
    ///
    /// On the wire: `ActivityId`.
    #[serde(rename = "ActivityId", skip_serializing_if = "Option::is_none")]
    pub activity_id: Option<u64>,
    /// When to switch to the new specification once it is ready; the maintenance window was no choice here. One of `0`, `1`.
    /// Default: `0`.
    ///
    /// On the wire: `SwitchTag`.
    #[serde(rename = "SwitchTag", skip_serializing_if = "Option::is_none")]
    pub switch_tag: Option<SwitchTag>,
    /// Earliest time of the switchover.
    ///
    /// On the wire: `SwitchStartTime`.
    #[serde(rename = "SwitchStartTime", skip_serializing_if = "Option::is_none")]
    pub switch_start_time: Option<String>,
    /// Latest time of the switchover.
    ///
    /// On the wire: `SwitchEndTime`.
    #[serde(rename = "SwitchEndTime", skip_serializing_if = "Option::is_none")]
    pub switch_end_time: Option<String>,
}

/// The required parameters of [`UpgradeDbInstance`].
#[derive(Clone, Debug)]
pub struct UpgradeDbInstanceRequired<'a> {
    /// Memory after the change in GB. Unit: GB.
    pub memory: u64,
    /// Disk size after the change in GB. Unit: GB.
    pub storage: u64,
    /// Instance ID, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
}

impl UpgradeDbInstance {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: UpgradeDbInstanceRequired<'_>) -> Self {
        Self {
            memory: required.memory,
            storage: required.storage,
            db_instance_id: required.db_instance_id.into(),
            auto_voucher: None,
            voucher_ids: None,
            activity_id: None,
            switch_tag: None,
            switch_start_time: None,
            switch_end_time: None,
        }
    }

    /// Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
    #[must_use]
    pub fn auto_voucher(mut self, auto_voucher: impl Into<Flag>) -> Self {
        self.auto_voucher = Some(auto_voucher.into());
        self
    }

    /// IDs of vouchers to pay with; only one can be given at present. At most 1 elements.
    #[must_use]
    pub fn voucher_ids(mut self, voucher_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.voucher_ids = Some(voucher_ids.into_iter().map(Into::into).collect());
        self
    }

    /// ID of a sales promotion to buy under; the sources do not say where it is listed.
    #[must_use]
    pub fn activity_id(mut self, activity_id: u64) -> Self {
        self.activity_id = Some(activity_id);
        self
    }

    /// When to switch to the new specification once it is ready; the maintenance window was no choice here. One of `0`, `1`.
    /// Default: `0`.
    #[must_use]
    pub fn switch_tag(mut self, switch_tag: impl Into<SwitchTag>) -> Self {
        self.switch_tag = Some(switch_tag.into());
        self
    }

    /// Earliest time of the switchover.
    #[must_use]
    pub fn switch_start_time(mut self, switch_start_time: impl Into<String>) -> Self {
        self.switch_start_time = Some(switch_start_time.into());
        self
    }

    /// Latest time of the switchover.
    #[must_use]
    pub fn switch_end_time(mut self, switch_end_time: impl Into<String>) -> Self {
        self.switch_end_time = Some(switch_end_time.into());
        self
    }
}

/// The answer of `UpgradeDBInstance`.
#[deprecated(note = "withdrawn from the service on 2025-05-22; use ModifyDbInstanceSpec")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpgradeDbInstanceResponse {
    /// Order number; `DescribeOrders` shows the order.
    ///
    /// On the wire: `DealName`.
    #[serde(rename = "DealName", skip_serializing_if = "Option::is_none")]
    pub deal_name: Option<String>,
    /// Serial number of the amount frozen in the account for the order.
    ///
    /// On the wire: `BillId`.
    #[serde(rename = "BillId", skip_serializing_if = "Option::is_none")]
    pub bill_id: Option<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for UpgradeDbInstance {
    const NAME: &'static str = "UpgradeDBInstance";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = UpgradeDbInstanceResponse;
}

/// `UpgradeDBInstanceKernelVersion`: Upgrades the kernel version of an instance, or only checks whether that would work. Runs
/// in the background and ends with a switchover at the time `SwitchTag` sets; poll `DescribeTasks` by `TaskId`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// `SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
///
/// `SwitchStartTime` and `SwitchEndTime` must be at least 30 minutes apart.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`, `FailedOperation.PreCheckError`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceStatusLimitOpError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UpgradeDbInstanceKernelVersion {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Kernel version to upgrade to, from `AvailableUpgradeTarget` of `DescribeDBVersions`.
    ///
    /// On the wire: `TargetDBKernelVersion`.
    #[serde(rename = "TargetDBKernelVersion")]
    pub target_db_kernel_version: String,
    /// When to switch to the new kernel version once it is ready. Default: `0`.
    ///
    /// On the wire: `SwitchTag`.
    #[serde(rename = "SwitchTag", skip_serializing_if = "Option::is_none")]
    pub switch_tag: Option<SwitchTag>,
    /// Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    ///
    /// On the wire: `SwitchStartTime`.
    #[serde(rename = "SwitchStartTime", skip_serializing_if = "Option::is_none")]
    pub switch_start_time: Option<String>,
    /// End of the switchover window, at least 30 minutes after `SwitchStartTime`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    ///
    /// On the wire: `SwitchEndTime`.
    #[serde(rename = "SwitchEndTime", skip_serializing_if = "Option::is_none")]
    pub switch_end_time: Option<String>,
    /// `true` only checks (request, version compatibility, instance parameters) without upgrading; `false` upgrades right after
    /// the check. Default: `false`.
    ///
    /// On the wire: `DryRun`.
    #[serde(rename = "DryRun", skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
}

/// The required parameters of [`UpgradeDbInstanceKernelVersion`].
#[derive(Clone, Debug)]
pub struct UpgradeDbInstanceKernelVersionRequired<'a> {
    /// Instance ID, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Kernel version to upgrade to, from `AvailableUpgradeTarget` of `DescribeDBVersions`.
    pub target_db_kernel_version: &'a str,
}

impl UpgradeDbInstanceKernelVersion {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: UpgradeDbInstanceKernelVersionRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            target_db_kernel_version: required.target_db_kernel_version.into(),
            switch_tag: None,
            switch_start_time: None,
            switch_end_time: None,
            dry_run: None,
        }
    }

    /// When to switch to the new kernel version once it is ready. Default: `0`.
    #[must_use]
    pub fn switch_tag(mut self, switch_tag: impl Into<SwitchTag>) -> Self {
        self.switch_tag = Some(switch_tag.into());
        self
    }

    /// Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    #[must_use]
    pub fn switch_start_time(mut self, switch_start_time: impl Into<String>) -> Self {
        self.switch_start_time = Some(switch_start_time.into());
        self
    }

    /// End of the switchover window, at least 30 minutes after `SwitchStartTime`; ignored unless `SwitchTag` is `1`. Format:
    /// `hh:mm:ss`.
    #[must_use]
    pub fn switch_end_time(mut self, switch_end_time: impl Into<String>) -> Self {
        self.switch_end_time = Some(switch_end_time.into());
        self
    }

    /// `true` only checks (request, version compatibility, instance parameters) without upgrading; `false` upgrades right after
    /// the check. Default: `false`.
    #[must_use]
    pub fn dry_run(mut self, dry_run: bool) -> Self {
        self.dry_run = Some(dry_run);
        self
    }
}

/// The answer of `UpgradeDBInstanceKernelVersion`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpgradeDbInstanceKernelVersionResponse {
    /// ID of the background task; follow it with `DescribeTasks`.
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

impl Action for UpgradeDbInstanceKernelVersion {
    const NAME: &'static str = "UpgradeDBInstanceKernelVersion";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = UpgradeDbInstanceKernelVersionResponse;
}

/// `UpgradeDBInstanceMajorVersion`: Upgrades an instance to a later PostgreSQL major version. During the upgrade it is
/// read-only for a while and connections drop once for seconds; poll `DescribeTasks` by `TaskId`. `UpgradeCheck` tries it
/// without any effect.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// `UpgradeTimeBegin` and `UpgradeTimeEnd` are only for `UpgradeTimeOption` `1`.
///
/// `BackupBeforeUpgrade` and `StatisticsRefreshOption` and `ExtensionUpgradeOption` and `UpgradeTimeOption` and
/// `UpgradeTimeBegin` and `UpgradeTimeEnd` are ignored when `UpgradeCheck` is `true`.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.FailedOperationError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UpgradeDbInstanceMajorVersion {
    /// Instance ID, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Kernel version of the new major version, chosen from `DescribeDBVersions`.
    ///
    /// On the wire: `TargetDBKernelVersion`.
    #[serde(rename = "TargetDBKernelVersion")]
    pub target_db_kernel_version: String,
    /// `true` only checks compatibility and leaves the instance untouched; the result is in the upgrade log. All options but
    /// the target version are then ignored.
    ///
    /// On the wire: `UpgradeCheck`.
    #[serde(rename = "UpgradeCheck", skip_serializing_if = "Option::is_none")]
    pub upgrade_check: Option<bool>,
    /// Whether to take a full backup first; `false` is safe only if a backup set can already bring back the state before the
    /// upgrade.
    ///
    /// On the wire: `BackupBeforeUpgrade`.
    #[serde(rename = "BackupBeforeUpgrade", skip_serializing_if = "Option::is_none")]
    pub backup_before_upgrade: Option<bool>,
    /// Whether and when to run `ANALYZE` on the primary instance to refresh statistics after the upgrade.
    ///
    /// On the wire: `StatisticsRefreshOption`.
    #[serde(rename = "StatisticsRefreshOption", skip_serializing_if = "Option::is_none")]
    pub statistics_refresh_option: Option<StatisticsRefreshOption>,
    /// Whether and when to upgrade extensions, which `pg_upgrade` never does; otherwise update them yourself in each database
    /// that has them.
    ///
    /// On the wire: `ExtensionUpgradeOption`.
    #[serde(rename = "ExtensionUpgradeOption", skip_serializing_if = "Option::is_none")]
    pub extension_upgrade_option: Option<ExtensionUpgradeOption>,
    /// When the read-only phase and the short connection loss of the upgrade may happen.
    ///
    /// On the wire: `UpgradeTimeOption`.
    #[serde(rename = "UpgradeTimeOption", skip_serializing_if = "Option::is_none")]
    pub upgrade_time_option: Option<UpgradeTimeOption>,
    /// Start of the upgrade window as a time of day such as `01:00:00`; used only when `UpgradeTimeOption` is `1`. Format:
    /// `hh:mm:ss`.
    ///
    /// On the wire: `UpgradeTimeBegin`.
    #[serde(rename = "UpgradeTimeBegin", skip_serializing_if = "Option::is_none")]
    pub upgrade_time_begin: Option<String>,
    /// End of the upgrade window as a time of day such as `02:00:00`; used only when `UpgradeTimeOption` is `1`. Format:
    /// `hh:mm:ss`.
    ///
    /// On the wire: `UpgradeTimeEnd`.
    #[serde(rename = "UpgradeTimeEnd", skip_serializing_if = "Option::is_none")]
    pub upgrade_time_end: Option<String>,
}

/// The required parameters of [`UpgradeDbInstanceMajorVersion`].
#[derive(Clone, Debug)]
pub struct UpgradeDbInstanceMajorVersionRequired<'a> {
    /// Instance ID, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Kernel version of the new major version, chosen from `DescribeDBVersions`.
    pub target_db_kernel_version: &'a str,
}

impl UpgradeDbInstanceMajorVersion {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: UpgradeDbInstanceMajorVersionRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            target_db_kernel_version: required.target_db_kernel_version.into(),
            upgrade_check: None,
            backup_before_upgrade: None,
            statistics_refresh_option: None,
            extension_upgrade_option: None,
            upgrade_time_option: None,
            upgrade_time_begin: None,
            upgrade_time_end: None,
        }
    }

    /// `true` only checks compatibility and leaves the instance untouched; the result is in the upgrade log. All options but
    /// the target version are then ignored.
    #[must_use]
    pub fn upgrade_check(mut self, upgrade_check: bool) -> Self {
        self.upgrade_check = Some(upgrade_check);
        self
    }

    /// Whether to take a full backup first; `false` is safe only if a backup set can already bring back the state before the
    /// upgrade.
    #[must_use]
    pub fn backup_before_upgrade(mut self, backup_before_upgrade: bool) -> Self {
        self.backup_before_upgrade = Some(backup_before_upgrade);
        self
    }

    /// Whether and when to run `ANALYZE` on the primary instance to refresh statistics after the upgrade.
    #[must_use]
    pub fn statistics_refresh_option(mut self, statistics_refresh_option: impl Into<StatisticsRefreshOption>) -> Self {
        self.statistics_refresh_option = Some(statistics_refresh_option.into());
        self
    }

    /// Whether and when to upgrade extensions, which `pg_upgrade` never does; otherwise update them yourself in each database
    /// that has them.
    #[must_use]
    pub fn extension_upgrade_option(mut self, extension_upgrade_option: impl Into<ExtensionUpgradeOption>) -> Self {
        self.extension_upgrade_option = Some(extension_upgrade_option.into());
        self
    }

    /// When the read-only phase and the short connection loss of the upgrade may happen.
    #[must_use]
    pub fn upgrade_time_option(mut self, upgrade_time_option: impl Into<UpgradeTimeOption>) -> Self {
        self.upgrade_time_option = Some(upgrade_time_option.into());
        self
    }

    /// Start of the upgrade window as a time of day such as `01:00:00`; used only when `UpgradeTimeOption` is `1`. Format:
    /// `hh:mm:ss`.
    #[must_use]
    pub fn upgrade_time_begin(mut self, upgrade_time_begin: impl Into<String>) -> Self {
        self.upgrade_time_begin = Some(upgrade_time_begin.into());
        self
    }

    /// End of the upgrade window as a time of day such as `02:00:00`; used only when `UpgradeTimeOption` is `1`. Format:
    /// `hh:mm:ss`.
    #[must_use]
    pub fn upgrade_time_end(mut self, upgrade_time_end: impl Into<String>) -> Self {
        self.upgrade_time_end = Some(upgrade_time_end.into());
        self
    }
}

/// The answer of `UpgradeDBInstanceMajorVersion`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpgradeDbInstanceMajorVersionResponse {
    /// ID of the background task; follow it with `DescribeTasks`.
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

impl Action for UpgradeDbInstanceMajorVersion {
    const NAME: &'static str = "UpgradeDBInstanceMajorVersion";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = UpgradeDbInstanceMajorVersionResponse;
}

/// A KMS key and the data key (DEK) it protects, as used for the TDE encryption of an instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EncryptionKey {
    /// ID of the KMS key.
    ///
    /// On the wire: `KeyId`.
    #[serde(rename = "KeyId", deserialize_with = "wire::null_as_default")]
    pub key_id: String,
    /// Alias of the KMS key.
    ///
    /// On the wire: `KeyAlias`.
    #[serde(rename = "KeyAlias", deserialize_with = "wire::null_as_default")]
    pub key_alias: String,
    /// The instance's data encryption key (DEK) in encrypted form.
    ///
    /// On the wire: `DEKCipherTextBlob`.
    #[serde(rename = "DEKCipherTextBlob", deserialize_with = "wire::null_as_default")]
    pub dek_cipher_text_blob: String,
    /// Whether the key is enabled: `1` yes, `0` no.
    ///
    /// On the wire: `IsEnabled`.
    #[serde(rename = "IsEnabled", deserialize_with = "wire::null_as_default")]
    pub is_enabled: Flag,
    /// Region the KMS key is kept in.
    ///
    /// On the wire: `KeyRegion`.
    #[serde(rename = "KeyRegion", deserialize_with = "wire::null_as_default")]
    pub key_region: String,
    /// When the data encryption key (DEK) was created.
    ///
    /// On the wire: `CreateTime`.
    #[serde(rename = "CreateTime", deserialize_with = "wire::null_as_default")]
    pub create_time: String,
    /// ID of the KMS cluster holding the key; empty means the default cluster.
    ///
    /// On the wire: `KMSClusterId`.
    #[serde(rename = "KMSClusterId", deserialize_with = "wire::null_as_default")]
    pub kms_cluster_id: String,
}

open!(
    /// What happens when a prepaid instance expires.
    AutoRenewFlag: i64 {
        /// Normal renewal, by hand with `RenewInstance`.
        MANUAL = 0,
        /// Renewed and charged automatically.
        AUTO = 1,
        /// Not renewed at expiry.
        NO_RENEWAL = 2,
    }
);

open!(
    /// What a list of instances is sorted by.
    DbInstancesOrderBy: str {
        /// By instance ID.
        DB_INSTANCE_ID = "DBInstanceId",
        /// By creation time.
        CREATE_TIME = "CreateTime",
        /// By instance name.
        NAME = "Name",
        /// By end time, presumably `ExpireTime`, as an instance has no field named `EndTime`.
        END_TIME = "EndTime",
    }
);

open!(
    /// Whether and when a major version upgrade upgrades extensions.
    ExtensionUpgradeOption: i64 {
        /// Extensions are not upgraded.
        NONE = 0,
        /// Upgraded before the instance accepts writes again.
        BEFORE_WRITABLE = 1,
        /// Upgraded after the instance accepts writes again.
        AFTER_WRITABLE = 2,
    }
);

open!(
    /// When a waiting instance switches over, with at once as the only choice.
    ImmediateSwitchTag: i64 {
        /// Switch over at once.
        NOW = 0,
    }
);

open!(
    /// Whether and when a major version upgrade refreshes statistics; there is no value 2.
    StatisticsRefreshOption: i64 {
        /// Statistics are not collected.
        NONE = 0,
        /// Collected before the instance accepts writes again.
        BEFORE_WRITABLE = 1,
        /// Collected after the instance accepts writes again; the number is 3, not 2.
        AFTER_WRITABLE = 3,
    }
);

open!(
    /// When an instance switches over once a change is ready.
    SwitchTag: i64 {
        /// Switch over at once.
        NOW = 0,
        /// Switch over in the window from `SwitchStartTime` to `SwitchEndTime`.
        GIVEN_WINDOW = 1,
        /// Switch over in the maintenance window of the instance.
        MAINTENANCE_WINDOW = 2,
    }
);

open!(
    /// When a major version upgrade may affect the instance.
    UpgradeTimeOption: i64 {
        /// Run automatically, without a window.
        AUTO = 0,
        /// In the window from `UpgradeTimeBegin` to `UpgradeTimeEnd`.
        GIVEN_WINDOW = 1,
        /// In the maintenance window of the instance.
        MAINTENANCE_WINDOW = 2,
    }
);
