//! `explain`: the meaning of an error code.

use serde_json::{Map, Value};
use tencentdb_postgres::ErrorCode;

use crate::arguments::Given;
use crate::failure::Failure;
use crate::output;
use crate::reference::Reference;
use crate::table::Table;

/// More actions than these are counted only.
const LISTED: usize = 8;

pub fn run(table: &Table, given: &Given) -> Result<(), Failure> {
    let name = given.value("CODE").unwrap_or_default();
    let code = ErrorCode::from(name);
    let (class, retry) = (code.class().as_str(), code.retryability().as_str());
    let (of_class, of_retry) = (&table.classes[class], &table.retryabilities[retry]);
    let doc = table.errors.get(name);
    let reference = Reference::load();
    let actions: Vec<String> = reference
        .actions()
        .filter(|action| action.errors.iter().any(|code| code == name))
        .map(|action| action.name)
        .collect();
    if given.json() {
        let mut data = Map::new();
        data.insert("code".into(), name.into());
        data.insert("documented".into(), doc.is_some().into());
        if let Some(doc) = doc {
            data.insert("doc".into(), doc.clone().into());
        }
        data.insert("class".into(), class.into());
        data.insert("retryability".into(), retry.into());
        data.insert("advice".into(), of_class.advice.clone().into());
        data.insert("actions".into(), actions.into());
        return output::print(&output::json(&Value::from(data)));
    }
    let doc = doc.map_or("It is not documented; this is what its words mean.", |doc| doc);
    let mut lines = vec![name.to_owned(), format!("  {doc}")];
    lines.push(format!("  class {class}: {} {}", of_class.doc, of_class.advice));
    lines.push(format!("  calling again, {retry}: {of_retry}"));
    match actions.len() {
        0 => {}
        1..=LISTED => lines.push(format!("  documented of {}", actions.join(", "))),
        count => lines.push(format!("  documented of {count} actions")),
    }
    output::print(&lines.join("\n"))
}
