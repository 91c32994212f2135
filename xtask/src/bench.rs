//! `cargo xtask bench`: how small and how fast, beside what people would use instead.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use crate::process::{cargo, cargo_artifacts, find, run};
use crate::{apt, browser, node, package, paths, places, python};

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
        if find(&["wrk"]).is_none() {
            apt::install(&["wrk"], "what the servers of the emulator are measured with")?;
        }
        let python = python::ensure("venv-bench", &folder.join("requirements.txt"))?;
        bench.env("EMULATOR", emulator()?).env("MOTO", python.with_file_name("moto_server"));
    }
    run(&mut bench)
}

/// The command line tool as `cargo install` makes it, which has the native server.
fn emulator() -> Result<PathBuf> {
    let name = "tencentdb-postgres";
    let built = cargo_artifacts(cargo().args(["build", "--release", "--package", "tencentdb-postgres-cli"]))?;
    let found = built.into_iter().rfind(|file| file.file_stem().is_some_and(|stem| stem == name));
    found.with_context(|| format!("cargo built no {name}"))
}
