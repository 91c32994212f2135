//! Whatever is called in whatever order, what there is holds together.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::model;
use crate::scene::{Sample, Scene, samples};
use crate::support::World;

/// Codes that no call may be refused with.
const NEVER: [&str; 3] = ["InternalError", "UnsupportedOperation", "InvalidAction"];

/// Calls one of these, with this choice of optional parameters, and lets time pass.
type Step = (prop::sample::Index, u64, u64);

fn call(scene: &Scene, samples: &BTreeMap<String, Sample>, (which, chosen, seconds): &Step) -> Result<(), String> {
    let (name, sample) = samples.iter().nth(which.index(samples.len())).expect("an index of a sample");
    let mut params = sample.params.clone();
    let optional = sample.optional.iter().enumerate().filter(|(at, _)| chosen >> (at % 64) & 1 == 1);
    params.extend(optional.map(|(_, (name, value))| (name.clone(), value.clone())));
    let outcome = scene.send(name, &params);
    scene.world.wait(*seconds);
    match outcome {
        Err(refusal) if NEVER.iter().any(|code| refusal.starts_with(code)) => Err(format!("{name}: {refusal}")),
        _ => Ok(()),
    }
}

/// Returns what does not fit together.
fn faults(scene: &Scene) -> Vec<String> {
    let mut faults = Vec::new();
    let list = |action: &str, params: Value| match params {
        Value::Object(params) => scene.send(action, &params).unwrap_or_else(|refusal| panic!("{action}: {refusal}")),
        _ => unreachable!("parameters are an object"),
    };
    let instances = list("DescribeDBInstances", json!({ "Limit": 100 }));
    let rows = instances["DBInstanceSet"].as_array().expect("a list");
    if instances["TotalCount"] != json!(rows.len()) {
        faults.push(format!("{} instances are counted, {} listed", instances["TotalCount"], rows.len()));
    }
    for row in rows {
        let id = &row["DBInstanceId"];
        let replicas = rows.iter().filter(|other| other["MasterDBInstanceId"] == *id).count();
        if row["ReadOnlyInstanceNum"] != json!(replicas) {
            faults.push(format!("{id} counts {} read-only instances of {replicas}", row["ReadOnlyInstanceNum"]));
        }
        let master = &row["MasterDBInstanceId"];
        if *master != "" && !rows.iter().any(|other| other["DBInstanceId"] == *master) {
            faults.push(format!("{id} is read-only without a primary"));
        }
        if row["DBInstanceStatus"] != "running" {
            continue;
        }
        let owners = list("DescribeDatabases", json!({ "DBInstanceId": id }));
        let accounts = list("DescribeAccounts", json!({ "DBInstanceId": id, "Limit": 100 }));
        for database in owners["Databases"].as_array().into_iter().flatten() {
            let owner = &database["DatabaseOwner"];
            // A role of the system is no account.
            let known = *owner == "postgres"
                || accounts["Details"].as_array().into_iter().flatten().any(|one| one["UserName"] == *owner);
            if !known {
                faults.push(format!("the database {database} of {id} has an owner who is not there"));
            }
        }
    }
    faults
}

/// The state as a text is the state.
fn kept(world: &World) -> Result<(), String> {
    let exported = world.with(|emulator| emulator.export_state());
    let other = world.fork();
    other.with(|emulator| emulator.import_state(&exported)).map_err(|error| error.to_string())?;
    let again = other.with(|emulator| emulator.export_state());
    if again == exported { Ok(()) } else { Err("the imported state is another".into()) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_called_the_world_holds_together(
        steps in vec((any::<prop::sample::Index>(), any::<u64>(), 0..400_u64), 1..60)
    ) {
        let samples = samples();
        let scene = Scene::shared().fork();
        for step in &steps {
            call(&scene, &samples, step).map_err(TestCaseError::fail)?;
            kept(&scene.world).map_err(TestCaseError::fail)?;
        }
        let faults = faults(&scene);
        prop_assert!(faults.is_empty(), "{faults:#?}");
    }
}

#[test]
fn the_same_calls_give_the_same_bytes() {
    let run = || {
        let scene = Scene::new();
        let answers: Vec<_> = model::actions()
            .keys()
            .map(|name| scene.send(name, &samples().remove(name).map(|sample| sample.params).unwrap_or_default()))
            .collect();
        (answers, scene.world.with(|emulator| emulator.export_state()))
    };
    assert_eq!(run(), run());
}
