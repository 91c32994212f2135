//! Node.js and the packages it needs from npm.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::once::Turns;
use crate::paths;
use crate::process::{output, program, run};
use crate::progress::step;

const OLDEST_MAJOR: u32 = 20;
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Node.js, once it is known to be new enough.
pub fn node() -> Result<Command> {
    let version = output(program("node").arg("--version"))?;
    let version = version.trim();
    let major = version.trim_start_matches('v').split('.').next().and_then(|digits| digits.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_MAJOR) {
        bail!("Node.js {version} is too old; install Node.js {OLDEST_MAJOR} or later: https://nodejs.org");
    }
    Ok(program("node"))
}

pub fn npm() -> Command {
    program(NPM)
}

/// The build tools that come from npm.
pub fn tools() -> Result<PathBuf> {
    install(&paths::root().join("xtask/tools/package.json"), &paths::target().join("tools/npm"))
}

/// A program that an installed package brings.
pub fn installed(modules: &Path, name: &str) -> Command {
    program(modules.join(".bin").join(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() }))
}

/// Installs what a `package.json` pins into `folder/node_modules`, unless that is there already.
///
/// There is no lock file: the pins are exact, and npm writes lock files that differ between platforms.
pub fn install(manifest: &Path, folder: &Path) -> Result<PathBuf> {
    static TURNS: Turns = Turns::new();
    let _turn = TURNS.take();
    let wanted = paths::read(manifest)?;
    let modules = folder.join("node_modules");
    let installed = modules.join(".installed-from.json");
    if fs::read(&installed).is_ok_and(|pins| pins == wanted) {
        return Ok(modules);
    }
    step(&format!("installing the packages of {}", paths::shown(manifest)), || {
        node()?;
        paths::make_folder(folder)?;
        paths::write(&folder.join("package.json"), &wanted)?;
        let install = ["install", "--no-package-lock", "--no-audit", "--no-fund"];
        run(npm().args(install).current_dir(folder)).context("npm could not install them")?;
        paths::write(&installed, &wanted)
    })?;
    Ok(modules)
}
