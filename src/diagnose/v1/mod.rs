//! Requests signed with HmacSHA1 or HmacSHA256, whose signature is one of the parameters.

mod assumptions;
mod parameters;
mod reading;
mod recipe;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::corrected::Corrected;
use super::finding::{Cause, Finding};
use super::steps::Steps;
use super::{Facts, Judged};
use parameters::Parameters;

pub(super) use assumptions::masked;
pub(super) use parameters::is_signed;
pub(super) use recipe::Recipe;

/// Judges a request whose parameters hold a signature.
pub(super) fn judge(facts: &Facts) -> Judged {
    let parameters = Parameters::read(facts.request);
    let mut findings = reading::read(facts, &parameters);
    let secret = facts.credential.map(|credential| credential.secret_key.expose()).unwrap_or_default();
    let base = Recipe::as_sent(facts.request, &parameters, secret);
    let given = parameters.get("Signature").unwrap_or_default();
    let mut verified = None;
    let mut signed = None;
    if let Some(credential) = facts.credential.filter(|_| !given.is_empty()) {
        match assumptions::explain(facts.request, &parameters, credential, &base, given) {
            assumptions::Outcome::Verified => {
                verified = Some(true);
                signed = Some(base.clone());
            }
            assumptions::Outcome::Explained(found, recipe) => {
                verified = Some(false);
                signed = Some(recipe);
                findings.splice(0..0, found);
            }
            assumptions::Outcome::Unexplained => {
                verified = Some(false);
                if !findings.iter().any(explains) {
                    findings.push(wrong_secret());
                }
            }
        }
    }
    let known = facts.credential.is_some();
    let steps = Steps::v1(&base, known);
    let signed = signed.map(|recipe| Steps::v1(&recipe, true));
    let corrected = corrected(facts, &parameters, secret, known);
    Judged { findings, verified, steps: Some(steps), signed, corrected: Some(corrected) }
}

/// Whether a finding is reason enough for a signature that nothing reproduces.
fn explains(finding: &Finding) -> bool {
    matches!(finding.cause, Cause::CredentialMixedUp | Cause::ForeignKey | Cause::SecretText | Cause::Unreadable)
}

fn wrong_secret() -> Finding {
    let message = "No other order, encoding, host, path, method or algorithm, and no key with a slip of copying reproduces the signature: the SecretKey is another one.";
    Finding::error(Cause::WrongSecret, message)
}

fn corrected(facts: &Facts, parameters: &Parameters, secret: &str, signs: bool) -> Corrected {
    let mut request = facts.request.clone();
    let mut parameters = parameters.clone();
    let (understood, wrong) = super::reading::timestamp(parameters.get("Timestamp").unwrap_or_default());
    if let Some(timestamp) = facts.time_to_sign().or(understood.filter(|_| wrong.is_some())) {
        parameters.set("Timestamp", timestamp.to_string());
    }
    let by_post = request.method.eq_ignore_ascii_case("post");
    request.method = if by_post { "POST" } else { "GET" }.into();
    let recipe = Recipe::as_sent(&request, &parameters, secret);
    parameters.set("Signature", if signs { recipe.signature_text() } else { super::corrected::UNSIGNED.into() });
    let encoded = parameters.encoded();
    if by_post {
        request.query = String::new();
        request.body = encoded.into_bytes();
        request
            .headers
            .retain(|(name, _)| !name.eq_ignore_ascii_case("content-type") && !name.eq_ignore_ascii_case("content-length"));
        request.headers.push(("Content-Type".to_string(), "application/x-www-form-urlencoded".to_string()));
    } else {
        request.query = encoded;
        request.body = Vec::new();
    }
    Corrected { request, signed: signs }
}
