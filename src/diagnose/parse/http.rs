//! A request as it goes over the wire, or as `curl -v` shows it.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::answer::Answer;
use super::super::request::Request;
use super::super::strings::{
    concat, contains, cut, find, parse_integer, split, split_filled, split_once, starts_with_any, trim_start_bytes,
};
use super::literal::{Language, Reader};
use super::program::is_among;
use super::{Form, Pasted, Reading, View, is_version};

/// The headers by which a text without a request line is recognised as a request.
const KNOWN: &str = " authorization host content-type content-length user-agent accept x-tc-action x-tc-version \
    x-tc-timestamp x-tc-region x-tc-token x-tc-language accept-encoding connection :authority :method :path :scheme ";

/// Reads a text that starts with a request line or a header, or the output of `curl -v`.
pub(super) fn read(view: &View) -> Option<Reading> {
    if let Some((sent, received)) = verbose(&view.text) {
        // A command before it shows the body too.
        if contains(cut(&view.text, "\n> ").0, "curl ") && contains(&view.text, "://") {
            return None;
        }
        let pasted = message(&sent)?;
        let mut request = pasted.request;
        request.body_known = request.method.eq_ignore_ascii_case("get") || request.value("content-length") == "0";
        return Some(Ok(Pasted { answer: Some(Answer::read(&received)), ..Pasted::of(Form::Http, request) }));
    }
    message(&view.text).map(Ok)
}

/// Reads head and body. The request line may be missing. Returns `None` if there is neither a header nor a request
/// line.
pub(super) fn message(text: &str) -> Option<Pasted> {
    let text = trim_start_bytes(text, b"\n\r ");
    let (first, after) = split_line(text);
    let request_line = request_line(first);
    let (method, target, rest) = match request_line {
        Some((method, target)) => (method, target, after),
        None => ("POST", "/", text),
    };
    let mut request = Request::new(method, target);
    let body = head(rest, &mut request.headers)?;
    if request_line.is_none() && !request.headers.iter().any(|(name, _)| is_among(KNOWN, name)) {
        return None;
    }
    // HTTP/2 carries these in place of the request line and Host.
    for pseudo in [":authority", ":method", ":path", ":scheme"] {
        let Some(value) = request.header(pseudo).map(String::from) else { continue };
        request.put(pseudo, None);
        match pseudo {
            ":authority" if request.header("host").is_none() => {
                let mut others = core::mem::replace(&mut request.headers, Vec::from([(String::from("Host"), value)]));
                request.headers.append(&mut others);
            }
            ":method" => request.method = value,
            ":path" => request.go_to(&value),
            ":scheme" => request.scheme = value,
            _ => {}
        }
    }
    if request.host.is_empty() {
        request.host = request.host_sent().to_ascii_lowercase();
    }
    // Without the empty line behind the head it ends before the body.
    request.body_known =
        body.is_some() || request.method.eq_ignore_ascii_case("get") || request.value("content-length") == "0";
    let (body, answer) = match split_once(body.unwrap_or_default(), "\nHTTP/") {
        Some((body, answer)) => (body.trim_ascii(), Some(Answer::read(&concat(&["HTTP/", answer])))),
        None => (body.unwrap_or_default(), None),
    };
    request.body = Vec::from(within_length(body, &request));
    Some(Pasted { answer, ..Pasted::of(Form::Http, request) })
}

/// Returns the lines that `curl -v` marks as sent and as received, if a text is its output. The text after the last
/// mark is the body of the answer.
pub(super) fn verbose(text: &str) -> Option<(String, String)> {
    let first = if text.starts_with("> ") { text.get(2..) } else { split_once(text, "\n> ").map(|(_, rest)| rest) };
    request_line(cut(first?, "\n").0.trim_ascii()).filter(|_| contains(text, "HTTP/"))?;
    let (mut sent, mut received, mut head_over) = (String::new(), String::new(), false);
    for line in split(text, "\n") {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let (mark, rest) = line.split_at_checked(1).unwrap_or_default();
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        match mark {
            ">" => {
                sent.push_str(rest);
                sent.push('\n');
            }
            "<" => {
                head_over = rest.trim_ascii().is_empty();
                received.push_str(rest);
                received.push('\n');
            }
            _ if head_over && !line.starts_with("* ") => received.push_str(line),
            _ => {}
        }
    }
    Some((sent, received))
}

/// Returns a line without its end, and the text after it.
fn split_line(text: &str) -> (&str, &str) {
    let (line, rest) = cut(text, "\n");
    (line.strip_suffix('\r').unwrap_or(line), rest)
}

/// Reads `POST / HTTP/1.1`, the version optional.
fn request_line(line: &str) -> Option<(&str, &str)> {
    let words = split_filled(line, " ");
    let [method, target, version @ ..] = words.as_slice() else { return None };
    let is_target = target.starts_with('/') || contains(target, "://");
    let is_last = version.first().is_none_or(|version| is_version(version));
    (is_target
        && is_last
        && method.bytes().all(|byte| byte.is_ascii_alphabetic())
        && is_method(method, version.is_empty()))
    .then_some((method, target))
}

/// Returns whether a word is a method. Without a version after the target it must be one of HTTP's own.
fn is_method(word: &str, alone: bool) -> bool {
    !alone || is_among(super::parts::VERBS, word)
}

/// Reads header lines up to the empty one, and returns the text after it, if there is such a line. Returns `None` if a
/// line is no header.
fn head<'a>(text: &'a str, headers: &mut Vec<(String, String)>) -> Option<Option<&'a str>> {
    let mut rest = text;
    while !rest.is_empty() {
        let (line, after) = split_line(rest);
        rest = after;
        if line.trim_ascii().is_empty() {
            return Some(Some(rest));
        }
        // A line that starts with white space goes on with the header before it.
        if let (Some((_, value)), true) = (headers.last_mut(), starts_with_any(line, b" \t")) {
            *value = concat(&[value, " ", line.trim_ascii()]);
            continue;
        }
        let pseudo = usize::from(line.starts_with(':'));
        let at = find(line.get(pseudo..)?, ":")? + pseudo;
        let (name, value) = (line.get(..at)?, line.get(at + 1..)?);
        if name.is_empty() || name.bytes().any(|byte| byte <= b' ' || byte == 0x7f || b"\"'(){},/\\<>".contains(&byte))
        {
            return None;
        }
        headers.push((String::from(name), String::from(value.strip_prefix(' ').unwrap_or(value))));
    }
    Some(None)
}

/// Returns the body without the line break with which a paste ends, unless `Content-Length` counts it. Text below a
/// body, after an empty line, does not belong to it.
fn within_length<'a>(body: &'a str, request: &Request) -> &'a str {
    let Some(length) = parse_integer(request.value("content-length").trim_ascii()) else {
        let body = above(body);
        return body.strip_suffix('\n').map_or(body, |body| body.strip_suffix('\r').unwrap_or(body));
    };
    match body.split_at_checked(length as usize) {
        Some((body, rest)) if rest.trim_ascii().is_empty() || is_below(rest) => body,
        _ => body,
    }
}

fn is_below(rest: &str) -> bool {
    rest.starts_with("\n\n") || rest.starts_with("\r\n\r\n") || rest.starts_with("\n```")
}

/// Returns the JSON value that starts a body, if something else is below it.
fn above(body: &str) -> &str {
    if !starts_with_any(body, b"{[") {
        return body;
    }
    let mut reader = Reader::new(body, Language::Json);
    match reader.value(0).ok().and_then(|_| body.split_at_checked(reader.at)) {
        Some((value, rest)) if !rest.trim_ascii().is_empty() && is_below(rest) => value,
        _ => body,
    }
}
