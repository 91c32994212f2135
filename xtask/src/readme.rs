//! The parts of README.md that are measured, not written: each between two comments that bear its name.

use anyhow::{Context, Result, ensure};

use crate::paths;

/// Puts a text between the comments of this name.
pub fn put(name: &str, text: &str) -> Result<()> {
    let path = paths::root().join("README.md");
    let old = paths::read_text(&path)?;
    paths::write(&path, replaced(&old, name, text)?.as_bytes())
}

/// Returns the text between the comments of this name.
pub fn get(name: &str) -> Result<String> {
    let text = paths::read_text(&paths::root().join("README.md"))?;
    let (_, between, _) = cut(&text, name)?;
    Ok(between.to_owned())
}

fn replaced(readme: &str, name: &str, text: &str) -> Result<String> {
    let (before, _, after) = cut(readme, name)?;
    Ok(format!("{before}{}\n{after}", text.trim_end()))
}

/// A README before, between and after the comments of this name.
fn cut<'a>(readme: &'a str, name: &str) -> Result<(&'a str, &'a str, &'a str)> {
    let [start, end] = ["", "/"].map(|slash| format!("<!-- {slash}{name} -->\n"));
    let parts = || {
        let from = readme.find(&start)? + start.len();
        let to = from + readme[from..].find(&end)?;
        Some((&readme[..from], &readme[from..to], &readme[to..]))
    };
    let found =
        parts().with_context(|| format!("README.md has no lines {} and {}", start.trim_end(), end.trim_end()))?;
    ensure!(readme.matches(&start).count() == 1, "README.md has two parts called {name}");
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const README: &str = "# Title\n\n<!-- sizes -->\nold\n<!-- /sizes -->\nend\n";

    #[test]
    fn the_text_between_the_comments_is_replaced() {
        let new = replaced(README, "sizes", "new\n\n").unwrap();
        assert_eq!(new, "# Title\n\n<!-- sizes -->\nnew\n<!-- /sizes -->\nend\n");
        assert_eq!(cut(&new, "sizes").unwrap().1, "new\n");
    }

    #[test]
    fn a_missing_part_is_named() {
        let error = replaced(README, "matrix", "").unwrap_err().to_string();
        assert_eq!(error, "README.md has no lines <!-- matrix --> and <!-- /matrix -->");
    }
}
