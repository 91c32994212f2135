//! Requests signed with TC3-HMAC-SHA256: what is read and what is recomputed.

use alloc::string::String;
use alloc::vec::Vec;

use super::answer::Answer;
use super::code::{Verdict, classify};
use super::finding::{Cause, Finding, Findings, Proof, Severity};
use super::header::Header;
use super::recompute::{self, Known, Outcome};
use super::steps::Steps;
use super::strings::{decimal, join};
use super::visible::without_passwords;
use super::{Diagnosis, Facts, corrected, reading};
use crate::Credential;

/// Diagnoses a request with an `Authorization` header.
pub(super) fn diagnose(facts: &Facts, header: Header, findings: &mut Findings, out: &mut Diagnosis) {
    let timestamp = reading::read(&reading::Case { request: facts.request, facts, header }, findings);
    let known = Known { header: &header, timestamp, letters: facts.letters };
    let verified = &mut out.verified;
    let mut signed = None;
    let refused = is_refused(facts.answer);
    if let Some(credential) = facts.credential.filter(|_| facts.request.body_known) {
        match recompute::explain(facts.request, known, credential) {
            Outcome::Verified(recipe) => {
                *verified = Some(true);
                findings.keep(&is_sure);
                prove_digests(findings);
                if refused && findings.0.is_empty() {
                    findings.warning(Cause::WrongSecret, "consistent", &[]);
                }
                signed = Some((recipe, sent_body(facts)));
            }
            Outcome::Explained(found, recipe, body) => {
                *verified = Some(false);
                findings.keep(&is_sure);
                prove_digests(findings);
                findings.before(found);
                signed = Some((recipe, body));
            }
            Outcome::Unexplained(tried) => {
                *verified = Some(false);
                // What was tried in vain is no longer suspected.
                findings.keep(&|finding| {
                    finding.severity == Severity::Error || !tried.contains(&finding.cause) || cannot_be_tried(finding)
                });
                let says_nothing = |finding: &Finding| {
                    REFUSED_FOR_THEMSELVES.contains(&finding.cause)
                        || finding.variant.is_some_and(|variant| OF_THE_ID.contains(&variant))
                };
                if findings.0.iter().all(says_nothing) {
                    unexplained(&tried, credential, refused, findings);
                }
            }
            Outcome::Incomparable => {}
        }
    } else if refused && findings.0.is_empty() {
        findings.add(Cause::SecretNeeded, Severity::Advice, "", &[]);
    }
    if let Some(printed) =
        facts.printed.filter(|_| *verified != Some(true) && !findings.0.iter().any(|finding| finding.proved))
    {
        let found = recompute::explain_printed(facts.request, known, printed);
        if !found.is_empty() {
            findings.keep(&|finding| !matches!(finding.cause, Cause::WrongSecret | Cause::SecretNeeded));
        }
        findings.before(found);
    }
    let signs = facts.credential.is_some();
    let secret = facts.credential.map(|credential| credential.secret_key.expose()).unwrap_or_default();
    match corrected::tc3(facts, &header, timestamp, findings) {
        Ok(corrected) => out.corrected = Some(corrected),
        Err(hindrance) => out.uncorrected = Some(hindrance),
    }
    out.signed = signed.map(|(recipe, body)| Steps::tc3(&recipe, body, signs));
    out.steps = match &out.signed {
        Some(steps) if *verified == Some(true) && findings.0.is_empty() => Some(steps.clone()),
        _ => {
            let right = recompute::as_it_should_be(facts.request, &header, secret, timestamp.unwrap_or_default());
            Some(Steps::tc3(&right, sent_body(facts), signs))
        }
    };
}

/// Returns the body that was sent, as it may be shown.
fn sent_body(facts: &Facts) -> Option<String> {
    facts.request.text().filter(|_| !recompute::says_unsigned(facts.request)).map(without_passwords)
}

/// Returns whether the service says that the signature is wrong.
pub(super) fn is_refused(answer: &Answer) -> bool {
    answer.code.as_deref().is_some_and(|code| classify(code) == Verdict::Signature)
}

/// Marks findings about the form of the signature as proved, because the signature itself was recomputed.
pub(super) fn prove_digests(findings: &mut Findings) {
    for finding in &mut findings.0 {
        if finding.cause == Cause::DigestForm {
            finding.proved = true;
            finding.proof = Some(Proof::Signature);
        }
    }
}

/// The causes for which the service refuses by themselves. The others give another signature than the right one.
const REFUSED_FOR_THEMSELVES: &[Cause] = &[
    Cause::Token,
    Cause::KeyUnusable,
    Cause::NotSignature,
    Cause::ClockSkew,
    Cause::TimestampStale,
    Cause::ForeignKey,
    Cause::AuthorizationForm,
];
/// The variants that the signature does not tell of, because the id is not signed.
const OF_THE_ID: &[&str] = &["id-surrounded", "id-letters", "id-in-base64"];

/// Returns whether a finding stands when another one explains the signature.
fn is_sure(finding: &Finding) -> bool {
    finding.severity == Severity::Error
        || REFUSED_FOR_THEMSELVES.contains(&finding.cause)
        || matches!(finding.variant, Some("other-id" | "given-id-surrounded"))
}

/// Returns whether recomputing does not settle a suspicion, because the text that was signed is not known.
fn cannot_be_tried(finding: &Finding) -> bool {
    matches!(finding.variant, Some("body-length" | "body-not-utf8" | "body-replaced" | "other-id"))
}

/// Adds that nothing explains the signature: the secret is another one, or a text was signed that cannot be recomputed.
/// One request cannot tell which. One of the two is sure if the service has refused the request.
pub(super) fn unexplained(tried: &[Cause], credential: &Credential, refused: bool, findings: &mut Findings) {
    let excluded: Vec<&str> = tried.iter().map(|cause| cause.code()).collect();
    let excluded = join(&excluded, ", ");
    let length = credential.secret_key.expose().len();
    let severity = if refused { Severity::Error } else { Severity::Warning };
    if credential.secret_id.starts_with("AKID") && credential.secret_id.len() == 36 && length != 32 {
        findings.add(Cause::WrongSecret, severity, "length", &[&decimal(length as u64), &excluded]);
    } else {
        findings.add(Cause::WrongSecret, severity, "unexplained", &[&excluded]);
    }
}
