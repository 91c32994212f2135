//! The request as it should have been.

use alloc::string::{String, ToString};

use super::finding::Finding;
use super::header::Header;
use super::recompute::{Recipe, as_it_should_be};
use super::request::Request;
use super::{Facts, finding::Cause};
use crate::sign::TERMINATOR;

/// What stands for a signature nobody can compute without the secret.
pub(super) const UNSIGNED: &str = "(sign with your SecretKey)";
const CONTENT_TYPE: &str = "application/json; charset=utf-8";

/// A request with what was wrong put right.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Corrected {
    /// The request. A token reads `(token)`.
    pub request: Request,
    /// Whether it is signed: without the secret a placeholder stands for the signature.
    pub signed: bool,
}

/// Puts a request of TC3 right, as far as it can be told what was meant.
pub(super) fn tc3(facts: &Facts, header: &Header, timestamp: Option<u64>, findings: &[Finding]) -> Corrected {
    let mut request = facts.request.clone();
    request.method = if request.method.eq_ignore_ascii_case("get") { "GET" } else { "POST" }.into();
    if findings.iter().any(|finding| finding.cause == Cause::Host) && super::place::product(&request.host).is_some() {
        put(&mut request, "Host", facts.request.host.clone());
    }
    let kind =
        request.header("content-type").map(str::trim_ascii).filter(|kind| !kind.is_empty() && !kind.starts_with("text/plain"));
    let kind = kind.unwrap_or(CONTENT_TYPE).to_string();
    put(&mut request, "Content-Type", kind);
    let timestamp = facts.time_to_sign().or(timestamp).unwrap_or_default();
    put(&mut request, "X-TC-Timestamp", timestamp.to_string());
    let host = request.host_sent().to_string();
    put(&mut request, "Host", host);
    request.headers.retain(|(name, _)| !name.eq_ignore_ascii_case("content-length"));

    let own_id = facts.credential.map(|credential| credential.secret_id.trim()).filter(|id| !id.is_empty());
    let id = own_id.unwrap_or(header.secret_id);
    let service = super::place::product(request.host_sent()).unwrap_or(header.service);
    let header = Header { secret_id: id, service, terminator: TERMINATOR, ..*header };
    let secret = facts.credential.map(|credential| credential.secret_key.expose().trim()).filter(|secret| !secret.is_empty());
    let recipe: Recipe = as_it_should_be(&request, &header, secret.unwrap_or_default(), timestamp);
    let steps = super::steps::Steps::tc3(&recipe, secret.is_some());
    put(&mut request, "Authorization", steps.authorization.unwrap_or_else(|| recipe.authorization(UNSIGNED)));
    Corrected { request, signed: secret.is_some() }
}

/// Puts a header in place of all of its name, where the first of them stood.
fn put(request: &mut Request, name: &str, value: String) {
    let at = request.headers.iter().position(|(own, _)| own.trim_ascii().eq_ignore_ascii_case(name));
    request.headers.retain(|(own, _)| !own.trim_ascii().eq_ignore_ascii_case(name));
    request.headers.insert(at.unwrap_or(request.headers.len()).min(request.headers.len()), (name.to_string(), value));
}
