//! The error codes of the service: which of them the emulator answers, each tried by a test.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::model;
use crate::scene::{Scene, Step};

/// Calls that lead to a refusal, and its code. The last call is the refused one.
fn provoked() -> Vec<(&'static str, Value)> {
    let group = |name: &str| {
        json!({
            "MasterDBInstanceId": "$primary", "Name": name, "ProjectId": 0, "VpcId": "vpc-12345678",
            "SubnetId": "subnet-12345678", "ReplayLagEliminate": 0, "ReplayLatencyEliminate": 0, "MaxReplayLag": 0,
            "MaxReplayLatency": 0, "MinDelayEliminateReserve": 0,
        })
    };
    let new_group =
        || json!({ "call": "CreateReadOnlyGroup", "params": group("new"), "keep": { "new": "/ReadOnlyGroupId" } });
    let more_groups = |count: usize| {
        (0..count).map(|at| json!({ "call": "CreateReadOnlyGroup", "params": group(&format!("g{at}")) }))
    };
    let restart = |id: &str| json!({ "call": "RestartDBInstance", "params": { "DBInstanceId": id } });
    let isolate = |id: &str| json!({ "call": "IsolateDBInstances", "params": { "DBInstanceIdSet": [id] }, "wait": 60 });
    let add = |group: &str| {
        let params = json!({ "DBInstanceId": "$lone", "ReadOnlyGroupId": group });
        json!({ "call": "AddDBInstanceToReadOnlyGroup", "params": params })
    };
    let shift = |to: &str| {
        let params = json!({ "DBInstanceId": "$replica", "ReadOnlyGroupId": "$group", "NewReadOnlyGroupId": to });
        json!({ "call": "ModifyDBInstanceReadOnlyGroup", "params": params })
    };
    vec![
        ("FailedOperation.ROGroupNumExceedError", more_groups(5).collect()),
        (
            "InvalidParameter.ParametersNotSet",
            json!([{ "call": "ModifyDBInstanceHAConfig", "params": {
                "DBInstanceId": "$primary", "SyncMode": "Semi-sync", "MaxStandbyLatency": 1_073_741_824, "MaxStandbyLag": 10,
                "MaxSyncStandbyLag": 5,
            } }]),
        ),
        ("InvalidParameterValue.InvalidReadOnlyGroupStatus", json!([new_group(), shift("$new")])),
        ("InvalidParameterValue.ReadOnlyGroupNotExist", json!([shift("pgrogrp-nothing0")])),
        (
            "OperationDenied.InstanceStatusDeniedError",
            json!([isolate("$replica"), isolate("$lone"), isolate("$primary"),
                { "call": "DisIsolateDBInstances", "params": { "DBInstanceIdSet": ["$lone"] } }]),
        ),
        ("OperationDenied.ROGroupStatusError", json!([new_group(), add("$new")])),
        ("OperationDenied.ROInstanceStatusLimitOpError", json!([restart("$lone"), add("$group")])),
        (
            "ResourceUnavailable.InvalidInstanceStatus",
            json!([restart("$replica"), { "call": "RemoveDBInstanceFromReadOnlyGroup", "params": {
                "DBInstanceId": "$replica", "ReadOnlyGroupId": "$group",
            } }]),
        ),
    ]
}

#[test]
fn calls_that_come_at_the_wrong_time_are_refused_with_their_codes() {
    for (code, steps) in provoked() {
        let mut steps: Vec<Step> = serde_json::from_value(steps).unwrap();
        let last = steps.pop().expect("a call");
        let mut scene = Scene::shared().fork();
        scene.play(&steps);
        let refused = scene.send(&last.call, &last.params).expect_err(code);
        assert_eq!(refused.split(':').next(), Some(code), "{refused}");
    }
}

/// The codes that the emulator answers, of those that the manual documents for actions, and the others.
pub fn answered() -> (BTreeSet<String>, BTreeSet<String>) {
    let sources = texts("src");
    let constants = constants();
    let is_answered = |code: &String| {
        let constant = constants.get(code).map(String::as_str).unwrap_or("no constant");
        sources.iter().any(|source| names(source, constant) || source.contains(&format!("\"{code}\"")))
    };
    model::actions().into_values().flat_map(|action| action.errors).partition(is_answered)
}

#[test]
fn every_code_that_is_answered_is_tried() {
    let tests = texts("tests");
    let constants = constants();
    let (answered, _) = answered();
    assert!(answered.len() > 60, "{answered:?}");
    let is_tried =
        |code: &&String| tests.iter().any(|test| test.contains(code.as_str()) || names(test, &constants[*code]));
    let untried: Vec<_> = answered.iter().filter(|code| !is_tried(code)).collect();
    assert!(untried.is_empty(), "no test tries {untried:?}");
}

/// Whether a source has this name, and not just a longer one that begins with it.
fn names(source: &str, constant: &str) -> bool {
    let is_whole = |(at, _): (usize, &str)| {
        !source[at + constant.len()..].starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_')
    };
    source.match_indices(constant).any(is_whole)
}

/// The constant of each code in the crate.
fn constants() -> BTreeMap<String, String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/error/codes.rs")).unwrap();
    let mut code = String::new();
    let mut constants = BTreeMap::new();
    for line in text.lines() {
        if let Some(wire) = line.trim().strip_prefix("/// On the wire: `").and_then(|rest| rest.strip_suffix("`.")) {
            wire.clone_into(&mut code);
        } else if let Some((name, _)) = line.trim().strip_prefix("pub const ").and_then(|rest| rest.split_once(':')) {
            constants.insert(std::mem::take(&mut code), name.to_owned());
        }
    }
    constants
}

/// The texts of all files of a folder of this crate.
fn texts(folder: &str) -> Vec<String> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else {
                texts.push(fs::read_to_string(path).unwrap_or_default());
            }
        }
    }
    texts
}
