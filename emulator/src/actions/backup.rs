//! Backups.

// Old programs still call DescribeDBBackups and DescribeDBXlogs.
#![allow(deprecated)]

use tencentdb_postgres::api::{
    CloneDbInstance, CloneDbInstanceResponse, CreateBackupPlan, CreateBackupPlanResponse, CreateBaseBackup,
    CreateBaseBackupResponse, DeleteBackupPlan, DeleteBackupPlanResponse, DeleteBaseBackup, DeleteBaseBackupResponse,
    DeleteLogBackup, DeleteLogBackupResponse, DescribeAvailableRecoveryTime, DescribeAvailableRecoveryTimeResponse,
    DescribeBackupDownloadRestriction, DescribeBackupDownloadRestrictionResponse, DescribeBackupDownloadUrl,
    DescribeBackupDownloadUrlResponse, DescribeBackupOverview, DescribeBackupOverviewResponse, DescribeBackupPlans,
    DescribeBackupPlansResponse, DescribeBackupSummaries, DescribeBackupSummariesResponse, DescribeBaseBackups,
    DescribeBaseBackupsResponse, DescribeCloneDbInstanceSpec, DescribeCloneDbInstanceSpecResponse, DescribeDbBackups,
    DescribeDbBackupsResponse, DescribeDbXlogs, DescribeDbXlogsResponse, DescribeLogBackups,
    DescribeLogBackupsResponse, ModifyBackupDownloadRestriction, ModifyBackupDownloadRestrictionResponse,
    ModifyBackupPlan, ModifyBackupPlanResponse, ModifyBaseBackupExpireTime, ModifyBaseBackupExpireTimeResponse,
    RestoreDbInstanceObjects, RestoreDbInstanceObjectsResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn clone_db_instance(_: &mut Context, _: CloneDbInstance) -> Answer<CloneDbInstanceResponse> {
    Err(Refusal::not_emulated("CloneDBInstance"))
}

pub(crate) fn create_backup_plan(_: &mut Context, _: CreateBackupPlan) -> Answer<CreateBackupPlanResponse> {
    Err(Refusal::not_emulated("CreateBackupPlan"))
}

pub(crate) fn create_base_backup(_: &mut Context, _: CreateBaseBackup) -> Answer<CreateBaseBackupResponse> {
    Err(Refusal::not_emulated("CreateBaseBackup"))
}

pub(crate) fn delete_backup_plan(_: &mut Context, _: DeleteBackupPlan) -> Answer<DeleteBackupPlanResponse> {
    Err(Refusal::not_emulated("DeleteBackupPlan"))
}

pub(crate) fn delete_base_backup(_: &mut Context, _: DeleteBaseBackup) -> Answer<DeleteBaseBackupResponse> {
    Err(Refusal::not_emulated("DeleteBaseBackup"))
}

pub(crate) fn delete_log_backup(_: &mut Context, _: DeleteLogBackup) -> Answer<DeleteLogBackupResponse> {
    Err(Refusal::not_emulated("DeleteLogBackup"))
}

pub(crate) fn describe_available_recovery_time(
    _: &mut Context,
    _: DescribeAvailableRecoveryTime,
) -> Answer<DescribeAvailableRecoveryTimeResponse> {
    Err(Refusal::not_emulated("DescribeAvailableRecoveryTime"))
}

pub(crate) fn describe_backup_download_restriction(
    _: &mut Context,
    _: DescribeBackupDownloadRestriction,
) -> Answer<DescribeBackupDownloadRestrictionResponse> {
    Err(Refusal::not_emulated("DescribeBackupDownloadRestriction"))
}

pub(crate) fn describe_backup_download_url(
    _: &mut Context,
    _: DescribeBackupDownloadUrl,
) -> Answer<DescribeBackupDownloadUrlResponse> {
    Err(Refusal::not_emulated("DescribeBackupDownloadURL"))
}

pub(crate) fn describe_backup_overview(
    _: &mut Context,
    _: DescribeBackupOverview,
) -> Answer<DescribeBackupOverviewResponse> {
    Err(Refusal::not_emulated("DescribeBackupOverview"))
}

pub(crate) fn describe_backup_plans(_: &mut Context, _: DescribeBackupPlans) -> Answer<DescribeBackupPlansResponse> {
    Err(Refusal::not_emulated("DescribeBackupPlans"))
}

pub(crate) fn describe_backup_summaries(
    _: &mut Context,
    _: DescribeBackupSummaries,
) -> Answer<DescribeBackupSummariesResponse> {
    Err(Refusal::not_emulated("DescribeBackupSummaries"))
}

pub(crate) fn describe_base_backups(_: &mut Context, _: DescribeBaseBackups) -> Answer<DescribeBaseBackupsResponse> {
    Err(Refusal::not_emulated("DescribeBaseBackups"))
}

pub(crate) fn describe_clone_db_instance_spec(
    _: &mut Context,
    _: DescribeCloneDbInstanceSpec,
) -> Answer<DescribeCloneDbInstanceSpecResponse> {
    Err(Refusal::not_emulated("DescribeCloneDBInstanceSpec"))
}

pub(crate) fn describe_db_backups(_: &mut Context, _: DescribeDbBackups) -> Answer<DescribeDbBackupsResponse> {
    Err(Refusal::not_emulated("DescribeDBBackups"))
}

pub(crate) fn describe_db_xlogs(_: &mut Context, _: DescribeDbXlogs) -> Answer<DescribeDbXlogsResponse> {
    Err(Refusal::not_emulated("DescribeDBXlogs"))
}

pub(crate) fn describe_log_backups(_: &mut Context, _: DescribeLogBackups) -> Answer<DescribeLogBackupsResponse> {
    Err(Refusal::not_emulated("DescribeLogBackups"))
}

pub(crate) fn modify_backup_download_restriction(
    _: &mut Context,
    _: ModifyBackupDownloadRestriction,
) -> Answer<ModifyBackupDownloadRestrictionResponse> {
    Err(Refusal::not_emulated("ModifyBackupDownloadRestriction"))
}

pub(crate) fn modify_backup_plan(_: &mut Context, _: ModifyBackupPlan) -> Answer<ModifyBackupPlanResponse> {
    Err(Refusal::not_emulated("ModifyBackupPlan"))
}

pub(crate) fn modify_base_backup_expire_time(
    _: &mut Context,
    _: ModifyBaseBackupExpireTime,
) -> Answer<ModifyBaseBackupExpireTimeResponse> {
    Err(Refusal::not_emulated("ModifyBaseBackupExpireTime"))
}

pub(crate) fn restore_db_instance_objects(
    _: &mut Context,
    _: RestoreDbInstanceObjects,
) -> Answer<RestoreDbInstanceObjectsResponse> {
    Err(Refusal::not_emulated("RestoreDBInstanceObjects"))
}
