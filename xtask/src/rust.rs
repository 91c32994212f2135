//! What the Rust toolchain must have beyond the compiler.

use std::path::Path;

use anyhow::{Context, Result};

use crate::once::Turns;
use crate::paths;
use crate::process::{output, program, run, succeeds};
use crate::progress::step;

/// The target of everything in the npm package.
pub const WASM: &str = "wasm32-unknown-unknown";
/// A target without an operating system: nothing that builds for it can lean on std.
pub const BARE: &str = "thumbv7em-none-eabi";

/// rustup does one thing at a time.
static TURNS: Turns = Turns::new();

/// Makes sure the toolchain can compile for a target. One that came without rustup may have it already.
pub fn ensure_target(target: &str) -> Result<()> {
    let _turn = TURNS.take();
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
    let _turn = TURNS.take();
    for (component, tool) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if !succeeds(program(tool).arg("--version")) {
            step(&format!("adding the Rust component {component}"), || {
                run(program("rustup").args(["component", "add", component]))
            })?;
        }
    }
    Ok(())
}

/// Makes sure another compiler is there.
fn ensure_toolchain(version: &str) -> Result<()> {
    let _turn = TURNS.take();
    if !succeeds(program("rustup").args(["run", version, "rustc", "--version"])) {
        step(&format!("adding Rust {version}"), || {
            run(program("rustup").args(["toolchain", "install", version, "--profile", "minimal"]))
        })?;
    }
    Ok(())
}

/// Checks the crates that are published with the oldest compiler they promise to compile with.
pub fn check_oldest() -> Result<()> {
    let manifest = paths::read_text(&paths::root().join("Cargo.toml"))?;
    let promised = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"'));
    let version = promised.context("Cargo.toml names no rust-version")?;
    ensure_toolchain(version)?;
    // A folder of its own, or the two compilers would undo each other's work.
    let folder = paths::target().join("oldest-rust");
    let crates = ["--package", "tencentdb-postgres", "--package", "tencentdb-postgres-emulator"];
    let check = ["run", version, "cargo", "check", "--locked", "--lib"];
    run(program("rustup").args(check).args(crates).arg("--target-dir").arg(folder))
}
