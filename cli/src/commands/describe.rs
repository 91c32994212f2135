//! `describe`: an action, or all of them.

use serde_json::{Map, Value};
use tencentdb_postgres::ValidationError;
use tencentdb_postgres::model::{Options, check};

use crate::arguments::Given;
use crate::failure::Failure;
use crate::output;
use crate::reference::{Action, Field, Reference};

pub fn run(given: &Given) -> Result<(), Failure> {
    let reference = Reference::load();
    let Some(name) = given.value("ACTION") else { return all(&reference, given.json()) };
    let Some(data) = reference.described(name) else {
        return Err(ValidationError::new(name, check(name, "{}", Options::default()).problems).into());
    };
    if given.json() {
        return output::print(&output::json(&data.into()));
    }
    output::print(&told(&reference, &reference.action(name).unwrap_or_default()))
}

fn all(reference: &Reference, json: bool) -> Result<(), Failure> {
    if json {
        let data = reference.actions().map(|action| {
            let mut data = Map::new();
            data.insert("name".into(), action.name.into());
            data.insert("category".into(), action.category.into());
            data.insert("readOnly".into(), action.read_only.into());
            data.insert("doc".into(), action.doc.into());
            Value::from(data)
        });
        return output::print(&output::json(&data.collect::<Vec<_>>().into()));
    }
    let rows = reference.actions().map(|action| {
        let first = action.doc.split_inclusive(". ").next().unwrap_or_default().trim().to_owned();
        vec![action.name, action.category, first]
    });
    output::print(&output::drawn(vec!["ACTION".into(), "CATEGORY".into(), "MEANING".into()], rows))
}

fn told(reference: &Reference, action: &Action) -> String {
    let mut facts = vec![action.category.clone()];
    facts.push(if action.read_only { "reads only".into() } else { "changes something".into() });
    facts.extend(action.rate.map(|rate| format!("at most {rate} calls a second")));
    facts.extend(action.withdrawn.as_ref().map(|date| format!("withdrawn {date}")));
    facts.extend(action.deprecated.then(|| "deprecated".to_owned()));
    facts.extend(action.successor.as_ref().map(|name| format!("use {name}")));
    let mut parts = vec![format!("{} ({})\n{}", action.name, facts.join("; "), action.doc)];
    parts.push(section("Parameters", &action.input));
    if !action.rules.is_empty() {
        parts.push(format!("Rules:\n  {}", action.rules.join("\n  ")));
    }
    for name in reference.used(&action.input) {
        parts.push(section(&name, &reference.members(&name).unwrap_or_default()));
    }
    parts.push(section("Answer", &action.output));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// Fields, one a line; nothing where there are none.
fn section(title: &str, fields: &[Field]) -> String {
    if fields.is_empty() {
        return String::new();
    }
    let width =
        |text: &dyn Fn(&Field) -> String| fields.iter().map(|field| text(field).len()).max().unwrap_or_default();
    let kind = |field: &Field| {
        let list = if field.array { "[]" } else { "" };
        format!("{}{list}{}", field.kind, if field.required { ", required" } else { "" })
    };
    let (names, kinds) = (width(&|field| field.name.clone()), width(&kind));
    let lines = fields.iter().map(|field| {
        let values: Vec<String> = field.values.iter().map(|one| output::cell(&one.value)).collect();
        let values = if values.is_empty() { String::new() } else { format!(" Values: {}.", values.join(", ")) };
        let default = field.default.as_ref().map_or(String::new(), |default| format!(" Default: {default}."));
        format!("\n  {:names$}  {:kinds$}  {}{values}{default}", field.name, kind(field), field.doc)
    });
    format!("{title}:{}", lines.collect::<String>())
}
