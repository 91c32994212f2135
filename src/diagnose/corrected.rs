//! The request as it should have been.

use super::Facts;
use super::finding::{Cause, Findings};
use super::header::Header;
use super::place::product;
use super::recompute::as_it_should_be;
use super::request::Request;
use super::steps::Steps;
use super::words::{number, own, same, trim, trim_wide};
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
pub(super) fn tc3(facts: &Facts, header: &Header, timestamp: Option<u64>, findings: &Findings) -> Corrected {
    let mut request = facts.request.clone();
    request.method = own(if same(&request.method, "get") { "GET" } else { "POST" });
    if findings.any(&[Cause::Host]) && product(&request.host).is_some() {
        request.put("Host", Some(&facts.request.host));
    }
    let mut kind = trim(facts.request.value("content-type"));
    if kind.is_empty() || kind.starts_with("text/plain") {
        kind = CONTENT_TYPE;
    }
    request.put("Content-Type", Some(kind));
    let timestamp = facts.time_to_sign().or(timestamp).unwrap_or_default();
    request.put("X-TC-Timestamp", Some(&number(timestamp)));
    let host = own(request.host_sent());
    request.put("Host", Some(&host));
    request.put("content-length", None);

    let own_id = facts.credential.map(|credential| trim_wide(&credential.secret_id)).filter(|id| !id.is_empty());
    let secret = facts.credential.map(|credential| trim_wide(credential.secret_key.expose())).unwrap_or_default();
    let signed = !secret.is_empty();
    let header = Header {
        secret_id: own_id.unwrap_or(header.secret_id),
        service: product(&host).unwrap_or(header.service),
        terminator: TERMINATOR,
        ..*header
    };
    let recipe = as_it_should_be(&request, &header, secret, timestamp);
    let authorization = Steps::tc3(&recipe, signed).authorization.unwrap_or_else(|| recipe.authorization(UNSIGNED));
    request.put("Authorization", Some(&authorization));
    Corrected { request, signed }
}
