//! TC3-HMAC-SHA256.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::authorization::Authorization;
use super::hex_digest::HexDigest;
use super::prepared_request::PreparedRequest;
use super::signing_key::SigningKey;

/// The name of the method, first word of the header and of the string to sign.
pub const ALGORITHM: &str = "TC3-HMAC-SHA256";
/// The last part of a credential scope.
pub const TERMINATOR: &str = "tc3_request";

/// The parts of an HTTP request that a signature can cover.
#[derive(Clone, Copy)]
pub struct RequestParts<'a> {
    /// `POST` or `GET`.
    pub method: &'a str,
    /// The canonical URI: `/` for every product of the cloud's API.
    pub path: &'a str,
    /// The query string as sent, without the question mark; empty for POST.
    pub query: &'a str,
    /// The headers to sign, in any order and case. The service requires `content-type` and `host` at least.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body as sent; empty for GET.
    pub payload: &'a [u8],
}

impl core::fmt::Debug for RequestParts<'_> {
    /// Shows neither query nor values of headers nor the payload, because they may hold a token or a password.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| *name).collect();
        f.debug_struct("RequestParts")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("headers", &names)
            .finish_non_exhaustive()
    }
}

/// A signature by TC3-HMAC-SHA256 with every intermediate value. The canonical request holds query and signed headers,
/// so it may hold secrets.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tc3Steps {
    /// SHA-256 of the body, in hex.
    pub hashed_payload: String,
    /// The names of the signed headers, sorted and joined by semicolons.
    pub signed_headers: String,
    /// The request in its canonical form.
    pub canonical_request: String,
    /// SHA-256 of the canonical request, in hex.
    pub hashed_canonical_request: String,
    /// `DAY/SERVICE/tc3_request`.
    pub credential_scope: String,
    /// The text that the key signs.
    pub string_to_sign: String,
    /// The signature, in hex.
    pub signature: String,
    /// The value of the `Authorization` header.
    pub authorization: String,
}

impl core::fmt::Debug for Tc3Steps {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Tc3Steps")
            .field("credential_scope", &self.credential_scope)
            .field("signed_headers", &self.signed_headers)
            .field("hashed_payload", &self.hashed_payload)
            .field("hashed_canonical_request", &self.hashed_canonical_request)
            .finish_non_exhaustive()
    }
}

/// Signs a request sent at `timestamp`, in seconds since 1970. The timestamp must fall on the day of the key.
#[must_use]
pub fn sign(request: &RequestParts<'_>, secret_id: &str, key: &SigningKey, timestamp: u64) -> Tc3Steps {
    PreparedRequest::new(request, key).steps(&HexDigest::sha256(request.payload), secret_id, timestamp)
}

/// Verifies a signature against a request as it arrived, in constant time. `headers` of the request holds every header
/// that arrived; only those that the authorization names count. If one of them arrived twice, the signature does not
/// match.
///
/// # Errors
///
/// The steps as this side computes them, to be compared with the caller's: the first difference is the fault. A header
/// that is named as signed but did not arrive shows as a line missing from the canonical request. The steps hold no
/// secret, and not the signature that would have been right.
pub fn verify(
    request: &RequestParts<'_>,
    authorization: &Authorization<'_>,
    key: &SigningKey,
    timestamp: u64,
) -> Result<(), Box<Tc3Steps>> {
    let names: Vec<&str> = authorization.signed_headers.split(';').collect();
    let is_signed = |(header, _): &&(&str, &str)| names.iter().any(|name| header.eq_ignore_ascii_case(name));
    // All of them: one that arrived twice is another line, which whoever signed did not sign.
    let signed: Vec<(&str, &str)> = request.headers.iter().filter(is_signed).copied().collect();
    let prepared = PreparedRequest::new(&RequestParts { headers: &signed, ..*request }, key);
    let payload = HexDigest::sha256(request.payload);
    // The service writes hex in lower case, and accepts no other.
    let is_lower = !authorization.signature.bytes().any(|byte| byte.is_ascii_uppercase());
    let matches = is_lower && prepared.verifies(&payload, timestamp, authorization.signature);
    let steps = prepared.steps(&payload, authorization.secret_id, timestamp);
    if matches && steps.signed_headers == authorization.signed_headers {
        return Ok(());
    }
    Err(Box::new(Tc3Steps { signature: String::new(), authorization: String::new(), ..steps }))
}
