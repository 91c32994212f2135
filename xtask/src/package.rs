//! The npm package as the suites need it: built, once a run.

use anyhow::{Context, Result};

use crate::build;
use crate::once::Once;

/// Builds the package unless this run has built it already.
pub fn ensure() -> Result<()> {
    static BUILT: Once<()> = Once::new();
    BUILT.get(build::run).copied().context("the package could not be built")
}
