//! What is no request, but tells something all the same: an address, an `Authorization` value, the service's answer.

use super::super::answer::Answer;
use super::super::request::Request;
use super::super::words::{has, split, starts, trim, trim_wide, within};
use super::{ALGORITHM, CREDENTIAL, Form, Pasted, Reading, View};

/// Texts of one value.
pub(super) fn read(view: &View) -> Option<Reading> {
    let text = trim_wide(&view.text);
    let is_address = starts(text, "https://") || starts(text, "http://");
    if is_address && !text.bytes().any(|byte| byte.is_ascii_whitespace()) {
        return Some(Ok(Pasted::of(Form::Url, Request::new("GET", text))));
    }
    if let Some((before, _)) =
        split(text, ALGORITHM).filter(|(before, rest)| has(rest, CREDENTIAL) && before.len() < 40)
    {
        // The value alone, or with its name before it.
        let value = text.get(before.len()..).unwrap_or_default();
        if !has(value, "\n\n") && !has(value, "://") && !has(value, "{") {
            let mut request = Request::new("POST", "/");
            request.add("Authorization", within(value, b"\"',; \r\n"));
            request.body_known = false;
            return Some(Ok(Pasted::of(Form::Header, request)));
        }
    }
    let answer = Answer::read(trim(text));
    (answer.code.is_some()).then(|| Ok(Pasted::answer(answer)))
}
