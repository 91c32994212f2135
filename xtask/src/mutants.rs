//! `cargo xtask mutants`: whether a test notices each change of what the gateway decides by.

use anyhow::Result;

use crate::process::run;
use crate::{node, package, paths};

/// Fails where a change is noticed by no test, and is not known to change nothing.
pub fn command() -> Result<()> {
    let folder = paths::root().join("tests/mutants");
    package::ensure()?;
    node::install(&folder.join("package.json"), &folder)?;
    run(node::node()?.arg(folder.join("run.mjs")))
}
