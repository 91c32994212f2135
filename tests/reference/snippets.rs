// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! The functions of the reference pages.

use tencentdb_postgres::{Client, Error, Transport};

/// Runs that of an action.
pub async fn run<T: Transport>(action: &str, client: &Client<T>) -> Result<(), Error> {
    match action {
        "AddDBInstanceToReadOnlyGroup" => {
            add_db_instance_to_read_only_group::add_db_instance_to_read_only_group(client).await
        }
        "CloneDBInstance" => clone_db_instance::clone_db_instance(client).await,
        "CloseAccountCAM" => close_account_cam::close_account_cam(client).await,
        "CloseAuditService" => close_audit_service::close_audit_service(client).await,
        "CloseDBExtranetAccess" => close_db_extranet_access::close_db_extranet_access(client).await,
        "CloseDBProxyAddress" => close_db_proxy_address::close_db_proxy_address(client).await,
        "CloseMem0Service" => close_mem0_service::close_mem0_service(client).await,
        "ClosePostgRESTService" => close_postg_rest_service::close_postg_rest_service(client).await,
        "CloseServerlessDBExtranetAccess" => {
            close_serverless_db_extranet_access::close_serverless_db_extranet_access(client).await
        }
        "CreateAccount" => create_account::create_account(client).await,
        "CreateAuditLogFile" => create_audit_log_file::create_audit_log_file(client).await,
        "CreateBackupPlan" => create_backup_plan::create_backup_plan(client).await,
        "CreateBaseBackup" => create_base_backup::create_base_backup(client).await,
        "CreateDBInstanceNetworkAccess" => {
            create_db_instance_network_access::create_db_instance_network_access(client).await
        }
        "CreateDBInstances" => create_db_instances::create_db_instances(client).await,
        "CreateDBProxy" => create_db_proxy::create_db_proxy(client).await,
        "CreateDBProxyAddress" => create_db_proxy_address::create_db_proxy_address(client).await,
        "CreateDatabase" => create_database::create_database(client).await,
        "CreateInstances" => create_instances::create_instances(client).await,
        "CreateParameterTemplate" => create_parameter_template::create_parameter_template(client).await,
        "CreateReadOnlyDBInstance" => create_read_only_db_instance::create_read_only_db_instance(client).await,
        "CreateReadOnlyGroup" => create_read_only_group::create_read_only_group(client).await,
        "CreateReadOnlyGroupNetworkAccess" => {
            create_read_only_group_network_access::create_read_only_group_network_access(client).await
        }
        "CreateServerlessDBInstance" => create_serverless_db_instance::create_serverless_db_instance(client).await,
        "DeleteAccount" => delete_account::delete_account(client).await,
        "DeleteAuditLogFile" => delete_audit_log_file::delete_audit_log_file(client).await,
        "DeleteBackupPlan" => delete_backup_plan::delete_backup_plan(client).await,
        "DeleteBaseBackup" => delete_base_backup::delete_base_backup(client).await,
        "DeleteDBInstanceNetworkAccess" => {
            delete_db_instance_network_access::delete_db_instance_network_access(client).await
        }
        "DeleteDatabase" => delete_database::delete_database(client).await,
        "DeleteLogBackup" => delete_log_backup::delete_log_backup(client).await,
        "DeleteParameterTemplate" => delete_parameter_template::delete_parameter_template(client).await,
        "DeleteReadOnlyGroup" => delete_read_only_group::delete_read_only_group(client).await,
        "DeleteReadOnlyGroupNetworkAccess" => {
            delete_read_only_group_network_access::delete_read_only_group_network_access(client).await
        }
        "DeleteServerlessDBInstance" => delete_serverless_db_instance::delete_serverless_db_instance(client).await,
        "DescribeAccountPrivileges" => describe_account_privileges::describe_account_privileges(client).await,
        "DescribeAccounts" => describe_accounts::describe_accounts(client).await,
        "DescribeAuditInstanceList" => describe_audit_instance_list::describe_audit_instance_list(client).await,
        "DescribeAuditLogFiles" => describe_audit_log_files::describe_audit_log_files(client).await,
        "DescribeAuditLogs" => describe_audit_logs::describe_audit_logs(client).await,
        "DescribeAvailableRecoveryTime" => {
            describe_available_recovery_time::describe_available_recovery_time(client).await
        }
        "DescribeBackupDownloadRestriction" => {
            describe_backup_download_restriction::describe_backup_download_restriction(client).await
        }
        "DescribeBackupDownloadURL" => describe_backup_download_url::describe_backup_download_url(client).await,
        "DescribeBackupOverview" => describe_backup_overview::describe_backup_overview(client).await,
        "DescribeBackupPlans" => describe_backup_plans::describe_backup_plans(client).await,
        "DescribeBackupSummaries" => describe_backup_summaries::describe_backup_summaries(client).await,
        "DescribeBaseBackups" => describe_base_backups::describe_base_backups(client).await,
        "DescribeClasses" => describe_classes::describe_classes(client).await,
        "DescribeCloneDBInstanceSpec" => describe_clone_db_instance_spec::describe_clone_db_instance_spec(client).await,
        "DescribeDBBackups" => describe_db_backups::describe_db_backups(client).await,
        "DescribeDBErrlogs" => describe_db_errlogs::describe_db_errlogs(client).await,
        "DescribeDBInstanceAttribute" => describe_db_instance_attribute::describe_db_instance_attribute(client).await,
        "DescribeDBInstanceHAConfig" => describe_db_instance_ha_config::describe_db_instance_ha_config(client).await,
        "DescribeDBInstanceParameters" => {
            describe_db_instance_parameters::describe_db_instance_parameters(client).await
        }
        "DescribeDBInstanceSSLConfig" => describe_db_instance_ssl_config::describe_db_instance_ssl_config(client).await,
        "DescribeDBInstanceSecurityGroups" => {
            describe_db_instance_security_groups::describe_db_instance_security_groups(client).await
        }
        "DescribeDBInstances" => describe_db_instances::describe_db_instances(client).await,
        "DescribeDBProxy" => describe_db_proxy::describe_db_proxy(client).await,
        "DescribeDBProxySSLConfig" => describe_db_proxy_ssl_config::describe_db_proxy_ssl_config(client).await,
        "DescribeDBProxySpecs" => describe_db_proxy_specs::describe_db_proxy_specs(client).await,
        "DescribeDBSlowlogs" => describe_db_slowlogs::describe_db_slowlogs(client).await,
        "DescribeDBVersions" => describe_db_versions::describe_db_versions(client).await,
        "DescribeDBXlogs" => describe_db_xlogs::describe_db_xlogs(client).await,
        "DescribeDatabaseObjects" => describe_database_objects::describe_database_objects(client).await,
        "DescribeDatabases" => describe_databases::describe_databases(client).await,
        "DescribeDedicatedClusters" => describe_dedicated_clusters::describe_dedicated_clusters(client).await,
        "DescribeDefaultParameters" => describe_default_parameters::describe_default_parameters(client).await,
        "DescribeEncryptionKeys" => describe_encryption_keys::describe_encryption_keys(client).await,
        "DescribeLogBackups" => describe_log_backups::describe_log_backups(client).await,
        "DescribeMaintainTimeWindow" => describe_maintain_time_window::describe_maintain_time_window(client).await,
        "DescribeMem0Service" => describe_mem0_service::describe_mem0_service(client).await,
        "DescribeOrders" => describe_orders::describe_orders(client).await,
        "DescribeParameterTemplateAttributes" => {
            describe_parameter_template_attributes::describe_parameter_template_attributes(client).await
        }
        "DescribeParameterTemplates" => describe_parameter_templates::describe_parameter_templates(client).await,
        "DescribeParamsEvent" => describe_params_event::describe_params_event(client).await,
        "DescribePostgRESTService" => describe_postg_rest_service::describe_postg_rest_service(client).await,
        "DescribeProductConfig" => describe_product_config::describe_product_config(client).await,
        "DescribeReadOnlyGroups" => describe_read_only_groups::describe_read_only_groups(client).await,
        "DescribeRegions" => describe_regions::describe_regions(client).await,
        "DescribeServerlessDBInstances" => {
            describe_serverless_db_instances::describe_serverless_db_instances(client).await
        }
        "DescribeSlowQueryAnalysis" => describe_slow_query_analysis::describe_slow_query_analysis(client).await,
        "DescribeSlowQueryList" => describe_slow_query_list::describe_slow_query_list(client).await,
        "DescribeTasks" => describe_tasks::describe_tasks(client).await,
        "DescribeZones" => describe_zones::describe_zones(client).await,
        "DestroyDBInstance" => destroy_db_instance::destroy_db_instance(client).await,
        "DestroyDBProxy" => destroy_db_proxy::destroy_db_proxy(client).await,
        "DisIsolateDBInstances" => dis_isolate_db_instances::dis_isolate_db_instances(client).await,
        "InitDBInstances" => init_db_instances::init_db_instances(client).await,
        "InquiryPriceCreateDBInstances" => {
            inquiry_price_create_db_instances::inquiry_price_create_db_instances(client).await
        }
        "InquiryPriceRenewDBInstance" => inquiry_price_renew_db_instance::inquiry_price_renew_db_instance(client).await,
        "InquiryPriceUpgradeDBInstance" => {
            inquiry_price_upgrade_db_instance::inquiry_price_upgrade_db_instance(client).await
        }
        "IsolateDBInstances" => isolate_db_instances::isolate_db_instances(client).await,
        "LockAccount" => lock_account::lock_account(client).await,
        "ModifyAccountPrivileges" => modify_account_privileges::modify_account_privileges(client).await,
        "ModifyAccountRemark" => modify_account_remark::modify_account_remark(client).await,
        "ModifyAuditService" => modify_audit_service::modify_audit_service(client).await,
        "ModifyBackupDownloadRestriction" => {
            modify_backup_download_restriction::modify_backup_download_restriction(client).await
        }
        "ModifyBackupPlan" => modify_backup_plan::modify_backup_plan(client).await,
        "ModifyBaseBackupExpireTime" => modify_base_backup_expire_time::modify_base_backup_expire_time(client).await,
        "ModifyDBInstanceChargeType" => modify_db_instance_charge_type::modify_db_instance_charge_type(client).await,
        "ModifyDBInstanceDeletionProtection" => {
            modify_db_instance_deletion_protection::modify_db_instance_deletion_protection(client).await
        }
        "ModifyDBInstanceDeployment" => modify_db_instance_deployment::modify_db_instance_deployment(client).await,
        "ModifyDBInstanceHAConfig" => modify_db_instance_ha_config::modify_db_instance_ha_config(client).await,
        "ModifyDBInstanceName" => modify_db_instance_name::modify_db_instance_name(client).await,
        "ModifyDBInstanceParameters" => modify_db_instance_parameters::modify_db_instance_parameters(client).await,
        "ModifyDBInstanceReadOnlyGroup" => {
            modify_db_instance_read_only_group::modify_db_instance_read_only_group(client).await
        }
        "ModifyDBInstanceSSLConfig" => modify_db_instance_ssl_config::modify_db_instance_ssl_config(client).await,
        "ModifyDBInstanceSecurityGroups" => {
            modify_db_instance_security_groups::modify_db_instance_security_groups(client).await
        }
        "ModifyDBInstanceSpec" => modify_db_instance_spec::modify_db_instance_spec(client).await,
        "ModifyDBInstancesProject" => modify_db_instances_project::modify_db_instances_project(client).await,
        "ModifyDBProxy" => modify_db_proxy::modify_db_proxy(client).await,
        "ModifyDBProxyAddress" => modify_db_proxy_address::modify_db_proxy_address(client).await,
        "ModifyDBProxySSLConfig" => modify_db_proxy_ssl_config::modify_db_proxy_ssl_config(client).await,
        "ModifyDatabaseOwner" => modify_database_owner::modify_database_owner(client).await,
        "ModifyMaintainTimeWindow" => modify_maintain_time_window::modify_maintain_time_window(client).await,
        "ModifyParameterTemplate" => modify_parameter_template::modify_parameter_template(client).await,
        "ModifyReadOnlyDBInstanceWeight" => {
            modify_read_only_db_instance_weight::modify_read_only_db_instance_weight(client).await
        }
        "ModifyReadOnlyGroupConfig" => modify_read_only_group_config::modify_read_only_group_config(client).await,
        "ModifySwitchTimePeriod" => modify_switch_time_period::modify_switch_time_period(client).await,
        "OpenAccountCAM" => open_account_cam::open_account_cam(client).await,
        "OpenAuditService" => open_audit_service::open_audit_service(client).await,
        "OpenDBExtranetAccess" => open_db_extranet_access::open_db_extranet_access(client).await,
        "OpenMem0Service" => open_mem0_service::open_mem0_service(client).await,
        "OpenPostgRESTService" => open_postg_rest_service::open_postg_rest_service(client).await,
        "OpenServerlessDBExtranetAccess" => {
            open_serverless_db_extranet_access::open_serverless_db_extranet_access(client).await
        }
        "RebalanceReadOnlyGroup" => rebalance_read_only_group::rebalance_read_only_group(client).await,
        "RefreshAccountPassword" => refresh_account_password::refresh_account_password(client).await,
        "ReloadBalanceDBProxyNode" => reload_balance_db_proxy_node::reload_balance_db_proxy_node(client).await,
        "RemoveDBInstanceFromReadOnlyGroup" => {
            remove_db_instance_from_read_only_group::remove_db_instance_from_read_only_group(client).await
        }
        "RenewInstance" => renew_instance::renew_instance(client).await,
        "ResetAccountPassword" => reset_account_password::reset_account_password(client).await,
        "RestartDBInstance" => restart_db_instance::restart_db_instance(client).await,
        "RestoreDBInstanceObjects" => restore_db_instance_objects::restore_db_instance_objects(client).await,
        "SetAutoRenewFlag" => set_auto_renew_flag::set_auto_renew_flag(client).await,
        "SwitchDBInstancePrimary" => switch_db_instance_primary::switch_db_instance_primary(client).await,
        "UnlockAccount" => unlock_account::unlock_account(client).await,
        "UpgradeDBInstance" => upgrade_db_instance::upgrade_db_instance(client).await,
        "UpgradeDBInstanceKernelVersion" => {
            upgrade_db_instance_kernel_version::upgrade_db_instance_kernel_version(client).await
        }
        "UpgradeDBInstanceMajorVersion" => {
            upgrade_db_instance_major_version::upgrade_db_instance_major_version(client).await
        }
        _ => panic!("no function calls {action}"),
    }
}

#[rustfmt::skip]
mod add_db_instance_to_read_only_group {
use std::time::Duration;

use tencentdb_postgres::api::{AddDbInstanceToReadOnlyGroup, AddDbInstanceToReadOnlyGroupRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn add_db_instance_to_read_only_group<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = AddDbInstanceToReadOnlyGroup::new(AddDbInstanceToReadOnlyGroupRequired {
        db_instance_id: "\"postgres-k95qzetn\"",
        read_only_group_id: "\"pgrogrp-test\"",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod clone_db_instance {
use std::time::Duration;

use tencentdb_postgres::api::{
    CloneDbInstance, CloneDbInstanceRequired, DbNode, DbNodeRequired, Flag, InstanceChargeType,
    NodeRole,
};
use tencentdb_postgres::{Client, Error, Transport};

// Buys an instance: this costs money.
pub async fn clone_db_instance<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CloneDbInstance::new(CloneDbInstanceRequired {
        db_instance_id: "postgres-abcd1234",
        spec_code: "cdb.pg.z1.2g",
        storage: 10,
        period: 1,
        auto_renew_flag: Flag::ON,
        vpc_id: "vpc-2ot3acw1",
        subnet_id: "subnet-ppv9iw34",
    })
    .instance_charge_type(InstanceChargeType::PREPAID)
    .db_node_set([
        DbNode::new(DbNodeRequired { role: NodeRole::STANDBY, zone: "ap-guangzhou-3" }),
        DbNode::new(DbNodeRequired { role: NodeRole::PRIMARY, zone: "ap-guangzhou-3" }),
    ])
    .auto_voucher(Flag::OFF)
    .recovery_target_time("2021-12-25 01:27:35");
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod close_account_cam {
use tencentdb_postgres::api::{CloseAccountCam, CloseAccountCamRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Clients can no longer log in by CAM.
pub async fn close_account_cam<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CloseAccountCam::new(CloseAccountCamRequired {
        db_instance_id: "postgres-4sfuv15b",
        user_name: "readonly_user",
        password: "1359Qwe!".into(),
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod close_audit_service {
use std::time::Duration;

use tencentdb_postgres::api::{CloseAuditService, CloseAuditServiceRequired};
use tencentdb_postgres::{Client, Error, Transport};

// No source says whether the stored logs are kept.
pub async fn close_audit_service<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CloseAuditService::new(CloseAuditServiceRequired {
        instance_id: "postgres-nqg1hcnj",
        product: "postgres",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod close_db_extranet_access {
use std::time::Duration;

use tencentdb_postgres::api::CloseDbExtranetAccess;
use tencentdb_postgres::{Client, Error, Transport};

// Closes the address: clients can no longer connect through it.
pub async fn close_db_extranet_access<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&CloseDbExtranetAccess::new("postgres-apzvwncr")).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod close_db_proxy_address {
use std::time::Duration;

use tencentdb_postgres::api::{CloseDbProxyAddress, CloseDbProxyAddressRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the address: clients can no longer connect through it.
pub async fn close_db_proxy_address<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CloseDbProxyAddress::new(CloseDbProxyAddressRequired {
        db_instance_id: "postgres-2wvpv38j",
        address_id: "proxyaddr-0p3p1r76",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod close_mem0_service {
use std::time::Duration;

use tencentdb_postgres::api::CloseMem0Service;
use tencentdb_postgres::{Client, Error, Transport};

// No source says whether the stored memories are kept.
pub async fn close_mem0_service<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&CloseMem0Service::new("postgres-a1tmanwv")).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod close_postg_rest_service {
use std::time::Duration;

use tencentdb_postgres::api::ClosePostgRestService;
use tencentdb_postgres::{Client, Error, Transport};

// Its HTTP addresses stop serving.
pub async fn close_postg_rest_service<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&ClosePostgRestService::new("postgres-0uwjmh8t")).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod close_serverless_db_extranet_access {
use tencentdb_postgres::api::CloseServerlessDbExtranetAccess;
use tencentdb_postgres::{Client, Error, Transport};

// Closes the address: clients can no longer connect through it.
pub async fn close_serverless_db_extranet_access<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    client.call(&CloseServerlessDbExtranetAccess {}).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_account {
use std::time::Duration;

use tencentdb_postgres::api::{AccountType, CreateAccount, CreateAccountRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn create_account<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateAccount::new(CreateAccountRequired {
        db_instance_id: "postgres-5cz25tr5",
        user_name: "user_normal",
        r#type: AccountType::NORMAL,
    })
    .password("Test_password1")
    .remark("普通账号");
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_audit_log_file {
use std::time::Duration;

use tencentdb_postgres::api::{CreateAuditLogFile, CreateAuditLogFileRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn create_audit_log_file<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateAuditLogFile::new(CreateAuditLogFileRequired {
        instance_id: "postgres-nqg1hcnj",
        start_time: "2026-03-25 00:00:00",
        end_time: "2026-03-25 01:00:00",
        product: "postgres",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_backup_plan {
use tencentdb_postgres::api::{BackupPeriodType, CreateBackupPlan, CreateBackupPlanRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Backups beyond the free quota cost money.
pub async fn create_backup_plan<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateBackupPlan::new(CreateBackupPlanRequired {
        db_instance_id: "postgres-kwk4tq23",
        plan_name: "plan1",
        backup_period_type: BackupPeriodType::MONTH,
        backup_period: &["1", "2"],
    })
    .min_backup_start_time("01:00:00")
    .max_backup_start_time("02:00:00")
    .base_backup_retention_period(40);
    let answer = client.call(&request).await?;
    println!("{:?}", answer.plan_id);
    Ok(())
}
}

#[rustfmt::skip]
mod create_base_backup {
use std::time::Duration;

use tencentdb_postgres::api::CreateBaseBackup;
use tencentdb_postgres::{Client, Error, Transport};

// Backups beyond the free quota cost money.
pub async fn create_base_backup<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&CreateBaseBackup::new("postgres-dzg9p3kb")).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_db_instance_network_access {
use std::time::Duration;

use tencentdb_postgres::api::{
    CreateDbInstanceNetworkAccess, CreateDbInstanceNetworkAccessRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn create_db_instance_network_access<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = CreateDbInstanceNetworkAccess::new(CreateDbInstanceNetworkAccessRequired {
        db_instance_id: "postgres-6bwgamo3",
        vpc_id: "vpc-gaestjaf",
        subnet_id: "subnet-4s9dejli",
        is_assign_vip: false,
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_db_instances {
use std::time::Duration;

use tencentdb_postgres::api::{CreateDbInstances, CreateDbInstancesRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Buys instances: this costs money.
pub async fn create_db_instances<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateDbInstances::new(CreateDbInstancesRequired {
        spec_code: "cdb.pg.z1.2g",
        storage: 20,
        instance_count: 1,
        period: 1,
        zone: "ap-guangzhou-3",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_db_proxy {
use std::time::Duration;

use tencentdb_postgres::api::{
    CreateDbProxy, CreateDbProxyRequired, ProxyNodeCustom, ProxyNodeCustomRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

// Buys a proxy: this costs money.
pub async fn create_db_proxy<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateDbProxy::new(CreateDbProxyRequired {
        db_instance_id: "postgres-ll68q8z3",
        vpc_id: "vpc-evvog2gd",
        subnet_id: "subnet-clk8il4i",
        proxy_node_custom: [ProxyNodeCustom::new(ProxyNodeCustomRequired {
            node_count: 2,
            zone: "ap-guangzhou-3",
            cpu: 2,
            mem: 4000,
        })]
        .into(),
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_db_proxy_address {
use std::time::Duration;

use tencentdb_postgres::api::{CreateDbProxyAddress, CreateDbProxyAddressRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn create_db_proxy_address<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateDbProxyAddress::new(CreateDbProxyAddressRequired {
        db_instance_id: "postgres-2wvpv38j",
        vpc_id: "vpc-1dq8ehm3",
        subnet_id: "subnet-6yui3ok8",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_database {
use tencentdb_postgres::api::{CreateDatabase, CreateDatabaseRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn create_database<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateDatabase::new(CreateDatabaseRequired {
        db_instance_id: "postgres-5cz25tr5",
        database_name: "mydatabase",
        database_owner: "data_team",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_instances {
use std::time::Duration;

use tencentdb_postgres::api::{
    Charset, CreateInstances, CreateInstancesRequired, DbEngine, Flag, InstanceChargeType,
};
use tencentdb_postgres::{Client, Error, Transport};

// Buys instances: this costs money.
pub async fn create_instances<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateInstances::new(CreateInstancesRequired {
        spec_code: "cdb.pg.z1.2g",
        storage: 10,
        instance_count: 1,
        period: 1,
        charset: Charset::UTF8,
        admin_name: "test2313",
        admin_password: "1234Qwer()".into(),
        zone: "ap-guangzhou-2",
    })
    .db_version("12.4")
    .instance_charge_type(InstanceChargeType::PREPAID)
    .auto_renew_flag(Flag::ON)
    .auto_voucher(Flag::OFF)
    .db_engine(DbEngine::POSTGRESQL);
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_parameter_template {
use tencentdb_postgres::api::{CreateParameterTemplate, CreateParameterTemplateRequired, DbEngine};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn create_parameter_template<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateParameterTemplate::new(CreateParameterTemplateRequired {
        template_name: "test_template",
        db_major_version: "13",
        db_engine: DbEngine::POSTGRESQL,
    })
    .template_description("for-testing");
    let answer = client.call(&request).await?;
    println!("{:?}", answer.template_id);
    Ok(())
}
}

#[rustfmt::skip]
mod create_read_only_db_instance {
use std::time::Duration;

use tencentdb_postgres::api::{
    CreateReadOnlyDbInstance, CreateReadOnlyDbInstanceRequired, Flag, InstanceChargeType,
};
use tencentdb_postgres::{Client, Error, Transport};

// Buys instances: this costs money.
pub async fn create_read_only_db_instance<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateReadOnlyDbInstance::new(CreateReadOnlyDbInstanceRequired {
        zone: "ap-guangzhou-2",
        master_db_instance_id: "Postgres-testmaster",
        spec_code: "cdb.pg.z1.2g",
        storage: 10,
        instance_count: 1,
        period: 1,
    })
    .instance_charge_type(InstanceChargeType::PREPAID)
    .auto_voucher(Flag::OFF)
    .auto_renew_flag(Flag::ON);
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_read_only_group {
use std::time::Duration;

use tencentdb_postgres::api::{CreateReadOnlyGroup, CreateReadOnlyGroupRequired, Flag};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn create_read_only_group<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateReadOnlyGroup::new(CreateReadOnlyGroupRequired {
        master_db_instance_id: "\"postgres-k95qzetn\"",
        name: "test",
    })
    .project_id(0)
    .vpc_id("\"vpc-e0tfm161\"")
    .subnet_id("\"subnet-443a3lv6\"")
    .replay_lag_eliminate(Flag::OFF)
    .max_replay_lag(0);
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_read_only_group_network_access {
use std::time::Duration;

use tencentdb_postgres::api::{
    CreateReadOnlyGroupNetworkAccess, CreateReadOnlyGroupNetworkAccessRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn create_read_only_group_network_access<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = CreateReadOnlyGroupNetworkAccess::new(CreateReadOnlyGroupNetworkAccessRequired {
        read_only_group_id: "pgro-4t9c6g7k",
        vpc_id: "vpc-gaestjaf",
        subnet_id: "subnet-4s9dejli",
        is_assign_vip: false,
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod create_serverless_db_instance {
use tencentdb_postgres::api::{CreateServerlessDbInstance, CreateServerlessDbInstanceRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Creates an instance that is charged: this costs money.
pub async fn create_serverless_db_instance<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = CreateServerlessDbInstance::new(CreateServerlessDbInstanceRequired {
        zone: "ap-guangzhou-2",
        db_instance_name: "serverlessdb-test",
        db_version: "10.4",
        db_charset: "UTF8",
    })
    .vpc_id("vpc-xxxx")
    .subnet_id("subnet-xxx");
    let answer = client.call(&request).await?;
    println!("{:?}", answer.db_instance_id);
    Ok(())
}
}

#[rustfmt::skip]
mod delete_account {
use std::time::Duration;

use tencentdb_postgres::api::{DeleteAccount, DeleteAccountRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the account: clients can no longer log in with it.
pub async fn delete_account<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DeleteAccount::new(DeleteAccountRequired {
        db_instance_id: "postgres-5cz25tr5",
        user_name: "asdfghjkl",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod delete_audit_log_file {
use std::time::Duration;

use tencentdb_postgres::api::{DeleteAuditLogFile, DeleteAuditLogFileRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the file for good.
pub async fn delete_audit_log_file<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DeleteAuditLogFile::new(DeleteAuditLogFileRequired {
        instance_id: "postgres-nqg1hcnj",
        product: "postgres",
        file_name: "1253431691_postgres-nqg1hcnj_1774420264_151841011.csv",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod delete_backup_plan {
use tencentdb_postgres::api::{DeleteBackupPlan, DeleteBackupPlanRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the plan: no further backups are made by it.
pub async fn delete_backup_plan<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DeleteBackupPlan::new(DeleteBackupPlanRequired {
        db_instance_id: "postgres-kwk4tq23",
        plan_id: "1111111",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod delete_base_backup {
use tencentdb_postgres::api::{DeleteBaseBackup, DeleteBaseBackupRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the backup for good.
pub async fn delete_base_backup<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DeleteBaseBackup::new(DeleteBaseBackupRequired {
        db_instance_id: "postgres-9n26zs6n",
        base_backup_id: "88d3a71e-b822-5728-9d41-d8cfc0d0556e",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod delete_db_instance_network_access {
use std::time::Duration;

use tencentdb_postgres::api::{
    DeleteDbInstanceNetworkAccess, DeleteDbInstanceNetworkAccessRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the address: clients can no longer connect through it.
pub async fn delete_db_instance_network_access<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = DeleteDbInstanceNetworkAccess::new(DeleteDbInstanceNetworkAccessRequired {
        db_instance_id: "postgres-6bwgamo3",
        vpc_id: "vpc-gaestjaf",
        subnet_id: "subnet-4s9dejli",
        vip: "127.*.*.*",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod delete_database {
use tencentdb_postgres::api::{DeleteDatabase, DeleteDatabaseRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the database with all its data, for good.
pub async fn delete_database<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DeleteDatabase::new(DeleteDatabaseRequired {
        db_instance_id: "postgres-ii8hwu75",
        database_name: "db_name_underscore",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod delete_log_backup {
use tencentdb_postgres::api::{DeleteLogBackup, DeleteLogBackupRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the backup for good, which may leave gaps in what can be restored.
pub async fn delete_log_backup<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DeleteLogBackup::new(DeleteLogBackupRequired {
        db_instance_id: "postgres-2xmqduu9",
        log_backup_id: "7b85234b-4f46-5047-b658-acb172074bf6",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod delete_parameter_template {
use tencentdb_postgres::api::DeleteParameterTemplate;
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the template with its values, for good.
pub async fn delete_parameter_template<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DeleteParameterTemplate::new("497857b4-4676-5583-8359-b697fe5968d9");
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod delete_read_only_group {
use std::time::Duration;

use tencentdb_postgres::api::DeleteReadOnlyGroup;
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the group.
pub async fn delete_read_only_group<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&DeleteReadOnlyGroup::new("\"pgrogrp-k95qzetn\"")).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod delete_read_only_group_network_access {
use std::time::Duration;

use tencentdb_postgres::api::{
    DeleteReadOnlyGroupNetworkAccess, DeleteReadOnlyGroupNetworkAccessRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the address: clients can no longer connect through it.
pub async fn delete_read_only_group_network_access<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = DeleteReadOnlyGroupNetworkAccess::new(DeleteReadOnlyGroupNetworkAccessRequired {
        read_only_group_id: "pgro-4t9c6g7k",
        vpc_id: "vpc-gaestjaf",
        subnet_id: "subnet-4s9dejli",
        vip: "127.*.*.*",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod delete_serverless_db_instance {
use tencentdb_postgres::api::DeleteServerlessDbInstance;
use tencentdb_postgres::{Client, Error, Transport};

// Deletes the instance with all its data.
pub async fn delete_serverless_db_instance<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    client.call(&DeleteServerlessDbInstance {}).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod describe_account_privileges {
use tencentdb_postgres::api::{
    DatabaseObject, DatabaseObjectRequired, DescribeAccountPrivileges,
    DescribeAccountPrivilegesRequired, PrivilegeObjectType,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_account_privileges<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeAccountPrivileges::new(DescribeAccountPrivilegesRequired {
        db_instance_id: "postgres-5cz25tr5",
        user_name: "user_without_permission",
        database_object_set: [DatabaseObject::new(DatabaseObjectRequired {
            object_type: PrivilegeObjectType::ACCOUNT,
            object_name: "user_without_permission",
        })]
        .into(),
    });
    let answer = client.call(&request).await?;
    println!("{:?}", answer.privilege_set);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_accounts {
use tencentdb_postgres::api::DescribeAccounts;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_accounts<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let mut pages = client.pages(&DescribeAccounts::new("postgres-hpe52jnz"))?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_audit_instance_list {
use tencentdb_postgres::api::{DescribeAuditInstanceList, DescribeAuditInstanceListRequired, Flag};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_audit_instance_list<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeAuditInstanceList::new(DescribeAuditInstanceListRequired {
        product: "postgres",
        audit_switch: Flag::OFF,
        limit: 10,
    });
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_audit_log_files {
use tencentdb_postgres::api::{DescribeAuditLogFiles, DescribeAuditLogFilesRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_audit_log_files<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeAuditLogFiles::new(DescribeAuditLogFilesRequired {
        instance_id: "postgres-nqg1hcnj",
        product: "postgres",
    });
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_audit_logs {
use tencentdb_postgres::api::{DescribeAuditLogs, DescribeAuditLogsRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_audit_logs<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeAuditLogs::new(DescribeAuditLogsRequired {
        instance_id: "postgres-loe5jryf",
        start_time: "2026-04-15 22:42:59",
        end_time: "2026-04-15 23:42:59",
        limit: 1,
        product: "postgres",
    });
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_available_recovery_time {
use tencentdb_postgres::api::DescribeAvailableRecoveryTime;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_available_recovery_time<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = DescribeAvailableRecoveryTime::new("postgres-apzvwncr");
    let answer = client.call(&request).await?;
    println!("{:?} {:?}", answer.recovery_begin_time, answer.recovery_end_time);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_backup_download_restriction {
use tencentdb_postgres::api::DescribeBackupDownloadRestriction;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_backup_download_restriction<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let answer = client.call(&DescribeBackupDownloadRestriction {}).await?;
    println!("{answer:?}");
    Ok(())
}
}

#[rustfmt::skip]
mod describe_backup_download_url {
use tencentdb_postgres::api::{
    BackupType, DescribeBackupDownloadUrl, DescribeBackupDownloadUrlRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_backup_download_url<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeBackupDownloadUrl::new(DescribeBackupDownloadUrlRequired {
        db_instance_id: "postgres-oamgybor",
        backup_type: BackupType::LOG_BACKUP,
        backup_id: "f9509fc2-2281-551c-b937-86d38cf79f3b",
    })
    .url_expire_time(12);
    let answer = client.call(&request).await?;
    println!("{:?}", answer.backup_download_url);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_backup_overview {
use tencentdb_postgres::api::DescribeBackupOverview;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_backup_overview<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeBackupOverview {}).await?;
    println!("{answer:?}");
    Ok(())
}
}

#[rustfmt::skip]
mod describe_backup_plans {
use tencentdb_postgres::api::DescribeBackupPlans;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_backup_plans<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeBackupPlans::new("postgres-xxxxxxxx")).await?;
    println!("{:?}", answer.plans);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_backup_summaries {
use tencentdb_postgres::api::{DescribeBackupSummaries, SortDirection};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_backup_summaries<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeBackupSummaries::new().order_by_type(SortDirection::DESC);
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_base_backups {
use tencentdb_postgres::api::{BackupOrderBy, DescribeBaseBackups, SortDirection};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_base_backups<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeBaseBackups::new()
        .order_by(BackupOrderBy::FINISH_TIME)
        .order_by_type(SortDirection::DESC);
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_classes {
use tencentdb_postgres::api::{DbEngine, DescribeClasses, DescribeClassesRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_classes<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeClasses::new(DescribeClassesRequired {
        zone: "ap-guangzhou-3",
        db_engine: DbEngine::POSTGRESQL,
        db_major_version: "12",
    });
    let answer = client.call(&request).await?;
    println!("{:?}", answer.class_info_set);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_clone_db_instance_spec {
use tencentdb_postgres::api::DescribeCloneDbInstanceSpec;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_clone_db_instance_spec<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = DescribeCloneDbInstanceSpec::new("postgres-apzvwncr")
        .recovery_target_time("2021-12-24 03:41:50");
    let answer = client.call(&request).await?;
    println!("{:?} {:?}", answer.min_spec_code, answer.min_storage);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_backups {
use tencentdb_postgres::api::{DescribeDbBackups, DescribeDbBackupsRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_backups<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeDbBackups::new(DescribeDbBackupsRequired {
        db_instance_id: "postgres-6fego161",
        r#type: 1,
        start_time: "2018-06-10 17:06:38".into(),
        end_time: "2018-06-11 17:06:38".into(),
    });
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_errlogs {
use tencentdb_postgres::api::{DescribeDbErrlogs, DescribeDbErrlogsRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_errlogs<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeDbErrlogs::new(DescribeDbErrlogsRequired {
        db_instance_id: "postgres-apzvwncr",
        start_time: "2018-06-10 17:06:38".into(),
        end_time: "2018-06-11 17:06:38".into(),
    });
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_instance_attribute {
use tencentdb_postgres::api::DescribeDbInstanceAttribute;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_instance_attribute<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeDbInstanceAttribute::new("postgres-xxxxxxxx");
    let answer = client.call(&request).await?;
    println!("{:?}", answer.db_instance);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_instance_ha_config {
use tencentdb_postgres::api::DescribeDbInstanceHaConfig;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_instance_ha_config<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeDbInstanceHaConfig::new("postgres-32d4mmv9");
    let answer = client.call(&request).await?;
    println!("{answer:?}");
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_instance_parameters {
use tencentdb_postgres::api::DescribeDbInstanceParameters;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_instance_parameters<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request =
        DescribeDbInstanceParameters::new("postgres-lzrwgg6d").param_name("max_connections");
    let answer = client.call(&request).await?;
    println!("{:?} {:?}", answer.total_count, answer.detail);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_instance_ssl_config {
use tencentdb_postgres::api::DescribeDbInstanceSslConfig;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_instance_ssl_config<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = DescribeDbInstanceSslConfig::new("postgres-hf8jo5pr");
    let answer = client.call(&request).await?;
    println!("{answer:?}");
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_instance_security_groups {
use tencentdb_postgres::api::DescribeDbInstanceSecurityGroups;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_instance_security_groups<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = DescribeDbInstanceSecurityGroups::new().db_instance_id("postgres-i2q4utnp");
    let answer = client.call(&request).await?;
    println!("{:?}", answer.security_group_set);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_instances {
use tencentdb_postgres::api::DescribeDbInstances;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_instances<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let mut pages = client.pages(&DescribeDbInstances::new())?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_proxy {
use tencentdb_postgres::api::DescribeDbProxy;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_proxy<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeDbProxy::new("postgres-oul13k0b")).await?;
    println!("{:?} {:?}", answer.count, answer.proxy_infos);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_proxy_ssl_config {
use tencentdb_postgres::api::{DescribeDbProxySslConfig, DescribeDbProxySslConfigRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_proxy_ssl_config<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeDbProxySslConfig::new(DescribeDbProxySslConfigRequired {
        db_instance_id: "postgres-xxxxxxxx",
        proxy_group_id: "proxy-xxxxxxxx",
        proxy_address_id: "proxy-address-xxxxxxxx",
    });
    let answer = client.call(&request).await?;
    println!("{:?} {:?} {:?}", answer.ssl_enabled, answer.connect_address, answer.ca_url);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_proxy_specs {
use tencentdb_postgres::api::DescribeDbProxySpecs;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_proxy_specs<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeDbProxySpecs::new()).await?;
    println!("{:?} {:?} {:?}", answer.spec_set, answer.support_proxy, answer.available_zones);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_slowlogs {
use tencentdb_postgres::api::{DescribeDbSlowlogs, DescribeDbSlowlogsRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_slowlogs<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeDbSlowlogs::new(DescribeDbSlowlogsRequired {
        db_instance_id: "postgres-apzvwncr",
        start_time: "2018-06-10 17:06:38".into(),
        end_time: "2018-06-11 17:06:38".into(),
    });
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_versions {
use tencentdb_postgres::api::DescribeDbVersions;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_versions<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeDbVersions::new()).await?;
    println!("{:?}", answer.version_set);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_db_xlogs {
use tencentdb_postgres::api::{DescribeDbXlogs, DescribeDbXlogsRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_db_xlogs<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeDbXlogs::new(DescribeDbXlogsRequired {
        db_instance_id: "postgres-apzvwncr",
        start_time: "2018-06-10 17:06:38".into(),
        end_time: "2018-06-11 17:06:38".into(),
    });
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_database_objects {
use tencentdb_postgres::api::{
    DatabaseObjectType, DescribeDatabaseObjects, DescribeDatabaseObjectsRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_database_objects<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeDatabaseObjects::new(DescribeDatabaseObjectsRequired {
        db_instance_id: "postgres-5cz25tr5",
        object_type: DatabaseObjectType::DATABASE,
    });
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_databases {
use tencentdb_postgres::api::DescribeDatabases;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_databases<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let mut pages = client.pages(&DescribeDatabases::new("postgres-hf8jo5pr"))?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_dedicated_clusters {
use tencentdb_postgres::api::DescribeDedicatedClusters;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_dedicated_clusters<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeDedicatedClusters::new()).await?;
    println!("{:?}", answer.dedicated_cluster_set);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_default_parameters {
use tencentdb_postgres::api::{
    DbEngine, DescribeDefaultParameters, DescribeDefaultParametersRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_default_parameters<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeDefaultParameters::new(DescribeDefaultParametersRequired {
        db_major_version: "13",
        db_engine: DbEngine::POSTGRESQL,
    });
    let answer = client.call(&request).await?;
    println!("{:?} {:?}", answer.total_count, answer.param_info_set);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_encryption_keys {
use tencentdb_postgres::api::DescribeEncryptionKeys;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_encryption_keys<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeEncryptionKeys::new(" postgres-abcdefg")).await?;
    println!("{:?}", answer.encryption_keys);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_log_backups {
use tencentdb_postgres::api::{BackupOrderBy, DescribeLogBackups, SortDirection};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_log_backups<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeLogBackups::new()
        .order_by(BackupOrderBy::FINISH_TIME)
        .order_by_type(SortDirection::DESC);
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_maintain_time_window {
use tencentdb_postgres::api::DescribeMaintainTimeWindow;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_maintain_time_window<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeMaintainTimeWindow::new("postgres-rwwbeuyx");
    let answer = client.call(&request).await?;
    println!("{answer:?}");
    Ok(())
}
}

#[rustfmt::skip]
mod describe_mem0_service {
use tencentdb_postgres::api::DescribeMem0Service;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_mem0_service<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeMem0Service::new("postgres-l0jw845d")).await?;
    println!("{answer:?}");
    Ok(())
}
}

#[rustfmt::skip]
mod describe_orders {
use tencentdb_postgres::api::DescribeOrders;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_orders<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeOrders::new(["20180615110033"])).await?;
    println!("{:?} {:?}", answer.total_count, answer.deals);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_parameter_template_attributes {
use tencentdb_postgres::api::DescribeParameterTemplateAttributes;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_parameter_template_attributes<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = DescribeParameterTemplateAttributes::new("c0456ace-31d1-54b1-a270-befa6bf960a5");
    let answer = client.call(&request).await?;
    println!("{answer:?}");
    Ok(())
}
}

#[rustfmt::skip]
mod describe_parameter_templates {
use tencentdb_postgres::api::{
    DescribeParameterTemplates, Filter, ParameterTemplatesOrderBy, SortDirection,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_parameter_templates<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeParameterTemplates::new()
        .filters([Filter::new().name("TemplateName").values(["my_custom_template"])])
        .order_by(ParameterTemplatesOrderBy::CREATE_TIME)
        .order_by_type(SortDirection::DESC);
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_params_event {
use tencentdb_postgres::api::DescribeParamsEvent;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_params_event<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeParamsEvent::new("postgres-nbvqjlhf")).await?;
    println!("{:?} {:?}", answer.total_count, answer.event_items);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_postg_rest_service {
use tencentdb_postgres::api::DescribePostgRestService;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_postg_rest_service<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribePostgRestService::new("postgres-0uwjmh8t")).await?;
    println!("{answer:?}");
    Ok(())
}
}

#[rustfmt::skip]
mod describe_product_config {
use tencentdb_postgres::api::DescribeProductConfig;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_product_config<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeProductConfig::new().zone("ap-guangzhou-2");
    let answer = client.call(&request).await?;
    println!("{:?}", answer.spec_info_list);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_read_only_groups {
use tencentdb_postgres::api::{DescribeReadOnlyGroups, Filter};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_read_only_groups<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeReadOnlyGroups::new()
        .filters([Filter::new().name("db-master-instance-id").values(["postgres-kpol3zgp"])]);
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_regions {
use tencentdb_postgres::api::DescribeRegions;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_regions<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeRegions {}).await?;
    println!("{:?} {:?}", answer.total_count, answer.region_set);
    Ok(())
}
}

#[rustfmt::skip]
mod describe_serverless_db_instances {
use tencentdb_postgres::api::{DescribeServerlessDbInstances, Filter};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_serverless_db_instances<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = DescribeServerlessDbInstances::new()
        .filter([Filter::new().name("db-instance-name").values(["user-data-db"])]);
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_slow_query_analysis {
use tencentdb_postgres::api::{DescribeSlowQueryAnalysis, DescribeSlowQueryAnalysisRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_slow_query_analysis<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeSlowQueryAnalysis::new(DescribeSlowQueryAnalysisRequired {
        db_instance_id: "postgres-nbvqjlhf",
        start_time: "2021-06-17 20:00:07",
        end_time: "2021-06-17 20:15:07",
    });
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_slow_query_list {
use tencentdb_postgres::api::{DescribeSlowQueryList, DescribeSlowQueryListRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_slow_query_list<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DescribeSlowQueryList::new(DescribeSlowQueryListRequired {
        db_instance_id: "postgres-nbvqjlhf",
        start_time: "2021-07-22 10:00:07",
        end_time: "2021-07-27 20:15:07",
    });
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_tasks {
use tencentdb_postgres::api::{DescribeTasks, SortDirection, TasksOrderBy};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_tasks<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request =
        DescribeTasks::new().order_by(TasksOrderBy::START_TIME).order_by_type(SortDirection::DESC);
    let mut pages = client.pages(&request)?;
    while let Some(page) = pages.next_page().await? {
        for row in page.rows {
            println!("{row:?}");
        }
    }
    Ok(())
}
}

#[rustfmt::skip]
mod describe_zones {
use tencentdb_postgres::api::DescribeZones;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn describe_zones<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let answer = client.call(&DescribeZones::new()).await?;
    println!("{:?} {:?}", answer.total_count, answer.zone_set);
    Ok(())
}
}

#[rustfmt::skip]
mod destroy_db_instance {
use std::time::Duration;

use tencentdb_postgres::api::DestroyDbInstance;
use tencentdb_postgres::{Client, Error, Transport};

// Destroys the instance with all its data, for good.
pub async fn destroy_db_instance<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&DestroyDbInstance::new("postgres-19nmz2xb")).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod destroy_db_proxy {
use tencentdb_postgres::api::DestroyDbProxy;
use tencentdb_postgres::{Client, Error, Transport};

// Destroys the proxy with its addresses, for good.
pub async fn destroy_db_proxy<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    client.call(&DestroyDbProxy::new("postgres-ll68q8z3")).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod dis_isolate_db_instances {
use std::time::Duration;

use tencentdb_postgres::api::DisIsolateDbInstances;
use tencentdb_postgres::{Client, Error, Transport};

// Buys prepaid instances again: this costs money.
pub async fn dis_isolate_db_instances<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = DisIsolateDbInstances::new(["postgres-xxxxxxxx"]).period(1).auto_voucher(false);
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod init_db_instances {
use tencentdb_postgres::api::{Charset, InitDbInstances, InitDbInstancesRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn init_db_instances<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = InitDbInstances::new(InitDbInstancesRequired {
        db_instance_id_set: &["postgres-4sfuv15b"],
        admin_name: "root",
        admin_password: "1234Qwer()".into(),
        charset: Charset::UTF8,
    });
    let answer = client.call(&request).await?;
    println!("{:?}", answer.db_instance_id_set);
    Ok(())
}
}

#[rustfmt::skip]
mod inquiry_price_create_db_instances {
use tencentdb_postgres::api::{
    InquiryChargeType, InquiryPriceCreateDbInstances, InquiryPriceCreateDbInstancesRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn inquiry_price_create_db_instances<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = InquiryPriceCreateDbInstances::new(InquiryPriceCreateDbInstancesRequired {
        zone: "ap-guangzhou-2",
        spec_code: "cdb.pg.z1.2g",
        storage: 100,
        instance_count: 1,
        period: 1,
    })
    .instance_charge_type(InquiryChargeType::PREPAID);
    let answer = client.call(&request).await?;
    println!("{:?} {:?} {:?}", answer.original_price, answer.price, answer.currency);
    Ok(())
}
}

#[rustfmt::skip]
mod inquiry_price_renew_db_instance {
use tencentdb_postgres::api::{InquiryPriceRenewDbInstance, InquiryPriceRenewDbInstanceRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn inquiry_price_renew_db_instance<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = InquiryPriceRenewDbInstance::new(InquiryPriceRenewDbInstanceRequired {
        db_instance_id: "postgres-6fego161",
        period: 12,
    });
    let answer = client.call(&request).await?;
    println!("{:?} {:?} {:?}", answer.original_price, answer.price, answer.currency);
    Ok(())
}
}

#[rustfmt::skip]
mod inquiry_price_upgrade_db_instance {
use tencentdb_postgres::api::{
    InquiryPriceUpgradeDbInstance, InquiryPriceUpgradeDbInstanceRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn inquiry_price_upgrade_db_instance<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = InquiryPriceUpgradeDbInstance::new(InquiryPriceUpgradeDbInstanceRequired {
        storage: 500,
        memory: 4,
        db_instance_id: "postgres-6fego161",
    });
    let answer = client.call(&request).await?;
    println!("{:?} {:?} {:?}", answer.original_price, answer.price, answer.currency);
    Ok(())
}
}

#[rustfmt::skip]
mod isolate_db_instances {
use std::time::Duration;

use tencentdb_postgres::api::IsolateDbInstances;
use tencentdb_postgres::{Client, Error, Transport};

// Takes the instances out of service until `DisIsolateDBInstances` restores them.
pub async fn isolate_db_instances<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&IsolateDbInstances::new(["postgres-xxxxxxxx"])).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod lock_account {
use std::time::Duration;

use tencentdb_postgres::api::{LockAccount, LockAccountRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Cuts the connections of the account.
pub async fn lock_account<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = LockAccount::new(LockAccountRequired {
        db_instance_id: "postgres-4sfuv15b",
        user_name: "app_user",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_account_privileges {
use tencentdb_postgres::api::{
    DatabaseObject, DatabaseObjectRequired, DatabasePrivilege, ModifyAccountPrivileges,
    ModifyAccountPrivilegesRequired, ModifyPrivilege, ModifyType, PrivilegeObjectType,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_account_privileges<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyAccountPrivileges::new(ModifyAccountPrivilegesRequired {
        db_instance_id: "postgres-5cz25tr5",
        user_name: "without_per",
        modify_privilege_set: [
            ModifyPrivilege::new()
                .database_privilege(
                    DatabasePrivilege::new()
                        .object(
                            DatabaseObject::new(DatabaseObjectRequired {
                                object_type: PrivilegeObjectType::SCHEMA,
                                object_name: "user_schema",
                            })
                            .database_name("user_database"),
                        )
                        .privilege_set(["USAGE"]),
                )
                .modify_type(ModifyType::REVOKE_OBJECT)
                .is_cascade(false),
            ModifyPrivilege::new()
                .database_privilege(
                    DatabasePrivilege::new()
                        .object(
                            DatabaseObject::new(DatabaseObjectRequired {
                                object_type: PrivilegeObjectType::SCHEMA,
                                object_name: "user_schema",
                            })
                            .database_name("user_database"),
                        )
                        .privilege_set(["CREATE"]),
                )
                .modify_type(ModifyType::GRANT_OBJECT),
            ModifyPrivilege::new()
                .database_privilege(
                    DatabasePrivilege::new()
                        .object(
                            DatabaseObject::new(DatabaseObjectRequired {
                                object_type: PrivilegeObjectType::TABLE,
                                object_name: "users",
                            })
                            .database_name("user_database")
                            .schema_name("user_schema"),
                        )
                        .privilege_set(["SELECT"]),
                )
                .modify_type(ModifyType::GRANT_OBJECT),
            ModifyPrivilege::new()
                .database_privilege(
                    DatabasePrivilege::new()
                        .object(DatabaseObject::new(DatabaseObjectRequired {
                            object_type: PrivilegeObjectType::ACCOUNT,
                            object_name: "without_per",
                        }))
                        .privilege_set(["tencentDBSuper"]),
                )
                .modify_type(ModifyType::ALTER_ROLE),
        ]
        .into(),
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_account_remark {
use tencentdb_postgres::api::{ModifyAccountRemark, ModifyAccountRemarkRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_account_remark<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyAccountRemark::new(ModifyAccountRemarkRequired {
        db_instance_id: "postgres-6bwgamo3",
        user_name: "webapp_user",
        remark: "testModifyRemark",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_audit_service {
use tencentdb_postgres::api::{AuditType, ModifyAuditService, ModifyAuditServiceRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_audit_service<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyAuditService::new(ModifyAuditServiceRequired {
        instance_id: "postgres-nqg1hcnj",
        log_expire_day: 7,
        hot_log_expire_day: 7,
        audit_type: AuditType::COMPLEX,
        product: "postgres",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_backup_download_restriction {
use tencentdb_postgres::api::{
    ModifyBackupDownloadRestriction, RestrictionEffect, RestrictionType,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_backup_download_restriction<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = ModifyBackupDownloadRestriction::new(RestrictionType::CUSTOMIZE)
        .vpc_restriction_effect(RestrictionEffect::ALLOW)
        .vpc_id_set(["vpc-15ld6dhr"])
        .ip_restriction_effect(RestrictionEffect::ALLOW)
        .ip_set(["10.*.*.*"]);
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_backup_plan {
use tencentdb_postgres::api::ModifyBackupPlan;
use tencentdb_postgres::{Client, Error, Transport};

// Backups beyond the free quota cost money.
pub async fn modify_backup_plan<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyBackupPlan::new("postgres-xxxxxxxx")
        .min_backup_start_time("01:00:00")
        .max_backup_start_time("02:00:00")
        .base_backup_retention_period(7)
        .backup_period(["tuesday", "monday"]);
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_base_backup_expire_time {
use tencentdb_postgres::api::{ModifyBaseBackupExpireTime, ModifyBaseBackupExpireTimeRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Backups beyond the free quota cost money.
pub async fn modify_base_backup_expire_time<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyBaseBackupExpireTime::new(ModifyBaseBackupExpireTimeRequired {
        db_instance_id: "postgres-9n26zs6n",
        base_backup_id: "88d3a71e-b822-5728-9d41-d8cfc0d0556e",
        new_expire_time: "2023-02-18 23:59:59",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_instance_charge_type {
use std::time::Duration;

use tencentdb_postgres::api::{
    Flag, InstanceChargeType, ModifyDbInstanceChargeType, ModifyDbInstanceChargeTypeRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

// Places an order for the months bought: this costs money.
pub async fn modify_db_instance_charge_type<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyDbInstanceChargeType::new(ModifyDbInstanceChargeTypeRequired {
        db_instance_id: "postgres-apzvwncr",
        instance_charge_type: InstanceChargeType::PREPAID,
        period: 1,
    })
    .auto_renew_flag(Flag::OFF)
    .auto_voucher(Flag::OFF);
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_instance_deletion_protection {
use tencentdb_postgres::api::{
    ModifyDbInstanceDeletionProtection, ModifyDbInstanceDeletionProtectionRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_db_instance_deletion_protection<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request =
        ModifyDbInstanceDeletionProtection::new(ModifyDbInstanceDeletionProtectionRequired {
            db_instance_id: "postgres-6bwgamo3",
            deletion_protection: true,
        });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_instance_deployment {
use std::time::Duration;

use tencentdb_postgres::api::{
    DbNode, DbNodeRequired, ModifyDbInstanceDeployment, ModifyDbInstanceDeploymentRequired,
    NodeRole, SwitchTag,
};
use tencentdb_postgres::{Client, Error, Transport};

// Breaks every connection when the instance switches over.
pub async fn modify_db_instance_deployment<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyDbInstanceDeployment::new(ModifyDbInstanceDeploymentRequired {
        db_instance_id: "postgres-abcd1234",
        db_node_set: [
            DbNode::new(DbNodeRequired { role: NodeRole::STANDBY, zone: "ap-guangzhou-3" }),
            DbNode::new(DbNodeRequired { role: NodeRole::PRIMARY, zone: "ap-guangzhou-3" }),
        ]
        .into(),
        switch_tag: SwitchTag::GIVEN_WINDOW,
    })
    .switch_start_time("12:00:00")
    .switch_end_time("12:30:00");
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_instance_ha_config {
use tencentdb_postgres::api::{
    ModifyDbInstanceHaConfig, ModifyDbInstanceHaConfigRequired, SyncMode,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_db_instance_ha_config<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyDbInstanceHaConfig::new(ModifyDbInstanceHaConfigRequired {
        db_instance_id: "postgres-32d4mmv9",
        sync_mode: SyncMode::ASYNC,
        max_standby_latency: 10737418240,
        max_standby_lag: 10,
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_instance_name {
use tencentdb_postgres::api::{ModifyDbInstanceName, ModifyDbInstanceNameRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_db_instance_name<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyDbInstanceName::new(ModifyDbInstanceNameRequired {
        db_instance_id: "postgres-6ougo465",
        instance_name: "testModifyInstanceName",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_instance_parameters {
use std::time::Duration;

use tencentdb_postgres::api::{
    ModifyDbInstanceParameters, ModifyDbInstanceParametersRequired, ParamEntry, ParamEntryRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_db_instance_parameters<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyDbInstanceParameters::new(ModifyDbInstanceParametersRequired {
        db_instance_id: "postgres-lzrwgg6d",
        param_list: [ParamEntry::new(ParamEntryRequired {
            name: "max_replication_slots",
            expected_value: "20",
        })]
        .into(),
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_instance_read_only_group {
use std::time::Duration;

use tencentdb_postgres::api::{
    ModifyDbInstanceReadOnlyGroup, ModifyDbInstanceReadOnlyGroupRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_db_instance_read_only_group<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = ModifyDbInstanceReadOnlyGroup::new(ModifyDbInstanceReadOnlyGroupRequired {
        db_instance_id: "postgres-k95qzetn",
        read_only_group_id: "pgrogrp-mnwtmp20",
        new_read_only_group_id: "pgrogrp-nqwpkjbu",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_instance_ssl_config {
use std::time::Duration;

use tencentdb_postgres::api::{ModifyDbInstanceSslConfig, ModifyDbInstanceSslConfigRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_db_instance_ssl_config<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyDbInstanceSslConfig::new(ModifyDbInstanceSslConfigRequired {
        db_instance_id: "postgres-5gevh7gr",
        ssl_enabled: false,
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_instance_security_groups {
use tencentdb_postgres::api::ModifyDbInstanceSecurityGroups;
use tencentdb_postgres::{Client, Error, Transport};

// Replaces all security groups, which can cut clients off or let others in.
pub async fn modify_db_instance_security_groups<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request =
        ModifyDbInstanceSecurityGroups::new(["sg-91jbmkp1"]).db_instance_id("postgres-i2q4utnp");
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_instance_spec {
use std::time::Duration;

use tencentdb_postgres::api::{ModifyDbInstanceSpec, ModifyDbInstanceSpecRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Places an order: the price changes. Connections break when the instance switches over.
pub async fn modify_db_instance_spec<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired {
        db_instance_id: "postgres-6bwgamo3",
        memory: 2,
        storage: 200,
    })
    .cpu(1);
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_instances_project {
use tencentdb_postgres::api::{ModifyDbInstancesProject, ModifyDbInstancesProjectRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_db_instances_project<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyDbInstancesProject::new(ModifyDbInstancesProjectRequired {
        db_instance_id_set: &["postgres-lnp6j6172", "postgres-6bwgamo3"],
        project_id: "10467",
    });
    let answer = client.call(&request).await?;
    println!("{:?}", answer.count);
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_proxy {
use std::time::Duration;

use tencentdb_postgres::api::ModifyDbProxy;
use tencentdb_postgres::{Client, Error, Transport};

// Places an order when it changes the nodes: the price changes.
pub async fn modify_db_proxy<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&ModifyDbProxy::new("postgres-ll68q8z3")).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_proxy_address {
use std::time::Duration;

use tencentdb_postgres::api::{ModifyDbProxyAddress, ModifyDbProxyAddressRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_db_proxy_address<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyDbProxyAddress::new(ModifyDbProxyAddressRequired {
        db_instance_id: "postgres-2wvpv38j",
        address_id: "proxyaddr-hw78kg1m",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_db_proxy_ssl_config {
use std::time::Duration;

use tencentdb_postgres::api::{ModifyDbProxySslConfig, ModifyDbProxySslConfigRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_db_proxy_ssl_config<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyDbProxySslConfig::new(ModifyDbProxySslConfigRequired {
        db_instance_id: "postgres-xxxxxxxx",
        proxy_group_id: "proxygrp-xxxxxxxx",
        proxy_address_id: "proxyaddr-xxxxxxxx",
        ssl_enabled: true,
    })
    .connect_address("10.0.0.1");
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_database_owner {
use tencentdb_postgres::api::{ModifyDatabaseOwner, ModifyDatabaseOwnerRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_database_owner<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyDatabaseOwner::new(ModifyDatabaseOwnerRequired {
        db_instance_id: "postgres-mnhbbw99",
        database_name: "alice_database",
        database_owner: "alice",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_maintain_time_window {
use tencentdb_postgres::api::ModifyMaintainTimeWindow;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_maintain_time_window<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyMaintainTimeWindow::new("postgres-c4wtbx1f")
        .maintain_start_time("23:00")
        .maintain_duration(1)
        .maintain_week_days(["tuesday", "monday"]);
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_parameter_template {
use tencentdb_postgres::api::{ModifyParameterTemplate, ParamEntry, ParamEntryRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_parameter_template<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyParameterTemplate::new("497857b4-4676-5583-8359-b697fe5968d9")
        .template_name("test_template")
        .template_description("for-testing")
        .modify_param_entry_set([
            ParamEntry::new(ParamEntryRequired { name: "max_wal_senders", expected_value: "360" }),
            ParamEntry::new(ParamEntryRequired {
                name: "max_logical_replication_workers",
                expected_value: "360",
            }),
        ])
        .delete_param_set(["wal_level"]);
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_read_only_db_instance_weight {
use tencentdb_postgres::api::{
    ModifyReadOnlyDbInstanceWeight, ModifyReadOnlyDbInstanceWeightRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_read_only_db_instance_weight<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = ModifyReadOnlyDbInstanceWeight::new(ModifyReadOnlyDbInstanceWeightRequired {
        db_instance_id: "\"pgro-e0tfm161\"",
        read_only_group_id: "\"pgrogp-test\"",
        weight: 1,
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_read_only_group_config {
use tencentdb_postgres::api::{Flag, ModifyReadOnlyGroupConfig};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn modify_read_only_group_config<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifyReadOnlyGroupConfig::new("\"vpc-e0tfm161\"")
        .read_only_group_name("test")
        .replay_lag_eliminate(Flag::OFF)
        .max_replay_latency(512)
        .max_replay_lag(0)
        .rebalance(Flag::ON)
        .min_delay_eliminate_reserve(0);
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod modify_switch_time_period {
use std::time::Duration;

use tencentdb_postgres::api::{
    ImmediateSwitchTag, ModifySwitchTimePeriod, ModifySwitchTimePeriodRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

// Breaks every connection of the instance at once.
pub async fn modify_switch_time_period<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ModifySwitchTimePeriod::new(ModifySwitchTimePeriodRequired {
        db_instance_id: "postgres-19nmz2xb",
        switch_tag: ImmediateSwitchTag::NOW,
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod open_account_cam {
use tencentdb_postgres::api::{OpenAccountCam, OpenAccountCamRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn open_account_cam<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = OpenAccountCam::new(OpenAccountCamRequired {
        db_instance_id: "postgres-4sfuv15b",
        user_name: "readonly_user",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod open_audit_service {
use std::time::Duration;

use tencentdb_postgres::api::{AuditType, OpenAuditService, OpenAuditServiceRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn open_audit_service<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = OpenAuditService::new(OpenAuditServiceRequired {
        instance_id: "postgres-nqg1hcnj",
        log_expire_day: 7,
        hot_log_expire_day: 7,
        audit_type: AuditType::COMPLEX,
        product: "postgres",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod open_db_extranet_access {
use std::time::Duration;

use tencentdb_postgres::api::OpenDbExtranetAccess;
use tencentdb_postgres::{Client, Error, Transport};

// Opens the instance to the internet.
pub async fn open_db_extranet_access<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&OpenDbExtranetAccess::new("postgres-apzvwncr")).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod open_mem0_service {
use std::time::Duration;

use tencentdb_postgres::api::{LlmModel, OpenMem0Service, OpenMem0ServiceRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn open_mem0_service<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = OpenMem0Service::new(OpenMem0ServiceRequired {
        db_instance_id: "postgres-paxanz0n",
        agentic_base_id: "agenticbase-2a7vajd1",
        llm_model: LlmModel::AUTO,
        embedding_api_key: "sk-example".into(),
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod open_postg_rest_service {
use std::time::Duration;

use tencentdb_postgres::api::OpenPostgRestService;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn open_postg_rest_service<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&OpenPostgRestService::new("postgres-om193q01")).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod open_serverless_db_extranet_access {
use tencentdb_postgres::api::OpenServerlessDbExtranetAccess;
use tencentdb_postgres::{Client, Error, Transport};

// Opens the instance to the internet.
pub async fn open_serverless_db_extranet_access<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    client.call(&OpenServerlessDbExtranetAccess {}).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod rebalance_read_only_group {
use tencentdb_postgres::api::RebalanceReadOnlyGroup;
use tencentdb_postgres::{Client, Error, Transport};

// Breaks the connections of the group once.
pub async fn rebalance_read_only_group<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = RebalanceReadOnlyGroup::new("\"pgrogrp-e0tfm161\"");
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod refresh_account_password {
use tencentdb_postgres::api::{RefreshAccountPassword, RefreshAccountPasswordRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn refresh_account_password<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = RefreshAccountPassword::new(RefreshAccountPasswordRequired {
        db_instance_id: "postgres-4sfuv15b",
        user_name: "readonly_user",
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod reload_balance_db_proxy_node {
use tencentdb_postgres::api::ReloadBalanceDbProxyNode;
use tencentdb_postgres::{Client, Error, Transport};

pub async fn reload_balance_db_proxy_node<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    client.call(&ReloadBalanceDbProxyNode::new("postgres-ko7e7fs5")).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod remove_db_instance_from_read_only_group {
use std::time::Duration;

use tencentdb_postgres::api::{
    RemoveDbInstanceFromReadOnlyGroup, RemoveDbInstanceFromReadOnlyGroupRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn remove_db_instance_from_read_only_group<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request =
        RemoveDbInstanceFromReadOnlyGroup::new(RemoveDbInstanceFromReadOnlyGroupRequired {
            db_instance_id: "\"pgro-k95qzetn\"",
            read_only_group_id: "\"pgrogrp-k95qzetn\"",
        });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod renew_instance {
use std::time::Duration;

use tencentdb_postgres::api::{RenewInstance, RenewInstanceRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Buys further months: this costs money.
pub async fn renew_instance<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = RenewInstance::new(RenewInstanceRequired {
        db_instance_id: "postgres-apzvwncr",
        period: 1,
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod reset_account_password {
use tencentdb_postgres::api::{ResetAccountPassword, ResetAccountPasswordRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Clients with the old password can no longer log in.
pub async fn reset_account_password<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = ResetAccountPassword::new(ResetAccountPasswordRequired {
        db_instance_id: "postgres-lnp6j6172",
        user_name: "app_user",
        password: "1234Qwer()".into(),
    });
    client.call(&request).await?;
    Ok(())
}
}

#[rustfmt::skip]
mod restart_db_instance {
use std::time::Duration;

use tencentdb_postgres::api::RestartDbInstance;
use tencentdb_postgres::{Client, Error, Transport};

// Breaks every connection of the instance.
pub async fn restart_db_instance<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&RestartDbInstance::new("postgres-apzvwncr")).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod restore_db_instance_objects {
use std::time::Duration;

use tencentdb_postgres::api::{RestoreDbInstanceObjects, RestoreDbInstanceObjectsRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn restore_db_instance_objects<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = RestoreDbInstanceObjects::new(RestoreDbInstanceObjectsRequired {
        db_instance_id: "postgres-abcd1234",
        restore_objects: &["user"],
    })
    .restore_target_time("2024-03-25 01:27:35");
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod set_auto_renew_flag {
use tencentdb_postgres::api::{AutoRenewFlag, SetAutoRenewFlag, SetAutoRenewFlagRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Each automatic renewal costs money.
pub async fn set_auto_renew_flag<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = SetAutoRenewFlag::new(SetAutoRenewFlagRequired {
        db_instance_id_set: &["postgres-6fego161"],
        auto_renew_flag: AutoRenewFlag::AUTO,
    });
    let answer = client.call(&request).await?;
    println!("{:?}", answer.count);
    Ok(())
}
}

#[rustfmt::skip]
mod switch_db_instance_primary {
use std::time::Duration;

use tencentdb_postgres::api::SwitchDbInstancePrimary;
use tencentdb_postgres::{Client, Error, Transport};

// Breaks every connection of the instance.
pub async fn switch_db_instance_primary<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let started = client.start(&SwitchDbInstancePrimary::new("postgres-idabksrn")).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod unlock_account {
use std::time::Duration;

use tencentdb_postgres::api::{UnlockAccount, UnlockAccountRequired};
use tencentdb_postgres::{Client, Error, Transport};

pub async fn unlock_account<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = UnlockAccount::new(UnlockAccountRequired {
        db_instance_id: "postgres-4sfuv15b",
        user_name: "bob_admin",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod upgrade_db_instance {
use std::time::Duration;

use tencentdb_postgres::api::{UpgradeDbInstance, UpgradeDbInstanceRequired};
use tencentdb_postgres::{Client, Error, Transport};

// Places an order: the price changes.
pub async fn upgrade_db_instance<T: Transport>(client: &Client<T>) -> Result<(), Error> {
    let request = UpgradeDbInstance::new(UpgradeDbInstanceRequired {
        memory: 4,
        storage: 20,
        db_instance_id: "postgres-4sfuv15b",
    });
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod upgrade_db_instance_kernel_version {
use std::time::Duration;

use tencentdb_postgres::api::{
    UpgradeDbInstanceKernelVersion, UpgradeDbInstanceKernelVersionRequired,
};
use tencentdb_postgres::{Client, Error, Transport};

// Breaks every connection when the instance switches over.
pub async fn upgrade_db_instance_kernel_version<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = UpgradeDbInstanceKernelVersion::new(UpgradeDbInstanceKernelVersionRequired {
        db_instance_id: "pgro-g7w4itfg",
        target_db_kernel_version: "v12.7_r1.5",
    })
    .dry_run(true);
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}

#[rustfmt::skip]
mod upgrade_db_instance_major_version {
use std::time::Duration;

use tencentdb_postgres::api::{
    ExtensionUpgradeOption, StatisticsRefreshOption, UpgradeDbInstanceMajorVersion,
    UpgradeDbInstanceMajorVersionRequired, UpgradeTimeOption,
};
use tencentdb_postgres::{Client, Error, Transport};

// The instance is read-only for a while, and its connections break once.
pub async fn upgrade_db_instance_major_version<T: Transport>(
    client: &Client<T>,
) -> Result<(), Error> {
    let request = UpgradeDbInstanceMajorVersion::new(UpgradeDbInstanceMajorVersionRequired {
        db_instance_id: "postgres-qwe12k98",
        target_db_kernel_version: "v15.1_r1.6",
    })
    .upgrade_check(false)
    .backup_before_upgrade(true)
    .statistics_refresh_option(StatisticsRefreshOption::NONE)
    .extension_upgrade_option(ExtensionUpgradeOption::NONE)
    .upgrade_time_option(UpgradeTimeOption::GIVEN_WINDOW)
    .upgrade_time_begin("01:00:00")
    .upgrade_time_end("02:00:00");
    let started = client.start(&request).await?;
    println!("{:?}", started.answer);
    client
        .wait(&started.handle, Duration::from_secs(1_800), |progress| {
            println!("{:?}", progress.state)
        })
        .await?;
    Ok(())
}
}
