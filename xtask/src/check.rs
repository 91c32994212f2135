//! `cargo xtask check`: everything that can be said about the code without running it.

use anyhow::Result;

use crate::arguments::Arguments;
use crate::process::{cargo, run};
use crate::progress::{Part, run_all};
use crate::{build, codegen, footprint, rust, typescript, wasm};

const PARTS: &[Part] = &[
    Part { name: "generated", run: || codegen::generate(true) },
    Part { name: "format", run: format },
    Part { name: "lints", run: lints },
    Part { name: "lints-wasm", run: lints_wasm },
    Part { name: "types", run: types },
    Part { name: "docs", run: docs },
    Part { name: "msrv", run: rust::check_oldest },
    Part { name: "sizes", run: sizes },
];

pub fn command(_: &Arguments) -> Result<()> {
    rust::ensure_components()?;
    rust::ensure_target(rust::WASM)?;
    run_all("check", PARTS.iter())
}

fn format() -> Result<()> {
    run(cargo().args(["fmt", "--all", "--check"]))
}

fn lints() -> Result<()> {
    let everything = ["--workspace", "--all-targets", "--all-features"];
    run(cargo().arg("clippy").args(everything).args(["--", "-Dwarnings"]))
}

fn lints_wasm() -> Result<()> {
    for module in wasm::MODULES {
        run(cargo().arg("clippy").args(module.cargo_arguments()).args(["--", "-Dwarnings"]))?;
    }
    Ok(())
}

fn types() -> Result<()> {
    build::run()?;
    typescript::check()
}

/// The sizes README.md names are those of what is built.
fn sizes() -> Result<()> {
    build::run()?;
    footprint::check()
}

fn docs() -> Result<()> {
    run(cargo().args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-Dwarnings"))
}
