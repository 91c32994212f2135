//! Requests signed with TC3-HMAC-SHA256: reading and recomputing brought together.

use alloc::vec::Vec;

use super::answer::Answer;
use super::code::{Verdict, judge as judge_code};
use super::finding::{Cause, Finding, Findings, Severity};
use super::header::Header;
use super::recompute::{self, Outcome};
use super::steps::Steps;
use super::words::{join, number, together};
use super::{Diagnosis, Facts, corrected, reading};
use crate::Credential;

/// Judges a request with an `Authorization` header.
pub(super) fn judge(facts: &Facts, header: Header, findings: &mut Findings, out: &mut Diagnosis) {
    let timestamp = reading::read(&reading::Case { request: facts.request, facts, header }, findings);
    let verified = &mut out.verified;
    let mut signed = None;
    let refused = is_refused(facts.answer);
    if let Some(credential) = facts.credential.filter(|_| facts.request.body_known) {
        match recompute::explain(facts.request, &header, credential, timestamp) {
            Outcome::Verified(recipe) => {
                *verified = Some(true);
                findings.keep(&is_sure);
                if refused && findings.0.is_empty() {
                    findings.warning(Cause::WrongSecret, "consistent", CONSISTENT).fix(
                        "Make a new key pair to rule the secret out, and look at what arrives at a server of your own, byte by byte.",
                    );
                }
                signed = Some(recipe);
            }
            Outcome::Explained(found, recipe) => {
                *verified = Some(false);
                findings.keep(&is_sure);
                findings.before(found);
                signed = Some(recipe);
            }
            Outcome::Unexplained(tried) => {
                *verified = Some(false);
                // What was tried in vain is no longer suspected.
                findings.keep(&|finding| {
                    finding.severity == Severity::Error || !tried.contains(&finding.cause) || cannot_be_tried(finding)
                });
                if findings.0.iter().all(|finding| REFUSED_FOR_THEMSELVES.contains(&finding.cause)) {
                    wrong_secret(&tried, credential, findings);
                }
            }
            Outcome::Incomparable => {}
        }
    } else if refused && findings.0.is_empty() {
        findings.add(Cause::SecretNeeded, Severity::Advice, "", "{}", &[Cause::SecretNeeded.summary()]);
    }
    if let Some(printed) = facts.printed.filter(|_| *verified != Some(true) && !findings.0.iter().any(|finding| finding.proved)) {
        let found = recompute::explain_printed(facts.request, &header, timestamp, printed);
        if !found.is_empty() {
            findings.keep(&|finding| !matches!(finding.cause, Cause::WrongSecret | Cause::SecretNeeded));
        }
        findings.before(found);
    }
    let known = facts.credential.is_some();
    let secret = facts.credential.map(|credential| credential.secret_key.expose()).unwrap_or_default();
    out.corrected = Some(corrected::tc3(facts, &header, timestamp, findings));
    out.signed = signed.map(|recipe| Steps::tc3(&recipe, known));
    out.steps = match &out.signed {
        Some(steps) if *verified == Some(true) && findings.0.is_empty() => Some(steps.clone()),
        _ => {
            let right = recompute::as_it_should_be(facts.request, &header, secret, timestamp.unwrap_or_default());
            Some(Steps::tc3(&right, known))
        }
    };
}

/// Whether the service says that the signature is wrong.
fn is_refused(answer: &Answer) -> bool {
    answer.code.as_deref().is_some_and(|code| judge_code(code) == Verdict::Signature)
}

/// Faults of these kinds are refused for themselves; the others give another signature than the right one.
const REFUSED_FOR_THEMSELVES: &[Cause] = &[
    Cause::Token,
    Cause::KeyUnusable,
    Cause::NotSignature,
    Cause::ClockSkew,
    Cause::TimestampStale,
    Cause::ForeignKey,
    Cause::AuthorizationForm,
];

/// Whether a finding stands when another one explains the signature.
fn is_sure(finding: &Finding) -> bool {
    finding.severity == Severity::Error || REFUSED_FOR_THEMSELVES.contains(&finding.cause)
}

/// Suspicions that recomputing does not settle: what was signed is not at hand.
fn cannot_be_tried(finding: &Finding) -> bool {
    matches!(finding.variant, Some("body-length" | "body-not-utf8" | "body-replaced" | "other-id"))
}

const CONSISTENT: &str = "The signature is exactly right for this request and this secret. If the service refuses it, then either the secret is not \
                          that of this SecretId, or what arrived is not what is shown here: something changed it after it was signed.";

fn wrong_secret(tried: &[Cause], credential: &Credential, findings: &mut Findings) {
    let excluded: Vec<&str> = tried.iter().map(|cause| cause.code()).collect();
    let mut message = join(&[
        "Nothing but the secret explains the signature: the SecretKey is not the one it was made with. Recomputing excluded ",
        &together(&excluded, ", "),
        ".",
    ]);
    let length = credential.secret_key.expose().len();
    if credential.secret_id.starts_with("AKID") && credential.secret_id.len() == 36 && length != 32 {
        let has = number(length as u64);
        message = join(&[&message, " A SecretKey of such an id has 32 characters; the one given has ", &has, "."]);
    }
    findings.error(Cause::WrongSecret, "", &message);
}
