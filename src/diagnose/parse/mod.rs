//! From what people paste to the request it stands for.

mod curl;
mod fetch;
mod har;
mod http;
pub(super) mod literal;
mod shell;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::answer::Answer;
use super::request::Request;

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
    let start = text.trim_start();
    if start.is_empty() {
        return Err("There is no request: the text is empty.".into());
    }
    if starts_with_word(start, &["curl", "curl.exe", "$ curl", "> curl", "# curl"]) {
        let request = curl::read(text).ok_or("The curl command names no address.")?;
        return Ok(Pasted::of(Form::Curl, request));
    }
    if starts_with_word(start, &["fetch(", "await fetch(", "return fetch(", "return await fetch("])
        || start.contains("= await fetch(")
    {
        return fetch::read(text).map(|request| Pasted::of(Form::Fetch, request)).map_err(|misread| misread_at(text, misread));
    }
    if start.starts_with(['{', '[']) {
        let mut reader = literal::Reader::new(text, true);
        let value = reader.value(0).map_err(|misread| misread_at(text, misread))?;
        return har::read(&value).ok_or_else(|| "The JSON is neither a HAR file nor { method, url, headers, body }.".into());
    }
    if starts_with_word(start, &["Invoke-WebRequest", "Invoke-RestMethod", "wget ", "http ", "$session"]) {
        return Err("This command is not understood; copy the request as cURL, as fetch or as HAR.".into());
    }
    let line = start.trim_end();
    if (line.starts_with("https://") || line.starts_with("http://")) && !line.contains(char::is_whitespace) {
        return Ok(Pasted::of(Form::Url, Request::new("GET", line)));
    }
    http::read(text).ok_or_else(|| {
        "This is not understood as a request. Paste raw HTTP, a curl command, a fetch call, a HAR file, or { method, url, headers, body }."
            .into()
    })
}

fn starts_with_word(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
            && (word.ends_with(['(', ' '])
                || text[word.len()..].starts_with(|letter: char| letter.is_whitespace() || matches!(letter, '\\' | '^' | '`')))
    })
}

fn misread_at(text: &str, misread: literal::Misread) -> String {
    let before = text.get(..misread.at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("Line {line}, column {column}: expected {}.", misread.expected)
}

/// The headers of a request, as an object, as pairs or as `{ name, value }`.
fn headers(value: &literal::Value) -> Vec<(String, String)> {
    use literal::Value;
    let named = |name: Option<String>, value: Option<String>| Some((name?, value.unwrap_or_default()));
    match value {
        Value::Members(members) => members
            .iter()
            .flat_map(|(name, value)| match value {
                Value::List(values) => values.iter().filter_map(|value| Some((name.clone(), value.plain()?))).collect(),
                value => value.plain().map(|value| (name.clone(), value)).into_iter().collect::<Vec<_>>(),
            })
            .collect(),
        Value::List(entries) => entries
            .iter()
            .filter_map(|entry| match entry {
                Value::List(pair) => named(pair.first()?.plain(), pair.get(1)?.plain()),
                _ => named(entry.get("name")?.plain(), entry.get("value").and_then(Value::plain)),
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// A body: text as it is, anything else as the JSON a program would send.
fn body(value: &literal::Value) -> Vec<u8> {
    match value {
        literal::Value::Null => Vec::new(),
        literal::Value::Text(text) => text.as_bytes().to_vec(),
        other => super::json_text::compact(other).into_bytes(),
    }
}

#[cfg(test)]
mod tests;
