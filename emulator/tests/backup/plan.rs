//! Plans, and what they make as time passes.

use tencentdb_postgres::api::{
    CreateBackupPlan, CreateBaseBackup, DeleteBackupPlan, DeleteBackupPlanRequired, IsolateDbInstances,
    ModifyBackupPlan,
};

use crate::home::{monthly, plans};
use crate::support::World;

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
