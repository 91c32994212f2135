//! Every action is called as the model allows, and as it does not.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::model::{self, Action, Field};
use crate::scene::{Sample, Scene, samples};

/// A call made of a sample.
struct Variant {
    /// `Name=value`, or what is done to the parameter.
    what: String,
    params: Map<String, Value>,
    expected: Expected,
}

enum Expected {
    Answer,
    /// One of the codes for a fault of structure.
    Code(&'static str),
    /// A code of a wrong value.
    Value,
}

/// What became of the variants of an action.
#[derive(Default)]
pub struct Tally {
    pub accepted: usize,
    pub refused: usize,
    pub wrong: Vec<String>,
}

/// The sample's call with a value of a parameter, and with what the sample has beside it.
fn set(params: &Map<String, Value>, sample: &Sample, name: &str, value: Value) -> Map<String, Value> {
    let mut params = params.clone();
    let beside = sample.with.get(&format!("{name}={value}")).or_else(|| sample.with.get(name));
    for (other, beside) in beside.into_iter().flatten() {
        if beside.is_null() {
            params.remove(other);
        } else {
            params.insert(other.clone(), beside.clone());
        }
    }
    params.insert(name.into(), value);
    params
}

fn variants(action: &Action, sample: &Sample) -> Vec<Variant> {
    let base = &sample.params;
    let mut all = vec![Variant { what: "sample".into(), params: base.clone(), expected: Expected::Answer }];
    let mut unknown = base.clone();
    unknown.insert("NoSuchParameter".into(), json!(1));
    all.push(Variant { what: "unknown".into(), params: unknown, expected: Expected::Code("UnknownParameter") });
    for field in &action.input {
        let name = field.name.as_str();
        let own = base.get(name).or_else(|| sample.optional.get(name));
        let mut add = |what: String, value: Value, expected: Expected| {
            all.push(Variant { what, params: set(base, sample, name, value), expected });
        };
        if !base.contains_key(name)
            && let Some(value) = own
        {
            add(format!("{name} present"), value.clone(), Expected::Answer);
        }
        let shape = if field.array || field.r#type == "string" { json!(12.5) } else { json!([[]]) };
        add(format!("{name} of another type"), shape, Expected::Code("InvalidParameter"));
        if !field.array {
            for choice in &field.values {
                add(format!("{name}={}", choice.value), choice.value.clone(), Expected::Answer);
            }
        }
        bounds(field, own, &mut add);
        if field.required {
            let mut params = base.clone();
            params.remove(name);
            all.push(Variant { what: format!("{name} absent"), params, expected: Expected::Code("MissingParameter") });
        }
    }
    all
}

/// Values at each bound, and just beyond.
fn bounds(field: &Field, own: Option<&Value>, add: &mut impl FnMut(String, Value, Expected)) {
    let name = &field.name;
    for (bound, beyond) in [(field.min, -1), (field.max, 1)] {
        let Some(bound) = bound else { continue };
        add(format!("{name}={bound}"), json!(bound), Expected::Answer);
        if bound + beyond < 0 && field.r#type == "unsigned" {
            add(format!("{name}={}", bound + beyond), json!(bound + beyond), Expected::Code("InvalidParameter"));
        } else {
            add(format!("{name}={}", bound + beyond), json!(bound + beyond), Expected::Value);
        }
    }
    if let Some(text) = own.and_then(Value::as_str) {
        // Longer by the last letter, so that a pattern still fits.
        let last = text.chars().last().unwrap_or('a');
        let stretched = |length: usize| text.chars().chain(std::iter::repeat(last)).take(length).collect::<String>();
        if let Some(longest) = field.max_length {
            add(format!("{name} of {longest} letters"), json!(stretched(longest)), Expected::Answer);
            add(format!("{name} of {} letters", longest + 1), json!(stretched(longest + 1)), Expected::Value);
        }
        if let Some(shortest) = field.min_length.filter(|length| *length > 1) {
            add(format!("{name} of {} letters", shortest - 1), json!(stretched(shortest - 1)), Expected::Value);
        }
    }
    if let (Some(most), Some(first)) = (field.max_items, own.and_then(|own| own.get(0))) {
        add(format!("{name} of {} items", most + 1), json!(vec![first; most + 1]), Expected::Value);
    }
}

/// Calls every variant of an action, each in a world of its own.
pub fn tally(scene: &Scene, name: &str, action: &Action, sample: &Sample) -> Tally {
    let ready = scene.ready(sample);
    let mut tally = Tally::default();
    for Variant { what, params, expected } in variants(action, sample) {
        let outcome = ready.fork().send(name, &params);
        let code = outcome.as_ref().err().map(|refusal| refusal.split(':').next().unwrap_or_default());
        let right = match (&expected, code, sample.refused.get(&what)) {
            (_, Some(code), Some(expected)) => code == expected,
            (_, None, Some(expected)) => expected == "accepted",
            (Expected::Answer, code, None) => code.is_none(),
            (Expected::Code(expected), code, None) => code == Some(*expected),
            (Expected::Value, Some(code), None) => {
                code.starts_with("InvalidParameterValue.") || action.errors.iter().any(|known| known == code)
            }
            (Expected::Value, None, None) => false,
        };
        match (right, code) {
            (true, None) => tally.accepted += 1,
            (true, Some(_)) => tally.refused += 1,
            (false, _) => tally.wrong.push(format!("{name} {what}: {}", outcome.err().unwrap_or("accepted".into()))),
        }
    }
    tally
}

/// Every action's.
pub fn tallies(scene: &Scene) -> BTreeMap<String, Tally> {
    let samples = samples();
    model::actions().iter().map(|(name, action)| (name.clone(), tally(scene, name, action, &samples[name]))).collect()
}
