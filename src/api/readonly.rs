// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Read-only instances and the read-only groups that share load among them.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::DbInstance;
use super::shared::DbInstanceNetInfo;
use super::shared::Filter;
use super::shared::Flag;
use super::shared::InstanceChargeType;
use super::shared::NetworkAccess;
use super::shared::SortDirection;
use super::shared::Tag;
use super::wire;

/// `AddDBInstanceToReadOnlyGroup`: Puts a read-only instance into a read-only group of its primary instance; fails if the
/// instance already is in another group. Runs in the background: poll `DescribeTasks` by `TaskId`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamAuthFailed`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `FailedOperation.ROGroupMasterInstanceNotRight`, `FailedOperation.ROGroupNotFoundError`,
/// `FailedOperation.ROInstanceHasInROGroupError`, `InstanceNotExist`, `InternalError.DBError`,
/// `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.InvalidReadOnlyGroupStatus`, `InvalidParameterValue.ParameterHandleError`,
/// `InvalidParameterValue.ReadOnlyGroupNotExist`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `OperationDenied.ROGroupStatusError`,
/// `OperationDenied.ROInstanceStatusLimitOpError`, `OperationDenied.RoInstanceCountExeedError`,
/// `ResourceNotFound.InstanceNotFoundError`, `ResourceUnavailable.InvalidInstanceStatus`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AddDbInstanceToReadOnlyGroup {
    /// Read-only instance to add, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Read-only group, as listed by `DescribeReadOnlyGroups`.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId")]
    pub read_only_group_id: String,
}

/// The required parameters of [`AddDbInstanceToReadOnlyGroup`].
#[derive(Clone, Debug)]
pub struct AddDbInstanceToReadOnlyGroupRequired<'a> {
    /// Read-only instance to add, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Read-only group, as listed by `DescribeReadOnlyGroups`.
    pub read_only_group_id: &'a str,
}

impl AddDbInstanceToReadOnlyGroup {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: AddDbInstanceToReadOnlyGroupRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), read_only_group_id: required.read_only_group_id.into() }
    }
}

/// The answer of `AddDBInstanceToReadOnlyGroup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddDbInstanceToReadOnlyGroupResponse {
    /// The same number as `TaskId`, under its older name.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId", deserialize_with = "wire::null_as_default")]
    pub flow_id: i64,
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

impl Action for AddDbInstanceToReadOnlyGroup {
    const NAME: &'static str = "AddDBInstanceToReadOnlyGroup";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = AddDbInstanceToReadOnlyGroupResponse;
}

/// `CreateReadOnlyDBInstance`: Buys one or more read-only instances of a primary instance, which costs money at once (prepaid)
/// or by the hour. They are built in the background: look the orders up with `DescribeOrders`, the instances with
/// `DescribeDBInstances`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// `Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
///
/// `InstanceChargeType` must be `POSTPAID_BY_HOUR` when the primary instance is postpaid.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.AllocateQuotasError`,
/// `FailedOperation.CamAuthFailed`, `FailedOperation.CamSigAndAuthError`, `FailedOperation.CdbCgwConnectError`,
/// `FailedOperation.CreateBasicNetworkDeniedError`, `FailedOperation.CreateOrderFailed`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`, `FailedOperation.GetSubnetError`,
/// `FailedOperation.GetVpcInfoError`, `FailedOperation.InvalidTradeOperate`, `FailedOperation.PayOrderFailed`,
/// `FailedOperation.PreCheckError`, `FailedOperation.QueryPriceFailed`, `FailedOperation.QuerySpecError`,
/// `FailedOperation.QueryVpcFailed`, `FailedOperation.QueryVpcFalied`, `FailedOperation.ROGroupNotFoundError`,
/// `FailedOperation.ROGroupNumExceedError`, `FailedOperation.ServiceAccessError`, `FailedOperation.StorageMemoryCheckError`,
/// `FailedOperation.TradeCreateError`, `FailedOperation.TradePayOrdersError`, `FailedOperation.WhitelistConnectError`,
/// `InternalError.CgwError`, `InternalError.CnsError`, `InternalError.DBError`, `InternalError.DfwError`,
/// `InternalError.FlowError`, `InternalError.InternalHttpServerError`, `InternalError.JsonParseError`,
/// `InternalError.SystemError`, `InternalError.UnknownError`, `InternalError.VpcError`, `InvalidParameter`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameter.TradeAccessDeniedError`, `InvalidParameter.VpcNotFoundError`,
/// `InvalidParameterValue.AccountExist`, `InvalidParameterValue.BadSpec`, `InvalidParameterValue.DataConvertError`,
/// `InvalidParameterValue.IllegalInstanceChargeType`, `InvalidParameterValue.IllegalProjectId`,
/// `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.IllegalZone`, `InvalidParameterValue.InterfaceNameNotFound`,
/// `InvalidParameterValue.InvalidAccountFormat`, `InvalidParameterValue.InvalidAccountName`,
/// `InvalidParameterValue.InvalidCharset`, `InvalidParameterValue.InvalidInstanceNum`, `InvalidParameterValue.InvalidOrderNum`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.InvalidPasswordFormat`,
/// `InvalidParameterValue.InvalidPid`, `InvalidParameterValue.ParameterCharacterError`,
/// `InvalidParameterValue.ParameterHandleError`, `InvalidParameterValue.ParameterLengthLimitError`,
/// `InvalidParameterValue.RegionNotSupported`, `InvalidParameterValue.StructParseFailed`, `InvalidPid`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceStatusLimitError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `OperationDenied.InsufficientBalanceError`, `OperationDenied.PayModeError`, `OperationDenied.ROGroupStatusError`,
/// `OperationDenied.RoInstanceCountExeedError`, `OperationDenied.TradePermissionError`,
/// `OperationDenied.UserNotAuthenticatedError`, `OperationDenied.VpcDeniedError`, `ResourceInsufficient.ResourceNotEnough`,
/// `ResourceNotFound.InstanceNotFoundError`, `ResourceUnavailable.InvalidInstanceStatus`,
/// `ResourceUnavailable.ResourceNoPermission`, `ResourceUnavailable.VpcResourceNotFound`,
/// `UnauthorizedOperation.UserHasNoRealnameAuthentication`, `UnknownError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateReadOnlyDbInstance {
    /// Zone of the read-only instances, `Zone` in the answer of `DescribeZones`.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone")]
    pub zone: String,
    /// Primary instance to replicate, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `MasterDBInstanceId`.
    #[serde(rename = "MasterDBInstanceId")]
    pub master_db_instance_id: String,
    /// Size of the instances, `SpecCode` in the answer of `DescribeClasses`; it sets the price.
    ///
    /// On the wire: `SpecCode`.
    #[serde(rename = "SpecCode")]
    pub spec_code: String,
    /// Disk size of each instance; it adds to the price. Unit: GB. A multiple of 10.
    ///
    /// On the wire: `Storage`.
    #[serde(rename = "Storage")]
    pub storage: u64,
    /// Number of instances to buy. The newest sources allow at most 6, the manuals of 2024 and 2025 up to 10. From 1 to 10.
    ///
    /// On the wire: `InstanceCount`.
    #[serde(rename = "InstanceCount")]
    pub instance_count: u64,
    /// Time paid for in advance; always `1` when charged by the hour. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`,
    /// `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    ///
    /// On the wire: `Period`.
    #[serde(rename = "Period")]
    pub period: u64,
    /// VPC of the instances, of the form `vpc-xxxxxxxx`. In practice required. The manual's text calls it required, though the
    /// service's own description does not.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// Subnet within `VpcId`, of the form `subnet-xxxxxxxx`. In practice required. The manual's text calls it required, though
    /// the service's own description does not.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// How the instances are paid for; must be `POSTPAID_BY_HOUR` if the primary instance is charged by the hour. Default:
    /// `PREPAID`.
    ///
    /// On the wire: `InstanceChargeType`.
    #[serde(rename = "InstanceChargeType", skip_serializing_if = "Option::is_none")]
    pub instance_charge_type: Option<InstanceChargeType>,
    /// Whether to pay with vouchers automatically. Default: `0`.
    ///
    /// On the wire: `AutoVoucher`.
    #[serde(rename = "AutoVoucher", skip_serializing_if = "Option::is_none")]
    pub auto_voucher: Option<Flag>,
    /// Voucher to pay with; for now only one can be named. At most 1 elements.
    ///
    /// On the wire: `VoucherIds`.
    #[serde(rename = "VoucherIds", skip_serializing_if = "Option::is_none")]
    pub voucher_ids: Option<Vec<String>>,
    /// Whether prepaid instances renew themselves, which costs money again at each expiry; `0` leaves renewal to you. Default:
    /// `0`.
    ///
    /// On the wire: `AutoRenewFlag`.
    #[serde(rename = "AutoRenewFlag", skip_serializing_if = "Option::is_none")]
    pub auto_renew_flag: Option<Flag>,
    /// Project of the instances; `0` is the default project. Default: `0`.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId", skip_serializing_if = "Option::is_none")]
    pub project_id: Option<u64>,
    /// ID of a special offer.
    ///
    /// On the wire: `ActivityId`.
    #[serde(rename = "ActivityId", skip_serializing_if = "Option::is_none")]
    pub activity_id: Option<i64>,
    /// Read-only group the instances join, as listed by `DescribeReadOnlyGroups`; optional.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId", skip_serializing_if = "Option::is_none")]
    pub read_only_group_id: Option<String>,
    /// Single tag to bind. Cannot carry several tags: use `Tags`.
    ///
    /// On the wire: `TagList`.
    #[deprecated(note = "use Tags")]
    #[serde(rename = "TagList", skip_serializing_if = "Option::is_none")]
    pub tag_list: Option<Tag>,
    /// Security groups to bind, as listed by `DescribeSecurityGroups` of the VPC service; absent binds the default one.
    ///
    /// On the wire: `SecurityGroupIds`.
    #[serde(rename = "SecurityGroupIds", skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
    /// Whether the instances need IPv6. Default: `0`.
    ///
    /// On the wire: `NeedSupportIpv6`.
    #[serde(rename = "NeedSupportIpv6", skip_serializing_if = "Option::is_none")]
    pub need_support_ipv6: Option<Flag>,
    /// Name of the instances: Chinese characters, letters, digits, `_` and `-`. The newest texts say shorter than 60
    /// characters, the English manual up to 60. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// No longer needed: the kernel version follows the primary instance.
    ///
    /// On the wire: `DBVersion`.
    #[deprecated]
    #[serde(rename = "DBVersion", skip_serializing_if = "Option::is_none")]
    pub db_version: Option<String>,
    /// Dedicated cluster to place the instances in, as listed by `DescribeDedicatedClusters`.
    ///
    /// On the wire: `DedicatedClusterId`.
    #[serde(rename = "DedicatedClusterId", skip_serializing_if = "Option::is_none")]
    pub dedicated_cluster_id: Option<String>,
    /// Whether to switch deletion protection on for the instances.
    ///
    /// On the wire: `DeletionProtection`.
    #[serde(rename = "DeletionProtection", skip_serializing_if = "Option::is_none")]
    pub deletion_protection: Option<bool>,
    /// Tags to bind to the instances; absent binds none.
    ///
    /// On the wire: `Tags`.
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// The required parameters of [`CreateReadOnlyDbInstance`].
#[derive(Clone, Debug)]
pub struct CreateReadOnlyDbInstanceRequired<'a> {
    /// Zone of the read-only instances, `Zone` in the answer of `DescribeZones`.
    pub zone: &'a str,
    /// Primary instance to replicate, as listed by `DescribeDBInstances`.
    pub master_db_instance_id: &'a str,
    /// Size of the instances, `SpecCode` in the answer of `DescribeClasses`; it sets the price.
    pub spec_code: &'a str,
    /// Disk size of each instance; it adds to the price. Unit: GB. A multiple of 10.
    pub storage: u64,
    /// Number of instances to buy. The newest sources allow at most 6, the manuals of 2024 and 2025 up to 10. From 1 to 10.
    pub instance_count: u64,
    /// Time paid for in advance; always `1` when charged by the hour. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`,
    /// `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    pub period: u64,
}

impl CreateReadOnlyDbInstance {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateReadOnlyDbInstanceRequired<'_>) -> Self {
        Self {
            zone: required.zone.into(),
            master_db_instance_id: required.master_db_instance_id.into(),
            spec_code: required.spec_code.into(),
            storage: required.storage,
            instance_count: required.instance_count,
            period: required.period,
            vpc_id: None,
            subnet_id: None,
            instance_charge_type: None,
            auto_voucher: None,
            voucher_ids: None,
            auto_renew_flag: None,
            project_id: None,
            activity_id: None,
            read_only_group_id: None,
            tag_list: None,
            security_group_ids: None,
            need_support_ipv6: None,
            name: None,
            db_version: None,
            dedicated_cluster_id: None,
            deletion_protection: None,
            tags: None,
        }
    }

    /// VPC of the instances, of the form `vpc-xxxxxxxx`. In practice required. The manual's text calls it required, though the
    /// service's own description does not.
    #[must_use]
    pub fn vpc_id(mut self, vpc_id: impl Into<String>) -> Self {
        self.vpc_id = Some(vpc_id.into());
        self
    }

    /// Subnet within `VpcId`, of the form `subnet-xxxxxxxx`. In practice required. The manual's text calls it required, though
    /// the service's own description does not.
    #[must_use]
    pub fn subnet_id(mut self, subnet_id: impl Into<String>) -> Self {
        self.subnet_id = Some(subnet_id.into());
        self
    }

    /// How the instances are paid for; must be `POSTPAID_BY_HOUR` if the primary instance is charged by the hour. Default:
    /// `PREPAID`.
    #[must_use]
    pub fn instance_charge_type(mut self, instance_charge_type: impl Into<InstanceChargeType>) -> Self {
        self.instance_charge_type = Some(instance_charge_type.into());
        self
    }

    /// Whether to pay with vouchers automatically. Default: `0`.
    #[must_use]
    pub fn auto_voucher(mut self, auto_voucher: impl Into<Flag>) -> Self {
        self.auto_voucher = Some(auto_voucher.into());
        self
    }

    /// Voucher to pay with; for now only one can be named. At most 1 elements.
    #[must_use]
    pub fn voucher_ids(mut self, voucher_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.voucher_ids = Some(voucher_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Whether prepaid instances renew themselves, which costs money again at each expiry; `0` leaves renewal to you. Default:
    /// `0`.
    #[must_use]
    pub fn auto_renew_flag(mut self, auto_renew_flag: impl Into<Flag>) -> Self {
        self.auto_renew_flag = Some(auto_renew_flag.into());
        self
    }

    /// Project of the instances; `0` is the default project. Default: `0`.
    #[must_use]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.project_id = Some(project_id);
        self
    }

    /// ID of a special offer.
    #[must_use]
    pub fn activity_id(mut self, activity_id: i64) -> Self {
        self.activity_id = Some(activity_id);
        self
    }

    /// Read-only group the instances join, as listed by `DescribeReadOnlyGroups`; optional.
    #[must_use]
    pub fn read_only_group_id(mut self, read_only_group_id: impl Into<String>) -> Self {
        self.read_only_group_id = Some(read_only_group_id.into());
        self
    }

    /// Single tag to bind. Cannot carry several tags: use `Tags`.
    #[must_use]
    pub fn tag_list(mut self, tag_list: Tag) -> Self {
        self.tag_list = Some(tag_list);
        self
    }

    /// Security groups to bind, as listed by `DescribeSecurityGroups` of the VPC service; absent binds the default one.
    #[must_use]
    pub fn security_group_ids(mut self, security_group_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.security_group_ids = Some(security_group_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Whether the instances need IPv6. Default: `0`.
    #[must_use]
    pub fn need_support_ipv6(mut self, need_support_ipv6: impl Into<Flag>) -> Self {
        self.need_support_ipv6 = Some(need_support_ipv6.into());
        self
    }

    /// Name of the instances: Chinese characters, letters, digits, `_` and `-`. The newest texts say shorter than 60
    /// characters, the English manual up to 60. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// No longer needed: the kernel version follows the primary instance.
    #[deprecated]
    #[must_use]
    pub fn db_version(mut self, db_version: impl Into<String>) -> Self {
        self.db_version = Some(db_version.into());
        self
    }

    /// Dedicated cluster to place the instances in, as listed by `DescribeDedicatedClusters`.
    #[must_use]
    pub fn dedicated_cluster_id(mut self, dedicated_cluster_id: impl Into<String>) -> Self {
        self.dedicated_cluster_id = Some(dedicated_cluster_id.into());
        self
    }

    /// Whether to switch deletion protection on for the instances.
    #[must_use]
    pub fn deletion_protection(mut self, deletion_protection: bool) -> Self {
        self.deletion_protection = Some(deletion_protection);
        self
    }

    /// Tags to bind to the instances; absent binds none.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = Tag>) -> Self {
        self.tags = Some(tags.into_iter().collect());
        self
    }
}

/// The answer of `CreateReadOnlyDBInstance`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateReadOnlyDbInstanceResponse {
    /// Orders placed, one per instance; look them up with `DescribeOrders`.
    ///
    /// On the wire: `DealNames`.
    #[serde(rename = "DealNames", deserialize_with = "wire::null_as_default")]
    pub deal_names: Vec<String>,
    /// Serial number of the frozen payment.
    ///
    /// On the wire: `BillId`.
    #[serde(rename = "BillId", deserialize_with = "wire::null_as_default")]
    pub bill_id: String,
    /// Instances created; filled in only when charged by the hour. For prepaid ones ask `DescribeOrders`.
    ///
    /// On the wire: `DBInstanceIdSet`.
    #[serde(rename = "DBInstanceIdSet", deserialize_with = "wire::null_as_default")]
    pub db_instance_id_set: Vec<String>,
    /// Parameters of the order, answered only to a request that sends `BillingParameters`, a field this API does not document.
    ///
    /// On the wire: `BillingParameters`.
    #[serde(rename = "BillingParameters", skip_serializing_if = "Option::is_none")]
    pub billing_parameters: Option<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateReadOnlyDbInstance {
    const NAME: &'static str = "CreateReadOnlyDBInstance";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CreateReadOnlyDbInstanceResponse;
}

/// `CreateReadOnlyGroup`: Creates a read-only group for a primary instance, with its rules for taking out lagging instances.
/// Runs in the background: poll `DescribeTasks` by `TaskId`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// `ReplayLatencyEliminate` must equal `ReplayLagEliminate`.
///
/// `MaxReplayLag` is required when `ReplayLagEliminate` is `1`.
///
/// `MaxReplayLag` must be `0` when `ReplayLagEliminate` is `0`.
///
/// `MaxReplayLatency` is required when `ReplayLatencyEliminate` is `1`.
///
/// `MaxReplayLatency` must be `0` when `ReplayLatencyEliminate` is `0`.
///
/// `MinDelayEliminateReserve` is required when `ReplayLatencyEliminate` is `1`.
///
/// `MinDelayEliminateReserve` is ignored when `ReplayLagEliminate` is `0`.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.AllocateQuotasError`,
/// `FailedOperation.CamSigAndAuthError`, `FailedOperation.CreateBasicNetworkDeniedError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `FailedOperation.GetVpcInfoError`, `FailedOperation.IllegalROInstanceNum`, `FailedOperation.MasterInstanceQueryError`,
/// `FailedOperation.ROGroupNumExceedError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`,
/// `InvalidParameter`, `InvalidParameter.ParameterCheckError`, `InvalidParameter.VpcNotFoundError`,
/// `InvalidParameterValue.InterfaceNameNotFound`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterCharacterError`, `InvalidParameterValue.ParameterHandleError`,
/// `InvalidParameterValue.ParameterLengthLimitError`, `InvalidParameterValue.RegionNotSupported`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceStatusLimitOpError`, `ResourceNotFound.InstanceNotFoundError`,
/// `StructParseFailed`, `UnknownError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateReadOnlyGroup {
    /// Primary instance of the group, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `MasterDBInstanceId`.
    #[serde(rename = "MasterDBInstanceId")]
    pub master_db_instance_id: String,
    /// Name of the group: Chinese characters, letters, digits, `_` and `-`. At most 59 characters. Characters: `A-Za-z0-9_- and
    /// Chinese characters`.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name")]
    pub name: String,
    /// Project of the group; `0` is the default project. Default: `0`.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId", skip_serializing_if = "Option::is_none")]
    pub project_id: Option<u64>,
    /// VPC of the group. In practice required, since the classic network it would default to is no longer supported. The
    /// manual's text calls it required, though the service's own description does not.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", skip_serializing_if = "Option::is_none")]
    pub vpc_id: Option<String>,
    /// Subnet of the group. In practice required, since the classic network it would default to is no longer supported. The
    /// manual's text calls it required, though the service's own description does not.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// Whether to take out instances that lag by time (`MaxReplayLag`). In practice required. The manual's text calls it
    /// required, though the service's own description does not.
    ///
    /// On the wire: `ReplayLagEliminate`.
    #[serde(rename = "ReplayLagEliminate", skip_serializing_if = "Option::is_none")]
    pub replay_lag_eliminate: Option<Flag>,
    /// Whether to take out instances that lag by volume of log (`MaxReplayLatency`); set it like `ReplayLagEliminate`.
    ///
    /// On the wire: `ReplayLatencyEliminate`.
    #[serde(rename = "ReplayLatencyEliminate", skip_serializing_if = "Option::is_none")]
    pub replay_latency_eliminate: Option<Flag>,
    /// Time lag at which an instance is taken out; positive if `ReplayLagEliminate` is `1`, else `0`. Seconds by the newest
    /// source; the manuals of 2024 and 2025 say milliseconds. Unit: s.
    ///
    /// On the wire: `MaxReplayLag`.
    #[serde(rename = "MaxReplayLag", skip_serializing_if = "Option::is_none")]
    pub max_replay_lag: Option<u64>,
    /// Volume of log not yet replayed at which an instance is taken out; a positive number if `ReplayLatencyEliminate` is `1`,
    /// else `0`. Unit: MB.
    ///
    /// On the wire: `MaxReplayLatency`.
    #[serde(rename = "MaxReplayLatency", skip_serializing_if = "Option::is_none")]
    pub max_replay_latency: Option<u64>,
    /// Number of instances that stay in the group however far they lag. Ignored while `ReplayLagEliminate` is `0`. From 0 to
    /// 100.
    ///
    /// On the wire: `MinDelayEliminateReserve`.
    #[serde(rename = "MinDelayEliminateReserve", skip_serializing_if = "Option::is_none")]
    pub min_delay_eliminate_reserve: Option<u64>,
    /// IDs of the security groups to bind to the group.
    ///
    /// On the wire: `SecurityGroupIds`.
    #[serde(rename = "SecurityGroupIds", skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
}

/// The required parameters of [`CreateReadOnlyGroup`].
#[derive(Clone, Debug)]
pub struct CreateReadOnlyGroupRequired<'a> {
    /// Primary instance of the group, as listed by `DescribeDBInstances`.
    pub master_db_instance_id: &'a str,
    /// Name of the group: Chinese characters, letters, digits, `_` and `-`. At most 59 characters. Characters: `A-Za-z0-9_- and
    /// Chinese characters`.
    pub name: &'a str,
}

impl CreateReadOnlyGroup {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateReadOnlyGroupRequired<'_>) -> Self {
        Self {
            master_db_instance_id: required.master_db_instance_id.into(),
            name: required.name.into(),
            project_id: None,
            vpc_id: None,
            subnet_id: None,
            replay_lag_eliminate: None,
            replay_latency_eliminate: None,
            max_replay_lag: None,
            max_replay_latency: None,
            min_delay_eliminate_reserve: None,
            security_group_ids: None,
        }
    }

    /// Project of the group; `0` is the default project. Default: `0`.
    #[must_use]
    pub fn project_id(mut self, project_id: u64) -> Self {
        self.project_id = Some(project_id);
        self
    }

    /// VPC of the group. In practice required, since the classic network it would default to is no longer supported. The
    /// manual's text calls it required, though the service's own description does not.
    #[must_use]
    pub fn vpc_id(mut self, vpc_id: impl Into<String>) -> Self {
        self.vpc_id = Some(vpc_id.into());
        self
    }

    /// Subnet of the group. In practice required, since the classic network it would default to is no longer supported. The
    /// manual's text calls it required, though the service's own description does not.
    #[must_use]
    pub fn subnet_id(mut self, subnet_id: impl Into<String>) -> Self {
        self.subnet_id = Some(subnet_id.into());
        self
    }

    /// Whether to take out instances that lag by time (`MaxReplayLag`). In practice required. The manual's text calls it
    /// required, though the service's own description does not.
    #[must_use]
    pub fn replay_lag_eliminate(mut self, replay_lag_eliminate: impl Into<Flag>) -> Self {
        self.replay_lag_eliminate = Some(replay_lag_eliminate.into());
        self
    }

    /// Whether to take out instances that lag by volume of log (`MaxReplayLatency`); set it like `ReplayLagEliminate`.
    #[must_use]
    pub fn replay_latency_eliminate(mut self, replay_latency_eliminate: impl Into<Flag>) -> Self {
        self.replay_latency_eliminate = Some(replay_latency_eliminate.into());
        self
    }

    /// Time lag at which an instance is taken out; positive if `ReplayLagEliminate` is `1`, else `0`. Seconds by the newest
    /// source; the manuals of 2024 and 2025 say milliseconds. Unit: s.
    #[must_use]
    pub fn max_replay_lag(mut self, max_replay_lag: u64) -> Self {
        self.max_replay_lag = Some(max_replay_lag);
        self
    }

    /// Volume of log not yet replayed at which an instance is taken out; a positive number if `ReplayLatencyEliminate` is `1`,
    /// else `0`. Unit: MB.
    #[must_use]
    pub fn max_replay_latency(mut self, max_replay_latency: u64) -> Self {
        self.max_replay_latency = Some(max_replay_latency);
        self
    }

    /// Number of instances that stay in the group however far they lag. Ignored while `ReplayLagEliminate` is `0`. From 0 to
    /// 100.
    #[must_use]
    pub fn min_delay_eliminate_reserve(mut self, min_delay_eliminate_reserve: u64) -> Self {
        self.min_delay_eliminate_reserve = Some(min_delay_eliminate_reserve);
        self
    }

    /// IDs of the security groups to bind to the group.
    #[must_use]
    pub fn security_group_ids(mut self, security_group_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.security_group_ids = Some(security_group_ids.into_iter().map(Into::into).collect());
        self
    }
}

/// The answer of `CreateReadOnlyGroup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateReadOnlyGroupResponse {
    /// Read-only group created.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId", deserialize_with = "wire::null_as_default")]
    pub read_only_group_id: String,
    /// The same number as `TaskId`, under its older name.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId")]
    pub flow_id: Option<i64>,
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

impl Action for CreateReadOnlyGroup {
    const NAME: &'static str = "CreateReadOnlyGroup";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CreateReadOnlyGroupResponse;
}

/// `DeleteReadOnlyGroup`: Deletes an empty read-only group; fails while the group still has instances. Runs in the background:
/// poll `DescribeTasks` with the `FlowId`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamAuthFailed`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `FailedOperation.ROGroupCannotBeDeletedError`, `FailedOperation.ROGroupNotFoundError`, `InternalError.FlowError`,
/// `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidParameter`,
/// `InvalidParameterValue.InterfaceNameNotFound`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`,
/// `SystemError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteReadOnlyGroup {
    /// Read-only group to delete, as listed by `DescribeReadOnlyGroups`.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId")]
    pub read_only_group_id: String,
}

impl DeleteReadOnlyGroup {
    /// Creates it from its one required parameter.
    ///
    /// - `read_only_group_id`: Read-only group to delete, as listed by `DescribeReadOnlyGroups`.
    #[must_use]
    pub fn new(read_only_group_id: impl Into<String>) -> Self {
        Self { read_only_group_id: read_only_group_id.into() }
    }
}

/// The answer of `DeleteReadOnlyGroup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteReadOnlyGroupResponse {
    /// Task to poll: pass it to `DescribeTasks` as `TaskId`.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId")]
    pub flow_id: Option<i64>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DeleteReadOnlyGroup {
    const NAME: &'static str = "DeleteReadOnlyGroup";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = DeleteReadOnlyGroupResponse;
}

/// `DescribeReadOnlyGroups`: Lists the read-only groups of a primary instance with their rules, addresses and instances, a page
/// at a time; the answer has no total.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamAuthFailed`, `FailedOperation.CamCheckResourceError`,
/// `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`,
/// `FailedOperation.FailedOperationError`, `InternalError.DBError`, `InternalError.InternalHttpServerError`,
/// `InternalError.SystemError`, `InvalidParameterValue.DataConvertError`, `InvalidParameterValue.InterfaceNameNotFound`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterHandleError`,
/// `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeReadOnlyGroups {
    /// Conditions on the groups. `db-master-instance-id` (primary instance) must be among them, `read-only-group-id` may be.
    /// Filter names: `db-master-instance-id`, `read-only-group-id`. The filter `db-master-instance-id` is required.
    ///
    /// On the wire: `Filters`.
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
    /// Number of groups per page. At most 99. Default: `10`.
    ///
    /// On the wire: `PageSize`.
    #[serde(rename = "PageSize", skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
    /// Page to return, counted from 1. Default: `1`.
    ///
    /// On the wire: `PageNumber`.
    #[serde(rename = "PageNumber", skip_serializing_if = "Option::is_none")]
    pub page_number: Option<i64>,
    /// Field to sort by. Default: `CreateTime`.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<ReadOnlyGroupsOrderBy>,
    /// Direction of the sort. Default: `asc`.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<SortDirection>,
}

impl DescribeReadOnlyGroups {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Conditions on the groups. `db-master-instance-id` (primary instance) must be among them, `read-only-group-id` may be.
    /// Filter names: `db-master-instance-id`, `read-only-group-id`. The filter `db-master-instance-id` is required.
    #[must_use]
    pub fn filters(mut self, filters: impl IntoIterator<Item = Filter>) -> Self {
        self.filters = Some(filters.into_iter().collect());
        self
    }

    /// Number of groups per page. At most 99. Default: `10`.
    #[must_use]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Page to return, counted from 1. Default: `1`.
    #[must_use]
    pub fn page_number(mut self, page_number: i64) -> Self {
        self.page_number = Some(page_number);
        self
    }

    /// Field to sort by. Default: `CreateTime`.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<ReadOnlyGroupsOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Direction of the sort. Default: `asc`.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<SortDirection>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }
}

/// The answer of `DescribeReadOnlyGroups`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeReadOnlyGroupsResponse {
    /// Read-only groups on this page.
    ///
    /// On the wire: `ReadOnlyGroupList`.
    #[serde(rename = "ReadOnlyGroupList", deserialize_with = "wire::null_as_default")]
    pub read_only_group_list: Vec<ReadOnlyGroup>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeReadOnlyGroups {
    const NAME: &'static str = "DescribeReadOnlyGroups";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeReadOnlyGroupsResponse;
}

/// `ModifyDBInstanceReadOnlyGroup`: Moves a read-only instance from one read-only group to another. Runs in the background:
/// poll `DescribeTasks` by `TaskId`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamAuthFailed`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `FailedOperation.IllegalROInstanceNum`, `FailedOperation.ROGroupNotFoundError`, `InstanceNotExist`,
/// `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidInstanceStatus`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.InvalidReadOnlyGroupStatus`,
/// `InvalidParameterValue.ParameterHandleError`, `InvalidParameterValue.ReadOnlyGroupNotExist`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.ROGroupStatusError`, `OperationDenied.RoInstanceCountExeedError`,
/// `ResourceNotFound.InstanceNotFoundError`, `ResourceUnavailable.InvalidInstanceStatus`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceReadOnlyGroup {
    /// Read-only instance to move, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Read-only group the instance is in now.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId")]
    pub read_only_group_id: String,
    /// Read-only group the instance moves to, as listed by `DescribeReadOnlyGroups`.
    ///
    /// On the wire: `NewReadOnlyGroupId`.
    #[serde(rename = "NewReadOnlyGroupId")]
    pub new_read_only_group_id: String,
}

/// The required parameters of [`ModifyDbInstanceReadOnlyGroup`].
#[derive(Clone, Debug)]
pub struct ModifyDbInstanceReadOnlyGroupRequired<'a> {
    /// Read-only instance to move, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Read-only group the instance is in now.
    pub read_only_group_id: &'a str,
    /// Read-only group the instance moves to, as listed by `DescribeReadOnlyGroups`.
    pub new_read_only_group_id: &'a str,
}

impl ModifyDbInstanceReadOnlyGroup {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyDbInstanceReadOnlyGroupRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            read_only_group_id: required.read_only_group_id.into(),
            new_read_only_group_id: required.new_read_only_group_id.into(),
        }
    }
}

/// The answer of `ModifyDBInstanceReadOnlyGroup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbInstanceReadOnlyGroupResponse {
    /// The same number as `TaskId`, under its older name.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId", deserialize_with = "wire::null_as_default")]
    pub flow_id: i64,
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

impl Action for ModifyDbInstanceReadOnlyGroup {
    const NAME: &'static str = "ModifyDBInstanceReadOnlyGroup";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyDbInstanceReadOnlyGroupResponse;
}

/// `ModifyReadOnlyDBInstanceWeight`: Sets the share of traffic that a read-only instance gets within its read-only group.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamAuthFailed`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.IllegalROInstanceNum`,
/// `FailedOperation.ROGroupMasterInstanceNotRight`, `FailedOperation.ROGroupNotFoundError`, `InstanceNotExist`,
/// `InternalError.InternalHttpServerError`, `InvalidInstanceStatus`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.InvalidReadOnlyGroupStatus`, `InvalidParameterValue.ParameterHandleError`,
/// `InvalidParameterValue.ReadOnlyGroupNotExist`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `OperationDenied.ROGroupStatusError`,
/// `ResourceNotFound.InstanceNotFoundError`, `ResourceUnavailable.InvalidInstanceStatus`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyReadOnlyDbInstanceWeight {
    /// Read-only instance, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Read-only group the instance is in, as listed by `DescribeReadOnlyGroups`.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId")]
    pub read_only_group_id: String,
    /// Weight of the instance relative to the others in the group. From 1 to 50.
    ///
    /// On the wire: `Weight`.
    #[serde(rename = "Weight")]
    pub weight: i64,
}

/// The required parameters of [`ModifyReadOnlyDbInstanceWeight`].
#[derive(Clone, Debug)]
pub struct ModifyReadOnlyDbInstanceWeightRequired<'a> {
    /// Read-only instance, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Read-only group the instance is in, as listed by `DescribeReadOnlyGroups`.
    pub read_only_group_id: &'a str,
    /// Weight of the instance relative to the others in the group. From 1 to 50.
    pub weight: i64,
}

impl ModifyReadOnlyDbInstanceWeight {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyReadOnlyDbInstanceWeightRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            read_only_group_id: required.read_only_group_id.into(),
            weight: required.weight,
        }
    }
}

/// The answer of `ModifyReadOnlyDBInstanceWeight`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyReadOnlyDbInstanceWeightResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyReadOnlyDbInstanceWeight {
    const NAME: &'static str = "ModifyReadOnlyDBInstanceWeight";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyReadOnlyDbInstanceWeightResponse;
}

/// `ModifyReadOnlyGroupConfig`: Changes the name of a read-only group, its rules for taking out lagging instances and its
/// automatic load balancing.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.BaseNetworkAccessError`, `FailedOperation.CamAuthFailed`,
/// `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`, `FailedOperation.DeleteAllRoute`,
/// `FailedOperation.FailedOperationError`, `FailedOperation.ModifyROGroupError`, `FailedOperation.ROGroupNotFoundError`,
/// `FailedOperation.ServiceAccessError`, `FailedOperation.VPCResetServiceError`, `FailedOperation.VPCUpdateRouteError`,
/// `InterfaceNameNotFound`, `InternalError.DBError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `InvalidParameterValue.ReadOnlyGroupNotExist`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceStatusLimitOpError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyReadOnlyGroupConfig {
    /// Read-only group to change, as listed by `DescribeReadOnlyGroups`.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId")]
    pub read_only_group_id: String,
    /// New name: Chinese characters, letters, digits, `_` and `-`. At most 59 characters. Characters: `A-Za-z0-9_- and Chinese
    /// characters`.
    ///
    /// On the wire: `ReadOnlyGroupName`.
    #[serde(rename = "ReadOnlyGroupName", skip_serializing_if = "Option::is_none")]
    pub read_only_group_name: Option<String>,
    /// Whether to take out instances that lag by time (`MaxReplayLag`).
    ///
    /// On the wire: `ReplayLagEliminate`.
    #[serde(rename = "ReplayLagEliminate", skip_serializing_if = "Option::is_none")]
    pub replay_lag_eliminate: Option<Flag>,
    /// Whether to take out instances that lag by volume of log (`MaxReplayLatency`).
    ///
    /// On the wire: `ReplayLatencyEliminate`.
    #[serde(rename = "ReplayLatencyEliminate", skip_serializing_if = "Option::is_none")]
    pub replay_latency_eliminate: Option<Flag>,
    /// Volume of log not yet replayed at which an instance is taken out; positive if `ReplayLatencyEliminate` is `1`. Unit: MB.
    ///
    /// On the wire: `MaxReplayLatency`.
    #[serde(rename = "MaxReplayLatency", skip_serializing_if = "Option::is_none")]
    pub max_replay_latency: Option<u64>,
    /// Time lag at which an instance is taken out; positive if `ReplayLagEliminate` is `1`. Seconds by the newest source; the
    /// manuals of 2024 and 2025 say milliseconds. Unit: s.
    ///
    /// On the wire: `MaxReplayLag`.
    #[serde(rename = "MaxReplayLag", skip_serializing_if = "Option::is_none")]
    pub max_replay_lag: Option<u64>,
    /// Whether load is balanced over the group automatically.
    ///
    /// On the wire: `Rebalance`.
    #[serde(rename = "Rebalance", skip_serializing_if = "Option::is_none")]
    pub rebalance: Option<Flag>,
    /// Number of instances that stay in the group however far they lag. From 0 to 100.
    ///
    /// On the wire: `MinDelayEliminateReserve`.
    #[serde(rename = "MinDelayEliminateReserve", skip_serializing_if = "Option::is_none")]
    pub min_delay_eliminate_reserve: Option<u64>,
}

impl ModifyReadOnlyGroupConfig {
    /// Creates it from its one required parameter.
    ///
    /// - `read_only_group_id`: Read-only group to change, as listed by `DescribeReadOnlyGroups`.
    #[must_use]
    pub fn new(read_only_group_id: impl Into<String>) -> Self {
        Self {
            read_only_group_id: read_only_group_id.into(),
            read_only_group_name: None,
            replay_lag_eliminate: None,
            replay_latency_eliminate: None,
            max_replay_latency: None,
            max_replay_lag: None,
            rebalance: None,
            min_delay_eliminate_reserve: None,
        }
    }

    /// New name: Chinese characters, letters, digits, `_` and `-`. At most 59 characters. Characters: `A-Za-z0-9_- and Chinese
    /// characters`.
    #[must_use]
    pub fn read_only_group_name(mut self, read_only_group_name: impl Into<String>) -> Self {
        self.read_only_group_name = Some(read_only_group_name.into());
        self
    }

    /// Whether to take out instances that lag by time (`MaxReplayLag`).
    #[must_use]
    pub fn replay_lag_eliminate(mut self, replay_lag_eliminate: impl Into<Flag>) -> Self {
        self.replay_lag_eliminate = Some(replay_lag_eliminate.into());
        self
    }

    /// Whether to take out instances that lag by volume of log (`MaxReplayLatency`).
    #[must_use]
    pub fn replay_latency_eliminate(mut self, replay_latency_eliminate: impl Into<Flag>) -> Self {
        self.replay_latency_eliminate = Some(replay_latency_eliminate.into());
        self
    }

    /// Volume of log not yet replayed at which an instance is taken out; positive if `ReplayLatencyEliminate` is `1`. Unit: MB.
    #[must_use]
    pub fn max_replay_latency(mut self, max_replay_latency: u64) -> Self {
        self.max_replay_latency = Some(max_replay_latency);
        self
    }

    /// Time lag at which an instance is taken out; positive if `ReplayLagEliminate` is `1`. Seconds by the newest source; the
    /// manuals of 2024 and 2025 say milliseconds. Unit: s.
    #[must_use]
    pub fn max_replay_lag(mut self, max_replay_lag: u64) -> Self {
        self.max_replay_lag = Some(max_replay_lag);
        self
    }

    /// Whether load is balanced over the group automatically.
    #[must_use]
    pub fn rebalance(mut self, rebalance: impl Into<Flag>) -> Self {
        self.rebalance = Some(rebalance.into());
        self
    }

    /// Number of instances that stay in the group however far they lag. From 0 to 100.
    #[must_use]
    pub fn min_delay_eliminate_reserve(mut self, min_delay_eliminate_reserve: u64) -> Self {
        self.min_delay_eliminate_reserve = Some(min_delay_eliminate_reserve);
        self
    }
}

/// The answer of `ModifyReadOnlyGroupConfig`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyReadOnlyGroupConfigResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyReadOnlyGroupConfig {
    const NAME: &'static str = "ModifyReadOnlyGroupConfig";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyReadOnlyGroupConfigResponse;
}

/// `RebalanceReadOnlyGroup`: Rebalances the load over the instances of a read-only group. Their database connections break once
/// for a moment, so applications must be able to reconnect.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.BaseNetworkAccessError`, `FailedOperation.CamAuthFailed`,
/// `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`, `FailedOperation.DeleteAllRoute`,
/// `FailedOperation.FailedOperationError`, `FailedOperation.ROGroupNotFoundError`, `FailedOperation.VPCResetServiceError`,
/// `FailedOperation.VPCUpdateRouteError`, `InterfaceNameNotFound`, `InternalError.InternalHttpServerError`,
/// `InternalError.SystemError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RebalanceReadOnlyGroup {
    /// Read-only group to rebalance, as listed by `DescribeReadOnlyGroups`.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId")]
    pub read_only_group_id: String,
}

impl RebalanceReadOnlyGroup {
    /// Creates it from its one required parameter.
    ///
    /// - `read_only_group_id`: Read-only group to rebalance, as listed by `DescribeReadOnlyGroups`.
    #[must_use]
    pub fn new(read_only_group_id: impl Into<String>) -> Self {
        Self { read_only_group_id: read_only_group_id.into() }
    }
}

/// The answer of `RebalanceReadOnlyGroup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RebalanceReadOnlyGroupResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for RebalanceReadOnlyGroup {
    const NAME: &'static str = "RebalanceReadOnlyGroup";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = RebalanceReadOnlyGroupResponse;
}

/// `RemoveDBInstanceFromReadOnlyGroup`: Takes a read-only instance out of its read-only group, so that it gets no more traffic
/// from the group; the instance itself stays. Runs in the background: poll `DescribeTasks` by `TaskId`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamAuthFailed`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.FlowCreateError`,
/// `FailedOperation.IllegalROInstanceNum`, `FailedOperation.ROGroupMasterInstanceNotRight`,
/// `FailedOperation.ROGroupNotFoundError`, `InstanceNotExist`, `InternalError.InternalHttpServerError`,
/// `InternalError.SystemError`, `InvalidInstanceStatus`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.InvalidReadOnlyGroupStatus`, `InvalidParameterValue.ParameterHandleError`,
/// `InvalidParameterValue.ReadOnlyGroupNotExist`, `OperationDenied.CamDeniedError`, `OperationDenied.ROGroupStatusError`,
/// `ResourceNotFound.InstanceNotFoundError`, `ResourceUnavailable.InvalidInstanceStatus`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemoveDbInstanceFromReadOnlyGroup {
    /// Read-only instance to take out, as listed by `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Read-only group the instance is in, as listed by `DescribeReadOnlyGroups`.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId")]
    pub read_only_group_id: String,
}

/// The required parameters of [`RemoveDbInstanceFromReadOnlyGroup`].
#[derive(Clone, Debug)]
pub struct RemoveDbInstanceFromReadOnlyGroupRequired<'a> {
    /// Read-only instance to take out, as listed by `DescribeDBInstances`.
    pub db_instance_id: &'a str,
    /// Read-only group the instance is in, as listed by `DescribeReadOnlyGroups`.
    pub read_only_group_id: &'a str,
}

impl RemoveDbInstanceFromReadOnlyGroup {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: RemoveDbInstanceFromReadOnlyGroupRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), read_only_group_id: required.read_only_group_id.into() }
    }
}

/// The answer of `RemoveDBInstanceFromReadOnlyGroup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveDbInstanceFromReadOnlyGroupResponse {
    /// The same number as `TaskId`, under its older name.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId", deserialize_with = "wire::null_as_default")]
    pub flow_id: i64,
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

impl Action for RemoveDbInstanceFromReadOnlyGroup {
    const NAME: &'static str = "RemoveDBInstanceFromReadOnlyGroup";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = RemoveDbInstanceFromReadOnlyGroupResponse;
}

/// A read-only group: read-only instances of one primary instance that share load behind common addresses.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadOnlyGroup {
    /// ID of the read-only group.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId", deserialize_with = "wire::null_as_default")]
    pub read_only_group_id: String,
    /// Name of the read-only group.
    ///
    /// On the wire: `ReadOnlyGroupName`.
    #[serde(rename = "ReadOnlyGroupName", deserialize_with = "wire::null_as_default")]
    pub read_only_group_name: String,
    /// Project of the group.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId", deserialize_with = "wire::null_as_default")]
    pub project_id: u64,
    /// Primary instance of the group.
    ///
    /// On the wire: `MasterDBInstanceId`.
    #[serde(rename = "MasterDBInstanceId", deserialize_with = "wire::null_as_default")]
    pub master_db_instance_id: String,
    /// Number of instances that stay in the group however far they lag.
    ///
    /// On the wire: `MinDelayEliminateReserve`.
    #[serde(rename = "MinDelayEliminateReserve", deserialize_with = "wire::null_as_default")]
    pub min_delay_eliminate_reserve: i64,
    /// Volume of log not yet replayed at which an instance is taken out of the group. Unit: MB.
    ///
    /// On the wire: `MaxReplayLatency`.
    #[serde(rename = "MaxReplayLatency", deserialize_with = "wire::null_as_default")]
    pub max_replay_latency: i64,
    /// Whether instances that lag by volume of log are taken out of the group.
    ///
    /// On the wire: `ReplayLatencyEliminate`.
    #[serde(rename = "ReplayLatencyEliminate", deserialize_with = "wire::null_as_default")]
    pub replay_latency_eliminate: Flag,
    /// Time lag at which an instance is taken out of the group. Unit: s.
    ///
    /// On the wire: `MaxReplayLag`.
    #[serde(rename = "MaxReplayLag", deserialize_with = "wire::null_as_default")]
    pub max_replay_lag: f64,
    /// Whether instances that lag by time are taken out of the group.
    ///
    /// On the wire: `ReplayLagEliminate`.
    #[serde(rename = "ReplayLagEliminate", deserialize_with = "wire::null_as_default")]
    pub replay_lag_eliminate: Flag,
    /// VPC of the group.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", deserialize_with = "wire::null_as_default")]
    pub vpc_id: String,
    /// Subnet of the group.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", deserialize_with = "wire::null_as_default")]
    pub subnet_id: String,
    /// Region of the group.
    ///
    /// On the wire: `Region`.
    #[serde(rename = "Region", deserialize_with = "wire::null_as_default")]
    pub region: String,
    /// Zone of the group.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone", deserialize_with = "wire::null_as_default")]
    pub zone: String,
    /// State of the group.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", deserialize_with = "wire::null_as_default")]
    pub status: ReadOnlyGroupStatus,
    /// Details of the read-only instances in the group.
    ///
    /// On the wire: `ReadOnlyDBInstanceList`.
    #[serde(rename = "ReadOnlyDBInstanceList", deserialize_with = "wire::null_as_default")]
    pub read_only_db_instance_list: Vec<DbInstance>,
    /// Whether load is balanced over the group automatically: `0` off, `1` on.
    ///
    /// On the wire: `Rebalance`.
    #[serde(rename = "Rebalance", deserialize_with = "wire::null_as_default")]
    pub rebalance: i64,
    /// Addresses at which the group can be reached.
    ///
    /// On the wire: `DBInstanceNetInfo`.
    #[serde(rename = "DBInstanceNetInfo", deserialize_with = "wire::null_as_default")]
    pub db_instance_net_info: Vec<DbInstanceNetInfo>,
    /// Network details of the group; deprecated, read `DBInstanceNetInfo`.
    ///
    /// On the wire: `NetworkAccessList`.
    #[deprecated]
    #[serde(rename = "NetworkAccessList")]
    pub network_access_list: Option<Vec<NetworkAccess>>,
}

open!(
    /// The state of a read-only group.
    ReadOnlyGroupStatus: str {
        /// Being created.
        CREATING = "creating",
        /// In service.
        OK = "ok",
        /// Being changed.
        MODIFYING = "modifying",
        /// Being deleted.
        DELETING = "deleting",
        /// Deleted.
        DELETED = "deleted",
    }
);

open!(
    /// What read-only groups are sorted by.
    ReadOnlyGroupsOrderBy: str {
        /// By ID of the group.
        RO_GROUP_ID = "ROGroupId",
        /// By time of creation.
        CREATE_TIME = "CreateTime",
        /// By name of the group.
        NAME = "Name",
    }
);
