//! Programs in Rust where people run them: the examples, and one that takes the crate as it is packed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::emulator::Emulator;
use crate::optimize::{SMALL, optimize};
use crate::process::{self, cargo, cargo_artifacts, run};
use crate::progress::{say, step};
use crate::{browser, node, paths, rust, sizes};

/// A program for pages or Workers, with a workspace of its own.
struct Program {
    folder: &'static str,
    library: &'static str,
}

const fn program(folder: &'static str, library: &'static str) -> Program {
    Program { folder, library }
}

/// The examples, beside the least that can be written by hand, each with the most that its wasm may weigh after gzip.
const PROGRAMS: [(Program, usize); 3] = [
    (program("bench/by-hand", "by_hand"), 21_000),
    (program("examples/rust-page", "instances_page"), 120_000),
    (program("examples/rust-worker", "instances_worker"), 140_000),
];

/// What `bench/values.mjs` measures.
const VALUES: Program = program("bench/values", "values");

/// Builds the wasm that `bench/values.mjs` measures, and returns its folder.
pub fn values() -> Result<PathBuf> {
    rust::ensure_target(rust::WASM)?;
    let work = paths::target().join("places");
    VALUES.build(&work)?;
    Ok(work.join(VALUES.library))
}

/// Builds all of them and runs `tests/places` on what was built.
pub fn tests() -> Result<()> {
    rust::ensure_target(rust::WASM)?;
    let work = paths::target().join("places");
    let built = PROGRAMS.iter().map(|(program, _)| program.build(&work)).collect::<Result<Vec<_>>>()?;
    say(&sizes::of(&built)?);
    for ((_, ceiling), wasm) in PROGRAMS.iter().zip(&built) {
        let size = sizes::gzipped(&paths::read(wasm)?)?;
        ensure!(size <= *ceiling, "{} weighs {size} bytes after gzip, beyond its {ceiling}", paths::shown(wasm));
    }
    newcomer(&work)?;

    let chromium = browser::ensure()?;
    for tools in ["browsers", "runtimes"] {
        let tools = paths::root().join("tests/matrix").join(tools);
        node::install(&tools.join("package.json"), &tools)?;
    }
    let emulator = Emulator::start()?;
    let tests = paths::files(&paths::root().join("tests/places"), "", ".test.mjs")?;
    ensure!(!tests.is_empty(), "tests/places has no tests");
    let surroundings = [("CHROMIUM", chromium), ("PLACES", work), ("EMULATOR_URL", emulator.url.clone().into())];
    run(node::node()?.args(["--test", "--test-reporter=spec"]).args(tests).envs(surroundings))
}

impl Program {
    /// Builds the wasm with its glue into a folder, and returns where it lies.
    fn build(&self, work: &Path) -> Result<PathBuf> {
        let Self { folder, library } = self;
        let target = paths::target().join("examples");
        let mut build = cargo();
        build.current_dir(paths::root().join(folder)).args(["build", "--lib", "--release", "--target", rust::WASM]);
        let compiled = wasm_of(&cargo_artifacts(build.arg("--target-dir").arg(target))?)?;
        let bound = bind(&compiled, library, &work.join(library))?;
        let kept = work.join("optimized").join(library);
        paths::make_folder(&kept)?;
        let small = optimize(library, &bound, SMALL, &kept)?;
        paths::write(&bound, &small)?;
        Ok(bound)
    }
}

/// Builds the programs of someone new, who adds the packed crate to them and knows nothing of this repository.
fn newcomer(work: &Path) -> Result<()> {
    let packed = packed(work)?;
    let program = work.join("newcomer");
    paths::make_folder(&program.join("src/bin"))?;
    let sources = paths::root().join("tests/places/newcomer");
    for file in ["Cargo.toml", "src/lib.rs", "src/bin/with-tokio.rs", "src/bin/blocking.rs"] {
        paths::write(&program.join(file), &paths::read(&sources.join(file))?)?;
    }
    // The versions that are compiled already.
    paths::write(&program.join("Cargo.lock"), &paths::read(&paths::root().join("Cargo.lock"))?)?;
    let cargo = || {
        let mut cargo = cargo();
        cargo.current_dir(&program).env("CARGO_TARGET_DIR", paths::target());
        cargo
    };
    run(cargo().args(["add", "--quiet", "--features", "reqwest,blocking,fetch", "--path"]).arg(packed))?;
    let built = cargo_artifacts(cargo().args(["build", "--bins"]))?;
    for name in ["with-tokio", "blocking"] {
        let found = built.iter().rfind(|file| file.file_stem().is_some_and(|stem| stem == name));
        // Where the tests look for it, whatever the target folder is.
        fs::copy(found.with_context(|| format!("cargo built no {name}"))?, work.join(name))?;
    }
    // As the tests in wasm are compiled.
    let mut build = cargo();
    build.args(["build", "--lib", "--target", rust::WASM]).env("CARGO_PROFILE_DEV_DEBUG", "0");
    let compiled = wasm_of(&cargo_artifacts(&mut build)?)?;
    bind(&compiled, "newcomer", &work.join("newcomer_built")).map(drop)
}

/// Packs the crate as `cargo publish` would, and returns the folder with what was in the pack.
fn packed(work: &Path) -> Result<PathBuf> {
    let pack = ["package", "--quiet", "--package", "tencentdb-postgres", "--no-verify", "--allow-dirty"];
    run(cargo().args(pack).arg("--target-dir").arg(work))?;
    let name = concat!("tencentdb-postgres-", env!("CARGO_PKG_VERSION"));
    let unpacked = work.join(name);
    // A file that is packed no more must not be found.
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked)?;
    }
    let pack = work.join("package").join(format!("{name}.crate"));
    // With the time of now, because cargo compiles nothing anew whose time is the one in the pack.
    run(process::program("tar").arg("xmzf").arg(pack).arg("-C").arg(work))?;
    Ok(unpacked)
}

/// The wasm among what cargo built.
fn wasm_of(built: &[PathBuf]) -> Result<PathBuf> {
    let wasm = built.iter().rfind(|file| file.extension().is_some_and(|extension| extension == "wasm"));
    wasm.cloned().context("cargo built no .wasm file")
}

/// Binds a wasm for pages, from where Workers take it too, and returns where it lies.
fn bind(compiled: &Path, name: &str, folder: &Path) -> Result<PathBuf> {
    step(&format!("binding {name}"), || {
        let mut bindgen = Bindgen::new();
        bindgen.web(true)?.omit_default_module_path(false).input_path(compiled).out_name(name).typescript(false);
        bindgen.remove_name_section(true).remove_producers_section(true).generate(folder)
    })?;
    Ok(folder.join(format!("{name}_bg.wasm")))
}
