//! Ids, keys and tokens whose shape shows a fault.

use super::super::finding::{Cause, Findings, Severity};
use super::super::id::{Id, is_own};
use super::super::strings::{contains, cut, has_uppercase, is_digits, is_hex};
use super::super::visible::visible;
use super::Case;
use alloc::string::String;

use crate::Credential;

/// The words that programs write for a missing value.
const MISSING: [&str; 8] = ["", "undefined", "null", "none", "nil", "nan", "[object object]", "(null)"];
/// The placeholders for an id in examples. A real id may hold such words by chance.
const PLACEHOLDERS: [&str; 7] = ["secretid", "secret_id", "your", "xxx", "<", "$", "{"];
/// The length of long-term ids; temporary ones are longer.
const LONG_TERM_ID: usize = 36;
const AN_ID: &str = "AKID…";
/// The length from which on a key is looked for in an id: a shorter one would be found by chance.
const SHORTEST_KEY: usize = 16;

pub(super) fn read(case: &Case, out: &mut Findings) {
    id(&case.header.id, case.facts.credential, out);
    if let Some(credential) = case.facts.credential {
        pair(credential, case.header.secret_id, out);
    }
    token(case, out);
}

fn is_missing(text: &str) -> bool {
    MISSING.contains(&&*text.to_ascii_lowercase())
}

/// Returns whether a text has the shape of a secret key: 32 letters and digits, mixed.
pub(in crate::diagnose) fn looks_like_key(text: &str) -> bool {
    text.len() == 32
        && !is_own(text)
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && has_uppercase(text)
        && text.bytes().any(|byte| byte.is_ascii_lowercase())
}

fn looks_like_id(text: &str) -> bool {
    is_own(text) && text.len() >= LONG_TERM_ID
}

/// Checks the id of the request.
pub(in crate::diagnose) fn id(id: &Id, credential: Option<&Credential>, out: &mut Findings) {
    let (bare, plain) = (id.bare, id.plain());
    let small = bare.to_ascii_lowercase();
    let secret = credential.map(|credential| credential.secret_key.expose()).unwrap_or_default();
    if is_missing(bare) {
        out.error(Cause::CredentialMixedUp, "id-missing", &[]).expected(AN_ID).actual(bare);
        return;
    }
    let with_key = secret.len() >= SHORTEST_KEY && bare != secret && contains(id.written, secret);
    if !id.glued.is_empty() || with_key {
        let right = if id.glued.is_empty() { cut(bare, secret).0 } else { &*plain };
        out.error(Cause::CredentialMixedUp, "id-with-key", &[]).expected(Id::read(right).bare).actual(id.written);
        return;
    }
    if let Some(decoded) = id.decoded() {
        out.error(Cause::SecretText, "id-in-base64", &[]).expected(&decoded).actual(bare);
        return;
    }
    if id.is_stray() {
        let variant = if bare == plain { "id-surrounded" } else { "id-letters" };
        out.error(Cause::SecretText, variant, &[&visible(id.written)]).expected(&plain).actual(id.written);
    }
    if contains(&small, "xxxxxx") || !is_own(&plain) && PLACEHOLDERS.iter().any(|part| contains(&small, part)) {
        out.error(Cause::SecretText, "id-placeholder", &[&visible(bare)]).actual(bare);
        return;
    }
    let variant = if bare.starts_with("AKIA") || bare.starts_with("ASIA") {
        "aws"
    } else if bare.starts_with("LTAI") {
        "alibaba"
    } else if is_digits(bare) {
        "numeric"
    } else if bare.len() == 32 && is_hex(bare) {
        "hex"
    } else {
        if looks_like_key(bare) {
            out.warning(Cause::CredentialMixedUp, "id-is-secret", &[]).expected(AN_ID);
        }
        return;
    };
    out.error(Cause::ForeignKey, variant, &[]).expected(AN_ID).actual(bare);
}

/// Checks the credential that was given beside the request.
pub(in crate::diagnose) fn pair(credential: &Credential, id: &str, out: &mut Findings) {
    let secret = credential.secret_key.expose();
    let own = credential.secret_id.as_str();
    let mixed = Cause::CredentialMixedUp;
    if !secret.is_empty() && (secret == id || secret == own || looks_like_id(secret)) {
        let variant = if looks_like_id(secret) && secret == own { "id-twice" } else { "exchanged" };
        out.error(mixed, variant, &[]);
    } else if is_missing(secret) {
        out.error(mixed, "secret-missing", &[]);
    } else if !own.is_empty() && Id::read(own).is_stray() && Id::read(own).plain() == Id::read(id).plain() {
        out.warning(Cause::SecretText, "given-id-surrounded", &[]).expected(id).actual(own);
    } else if !own.is_empty() && Id::read(own).plain() != meant(id) && !is_missing(id) {
        out.warning(mixed, "other-id", &[&visible(id), &visible(own)]).expected(own).actual(id);
    }
    let around = |letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'' | '`' | '\u{feff}' | '\u{200b}');
    let surrounded = secret.chars().next().is_some_and(around) || secret.chars().next_back().is_some_and(around);
    if surrounded && !secret.chars().all(around) {
        out.error(Cause::SecretText, "secret-surrounded", &[]);
    }
    if secret.starts_with("eyJ") {
        out.warning(Cause::ForeignKey, "jwt", &[]);
    }
}

/// Returns the id that is meant by a text.
fn meant(written: &str) -> String {
    let id = Id::read(written);
    id.decoded().unwrap_or_else(|| id.plain())
}

/// Checks the token, which the signature does not cover.
fn token(case: &Case, out: &mut Findings) {
    let id = case.header.secret_id;
    let sent = case.request.header("x-tc-token").map(str::trim_ascii);
    let own = case.facts.credential.filter(|credential| Id::read(&credential.secret_id).plain() == id);
    let known = own.and_then(|credential| credential.token.as_ref()).map(|token| token.expose());
    let (severity, variant) = match (sent, known) {
        (Some(sent), _) if !sent.is_empty() && is_missing(sent) => {
            out.error(Cause::Token, "token-undefined", &[sent]).actual(sent);
            return;
        }
        (None | Some(""), Some(_)) => (Severity::Error, "token-not-sent"),
        (Some(sent), Some(known)) if sent != known.trim_ascii() => (Severity::Error, "token-other"),
        (Some(""), None) => (Severity::Warning, "token-empty"),
        (None, None) if is_own(id) && id.len() > LONG_TERM_ID && id.bytes().all(|byte| byte.is_ascii_graphic()) => {
            (Severity::Warning, "token-missing")
        }
        (Some(_), None) if is_own(id) && id.len() == LONG_TERM_ID => (Severity::Warning, "token-superfluous"),
        _ => return,
    };
    out.add(Cause::Token, severity, variant, &[]);
}
