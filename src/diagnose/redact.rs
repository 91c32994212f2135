//! Redacts a diagnosis before it goes out: no secret leaves, wherever it got in.

use alloc::string::String;
use alloc::vec::Vec;

use super::Diagnosis;
use super::id::Id;
use super::reading::looks_like_key;
use super::request::Request;
use super::strings::{contains, filter, join, replace, split, starts_with_any};

const TOKEN: &str = "(token)";
const HIDDEN: &str = "Token=(token)";
const SECRET: &str = "(secret)";
/// The length from which on a text is a secret: shorter ones would be found everywhere.
const SHORTEST: usize = 6;

/// Takes the secrets out of a diagnosis.
pub(super) fn redact(diagnosis: &mut Diagnosis, secrets: &[&str]) {
    let mut hidden = Vec::new();
    for secret in secrets {
        hidden.push(*secret);
        hidden.push(secret.trim());
    }
    let hidden = filter(&hidden, &|secret| secret.len() >= SHORTEST);
    for finding in &mut diagnosis.findings {
        hide(&mut finding.message, &hidden);
        finding.values.iter_mut().for_each(|value| hide(value, &hidden));
        hide_in(&mut finding.expected, &hidden);
        hide_in(&mut finding.actual, &hidden);
    }
    for steps in [&mut diagnosis.steps, &mut diagnosis.signed].into_iter().flatten() {
        hide_in(&mut steps.canonical_request, &hidden);
        hide_in(&mut steps.authorization, &hidden);
        hide_in(&mut steps.credential_scope, &hidden);
        hide(&mut steps.string_to_sign, &hidden);
        hide_in(&mut steps.body, &hidden);
    }
    let corrected = diagnosis.corrected.as_mut().map(|corrected| &mut corrected.request);
    for request in [diagnosis.request.as_mut(), corrected].into_iter().flatten() {
        hide_in_request(request, &hidden);
    }
}

#[inline(never)]
fn hide(text: &mut String, hidden: &[&str]) {
    for secret in hidden {
        if contains(text, secret) {
            *text = replace(text, secret, SECRET);
        }
    }
}

fn hide_in(text: &mut Option<String>, hidden: &[&str]) {
    if let Some(text) = text {
        hide(text, hidden);
    }
}

fn hide_in_request(request: &mut Request, hidden: &[&str]) {
    hide(&mut request.query, hidden);
    request.query = without_token(&request.query);
    for (name, value) in &mut request.headers {
        if name.trim_ascii().eq_ignore_ascii_case("x-tc-token") && !value.trim_ascii().is_empty() {
            *value = String::from(TOKEN);
        } else if name.trim_ascii().eq_ignore_ascii_case("cookie") {
            *value = String::from(SECRET);
        }
        hide(value, hidden);
    }
    if let Some(text) = request.text() {
        let mut text = String::from(text);
        hide(&mut text, hidden);
        if !starts_with_any(&text, b"{[") {
            text = without_token(&text);
        }
        request.body = text.into_bytes();
    }
}

/// Returns a query whose token is hidden.
fn without_token(query: &str) -> String {
    let mut pairs = split(query, "&");
    for pair in &mut pairs {
        if pair.starts_with("Token=") && *pair != "Token=" {
            *pair = HIDDEN;
        }
    }
    join(&pairs, "&")
}

/// Returns the keys in the id of a request: all of it if it is a key, or what is glued to it.
pub(super) fn misplaced<'a>(id: &Id<'a>) -> Vec<&'a str> {
    if looks_like_key(id.bare) { [id.bare].into() } else { id.secrets() }
}
