//! The programs of this workspace that its tests run.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::once::Once;
use crate::process::{cargo, cargo_artifacts};

/// Every crate but this one. This one is compiled by itself, because its libraries would have more features beside all
/// other crates, and half of them would be compiled again.
pub const OTHERS: [&str; 4] = ["--workspace", "--exclude", "xtask", "--all-features"];

pub struct Programs {
    /// The emulator as a server.
    pub emulator: PathBuf,
    /// The command line tool.
    pub tool: PathBuf,
    /// The crate's own signer, to be set beside those of other languages.
    pub signer: PathBuf,
}

/// Builds them, once a run, as the tests of the crates are built.
pub fn get() -> Result<&'static Programs> {
    static PROGRAMS: Once<Programs> = Once::new();
    let [emulator, tool, signer] = ["tencentdb-postgres-emulator", "tencentdb-postgres", "sign_lines"];
    PROGRAMS.get(|| {
        let named = ["--bin", emulator, "--bin", tool, "--example", signer];
        let built = cargo_artifacts(cargo().arg("build").args(OTHERS).args(named))?;
        let program = |name: &str| {
            let found = built.iter().rfind(|file| file.file_stem().is_some_and(|stem| stem == name));
            found.cloned().with_context(|| format!("cargo built no {name}"))
        };
        Ok(Programs { emulator: program(emulator)?, tool: program(tool)?, signer: program(signer)? })
    })
}
