//! `diagnose`: why a signature is refused.

use std::process::ExitCode;

use serde_json::{Map, Value, json};
use tencentdb_postgres::Environment;
use tencentdb_postgres::diagnose::{Finding, Knowledge, diagnose};

use crate::arguments::Given;
use crate::failure::Failure;
use crate::table::Table;
use crate::{output, parameters, session};

pub fn run(table: &Table, given: &Given) -> Result<ExitCode, Failure> {
    let text = parameters::standard_input()?;
    if text.trim().is_empty() {
        return Err(Failure::Usage("diagnose reads a request from standard input, and there is none".into()));
    }
    // Much is found without it. Who names a profile wants it.
    let credential = match Environment::load_credential(&session::told(given)) {
        Err(error) if given.value("profile").is_some() => return Err(error.into()),
        credential => credential.ok(),
    };
    let diagnosis = diagnose(&text, &Knowledge { credential: credential.as_ref(), ..Knowledge::default() });
    if given.json() {
        let mut data = Map::new();
        data.insert("ok".into(), diagnosis.ok().into());
        if let Some(verified) = diagnosis.verified {
            data.insert("verified".into(), verified.into());
        }
        data.insert("findings".into(), diagnosis.findings.iter().map(data_of).collect::<Vec<_>>().into());
        output::print(&output::json(&data.into()))?;
    } else {
        let mut parts: Vec<String> = diagnosis.findings.iter().map(told).collect();
        if diagnosis.verified == Some(true) {
            parts.push("The signature is right for the request and the credential.".into());
        }
        if parts.is_empty() {
            parts.push("Nothing was found that explains a refusal.".into());
        }
        output::print(&parts.join("\n\n"))?;
    }
    Ok(if diagnosis.ok() { ExitCode::SUCCESS } else { table.exit("found").into() })
}

fn told(finding: &Finding) -> String {
    let proved = if finding.proved { ", proved" } else { "" };
    let mut lines =
        vec![format!("{}: {} ({}{proved})", finding.severity.as_str(), finding.message, finding.cause.code())];
    for (name, value) in [("expected", &finding.expected), ("actual", &finding.actual)] {
        lines.extend(value.as_ref().map(|value| format!("  {name}: {value}")));
    }
    lines.push(format!("  fix: {}", finding.fix));
    lines.join("\n")
}

fn data_of(finding: &Finding) -> Value {
    let mut data = Map::new();
    data.insert("code".into(), finding.cause.code().into());
    data.insert("severity".into(), finding.severity.as_str().into());
    data.insert("proved".into(), finding.proved.into());
    let optional = [
        ("proof", finding.proof.map(|proof| json!(proof.as_str()))),
        ("variant", finding.variant.map(|variant| json!(variant))),
        ("message", Some(json!(finding.message))),
        ("expected", finding.expected.as_ref().map(|text| json!(text))),
        ("actual", finding.actual.as_ref().map(|text| json!(text))),
        ("at", finding.at.map(|at| json!(at))),
        ("fix", Some(json!(finding.fix))),
    ];
    data.extend(optional.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    data.into()
}
