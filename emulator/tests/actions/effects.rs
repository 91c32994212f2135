//! What one action changes shows in the others that tell of it.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::model::Action;
use crate::scene::{Sample, Scene, samples};

/// Long enough for any task.
const A_WHILE: u64 = 1800;

/// The call of a read, about the instance of the write where both name one.
fn about(read: &Sample, write: &Sample) -> Map<String, Value> {
    let mut params = read.telling();
    for name in ["DBInstanceId", "ReadOnlyGroupId", "TemplateId"] {
        if let (Some(value), true) = (write.params.get(name), params.contains_key(name)) {
            params.insert(name.into(), value.clone());
        }
    }
    params
}

/// The answer without what differs from call to call.
fn told(scene: &Scene, read: &str, params: &Map<String, Value>) -> Result<Value, String> {
    scene.send(read, params).map(|mut answer| {
        answer["RequestId"].take();
        answer
    })
}

/// The reads whose answers a write changes, at once or after a while, beyond what that while changes by itself.
pub fn moved(scene: &Scene, name: &str, write: &Sample, actions: &BTreeMap<String, Action>) -> Vec<String> {
    let samples = samples();
    let ready = scene.ready(write);
    let (idle, acted) = (ready.fork(), ready.fork());
    if let Err(refusal) = acted.send(name, &write.telling()) {
        panic!("{name} is refused: {refusal}");
    }
    let reads = || actions.iter().filter(|(_, action)| action.read_only).map(|(read, _)| read);
    let differs = |read: &&String| {
        let params = about(&samples[*read], write);
        told(&idle, read, &params) != told(&acted, read, &params)
    };
    let mut moved: Vec<String> = reads().filter(differs).cloned().collect();
    idle.world.wait(A_WHILE);
    acted.world.wait(A_WHILE);
    moved.extend(reads().filter(differs).cloned());
    moved.sort();
    moved.dedup();
    moved
}

/// The writes that do not show in the read which is said to tell of them.
pub fn silent(actions: &BTreeMap<String, Action>, moved: &BTreeMap<&String, Vec<String>>) -> Vec<String> {
    let shows = |name: &str, read: &String| moved.iter().any(|(write, reads)| *write == name && reads.contains(read));
    let is_silent = |(name, action): &(&String, &Action)| {
        let read = action.verify_with.as_ref().filter(|_| !UNSEEN.contains(&name.as_str()));
        read.is_some_and(|read| !shows(name, read))
    };
    let told =
        |(name, action): (&String, &Action)| format!("{name} in {}", action.verify_with.as_deref().unwrap_or(""));
    actions.iter().filter(is_silent).map(told).collect()
}

/// Writes that no read can tell from nothing: passwords and weights are not shown, and what is spread evenly stays so.
const UNSEEN: [&str; 5] = [
    "ModifyReadOnlyDBInstanceWeight",
    "RebalanceReadOnlyGroup",
    "RefreshAccountPassword",
    "ReloadBalanceDBProxyNode",
    "ResetAccountPassword",
];
