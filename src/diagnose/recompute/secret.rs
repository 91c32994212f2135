//! Secrets that might have been used in place of the one given. No phrase tells a secret.

use alloc::string::String;

use zeroize::Zeroizing;

use super::super::encode;
use super::super::finding::Cause;
use super::super::words::{join, lower, trim_wide, upper, within};
use super::assumption::Assumptions;
use super::recipe::Slot;
use crate::Credential;

/// What gets around a key when it is copied; those up to the first tab are common.
const AROUND: [(&str, &str, &str, &str); 15] = [
    ("secret-line-break", "a line break at the end of the key", "", "\n"),
    ("secret-line-break", "a line break (CR LF) at the end of the key", "", "\r\n"),
    ("secret-line-break", "a carriage return at the end of the key", "", "\r"),
    ("secret-line-break", "the two letters \\n at the end of the key", "", "\\n"),
    ("secret-space", "a space at the end of the key", "", " "),
    ("secret-space", "a space before the key", " ", ""),
    ("secret-space", "spaces around the key", " ", " "),
    ("secret-quoted", "quotes around the key", "\"", "\""),
    ("secret-quoted", "quotes around the key", "'", "'"),
    ("secret-tab", "a tab at the end of the key", "", "\t"),
    ("secret-mark", "a byte order mark before the key", "\u{feff}", ""),
    ("secret-mark", "an invisible space at the end of the key", "", "\u{200b}"),
    ("secret-suffix", "a percent sign at the end of the key, as some shells show at the end of a line", "", "%"),
    ("secret-suffix", "a semicolon at the end of the key", "", ";"),
    ("secret-suffix", "a comma at the end of the key", "", ","),
];
const COMMON: usize = 9;

/// What programs write for a value they do not have.
const MISSING: [&str; 6] = ["undefined", "null", "None", "nil", "NaN", "[object Object]"];
const PLACEHOLDERS: [&str; 7] = [
    "SECRET_KEY",
    "SecretKey",
    "secretKey",
    "YOUR_SECRET_KEY",
    "your-secret-key",
    "TENCENTCLOUD_SECRET_KEY",
    "********************************",
];
/// How many characters may be missing at either end.
const CUT: usize = 4;

/// Every other secret worth trying.
pub(in crate::diagnose) fn assumptions(credential: &Credential, secret_id: &str, out: &mut Assumptions) {
    let secret = credential.secret_key.expose();
    let token = credential.token.as_ref().map(|token| token.expose()).unwrap_or_default();
    let mut add = |cause, id, phrase: &str, other: &str, usual: bool| {
        let assumption = out.add(cause, id, phrase, Slot::Secret, other).shown("", "");
        assumption.usual = usual;
    };
    let text = Cause::SecretText;
    let bare = within(trim_wide(secret), b"\"'`");
    add(text, "secret-trimmed", "the key without the white space around it", trim_wide(secret), true);
    add(text, "secret-unquoted", "the key without the quotes around it", bare, true);
    for (at, (id, phrase, before, after)) in AROUND.into_iter().enumerate() {
        add(text, id, phrase, &Zeroizing::new(join(&[before, secret, after])), at < COMMON);
    }
    let mixed = Cause::CredentialMixedUp;
    add(mixed, "secret-empty", "an empty SecretKey", "", false);
    for word in MISSING {
        add(mixed, "secret-undefined", "the word for a missing value in place of the SecretKey", word, false);
    }
    add(mixed, "secret-is-id", "the SecretId in place of the SecretKey", &credential.secret_id, false);
    add(mixed, "secret-is-id", "the SecretId in place of the SecretKey", secret_id, false);
    add(mixed, "secret-is-token", "the token in place of the SecretKey", token, false);
    for word in PLACEHOLDERS {
        add(text, "secret-placeholder", "a placeholder in place of the SecretKey", word, false);
    }
    for cut in 1..=CUT {
        let kept = secret.len().saturating_sub(cut);
        add(text, "secret-cut", "a key that lacks its last characters", secret.get(..kept).unwrap_or_default(), false);
        add(text, "secret-cut", "a key that lacks its first characters", secret.get(cut..).unwrap_or_default(), false);
    }
    add(text, "secret-case", "the key in small letters", &Zeroizing::new(lower(secret)), false);
    add(text, "secret-case", "the key in capital letters", &Zeroizing::new(upper(secret)), false);
    add(text, "secret-encoded", "the key encoded for addresses", &Zeroizing::new(encode::percent(secret)), false);
    add(text, "secret-encoded", "the key in base64", &Zeroizing::new(encode::base64(secret.as_bytes())), false);
    let decoded = encode::from_base64(secret).map(String::from_utf8);
    if let Some(Ok(decoded)) = decoded {
        add(text, "secret-encoded", "the key decoded from base64", &Zeroizing::new(decoded), false);
    }
}
