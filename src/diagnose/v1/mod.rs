//! Requests signed with HmacSHA1 or HmacSHA256, whose signature is one of the parameters.

mod assumptions;
mod parameters;
mod reading;

use alloc::string::String;
use alloc::vec::Vec;

use super::corrected::{Corrected, UNSIGNED, hindrance};
use super::encode::base64;
use super::finding::{Cause, Findings};
use super::id::Id;
use super::recompute::{
    Assumptions, Outcome, Recipe, Slot, V1_CANONICAL, V1_SHA1, V1_SHA256, V1_TO_SIGN, explain_by, signature_bytes,
};
use super::request::Request;
use super::steps::Steps;
use super::strings::{decimal, replace};
use super::tc3::{is_refused, prove_digests, unexplained};
use super::{Diagnosis, Facts};
use parameters::Parameters;

pub(super) use assumptions::method;
pub(super) use parameters::{NO_PAIRS, Pair, Pairs, is_signed, secret_id, signed_parameters};

/// The method that is used only on request; any other means HmacSHA1.
const SHA256: &str = "HmacSHA256";
/// The lengths up to which a string is signed in every way, and in every pair of ways: the work must stay bounded.
const TRIED_BYTES: usize = 1 << 20;
const PAIRED_BYTES: usize = 1 << 13;

/// Returns the recipe that the service follows for what was sent.
fn as_sent<'a>(request: &'a Request, parameters: &'a Parameters, secret: &str) -> Recipe<'a> {
    let slots = [
        (Slot::Method, &*request.method.to_ascii_uppercase()),
        (Slot::Host, request.host_sent()),
        (Slot::Path, &request.path),
        (Slot::Canonical, V1_CANONICAL),
        (Slot::CanonicalBreak, "\n"),
        (Slot::ToSign, V1_TO_SIGN),
        (Slot::Key, if parameters.get("SignatureMethod") == Some(SHA256) { V1_SHA256 } else { V1_SHA1 }),
        (Slot::Secret, secret),
    ];
    Recipe::new(request, &parameters.pairs, &slots)
}

/// Diagnoses a request whose parameters hold a signature.
pub(super) fn diagnose(facts: &Facts, findings: &mut Findings, out: &mut Diagnosis) {
    let parameters = Parameters::read(facts.request);
    reading::read(facts, &parameters, findings);
    let secret = facts.credential.map(|credential| credential.secret_key.expose()).unwrap_or_default();
    let base = as_sent(facts.request, &parameters, secret);
    let given = parameters.value("Signature");
    if let Some(credential) = facts.credential.filter(|_| !given.is_empty()) {
        out.verified = Some(false);
        let wanted = signature_bytes(&replace(given, " ", "+")).unwrap_or_default();
        let mut right = Assumptions::default();
        right.add_all(Cause::V1Signature, "", &[], &[]);
        let add = |base: &Recipe, out: &mut Assumptions| {
            if base.canonical_request().len() <= TRIED_BYTES {
                assumptions::add(facts.request, &parameters, credential, base, out);
            }
        };
        match explain_by(&base, wanted, &right, PAIRED_BYTES, &add) {
            Outcome::Verified(recipe) => {
                out.verified = Some(true);
                out.signed = Some(Steps::v1(&recipe, true));
            }
            Outcome::Explained(found, recipe, _) => {
                out.signed = Some(Steps::v1(&recipe, true));
                findings.before(found);
            }
            Outcome::Unexplained(tried) if !findings.any(EXPLAINING) => {
                let refused = is_refused(facts.answer);
                unexplained(&tried, credential, refused, findings);
            }
            _ => {}
        }
        if out.verified == Some(true) || out.signed.is_some() {
            prove_digests(findings);
        }
    }
    let known = facts.credential.is_some();
    out.steps = Some(Steps::v1(&base, known));
    match hindrance(facts, &Id::read(parameters.value("SecretId")), findings) {
        Some(hindrance) => out.uncorrected = Some(hindrance),
        None => out.corrected = Some(corrected(facts, &parameters, secret, known)),
    }
}

/// The causes that explain a signature that nothing reproduces.
const EXPLAINING: &[Cause] = &[Cause::CredentialMixedUp, Cause::ForeignKey, Cause::SecretText, Cause::Unreadable];

fn corrected(facts: &Facts, parameters: &Parameters, secret: &str, signs: bool) -> Corrected {
    let mut request = facts.request.clone();
    let mut parameters = parameters.clone();
    let mut wrong = Findings::default();
    let understood = super::reading::timestamp(parameters.value("Timestamp"), &mut wrong);
    let id = parameters.value("SecretId");
    let given = facts.credential.map(|credential| credential.secret_id.as_str()).filter(|id| !id.is_empty());
    let plain = Id::read(given.unwrap_or(id)).plain();
    if !plain.is_empty() {
        parameters.set("SecretId", &plain);
    }
    if let Some(token) = facts.credential.and_then(|credential| credential.token.as_ref()) {
        parameters.set("Token", token.expose().trim_ascii());
    }
    if let Some(timestamp) = facts.time_to_sign().or(understood.filter(|_| !wrong.0.is_empty())) {
        parameters.set("Timestamp", &decimal(timestamp));
    }
    let by_post = request.method.eq_ignore_ascii_case("post");
    request.method = String::from(if by_post { "POST" } else { "GET" });
    let secret = secret.trim();
    let signature =
        if signs { base64(&as_sent(&request, &parameters, secret).signed()) } else { String::from(UNSIGNED) };
    parameters.set("Signature", &signature);
    let encoded = parameters.encoded();
    request.query = String::new();
    request.body = Vec::new();
    if by_post {
        request.body = encoded.into_bytes();
        request.put("content-type", None);
        request.put("content-length", None);
        request.add("Content-Type", reading::FORM);
    } else {
        request.query = encoded;
    }
    Corrected { request, signed: signs }
}
