//! Ids, keys and tokens whose very shape says what is wrong.

use super::super::finding::{Cause, Findings, Severity};
use super::super::words::{has, has_capitals, is_digits, is_hex, lower, trim, trim_wide};
use super::Case;
use crate::Credential;

/// What programs write for a value they do not have.
const MISSING: [&str; 8] = ["", "undefined", "null", "none", "nil", "nan", "[object object]", "(null)"];
/// What stands in examples for an id. A real id may hold such words by chance.
const PLACEHOLDERS: [&str; 7] = ["secretid", "secret_id", "your", "xxx", "<", "$", "{"];
/// Long-term ids have this length; temporary ones are longer.
const LONG_TERM_ID: usize = 36;
const AN_ID: &str = "an id such as AKID…";

pub(super) fn read(case: &Case, out: &mut Findings) {
    id(case.header.secret_id, out);
    if let Some(credential) = case.facts.credential {
        pair(credential, case.header.secret_id, out);
    }
    token(case, out);
}

fn is_missing(text: &str) -> bool {
    MISSING.contains(&&*lower(text))
}

fn is_own(id: &str) -> bool {
    id.starts_with("AKID") || id.starts_with("IKID")
}

/// Whether a text has the shape of a secret key: 32 letters and digits, mixed.
pub(in crate::diagnose) fn looks_like_key(text: &str) -> bool {
    text.len() == 32
        && !is_own(text)
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && has_capitals(text)
        && text.bytes().any(|byte| byte.is_ascii_lowercase())
}

fn looks_like_id(text: &str) -> bool {
    is_own(text) && text.len() >= LONG_TERM_ID
}

/// The id of the request.
pub(in crate::diagnose) fn id(id: &str, out: &mut Findings) {
    let small = lower(id);
    let (variant, what) = if is_missing(id) {
        let message = "The request carries no SecretId: the program that signed it did not have the credential, often because its environment was not loaded.";
        out.error(Cause::CredentialMixedUp, "id-missing", message).expected(AN_ID).actual(id);
        return;
    } else if has(&small, "xxxxxx") || !is_own(id) && PLACEHOLDERS.iter().any(|part| has(&small, part)) {
        out.add(
            Cause::SecretText,
            Severity::Error,
            "id-placeholder",
            "The SecretId of the request, {}, is a placeholder.",
            &[id],
        )
        .actual(id);
        return;
    } else if id.starts_with("AKIA") || id.starts_with("ASIA") {
        ("aws", "an access key of AWS")
    } else if id.starts_with("LTAI") {
        ("alibaba", "an access key of Alibaba Cloud")
    } else if is_digits(id) {
        ("numeric", "a number, as DNSPod tokens, captcha apps and account ids have it")
    } else if id.len() == 32 && is_hex(id) {
        ("hex", "a 32-digit hex text, as application keys and tokens of single products are")
    } else {
        if looks_like_key(id) {
            let message = "The SecretId of the request looks like a SecretKey: id and key are probably exchanged. The key has travelled in the clear; replace it.";
            out.warning(Cause::CredentialMixedUp, "id-is-secret", message).expected(AN_ID);
        }
        return;
    };
    out.add(
        Cause::ForeignKey,
        Severity::Error,
        variant,
        "The SecretId of the request is {}, not an API key of this cloud.",
        &[what],
    )
    .expected(AN_ID)
    .actual(id);
}

/// The credential that was given beside the request.
pub(in crate::diagnose) fn pair(credential: &Credential, id: &str, out: &mut Findings) {
    let secret = credential.secret_key.expose();
    let own = credential.secret_id.as_str();
    let mixed = Cause::CredentialMixedUp;
    if !secret.is_empty() && (secret == id || secret == own || looks_like_id(secret)) {
        let message = "Id and key are exchanged: what should be the SecretKey is the SecretId of the request, or has its shape.";
        let what = if looks_like_id(secret) && secret == own { "id-twice" } else { "exchanged" };
        out.error(mixed, what, message);
    } else if is_missing(secret) {
        let message =
            "The SecretKey given is empty, or the word for a missing value: the environment it is read from was not loaded.";
        out.error(mixed, "secret-missing", message);
    } else if !own.is_empty() && own != id && trim_wide(own) == id {
        out.warning(Cause::SecretText, "id-space", "There is white space around the SecretId given.");
    } else if !own.is_empty() && own != id && !is_missing(id) {
        out.add(
            mixed,
            Severity::Warning,
            "other-id",
            "The request was signed in the name of {}, but the credential given is that of {}.",
            &[id, own],
        )
        .expected(own)
        .actual(id);
    }
    let around = |letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'' | '`' | '\u{feff}' | '\u{200b}');
    let surrounded = secret.chars().next().is_some_and(around) || secret.chars().next_back().is_some_and(around);
    if surrounded && !secret.chars().all(around) {
        let message =
            "White space, quotes or invisible characters surround the SecretKey given; the service knows it without them.";
        out.error(Cause::SecretText, "secret-surrounded", message);
    }
    if secret.starts_with("eyJ") {
        let message = "The SecretKey given is a JSON web token, as CloudBase gives out, not the key of an API key pair.";
        out.warning(Cause::ForeignKey, "jwt", message);
    }
}

/// The token, which the signature does not cover.
fn token(case: &Case, out: &mut Findings) {
    let id = case.header.secret_id;
    let sent = case.request.header("x-tc-token").map(trim);
    let own = case.facts.credential.filter(|credential| credential.secret_id == id);
    let known = own.and_then(|credential| credential.token.as_ref()).map(|token| token.expose());
    let (severity, variant, message) = match (sent, known) {
        (Some(sent), _) if !sent.is_empty() && is_missing(sent) => {
            out.add(
                Cause::Token,
                Severity::Error,
                "token-undefined",
                "X-TC-Token holds the word {} in place of a token.",
                &[sent],
            )
            .actual(sent);
            return;
        }
        (None | Some(""), Some(_)) => (Severity::Error, "token-missing", "The key is temporary, but its token was not sent."),
        (Some(sent), Some(known)) if sent != trim(known) => {
            (Severity::Error, "token-other", "The token that was sent is not the one of this key.")
        }
        (Some(""), None) => (Severity::Warning, "token-empty", "X-TC-Token is there but empty."),
        (None, None) if is_own(id) && id.len() > LONG_TERM_ID && id.bytes().all(|byte| byte.is_ascii_graphic()) => {
            let message =
                "The SecretId is longer than long-term ones are, so the key is probably temporary; but no X-TC-Token was sent.";
            (Severity::Warning, "token-missing", message)
        }
        (Some(_), None) if is_own(id) && id.len() == LONG_TERM_ID => {
            let message = "The SecretId has the length of long-term ones, but a token came with it; a long-term key has none.";
            (Severity::Warning, "token-superfluous", message)
        }
        _ => return,
    };
    out.add(Cause::Token, severity, variant, "{}", &[message]);
}
