//! From `pkg/src/` to JavaScript: a module for each source, with its map, and the declarations that entries lead to.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::run;
use crate::progress::{say, step};
use crate::{exports, node, paths};

/// JavaScript that runs as it is, with its types in comments: folders with a `tsconfig.json` each.
const CHECKED: [&str; 3] = ["www", "bench", "tests/js"];

/// Checks the types of the JavaScript that is not compiled, against the declarations of the built package.
pub fn check() -> Result<()> {
    let tools = node::tools()?;
    for folder in CHECKED.map(|folder| paths::root().join(folder)) {
        say(&format!("==> {}", paths::shown(&folder)));
        let packages = folder.join("package.json");
        if packages.exists() {
            node::install(&packages, &folder)?;
        }
        run(node::installed(&tools, "tsc").arg("--project").arg(folder))?;
    }
    Ok(())
}

/// Compiles the sources of the npm package into a folder beside them.
pub fn compile(dist: &Path) -> Result<()> {
    let tools = node::tools()?;
    step("compiling pkg/src", || {
        run(node::installed(&tools, "tsc").arg("--project").arg(paths::pkg()).arg("--outDir").arg(dist))?;
        keep_public(dist)?;
        remove_empty(dist)
    })
}

/// Removes the scripts of modules that hold types alone.
fn remove_empty(dist: &Path) -> Result<()> {
    for file in files(dist, ".js")? {
        let text = paths::read_text(&file)?;
        if text.lines().filter(|line| !line.starts_with("//")).eq(["export {};"]) {
            remove(&file)?;
            remove(&file.with_extension("js.map"))?;
        }
    }
    Ok(())
}

/// Removes the declarations that no entry leads to.
fn keep_public(dist: &Path) -> Result<()> {
    let mut public = BTreeSet::new();
    let built = exports::built()?;
    let mut waiting: Vec<String> =
        built.iter().filter_map(|target| target.strip_suffix(".d.ts")).map(str::to_owned).collect();
    while let Some(module) = waiting.pop() {
        if public.insert(module.clone()) {
            let text = paths::read_text(&dist.join(format!("{module}.d.ts")))?;
            waiting.extend(text.lines().filter_map(specifier).map(|used| paths::joined(&module, used)));
        }
    }
    for file in files(dist, ".d.ts")?.into_iter().chain(files(dist, ".d.ts.map")?) {
        let name = file.strip_prefix(dist).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if !name.split_once(".d.ts").is_some_and(|(module, _)| public.contains(module)) {
            remove(&file)?;
        }
    }
    Ok(())
}

/// The files with this end in a folder and those within it.
fn files(folder: &Path, end: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", paths::shown(folder)))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, end)?);
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    Ok(found)
}

fn remove(file: &Path) -> Result<()> {
    fs::remove_file(file).with_context(|| format!("cannot remove {}", paths::shown(file)))
}

/// The module of this package that a line of declarations imports from or exports again, as it is written there.
pub fn specifier(line: &str) -> Option<&str> {
    if !(line.starts_with("import ") || line.starts_with("export ")) {
        return None;
    }
    let (_, named) = line.split_once(" from \"")?;
    named.strip_suffix(".js\";").filter(|module| module.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::specifier;

    #[test]
    fn only_modules_of_this_package_are_followed() {
        assert_eq!(specifier("export * from \"./index.js\";"), Some("./index"));
        assert_eq!(specifier("import type { T } from \"../errors/errors.js\";"), Some("../errors/errors"));
        assert_eq!(specifier(" * import { x } from \"./index.js\";"), None);
        assert_eq!(specifier("import { x } from \"tencentdb-postgres\";"), None);
    }
}
