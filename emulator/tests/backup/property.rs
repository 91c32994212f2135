//! Whatever is done to the backups of an instance, what is told of them holds together.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tencentdb_postgres::Transport;
use tencentdb_postgres::api::{
    BaseBackup, CreateBaseBackup, DeleteBackupPlan, DeleteBackupPlanRequired, DeleteBaseBackup,
    DeleteBaseBackupRequired, DeleteLogBackup, DeleteLogBackupRequired, DescribeAvailableRecoveryTime,
    DescribeBackupSummaries, DescribeCloneDbInstanceSpec, DescribeDbInstanceAttribute, DescribeLogBackups,
    DisIsolateDbInstances, IsolateDbInstances, ModifyBackupPlan, ModifyBaseBackupExpireTime,
    ModifyBaseBackupExpireTimeRequired,
};
use time::OffsetDateTime;

use crate::home::{EVER, bases, monthly, plans};
use crate::support::{World, run};

/// What may happen. Numbers choose among what is there.
#[derive(Clone, Debug)]
enum Step {
    Wait(u64),
    AddPlan(u64),
    ChangePlan { plan: usize, base_days: u64, log_days: u64, weekdays: u8 },
    DeletePlan(usize),
    BackUp,
    DeleteBase(usize),
    DeleteLog(usize),
    Keep { backup: usize, days: u64 },
    Isolate,
    Restore,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (1..400_000u64).prop_map(Step::Wait),
        1 => (1..40u64).prop_map(|days| Step::Wait(days * 86_400)),
        1 => (1..40u64).prop_map(Step::AddPlan),
        3 => (0..4usize, 7..40u64, 7..40u64, 0..=127u8).prop_map(|(plan, base_days, log_days, weekdays)| {
            Step::ChangePlan { plan, base_days, log_days, weekdays }
        }),
        1 => (0..4usize).prop_map(Step::DeletePlan),
        2 => Just(Step::BackUp),
        2 => (0..40usize).prop_map(Step::DeleteBase),
        2 => (0..400usize).prop_map(Step::DeleteLog),
        2 => (0..40usize, 0..80u64).prop_map(|(backup, days)| Step::Keep { backup, days }),
        1 => Just(Step::Isolate),
        1 => Just(Step::Restore),
    ]
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Does a step, which may be refused. Returns the backup that it is about, if it takes it away or changes it.
fn take(world: &World, id: &str, step: &Step) -> Option<String> {
    let client = world.client();
    let plan_id = |at: usize| plans(world, id).get(at).map(|plan| plan.plan_id.clone());
    let base = |at: usize| bases(world, id).get(at).map(|backup| backup.id.clone());
    match step {
        Step::Wait(seconds) => world.wait(*seconds),
        Step::AddPlan(days) => {
            let _ = run(client.call(&monthly(id, &days.to_string(), &["3", "17"]).base_backup_retention_period(*days)));
        }
        Step::ChangePlan { plan, base_days, log_days, weekdays } => {
            let mut change = ModifyBackupPlan::new(id)
                .base_backup_retention_period(*base_days)
                .log_backup_retention_period(*log_days);
            change.plan_id = plan_id(*plan);
            let named = WEEKDAYS.iter().enumerate().filter(|(at, _)| weekdays & 1 << at != 0);
            if *plan == 0 {
                change.backup_period = Some(named.map(|(_, name)| (*name).to_owned()).collect());
            }
            let _ = run(client.call(&change));
        }
        Step::DeletePlan(at) => {
            let plan_id = &plan_id(*at)?;
            let _ = run(client.call(&DeleteBackupPlan::new(DeleteBackupPlanRequired { db_instance_id: id, plan_id })));
        }
        Step::BackUp => {
            let _ = run(client.call(&CreateBaseBackup::new(id)));
        }
        Step::DeleteBase(at) => {
            let base_backup_id = &base(*at)?;
            let request = DeleteBaseBackup::new(DeleteBaseBackupRequired { db_instance_id: id, base_backup_id });
            return run(client.call(&request)).ok().map(|_| base_backup_id.clone());
        }
        Step::DeleteLog(at) => {
            let page = DescribeLogBackups::new().min_finish_time(EVER).offset(*at as u64).order_by_type("asc");
            let log_backup_id = &world.call(&page).log_backup_set.first()?.id.clone();
            let _ =
                run(client.call(&DeleteLogBackup::new(DeleteLogBackupRequired { db_instance_id: id, log_backup_id })));
        }
        Step::Keep { backup, days } => {
            let base_backup_id = &base(*backup)?;
            let until = format!("2025-{:02}-{:02} 00:00:00", 7 + days / 28, 1 + days % 28);
            let request = ModifyBaseBackupExpireTime::new(ModifyBaseBackupExpireTimeRequired {
                db_instance_id: id,
                base_backup_id,
                new_expire_time: &until,
            });
            return run(client.call(&request)).ok().map(|_| base_backup_id.clone());
        }
        Step::Isolate => {
            let _ = run(client.call(&IsolateDbInstances::new(vec![id.to_owned()])));
            world.wait(30);
        }
        Step::Restore => {
            let _ = run(client.call(&DisIsolateDbInstances::new(vec![id.to_owned()])));
            world.wait(30);
        }
    }
    None
}

/// Returns whether the instance was isolated for too long.
fn is_gone(world: &World, id: &str) -> bool {
    run(world.client().call(&DescribeDbInstanceAttribute::new(id))).is_err()
}

/// What was there stays as it was, until it expires or something is done to it.
fn stays(before: &[BaseBackup], after: &[BaseBackup], touched: Option<&str>, now: &str) {
    let after: BTreeMap<&str, &BaseBackup> = after.iter().map(|backup| (&*backup.id, backup)).collect();
    for old in before.iter().filter(|old| touched != Some(&*old.id)) {
        match after.get(&*old.id) {
            None => assert!(&*old.expire_time <= now, "{} is gone at {now}, before {}", old.id, old.expire_time),
            Some(new) if old.state.as_str() == "finished" => assert_eq!(old, *new),
            Some(new) => assert_eq!((&old.start_time, &old.expire_time), (&new.start_time, &new.expire_time)),
        }
    }
}

/// What is told in several ways is told alike, and what is said to be possible is.
fn agrees(world: &World, id: &str) {
    let all = bases(world, id);
    let logs = world.call(&DescribeLogBackups::new().min_finish_time(EVER)).total_count;
    let summary = world.call(&DescribeBackupSummaries::new()).backup_summary_set.remove(0);
    assert_eq!(summary.auto_base_backup_count + summary.manual_base_backup_count, all.len() as u64);
    assert_eq!((summary.log_backup_count, summary.total_backup_count), (logs, logs + all.len() as u64));
    let running = world.status(id) == "running";
    if let Ok(time) = run(world.client().call(&DescribeAvailableRecoveryTime::new(id))) {
        assert!(time.recovery_begin_time <= time.recovery_end_time);
        for point in [&time.recovery_begin_time, &time.recovery_end_time].into_iter().filter(|_| running) {
            world.call(&DescribeCloneDbInstanceSpec::new(id).recovery_target_time(&**point));
        }
    }
    let text = world.with(|emulator| emulator.export_state());
    let again = World::empty();
    again.with(|emulator| emulator.import_state(&text)).unwrap();
    assert_eq!(again.with(|emulator| emulator.export_state()), text);
}

/// The time, as the emulator writes it.
fn now(world: &World) -> String {
    let seconds = i64::try_from(Transport::now(world).as_secs()).unwrap();
    let local = OffsetDateTime::from_unix_timestamp(seconds + 8 * 3600).unwrap();
    let (hour, minute, second) = local.to_hms();
    format!("{} {hour:02}:{minute:02}:{second:02}", local.date())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_of_backups_holds_together(steps in prop::collection::vec(step(), 1..40)) {
        let world = World::empty();
        let id = world.running();
        for step in &steps {
            let before = bases(&world, &id);
            let touched = take(&world, &id, step);
            if is_gone(&world, &id) {
                prop_assert!(bases(&world, &id).is_empty());
                break;
            }
            stays(&before, &bases(&world, &id), touched.as_deref(), &now(&world));
            agrees(&world, &id);
        }
    }
}
