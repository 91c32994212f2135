//! No line of what is written by hand is wider than a page. Formatters see to most of it, but leave comments and texts
//! alone.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::paths;
use crate::process::{output, program};

const WIDTH: usize = 120;

/// Where no line is wider. The rest follows as its sentences are looked through.
const HELD: &[&str] = &[
    "ARCHITECTURE.md",
    "bench",
    "biome.jsonc",
    "CONTRIBUTING.md",
    "tests/guides",
    "tests/js",
    "tests/wasm",
    "www",
    "xtask",
];

const EXTENSIONS: &[&str] = &["css", "cjs", "cts", "js", "jsonc", "jsx", "md", "mjs", "mts", "rs", "toml", "ts", "tsx"];

/// Fails where a line is too wide, naming each.
pub fn check() -> Result<()> {
    let listed = output(program("git").args(["ls-files", "--"]).args(HELD))?;
    let mut wide = Vec::new();
    for file in listed.lines().map(Path::new).filter(|file| is_checked(file)) {
        let text = paths::read_text(&paths::root().join(file))?;
        wide.extend(too_wide(&text).map(|line| format!("{}:{line}", file.display())));
    }
    ensure!(wide.is_empty(), "wider than {WIDTH} columns:\n{}", wide.join("\n"));
    Ok(())
}

fn is_checked(file: &Path) -> bool {
    file.extension().is_some_and(|extension| EXTENSIONS.iter().any(|checked| *checked == extension))
}

/// The numbers of lines that are too wide. Nobody wraps an address, a row of a table, or what is generated.
fn too_wide(text: &str) -> impl Iterator<Item = usize> {
    let is_generated = text.lines().take(2).any(|line| line.contains("Generated from"));
    let is_wide = |line: &str| {
        let words = line.split(' ').filter(|word| !word.contains("://"));
        !line.starts_with('|') && words.map(|word| word.chars().count() + 1).sum::<usize>() > WIDTH + 1
    };
    let numbered = text.lines().zip(1..).filter(move |(line, _)| !is_generated && is_wide(line));
    numbered.map(|(_, number)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<usize> {
        too_wide(text).collect()
    }

    #[test]
    fn wide_lines_are_found() {
        let [just, wide] = [WIDTH, WIDTH + 1].map(|width| "é".repeat(width));
        assert_eq!(lines(&format!("{just}\n{wide}\n    {just}\n")), [2, 3]);
    }

    #[test]
    fn addresses_tables_and_generated_files_are_as_wide_as_they_are() {
        let wide = "x".repeat(200);
        assert!(lines(&format!("see https://{wide}\n| {wide} |\n")).is_empty());
        assert!(lines(&format!("// Generated from spec/\n{wide}\n")).is_empty());
    }
}
