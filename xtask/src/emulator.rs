//! `cargo xtask emulator`: the emulator as a server of its own.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Stdio};

use anyhow::{Context, Result};
use clap::Args;

use crate::process::{cargo, cargo_artifacts, hand_over, program};

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

/// An emulator of the demo fleet, on a port of its own until it is dropped.
pub struct Emulator {
    /// Where it answers.
    pub url: String,
    process: Child,
    /// Kept, because a program whose output nobody reads ends at its next line.
    output: BufReader<ChildStdout>,
}

impl Emulator {
    /// Builds and starts one.
    pub fn start() -> Result<Self> {
        let mut command = program(build_server()?);
        command.args(["--port", "0", "--fleet", "demo"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().context("the emulator does not start")?;
        let stdout = process.stdout.take().context("the emulator has no output")?;
        let mut emulator = Self { url: String::new(), process, output: BufReader::new(stdout) };
        let mut line = String::new();
        emulator.output.read_line(&mut line)?;
        emulator.url = line.trim().strip_prefix("listening on ").context("the emulator names no address")?.to_owned();
        Ok(emulator)
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
