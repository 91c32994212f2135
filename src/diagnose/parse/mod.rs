//! From what people paste to the request it stands for.

mod curl;
mod fetch;
mod har;
mod http;
pub(super) mod literal;
mod shell;

use alloc::string::String;
use alloc::vec::Vec;

use super::answer::Answer;
use super::request::Request;
use super::words::{has, join, number, opens, own, parts, starts, trim, trim_wide};

/// What a text was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// A request as it goes over the wire, or a part of one.
    Http,
    /// A curl command.
    Curl,
    /// A call of `fetch`.
    Fetch,
    /// A HAR file, or an entry of one.
    Har,
    /// `{ method, url, headers, body }`.
    Json,
    /// An address alone.
    Url,
}

impl Form {
    /// The name, as in `curl`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Curl => "curl",
            Self::Fetch => "fetch",
            Self::Har => "har",
            Self::Json => "json",
            Self::Url => "url",
        }
    }
}

/// What was read.
pub(super) struct Pasted {
    pub form: Form,
    pub request: Request,
    pub answer: Option<Answer>,
    /// When it was sent, by the clock of who sent it.
    pub sent_at: Option<u64>,
    /// How often the same signature was sent.
    pub attempts: usize,
}

impl Pasted {
    pub fn of(form: Form, request: Request) -> Self {
        Self { form, request, answer: None, sent_at: None, attempts: 1 }
    }
}

/// Reads a request, in whichever form it is. The error says what was expected where.
pub(super) fn read(text: &str) -> Result<Pasted, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = trim_wide(text);
    if start.is_empty() {
        return Err(own("There is no request: the text is empty."));
    }
    if is_one_of(start, "curl |curl.exe |$ curl |> curl |# curl ") {
        let Some(request) = curl::read(text) else { return Err(own("The curl command names no address.")) };
        return Ok(Pasted::of(Form::Curl, request));
    }
    if is_one_of(start, "fetch(|await fetch(|return fetch(|return await fetch(") || has(start, "= await fetch(") {
        return match fetch::read(text) {
            Ok(request) => Ok(Pasted::of(Form::Fetch, request)),
            Err(misread) => Err(misread_at(text, misread)),
        };
    }
    if opens(start, b"{[") {
        return match literal::Reader::new(text, true).value(0) {
            Ok(value) => {
                har::read(&value).ok_or_else(|| own("The JSON is neither a HAR file nor { method, url, headers, body }."))
            }
            Err(misread) => Err(misread_at(text, misread)),
        };
    }
    if is_one_of(start, "Invoke-WebRequest |Invoke-RestMethod |wget |http |$session ") {
        return Err(own("This command is not understood; copy the request as cURL, as fetch or as HAR."));
    }
    if (start.starts_with("https://") || start.starts_with("http://")) && !start.bytes().any(|byte| byte.is_ascii_whitespace()) {
        return Ok(Pasted::of(Form::Url, Request::new("GET", start)));
    }
    http::read(text).ok_or_else(|| {
        own("This is not understood as a request. Paste raw HTTP, a curl command, a fetch call, a HAR file, or { method, url, headers, body }.")
    })
}

/// Whether a text starts with one of some words; where a word ends with a space, any other white space or the end of a line will do.
fn is_one_of(text: &str, words: &str) -> bool {
    parts(words, "|").into_iter().any(|word| {
        let bare = trim(word);
        let next = text.as_bytes().get(bare.len());
        starts(text, bare)
            && (bare.len() == word.len()
                || next.is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, b'\\' | b'^' | b'`')))
    })
}

fn misread_at(text: &str, misread: literal::Misread) -> String {
    let before = parts(text.get(..misread.at).unwrap_or(text), "\n");
    let column = before.last().map_or(0, |line| line.chars().count()) + 1;
    let (line, column) = (number(before.len() as u64), number(column as u64));
    join(&["Line ", &line, ", column ", &column, ": expected ", misread.expected, "."])
}

/// The headers of a request, as an object, as pairs or as `{ name, value }`.
fn headers(value: &literal::Value) -> Vec<(String, String)> {
    use literal::Value;
    let mut headers = Vec::new();
    match value {
        Value::Members(members) => {
            for (name, value) in members {
                let values = if let Value::List(values) = value { values } else { core::slice::from_ref(value) };
                for value in values {
                    headers.extend(value.plain().map(|value| (own(name), value)));
                }
            }
        }
        Value::List(entries) => {
            for entry in entries {
                let (name, value) = match entry {
                    Value::List(pair) if pair.len() < 2 => continue,
                    Value::List(pair) => (pair.first(), pair.get(1)),
                    _ => (entry.get("name"), entry.get("value")),
                };
                if let Some(name) = name.and_then(Value::plain) {
                    headers.push((name, value.and_then(Value::plain).unwrap_or_default()));
                }
            }
        }
        _ => {}
    }
    headers
}

/// A body: text as it is, anything else as the JSON a program would send.
fn body(value: &literal::Value) -> Vec<u8> {
    match value {
        literal::Value::Null => Vec::new(),
        literal::Value::Text(text) => Vec::from(text.as_bytes()),
        other => super::json_text::compact(other).into_bytes(),
    }
}

#[cfg(test)]
mod tests;
