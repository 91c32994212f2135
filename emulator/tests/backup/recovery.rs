//! What an instance can be taken back to, and its databases brought back.

use tencentdb_postgres::api::{
    CreateBaseBackup, DeleteDatabase, DeleteDatabaseRequired, DeleteLogBackup, DeleteLogBackupRequired,
    DescribeAvailableRecoveryTime, DescribeBaseBackups, DescribeDatabases, DescribeLogBackups, DescribeTasks,
    IsolateDbInstances, ModifyBackupPlan, RestoreDbInstanceObjects, RestoreDbInstanceObjectsRequired,
};

use crate::home::{DAY, VALUE, clone, create_account, create_database, databases, recovery};
use crate::support::{self, World};

#[test]
fn an_instance_can_be_taken_back_from_its_first_backup_until_now() {
    let world = World::empty();
    let id = world.call(&support::order().instance_charge_type("POSTPAID_BY_HOUR")).db_instance_id_set.remove(0);
    let at_once = world.refused(&DescribeAvailableRecoveryTime::new(&id));
    assert_eq!(at_once, "OperationDenied.InstanceStatusLimitOpError", "it does not run yet");
    world.wait(60);
    assert_eq!(recovery(&world, &id), ["2025-06-15 23:06:52", "2025-06-15 23:07:40"]);
    world.wait(3 * DAY);
    assert_eq!(recovery(&world, &id), ["2025-06-15 23:06:52", "2025-06-18 23:07:40"]);
    world.wait(10 * DAY);
    let [begin, end] = recovery(&world, &id);
    let oldest = world.call(&DescribeBaseBackups::new().order_by_type("asc")).base_backup_set.remove(0);
    assert_eq!((begin, &*end), (oldest.finish_time, "2025-06-28 23:07:40"));

    // Base backups that outlive the log are points; what can be reached is the log's time.
    world.call(&ModifyBackupPlan::new(&id).base_backup_retention_period(60));
    world.wait(30 * DAY);
    let [begin, _] = recovery(&world, &id);
    assert!(("2025-07-21".to_owned().."2025-07-23".to_owned()).contains(&begin), "{begin}");

    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    world.wait(DAY);
    assert_eq!(recovery(&world, &id)[1], "2025-07-28 23:07:44", "until it was isolated");
    let gone = world.refused(&DescribeAvailableRecoveryTime::new("postgres-00000000"));
    assert_eq!(gone, "ResourceNotFound.InstanceNotFoundError");
}

#[test]
fn a_log_backup_that_is_deleted_leaves_a_gap() {
    let world = World::empty();
    let id = world.running();
    world.call(
        &ModifyBackupPlan::new(&id)
            .log_backup_retention_period(30)
            .base_backup_retention_period(30)
            .backup_period(vec!["monday".to_owned(), "tuesday".to_owned()]),
    );
    world.wait(20 * DAY);
    let begin = recovery(&world, &id)[0].clone();
    let all = DescribeLogBackups::new().min_finish_time("2025-06-20 00:00:00").order_by_type("asc");
    let log = world.call(&all).log_backup_set.remove(1);
    world.call(&DeleteLogBackup::new(DeleteLogBackupRequired { db_instance_id: &id, log_backup_id: &log.id }));
    let clone_to = |time: &str| clone(&id).recovery_target_time(time);
    assert_eq!(recovery(&world, &id)[0], begin);
    world.call(&clone_to("2025-06-19 23:00:00"));
    assert_eq!(world.refused(&clone_to(&log.start_time)), VALUE);
    assert_eq!(world.refused(&clone_to("2025-06-22 12:00:00")), VALUE, "until the next base backup");
    world.call(&clone_to("2025-06-23 12:00:00"));
}

#[test]
fn databases_come_back_under_new_names() {
    let world = World::empty();
    let id = world.running();
    create_account(&world, &id, "ann");
    create_database(&world, &id, "users", "ann");
    create_database(&world, &id, "shop", "ann");
    let backup = world.call(&CreateBaseBackup::new(&id)).base_backup_id;
    world.wait(3600);
    world.call(&DeleteDatabase::new(DeleteDatabaseRequired { db_instance_id: &id, database_name: "users" }));
    create_database(&world, &id, "later", "ann");
    world.wait(60);

    let restore = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        RestoreDbInstanceObjects::new(RestoreDbInstanceObjectsRequired { db_instance_id: &id, restore_objects: &names })
    };
    let handle = "InvalidParameterValue.ParameterHandleError";
    let time = "2025-06-15 23:30:00";
    for (case, request, code) in [
        ("neither point", restore(&["users"]), handle),
        ("both points", restore(&["users"]).backup_set_id(&*backup).restore_target_time(time), handle),
        ("nothing", restore(&[]).backup_set_id(&*backup), handle),
        ("twice", restore(&["users", "users"]).backup_set_id(&*backup), handle),
        ("not there then", restore(&["later"]).backup_set_id(&*backup), handle),
        ("not there any more", restore(&["users"]).restore_target_time("2025-06-16 00:08:00"), handle),
        ("no such backup", restore(&["users"]).backup_set_id("none"), handle),
        ("no time", restore(&["users"]).restore_target_time("yesterday"), handle),
        ("no such time", restore(&["users"]).restore_target_time("2020-01-01 00:00:00"), handle),
    ] {
        assert_eq!(world.refused(&request), code, "{case}");
    }
    let task_id = world.call(&restore(&["users", "shop"]).restore_target_time(time)).task_id.unwrap();
    let task = || world.call(&DescribeTasks::new().task_id(task_id.unsigned_abs())).task_set.remove(0);
    assert_eq!(
        (&*task().task_type, task().status.as_str(), &*world.status(&id)),
        ("RestoreDatabase", "Running", "running")
    );
    assert_eq!(world.refused(&restore(&["shop"]).backup_set_id(&*backup)), "FailedOperation.FlowCreateError");
    assert_eq!(databases(&world, &id), ["postgres", "shop", "later"]);
    world.wait(60);
    assert_eq!(task().status.as_str(), "Success");
    let restored = ["users_bak_1750003720", "shop_bak_1750003720"];
    assert_eq!(databases(&world, &id), ["postgres", "shop", "later", restored[0], restored[1]]);
    let output = task().task_detail.unwrap().output.unwrap();
    let output: serde_json::Value = output.parse().unwrap();
    assert_eq!(output["BeforeRestoreObjects"], serde_json::json!(["users", "shop"]));
    assert_eq!(output["AfterRestoreObjects"], serde_json::json!(restored));
    let shown = world.call(&DescribeDatabases::new(&id)).databases;
    assert_eq!(shown.last().unwrap().database_owner, "ann");

    // No backup holds it any more.
    world.wait(30 * DAY);
    create_database(&world, &id, "again", "ann");
    world.call(&DeleteDatabase::new(DeleteDatabaseRequired { db_instance_id: &id, database_name: "again" }));
    let text = world.with(|emulator| emulator.export_state());
    assert!(!text.contains(r#""name":"users""#) && text.contains(r#""name":"again""#));
}
