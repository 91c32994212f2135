//! HAR files and their entries, and requests as JSON objects.

use alloc::borrow::ToOwned;
use alloc::string::String;

use super::super::answer::Answer;
use super::super::encode;
use super::super::moment;
use super::super::request::Request;
use super::literal::Value;
use super::{Form, Pasted};

/// Reads the signed request of a file, an entry, a HAR request or a plain object.
pub(super) fn read(value: &Value) -> Option<Pasted> {
    let log = value.get("log").unwrap_or(value);
    let Some(entries) = log.get("entries").or(Some(log)).and_then(Value::list) else { return entry(value) };
    let mut read = entries.iter().filter_map(entry);
    let mut chosen = read.next()?;
    for other in read {
        let (old, new) = (signature(&chosen.request), signature(&other.request));
        if old.is_none() && new.is_some() {
            chosen = other;
        } else if new.is_some() && new == old {
            // The same signature again: a retry. The last one is what failed.
            chosen = Pasted { attempts: chosen.attempts + 1, ..other };
        }
    }
    Some(chosen)
}

/// What makes two requests the same try.
fn signature(request: &Request) -> Option<&str> {
    request
        .header("authorization")
        .filter(|value| value.contains("TC3-HMAC-SHA256"))
        .or_else(|| request.query.split('&').find_map(|pair| pair.strip_prefix("Signature=")))
}

fn entry(value: &Value) -> Option<Pasted> {
    let object = value.get("request").filter(|request| request.get("url").is_some()).unwrap_or(value);
    let is_har = object.get("postData").is_some() || value.get("request").is_some() || object.get("httpVersion").is_some();
    let url = object.get("url").and_then(Value::text);
    let headers = object.get("headers").map(super::headers).unwrap_or_default();
    if url.is_none() && headers.is_empty() {
        return None;
    }
    let body =
        object.get("body").or_else(|| object.get("data")).or_else(|| object.get("payload")).filter(|body| **body != Value::Null);
    let posted = object.get("postData");
    let usual = if body.is_some() || posted.is_some() || url.is_none() { "POST" } else { "GET" };
    let mut request = Request::new(object.get("method").and_then(Value::text).unwrap_or(usual), url.unwrap_or("/"));
    // HTTP/2 names the host in a header of its own.
    request.headers = headers
        .into_iter()
        .filter_map(|(name, value)| match name.strip_prefix(':') {
            None => Some((name, value)),
            Some("authority") => Some(("Host".to_owned(), value)),
            Some(_) => None,
        })
        .collect();
    if request.host.is_empty() {
        request.host = request.host_sent().to_ascii_lowercase();
    }
    let text = posted.and_then(|posted| posted.get("text"));
    request.body = match body.or(text) {
        Some(Value::Text(text)) if is_base64(posted) => encode::from_base64(text)?,
        Some(value) => super::body(value),
        None => Default::default(),
    };
    let answer = value.get("response").and_then(answer);
    let sent_at = value.get("startedDateTime").and_then(Value::text).and_then(moment::iso);
    Some(Pasted { answer, sent_at, ..Pasted::of(if is_har { Form::Har } else { Form::Json }, request) })
}

fn is_base64(content: Option<&Value>) -> bool {
    content.and_then(|content| content.get("encoding")).and_then(Value::text) == Some("base64")
}

fn answer(value: &Value) -> Option<Answer> {
    let content = value.get("content");
    let own = value.get("Response").map(|_| value);
    let text = match content.and_then(|content| content.get("text")).or_else(|| value.get("body")).or(own) {
        Some(Value::Text(text)) if is_base64(content) => String::from_utf8(encode::from_base64(text)?).ok()?,
        Some(Value::Text(text)) => text.clone(),
        Some(other) => super::super::json_text::compact(other),
        None => String::new(),
    };
    let mut answer = Answer::read(&text);
    if let Some(Value::Number(status)) = value.get("status") {
        answer.status = status.parse().ok().filter(|status| *status > 0);
    }
    let headers = value.get("headers").map(super::headers).unwrap_or_default();
    let date = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("date"));
    answer.date = date.and_then(|(_, value)| moment::http(value)).or(answer.date);
    Some(answer)
}
