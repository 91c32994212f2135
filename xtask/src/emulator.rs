//! `cargo xtask emulator`: the emulator as a server of its own.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::arguments::{Arguments, Flag};
use crate::process::{cargo, cargo_artifacts, hand_over};

const SERVER: [&str; 5] = ["--release", "--package", "tencentdb-postgres-emulator", "--features", "server"];

pub const FLAGS: &[Flag] = &[
    Flag::valued("--port", "N", "The port to listen on, 9200 unless told; 0 is any free one"),
    Flag { name: "--credential", value: Some("ID:KEY"), repeats: true, help: "A key pair that may call" },
    Flag {
        name: "--allow-origin",
        value: Some("ORIGIN"),
        repeats: true,
        help: "Let pages of this origin call, besides those of this machine",
    },
];

pub fn command(arguments: &Arguments) -> Result<()> {
    hand_over(cargo().args(["run", "--quiet"]).args(SERVER).arg("--").args(&arguments.operands))
}

/// Builds the server and returns where it lies.
pub fn build_server() -> Result<PathBuf> {
    let built = cargo_artifacts(cargo().arg("build").args(SERVER))?;
    built.into_iter().next_back().context("cargo built no emulator")
}
