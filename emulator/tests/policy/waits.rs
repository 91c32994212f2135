//! Waiting, with the emulator's tasks under way.

use std::fmt::Debug;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use tencentdb_postgres::api::{
    DbInstanceStatus, DescribeDbInstanceAttribute, DestroyDbInstance, DisIsolateDbInstances, IsolateDbInstances,
    ModifyDbInstanceName, ModifyDbInstanceNameRequired, RenewInstance, RenewInstanceRequired, RestartDbInstance,
    TaskStatus,
};
use tencentdb_postgres::{Awaited, Error, Handle, Target, WaitError, WaitFailure};

use crate::calls::{Kind, Stage};
use crate::simulation::World;

const LONG: Duration = Duration::from_secs(600);
const SHORT: Duration = Duration::from_secs(45);

fn wait<E: DeserializeOwned>(world: &World, target: Target<'_, E>, timeout: Duration) -> Result<E, Error> {
    world.run(world.client().wait_for(target, timeout, |_| {}))
}

fn in_vain<E: Debug>(outcome: Result<E, Error>) -> WaitError {
    match outcome {
        Err(Error::Wait(error)) => *error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_order_is_waited_for_until_its_instances_run() {
    let stage = Stage::set();
    let client = stage.world.client();
    let answer = stage.call(Kind::Buy).unwrap();
    let names: Vec<String> = serde_json::from_value(answer["DealNames"].clone()).unwrap();
    let mut percents = Vec::new();
    let deals = stage
        .world
        .run(client.wait_for(Target::orders(&names), LONG, |progress| percents.extend(progress.percent)))
        .unwrap();
    let id = &*deals[0].db_instance_id_set[0];
    let instance = stage.world.run(client.call(&DescribeDbInstanceAttribute::new(id))).unwrap().db_instance;
    assert_eq!(instance.db_instance_status.as_str(), "running");
    assert!(percents.len() > 2 && percents.is_sorted() && percents.last() == Some(&100), "{percents:?}");
}

#[test]
fn what_an_answer_started_is_waited_for_by_its_handle() {
    let stage = Stage::set();
    let client = stage.world.client();
    let started = stage.world.run(client.start(&RestartDbInstance::new(&*stage.instance))).unwrap();
    assert_eq!(started.handle, Handle::Task(started.answer.task_id.unwrap() as u64));
    let mut steps = Vec::new();
    let task = stage
        .world
        .run(client.wait(&started.handle, LONG, |progress| steps.extend(progress.step.map(str::to_owned))))
        .unwrap();
    let Awaited::Task(task) = task else { panic!("{task:?}") };
    assert_eq!((task.status, task.progress), (TaskStatus::SUCCESS, 100));
    assert_eq!(steps.last().map(String::as_str), Some("Task Complete"));

    let renewed = stage
        .world
        .run(client.start(&RenewInstance::new(RenewInstanceRequired { db_instance_id: &stage.instance, period: 1 })))
        .unwrap();
    assert_eq!(renewed.handle, Handle::Orders(vec![renewed.answer.deal_name]));
    stage.world.run(client.wait(&renewed.handle, LONG, |_| {})).unwrap();
}

#[test]
fn an_action_whose_answer_names_nothing_is_waited_for_by_the_state_it_leads_to() {
    let stage = Stage::set();
    let (world, id) = (&stage.world, &*stage.instance);
    let client = world.client();
    let status = || {
        world
            .run(client.call(&DescribeDbInstanceAttribute::new(id)))
            .map(|answer| answer.db_instance.db_instance_status.to_string())
    };

    let started = world.run(client.start(&IsolateDbInstances::new(vec![id.to_owned()]))).unwrap();
    assert_eq!(started.handle, Handle::Instances { ids: vec![id.to_owned()], state: DbInstanceStatus::ISOLATED });
    let awaited = world.run(client.wait(&started.handle, LONG, |_| {})).unwrap();
    let Awaited::Instances(instances) = awaited else { panic!("{awaited:?}") };
    assert_eq!((&*instances[0].db_instance_id, &instances[0].db_instance_status), (id, &DbInstanceStatus::ISOLATED));
    assert_eq!(status().unwrap(), "isolated");
    let started = world.run(client.start(&DisIsolateDbInstances::new(vec![id.to_owned()]))).unwrap();
    world.run(client.wait(&started.handle, LONG, |_| {})).unwrap();
    assert_eq!(status().unwrap(), "running");

    let started = world
        .run(client.start(&ModifyDbInstanceName::new(ModifyDbInstanceNameRequired {
            db_instance_id: id,
            instance_name: "renamed",
        })))
        .unwrap();
    let error = in_vain(world.run(client.wait(&started.handle, LONG, |_| {})));
    assert_eq!((started.handle, error.failure), (Handle::Nothing, WaitFailure::Nothing));

    let started = world.run(client.start(&IsolateDbInstances::new(vec![id.to_owned()]))).unwrap();
    world.run(client.wait(&started.handle, LONG, |_| {})).unwrap();
    let started = world.run(client.start(&DestroyDbInstance::new(id))).unwrap();
    assert_eq!(started.handle, Handle::InstancesGone(vec![id.to_owned()]));
    assert_eq!(world.run(client.wait(&started.handle, LONG, |_| {})).unwrap(), Awaited::Gone);
    assert!(matches!(status(), Err(Error::Api(_))));
}

#[test]
fn a_state_that_no_instance_has_is_refused_with_the_nearest() {
    let stage = Stage::set();
    for (state, nearest) in [
        ("runing", Some("running")),
        ("Isolated", Some("isolated")),
        ("waitswitch", Some("waitSwitch")),
        ("", None),
        ("fine", None),
    ] {
        let before = stage.world.elapsed_ms();
        match wait(&stage.world, Target::instance(&stage.instance, state.into()), LONG) {
            Err(Error::Validation(error)) => assert_eq!(error.problems[0].suggestion.as_deref(), nearest, "{state}"),
            other => panic!("{state}: {other:?}"),
        }
        assert_eq!(stage.world.elapsed_ms(), before, "{state}");
    }
}

#[test]
fn states_are_waited_for_and_being_gone_is_one() {
    let stage = Stage::set();
    let id = &*stage.instance;
    stage.call(Kind::Isolate).unwrap();
    wait(&stage.world, Target::instance(id, DbInstanceStatus::ISOLATED), LONG).unwrap();
    // Isolated is for good, unless somebody restores it.
    let error = in_vain(wait(&stage.world, Target::instance(id, DbInstanceStatus::RUNNING), LONG));
    assert_eq!((error.failure, error.state.as_deref()), (WaitFailure::Failed, Some("isolated")));
    let destroy = serde_json::json!({ "DBInstanceId": id }).to_string();
    stage.world.run(stage.world.client().send::<Value>("DestroyDBInstance", &destroy)).unwrap();
    wait(&stage.world, Target::instance_gone(id), LONG).unwrap();
    let error = in_vain(wait(&stage.world, Target::instance(id, DbInstanceStatus::RUNNING), LONG));
    assert_eq!((error.failure, error.state), (WaitFailure::Gone, None));
}

#[test]
fn what_does_not_come_in_time_says_so() {
    let stage = Stage::set();
    let before = stage.world.elapsed_ms();
    let error = in_vain(wait(&stage.world, Target::instance(&stage.instance, DbInstanceStatus::RESTARTING), SHORT));
    assert_eq!(
        (error.failure, error.waited, stage.world.elapsed_ms() - before),
        (WaitFailure::Timeout, Duration::from_secs(45), 45_000)
    );
    assert!(error.to_string().contains("longer than 45s") && error.to_string().contains("running"), "{error}");
}

#[test]
fn a_task_that_is_not_there_is_given_half_a_minute() {
    let stage = Stage::set();
    let before = stage.world.elapsed_ms();
    let error = in_vain(wait(&stage.world, Target::task(999_999), LONG));
    assert_eq!(error.failure, WaitFailure::Gone);
    assert!((30_000..45_000).contains(&(stage.world.elapsed_ms() - before)));
}

#[test]
fn looks_that_fail_for_a_passing_reason_are_made_again() {
    let stage = Stage::set();
    let client = stage.world.client();
    let started = stage.world.run(client.start(&RestartDbInstance::new(&*stage.instance))).unwrap();
    stage.world.fail(r#"[{"action": "DescribeTasks", "code": "InternalError", "times": 9}]"#);
    stage.world.run(client.wait(&started.handle, LONG, |_| {})).unwrap();
    stage.world.fail(r#"[{"action": "DescribeTasks", "code": "UnauthorizedOperation", "times": 1}]"#);
    let refused = stage.world.run(client.wait(&started.handle, LONG, |_| {})).unwrap_err();
    assert!(matches!(refused, Error::Api(_)), "{refused}");
}

#[test]
fn a_clock_that_is_set_makes_no_wait_longer_or_shorter() {
    for jump_ms in [-3_600_000, 40_000] {
        let stage = Stage::set();
        let target = Target::instance(&stage.instance, DbInstanceStatus::RESTARTING);
        let before = stage.world.elapsed_ms();
        stage.world.jump(jump_ms);
        assert_eq!(in_vain(wait(&stage.world, target, SHORT)).failure, WaitFailure::Timeout, "{jump_ms}");
        assert_eq!(stage.world.elapsed_ms() - before, 45_000, "{jump_ms}");
    }
}
