//! Where things lie.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

use anyhow::{Context, Result};

/// The root of the repository: the one we are called in, or else the one this program was compiled in. Two checkouts
/// that share a target directory share this program too, so the second alone could be the wrong one.
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let here = env::current_dir().unwrap_or_default();
        let called_in = here.ancestors().find(|folder| folder.join("xtask/Cargo.toml").is_file());
        let compiled_in = || Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository");
        called_in.unwrap_or_else(compiled_in).to_owned()
    });
    &ROOT
}

/// The npm package.
pub fn pkg() -> PathBuf {
    root().join("pkg")
}

/// Returns what is built of the npm package.
pub fn dist() -> PathBuf {
    pkg().join("dist")
}

/// Everything installed or made on the way lies under `target/`, whichever directory cargo builds in.
pub fn target() -> PathBuf {
    root().join("target")
}

/// Where cargo keeps the sources of other crates.
pub fn cargo_home() -> Result<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    home.context("neither CARGO_HOME nor a home directory is set")
}

/// A path as a person at the root would write it.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// The path that a module's relative specifier names, both without `./` and in the same folder's terms.
pub fn joined(module: &str, specifier: &str) -> String {
    let mut parts: Vec<&str> = module.split('/').collect();
    parts.pop();
    for part in specifier.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The files of a folder whose name starts and ends as told, in order.
pub fn files(folder: &Path, prefix: &str, suffix: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot list {}", shown(folder)))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_file() && name.starts_with(prefix) && name.ends_with(suffix) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Reads a file, naming it in the error.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", shown(path)))
}

/// Reads a text file, naming it in the error.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", shown(path)))
}

/// Writes a file, naming it in the error; leaves it untouched where it says the same already.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", shown(path)))
}

/// Removes a folder with all that is in it, if it is there.
pub fn remove_folder(path: &Path) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    fs::remove_dir_all(path).with_context(|| format!("cannot remove {}", shown(path)))
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| format!("cannot make the folder {}", shown(path)))
}
