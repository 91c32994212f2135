//! What can be told from the parameters by reading them.

use super::super::finding::{Cause, Findings, Severity};
use super::super::reading;
use super::super::words::{has, is_hex, keep, number, replaced, same, starts, together, trim};
use super::super::{Facts, encode};
use super::Parameters;

const NEEDED: [&str; 5] = ["Action", "Version", "Timestamp", "Nonce", "SecretId"];
const GET_BYTES: usize = 32 * 1024;
const POST_BYTES: usize = 1024 * 1024;
pub(super) const FORM: &str = "application/x-www-form-urlencoded";
const V3: &str = "Sign with TC3-HMAC-SHA256: it takes JSON bodies up to 10 MB.";

pub(super) fn read(facts: &Facts, parameters: &Parameters, out: &mut Findings) {
    let request = facts.request;
    reading::of_answer(facts.answer, out);
    needed(parameters, out);
    let id = parameters.value("SecretId");
    if parameters.get("SecretId").is_some() {
        reading::of_id(id, out);
    }
    if let Some(credential) = facts.credential {
        reading::of_credential(credential, id, out);
    }
    signature(parameters, out);
    let timestamp = reading::timestamp(parameters.value("Timestamp"), out);
    if let Some(timestamp) = timestamp {
        reading::of_time(timestamp, facts, out);
    }
    wire(facts, out);
    if let Some(host) = request.header("host") {
        reading::of_host(request, trim(host), out);
    }
}

fn needed(parameters: &Parameters, out: &mut Findings) {
    let missing = keep(&NEEDED, &|name| parameters.value(name).is_empty());
    if parameters.get("SecretId") == Some("") || missing == ["SecretId"] {
        reading::of_id("", out);
    } else if !missing.is_empty() {
        out.add(
            Cause::V1Signature,
            Severity::Error,
            "parameter-missing",
            "The parameters lack {}, which this method of signing needs.",
            &[&together(&missing, " and ")],
        )
        .expected(&together(&missing, ", "));
    }
}

/// A signature that was not encoded once.
fn signature(parameters: &Parameters, out: &mut Findings) {
    let given = parameters.value("Signature");
    let (cause, variant, message, right) = if given.is_empty() {
        (Cause::V1Signature, "signature-missing", "There is a SignatureMethod, but no Signature.", "".into())
    } else if has(given, " ") {
        let message = "The signature was sent without being encoded, so that + arrived as a space.";
        (Cause::V1Signature, "signature-not-encoded", message, replaced(given, " ", "+"))
    } else if has(given, "%") {
        let message = "The signature was encoded twice: by the program and by its HTTP library.";
        (Cause::V1Signature, "signature-encoded-twice", message, encode::decode(given, false))
    } else if matches!(given.len(), 40 | 64) && is_hex(given) {
        let right = encode::base64(&encode::from_hex(given).unwrap_or_default());
        (Cause::DigestForm, "v1-signature-hex", "The signature is in hex; this method writes it in base64.", right)
    } else {
        return;
    };
    out.error(cause, variant, message).differing(&right, given);
}

/// What goes over the wire.
fn wire(facts: &Facts, out: &mut Findings) {
    let request = facts.request;
    let by_post = same(&request.method, "post");
    let (method, size, limit) =
        if by_post { ("POST", request.body.len(), POST_BYTES) } else { ("GET", request.query.len(), GET_BYTES) };
    if size > limit {
        let (size, limit) = (number(size as u64), number(limit as u64));
        out.add(
            Cause::V1Signature,
            Severity::Error,
            "too-large",
            "The request has {} bytes; with this method of signing a {} may have {}.",
            &[&size, method, &limit],
        )
        .fix(V3);
    }
    let kind = trim(request.value("content-type"));
    if by_post && !starts(kind, FORM) {
        let message = "This method of signing takes parameters of a POST as a form only.";
        out.error(Cause::V1Signature, "content-type", message).expected(FORM).actual(kind).fix(V3);
    }
}
