//! The rows of `exports` in `pkg/package.json`, which the npm package offers. A new subpath is one more row there; what
//! is built for it, and what is tested of it, follows from the row.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::paths;

/// Every file that some row names, without the leading `./`.
pub fn targets() -> Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    collect(&manifest()?["exports"], &mut files);
    Ok(files)
}

/// Those of them that are built, as they are called within `dist/`.
pub fn built() -> Result<Vec<String>> {
    Ok(targets()?.iter().filter_map(|target| target.strip_prefix("dist/")).map(str::to_owned).collect())
}

/// Each subpath with the file it means where no condition says otherwise, by name.
pub fn defaults() -> Result<Vec<(String, String)>> {
    let manifest = manifest()?;
    let rows = manifest["exports"].as_object().context("pkg/package.json has no exports")?;
    let file = |row: &Value| {
        let mut row = row;
        while row.is_object() {
            row = &row["default"];
        }
        row.as_str().map(|target| target.trim_start_matches("./").to_owned())
    };
    Ok(rows.iter().filter_map(|(subpath, row)| Some((subpath.clone(), file(row)?))).collect())
}

/// The package's description of itself.
pub fn manifest() -> Result<Value> {
    let path = paths::pkg().join("package.json");
    serde_json::from_slice(&paths::read(&path)?).with_context(|| format!("{} is no JSON", paths::shown(&path)))
}

fn collect(row: &Value, files: &mut BTreeSet<String>) {
    match row {
        Value::Object(conditions) => conditions.values().for_each(|value| collect(value, files)),
        Value::String(target) => {
            files.insert(target.trim_start_matches("./").to_owned());
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_under_every_condition() {
        let files = targets().unwrap();
        for file in
            ["dist/index.js", "dist/index.cjs", "dist/index.d.cts", "dist/workerd.js", "dist/core.wasm", "package.json"]
        {
            assert!(files.contains(file), "{file} in {files:?}");
        }
    }
}
