//! `cargo xtask check`, `format` and `gate`: everything that can be said about the code without running it.

use anyhow::Result;
use clap::Args;

use crate::parts::{Lane, Part, chosen, names, run_all};
use crate::process::{cargo, run};
use crate::suites::SUITES;
use crate::{bench, codegen, columns, footprint, node, package, rust, supply, typescript, wasm};

#[derive(Args)]
pub struct Arguments {
    /// The checks to do, all unless some are named
    #[arg(value_name = "CHECK", value_parser = names(CHECKS))]
    checks: Vec<String>,
}

const CHECKS: &[Part] = &[
    check("generated", Lane::Compile, || codegen::generate(true), "generated files are what spec/ makes of them"),
    check("lints", Lane::Compile, lints, "Rust has no lint, as it is and as wasm"),
    check("docs", Lane::Compile, docs, "the Rust documentation has no broken link"),
    check("msrv", Lane::Compile, rust::check_oldest, "the published crates compile with the oldest Rust they promise"),
    check("format", Lane::Run, check_format, "Rust, JavaScript, TypeScript and CSS are formatted"),
    check("columns", Lane::Run, columns::check, "no line written by hand is wider than 120 columns"),
    check("js-lints", Lane::Run, lint_scripts, "JavaScript, TypeScript and CSS have no lint"),
    check("js-types", Lane::Run, script_types, "JavaScript that runs as it is written has no type error"),
    check("supply", Lane::Run, supply::check, "what is shipped with ours is known, and may be"),
    check("readme", Lane::Run, readme_sizes, "the sizes in README.md are those of what is built"),
    check("budgets", Lane::Run, bench::check_sizes, "what is built is no larger than its budget"),
];

const fn check(name: &'static str, lane: Lane, run: fn() -> Result<()>, about: &'static str) -> Part {
    Part { name, about, lane, run }
}

pub fn command(arguments: &Arguments) -> Result<()> {
    run_all("check", &chosen(CHECKS, &arguments.checks))
}

/// All suites and all checks.
pub fn gate() -> Result<()> {
    let parts: Vec<&Part> = SUITES.iter().chain(CHECKS).collect();
    run_all("part", &parts)
}

fn check_format() -> Result<()> {
    rust::ensure_components()?;
    run(cargo().args(["fmt", "--all", "--check"]))?;
    run(node::installed(&node::tools()?, "biome").arg("format"))
}

/// `cargo xtask format`: writes what `check_format` wants to see.
pub fn write_format() -> Result<()> {
    rust::ensure_components()?;
    run(cargo().args(["fmt", "--all"]))?;
    run(node::installed(&node::tools()?, "biome").args(["format", "--write"]))
}

/// Folders whose scripts and styles have no lint.
const LINTED: [&str; 5] = ["bench", "examples", "pkg", "tests", "www"];

fn lint_scripts() -> Result<()> {
    run(node::installed(&node::tools()?, "biome").args(["lint", "--error-on-warnings"]).args(LINTED))
}

fn lints() -> Result<()> {
    rust::ensure_components()?;
    rust::ensure_target(rust::WASM)?;
    let everything = ["--workspace", "--all-targets", "--all-features"];
    run(cargo().arg("clippy").args(everything).args(["--", "-Dwarnings"]))?;
    for module in wasm::MODULES {
        run(cargo().arg("clippy").args(module.cargo_arguments()).args(["--", "-Dwarnings"]))?;
    }
    Ok(())
}

/// The types of the scripts that run as they are written.
fn script_types() -> Result<()> {
    package::ensure()?;
    typescript::check()
}

/// The sizes README.md names are those of what is built.
fn readme_sizes() -> Result<()> {
    package::ensure()?;
    footprint::check()
}

fn docs() -> Result<()> {
    run(cargo().args(["doc", "--workspace", "--all-features", "--no-deps"]).env("RUSTDOCFLAGS", "-Dwarnings"))
}
