//! From `pkg/src/` to JavaScript: a module, its declarations and their maps for each source.

use std::path::Path;

use anyhow::Result;

use crate::process::run;
use crate::progress::step;
use crate::{node, paths};

/// Compiles the sources of the npm package into a folder beside them.
pub fn compile(out: &Path) -> Result<()> {
    let tools = node::tools()?;
    step("compiling pkg/src", || {
        run(node::installed(&tools, "tsc").arg("--project").arg(paths::pkg()).arg("--outDir").arg(out))
    })
}
