//! What the Rust toolchain must have beyond the compiler.

use std::path::Path;

use anyhow::{Context, Result};

use crate::paths;
use crate::process::{output, program, run, succeeds};
use crate::progress::step;

/// The target of everything in the npm package.
pub const WASM: &str = "wasm32-unknown-unknown";
/// A target without an operating system: nothing that builds for it can lean on std.
pub const BARE: &str = "thumbv7em-none-eabi";

/// Makes sure the toolchain can compile for a target. One that came without rustup may have it already.
pub fn ensure_target(target: &str) -> Result<()> {
    let folder = output(program("rustc").args(["--print", "target-libdir", "--target", target]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    step(&format!("adding the Rust target {target}"), || {
        run(program("rustup").args(["target", "add", target]))
            .with_context(|| format!("this Rust toolchain cannot compile for {target}"))
    })
}

/// Makes sure `cargo fmt` and `cargo clippy` are there.
pub fn ensure_components() -> Result<()> {
    for (component, tool) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if !succeeds(program(tool).arg("--version")) {
            step(&format!("adding the Rust component {component}"), || {
                run(program("rustup").args(["component", "add", component]))
            })?;
        }
    }
    Ok(())
}

/// Checks the crates that are published with the oldest compiler they promise to compile with.
pub fn check_oldest() -> Result<()> {
    let manifest = paths::read_text(&paths::root().join("Cargo.toml"))?;
    let promised = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"'));
    let version = promised.context("Cargo.toml names no rust-version")?;
    if !succeeds(program("rustup").args(["run", version, "rustc", "--version"])) {
        step(&format!("adding Rust {version}"), || {
            run(program("rustup").args(["toolchain", "install", version, "--profile", "minimal"]))
        })?;
    }
    // A folder of its own, or the two compilers would undo each other's work.
    let folder = paths::target().join("oldest-rust");
    let crates = ["--package", "tencentdb-postgres", "--package", "tencentdb-postgres-emulator"];
    let check = ["run", version, "cargo", "check", "--locked", "--lib"];
    run(program("rustup").args(check).args(crates).arg("--target-dir").arg(folder))
}

/// The version of a package that Cargo.lock has settled on.
pub fn locked_version(package: &str) -> Result<String> {
    let lock = paths::read_text(&paths::root().join("Cargo.lock"))?;
    version_in(&lock, package).with_context(|| format!("Cargo.lock names no package {package}"))
}

/// Cargo writes a package's version in the line behind its name.
fn version_in(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{package}\""))?;
    Some(lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"some-macro\"\nversion = \"9.9.9\"\n\n[[package]]\nname = \"some\"\nversion = \"0.2.1\"\n";
        assert_eq!(version_in(lock, "some").as_deref(), Some("0.2.1"));
        assert_eq!(version_in(lock, "so"), None);
    }
}
