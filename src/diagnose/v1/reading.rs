//! What can be told from the parameters by reading them.

use alloc::vec::Vec;

use super::super::finding::{Cause, Findings, Severity};
use super::super::reading;
use super::super::words::{has, is_hex, number, replaced, same, starts, together, trim};
use super::super::{Facts, encode};
use super::Parameters;

const NEEDED: [&str; 5] = ["Action", "Version", "Timestamp", "Nonce", "SecretId"];
const GET_BYTES: usize = 32 * 1024;
const POST_BYTES: usize = 1024 * 1024;
pub(super) const FORM: &str = "application/x-www-form-urlencoded";
const V3: &str = "Sign with TC3-HMAC-SHA256: it takes JSON bodies up to 10 MB.";

pub(super) fn read(facts: &Facts, parameters: &Parameters) -> Findings {
    let request = facts.request;
    let mut out = Findings::default();
    reading::of_answer(facts.answer, &mut out);
    needed(parameters, &mut out);
    let id = parameters.get("SecretId").unwrap_or_default();
    if parameters.get("SecretId").is_some() {
        reading::of_id(id, &mut out);
    }
    if let Some(credential) = facts.credential {
        reading::of_credential(credential, id, &mut out);
    }
    signature(parameters, &mut out);
    let timestamp = reading::timestamp(parameters.get("Timestamp").unwrap_or_default(), &mut out);
    if let Some(timestamp) = timestamp {
        reading::of_time(timestamp, facts, &mut out);
    }
    wire(facts, &mut out);
    if let Some(host) = request.header("host") {
        reading::of_host(request, trim(host), &mut out);
    }
    out
}

fn needed(parameters: &Parameters, out: &mut Findings) {
    let mut missing: Vec<&str> = Vec::from(NEEDED);
    missing.retain(|name| parameters.get(name).is_none_or(str::is_empty));
    if parameters.get("SecretId") == Some("") || missing == ["SecretId"] {
        reading::of_id("", out);
    } else if !missing.is_empty() {
        let message = ["The parameters lack ", &together(&missing, " and "), ", which this method of signing needs."];
        out.add(Cause::V1Signature, Severity::Error, "parameter-missing", &message).expected(&together(&missing, ", "));
    }
}

/// A signature that was not encoded once.
fn signature(parameters: &Parameters, out: &mut Findings) {
    let given = parameters.get("Signature").unwrap_or_default();
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
        let message = ["The request has ", &size, " bytes; with this method of signing a ", method, " may have ", &limit, "."];
        out.add(Cause::V1Signature, Severity::Error, "too-large", &message).fix(V3);
    }
    let kind = trim(request.header("content-type").unwrap_or_default());
    if by_post && !starts(kind, FORM) {
        let message = "This method of signing takes parameters of a POST as a form only.";
        out.error(Cause::V1Signature, "content-type", message).expected(FORM).actual(kind).fix(V3);
    }
}
