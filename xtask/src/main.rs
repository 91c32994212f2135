//! `cargo xtask`: every chore of this repository, one command each.

mod apt;
mod bench;
mod browser;
mod build;
mod bundles;
mod check;
mod cli;
mod codegen;
mod columns;
mod demo;
mod emulator;
mod exports;
mod footprint;
mod fresh;
mod inlined;
mod languages;
mod matrix;
mod mutants;
mod node;
mod once;
mod optimize;
mod package;
mod parts;
mod paths;
mod places;
mod process;
mod programs;
mod progress;
mod python;
mod readme;
mod redis;
mod release;
mod reproduce;
mod rust;
mod serve;
mod site;
mod sizes;
mod source_paths;
mod subpaths;
mod suites;
mod supply;
mod typescript;
mod wasm;
mod wasm_tests;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::read().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
