//! `cargo xtask codegen`: the generated files.

use anyhow::Result;

use crate::arguments::{Arguments, Flag};
use crate::process::{cargo, run};

pub const FLAGS: &[Flag] = &[Flag::switch("--check", "Write nothing; fail when a generated file is stale, and name it")];

pub fn command(arguments: &Arguments) -> Result<()> {
    generate(arguments.has("--check"))
}

/// Writes the generated files, or only looks whether they are what would be written.
pub fn generate(check: bool) -> Result<()> {
    run(cargo().args(["run", "--quiet", "--package", "codegen", "--"]).args(check.then_some("--check")))
}
