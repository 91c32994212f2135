//! What is shipped with ours: the crates and libraries inside each published thing, where they come from and under
//! which licence. `cargo xtask release bill` writes a bill of materials for each, in CycloneDX's JSON.
//!
//! The tools of the field read one lock file each; the npm package holds Rust crates as wasm beside a library from npm,
//! so no lock file tells of it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use spdx::Expression;

use crate::process::{cargo, output};
use crate::release::CRATES;
use crate::{node, paths, rust, wasm};

/// Licences under which others may ship what is under ours.
const ALLOWED: [&str; 9] =
    ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib", "0BSD", "Unicode-3.0", "CDLA-Permissive-2.0"];

/// The file that states how much is inside, and the heads of its table.
const STATED: &str = "docs/supply-chain.md";
const HEAD: &str = "| published | Rust crates inside | npm packages inside |\n| --- | --: | --: |\n";

/// The platform whose crates the table counts; others need a few of their own.
const COUNTED_FOR: &str = "x86_64-unknown-linux-gnu";

/// What is published beside the crates.
const NPM: &str = "npm tencentdb-postgres";

/// One crate or package inside a published thing.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    registry: &'static str,
    name: String,
    version: String,
    licence: String,
}

/// What is inside a published thing, and which part asks for which.
struct Inside {
    published: String,
    parts: BTreeSet<Part>,
    edges: BTreeMap<String, BTreeSet<String>>,
}

/// `cargo xtask check supply`: everything inside comes from a registry, under a licence that allows it, and the
/// document
/// says how much it is.
pub fn check() -> Result<()> {
    let all = all()?;
    let wrong: Vec<String> = all.iter().flat_map(|inside| &inside.parts).filter_map(refused).collect();
    ensure!(wrong.is_empty(), "not to be shipped:\n{}", wrong.join("\n"));
    no_script()?;
    pinned()?;
    let text = paths::read_text(&paths::root().join(STATED))?;
    let table = table(&all);
    ensure!(text.contains(&table), "{STATED} does not have this table:\n\n{table}");
    Ok(())
}

/// Writes a bill of materials for each published thing, below `target/bill/`.
pub fn write_bills() -> Result<()> {
    let checksums = checksums(&paths::read_text(&paths::root().join("Cargo.lock"))?);
    for inside in all()? {
        let path = paths::target().join("bill").join(format!("{}.cdx.json", inside.published.replace(' ', "-")));
        paths::make_folder(path.parent().context("it is in a folder")?)?;
        let bill = serde_json::to_string_pretty(&bill(&inside, &checksums))?;
        paths::write(&path, format!("{bill}\n").as_bytes())?;
        println!("{} parts in {}", inside.parts.len(), paths::shown(&path));
    }
    Ok(())
}

fn all() -> Result<Vec<Inside>> {
    rust::ensure_target(rust::WASM)?;
    let mut all = CRATES.iter().map(|name| crates(name, &["--target", COUNTED_FOR])).collect::<Result<Vec<_>>>()?;
    let mut npm = Inside { published: NPM.to_owned(), parts: BTreeSet::new(), edges: BTreeMap::new() };
    for module in wasm::MODULES {
        let one = crates(module.package, &["--target", rust::WASM])?;
        npm.parts.extend(one.parts);
        for (from, to) in one.edges {
            npm.edges.entry(from).or_default().extend(to);
        }
    }
    npm.parts.insert(hashes()?);
    all.push(npm);
    Ok(all)
}

/// The crates that one is compiled with, without what only runs at compile time.
fn crates(name: &str, target: &[&str]) -> Result<Inside> {
    let tree = ["tree", "--locked", "--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", "|{p}|{l}"];
    let text = output(cargo().args(tree).args(["--package", name]).args(target))?;
    inside(name, &text)
}

/// Reads lines such as `1|hmac v0.13.0|MIT OR Apache-2.0`, whose first number is the depth below the line before.
fn inside(name: &str, tree: &str) -> Result<Inside> {
    let mut found = Inside { published: name.to_owned(), parts: BTreeSet::new(), edges: BTreeMap::new() };
    let mut above: Vec<String> = Vec::new();
    for line in tree.lines() {
        let [depth, package, licence] = line.splitn(3, '|').collect::<Vec<_>>()[..] else {
            bail!("`cargo tree` printed {line}");
        };
        let (crate_name, rest) = package.split_once(" v").with_context(|| format!("no version in {line}"))?;
        let version = rest.split(' ').next().unwrap_or_default();
        ensure!(!rest.contains("://"), "{crate_name} does not come from crates.io: {package}");
        above.truncate(depth.parse()?);
        let reference = format!("pkg:cargo/{crate_name}@{version}");
        if let Some(from) = above.last() {
            found.edges.entry(from.clone()).or_default().insert(reference.clone());
        }
        above.push(reference);
        // A path after the version: a crate of this repository, which is ours.
        if !rest.contains(" (/") {
            found.parts.insert(Part {
                registry: "cargo",
                name: crate_name.to_owned(),
                version: version.to_owned(),
                // Old manifests write `MIT/Apache-2.0`; a line that repeats an earlier one ends with `(*)`.
                licence: licence.trim_end_matches(" (*)").replace('/', " OR "),
            });
        }
    }
    Ok(found)
}

/// The library from npm that `sign-js` has inside.
fn hashes() -> Result<Part> {
    let name = "@noble/hashes";
    let manifest = paths::read(&node::tools()?.join(name).join("package.json"))?;
    let manifest: Value = serde_json::from_slice(&manifest)?;
    let text = |key: &str| manifest[key].as_str().map(str::to_owned).with_context(|| format!("{name} has no {key}"));
    Ok(Part { registry: "npm", name: name.to_owned(), version: text("version")?, licence: text("license")? })
}

/// Why a part may not be shipped.
fn refused(part: &Part) -> Option<String> {
    let Part { name, version, licence, .. } = part;
    let allowed = |wanted: &spdx::LicenseReq| wanted.license.id().is_some_and(|id| ALLOWED.contains(&id.name));
    match Expression::parse(licence) {
        Ok(expression) if expression.evaluate(allowed) => None,
        Ok(_) => Some(format!("{name} {version}: its licence is {licence}")),
        Err(_) => Some(format!("{name} {version}: `{licence}` names no licence")),
    }
}

/// The npm package asks for no other, and runs nothing when it is installed.
fn no_script() -> Result<()> {
    let manifest: Value = serde_json::from_slice(&paths::read(&paths::pkg().join("package.json"))?)?;
    for key in ["dependencies", "optionalDependencies", "bundledDependencies", "scripts"] {
        ensure!(manifest.get(key).is_none(), "pkg/package.json has {key}");
    }
    Ok(())
}

/// Whatever a workflow uses is named by its commit, because a tag can be moved.
fn pinned() -> Result<()> {
    for file in paths::files(&paths::root().join(".github/workflows"), "", ".yml")? {
        for (number, line) in paths::read_text(&file)?.lines().enumerate() {
            let at = || format!("{}:{}: pin it by its commit", paths::shown(&file), number + 1);
            ensure!(is_pinned(line), at());
        }
    }
    Ok(())
}

fn is_pinned(line: &str) -> bool {
    let Some((_, used)) = line.split_once("uses: ") else { return true };
    let commit = used.split_once('@').map(|(_, rest)| rest.split(' ').next().unwrap_or_default());
    commit.is_some_and(|commit| commit.len() == 40 && commit.chars().all(|digit| digit.is_ascii_hexdigit()))
}

fn table(all: &[Inside]) -> String {
    let count = |inside: &Inside, registry| inside.parts.iter().filter(|part| part.registry == registry).count();
    let row = |inside: &Inside| {
        format!("| `{}` | {} | {} |\n", inside.published, count(inside, "cargo"), count(inside, "npm"))
    };
    all.iter().fold(HEAD.to_owned(), |text, inside| text + &row(inside))
}

/// The checksums of Cargo.lock, by `name@version`.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let value = |block: &str, key: &str| {
        let start = format!("{key} = \"");
        block.lines().find_map(|line| Some(line.strip_prefix(&start)?.trim_end_matches('"').to_owned()))
    };
    let of =
        |block| Some((format!("{}@{}", value(block, "name")?, value(block, "version")?), value(block, "checksum")?));
    lock.split("[[package]]").filter_map(of).collect()
}

/// The bill in CycloneDX 1.6, without a time or a number of its own, so that the same sources make the same bill.
fn bill(inside: &Inside, checksums: &BTreeMap<String, String>) -> Value {
    let reference = |part: &Part| format!("pkg:{}/{}@{}", part.registry, part.name.replace('@', "%40"), part.version);
    let components: Vec<Value> = inside
        .parts
        .iter()
        .map(|part| {
            let mut component = json!({
                "type": "library", "bom-ref": reference(part), "purl": reference(part),
                "name": part.name, "version": part.version, "licenses": [{ "expression": part.licence }],
            });
            if let Some(checksum) = checksums.get(&format!("{}@{}", part.name, part.version)) {
                component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
            }
            component
        })
        .collect();
    let edges: Vec<Value> = inside.edges.iter().map(|(from, to)| json!({ "ref": from, "dependsOn": to })).collect();
    json!({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": { "component": {
            "type": "library", "name": inside.published, "version": env!("CARGO_PKG_VERSION"),
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        } },
        "components": components, "dependencies": edges,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "0|ours v0.1.0 (/here)|MIT\n1|a v1.2.3|MIT/Apache-2.0\n2|b v0.1.0|ISC\n1|b v0.1.0|ISC (*)\n";

    #[test]
    fn the_tree_of_cargo_is_read_with_who_asks_for_whom() {
        let found = inside("ours", TREE).unwrap();
        let names: Vec<_> = found.parts.iter().map(|part| (part.name.as_str(), part.licence.as_str())).collect();
        assert_eq!(names, [("a", "MIT OR Apache-2.0"), ("b", "ISC")]);
        let edges = &found.edges;
        assert_eq!(
            edges["pkg:cargo/ours@0.1.0"],
            BTreeSet::from(["pkg:cargo/a@1.2.3", "pkg:cargo/b@0.1.0"].map(str::to_owned))
        );
        assert_eq!(edges["pkg:cargo/a@1.2.3"], BTreeSet::from(["pkg:cargo/b@0.1.0".to_owned()]));
    }

    #[test]
    fn a_licence_that_binds_others_is_refused() {
        let with = |licence: &str| {
            let (name, version) = ("x".to_owned(), "1.0.0".to_owned());
            refused(&Part { registry: "cargo", name, version, licence: licence.to_owned() })
        };
        for fine in ["MIT", "MIT OR GPL-3.0-only", "(MIT OR Apache-2.0) AND Unicode-3.0"] {
            assert_eq!(with(fine), None, "{fine}");
        }
        for wrong in ["GPL-3.0-only", "MIT AND AGPL-3.0-only", "", "proprietary"] {
            assert!(with(wrong).is_some(), "{wrong}");
        }
    }

    #[test]
    fn a_workflow_names_commits() {
        assert!(is_pinned("      - run: .ci/run"));
        assert!(is_pinned("      - uses: a/b@34e114876b0b11c390a56381ad16ebd13914f8d5 # v4"));
        assert!(!is_pinned("      - uses: a/b@v4"));
        assert!(!is_pinned("      - uses: a/b"));
    }

    #[test]
    fn checksums_are_found_by_name_and_version() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"ff\"\n\n[[package]]\nname = \"own\"\n\
                    version = \"0.1.0\"\n";
        assert_eq!(checksums(lock), BTreeMap::from([("a@1.0.0".to_owned(), "ff".to_owned())]));
    }
}
