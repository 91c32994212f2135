//! `cargo xtask release reproduce`: what is published can be made again, byte for byte, by anyone who has the commit.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::process::{cargo, output, program, run};
use crate::progress::step;
use crate::release::CRATES;
use crate::{node, paths};

/// Folders of different lengths, because a path that gets into a file changes more than one name then.
const FOLDERS: [&str; 2] = ["reproduce/one", "reproduce/another-one-elsewhere"];

/// Packs the commit that is checked out in two folders, and compares what came of it.
pub fn command() -> Result<()> {
    let [one, other] = FOLDERS.map(|folder| paths::target().join(folder));
    // The branch may move while this runs.
    let commit = output(program("git").args(["rev-parse", "HEAD"]))?;
    let [first, second] = [packed(commit.trim(), &one)?, packed(commit.trim(), &other)?];
    let mut different = Vec::new();
    for (one, other) in first.iter().zip(&second) {
        let (bytes, others) = (paths::read(one)?, paths::read(other)?);
        let name = one.file_name().context("it is a file")?.to_string_lossy().into_owned();
        println!("{name}: {} bytes, {}", bytes.len(), if bytes == others { "equal" } else { "different" });
        if bytes != others {
            different.push(name);
        }
    }
    ensure!(different.is_empty(), "made twice, but different: {}", different.join(", "));
    Ok(())
}

/// Checks a commit out into a folder, builds it there and packs it. Returns the files, the crates' first.
fn packed(commit: &str, folder: &Path) -> Result<Vec<PathBuf>> {
    paths::remove_folder(folder)?;
    paths::make_folder(folder)?;
    step(&format!("packing in {}", paths::shown(folder)), || {
        run(program("git").args(["clone", "--quiet", "--no-checkout"]).arg(paths::root()).arg(folder))?;
        run(program("git").args(["checkout", "--quiet", "--detach", commit]).current_dir(folder))?;
        // First, because a build may put other sizes into README.md, which the crates hold.
        let packages = CRATES.iter().flat_map(|name| ["--package", name]);
        run(cargo().args(["package", "--no-verify", "--locked"]).args(packages).current_dir(folder))?;
        // The program that runs takes the repository it is called in for its own.
        run(program(env::current_exe()?).arg("build").current_dir(folder))?;
        run(node::npm().args(["pack", "--silent"]).current_dir(folder.join("pkg")))
    })?;
    let mut files = paths::files(&folder.join("target/package"), "", ".crate")?;
    files.extend(paths::files(&folder.join("pkg"), "", ".tgz")?);
    ensure!(files.len() == CRATES.len() + 1, "{} files were packed in {}", files.len(), paths::shown(folder));
    Ok(files)
}
