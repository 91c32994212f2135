//! A diagnosis as JSON. It is written by hand, because a library would weigh as much as all the rest.

use alloc::string::String;

use tencentdb_postgres::diagnose::{Diagnosis, Finding, Request, Steps};
use tencentdb_postgres::internal::Decimal;

/// Writes a diagnosis. Optional members that have no value are left out.
pub fn diagnosis(diagnosis: &Diagnosis) -> String {
    let mut out = Object::new();
    out.raw("ok", yes(diagnosis.ok()));
    if let Some(verified) = diagnosis.verified {
        out.raw("verified", yes(verified));
    }
    let mut findings = List::new();
    for found in &diagnosis.findings {
        findings.put(&finding(found).end());
    }
    out.raw("findings", &findings.end());
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
    out.text("uncorrected", diagnosis.uncorrected.map(|reason| reason.as_str()));
    out.end()
}

fn finding(finding: &Finding) -> Object {
    let mut out = Object::new();
    out.text("code", Some(finding.cause.code()));
    out.text("severity", Some(finding.severity.as_str()));
    out.raw("proved", yes(finding.proved));
    out.text("proof", finding.proof.map(|proof| proof.as_str()));
    out.text("variant", finding.variant);
    out.text("message", Some(&finding.message));
    let mut values = List::new();
    for value in &finding.values {
        values.put(&quoted(value));
    }
    out.raw("values", &values.end());
    out.text("expected", finding.expected.as_deref());
    out.text("actual", finding.actual.as_deref());
    if let Some(at) = finding.at {
        out.raw("at", Decimal::from(at).as_str());
    }
    out.text("fix", Some(finding.fix));
    out
}

fn request(request: &Request) -> Object {
    let mut out = Object::new();
    out.text("method", Some(&request.method));
    out.text("url", Some(&request.url()));
    let mut headers = List::new();
    for (name, value) in &request.headers {
        let mut pair = List::new();
        pair.put(&quoted(name));
        pair.put(&quoted(value));
        headers.put(&pair.end());
    }
    out.raw("headers", &headers.end());
    match core::str::from_utf8(&request.body) {
        Ok(text) => out.text("body", Some(text)),
        Err(_) => {
            let mut bytes = List::new();
            for byte in &request.body {
                bytes.put(Decimal::from(usize::from(*byte)).as_str());
            }
            out.raw("bytes", &bytes.end());
        }
    }
    out
}

fn steps(steps: &Steps) -> Object {
    let mut out = Object::new();
    out.text("method", Some(steps.method));
    out.text("canonicalRequest", steps.canonical_request.as_deref());
    out.text("hashedCanonicalRequest", steps.hashed_canonical_request.as_deref());
    out.text("body", steps.body.as_deref());
    out.text("credentialScope", steps.credential_scope.as_deref());
    out.text("stringToSign", Some(&steps.string_to_sign));
    out.text("signature", steps.signature.as_deref());
    out.text("authorization", steps.authorization.as_deref());
    out
}

fn yes(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

/// A list being written.
struct List(String);

impl List {
    fn new() -> Self {
        Self("[".into())
    }

    fn put(&mut self, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        self.0.push_str(value);
    }

    fn end(mut self) -> String {
        self.0.push(']');
        self.0
    }
}

/// An object being written.
struct Object(String);

impl Object {
    fn new() -> Self {
        Self("{".into())
    }

    #[inline(never)]
    fn raw(&mut self, name: &str, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        for piece in ["\"", name, "\":", value] {
            self.0.push_str(piece);
        }
    }

    #[inline(never)]
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

#[inline(never)]
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            ..' ' => {
                out.push_str(if letter < '\u{10}' { "\\u000" } else { "\\u001" });
                out.push(char::from(b"0123456789abcdef"[letter as usize & 15]));
            }
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
    fn quoted_escapes_what_json_requires() {
        assert_eq!(quoted("a\"\\\n\u{1}é"), "\"a\\\"\\\\\\n\\u0001é\"");
    }

    #[test]
    fn diagnosis_writes_json_without_missing_members() {
        let text = diagnosis(&diagnose("hello", &Knowledge::default()));
        assert!(text.starts_with(
            r#"{"ok":false,"findings":[{"code":"unreadable","severity":"error","proved":false,"message":"This is"#
        ));
        assert!(text.ends_with(r#""}],"uncorrected":"no-request"}"#), "{text}");
    }
}
