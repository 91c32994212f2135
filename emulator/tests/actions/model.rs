//! The model of the API, as far as made-up calls need it.

use std::collections::BTreeMap;

use serde_json::Value;

#[derive(serde::Deserialize)]
pub struct Model {
    actions: BTreeMap<String, Action>,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Action {
    #[serde(default)]
    pub read_only: bool,
    pub category: String,
    #[serde(default)]
    withdrawn: Option<String>,
    /// The read that tells whether a write has had its effect.
    #[serde(default)]
    pub verify_with: Option<String>,
    /// The codes that the manual documents for it.
    #[serde(default)]
    pub errors: Vec<String>,
    pub input: Vec<Field>,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Field {
    pub name: String,
    pub r#type: String,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub array: bool,
    #[serde(default)]
    pub values: Vec<Choice>,
    pub min: Option<i64>,
    pub max: Option<i64>,
    pub min_length: Option<usize>,
    pub max_length: Option<usize>,
    pub max_items: Option<usize>,
}

#[derive(serde::Deserialize)]
pub struct Choice {
    pub value: Value,
}

/// The actions that the service still has, by name.
pub fn actions() -> BTreeMap<String, Action> {
    let text = include_str!("../../../cli/src/generated/reference.json");
    let model: Model = serde_json::from_str(text).expect("the reference is a model");
    model.actions.into_iter().filter(|(_, action)| action.withdrawn.is_none()).collect()
}
