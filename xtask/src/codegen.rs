//! `cargo xtask codegen`, `parity` and `spec`: the files made from the spec, and the spec beside the vendor's
//! description.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::process::{cargo, run};

#[derive(Args)]
pub struct Arguments {
    /// Write nothing; fail when a generated file is stale, and name it
    #[arg(long)]
    check: bool,
}

#[derive(Args)]
pub struct Parity {
    /// The vendor's description, api.json
    file: PathBuf,
}

#[derive(Args)]
pub struct Spec {
    #[command(subcommand)]
    verb: SpecVerb,
}

#[derive(Subcommand)]
enum SpecVerb {
    /// Print spec lines for an action that spec/ does not have yet
    ///
    /// Put them into the file of its category, write what is missing, and run `cargo xtask codegen`.
    Add {
        /// The vendor's description, api.json
        file: PathBuf,
        /// The action's name
        action: String,
    },
}

pub fn command(arguments: &Arguments) -> Result<()> {
    generate(arguments.check)
}

/// Writes the generated files, or only looks whether they are what would be written.
pub fn generate(check: bool) -> Result<()> {
    run(codegen().args(check.then_some("--check")))
}

/// `cargo xtask parity FILE`: what the vendor's description has that the spec lacks, or has otherwise.
pub fn parity(Parity { file }: &Parity) -> Result<()> {
    run(codegen().arg("parity").arg(file))
}

/// `cargo xtask spec add FILE ACTION`: spec lines for an action the spec does not have yet.
pub fn spec(Spec { verb: SpecVerb::Add { file, action } }: &Spec) -> Result<()> {
    run(codegen().arg("stub").args([file.as_os_str(), action.as_ref()]))
}

/// The program that reads spec/.
pub fn codegen() -> Command {
    let mut codegen = cargo();
    codegen.args(["run", "--quiet", "--package", "codegen", "--"]);
    codegen
}
