//! `cargo xtask emulator`: the emulator as a server of its own.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Stdio};

use anyhow::{Context, Result};
use clap::Args;

use crate::process::{cargo, hand_over, program, run};
use crate::programs;

#[derive(Args)]
pub struct Arguments {
    /// Go to the emulator as they are; `--help` shows its own help
    #[arg(value_name = "ARGUMENT", trailing_var_arg = true, allow_hyphen_values = true)]
    pub passed_on: Vec<OsString>,
}

pub fn command(arguments: &Arguments) -> Result<()> {
    let server = ["run", "--quiet", "--release", "--package", "tencentdb-postgres-emulator", "--features", "server"];
    hand_over(cargo().args(server).arg("--").args(&arguments.passed_on))
}

/// `cargo xtask emulated`: the test that holds the table writes it.
pub fn write_table() -> Result<()> {
    let test = ["test", "--quiet", "--package", "tencentdb-postgres-emulator", "--test", "actions", "table::"];
    run(cargo().args(test).env("WRITE_TABLE", "1"))
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
        let mut command = program(&programs::get()?.emulator);
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
