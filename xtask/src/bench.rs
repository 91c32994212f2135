//! `cargo xtask bench`: how small and how fast, beside what people would use instead.

use anyhow::Result;

use crate::arguments::{Arguments, Flag};
use crate::process::run;
use crate::{browser, build, node, paths};

pub const FLAGS: &[Flag] = &[
    Flag::switch(
        "--check",
        "Fail where a budget is missed by more than is known, naming each with its figure and limit",
    ),
    Flag::switch("--sizes", "Sizes alone, which takes seconds; writes nothing"),
];

pub fn command(arguments: &Arguments) -> Result<()> {
    let folder = paths::root().join("bench");
    build::run()?;
    node::install(&folder.join("package.json"), &folder)?;
    let mut bench = node::node()?;
    bench.arg(folder.join("run.mjs")).args(FLAGS.iter().map(|flag| flag.name).filter(|name| arguments.has(name)));
    if !arguments.has("--sizes") {
        bench.env("CHROMIUM", browser::ensure()?.chromium);
    }
    run(&mut bench)
}
