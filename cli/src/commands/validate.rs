//! `validate`: the check of parameters alone.

use std::process::ExitCode;

use serde_json::{Map, Value, json};
use tencentdb_postgres::model::{Problem, check};

use super::action;
use crate::arguments::Given;
use crate::failure::{self, Failure};
use crate::reference::Reference;
use crate::table::Table;
use crate::{output, parameters, session};

pub fn run(table: &Table, given: &Given) -> Result<ExitCode, Failure> {
    let params = parameters::text(given, &Reference::load())?;
    let report = check(action(given), &params, session::checks(given));
    let ok = !report.refuses();
    if given.json() {
        let problems: Vec<Value> = report.problems.iter().map(data).collect();
        output::print(&output::json(&json!({ "ok": ok, "problems": problems })))?;
    } else {
        let lines = failure::problems(&report.problems).map(|line| format!("\n  {line}"));
        let verdict = if ok { "can be sent" } else { "is refused" };
        output::print(&format!("{} {verdict}{}", action(given), lines.collect::<String>()))?;
    }
    Ok(if ok { ExitCode::SUCCESS } else { table.exit("refused").into() })
}

fn data(problem: &Problem) -> Value {
    let mut data = Map::new();
    data.insert("path".into(), problem.path.clone().into());
    data.insert("code".into(), problem.code.as_str().into());
    data.insert("severity".into(), problem.severity.as_str().into());
    data.insert("message".into(), problem.message.clone().into());
    if let Some(suggestion) = &problem.suggestion {
        data.insert("suggestion".into(), suggestion.clone().into());
    }
    data.into()
}
