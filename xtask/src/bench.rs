//! `cargo xtask bench`: how small and how fast, beside what people would use instead.

use anyhow::Result;
use clap::Args;

use crate::process::run;
use crate::{browser, node, package, paths, places};

#[derive(Args)]
pub struct Arguments {
    /// Fail where a budget is missed by more than is known, naming each with its figure and limit
    #[arg(long)]
    check: bool,
    /// Sizes alone, which takes seconds
    #[arg(long)]
    sizes: bool,
}

/// Fails where the package is larger than its budgets.
pub fn check_sizes() -> Result<()> {
    command(&Arguments { check: true, sizes: true })
}

pub fn command(arguments: &Arguments) -> Result<()> {
    let folder = paths::root().join("bench");
    package::ensure()?;
    node::install(&folder.join("package.json"), &folder)?;
    let mut bench = node::node()?;
    let flags = [("--check", arguments.check), ("--sizes", arguments.sizes)];
    bench.arg(folder.join("run.mjs")).args(flags.iter().filter(|(_, given)| *given).map(|(flag, _)| flag));
    if !arguments.sizes {
        bench.env("CHROMIUM", browser::ensure()?).env("VALUES", places::values()?);
    }
    run(&mut bench)
}
