//! One fault, then all is well: what becomes of each kind of call. This is the table of `docs/calls.md`.

use std::fmt::Write;

use tencentdb_postgres::Error;

use crate::calls::{Kind, READS, Stage, WRITES};

/// What becomes of a call: how often it arrives, how often it takes effect, and how it ends.
type Fate = (usize, usize, &'static str);

/// A fault, and the fate of a read and of a write that meet it once.
struct Row {
    name: &'static str,
    fault: &'static str,
    read: Fate,
    write: Fate,
}

const ANSWERED: &str = "answered";
const REFUSED: &str = "refused";
const UNKNOWN: &str = "unknown";

const fn row(name: &'static str, fault: &'static str, read: Fate, write: Fate) -> Row {
    Row { name, fault, read, write }
}

const TABLE: [Row; 24] = [
    row("none", r#"{}"#, (1, 0, ANSWERED), (1, 1, ANSWERED)),
    row("no connection", "unplug", (1, 0, ANSWERED), (1, 1, ANSWERED)),
    row("connection lost before the effect", r#"{"body": "drop"}"#, (2, 0, ANSWERED), (1, 0, UNKNOWN)),
    row("connection lost after the effect", r#"{"body": "drop", "after": true}"#, (2, 0, ANSWERED), (1, 1, UNKNOWN)),
    row("slow, 10 s", r#"{"latencyMs": 10000}"#, (1, 0, ANSWERED), (1, 1, ANSWERED)),
    row("slow, 30 s", r#"{"latencyMs": 30000}"#, (2, 0, ANSWERED), (1, 1, ANSWERED)),
    row("slow, 90 s", r#"{"latencyMs": 90000}"#, (2, 0, ANSWERED), (1, 1, UNKNOWN)),
    row("slow, 90 s, and lost", r#"{"latencyMs": 90000, "body": "drop"}"#, (2, 0, ANSWERED), (1, 0, UNKNOWN)),
    row("answer cut short", r#"{"body": "truncated"}"#, (2, 0, ANSWERED), (1, 1, UNKNOWN)),
    row("empty answer", r#"{"body": "empty", "after": true}"#, (2, 0, ANSWERED), (1, 1, UNKNOWN)),
    row("HTML, status 200", r#"{"body": "html", "status": 200}"#, (2, 0, ANSWERED), (1, 0, UNKNOWN)),
    row("HTML, status 502", r#"{"body": "html", "after": true}"#, (2, 0, ANSWERED), (1, 1, UNKNOWN)),
    row("HTML, status 404", r#"{"body": "html", "status": 404}"#, (1, 0, REFUSED), (1, 0, REFUSED)),
    row("status 429", r#"{"status": 429, "retryAfter": 3}"#, (2, 0, ANSWERED), (2, 1, ANSWERED)),
    row("status 500", r#"{"status": 500}"#, (2, 0, ANSWERED), (1, 0, UNKNOWN)),
    row("status 503, come back in 100 s", r#"{"status": 503, "retryAfter": 100}"#, (1, 0, REFUSED), (1, 0, UNKNOWN)),
    row("RequestLimitExceeded", r#"{"code": "RequestLimitExceeded"}"#, (2, 0, ANSWERED), (2, 1, ANSWERED)),
    row("RequestLimitExceeded.*", r#"{"code": "RequestLimitExceeded.UinLimitExceeded"}"#, (2, 0, ANSWERED), (2, 1, ANSWERED)),
    row("ServiceUnavailable", r#"{"code": "ServiceUnavailable"}"#, (2, 0, ANSWERED), (1, 0, UNKNOWN)),
    row("InternalError before the effect", r#"{"code": "InternalError"}"#, (2, 0, ANSWERED), (1, 0, UNKNOWN)),
    row(
        "InternalError.* after the effect",
        r#"{"code": "InternalError.DBError", "after": true}"#,
        (2, 0, ANSWERED),
        (1, 1, UNKNOWN),
    ),
    row("wrong parameter", r#"{"code": "InvalidParameterValue"}"#, (1, 0, REFUSED), (1, 0, REFUSED)),
    row("key refused", r#"{"code": "AuthFailure.TokenFailure"}"#, (1, 0, REFUSED), (1, 0, REFUSED)),
    row("clock an hour off", r#"{"skewMs": 3600000}"#, (2, 0, ANSWERED), (2, 1, ANSWERED)),
];

fn meet(row: &Row, kind: Kind) -> (Stage, Result<serde_json::Value, Error>) {
    let stage = Stage::set();
    match row.fault {
        "unplug" => stage.world.unplug(1),
        // A clock that is off stays off.
        fault if fault.contains("skewMs") => stage.world.fail(&format!("[{fault}]")),
        fault => {
            let mut fault: serde_json::Value = serde_json::from_str(fault).unwrap();
            fault["times"] = 1.into();
            stage.world.fail(&serde_json::json!([fault]).to_string());
        }
    }
    let outcome = stage.call(kind);
    (stage, outcome)
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
    for row in &TABLE {
        for kind in READS.into_iter().chain(WRITES) {
            let (stage, outcome) = meet(row, kind);
            let (arrived, effects) = stage.tally();
            let expected = if kind.reads() { row.read } else { row.write };
            assert_eq!((arrived, effects, ended(&outcome)), expected, "{}, {kind:?}: {outcome:?}", row.name);
        }
    }
}

#[test]
fn an_unknown_outcome_names_the_read_that_tells_and_the_tries_made() {
    for row in TABLE.iter().filter(|row| row.write.2 == UNKNOWN) {
        for kind in WRITES {
            let error = meet(row, kind).1.unwrap_err();
            let read = error.verify_with().expect("a read that tells");
            let said = error.to_string();
            assert!(said.contains("Outcome unknown") && said.contains(read) && said.contains(kind.action()), "{said}");
            let attempts = match error {
                Error::Api(error) => error.attempts,
                Error::Transport(error) => error.attempts,
                other => panic!("{other}"),
            };
            assert_eq!(attempts, 1);
        }
    }
}

#[test]
fn no_call_outlasts_its_time() {
    for row in &TABLE {
        for kind in READS.into_iter().chain(WRITES) {
            let stage = Stage::set();
            let before = stage.world.elapsed_ms();
            if row.fault != "unplug" {
                stage.world.fail(&format!("[{}]", row.fault));
            }
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
    for Row { name, read, write, .. } in &TABLE {
        let _ = writeln!(text, "| {name} | {} | {} | {} | {} | {} |", read.0, read.2, write.0, write.1, write.2);
    }
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/calls.md")).unwrap();
    assert!(page.contains(&text), "docs/calls.md lacks this table:\n{text}");
}
