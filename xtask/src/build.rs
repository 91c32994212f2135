//! `cargo xtask build`: the npm package, ready to be packed.

use anyhow::Result;

use crate::arguments::Arguments;
use crate::{bundles, footprint, paths, rust, sizes, wasm};

pub fn command(_: &Arguments) -> Result<()> {
    compiled()?;
    footprint::refresh()?;
    copied()
}

/// Builds everything in `pkg/` that is not written by hand.
pub fn run() -> Result<()> {
    compiled()?;
    copied()
}

fn compiled() -> Result<()> {
    rust::ensure_target(rust::WASM)?;
    let mut files = wasm::CORE.build()?;
    files.extend(wasm::SIGN.build()?);
    files.extend(wasm::EMULATOR.build()?);
    files.extend(wasm::DEBUGGER.build()?);
    files.extend(bundles::build()?);
    println!("\n{}", sizes::of(&files)?);
    Ok(())
}

/// What the package shows of itself is what the repository shows, the sizes of what was just built among it.
fn copied() -> Result<()> {
    for name in ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "README.md"] {
        paths::write(&paths::pkg().join(name), &paths::read(&paths::root().join(name))?)?;
    }
    Ok(())
}
