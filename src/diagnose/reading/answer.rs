//! What the service's answer says.

use alloc::format;
use alloc::vec::Vec;

use super::super::answer::Answer;
use super::super::code::{Verdict, judge};
use super::super::finding::{Cause, Finding};
use super::Case;

/// The answer, where it is not about the signature at all.
pub(super) fn read(case: &Case, out: &mut Vec<Finding>) {
    out.extend(other_fault(case.answer));
}

pub(super) fn other_fault(answer: &Answer) -> Option<Finding> {
    let message = match (answer.code.as_deref(), answer.status) {
        (Some(code), _) => match judge(code) {
            Verdict::Other(meaning) => format!("{code} is not about the signature, which was accepted: {meaning}."),
            _ => return None,
        },
        (None, Some(status)) if status >= 400 => {
            format!(
                "HTTP {status} without an error code is not an answer of the service, which refuses with HTTP 200: something on the way refused the request."
            )
        }
        (None, _) if answer.foreign => {
            "The answer does not have the form of the service's: something on the way (proxy, gateway, login page) gave it."
                .into()
        }
        _ => return None,
    };
    let fix = match answer.code {
        Some(_) => "Leave the signature as it is, and look at what the code and the message say.",
        None => "Find out who answered: check host and proxy settings, and try from another network.",
    };
    Some(Finding::error(Cause::NotSignature, message).fix(fix))
}

/// What the code says of id, token and header, after everything the request itself says of them.
pub(super) fn key(case: &Case, out: &mut Vec<Finding>) {
    let Some(code) = case.answer.code.as_deref() else { return };
    match judge(code) {
        Verdict::Id => {
            let site = if case.request.host_sent().contains(".intl.") { "international" } else { "mainland" };
            let message = format!(
                "{code}: the service does not know this SecretId or does not let it be used: the key is deleted or disabled, or it is of another \
                 site than the {site} one that was called. The request cannot tell which."
            );
            out.push(Finding::error(Cause::KeyUnusable, message));
        }
        Verdict::Token => {
            let message = format!("{code}: the token in X-TC-Token is missing, out of date, cut off, or not that of this key.");
            out.push(Finding::error(Cause::Token, message).variant("token-refused"));
        }
        Verdict::Authorization if out.is_empty() => {
            let message = format!("{code}: the service could not read the Authorization header, though it reads well here.");
            out.push(Finding::warning(Cause::AuthorizationForm, message).variant("refused"));
        }
        _ => {}
    }
}
