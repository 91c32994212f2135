//! Reads a JSON text token by token, without copying it.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::bytes::push;

/// The deepest nesting that is read. No request of the API comes near.
const MAX_DEPTH: u8 = 64;

/// Says of each byte whether it stands for itself in a string. This is a table because most of a text is in strings.
static PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    let mut control = 0;
    while control < b' ' as usize {
        plain[control] = false;
        control += 1;
    }
    plain[b'"' as usize] = false;
    plain[b'\\' as usize] = false;
    plain
};

/// A position in a JSON text. At the first syntax error it stops: there is nothing more to read after it.
pub(crate) struct Reader<'t> {
    pub text: &'t [u8],
    pub at: usize,
    fault: Option<usize>,
}

impl<'t> Reader<'t> {
    pub(crate) fn new(text: &'t [u8]) -> Self {
        Self { text, at: 0, fault: None }
    }

    #[inline(never)]
    fn stop(&mut self) {
        self.fault.get_or_insert(self.at);
        self.text = b"";
    }

    /// Returns the offset of the first syntax error.
    pub(crate) fn fault(&self) -> Option<usize> {
        self.fault
    }

    /// Returns the next byte; 0 at the end.
    #[inline]
    fn byte(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    /// Skips white space and returns the next byte without reading it; 0 at the end.
    pub(crate) fn peek(&mut self) -> u8 {
        loop {
            let byte = self.byte();
            if byte > b' ' || !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return byte;
            }
            self.at += 1;
        }
    }

    /// Reads this byte if it is the next, and says whether it was.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.byte() == byte;
        self.at += usize::from(is_next);
        is_next
    }

    /// Reads white space, then this byte.
    pub(crate) fn expect(&mut self, byte: u8) {
        if self.peek() == byte {
            self.at += 1;
        } else {
            self.stop();
        }
    }

    /// Reads the start of an object or list, and its end if that is next. Says whether there are members.
    pub(crate) fn open(&mut self, start: u8) -> bool {
        self.expect(start);
        // In ASCII, the closing bracket is the second after the opening one.
        let empty = self.peek() == start + 2;
        self.at += usize::from(empty);
        !empty && self.fault.is_none()
    }

    /// Reads a comma or the end of what `start` opened. Says whether more members follow.
    pub(crate) fn more(&mut self, start: u8) -> bool {
        let next = self.peek();
        if next != b',' && next != start + 2 {
            self.stop();
        }
        self.at += 1;
        next == b','
    }

    /// Returns the text read since `start`.
    pub(crate) fn since(&self, start: usize) -> &'t [u8] {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Says whether the text was JSON, and only white space is left.
    pub(crate) fn done(&mut self) -> bool {
        self.peek() == 0 && self.at >= self.text.len() && self.fault.is_none()
    }

    /// Reads the next string if it equals this text without escapes, and says whether it did.
    pub(crate) fn reads(&mut self, text: &[u8]) -> bool {
        let end = self.at + 1 + text.len();
        let is_next =
            self.text.get(end) == Some(&b'"') && self.text.get(self.at + 1..end) == Some(text) && self.byte() == b'"';
        if is_next {
            self.at = end + 1;
        }
        is_next
    }

    /// Reads a string and returns it unescaped.
    pub(crate) fn string(&mut self) -> Cow<'t, [u8]> {
        self.expect(b'"');
        let mut unescaped = Vec::new();
        let mut start = self.at;
        loop {
            while self.text.get(self.at).is_some_and(|byte| PLAIN[usize::from(*byte)]) {
                self.at += 1;
            }
            let plain = self.since(start);
            match self.byte() {
                b'\\' => {
                    unescaped.extend_from_slice(plain);
                    self.at += 1;
                    self.escape(&mut unescaped);
                    start = self.at;
                }
                b'"' => {
                    self.at += 1;
                    // Every escape stands for at least one byte.
                    if unescaped.is_empty() {
                        return Cow::Borrowed(plain);
                    }
                    unescaped.extend_from_slice(plain);
                    return Cow::Owned(unescaped);
                }
                _ => {
                    self.stop();
                    return Cow::Borrowed(b"");
                }
            }
        }
    }

    /// Reads an escape after its backslash, and writes its character.
    fn escape(&mut self, out: &mut Vec<u8>) {
        let letter = self.byte();
        let code = match letter {
            b'"' | b'\\' | b'/' => letter,
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                self.at += 1;
                let mut code = self.unit();
                let low = self.at;
                if code >> 10 == 0xd800 >> 10 && self.take(b'\\') && self.take(b'u') {
                    let unit = self.unit();
                    if unit >> 10 == 0xdc00 >> 10 {
                        return put(out, 0x1_0000 + ((code & 0x3ff) << 10 | unit & 0x3ff));
                    }
                }
                // Half a surrogate pair stands for no character. The text after it is read on its own.
                self.at = low;
                if code >> 11 == 0xd800 >> 11 {
                    code = 0xfffd;
                }
                return put(out, code);
            }
            _ => return self.stop(),
        };
        self.at += 1;
        push(out, code);
    }

    /// Reads four hexadecimal digits of a UTF-16 unit.
    fn unit(&mut self) -> u32 {
        let mut unit = 0;
        for _ in 0..4 {
            match char::from(self.byte()).to_digit(16) {
                Some(digit) => unit = unit << 4 | digit,
                None => self.stop(),
            }
            self.at += 1;
        }
        unit
    }

    /// Reads a number.
    fn number(&mut self) {
        self.take(b'-');
        // No digit follows a leading zero.
        let mut complete = if self.take(b'0') { !self.byte().is_ascii_digit() } else { self.digits() };
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
    pub(crate) fn value(&mut self) {
        self.nested(MAX_DEPTH);
    }

    fn nested(&mut self, depth: u8) {
        let start = self.peek();
        match start {
            b'"' => drop(self.string()),
            b'{' | b'[' if depth > 0 => {
                let mut more = self.open(start);
                while more {
                    if start == b'{' {
                        self.string();
                        self.expect(b':');
                    }
                    self.nested(depth - 1);
                    more = self.more(start);
                }
            }
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                let word: &[u8] = match start {
                    b't' => b"true",
                    b'f' => b"false",
                    _ => b"null",
                };
                if self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
                    self.at += word.len();
                } else {
                    self.stop();
                }
            }
        }
    }
}

/// Writes the character of this code as UTF-8.
fn put(out: &mut Vec<u8>, code: u32) {
    let mut more = u32::from(code > 0x7f) + u32::from(code > 0x7ff) + u32::from(code > 0xffff);
    let lead = if more > 0 { !(0x7f >> more) } else { 0 };
    push(out, (code >> (6 * more)) as u8 | lead);
    while more > 0 {
        more -= 1;
        push(out, (code >> (6 * more)) as u8 & 0x3f | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reader_accepts_json_only() {
        for text in [
            "{}",
            "[]",
            "[1, -2.5e+3, \"a\\u00e9\\n\", {\"b\": [true, false, null]}]",
            " 0 ",
            "\"\\ud83d\\ude00\"",
            "-0",
        ] {
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
    fn string_undoes_escapes() {
        for (text, unescaped) in [
            (r#""a\"b""#, "a\"b"),
            (r#""\u4e2d\/""#, "中/"),
            (r#""\ud83d\ude00!""#, "😀!"),
            (r#""\ud83d""#, "\u{fffd}"),
        ] {
            assert_eq!(*Reader::new(text.as_bytes()).string(), *unescaped.as_bytes());
        }
    }
}
