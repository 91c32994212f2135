//! A spec file as an outline: lines of `word rest`, owned by the line above them that is indented less, with `| text`
//! lines as their documentation and `#` lines as comments.

use anyhow::{Result, bail};

/// One line of a spec file with everything indented below it.
#[derive(Debug)]
pub struct Node {
    /// `file:line`, for messages.
    pub place: String,
    /// The first word of the line.
    pub word: String,
    /// What follows the first word.
    pub rest: String,
    /// The `|` lines below it, joined by spaces.
    pub doc: String,
    /// The lines below it that are indented one step more.
    pub children: Vec<Node>,
}

/// Reads the text of one file into its top-level lines.
pub fn parse(file: &str, text: &str) -> Result<Vec<Node>> {
    // `open[depth]` is the line that owns whatever is indented `depth + 1` steps.
    let mut top: Vec<Node> = Vec::new();
    let mut open: Vec<Node> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let place = format!("{file}:{}", number + 1);
        let content = line.trim_start();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let indent = line.len() - content.len();
        if indent % 2 != 0 || line[..indent].contains('\t') {
            bail!("{place}: indent by two spaces for each step");
        }
        let depth = indent / 2;
        if depth > open.len() {
            bail!("{place}: indented more than one step below the line above");
        }
        close(&mut open, &mut top, depth);
        if let Some(doc) = content.strip_prefix('|') {
            let Some(owner) = open.last_mut() else {
                bail!("{place}: documentation that belongs to nothing");
            };
            if !owner.doc.is_empty() {
                owner.doc.push(' ');
            }
            owner.doc.push_str(doc.trim());
            continue;
        }
        let (word, rest) = content.split_once(' ').unwrap_or((content, ""));
        open.push(Node {
            place,
            word: word.into(),
            rest: rest.trim().into(),
            doc: String::new(),
            children: Vec::new(),
        });
    }
    close(&mut open, &mut top, 0);
    Ok(top)
}

/// Ends every open line at `depth` or deeper, handing it to its owner.
fn close(open: &mut Vec<Node>, top: &mut Vec<Node>, depth: usize) {
    while open.len() > depth {
        let Some(done) = open.pop() else { return };
        match open.last_mut() {
            Some(owner) => owner.children.push(done),
            None => top.push(done),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn lines_own_what_is_indented_below_them() {
        let nodes =
            parse("x", "action A\n  | One\n  | two.\n  in B u64 required\n    | Three.\n    unit GB\n\naction C\n")
                .unwrap();
        assert_eq!(nodes.len(), 2);
        assert_eq!(nodes[0].doc, "One two.");
        assert_eq!(nodes[0].children[0].rest, "B u64 required");
        assert_eq!(nodes[0].children[0].children[0].word, "unit");
        assert_eq!(nodes[1].place, "x:8");
    }

    #[test]
    fn a_wrong_indent_names_its_line() {
        let error = parse("x", "action A\n      in B u64\n").unwrap_err().to_string();
        assert!(error.starts_with("x:2:"), "{error}");
    }
}
