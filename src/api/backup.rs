// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Backups of instances: plans, base and log backups, downloads, and restoring or cloning from them.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::DbNode;
use super::shared::Filter;
use super::shared::Flag;
use super::shared::InstanceChargeType;
use super::shared::SortDirection;
use super::shared::SyncMode;
use super::shared::Tag;
use super::wire;
use super::wire::Json;
use super::wire::Time;

/// `CloneDBInstance`: Buys a new instance that holds the data of an existing one, taken from a base backup or a point in time.
/// It is charged like any new instance and is created in the background: follow the order with `DescribeOrders` by `DealName`.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// Exactly one of `BackupSetId` and `RecoveryTargetTime` is given.
///
/// `Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
///
/// `AutoRenewFlag` is only for `InstanceChargeType` `PREPAID`.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.AllocateQuotasError`,
/// `FailedOperation.CamAuthFailed`, `FailedOperation.CamSigAndAuthError`, `FailedOperation.CdbCgwConnectError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.GetSubnetError`, `FailedOperation.GetVpcInfoError`, `FailedOperation.QuerySpecError`,
/// `FailedOperation.QueryVpcFailed`, `FailedOperation.QueryVpcFalied`, `InternalError.InternalHttpServerError`,
/// `InternalError.JsonParseError`, `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.IllegalProjectId`,
/// `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.IllegalZone`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.InvalidZoneIdError`,
/// `InvalidParameterValue.SpecNotRecognizedError`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceStatusLimitError`, `OperationDenied.InsufficientBalanceError`,
/// `OperationDenied.TradePermissionError`, `OperationDenied.UserNotAuthenticatedError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CloneDbInstance {
    /// The source instance to clone, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Specification of the new instance, a `SpecCode` that `DescribeClasses` lists; `DescribeCloneDBInstanceSpec` tells the
    /// smallest one allowed.
    ///
    /// On the wire: `SpecCode`.
    #[serde(rename = "SpecCode")]
    pub spec_code: String,
    /// Disk size of the new instance; it determines the price, and `DescribeCloneDBInstanceSpec` tells the least allowed. Unit:
    /// GB. A multiple of 10.
    ///
    /// On the wire: `Storage`.
    #[serde(rename = "Storage")]
    pub storage: i64,
    /// How long to buy the instance for; with pay-as-you-go billing the value must be 1. Unit: month. One of `1`, `2`, `3`,
    /// `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    ///
    /// On the wire: `Period`.
    #[serde(rename = "Period")]
    pub period: i64,
    /// Whether a prepaid instance renews itself when its period ends, which is charged each time; it has no effect with
    /// pay-as-you-go billing. Default: `0`.
    ///
    /// On the wire: `AutoRenewFlag`.
    #[serde(rename = "AutoRenewFlag")]
    pub auto_renew_flag: Flag,
    /// VPC of the new instance, such as `vpc-2ot3acw1`: the `unVpcId` that `DescribeVpcEx` of the VPC service lists.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    /// Subnet in that VPC, such as `subnet-ppv9iw34`: the `unSubnetId` that `DescribeSubnets` of the VPC service lists.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId")]
    pub subnet_id: String,
    /// Name of the new instance. Absent gives the source instance's name followed by `-Copy`; the 2025 manual says it stays
    /// unnamed. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How the new instance is paid for; absent means prepaid. Default: `PREPAID`.
    ///
    /// On the wire: `InstanceChargeType`.
    #[serde(rename = "InstanceChargeType", skip_serializing_if = "Option::is_none")]
    pub instance_charge_type: Option<InstanceChargeType>,
    /// Security groups of the new instance, as `DescribeSecurityGroups` of the VPC service lists them; absent binds the default
    /// security group.
    ///
    /// On the wire: `SecurityGroupIds`.
    #[serde(rename = "SecurityGroupIds", skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
    /// Project the new instance belongs to; 0 is the default project. Default: `0`.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId", skip_serializing_if = "Option::is_none")]
    pub project_id: Option<i64>,
    /// Tags to put on the new instance, as `DescribeTags` of the Tag service lists them; absent means none.
    ///
    /// On the wire: `TagList`.
    #[serde(rename = "TagList", skip_serializing_if = "Option::is_none")]
    pub tag_list: Option<Vec<Tag>>,
    /// Zone of each node; name the zones of the primary and the standby node. Zones come from `DescribeZones`. The flag says
    /// optional, the newest text demands it.
    ///
    /// On the wire: `DBNodeSet`.
    #[serde(rename = "DBNodeSet", skip_serializing_if = "Option::is_none")]
    pub db_node_set: Option<Vec<DbNode>>,
    /// Whether to pay with the account's vouchers automatically. Default: `0`.
    ///
    /// On the wire: `AutoVoucher`.
    #[serde(rename = "AutoVoucher", skip_serializing_if = "Option::is_none")]
    pub auto_voucher: Option<Flag>,
    /// Vouchers to pay with. A single string here, not a list; the documented example is the text of a JSON array.
    ///
    /// On the wire: `VoucherIds`.
    #[serde(rename = "VoucherIds", skip_serializing_if = "Option::is_none")]
    pub voucher_ids: Option<String>,
    /// Promotional campaign the purchase belongs to.
    ///
    /// On the wire: `ActivityId`.
    #[serde(rename = "ActivityId", skip_serializing_if = "Option::is_none")]
    pub activity_id: Option<i64>,
    /// Base backup to restore from, the `Id` that `DescribeBaseBackups` lists.
    ///
    /// On the wire: `BackupSetId`.
    #[serde(rename = "BackupSetId", skip_serializing_if = "Option::is_none")]
    pub backup_set_id: Option<String>,
    /// Point in time to restore to, written like `2021-12-25 01:27:35` and within the range `DescribeAvailableRecoveryTime`
    /// reports. No zone is stated here; that action uses UTC+8.
    ///
    /// On the wire: `RecoveryTargetTime`.
    #[serde(rename = "RecoveryTargetTime", skip_serializing_if = "Option::is_none")]
    pub recovery_target_time: Option<String>,
    /// How data is replicated from the primary to the standby node; the default depends on the kind of instance. Default:
    /// `Semi-sync for primary, Async for readonly`.
    ///
    /// On the wire: `SyncMode`.
    #[serde(rename = "SyncMode", skip_serializing_if = "Option::is_none")]
    pub sync_mode: Option<SyncMode>,
    /// Whether the new instance is protected against deletion; what absent means is not documented.
    ///
    /// On the wire: `DeletionProtection`.
    #[serde(rename = "DeletionProtection", skip_serializing_if = "Option::is_none")]
    pub deletion_protection: Option<bool>,
}

/// The required parameters of [`CloneDbInstance`].
#[derive(Clone, Debug)]
pub struct CloneDbInstanceRequired<'a> {
    /// The source instance to clone, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// Specification of the new instance, a `SpecCode` that `DescribeClasses` lists; `DescribeCloneDBInstanceSpec` tells the
    /// smallest one allowed.
    pub spec_code: &'a str,
    /// Disk size of the new instance; it determines the price, and `DescribeCloneDBInstanceSpec` tells the least allowed. Unit:
    /// GB. A multiple of 10.
    pub storage: i64,
    /// How long to buy the instance for; with pay-as-you-go billing the value must be 1. Unit: month. One of `1`, `2`, `3`,
    /// `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
    pub period: i64,
    /// Whether a prepaid instance renews itself when its period ends, which is charged each time; it has no effect with
    /// pay-as-you-go billing. Default: `0`.
    pub auto_renew_flag: Flag,
    /// VPC of the new instance, such as `vpc-2ot3acw1`: the `unVpcId` that `DescribeVpcEx` of the VPC service lists.
    pub vpc_id: &'a str,
    /// Subnet in that VPC, such as `subnet-ppv9iw34`: the `unSubnetId` that `DescribeSubnets` of the VPC service lists.
    pub subnet_id: &'a str,
}

impl CloneDbInstance {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CloneDbInstanceRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            spec_code: required.spec_code.into(),
            storage: required.storage,
            period: required.period,
            auto_renew_flag: required.auto_renew_flag,
            vpc_id: required.vpc_id.into(),
            subnet_id: required.subnet_id.into(),
            name: None,
            instance_charge_type: None,
            security_group_ids: None,
            project_id: None,
            tag_list: None,
            db_node_set: None,
            auto_voucher: None,
            voucher_ids: None,
            activity_id: None,
            backup_set_id: None,
            recovery_target_time: None,
            sync_mode: None,
            deletion_protection: None,
        }
    }

    /// Name of the new instance. Absent gives the source instance's name followed by `-Copy`; the 2025 manual says it stays
    /// unnamed. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// How the new instance is paid for; absent means prepaid. Default: `PREPAID`.
    #[must_use]
    pub fn instance_charge_type(mut self, instance_charge_type: impl Into<InstanceChargeType>) -> Self {
        self.instance_charge_type = Some(instance_charge_type.into());
        self
    }

    /// Security groups of the new instance, as `DescribeSecurityGroups` of the VPC service lists them; absent binds the default
    /// security group.
    #[must_use]
    pub fn security_group_ids(mut self, security_group_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.security_group_ids = Some(security_group_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Project the new instance belongs to; 0 is the default project. Default: `0`.
    #[must_use]
    pub fn project_id(mut self, project_id: i64) -> Self {
        self.project_id = Some(project_id);
        self
    }

    /// Tags to put on the new instance, as `DescribeTags` of the Tag service lists them; absent means none.
    #[must_use]
    pub fn tag_list(mut self, tag_list: impl IntoIterator<Item = Tag>) -> Self {
        self.tag_list = Some(tag_list.into_iter().collect());
        self
    }

    /// Zone of each node; name the zones of the primary and the standby node. Zones come from `DescribeZones`. The flag says
    /// optional, the newest text demands it.
    #[must_use]
    pub fn db_node_set(mut self, db_node_set: impl IntoIterator<Item = DbNode>) -> Self {
        self.db_node_set = Some(db_node_set.into_iter().collect());
        self
    }

    /// Whether to pay with the account's vouchers automatically. Default: `0`.
    #[must_use]
    pub fn auto_voucher(mut self, auto_voucher: impl Into<Flag>) -> Self {
        self.auto_voucher = Some(auto_voucher.into());
        self
    }

    /// Vouchers to pay with. A single string here, not a list; the documented example is the text of a JSON array.
    #[must_use]
    pub fn voucher_ids(mut self, voucher_ids: impl Into<String>) -> Self {
        self.voucher_ids = Some(voucher_ids.into());
        self
    }

    /// Promotional campaign the purchase belongs to.
    #[must_use]
    pub fn activity_id(mut self, activity_id: i64) -> Self {
        self.activity_id = Some(activity_id);
        self
    }

    /// Base backup to restore from, the `Id` that `DescribeBaseBackups` lists.
    #[must_use]
    pub fn backup_set_id(mut self, backup_set_id: impl Into<String>) -> Self {
        self.backup_set_id = Some(backup_set_id.into());
        self
    }

    /// Point in time to restore to, written like `2021-12-25 01:27:35` and within the range `DescribeAvailableRecoveryTime`
    /// reports. No zone is stated here; that action uses UTC+8.
    #[must_use]
    pub fn recovery_target_time(mut self, recovery_target_time: impl Into<String>) -> Self {
        self.recovery_target_time = Some(recovery_target_time.into());
        self
    }

    /// How data is replicated from the primary to the standby node; the default depends on the kind of instance. Default:
    /// `Semi-sync for primary, Async for readonly`.
    #[must_use]
    pub fn sync_mode(mut self, sync_mode: impl Into<SyncMode>) -> Self {
        self.sync_mode = Some(sync_mode.into());
        self
    }

    /// Whether the new instance is protected against deletion; what absent means is not documented.
    #[must_use]
    pub fn deletion_protection(mut self, deletion_protection: bool) -> Self {
        self.deletion_protection = Some(deletion_protection);
        self
    }
}

/// The answer of `CloneDBInstance`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CloneDbInstanceResponse {
    /// Order number, to follow with `DescribeOrders`.
    ///
    /// On the wire: `DealName`.
    #[serde(rename = "DealName")]
    pub deal_name: Option<String>,
    /// Billing serial number of the order.
    ///
    /// On the wire: `BillId`.
    #[serde(rename = "BillId")]
    pub bill_id: Option<String>,
    /// The new instance; filled only for pay-as-you-go billing. For a prepaid clone look the order up with `DescribeOrders`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: Option<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CloneDbInstance {
    const NAME: &'static str = "CloneDBInstance";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CloneDbInstanceResponse;
}

/// `CreateBackupPlan`: Adds a backup plan to an instance, besides the default one. Currently only monthly plans can be created;
/// the backups it makes take up backup space, which is billed beyond the free quota.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.PreCheckError`, `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterLengthLimitError`, `OperationDenied.InstanceStatusLimitOpError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateBackupPlan {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Name of the new plan.
    ///
    /// On the wire: `PlanName`.
    #[serde(rename = "PlanName")]
    pub plan_name: String,
    /// Whether the plan runs by month or by week; currently only `month` can be created.
    ///
    /// On the wire: `BackupPeriodType`.
    #[serde(rename = "BackupPeriodType")]
    pub backup_period_type: BackupPeriodType,
    /// Days of the month to back up on, as decimal strings: `["1", "2"]` means the 1st and the 2nd.
    ///
    /// On the wire: `BackupPeriod`.
    #[serde(rename = "BackupPeriod")]
    pub backup_period: Vec<String>,
    /// Start of the daily window in which the backup runs; absent takes that of the default plan. No time zone is stated.
    /// Format: `hh:mm:ss`.
    ///
    /// On the wire: `MinBackupStartTime`.
    #[serde(rename = "MinBackupStartTime", skip_serializing_if = "Option::is_none")]
    pub min_backup_start_time: Option<String>,
    /// End of the daily window in which the backup runs; absent takes that of the default plan. No time zone is stated. Format:
    /// `hh:mm:ss`.
    ///
    /// On the wire: `MaxBackupStartTime`.
    #[serde(rename = "MaxBackupStartTime", skip_serializing_if = "Option::is_none")]
    pub max_backup_start_time: Option<String>,
    /// How long base backups of this plan are kept. The 2025 manual gives 30 instead of 31 as the default for a monthly plan.
    /// Unit: day. From 0 to 29999. Default: `7 for week, 31 for month`.
    ///
    /// On the wire: `BaseBackupRetentionPeriod`.
    #[serde(rename = "BaseBackupRetentionPeriod", skip_serializing_if = "Option::is_none")]
    pub base_backup_retention_period: Option<u64>,
}

/// The required parameters of [`CreateBackupPlan`].
#[derive(Clone, Debug)]
pub struct CreateBackupPlanRequired<'a, S> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// Name of the new plan.
    pub plan_name: &'a str,
    /// Whether the plan runs by month or by week; currently only `month` can be created.
    pub backup_period_type: BackupPeriodType,
    /// Days of the month to back up on, as decimal strings: `["1", "2"]` means the 1st and the 2nd.
    pub backup_period: &'a [S],
}

impl CreateBackupPlan {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new<S: AsRef<str>>(required: CreateBackupPlanRequired<'_, S>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            plan_name: required.plan_name.into(),
            backup_period_type: required.backup_period_type,
            backup_period: required.backup_period.iter().map(|text| text.as_ref().into()).collect(),
            min_backup_start_time: None,
            max_backup_start_time: None,
            base_backup_retention_period: None,
        }
    }

    /// Start of the daily window in which the backup runs; absent takes that of the default plan. No time zone is stated.
    /// Format: `hh:mm:ss`.
    #[must_use]
    pub fn min_backup_start_time(mut self, min_backup_start_time: impl Into<String>) -> Self {
        self.min_backup_start_time = Some(min_backup_start_time.into());
        self
    }

    /// End of the daily window in which the backup runs; absent takes that of the default plan. No time zone is stated. Format:
    /// `hh:mm:ss`.
    #[must_use]
    pub fn max_backup_start_time(mut self, max_backup_start_time: impl Into<String>) -> Self {
        self.max_backup_start_time = Some(max_backup_start_time.into());
        self
    }

    /// How long base backups of this plan are kept. The 2025 manual gives 30 instead of 31 as the default for a monthly plan.
    /// Unit: day. From 0 to 29999. Default: `7 for week, 31 for month`.
    #[must_use]
    pub fn base_backup_retention_period(mut self, base_backup_retention_period: u64) -> Self {
        self.base_backup_retention_period = Some(base_backup_retention_period);
        self
    }
}

/// The answer of `CreateBackupPlan`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateBackupPlanResponse {
    /// The new plan, for `ModifyBackupPlan` and `DeleteBackupPlan`.
    ///
    /// On the wire: `PlanId`.
    #[serde(rename = "PlanId", deserialize_with = "wire::null_as_default")]
    pub plan_id: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateBackupPlan {
    const NAME: &'static str = "CreateBackupPlan";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = CreateBackupPlanResponse;
}

/// `CreateBaseBackup`: Starts a manual base backup of an instance. It runs in the background without a task: watch its `State`
/// in `DescribeBaseBackups`. It takes up backup space, which is billed beyond the free quota.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceStatusLimitError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateBaseBackup {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// How the backup is taken; what absent means is not documented.
    ///
    /// On the wire: `BackupMethod`.
    #[serde(rename = "BackupMethod", skip_serializing_if = "Option::is_none")]
    pub backup_method: Option<BackupMethod>,
}

impl CreateBaseBackup {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: The instance, by an ID that `DescribeDBInstances` lists.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into(), backup_method: None }
    }

    /// How the backup is taken; what absent means is not documented.
    #[must_use]
    pub fn backup_method(mut self, backup_method: impl Into<BackupMethod>) -> Self {
        self.backup_method = Some(backup_method.into());
        self
    }
}

/// The answer of `CreateBaseBackup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateBaseBackupResponse {
    /// The new base backup; filter `DescribeBaseBackups` by `base-backup-id` to watch it.
    ///
    /// On the wire: `BaseBackupId`.
    #[serde(rename = "BaseBackupId", deserialize_with = "wire::null_as_default")]
    pub base_backup_id: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateBaseBackup {
    const NAME: &'static str = "CreateBaseBackup";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = CreateBaseBackupResponse;
}

/// `DeleteBackupPlan`: Deletes a backup plan of an instance; no further backups are made by it.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `InvalidParameter.ParameterCheckError`, `OperationDenied.InstanceStatusLimitOpError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteBackupPlan {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The plan to delete, by the `PlanId` that `DescribeBackupPlans` lists.
    ///
    /// On the wire: `PlanId`.
    #[serde(rename = "PlanId")]
    pub plan_id: String,
}

/// The required parameters of [`DeleteBackupPlan`].
#[derive(Clone, Debug)]
pub struct DeleteBackupPlanRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The plan to delete, by the `PlanId` that `DescribeBackupPlans` lists.
    pub plan_id: &'a str,
}

impl DeleteBackupPlan {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DeleteBackupPlanRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), plan_id: required.plan_id.into() }
    }
}

/// The answer of `DeleteBackupPlan`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteBackupPlanResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DeleteBackupPlan {
    const NAME: &'static str = "DeleteBackupPlan";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = DeleteBackupPlanResponse;
}

/// `DeleteBaseBackup`: Deletes a base backup of an instance for good; it can then no longer be restored, cloned from or
/// downloaded. Automatic backups of the last 7 days cannot be deleted.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteBaseBackup {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The base backup to delete, by the `Id` that `DescribeBaseBackups` lists.
    ///
    /// On the wire: `BaseBackupId`.
    #[serde(rename = "BaseBackupId")]
    pub base_backup_id: String,
}

/// The required parameters of [`DeleteBaseBackup`].
#[derive(Clone, Debug)]
pub struct DeleteBaseBackupRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The base backup to delete, by the `Id` that `DescribeBaseBackups` lists.
    pub base_backup_id: &'a str,
}

impl DeleteBaseBackup {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DeleteBaseBackupRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), base_backup_id: required.base_backup_id.into() }
    }
}

/// The answer of `DeleteBaseBackup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteBaseBackupResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DeleteBaseBackup {
    const NAME: &'static str = "DeleteBaseBackup";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = DeleteBaseBackupResponse;
}

/// `DeleteLogBackup`: Deletes a log backup of an instance for good, which may leave gaps in the points in time that can be
/// restored. Automatic backups of the last 7 days cannot be deleted.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteLogBackup {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The log backup to delete, by the `Id` that `DescribeLogBackups` lists.
    ///
    /// On the wire: `LogBackupId`.
    #[serde(rename = "LogBackupId")]
    pub log_backup_id: String,
}

/// The required parameters of [`DeleteLogBackup`].
#[derive(Clone, Debug)]
pub struct DeleteLogBackupRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The log backup to delete, by the `Id` that `DescribeLogBackups` lists.
    pub log_backup_id: &'a str,
}

impl DeleteLogBackup {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DeleteLogBackupRequired<'_>) -> Self {
        Self { db_instance_id: required.db_instance_id.into(), log_backup_id: required.log_backup_id.into() }
    }
}

/// The answer of `DeleteLogBackup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteLogBackupResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DeleteLogBackup {
    const NAME: &'static str = "DeleteLogBackup";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = DeleteLogBackupResponse;
}

/// `DescribeAvailableRecoveryTime`: Reports the earliest and latest point in time to which an instance can be restored.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamCheckResourceError`, `FailedOperation.FailedOperationError`,
/// `InternalError.InternalHttpServerError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeAvailableRecoveryTime {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl DescribeAvailableRecoveryTime {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: The instance, by an ID that `DescribeDBInstances` lists.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `DescribeAvailableRecoveryTime`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAvailableRecoveryTimeResponse {
    /// Earliest point in time that can be restored, in UTC+8. Format: `YYYY-MM-DD hh:mm:ss`. Time zone: UTC+8.
    ///
    /// On the wire: `RecoveryBeginTime`.
    #[serde(rename = "RecoveryBeginTime", deserialize_with = "wire::null_as_default")]
    pub recovery_begin_time: String,
    /// Latest point in time that can be restored, in UTC+8. Format: `YYYY-MM-DD hh:mm:ss`. Time zone: UTC+8.
    ///
    /// On the wire: `RecoveryEndTime`.
    #[serde(rename = "RecoveryEndTime", deserialize_with = "wire::null_as_default")]
    pub recovery_end_time: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeAvailableRecoveryTime {
    const NAME: &'static str = "DescribeAvailableRecoveryTime";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeAvailableRecoveryTimeResponse;
}

/// `DescribeBackupDownloadRestriction`: Reports from which networks backup files may be downloaded. The setting is not per
/// instance.
///
/// Reads only. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `OperationDenied.CamDeniedError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeBackupDownloadRestriction {}

/// The answer of `DescribeBackupDownloadRestriction`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeBackupDownloadRestrictionResponse {
    /// Kind of restriction in force; the manual's example answer writes `Customize` in mixed case.
    ///
    /// On the wire: `RestrictionType`.
    #[serde(rename = "RestrictionType", deserialize_with = "wire::null_as_default")]
    pub restriction_type: RestrictionType,
    /// Whether the listed VPCs are the allowed or the refused ones. Example answers write `Allow` in mixed case.
    ///
    /// On the wire: `VpcRestrictionEffect`.
    #[serde(rename = "VpcRestrictionEffect", deserialize_with = "wire::null_as_default")]
    pub vpc_restriction_effect: RestrictionEffect,
    /// VPCs that may, or may not, download backup files; empty when VPCs are not restricted.
    ///
    /// On the wire: `VpcIdSet`.
    #[serde(rename = "VpcIdSet", deserialize_with = "wire::null_as_default")]
    pub vpc_id_set: Vec<String>,
    /// Whether the listed IP addresses are the allowed or the refused ones; an empty string when addresses are not restricted.
    ///
    /// On the wire: `IpRestrictionEffect`.
    #[serde(rename = "IpRestrictionEffect", deserialize_with = "wire::null_as_default")]
    pub ip_restriction_effect: RestrictionEffect,
    /// IP addresses that may, or may not, download backup files; empty when addresses are not restricted.
    ///
    /// On the wire: `IpSet`.
    #[serde(rename = "IpSet", deserialize_with = "wire::null_as_default")]
    pub ip_set: Vec<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeBackupDownloadRestriction {
    const NAME: &'static str = "DescribeBackupDownloadRestriction";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(20);
    type Response = DescribeBackupDownloadRestrictionResponse;
}

/// `DescribeBackupDownloadURL`: Makes a temporary download URL for one base backup or log backup. Whoever holds the URL can
/// fetch the data, within the download restriction, until it expires.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `InternalError.InstanceDataError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterValueExceedError`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceStatusLimitError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeBackupDownloadUrl {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Whether `BackupId` names a base backup or a log backup.
    ///
    /// On the wire: `BackupType`.
    #[serde(rename = "BackupType")]
    pub backup_type: BackupType,
    /// The backup, by the `Id` that `DescribeBaseBackups` or `DescribeLogBackups` lists.
    ///
    /// On the wire: `BackupId`.
    #[serde(rename = "BackupId")]
    pub backup_id: String,
    /// How long the URL stays valid; what 0 means is not documented. Unit: hour. From 0 to 36. Default: `12`.
    ///
    /// On the wire: `URLExpireTime`.
    #[serde(rename = "URLExpireTime", skip_serializing_if = "Option::is_none")]
    pub url_expire_time: Option<u64>,
    /// From which networks this URL may be used; what applies when absent is not documented.
    ///
    /// On the wire: `BackupDownloadRestriction`.
    #[serde(rename = "BackupDownloadRestriction", skip_serializing_if = "Option::is_none")]
    pub backup_download_restriction: Option<BackupDownloadRestriction>,
}

/// The required parameters of [`DescribeBackupDownloadUrl`].
#[derive(Clone, Debug)]
pub struct DescribeBackupDownloadUrlRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// Whether `BackupId` names a base backup or a log backup.
    pub backup_type: BackupType,
    /// The backup, by the `Id` that `DescribeBaseBackups` or `DescribeLogBackups` lists.
    pub backup_id: &'a str,
}

impl DescribeBackupDownloadUrl {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeBackupDownloadUrlRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            backup_type: required.backup_type,
            backup_id: required.backup_id.into(),
            url_expire_time: None,
            backup_download_restriction: None,
        }
    }

    /// How long the URL stays valid; what 0 means is not documented. Unit: hour. From 0 to 36. Default: `12`.
    #[must_use]
    pub fn url_expire_time(mut self, url_expire_time: u64) -> Self {
        self.url_expire_time = Some(url_expire_time);
        self
    }

    /// From which networks this URL may be used; what applies when absent is not documented.
    #[must_use]
    pub fn backup_download_restriction(mut self, backup_download_restriction: BackupDownloadRestriction) -> Self {
        self.backup_download_restriction = Some(backup_download_restriction);
        self
    }
}

/// The answer of `DescribeBackupDownloadURL`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeBackupDownloadUrlResponse {
    /// URL to download the backup from. Keep it as safe as the data.
    ///
    /// On the wire: `BackupDownloadURL`.
    #[serde(rename = "BackupDownloadURL", deserialize_with = "wire::null_as_default")]
    pub backup_download_url: String,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeBackupDownloadUrl {
    const NAME: &'static str = "DescribeBackupDownloadURL";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeBackupDownloadUrlResponse;
}

/// `DescribeBackupOverview`: Reports how many backups the account has, how much space they take, and how much of it is free or
/// billed.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeBackupOverview {}

/// The answer of `DescribeBackupOverview`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeBackupOverviewResponse {
    /// Backup space the account may use free of charge. Unit: byte.
    ///
    /// On the wire: `TotalFreeSize`.
    #[serde(rename = "TotalFreeSize", deserialize_with = "wire::null_as_default")]
    pub total_free_size: u64,
    /// Part of the free backup space that is in use. Unit: byte.
    ///
    /// On the wire: `UsedFreeSize`.
    #[serde(rename = "UsedFreeSize", deserialize_with = "wire::null_as_default")]
    pub used_free_size: u64,
    /// Backup space in use that is billed. Unit: byte.
    ///
    /// On the wire: `UsedBillingSize`.
    #[serde(rename = "UsedBillingSize", deserialize_with = "wire::null_as_default")]
    pub used_billing_size: u64,
    /// Number of log backups.
    ///
    /// On the wire: `LogBackupCount`.
    #[serde(rename = "LogBackupCount", deserialize_with = "wire::null_as_default")]
    pub log_backup_count: u64,
    /// Space taken by log backups. Unit: byte.
    ///
    /// On the wire: `LogBackupSize`.
    #[serde(rename = "LogBackupSize", deserialize_with = "wire::null_as_default")]
    pub log_backup_size: u64,
    /// Number of base backups made by hand.
    ///
    /// On the wire: `ManualBaseBackupCount`.
    #[serde(rename = "ManualBaseBackupCount", deserialize_with = "wire::null_as_default")]
    pub manual_base_backup_count: u64,
    /// Space taken by base backups made by hand. Unit: byte.
    ///
    /// On the wire: `ManualBaseBackupSize`.
    #[serde(rename = "ManualBaseBackupSize", deserialize_with = "wire::null_as_default")]
    pub manual_base_backup_size: u64,
    /// Number of base backups made automatically.
    ///
    /// On the wire: `AutoBaseBackupCount`.
    #[serde(rename = "AutoBaseBackupCount", deserialize_with = "wire::null_as_default")]
    pub auto_base_backup_count: u64,
    /// Space taken by base backups made automatically. Unit: byte.
    ///
    /// On the wire: `AutoBaseBackupSize`.
    #[serde(rename = "AutoBaseBackupSize", deserialize_with = "wire::null_as_default")]
    pub auto_base_backup_size: u64,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeBackupOverview {
    const NAME: &'static str = "DescribeBackupOverview";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeBackupOverviewResponse;
}

/// `DescribeBackupPlans`: Lists all backup plans of an instance, the default one and those created with `CreateBackupPlan`.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamCheckResourceError`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `InternalError.InternalHttpServerError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeBackupPlans {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
}

impl DescribeBackupPlans {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: The instance, by an ID that `DescribeDBInstances` lists.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into() }
    }
}

/// The answer of `DescribeBackupPlans`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeBackupPlansResponse {
    /// Backup plans of the instance.
    ///
    /// On the wire: `Plans`.
    #[serde(rename = "Plans", deserialize_with = "wire::null_as_default")]
    pub plans: Vec<BackupPlan>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeBackupPlans {
    const NAME: &'static str = "DescribeBackupPlans";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeBackupPlansResponse;
}

/// `DescribeBackupSummaries`: Lists backup statistics by instance: number of backups and the space they take, one row per
/// instance.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`,
/// `FailedOperation.FailedOperationError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeBackupSummaries {
    /// Most rows to return in one answer. From 1 to 100. Default: `10`.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// Number of rows to skip, counted from 0. Unit: row.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// Limits the rows. `db-instance-id` and `db-instance-ip` (private IP address) filter by value; `db-instance-name` also
    /// matches parts of a name. Filter names: `db-instance-id`, `db-instance-name`, `db-instance-ip`.
    ///
    /// On the wire: `Filters`.
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
    /// Size to sort the rows by; absent leaves them unsorted.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<BackupSummariesOrderBy>,
    /// Sort direction; needs `OrderBy` to have an effect. Default: `asc`.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<SortDirection>,
}

impl DescribeBackupSummaries {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Most rows to return in one answer. From 1 to 100. Default: `10`.
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of rows to skip, counted from 0. Unit: row.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Limits the rows. `db-instance-id` and `db-instance-ip` (private IP address) filter by value; `db-instance-name` also
    /// matches parts of a name. Filter names: `db-instance-id`, `db-instance-name`, `db-instance-ip`.
    #[must_use]
    pub fn filters(mut self, filters: impl IntoIterator<Item = Filter>) -> Self {
        self.filters = Some(filters.into_iter().collect());
        self
    }

    /// Size to sort the rows by; absent leaves them unsorted.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<BackupSummariesOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Sort direction; needs `OrderBy` to have an effect. Default: `asc`.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<SortDirection>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }
}

/// The answer of `DescribeBackupSummaries`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeBackupSummariesResponse {
    /// Backup statistics, one row per instance.
    ///
    /// On the wire: `BackupSummarySet`.
    #[serde(rename = "BackupSummarySet", deserialize_with = "wire::null_as_default")]
    pub backup_summary_set: Vec<BackupSummary>,
    /// Number of rows that match, over all pages.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: u64,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeBackupSummaries {
    const NAME: &'static str = "DescribeBackupSummaries";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeBackupSummariesResponse;
}

/// `DescribeBaseBackups`: Lists base backups of the account's instances by finish time; without times only those of the last 7
/// days.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeBaseBackups {
    /// Earliest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now-7d`.
    ///
    /// On the wire: `MinFinishTime`.
    #[serde(rename = "MinFinishTime", skip_serializing_if = "Option::is_none")]
    pub min_finish_time: Option<String>,
    /// Latest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now`.
    ///
    /// On the wire: `MaxFinishTime`.
    #[serde(rename = "MaxFinishTime", skip_serializing_if = "Option::is_none")]
    pub max_finish_time: Option<String>,
    /// Limits the rows; `db-instance-name` also matches parts of a name, `db-instance-ip` is the private IP address,
    /// `db-instance-status` takes the values of `DBInstance.DBInstanceStatus`. Filter names: `db-instance-id`,
    /// `db-instance-name`, `db-instance-ip`, `base-backup-id`, `db-instance-status`.
    ///
    /// On the wire: `Filters`.
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
    /// Most rows to return in one answer. From 1 to 100. Default: `10`.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// Number of rows to skip, counted from 0. Unit: row.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// Field to sort the backups by. Default: `StartTime`.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<BackupOrderBy>,
    /// Sort direction. Default: `desc`.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<SortDirection>,
}

impl DescribeBaseBackups {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Earliest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now-7d`.
    #[must_use]
    pub fn min_finish_time(mut self, min_finish_time: impl Into<String>) -> Self {
        self.min_finish_time = Some(min_finish_time.into());
        self
    }

    /// Latest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now`.
    #[must_use]
    pub fn max_finish_time(mut self, max_finish_time: impl Into<String>) -> Self {
        self.max_finish_time = Some(max_finish_time.into());
        self
    }

    /// Limits the rows; `db-instance-name` also matches parts of a name, `db-instance-ip` is the private IP address,
    /// `db-instance-status` takes the values of `DBInstance.DBInstanceStatus`. Filter names: `db-instance-id`,
    /// `db-instance-name`, `db-instance-ip`, `base-backup-id`, `db-instance-status`.
    #[must_use]
    pub fn filters(mut self, filters: impl IntoIterator<Item = Filter>) -> Self {
        self.filters = Some(filters.into_iter().collect());
        self
    }

    /// Most rows to return in one answer. From 1 to 100. Default: `10`.
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of rows to skip, counted from 0. Unit: row.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Field to sort the backups by. Default: `StartTime`.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<BackupOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Sort direction. Default: `desc`.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<SortDirection>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }
}

/// The answer of `DescribeBaseBackups`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeBaseBackupsResponse {
    /// Number of base backups that match, over all pages.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: u64,
    /// The base backups of this page.
    ///
    /// On the wire: `BaseBackupSet`.
    #[serde(rename = "BaseBackupSet", deserialize_with = "wire::null_as_default")]
    pub base_backup_set: Vec<BaseBackup>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeBaseBackups {
    const NAME: &'static str = "DescribeBaseBackups";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeBaseBackupsResponse;
}

/// `DescribeCloneDBInstanceSpec`: Reports the smallest specification and disk size that `CloneDBInstance` accepts for a source
/// instance and a base backup or point in time.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// At least one of `BackupSetId` and `RecoveryTargetTime` is given.
///
/// `BackupSetId` wins over `RecoveryTargetTime` when both are given.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamCheckResourceError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.QuerySpecError`, `InternalError.InternalHttpServerError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitOpError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeCloneDbInstanceSpec {
    /// The source instance to be cloned, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Base backup to clone from, the `Id` that `DescribeBaseBackups` lists. Unlike in `CloneDBInstance`, both fields may be
    /// set; this one then counts.
    ///
    /// On the wire: `BackupSetId`.
    #[serde(rename = "BackupSetId", skip_serializing_if = "Option::is_none")]
    pub backup_set_id: Option<String>,
    /// Point in time to clone from, in UTC+8; ignored when `BackupSetId` is set. Time zone: UTC+8.
    ///
    /// On the wire: `RecoveryTargetTime`.
    #[serde(rename = "RecoveryTargetTime", skip_serializing_if = "Option::is_none")]
    pub recovery_target_time: Option<String>,
}

impl DescribeCloneDbInstanceSpec {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: The source instance to be cloned, by an ID that `DescribeDBInstances` lists.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self { db_instance_id: db_instance_id.into(), backup_set_id: None, recovery_target_time: None }
    }

    /// Base backup to clone from, the `Id` that `DescribeBaseBackups` lists. Unlike in `CloneDBInstance`, both fields may be
    /// set; this one then counts.
    #[must_use]
    pub fn backup_set_id(mut self, backup_set_id: impl Into<String>) -> Self {
        self.backup_set_id = Some(backup_set_id.into());
        self
    }

    /// Point in time to clone from, in UTC+8; ignored when `BackupSetId` is set. Time zone: UTC+8.
    #[must_use]
    pub fn recovery_target_time(mut self, recovery_target_time: impl Into<String>) -> Self {
        self.recovery_target_time = Some(recovery_target_time.into());
        self
    }
}

/// The answer of `DescribeCloneDBInstanceSpec`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeCloneDbInstanceSpecResponse {
    /// Smallest specification that can be bought, for `SpecCode` of `CloneDBInstance`.
    ///
    /// On the wire: `MinSpecCode`.
    #[serde(rename = "MinSpecCode", deserialize_with = "wire::null_as_default")]
    pub min_spec_code: String,
    /// Smallest disk size that can be bought, for `Storage` of `CloneDBInstance`. Unit: GB.
    ///
    /// On the wire: `MinStorage`.
    #[serde(rename = "MinStorage", deserialize_with = "wire::null_as_default")]
    pub min_storage: i64,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeCloneDbInstanceSpec {
    const NAME: &'static str = "DescribeCloneDBInstanceSpec";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeCloneDbInstanceSpecResponse;
}

/// `DescribeDBBackups`: Lists full backups of an instance. An early action that is no longer developed: use
/// `DescribeBaseBackups` in its place.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.OssAccessError`,
/// `FailedOperation.OssOperationFailed`, `FailedOperation.PresignedURLGetError`, `FailedOperation.StorePathSplitError`,
/// `InternalError.DBError`, `InternalError.InstanceDataError`, `InternalError.InternalHttpServerError`,
/// `InternalError.SystemError`, `InvalidParameterValue.IllegalRegion`, `InvalidParameterValue.InstanceNotExist`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterHandleError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `ResourceNotFound.InstanceNotFoundError`,
/// `UnknownError`, `UnsupportedOperation`.
#[deprecated(note = "kept for old programs; use DescribeBaseBackups")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbBackups {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Kind of backup to list; only 1, full backup, exists. One of `1`.
    ///
    /// On the wire: `Type`.
    #[serde(rename = "Type")]
    pub r#type: i64,
    /// Start of the time range to list, at most 7 days ago. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
    /// `now-7d`.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime")]
    pub start_time: Time,
    /// End of the time range to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime")]
    pub end_time: Time,
    /// Most backups to return per page; 0 counts as absent. From 1 to 100. Default: `20`. `0` means the default.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// The field is a page number, not a row offset: 0 is the first page. Unit: page. Default: `0`.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
}

/// The required parameters of [`DescribeDbBackups`].
#[derive(Clone, Debug)]
pub struct DescribeDbBackupsRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// Kind of backup to list; only 1, full backup, exists. One of `1`.
    pub r#type: i64,
    /// Start of the time range to list, at most 7 days ago. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
    /// `now-7d`.
    pub start_time: Time,
    /// End of the time range to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`.
    pub end_time: Time,
}

impl DescribeDbBackups {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeDbBackupsRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            r#type: required.r#type,
            start_time: required.start_time,
            end_time: required.end_time,
            limit: None,
            offset: None,
        }
    }

    /// Most backups to return per page; 0 counts as absent. From 1 to 100. Default: `20`. `0` means the default.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The field is a page number, not a row offset: 0 is the first page. Unit: page. Default: `0`.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }
}

/// The answer of `DescribeDBBackups`.
#[deprecated(note = "kept for old programs; use DescribeBaseBackups")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbBackupsResponse {
    /// Number of backups in the list.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// The backups of this page.
    ///
    /// On the wire: `BackupList`.
    #[serde(rename = "BackupList", deserialize_with = "wire::null_as_default")]
    pub backup_list: Vec<DbBackup>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbBackups {
    const NAME: &'static str = "DescribeDBBackups";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeDbBackupsResponse;
}

/// `DescribeDBXlogs`: Lists transaction log (Xlog) files of an instance. An early action that is no longer developed: use
/// `DescribeLogBackups` in its place.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`, `FailedOperation.OssAccessError`,
/// `FailedOperation.OssOperationFailed`, `FailedOperation.PresignedURLGetError`, `FailedOperation.StorePathSplitError`,
/// `InternalError.DBError`, `InternalError.InstanceDataError`, `InternalError.InternalHttpServerError`,
/// `InternalError.SystemError`, `InvalidParameter`, `InvalidParameterValue.IllegalRegion`,
/// `InvalidParameterValue.InstanceNotExist`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `ResourceNotFound.InstanceNotFoundError`, `UnknownError`.
#[deprecated(note = "kept for old programs; use DescribeLogBackups")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbXlogs {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Start of the time range to list, at most 7 days ago. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
    /// `now-7d`.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime")]
    pub start_time: Time,
    /// End of the time range to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime")]
    pub end_time: Time,
    /// The field is a page number, not a row offset: 0 is the first page. Unit: page.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// Most log files to return per page. From 1 to 100.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
}

/// The required parameters of [`DescribeDbXlogs`].
#[derive(Clone, Debug)]
pub struct DescribeDbXlogsRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// Start of the time range to list, at most 7 days ago. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
    /// `now-7d`.
    pub start_time: Time,
    /// End of the time range to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`.
    pub end_time: Time,
}

impl DescribeDbXlogs {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeDbXlogsRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            start_time: required.start_time,
            end_time: required.end_time,
            offset: None,
            limit: None,
        }
    }

    /// The field is a page number, not a row offset: 0 is the first page. Unit: page.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Most log files to return per page. From 1 to 100.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }
}

/// The answer of `DescribeDBXlogs`.
#[deprecated(note = "kept for old programs; use DescribeLogBackups")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbXlogsResponse {
    /// Number of log files; the manual calls it the number of rows in this answer.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// The log files of this page.
    ///
    /// On the wire: `XlogList`.
    #[serde(rename = "XlogList", deserialize_with = "wire::null_as_default")]
    pub xlog_list: Vec<Xlog>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbXlogs {
    const NAME: &'static str = "DescribeDBXlogs";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeDbXlogsResponse;
}

/// `DescribeLogBackups`: Lists log backups of the account's instances by finish time; without times only those of the last 7
/// days.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeLogBackups {
    /// Earliest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now-7d`.
    ///
    /// On the wire: `MinFinishTime`.
    #[serde(rename = "MinFinishTime", skip_serializing_if = "Option::is_none")]
    pub min_finish_time: Option<String>,
    /// Latest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now`.
    ///
    /// On the wire: `MaxFinishTime`.
    #[serde(rename = "MaxFinishTime", skip_serializing_if = "Option::is_none")]
    pub max_finish_time: Option<String>,
    /// Limits the rows; `db-instance-name` also matches parts of a name, `db-instance-ip` is the private IP address,
    /// `db-instance-status` takes the values of `DBInstance.DBInstanceStatus`. Filter names: `db-instance-id`,
    /// `db-instance-name`, `db-instance-ip`, `db-instance-status`.
    ///
    /// On the wire: `Filters`.
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
    /// Most rows to return in one answer. From 1 to 100. Default: `10`.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// Number of rows to skip, counted from 0. Unit: row.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// Field to sort the backups by. Default: `StartTime`.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<BackupOrderBy>,
    /// Sort direction. Default: `desc`.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<SortDirection>,
}

impl DescribeLogBackups {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Earliest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now-7d`.
    #[must_use]
    pub fn min_finish_time(mut self, min_finish_time: impl Into<String>) -> Self {
        self.min_finish_time = Some(min_finish_time.into());
        self
    }

    /// Latest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now`.
    #[must_use]
    pub fn max_finish_time(mut self, max_finish_time: impl Into<String>) -> Self {
        self.max_finish_time = Some(max_finish_time.into());
        self
    }

    /// Limits the rows; `db-instance-name` also matches parts of a name, `db-instance-ip` is the private IP address,
    /// `db-instance-status` takes the values of `DBInstance.DBInstanceStatus`. Filter names: `db-instance-id`,
    /// `db-instance-name`, `db-instance-ip`, `db-instance-status`.
    #[must_use]
    pub fn filters(mut self, filters: impl IntoIterator<Item = Filter>) -> Self {
        self.filters = Some(filters.into_iter().collect());
        self
    }

    /// Most rows to return in one answer. From 1 to 100. Default: `10`.
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of rows to skip, counted from 0. Unit: row.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Field to sort the backups by. Default: `StartTime`.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<BackupOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Sort direction. Default: `desc`.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<SortDirection>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }
}

/// The answer of `DescribeLogBackups`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeLogBackupsResponse {
    /// Number of log backups that match, over all pages.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: u64,
    /// The log backups of this page.
    ///
    /// On the wire: `LogBackupSet`.
    #[serde(rename = "LogBackupSet", deserialize_with = "wire::null_as_default")]
    pub log_backup_set: Vec<LogBackup>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeLogBackups {
    const NAME: &'static str = "DescribeLogBackups";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeLogBackupsResponse;
}

/// `ModifyBackupDownloadRestriction`: Sets from which networks backup files may be downloaded. The setting is not per instance,
/// and the lists given replace the stored ones as a whole.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// At least one of `VpcIdSet` and `IpSet` is given when `RestrictionType` is `CUSTOMIZE`.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameter.VpcNotFoundError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyBackupDownloadRestriction {
    /// Kind of restriction to set; `CUSTOMIZE` needs a VPC or an IP list as well.
    ///
    /// On the wire: `RestrictionType`.
    #[serde(rename = "RestrictionType")]
    pub restriction_type: RestrictionType,
    /// Whether the VPCs in `VpcIdSet` are allowed or refused.
    ///
    /// On the wire: `VpcRestrictionEffect`.
    #[serde(rename = "VpcRestrictionEffect", skip_serializing_if = "Option::is_none")]
    pub vpc_restriction_effect: Option<RestrictionEffect>,
    /// VPCs to allow or refuse, as the complete list wanted: VPCs left out are removed from the setting. Replaces the whole
    /// list.
    ///
    /// On the wire: `VpcIdSet`.
    #[serde(rename = "VpcIdSet", skip_serializing_if = "Option::is_none")]
    pub vpc_id_set: Option<Vec<String>>,
    /// Whether the addresses in `IpSet` are allowed or refused.
    ///
    /// On the wire: `IpRestrictionEffect`.
    #[serde(rename = "IpRestrictionEffect", skip_serializing_if = "Option::is_none")]
    pub ip_restriction_effect: Option<RestrictionEffect>,
    /// IP addresses to allow or refuse, as the complete list wanted: addresses left out are removed from the setting. Replaces
    /// the whole list.
    ///
    /// On the wire: `IpSet`.
    #[serde(rename = "IpSet", skip_serializing_if = "Option::is_none")]
    pub ip_set: Option<Vec<String>>,
}

impl ModifyBackupDownloadRestriction {
    /// Creates it from its one required parameter.
    ///
    /// - `restriction_type`: Kind of restriction to set; `CUSTOMIZE` needs a VPC or an IP list as well.
    #[must_use]
    pub fn new(restriction_type: impl Into<RestrictionType>) -> Self {
        Self {
            restriction_type: restriction_type.into(),
            vpc_restriction_effect: None,
            vpc_id_set: None,
            ip_restriction_effect: None,
            ip_set: None,
        }
    }

    /// Whether the VPCs in `VpcIdSet` are allowed or refused.
    #[must_use]
    pub fn vpc_restriction_effect(mut self, vpc_restriction_effect: impl Into<RestrictionEffect>) -> Self {
        self.vpc_restriction_effect = Some(vpc_restriction_effect.into());
        self
    }

    /// VPCs to allow or refuse, as the complete list wanted: VPCs left out are removed from the setting. Replaces the whole
    /// list.
    #[must_use]
    pub fn vpc_id_set(mut self, vpc_id_set: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.vpc_id_set = Some(vpc_id_set.into_iter().map(Into::into).collect());
        self
    }

    /// Whether the addresses in `IpSet` are allowed or refused.
    #[must_use]
    pub fn ip_restriction_effect(mut self, ip_restriction_effect: impl Into<RestrictionEffect>) -> Self {
        self.ip_restriction_effect = Some(ip_restriction_effect.into());
        self
    }

    /// IP addresses to allow or refuse, as the complete list wanted: addresses left out are removed from the setting. Replaces
    /// the whole list.
    #[must_use]
    pub fn ip_set(mut self, ip_set: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.ip_set = Some(ip_set.into_iter().map(Into::into).collect());
        self
    }
}

/// The answer of `ModifyBackupDownloadRestriction`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyBackupDownloadRestrictionResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyBackupDownloadRestriction {
    const NAME: &'static str = "ModifyBackupDownloadRestriction";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = ModifyBackupDownloadRestrictionResponse;
}

/// `ModifyBackupPlan`: Changes when the backups of an instance are made and how long they are kept. Without a change the
/// default plan makes a full backup early every morning and keeps it for 7 days.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAccessError`,
/// `FailedOperation.FailedOperationError`, `InternalError.InternalHttpServerError`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `OperationDenied.CamDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyBackupPlan {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Earliest time of day at which a backup may start. No time zone is stated. Format: `hh:mm:ss`.
    ///
    /// On the wire: `MinBackupStartTime`.
    #[serde(rename = "MinBackupStartTime", skip_serializing_if = "Option::is_none")]
    pub min_backup_start_time: Option<String>,
    /// Latest time of day at which a backup may start. No time zone is stated. Format: `hh:mm:ss`.
    ///
    /// On the wire: `MaxBackupStartTime`.
    #[serde(rename = "MaxBackupStartTime", skip_serializing_if = "Option::is_none")]
    pub max_backup_start_time: Option<String>,
    /// How long base backups are kept; longer means more backup space, which is billed beyond the free quota. Unit: day. From 7
    /// to 1830.
    ///
    /// On the wire: `BaseBackupRetentionPeriod`.
    #[serde(rename = "BaseBackupRetentionPeriod", skip_serializing_if = "Option::is_none")]
    pub base_backup_retention_period: Option<u64>,
    /// Days to back up on: for a weekly plan lower-case English weekday names, at least two; for a monthly plan decimal strings
    /// such as `["1", "2"]`.
    ///
    /// On the wire: `BackupPeriod`.
    #[serde(rename = "BackupPeriod", skip_serializing_if = "Option::is_none")]
    pub backup_period: Option<Vec<String>>,
    /// How long log backups are kept. Unit: day. From 7 to 1830.
    ///
    /// On the wire: `LogBackupRetentionPeriod`.
    #[serde(rename = "LogBackupRetentionPeriod", skip_serializing_if = "Option::is_none")]
    pub log_backup_retention_period: Option<u64>,
    /// The plan to change, by the `PlanId` that `DescribeBackupPlans` lists; absent changes the default plan.
    ///
    /// On the wire: `PlanId`.
    #[serde(rename = "PlanId", skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    /// Name for the plan. The texts call it the name of the plan to change, but `PlanId` is what selects the plan.
    ///
    /// On the wire: `PlanName`.
    #[serde(rename = "PlanName", skip_serializing_if = "Option::is_none")]
    pub plan_name: Option<String>,
    /// How the plan's backups are taken.
    ///
    /// On the wire: `BackupMethod`.
    #[serde(rename = "BackupMethod", skip_serializing_if = "Option::is_none")]
    pub backup_method: Option<BackupMethod>,
}

impl ModifyBackupPlan {
    /// Creates it from its one required parameter.
    ///
    /// - `db_instance_id`: The instance, by an ID that `DescribeDBInstances` lists.
    #[must_use]
    pub fn new(db_instance_id: impl Into<String>) -> Self {
        Self {
            db_instance_id: db_instance_id.into(),
            min_backup_start_time: None,
            max_backup_start_time: None,
            base_backup_retention_period: None,
            backup_period: None,
            log_backup_retention_period: None,
            plan_id: None,
            plan_name: None,
            backup_method: None,
        }
    }

    /// Earliest time of day at which a backup may start. No time zone is stated. Format: `hh:mm:ss`.
    #[must_use]
    pub fn min_backup_start_time(mut self, min_backup_start_time: impl Into<String>) -> Self {
        self.min_backup_start_time = Some(min_backup_start_time.into());
        self
    }

    /// Latest time of day at which a backup may start. No time zone is stated. Format: `hh:mm:ss`.
    #[must_use]
    pub fn max_backup_start_time(mut self, max_backup_start_time: impl Into<String>) -> Self {
        self.max_backup_start_time = Some(max_backup_start_time.into());
        self
    }

    /// How long base backups are kept; longer means more backup space, which is billed beyond the free quota. Unit: day. From 7
    /// to 1830.
    #[must_use]
    pub fn base_backup_retention_period(mut self, base_backup_retention_period: u64) -> Self {
        self.base_backup_retention_period = Some(base_backup_retention_period);
        self
    }

    /// Days to back up on: for a weekly plan lower-case English weekday names, at least two; for a monthly plan decimal strings
    /// such as `["1", "2"]`.
    #[must_use]
    pub fn backup_period(mut self, backup_period: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.backup_period = Some(backup_period.into_iter().map(Into::into).collect());
        self
    }

    /// How long log backups are kept. Unit: day. From 7 to 1830.
    #[must_use]
    pub fn log_backup_retention_period(mut self, log_backup_retention_period: u64) -> Self {
        self.log_backup_retention_period = Some(log_backup_retention_period);
        self
    }

    /// The plan to change, by the `PlanId` that `DescribeBackupPlans` lists; absent changes the default plan.
    #[must_use]
    pub fn plan_id(mut self, plan_id: impl Into<String>) -> Self {
        self.plan_id = Some(plan_id.into());
        self
    }

    /// Name for the plan. The texts call it the name of the plan to change, but `PlanId` is what selects the plan.
    #[must_use]
    pub fn plan_name(mut self, plan_name: impl Into<String>) -> Self {
        self.plan_name = Some(plan_name.into());
        self
    }

    /// How the plan's backups are taken.
    #[must_use]
    pub fn backup_method(mut self, backup_method: impl Into<BackupMethod>) -> Self {
        self.backup_method = Some(backup_method.into());
        self
    }
}

/// The answer of `ModifyBackupPlan`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyBackupPlanResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyBackupPlan {
    const NAME: &'static str = "ModifyBackupPlan";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyBackupPlanResponse;
}

/// `ModifyBaseBackupExpireTime`: Changes when a base backup of an instance expires. A later time takes up backup space for
/// longer, which is billed beyond the free quota.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.FailedOperationError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyBaseBackupExpireTime {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// The base backup, by the `Id` that `DescribeBaseBackups` lists.
    ///
    /// On the wire: `BaseBackupId`.
    #[serde(rename = "BaseBackupId")]
    pub base_backup_id: String,
    /// New time of expiry, written like `2023-02-18 23:59:59`. No time zone is stated.
    ///
    /// On the wire: `NewExpireTime`.
    #[serde(rename = "NewExpireTime")]
    pub new_expire_time: String,
}

/// The required parameters of [`ModifyBaseBackupExpireTime`].
#[derive(Clone, Debug)]
pub struct ModifyBaseBackupExpireTimeRequired<'a> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// The base backup, by the `Id` that `DescribeBaseBackups` lists.
    pub base_backup_id: &'a str,
    /// New time of expiry, written like `2023-02-18 23:59:59`. No time zone is stated.
    pub new_expire_time: &'a str,
}

impl ModifyBaseBackupExpireTime {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyBaseBackupExpireTimeRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            base_backup_id: required.base_backup_id.into(),
            new_expire_time: required.new_expire_time.into(),
        }
    }
}

/// The answer of `ModifyBaseBackupExpireTime`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyBaseBackupExpireTimeResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyBaseBackupExpireTime {
    const NAME: &'static str = "ModifyBaseBackupExpireTime";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyBaseBackupExpireTimeResponse;
}

/// `RestoreDBInstanceObjects`: Restores databases or tables of an instance from a base backup or a point in time, into the same
/// instance and under new names. Runs in the background: poll `DescribeTasks` by `TaskId`.
///
/// Changes something, so it is never repeated automatically. At most 20 calls a second, per region and account.
///
/// Exactly one of `BackupSetId` and `RestoreTargetTime` is given.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.FlowCreateError`, `InvalidParameterValue.ParameterHandleError`,
/// `OperationDenied.InstanceAccessDeniedError`, `OperationDenied.InstanceStatusLimitError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RestoreDbInstanceObjects {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Objects to restore. `user` is restored as `user_bak_` plus the Unix time at which the task started; that suffix cannot
    /// be chosen.
    ///
    /// On the wire: `RestoreObjects`.
    #[serde(rename = "RestoreObjects")]
    pub restore_objects: Vec<String>,
    /// Base backup to restore from, the `Id` that `DescribeBaseBackups` lists.
    ///
    /// On the wire: `BackupSetId`.
    #[serde(rename = "BackupSetId", skip_serializing_if = "Option::is_none")]
    pub backup_set_id: Option<String>,
    /// Point in time to restore from, in UTC+8 (Beijing time). Time zone: UTC+8.
    ///
    /// On the wire: `RestoreTargetTime`.
    #[serde(rename = "RestoreTargetTime", skip_serializing_if = "Option::is_none")]
    pub restore_target_time: Option<String>,
}

/// The required parameters of [`RestoreDbInstanceObjects`].
#[derive(Clone, Debug)]
pub struct RestoreDbInstanceObjectsRequired<'a, S> {
    /// The instance, by an ID that `DescribeDBInstances` lists.
    pub db_instance_id: &'a str,
    /// Objects to restore. `user` is restored as `user_bak_` plus the Unix time at which the task started; that suffix cannot
    /// be chosen.
    pub restore_objects: &'a [S],
}

impl RestoreDbInstanceObjects {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new<S: AsRef<str>>(required: RestoreDbInstanceObjectsRequired<'_, S>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            restore_objects: required.restore_objects.iter().map(|text| text.as_ref().into()).collect(),
            backup_set_id: None,
            restore_target_time: None,
        }
    }

    /// Base backup to restore from, the `Id` that `DescribeBaseBackups` lists.
    #[must_use]
    pub fn backup_set_id(mut self, backup_set_id: impl Into<String>) -> Self {
        self.backup_set_id = Some(backup_set_id.into());
        self
    }

    /// Point in time to restore from, in UTC+8 (Beijing time). Time zone: UTC+8.
    #[must_use]
    pub fn restore_target_time(mut self, restore_target_time: impl Into<String>) -> Self {
        self.restore_target_time = Some(restore_target_time.into());
        self
    }
}

/// The answer of `RestoreDBInstanceObjects`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RestoreDbInstanceObjectsResponse {
    /// The restore task, to poll with `DescribeTasks`. Newer than the 2025 manual, so an answer may lack it.
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

impl Action for RestoreDbInstanceObjects {
    const NAME: &'static str = "RestoreDBInstanceObjects";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(20);
    type Response = RestoreDbInstanceObjectsResponse;
}

/// From which networks a backup file may be downloaded.
///
/// At least one of `VpcIdSet` and `IpSet` is given when `RestrictionType` is `CUSTOMIZE`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BackupDownloadRestriction {
    /// Kind of restriction; `CUSTOMIZE` needs a VPC or an IP list as well.
    ///
    /// On the wire: `RestrictionType`.
    #[serde(rename = "RestrictionType", skip_serializing_if = "Option::is_none")]
    pub restriction_type: Option<RestrictionType>,
    /// Whether the VPCs in `VpcIdSet` are allowed or refused.
    ///
    /// On the wire: `VpcRestrictionEffect`.
    #[serde(rename = "VpcRestrictionEffect", skip_serializing_if = "Option::is_none")]
    pub vpc_restriction_effect: Option<RestrictionEffect>,
    /// VPCs that may, or may not, download the file.
    ///
    /// On the wire: `VpcIdSet`.
    #[serde(rename = "VpcIdSet", skip_serializing_if = "Option::is_none")]
    pub vpc_id_set: Option<Vec<String>>,
    /// Whether the addresses in `IpSet` are allowed or refused.
    ///
    /// On the wire: `IpRestrictionEffect`.
    #[serde(rename = "IpRestrictionEffect", skip_serializing_if = "Option::is_none")]
    pub ip_restriction_effect: Option<RestrictionEffect>,
    /// IP addresses that may, or may not, download the file.
    ///
    /// On the wire: `IpSet`.
    #[serde(rename = "IpSet", skip_serializing_if = "Option::is_none")]
    pub ip_set: Option<Vec<String>>,
}

impl BackupDownloadRestriction {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Kind of restriction; `CUSTOMIZE` needs a VPC or an IP list as well.
    #[must_use]
    pub fn restriction_type(mut self, restriction_type: impl Into<RestrictionType>) -> Self {
        self.restriction_type = Some(restriction_type.into());
        self
    }

    /// Whether the VPCs in `VpcIdSet` are allowed or refused.
    #[must_use]
    pub fn vpc_restriction_effect(mut self, vpc_restriction_effect: impl Into<RestrictionEffect>) -> Self {
        self.vpc_restriction_effect = Some(vpc_restriction_effect.into());
        self
    }

    /// VPCs that may, or may not, download the file.
    #[must_use]
    pub fn vpc_id_set(mut self, vpc_id_set: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.vpc_id_set = Some(vpc_id_set.into_iter().map(Into::into).collect());
        self
    }

    /// Whether the addresses in `IpSet` are allowed or refused.
    #[must_use]
    pub fn ip_restriction_effect(mut self, ip_restriction_effect: impl Into<RestrictionEffect>) -> Self {
        self.ip_restriction_effect = Some(ip_restriction_effect.into());
        self
    }

    /// IP addresses that may, or may not, download the file.
    #[must_use]
    pub fn ip_set(mut self, ip_set: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.ip_set = Some(ip_set.into_iter().map(Into::into).collect());
        self
    }
}

/// One backup plan of an instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BackupPlan {
    /// Days on which backups are made: English weekday names for a weekly plan, days of the month for a monthly one. JSON text:
    /// array of String.
    ///
    /// On the wire: `BackupPeriod`.
    #[serde(rename = "BackupPeriod", deserialize_with = "wire::null_as_default")]
    pub backup_period: Json,
    /// How long base backups are kept. Unit: day.
    ///
    /// On the wire: `BaseBackupRetentionPeriod`.
    #[serde(rename = "BaseBackupRetentionPeriod", deserialize_with = "wire::null_as_default")]
    pub base_backup_retention_period: u64,
    /// Earliest time of day at which a backup starts. No time zone is stated.
    ///
    /// On the wire: `MinBackupStartTime`.
    #[serde(rename = "MinBackupStartTime", deserialize_with = "wire::null_as_default")]
    pub min_backup_start_time: String,
    /// Latest time of day at which a backup starts. No time zone is stated.
    ///
    /// On the wire: `MaxBackupStartTime`.
    #[serde(rename = "MaxBackupStartTime", deserialize_with = "wire::null_as_default")]
    pub max_backup_start_time: String,
    /// How the plan's backups are taken.
    ///
    /// On the wire: `BackupMethod`.
    #[serde(rename = "BackupMethod", deserialize_with = "wire::null_as_default")]
    pub backup_method: BackupMethod,
    /// The plan, for `ModifyBackupPlan` and `DeleteBackupPlan`.
    ///
    /// On the wire: `PlanId`.
    #[serde(rename = "PlanId", deserialize_with = "wire::null_as_default")]
    pub plan_id: String,
    /// Name of the plan.
    ///
    /// On the wire: `PlanName`.
    #[serde(rename = "PlanName", deserialize_with = "wire::null_as_default")]
    pub plan_name: String,
    /// How long log backups are kept. Unit: day.
    ///
    /// On the wire: `LogBackupRetentionPeriod`.
    #[serde(rename = "LogBackupRetentionPeriod", deserialize_with = "wire::null_as_default")]
    pub log_backup_retention_period: u64,
    /// When the plan was created. No time zone is stated.
    ///
    /// On the wire: `CreatedTime`.
    #[serde(rename = "CreatedTime", skip_serializing_if = "Option::is_none")]
    pub created_time: Option<String>,
    /// When the plan was last changed. No time zone is stated.
    ///
    /// On the wire: `UpdatedTime`.
    #[serde(rename = "UpdatedTime", skip_serializing_if = "Option::is_none")]
    pub updated_time: Option<String>,
    /// Whether the plan is the system's own or was created by a user.
    ///
    /// On the wire: `PlanType`.
    #[serde(rename = "PlanType", skip_serializing_if = "Option::is_none")]
    pub plan_type: Option<PlanType>,
    /// Whether the plan runs by week or by month.
    ///
    /// On the wire: `BackupPeriodType`.
    #[serde(rename = "BackupPeriodType", skip_serializing_if = "Option::is_none")]
    pub backup_period_type: Option<BackupPeriodType>,
}

/// Backup statistics of one instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BackupSummary {
    /// The instance the statistics are about.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", deserialize_with = "wire::null_as_default")]
    pub db_instance_id: String,
    /// Number of log backups.
    ///
    /// On the wire: `LogBackupCount`.
    #[serde(rename = "LogBackupCount", deserialize_with = "wire::null_as_default")]
    pub log_backup_count: u64,
    /// Space taken by log backups, in bytes.
    ///
    /// On the wire: `LogBackupSize`.
    #[serde(rename = "LogBackupSize", deserialize_with = "wire::null_as_default")]
    pub log_backup_size: u64,
    /// Number of base backups made by hand.
    ///
    /// On the wire: `ManualBaseBackupCount`.
    #[serde(rename = "ManualBaseBackupCount", deserialize_with = "wire::null_as_default")]
    pub manual_base_backup_count: u64,
    /// Space taken by base backups made by hand, in bytes.
    ///
    /// On the wire: `ManualBaseBackupSize`.
    #[serde(rename = "ManualBaseBackupSize", deserialize_with = "wire::null_as_default")]
    pub manual_base_backup_size: u64,
    /// Number of base backups made automatically.
    ///
    /// On the wire: `AutoBaseBackupCount`.
    #[serde(rename = "AutoBaseBackupCount", deserialize_with = "wire::null_as_default")]
    pub auto_base_backup_count: u64,
    /// Space taken by base backups made automatically, in bytes.
    ///
    /// On the wire: `AutoBaseBackupSize`.
    #[serde(rename = "AutoBaseBackupSize", deserialize_with = "wire::null_as_default")]
    pub auto_base_backup_size: u64,
    /// Number of backups of all kinds.
    ///
    /// On the wire: `TotalBackupCount`.
    #[serde(rename = "TotalBackupCount", deserialize_with = "wire::null_as_default")]
    pub total_backup_count: u64,
    /// Space taken by backups of all kinds, in bytes.
    ///
    /// On the wire: `TotalBackupSize`.
    #[serde(rename = "TotalBackupSize", deserialize_with = "wire::null_as_default")]
    pub total_backup_size: u64,
}

/// One base backup of an instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BaseBackup {
    /// The instance that was backed up.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", deserialize_with = "wire::null_as_default")]
    pub db_instance_id: String,
    /// The base backup, for `DeleteBaseBackup` and `DescribeBackupDownloadURL`.
    ///
    /// On the wire: `Id`.
    #[serde(rename = "Id", deserialize_with = "wire::null_as_default")]
    pub id: String,
    /// Name of the backup file.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name", deserialize_with = "wire::null_as_default")]
    pub name: String,
    /// How the backup was taken. `snapshot` is not named for this field, though `CreateBaseBackup` accepts it. One of
    /// `physical`, `logical`.
    ///
    /// On the wire: `BackupMethod`.
    #[serde(rename = "BackupMethod", deserialize_with = "wire::null_as_default")]
    pub backup_method: BackupMethod,
    /// Whether the backup was made automatically or by hand.
    ///
    /// On the wire: `BackupMode`.
    #[serde(rename = "BackupMode", deserialize_with = "wire::null_as_default")]
    pub backup_mode: BackupMode,
    /// How far the backup has got; it can be used once `finished`.
    ///
    /// On the wire: `State`.
    #[serde(rename = "State", deserialize_with = "wire::null_as_default")]
    pub state: BackupState,
    /// Size of the backup. Unit: byte.
    ///
    /// On the wire: `Size`.
    #[serde(rename = "Size", deserialize_with = "wire::null_as_default")]
    pub size: u64,
    /// When the backup started. No time zone is stated.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime", deserialize_with = "wire::null_as_default")]
    pub start_time: String,
    /// When the backup finished. No time zone is stated.
    ///
    /// On the wire: `FinishTime`.
    #[serde(rename = "FinishTime", deserialize_with = "wire::null_as_default")]
    pub finish_time: String,
    /// When the backup expires; `ModifyBaseBackupExpireTime` changes it. No time zone is stated.
    ///
    /// On the wire: `ExpireTime`.
    #[serde(rename = "ExpireTime", deserialize_with = "wire::null_as_default")]
    pub expire_time: String,
}

/// One backup file in the answer of the superseded `DescribeDBBackups`; `DescribeBaseBackups` answers with `BaseBackup`.
///
/// On the wire: `DBBackup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DbBackup {
    /// Number of the backup file.
    ///
    /// On the wire: `Id`.
    #[serde(rename = "Id", deserialize_with = "wire::null_as_default")]
    pub id: i64,
    /// When writing the file began. No time zone is stated.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime", deserialize_with = "wire::null_as_default")]
    pub start_time: String,
    /// When writing the file ended. No time zone is stated.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime", deserialize_with = "wire::null_as_default")]
    pub end_time: String,
    /// Size of the file. Unit: KB.
    ///
    /// On the wire: `Size`.
    #[serde(rename = "Size", deserialize_with = "wire::null_as_default")]
    pub size: i64,
    /// Scope of the backup, not a switch: 0 is the whole instance, 1 is several databases. One of `0`, `1`.
    ///
    /// On the wire: `Strategy`.
    #[serde(rename = "Strategy", deserialize_with = "wire::null_as_default")]
    pub strategy: i64,
    /// How the backup was triggered: 0 is by schedule. Examples show 1, which no source explains. Known values: `0`.
    ///
    /// On the wire: `Way`.
    #[serde(rename = "Way", deserialize_with = "wire::null_as_default")]
    pub way: i64,
    /// Kind of backup: 1 is a full one. Known values: `1`.
    ///
    /// On the wire: `Type`.
    #[serde(rename = "Type", deserialize_with = "wire::null_as_default")]
    pub r#type: i64,
    /// How far the backup has got.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", deserialize_with = "wire::null_as_default")]
    pub status: LegacyBackupStatus,
    /// Databases in the backup.
    ///
    /// On the wire: `DbList`.
    #[serde(rename = "DbList", deserialize_with = "wire::null_as_default")]
    pub db_list: Vec<String>,
    /// Address to download the file from inside the private network.
    ///
    /// On the wire: `InternalAddr`.
    #[serde(rename = "InternalAddr", deserialize_with = "wire::null_as_default")]
    pub internal_addr: String,
    /// Address to download the file from over the public network.
    ///
    /// On the wire: `ExternalAddr`.
    #[serde(rename = "ExternalAddr", deserialize_with = "wire::null_as_default")]
    pub external_addr: String,
    /// The backup set the file belongs to.
    ///
    /// On the wire: `SetId`.
    #[serde(rename = "SetId", deserialize_with = "wire::null_as_default")]
    pub set_id: String,
}

/// One log backup of an instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogBackup {
    /// The instance that was backed up.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", deserialize_with = "wire::null_as_default")]
    pub db_instance_id: String,
    /// The log backup, for `DeleteLogBackup` and `DescribeBackupDownloadURL`.
    ///
    /// On the wire: `Id`.
    #[serde(rename = "Id", deserialize_with = "wire::null_as_default")]
    pub id: String,
    /// Name of the backup file.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name", deserialize_with = "wire::null_as_default")]
    pub name: String,
    /// How the backup was taken. One of `physical`, `logical`.
    ///
    /// On the wire: `BackupMethod`.
    #[serde(rename = "BackupMethod", deserialize_with = "wire::null_as_default")]
    pub backup_method: BackupMethod,
    /// Whether the backup was made automatically or by hand.
    ///
    /// On the wire: `BackupMode`.
    #[serde(rename = "BackupMode", deserialize_with = "wire::null_as_default")]
    pub backup_mode: BackupMode,
    /// How far the backup has got; it can be used once `finished`.
    ///
    /// On the wire: `State`.
    #[serde(rename = "State", deserialize_with = "wire::null_as_default")]
    pub state: BackupState,
    /// Size of the backup. Unit: byte.
    ///
    /// On the wire: `Size`.
    #[serde(rename = "Size", deserialize_with = "wire::null_as_default")]
    pub size: u64,
    /// When the backup started. No time zone is stated.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime", deserialize_with = "wire::null_as_default")]
    pub start_time: String,
    /// When the backup finished. No time zone is stated.
    ///
    /// On the wire: `FinishTime`.
    #[serde(rename = "FinishTime", deserialize_with = "wire::null_as_default")]
    pub finish_time: String,
    /// When the backup expires. No time zone is stated.
    ///
    /// On the wire: `ExpireTime`.
    #[serde(rename = "ExpireTime", deserialize_with = "wire::null_as_default")]
    pub expire_time: String,
}

/// One transaction log file in the answer of the superseded `DescribeDBXlogs`; `DescribeLogBackups` answers with `LogBackup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Xlog {
    /// Number of the log file.
    ///
    /// On the wire: `Id`.
    #[serde(rename = "Id", deserialize_with = "wire::null_as_default")]
    pub id: i64,
    /// When writing the file began. No time zone is stated.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime", deserialize_with = "wire::null_as_default")]
    pub start_time: Time,
    /// When writing the file ended. No time zone is stated.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime", deserialize_with = "wire::null_as_default")]
    pub end_time: Time,
    /// Address to download the file from inside the private network.
    ///
    /// On the wire: `InternalAddr`.
    #[serde(rename = "InternalAddr", deserialize_with = "wire::null_as_default")]
    pub internal_addr: String,
    /// Address to download the file from over the public network.
    ///
    /// On the wire: `ExternalAddr`.
    #[serde(rename = "ExternalAddr", deserialize_with = "wire::null_as_default")]
    pub external_addr: String,
    /// Size of the file; no source states the unit.
    ///
    /// On the wire: `Size`.
    #[serde(rename = "Size", deserialize_with = "wire::null_as_default")]
    pub size: i64,
}

open!(
    /// How a backup is taken.
    BackupMethod: str {
        /// A copy of the database files.
        PHYSICAL = "physical",
        /// An export of the database content.
        LOGICAL = "logical",
        /// A snapshot of the disk.
        SNAPSHOT = "snapshot",
    }
);

open!(
    /// What set off a backup.
    BackupMode: str {
        /// A backup plan or the system.
        AUTOMATIC = "automatic",
        /// A user's request.
        MANUAL = "manual",
    }
);

open!(
    /// Field by which backups are sorted.
    BackupOrderBy: str {
        /// When the backup started.
        START_TIME = "StartTime",
        /// When the backup finished.
        FINISH_TIME = "FinishTime",
        /// Size of the backup.
        SIZE = "Size",
    }
);

open!(
    /// Calendar by which a backup plan runs.
    BackupPeriodType: str {
        /// By days of the month.
        MONTH = "month",
        /// By days of the week.
        WEEK = "week",
    }
);

open!(
    /// How far a backup has got.
    BackupState: str {
        /// Not started yet.
        INIT = "init",
        /// Being made.
        RUNNING = "running",
        /// Complete.
        FINISHED = "finished",
        /// Ended with an error.
        FAILED = "failed",
        /// Called off before it was complete.
        CANCELED = "canceled",
    }
);

open!(
    /// Field by which backup statistics are sorted.
    BackupSummariesOrderBy: str {
        /// Space taken by all backups.
        TOTAL_BACKUP_SIZE = "TotalBackupSize",
        /// Space taken by log backups.
        LOG_BACKUP_SIZE = "LogBackupSize",
        /// Space taken by base backups made by hand.
        MANUAL_BASE_BACKUP_SIZE = "ManualBaseBackupSize",
        /// Space taken by base backups made automatically.
        AUTO_BASE_BACKUP_SIZE = "AutoBaseBackupSize",
    }
);

open!(
    /// Kind of backup to download.
    BackupType: str {
        /// A log backup.
        LOG_BACKUP = "LogBackup",
        /// A base backup.
        BASE_BACKUP = "BaseBackup",
    }
);

open!(
    /// How far a backup in the answer of `DescribeDBBackups` has got.
    LegacyBackupStatus: i64 {
        /// The backup is being made.
        CREATING = 1,
        /// The backup is complete.
        SUCCEEDED = 2,
        /// The backup ended with an error.
        FAILED = 3,
    }
);

open!(
    /// Who made a backup plan.
    PlanType: str {
        /// Created by the system; every change without a `PlanId` goes to this plan.
        DEFAULT = "default",
        /// Created by a user with `CreateBackupPlan`.
        CUSTOM = "custom",
    }
);

open!(
    /// What a list of VPCs or IP addresses does.
    RestrictionEffect: str {
        /// Those listed may download.
        ALLOW = "ALLOW",
        /// Those listed may not download.
        DENY = "DENY",
    }
);

open!(
    /// From where backup files may be downloaded.
    RestrictionType: str {
        /// From anywhere, over the private and the public network.
        NONE = "NONE",
        /// Only over the private network.
        INTRANET = "INTRANET",
        /// As the lists of VPCs and IP addresses say.
        CUSTOMIZE = "CUSTOMIZE",
    }
);
