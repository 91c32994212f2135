//! `list`: all rows of a list.

use serde_json::Value;

use super::{action, call};
use crate::arguments::Given;
use crate::failure::Failure;
use crate::reference::Reference;
use crate::table::Table;
use crate::{output, parameters, session};

pub fn run(table: &Table, given: &Given) -> Result<(), Failure> {
    let (action, reference) = (action(given), Reference::load());
    let limit = given.number("limit")?;
    let params = parameters::text(given, &reference)?;
    call::checked(given, &params)?;
    let client = session::client(given)?;
    let pages = client.pages_of::<Value>(action, &params)?.limit(limit.unwrap_or(u64::MAX));
    let rows = session::block_on(pages.all())??;
    if given.json() {
        return output::print(&output::json(&rows.into()));
    }
    let columns = match given.value("columns") {
        Some(names) => names.split(',').map(|name| name.trim().to_owned()).collect(),
        None => output::columns(table, &row_kind(&reference, action), &rows),
    };
    output::print(&output::rows(&rows, &columns))
}

/// The structure of the rows that an action answers with.
fn row_kind(reference: &Reference, action: &str) -> String {
    let Some(described) = reference.action(action) else { return String::new() };
    let items = described.paging.items;
    let mut fields = described.output;
    let mut kind = String::new();
    for name in items.split('.') {
        kind = fields.iter().find(|field| field.name == name).map_or(String::new(), |field| field.kind.clone());
        fields = reference.members(&kind).unwrap_or_default();
    }
    kind
}
