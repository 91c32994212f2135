//! Reading a JSON text token by token, where it stands.

use alloc::string::String;

use super::shape::{self, Text};

/// The text is not JSON, at this byte.
#[derive(Debug)]
pub(super) struct Syntax;

/// Deepest nesting read; no request of the API comes near.
const DEEPEST: u8 = 64;

/// A string of the text, between its quotes.
#[derive(Clone, Copy)]
pub(super) struct Str<'t> {
    pub raw: &'t str,
    escaped: bool,
}

impl Str<'_> {
    /// Whether it spells `text`.
    pub fn is(&self, text: &str) -> bool {
        if self.escaped { self.unescape() == text } else { self.raw == text }
    }

    /// Whether it spells a text of the tables.
    #[inline]
    pub fn is_text(&self, text: Text) -> bool {
        if self.escaped { shape::is(text, &self.unescape()) } else { shape::is(text, self.raw) }
    }

    /// The text it spells.
    pub fn unescape(&self) -> String {
        let mut out = String::with_capacity(self.raw.len());
        let mut rest = self.raw;
        while let Some(at) = rest.find('\\') {
            out.push_str(rest.get(..at).unwrap_or_default());
            let escape = rest.as_bytes().get(at + 1).copied().unwrap_or_default();
            rest = rest.get(at + 2..).unwrap_or_default();
            match escape {
                b'b' => out.push('\u{8}'),
                b'f' => out.push('\u{c}'),
                b'n' => out.push('\n'),
                b'r' => out.push('\r'),
                b't' => out.push('\t'),
                b'u' => {
                    let mut unit = take_unit(&mut rest);
                    if (0xd800..0xdc00).contains(&unit)
                        && let Some(mut ahead) = rest.strip_prefix("\\u")
                    {
                        let low = take_unit(&mut ahead);
                        if (0xdc00..0xe000).contains(&low) {
                            unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                            rest = ahead;
                        }
                    }
                    out.push(char::from_u32(unit).unwrap_or('\u{fffd}'));
                }
                other => out.push(char::from(other)),
            }
        }
        out.push_str(rest);
        out
    }
}

fn take_unit(rest: &mut &str) -> u32 {
    let digits = rest.bytes().take(4).fold(0, |unit, digit| unit << 4 | char::from(digit).to_digit(16).unwrap_or(0));
    *rest = rest.get(4..).unwrap_or_default();
    digits
}

/// A place in a JSON text.
pub(super) struct Reader<'t> {
    text: &'t str,
    pub at: usize,
}

impl<'t> Reader<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// The next byte after white space, which stays unread; 0 at the end.
    #[inline]
    pub fn peek(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return *byte;
            }
            self.at += 1;
        }
        0
    }

    /// Reads this byte, after white space.
    #[inline]
    pub fn expect(&mut self, byte: u8) -> Result<(), Syntax> {
        if self.peek() == byte {
            self.at += 1;
            Ok(())
        } else {
            Err(Syntax)
        }
    }

    /// Reads a comma and says so, or the end of the list.
    #[inline]
    pub fn more(&mut self, end: u8) -> Result<bool, Syntax> {
        let byte = self.peek();
        self.at += 1;
        if byte == b',' {
            Ok(true)
        } else if byte == end {
            Ok(false)
        } else {
            self.at -= 1;
            Err(Syntax)
        }
    }

    /// What was read since `start`.
    pub fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Whether nothing but white space is left.
    pub fn done(&mut self) -> bool {
        self.peek() == 0 && self.at >= self.text.len()
    }

    /// Reads a string.
    pub fn string(&mut self) -> Result<Str<'t>, Syntax> {
        self.expect(b'"')?;
        let bytes = self.text.as_bytes();
        let start = self.at;
        let mut escaped = false;
        loop {
            match bytes.get(self.at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    self.at += 1;
                    match bytes.get(self.at) {
                        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {}
                        Some(b'u') => {
                            for _ in 0..4 {
                                self.at += 1;
                                if !bytes.get(self.at).is_some_and(u8::is_ascii_hexdigit) {
                                    return Err(Syntax);
                                }
                            }
                        }
                        _ => return Err(Syntax),
                    }
                }
                None | Some(..0x20) => return Err(Syntax),
                Some(_) => {}
            }
            self.at += 1;
        }
        let raw = self.since(start);
        self.at += 1;
        Ok(Str { raw, escaped })
    }

    /// Reads a number and returns it as it stands.
    pub fn number(&mut self) -> Result<&'t str, Syntax> {
        self.peek();
        let start = self.at;
        self.skip(|byte| byte == b'-', 1);
        let whole = self.at;
        if self.skip(|byte| byte.is_ascii_digit(), usize::MAX) == 0 {
            return Err(Syntax);
        }
        if self.text.as_bytes().get(whole) == Some(&b'0') && self.at > whole + 1 {
            return Err(Syntax);
        }
        if self.skip(|byte| byte == b'.', 1) == 1 && self.skip(|byte| byte.is_ascii_digit(), usize::MAX) == 0 {
            return Err(Syntax);
        }
        if self.skip(|byte| matches!(byte, b'e' | b'E'), 1) == 1 {
            self.skip(|byte| matches!(byte, b'+' | b'-'), 1);
            if self.skip(|byte| byte.is_ascii_digit(), usize::MAX) == 0 {
                return Err(Syntax);
            }
        }
        Ok(self.since(start))
    }

    fn skip(&mut self, wanted: impl Fn(u8) -> bool, most: usize) -> usize {
        let bytes = self.text.as_bytes();
        let start = self.at;
        while self.at - start < most && bytes.get(self.at).is_some_and(|byte| wanted(*byte)) {
            self.at += 1;
        }
        self.at - start
    }

    /// Reads one of the three words.
    pub fn word(&mut self) -> Result<(), Syntax> {
        self.peek();
        for word in ["true", "false", "null"] {
            if self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
                self.at += word.len();
                return Ok(());
            }
        }
        Err(Syntax)
    }

    /// Reads any value.
    pub fn value(&mut self) -> Result<(), Syntax> {
        self.nested(0)
    }

    fn nested(&mut self, depth: u8) -> Result<(), Syntax> {
        if depth == DEEPEST {
            return Err(Syntax);
        }
        match self.peek() {
            b'"' => self.string().map(drop),
            b'{' => {
                self.at += 1;
                if self.peek() == b'}' {
                    self.at += 1;
                    return Ok(());
                }
                loop {
                    self.string()?;
                    self.expect(b':')?;
                    self.nested(depth + 1)?;
                    if !self.more(b'}')? {
                        return Ok(());
                    }
                }
            }
            b'[' => {
                self.at += 1;
                if self.peek() == b']' {
                    self.at += 1;
                    return Ok(());
                }
                loop {
                    self.nested(depth + 1)?;
                    if !self.more(b']')? {
                        return Ok(());
                    }
                }
            }
            b'-' | b'0'..=b'9' => self.number().map(drop),
            _ => self.word(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_json_and_only_that() {
        for text in ["{}", "[]", "[1, -2.5e+3, \"a\\u00e9\\n\", {\"b\": [true, false, null]}]", " 0 ", "\"\\ud83d\\ude00\"", "-0"]
        {
            let mut reader = Reader::new(text);
            assert!(reader.value().is_ok() && reader.done(), "{text}");
        }
        for text in [
            "",
            "{",
            "[1,]",
            "{\"a\" 1}",
            "01",
            "1.",
            "1e",
            "+1",
            "\"\\x\"",
            "\"\\u12g4\"",
            "nul",
            "{a: 1}",
            "\"\n\"",
            "[1 2]",
            "1 2",
        ] {
            let mut reader = Reader::new(text);
            assert!(reader.value().is_err() || !reader.done(), "{text}");
        }
        let deep = "[".repeat(100_000);
        assert!(Reader::new(&deep).value().is_err());
    }

    #[test]
    fn strings_spell_what_they_escape() {
        for (text, spelt) in
            [(r#""a\"b""#, "a\"b"), (r#""\u4e2d\/""#, "中/"), (r#""\ud83d\ude00!""#, "😀!"), (r#""\ud83d""#, "\u{fffd}")]
        {
            assert_eq!(Reader::new(text).string().unwrap().unescape(), spelt);
        }
        assert!(Reader::new(r#""Li\u006dit""#).string().unwrap().is("Limit"));
    }
}
