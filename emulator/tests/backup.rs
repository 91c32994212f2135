//! Backup plans, what they make as time passes, and what is made by hand.

mod support;

use support::World;
use tencentdb_postgres::api::{
    BackupPlan, BaseBackup, CreateBackupPlan, CreateBackupPlanRequired, CreateBaseBackup, DeleteBackupPlan,
    DeleteBackupPlanRequired, DeleteBaseBackup, DeleteBaseBackupRequired, DeleteLogBackup, DeleteLogBackupRequired,
    DescribeBackupOverview, DescribeBackupPlans, DescribeBackupSummaries, DescribeBaseBackups, DescribeDbInstances,
    DescribeLogBackups, DestroyDbInstance, DisIsolateDbInstances, Filter, IsolateDbInstances, LogBackup,
    ModifyBackupPlan, ModifyBaseBackupExpireTime, ModifyBaseBackupExpireTimeRequired, ModifyDbInstanceSpec,
    ModifyDbInstanceSpecRequired,
};
use tencentdb_postgres_emulator::{Config, Fleet};

const DAY: u64 = 86_400;
/// Before all times.
const EVER: &str = "1970-01-01 08:00:00";

fn plans(world: &World, id: &str) -> Vec<BackupPlan> {
    world.call(&DescribeBackupPlans::new(id)).plans
}

fn monthly(id: &str, name: &str, days: &[&str]) -> CreateBackupPlan {
    CreateBackupPlan::new(CreateBackupPlanRequired {
        db_instance_id: id,
        plan_name: name,
        backup_period_type: "month".into(),
        backup_period: &days.iter().map(|day| (*day).to_owned()).collect::<Vec<_>>(),
    })
}

fn of(id: &str) -> Vec<Filter> {
    vec![Filter::new().name("db-instance-id").values(vec![id.to_owned()])]
}

/// The base backups of an instance, oldest first.
fn bases(world: &World, id: &str) -> Vec<BaseBackup> {
    let all = DescribeBaseBackups::new().min_finish_time(EVER).filters(of(id)).limit(100).order_by_type("asc");
    world.call(&all).base_backup_set
}

/// The log backups of the last week, oldest first.
fn logs(world: &World, id: &str) -> Vec<LogBackup> {
    let page = |offset| DescribeLogBackups::new().filters(of(id)).limit(100).offset(offset).order_by_type("asc");
    (0..10).flat_map(|number| world.call(&page(number * 100)).log_backup_set).collect()
}

fn ids(backups: &[BaseBackup]) -> Vec<&str> {
    backups.iter().map(|backup| &*backup.id).collect()
}

#[test]
fn every_instance_has_a_plan_that_can_be_changed_and_read_again() {
    let world = World::empty();
    let id = world.running();
    let first = plans(&world, &id).remove(0);
    assert_eq!((&*first.plan_name, first.plan_type.as_ref().unwrap().as_str()), ("default", "default"));
    assert_eq!((first.base_backup_retention_period, first.log_backup_retention_period), (7, 7));
    assert_eq!(first.backup_period.parse::<Vec<String>>().unwrap().len(), 7);
    assert_eq!(first.created_time.as_deref(), Some("2025-06-15 23:06:40"));

    world.wait(10);
    let changed = ModifyBackupPlan::new(&id)
        .backup_period(vec!["tuesday".to_owned(), "monday".to_owned()])
        .min_backup_start_time("23:30:00")
        .max_backup_start_time("01:00:00")
        .base_backup_retention_period(30)
        .log_backup_retention_period(14);
    world.call(&changed);
    let second = plans(&world, &id).remove(0);
    assert_eq!(second.backup_period.as_str(), r#"["tuesday","monday"]"#, "as it was given");
    assert_eq!((&*second.min_backup_start_time, &*second.max_backup_start_time), ("23:30:00", "01:00:00"));
    assert_eq!((second.base_backup_retention_period, second.log_backup_retention_period), (30, 14));
    assert_eq!((&second.plan_id, &second.created_time), (&first.plan_id, &first.created_time));
    assert!(second.updated_time > first.updated_time);
    world.call(&ModifyBackupPlan::new(&id).base_backup_retention_period(30));
    assert_eq!(plans(&world, &id), std::slice::from_ref(&second), "what is not named, and what is the same, stays");

    let plan_id = world.call(&monthly(&id, "closing", &["1", "15"])).plan_id;
    let custom = plans(&world, &id).remove(1);
    assert_eq!((&custom.plan_id, custom.base_backup_retention_period), (&plan_id, 31));
    assert_eq!(custom.backup_period_type.unwrap().as_str(), "month");
    assert_eq!(custom.min_backup_start_time, second.min_backup_start_time, "it follows the default plan");
    world.call(
        &ModifyBackupPlan::new(&id).plan_id(&*plan_id).plan_name("month-end").backup_period(vec!["28".to_owned()]),
    );
    let custom = plans(&world, &id).remove(1);
    assert_eq!((&*custom.plan_name, custom.backup_period.as_str()), ("month-end", r#"["28"]"#));
    world.call(&DeleteBackupPlan::new(DeleteBackupPlanRequired { db_instance_id: &id, plan_id: &plan_id }));
    assert_eq!(plans(&world, &id), [second]);
}

#[test]
fn plans_that_cannot_be_are_refused() {
    let world = World::empty();
    let id = world.running();
    let default = plans(&world, &id).remove(0).plan_id;
    let taken = world.call(&monthly(&id, "taken", &["1"])).plan_id;
    let change = || ModifyBackupPlan::new(&id);
    let days = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let value = "InvalidParameterValue.InvalidParameterValueError";
    let pre_check = "FailedOperation.PreCheckError";

    let weekly = CreateBackupPlan { backup_period_type: "week".into(), ..monthly(&id, "w", &["monday", "friday"]) };
    for (case, plan, code) in [
        ("by the week", weekly, value),
        ("no day", monthly(&id, "p", &[]), value),
        ("no such day", monthly(&id, "p", &["32"]), value),
        ("a weekday", monthly(&id, "p", &["monday"]), value),
        ("a zero", monthly(&id, "p", &["01"]), value),
        ("twice", monthly(&id, "p", &["1", "1"]), value),
        ("no time", monthly(&id, "p", &["1"]).min_backup_start_time("25:00:00"), value),
        ("too long", monthly(&id, "p", &["1"]).base_backup_retention_period(30_000), value),
        ("a name taken", monthly(&id, "taken", &["1"]), pre_check),
        ("the default's name", monthly(&id, "default", &["1"]), pre_check),
        ("a long name", monthly(&id, &"p".repeat(61), &["1"]), "InvalidParameterValue.ParameterLengthLimitError"),
        ("no instance", monthly("postgres-00000000", "p", &["1"]), "ResourceNotFound.InstanceNotFoundError"),
    ] {
        assert_eq!(world.refused(&plan), code, "{case}");
    }
    for (case, plan, code) in [
        ("one weekday", change().backup_period(days(&["monday"])), value),
        ("a wrong weekday", change().backup_period(days(&["monday", "Friday"])), value),
        ("days of the month", change().backup_period(days(&["1", "2"])), value),
        ("too short", change().base_backup_retention_period(6), value),
        ("too long", change().log_backup_retention_period(1831), value),
        ("no such plan", change().plan_id("none"), value),
        ("a name taken", change().plan_name("taken"), pre_check),
        ("no disk to take it of", change().backup_method("snapshot"), value),
        ("no such method", change().backup_method("magic"), value),
    ] {
        assert_eq!(world.refused(&plan), code, "{case}");
    }
    let delete = |plan_id: &str| DeleteBackupPlan::new(DeleteBackupPlanRequired { db_instance_id: &id, plan_id });
    assert_eq!(world.refused(&delete(&default)), "FailedOperation.FailedOperationError");
    assert_eq!(world.refused(&delete("none")), "InvalidParameter.ParameterCheckError");
    for number in 0..8 {
        world.call(&monthly(&id, &number.to_string(), &["1"]));
    }
    assert_eq!(world.refused(&monthly(&id, "eleventh", &["1"])), pre_check);

    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    let status = "OperationDenied.InstanceStatusLimitOpError";
    assert_eq!(world.refused(&change()), status);
    assert_eq!(world.refused(&monthly(&id, "p", &["1"])), status);
    assert_eq!(world.refused(&delete(&taken)), status);
    assert_eq!(world.refused(&CreateBaseBackup::new(&id)), "OperationDenied.InstanceStatusLimitError");
}

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
fn overview_and_summaries_agree_with_the_lists() {
    let world = World::new(Config { fleet: Fleet::Demo, ..Config::default() });
    let running = world.call(&DescribeDbInstances::new()).db_instance_set;
    let primary = running.iter().filter(|instance| instance.db_instance_type.as_str() == "primary");
    let id =
        &primary.clone().find(|instance| instance.db_instance_status.as_str() == "running").unwrap().db_instance_id;
    world.call(&CreateBaseBackup::new(id));
    world.wait(3600);
    let summaries = world.call(&DescribeBackupSummaries::new().limit(100)).backup_summary_set;
    assert!(summaries.len() > 5 && summaries.iter().any(|summary| summary.manual_base_backup_count == 1));
    for summary in &summaries {
        let bases = bases(&world, &summary.db_instance_id);
        let of = |mode: &str| {
            let sizes = bases.iter().filter(|backup| backup.backup_mode.as_str() == mode).map(|backup| backup.size);
            (sizes.clone().count() as u64, sizes.sum::<u64>())
        };
        let logs = logs(&world, &summary.db_instance_id);
        let logs = (logs.len() as u64, logs.iter().map(|log| log.size).sum::<u64>());
        assert_eq!((summary.auto_base_backup_count, summary.auto_base_backup_size), of("automatic"));
        assert_eq!((summary.manual_base_backup_count, summary.manual_base_backup_size), of("manual"));
        assert_eq!((summary.log_backup_count, summary.log_backup_size), logs);
        assert_eq!(summary.total_backup_count, bases.len() as u64 + logs.0);
    }
    let overview = world.call(&DescribeBackupOverview {});
    let sum = |of: fn(&tencentdb_postgres::api::BackupSummary) -> u64| summaries.iter().map(of).sum::<u64>();
    assert_eq!(overview.log_backup_count, sum(|summary| summary.log_backup_count));
    assert_eq!(overview.used_free_size + overview.used_billing_size, sum(|summary| summary.total_backup_size));

    let by_size = DescribeBackupSummaries::new().order_by("TotalBackupSize").order_by_type("desc").limit(100);
    let sizes: Vec<u64> = world.call(&by_size).backup_summary_set.iter().map(|row| row.total_backup_size).collect();
    assert!(sizes.is_sorted_by(|a, b| a >= b) && sizes.len() == summaries.len());
    let named = vec![Filter::new().name("db-instance-name").values(vec!["shop-orders".to_owned()])];
    let named = world.call(&DescribeBackupSummaries::new().filters(named));
    assert_eq!(named.total_count, 1, "read-only instances have no backups");
}

#[test]
fn a_state_comes_back_with_its_backups_and_goes_on_alike() {
    let world = World::empty();
    let id = world.running();
    world.call(&monthly(&id, "closing", &["1"]));
    world.call(&CreateBaseBackup::new(&id));
    world.wait(10 * DAY);
    world.call(&ModifyBackupPlan::new(&id).base_backup_retention_period(60));
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
        (r#""start":3600"#, r#""start":86400"#, "could not be followed"),
    ] {
        assert!(text.contains(whole), "{whole}");
        let refused = world.with(|emulator| emulator.import_state(&text.replace(whole, broken))).unwrap_err();
        assert!(refused.to_string().contains(why), "{refused}");
    }
}
