//! The command line as `spec/cli.spec` describes it, and what is written of it: `cli/src/generated/cli.json` for
//! Rust, `pkg/src/generated/cli.ts` for the npm package, `docs/reference/cli.md` for people. Help texts and
//! completions are made here, once, so that both programs print the same.

mod completions;
mod help;
mod read;

use serde_json::{Map, Value as Json, json};

pub use read::top;

use crate::Files;
use crate::model::*;
use crate::reference;

/// The programs' command line.
#[derive(Debug, Default)]
pub struct Cli {
    pub program: String,
    pub doc: String,
    /// Options that several commands take, by name.
    groups: Vec<(String, Command)>,
    pub commands: Vec<Command>,
    pub exits: Vec<Exit>,
}

/// A command.
#[derive(Debug, Default)]
pub struct Command {
    pub name: String,
    pub doc: String,
    pub arguments: Vec<Argument>,
    pub options: Vec<Argument>,
    /// The package whose program alone has it.
    pub only: Option<String>,
}

/// An argument or an option.
#[derive(Debug, Clone)]
pub struct Argument {
    pub name: String,
    /// The name of its value; `None` for a flag.
    pub value: Option<String>,
    pub doc: String,
    pub choices: Vec<String>,
    pub default: Option<String>,
    pub repeated: bool,
    pub optional: bool,
}

impl Argument {
    /// Returns `true` for the line that stands for all parameters of an action.
    fn is_parameter(&self) -> bool {
        self.name.starts_with("--")
    }
}

impl Command {
    fn takes_parameters(&self) -> bool {
        self.arguments.iter().any(Argument::is_parameter)
    }
}

/// What an exit code says.
#[derive(Debug)]
pub struct Exit {
    pub code: u8,
    pub name: String,
    pub doc: String,
}

/// Writes all of it.
pub fn write(spec: &Spec, files: &mut Files) {
    let table = table(spec);
    let header = "// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.\n\n";
    let typescript = format!(
        "{header}import type {{ Table }} from \"../cli/table.js\";\n\nexport const table: Table = {};\n",
        pretty(&table)
    );
    files.insert("pkg/src/generated/cli.ts".into(), typescript);
    files.insert("cli/src/generated/cli.json".into(), pretty(&table) + "\n");
    files.insert("cli/src/generated/reference.json".into(), reference::json(spec));
    files.insert("docs/reference/cli.md".into(), help::page(&spec.cli));
}

/// One line for each entry of each member, so that a difference can be read.
fn pretty(table: &Json) -> String {
    let lines = |value: &Json| match value {
        Json::Object(members) => {
            let lines: Vec<String> = members.iter().map(|(name, value)| format!("{}: {value}", json!(name))).collect();
            format!("{{\n    {}\n  }}", lines.join(",\n    "))
        }
        Json::Array(elements) => {
            let lines: Vec<String> = elements.iter().map(Json::to_string).collect();
            format!("[\n    {}\n  ]", lines.join(",\n    "))
        }
        value => value.to_string(),
    };
    let members = table.as_object().into_iter().flatten();
    let members: Vec<String> = members.map(|(name, value)| format!("  {}: {}", json!(name), lines(value))).collect();
    format!("{{\n{}\n}}", members.join(",\n"))
}

fn table(spec: &Spec) -> Json {
    let cli = &spec.cli;
    let commands: Map<String, Json> = cli.commands.iter().map(|one| (one.name.clone(), command(cli, one))).collect();
    let exits: Map<String, Json> = cli.exits.iter().map(|exit| (exit.name.clone(), json!(exit.code))).collect();
    let classes = spec.classes.iter();
    let classes: Map<String, Json> =
        classes.map(|class| (class.name.clone(), json!({"doc": class.doc, "advice": class.advice}))).collect();
    let retries: Map<String, Json> =
        spec.retryabilities.iter().map(|retry| (retry.name.clone(), json!(retry.doc))).collect();
    let errors = spec.errors.iter();
    let errors: Map<String, Json> = errors.map(|error| (error.code.clone(), json!(error.doc))).collect();
    let words = spec.words.iter();
    let words: Vec<Json> = words
        .map(|words| json!({"class": words.class, "retryability": words.retryability, "words": words.words}))
        .collect();
    json!({
        "program": cli.program,
        "help": help::program(cli),
        "commands": commands,
        "exits": exits,
        "completions": {
            "bash": completions::bash(spec),
            "zsh": completions::zsh(spec),
            "fish": completions::fish(spec),
        },
        "classes": classes,
        "retryabilities": retries,
        "words": words,
        "errors": errors,
        "columns": columns(spec),
    })
}

fn command(cli: &Cli, command: &Command) -> Json {
    let arguments = command.arguments.iter().filter(|argument| !argument.is_parameter());
    let mut data = json!({
        "doc": command.doc,
        "arguments": arguments.map(argument).collect::<Vec<_>>(),
        "options": command.options.iter().map(argument).collect::<Vec<_>>(),
        "takesParameters": command.takes_parameters(),
        "usage": help::usage(cli, command),
        "help": help::command(cli, command),
    });
    if let Some(only) = &command.only {
        data["only"] = json!(only);
    }
    data
}

fn argument(argument: &Argument) -> Json {
    let mut data = Map::new();
    data.insert("name".into(), json!(argument.name));
    if let Some(value) = help::value(argument) {
        data.insert("value".into(), json!(value));
    }
    if !argument.choices.is_empty() {
        data.insert("choices".into(), json!(argument.choices));
    }
    if let Some(default) = &argument.default {
        data.insert("default".into(), json!(default));
    }
    for (name, on) in [("repeated", argument.repeated), ("optional", argument.optional)] {
        if on {
            data.insert(name.into(), json!(true));
        }
    }
    Json::Object(data)
}

/// How many columns a table has unless some are asked for.
const COLUMNS: usize = 8;

/// The columns by which rows of a structure are shown: what tells them apart, names and states, then the rest in order.
fn columns(spec: &Spec) -> Map<String, Json> {
    spec.structs
        .iter()
        .map(|structure| {
            let identity = spec.actions.iter().find_map(|action| {
                let paging = action.paging.as_ref()?;
                let rows = action.output.iter().find(|field| field.name == paging.items)?;
                paging.identity.as_deref().filter(|_| rows.kind == Kind::Struct(structure.name.clone()))
            });
            let simple = structure
                .fields
                .iter()
                .filter(|field| !field.array && !matches!(field.kind, Kind::Struct(_)) && !field.has("secret"));
            let mut names: Vec<&str> = simple.map(|field| field.name.as_str()).collect();
            names.sort_by_key(|name| {
                let telling = ["Name", "Status", "State"].iter().any(|end| name.ends_with(end));
                (Some(*name) != identity, !telling)
            });
            names.truncate(COLUMNS);
            (structure.name.clone(), json!(names))
        })
        .collect()
}
