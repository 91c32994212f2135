//! The core's integration tests, compiled to wasm, where JavaScript runs. `tests/wasm/run.mjs` runs them:
//! wasm-bindgen's own runner does the same, but takes longer to compile than all the tests.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::emulator::Emulator;
use crate::once::Once;
use crate::process::{cargo, cargo_artifacts, run};
use crate::progress::step;
use crate::{browser, node, paths, rust};

pub fn in_node() -> Result<()> {
    run_in("node", &[])
}

pub fn in_chromium() -> Result<()> {
    run_in("chromium", &[("CHROMIUM", browser::ensure()?)])
}

pub fn in_firefox() -> Result<()> {
    run_in("firefox", &[("FIREFOX", browser::ensure_firefox()?)])
}

/// Runs all test programs in Node.js, or in a browser that a variable names the program of.
fn run_in(place: &str, browser: &[(&str, PathBuf)]) -> Result<()> {
    if !browser.is_empty() {
        let tools = paths::root().join("tests/matrix/browsers");
        node::install(&tools.join("package.json"), &tools)?;
    }
    static PROGRAMS: Once<Vec<String>> = Once::new();
    let folder = paths::target().join("wasm-tests");
    let programs = PROGRAMS.get(|| bound(&folder))?;
    let emulator = Emulator::start()?;
    let mut node = node::node()?;
    node.arg(paths::root().join("tests/wasm/run.mjs")).arg(place).arg(folder).args(programs);
    run(node.env("EMULATOR_URL", &emulator.url).envs(browser.iter().cloned()))
}

/// How wasm-bindgen-test begins the name of each test that it exports. A program of tests that run elsewhere has none.
const TEST: &[u8] = b"__wbgt_";

/// Compiles the test programs and binds each for the web, which Node.js can load as well. Returns their names.
fn bound(folder: &Path) -> Result<Vec<String>> {
    rust::ensure_target(rust::WASM)?;
    let tests = [
        "test",
        "--no-run",
        "--package",
        "tencentdb-postgres",
        "--target",
        rust::WASM,
        "--features",
        "fetch,js",
        "--test",
        "*",
    ];
    // Nobody debugs these, and what describes them to a debugger takes longer to bind than the rest.
    let built = cargo_artifacts(cargo().args(tests).env("CARGO_PROFILE_DEV_DEBUG", "0"))?;
    let mut names = Vec::new();
    step("binding the tests", || {
        for program in built.iter().filter(|file| file.extension().is_some_and(|extension| extension == "wasm")) {
            // Cargo puts a hash after the name.
            let stem = program.file_stem().unwrap_or_default().to_string_lossy();
            let name = stem.split('-').next().context("a test program has a name")?;
            let bytes = paths::read(program)?;
            if !bytes.windows(TEST.len()).any(|window| window == TEST) {
                continue;
            }
            let mut bindgen = Bindgen::new();
            bindgen.web(true)?.input_bytes(name, bytes).out_name(name).typescript(false);
            // The tests are exports that no glue calls.
            bindgen.export_wasm(true).emit_start(false).generate(folder)?;
            names.push(name.to_owned());
        }
        Ok(())
    })?;
    names.sort_unstable();
    names.dedup();
    Ok(names)
}
