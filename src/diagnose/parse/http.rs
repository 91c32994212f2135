//! A request as it goes over the wire, or as `curl -v` shows it.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::super::answer::Answer;
use super::super::request::Request;
use super::{Form, Pasted};

/// Reads head and body; the request line may be missing. `None`: no header is there, and no request line.
pub(super) fn read(text: &str) -> Option<Pasted> {
    let (text, answer) = match verbose(text) {
        Some((sent, received)) => (sent, Some(Answer::read(&received))),
        None => (text.to_owned(), None),
    };
    let text = text.trim_start_matches(['\n', '\r', ' ']);
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
    for (pseudo, name) in [(":authority", "Host"), (":method", ""), (":path", ""), (":scheme", "")] {
        let Some(at) = request.headers.iter().position(|(own, _)| own == pseudo) else { continue };
        let (_, value) = request.headers.remove(at);
        match pseudo {
            ":authority" if request.header("host").is_none() => request.headers.insert(0, (name.to_owned(), value)),
            ":method" => request.method = value,
            ":path" => request.go_to(&value),
            ":scheme" => request.scheme = value,
            _ => {}
        }
    }
    if request.host.is_empty() {
        request.host = request.host_sent().to_ascii_lowercase();
    }
    request.body = within_length(body, &request).as_bytes().to_vec();
    Some(Pasted { answer, ..Pasted::of(Form::Http, request) })
}

/// The lines `curl -v` marks as sent and as received, if it is its output. What follows the last mark is the answer's body.
fn verbose(text: &str) -> Option<(String, String)> {
    if !text.lines().any(|line| line.starts_with("> ")) {
        return None;
    }
    let (mut sent, mut received, mut head_over) = (String::new(), String::new(), false);
    for line in text.lines() {
        if let Some(line) = line.strip_prefix('>') {
            sent.push_str(line.strip_prefix(' ').unwrap_or(line));
            sent.push('\n');
        } else if let Some(line) = line.strip_prefix('<') {
            head_over = line.trim_ascii().is_empty();
            received.push_str(line.strip_prefix(' ').unwrap_or(line));
            received.push('\n');
        } else if head_over && !line.starts_with("* ") {
            received.push_str(line);
        }
    }
    Some((sent, received))
}

/// A line without its end, and what follows.
fn split_line(text: &str) -> (&str, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    (line.strip_suffix('\r').unwrap_or(line), rest)
}

/// `POST / HTTP/1.1`, the version optional.
fn request_line(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split_ascii_whitespace();
    let (method, target, version) = (words.next()?, words.next()?, words.next());
    let is_target = target.starts_with('/') || target.contains("://");
    let is_version = version.is_none_or(|version| version.to_ascii_uppercase().starts_with("HTTP/"));
    (is_target && is_version && method.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some((method, target))
}

/// Reads header lines up to the empty one and returns what follows it. `None`: a line is no header.
fn head<'a>(text: &'a str, headers: &mut Vec<(String, String)>) -> Option<&'a str> {
    let mut rest = text;
    while !rest.is_empty() {
        let (line, after) = split_line(rest);
        rest = after;
        if line.trim_ascii().is_empty() {
            break;
        }
        // A line that starts with white space goes on with the header before it.
        if let (Some((_, value)), true) = (headers.last_mut(), line.starts_with([' ', '\t'])) {
            value.push(' ');
            value.push_str(line.trim_ascii());
            continue;
        }
        let pseudo = usize::from(line.starts_with(':'));
        let at = line.get(pseudo..)?.find(':')? + pseudo;
        let (name, value) = line.split_at(at);
        if name.is_empty() || name.contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
            return None;
        }
        let value = value.strip_prefix(':').unwrap_or(value);
        headers.push((name.to_owned(), value.strip_prefix(' ').unwrap_or(value).to_owned()));
    }
    Some(rest)
}

/// The body without the line break with which a paste ends; where there is a `Content-Length`, it tells whether that is so.
fn within_length<'a>(body: &'a str, request: &Request) -> &'a str {
    let length = request.header("content-length").and_then(|length| length.trim_ascii().parse::<usize>().ok());
    match length.and_then(|length| body.split_at_checked(length)) {
        Some((body, rest)) if rest.trim_ascii().is_empty() => body,
        _ if length.is_some() => body,
        _ => body.strip_suffix('\n').map_or(body, |body| body.strip_suffix('\r').unwrap_or(body)),
    }
}
