//! HAR files and their entries, and requests as JSON objects.

use alloc::string::String;

use super::super::answer::Answer;
use super::super::encode;
use super::super::moment;
use super::super::request::Request;
use super::super::words::{has, integer, lower, own, parts, same};
use super::literal::Value;
use super::{Form, Pasted};

/// Reads the signed request of a file, an entry, a HAR request or a plain object.
pub(super) fn read(value: &Value) -> Option<Pasted> {
    let log = value.get("log").unwrap_or(value);
    let Value::List(entries) = log.get("entries").unwrap_or(log) else { return entry(value) };
    let mut chosen: Option<Pasted> = None;
    for other in entries {
        let Some(other) = entry(other) else { continue };
        let Some(old) = &chosen else {
            chosen = Some(other);
            continue;
        };
        let (was, is) = (signature(&old.request), signature(&other.request));
        if is.is_empty() || !was.is_empty() && is != was {
            continue;
        }
        // The same signature again: a retry. The last one is what failed.
        let attempts = if is == was { old.attempts + 1 } else { 1 };
        chosen = Some(Pasted { attempts, ..other });
    }
    chosen
}

/// What makes two requests the same try; empty where a request is not signed.
fn signature(request: &Request) -> &str {
    match request.header("authorization") {
        Some(value) if has(value, "TC3-HMAC-SHA256") => value,
        _ => {
            let pairs = parts(&request.query, "&");
            pairs.into_iter().find(|pair| pair.starts_with("Signature=")).unwrap_or_default()
        }
    }
}

fn entry(value: &Value) -> Option<Pasted> {
    let object = value.get("request").filter(|request| request.get("url").is_some()).unwrap_or(value);
    let is_har = object.get("postData").is_some() || value.get("request").is_some() || object.get("httpVersion").is_some();
    let url = object.member("url").text();
    let headers = super::headers(object.member("headers"));
    if url.is_none() && headers.is_empty() {
        return None;
    }
    let named = object.get("body").or_else(|| object.get("data")).or_else(|| object.get("payload"));
    let posted = object.get("postData");
    let mut body = named.unwrap_or(&Value::Null);
    let posts = *body != Value::Null || posted.is_some() || url.is_none();
    if *body == Value::Null {
        body = object.member("postData").member("text");
    }
    let usual = if posts { "POST" } else { "GET" };
    let mut request = Request::new(object.member("method").text().unwrap_or(usual), url.unwrap_or("/"));
    // HTTP/2 names the host in a header of its own.
    for (name, value) in &headers {
        match name.strip_prefix(':') {
            None => request.add(name, value),
            Some("authority") => request.add("Host", value),
            Some(_) => {}
        }
    }
    if request.host.is_empty() {
        request.host = lower(request.host_sent());
    }
    request.body = match body {
        Value::Text(text) if is_base64(object.member("postData")) => encode::from_base64(text)?,
        value => super::body(value),
    };
    let answer = value.get("response").and_then(answer);
    let sent_at = moment::iso(value.member("startedDateTime").text().unwrap_or_default());
    Some(Pasted { answer, sent_at, ..Pasted::of(if is_har { Form::Har } else { Form::Json }, request) })
}

fn is_base64(content: &Value) -> bool {
    content.member("encoding").text() == Some("base64")
}

fn answer(value: &Value) -> Option<Answer> {
    let content = value.member("content");
    let own_form = value.get("Response").map(|_| value);
    let text = match content.get("text").or_else(|| value.get("body")).or(own_form) {
        Some(Value::Text(text)) if is_base64(content) => String::from_utf8(encode::from_base64(text)?).ok()?,
        Some(Value::Text(text)) => own(text),
        Some(other) => super::super::json_text::compact(other),
        None => String::new(),
    };
    let mut answer = Answer::read(&text);
    if let Value::Number(status) = value.member("status") {
        answer.status = integer(status).and_then(|status| status.try_into().ok()).filter(|status| *status > 0);
    }
    for (name, value) in super::headers(value.member("headers")) {
        if same(&name, "date") {
            answer.date = moment::http(&value).or(answer.date);
        }
    }
    Some(answer)
}
