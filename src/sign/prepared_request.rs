//! The part of a TC3-HMAC-SHA256 signature that requests of one kind have in common.

use alloc::string::String;
use alloc::vec::Vec;

use hmac::Mac;
use sha2::{Digest, Sha256};
use zeroize::Zeroize;

use super::hex_digest::HexDigest;
use super::hmac::{HmacSha256, keyed};
use super::http_syntax::trim_whitespace;
use super::signing_key::SigningKey;
use super::tc3::{ALGORITHM, RequestParts, Tc3Steps};
use crate::bytes::append;
use crate::decimal::Decimal;

/// The text of an `Authorization` header before the names of the signed headers, and the text after them.
const SIGNED_HEADERS: &[u8] = b", SignedHeaders=";
const SIGNATURE: &[u8] = b", Signature=";

/// A request of which everything but payload and timestamp is known, and the key that signs it. Signing many such
/// requests computes once what they have in common.
///
/// ```
/// use tencentdb_postgres::sign::{HexDigest, PreparedRequest, RequestParts, SigningKey};
///
/// let headers = [("content-type", "application/json"), ("host", "cvm.tencentcloudapi.com")];
/// let request = RequestParts { method: "POST", path: "/", query: "", headers: &headers, payload: b"" };
/// let prepared = PreparedRequest::new(&request, &SigningKey::derive("not-a-real-key", 1_551_113_065, "cvm"));
/// let one = prepared.signature(&HexDigest::sha256(b"{}"), 1_551_113_065);
/// let two = prepared.signature(&HexDigest::sha256(b"{}"), 1_551_113_066);
/// assert_ne!(one, two);
/// ```
#[derive(Clone)]
pub struct PreparedRequest {
    /// The canonical request up to the hash of its payload.
    canonical: Vec<u8>,
    /// The part of an `Authorization` header between the secret id and the signature: scope and signed headers.
    auth_middle: Vec<u8>,
    state: SigningState,
}

/// The hashes of a signature up to where payload and timestamp come in.
#[derive(Clone)]
pub struct SigningState {
    /// The credential scope.
    scope: Vec<u8>,
    /// The hash of the canonical request so far.
    canonical_hasher: Sha256,
    /// The HMAC of the string to sign up to the timestamp.
    mac: HmacSha256,
}

impl SigningState {
    /// Starts from the canonical request up to the hash of its payload, and from the signing key of a scope.
    #[must_use]
    pub fn new(canonical: &[u8], scope: &[u8], signing_key: &[u8; 32]) -> Self {
        let mut canonical_hasher = Sha256::new();
        Digest::update(&mut canonical_hasher, canonical);
        let mut mac: HmacSha256 = keyed(signing_key);
        for part in [ALGORITHM.as_bytes(), b"\n"] {
            mac.update(part);
        }
        Self { scope: scope.to_vec(), canonical_hasher, mac }
    }

    /// Returns the signature of a request with this payload, sent at `timestamp`.
    #[must_use]
    pub fn signature(&self, payload: &HexDigest, timestamp: u64) -> HexDigest {
        let (_, mac) = self.mac_of(payload, timestamp);
        finalize(mac)
    }

    /// Returns the hash of the canonical request, and the HMAC of the string to sign.
    fn mac_of(&self, payload: &HexDigest, timestamp: u64) -> (HexDigest, HmacSha256) {
        let hashed = HexDigest::from(self.canonical_hasher.clone().chain_update(payload.as_bytes()).finalize().0);
        let mut mac = self.mac.clone();
        for part in &[Decimal::from(timestamp).as_bytes(), b"\n", &self.scope, b"\n", hashed.as_bytes()] {
            mac.update(part);
        }
        (hashed, mac)
    }
}

impl PreparedRequest {
    /// Prepares requests like this one, whose payload is ignored.
    #[must_use]
    pub fn new(request: &RequestParts<'_>, key: &SigningKey) -> Self {
        let canonical_header =
            |(name, value): &(&str, &str)| [name, value].map(|text| trim_whitespace(text).to_ascii_lowercase());
        let mut headers: Vec<[String; 2]> = request.headers.iter().map(canonical_header).collect();
        headers.sort_unstable();
        let head = request.method.len() + request.path.len() + request.query.len() + 3;
        let lines: usize = headers.iter().map(|[name, value]| 2 * name.len() + value.len() + 3).sum();
        // Room for all of it, because growing would leave a copy behind that may hold a query or a token.
        let mut canonical = Vec::with_capacity(head + lines + 2);
        for text in [request.method, request.path, request.query] {
            append(&mut canonical, &[text.as_bytes(), b"\n"]);
        }
        let mut auth_middle = Vec::new();
        append(&mut auth_middle, &[key.scope(), SIGNED_HEADERS]);
        let names_start = auth_middle.len();
        let mut separator: &[u8] = b"";
        for [name, value] in &headers {
            append(&mut canonical, &[name.as_bytes(), b":", value.as_bytes(), b"\n"]);
            append(&mut auth_middle, &[separator, name.as_bytes()]);
            separator = b";";
        }
        append(&mut canonical, &[b"\n", auth_middle.get(names_start..).unwrap_or_default(), b"\n"]);
        auth_middle.extend_from_slice(SIGNATURE);
        let state = SigningState::new(&canonical, key.scope(), key.secret_signing());
        Self { canonical, auth_middle, state }
    }

    /// Returns the signature of a request with this payload, sent at `timestamp`, in seconds since 1970. The timestamp
    /// must fall on the day of the key.
    #[must_use]
    pub fn signature(&self, payload: &HexDigest, timestamp: u64) -> HexDigest {
        self.state.signature(payload, timestamp)
    }

    /// Says whether `signature`, in hex, is that of a request with this payload. Takes the same time wherever they
    /// differ.
    pub(super) fn verifies(&self, payload: &HexDigest, timestamp: u64, signature: &str) -> bool {
        let mut bytes = [0; 32];
        let (_, mac) = self.state.mac_of(payload, timestamp);
        hex::decode_to_slice(signature, &mut bytes).is_ok() && mac.verify_slice(&bytes).is_ok()
    }

    /// Returns the names of the signed headers.
    fn signed_headers(&self) -> &[u8] {
        self.auth_middle
            .get(self.state.scope.len() + SIGNED_HEADERS.len()..self.auth_middle.len() - SIGNATURE.len())
            .unwrap_or_default()
    }

    /// Returns the signature of a request with this payload, with every intermediate value.
    #[must_use]
    pub fn steps(&self, payload: &HexDigest, secret_id: &str, timestamp: u64) -> Tc3Steps {
        let (hashed, mac) = self.state.mac_of(payload, timestamp);
        let signature = finalize(mac);
        let [hashed_payload, hashed_canonical_request, signature] =
            [payload, &hashed, &signature].map(|digest| String::from(digest.as_str()));
        let [credential_scope, signed_headers, canonical, auth_middle] =
            [&*self.state.scope, self.signed_headers(), &self.canonical, &self.auth_middle].map(text);
        let timestamp = Decimal::from(timestamp);
        Tc3Steps {
            canonical_request: [canonical.as_str(), &hashed_payload].concat(),
            string_to_sign: [ALGORITHM, timestamp.as_str(), &credential_scope, &hashed_canonical_request].join("\n"),
            authorization: [ALGORITHM, " Credential=", secret_id, "/", &auth_middle, &signature].concat(),
            hashed_payload,
            signed_headers,
            hashed_canonical_request,
            credential_scope,
            signature,
        }
    }
}

impl Drop for PreparedRequest {
    /// Wipes query and headers, which may hold a password or a token. The hashes wipe themselves.
    fn drop(&mut self) {
        self.canonical.zeroize();
    }
}

impl core::fmt::Debug for PreparedRequest {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("PreparedRequest").field("state", &self.state).finish_non_exhaustive()
    }
}

impl core::fmt::Debug for SigningState {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("SigningState").field("scope", &text(&self.scope)).finish_non_exhaustive()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn finalize(mac: HmacSha256) -> HexDigest {
    HexDigest::from(<[u8; 32]>::from(mac.finalize().into_bytes()))
}
