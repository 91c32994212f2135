//! What plans make as time passes, and what becomes of it.

use tencentdb_postgres::api::{
    CreateBaseBackup, DeleteBackupPlan, DeleteBackupPlanRequired, DescribeLogBackups, DestroyDbInstance,
    DisIsolateDbInstances, IsolateDbInstances, ModifyBackupPlan, ModifyDbInstanceSpec, ModifyDbInstanceSpecRequired,
};

use crate::home::{DAY, EVER, bases, ids, logs, monthly};
use crate::support::World;

#[test]
fn time_makes_what_the_plan_says_and_takes_it_away_again() {
    let world = World::empty();
    let id = world.running();
    assert_eq!(bases(&world, &id).len(), 1, "the one it was made with");
    world.wait(365 * DAY);
    let week = bases(&world, &id);
    assert_eq!(week.len(), 7);
    for backup in &week {
        let (start, finish) = (&backup.start_time[11..], &backup.finish_time[11..]);
        assert!(("01:00:00".."05:00:00").contains(&start) && start < finish, "{start} {finish}");
        assert_eq!((backup.state.as_str(), backup.backup_mode.as_str()), ("finished", "automatic"));
        assert!(backup.name.starts_with("automatic-2026") && backup.name.ends_with(".tar.zst"), "{}", backup.name);
        assert_eq!(backup.expire_time[11..], backup.finish_time[11..]);
    }
    assert!(week.is_sorted_by(|a, b| a.size < b.size), "the data grows");
    let logs = logs(&world, &id);
    assert_eq!(logs.len(), 7 * 24);
    assert!(logs.iter().all(|log| log.size % 16_783_360 == 0 && log.state.as_str() == "finished"));
    let default = world.call(&DescribeLogBackups::new());
    assert_eq!((default.total_count, default.log_backup_set.len()), (7 * 24, 10));
    assert_eq!(default.log_backup_set[0].id, logs.last().unwrap().id, "the latest comes first");

    world.wait(DAY);
    let next = bases(&world, &id);
    assert_eq!(ids(&week)[1..], ids(&next)[..6], "they keep their ids; the oldest has expired");
}

#[test]
fn a_changed_plan_leaves_what_it_has_made_alone() {
    let world = World::empty();
    let id = world.running();
    world.wait(20 * DAY);
    let before = bases(&world, &id);
    world.call(
        &ModifyBackupPlan::new(&id)
            .backup_period(vec!["monday".to_owned(), "thursday".to_owned()])
            .base_backup_retention_period(28)
            .log_backup_retention_period(28),
    );
    assert_eq!(bases(&world, &id), before);
    world.call(&ModifyDbInstanceSpec::new(ModifyDbInstanceSpecRequired {
        db_instance_id: &id,
        memory: 4,
        storage: 500,
    }));
    assert_eq!(bases(&world, &id), before, "also when the disk grows");
    world.wait(3 * DAY);
    let after = bases(&world, &id);
    assert_eq!(after[..4], before[3..], "they expire when they would have");
    world.wait(60 * DAY);
    let later = bases(&world, &id);
    assert_eq!(later.len(), 8, "twice a week, for four weeks");
    assert_eq!(world.call(&DescribeLogBackups::new().min_finish_time(EVER)).total_count, 28 * 24);
}

#[test]
fn a_plan_by_the_month_runs_beside_the_default_one_and_its_backups_outlive_it() {
    let world = World::empty();
    let id = world.running();
    let plan_id = world.call(&monthly(&id, "closing", &["1", "31"]).base_backup_retention_period(90)).plan_id;
    // To 2025-10-13.
    world.wait(120 * DAY);
    let days = |world: &World| -> Vec<String> {
        let old = bases(world, &id);
        old.iter().filter(|backup| &*backup.start_time < "2025-10-03").map(|b| b.start_time[..10].into()).collect()
    };
    assert_eq!(days(&world), ["2025-07-31", "2025-08-01", "2025-08-31", "2025-09-01", "2025-10-01"]);
    world.call(&DeleteBackupPlan::new(DeleteBackupPlanRequired { db_instance_id: &id, plan_id: &plan_id }));
    // To 2025-11-02, past days on which it would have run.
    world.wait(20 * DAY);
    assert_eq!(days(&world), ["2025-08-31", "2025-09-01", "2025-10-01"]);
    assert_eq!(bases(&world, &id).len(), 3 + 7);
    world.wait(90 * DAY);
    assert_eq!(bases(&world, &id).len(), 7);
}

#[test]
fn no_backups_are_made_in_isolation_and_none_are_left_of_what_is_destroyed() {
    let world = World::empty();
    let id = world.running();
    world.wait(2 * DAY);
    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    world.wait(60);
    let before = bases(&world, &id);
    world.wait(4 * DAY);
    assert_eq!(bases(&world, &id), before);
    world.call(&DisIsolateDbInstances::new(vec![id.clone()]));
    world.wait(60);
    let after = bases(&world, &id);
    assert_eq!((after.len(), &after[..before.len()]), (before.len() + 1, &*before), "it begins with a new one");
    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    world.wait(60);
    world.call(&DestroyDbInstance::new(&id));
    world.wait(60);
    assert!(bases(&world, &id).is_empty() && logs(&world, &id).is_empty());
}

#[test]
fn a_state_comes_back_with_its_backups_and_goes_on_alike() {
    let world = World::empty();
    let id = world.running();
    world.call(&monthly(&id, "closing", &["1"]));
    world.call(&CreateBaseBackup::new(&id));
    world.wait(10 * DAY);
    world.call(&ModifyBackupPlan::new(&id).base_backup_retention_period(60));
    world.call(&CreateBaseBackup::new(&id));
    world.wait(5);
    let text = world.with(|emulator| emulator.export_state());
    let other = World::empty();
    other.with(|emulator| emulator.import_state(&text)).unwrap();
    assert_eq!(other.with(|emulator| emulator.export_state()), text);
    other.wait((10 * DAY) + 5 + 60);
    for _ in 0..3 {
        assert_eq!(bases(&world, &id), bases(&other, &id));
        assert_eq!(logs(&world, &id), logs(&other, &id));
        world.wait(40 * DAY);
        other.wait(40 * DAY);
    }
    for (whole, broken, why) in [
        (r#""custom":false"#, r#""custom":true"#, "the default backup plan is missing"),
        (r#""base_days":60"#, r#""base_days":30000"#, "could not be followed"),
        (r#""room":"#, r#""room":9999"#, "more data than it has room for"),
        (r#""bytes":"#, r#""bytes":9999999"#, "has times or a size that cannot be"),
        (r#""finished_ms":"#, r#""finished_ms":1"#, "has times or a size that cannot be"),
        (r#""start":3600"#, r#""start":86400"#, "could not be followed"),
    ] {
        assert!(text.contains(whole), "{whole}");
        let refused = world.with(|emulator| emulator.import_state(&text.replace(whole, broken))).unwrap_err();
        assert!(refused.to_string().contains(why), "{refused}");
    }
}
