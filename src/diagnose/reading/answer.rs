//! The faults that the service's answer tells.

use super::super::answer::Answer;
use super::super::code::{Verdict, classify};
use super::super::finding::{Cause, Findings};
use super::super::strings::{contains, decimal};
use super::Case;

/// The words of the service for a request that is too large, as an error of the signature or on its own.
const TOO_LARGE: [&str; 3] = ["request size limit", "size limit", "too large"];

/// Checks whether the answer is about the signature at all.
pub(in crate::diagnose) fn other_fault(answer: &Answer, out: &mut Findings) {
    match (answer.code.as_deref(), answer.status) {
        (Some(code), _) => {
            if let Verdict::Other(variant) = classify(code) {
                out.error(Cause::NotSignature, variant, &[code]);
            }
        }
        (None, Some(status)) if status >= 400 => {
            out.error(Cause::NotSignature, "http-status", &[&decimal(status.into())]);
        }
        (None, _) if answer.foreign => {
            out.error(Cause::NotSignature, "foreign-answer", &[]);
        }
        _ => {}
    }
}

/// Checks whether the answer says that the request is too large for its method of signing. If the request was cut
/// since, nothing else tells.
pub(in crate::diagnose) fn too_large(answer: &Answer, out: &mut Findings) {
    let message = answer.message.as_deref().unwrap_or_default().to_ascii_lowercase();
    if contains(&message, "tc3-hmac-sha256") && TOO_LARGE.iter().any(|words| contains(&message, words)) {
        out.error(Cause::V1Signature, "too-large", &[]);
    }
}

/// Reads the fault of id, token or header from the error code, if the request itself does not show it.
pub(super) fn key(case: &Case, out: &mut Findings) {
    let Some(code) = case.facts.answer.code.as_deref() else { return };
    match classify(code) {
        Verdict::Id => {
            let variant =
                if contains(case.request.host_sent(), ".intl.") { "unknown-international" } else { "unknown" };
            out.error(Cause::KeyUnusable, variant, &[code]);
        }
        Verdict::Token => {
            out.error(Cause::Token, "token-refused", &[code]);
        }
        Verdict::Authorization if out.0.is_empty() => {
            out.warning(Cause::AuthorizationForm, "refused", &[code]);
        }
        _ => {}
    }
}
