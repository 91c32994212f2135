//! `cargo xtask build`: the npm package, ready to be packed.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::progress::say;
use crate::{bundles, footprint, paths, rust, sizes, subpaths, typescript, wasm};

pub fn command() -> Result<()> {
    compiled()?;
    footprint::refresh()?;
    copied()
}

/// Builds everything in `pkg/` that is not written by hand.
pub fn run() -> Result<()> {
    compiled()?;
    copied()
}

/// Builds `pkg/dist/`: beside its place first, so that a failed build leaves the one before as it was, and no file of
/// that one stays behind.
fn compiled() -> Result<()> {
    rust::ensure_target(rust::WASM)?;
    let (dist, staged, former) = (paths::dist(), paths::pkg().join("dist.new"), paths::pkg().join("dist.old"));
    for leftover in [&staged, &former] {
        paths::remove_folder(leftover)?;
    }
    paths::make_folder(&staged)?;
    let mut files = Vec::new();
    for module in wasm::MODULES {
        files.extend(module.build(&staged)?);
    }
    typescript::compile(&staged)?;
    files.extend(bundles::build(&staged)?);
    if dist.exists() {
        rename(&dist, &former)?;
    }
    rename(&staged, &dist)?;
    paths::remove_folder(&former)?;
    let files: Vec<PathBuf> = files.into_iter().map(|name| dist.join(name)).collect();
    say(&format!("\n{}", sizes::of(&files)?));
    Ok(())
}

fn rename(from: &PathBuf, to: &PathBuf) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("cannot rename {} to {}", paths::shown(from), paths::shown(to)))
}

/// Writes what lies beside `dist/`. What the package shows of itself is what the repository shows, the sizes of what
/// was just built among it.
fn copied() -> Result<()> {
    subpaths::write()?;
    for name in ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "README.md"] {
        paths::write(&paths::pkg().join(name), &paths::read(&paths::root().join(name))?)?;
    }
    Ok(())
}
