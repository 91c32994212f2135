//! What is made, kept and deleted by hand.

use tencentdb_postgres::api::{
    CreateBaseBackup, DeleteBaseBackup, DeleteBaseBackupRequired, DeleteDatabase, DeleteDatabaseRequired,
    DeleteLogBackup, DeleteLogBackupRequired, DescribeBaseBackups, DescribeLogBackups, Filter, ModifyBackupPlan,
    ModifyBaseBackupExpireTime, ModifyBaseBackupExpireTimeRequired, RestoreDbInstanceObjects,
    RestoreDbInstanceObjectsRequired,
};

use tencentdb_postgres_emulator::Config;

use crate::home::{DAY, EVER, bases, create_account, create_database, databases, ids, logs};
use crate::support::{self, World};

#[test]
fn a_backup_by_hand_goes_through_its_states_and_can_be_kept_or_deleted() {
    let world = World::empty();
    let id = world.running();
    let backup_id = world.call(&CreateBaseBackup::new(&id)).base_backup_id;
    let get = || {
        let filter = vec![Filter::new().name("base-backup-id").values(vec![backup_id.clone()])];
        world.call(&DescribeBaseBackups::new().filters(filter)).base_backup_set
    };
    let delete = DeleteBaseBackup::new(DeleteBaseBackupRequired { db_instance_id: &id, base_backup_id: &backup_id });
    let failed = "FailedOperation.FailedOperationError";
    for (seconds, state) in [(0, "init"), (2, "running"), (5, "running")] {
        world.wait(seconds);
        let backup = get().remove(0);
        assert_eq!((backup.state.as_str(), backup.size, &*backup.finish_time), (state, 0, "0000-00-00 00:00:00"));
        assert_eq!(world.refused(&CreateBaseBackup::new(&id)), failed, "one at a time");
        assert_eq!(world.refused(&delete), failed);
    }
    world.wait(10);
    let backup = get().remove(0);
    assert_eq!((backup.state.as_str(), backup.backup_mode.as_str()), ("finished", "manual"));
    assert!(backup.size > 0 && backup.name.starts_with("manual-20250615"), "{backup:?}");
    assert_eq!(backup.expire_time, backup.finish_time.replace("06-15", "06-22"));

    let keep = |base_backup_id: &str, until: &str| {
        ModifyBaseBackupExpireTime::new(ModifyBaseBackupExpireTimeRequired {
            db_instance_id: &id,
            base_backup_id,
            new_expire_time: until,
        })
    };
    let value = "InvalidParameterValue.InvalidParameterValueError";
    for wrong in ["2025-06-15 00:00:00", "never", "2025-02-30 00:00:00"] {
        assert_eq!(world.refused(&keep(&backup_id, wrong)), value, "{wrong}");
    }
    assert_eq!(world.refused(&keep("none", "2025-08-01 00:00:00")), value);
    world.call(&keep(&backup_id, "2025-08-01 00:00:00"));
    assert_eq!(get()[0].expire_time, "2025-08-01 00:00:00");

    // An automatic one can be kept as well.
    world.wait(3 * DAY);
    let automatic = bases(&world, &id).pop().unwrap();
    world.call(&keep(&automatic.id, "2025-09-01 00:00:00"));
    world.wait(20 * DAY);
    assert_eq!(ids(&bases(&world, &id))[..2], [&*backup_id, &*automatic.id]);
    world.call(&delete);
    assert_eq!(world.refused(&delete), value, "it is gone");
    assert_eq!(ids(&bases(&world, &id))[0], automatic.id);
    world.wait(60 * DAY);
    assert_eq!(bases(&world, &id).len(), 7);

    assert_eq!(world.refused(&CreateBaseBackup::new(&id).backup_method("snapshot")), value);
    world.call(&CreateBaseBackup::new(&id).backup_method("logical"));
    assert_eq!(bases(&world, &id).pop().unwrap().backup_method.as_str(), "logical");
}

#[test]
fn an_instance_can_be_backed_up_as_soon_as_it_runs() {
    for offset_ms in [0, 1, 999] {
        let world = World::empty();
        world.wait_ms(offset_ms);
        let order = support::order().instance_charge_type("POSTPAID_BY_HOUR");
        let id = world.call(&order).db_instance_id_set.remove(0);
        while world.status(&id) != "running" {
            world.wait_ms(100);
        }
        assert_eq!(bases(&world, &id)[0].state.as_str(), "finished");
        world.call(&CreateBaseBackup::new(&id));
        assert_eq!(bases(&world, &id).len(), 2);
    }
}

#[test]
fn a_backup_takes_no_time_where_nothing_does() {
    let world = World::new(Config { instant: true, ..Config::default() });
    let id = world.call(&support::order().instance_charge_type("POSTPAID_BY_HOUR")).db_instance_id_set.remove(0);
    for count in 1..4 {
        let all = bases(&world, &id);
        assert_eq!((all.len(), all.iter().all(|backup| backup.state.as_str() == "finished")), (count, true));
        world.call(&CreateBaseBackup::new(&id));
    }
}

#[test]
fn a_backup_that_takes_no_time_holds_what_was_made_in_its_second() {
    let world = World::new(Config { instant: true, ..Config::default() });
    let id = world.call(&support::order().instance_charge_type("POSTPAID_BY_HOUR")).db_instance_id_set.remove(0);
    world.wait_ms(1_500);
    create_account(&world, &id, "owner");
    create_database(&world, &id, "shop", "owner");
    let backup = world.call(&CreateBaseBackup::new(&id)).base_backup_id;
    world.wait_ms(300);
    world.call(&DeleteDatabase::new(DeleteDatabaseRequired { db_instance_id: &id, database_name: "shop" }));
    let restore = RestoreDbInstanceObjectsRequired { db_instance_id: &id, restore_objects: &["shop"] };
    world.call(&RestoreDbInstanceObjects::new(restore).backup_set_id(&backup));
    world.wait(600);
    assert!(databases(&world, &id).iter().any(|name| name.starts_with("shop")));
}

#[test]
fn automatic_backups_can_be_deleted_once_they_are_a_week_old() {
    let world = World::empty();
    let id = world.running();
    world.call(&ModifyBackupPlan::new(&id).base_backup_retention_period(30).log_backup_retention_period(30));
    world.wait(20 * DAY);
    let all = bases(&world, &id);
    let base =
        |base_backup_id: &str| DeleteBaseBackup::new(DeleteBaseBackupRequired { db_instance_id: &id, base_backup_id });
    let log =
        |log_backup_id: &str| DeleteLogBackup::new(DeleteLogBackupRequired { db_instance_id: &id, log_backup_id });
    let failed = "FailedOperation.FailedOperationError";
    assert_eq!(world.refused(&base(&all.last().unwrap().id)), failed);
    assert_eq!(world.refused(&log(&logs(&world, &id)[0].id)), failed);
    world.call(&base(&all[3].id));
    assert_eq!(bases(&world, &id).len(), all.len() - 1);

    let oldest = DescribeLogBackups::new().min_finish_time(EVER).order_by_type("asc");
    let before = world.call(&oldest);
    world.call(&log(&before.log_backup_set[0].id));
    let after = world.call(&oldest);
    assert_eq!(after.total_count, before.total_count - 1);
    assert_eq!(after.log_backup_set[0], before.log_backup_set[1]);
    let value = "InvalidParameterValue.InvalidParameterValueError";
    assert_eq!(world.refused(&log(&before.log_backup_set[0].id)), value);
    assert_eq!(world.refused(&base("none")), value);
}
