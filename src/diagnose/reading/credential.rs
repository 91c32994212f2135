//! Ids, keys and tokens whose very shape says what is wrong.

use alloc::format;
use alloc::vec::Vec;

use super::super::finding::{Cause, Finding};
use super::Case;
use crate::Credential;

/// What programs write for a value they do not have.
const MISSING: [&str; 7] = ["undefined", "null", "none", "nil", "nan", "[object object]", "(null)"];
/// Long-term ids have this length; temporary ones are longer.
const LONG_TERM_ID: usize = 36;

pub(super) fn read(case: &Case, out: &mut Vec<Finding>) {
    id(case.header.secret_id, out);
    if let Some(credential) = case.credential {
        pair(credential, case.header.secret_id, out);
    }
    token(case, out);
}

fn is_missing(text: &str) -> bool {
    text.is_empty() || MISSING.contains(&&*text.to_ascii_lowercase())
}

fn is_own(id: &str) -> bool {
    id.starts_with("AKID") || id.starts_with("IKID")
}

/// Whether a text has the shape of a secret key: 32 letters and digits, mixed.
pub(in crate::diagnose) fn looks_like_key(text: &str) -> bool {
    text.len() == 32
        && !is_own(text)
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().any(|byte| byte.is_ascii_uppercase())
        && text.bytes().any(|byte| byte.is_ascii_lowercase())
}

fn looks_like_id(text: &str) -> bool {
    is_own(text) && text.len() >= LONG_TERM_ID
}

/// The id of the request.
pub(super) fn id(id: &str, out: &mut Vec<Finding>) {
    let lower = id.to_ascii_lowercase();
    let hex = id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    // A real id may hold such words by chance.
    let placeholder = lower.contains("xxxxxx")
        || !is_own(id) && ["secretid", "secret_id", "your", "xxx", "<", "$", "{"].iter().any(|part| lower.contains(part));
    if is_missing(id) {
        let message = "The request carries no SecretId: the program that signed it did not have the credential, often because its environment was not loaded.";
        out.push(
            Finding::error(Cause::CredentialMixedUp, message).variant("id-missing").expected("an id such as AKID…").actual(id),
        );
    } else if placeholder {
        let message = format!("The SecretId of the request, {id}, is a placeholder.");
        out.push(Finding::error(Cause::SecretText, message).variant("id-placeholder").actual(id));
    } else if id.starts_with("AKIA") || id.starts_with("ASIA") {
        foreign("aws", "an access key of AWS", id, out);
    } else if id.starts_with("LTAI") {
        foreign("alibaba", "an access key of Alibaba Cloud", id, out);
    } else if id.bytes().all(|byte| byte.is_ascii_digit()) {
        foreign("numeric", "a number, as DNSPod tokens, captcha apps and account ids have it", id, out);
    } else if hex {
        foreign("hex", "a 32-digit hex text, as application keys and tokens of single products are", id, out);
    } else if looks_like_key(id) {
        let message = "The SecretId of the request looks like a SecretKey: id and key are probably exchanged. The key has travelled in the clear; replace it.";
        out.push(Finding::warning(Cause::CredentialMixedUp, message).variant("id-is-secret").expected("an id such as AKID…"));
    }
}

fn foreign(variant: &'static str, what: &str, id: &str, out: &mut Vec<Finding>) {
    let message = format!("The SecretId of the request is {what}, not an API key of this cloud.");
    out.push(Finding::error(Cause::ForeignKey, message).variant(variant).expected("an id such as AKID…").actual(id));
}

/// The credential that was given beside the request.
pub(super) fn pair(credential: &Credential, id: &str, out: &mut Vec<Finding>) {
    let secret = credential.secret_key.expose();
    let own = credential.secret_id.as_str();
    if !secret.is_empty() && (secret == id || secret == own || looks_like_id(secret)) {
        let message = "Id and key are exchanged: what should be the SecretKey is the SecretId of the request, or has its shape.";
        let what = if looks_like_id(secret) && looks_like_id(own) && secret == own { "id-twice" } else { "exchanged" };
        out.push(Finding::error(Cause::CredentialMixedUp, message).variant(what));
    } else if is_missing(secret) {
        let message =
            "The SecretKey given is empty, or the word for a missing value: the environment it is read from was not loaded.";
        out.push(Finding::error(Cause::CredentialMixedUp, message).variant("secret-missing"));
    } else if !own.is_empty() && own != id && own.trim() == id {
        let message = "There is white space around the SecretId given.";
        out.push(Finding::warning(Cause::SecretText, message).variant("id-space"));
    } else if !own.is_empty() && own != id && !is_missing(id) {
        let message = format!("The request was signed in the name of {id}, but the credential given is that of {own}.");
        out.push(Finding::warning(Cause::CredentialMixedUp, message).variant("other-id").expected(own).actual(id));
    }
    let trimmed = secret
        .trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'' | '`' | '\u{feff}' | '\u{200b}'));
    if trimmed != secret && !trimmed.is_empty() {
        let message =
            "White space, quotes or invisible characters surround the SecretKey given; the service knows it without them.";
        out.push(Finding::error(Cause::SecretText, message).variant("secret-surrounded"));
    }
    if secret.starts_with("eyJ") {
        let message = "The SecretKey given is a JSON web token, as CloudBase gives out, not the key of an API key pair.";
        out.push(Finding::warning(Cause::ForeignKey, message).variant("jwt"));
    }
}

/// The token, which the signature does not cover.
fn token(case: &Case, out: &mut Vec<Finding>) {
    let id = case.header.secret_id;
    let sent = case.request.header("x-tc-token").map(str::trim_ascii);
    let own = case.credential.filter(|credential| credential.secret_id == id);
    let known = own.and_then(|credential| credential.token.as_ref()).map(|token| token.expose());
    let finding = match (sent, known) {
        (Some(sent), _) if !sent.is_empty() && is_missing(sent) => {
            Finding::error(Cause::Token, format!("X-TC-Token holds the word {sent} in place of a token."))
                .variant("token-undefined")
                .actual(sent)
        }
        (None | Some(""), Some(_)) => {
            Finding::error(Cause::Token, "The key is temporary, but its token was not sent.").variant("token-missing")
        }
        (Some(sent), Some(known)) if sent != known.trim_ascii() => {
            Finding::error(Cause::Token, "The token that was sent is not the one of this key.").variant("token-other")
        }
        (Some(""), None) => Finding::warning(Cause::Token, "X-TC-Token is there but empty.").variant("token-empty"),
        (None, None) if is_own(id) && id.len() > LONG_TERM_ID && id.bytes().all(|byte| byte.is_ascii_graphic()) => {
            let message =
                "The SecretId is longer than long-term ones are, so the key is probably temporary; but no X-TC-Token was sent.";
            Finding::warning(Cause::Token, message).variant("token-missing")
        }
        (Some(_), None) if is_own(id) && id.len() == LONG_TERM_ID => {
            let message = "The SecretId has the length of long-term ones, but a token came with it; a long-term key has none.";
            Finding::warning(Cause::Token, message).variant("token-superfluous")
        }
        _ => return,
    };
    out.push(finding);
}
