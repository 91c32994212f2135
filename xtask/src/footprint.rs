//! The bytes that each entry of the npm package adds to a page, for README.md: bundled and minified as a user's build
//! would do it, and compressed.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::process::output;
use crate::{bundles, exports, node, paths, readme, sizes};

/// The part of README.md that holds the figures.
const PART: &str = "sizes";

/// Measures, and puts the figures into README.md.
pub fn refresh() -> Result<()> {
    readme::put(PART, &measured()?)
}

/// Measures, and fails where README.md says otherwise.
pub fn check() -> Result<()> {
    let (now, written) = (measured()?, readme::get(PART)?);
    ensure!(now.trim() == written.trim(), "the sizes in README.md are stale: run `cargo xtask build`\n{now}");
    Ok(())
}

/// A table in kilobytes: whole ones, so that another compiler's few bytes make no difference.
fn measured() -> Result<String> {
    let tools = node::tools()?;
    let mut text = String::from("| what a page loads | minified | gzip |\n| --- | --: | --: |\n");
    for (name, file) in rows(&exports::defaults()?) {
        let bytes = match file.strip_suffix(".js") {
            Some(_) => bundled(&tools, &file)?,
            None => paths::read(&paths::pkg().join(&file))?,
        };
        let [raw, gzip] = [bytes.len(), sizes::gzipped(&bytes)?].map(|size| size.div_ceil(1000));
        text += &format!("| `{name}` | {raw} KB | {gzip} KB |\n");
    }
    Ok(text)
}

/// The entries, and the modules they load if they have one, as people import them.
fn rows(defaults: &[(String, String)]) -> Vec<(String, String)> {
    let wanted = defaults.iter().filter(|(_, file)| file.ends_with(".js") || file.ends_with(".wasm"));
    wanted.map(|(subpath, file)| (subpath.replacen('.', "tencentdb-postgres", 1), file.clone())).collect()
}

fn bundled(tools: &Path, file: &str) -> Result<Vec<u8>> {
    let mut esbuild = node::installed(tools, "esbuild");
    esbuild.current_dir(paths::pkg()).arg(file).args(["--bundle", "--minify", "--format=esm", "--log-level=warning"]);
    // Loaded when it is asked for, if ever.
    esbuild.arg(format!("--external:./dist/{}", bundles::LOADED_LATER));
    Ok(output(&mut esbuild)?.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_bear_the_names_people_import() {
        let given = [(".", "dist/index.js"), ("./core.wasm", "dist/core.wasm"), ("./package.json", "package.json")];
        let rows = rows(&given.map(|(subpath, file)| (subpath.to_owned(), file.to_owned())));
        let names: Vec<&str> = rows.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["tencentdb-postgres", "tencentdb-postgres/core.wasm"]);
    }
}
