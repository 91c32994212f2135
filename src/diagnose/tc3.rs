//! Requests signed with TC3-HMAC-SHA256: reading and recomputing brought together.

use alloc::format;
use alloc::vec::Vec;

use super::answer::Answer;
use super::code::{Verdict, judge as judge_code};
use super::finding::{Cause, Finding, Severity};
use super::header::Header;
use super::recompute::{self, Outcome};
use super::steps::Steps;
use super::{Facts, Judged, corrected, reading};
use crate::Credential;

/// Judges a request with an `Authorization` header.
pub(super) fn judge(facts: &Facts, header: Header) -> Judged {
    let (timestamp, _) = reading::timestamp(facts.request.header("x-tc-timestamp").unwrap_or_default());
    let case = reading::Case {
        request: facts.request,
        header,
        timestamp,
        credential: facts.credential,
        answer: facts.answer,
        now: facts.now,
        sent_at: facts.sent_at,
        attempts: facts.attempts,
    };
    let mut findings = reading::read(&case);
    let mut verified = None;
    let mut signed = None;
    if let Some(credential) = facts.credential.filter(|_| facts.request.body_known) {
        match recompute::explain(facts.request, &header, credential, timestamp) {
            Outcome::Verified(recipe) => {
                verified = Some(true);
                findings.retain(|finding| finding.severity == Severity::Error || !explains_mismatch(finding.cause));
                if is_refused(facts.answer) && findings.is_empty() {
                    findings.push(consistent());
                }
                signed = Some(recipe);
            }
            Outcome::Explained(found, recipe) => {
                verified = Some(false);
                findings.retain(|finding| finding.severity == Severity::Error || !explains_mismatch(finding.cause));
                findings.splice(0..0, found);
                signed = Some(recipe);
            }
            Outcome::Unexplained(tried) => {
                verified = Some(false);
                // What was tried in vain is no longer suspected.
                findings.retain(|finding| {
                    finding.severity == Severity::Error || !tried.contains(&finding.cause) || cannot_be_tried(finding)
                });
                if !findings.iter().any(|finding| explains_mismatch(finding.cause)) {
                    findings.push(wrong_secret(&tried, credential));
                }
            }
            Outcome::Incomparable => {}
        }
    } else if is_refused(facts.answer) && findings.is_empty() {
        findings.push(Finding::new(Cause::SecretNeeded, Severity::Advice, Cause::SecretNeeded.summary()));
    }
    if let Some(printed) = facts.printed.filter(|_| verified != Some(true) && !findings.iter().any(|finding| finding.proved)) {
        let found = recompute::explain_printed(facts.request, &header, timestamp, printed);
        if !found.is_empty() {
            findings.retain(|finding| !matches!(finding.cause, Cause::WrongSecret | Cause::SecretNeeded));
        }
        findings.splice(0..0, found);
    }
    let known = facts.credential.is_some();
    let secret = facts.credential.map(|credential| credential.secret_key.expose()).unwrap_or_default();
    let right = match &signed {
        Some(recipe) if verified == Some(true) && findings.is_empty() => recipe.clone(),
        _ => recompute::as_it_should_be(facts.request, &header, secret, timestamp.unwrap_or_default()),
    };
    let corrected = Some(corrected::tc3(facts, &header, timestamp, &findings));
    Judged {
        verified,
        steps: Some(Steps::tc3(&right, known)),
        signed: signed.map(|recipe| Steps::tc3(&recipe, known)),
        corrected,
        findings,
    }
}

/// Whether the service says that the signature is wrong.
fn is_refused(answer: &Answer) -> bool {
    answer.code.as_deref().is_some_and(|code| judge_code(code) == Verdict::Signature)
}

/// Whether a fault of this kind gives another signature than the right one; the others are refused for themselves.
fn explains_mismatch(cause: Cause) -> bool {
    !matches!(
        cause,
        Cause::Token
            | Cause::KeyUnusable
            | Cause::NotSignature
            | Cause::ClockSkew
            | Cause::TimestampStale
            | Cause::ForeignKey
            | Cause::AuthorizationForm
    )
}

/// Suspicions that recomputing does not settle: what was signed is not at hand.
fn cannot_be_tried(finding: &Finding) -> bool {
    matches!(finding.variant, Some("body-length" | "body-not-utf8" | "body-replaced" | "other-id"))
}

fn consistent() -> Finding {
    let message = "The signature is exactly right for this request and this secret. If the service refuses it, then either the secret is not \
                   that of this SecretId, or what arrived is not what is shown here: something changed it after it was signed.";
    Finding::warning(Cause::WrongSecret, message)
        .variant("consistent")
        .fix("Make a new key pair to rule the secret out, and look at what arrives at a server of your own, byte by byte.")
}

fn wrong_secret(tried: &[Cause], credential: &Credential) -> Finding {
    let excluded: Vec<&str> = tried.iter().map(|cause| cause.code()).collect();
    let mut message = format!(
        "Nothing but the secret explains the signature: the SecretKey is not the one it was made with. Recomputing excluded {}.",
        excluded.join(", ")
    );
    let length = credential.secret_key.expose().len();
    if credential.secret_id.starts_with("AKID") && credential.secret_id.len() == 36 && length != 32 {
        message.push_str(&format!(" A SecretKey of such an id has 32 characters; the one given has {length}."));
    }
    Finding::error(Cause::WrongSecret, message)
}
