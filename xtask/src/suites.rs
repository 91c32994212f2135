//! Every test suite there is.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::process::{cargo, cargo_artifacts, program, run};
use crate::progress::Part;
use crate::{browser, build, emulator, languages, matrix, node, paths, python, rust, wasm_tests};

struct Suite {
    part: Part,
    summary: &'static str,
}

const SUITES: &[Suite] = &[
    suite("rust", rust_tests, "unit, integration and documentation tests of every crate"),
    suite("no-std", no_std, "the core, and each part of it alone, compiles for a machine without an operating system"),
    suite("wasm-node", wasm_tests::in_node, "the core's integration tests as wasm, in Node.js"),
    suite("wasm-chromium", wasm_tests::in_chromium, "the same in Chromium"),
    suite("js", js, "the npm package, the demo page and the emulator, from JavaScript"),
    suite("languages", in_languages, "the code that the debugger page offers, in the nine languages it is written in"),
    suite("python", python_tests, "the emulator, from Python"),
    suite(
        "runtimes",
        matrix::runtimes,
        "the packed npm package in Node.js 20, 22 and 24, Deno, Bun, workerd and edge-runtime",
    ),
    suite("guides", guides, "every program of the guides in docs/, in the runner, runtime or compiler it is for"),
    suite("types", types, "the TypeScript declarations, in strict mode"),
];

const fn suite(name: &'static str, run: fn() -> Result<()>, summary: &'static str) -> Suite {
    Suite { part: Part { name, run }, summary }
}

pub fn names() -> Vec<&'static str> {
    SUITES.iter().map(|suite| suite.part.name).collect()
}

/// The suites in the order they run, each with what it tests.
pub fn list() -> String {
    let lines = SUITES.iter().map(|suite| format!("  {:<15}{}\n", suite.part.name, suite.summary));
    format!("Suites, in the order they run:\n{}", lines.collect::<String>())
}

/// The suites of these names, or all of them when none is named, in the order they run.
pub fn chosen(names: &[OsString]) -> impl Iterator<Item = &'static Part> {
    let is_chosen = |suite: &&Suite| names.is_empty() || names.iter().any(|name| name == suite.part.name);
    SUITES.iter().filter(is_chosen).map(|suite| &suite.part)
}

fn rust_tests() -> Result<()> {
    run(cargo().args(["test", "--workspace", "--all-features"]))
}

fn no_std() -> Result<()> {
    rust::ensure_target(rust::BARE)?;
    let bare = ["--package", "tencentdb-postgres", "--lib", "--target", rust::BARE];
    run(cargo().arg("build").args(bare))?;
    // Each by itself: what one feature forgets to bring, another may.
    for features in ["", "api", "diagnose"] {
        run(cargo().arg("check").args(bare).args(["--no-default-features", "--features", features]))?;
    }
    Ok(())
}

fn js() -> Result<()> {
    let folder = paths::root().join("tests/js");
    let tests = test_files(&folder, "", ".test.mjs")?;
    let chromium = browser::ensure()?.chromium;
    build::run()?;
    node::install(&folder.join("package.json"), &folder)?;
    run(node::node()?
        .args(["--test", "--test-reporter=spec"])
        .args(tests)
        .envs(surroundings()?)
        .env("CHROMIUM", chromium))
}

fn in_languages() -> Result<()> {
    let tests = test_files(&paths::root().join("tests/js/languages"), "", ".test.mjs")?;
    let tools = paths::root().join("tests/js");
    languages::ensure()?;
    build::run()?;
    node::install(&tools.join("package.json"), &tools)?;
    run(node::node()?.args(["--test", "--test-reporter=spec"]).args(tests))
}

fn python_tests() -> Result<()> {
    let folder = paths::root().join("tests/python");
    test_files(&folder, "test_", ".py")?;
    let python = python::ensure(&folder.join("requirements.txt"))?;
    run(program(python).args(["-m", "unittest", "discover", "-v", "-s"]).arg(folder).envs(surroundings()?))
}

fn guides() -> Result<()> {
    let folder = paths::root().join("tests/guides");
    let tests = test_files(&folder, "", ".test.mjs")?;
    let chromium = browser::ensure()?.chromium;
    build::run()?;
    let installed = paths::target().join("guides");
    node::install(&folder.join("package.json"), &installed)?;
    for runtimes in ["runtimes", "runtimes/nodes"] {
        let tools = paths::root().join("tests/matrix").join(runtimes);
        node::install(&tools.join("package.json"), &tools)?;
    }
    run(node::node()?.arg(folder.join("support/install.mjs")).env("GUIDES", &installed))?;
    run(node::node()?
        .args(["--test", "--test-reporter=spec"])
        .args(tests)
        .env("GUIDES", &installed)
        .env("CHROMIUM", chromium))
}

fn types() -> Result<()> {
    let projects = test_files(&paths::root().join("tests/types"), "tsconfig", ".json")?;
    let tools = paths::root().join("tests/js");
    let compiler = node::install(&tools.join("package.json"), &tools)?.join("typescript/bin/tsc");
    for project in projects {
        println!("==> {}", paths::shown(&project));
        run(node::node()?.arg(&compiler).args(["--noEmit", "--strict", "--project"]).arg(project))?;
    }
    Ok(())
}

/// What the tests in other languages are told about the programs under test.
fn surroundings() -> Result<[(&'static str, PathBuf); 4]> {
    let artifacts = paths::target().join("artifacts");
    paths::make_folder(&artifacts)?;
    Ok([
        ("EMULATOR_BIN", emulator::build_server()?),
        ("SIGNER_BIN", build_signer()?),
        ("XTASK_BIN", std::env::current_exe()?),
        ("ARTIFACTS", artifacts),
    ])
}

/// The crate's own signer, to be set beside those of other languages.
fn build_signer() -> Result<PathBuf> {
    let example = ["--package", "tencentdb-postgres", "--no-default-features", "--example", "sign_lines"];
    let built = cargo_artifacts(cargo().arg("build").args(example))?;
    built.into_iter().next_back().context("cargo built no signer")
}

/// The files of a suite; none at all is a failure, for a suite without tests passes unseen.
fn test_files(folder: &Path, prefix: &str, suffix: &str) -> Result<Vec<PathBuf>> {
    let files = paths::files(folder, prefix, suffix)?;
    ensure!(!files.is_empty(), "{} has no {prefix}*{suffix}", paths::shown(folder));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_suites_run_unless_some_are_named() {
        let run = |named: &[&str]| {
            let named: Vec<OsString> = named.iter().map(OsString::from).collect();
            chosen(&named).map(|part| part.name).collect::<Vec<_>>()
        };
        assert_eq!(run(&[]), names());
        assert_eq!(run(&["types", "rust"]), ["rust", "types"]);
    }

    #[test]
    fn a_suite_without_tests_fails() {
        let error = test_files(&paths::root().join("xtask/src"), "test_", ".py").unwrap_err().to_string();
        assert_eq!(error, "xtask/src has no test_*.py");
    }
}
