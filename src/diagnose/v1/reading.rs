//! What can be told from the parameters by reading them.

use alloc::format;
use alloc::vec::Vec;

use super::super::finding::{Cause, Finding};
use super::super::reading::{self, Moments};
use super::super::request::without_default_port;
use super::super::{Facts, encode, visible};
use super::Parameters;

const NEEDED: [&str; 5] = ["Action", "Version", "Timestamp", "Nonce", "SecretId"];
const GET_BYTES: usize = 32 * 1024;
const POST_BYTES: usize = 1024 * 1024;
const FORM: &str = "application/x-www-form-urlencoded";

pub(super) fn read(facts: &Facts, parameters: &Parameters) -> Vec<Finding> {
    let request = facts.request;
    let mut out = Vec::new();
    out.extend(reading::of_answer(facts.answer));
    needed(parameters, &mut out);
    let id = parameters.get("SecretId").unwrap_or_default();
    if parameters.get("SecretId").is_some() {
        reading::of_id(id, &mut out);
    }
    if let Some(credential) = facts.credential {
        reading::of_credential(credential, id, &mut out);
    }
    out.extend(signature(parameters));
    let (timestamp, wrong) = reading::timestamp(parameters.get("Timestamp").unwrap_or_default());
    out.extend(wrong);
    if let Some(timestamp) = timestamp {
        let moments =
            Moments { timestamp, answer: facts.answer, now: facts.now, sent_at: facts.sent_at, attempts: facts.attempts };
        reading::of_time(&moments, &mut out);
    }
    wire(facts, &mut out);
    if let Some(host) = request.header("host").map(|host| without_default_port(host.trim_ascii(), &request.scheme))
        && !request.host.is_empty()
        && !host.eq_ignore_ascii_case(&request.host)
    {
        let message =
            format!("The Host header says {host}, but the request goes to {}; one of the two was signed.", request.host);
        out.push(Finding::warning(Cause::Host, message).variant("host-of-url").differing(&request.host, host));
    }
    out
}

fn needed(parameters: &Parameters, out: &mut Vec<Finding>) {
    let missing: Vec<&str> = NEEDED.into_iter().filter(|name| parameters.get(name).is_none_or(str::is_empty)).collect();
    let undefined = parameters.get("SecretId") == Some("") || missing == ["SecretId"];
    if !missing.is_empty() && !undefined {
        let message = format!("The parameters lack {}, which this method of signing needs.", missing.join(" and "));
        out.push(Finding::error(Cause::V1Signature, message).variant("parameter-missing").expected(missing.join(", ")));
    } else if undefined {
        reading::of_id("", out);
    }
}

/// A signature that was not encoded once.
fn signature(parameters: &Parameters) -> Option<Finding> {
    let given = parameters.get("Signature").unwrap_or_default();
    let is_hex = matches!(given.len(), 40 | 64) && given.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (cause, variant, message, right) = if given.is_empty() {
        (Cause::V1Signature, "signature-missing", "There is a SignatureMethod, but no Signature.", "".into())
    } else if given.contains(' ') {
        let message = "The signature was sent without being encoded, so that + arrived as a space.";
        (Cause::V1Signature, "signature-not-encoded", message, given.replace(' ', "+"))
    } else if given.contains('%') {
        let message = "The signature was encoded twice: by the program and by its HTTP library.";
        (Cause::V1Signature, "signature-encoded-twice", message, encode::decode(given, false))
    } else if is_hex {
        (
            Cause::DigestForm,
            "v1-signature-hex",
            "The signature is in hex; this method writes it in base64.",
            encode::base64(&hex::decode(given).ok()?),
        )
    } else {
        return None;
    };
    Some(Finding::error(cause, message).variant(variant).differing(&right, given))
}

/// What goes over the wire.
fn wire(facts: &Facts, out: &mut Vec<Finding>) {
    let request = facts.request;
    let by_post = request.method.eq_ignore_ascii_case("post");
    let (size, limit) = if by_post { (request.body.len(), POST_BYTES) } else { (request.query.len(), GET_BYTES) };
    let v3 = "Sign with TC3-HMAC-SHA256: it takes JSON bodies up to 10 MB.";
    if size > limit {
        let message = format!(
            "The request has {size} bytes; with this method of signing a {} may have {limit}.",
            if by_post { "POST" } else { "GET" }
        );
        out.push(Finding::error(Cause::V1Signature, message).variant("too-large").fix(v3));
    }
    let kind = request.header("content-type").unwrap_or_default().trim_ascii();
    if by_post && !kind.to_ascii_lowercase().starts_with(FORM) {
        let message = "This method of signing takes parameters of a POST as a form only.";
        let finding = Finding::error(Cause::V1Signature, message).variant("content-type").expected(FORM);
        out.push(finding.actual(visible::visible(kind)).fix(v3));
    }
}
