//! Reading a JSON text token by token, where it stands.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::text::{cut, place};

/// Deepest nesting read; no request of the API comes near.
const DEEPEST: u8 = 64;

/// The text a string spells, given what stands between its quotes.
pub(crate) fn spelt(raw: &[u8]) -> Cow<'_, [u8]> {
    if place(raw, b'\\') == raw.len() { Cow::Borrowed(raw) } else { Cow::Owned(unescaped(raw)) }
}

fn unescaped(mut rest: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let (plain, escape) = cut(rest, b'\\');
        out.extend_from_slice(plain);
        rest = escape.get(1..).unwrap_or_default();
        let code = match escape.first() {
            None => break,
            Some(b'b') => 8,
            Some(b'f') => 12,
            Some(b'n') => 10,
            Some(b'r') => 13,
            Some(b't') => 9,
            Some(b'u') => {
                let unit = take_unit(&mut rest);
                let mut ahead = rest.get(2..).unwrap_or_default();
                let low = take_unit(&mut ahead).wrapping_sub(0xdc00);
                if (0xd800..0xdc00).contains(&unit) && low < 0x400 && rest.starts_with(b"\\u") {
                    rest = ahead;
                    0x10000 + ((unit - 0xd800) << 10) + low
                } else {
                    unit
                }
            }
            Some(other) => u32::from(*other),
        };
        let c = char::from_u32(code).unwrap_or('\u{fffd}');
        out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    out
}

/// Takes four hexadecimal digits off.
fn take_unit(rest: &mut &[u8]) -> u32 {
    let digits = rest.iter().take(4).fold(0, |unit, digit| unit << 4 | char::from(*digit).to_digit(16).unwrap_or(0));
    *rest = rest.get(4..).unwrap_or_default();
    digits
}

/// A place in a JSON text. Where the text is not JSON it stops for good: from there on there is nothing more to read.
pub(crate) struct Reader<'t> {
    text: &'t [u8],
    pub at: usize,
    fault: Option<usize>,
}

impl<'t> Reader<'t> {
    pub fn new(text: &'t [u8]) -> Self {
        Self { text, at: 0, fault: None }
    }

    fn stop(&mut self) {
        self.fault.get_or_insert(self.at);
        self.text = b"";
    }

    /// Where the text is found not to be JSON.
    pub fn fault(&self) -> Option<usize> {
        self.fault
    }

    /// The next byte, 0 at the end.
    #[inline]
    fn byte(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    /// The next byte after white space, which stays unread; 0 at the end.
    pub fn peek(&mut self) -> u8 {
        loop {
            let byte = self.byte();
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return byte;
            }
            self.at += 1;
        }
    }

    /// Reads this byte if it is the next one.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.byte() == byte;
        self.at += usize::from(is_next);
        is_next
    }

    /// Reads this byte, after white space.
    pub fn expect(&mut self, byte: u8) {
        self.peek();
        if !self.take(byte) {
            self.stop();
        }
    }

    /// Reads the start of an object or list, and its end if that is next; says whether it is not.
    pub fn open(&mut self, start: u8) -> bool {
        self.expect(start);
        // In ASCII, the closing bracket is the second after the opening one.
        self.peek();
        self.fault.is_none() && !self.take(start + 2)
    }

    /// Reads a comma and says so, or the end of what `start` opened.
    pub fn more(&mut self, start: u8) -> bool {
        self.peek();
        let comma = self.take(b',');
        if !comma && !self.take(start + 2) {
            self.stop();
        }
        comma
    }

    /// What was read since `start`.
    pub fn since(&self, start: usize) -> &'t [u8] {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Whether the text was JSON, and nothing but white space is left of it.
    pub fn done(&mut self) -> bool {
        self.peek() == 0 && self.at >= self.text.len() && self.fault.is_none()
    }

    /// Reads a string and returns what stands between its quotes.
    pub fn string(&mut self) -> &'t [u8] {
        self.expect(b'"');
        let start = self.at;
        while self.fault.is_none() {
            let plain = |byte: &u8| !matches!(byte, ..0x20 | b'"' | b'\\');
            self.at += self.text.get(self.at..).unwrap_or_default().iter().take_while(|byte| plain(byte)).count();
            match self.byte() {
                b'\\' => {
                    self.at += 1;
                    match self.byte() {
                        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {}
                        b'u' => {
                            for _ in 0..4 {
                                self.at += 1;
                                if !self.byte().is_ascii_hexdigit() {
                                    self.stop();
                                }
                            }
                        }
                        _ => self.stop(),
                    }
                }
                b'"' => break,
                _ => self.stop(),
            }
            self.at += 1;
        }
        let raw = self.since(start);
        self.at += 1;
        raw
    }

    /// Reads a number and returns it as it stands.
    pub fn number(&mut self) -> &'t [u8] {
        self.peek();
        let start = self.at;
        self.take(b'-');
        // A zero stands alone.
        let mut complete = self.take(b'0') != self.digits();
        if self.take(b'.') {
            complete &= self.digits();
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            complete &= self.digits();
        }
        if !complete {
            self.stop();
        }
        self.since(start)
    }

    /// Reads digits and says whether there were any.
    fn digits(&mut self) -> bool {
        let start = self.at;
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        self.at > start
    }

    /// Reads any value.
    pub fn value(&mut self) {
        self.nested(0);
    }

    fn nested(&mut self, depth: u8) {
        let start = self.peek();
        match start {
            _ if depth == DEEPEST => self.stop(),
            b'"' => {
                self.string();
            }
            b'{' | b'[' => {
                let mut more = self.open(start);
                while more {
                    if start == b'{' {
                        self.string();
                        self.expect(b':');
                    }
                    self.nested(depth + 1);
                    more = self.more(start);
                }
            }
            b'-' | b'0'..=b'9' => {
                self.number();
            }
            _ => {
                let rest = self.text.get(self.at..).unwrap_or_default();
                match [&b"true"[..], b"false", b"null"].iter().find(|word| rest.starts_with(word)) {
                    Some(word) => self.at += word.len(),
                    None => self.stop(),
                }
            }
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
            let mut reader = Reader::new(text.as_bytes());
            reader.value();
            assert!(reader.done(), "{text}");
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
            let mut reader = Reader::new(text.as_bytes());
            reader.value();
            assert!(!reader.done(), "{text}");
        }
        let deep = "[".repeat(100_000);
        let mut reader = Reader::new(deep.as_bytes());
        reader.value();
        assert!(reader.fault().is_some());
    }

    #[test]
    fn strings_spell_what_they_escape() {
        for (text, spelt) in
            [(r#""a\"b""#, "a\"b"), (r#""\u4e2d\/""#, "中/"), (r#""\ud83d\ude00!""#, "😀!"), (r#""\ud83d""#, "\u{fffd}")]
        {
            assert_eq!(super::spelt(Reader::new(text.as_bytes()).string()), spelt.as_bytes());
        }
    }
}
