//! Redis, which the gateway's tests share limits over.

use anyhow::Result;

use crate::apt;
use crate::process::{program, succeeds};

/// Makes sure that `redis-server` is there.
pub fn ensure() -> Result<()> {
    if succeeds(program("redis-server").arg("--version")) {
        return Ok(());
    }
    apt::install(&["redis-server"], "the gateway's tests")
}
