//! Texts as they can be shown: invisible characters visible, long texts cut, secrets masked.

use alloc::string::String;
use alloc::vec::Vec;

use super::strings::{concat, contains, find, join, replace, rsplit_once, split, split_once, starts_with_any};

/// The number of characters that are shown before and after an offset.
const BEFORE: usize = 40;
const AFTER: usize = 80;

/// Two texts from the byte at which they differ, as they can be shown.
#[derive(Clone, Default)]
pub(super) struct SideBySide {
    pub expected: String,
    pub actual: String,
    /// The byte at which they differ; `None` if they do not.
    pub at: Option<usize>,
}

/// Writes invisible characters as escapes, so that two texts that differ never read alike: a space where it would be
/// overlooked, and a backslash as two, because one begins an escape.
#[inline(never)]
pub(super) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let overlooked = |beside: Option<char>| {
            beside.is_none_or(|beside| beside == ' ' || is_break(beside) || is_invisible(beside))
        };
        match letter {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            ' ' if overlooked(before) || overlooked(letters.peek().copied()) => out.push('␠'),
            _ if is_invisible(letter) || letter == '␠' => {
                out.push_str("\\u{");
                hex(&mut out, u32::from(letter), 1);
                out.push('}');
            }
            _ => out.push(letter),
        }
        before = Some(letter);
    }
    out
}

fn is_break(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\t')
}

/// Returns whether a character cannot be seen: control characters, other spaces, marks without width, and combining
/// marks.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{115f}'..='\u{1160}'
            | '\u{1680}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{2800}' | '\u{3000}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Writes an integer in hex, with at least so many digits.
pub(super) fn hex(out: &mut String, value: u32, digits: u32) {
    for at in (0..8).rev() {
        if at < digits || value >> (4 * at) > 0 {
            out.push(char::from(b"0123456789abcdef"[(value >> (4 * at) & 15) as usize]));
        }
    }
}

/// Returns a text around one of its bytes.
#[inline(never)]
pub(super) fn around(text: &str, at: usize) -> String {
    let (mut start, mut end) = (at.min(text.len()), at.min(text.len()));
    for _ in 0..BEFORE {
        start = (0..start).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    }
    // The place itself may be within a character.
    for _ in 0..AFTER {
        end = (end + 1..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    }
    let shown = visible(text.get(start..end).unwrap_or_default());
    let (before, after) = (if start > 0 { "…" } else { "" }, if end < text.len() { "…" } else { "" });
    concat(&[before, &shown, after])
}

/// Returns two texts from the byte at which they differ.
#[inline(never)]
pub(super) fn side_by_side(expected: &str, actual: &str) -> SideBySide {
    let mut at = 0;
    while expected.as_bytes().get(at).is_some_and(|byte| actual.as_bytes().get(at) == Some(byte)) {
        at += 1;
    }
    let differ = at < expected.len() || at < actual.len();
    SideBySide { expected: around(expected, at), actual: around(actual, at), at: differ.then_some(at) }
}

/// Masks the passwords and keys of a body, a query or a canonical request with as many stars as they have bytes, so
/// that offsets stay the same.
#[inline(never)]
pub(super) fn without_passwords(text: &str) -> String {
    if starts_with_any(text.trim_ascii(), b"{[") {
        return members_without_passwords(text);
    }
    let lines: Vec<String> = split(text, "\n").into_iter().map(pairs_without_passwords).collect();
    members_without_passwords(&join(&lines, "\n"))
}

/// Masks pairs, as queries, forms and strings to sign of the old methods have them.
#[inline(never)]
pub(super) fn pairs_without_passwords(text: &str) -> String {
    let mut pairs = Vec::new();
    for pair in split(text, "&") {
        let named = split_once(pair, "=")
            .filter(|(name, _)| is_secret_name(rsplit_once(name, "?").map_or(name, |(_, name)| name)));
        let Some((name, value)) = named else {
            pairs.push(String::from(pair));
            continue;
        };
        let mut shown = concat(&[name, "="]);
        stars(&mut shown, value.len());
        pairs.push(shown);
    }
    join(&pairs, "&")
}

/// Masks members of JSON.
fn members_without_passwords(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    let mut hides = false;
    while let Some((before, text, after)) = next_text(rest) {
        out.push_str(before);
        // A text is a name if a colon follows, and hides the next one if its name says so.
        if starts_with_any(after.trim_ascii(), b":") {
            hides = is_secret_name(text);
            out.push_str(text);
        } else if hides {
            out.push('"');
            stars(&mut out, text.len().saturating_sub(2));
            out.push('"');
            hides = false;
        } else {
            out.push_str(text);
        }
        rest = after;
    }
    // A text that does not end is hidden up to where it is cut off.
    let shown = if hides { find(rest, "\"").map_or(rest.len(), |at| at + 1) } else { rest.len() };
    out.push_str(rest.get(..shown).unwrap_or_default());
    stars(&mut out, rest.len() - shown);
    out
}

/// Writes stars.
fn stars(out: &mut String, count: usize) {
    for _ in 0..count {
        out.push('*');
    }
}

/// Returns the text before the next quoted text, the quoted text, and the text after it.
fn next_text(body: &str) -> Option<(&str, &str, &str)> {
    let start = find(body, "\"")?;
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

/// The words in the names of secrets, in lower case: a name that holds one, whatever signs are between its letters,
/// names a secret. The id of a key is public.
pub const SECRET_WORDS: [&str; 10] =
    ["password", "passwd", "passphrase", "pwd", "secret", "token", "privatekey", "apikey", "signingkey", "cookie"];
const PUBLIC_NAME: &str = "secretid";

/// Returns whether the value of this name is secret.
#[inline(never)]
fn is_secret_name(name: &str) -> bool {
    let mut letters = name.to_ascii_lowercase();
    letters.retain(|letter| letter.is_ascii_alphanumeric());
    let letters = replace(&letters, PUBLIC_NAME, "");
    SECRET_WORDS.iter().any(|word| contains(&letters, word))
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    #[test]
    fn visible_escapes_invisible_characters() {
        assert_eq!(visible(" a b \r\n\u{200b}\u{feff}\u{1}"), "␠a b␠\\r\\n\\u{200b}\\u{feff}\\u{1}");
        assert_eq!(visible("a "), "a␠");
        assert_eq!(visible("a  b \n c\\n"), "a␠␠b␠\\n␠c\\\\n");
    }

    #[test]
    fn side_by_side_shows_the_first_difference() {
        let long = "x".repeat(300);
        let shown = side_by_side(&format!("{long}é1"), &format!("{long}é2"));
        assert_eq!(shown.at, Some(302));
        assert_eq!(shown.expected, format!("…{}é1", "x".repeat(39)));
        assert_eq!(shown.actual.chars().count(), 42);
        assert_eq!(side_by_side("a", "a").at, None);
        let shown = side_by_side("a", "a\n");
        assert_eq!((&*shown.expected, &*shown.actual, shown.at), ("a", "a\\n", Some(1)));
        // Within a letter.
        let shown = side_by_side("aé", "aè");
        assert_eq!((&*shown.expected, &*shown.actual, shown.at), ("aé", "aè", Some(2)));
    }

    #[test]
    fn passwords_are_masked_without_moving_offsets() {
        let body = r#"{"UserName":"a","Password":"p\"w","X":["b"],"secret_key" : "k"}"#;
        let shown = without_passwords(body);
        assert_eq!(shown, r#"{"UserName":"a","Password":"****","X":["b"],"secret_key" : "*"}"#);
        assert_eq!(shown.len(), body.len());
        for name in
            ["PASSWORD", "admin_passwd", "x-api-key", "private.key", "SecretIdPassword", "EmbeddingApiKey", "JWTSecret"]
        {
            assert!(is_secret_name(name), "{name}");
        }
        for name in ["SecretId", "secret_id", "UserName", "KeyId", "Pass", ""] {
            assert!(!is_secret_name(name), "{name}");
        }
        assert_eq!(without_passwords("{\"Password\":\"open"), "{\"Password\":\"****");
        let shown = without_passwords("GET\n/\n?Password=a%26b&Limit=1&Token=c\nhost:x\n{\"Password\":\"d\"}");
        assert_eq!(shown, "GET\n/\n?Password=*****&Limit=1&Token=*\nhost:x\n{\"Password\":\"*\"}");
    }
}
