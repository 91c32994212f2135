//! The last look over everything that goes out: no secret leaves, wherever it got in.

use alloc::string::String;

use super::Diagnosis;
use super::reading::looks_like_key;
use super::request::Request;
use super::steps::Steps;

const TOKEN: &str = "(token)";
const SECRET: &str = "(secret)";
/// Texts shorter than this are no secrets, but would be found everywhere.
const SHORTEST: usize = 6;

/// Takes the secrets out of a diagnosis.
pub(super) fn redact(diagnosis: &mut Diagnosis, secrets: &[&str]) {
    let hide = |text: &mut String| {
        for secret in secrets {
            for secret in [*secret, secret.trim()] {
                if secret.len() >= SHORTEST && text.contains(secret) {
                    *text = text.replace(secret, SECRET);
                }
            }
        }
    };
    let hide_all = |request: &mut Request| {
        hide(&mut request.query);
        for (name, value) in &mut request.headers {
            if name.trim_ascii().eq_ignore_ascii_case("x-tc-token") && !value.trim_ascii().is_empty() {
                *value = TOKEN.into();
            } else if name.trim_ascii().eq_ignore_ascii_case("cookie") {
                *value = SECRET.into();
            }
            hide(value);
        }
        request.query = without_token(&request.query);
        if let Ok(text) = core::str::from_utf8(&request.body) {
            let mut text = text.into();
            hide(&mut text);
            if !text.starts_with(['{', '[']) {
                text = without_token(&text);
            }
            request.body = text.into_bytes();
        }
    };
    let hide_steps = |steps: &mut Steps| {
        for text in [&mut steps.canonical_request, &mut steps.authorization, &mut steps.credential_scope].into_iter().flatten() {
            hide(text);
        }
        hide(&mut steps.string_to_sign);
    };
    for finding in &mut diagnosis.findings {
        hide(&mut finding.message);
        for text in [&mut finding.expected, &mut finding.actual].into_iter().flatten() {
            hide(text);
        }
    }
    diagnosis.request.iter_mut().for_each(hide_all);
    diagnosis.corrected.iter_mut().for_each(|corrected| hide_all(&mut corrected.request));
    diagnosis.steps.iter_mut().chain(&mut diagnosis.signed).for_each(hide_steps);
}

/// A query whose token is hidden.
fn without_token(query: &str) -> String {
    let mut out = String::with_capacity(query.len());
    for (at, pair) in query.split('&').enumerate() {
        out.push_str(if at > 0 { "&" } else { "" });
        match pair.split_once('=') {
            Some(("Token", value)) if !value.is_empty() => {
                out.push_str("Token=");
                out.push_str(TOKEN);
            }
            _ => out.push_str(pair),
        }
    }
    out
}

/// The id of a request, if it is a secret key in truth.
pub(super) fn misplaced(secret_id: &str) -> Option<&str> {
    looks_like_key(secret_id).then_some(secret_id)
}
