//! `cargo xtask matrix`: the packed npm package, tried in every runtime, browser and bundler, as its users would.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::process::run;
use crate::{browser, node, package, paths, readme};

#[derive(Args)]
pub struct Arguments {
    /// What to try the package in
    #[arg(value_name = "TARGET", value_parser = PossibleValuesParser::new(TARGETS.iter().map(|target| target.name)))]
    targets: Vec<String>,
}

/// Something the package is tried in. Its program is `tests/matrix/GROUP/NAME.mjs`.
struct Target {
    name: &'static str,
    group: Group,
}

/// Targets that share their tools.
#[derive(Clone, Copy, PartialEq)]
enum Group {
    Runtimes,
    Browsers,
    Bundlers,
    Types,
    Examples,
}

impl Group {
    /// Its folder in `tests/matrix`.
    fn folder(self) -> &'static str {
        match self {
            Group::Runtimes => "runtimes",
            Group::Browsers => "browsers",
            Group::Bundlers => "bundlers",
            Group::Types => "types",
            Group::Examples => "examples",
        }
    }

    /// The folders whose `package.json` names what it needs.
    fn tools(self) -> &'static [&'static str] {
        match self {
            Group::Runtimes => &["runtimes", "runtimes/nodes"],
            Group::Browsers => &["browsers"],
            Group::Bundlers => &["bundlers", "browsers"],
            Group::Types => &["types"],
            Group::Examples => &["browsers"],
        }
    }
}

const fn target(name: &'static str, group: Group) -> Target {
    Target { name, group }
}

const TARGETS: &[Target] = &[
    target("node", Group::Runtimes),
    target("deno", Group::Runtimes),
    target("bun", Group::Runtimes),
    target("workerd", Group::Runtimes),
    target("edge", Group::Runtimes),
    target("chromium", Group::Browsers),
    target("firefox", Group::Browsers),
    target("vite", Group::Bundlers),
    target("webpack", Group::Bundlers),
    target("rspack", Group::Bundlers),
    target("rollup", Group::Bundlers),
    target("rolldown", Group::Bundlers),
    target("esbuild", Group::Bundlers),
    target("parcel", Group::Bundlers),
    target("typescript", Group::Types),
    target("attw", Group::Types),
    target("publint", Group::Types),
    target("contents", Group::Types),
    target("pages", Group::Examples),
    target("next", Group::Examples),
];

pub fn command(arguments: &Arguments) -> Result<()> {
    let all = arguments.targets.is_empty();
    let chosen = |target: &&Target| all || arguments.targets.iter().any(|name| name == target.name);
    let table = try_in(TARGETS.iter().filter(chosen))?;
    if all {
        readme::put("matrix", &paths::read_text(&table)?)?;
    }
    Ok(())
}

/// The runtimes alone, as a suite: what takes seconds.
pub fn runtimes() -> Result<()> {
    try_in(TARGETS.iter().filter(|target| target.group == Group::Runtimes)).map(drop)
}

/// Runs the suite in these targets and returns where the table of results lies.
fn try_in<'a>(targets: impl Iterator<Item = &'a Target>) -> Result<PathBuf> {
    let folder = paths::root().join("tests/matrix");
    let targets: Vec<&Target> = targets.collect();
    package::ensure()?;
    for tools in targets.iter().flat_map(|target| target.group.tools()) {
        let tools = folder.join(tools);
        node::install(&tools.join("package.json"), &tools)?;
    }
    let table = paths::target().join("matrix/table.md");
    let mut program = node::node()?;
    program
        .arg(folder.join("run.mjs"))
        .args(targets.iter().map(|target| program_of(target)))
        .env("MATRIX_TABLE", &table);
    if targets.iter().any(|target| target.group.tools().contains(&"browsers")) {
        program.env("CHROMIUM", browser::ensure()?);
    }
    if targets.iter().any(|target| target.name == "firefox") {
        program.env("FIREFOX", browser::ensure_firefox()?);
    }
    run(&mut program)?;
    Ok(table)
}

fn program_of(target: &Target) -> OsString {
    format!("{}/{}", target.group.folder(), target.name).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_its_program_and_tools() {
        let folder = paths::root().join("tests/matrix");
        for target in TARGETS {
            let file = folder.join(target.group.folder()).join(format!("{}.mjs", target.name));
            assert!(file.is_file(), "{}", file.display());
            for tools in target.group.tools() {
                assert!(folder.join(tools).join("package.json").is_file(), "{tools}");
            }
        }
    }
}
