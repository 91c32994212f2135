//! A seed without its secrets.

use serde_json::Value;
use tencentdb_postgres::model;

use super::PASSWORD;

/// What stands for a secret value.
pub(crate) const MASK: &str = "***";
/// The members of a key pair that are secret.
const SECRETS: [&str; 3] = ["secretKey", "secret_key", "token"];

/// A seed as it may be shown, and be read again: its keys are masked, its passwords made-up ones.
pub(crate) fn shown(text: &str) -> Value {
    let mut seed: Value = serde_json::from_str(text).unwrap_or_default();
    for pair in list(&mut seed, "credentials") {
        for name in SECRETS {
            if let Some(secret) = pair.get_mut(name).filter(|secret| !secret.is_null()) {
                *secret = MASK.into();
            }
        }
    }
    for instance in list(&mut seed, "instances") {
        for account in list(instance, "accounts") {
            // It has the made-up one then.
            account.as_object_mut().and_then(|members| members.remove("password"));
        }
        without_passwords("CreateInstances", instance);
    }
    for call in list(&mut seed, "calls") {
        let action = call["action"].as_str().unwrap_or_default().to_owned();
        without_passwords(&action, call);
    }
    seed
}

fn list<'v>(value: &'v mut Value, name: &str) -> impl Iterator<Item = &'v mut Value> {
    value.get_mut(name).and_then(Value::as_array_mut).into_iter().flatten()
}

/// Puts the made-up password in place of what is secret among the parameters of an action.
fn without_passwords(action: &str, of: &mut Value) {
    if let Some(params) = of.get_mut("params") {
        *params = serde_json::from_str(&model::redact(action, &params.to_string())).unwrap_or_default();
        fill(params);
    }
}

/// Puts a password that fits in place of each that is masked.
pub(crate) fn fill(value: &mut Value) {
    match value {
        Value::String(text) if text == MASK => PASSWORD.clone_into(text),
        Value::Array(list) => list.iter_mut().for_each(fill),
        Value::Object(members) => members.values_mut().for_each(fill),
        _ => {}
    }
}
