//! The command line tool. `spec/cli.spec` describes its commands, for this program and for the one in the npm
//! package, and `tests/cli.json` holds both to the same behaviour.

mod arguments;
mod commands;
mod failure;
mod output;
mod parameters;
mod reference;
mod session;
mod table;

use std::process::ExitCode;

use table::Table;

fn main() -> ExitCode {
    let table = Table::load();
    let arguments: Vec<_> = std::env::args_os().collect();
    match commands::run(&table, arguments) {
        Ok(code) => code,
        Err(failure) => failure.report(&table),
    }
}
