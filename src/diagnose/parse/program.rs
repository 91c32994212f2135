//! Programs of any language, as far as the values of a request are written out in them. Nothing is run: a value is
//! recognised by the name before it, which may be a member, an argument, a variable or a call.

use alloc::string::String;

use super::super::json_text::{self, COMPACT, Style};
use super::super::strings::{
    concat, contains, cut, filter, replace, rsplit_once, split_filled, split_once, starts_with_ignore_case, trim_bytes,
    trim_start_bytes,
};
use super::hole::{hole, is_open};
use super::literal::{DEPTH, Entries, Language, Misread, Reader, Value, gathered};
use super::parts::{Parts, VERBS, is_address};
use super::{Form, Pasted, Reading, View};
use crate::sign::header::Header;

/// The number of variables that are kept.
const VARIABLES: usize = 100;
/// The number of values that may be misread before reading ends.
const MISREAD: usize = 200;

/// The calls that return the text they are given, or the one they are called on.
const SAME: &str = " headers url uri string buffer.from encode getbytes tostring trim strip byte newreader newbuffer \
    newbufferstring create ofstring stringcontent stringentity bytes urlsearchparams bytearray tomediatype \
    torequestbody map dict of ";
/// The calls that write JSON.
const TO_JSON: &str = " stringify dumps jsonencode tojson marshal serializeobject serialize writevalueasstring ";
/// The words before a value that do not change it.
const IDLE: &str = " new await ";

/// Returns whether a list of words between spaces has this one, regardless of case, dashes and underscores.
pub(super) fn is_among(list: &str, word: &str) -> bool {
    !filter(&split_filled(list, " "), &|name| is_name(name, word)).is_empty()
}

/// Returns whether two names are the same, regardless of case, dashes and underscores.
fn is_name(one: &str, other: &str) -> bool {
    let letters =
        |text: &str, from: usize| text.bytes().enumerate().skip(from).find(|(_, byte)| !matches!(byte, b'-' | b'_'));
    let (mut here, mut there) = (0, 0);
    loop {
        match (letters(one, here), letters(other, there)) {
            (None, None) => return true,
            (Some((at, letter)), Some((place, same))) if letter.eq_ignore_ascii_case(&same) => {
                (here, there) = (at + 1, place + 1);
            }
            _ => return false,
        }
    }
}

/// Returns the last part of a name.
fn last(name: &str) -> &str {
    let start = name.bytes().rposition(|byte| matches!(byte, b'.' | b'>' | b':' | b'$' | b'\\')).map_or(0, |at| at + 1);
    name.get(start..).unwrap_or_default()
}

/// Reads a text in which values follow the names of a request.
pub(super) fn read(view: &View) -> Option<Reading> {
    // What was answered is not what was sent.
    let mut text = String::from(&view.text);
    if let Some((before, after)) = split_once(&text, "Response Headers") {
        text = concat(&[before, split_once(after, "Request Headers").map_or("", |(_, after)| after)]);
    }
    let asked = ["<-- ", "GetResponse"].iter().fold(text.as_str(), |text, mark| cut(text, mark).0);
    let mut reader = Reader::new(asked, Language::of(asked));
    let mut parts = Parts::default();
    reader.scan(&mut parts);
    if parts.header("authorization").is_none() && parts.url.is_none() {
        return None;
    }
    let is_fetch = contains(&view.text, "fetch(");
    let form = if is_fetch { Form::Fetch } else { Form::Code };
    let is_whole = parts.body.is_some() || is_fetch;
    if let Some(kind) = usual_type(&view.text, parts.is_object).filter(|_| parts.body.is_some()) {
        parts.content_type = parts.content_type.or(Some(String::from(kind)));
    }
    Some(parts.request(is_whole).map(|request| Pasted::of(form, request)))
}

/// The content type of a client whose program sets none: a word for the client, the type of a text, the type of an
/// object.
const USUAL: [(&str, &str, &str); 7] = [
    ("fetch(", TEXT, TEXT),
    ("XMLHttpRequest", TEXT, TEXT),
    ("axios", FORM, JSON),
    (".ajax", AJAX, AJAX),
    (".request({", JSON, JSON),
    ("CURLOPT_", FORM, FORM),
    ("json=", JSON, JSON),
];
const TEXT: &str = "text/plain;charset=UTF-8";
const FORM: &str = "application/x-www-form-urlencoded";
const AJAX: &str = "application/x-www-form-urlencoded; charset=UTF-8";
const JSON: &str = "application/json";

fn usual_type(text: &str, is_object: bool) -> Option<&'static str> {
    let (_, of_text, of_object) = USUAL.iter().find(|(mark, ..)| contains(text, mark))?;
    Some(if is_object { of_object } else { of_text })
}

impl Reader<'_> {
    /// Reads names and the values after them.
    fn scan(&mut self, told: &mut Parts) {
        let mut misread = 0;
        while misread < MISREAD {
            self.space();
            let start = self.at;
            if self.is_at_address() {
                let Ok(Value::Text(url)) = self.argument() else { return };
                self.literal(&url, told);
                continue;
            }
            let mut is_text = false;
            let name = match self.quoted() {
                Ok(Some(text)) => {
                    is_text = true;
                    self.literal(&text, told);
                    text
                }
                Ok(None) => String::from(self.path()),
                Err(_) => String::new(),
            };
            if name.is_empty() {
                if told.body.is_none() && self.starts_body(told) {
                    continue;
                }
                match self.rest().chars().next() {
                    Some(letter) => self.at = start.max(self.at) + letter.len_utf8(),
                    None => return,
                }
                continue;
            }
            if self.line(start, &name, told) {
                continue;
            }
            let place = self.at;
            misread += usize::from(self.named(&name, is_text, told).is_err());
            self.at = self.at.max(place);
        }
    }

    /// Reads a header on a line of its own, without quotes, as logs and developer tools show it. The value may be on
    /// the next line.
    fn line(&mut self, start: usize, first: &str, told: &mut Parts) -> bool {
        if self.text.as_bytes().get(start).is_none_or(|byte| !byte.is_ascii_alphabetic()) {
            return false;
        }
        self.at = start;
        let name = String::from(self.run(b"-_", true));
        let rest = self.rest();
        let marked = trim_start_bytes(rest, b": \t\r\n");
        let is_line =
            rest.starts_with(": ") || rest.starts_with('\t') || rest.starts_with(":\n") || rest.starts_with('\n');
        let is_quoted =
            marked.bytes().next().is_none_or(|byte| matches!(byte, b'"' | b'\'' | b'`' | b'$' | b'{' | b'['));
        if !Header::is_read(&name) || !is_line || is_quoted {
            self.at = start + first.len();
            return false;
        }
        let value = cut(marked, "\n").0;
        // What is unquoted in a program is the name of a value.
        let before = trim_bytes(self.text.get(..start).unwrap_or_default(), b" ");
        let is_code =
            before.ends_with(['{', ',', '(']) || name.eq_ignore_ascii_case("authorization") && !contains(value, "TC3");
        self.at = self.text.len() - marked.len() + value.len();
        if is_code || value.ends_with(',') {
            self.at = start + first.len();
            return false;
        }
        told.header_is(&name, value);
        true
    }

    /// Reads a JSON value that begins a line below the headers: the body.
    fn starts_body(&mut self, told: &mut Parts) -> bool {
        let start = self.at;
        let before = self.text.get(..start).unwrap_or_default();
        let begins = [": ", "\t", "\n", "\n  "].iter().any(|mark| before.ends_with(mark));
        if !begins || told.header("authorization").is_none() || !matches!(self.peek(), Some(b'{' | b'[')) {
            return false;
        }
        let mut json = Reader::new(self.rest(), Language::Json);
        let is_json =
            json.value(0).is_ok() && !trim_start_bytes(json.rest(), b" \t\r").starts_with([',', ')', ';', '}']);
        if is_json {
            told.body = Some(self.rest().as_bytes().get(..json.at).unwrap_or_default().into());
            self.at += json.at;
        }
        is_json
    }

    fn is_at_address(&self) -> bool {
        starts_with_ignore_case(self.rest(), "https://") || starts_with_ignore_case(self.rest(), "http://")
    }

    /// Reads a text that has no name.
    fn literal(&mut self, text: &str, told: &mut Parts) {
        if contains(text, " HTTP/1.1\r\n") || contains(text, "\nHost: ") {
            // A dump of the message itself.
            Reader::new(&replace(text, "\r", ""), self.language).scan(told);
        } else if is_among(VERBS, text) && told.method.as_deref() != Some("POST") {
            told.method = Some(text.to_ascii_uppercase());
        } else if starts_with_ignore_case(text, "http") && is_address(text) && told.url.is_none() {
            told.url = Some(String::from(text));
        } else if let Some((name, value)) = split_once(text, ":").filter(|(name, _)| Header::is_read(name)) {
            told.header_is(name, value);
        } else if told.body.is_none() && text.len() > 1 && (text.starts_with('{') || text.starts_with('[')) {
            // Held for the body, until something is named so.
            told.spare.get_or_insert_with(|| String::from(text));
        }
    }

    /// Returns the byte before an offset.
    fn before(&self, place: Option<usize>) -> Option<&u8> {
        self.text.as_bytes().get(place?.checked_sub(1)?)
    }

    /// Reads the value after a name.
    fn named(&mut self, path: &str, is_text: bool, told: &mut Parts) -> Result<(), Misread> {
        let name = last(path);
        if Header::is_read(name) {
            while self.take(",")
                || self.take(":")
                || self.take("=>")
                || self.take("=")
                || self.take("]")
                || self.take("[")
            {}
            // `{ "name": "Authorization", "value": … }`
            if let Some(value) = self.written()? {
                told.header_is(name, &value);
                self.assign(name, Value::Text(value));
            }
            return Ok(());
        }
        if is_among(VERBS, name) && !is_text {
            if self.peek() != Some(b'(') || told.method.is_none() {
                told.method = told.method.take().filter(|method| method == "POST").or(Some(name.to_ascii_uppercase()));
            }
            if !self.take("(") {
                return Ok(());
            }
            return self.positional(told);
        }
        // `-Uri https://…`, which no other language has.
        let before = self.before(self.at.checked_sub(path.len()));
        let is_option = self.language == Language::PowerShell && before == Some(&b'-');
        let is_call = self.peek() == Some(b'(');
        let is_set = is_option || !is_call && self.sets();
        if is_call {
            self.at += 1;
        }
        if !is_set && !is_call {
            return Ok(());
        }
        let place = self.at;
        if !is_call {
            self.space();
        }
        let value = if is_option || !is_call && self.is_at_address() { self.argument()? } else { self.value(0)? };
        // `send: b'POST / …'`, of Python's http.client
        if let Some(text) = value.text().filter(|_| name == "send" && !is_call) {
            self.literal(text, told);
        }
        let nested = matches!(&value, Value::Members(_) | Value::List(_)) || value.text().is_some_and(is_open);
        // `Data: {…}` in a log is the body as it is written.
        if nested
            && !is_call
            && told.body.is_none()
            && self.rest().bytes().next().is_none_or(|byte| matches!(byte, b'\r' | b'\n'))
        {
            let raw = self.text.get(place..self.at).unwrap_or_default().trim_ascii();
            if is_among(" data body payload ", name)
                && super::literal::json(raw).is_some()
                && self.before(Some(place)) == Some(&b':')
            {
                told.body = Some(raw.as_bytes().into());
                return Ok(());
            }
        }
        if !is_call && !is_text {
            self.assign(name, value.clone());
        }
        told.take_of_program(name, &value, is_call, self.language == Language::Python);
        if nested || is_call {
            self.at = place;
        }
        Ok(())
    }

    fn assign(&mut self, name: &str, value: Value) {
        if self.variables.len() < VARIABLES {
            self.variables.push((String::from(name), value));
        }
    }

    /// Reads the value after an option, in quotes or without.
    fn argument(&mut self) -> Result<Value, Misread> {
        self.space();
        let rest = self.rest();
        if rest.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'/') {
            let end = rest.bytes().position(|byte| byte.is_ascii_whitespace() || byte == b')').unwrap_or(rest.len());
            self.at += end;
            return Ok(Value::Text(String::from(rest.get(..end).unwrap_or_default())));
        }
        self.value(0)
    }

    /// Skips the separator of a name and its value, and returns whether there was one.
    fn sets(&mut self) -> bool {
        let before = self.at;
        self.space();
        let rest = self.rest();
        if rest.starts_with("==") || rest.starts_with("::") {
            return false;
        }
        let found = self.take_here("=>") || self.take_here(":=") || self.take_here("=") || self.take_here(":");
        if !found {
            self.at = before;
        }
        found
    }

    /// Reads a text, or the variable that holds one.
    fn written(&mut self) -> Result<Option<String>, Misread> {
        match self.value(0)? {
            Value::Text(text) if text.eq_ignore_ascii_case("value") && self.take(":") => self.written(),
            Value::List(values) => Ok(values.first().and_then(Value::plain)),
            value => Ok(value.plain()),
        }
    }

    /// Reads the arguments of a call that is named after its method: address, body, options.
    fn positional(&mut self, told: &mut Parts) -> Result<(), Misread> {
        let start = self.at;
        let Value::Text(url) = self.value(0)? else { return Ok(()) };
        if !is_address(&url) && !is_open(&url) || told.url.is_some() && !url.starts_with('/') {
            self.at = start;
            return Ok(());
        }
        told.url = told.url.take().or(Some(url));
        let place = self.at;
        if self.take(",") {
            let next = self.rest().bytes().position(|byte| matches!(byte, b'=' | b',' | b')')).unwrap_or_default();
            let is_argument = self.rest().as_bytes().get(next) == Some(&b'=')
                && self.rest().bytes().take(next).all(|byte| byte.is_ascii_alphabetic());
            let value = if is_argument { Value::Null } else { self.value(0)? };
            let is_options = ["headers", "header", "body", "json", "method", "form_params"]
                .iter()
                .any(|name| value.get(name).is_some());
            if value != Value::Null && !is_options {
                told.take_body(&value);
            }
        }
        self.at = place;
        Ok(())
    }

    /// Reads a name with its parts: `a.b`, `a->b`, `a::b`.
    pub(super) fn path(&mut self) -> &str {
        let start = self.at;
        loop {
            self.run(b"_$", false);
            let rest = self.rest();
            let mark =
                ["->", "?.", "::", ".", "\\"].into_iter().find(|mark| rest.starts_with(mark)).unwrap_or_default();
            let next = rest.as_bytes().get(mark.len());
            let goes_on = next.is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'$'));
            if mark.is_empty() || !goes_on || self.language == Language::Php && mark == "." {
                break;
            }
            self.at += mark.len();
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Reads a name, and the calls after it.
    pub(super) fn word(&mut self, depth: u8) -> Result<Value, Misread> {
        let start = self.at;
        let path = String::from(self.path());
        match path.as_str() {
            "" => return Err(self.misread("a value written out")),
            "true" | "True" | "$true" => return Ok(Value::Bool(true)),
            "false" | "False" | "$false" => return Ok(Value::Bool(false)),
            "null" | "undefined" | "None" | "nil" | "$null" => return Ok(Value::Null),
            word if is_among(IDLE, word) => return self.value(depth + 1),
            _ => {}
        }
        let value = self.lookup(&path);
        self.called(start, &path, value, depth)
    }

    /// Evaluates the call of a name or of a value, as far as it is known.
    pub(super) fn called(&mut self, start: usize, name: &str, of: Option<Value>, depth: u8) -> Result<Value, Misread> {
        let mut value = of;
        let mut name = String::from(name);
        loop {
            if self.peek() == Some(b'(') && !name.is_empty() {
                let arguments = self.entries(b')', depth)?;
                let receiver = value.or_else(|| rsplit_once(&name, ".").and_then(|(of, _)| self.lookup(of)));
                value = self.given(last(&name), receiver, arguments);
                name.clear();
            } else if self.peek() == Some(b'{') && value.is_none() {
                // `map[string]string{…}`, `http.Header{…}`
                value = Some(gathered(self.entries(b'}', depth)?));
            } else if self.peek() == Some(b'.') && self.language != Language::Php {
                self.at += 1;
                name = String::from(self.path());
                if name.is_empty() {
                    break;
                }
            } else {
                break;
            }
        }
        if !name.is_empty() && value.is_some() && self.text.get(start..self.at).is_some_and(|text| text.ends_with(')'))
        {
            value = None;
        }
        Ok(value.unwrap_or_else(|| Value::Text(hole(self.text.get(start..self.at).unwrap_or_default()))))
    }

    fn given(&mut self, name: &str, of: Option<Value>, arguments: Entries) -> Option<Value> {
        let first = arguments.first().map(|(_, value)| value);
        if is_among(TO_JSON, name) {
            return first.map(|value| Value::Text(self.json(value, &arguments)));
        }
        if name == "array" {
            return Some(gathered(arguments));
        }
        let is_type = |value: &Value| {
            value.text().is_some_and(|text| {
                is_among(" utf8 ", text) || starts_with_ignore_case(text, "application/") || is_open(text)
            })
        };
        let texts = arguments.iter().map(|(_, value)| value).find(|value| !is_type(value));
        if is_among(SAME, name) { of.or_else(|| texts.or(first).cloned()) } else { None }
    }

    /// Writes JSON as the language of the program does.
    pub(super) fn json(&self, value: &Value, arguments: &Entries) -> String {
        let named =
            |wanted: &str| arguments.iter().find(|(name, _)| name.as_deref() == Some(wanted)).map(|(_, value)| value);
        let flags = arguments.get(1).and_then(|(_, value)| value.text()).unwrap_or_default();
        let style = match self.language {
            Language::Python => Style {
                spaced: named("separators").is_none(),
                ascii: named("ensure_ascii") != Some(&Value::Bool(false)),
                ..COMPACT
            },
            Language::Php => Style {
                ascii: !contains(flags, "UNESCAPED_UNICODE"),
                slashes: !contains(flags, "UNESCAPED_SLASHES"),
                ..COMPACT
            },
            _ => COMPACT,
        };
        json_text::write(value, style)
    }

    /// Returns the value of a variable.
    pub(super) fn lookup(&mut self, path: &str) -> Option<Value> {
        let path = trim_start_bytes(path, b"${@");
        let value = &self.variables.iter().rev().find(|(own, _)| own == last(path))?.1;
        let left = (self.text.len() * 4 + 1000).saturating_sub(self.taken);
        let size = size(value, 0);
        self.taken += size.min(left);
        (size <= left).then(|| value.clone())
    }
}

/// Returns the size of a value. One that is nested too deep is larger than any other.
fn size(value: &Value, level: u8) -> usize {
    let mut total = 1_usize;
    match value {
        _ if level > DEPTH => return usize::MAX,
        Value::Text(text) | Value::Number(text) => total += text.len(),
        Value::List(values) => values.iter().for_each(|value| total = total.saturating_add(size(value, level + 1))),
        Value::Members(members) => {
            members.iter().for_each(|(name, value)| {
                total = total.saturating_add(name.len()).saturating_add(size(value, level + 1));
            });
        }
        _ => {}
    }
    total
}
