//! `cargo xtask emulator`: the emulator as a server of its own.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use crate::process::{cargo, cargo_artifacts, hand_over};

const SERVER: [&str; 5] = ["--release", "--package", "tencentdb-postgres-emulator", "--features", "server"];

#[derive(Args)]
pub struct Arguments {
    /// Go to the emulator as they are; `--help` shows its own help
    #[arg(value_name = "ARGUMENT", trailing_var_arg = true, allow_hyphen_values = true)]
    pub passed_on: Vec<OsString>,
}

pub fn command(arguments: &Arguments) -> Result<()> {
    hand_over(cargo().args(["run", "--quiet"]).args(SERVER).arg("--").args(&arguments.passed_on))
}

/// Builds the server and returns where it lies.
pub fn build_server() -> Result<PathBuf> {
    let built = cargo_artifacts(cargo().arg("build").args(SERVER))?;
    built.into_iter().next_back().context("cargo built no emulator")
}
