//! Texts in quotes, in the ways of many languages.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode;
use super::super::strings::{contains, find, truncate};
use super::hole::hole;
use super::literal::{Language, Misread, Reader};

/// The way a quoted text names variables.
#[derive(Clone, Copy, PartialEq)]
enum Fill {
    No,
    /// `${x}`
    DollarBraces,
    /// `{x}`, of which `{{` stands for the brace.
    Braces,
    /// `$x`, `${x}`, `{$x}`, `$(x)`
    Dollar,
}

/// The rules of a quoted text.
#[derive(Clone, Copy)]
struct Quoting {
    quote: u8,
    triple: bool,
    escape: u8,
    /// True if a quote written twice means one.
    doubled: bool,
    fill: Fill,
    /// True if an unknown escape keeps its backslash.
    keeps: bool,
}

/// No letter escapes.
const RAW: u8 = 0;
/// The length of the longest name of a variable.
const LONGEST_NAME: usize = 200;

impl Reader<'_> {
    /// Reads a quoted text and its prefix, if one comes next.
    pub(super) fn quoted(&mut self) -> Result<Option<String>, Misread> {
        let rest = self.rest();
        let language = self.language;
        let prefix = rest.bytes().take(3).position(|byte| matches!(byte, b'"' | b'\'' | b'`'));
        let Some((prefix, quoted)) = prefix.and_then(|at| rest.split_at_checked(at)) else { return Ok(None) };
        let quote = quoted.as_bytes().first().copied().unwrap_or_default();
        let triple = language != Language::Json && quote != b'`' && is_triple(quoted, quote);
        let mut quoting = Quoting { quote, triple, escape: b'\\', doubled: false, fill: Fill::No, keeps: false };
        match language {
            Language::Json if !prefix.is_empty() || quote != b'"' => return Ok(None),
            Language::Json => {}
            Language::Python => {
                let is_prefix = prefix.bytes().all(|byte| matches!(byte | 32, b'b' | b'f' | b'r' | b'u'));
                if !is_prefix || quote == b'`' {
                    return Ok(None);
                }
                let has = |mark: u8| prefix.to_ascii_lowercase().bytes().any(|byte| byte == mark);
                quoting.keeps = true;
                quoting.escape = if has(b'r') { RAW } else { b'\\' };
                quoting.fill = if has(b'f') { Fill::Braces } else { Fill::No };
            }
            Language::PowerShell => {
                if prefix == "@" {
                    return self.here_string(quote).map(Some);
                }
                if !prefix.is_empty() || quote == b'`' {
                    return Ok(None);
                }
                quoting.triple = false;
                quoting.doubled = true;
                (quoting.escape, quoting.fill) = if quote == b'"' { (b'`', Fill::Dollar) } else { (RAW, Fill::No) };
            }
            Language::Php => {
                if !prefix.is_empty() || quote == b'`' {
                    return Ok(None);
                }
                quoting.triple = false;
                quoting.keeps = true;
                quoting.fill = if quote == b'"' { Fill::Dollar } else { Fill::No };
            }
            Language::Script => match (prefix, quote) {
                ("", b'`') => quoting.fill = Fill::DollarBraces,
                ("", _) => {}
                ("$", b'"') => quoting.fill = Fill::Braces,
                ("@", b'"') => (quoting.escape, quoting.doubled) = (RAW, true),
                _ => return Ok(None),
            },
        }
        self.at += prefix.len();
        let text = self.within(quoting)?;
        let is_bytes = language == Language::Python && prefix.to_ascii_lowercase().bytes().any(|byte| byte == b'b');
        Ok(Some(if is_bytes { bytes_of(&text) } else { text }))
    }

    fn within(&mut self, quoting: Quoting) -> Result<String, Misread> {
        let start = self.at;
        self.at += if quoting.triple { 3 } else { 1 };
        let mut text = String::new();
        if quoting.triple && self.language == Language::Script {
            self.take_here("\n");
        }
        loop {
            let rest = self.rest();
            let stops = |byte: u8| {
                byte == quoting.quote
                    || byte == quoting.escape
                    || quoting.fill != Fill::No && matches!(byte, b'$' | b'{' | b'}')
            };
            let plain = rest.bytes().position(stops).unwrap_or(rest.len());
            text.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            let rest = rest.get(plain..).unwrap_or_default();
            match self.peek() {
                None => return Err(Misread { at: start, expected: "the end of this text" }),
                Some(byte) if byte == quoting.escape && byte != RAW => self.escape(&mut text, quoting),
                Some(byte) if byte == quoting.quote => {
                    let twice = rest.as_bytes().get(1) == Some(&byte);
                    if !(quoting.triple || quoting.doubled && twice) {
                        self.at += 1;
                        return Ok(text);
                    }
                    if quoting.triple && is_triple(rest, byte) {
                        self.at += 3;
                        return Ok(text);
                    }
                    self.at += if quoting.doubled { 2 } else { 1 };
                    text.push(char::from(byte));
                }
                Some(mark) => self.filled(mark, quoting.fill, &mut text),
            }
        }
    }

    /// Reads a variable within a text, or the mark that might have begun one.
    fn filled(&mut self, mark: u8, fill: Fill, text: &mut String) {
        let rest = self.rest();
        let inner = match fill {
            Fill::DollarBraces => between(rest, "${", "}"),
            Fill::Braces if rest.starts_with("{{") || rest.starts_with("}}") => {
                self.at += 1;
                None
            }
            Fill::Braces => between(rest, "{", "}"),
            Fill::Dollar => between(rest, "${", "}")
                .or_else(|| between(rest, "{$", "}"))
                .or_else(|| between(rest, "$(", ")"))
                .or_else(|| {
                    let name = rest.strip_prefix('$')?;
                    let end = name
                        .bytes()
                        .position(|byte| !byte.is_ascii_alphanumeric() && byte != b'_')
                        .unwrap_or(name.len());
                    let is_name = name.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_');
                    Some((name.get(..end)?, end + 1)).filter(|_| is_name)
                }),
            Fill::No => None,
        };
        match inner {
            Some((name, length)) => {
                self.at += length;
                let code = name.strip_prefix("[char]0x").and_then(|digits| u32::from_str_radix(digits, 16).ok());
                match code.and_then(char::from_u32) {
                    Some(letter) => text.push(letter),
                    None => {
                        text.push_str(&self.lookup(name).and_then(|value| value.plain()).unwrap_or_else(|| hole(name)));
                    }
                }
            }
            None => {
                self.at += 1;
                text.push(char::from(mark));
            }
        }
    }

    /// Reads `@'`, lines, `'@`.
    fn here_string(&mut self, quote: u8) -> Result<String, Misread> {
        let start = self.at;
        let rest = self.rest();
        let end = if quote == b'"' { "\n\"@" } else { "\n'@" };
        let first = find(rest, "\n").unwrap_or(rest.len());
        let Some(last) = find(rest.get(first..).unwrap_or_default(), end) else {
            return Err(Misread { at: start, expected: "the end of this text" });
        };
        self.at += first + last + end.len();
        let text = rest.get(first + 1..first + last).unwrap_or_default();
        Ok(String::from(text.strip_suffix('\r').unwrap_or(text)))
    }

    /// Reads an escape. An unknown one means its character.
    fn escape(&mut self, text: &mut String, quoting: Quoting) {
        self.at += 1;
        let Some(letter) = self.rest().chars().next() else { return };
        let free = self.language != Language::Json;
        let single = self.language == Language::Php && quoting.quote == b'\'';
        self.at += letter.len_utf8();
        match letter {
            _ if letter == char::from(quoting.quote) || letter == char::from(quoting.escape) => text.push(letter),
            _ if single => text.extend(['\\', letter]),
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            'b' => text.push('\u{8}'),
            'f' => text.push('\u{c}'),
            'u' => {
                let brace = self.take_here("{");
                let first = self.hex(if brace { 6 } else { 4 });
                if brace {
                    self.take_here("}");
                }
                let code = match first {
                    0xd800..0xdc00 if self.rest().starts_with("\\u") => {
                        let back = self.at;
                        self.at += 2;
                        match self.hex(4) {
                            second @ 0xdc00..0xe000 => 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00),
                            _ => {
                                self.at = back;
                                first
                            }
                        }
                    }
                    _ => first,
                };
                text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            'U' if quoting.keeps => text.push(char::from_u32(self.hex(8)).unwrap_or(char::REPLACEMENT_CHARACTER)),
            'x' if free => text.push(char::from_u32(self.hex(2)).unwrap_or_default()),
            '\n' if free => {}
            '"' | '\'' | '$' | '/' => text.push(letter),
            _ if quoting.keeps => text.extend(['\\', letter]),
            _ => text.push(letter),
        }
    }

    fn hex(&mut self, digits: usize) -> u32 {
        let mut code = 0;
        for _ in 0..digits {
            let Some(digit) = self.peek().and_then(encode::hex_value) else { break };
            code = code << 4 | u32::from(digit);
            self.at += 1;
        }
        code
    }
}

fn is_triple(text: &str, quote: u8) -> bool {
    text.as_bytes().get(..3) == Some(&[quote; 3])
}

/// Returns the text between two marks on one line, the first of which starts the text, and the length of all of it.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<(&'a str, usize)> {
    let inner = text.strip_prefix(open)?;
    let inner = truncate(inner, LONGEST_NAME);
    let inner = inner.get(..find(inner, close)?)?;
    Some((inner, open.len() + inner.len() + close.len())).filter(|_| !inner.is_empty() && !contains(inner, "\n"))
}

/// Returns a literal of bytes as text: each of its characters is a byte.
fn bytes_of(text: &str) -> String {
    let bytes: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect();
    String::from_utf8(bytes).unwrap_or_else(|_| String::from(text))
}
