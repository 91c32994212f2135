//! What is bundled for Node.js and its like: each `X.cjs` that the package exports is `X.js` in one file for `require()`, with `X.d.cts`
//! declaring the same as `X.d.ts`; each `X.mjs` is `X.js` in one file for `import`, which starts in half the time of many. Bytes do not
//! count there: the wasm is base64 in them, which Node.js decodes at once.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Result;

use crate::process::{run, run_on};
use crate::progress::step;
use crate::{exports, node, paths};

/// The prose and tables behind `describeAction`: as large as all the rest, and loaded when it is asked for.
const LOADED_LATER: &str = "./reference.js";

/// An entry that stands on a package from npm: made with it inside, so that whoever installs this package installs no other.
const WITH_LIBRARY: &str = "sign-js";
/// Where the sources of it are.
const LIBRARY: &str = "noble";

/// Builds them into `pkg/` and returns the scripts.
pub fn build() -> Result<Vec<PathBuf>> {
    let with_library = with_library()?;
    let mut files = node_bundles()?;
    files.push(with_library);
    Ok(files)
}

/// Makes `pkg/sign-js.js`, in the language of engines that are not the newest: Hermes is one.
fn with_library() -> Result<PathBuf> {
    let tools = node::tools()?;
    let file = paths::pkg().join(format!("{WITH_LIBRARY}.js"));
    // The licence asks to be wherever the code is; minifiers leave such a comment.
    let licence = paths::read_text(&tools.join("@noble/hashes/LICENSE"))?;
    step(&format!("bundling {}", paths::shown(&file)), || {
        run(node::installed(&tools, "esbuild")
            .current_dir(paths::pkg())
            .env("NODE_PATH", &tools)
            .arg(format!("{LIBRARY}/{WITH_LIBRARY}.js"))
            .args(["--bundle", "--format=esm", "--target=es2020", "--log-level=warning"])
            .arg(format!("--inject:{LIBRARY}/utf8.js"))
            .arg(format!("--banner:js=/*! The hashes of @noble/hashes are in this file.\n\n{licence}*/"))
            .arg(format!("--outfile={}", file.display())))
    })?;
    Ok(file)
}

fn node_bundles() -> Result<Vec<PathBuf>> {
    let pkg = paths::pkg();
    let targets = exports::targets()?;
    let named = |suffix| targets.iter().filter_map(move |target| target.strip_suffix(suffix)).collect::<Vec<_>>();
    let declarations: Vec<&str> = targets.iter().filter_map(|target| target.strip_suffix(".d.cts")).collect();
    let tools = node::tools()?;
    let bundles = [("cjs", named(".cjs")), ("esm", named(".mjs"))];
    step("bundling for Node.js", || {
        for (format, names) in &bundles {
            for name in names {
                let entry = paths::read_text(&pkg.join(format!("{name}.js")))?;
                run_on(
                    node::installed(&tools, "esbuild")
                        .current_dir(&pkg)
                        .args(["--bundle", "--platform=node", "--target=node20", "--loader:.wasm=binary"])
                        .arg(format!("--sourcefile={name}.js"))
                        .arg(format!("--format={format}"))
                        .arg(format!("--outfile={name}{}", extension(format)))
                        // The sources lie beside the bundle.
                        .args(["--sourcemap", "--sources-content=false", "--log-level=warning"])
                        .arg(format!("--external:{LOADED_LATER}")),
                    &with_bytes(&entry),
                )?;
            }
        }
        for (name, text) in declared(&declarations, |name| paths::read_text(&pkg.join(format!("{name}.d.ts"))))? {
            paths::write(&pkg.join(format!("{name}.d.cts")), text.as_bytes())?;
        }
        Ok(())
    })?;
    let files = |(format, names): &(&str, Vec<&str>)| {
        names.iter().map(|name| pkg.join(format!("{name}{}", extension(format)))).collect()
    };
    Ok(bundles.iter().flat_map(|bundle| -> Vec<PathBuf> { files(bundle) }).collect())
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
        for line in read(&name)?.lines() {
            match specifier(line) {
                None => text += line,
                Some(used) if has_values(&read(used)?) => {
                    waiting.push(used.to_owned());
                    text += &line.replace(&format!("./{used}.js"), &format!("./{used}.cjs"));
                }
                Some(_) => {
                    let line = line.trim_end_matches(';').replace("export *", "export type *");
                    text += &format!("{line} with {{ \"resolution-mode\": \"import\" }};");
                }
            }
            text.push('\n');
        }
        written.insert(name, text);
    }
    Ok(written)
}

/// The module of this package that a line imports from or exports again.
fn specifier(line: &str) -> Option<&str> {
    if !(line.starts_with("import ") || line.starts_with("export ")) {
        return None;
    }
    line.split_once(" from \"./")?.1.strip_suffix(".js\";")
}

fn has_values(declarations: &str) -> bool {
    declarations
        .lines()
        .any(|line| line.starts_with("export declare ") || specifier(line).is_some() && line.starts_with("export "))
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn values_are_declared_anew_and_types_shared() {
        let files = BTreeMap::from([
            ("index", "/** Doc. */\nexport * from \"./types.js\";\nexport { A } from \"./values.js\";\n"),
            ("values", "import type { T } from \"./types.js\";\nexport declare class A { t: T }\n"),
            ("types", "import type { A } from \"./values.js\";\nexport interface T { a: A }\n"),
        ]);
        let read = |name: &str| files.get(name).map(|text| (*text).to_owned()).ok_or_else(|| anyhow!("no {name}"));
        let written = declared(&["index"], read).unwrap();
        assert_eq!(written.keys().collect::<Vec<_>>(), ["index", "values"]);
        let shared = "from \"./types.js\" with { \"resolution-mode\": \"import\" };";
        assert_eq!(
            written["index"],
            format!("/** Doc. */\nexport type * {shared}\nexport {{ A }} from \"./values.cjs\";\n")
        );
        assert_eq!(written["values"], format!("import type {{ T }} {shared}\nexport declare class A {{ t: T }}\n"));
    }

    #[test]
    fn only_modules_of_this_package_are_followed() {
        assert_eq!(specifier("export * from \"./index.js\";"), Some("index"));
        assert_eq!(specifier(" * import { x } from \"./index.js\";"), None);
        assert_eq!(specifier("import { x } from \"tencentdb-postgres\";"), None);
    }
}
