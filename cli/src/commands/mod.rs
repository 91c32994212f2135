//! The commands, each in a file of its own.

mod call;
mod describe;
mod diagnose;
mod explain;
mod list;
mod replay;
mod sign;
mod validate;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::arguments::{self, Given};
use crate::failure::Failure;
use crate::output;
use crate::table::Table;

/// Runs the command that a command line asks for.
pub fn run(table: &Table, arguments: Vec<OsString>) -> Result<ExitCode, Failure> {
    let given = arguments::parse(table, arguments.clone())?;
    if let Some(package) = table.commands.get(&*given.command).and_then(|command| command.only) {
        let (program, name) = (table.program, &given.command);
        let message = format!("{name} is in the {package} package only: run `npx {program} {name}`");
        return Err(Failure::Other(message));
    }
    match &*given.command {
        "call" => call::run(table, &given)?,
        "list" => list::run(table, &given)?,
        "validate" => return validate::run(table, &given),
        "sign" => sign::run(&given)?,
        "diagnose" => return diagnose::run(table, &given),
        "replay" => return replay::run(table, &given),
        "explain" => explain::run(table, &given)?,
        "describe" => describe::run(&given)?,
        "completions" => output::print(&table.completions[given.value("SHELL").unwrap_or_default()])?,
        // It reads its options itself, as its own program does.
        "emulator" => return Ok(tencentdb_postgres_emulator::server::main(arguments.into_iter().skip(1))),
        other => return Err(Failure::Other(format!("{other} is not carried out"))),
    }
    Ok(ExitCode::SUCCESS)
}

/// The action that a command is about.
fn action(given: &Given) -> &str {
    given.value("ACTION").unwrap_or_default()
}
