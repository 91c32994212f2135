//! A Python of our own, with the packages the tests need.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::process::{program, run, succeeds};
use crate::progress::step;
use crate::{apt, paths};

/// The interpreter of a virtual environment below `target`, made anew when the requirements have changed.
pub fn ensure(folder: &str, requirements: &Path) -> Result<PathBuf> {
    let venv = paths::target().join(folder);
    let python = venv.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let installed = venv.join("installed-from.txt");
    let wanted = paths::read(requirements)?;
    if fs::read(&installed).is_ok_and(|pins| pins == wanted) && succeeds(program(&python).arg("--version")) {
        return Ok(python);
    }
    step(&format!("installing the packages of {}", paths::shown(requirements)), || {
        run(program("python3").arg("--version"))?;
        if !succeeds(program("python3").args(["-c", "import venv, ensurepip"])) {
            apt::install(&["python3-venv"], "a virtual environment")?;
        }
        run(program("python3").args(["-m", "venv", "--clear"]).arg(&venv))?;
        run(program(&python)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
            .arg(requirements))?;
        paths::write(&installed, &wanted)
    })?;
    Ok(python)
}
