//! Answers as JSON texts.

use alloc::string::String;

use crate::model::{Problem, Severity};
use crate::sign::{SigningKey, Steps};

pub(super) fn problems(out: &mut String, problems: &[Problem]) {
    let mut mark = "[";
    for problem in problems {
        out.push_str(mark);
        mark = ",";
        let mut object = Object::new(out);
        object.member("path", &problem.path);
        object.member("code", problem.code.as_str());
        object.member("severity", if problem.severity == Severity::Error { "error" } else { "advice" });
        object.member("message", &problem.message);
        if let Some(meant) = &problem.suggestion {
            object.member("suggestion", meant);
        }
        object.end();
    }
    out.push_str(if problems.is_empty() { "[]" } else { "]" });
}

pub(super) fn steps(out: &mut String, steps: &Steps, key: &SigningKey) {
    let mut object = Object::new(out);
    object.member("hashedPayload", &steps.hashed_payload);
    object.member("signedHeaders", &steps.signed_headers);
    object.member("canonicalRequest", &steps.canonical_request);
    object.member("hashedCanonicalRequest", &steps.hashed_canonical_request);
    object.member("credentialScope", &steps.credential_scope);
    object.member("stringToSign", &steps.string_to_sign);
    object.member("secretDate", &hex::encode(key.secret_date()));
    object.member("secretService", &hex::encode(key.secret_service()));
    object.member("secretSigning", &hex::encode(key.secret_signing()));
    object.member("signature", &steps.signature);
    object.member("authorization", &steps.authorization);
    object.end();
}

/// An object of texts, being written.
struct Object<'o> {
    out: &'o mut String,
    mark: &'static str,
}

impl<'o> Object<'o> {
    fn new(out: &'o mut String) -> Self {
        Self { out, mark: "{\"" }
    }

    fn member(&mut self, name: &str, value: &str) {
        for text in [self.mark, name, "\":\""] {
            self.out.push_str(text);
        }
        for c in value.chars() {
            match c {
                '"' | '\\' => self.out.push('\\'),
                '\0'..='\u{1f}' => {
                    self.out.push_str("\\u00");
                    self.out.push_str(&hex::encode([c as u8]));
                    continue;
                }
                _ => {}
            }
            self.out.push(c);
        }
        self.mark = "\",\"";
    }

    fn end(self) {
        self.out.push_str("\"}");
    }
}
