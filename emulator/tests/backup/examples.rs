//! The manual's own requests, in a world that has what they name.

use serde_json::{Value, json};
use tencentdb_postgres::api::{
    Action, CloneDbInstance, CreateBackupPlan, CreateBaseBackup, DeleteBackupPlan, DeleteBaseBackup, DeleteLogBackup,
    DescribeAvailableRecoveryTime, DescribeBackupDownloadRestriction, DescribeBackupDownloadUrl,
    DescribeBackupOverview, DescribeBackupPlans, DescribeBackupSummaries, DescribeBaseBackups,
    DescribeCloneDbInstanceSpec, DescribeDbBackups, DescribeDbXlogs, DescribeLogBackups,
    ModifyBackupDownloadRestriction, ModifyBackupPlan, ModifyBaseBackupExpireTime, RestoreDbInstanceObjects,
};

use crate::home::{DAY, bases, monthly};
use crate::support::{World, examples};

/// What the requests name, as it is in this world.
fn named(world: &World, id: &str) -> Vec<(&'static str, Value)> {
    world.call(&ModifyBackupPlan::new(id).base_backup_retention_period(30).log_backup_retention_period(30));
    let plan_id = world.call(&monthly(id, "closing", &["1"])).plan_id;
    world.wait(10 * DAY);
    let manual = world.call(&CreateBaseBackup::new(id)).base_backup_id;
    world.wait(DAY);
    let old = DescribeLogBackups::new().min_finish_time("2025-06-16 00:00:00").order_by_type("asc");
    let log = world.call(&old).log_backup_set.remove(0).id;
    let set = bases(world, id).remove(0).id;
    let now = "2025-06-26 12:00:00";
    vec![
        ("DBInstanceId", json!(id)),
        ("PlanId", json!(plan_id)),
        ("BaseBackupId", json!(manual)),
        ("LogBackupId", json!(log)),
        ("BackupId", json!(log)),
        ("BackupSetId", json!(set)),
        ("RecoveryTargetTime", json!(now)),
        ("RestoreTargetTime", json!(now)),
        ("RestoreObjects", json!(["postgres"])),
        ("NewExpireTime", json!("2025-07-18 23:59:59")),
        ("StartTime", json!("2025-06-25 00:00:00")),
        ("EndTime", json!("2025-06-26 00:00:00")),
    ]
}

/// Calls what the manual calls, and reads the answers as typed ones that say everything a response must.
fn answered<A: Action>() {
    for mut request in examples(A::NAME) {
        let world = World::empty();
        let id = world.running();
        for (name, value) in named(&world, &id) {
            if let Some(given) = request.get_mut(name) {
                *given = value;
            }
        }
        // In the manual these are texts, from which the service reads numbers.
        for name in [
            "BaseBackupRetentionPeriod",
            "Limit",
            "Offset",
            "Type",
            "Storage",
            "Period",
            "AutoRenewFlag",
            "AutoVoucher",
        ] {
            if let Some(number) = request[name].as_str().map(|text| text.parse::<u64>().unwrap()) {
                request[name] = json!(number);
            }
        }
        request.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        let answer = world.send_json(A::NAME, &request.to_string());
        let answer = answer.unwrap_or_else(|error| panic!("{} {request}: {error}", A::NAME));
        serde_json::from_value::<A::Response>(answer).unwrap_or_else(|error| panic!("{}: {error}", A::NAME));
    }
}

#[test]
fn the_manual_s_examples_are_answered() {
    answered::<CloneDbInstance>();
    answered::<CreateBackupPlan>();
    answered::<CreateBaseBackup>();
    answered::<DeleteBackupPlan>();
    answered::<DeleteBaseBackup>();
    answered::<DeleteLogBackup>();
    answered::<DescribeAvailableRecoveryTime>();
    answered::<DescribeBackupDownloadRestriction>();
    answered::<DescribeBackupDownloadUrl>();
    answered::<DescribeBackupOverview>();
    answered::<DescribeBackupPlans>();
    answered::<DescribeBackupSummaries>();
    answered::<DescribeBaseBackups>();
    answered::<DescribeCloneDbInstanceSpec>();
    answered::<DescribeDbBackups>();
    answered::<DescribeDbXlogs>();
    answered::<DescribeLogBackups>();
    answered::<ModifyBackupDownloadRestriction>();
    answered::<ModifyBackupPlan>();
    answered::<ModifyBaseBackupExpireTime>();
    answered::<RestoreDbInstanceObjects>();
}
