//! What `spec/cli.spec` says of the command line, as codegen writes it.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The whole of it.
#[derive(Deserialize)]
pub struct Table {
    pub program: &'static str,
    pub help: String,
    pub commands: BTreeMap<&'static str, Command>,
    pub exits: BTreeMap<String, u8>,
    pub completions: BTreeMap<String, String>,
    pub classes: BTreeMap<String, Class>,
    pub retryabilities: BTreeMap<String, String>,
    /// What each documented error code means.
    pub errors: BTreeMap<String, String>,
    /// The columns by which rows of a structure are shown.
    pub columns: BTreeMap<String, Vec<String>>,
}

/// A command.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Command {
    pub arguments: Vec<Argument>,
    pub options: Vec<Argument>,
    /// It takes the parameters of an action.
    pub takes_parameters: bool,
    pub usage: &'static str,
    pub help: String,
    /// The package whose program alone has it.
    #[serde(default)]
    pub only: Option<&'static str>,
}

/// An argument or an option.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Argument {
    pub name: &'static str,
    /// The name of its value; `None` for a flag.
    pub value: Option<&'static str>,
    pub choices: Vec<&'static str>,
    pub default: Option<&'static str>,
    pub repeated: bool,
    pub optional: bool,
}

/// A class of error codes.
#[derive(Deserialize)]
pub struct Class {
    pub doc: String,
    pub advice: String,
}

impl Table {
    /// Reads it.
    pub fn load() -> Self {
        serde_json::from_str(include_str!("generated/cli.json")).expect("codegen writes this form")
    }

    /// Returns the exit code of this name.
    pub fn exit(&self, name: &str) -> u8 {
        self.exits.get(name).copied().unwrap_or(1)
    }
}
