//! Answers as JSON texts.

use alloc::string::String;

use crate::model::{Problem, Severity};
use crate::sign::{SigningKey, Steps};

pub(super) fn problems(out: &mut String, problems: &[Problem]) {
    out.push('[');
    for (at, problem) in problems.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        let severity = if problem.severity == Severity::Error { "error" } else { "advice" };
        let mut members = [
            ("path", &*problem.path),
            ("code", problem.code.as_str()),
            ("severity", severity),
            ("message", &problem.message),
            ("suggestion", ""),
        ];
        let mut count = 4;
        if let Some(meant) = &problem.suggestion {
            members[4].1 = meant;
            count = 5;
        }
        object(out, &members[..count]);
    }
    out.push(']');
}

pub(super) fn steps(out: &mut String, steps: &Steps, key: &SigningKey) {
    object(
        out,
        &[
            ("hashedPayload", &steps.hashed_payload),
            ("signedHeaders", &steps.signed_headers),
            ("canonicalRequest", &steps.canonical_request),
            ("hashedCanonicalRequest", &steps.hashed_canonical_request),
            ("credentialScope", &steps.credential_scope),
            ("stringToSign", &steps.string_to_sign),
            ("secretDate", &hex::encode(key.secret_date())),
            ("secretService", &hex::encode(key.secret_service())),
            ("secretSigning", &hex::encode(key.secret_signing())),
            ("signature", &steps.signature),
            ("authorization", &steps.authorization),
        ],
    );
}

fn object(out: &mut String, members: &[(&str, &str)]) {
    out.push('{');
    for (at, (name, value)) in members.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        string(out, name);
        out.push(':');
        string(out, value);
    }
    out.push('}');
}

fn string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                out.push_str(&hex::encode([c as u8]));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}
