//! What the service's answer says.

use super::super::answer::Answer;
use super::super::code::{Verdict, judge};
use super::super::finding::{Cause, Findings, Severity};
use super::super::words::{has, number};
use super::Case;

/// The answer, where it is not about the signature at all.
pub(in crate::diagnose) fn other_fault(answer: &Answer, out: &mut Findings) {
    let refused = "Find out who answered: check host and proxy settings, and try from another network.";
    let error = Severity::Error;
    match (answer.code.as_deref(), answer.status) {
        (Some(code), _) => {
            if let Verdict::Other(meaning) = judge(code) {
                let fix = "Leave the signature as it is, and look at what the code and the message say.";
                out.add(
                    Cause::NotSignature,
                    error,
                    "",
                    "{} is not about the signature, which was accepted: {}.",
                    &[code, meaning],
                )
                .fix(fix);
            }
        }
        (None, Some(status)) if status >= 400 => {
            let rest = " without an error code is not an answer of the service, which refuses with HTTP 200: something on the way refused the request.";
            out.add(Cause::NotSignature, error, "", "HTTP {}{}", &[&number(status.into()), rest]).fix(refused);
        }
        (None, _) if answer.foreign => {
            let message =
                "The answer does not have the form of the service's: something on the way (proxy, gateway, login page) gave it.";
            out.error(Cause::NotSignature, "", message).fix(refused);
        }
        _ => {}
    }
}

/// What the code says of id, token and header, after everything the request itself says of them.
pub(super) fn key(case: &Case, out: &mut Findings) {
    let Some(code) = case.facts.answer.code.as_deref() else { return };
    match judge(code) {
        Verdict::Id => {
            let site = if has(case.request.host_sent(), ".intl.") { "international" } else { "mainland" };
            out.add(Cause::KeyUnusable, Severity::Error, "", "{}: the service does not know this SecretId or does not let it be used: the key is deleted or disabled, or it is of another site than the {} one that was called. The request cannot tell which.", &[code, site]);
        }
        Verdict::Token => {
            let rest = ": the token in X-TC-Token is missing, out of date, cut off, or not that of this key.";
            out.add(Cause::Token, Severity::Error, "token-refused", "{}{}", &[code, rest]);
        }
        Verdict::Authorization if out.0.is_empty() => {
            let rest = ": the service could not read the Authorization header, though it reads well here.";
            out.add(Cause::AuthorizationForm, Severity::Warning, "refused", "{}{}", &[code, rest]);
        }
        _ => {}
    }
}
