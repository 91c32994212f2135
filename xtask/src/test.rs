//! `cargo xtask test`: the suites, one after the other, and a table of how they went.

use anyhow::Result;

use crate::arguments::Arguments;
use crate::progress::run_all;
use crate::suites;

pub fn command(arguments: &Arguments) -> Result<()> {
    run_all("suite", suites::chosen(&arguments.operands))
}
