//! `cargo xtask release`: the steps from a finished change to a published version, all but the publishing itself.

use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use clap::{Args, ValueEnum};

use crate::process::{cargo, output, program, run};
use crate::progress::step;
use crate::{build, node, paths, reproduce, supply};

#[derive(Args)]
pub struct Arguments {
    /// The steps, in the order they are named
    #[arg(value_name = "STEP", required = true)]
    steps: Vec<Step>,
    /// With `version`: the version to set
    #[arg(long, value_name = "X.Y.Z", required_if_eq("steps", "version"))]
    to: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Step {
    /// Set the version everywhere and date its section of CHANGELOG.md
    Version,
    /// Print what CHANGELOG.md says of the version that is set
    Changelog,
    /// Compare the crate's public items with those of the last tag
    Compatible,
    /// Do all that publishing does, on both registries, but the upload
    Rehearse,
    /// Write what is inside each published thing, as CycloneDX, into target/bill/
    Bill,
    /// Pack crates and package in two folders of different names, and compare the bytes
    Reproduce,
}

/// Every crate that is published, the ones others need first.
pub const CRATES: [&str; 3] = ["tencentdb-postgres", "tencentdb-postgres-emulator", "tencentdb-postgres-cli"];

pub fn command(arguments: &Arguments) -> Result<()> {
    for step in &arguments.steps {
        match step {
            Step::Version => set_version(arguments.to.as_deref().context("`version` needs --to X.Y.Z")?)?,
            Step::Changelog => println!("{}", section(&changelog()?, current())?),
            Step::Compatible => compatible()?,
            Step::Rehearse => rehearse()?,
            Step::Bill => supply::write_bills()?,
            Step::Reproduce => reproduce::command()?,
        }
    }
    Ok(())
}

/// This program's version is the workspace's.
const fn current() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

fn set_version(wanted: &str) -> Result<()> {
    let order = |text: &str| parsed(text).with_context(|| format!("`{text}` is no version: write X.Y.Z"));
    ensure!(order(wanted)? >= order(current())?, "{wanted} is below {}, the version that is set", current());
    let today = output(program("date").args(["-u", "+%F"]))?;
    let dated = dated(&changelog()?, wanted, today.trim())?;

    let root = paths::root();
    let places = [
        ("Cargo.toml", "\nversion = \""),
        ("emulator/Cargo.toml", "path = \"..\", version = \""),
        ("cli/Cargo.toml", "path = \"..\", version = \""),
        ("cli/Cargo.toml", "path = \"../emulator\", version = \""),
        ("pkg/package.json", "\"version\": \""),
    ];
    for (file, before) in places {
        let path = root.join(file);
        let [old, new] = [current(), wanted].map(|version| format!("{before}{version}\""));
        let text = paths::read_text(&path)?;
        ensure!(text.contains(&old), "{file} does not say {}", old.trim_start());
        paths::write(&path, text.replacen(&old, &new, 1).as_bytes())?;
    }
    paths::write(&root.join("CHANGELOG.md"), dated.as_bytes())?;
    run(cargo().args(["update", "--workspace", "--quiet"]))?;
    println!("version {wanted}; now: .ci/run, cargo xtask release compatible rehearse, commit, tag v{wanted}");
    Ok(())
}

fn parsed(version: &str) -> Option<[u32; 3]> {
    let mut numbers = version.split('.').map(|digits| digits.parse().ok());
    let version = [numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some(version)
}

fn changelog() -> Result<String> {
    paths::read_text(&paths::root().join("CHANGELOG.md"))
}

const UNRELEASED: &str = "## Unreleased\n";

/// The changelog with what was unreleased under a version and a date.
fn dated(changelog: &str, version: &str, date: &str) -> Result<String> {
    let changes = section(changelog, "Unreleased")?;
    ensure!(!changes.is_empty(), "CHANGELOG.md tells of nothing under Unreleased");
    ensure!(section(changelog, version).is_err(), "CHANGELOG.md has a section for {version} already");
    Ok(changelog.replacen(UNRELEASED, &format!("{UNRELEASED}\n## {version} - {date}\n"), 1))
}

/// Returns what a changelog says under one heading.
fn section<'a>(changelog: &'a str, name: &str) -> Result<&'a str> {
    let start = format!("\n## {name}");
    let Some((_, rest)) = changelog.split_once(&start) else { bail!("CHANGELOG.md has no section for {name}") };
    let body = rest.split_once('\n').map_or("", |(_, body)| body);
    Ok(body.split("\n## ").next().unwrap_or_default().trim())
}

fn rehearse() -> Result<()> {
    build::run()?;
    let published = output(node::npm().args(["pkg", "get", "version"]).current_dir(paths::pkg()))?;
    ensure!(published.trim().trim_matches('"') == current(), "pkg/package.json is of another version than the crates");
    run(node::npm().args(["publish", "--dry-run"]).current_dir(paths::pkg()))?;
    // cargo keeps what it unpacked of a version by the folder it came from: each commit has a folder of its own.
    let commit = output(program("git").args(["rev-parse", "--short", "HEAD"]))?;
    let folder = paths::target().join(format!("rehearsal/{}", commit.trim()));
    let packages = CRATES.iter().flat_map(|name| ["--package", name]);
    run(cargo().args(["publish", "--dry-run", "--locked"]).args(packages).arg("--target-dir").arg(folder))
}

/// The tool that compares the public items of two versions of a crate.
const CHECKER: (&str, &str) = ("cargo-semver-checks", "0.51.0");

fn compatible() -> Result<()> {
    let tag = output(program("git").args(["describe", "--tags", "--abbrev=0", "--match", "v*"]))
        .context("there is no tag of an earlier version to compare with")?;
    let mut check = program(checker()?);
    check.args(["semver-checks", "--package", CRATES[0], "--baseline-rev", tag.trim()]);
    run(check.env("CARGO_TARGET_DIR", paths::target().join("semver")))
}

fn checker() -> Result<PathBuf> {
    let (name, version) = CHECKER;
    let home = paths::target().join(format!("tools/{name}-{version}"));
    let checker = home.join(format!("bin/{name}{}", std::env::consts::EXE_SUFFIX));
    if !checker.is_file() {
        step(&format!("installing {name} (some minutes, once)"), || {
            run(cargo().args(["install", name, "--version", version, "--root"]).arg(&home))
        })?;
    }
    Ok(checker)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHANGELOG: &str = "# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0 - 2026-01-01\n\n- First.\n";

    #[test]
    fn what_was_unreleased_gets_its_version() {
        let text = dated(CHANGELOG, "0.2.0", "2026-02-02").unwrap();
        assert!(text.contains("## Unreleased\n\n## 0.2.0 - 2026-02-02\n\n- New.\n"), "{text}");
        assert_eq!(section(&text, "0.2.0").unwrap(), "- New.");
        assert_eq!(section(&text, "0.1.0").unwrap(), "- First.");
        assert!(dated(&text, "0.3.0", "2026-03-03").is_err());
        assert!(dated(CHANGELOG, "0.1.0", "2026-03-03").is_err());
    }

    #[test]
    fn versions_are_three_numbers() {
        assert_eq!(parsed("0.10.2"), Some([0, 10, 2]));
        for wrong in ["1.2", "1.2.3.4", "1.2.x", "v1.2.3", ""] {
            assert_eq!(parsed(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_package_and_the_crates_are_of_one_version() {
        let manifest = paths::read_text(&paths::pkg().join("package.json")).unwrap();
        assert!(manifest.contains(&format!("\"version\": \"{}\"", current())));
    }
}
