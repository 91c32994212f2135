//! A request as it goes over the wire, or as `curl -v` shows it.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::answer::Answer;
use super::super::request::Request;
use super::super::words::{after, cut, filled, find, has, integer, join, lower, opens, own, parts, starts, trim};
use super::{Form, Pasted};

/// Reads head and body; the request line may be missing. `None`: no header is there, and no request line.
pub(super) fn read(text: &str) -> Option<Pasted> {
    let verbose = verbose(text);
    let (text, answer) = match &verbose {
        Some((sent, received)) => (sent.as_str(), Some(Answer::read(received))),
        None => (text, None),
    };
    let text = after(text, b"\n\r ");
    let (first, after) = split_line(text);
    let request_line = request_line(first);
    let (method, target, rest) = match request_line {
        Some((method, target)) => (method, target, after),
        None => ("POST", "/", text),
    };
    let mut request = Request::new(method, target);
    let body = head(rest, &mut request.headers)?;
    if request_line.is_none() && request.headers.is_empty() {
        return None;
    }
    // HTTP/2 carries these in place of the request line and Host.
    for pseudo in [":authority", ":method", ":path", ":scheme"] {
        let Some(value) = request.header(pseudo).map(own) else { continue };
        request.put(pseudo, None);
        match pseudo {
            ":authority" if request.header("host").is_none() => request.headers.insert(0, (own("Host"), value)),
            ":method" => request.method = value,
            ":path" => request.go_to(&value),
            ":scheme" => request.scheme = value,
            _ => {}
        }
    }
    if request.host.is_empty() {
        request.host = lower(request.host_sent());
    }
    request.body = Vec::from(within_length(body, &request));
    Some(Pasted { answer, ..Pasted::of(Form::Http, request) })
}

/// The lines `curl -v` marks as sent and as received, if it is its output. What follows the last mark is the answer's body.
fn verbose(text: &str) -> Option<(String, String)> {
    if !text.starts_with("> ") && !has(text, "\n> ") {
        return None;
    }
    let (mut sent, mut received, mut head_over) = (String::new(), String::new(), false);
    for line in parts(text, "\n") {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let (mark, rest) = line.split_at_checked(1).unwrap_or_default();
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        match mark {
            ">" => sent = join(&[&sent, rest, "\n"]),
            "<" => {
                head_over = trim(rest).is_empty();
                received = join(&[&received, rest, "\n"]);
            }
            _ if head_over && !line.starts_with("* ") => received.push_str(line),
            _ => {}
        }
    }
    Some((sent, received))
}

/// A line without its end, and what follows.
fn split_line(text: &str) -> (&str, &str) {
    let (line, rest) = cut(text, "\n");
    (line.strip_suffix('\r').unwrap_or(line), rest)
}

/// `POST / HTTP/1.1`, the version optional.
fn request_line(line: &str) -> Option<(&str, &str)> {
    let words = filled(line, " ");
    let [method, target, version @ ..] = words.as_slice() else { return None };
    let is_target = target.starts_with('/') || has(target, "://");
    let is_version = version.first().is_none_or(|version| starts(version, "HTTP/"));
    (is_target && is_version && method.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some((method, target))
}

/// Reads header lines up to the empty one and returns what follows it. `None`: a line is no header.
fn head<'a>(text: &'a str, headers: &mut Vec<(String, String)>) -> Option<&'a str> {
    let mut rest = text;
    while !rest.is_empty() {
        let (line, after) = split_line(rest);
        rest = after;
        if trim(line).is_empty() {
            break;
        }
        // A line that starts with white space goes on with the header before it.
        if let (Some((_, value)), true) = (headers.last_mut(), opens(line, b" \t")) {
            *value = join(&[value, " ", trim(line)]);
            continue;
        }
        let pseudo = usize::from(line.starts_with(':'));
        let at = find(line.get(pseudo..)?, ":")? + pseudo;
        let (name, value) = (line.get(..at)?, line.get(at + 1..)?);
        if name.is_empty() || name.bytes().any(|byte| byte <= b' ' || byte == 0x7f) {
            return None;
        }
        headers.push((own(name), own(value.strip_prefix(' ').unwrap_or(value))));
    }
    Some(rest)
}

/// The body without the line break with which a paste ends; where there is a `Content-Length`, it tells whether that is so.
fn within_length<'a>(body: &'a str, request: &Request) -> &'a str {
    let Some(length) = integer(trim(request.value("content-length"))) else {
        return body.strip_suffix('\n').map_or(body, |body| body.strip_suffix('\r').unwrap_or(body));
    };
    match body.split_at_checked(length as usize) {
        Some((body, rest)) if trim(rest).is_empty() => body,
        _ => body,
    }
}
