//! wasm-opt, run only when there is something new to optimize.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::node;
use crate::paths;
use crate::process::run;
use crate::progress::{say, step};

/// Makes a module small.
pub const SMALL: &[&str] = &["-Oz"];

/// Makes a module as small as it gets, for those few whose bytes are counted.
pub const SMALLEST: &[&str] = &[
    // What wasm-bindgen exports for glue that these modules do not have.
    "--remove-exports=__*",
    "--merge-similar-functions",
    // Flattened code lets the passes that follow see more.
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-Oz",
    // The stack grows down to the start of memory: what would reach the first kilobyte has overflowed it.
    "--low-memory-unused",
];

/// Puts the most called functions first, so that the same short numbers repeat. Otherwise they are in order of their
/// sizes, which is better where there is much code: compression then finds more alike among neighbours.
pub const BY_CALLS: &[&str] = &["--reorder-functions"];

/// The features a module may use are read from the module itself; then that section has done its duty too.
const STRIPPED: &[&str] = &["--strip-debug", "--strip-producers", "--strip-target-features"];

/// The bytes of a bound module after wasm-opt with these passes, kept in `work` with what they were made from.
pub fn optimize(name: &str, bound: &Path, passes: &[&str], work: &Path) -> Result<Vec<u8>> {
    let modules = node::tools()?;

    let kept = Kept {
        input: work.join("optimized-from.wasm"),
        recipe: work.join("optimized-by.txt"),
        output: work.join("optimized.wasm"),
    };
    let input = paths::read(bound)?;
    let tool = modules.join("binaryen");
    let arguments = [passes, STRIPPED].concat();
    let recipe = format!("{}\n{}", arguments.join(" "), paths::read_text(&tool.join("package.json"))?);
    if let Some(output) = kept.output_for(&input, &recipe) {
        say(&format!("==> optimizing {name}.wasm\n    unchanged"));
        return Ok(output);
    }
    step(&format!("optimizing {name}.wasm"), || {
        run(node::node()?.arg(tool.join("bin/wasm-opt")).arg(bound).arg("-o").arg(&kept.output).args(&arguments))?;
        paths::write(&kept.input, &input)?;
        paths::write(&kept.recipe, recipe.as_bytes())?;
        paths::read(&kept.output)
    })
}

/// The files left by the last run.
struct Kept {
    input: PathBuf,
    recipe: PathBuf,
    output: PathBuf,
}

impl Kept {
    /// The output of the last run, if it was made from the same input in the same way.
    fn output_for(&self, input: &[u8], recipe: &str) -> Option<Vec<u8>> {
        let same = fs::read(&self.input).ok()? == input && fs::read_to_string(&self.recipe).ok()? == recipe;
        same.then(|| fs::read(&self.output).ok()).flatten()
    }
}
