//! Answers as JSON, and as tables.

use comfy_table::{Table as Drawn, presets};
use serde_json::{Map, Value};

use crate::failure::Failure;
use crate::reference::Reference;
use crate::table::Table;

/// The columns of rows that nothing is known of.
const COLUMNS: usize = 8;

/// Prints a text on standard output. A reader that has gone away is no failure.
pub fn print(text: &str) -> Result<(), Failure> {
    use std::io::{ErrorKind, Write};

    match writeln!(std::io::stdout(), "{}", text.trim_end_matches('\n')) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Other(format!("standard output cannot be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// A value as indented JSON.
pub fn json(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// An answer: its simple members as two columns, then a table for each list and each structure in it.
pub fn answer(table: &Table, reference: &Reference, action: &str, answer: &Map<String, Value>) -> String {
    let output = reference.action(action).map(|action| action.output).unwrap_or_default();
    let mut parts = vec![members(answer)];
    for (name, value) in answer {
        let kind = output.iter().find(|field| field.name == *name).map_or("", |field| &field.kind);
        let shown = match value {
            Value::Array(rows) if rows.first().is_some_and(Value::is_object) => {
                self::rows(rows, &columns(table, kind, rows))
            }
            Value::Object(object) => members(object),
            _ => continue,
        };
        parts.push(format!("{name}:\n{shown}"));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// The columns by which rows are shown: those of their structure, or the first simple members.
pub fn columns(table: &Table, kind: &str, rows: &[Value]) -> Vec<String> {
    table.columns.get(kind).cloned().unwrap_or_else(|| {
        let first = rows.first().and_then(Value::as_object).into_iter().flatten();
        let simple = first.filter(|(_, value)| !value.is_array() && !value.is_object());
        simple.map(|(name, _)| name.clone()).take(COLUMNS).collect()
    })
}

/// Rows as a table of these columns.
pub fn rows(rows: &[Value], columns: &[String]) -> String {
    let cells = rows.iter().map(|row| columns.iter().map(|name| cell(row.get(name).unwrap_or(&Value::Null))).collect());
    drawn(columns.to_vec(), cells)
}

/// The simple members of an object, one a line.
fn members(object: &Map<String, Value>) -> String {
    let is_simple = |value: &Value| match value {
        Value::Array(list) => !list.first().is_some_and(|first| first.is_object() || first.is_array()),
        value => !value.is_object(),
    };
    let simple = object.iter().filter(|(_, value)| is_simple(value));
    let lines: Vec<Vec<String>> = simple.map(|(name, value)| vec![name.clone(), cell(value)]).collect();
    if lines.is_empty() { String::new() } else { drawn(vec!["NAME".into(), "VALUE".into()], lines.into_iter()) }
}

/// A value on one line.
pub fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) if !list.iter().any(|one| one.is_object() || one.is_array()) => {
            list.iter().map(cell).collect::<Vec<_>>().join(",")
        }
        value => value.to_string(),
    };
    text.split(char::is_control).collect::<Vec<_>>().join(" ")
}

/// Columns two spaces apart.
pub fn drawn(header: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut table = Drawn::new();
    table.load_preset(presets::NOTHING).set_header(header);
    table.add_rows(rows);
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}
