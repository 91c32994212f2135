//! The bundles for Node.js and its like. Each `X.cjs` that the package exports is `X.js` in one file for `require()`,
//! with `X.d.cts` declaring the same as `X.d.ts`. Each `X.mjs` is `X.js` in one file for `import`, because one file
//! starts in half the time of many. Bytes do not count there: the wasm is base64 in them, which Node.js decodes at
//! once.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::process::{run, run_on};
use crate::progress::step;
use crate::typescript::specifier;
use crate::{exports, node, paths};

/// The prose and tables behind `describeAction`: as large as all the rest, and loaded when it is asked for.
pub const LOADED_LATER: &str = "generated/reference.js";

/// An entry that stands on a package from npm. It is made with that inside, so that nobody installs two packages.
const WITH_LIBRARY: &str = "sign-js";
/// Where the sources of that entry are.
const LIBRARY: &str = "sign/noble";

/// Builds them into the folder of the compiled modules and returns the names of the scripts.
pub fn build(dist: &Path) -> Result<Vec<String>> {
    let with_library = with_library(dist)?;
    let mut files = node_bundles(dist)?;
    files.push(with_library);
    Ok(files)
}

/// Makes `sign-js.js` anew from its source, in the language of engines that are not the newest: Hermes is one.
fn with_library(dist: &Path) -> Result<String> {
    let tools = node::tools()?;
    let file = format!("{WITH_LIBRARY}.js");
    // The licence asks to be wherever the code is; minifiers leave such a comment.
    let licence = paths::read_text(&tools.join("@noble/hashes/LICENSE"))?;
    step(&format!("bundling {file}"), || {
        run(node::installed(&tools, "esbuild")
            .current_dir(paths::pkg().join("src"))
            .env("NODE_PATH", &tools)
            .arg(format!("{WITH_LIBRARY}.ts"))
            .args(["--bundle", "--format=esm", "--target=es2020", "--log-level=warning"])
            .arg(format!("--inject:{LIBRARY}/utf8.ts"))
            .args(["--sourcemap", "--sources-content=false"])
            .arg(format!("--banner:js=/*! The hashes of @noble/hashes are in this file.\n\n{licence}*/"))
            .arg(format!("--outfile={}", dist.join(&file).display())))
    })?;
    // Nothing else imports what is now inside.
    paths::remove_folder(&dist.join(LIBRARY))?;
    Ok(file)
}

fn node_bundles(dist: &Path) -> Result<Vec<String>> {
    let targets = exports::built()?;
    let named = |suffix| targets.iter().filter_map(move |target| target.strip_suffix(suffix)).collect::<Vec<_>>();
    let declarations = named(".d.cts");
    let tools = node::tools()?;
    let bundles = [("cjs", named(".cjs")), ("esm", named(".mjs"))];
    step("bundling for Node.js", || {
        for (format, names) in &bundles {
            for name in names {
                let entry = paths::read_text(&dist.join(format!("{name}.js")))?;
                run_on(
                    node::installed(&tools, "esbuild")
                        .current_dir(dist)
                        .args(["--bundle", "--platform=node", "--target=node20", "--loader:.wasm=binary"])
                        .arg(format!("--sourcefile={name}.js"))
                        .arg(format!("--format={format}"))
                        .arg(format!("--outfile={name}{}", extension(format)))
                        // The package has the sources.
                        .args(["--sourcemap", "--sources-content=false", "--log-level=warning"])
                        .arg(format!("--external:./{LOADED_LATER}")),
                    &with_bytes(&entry),
                )?;
            }
        }
        for (name, text) in declared(&declarations, |name| paths::read_text(&dist.join(format!("{name}.d.ts"))))? {
            paths::write(&dist.join(format!("{name}.d.cts")), text.as_bytes())?;
        }
        Ok(())
    })?;
    let files = |(format, names): &(&str, Vec<&str>)| -> Vec<String> {
        names.iter().map(|name| format!("{name}{}", extension(format))).collect()
    };
    Ok(bundles.iter().flat_map(files).collect())
}

/// An entry that takes the wasm as bytes, where it takes it as a text.
fn with_bytes(entry: &str) -> String {
    entry.replace(".wasm.text.js\"", ".wasm\"").replace("bytes(text)", "text")
}

fn extension(format: &str) -> &'static str {
    if format == "cjs" { ".cjs" } else { ".mjs" }
}

/// The declarations of these entries, and of the modules they stand on, as CommonJS sees them.
///
/// Modules of types alone are not repeated: what is no value is the same to both.
fn declared(entries: &[&str], read: impl Fn(&str) -> Result<String>) -> Result<BTreeMap<String, String>> {
    let mut written = BTreeMap::new();
    let mut waiting: Vec<String> = entries.iter().map(|name| (*name).to_owned()).collect();
    while let Some(name) = waiting.pop() {
        if written.contains_key(&name) {
            continue;
        }
        let mut text = String::new();
        for line in read(&name)?.lines().filter(|line| !line.starts_with("//# ")) {
            ensure!(!line.contains("import(\""), "{name}.d.ts imports a type within a line: give it a name there");
            match specifier(line) {
                None => text += line,
                Some(used) => {
                    let module = paths::joined(&name, used);
                    if has_values(&read(&module)?) {
                        waiting.push(module);
                        text += &line.replace(&format!("{used}.js"), &format!("{used}.cjs"));
                    } else {
                        let line = line.trim_end_matches(';').replace("export *", "export type *");
                        text += &format!("{line} with {{ \"resolution-mode\": \"import\" }};");
                    }
                }
            }
            text.push('\n');
        }
        written.insert(name, text);
    }
    Ok(written)
}

/// Returns whether a module exports more than types.
fn has_values(declarations: &str) -> bool {
    declarations.lines().any(|line| {
        line.starts_with("export declare ")
            || line.starts_with("export ") && !line.starts_with("export type ") && specifier(line).is_some()
    })
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn values_are_declared_anew_and_types_shared() {
        let files = BTreeMap::from([
            (
                "index",
                "/** Doc. */\nexport type * from \"./client/types.js\";\nexport { A } from \"./client/values.js\";\n",
            ),
            ("client/values", "import type { T } from \"./types.js\";\nexport declare class A { t: T }\n//# map\n"),
            ("client/types", "import type { A } from \"../client/values.js\";\nexport interface T { a: A }\n"),
        ]);
        let read = |name: &str| files.get(name).map(|text| (*text).to_owned()).ok_or_else(|| anyhow!("no {name}"));
        let written = declared(&["index"], read).unwrap();
        assert_eq!(written.keys().collect::<Vec<_>>(), ["client/values", "index"]);
        let shared = |path| format!("from \"{path}\" with {{ \"resolution-mode\": \"import\" }};");
        assert_eq!(
            written["index"],
            format!(
                "/** Doc. */\nexport type * {}\nexport {{ A }} from \"./client/values.cjs\";\n",
                shared("./client/types.js")
            )
        );
        assert_eq!(
            written["client/values"],
            format!("import type {{ T }} {}\nexport declare class A {{ t: T }}\n", shared("./types.js"))
        );
    }
}
