//! A diagnosis as JSON. A few shapes, written by hand: a library for it would weigh as much as all the rest.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use tencentdb_postgres::diagnose::{Diagnosis, Finding, Request, Steps};

/// Writes a diagnosis. Members that are not there are left out.
pub fn diagnosis(diagnosis: &Diagnosis) -> String {
    let mut out = Object::new();
    out.raw("ok", yes(diagnosis.ok()));
    if let Some(verified) = diagnosis.verified {
        out.raw("verified", yes(verified));
    }
    out.raw("findings", &list(diagnosis.findings.iter().map(finding)));
    out.text("form", diagnosis.form.map(|form| form.as_str()));
    out.object("request", diagnosis.request.as_ref().map(request));
    out.object("steps", diagnosis.steps.as_ref().map(steps));
    out.object("signed", diagnosis.signed.as_ref().map(steps));
    out.object(
        "corrected",
        diagnosis.corrected.as_ref().map(|corrected| {
            let mut out = request(&corrected.request);
            out.raw("signed", yes(corrected.signed));
            out
        }),
    );
    out.end()
}

fn finding(finding: &Finding) -> String {
    let mut out = Object::new();
    out.text("code", Some(finding.cause.code()));
    out.text("severity", Some(finding.severity.as_str()));
    out.raw("proved", yes(finding.proved));
    out.text("variant", finding.variant);
    out.text("message", Some(&finding.message));
    out.text("expected", finding.expected.as_deref());
    out.text("actual", finding.actual.as_deref());
    if let Some(at) = finding.at {
        out.raw("at", &at.to_string());
    }
    out.text("fix", Some(finding.fix));
    out.end()
}

fn request(request: &Request) -> Object {
    let mut out = Object::new();
    out.text("method", Some(&request.method));
    out.text("url", Some(&request.url()));
    let pairs = request.headers.iter().map(|(name, value)| format!("[{},{}]", quoted(name), quoted(value)));
    out.raw("headers", &list(pairs));
    match core::str::from_utf8(&request.body) {
        Ok(text) => out.text("body", Some(text)),
        Err(_) => out.raw("bytes", &list(request.body.iter().map(u8::to_string))),
    }
    out
}

fn steps(steps: &Steps) -> Object {
    let mut out = Object::new();
    out.text("method", Some(steps.method));
    out.text("canonicalRequest", steps.canonical_request.as_deref());
    out.text("hashedCanonicalRequest", steps.hashed_canonical_request.as_deref());
    out.text("credentialScope", steps.credential_scope.as_deref());
    out.text("stringToSign", Some(&steps.string_to_sign));
    out.text("signature", steps.signature.as_deref());
    out.text("authorization", steps.authorization.as_deref());
    out
}

fn yes(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

fn list(parts: impl Iterator<Item = String>) -> String {
    format!("[{}]", parts.collect::<Vec<_>>().join(","))
}

/// An object being written.
struct Object(String);

impl Object {
    fn new() -> Self {
        Self("{".into())
    }

    fn raw(&mut self, name: &str, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        for piece in ["\"", name, "\":", value] {
            self.0.push_str(piece);
        }
    }

    fn text(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.raw(name, &quoted(value));
        }
    }

    fn object(&mut self, name: &str, value: Option<Object>) {
        if let Some(value) = value {
            self.raw(name, &value.end());
        }
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            ..' ' => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            _ => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use tencentdb_postgres::diagnose::{Knowledge, diagnose};

    use super::*;

    #[test]
    fn texts_are_quoted() {
        assert_eq!(quoted("a\"\\\n\u{1}é"), "\"a\\\"\\\\\\n\\u0001é\"");
    }

    #[test]
    fn a_diagnosis_is_json() {
        let text = diagnosis(&diagnose("hello", &Knowledge::default()));
        assert!(
            text.starts_with(
                r#"{"ok":false,"findings":[{"code":"unreadable","severity":"error","proved":false,"message":"This is"#
            )
        );
        assert!(text.ends_with(r#""}]}"#), "{text}");
    }
}
