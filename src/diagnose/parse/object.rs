//! Requests as objects: the options of a client, HAR, the exports of Postman, Insomnia and Bruno, and an error or a log
//! line with a request in it.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::answer::Answer;
use super::super::encode;
use super::super::instant;
use super::super::json_text;
use super::super::strings::{contains, parse_integer, replace, starts_with_any};
use super::literal::{Language, Reader, Value};
use super::parts::{Parts, headers};
use super::{Form, Pasted, Reading, View, misread_at};

/// Reads a text that is an object or a list.
pub(super) fn read(view: &View) -> Option<Reading> {
    let text = view.text.trim_start();
    if !starts_with_any(text, b"{[") {
        return None;
    }
    let value = Reader::new(&view.text, Language::Json).value(0).ok()?;
    request(&value).or_else(|| Answer::of(&value).map(|answer| Ok(Pasted::answer(answer))))
}

/// Returns the error for a text that begins like an object.
pub(super) fn refusal(view: &View) -> String {
    match Reader::new(&view.text, Language::Json).value(0) {
        Ok(_) => String::from(NEITHER),
        Err(misread) => misread_at(view, misread),
    }
}

const NEITHER: &str =
    "The JSON is neither a HAR file nor { method, url, headers, body }, nor does it hold such an object.";

/// Returns the request in an object: the first that is signed, else the first.
pub(super) fn request(value: &Value) -> Option<Reading> {
    let log = value.get("log").unwrap_or(value);
    let entries = log.get("entries").unwrap_or(log);
    let mut found = Vec::new();
    match entries {
        Value::List(entries) => entries.iter().for_each(|entry| collect(entry, &mut found, 0)),
        _ => collect(value, &mut found, 0),
    }
    let variables = headers(value.member("variable"));
    let mut chosen: Option<Pasted> = None;
    let mut refusal = None;
    for reading in found {
        let mut other = match reading {
            Ok(other) => other,
            Err(message) => {
                refusal.get_or_insert(message);
                continue;
            }
        };
        for (name, value) in &variables {
            other.fill(name, value);
        }
        let Some(old) = &chosen else {
            chosen = Some(other);
            continue;
        };
        let (was, is) = (old.signature(), other.signature());
        if is.is_empty() || !was.is_empty() && is != was {
            continue;
        }
        // The same signature again: a retry. The last one is what failed.
        let attempts = if is == was { old.attempts + 1 } else { 1 };
        chosen = Some(Pasted { attempts, ..other });
    }
    match (chosen, refusal) {
        (Some(chosen), None) => Some(Ok(chosen)),
        (Some(chosen), Some(_)) if !chosen.signature().is_empty() => Some(Ok(chosen)),
        (_, Some(message)) => Some(Err(message)),
        (None, None) => None,
    }
}

/// The depth to which requests are looked for.
const DEPTH: u8 = 8;

/// Collects the requests in a value.
fn collect(value: &Value, found: &mut Vec<Reading>, depth: u8) {
    if depth == DEPTH {
        return;
    }
    if let Some(reading) = entry(value) {
        found.push(reading);
        return;
    }
    match value {
        Value::List(values) => values.iter().for_each(|value| collect(value, found, depth + 1)),
        Value::Members(members) => members.iter().for_each(|(_, value)| collect(value, found, depth + 1)),
        _ => {}
    }
}

/// Reads a request, or an object with one beside its answer.
fn entry(value: &Value) -> Option<Reading> {
    let names = ["request", "config", "req", "options"];
    let inner = names
        .iter()
        .find_map(|name| value.get(name))
        .filter(|inner| inner.get("url").or(inner.get("headers")).is_some());
    let object = inner.unwrap_or(value);
    let is_har = object.get("postData").is_some() || object.get("httpVersion").is_some();
    let parts = Parts::of(object);
    if !parts.is_request()
        || inner.is_none() && value.get("statusCode").is_some() && parts.header("authorization").is_none()
    {
        return None;
    }
    let is_whole = is_har
        && match object.member("bodySize") {
            Value::Number(size) => parse_integer(size).unwrap_or_default() == 0,
            _ => true,
        };
    let answer = value.get("response").and_then(answer);
    let sent_at = instant::iso(value.member("startedDateTime").text().unwrap_or_default());
    let form = if is_har { Form::Har } else { Form::Json };
    Some(parts.request(is_whole).map(|request| Pasted { answer, sent_at, ..Pasted::of(form, request) }))
}

fn answer(value: &Value) -> Option<Answer> {
    let content = value.member("content");
    let own_form = value.get("Response").map(|_| value);
    let is_base64 = content.member("encoding").text() == Some("base64");
    let text = match content.get("text").or_else(|| value.get("body")).or_else(|| value.get("data")).or(own_form) {
        Some(Value::Text(text)) if is_base64 => String::from_utf8(encode::from_base64(text)?).ok()?,
        Some(Value::Text(text)) => String::from(text),
        Some(other) => json_text::compact(other),
        None => String::new(),
    };
    let mut answer = Answer::read(&text);
    if let Value::Number(status) = value.member("status") {
        answer.status = parse_integer(status).and_then(|status| status.try_into().ok()).filter(|status| *status > 0);
    }
    for (name, value) in headers(value.member("headers")) {
        if name.eq_ignore_ascii_case("date") {
            answer.date = instant::http(&value).or(answer.date);
        }
    }
    Some(answer)
}

impl Pasted {
    /// Replaces `{{name}}` by a value.
    fn fill(&mut self, name: &str, value: &str) {
        let mark = super::super::strings::concat(&["{{", name, "}}"]);
        let request = &mut self.request;
        let url = request.url();
        if contains(&url, &mark) {
            request.go_to(&replace(&url, &mark, value));
        }
        for (_, text) in &mut request.headers {
            *text = replace(text, &mark, value);
        }
        if let Some(text) = request.text().filter(|text| contains(text, &mark)) {
            request.body = replace(text, &mark, value).into_bytes();
        }
    }
}
