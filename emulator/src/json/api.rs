// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! How requests, structures and value lists of the API read themselves from JSON.

#![allow(deprecated)]

use serde_json::Value;
use tencentdb_postgres::api::*;

use super::read::{Members, Read, Reading};
use super::values::{texts, wholes};

texts! {
    AccountType,
    AccountsOrderBy,
    AuditLogFileStatus,
    AuditLogSortKey,
    AuditStatus,
    AuditType,
    BackupMethod,
    BackupMode,
    BackupOrderBy,
    BackupPeriodType,
    BackupState,
    BackupSummariesOrderBy,
    BackupType,
    Charset,
    DbEngine,
    DbInstanceStatus,
    DbInstanceType,
    DbInstancesOrderBy,
    DbMajorVersion,
    DbSlowlogsOrderBy,
    DatabaseEncoding,
    DatabaseObjectType,
    InquiryChargeType,
    InquiryInstanceType,
    InstanceChargeType,
    InstanceEdition,
    LlmMode,
    LlmModel,
    LogFilterCompare,
    LogFilterType,
    Mem0Status,
    ModifyType,
    NetType,
    NetworkAddressStatus,
    NodeRole,
    ParamValueType,
    ParameterEventState,
    ParameterTemplatesOrderBy,
    PayType,
    PlanType,
    PostgRestStatus,
    PrivilegeObjectType,
    ProtocolType,
    ProxyGroupStatus,
    ProxyNodeStatus,
    ProxyRouteStatus,
    ReadOnlyGroupStatus,
    ReadOnlyGroupsOrderBy,
    RegionState,
    ReloadBalance,
    RestrictionEffect,
    RestrictionType,
    RouteRole,
    RuleAction,
    ServerlessDbInstancesOrderBy,
    SlowQueryAnalysisOrderBy,
    SlowQueryListOrderBy,
    SortDirection,
    StorageType,
    SyncMode,
    TaskStatus,
    TasksOrderBy,
    UpperSortDirection,
    VersionFeature,
    VersionStatus,
    WeightMode,
    ZoneState,
}

wholes! {
    AccountStatus,
    AutoRenewFlag,
    ExtensionUpgradeOption,
    Flag,
    ImmediateSwitchTag,
    LegacyBackupStatus,
    LoadBalancePolicy,
    NetworkAccessStatus,
    NetworkResourceType,
    ProxySwitchTag,
    StandbyRelation,
    StatisticsRefreshOption,
    SwitchTag,
    TaskSwitchTag,
    UpgradeTimeOption,
}

impl Read for AddDbInstanceToReadOnlyGroup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read =
            Self { db_instance_id: members.take("DBInstanceId"), read_only_group_id: members.take("ReadOnlyGroupId") };
        members.end();
        read
    }
}

impl Read for CloneDbInstance {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            spec_code: members.take("SpecCode"),
            storage: members.take("Storage"),
            period: members.take("Period"),
            auto_renew_flag: members.take("AutoRenewFlag"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            name: members.take("Name"),
            instance_charge_type: members.take("InstanceChargeType"),
            security_group_ids: members.take("SecurityGroupIds"),
            project_id: members.take("ProjectId"),
            tag_list: members.take("TagList"),
            db_node_set: members.take("DBNodeSet"),
            auto_voucher: members.take("AutoVoucher"),
            voucher_ids: members.take("VoucherIds"),
            activity_id: members.take("ActivityId"),
            backup_set_id: members.take("BackupSetId"),
            recovery_target_time: members.take("RecoveryTargetTime"),
            sync_mode: members.take("SyncMode"),
            deletion_protection: members.take("DeletionProtection"),
        };
        members.end();
        read
    }
}

impl Read for CloseAccountCam {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            user_name: members.take("UserName"),
            password: members.take("Password"),
            password_encrypt: members.take("PasswordEncrypt"),
        };
        members.end();
        read
    }
}

impl Read for CloseAuditService {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { instance_id: members.take("InstanceId"), product: members.take("Product") };
        members.end();
        read
    }
}

impl Read for CloseDbExtranetAccess {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), is_ipv6: members.take("IsIpv6") };
        members.end();
        read
    }
}

impl Read for CloseDbProxyAddress {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            address_id: members.take("AddressId"),
            proxy_group_id: members.take("ProxyGroupId"),
        };
        members.end();
        read
    }
}

impl Read for CloseMem0Service {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for ClosePostgRestService {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for CreateAccount {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            user_name: members.take("UserName"),
            r#type: members.take("Type"),
            password: members.take("Password"),
            remark: members.take("Remark"),
            open_cam: members.take("OpenCam"),
        };
        members.end();
        read
    }
}

impl Read for CreateAuditLogFile {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            instance_id: members.take("InstanceId"),
            start_time: members.take("StartTime"),
            end_time: members.take("EndTime"),
            product: members.take("Product"),
            filter: members.take("Filter"),
        };
        members.end();
        read
    }
}

impl Read for CreateBackupPlan {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            plan_name: members.take("PlanName"),
            backup_period_type: members.take("BackupPeriodType"),
            backup_period: members.take("BackupPeriod"),
            min_backup_start_time: members.take("MinBackupStartTime"),
            max_backup_start_time: members.take("MaxBackupStartTime"),
            base_backup_retention_period: members.take("BaseBackupRetentionPeriod"),
        };
        members.end();
        read
    }
}

impl Read for CreateBaseBackup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), backup_method: members.take("BackupMethod") };
        members.end();
        read
    }
}

impl Read for CreateDbInstanceNetworkAccess {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            is_assign_vip: members.take("IsAssignVip"),
            vip: members.take("Vip"),
        };
        members.end();
        read
    }
}

impl Read for CreateDbProxy {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            proxy_node_custom: members.take("ProxyNodeCustom"),
            security_group: members.take("SecurityGroup"),
            description: members.take("Description"),
            connection_pool_limit: members.take("ConnectionPoolLimit"),
        };
        members.end();
        read
    }
}

impl Read for CreateDbProxyAddress {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            proxy_group_id: members.take("ProxyGroupId"),
            security_group: members.take("SecurityGroup"),
            description: members.take("Description"),
            connection_pool: members.take("ConnectionPool"),
            weight_mode: members.take("WeightMode"),
            proxy_allocation: members.take("ProxyAllocation"),
            ro_auto_add: members.take("RoAutoAdd"),
            latency_remove: members.take("LatencyRemove"),
            latency_remove_time: members.take("LatencyRemoveTime"),
            min_route_num: members.take("MinRouteNum"),
            load_balance_policy: members.take("LoadBalancePolicy"),
        };
        members.end();
        read
    }
}

impl Read for CreateDatabase {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            database_name: members.take("DatabaseName"),
            database_owner: members.take("DatabaseOwner"),
            encoding: members.take("Encoding"),
            collate: members.take("Collate"),
            ctype: members.take("Ctype"),
        };
        members.end();
        read
    }
}

impl Read for CreateInstances {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            spec_code: members.take("SpecCode"),
            storage: members.take("Storage"),
            instance_count: members.take("InstanceCount"),
            period: members.take("Period"),
            charset: members.take("Charset"),
            admin_name: members.take("AdminName"),
            admin_password: members.take("AdminPassword"),
            zone: members.take("Zone"),
            db_major_version: members.take("DBMajorVersion"),
            db_version: members.take("DBVersion"),
            db_kernel_version: members.take("DBKernelVersion"),
            instance_charge_type: members.take("InstanceChargeType"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            db_node_set: members.take("DBNodeSet"),
            auto_renew_flag: members.take("AutoRenewFlag"),
            auto_voucher: members.take("AutoVoucher"),
            voucher_ids: members.take("VoucherIds"),
            project_id: members.take("ProjectId"),
            activity_id: members.take("ActivityId"),
            name: members.take("Name"),
            tag_list: members.take("TagList"),
            security_group_ids: members.take("SecurityGroupIds"),
            need_support_tde: members.take("NeedSupportTDE"),
            kms_key_id: members.take("KMSKeyId"),
            kms_region: members.take("KMSRegion"),
            kms_cluster_id: members.take("KMSClusterId"),
            db_engine: members.take("DBEngine"),
            db_engine_config: members.take("DBEngineConfig"),
            sync_mode: members.take("SyncMode"),
            need_support_ipv6: members.take("NeedSupportIpv6"),
            deletion_protection: members.take("DeletionProtection"),
            storage_type: members.take("StorageType"),
        };
        members.end();
        read
    }
}

impl Read for CreateParameterTemplate {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            template_name: members.take("TemplateName"),
            db_major_version: members.take("DBMajorVersion"),
            db_engine: members.take("DBEngine"),
            template_description: members.take("TemplateDescription"),
        };
        members.end();
        read
    }
}

impl Read for CreateReadOnlyDbInstance {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            zone: members.take("Zone"),
            master_db_instance_id: members.take("MasterDBInstanceId"),
            spec_code: members.take("SpecCode"),
            storage: members.take("Storage"),
            instance_count: members.take("InstanceCount"),
            period: members.take("Period"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            instance_charge_type: members.take("InstanceChargeType"),
            auto_voucher: members.take("AutoVoucher"),
            voucher_ids: members.take("VoucherIds"),
            auto_renew_flag: members.take("AutoRenewFlag"),
            project_id: members.take("ProjectId"),
            activity_id: members.take("ActivityId"),
            read_only_group_id: members.take("ReadOnlyGroupId"),
            tag_list: members.take("TagList"),
            security_group_ids: members.take("SecurityGroupIds"),
            need_support_ipv6: members.take("NeedSupportIpv6"),
            name: members.take("Name"),
            db_version: members.take("DBVersion"),
            dedicated_cluster_id: members.take("DedicatedClusterId"),
            deletion_protection: members.take("DeletionProtection"),
            tags: members.take("Tags"),
        };
        members.end();
        read
    }
}

impl Read for CreateReadOnlyGroup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            master_db_instance_id: members.take("MasterDBInstanceId"),
            name: members.take("Name"),
            project_id: members.take("ProjectId"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            replay_lag_eliminate: members.take("ReplayLagEliminate"),
            replay_latency_eliminate: members.take("ReplayLatencyEliminate"),
            max_replay_lag: members.take("MaxReplayLag"),
            max_replay_latency: members.take("MaxReplayLatency"),
            min_delay_eliminate_reserve: members.take("MinDelayEliminateReserve"),
            security_group_ids: members.take("SecurityGroupIds"),
        };
        members.end();
        read
    }
}

impl Read for CreateReadOnlyGroupNetworkAccess {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            read_only_group_id: members.take("ReadOnlyGroupId"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            is_assign_vip: members.take("IsAssignVip"),
            vip: members.take("Vip"),
        };
        members.end();
        read
    }
}

impl Read for DeleteAccount {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), user_name: members.take("UserName") };
        members.end();
        read
    }
}

impl Read for DeleteAuditLogFile {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            instance_id: members.take("InstanceId"),
            product: members.take("Product"),
            file_name: members.take("FileName"),
        };
        members.end();
        read
    }
}

impl Read for DeleteBackupPlan {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), plan_id: members.take("PlanId") };
        members.end();
        read
    }
}

impl Read for DeleteBaseBackup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), base_backup_id: members.take("BaseBackupId") };
        members.end();
        read
    }
}

impl Read for DeleteDbInstanceNetworkAccess {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            vip: members.take("Vip"),
        };
        members.end();
        read
    }
}

impl Read for DeleteDatabase {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), database_name: members.take("DatabaseName") };
        members.end();
        read
    }
}

impl Read for DeleteLogBackup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), log_backup_id: members.take("LogBackupId") };
        members.end();
        read
    }
}

impl Read for DeleteParameterTemplate {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { template_id: members.take("TemplateId") };
        members.end();
        read
    }
}

impl Read for DeleteReadOnlyGroup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { read_only_group_id: members.take("ReadOnlyGroupId") };
        members.end();
        read
    }
}

impl Read for DeleteReadOnlyGroupNetworkAccess {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            read_only_group_id: members.take("ReadOnlyGroupId"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            vip: members.take("Vip"),
        };
        members.end();
        read
    }
}

impl Read for DescribeAccountPrivileges {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            user_name: members.take("UserName"),
            database_object_set: members.take("DatabaseObjectSet"),
        };
        members.end();
        read
    }
}

impl Read for DescribeAccounts {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
            order_by: members.take("OrderBy"),
            order_by_type: members.take("OrderByType"),
        };
        members.end();
        read
    }
}

impl Read for DescribeAuditInstanceList {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            product: members.take("Product"),
            audit_switch: members.take("AuditSwitch"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
            filters: members.take("Filters"),
        };
        members.end();
        read
    }
}

impl Read for DescribeAuditLogFiles {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            instance_id: members.take("InstanceId"),
            product: members.take("Product"),
            file_name: members.take("FileName"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
        };
        members.end();
        read
    }
}

impl Read for DescribeAuditLogs {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            instance_id: members.take("InstanceId"),
            start_time: members.take("StartTime"),
            end_time: members.take("EndTime"),
            limit: members.take("Limit"),
            product: members.take("Product"),
            offset: members.take("Offset"),
            order: members.take("Order"),
            order_by: members.take("OrderBy"),
            filter: members.take("Filter"),
        };
        members.end();
        read
    }
}

impl Read for DescribeAvailableRecoveryTime {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DescribeBackupDownloadRestriction {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let members = Members::of(value, reading);
        let read = Self {};
        members.end();
        read
    }
}

impl Read for DescribeBackupDownloadUrl {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            backup_type: members.take("BackupType"),
            backup_id: members.take("BackupId"),
            url_expire_time: members.take("URLExpireTime"),
            backup_download_restriction: members.take("BackupDownloadRestriction"),
        };
        members.end();
        read
    }
}

impl Read for DescribeBackupOverview {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let members = Members::of(value, reading);
        let read = Self {};
        members.end();
        read
    }
}

impl Read for DescribeBackupPlans {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DescribeBackupSummaries {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            limit: members.take("Limit"),
            offset: members.take("Offset"),
            filters: members.take("Filters"),
            order_by: members.take("OrderBy"),
            order_by_type: members.take("OrderByType"),
        };
        members.end();
        read
    }
}

impl Read for DescribeBaseBackups {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            min_finish_time: members.take("MinFinishTime"),
            max_finish_time: members.take("MaxFinishTime"),
            filters: members.take("Filters"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
            order_by: members.take("OrderBy"),
            order_by_type: members.take("OrderByType"),
        };
        members.end();
        read
    }
}

impl Read for DescribeClasses {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            zone: members.take("Zone"),
            db_engine: members.take("DBEngine"),
            db_major_version: members.take("DBMajorVersion"),
            storage_type: members.take("StorageType"),
        };
        members.end();
        read
    }
}

impl Read for DescribeCloneDbInstanceSpec {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            backup_set_id: members.take("BackupSetId"),
            recovery_target_time: members.take("RecoveryTargetTime"),
        };
        members.end();
        read
    }
}

impl Read for DescribeDbBackups {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            r#type: members.take("Type"),
            start_time: members.take("StartTime"),
            end_time: members.take("EndTime"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
        };
        members.end();
        read
    }
}

impl Read for DescribeDbErrlogs {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            start_time: members.take("StartTime"),
            end_time: members.take("EndTime"),
            database_name: members.take("DatabaseName"),
            search_keys: members.take("SearchKeys"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
            log_filters: members.take("LogFilters"),
        };
        members.end();
        read
    }
}

impl Read for DescribeDbInstanceAttribute {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DescribeDbInstanceHaConfig {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DescribeDbInstanceParameters {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), param_name: members.take("ParamName") };
        members.end();
        read
    }
}

impl Read for DescribeDbInstanceSslConfig {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DescribeDbInstanceSecurityGroups {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read =
            Self { db_instance_id: members.take("DBInstanceId"), read_only_group_id: members.take("ReadOnlyGroupId") };
        members.end();
        read
    }
}

impl Read for DescribeDbInstances {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            filters: members.take("Filters"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
            order_by: members.take("OrderBy"),
            order_by_type: members.take("OrderByType"),
        };
        members.end();
        read
    }
}

impl Read for DescribeDbProxy {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), proxy_group_id: members.take("ProxyGroupId") };
        members.end();
        read
    }
}

impl Read for DescribeDbProxySslConfig {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            proxy_group_id: members.take("ProxyGroupId"),
            proxy_address_id: members.take("ProxyAddressId"),
        };
        members.end();
        read
    }
}

impl Read for DescribeDbProxySpecs {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DescribeDbVersions {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { storage_type: members.take("StorageType") };
        members.end();
        read
    }
}

impl Read for DescribeDbXlogs {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            start_time: members.take("StartTime"),
            end_time: members.take("EndTime"),
            offset: members.take("Offset"),
            limit: members.take("Limit"),
        };
        members.end();
        read
    }
}

impl Read for DescribeDatabaseObjects {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            object_type: members.take("ObjectType"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
            database_name: members.take("DatabaseName"),
            schema_name: members.take("SchemaName"),
            table_name: members.take("TableName"),
        };
        members.end();
        read
    }
}

impl Read for DescribeDatabases {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            filters: members.take("Filters"),
            offset: members.take("Offset"),
            limit: members.take("Limit"),
        };
        members.end();
        read
    }
}

impl Read for DescribeDedicatedClusters {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { filters: members.take("Filters") };
        members.end();
        read
    }
}

impl Read for DescribeDefaultParameters {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_major_version: members.take("DBMajorVersion"), db_engine: members.take("DBEngine") };
        members.end();
        read
    }
}

impl Read for DescribeEncryptionKeys {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DescribeLogBackups {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            min_finish_time: members.take("MinFinishTime"),
            max_finish_time: members.take("MaxFinishTime"),
            filters: members.take("Filters"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
            order_by: members.take("OrderBy"),
            order_by_type: members.take("OrderByType"),
        };
        members.end();
        read
    }
}

impl Read for DescribeMaintainTimeWindow {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DescribeMem0Service {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DescribeOrders {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { deal_names: members.take("DealNames") };
        members.end();
        read
    }
}

impl Read for DescribeParameterTemplateAttributes {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { template_id: members.take("TemplateId") };
        members.end();
        read
    }
}

impl Read for DescribeParameterTemplates {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            filters: members.take("Filters"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
            order_by: members.take("OrderBy"),
            order_by_type: members.take("OrderByType"),
        };
        members.end();
        read
    }
}

impl Read for DescribeParamsEvent {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DescribePostgRestService {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DescribeProductConfig {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            zone: members.take("Zone"),
            db_engine: members.take("DBEngine"),
            storage_type: members.take("StorageType"),
        };
        members.end();
        read
    }
}

impl Read for DescribeReadOnlyGroups {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            filters: members.take("Filters"),
            page_size: members.take("PageSize"),
            page_number: members.take("PageNumber"),
            order_by: members.take("OrderBy"),
            order_by_type: members.take("OrderByType"),
        };
        members.end();
        read
    }
}

impl Read for DescribeRegions {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let members = Members::of(value, reading);
        let read = Self {};
        members.end();
        read
    }
}

impl Read for DescribeSlowQueryAnalysis {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            start_time: members.take("StartTime"),
            end_time: members.take("EndTime"),
            database_name: members.take("DatabaseName"),
            order_by: members.take("OrderBy"),
            order_by_type: members.take("OrderByType"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
        };
        members.end();
        read
    }
}

impl Read for DescribeSlowQueryList {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            start_time: members.take("StartTime"),
            end_time: members.take("EndTime"),
            database_name: members.take("DatabaseName"),
            order_by_type: members.take("OrderByType"),
            order_by: members.take("OrderBy"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
        };
        members.end();
        read
    }
}

impl Read for DescribeTasks {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            task_id: members.take("TaskId"),
            db_instance_id: members.take("DBInstanceId"),
            min_start_time: members.take("MinStartTime"),
            max_start_time: members.take("MaxStartTime"),
            limit: members.take("Limit"),
            offset: members.take("Offset"),
            order_by: members.take("OrderBy"),
            order_by_type: members.take("OrderByType"),
        };
        members.end();
        read
    }
}

impl Read for DescribeZones {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { storage_type: members.take("StorageType") };
        members.end();
        read
    }
}

impl Read for DestroyDbInstance {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for DestroyDbProxy {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), proxy_group_id: members.take("ProxyGroupId") };
        members.end();
        read
    }
}

impl Read for DisIsolateDbInstances {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id_set: members.take("DBInstanceIdSet"),
            period: members.take("Period"),
            auto_voucher: members.take("AutoVoucher"),
            voucher_ids: members.take("VoucherIds"),
        };
        members.end();
        read
    }
}

impl Read for InquiryPriceCreateDbInstances {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            zone: members.take("Zone"),
            spec_code: members.take("SpecCode"),
            storage: members.take("Storage"),
            instance_count: members.take("InstanceCount"),
            period: members.take("Period"),
            pid: members.take("Pid"),
            instance_charge_type: members.take("InstanceChargeType"),
            instance_type: members.take("InstanceType"),
            db_engine: members.take("DBEngine"),
            storage_type: members.take("StorageType"),
        };
        members.end();
        read
    }
}

impl Read for InquiryPriceRenewDbInstance {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), period: members.take("Period") };
        members.end();
        read
    }
}

impl Read for InquiryPriceUpgradeDbInstance {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            storage: members.take("Storage"),
            memory: members.take("Memory"),
            db_instance_id: members.take("DBInstanceId"),
            instance_charge_type: members.take("InstanceChargeType"),
            cpu: members.take("Cpu"),
        };
        members.end();
        read
    }
}

impl Read for IsolateDbInstances {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id_set: members.take("DBInstanceIdSet") };
        members.end();
        read
    }
}

impl Read for LockAccount {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), user_name: members.take("UserName") };
        members.end();
        read
    }
}

impl Read for ModifyAccountPrivileges {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            user_name: members.take("UserName"),
            modify_privilege_set: members.take("ModifyPrivilegeSet"),
        };
        members.end();
        read
    }
}

impl Read for ModifyAccountRemark {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            user_name: members.take("UserName"),
            remark: members.take("Remark"),
        };
        members.end();
        read
    }
}

impl Read for ModifyAuditService {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            instance_id: members.take("InstanceId"),
            log_expire_day: members.take("LogExpireDay"),
            hot_log_expire_day: members.take("HotLogExpireDay"),
            audit_type: members.take("AuditType"),
            product: members.take("Product"),
        };
        members.end();
        read
    }
}

impl Read for ModifyBackupDownloadRestriction {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            restriction_type: members.take("RestrictionType"),
            vpc_restriction_effect: members.take("VpcRestrictionEffect"),
            vpc_id_set: members.take("VpcIdSet"),
            ip_restriction_effect: members.take("IpRestrictionEffect"),
            ip_set: members.take("IpSet"),
        };
        members.end();
        read
    }
}

impl Read for ModifyBackupPlan {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            min_backup_start_time: members.take("MinBackupStartTime"),
            max_backup_start_time: members.take("MaxBackupStartTime"),
            base_backup_retention_period: members.take("BaseBackupRetentionPeriod"),
            backup_period: members.take("BackupPeriod"),
            log_backup_retention_period: members.take("LogBackupRetentionPeriod"),
            plan_id: members.take("PlanId"),
            plan_name: members.take("PlanName"),
            backup_method: members.take("BackupMethod"),
        };
        members.end();
        read
    }
}

impl Read for ModifyBaseBackupExpireTime {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            base_backup_id: members.take("BaseBackupId"),
            new_expire_time: members.take("NewExpireTime"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDbInstanceChargeType {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            instance_charge_type: members.take("InstanceChargeType"),
            period: members.take("Period"),
            auto_renew_flag: members.take("AutoRenewFlag"),
            auto_voucher: members.take("AutoVoucher"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDbInstanceDeletionProtection {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            deletion_protection: members.take("DeletionProtection"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDbInstanceDeployment {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            db_node_set: members.take("DBNodeSet"),
            switch_tag: members.take("SwitchTag"),
            switch_start_time: members.take("SwitchStartTime"),
            switch_end_time: members.take("SwitchEndTime"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDbInstanceHaConfig {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            sync_mode: members.take("SyncMode"),
            max_standby_latency: members.take("MaxStandbyLatency"),
            max_standby_lag: members.take("MaxStandbyLag"),
            max_sync_standby_latency: members.take("MaxSyncStandbyLatency"),
            max_sync_standby_lag: members.take("MaxSyncStandbyLag"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDbInstanceName {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), instance_name: members.take("InstanceName") };
        members.end();
        read
    }
}

impl Read for ModifyDbInstanceParameters {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), param_list: members.take("ParamList") };
        members.end();
        read
    }
}

impl Read for ModifyDbInstanceReadOnlyGroup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            read_only_group_id: members.take("ReadOnlyGroupId"),
            new_read_only_group_id: members.take("NewReadOnlyGroupId"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDbInstanceSslConfig {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            ssl_enabled: members.take("SSLEnabled"),
            connect_address: members.take("ConnectAddress"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDbInstanceSecurityGroups {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            security_group_id_set: members.take("SecurityGroupIdSet"),
            db_instance_id: members.take("DBInstanceId"),
            read_only_group_id: members.take("ReadOnlyGroupId"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDbInstanceSpec {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            memory: members.take("Memory"),
            storage: members.take("Storage"),
            auto_voucher: members.take("AutoVoucher"),
            voucher_ids: members.take("VoucherIds"),
            activity_id: members.take("ActivityId"),
            switch_tag: members.take("SwitchTag"),
            switch_start_time: members.take("SwitchStartTime"),
            switch_end_time: members.take("SwitchEndTime"),
            cpu: members.take("Cpu"),
            sync_modify_params: members.take("SyncModifyParams"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDbInstancesProject {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id_set: members.take("DBInstanceIdSet"), project_id: members.take("ProjectId") };
        members.end();
        read
    }
}

impl Read for ModifyDbProxy {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            proxy_group_id: members.take("ProxyGroupId"),
            description: members.take("Description"),
            proxy_node_custom: members.take("ProxyNodeCustom"),
            reload_balance: members.take("ReloadBalance"),
            switch_tag: members.take("SwitchTag"),
            switch_start_time: members.take("SwitchStartTime"),
            switch_end_time: members.take("SwitchEndTime"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDbProxyAddress {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            address_id: members.take("AddressId"),
            proxy_group_id: members.take("ProxyGroupId"),
            description: members.take("Description"),
            connection_pool: members.take("ConnectionPool"),
            weight_mode: members.take("WeightMode"),
            proxy_allocation: members.take("ProxyAllocation"),
            ro_auto_add: members.take("RoAutoAdd"),
            latency_remove: members.take("LatencyRemove"),
            latency_remove_time: members.take("LatencyRemoveTime"),
            min_route_num: members.take("MinRouteNum"),
            load_balance_policy: members.take("LoadBalancePolicy"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDbProxySslConfig {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            proxy_group_id: members.take("ProxyGroupId"),
            proxy_address_id: members.take("ProxyAddressId"),
            ssl_enabled: members.take("SSLEnabled"),
            connect_address: members.take("ConnectAddress"),
        };
        members.end();
        read
    }
}

impl Read for ModifyDatabaseOwner {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            database_name: members.take("DatabaseName"),
            database_owner: members.take("DatabaseOwner"),
        };
        members.end();
        read
    }
}

impl Read for ModifyMaintainTimeWindow {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            maintain_start_time: members.take("MaintainStartTime"),
            maintain_duration: members.take("MaintainDuration"),
            maintain_week_days: members.take("MaintainWeekDays"),
        };
        members.end();
        read
    }
}

impl Read for ModifyParameterTemplate {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            template_id: members.take("TemplateId"),
            template_name: members.take("TemplateName"),
            template_description: members.take("TemplateDescription"),
            modify_param_entry_set: members.take("ModifyParamEntrySet"),
            delete_param_set: members.take("DeleteParamSet"),
        };
        members.end();
        read
    }
}

impl Read for ModifyReadOnlyDbInstanceWeight {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            read_only_group_id: members.take("ReadOnlyGroupId"),
            weight: members.take("Weight"),
        };
        members.end();
        read
    }
}

impl Read for ModifyReadOnlyGroupConfig {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            read_only_group_id: members.take("ReadOnlyGroupId"),
            read_only_group_name: members.take("ReadOnlyGroupName"),
            replay_lag_eliminate: members.take("ReplayLagEliminate"),
            replay_latency_eliminate: members.take("ReplayLatencyEliminate"),
            max_replay_latency: members.take("MaxReplayLatency"),
            max_replay_lag: members.take("MaxReplayLag"),
            rebalance: members.take("Rebalance"),
            min_delay_eliminate_reserve: members.take("MinDelayEliminateReserve"),
        };
        members.end();
        read
    }
}

impl Read for ModifySwitchTimePeriod {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), switch_tag: members.take("SwitchTag") };
        members.end();
        read
    }
}

impl Read for OpenAccountCam {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), user_name: members.take("UserName") };
        members.end();
        read
    }
}

impl Read for OpenAuditService {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            instance_id: members.take("InstanceId"),
            log_expire_day: members.take("LogExpireDay"),
            hot_log_expire_day: members.take("HotLogExpireDay"),
            audit_type: members.take("AuditType"),
            product: members.take("Product"),
        };
        members.end();
        read
    }
}

impl Read for OpenDbExtranetAccess {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), is_ipv6: members.take("IsIpv6") };
        members.end();
        read
    }
}

impl Read for OpenMem0Service {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            agentic_base_id: members.take("AgenticBaseId"),
            llm_model: members.take("LLMModel"),
            embedding_api_key: members.take("EmbeddingApiKey"),
        };
        members.end();
        read
    }
}

impl Read for OpenPostgRestService {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            enable_wan_net: members.take("EnableWanNet"),
            rest_config: members.take("RestConfig"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
        };
        members.end();
        read
    }
}

impl Read for RebalanceReadOnlyGroup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { read_only_group_id: members.take("ReadOnlyGroupId") };
        members.end();
        read
    }
}

impl Read for RefreshAccountPassword {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), user_name: members.take("UserName") };
        members.end();
        read
    }
}

impl Read for ReloadBalanceDbProxyNode {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            proxy_group_id: members.take("ProxyGroupId"),
            address_id: members.take("AddressId"),
        };
        members.end();
        read
    }
}

impl Read for RemoveDbInstanceFromReadOnlyGroup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read =
            Self { db_instance_id: members.take("DBInstanceId"), read_only_group_id: members.take("ReadOnlyGroupId") };
        members.end();
        read
    }
}

impl Read for RenewInstance {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            period: members.take("Period"),
            auto_voucher: members.take("AutoVoucher"),
            voucher_ids: members.take("VoucherIds"),
        };
        members.end();
        read
    }
}

impl Read for ResetAccountPassword {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            user_name: members.take("UserName"),
            password: members.take("Password"),
        };
        members.end();
        read
    }
}

impl Read for RestartDbInstance {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId") };
        members.end();
        read
    }
}

impl Read for RestoreDbInstanceObjects {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            restore_objects: members.take("RestoreObjects"),
            backup_set_id: members.take("BackupSetId"),
            restore_target_time: members.take("RestoreTargetTime"),
        };
        members.end();
        read
    }
}

impl Read for SetAutoRenewFlag {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id_set: members.take("DBInstanceIdSet"),
            auto_renew_flag: members.take("AutoRenewFlag"),
        };
        members.end();
        read
    }
}

impl Read for SwitchDbInstancePrimary {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            force: members.take("Force"),
            switch_tag: members.take("SwitchTag"),
            switch_start_time: members.take("SwitchStartTime"),
            switch_end_time: members.take("SwitchEndTime"),
        };
        members.end();
        read
    }
}

impl Read for UnlockAccount {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { db_instance_id: members.take("DBInstanceId"), user_name: members.take("UserName") };
        members.end();
        read
    }
}

impl Read for UpgradeDbInstanceKernelVersion {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            target_db_kernel_version: members.take("TargetDBKernelVersion"),
            switch_tag: members.take("SwitchTag"),
            switch_start_time: members.take("SwitchStartTime"),
            switch_end_time: members.take("SwitchEndTime"),
            dry_run: members.take("DryRun"),
        };
        members.end();
        read
    }
}

impl Read for UpgradeDbInstanceMajorVersion {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            target_db_kernel_version: members.take("TargetDBKernelVersion"),
            upgrade_check: members.take("UpgradeCheck"),
            backup_before_upgrade: members.take("BackupBeforeUpgrade"),
            statistics_refresh_option: members.take("StatisticsRefreshOption"),
            extension_upgrade_option: members.take("ExtensionUpgradeOption"),
            upgrade_time_option: members.take("UpgradeTimeOption"),
            upgrade_time_begin: members.take("UpgradeTimeBegin"),
            upgrade_time_end: members.take("UpgradeTimeEnd"),
        };
        members.end();
        read
    }
}

impl Read for AccountInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.open("DBInstanceId"),
            user_name: members.open("UserName"),
            remark: members.open("Remark"),
            status: members.open("Status"),
            create_time: members.take("CreateTime"),
            update_time: members.open("UpdateTime"),
            password_update_time: members.take("PasswordUpdateTime"),
            user_type: members.take("UserType"),
            open_cam: members.take("OpenCam"),
            pg_roles: members.take("PGRoles"),
        };
        members.end();
        read
    }
}

impl Read for AnalysisItems {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            database_name: members.open("DatabaseName"),
            user_name: members.open("UserName"),
            normal_query: members.open("NormalQuery"),
            client_addr: members.open("ClientAddr"),
            call_num: members.open("CallNum"),
            call_percent: members.open("CallPercent"),
            cost_time: members.open("CostTime"),
            cost_percent: members.open("CostPercent"),
            min_cost_time: members.open("MinCostTime"),
            max_cost_time: members.open("MaxCostTime"),
            avg_cost_time: members.open("AvgCostTime"),
            first_time: members.open("FirstTime"),
            last_time: members.open("LastTime"),
        };
        members.end();
        read
    }
}

impl Read for AuditInstanceInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            instance_id: members.take("InstanceId"),
            audit_status: members.take("AuditStatus"),
            log_expire_day: members.take("LogExpireDay"),
            hot_log_expire_day: members.take("HotLogExpireDay"),
            cold_log_expire_day: members.take("ColdLogExpireDay"),
            hot_log_size: members.take("HotLogSize"),
            cold_log_size: members.take("ColdLogSize"),
            create_time: members.take("CreateTime"),
            deliver: members.take("Deliver"),
            deliver_summary: members.take("DeliverSummary"),
            instance_info: members.take("InstanceInfo"),
        };
        members.end();
        read
    }
}

impl Read for AuditLog {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            timestamp: members.take("Timestamp"),
            affect_rows: members.take("AffectRows"),
            db_name: members.take("DBName"),
            err_code: members.take("ErrCode"),
            error_message: members.take("ErrorMessage"),
            exec_time: members.take("ExecTime"),
            host: members.take("Host"),
            instance_id: members.take("InstanceId"),
            object_name: members.take("ObjectName"),
            object_type: members.take("ObjectType"),
            sql: members.take("Sql"),
            sql_type: members.take("SqlType"),
            thread_id: members.take("ThreadId"),
            user: members.take("User"),
        };
        members.end();
        read
    }
}

impl Read for AuditLogFile {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            file_name: members.take("FileName"),
            status: members.take("Status"),
            file_size: members.take("FileSize"),
            create_time: members.take("CreateTime"),
            download_url: members.take("DownloadUrl"),
            err_msg: members.take("ErrMsg"),
            progress: members.take("Progress"),
            finish_time: members.take("FinishTime"),
        };
        members.end();
        read
    }
}

impl Read for AuditLogFilter {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            affect_rows: members.take("AffectRows"),
            db_name: members.take("DBName"),
            exec_time: members.take("ExecTime"),
            host: members.take("Host"),
            sql: members.take("Sql"),
            user: members.take("User"),
            sql_type: members.take("SqlType"),
        };
        members.end();
        read
    }
}

impl Read for BackupDownloadRestriction {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            restriction_type: members.take("RestrictionType"),
            vpc_restriction_effect: members.take("VpcRestrictionEffect"),
            vpc_id_set: members.take("VpcIdSet"),
            ip_restriction_effect: members.take("IpRestrictionEffect"),
            ip_set: members.take("IpSet"),
        };
        members.end();
        read
    }
}

impl Read for BackupPlan {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            backup_period: members.open("BackupPeriod"),
            base_backup_retention_period: members.open("BaseBackupRetentionPeriod"),
            min_backup_start_time: members.open("MinBackupStartTime"),
            max_backup_start_time: members.open("MaxBackupStartTime"),
            backup_method: members.open("BackupMethod"),
            plan_id: members.open("PlanId"),
            plan_name: members.open("PlanName"),
            log_backup_retention_period: members.open("LogBackupRetentionPeriod"),
            created_time: members.take("CreatedTime"),
            updated_time: members.take("UpdatedTime"),
            plan_type: members.take("PlanType"),
            backup_period_type: members.take("BackupPeriodType"),
        };
        members.end();
        read
    }
}

impl Read for BackupSummary {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.open("DBInstanceId"),
            log_backup_count: members.open("LogBackupCount"),
            log_backup_size: members.open("LogBackupSize"),
            manual_base_backup_count: members.open("ManualBaseBackupCount"),
            manual_base_backup_size: members.open("ManualBaseBackupSize"),
            auto_base_backup_count: members.open("AutoBaseBackupCount"),
            auto_base_backup_size: members.open("AutoBaseBackupSize"),
            total_backup_count: members.open("TotalBackupCount"),
            total_backup_size: members.open("TotalBackupSize"),
        };
        members.end();
        read
    }
}

impl Read for BaseBackup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.open("DBInstanceId"),
            id: members.open("Id"),
            name: members.open("Name"),
            backup_method: members.open("BackupMethod"),
            backup_mode: members.open("BackupMode"),
            state: members.open("State"),
            size: members.open("Size"),
            start_time: members.open("StartTime"),
            finish_time: members.open("FinishTime"),
            expire_time: members.open("ExpireTime"),
        };
        members.end();
        read
    }
}

impl Read for ClassInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            spec_code: members.open("SpecCode"),
            cpu: members.open("CPU"),
            memory: members.open("Memory"),
            max_storage: members.open("MaxStorage"),
            min_storage: members.open("MinStorage"),
            qps: members.open("QPS"),
        };
        members.end();
        read
    }
}

impl Read for DbBackup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            id: members.open("Id"),
            start_time: members.open("StartTime"),
            end_time: members.open("EndTime"),
            size: members.open("Size"),
            strategy: members.open("Strategy"),
            way: members.open("Way"),
            r#type: members.open("Type"),
            status: members.open("Status"),
            db_list: members.open("DbList"),
            internal_addr: members.open("InternalAddr"),
            external_addr: members.open("ExternalAddr"),
            set_id: members.open("SetId"),
        };
        members.end();
        read
    }
}

impl Read for DbInstance {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            region: members.open("Region"),
            zone: members.open("Zone"),
            vpc_id: members.open("VpcId"),
            subnet_id: members.open("SubnetId"),
            db_instance_id: members.open("DBInstanceId"),
            db_instance_name: members.open("DBInstanceName"),
            db_instance_status: members.open("DBInstanceStatus"),
            db_instance_memory: members.open("DBInstanceMemory"),
            db_instance_storage: members.open("DBInstanceStorage"),
            db_instance_cpu: members.open("DBInstanceCpu"),
            db_instance_class: members.open("DBInstanceClass"),
            db_major_version: members.open("DBMajorVersion"),
            db_version: members.open("DBVersion"),
            db_kernel_version: members.open("DBKernelVersion"),
            db_instance_type: members.open("DBInstanceType"),
            db_instance_version: members.open("DBInstanceVersion"),
            db_charset: members.open("DBCharset"),
            create_time: members.open("CreateTime"),
            update_time: members.open("UpdateTime"),
            expire_time: members.open("ExpireTime"),
            isolated_time: members.open("IsolatedTime"),
            pay_type: members.open("PayType"),
            auto_renew: members.open("AutoRenew"),
            db_instance_net_info: members.open("DBInstanceNetInfo"),
            r#type: members.open("Type"),
            app_id: members.open("AppId"),
            uid: members.open("Uid"),
            project_id: members.open("ProjectId"),
            tag_list: members.open("TagList"),
            master_db_instance_id: members.open("MasterDBInstanceId"),
            read_only_instance_num: members.open("ReadOnlyInstanceNum"),
            status_in_readonly_group: members.open("StatusInReadonlyGroup"),
            offline_time: members.open("OfflineTime"),
            db_node_set: members.take("DBNodeSet"),
            is_support_tde: members.open("IsSupportTDE"),
            db_engine: members.open("DBEngine"),
            db_engine_config: members.open("DBEngineConfig"),
            network_access_list: members.take("NetworkAccessList"),
            support_ipv6: members.open("SupportIpv6"),
            expanded_cpu: members.take("ExpandedCpu"),
            deletion_protection: members.take("DeletionProtection"),
            db_instance_storage_type: members.take("DBInstanceStorageType"),
        };
        members.end();
        read
    }
}

impl Read for DbInstanceNetInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            address: members.open("Address"),
            ip: members.open("Ip"),
            port: members.open("Port"),
            net_type: members.open("NetType"),
            status: members.open("Status"),
            vpc_id: members.open("VpcId"),
            subnet_id: members.open("SubnetId"),
            protocol_type: members.open("ProtocolType"),
        };
        members.end();
        read
    }
}

impl Read for DbNode {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            role: members.open("Role"),
            zone: members.open("Zone"),
            dedicated_cluster_id: members.take("DedicatedClusterId"),
        };
        members.end();
        read
    }
}

impl Read for Database {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            database_name: members.open("DatabaseName"),
            database_owner: members.open("DatabaseOwner"),
            encoding: members.open("Encoding"),
            collate: members.open("Collate"),
            ctype: members.open("Ctype"),
            allow_conn: members.open("AllowConn"),
            conn_limit: members.open("ConnLimit"),
            privileges: members.open("Privileges"),
        };
        members.end();
        read
    }
}

impl Read for DatabaseObject {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            object_type: members.open("ObjectType"),
            object_name: members.open("ObjectName"),
            database_name: members.take("DatabaseName"),
            schema_name: members.take("SchemaName"),
            table_name: members.take("TableName"),
        };
        members.end();
        read
    }
}

impl Read for DatabasePrivilege {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { object: members.take("Object"), privilege_set: members.take("PrivilegeSet") };
        members.end();
        read
    }
}

impl Read for DedicatedCluster {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            dedicated_cluster_id: members.open("DedicatedClusterId"),
            name: members.open("Name"),
            zone: members.open("Zone"),
            standby_dedicated_cluster_set: members.open("StandbyDedicatedClusterSet"),
            instance_count: members.open("InstanceCount"),
            cpu_total: members.open("CpuTotal"),
            cpu_available: members.open("CpuAvailable"),
            mem_total: members.open("MemTotal"),
            mem_available: members.open("MemAvailable"),
            disk_total: members.open("DiskTotal"),
            disk_available: members.open("DiskAvailable"),
        };
        members.end();
        read
    }
}

impl Read for DeliverSummary {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            deliver_consumer: members.take("DeliverConsumer"),
            deliver_consumer_name: members.take("DeliverConsumerName"),
            deliver_type: members.take("DeliverType"),
            deliver_sub_type: members.take("DeliverSubType"),
            deliver_error: members.take("DeliverError"),
        };
        members.end();
        read
    }
}

impl Read for Detail {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            total_time: members.open("TotalTime"),
            total_call_num: members.open("TotalCallNum"),
            analysis_items: members.open("AnalysisItems"),
        };
        members.end();
        read
    }
}

impl Read for DurationAnalysis {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { time_segment: members.take("TimeSegment"), count: members.take("Count") };
        members.end();
        read
    }
}

impl Read for EncryptionKey {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            key_id: members.open("KeyId"),
            key_alias: members.open("KeyAlias"),
            dek_cipher_text_blob: members.open("DEKCipherTextBlob"),
            is_enabled: members.open("IsEnabled"),
            key_region: members.open("KeyRegion"),
            create_time: members.open("CreateTime"),
            kms_cluster_id: members.open("KMSClusterId"),
        };
        members.end();
        read
    }
}

impl Read for ErrLogDetail {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            user_name: members.open("UserName"),
            database: members.open("Database"),
            err_time: members.open("ErrTime"),
            err_msg: members.open("ErrMsg"),
            process_id: members.take("ProcessId"),
            client_addr: members.take("ClientAddr"),
            session_id: members.take("SessionId"),
            session_start_time: members.take("SessionStartTime"),
            virtual_transaction_id: members.take("VirtualTransactionId"),
            sql_state_code: members.take("SqlStateCode"),
            application_name: members.take("ApplicationName"),
        };
        members.end();
        read
    }
}

impl Read for EventInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            param_name: members.open("ParamName"),
            old_value: members.open("OldValue"),
            new_value: members.open("NewValue"),
            modify_time: members.open("ModifyTime"),
            effective_time: members.open("EffectiveTime"),
            state: members.open("State"),
            operator: members.open("Operator"),
            event_log: members.open("EventLog"),
        };
        members.end();
        read
    }
}

impl Read for EventItem {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            param_name: members.open("ParamName"),
            event_count: members.open("EventCount"),
            event_detail: members.open("EventDetail"),
        };
        members.end();
        read
    }
}

impl Read for Filter {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { name: members.take("Name"), values: members.take("Values") };
        members.end();
        read
    }
}

impl Read for LogBackup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.open("DBInstanceId"),
            id: members.open("Id"),
            name: members.open("Name"),
            backup_method: members.open("BackupMethod"),
            backup_mode: members.open("BackupMode"),
            state: members.open("State"),
            size: members.open("Size"),
            start_time: members.open("StartTime"),
            finish_time: members.open("FinishTime"),
            expire_time: members.open("ExpireTime"),
        };
        members.end();
        read
    }
}

impl Read for LogFilter {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read =
            Self { r#type: members.take("Type"), compare: members.take("Compare"), value: members.take("Value") };
        members.end();
        read
    }
}

impl Read for LogInstanceInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            instance_name: members.take("InstanceName"),
            project_id: members.take("ProjectId"),
            tag_list: members.take("TagList"),
            engine: members.take("Engine"),
            engine_version: members.take("EngineVersion"),
            instance_status: members.take("InstanceStatus"),
            is_support_audit: members.take("IsSupportAudit"),
            instance_id: members.take("InstanceId"),
            audit_type: members.take("AuditType"),
        };
        members.end();
        read
    }
}

impl Read for ModifyPrivilege {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            database_privilege: members.take("DatabasePrivilege"),
            modify_type: members.take("ModifyType"),
            is_cascade: members.take("IsCascade"),
        };
        members.end();
        read
    }
}

impl Read for NetworkAccess {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            resource_id: members.open("ResourceId"),
            resource_type: members.open("ResourceType"),
            vpc_id: members.open("VpcId"),
            vip: members.open("Vip"),
            vip6: members.open("Vip6"),
            vport: members.open("Vport"),
            subnet_id: members.open("SubnetId"),
            vpc_status: members.open("VpcStatus"),
        };
        members.end();
        read
    }
}

impl Read for NormalQueryItem {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            user_name: members.take("UserName"),
            calls: members.take("Calls"),
            calls_grids: members.take("CallsGrids"),
            cost_time: members.take("CostTime"),
            rows: members.take("Rows"),
            min_cost_time: members.take("MinCostTime"),
            max_cost_time: members.take("MaxCostTime"),
            first_time: members.take("FirstTime"),
            last_time: members.take("LastTime"),
            shared_read_blks: members.take("SharedReadBlks"),
            shared_write_blks: members.take("SharedWriteBlks"),
            read_cost_time: members.take("ReadCostTime"),
            write_cost_time: members.take("WriteCostTime"),
            database_name: members.take("DatabaseName"),
            normal_query: members.take("NormalQuery"),
        };
        members.end();
        read
    }
}

impl Read for ParamEntry {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { name: members.take("Name"), expected_value: members.take("ExpectedValue") };
        members.end();
        read
    }
}

impl Read for ParamInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            id: members.open("ID"),
            name: members.open("Name"),
            param_value_type: members.open("ParamValueType"),
            unit: members.open("Unit"),
            default_value: members.open("DefaultValue"),
            current_value: members.open("CurrentValue"),
            max: members.open("Max"),
            enum_value: members.take("EnumValue"),
            min: members.open("Min"),
            param_description_ch: members.open("ParamDescriptionCH"),
            param_description_en: members.open("ParamDescriptionEN"),
            need_reboot: members.open("NeedReboot"),
            classification_cn: members.open("ClassificationCN"),
            classification_en: members.open("ClassificationEN"),
            spec_related: members.open("SpecRelated"),
            advanced: members.open("Advanced"),
            last_modify_time: members.open("LastModifyTime"),
            standby_related: members.open("StandbyRelated"),
            version_relation_set: members.take("VersionRelationSet"),
            spec_relation_set: members.take("SpecRelationSet"),
        };
        members.end();
        read
    }
}

impl Read for ParamSpecRelation {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            name: members.open("Name"),
            memory: members.open("Memory"),
            value: members.open("Value"),
            unit: members.open("Unit"),
            max: members.open("Max"),
            min: members.open("Min"),
            enum_value: members.take("EnumValue"),
        };
        members.end();
        read
    }
}

impl Read for ParamVersionRelation {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            name: members.open("Name"),
            db_kernel_version: members.open("DBKernelVersion"),
            value: members.open("Value"),
            unit: members.open("Unit"),
            max: members.open("Max"),
            min: members.open("Min"),
            enum_value: members.take("EnumValue"),
        };
        members.end();
        read
    }
}

impl Read for ParameterTemplate {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            template_id: members.open("TemplateId"),
            template_name: members.open("TemplateName"),
            db_major_version: members.open("DBMajorVersion"),
            db_engine: members.open("DBEngine"),
            template_description: members.open("TemplateDescription"),
        };
        members.end();
        read
    }
}

impl Read for PgDeal {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            deal_name: members.open("DealName"),
            owner_uin: members.open("OwnerUin"),
            count: members.open("Count"),
            pay_mode: members.open("PayMode"),
            flow_id: members.open("FlowId"),
            db_instance_id_set: members.open("DBInstanceIdSet"),
        };
        members.end();
        read
    }
}

impl Read for PolicyRule {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            action: members.open("Action"),
            cidr_ip: members.open("CidrIp"),
            port_range: members.open("PortRange"),
            ip_protocol: members.open("IpProtocol"),
            description: members.open("Description"),
        };
        members.end();
        read
    }
}

impl Read for ProxyAddress {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            address_id: members.open("AddressId"),
            vip: members.open("Vip"),
            vport: members.open("Vport"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            description: members.take("Description"),
            connection_pool: members.take("ConnectionPool"),
            routes: members.take("Routes"),
            connection_pool_limit: members.take("ConnectionPoolLimit"),
            rw_split_enable: members.take("RwSplitEnable"),
            weight_mode: members.take("WeightMode"),
            ro_auto_add: members.take("RoAutoAdd"),
            latency_remove: members.take("LatencyRemove"),
            latency_remove_time: members.take("LatencyRemoveTime"),
            min_route_num: members.take("MinRouteNum"),
            fail_over: members.take("FailOver"),
            load_balance_policy: members.take("LoadBalancePolicy"),
        };
        members.end();
        read
    }
}

impl Read for ProxyGroupInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            proxy_group_id: members.open("ProxyGroupId"),
            status: members.open("Status"),
            task_status: members.take("TaskStatus"),
            description: members.take("Description"),
            proxy_version: members.take("ProxyVersion"),
            connection_pool_limit: members.take("ConnectionPoolLimit"),
            proxy_node_set: members.take("ProxyNodeSet"),
            proxy_address_set: members.take("ProxyAddressSet"),
            create_time: members.take("CreateTime"),
        };
        members.end();
        read
    }
}

impl Read for ProxyNode {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            proxy_node_id: members.open("ProxyNodeId"),
            zone: members.open("Zone"),
            cpu: members.open("Cpu"),
            mem: members.open("Mem"),
            status: members.open("Status"),
            connection: members.take("Connection"),
        };
        members.end();
        read
    }
}

impl Read for ProxyNodeCustom {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            node_count: members.take("NodeCount"),
            zone: members.take("Zone"),
            cpu: members.take("Cpu"),
            mem: members.take("Mem"),
        };
        members.end();
        read
    }
}

impl Read for ProxyRoute {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            node_id: members.take("NodeId"),
            role: members.take("Role"),
            weight: members.take("Weight"),
            status: members.take("Status"),
        };
        members.end();
        read
    }
}

impl Read for ProxySpecItem {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            cpu: members.take("Cpu"),
            memory: members.take("Memory"),
            min_node_num: members.take("MinNodeNum"),
            max_node_num: members.take("MaxNodeNum"),
        };
        members.end();
        read
    }
}

impl Read for RawSlowQuery {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            raw_query: members.open("RawQuery"),
            database_name: members.open("DatabaseName"),
            duration: members.open("Duration"),
            client_addr: members.open("ClientAddr"),
            user_name: members.open("UserName"),
            session_start_time: members.open("SessionStartTime"),
            process_id: members.take("ProcessId"),
            session_id: members.take("SessionId"),
            virtual_transaction_id: members.take("VirtualTransactionId"),
            sql_state_code: members.take("SqlStateCode"),
            application_name: members.take("ApplicationName"),
        };
        members.end();
        read
    }
}

impl Read for ReadOnlyGroup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            read_only_group_id: members.open("ReadOnlyGroupId"),
            read_only_group_name: members.open("ReadOnlyGroupName"),
            project_id: members.open("ProjectId"),
            master_db_instance_id: members.open("MasterDBInstanceId"),
            min_delay_eliminate_reserve: members.open("MinDelayEliminateReserve"),
            max_replay_latency: members.open("MaxReplayLatency"),
            replay_latency_eliminate: members.open("ReplayLatencyEliminate"),
            max_replay_lag: members.open("MaxReplayLag"),
            replay_lag_eliminate: members.open("ReplayLagEliminate"),
            vpc_id: members.open("VpcId"),
            subnet_id: members.open("SubnetId"),
            region: members.open("Region"),
            zone: members.open("Zone"),
            status: members.open("Status"),
            read_only_db_instance_list: members.open("ReadOnlyDBInstanceList"),
            rebalance: members.open("Rebalance"),
            db_instance_net_info: members.open("DBInstanceNetInfo"),
            network_access_list: members.take("NetworkAccessList"),
        };
        members.end();
        read
    }
}

impl Read for RegionInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            region: members.open("Region"),
            region_name: members.open("RegionName"),
            region_id: members.open("RegionId"),
            region_state: members.open("RegionState"),
            support_international: members.open("SupportInternational"),
        };
        members.end();
        read
    }
}

impl Read for SecurityGroup {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            project_id: members.open("ProjectId"),
            create_time: members.open("CreateTime"),
            inbound: members.open("Inbound"),
            outbound: members.open("Outbound"),
            security_group_id: members.open("SecurityGroupId"),
            security_group_name: members.open("SecurityGroupName"),
            security_group_description: members.open("SecurityGroupDescription"),
        };
        members.end();
        read
    }
}

impl Read for ServerlessDbAccount {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_user: members.take("DBUser"),
            db_password: members.take("DBPassword"),
            db_conn_limit: members.take("DBConnLimit"),
        };
        members.end();
        read
    }
}

impl Read for ServerlessDbInstance {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_instance_id: members.take("DBInstanceId"),
            db_instance_name: members.take("DBInstanceName"),
            db_instance_status: members.take("DBInstanceStatus"),
            region: members.take("Region"),
            zone: members.take("Zone"),
            project_id: members.take("ProjectId"),
            vpc_id: members.take("VpcId"),
            subnet_id: members.take("SubnetId"),
            db_charset: members.take("DBCharset"),
            db_version: members.take("DBVersion"),
            create_time: members.take("CreateTime"),
            db_instance_net_info: members.take("DBInstanceNetInfo"),
            db_account_set: members.take("DBAccountSet"),
            db_database_list: members.take("DBDatabaseList"),
            tag_list: members.take("TagList"),
            db_kernel_version: members.take("DBKernelVersion"),
            db_major_version: members.take("DBMajorVersion"),
        };
        members.end();
        read
    }
}

impl Read for ServerlessDbInstanceNetInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            address: members.take("Address"),
            ip: members.take("Ip"),
            port: members.take("Port"),
            status: members.take("Status"),
            net_type: members.take("NetType"),
        };
        members.end();
        read
    }
}

impl Read for SlowlogDetail {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            total_time: members.take("TotalTime"),
            total_calls: members.take("TotalCalls"),
            normal_queries: members.take("NormalQueries"),
        };
        members.end();
        read
    }
}

impl Read for SpecInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            region: members.open("Region"),
            zone: members.open("Zone"),
            spec_item_info_list: members.open("SpecItemInfoList"),
            support_kms_regions: members.open("SupportKMSRegions"),
        };
        members.end();
        read
    }
}

impl Read for SpecItemInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            spec_code: members.open("SpecCode"),
            version: members.open("Version"),
            version_name: members.open("VersionName"),
            cpu: members.open("Cpu"),
            memory: members.open("Memory"),
            max_storage: members.open("MaxStorage"),
            min_storage: members.open("MinStorage"),
            qps: members.open("Qps"),
            pid: members.open("Pid"),
            r#type: members.open("Type"),
            major_version: members.open("MajorVersion"),
            kernel_version: members.open("KernelVersion"),
            is_support_tde: members.open("IsSupportTDE"),
        };
        members.end();
        read
    }
}

impl Read for Tag {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self { tag_key: members.open("TagKey"), tag_value: members.open("TagValue") };
        members.end();
        read
    }
}

impl Read for TaskDetail {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            current_step: members.take("CurrentStep"),
            all_steps: members.take("AllSteps"),
            input: members.take("Input"),
            output: members.take("Output"),
            switch_tag: members.take("SwitchTag"),
            switch_time: members.take("SwitchTime"),
            message: members.take("Message"),
        };
        members.end();
        read
    }
}

impl Read for TaskSet {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            task_id: members.open("TaskId"),
            task_type: members.open("TaskType"),
            db_instance_id: members.open("DBInstanceId"),
            start_time: members.open("StartTime"),
            end_time: members.take("EndTime"),
            status: members.open("Status"),
            progress: members.open("Progress"),
            task_detail: members.take("TaskDetail"),
        };
        members.end();
        read
    }
}

impl Read for Version {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            db_engine: members.open("DBEngine"),
            db_version: members.open("DBVersion"),
            db_major_version: members.open("DBMajorVersion"),
            db_kernel_version: members.open("DBKernelVersion"),
            supported_feature_names: members.open("SupportedFeatureNames"),
            status: members.open("Status"),
            available_upgrade_target: members.open("AvailableUpgradeTarget"),
        };
        members.end();
        read
    }
}

impl Read for Xlog {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            id: members.open("Id"),
            start_time: members.open("StartTime"),
            end_time: members.open("EndTime"),
            internal_addr: members.open("InternalAddr"),
            external_addr: members.open("ExternalAddr"),
            size: members.open("Size"),
        };
        members.end();
        read
    }
}

impl Read for ZoneInfo {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let mut members = Members::of(value, reading);
        let read = Self {
            zone: members.open("Zone"),
            zone_name: members.open("ZoneName"),
            zone_id: members.open("ZoneId"),
            zone_state: members.open("ZoneState"),
            zone_support_ipv6: members.open("ZoneSupportIpv6"),
            standby_zone_set: members.take("StandbyZoneSet"),
        };
        members.end();
        read
    }
}
