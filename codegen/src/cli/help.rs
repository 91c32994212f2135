//! The help, and the page of the reference that shows it.

use std::fmt::Write;

use super::{Argument, Cli, Command};

const HELP: (&str, &str) = ("-h, --help", "Print help");
const VERSION: (&str, &str) = ("-V, --version", "Print the version");

/// The help of the program.
pub fn program(cli: &Cli) -> String {
    let mut out = format!("{}\n\nUsage: {} <COMMAND>\n", cli.doc, cli.program);
    section(&mut out, "Commands", cli.commands.iter().map(|command| (command.name.clone(), command.doc.clone())));
    section(&mut out, "Options", [HELP, VERSION].into_iter().map(own));
    section(&mut out, "Exit codes", cli.exits.iter().map(|exit| (exit.code.to_string(), exit.doc.clone())));
    let _ = write!(
        out,
        "\nCredential, region and endpoint come from TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY,\n\
         TENCENTCLOUD_TOKEN, TENCENTCLOUD_REGION and TENCENTCLOUD_ENDPOINT, or else from the profile of tccli.\n"
    );
    out
}

/// The line that shows how a command is written.
pub fn usage(cli: &Cli, command: &Command) -> String {
    let mut out = format!("{} {}", cli.program, command.name);
    for argument in &command.arguments {
        if argument.is_parameter() {
            let _ = write!(out, " [{}]...", entry(argument));
        } else if argument.optional {
            let _ = write!(out, " [{}]", argument.name);
        } else {
            let _ = write!(out, " <{}>", argument.name);
        }
    }
    if !command.options.is_empty() {
        out.push_str(" [OPTIONS]");
    }
    out
}

/// The help of a command.
pub fn command(cli: &Cli, command: &Command) -> String {
    let mut out = format!("{}\n\nUsage: {}\n", command.doc, usage(cli, command));
    section(&mut out, "Arguments", command.arguments.iter().map(|argument| (named(argument), argument.doc.clone())));
    let options = command.options.iter().map(|option| (format!("    --{}", entry(option)), described(option)));
    section(&mut out, "Options", options.chain([own(HELP)]));
    out
}

/// A row of an option that every command has.
fn own((name, doc): (&str, &str)) -> (String, String) {
    (name.into(), doc.into())
}

/// An argument as clap shows it.
fn named(argument: &Argument) -> String {
    match argument {
        argument if argument.is_parameter() => entry(argument),
        Argument { name, optional: true, .. } => format!("[{name}]"),
        Argument { name, .. } => format!("<{name}>"),
    }
}

/// The name of an option with that of its value, as clap shows it.
fn entry(argument: &Argument) -> String {
    match value(argument) {
        Some(value) => format!("{} <{value}>", argument.name),
        None => argument.name.clone(),
    }
}

/// The name of a value: what may be chosen, where that is said.
pub fn value(argument: &Argument) -> Option<String> {
    let Argument { value, choices, .. } = argument;
    value.as_ref().map(|value| if choices.is_empty() { value.clone() } else { choices.join("|") })
}

fn described(option: &Argument) -> String {
    match &option.default {
        Some(default) => format!("{} [default: {default}]", option.doc),
        None => option.doc.clone(),
    }
}

/// A title, and two columns below it; nothing where there are no rows.
fn section(out: &mut String, title: &str, rows: impl Iterator<Item = (String, String)>) {
    let rows: Vec<(String, String)> = rows.collect();
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    if !rows.is_empty() {
        let _ = write!(out, "\n{title}:\n");
    }
    for (name, doc) in rows {
        let _ = writeln!(out, "  {name:width$}  {doc}");
    }
}

/// The page of the reference.
pub fn page(cli: &Cli) -> String {
    let mut out = format!(
        "<!-- Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file. -->\n\n# {0}\n\n\
         Every command of the command line tool, as `{0} <COMMAND> --help` shows it. [The guide](../cli.md) has\n\
         examples.\n\n\
         ```text\n{1}```\n",
        cli.program,
        program(cli)
    );
    for one in &cli.commands {
        let _ = write!(out, "\n## {}\n\n```text\n{}```\n", one.name, command(cli, one));
    }
    out
}
