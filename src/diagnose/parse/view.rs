//! Views: a text without what surrounds it where people copy from, such as fences of Markdown, quote marks, indentation
//! and curly quotes.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::strings::{contains, join, replace, split, trim_start_bytes};

/// A view of a text.
pub(super) struct View {
    pub text: String,
    /// The number of lines before it.
    pub line: usize,
}

/// The number of fenced blocks that are looked into.
const FENCES: usize = 20;
/// The characters that word processors and chats put in place of those that were typed.
const TYPESET: [(&str, &str); 9] = [
    ("\u{2018}", "'"),
    ("\u{2019}", "'"),
    ("\u{201c}", "\""),
    ("\u{201d}", "\""),
    ("\u{201e}", "\""),
    ("\u{a0}", " "),
    (" \u{2013}", " --"),
    (" \u{2014}", " --"),
    ("\u{200b}", ""),
];

/// Returns the text as it is, then without what may surround it.
pub(super) fn of(text: &str) -> Vec<View> {
    let mut views = Vec::new();
    let mut add = |text: String, line| views.push(View { text, line });
    let bare = without_indent(text).unwrap_or_else(|| String::from(text));
    add(bare.clone(), 0);
    for (block, line) in fenced(text).into_iter().take(FENCES) {
        add(without_indent(&block).unwrap_or(block), line);
    }
    let unquoted = without_marks(&bare);
    if let Some(unquoted) = &unquoted {
        add(unquoted.clone(), 0);
    }
    let typeset = unquoted.as_deref().unwrap_or(&bare);
    if TYPESET.iter().any(|(letter, _)| contains(typeset, letter)) {
        let mut plain = String::from(typeset);
        for (letter, typed) in TYPESET {
            plain = replace(&plain, letter, typed);
        }
        for (block, line) in fenced(&plain).into_iter().take(FENCES) {
            add(block, line);
        }
        add(plain, 0);
    }
    views
}

/// Removes the white space that every line starts with, if every line does.
fn without_indent(text: &str) -> Option<String> {
    let lines = split(text, "\n");
    let first = lines.iter().find(|line| !line.trim_ascii().is_empty())?;
    let indent = first.get(..first.len() - trim_start_bytes(first, b" \t").len())?;
    if indent.is_empty() || lines.iter().any(|line| !line.trim_ascii().is_empty() && !line.starts_with(indent)) {
        return None;
    }
    let lines: Vec<&str> = lines.into_iter().map(|line| line.strip_prefix(indent).unwrap_or(line)).collect();
    Some(join(&lines, "\n"))
}

/// Removes the marks of a quotation before each line, or of a shell before lines that continue.
fn without_marks(text: &str) -> Option<String> {
    let lines = split(text, "\n");
    if !lines.iter().any(|line| line.starts_with('>')) {
        return None;
    }
    let lines: Vec<&str> = lines
        .iter()
        .map(|line| {
            let rest = line.strip_prefix(">> ").or_else(|| line.strip_prefix("> ")).or_else(|| line.strip_prefix('>'));
            rest.unwrap_or(line)
        })
        .collect();
    Some(join(&lines, "\n"))
}

/// Returns the blocks between fences, each with the number of lines before it.
fn fenced(text: &str) -> Vec<(String, usize)> {
    let mut blocks = Vec::new();
    if !contains(text, "```") && !contains(text, "~~~") {
        return blocks;
    }
    let mut open: Option<(Vec<&str>, usize)> = None;
    for (at, line) in split(text, "\n").into_iter().enumerate() {
        let bare = trim_start_bytes(line, b" \t>");
        let is_fence = bare.starts_with("```") || bare.starts_with("~~~");
        match &mut open {
            Some((lines, before)) if is_fence => {
                blocks.push((join(lines, "\n"), *before));
                open = None;
            }
            Some((lines, _)) => lines.push(line),
            None if is_fence => open = Some((Vec::new(), at + 1)),
            None => {}
        }
    }
    if let Some((lines, before)) = open {
        blocks.push((join(&lines, "\n"), before));
    }
    blocks
}
