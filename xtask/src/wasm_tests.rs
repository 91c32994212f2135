//! The core's integration tests, compiled to wasm, where JavaScript runs.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::process::{cargo, run};
use crate::progress::step;
use crate::{browser, node, paths, rust};

pub fn in_node() -> Result<()> {
    node::node()?;
    run(tests()?.env_remove("WASM_BINDGEN_USE_BROWSER"))
}

pub fn in_chromium() -> Result<()> {
    let driver = browser::ensure()?.driver;
    // A browser starts slowly on a busy machine.
    run(tests()?
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("CHROMEDRIVER", driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120"))
}

fn tests() -> Result<Command> {
    rust::ensure_target(rust::WASM)?;
    let mut command = cargo();
    command
        .args(["test", "--package", "tencentdb-postgres", "--target", rust::WASM, "--test", "*"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner()?);
    Ok(command)
}

/// The test runner of the very version of wasm-bindgen that the tests are compiled with.
fn runner() -> Result<PathBuf> {
    let version = rust::locked_version("wasm-bindgen")?;
    let home = paths::target().join(format!("tools/wasm-bindgen-{version}"));
    let runner = home.join(format!("bin/wasm-bindgen-test-runner{}", std::env::consts::EXE_SUFFIX));
    if !runner.is_file() {
        // Not --locked: the lock file it comes with names packages that can no longer be had.
        step("installing the wasm test runner (some minutes, once)", || {
            run(cargo().args(["install", "wasm-bindgen-cli", "--version", &version, "--root"]).arg(&home))
        })?;
    }
    Ok(runner)
}
