//! One fault, then all is well: what becomes of each kind of call. This is the table of `docs/calls.md`.

use std::fmt::Write;

use serde::Deserialize;
use serde_json::{Value, json};
use tencentdb_postgres::Error;

use crate::calls::{Kind, READS, Stage, WRITES};

/// What becomes of a call: how often it arrives, how often it takes effect, and how it ends.
type Fate = (usize, usize, String);

/// A fault, and the fate of a read and of a write that meet it once. The tests of the npm package go through the same
/// table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    /// A fault of the emulator, or `unreachable`: no connection can be made.
    fault: Value,
    /// `gateway` where a 429 of something in between is believed.
    #[serde(default)]
    trust: String,
    read: Fate,
    write: Fate,
}

const ANSWERED: &str = "answered";
const REFUSED: &str = "refused";
const UNKNOWN: &str = "unknown";

fn table() -> Vec<Row> {
    serde_json::from_str(include_str!("../../../tests/faults.json")).unwrap()
}

impl Row {
    /// The stage on which the fault is met, `times` times.
    fn stage(&self, times: Option<u32>) -> Stage {
        let stage = Stage::trusting(self.trust == "gateway");
        let mut fault = self.fault.clone();
        // A clock that is off stays off.
        if let Some(times) = times.filter(|_| fault.get("skewMs").is_none() && fault.is_object()) {
            fault["times"] = times.into();
        }
        if fault.is_object() {
            stage.world.fail(&json!([fault]).to_string());
        } else if times.is_some() {
            stage.world.unplug(1);
        }
        stage
    }

    fn meet(&self, kind: Kind) -> (Stage, Result<Value, Error>) {
        let stage = self.stage(Some(1));
        let outcome = stage.call(kind);
        (stage, outcome)
    }
}

fn ended(outcome: &Result<serde_json::Value, Error>) -> &'static str {
    match outcome {
        Ok(_) => ANSWERED,
        Err(error) if error.outcome_unknown() => UNKNOWN,
        Err(_) => REFUSED,
    }
}

#[test]
fn each_kind_of_call_meets_each_fault_as_documented() {
    for row in &table() {
        for kind in READS.into_iter().chain(WRITES) {
            let (stage, outcome) = row.meet(kind);
            let (arrived, effects) = stage.tally();
            let expected = if kind.reads() { &row.read } else { &row.write };
            assert_eq!(
                (arrived, effects, ended(&outcome).to_owned()),
                *expected,
                "{}, {kind:?}: {outcome:?}",
                row.name
            );
        }
    }
}

#[test]
fn an_unknown_outcome_names_the_read_that_tells_and_the_tries_made() {
    for row in table().iter().filter(|row| row.write.2 == UNKNOWN) {
        for kind in WRITES {
            let error = row.meet(kind).1.unwrap_err();
            let read = error.verify_with().expect("a read that tells");
            let said = error.to_string();
            assert!(said.contains("Outcome unknown") && said.contains(read) && said.contains(kind.action()), "{said}");
            let attempts = match error {
                Error::Api(error) => Some(error.attempts),
                Error::Transport(error) => error.attempts,
                other => panic!("{other}"),
            };
            assert_eq!(attempts, Some(1));
        }
    }
}

#[test]
fn no_call_outlasts_its_time() {
    for row in &table() {
        for kind in READS.into_iter().chain(WRITES) {
            let stage = row.stage(None);
            let before = stage.world.elapsed_ms();
            let _ = stage.call(kind);
            let took = stage.world.elapsed_ms() - before;
            assert!(took <= 60_000, "{}, {kind:?}: {took} ms", row.name);
        }
    }
}

#[test]
fn the_table_stands_in_the_documentation() {
    let mut text = String::from(
        "| what happens once | a read arrives | and is | a write arrives | takes effect | and is |\n|---|---|---|---|---|---|\n",
    );
    for Row { name, read, write, .. } in &table() {
        let _ = writeln!(text, "| {name} | {} | {} | {} | {} | {} |", read.0, read.2, write.0, write.1, write.2);
    }
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/calls.md")).unwrap();
    assert!(page.contains(&text), "docs/calls.md lacks this table:\n{text}");
}
