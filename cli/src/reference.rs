//! What is documented of actions and structures, as codegen writes it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

/// Everything that is documented. Descriptions stay as they are written until one is asked for.
#[derive(Deserialize)]
pub struct Reference {
    actions: BTreeMap<String, Value>,
    structures: BTreeMap<String, Value>,
}

/// An action.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Action {
    pub name: String,
    pub category: String,
    pub doc: String,
    pub read_only: bool,
    pub rate: Option<u64>,
    pub withdrawn: Option<String>,
    pub deprecated: bool,
    pub successor: Option<String>,
    pub paging: Paging,
    pub rules: Vec<String>,
    pub errors: Vec<String>,
    pub input: Vec<Field>,
    pub output: Vec<Field>,
}

/// How a list is answered.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Paging {
    /// The path of the rows.
    pub items: String,
}

/// A parameter, a member, or a field of an answer.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Field {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub doc: String,
    pub array: bool,
    pub required: bool,
    pub values: Vec<Meaning>,
    pub default: Option<String>,
}

/// A documented value.
#[derive(Clone, Deserialize)]
pub struct Meaning {
    pub value: Value,
}

#[derive(Deserialize)]
struct Structure {
    fields: Vec<Field>,
}

impl Reference {
    /// Reads it.
    pub fn load() -> Self {
        serde_json::from_str(include_str!("generated/reference.json")).expect("codegen writes this form")
    }

    /// Returns an action, if it is known.
    pub fn action(&self, name: &str) -> Option<Action> {
        Action::deserialize(self.actions.get(name)?).ok()
    }

    /// Returns every action, in order of name.
    pub fn actions(&self) -> impl Iterator<Item = Action> {
        self.actions.values().filter_map(|action| Action::deserialize(action).ok())
    }

    /// Returns the members of a structure, or `None` for another type.
    pub fn members(&self, kind: &str) -> Option<Vec<Field>> {
        Structure::deserialize(self.structures.get(kind)?).ok().map(|structure| structure.fields)
    }

    /// Returns the names of the structures that fields use, each once, as they are met.
    pub fn used(&self, fields: &[Field]) -> Vec<String> {
        let mut used = Vec::new();
        self.collect(fields, &mut used);
        used
    }

    fn collect(&self, fields: &[Field], used: &mut Vec<String>) {
        for field in fields {
            if let Some(members) = self.members(&field.kind)
                && !used.contains(&field.kind)
            {
                used.push(field.kind.clone());
                self.collect(&members, used);
            }
        }
    }

    /// Returns an action as data, with the structures that its fields use.
    pub fn described(&self, name: &str) -> Option<Map<String, Value>> {
        let mut data = self.actions.get(name)?.as_object()?.clone();
        let action = self.action(name)?;
        let mut used = Vec::new();
        self.collect(&action.input, &mut used);
        self.collect(&action.output, &mut used);
        let structures = used.into_iter().filter_map(|name| Some((name.clone(), self.structures.get(&name)?.clone())));
        data.insert("structures".into(), structures.collect::<Map<_, _>>().into());
        Some(data)
    }
}
