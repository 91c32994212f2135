//! `cargo xtask codegen`, `parity` and `spec`: what is made from the spec, and the spec beside the vendor's own description.

use anyhow::Result;

use crate::arguments::{Arguments, Flag, UsageError};
use crate::process::{cargo, run};

pub const FLAGS: &[Flag] =
    &[Flag::switch("--check", "Write nothing; fail when a generated file is stale, and name it")];

pub fn command(arguments: &Arguments) -> Result<()> {
    generate(arguments.has("--check"))
}

/// Writes the generated files, or only looks whether they are what would be written.
pub fn generate(check: bool) -> Result<()> {
    run(cargo().args(["run", "--quiet", "--package", "codegen", "--"]).args(check.then_some("--check")))
}

/// `cargo xtask parity FILE`: what the vendor's description has that the spec lacks, or has otherwise.
pub fn parity(arguments: &Arguments) -> Result<()> {
    let [file] = &arguments.operands[..] else {
        return Err(UsageError("name the vendor's description: cargo xtask parity PATH/api.json".into()).into());
    };
    run(cargo().args(["run", "--quiet", "--package", "codegen", "--", "parity"]).arg(file))
}

/// `cargo xtask spec add FILE ACTION`: spec lines for an action the spec does not have yet.
pub fn spec(arguments: &Arguments) -> Result<()> {
    match &arguments.operands[..] {
        [add, file, action] if add == "add" => {
            run(cargo().args(["run", "--quiet", "--package", "codegen", "--", "stub"]).args([file, action]))
        }
        _ => Err(UsageError(
            "name the vendor's description and an action: cargo xtask spec add PATH/api.json ACTION".into(),
        )
        .into()),
    }
}
