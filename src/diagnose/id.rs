//! A SecretId as it is written, and as it is meant.

use alloc::string::String;
use alloc::vec::Vec;

use super::encode;
use super::strings::replace;
use super::visible::is_invisible;

/// The fewest characters before and after a mark for them to be an id and a key.
const FEWEST: usize = 16;
/// The escapes of line breaks and spaces that get around an id.
const ESCAPES: &[&str] = &["\\n", "\\r", "\\t", "\\u00a0", "%0a", "%0d", "%20", "%09"];

/// The parts of an id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Id<'a> {
    pub written: &'a str,
    /// The id without anything around it.
    pub bare: &'a str,
    /// The text that is glued to the id, mostly the key.
    pub glued: &'a str,
}

/// Returns whether a text begins as ids of this cloud do.
pub(super) fn is_own(id: &str) -> bool {
    id.starts_with("AKID") || id.starts_with("IKID")
}

impl<'a> Id<'a> {
    pub(super) fn read(written: &'a str) -> Self {
        let narrow = without_ends(written, &is_space);
        let bare = without_surroundings(narrow);
        if !is_own(&narrowed(bare)) {
            return Self { written, bare: narrow, glued: "" };
        }
        let Some(at) = place(bare, &|letter| !belongs(letter)) else {
            return Self { written, bare, glued: "" };
        };
        let rest = bare.get(at..).unwrap_or_default();
        let glued = rest.get(place(rest, &belongs).unwrap_or(rest.len())..).unwrap_or_default();
        if at < FEWEST || glued.len() < FEWEST {
            return Self { written, bare, glued: "" };
        }
        Self { written, bare: bare.get(..at).unwrap_or_default(), glued }
    }

    /// Returns the id in ASCII letters and digits, without invisible characters.
    pub(super) fn plain(&self) -> String {
        narrowed(self.bare)
    }

    /// Returns whether it is written otherwise than it is meant, with nothing glued to it.
    pub(super) fn is_stray(&self) -> bool {
        self.glued.is_empty() && self.written != self.plain()
    }

    /// Returns the id that was encoded in base64, if it is one of this cloud.
    pub(super) fn decoded(&self) -> Option<String> {
        let text = String::from_utf8(encode::from_base64(self.bare)?).ok()?;
        Some(String::from(text.trim())).filter(|id| is_own(id))
    }

    /// Returns the glued parts that are long enough for a key.
    pub(super) fn secrets(&self) -> Vec<&'a str> {
        let mut long = Vec::new();
        let mut rest = self.glued;
        while let Some(start) = place(rest, &belongs) {
            rest = rest.get(start..).unwrap_or_default();
            let end = place(rest, &|letter| !belongs(letter)).unwrap_or(rest.len());
            let (part, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            if part.len() >= FEWEST {
                long.push(part);
            }
            rest = after;
        }
        if long.is_empty() { [self.glued].into() } else { long }
    }
}

/// Returns the offset of the first such character.
#[inline(never)]
fn place(text: &str, wanted: &dyn Fn(char) -> bool) -> Option<usize> {
    text.char_indices().find(|(_, letter)| wanted(*letter)).map(|(at, _)| at)
}

/// Returns whether a character may be in an id: as it should be, in full width, or invisible.
fn belongs(letter: char) -> bool {
    match letter {
        '0'..='9' | 'A'..='Z' | 'a'..='z' | '_' | '-' => true,
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => true,
        '\0'..='\u{7f}' => false,
        _ => is_invisible(letter),
    }
}

fn is_space(letter: char) -> bool {
    letter == ' ' || is_invisible(letter)
}

/// Returns a text without such characters at its ends.
#[inline(never)]
fn without_ends<'a>(text: &'a str, unwanted: &dyn Fn(char) -> bool) -> &'a str {
    let rest = text.get(place(text, &|letter| !unwanted(letter)).unwrap_or(text.len())..).unwrap_or_default();
    let mut end = 0;
    for (at, letter) in rest.char_indices() {
        if !unwanted(letter) {
            end = at + letter.len_utf8();
        }
    }
    rest.get(..end).unwrap_or_default()
}

/// Returns a text without the quotes, brackets, marks and escapes around it.
fn without_surroundings(text: &str) -> &str {
    let mut rest = text;
    loop {
        let mut bare = without_ends(rest, &|letter| is_space(letter) || is_mark(letter));
        for escape in ESCAPES.iter().copied() {
            if bare.len() > escape.len() {
                let (start, end) = (bare.get(..escape.len()), bare.get(bare.len() - escape.len()..));
                if start.is_some_and(|start| start.to_ascii_lowercase() == escape) {
                    bare = bare.get(escape.len()..).unwrap_or_default();
                } else if end.is_some_and(|end| end.to_ascii_lowercase() == escape) {
                    bare = bare.get(..bare.len() - escape.len()).unwrap_or_default();
                }
            }
        }
        if bare.len() == rest.len() {
            return bare;
        }
        rest = bare;
    }
}

/// Returns whether a character is a quote, a bracket or a mark of text.
fn is_mark(letter: char) -> bool {
    match letter {
        '-' | '*' | '.' => false,
        '!'..='/' | ':'..='@' | '['..='^' | '`' | '{'..='~' => true,
        '\u{ab}' | '\u{bb}' | '\u{2018}'..='\u{201f}' | '\u{3001}'..='\u{3011}' => true,
        '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff1e}' => true,
        _ => false,
    }
}

/// Turns full-width letters and digits into ASCII, and removes spaces and invisible characters.
fn narrowed(text: &str) -> String {
    let narrow = |letter: char| match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        _ => letter,
    };
    let text: String = text.chars().filter(|letter| !is_invisible(*letter)).map(narrow).collect();
    if is_own(&text) { replace(&text, " ", "") } else { text }
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    const ID: &str = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
    const KEY: &str = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";

    #[test]
    fn id_is_read_without_what_surrounds_it() {
        for (before, after) in
            [(" ", ""), ("", "\t"), ("\u{feff}", ""), ("", "\u{a0}"), ("\"", "\""), ("\u{201c}", "\u{201d}")]
        {
            let written = format!("{before}{ID}{after}");
            let id = Id::read(&written);
            assert!(id.is_stray() && id.plain() == ID && id.glued.is_empty(), "{written:?}");
        }
        for after in ["\\n", "%0A", "\r\n", "%", "\u{200b}", ";", ",", "\\r\\n", "\u{3000}"] {
            let written = format!("{ID}{after}");
            assert!(Id::read(&written).is_stray() && Id::read(&written).plain() == ID, "{written:?}");
        }
        let wide: String = ID.chars().map(|letter| char::from_u32(u32::from(letter) + 0xfee0).unwrap()).collect();
        assert_eq!((Id::read(&wide).plain().as_str(), Id::read(&wide).is_stray()), (ID, true));
        let inside = format!("{}\u{200b}{}", &ID[..9], &ID[9..]);
        assert_eq!((Id::read(&inside).plain().as_str(), Id::read(&inside).is_stray()), (ID, true));
        for right in [ID, "", "undefined", "<SecretId>", "AKIDexample-temporary_EXAMPLE", "123456"] {
            assert!(!Id::read(right).is_stray(), "{right}");
        }
    }

    #[test]
    fn id_is_split_from_a_key_glued_to_it() {
        for mark in ["#", ":", ",", ";", " ", "|", "\t", "=", ", ", "//", "：", "，"] {
            let written = format!("{ID}{mark}{KEY}");
            let id = Id::read(&written);
            assert_eq!((id.bare, id.secrets()), (ID, [KEY].into()), "{written}");
        }
        let more = format!("{ID}#{KEY}#ap-guangzhou#0");
        assert_eq!(Id::read(&more).secrets(), [KEY]);
    }
}
