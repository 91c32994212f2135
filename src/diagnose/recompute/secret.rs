//! Secrets that might have been used in place of the one given.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::super::encode;
use super::super::finding::Cause;
use crate::Credential;

/// Another secret, with what it means. The phrase does not tell it.
pub(in crate::diagnose) struct Other {
    pub cause: Cause,
    pub id: &'static str,
    pub phrase: &'static str,
    pub secret: Zeroizing<String>,
}

/// Every other secret worth trying.
pub(in crate::diagnose) fn others(credential: &Credential, secret_id: &str) -> Vec<Other> {
    let secret = credential.secret_key.expose();
    let token = credential.token.as_ref().map(|token| token.expose()).unwrap_or_default();
    let quotes = ['"', '\'', '`'];
    let mut others: Vec<Other> = Vec::new();
    let mut add = |cause, id, phrase, other: String| {
        let other = Zeroizing::new(other);
        if *other != secret && (!other.is_empty() || id == "secret-empty") && !others.iter().any(|own| own.secret == other) {
            others.push(Other { cause, id, phrase, secret: other });
        }
    };
    let text = Cause::SecretText;
    add(text, "secret-trimmed", "the key without the white space around it", secret.trim().to_string());
    add(text, "secret-unquoted", "the key without the quotes around it", secret.trim().trim_matches(quotes).to_string());
    for (id, phrase, before, after) in [
        ("secret-line-break", "a line break at the end of the key", "", "\n"),
        ("secret-line-break", "a line break (CR LF) at the end of the key", "", "\r\n"),
        ("secret-line-break", "a carriage return at the end of the key", "", "\r"),
        ("secret-line-break", "the two letters \\n at the end of the key", "", "\\n"),
        ("secret-space", "a space at the end of the key", "", " "),
        ("secret-space", "a space before the key", " ", ""),
        ("secret-space", "spaces around the key", " ", " "),
        ("secret-tab", "a tab at the end of the key", "", "\t"),
        ("secret-quoted", "quotes around the key", "\"", "\""),
        ("secret-quoted", "quotes around the key", "'", "'"),
        ("secret-mark", "a byte order mark before the key", "\u{feff}", ""),
        ("secret-mark", "an invisible space at the end of the key", "", "\u{200b}"),
        ("secret-suffix", "a percent sign at the end of the key, as some shells show at the end of a line", "", "%"),
        ("secret-suffix", "a semicolon at the end of the key", "", ";"),
        ("secret-suffix", "a comma at the end of the key", "", ","),
    ] {
        add(text, id, phrase, format!("{before}{secret}{after}"));
    }
    for cut in 1..=4 {
        let end = secret.char_indices().rev().nth(cut - 1).map_or(0, |(at, _)| at);
        add(text, "secret-cut", "a key that lacks its last characters", secret.get(..end).unwrap_or_default().into());
        let start = secret.char_indices().nth(cut).map_or(secret.len(), |(at, _)| at);
        add(text, "secret-cut", "a key that lacks its first characters", secret.get(start..).unwrap_or_default().into());
    }
    add(text, "secret-case", "the key in small letters", secret.to_ascii_lowercase());
    add(text, "secret-case", "the key in capital letters", secret.to_ascii_uppercase());
    add(text, "secret-encoded", "the key encoded for addresses", encode::percent(secret));
    add(text, "secret-encoded", "the key in base64", encode::base64(secret.as_bytes()));
    if let Some(decoded) = encode::from_base64(secret).and_then(|bytes| String::from_utf8(bytes).ok()) {
        add(text, "secret-encoded", "the key decoded from base64", decoded);
    }
    let mixed = Cause::CredentialMixedUp;
    add(mixed, "secret-is-id", "the SecretId in place of the SecretKey", credential.secret_id.clone());
    add(mixed, "secret-is-id", "the SecretId in place of the SecretKey", secret_id.into());
    add(mixed, "secret-is-token", "the token in place of the SecretKey", token.into());
    add(mixed, "secret-empty", "an empty SecretKey", String::new());
    for word in ["undefined", "null", "None", "nil", "NaN", "[object Object]"] {
        add(mixed, "secret-undefined", "the word for a missing value in place of the SecretKey", word.into());
    }
    for word in [
        "SECRET_KEY",
        "SecretKey",
        "secretKey",
        "YOUR_SECRET_KEY",
        "your-secret-key",
        "TENCENTCLOUD_SECRET_KEY",
        "********************************",
    ] {
        add(text, "secret-placeholder", "a placeholder in place of the SecretKey", word.into());
    }
    others
}
