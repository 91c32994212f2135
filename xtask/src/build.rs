//! `cargo xtask build`: the npm package, ready to be packed.

use anyhow::Result;

use crate::arguments::Arguments;
use crate::{paths, rust, sizes, wasm};

pub fn command(_: &Arguments) -> Result<()> {
    run()
}

/// Builds everything in `pkg/` that is not written by hand.
pub fn run() -> Result<()> {
    rust::ensure_target(rust::WASM)?;
    let mut files = wasm::CORE.build()?;
    files.extend(wasm::EMULATOR.build()?);
    for license in paths::files(paths::root(), "LICENSE-", "")? {
        let copy = paths::pkg().join(license.file_name().unwrap_or_default());
        paths::write(&copy, &paths::read(&license)?)?;
    }
    println!("\n{}", sizes::of(&files)?);
    Ok(())
}
