//! The subpaths of the npm package as plain files, for tools that do not read `exports` unless they are told: Parcel is
//! one. Its types are found by `typesVersions` of the manifest.

use anyhow::Result;

use crate::{exports, paths};

/// Writes `pkg/NAME.js` for each subpath `./NAME` that is a module.
pub fn write() -> Result<()> {
    for (subpath, target) in exports::defaults()? {
        let Some(name) = subpath.strip_prefix("./").filter(|_| target.ends_with(".js")) else { continue };
        let text = format!("export * from \"./{target}\";\n");
        paths::write(&paths::pkg().join(format!("{name}.js")), text.as_bytes())?;
    }
    Ok(())
}
