//! Secrets that may have been used in place of the one given. No phrase tells a secret.

use alloc::string::String;

use zeroize::Zeroizing;

use super::super::encode;
use super::super::finding::Cause;
use super::super::hash::sha256_hex;
use super::super::strings::{concat, trim_bytes};
use super::assumption::Assumptions;
use super::recipe::Slot;
use crate::Credential;

/// The texts around a key that was copied; those up to the quotes are common.
const AROUND: &[(&str, &str, &str)] = &[
    ("secret-end", "", "\n"),
    ("secret-end", "", "\r\n"),
    ("secret-end", "", "\r"),
    ("secret-end", "", "\\n"),
    ("secret-end", "", " "),
    ("secret-start", " ", ""),
    ("secret-around", " ", " "),
    ("secret-around", "\"", "\""),
    ("secret-around", "'", "'"),
    ("secret-around", "`", "`"),
    ("secret-around", "\u{201c}", "\u{201d}"),
    ("secret-around", "<", ">"),
    ("secret-end", "", "\t"),
    ("secret-start", "\t", ""),
    ("secret-start", "\n", ""),
    ("secret-start", "\u{feff}", ""),
    ("secret-end", "", "\u{200b}"),
    ("secret-start", "\u{200b}", ""),
    ("secret-end", "", "\u{a0}"),
    ("secret-start", "\u{a0}", ""),
    ("secret-end", "", "%"),
    ("secret-end", "", ";"),
    ("secret-end", "", ","),
    ("secret-end", "", "\\r\\n"),
];
const COMMON: usize = 9;

/// The words that programs write for a missing value.
const MISSING: &[&str] = &["undefined", "null", "None", "nil", "NaN", "[object Object]"];
const PLACEHOLDERS: &[&str] = &[
    "SECRET_KEY",
    "SecretKey",
    "secretKey",
    "YOUR_SECRET_KEY",
    "your-secret-key",
    "TENCENTCLOUD_SECRET_KEY",
    "********************************",
];
/// The number of characters that may be missing at either end.
const CUT: usize = 4;

/// Adds every other secret worth trying.
pub(in crate::diagnose) fn assumptions(credential: &Credential, secret_id: &str, out: &mut Assumptions) {
    let secret = credential.secret_key.expose();
    let token = credential.token.as_ref().map(|token| token.expose()).unwrap_or_default();
    let mut add = |cause, id, values: &[&str], other: &str, usual: bool| {
        let assumption = out.add_all(cause, id, values, &[(Slot::Secret, other)]).shown("", "");
        assumption.usual = usual;
    };
    let text = Cause::SecretText;
    let bare = trim_bytes(secret.trim(), b"\"'`");
    add(text, "secret-trimmed", &[], secret.trim(), true);
    add(text, "secret-unquoted", &[], bare, true);
    for (at, (id, before, after)) in AROUND.iter().copied().enumerate() {
        let values = [before, after];
        let said = if id == "secret-end" { &values[1..] } else { &values[..] };
        add(text, id, said, &Zeroizing::new(concat(&[before, secret, after])), at < COMMON);
    }
    let mixed = Cause::CredentialMixedUp;
    add(mixed, "secret-empty", &[], "", false);
    for word in MISSING.iter().copied() {
        add(mixed, "secret-undefined", &[word], word, false);
    }
    for id in [&*credential.secret_id, secret_id] {
        add(mixed, "secret-is-id", &[], id, false);
        for mark in [":", "#", ",", ""] {
            add(mixed, "secret-is-pair", &[], &Zeroizing::new(concat(&[id, mark, secret])), false);
            add(mixed, "secret-is-pair", &[], &Zeroizing::new(concat(&[secret, mark, id])), false);
        }
    }
    add(mixed, "secret-is-token", &[], token, false);
    for word in PLACEHOLDERS.iter().copied() {
        add(text, "secret-placeholder", &[word], word, false);
    }
    for cut in 1..=CUT {
        let kept = secret.len().saturating_sub(cut);
        add(text, "secret-cut-end", &[], secret.get(..kept).unwrap_or_default(), false);
        add(text, "secret-cut-start", &[], secret.get(cut..).unwrap_or_default(), false);
    }
    add(text, "secret-lower", &[], &Zeroizing::new(secret.to_ascii_lowercase()), false);
    add(text, "secret-upper", &[], &Zeroizing::new(secret.to_ascii_uppercase()), false);
    add(text, "secret-percent-encoded", &[], &Zeroizing::new(encode::percent(secret)), false);
    for inner in [secret, bare] {
        for end in ["", "\n"] {
            let inner = Zeroizing::new(concat(&[inner, end]));
            add(text, "secret-in-base64", &[], &Zeroizing::new(encode::base64(inner.as_bytes())), false);
        }
    }
    let decoded = encode::from_base64(bare).map(String::from_utf8);
    if let Some(Ok(decoded)) = decoded {
        let decoded = Zeroizing::new(decoded);
        add(text, "secret-from-base64", &[], &decoded, false);
        add(text, "secret-from-base64", &[], decoded.trim(), false);
    }
    add(text, "secret-hashed", &[], &Zeroizing::new(sha256_hex(secret.as_bytes())), false);
}
