//! Every test suite there is.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};
use clap::Args;

use crate::parts::{Lane, Part, chosen, names, run_all};
use crate::process::{cargo, program, run};
use crate::progress::say;
use crate::{
    browser, languages, matrix, node, package, paths, places, programs, python, redis, rust, site, wasm_tests,
};

#[derive(Args)]
pub struct Arguments {
    /// The suites to run, all unless some are named
    #[arg(value_name = "SUITE", value_parser = names(SUITES))]
    suites: Vec<String>,
    /// Only the suites to run while working: no browser, no documentation, no other languages or runtimes
    #[arg(long, conflicts_with = "suites")]
    quick: bool,
}

pub const SUITES: &[Part] = &[
    suite("rust", Lane::Compile, rust_tests, "unit and integration tests of every crate"),
    suite("rust-docs", Lane::Compile, rust_docs, "the programs in the documentation of every crate"),
    suite(
        "no-std",
        Lane::Compile,
        no_std,
        "the core, and each part of it alone, compiles without an operating system, and an image that signs is linked",
    ),
    suite("wasm-node", Lane::Compile, wasm_tests::in_node, "the core's integration tests as wasm, in Node.js"),
    suite("wasm-chromium", Lane::Compile, wasm_tests::in_chromium, "the same in Chromium"),
    suite("wasm-firefox", Lane::Compile, wasm_tests::in_firefox, "the same in Firefox"),
    suite(
        "places",
        Lane::Compile,
        places::tests,
        "the packed crate and the Rust examples in a page, in workerd, with tokio and without, and their sizes",
    ),
    suite("types", Lane::Run, types, "the TypeScript declarations, in strict mode"),
    suite("js", Lane::Run, js, "the npm package and the emulator, from JavaScript"),
    suite("pages", Lane::Run, pages, "the console and the debugger page, in Chromium"),
    suite("python", Lane::Run, python_tests, "the emulator, from Python"),
    suite(
        "runtimes",
        Lane::Run,
        matrix::runtimes,
        "the packed npm package in Node.js 20, 22 and 24, Deno, Bun, workerd and edge-runtime",
    ),
    suite(
        "guides",
        Lane::Run,
        guides,
        "every program of the guides in docs/, in the runner, runtime or compiler it is for",
    ),
    suite(
        "languages",
        Lane::Run,
        in_languages,
        "the code that the debugger page offers, in the nine languages it is written in",
    ),
];

/// What `--quick` runs: these suites, without the tests that take longest.
const QUICK: &[Part] = &[
    suite("rust", Lane::Compile, rust_quick, "unit and integration tests, without made-up inputs of the diagnosis"),
    suite("types", Lane::Run, types, "the TypeScript declarations, in strict mode"),
    suite("js", Lane::Run, js_quick, "the npm package, without floods, long schedules and other people's clients"),
];

/// How the names of JavaScript tests begin that take longest together.
const LONG: [&str; 7] =
    ["cli", "emulator-hostile", "emulator-wire", "gateway-stores", "hostile", "misbehaviour", "vendor-node"];

const fn suite(name: &'static str, lane: Lane, run: fn() -> Result<()>, about: &'static str) -> Part {
    Part { name, about, lane, run }
}

pub fn command(arguments: &Arguments) -> Result<()> {
    let suites = if arguments.quick { QUICK } else { SUITES };
    run_all("suite", &chosen(suites, &arguments.suites))
}

fn rust_tests() -> Result<()> {
    rust_without(&[])
}

fn rust_quick() -> Result<()> {
    rust_without(&["--", "--skip", "fuzz::"])
}

fn rust_without(left_out: &[&str]) -> Result<()> {
    // As programs, which tests run; `test --examples` would make tests of them.
    run(cargo().arg("build").args(programs::OTHERS).arg("--examples"))?;
    run(cargo().arg("test").args(programs::OTHERS).args(["--lib", "--bins", "--tests"]).args(left_out))?;
    run(cargo().args(["test", "--package", "xtask"]))
}

fn rust_docs() -> Result<()> {
    run(cargo().arg("test").args(programs::OTHERS).arg("--doc"))?;
    // The example of `Client::from_env` without the feature it needs, which is not compiled where another crate turns
    // that on.
    let one_category = ["--no-default-features", "--features", "instance"];
    run(cargo().args(["test", "--package", "tencentdb-postgres", "--doc"]).args(one_category).arg("from_env"))
}

fn no_std() -> Result<()> {
    rust::ensure_target(rust::BARE)?;
    let bare = ["check", "--package", "tencentdb-postgres", "--lib", "--target", rust::BARE];
    // Each by itself too: what one feature forgets to bring, another may.
    for features in ["default", "", "api", "diagnose"] {
        run(cargo().args(bare).args(["--no-default-features", "--features", features]))?;
    }
    let image = paths::root().join("examples/no-std");
    let target = paths::target().join("examples");
    run(cargo().current_dir(image).args(["build", "--release", "--target-dir"]).arg(target))
}

fn js() -> Result<()> {
    redis::ensure()?;
    run(node_tests("tests/js", &[])?.envs(surroundings()?))
}

fn js_quick() -> Result<()> {
    run(node_tests("tests/js", &LONG)?.envs(surroundings()?))
}

fn pages() -> Result<()> {
    let chromium = browser::ensure()?;
    browser::ensure_chinese_font()?;
    package::ensure()?;
    site::lay_out_usual()?;
    run(node_tests("tests/js/pages", &[])?.envs(surroundings()?).env("CHROMIUM", chromium))
}

fn in_languages() -> Result<()> {
    languages::ensure()?;
    run(&mut node_tests("tests/js/languages", &[])?)
}

/// The tests of a folder below `tests/js`, with the package that they test and those that they need.
fn node_tests(folder: &str, left_out: &[&str]) -> Result<Command> {
    let mut tests = test_files(&paths::root().join(folder), "", ".test.mjs")?;
    tests.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        !left_out.iter().any(|beginning| name.starts_with(beginning))
    });
    let tools = paths::root().join("tests/js");
    package::ensure()?;
    let pages = paths::root().join("www");
    // Modules of the pages are tested in Node.js, too, with what they stand on.
    for folder in [&tools, &pages] {
        node::install(&folder.join("package.json"), folder)?;
    }
    let mut node = node::node()?;
    node.args(["--test", "--test-reporter=spec"]).args(tests);
    Ok(node)
}

fn python_tests() -> Result<()> {
    let folder = paths::root().join("tests/python");
    test_files(&folder, "test_", ".py")?;
    let python = python::ensure("venv", &folder.join("requirements.txt"))?;
    run(program(python).args(["-m", "unittest", "discover", "-v", "-s"]).arg(folder).envs(surroundings()?))
}

fn guides() -> Result<()> {
    let folder = paths::root().join("tests/guides");
    let tests = test_files(&folder, "", ".test.mjs")?;
    let chromium = browser::ensure()?;
    package::ensure()?;
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
    package::ensure()?;
    let compiler = node::install(&tools.join("package.json"), &tools)?.join("typescript/bin/tsc");
    for project in projects {
        say(&format!("==> {}", paths::shown(&project)));
        run(node::node()?.arg(&compiler).args(["--noEmit", "--strict", "--project"]).arg(project))?;
    }
    Ok(())
}

/// What the tests in other languages are told about the programs under test.
fn surroundings() -> Result<[(&'static str, PathBuf); 5]> {
    let artifacts = paths::target().join("artifacts");
    paths::make_folder(&artifacts)?;
    let programs = programs::get()?;
    Ok([
        ("EMULATOR_BIN", programs.emulator.clone()),
        ("TOOL_BIN", programs.tool.clone()),
        ("SIGNER_BIN", programs.signer.clone()),
        ("XTASK_BIN", std::env::current_exe()?),
        ("ARTIFACTS", artifacts),
    ])
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
    fn quick_suites_are_suites() {
        assert!(QUICK.iter().all(|quick| SUITES.iter().any(|suite| suite.name == quick.name)));
    }

    #[test]
    fn what_quick_leaves_out_is_there() {
        let tests = paths::root().join("tests/js");
        assert!(LONG.iter().all(|beginning| test_files(&tests, beginning, ".test.mjs").is_ok()));
    }

    #[test]
    fn a_suite_without_tests_fails() {
        let error = test_files(&paths::root().join("xtask/src"), "test_", ".py").unwrap_err().to_string();
        assert_eq!(error, "xtask/src has no test_*.py");
    }
}
