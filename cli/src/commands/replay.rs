//! `replay`: a recording of the emulator, made again.

use std::process::ExitCode;

use serde_json::{Value, json};
use tencentdb_postgres_emulator::{Difference, Replayed, replay};

use crate::arguments::Given;
use crate::failure::Failure;
use crate::output;
use crate::table::Table;

pub fn run(table: &Table, given: &Given) -> Result<ExitCode, Failure> {
    let file = given.value("FILE").unwrap_or_default();
    let text =
        std::fs::read_to_string(file).map_err(|error| Failure::Other(format!("{file} cannot be read: {error}")))?;
    let replayed = replay(&text).map_err(|error| Failure::Other(format!("{file}: {error}")))?;
    output::print(&if given.json() { output::json(&json!(replayed)) } else { told(&replayed) })?;
    Ok(if replayed.differences.is_empty() { ExitCode::SUCCESS } else { table.exit("failure").into() })
}

fn told(Replayed { version, replayed, left_out, differences }: &Replayed) -> String {
    let out = left_out.iter().map(|out| format!("line {}: {}: not compared: {}", out.line, out.call, out.why));
    let count = match differences.len() {
        0 => "no difference".to_owned(),
        1 => "1 difference".to_owned(),
        count => format!("{count} differences"),
    };
    let last = format!("{replayed} made again, recorded by version {version}: {count}");
    let lines: Vec<String> = out.chain(differences.iter().map(difference)).chain([last]).collect();
    lines.join("\n")
}

fn difference(Difference { line, call, path, before, after }: &Difference) -> String {
    let shown = |value: &Option<Value>| value.as_ref().map_or_else(|| "nothing".to_owned(), Value::to_string);
    format!("line {line}: {call}: {path} was {}, is {}", shown(before), shown(after))
}
