//! JSON, and what programs of many languages write in its place: single quotes, bare keys, comments, trailing commas,
//! `=>` and `=` between name and value.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::json_text;
use super::super::strings::{concat, contains, find, starts_with_any, trim_start_bytes};
use super::hole::hole;

/// The depth to which lists and objects may be nested. No request of the API comes near.
pub(super) const DEPTH: u8 = 64;

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
    /// Returns the member of this name, in any case.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Self::Members(members) => {
                members.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// Returns the member of this name, or null.
    pub(crate) fn member(&self, name: &str) -> &Value {
        self.get(name).unwrap_or(&Self::Null)
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns a text, number or boolean as a header would carry it.
    pub(crate) fn plain(&self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text.clone()),
            Self::Bool(yes) => Some(if *yes { "true" } else { "false" }.into()),
            _ => None,
        }
    }
}

/// The contents of a list, an object or a call: values, some of them with a name.
pub(super) type Entries = Vec<(Option<String>, Value)>;

/// Turns entries into members if they have names, else into a list.
pub(super) fn gathered(entries: Entries) -> Value {
    if entries.iter().any(|(name, _)| name.is_some()) {
        Value::Members(entries.into_iter().filter_map(|(name, value)| Some((name?, value))).collect())
    } else {
        Value::List(entries.into_iter().map(|(_, value)| value).collect())
    }
}

/// The offset at which a text could not be read, and what was expected there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Misread {
    pub at: usize,
    pub expected: &'static str,
}

/// The language of the literals in a text. Scripts include Java, Go and C#.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    Json,
    Script,
    Python,
    Php,
    PowerShell,
}

impl Language {
    /// Recognises the language of a program by words that no other uses.
    pub(crate) fn of(text: &str) -> Self {
        let any = |words: &[&str]| words.iter().any(|word| contains(text, word));
        match () {
            () if any(&["<?php", "curl_", "$client->", "json_encode"]) => Self::Php,
            () if any(&["Invoke-", "iwr ", "irm ", "New-Object", "ConvertTo-Json"]) => Self::PowerShell,
            () if any(&[
                "requests.",
                "http.client",
                "urllib",
                "httpx",
                "json.dumps",
                "aiohttp",
                "send: b",
                ": None",
                ": True",
                ": False",
            ]) =>
            {
                Self::Python
            }
            () => Self::Script,
        }
    }
}

/// Reads strict JSON that fills the whole text.
pub(crate) fn json(text: &str) -> Option<Value> {
    let mut reader = Reader::new(text, Language::Json);
    let value = reader.value(0).ok()?;
    reader.space();
    (reader.at == text.len()).then_some(value)
}

/// Reads one literal, wherever the reader stands.
pub(crate) struct Reader<'a> {
    pub(super) text: &'a str,
    pub at: usize,
    pub(super) language: Language,
    /// The variables of the program so far.
    pub(super) variables: Vec<(String, Value)>,
    /// The bytes that were copied out of them.
    pub(super) taken: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a str, language: Language) -> Self {
        Self { text, at: 0, language, variables: Vec::new(), taken: 0 }
    }

    /// Returns whether the language allows more than JSON.
    fn is_free(&self) -> bool {
        self.language != Language::Json
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(crate) fn misread(&self, expected: &'static str) -> Misread {
        Misread { at: self.at, expected }
    }

    /// Skips white space, and comments if the language has them.
    pub(crate) fn space(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = if self.is_free() { rest.trim_start() } else { trim_start_bytes(rest, b" \t\n\r") };
            self.at += rest.len() - trimmed.len();
            let hashes = !matches!(self.language, Language::Script | Language::Json);
            let end = match trimmed {
                _ if !self.is_free() => return,
                line if line.starts_with("//") && self.language != Language::Python => "\n",
                block if block.starts_with("/*") => "*/",
                line if hashes && line.starts_with('#') => "\n",
                _ => return,
            };
            self.at += find(trimmed, end).map_or(trimmed.len(), |at| at + end.len());
        }
    }

    /// Skips a mark, if it comes next.
    pub(crate) fn take(&mut self, mark: &str) -> bool {
        self.space();
        self.take_here(mark)
    }

    /// Skips a mark, if it is right here.
    pub(super) fn take_here(&mut self, mark: &str) -> bool {
        let found = self.rest().starts_with(mark);
        if found {
            self.at += mark.len();
        }
        found
    }

    /// Reads a value; in programs also a sum of texts, a function or a call.
    pub(crate) fn value(&mut self, depth: u8) -> Result<Value, Misread> {
        let start = self.at;
        let mut value = self.term(depth)?;
        while self.is_free() {
            let is_text =
                self.text.get(start..self.at).is_some_and(|read| matches!(read.as_bytes().last(), Some(b'"' | b'\'')));
            let before = self.at;
            self.space();
            let is_sum = match self.peek() {
                Some(b'+') => !self.rest().starts_with("+="),
                Some(b'.') => self.language == Language::Php,
                _ => false,
            };
            // Two literals side by side are one in Python.
            let is_next =
                is_text && self.language == Language::Python && matches!(self.peek(), Some(b'"' | b'\'' | b'f' | b'b'));
            if is_sum {
                self.at += 1;
            } else if self.language == Language::PowerShell && self.take_here("| ConvertTo-Json -Compress") {
                value = Value::Text(json_text::compact(&value));
                continue;
            } else if !is_next {
                self.at = before;
                break;
            }
            let other = match self.term(depth) {
                Err(_) if is_next => break,
                other => other?,
            };
            value = match (&value, other.plain()) {
                (Value::Text(one), Some(other)) => Value::Text(concat(&[one, &other])),
                (Value::Number(one), Some(other)) if !starts_with_any(&other, b"0123456789.-") => {
                    Value::Text(concat(&[one, &other]))
                }
                _ => Value::Text(hole(self.text.get(start..self.at).unwrap_or_default())),
            };
        }
        Ok(value)
    }

    fn term(&mut self, depth: u8) -> Result<Value, Misread> {
        self.space();
        if depth == DEPTH {
            return Err(self.misread("less nesting"));
        }
        let start = self.at;
        if let Some(text) = self.quoted()? {
            return if self.is_free() {
                self.called(start, "", Some(Value::Text(text)), depth)
            } else {
                Ok(Value::Text(text))
            };
        }
        let free = self.is_free();
        let value = match self.peek() {
            Some(b'{') => gathered_members(self.entries(b'}', depth)?),
            Some(b'[') => gathered(self.entries(b']', depth)?),
            Some(b'(') if free => match self.entries(b')', depth)? {
                one if one.len() == 1 && !self.before_is(",)") => {
                    one.into_iter().next().map_or(Value::Null, |(_, value)| value)
                }
                several => gathered(several),
            },
            Some(b'@' | b'&' | b'*' | b'!' | b'\\') if free => {
                self.at += 1;
                return self.term(depth + 1);
            }
            Some(b'-' | b'0'..=b'9') => return Ok(self.number()),
            _ if free => return self.word(depth),
            _ => return self.constant(),
        };
        match self.peek() {
            // `[]byte(…)`, `[string]$x`, `[Text.Encoding]::UTF8…`: a type before what it is of.
            Some(b':' | b'$' | b'"' | b'a'..=b'z' | b'A'..=b'Z') if free && self.before_is("]") => {
                self.at += if self.rest().starts_with("::") { 2 } else { 0 };
                self.term(depth + 1).or(Ok(value))
            }
            _ if free => self.called(start, "", Some(value), depth),
            _ => Ok(value),
        }
    }

    fn before_is(&self, end: &str) -> bool {
        self.text.get(..self.at).is_some_and(|before| before.ends_with(end))
    }

    /// Reads letters, digits and some marks. With `ascii`, letters beyond ASCII end it.
    pub(super) fn run(&mut self, marks: &[u8], ascii: bool) -> &'a str {
        let rest = self.rest();
        let belongs = |byte: u8| byte.is_ascii_alphanumeric() || marks.contains(&byte) || !ascii && !byte.is_ascii();
        let end = rest.bytes().position(|byte| !belongs(byte)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    fn number(&mut self) -> Value {
        Value::Number(String::from(self.run(b"-+._", true)))
    }

    fn constant(&mut self) -> Result<Value, Misread> {
        let start = self.at;
        match self.run(b"", true) {
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            "null" => Ok(Value::Null),
            _ => Err(Misread { at: start, expected: "a value written out" }),
        }
    }

    /// Reads the entries between brackets, of which the opening one comes next.
    pub(super) fn entries(&mut self, close: u8, depth: u8) -> Result<Entries, Misread> {
        self.at += 1;
        let mut entries = Vec::new();
        let (end, expected) = match close {
            b'}' => ("}", ", or }"),
            b']' => ("]", ", or ]"),
            _ => (")", ", or )"),
        };
        loop {
            if self.is_free() {
                while self.take(",") || self.language == Language::PowerShell && self.take(";") {}
            }
            if self.take(end) && (self.is_free() || entries.is_empty()) {
                return Ok(entries);
            }
            self.entry(close, depth + 1, &mut entries)?;
            if self.take(",") {
                continue;
            }
            if self.take(end) {
                return Ok(entries);
            }
            if !self.is_free() {
                return Err(self.misread(expected));
            }
            self.resume(close, &mut entries, expected)?;
        }
    }

    /// Reads one entry of brackets: a value, with or without a name.
    fn entry(&mut self, close: u8, depth: u8, entries: &mut Entries) -> Result<(), Misread> {
        if !self.is_free() {
            let name = if close == b'}' { Some(self.name()?) } else { None };
            entries.push((name, self.value(depth)?));
            return Ok(());
        }
        self.space();
        let start = self.at;
        if self.take_here("...") || self.take_here("**") || close == b')' && self.take_here("*") {
            if let Value::Members(members) = self.value(depth)? {
                entries.extend(members.into_iter().map(|(name, value)| (Some(name), value)));
            }
            return Ok(());
        }
        let name = match self.peek() {
            Some(b'"' | b'\'') => self.quoted()?,
            Some(b'[') if close == b'}' => {
                let inner = self.entries(b']', depth)?;
                inner.first().and_then(|(_, value)| value.plain())
            }
            _ => Some(String::from(self.run(b"_$-", false))).filter(|name| !name.is_empty()),
        };
        if let Some(name) = name {
            let at = self.at;
            let bare = !self.before_is("\"") && !self.before_is("'") && !self.before_is("]");
            if self.separated(close, bare) {
                let value = self.value(depth)?;
                entries.push((Some(name), value));
                return Ok(());
            }
            self.space();
            // `{ url, headers }` stands for `{ url: url, headers: headers }`.
            if close == b'}' && bare && matches!(self.peek(), Some(b',' | b'}')) {
                let value = self.lookup(&name).unwrap_or_else(|| Value::Text(hole(&name)));
                entries.push((Some(name), value));
                return Ok(());
            }
            self.at = at;
        }
        self.at = start;
        let value = self.value(depth)?;
        entries.push((None, value));
        Ok(())
    }

    /// Skips the separator of a name and its value.
    fn separated(&mut self, close: u8, bare: bool) -> bool {
        self.space();
        let rest = self.rest();
        let double = rest.starts_with("==") || rest.starts_with("::");
        let found = match close {
            _ if double => false,
            _ if rest.starts_with("=>") => !bare || self.language == Language::Php,
            b'}' => starts_with_any(rest, b":="),
            b')' => bare && starts_with_any(rest, b":="),
            _ => false,
        };
        if found {
            self.at += if rest.starts_with("=>") { 2 } else { 1 };
        }
        found
    }

    /// Reads a name and the colon after it, in JSON.
    fn name(&mut self) -> Result<String, Misread> {
        self.space();
        let Some(name) = self.quoted()? else { return Err(self.misread("a name")) };
        if self.take(":") { Ok(name) } else { Err(self.misread(":")) }
    }

    /// Skips the rest of an entry that is not understood, which leaves its value open. In PowerShell only the end of
    /// the line may separate two entries.
    fn resume(&mut self, close: u8, entries: &mut Entries, expected: &'static str) -> Result<(), Misread> {
        let start = self.at;
        if self.language == Language::PowerShell && close == b'}' && !matches!(self.peek(), Some(b'+' | b'-' | b'|')) {
            return Ok(());
        }
        let mut open = 0_usize;
        loop {
            match self.peek() {
                None => return Err(Misread { at: start, expected }),
                Some(b'"' | b'\'' | b'`') => {
                    if self.quoted()?.is_none() {
                        self.at += 1;
                    }
                }
                Some(byte) if open == 0 && (byte == close || byte == b',') => break,
                Some(b'(' | b'[' | b'{') => {
                    open += 1;
                    self.at += 1;
                }
                Some(b')' | b']' | b'}') => {
                    open = open.checked_sub(1).ok_or(Misread { at: start, expected })?;
                    self.at += 1;
                }
                Some(_) => self.at += 1,
            }
        }
        if let Some((_, value)) = entries.last_mut() {
            *value = Value::Text(hole(self.text.get(start..self.at).unwrap_or_default()));
        }
        Ok(())
    }
}

/// Turns what was between braces into members, or into a list if all values are without names.
fn gathered_members(entries: Entries) -> Value {
    if entries.is_empty() { Value::Members(Vec::new()) } else { gathered(entries) }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    fn script(text: &str) -> Result<Value, Misread> {
        Reader::new(text, Language::Script).value(0)
    }

    #[test]
    fn json_refuses_what_is_not_json() {
        let value = json(r#" {"a": [1, -2.50, true, null], "é": "\u00e9\ud83d\ude00\n"} "#).unwrap();
        assert_eq!(value.get("A"), Some(&script("[1, -2.50, true, null]").unwrap()));
        assert_eq!(value.get("é").unwrap().text(), Some("é😀\n"));
        for text in ["", "{", "[1,]", "{'a':1}", "{a:1}", "1 2", "{\"a\" 1}", "\"a", "undefined", "{\"a\":1,}"] {
            assert_eq!(json(text), None, "{text}");
        }
    }

    #[test]
    fn reader_accepts_literals_of_scripts() {
        let value = script(
            "{ a: 'x' + `y`, 'b-c': [1, 2,], /* why */ body: JSON.stringify({ Limit: 20 }), h: new Headers([['a', \
             'b']]), // end\n }",
        );
        let list = Value::List(vec![Value::List(vec![Value::Text("a".into()), Value::Text("b".into())])]);
        let value = value.unwrap();
        assert_eq!(value.get("a").unwrap().text(), Some("xy"));
        assert_eq!(value.get("body").unwrap().text(), Some(r#"{"Limit":20}"#));
        assert_eq!(value.get("h"), Some(&list));
    }

    #[test]
    fn reader_accepts_members_of_each_language() {
        let expected = script("{ A: 'b', 'C-D': '1' }").unwrap();
        for (language, text) in [
            (Language::Python, "{'A': 'b', \"C-D\": '1'}"),
            (Language::Python, "dict({'A': 'b', 'C-D': \"\"\"1\"\"\"})"),
            (Language::Php, "['A' => 'b', 'C-D' => \"1\",]"),
            (Language::Php, "array('A' => 'b', 'C-D' => '1')"),
            (Language::PowerShell, "@{\n  A = 'b'\n  \"C-D\" = \"1\"\n}"),
            (Language::PowerShell, "@{ 'A'='b'; 'C-D'='1' }"),
        ] {
            assert_eq!(Reader::new(text, language).value(0), Ok(expected.clone()), "{text}");
        }
    }

    #[test]
    fn reader_keeps_unknown_values_as_holes() {
        assert_eq!(script("{ a: process.env.KEY }").unwrap().get("a").unwrap().text(), Some(&*hole("process.env.KEY")));
        assert_eq!(script("{ a: b ? 'c' : d, e: 1 }").unwrap().get("e"), Some(&Value::Number("1".into())));
        assert_eq!(script("{ a: 'b "), Err(Misread { at: 5, expected: "the end of this text" }));
    }

    #[test]
    fn reader_refuses_deep_nesting() {
        assert_eq!(json(&"[".repeat(100_000)), None);
        assert!(script(&"a(".repeat(100_000)).is_err());
    }
}
