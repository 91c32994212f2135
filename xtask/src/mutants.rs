//! `cargo xtask mutants`: whether a test notices each change of what the gateway decides by.

use anyhow::Result;
use clap::Args;

use crate::process::run;
use crate::{node, package, paths};

#[derive(Args)]
pub struct Arguments {
    /// The modules to change, each perhaps with lines of what is built: `policy:60-80`; all unless some are named
    #[arg(value_name = "MODULE[:LINES]")]
    places: Vec<String>,
}

/// Fails where a change is noticed by no test, and is not known to change nothing.
pub fn command(arguments: &Arguments) -> Result<()> {
    let folder = paths::root().join("tests/mutants");
    package::ensure()?;
    node::install(&folder.join("package.json"), &folder)?;
    run(node::node()?.arg(folder.join("run.mjs")).args(&arguments.places))
}
