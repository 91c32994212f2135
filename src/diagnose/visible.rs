//! Texts as they can be shown: invisible characters visible, long ones cut, secrets out.

use alloc::format;
use alloc::string::String;

/// How many characters are shown before and after the place that counts.
const BEFORE: usize = 40;
const AFTER: usize = 80;

/// A text with what cannot be seen written as escapes; spaces only where one would overlook them.
pub(super) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let last = text.trim_end_matches(' ').len();
    let first = text.len() - text.trim_start_matches(' ').len();
    for (at, letter) in text.char_indices() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            ' ' if at < first || at >= last => out.push('␠'),
            _ if letter.is_control() || is_invisible(letter) => out.push_str(&format!("\\u{{{:x}}}", u32::from(letter))),
            _ => out.push(letter),
        }
    }
    out
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{3000}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// A text around one of its bytes.
pub(super) fn around(text: &str, at: usize) -> String {
    let at = floor(text, at);
    let start = text.get(..at).unwrap_or_default().char_indices().rev().take(BEFORE).last().map_or(at, |(start, _)| start);
    let rest = text.get(at..).unwrap_or_default();
    let end = rest.char_indices().nth(AFTER).map_or(text.len(), |(end, _)| at + end);
    let shown = visible(text.get(start..end).unwrap_or_default());
    let (before, after) = (if start > 0 { "…" } else { "" }, if end < text.len() { "…" } else { "" });
    format!("{before}{shown}{after}")
}

/// Two texts from where they part, and the byte at which they do.
pub(super) fn side_by_side(expected: &str, actual: &str) -> (String, String, Option<usize>) {
    let parts = expected.bytes().zip(actual.bytes()).position(|(one, other)| one != other);
    let at = parts.unwrap_or_else(|| expected.len().min(actual.len()));
    let differ = expected != actual;
    (around(expected, at), around(actual, at), differ.then_some(at))
}

/// The start of the character a byte belongs to.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// A body whose passwords and keys are stars, as many as there were bytes, so that places stay where they are.
pub(super) fn without_passwords(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    let mut hides = false;
    while let Some((before, text, after)) = next_text(rest) {
        out.push_str(before);
        // A text is a name if a colon follows, and hides the next one if its name says so.
        if after.trim_ascii_start().starts_with(':') {
            hides = is_secret_name(text);
            out.push_str(text);
        } else if hides {
            out.push('"');
            out.extend(core::iter::repeat_n('*', text.len().saturating_sub(2)));
            out.push('"');
            hides = false;
        } else {
            out.push_str(text);
        }
        rest = after;
    }
    // A text that does not end is hidden up to where it is cut off.
    let (open, hidden) = rest.split_at(if hides { rest.find('"').map_or(rest.len(), |at| at + 1) } else { rest.len() });
    out.push_str(open);
    out.extend(core::iter::repeat_n('*', hidden.len()));
    out
}

/// What comes before the next quoted text, the text with its quotes, and what follows.
fn next_text(body: &str) -> Option<(&str, &str, &str)> {
    let start = body.find('"')?;
    let mut escaped = false;
    for (at, byte) in body.bytes().enumerate().skip(start + 1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some((body.get(..start)?, body.get(start..=at)?, body.get(at + 1..)?)),
            _ => {}
        }
    }
    None
}

/// Whether what has this name is not to be shown.
pub(super) fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["password", "passwd", "secret", "token", "privatekey", "cookie"].iter().any(|word| name.contains(word))
        && !name.contains("secretid")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_shown() {
        assert_eq!(visible(" a b \r\n\u{200b}\u{feff}\u{1}"), "␠a b \\r\\n\\u{200b}\\u{feff}\\u{1}");
        assert_eq!(visible("a "), "a␠");
    }

    #[test]
    fn texts_are_shown_from_where_they_part() {
        let long = "x".repeat(300);
        let (expected, actual, at) = side_by_side(&format!("{long}é1"), &format!("{long}é2"));
        assert_eq!(at, Some(302));
        assert_eq!(expected, format!("…{}é1", "x".repeat(39)));
        assert_eq!(actual.chars().count(), 42);
        assert_eq!(side_by_side("a", "a").2, None);
        assert_eq!(side_by_side("a", "a\n"), ("a".into(), "a\\n".into(), Some(1)));
        // Inside one letter.
        assert_eq!(side_by_side("é", "è").2, Some(1));
    }

    #[test]
    fn passwords_are_stars_and_places_stay() {
        let body = r#"{"UserName":"a","Password":"p\"w","X":["b"],"secret_key" : "k"}"#;
        let shown = without_passwords(body);
        assert_eq!(shown, r#"{"UserName":"a","Password":"****","X":["b"],"secret_key" : "*"}"#);
        assert_eq!(shown.len(), body.len());
        assert_eq!(without_passwords("{\"Password\":\"open"), "{\"Password\":\"****");
    }
}
