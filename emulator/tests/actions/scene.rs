//! A world with one of everything, and calls that work in it.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::support::World;

/// What may stand in a file of calls.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Step {
    pub call: String,
    pub params: Map<String, Value>,
    /// Names for what the answer says, by JSON pointer. `$name` stands for it in the calls that follow.
    #[serde(default)]
    keep: BTreeMap<String, String>,
    /// Seconds to let pass afterwards.
    #[serde(default)]
    wait: u64,
}

/// The call of an action that works in the scene.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Sample {
    pub params: Map<String, Value>,
    /// What comes first.
    #[serde(default)]
    before: Vec<Step>,
    /// A value that works for each optional parameter.
    #[serde(default)]
    pub optional: Map<String, Value>,
    /// What a parameter needs beside it, or one value of it as `Name=value`; null takes a parameter away.
    #[serde(default)]
    pub with: BTreeMap<String, Map<String, Value>>,
    /// Optional parameters without which a write changes nothing, or a read does not show what it is about.
    #[serde(default)]
    telling: Map<String, Value>,
    /// Values that are right by the model and refused all the same, as `Name=value`, and the code.
    #[serde(default)]
    pub refused: BTreeMap<String, String>,
}

impl Sample {
    /// The parameters of a write that changes something, or of a read that shows it.
    pub fn telling(&self) -> Map<String, Value> {
        self.params.clone().into_iter().chain(self.telling.clone()).collect()
    }
}

/// Every sample, by action.
pub fn samples() -> BTreeMap<String, Sample> {
    serde_json::from_str(include_str!("calls.json")).expect("calls.json holds calls")
}

/// A world, and the names of what is in it.
#[derive(Clone)]
pub struct Scene {
    pub world: World,
    names: BTreeMap<String, Value>,
}

impl Scene {
    pub fn new() -> Self {
        let mut scene = Self { world: World::empty(), names: BTreeMap::new() };
        let steps: Vec<Step> = serde_json::from_str(include_str!("scene.json")).expect("scene.json holds calls");
        scene.play(&steps);
        scene
    }

    /// The one that tests of a thread take their forks of, as it takes a while to make.
    pub fn shared() -> Self {
        thread_local!(static SHARED: Scene = Scene::new());
        SHARED.with(Self::clone)
    }

    /// A world that goes its own way from here.
    pub fn fork(&self) -> Self {
        Self { world: self.world.fork(), names: self.names.clone() }
    }

    /// The scene as the call of a sample needs it.
    pub fn ready(&self, sample: &Sample) -> Self {
        let mut scene = self.fork();
        scene.play(&sample.before);
        scene
    }

    /// Calls one after the other, which all must be answered.
    pub fn play(&mut self, steps: &[Step]) {
        for step in steps {
            let answer =
                self.send(&step.call, &step.params).unwrap_or_else(|code| panic!("{} is refused: {code}", step.call));
            for (name, pointer) in &step.keep {
                let value =
                    answer.pointer(pointer).unwrap_or_else(|| panic!("{} has no {pointer}: {answer}", step.call));
                self.names.insert(name.clone(), value.clone());
            }
            self.world.wait(step.wait);
        }
    }

    /// Calls an action; a refusal is its code, and what the emulator says.
    pub fn send(&self, action: &str, params: &Map<String, Value>) -> Result<Value, String> {
        let params = self.resolved(&Value::Object(params.clone()));
        self.world.raw(action, &params.to_string())
    }

    /// The value with names replaced by what they stand for.
    pub fn resolved(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => match text.strip_prefix('$') {
                Some(name) => self.names.get(name).unwrap_or(value).clone(),
                None => value.clone(),
            },
            Value::Array(items) => items.iter().map(|item| self.resolved(item)).collect(),
            Value::Object(fields) => {
                Value::Object(fields.iter().map(|(name, field)| (name.clone(), self.resolved(field))).collect())
            }
            _ => value.clone(),
        }
    }
}
