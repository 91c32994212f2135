//! JSON, and what JavaScript programs write in its place: single quotes, bare keys, comments, trailing commas, a call or two.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::words::{after, find, join, own, same};

/// How deep lists and objects may stand in one another; no request of the API comes near.
const DEPTH: u8 = 64;

/// A value as it was written. Numbers keep their digits.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Value>),
    Members(Vec<(String, Value)>),
}

impl Value {
    /// The member of this name, whichever way its letters are written.
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Self::Members(members) => members.iter().find(|(own, _)| same(own, name)).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The member of this name; null, where there is none.
    pub fn member(&self, name: &str) -> &Value {
        self.get(name).unwrap_or(&Self::Null)
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A text, number or truth value as a header would carry it.
    pub fn plain(&self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text.clone()),
            Self::Bool(yes) => Some(if *yes { "true" } else { "false" }.into()),
            _ => None,
        }
    }
}

/// Where and why a text could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Misread {
    pub at: usize,
    pub expected: &'static str,
}

/// Reads strict JSON that fills the whole text.
pub(crate) fn json(text: &str) -> Option<Value> {
    let mut reader = Reader::new(text, false);
    let value = reader.value(0).ok()?;
    reader.space();
    (reader.at == text.len()).then_some(value)
}

/// Reads one literal of JavaScript, wherever the reader stands.
pub(crate) struct Reader<'a> {
    text: &'a str,
    pub at: usize,
    script: bool,
}

impl<'a> Reader<'a> {
    /// `script`: whether JavaScript's liberties are taken.
    pub fn new(text: &'a str, script: bool) -> Self {
        Self { text, at: 0, script }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub fn misread(&self, expected: &'static str) -> Misread {
        Misread { at: self.at, expected }
    }

    /// Passes white space, and comments where there may be some.
    pub fn space(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = if self.script { rest.trim_start() } else { after(rest, b" \t\n\r") };
            self.at += rest.len() - trimmed.len();
            let end = match trimmed {
                _ if !self.script => return,
                line if line.starts_with("//") => "\n",
                block if block.starts_with("/*") => "*/",
                _ => return,
            };
            self.at += find(trimmed, end).map_or(trimmed.len(), |at| at + end.len());
        }
    }

    /// Passes a mark, if it is what comes next.
    pub fn take(&mut self, mark: &str) -> bool {
        self.space();
        let found = self.rest().starts_with(mark);
        if found {
            self.at += mark.len();
        }
        found
    }

    /// A value; in scripts also a sum of texts, and a few calls that only wrap one.
    pub fn value(&mut self, depth: u8) -> Result<Value, Misread> {
        let mut value = self.term(depth)?;
        while self.script && self.take("+") {
            match (value, self.term(depth)?) {
                (Value::Text(one), Value::Text(other)) => value = Value::Text(join(&[&one, &other])),
                _ => return Err(self.misread("a text on both sides of +")),
            }
        }
        Ok(value)
    }

    fn term(&mut self, depth: u8) -> Result<Value, Misread> {
        self.space();
        if depth == DEPTH {
            return Err(self.misread("less nesting"));
        }
        match self.peek() {
            Some(b'{') => self.members(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.string(b'"').map(Value::Text),
            Some(quote @ (b'\'' | b'`')) if self.script => self.string(quote).map(Value::Text),
            Some(b'-' | b'0'..=b'9') => Ok(self.number()),
            _ => self.word(depth),
        }
    }

    /// Passes letters, digits and some marks; `ascii`: whether letters beyond ASCII end it.
    fn run(&mut self, marks: &[u8], ascii: bool) -> &'a str {
        let rest = self.rest();
        let belongs = |byte: u8| byte.is_ascii_alphanumeric() || marks.contains(&byte) || !ascii && !byte.is_ascii();
        let end = rest.bytes().position(|byte| !belongs(byte)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    fn number(&mut self) -> Value {
        Value::Number(own(self.run(b"-+._", true)))
    }

    fn identifier(&mut self) -> &'a str {
        self.run(b"_$.", false)
    }

    fn word(&mut self, depth: u8) -> Result<Value, Misread> {
        let start = self.at;
        let value = match self.identifier() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            "undefined" if self.script => Value::Null,
            "new" if self.script => {
                self.space();
                return match self.identifier() {
                    "Headers" | "URLSearchParams" | "URL" | "String" => self.call(depth),
                    _ => Err(Misread { at: start, expected: "a value written out" }),
                };
            }
            "JSON.stringify" if self.script => Value::Text(super::super::json_text::compact(&self.call(depth)?)),
            "String" if self.script => self.call(depth)?,
            _ => return Err(Misread { at: start, expected: "a value written out" }),
        };
        Ok(value)
    }

    /// The first argument of a call.
    fn call(&mut self, depth: u8) -> Result<Value, Misread> {
        if !self.take("(") {
            return Err(self.misread("("));
        }
        let value = self.value(depth + 1)?;
        if self.take(")") { Ok(value) } else { Err(self.misread(")")) }
    }

    fn list(&mut self, depth: u8) -> Result<Value, Misread> {
        self.at += 1;
        let mut values = Vec::new();
        loop {
            if self.take("]") && (self.script || values.is_empty()) {
                return Ok(Value::List(values));
            }
            values.push(self.value(depth + 1)?);
            if self.take(",") {
                continue;
            }
            return if self.take("]") { Ok(Value::List(values)) } else { Err(self.misread(", or ]")) };
        }
    }

    fn members(&mut self, depth: u8) -> Result<Value, Misread> {
        self.at += 1;
        let mut members = Vec::new();
        loop {
            if self.take("}") && (self.script || members.is_empty()) {
                return Ok(Value::Members(members));
            }
            self.space();
            let name = match self.peek() {
                Some(b'"') => self.string(b'"')?,
                Some(b'\'') if self.script => self.string(b'\'')?,
                _ if self.script => self.identifier().into(),
                _ => String::new(),
            };
            if name.is_empty() && !self.text.get(..self.at).unwrap_or_default().ends_with(['"', '\'']) {
                return Err(self.misread("a name"));
            }
            if !self.take(":") {
                return Err(self.misread(":"));
            }
            members.push((name, self.value(depth + 1)?));
            if self.take(",") {
                continue;
            }
            return if self.take("}") { Ok(Value::Members(members)) } else { Err(self.misread(", or }")) };
        }
    }

    fn string(&mut self, quote: u8) -> Result<String, Misread> {
        let start = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.rest();
            let plain = rest.bytes().position(|byte| byte == quote || byte == b'\\').unwrap_or(rest.len());
            text.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.peek() {
                Some(b'\\') => self.escape(&mut text),
                Some(_) => {
                    self.at += 1;
                    return Ok(text);
                }
                None => return Err(Misread { at: start, expected: "the end of this text" }),
            }
        }
    }

    /// What follows a backslash. An unknown escape stands for its letter, as in JavaScript.
    fn escape(&mut self, text: &mut String) {
        self.at += 1;
        let Some(letter) = self.rest().chars().next() else { return };
        self.at += letter.len_utf8();
        match letter {
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            'b' => text.push('\u{8}'),
            'f' => text.push('\u{c}'),
            'u' => {
                let first = self.hex(4);
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
            'x' if self.script => text.push(char::from_u32(self.hex(2)).unwrap_or_default()),
            '\n' if self.script => {}
            _ => text.push(letter),
        }
    }

    fn hex(&mut self, digits: usize) -> u32 {
        let mut code = 0;
        for _ in 0..digits {
            let Some(digit) = self.peek().and_then(|byte| char::from(byte).to_digit(16)) else { break };
            code = code * 16 + digit;
            self.at += 1;
        }
        code
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    fn script(text: &str) -> Result<Value, Misread> {
        Reader::new(text, true).value(0)
    }

    #[test]
    fn json_is_read_and_nothing_else() {
        let value = json(r#" {"a": [1, -2.50, true, null], "é": "\u00e9\ud83d\ude00\n"} "#).unwrap();
        assert_eq!(value.get("A"), Some(&script("[1, -2.50, true, null]").unwrap()));
        assert_eq!(value.get("é").unwrap().text(), Some("é😀\n"));
        for text in ["", "{", "[1,]", "{'a':1}", "{a:1}", "1 2", "{\"a\" 1}", "\"a", "undefined", "{\"a\":1,}"] {
            assert_eq!(json(text), None, "{text}");
        }
    }

    #[test]
    fn scripts_take_liberties() {
        let value = script(
            "{ a: 'x' + `y`, 'b-c': [1, 2,], /* why */ body: JSON.stringify({ Limit: 20 }), h: new Headers([['a', 'b']]), // end\n }",
        );
        let list = Value::List(vec![Value::List(vec![Value::Text("a".into()), Value::Text("b".into())])]);
        let value = value.unwrap();
        assert_eq!(value.get("a").unwrap().text(), Some("xy"));
        assert_eq!(value.get("body").unwrap().text(), Some(r#"{"Limit":20}"#));
        assert_eq!(value.get("h"), Some(&list));
    }

    #[test]
    fn what_cannot_be_known_is_named_with_its_place() {
        assert_eq!(script("{ a: process.env.KEY }"), Err(Misread { at: 5, expected: "a value written out" }));
        assert_eq!(script("{ a: 'b "), Err(Misread { at: 5, expected: "the end of this text" }));
    }

    #[test]
    fn nesting_ends_somewhere() {
        assert_eq!(json(&"[".repeat(100_000)), None);
    }
}
