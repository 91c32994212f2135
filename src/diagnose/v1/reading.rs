//! The faults that the parameters show.

use super::super::finding::{Cause, Findings};
use super::super::id::Id;
use super::super::reading;
use super::super::strings::{contains, decimal, filter, is_hex, join, replace, starts_with_ignore_case};
use super::super::{Facts, encode};
use super::Parameters;

const NEEDED: [&str; 5] = ["Action", "Version", "Timestamp", "Nonce", "SecretId"];
const GET_BYTES: usize = 32 * 1024;
const POST_BYTES: usize = 1024 * 1024;
pub(super) const FORM: &str = "application/x-www-form-urlencoded";

pub(super) fn read(facts: &Facts, parameters: &Parameters, out: &mut Findings) {
    let request = facts.request;
    reading::of_answer(facts.answer, out);
    needed(parameters, out);
    let id = parameters.value("SecretId");
    if parameters.get("SecretId").is_some() {
        reading::of_id(&Id::read(id), facts.credential, out);
    }
    if let Some(credential) = facts.credential {
        reading::of_credential(credential, Id::read(id).bare, out);
    }
    signature(parameters, out);
    let timestamp = reading::timestamp(parameters.value("Timestamp"), out);
    if let Some(timestamp) = timestamp {
        reading::of_time(timestamp, facts, out);
    }
    wire(facts, out);
    if let Some(host) = request.header("host") {
        reading::of_host(request, host.trim_ascii(), out);
    }
}

fn needed(parameters: &Parameters, out: &mut Findings) {
    let missing = filter(&NEEDED, &|name| parameters.value(name).is_empty());
    if parameters.get("SecretId") == Some("") || missing == ["SecretId"] {
        reading::of_id(&Id::default(), None, out);
    } else if !missing.is_empty() {
        let names = join(&missing, ", ");
        out.error(Cause::V1Signature, "parameter-missing", &[&names]).expected(&names);
    }
}

/// Checks that the signature was encoded once.
fn signature(parameters: &Parameters, out: &mut Findings) {
    let given = parameters.value("Signature");
    let (cause, variant, right) = if given.is_empty() {
        out.error(Cause::V1Signature, "signature-missing", &[]);
        return;
    } else if contains(given, " ") {
        (Cause::V1Signature, "signature-not-encoded", replace(given, " ", "+"))
    } else if contains(given, "%") {
        (Cause::V1Signature, "signature-encoded-twice", encode::decode(given, false))
    } else if matches!(given.len(), 40 | 64) && is_hex(given) {
        let right = encode::base64(&encode::from_hex(given).unwrap_or_default());
        (Cause::DigestForm, "v1-signature-hex", right)
    } else {
        return;
    };
    out.error(cause, variant, &[]).differing(&right, given);
}

/// Checks the message as it goes over the wire.
fn wire(facts: &Facts, out: &mut Findings) {
    let request = facts.request;
    let by_post = request.method.eq_ignore_ascii_case("post");
    let (size, limit) = if by_post { (request.body.len(), POST_BYTES) } else { (request.query.len(), GET_BYTES) };
    if size > limit {
        let (size, limit) = (decimal(size as u64), decimal(limit as u64));
        out.error(Cause::V1Signature, "too-large", &[]).expected(&limit).actual(&size);
    } else {
        reading::of_size(facts.answer, out);
    }
    let kind = request.value("content-type").trim_ascii();
    if by_post && !starts_with_ignore_case(kind, FORM) {
        out.error(Cause::V1Signature, "content-type", &[]).expected(FORM).actual(kind);
    }
}
