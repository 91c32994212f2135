//! The worked example of an action's page: a request that can be sent as it stands, and the manual's answer to it.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value as Json, json};

use crate::model::*;
use crate::read::list;

/// The manual's examples by action, as `spec/examples/` holds them.
pub type Examples = BTreeMap<String, Vec<Json>>;

/// Reads every example file.
pub fn read(folder: &Path) -> Result<Examples> {
    let mut examples = Examples::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path)?;
        examples.insert(name, serde_json::from_str(&text).with_context(|| path.display().to_string())?);
    }
    Ok(examples)
}

/// What a page shows.
pub struct Example {
    /// The parameters.
    pub request: Map<String, Json>,
    /// The manual's answer; without one the request is made from the example values of the parameters.
    pub answer: Option<Json>,
    /// The parameters that the manual's own example has otherwise.
    pub corrected: Vec<String>,
}

/// The example of an action: the manual's first, corrected, or one that is made from the spec.
pub fn of(spec: &Spec, action: &Action, examples: &Examples) -> Result<Example> {
    let Some(shown) = examples.get(&action.name).and_then(|list| list.first()) else {
        let request = made(spec, &action.input, &action.rules).with_context(|| action.place.clone())?;
        return Ok(Example { request, answer: None, corrected: Vec::new() });
    };
    let printed =
        shown["request"].as_object().with_context(|| format!("the example of {} is no object", action.name))?;
    let mut request = unquoted(spec, &action.input, printed);
    // `corrected` is a merge patch: it replaces what the documentation does not allow, and null takes a member away.
    for (name, value) in shown["corrected"].as_object().into_iter().flatten() {
        if value.is_null() {
            request.shift_remove(name);
        } else {
            request.insert(name.clone(), value.clone());
        }
    }
    let corrected =
        printed.iter().filter(|(name, value)| request.get(*name) != Some(*value)).map(|(name, _)| name.clone());
    Ok(Example { corrected: corrected.collect(), answer: Some(shown["response"].clone()), request })
}

/// The members with numbers and booleans as such where the manual puts them in quotes.
fn unquoted(spec: &Spec, fields: &[Field], members: &Map<String, Json>) -> Map<String, Json> {
    let value = |name: &str, value: &Json| match fields.iter().find(|field| field.name == name) {
        Some(field) => match value {
            Json::Array(items) => items.iter().map(|item| scalar(spec, field, item)).collect(),
            one => scalar(spec, field, one),
        },
        None => value.clone(),
    };
    members.iter().map(|(name, member)| (name.clone(), value(name, member))).collect()
}

fn scalar(spec: &Spec, field: &Field, value: &Json) -> Json {
    match (&field.kind, value) {
        (Kind::U64 | Kind::I64 | Kind::Float | Kind::Bool, Json::String(text)) => {
            serde_json::from_str(text).unwrap_or_else(|_| value.clone())
        }
        (Kind::Struct(name), Json::Object(members)) => Json::Object(unquoted(spec, structure(spec, name), members)),
        _ => value.clone(),
    }
}

/// The required members, and those that a rule requires beside them, with the values that the spec gives as examples.
fn made(spec: &Spec, fields: &[Field], rules: &[Rule]) -> Result<Map<String, Json>> {
    let member = |field: &Field| Ok((field.name.clone(), sample(spec, field)?));
    let mut members = fields.iter().filter(|field| field.required).map(member).collect::<Result<Map<_, _>>>()?;
    for rule in rules.iter().filter(|rule| rule.kind == RuleKind::Required) {
        let Condition::Is(decisive, values) = &rule.condition else { continue };
        let is_met =
            members.get(decisive).is_some_and(|value| values.contains(&value.to_string().trim_matches('"').to_owned()));
        for field in fields.iter().filter(|field| is_met && rule.fields.contains(&field.name)) {
            members.insert(field.name.clone(), sample(spec, field)?);
        }
    }
    Ok(members)
}

fn sample(spec: &Spec, field: &Field) -> Result<Json> {
    let given = field.fact("example").map(serde_json::from_str::<Json>).transpose();
    let given = given.with_context(|| format!("{}: the example of {} is no JSON", field.place, field.name))?;
    let listed = || field.fact("values").and_then(|values| list(values).into_iter().next()).map(|value| json!(value));
    let one = match (given, &field.kind) {
        (Some(value), _) => value,
        (None, Kind::Struct(name)) => Json::Object(made(spec, structure(spec, name), &[])?),
        (None, _) => match listed() {
            Some(value) => scalar(spec, field, &value),
            None => bail!("{}: {} is required and needs an example", field.place, field.name),
        },
    };
    Ok(if field.array && !one.is_array() { json!([one]) } else { one })
}

fn structure<'a>(spec: &'a Spec, name: &str) -> &'a [Field] {
    spec.structs.iter().find(|structure| structure.name == name).map_or(&[], |structure| &structure.fields)
}
