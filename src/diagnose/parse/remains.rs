//! Texts that are no request, but tell something: an address, an `Authorization` value, the answer of the service.

use super::super::answer::Answer;
use super::super::request::Request;
use super::super::strings::{contains, split_once, starts_with_ignore_case, trim_bytes};
use super::{ALGORITHM, CREDENTIAL, Form, Pasted, Reading, View};

/// Reads a text of one value.
pub(super) fn read(view: &View) -> Option<Reading> {
    let text = view.text.trim();
    let is_address = starts_with_ignore_case(text, "https://") || starts_with_ignore_case(text, "http://");
    if is_address && !text.bytes().any(|byte| byte.is_ascii_whitespace()) {
        return Some(Ok(Pasted::of(Form::Url, Request::new("GET", text))));
    }
    if let Some((before, _)) =
        split_once(text, ALGORITHM).filter(|(before, rest)| contains(rest, CREDENTIAL) && before.len() < 40)
    {
        // The value alone, or with its name before it.
        let value = text.get(before.len()..).unwrap_or_default();
        if !contains(value, "\n\n") && !contains(value, "://") && !contains(value, "{") {
            let mut request = Request::new("POST", "/");
            request.add("Authorization", trim_bytes(value, b"\"',; \r\n"));
            request.body_known = false;
            return Some(Ok(Pasted::of(Form::Header, request)));
        }
    }
    let answer = Answer::read(text.trim_ascii());
    (answer.code.is_some()).then(|| Ok(Pasted::answer(answer)))
}
