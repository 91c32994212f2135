//! The request as it should have been.

use alloc::string::String;

use super::Facts;
use super::finding::{Cause, Finding, Findings};
use super::header::Header;
use super::id::{Id, is_own};
use super::place::product;
use super::recompute::as_it_should_be;
use super::request::Request;
use super::steps::Steps;
use super::strings::decimal;
use crate::Credential;
use crate::sign::TERMINATOR;

/// A placeholder for the signature that only the secret gives.
pub(super) const UNSIGNED: &str = "(sign with your SecretKey)";
const CONTENT_TYPE: &str = "application/json; charset=utf-8";
/// The length of long-term ids, which need no token.
const LONG_TERM_ID: usize = 36;

/// A corrected request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Corrected {
    /// The request. A token reads `(token)`.
    pub request: Request,
    /// True if it is signed. Without the secret, a placeholder takes the place of the signature.
    pub signed: bool,
}

/// The reason why there is no corrected request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Uncorrected {
    /// Nothing is wrong.
    NothingWrong,
    /// The text is no request.
    NoRequest,
    /// The request was not signed, or its signature did not arrive.
    NotSigned,
    /// It is not the signature that was refused.
    NotSignature,
    /// The credential itself is at fault: another one is needed.
    Credential,
    /// The secret is in doubt.
    Secret,
    /// The token of the key.
    Token,
    /// The body that was meant.
    Body,
    /// Headers or parameters that are missing.
    Headers,
    /// The product the request is for.
    Service,
    /// The time.
    Time,
}

impl Uncorrected {
    /// Returns the stable word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NothingWrong => "nothing-wrong",
            Self::NoRequest => "no-request",
            Self::NotSigned => "not-signed",
            Self::NotSignature => "not-signature",
            Self::Credential => "credential",
            Self::Secret => "secret",
            Self::Token => "token",
            Self::Body => "body",
            Self::Headers => "headers",
            Self::Service => "service",
            Self::Time => "time",
        }
    }
}

/// Returns the reason why a request cannot be corrected. A request is never signed with a credential that was just
/// refused.
pub(super) fn hindrance(facts: &Facts, id: &Id, findings: &Findings) -> Option<Uncorrected> {
    if !facts.request.body_known {
        return Some(Uncorrected::Body);
    }
    findings.0.iter().find_map(|finding| hinders(facts, id, finding))
}

fn hinders(facts: &Facts, id: &Id, finding: &Finding) -> Option<Uncorrected> {
    let request = facts.request;
    let variant = finding.variant.unwrap_or_default();
    let is_missing = |names: &[&str]| {
        names.iter().any(|name| request.all(name).len() != 1 || request.value(name).trim_ascii().is_empty())
    };
    Some(match finding.cause {
        Cause::NotSignature => Uncorrected::NotSignature,
        Cause::WrongSecret => Uncorrected::Secret,
        Cause::ForeignKey | Cause::KeyUnusable | Cause::CredentialMixedUp => Uncorrected::Credential,
        Cause::SecretText if variant == "id-placeholder" && own_id(facts.credential).is_none() => {
            Uncorrected::Credential
        }
        Cause::Token if variant == "token-refused" || !knows_token(facts, id) => Uncorrected::Token,
        Cause::BodyRewritten if variant == "body-length" => Uncorrected::Body,
        Cause::BodyEncoding
            if matches!(variant, "body-replaced" | "body-not-utf8" | "body-utf8" | "body-utf8-replaced") =>
        {
            Uncorrected::Body
        }
        Cause::EmptyBody if variant == "get-with-body" => Uncorrected::Body,
        Cause::V1Signature if matches!(variant, "too-large" | "content-type") => Uncorrected::Body,
        Cause::V1Signature if variant == "parameter-missing" => Uncorrected::Headers,
        Cause::HeadersLost if variant == "signed-missing" => Uncorrected::Headers,
        Cause::HeadersLost if is_missing(&["X-TC-Action", "X-TC-Version"]) || request.all("X-TC-Region").len() > 1 => {
            Uncorrected::Headers
        }
        Cause::Service if variant == "service-of-stand-in" => Uncorrected::Service,
        _ => return None,
    })
}

/// Returns whether it is known which token belongs to the key, or that none does.
fn knows_token(facts: &Facts, id: &Id) -> bool {
    facts.credential.is_some_and(|own| own.token.is_some()) || is_long_term(own_id(facts.credential).unwrap_or(id.bare))
}

fn is_long_term(id: &str) -> bool {
    is_own(id) && id.len() == LONG_TERM_ID
}

/// Returns the id that was given, unless it is empty.
fn own_id(credential: Option<&Credential>) -> Option<&str> {
    credential.map(|credential| Id::read(&credential.secret_id).bare).filter(|id| !id.is_empty())
}

/// Corrects a request of TC3, as far as its meaning is clear.
pub(super) fn tc3(
    facts: &Facts,
    header: &Header,
    timestamp: Option<u64>,
    findings: &Findings,
) -> Result<Corrected, Uncorrected> {
    if let Some(hindrance) = hindrance(facts, &header.id, findings) {
        return Err(hindrance);
    }
    let timestamp = facts.time_to_sign().or(timestamp).ok_or(Uncorrected::Time)?;
    let mut request = facts.request.clone();
    request.method = String::from(if request.method.eq_ignore_ascii_case("get") { "GET" } else { "POST" });
    if findings.any(&[Cause::Host]) && product(&request.host).is_some() {
        request.put("Host", Some(&facts.request.host));
    }
    let mut kind = facts.request.value("content-type").trim_ascii();
    if kind.is_empty() || kind.starts_with("text/plain") {
        kind = CONTENT_TYPE;
    }
    request.put("Content-Type", Some(kind));
    request.put("X-TC-Timestamp", Some(&decimal(timestamp)));
    let host = String::from(request.host_sent());
    request.put("Host", Some(&host));
    request.put("content-length", None);

    let plain = Id::read(own_id(facts.credential).unwrap_or(header.secret_id)).plain();
    let plain = header.id.decoded().filter(|_| own_id(facts.credential).is_none()).unwrap_or(plain);
    let token =
        facts.credential.and_then(|credential| credential.token.as_ref()).map(|token| token.expose().trim_ascii());
    if token.is_some() || is_long_term(&plain) {
        request.put("X-TC-Token", token);
    }
    let secret = facts.credential.map(|credential| credential.secret_key.expose().trim()).unwrap_or_default();
    let signed = !secret.is_empty();
    let header = Header {
        secret_id: &plain,
        service: product(&host).unwrap_or(header.service),
        terminator: TERMINATOR,
        ..*header
    };
    let recipe = as_it_should_be(&request, &header, secret, timestamp);
    let authorization =
        Steps::tc3(&recipe, None, signed).authorization.unwrap_or_else(|| recipe.authorization(UNSIGNED));
    request.put("Authorization", Some(&authorization));
    Ok(Corrected { request, signed })
}
