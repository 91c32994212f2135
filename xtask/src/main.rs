//! `cargo xtask`: every chore of this repository, one command each.

mod apt;
mod arguments;
mod bench;
mod browser;
mod build;
mod bundles;
mod check;
mod codegen;
mod command;
mod debugger;
mod demo;
mod emulator;
mod exports;
mod footprint;
mod inlined;
mod languages;
mod matrix;
mod node;
mod optimize;
mod paths;
mod process;
mod progress;
mod python;
mod readme;
mod release;
mod rust;
mod serve;
mod sizes;
mod suites;
mod test;
mod typescript;
mod wasm;
mod wasm_tests;

use std::process::ExitCode;

use arguments::UsageError;

fn main() -> ExitCode {
    match command::dispatch(std::env::args_os().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<UsageError>() => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
