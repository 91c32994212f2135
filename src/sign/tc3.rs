//! TC3-HMAC-SHA256.

use alloc::string::String;
use alloc::vec::Vec;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::date::Date;
use super::lines::trimmed;
use crate::decimal::Decimal;
use crate::text::put;

/// The name of the method, first word of the header and of the string to sign.
pub const ALGORITHM: &str = "TC3-HMAC-SHA256";
/// The last part of a credential scope.
pub const TERMINATOR: &str = "tc3_request";

/// What stands in an `Authorization` header before the names of the signed headers, and behind them.
const SIGNED_HEADERS: &[u8] = b", SignedHeaders=";
const SIGNATURE: &[u8] = b", Signature=";

type HmacSha256 = Hmac<Sha256>;

/// What a signature covers.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// `POST` or `GET`.
    pub method: &'a str,
    /// The canonical URI: `/` for every product of the cloud's API.
    pub path: &'a str,
    /// The query string as sent, without the question mark; empty for POST.
    pub query: &'a str,
    /// The headers to sign, in any order and case. The service asks for `content-type` and `host` at the least.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body as sent; empty for GET.
    pub payload: &'a [u8],
}

impl core::fmt::Debug for Request<'_> {
    /// Shows neither query nor values of headers nor the payload: they may hold a token or a password.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| *name).collect();
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("headers", &names)
            .finish_non_exhaustive()
    }
}

/// A signing key: good for one service on one UTC day. Deriving it is most of the cost of a signature, so keep it.
///
/// Wiped when dropped, absent from `Debug`.
#[derive(Clone)]
pub struct SigningKey {
    date: Date,
    /// The credential scope: day, service and terminator.
    scope: Vec<u8>,
    /// That of the day, of the service, and for signing: each is the key to the next.
    secrets: [[u8; 32]; 3],
}

impl SigningKey {
    /// Derives the key from the secret key, for the day of a timestamp (seconds since 1970) and a service (`postgres`).
    #[must_use]
    pub fn derive(secret_key: &str, timestamp: u64, service: &str) -> Self {
        let mut prefixed = Zeroizing::new(Vec::with_capacity(3 + secret_key.len()));
        put(&mut prefixed, &[b"TC3", secret_key.as_bytes()]);
        let date = Date::of(timestamp);
        let mut scope = Vec::new();
        put(&mut scope, &[date.as_bytes(), b"/", service.as_bytes(), b"/", TERMINATOR.as_bytes()]);
        let secret_date = hmac(&prefixed, date.as_bytes());
        let secret_service = hmac(&secret_date, service.as_bytes());
        let secret_signing = hmac(&secret_service, TERMINATOR.as_bytes());
        Self { date, scope, secrets: [secret_date, secret_service, secret_signing] }
    }

    /// The day it is good for.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// The service it is good for.
    #[must_use]
    pub fn service(&self) -> &str {
        // Between the day and the terminator, and their slashes.
        let service = self.scope.get(self.date.as_bytes().len() + 1..self.scope.len() - TERMINATOR.len() - 1);
        core::str::from_utf8(service.unwrap_or_default()).unwrap_or_default()
    }

    /// First step of the derivation: the day under `TC3` and the secret key.
    #[must_use]
    pub fn secret_date(&self) -> &[u8; 32] {
        &self.secrets[0]
    }

    /// Second step: the service under the first.
    #[must_use]
    pub fn secret_service(&self) -> &[u8; 32] {
        &self.secrets[1]
    }

    /// Third step, the key itself: the terminator under the second.
    #[must_use]
    pub fn secret_signing(&self) -> &[u8; 32] {
        &self.secrets[2]
    }
}

impl Drop for SigningKey {
    fn drop(&mut self) {
        self.secrets.zeroize();
    }
}

impl core::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("SigningKey").field("date", &self.date).field("service", &self.service()).finish_non_exhaustive()
    }
}

/// A signature, and every value on the way to it. The canonical request holds query and signed headers, so what is secret of them too.
#[derive(Clone, PartialEq, Eq)]
pub struct Steps {
    /// SHA-256 of the body, in hex.
    pub hashed_payload: String,
    /// The names of the signed headers, sorted.
    pub signed_headers: String,
    /// The request in the one form both sides agree on.
    pub canonical_request: String,
    /// Its SHA-256, in hex.
    pub hashed_canonical_request: String,
    /// `DAY/SERVICE/tc3_request`.
    pub credential_scope: String,
    /// What the key signs.
    pub string_to_sign: String,
    /// The signature, in hex.
    pub signature: String,
    /// The value of the `Authorization` header.
    pub authorization: String,
}

impl core::fmt::Debug for Steps {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Steps")
            .field("credential_scope", &self.credential_scope)
            .field("signed_headers", &self.signed_headers)
            .field("hashed_payload", &self.hashed_payload)
            .field("hashed_canonical_request", &self.hashed_canonical_request)
            .finish_non_exhaustive()
    }
}

/// Signs a request sent at `timestamp`, in seconds since 1970. The day of the timestamp must be the key's.
#[must_use]
pub fn sign(request: &Request, secret_id: &str, key: &SigningKey, timestamp: u64) -> Steps {
    let prepared = Prepared::new(request, key);
    prepared.steps(&Hash::of(request.payload), secret_id, timestamp)
}

/// A SHA-256 or a signature, in hex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hash([u8; 64]);

impl Hash {
    /// The SHA-256 of a payload.
    #[must_use]
    pub fn of(payload: &[u8]) -> Self {
        Self::from(Sha256::digest(payload).0)
    }

    /// A hash from its digits, if they are as many as there must be.
    #[doc(hidden)]
    #[must_use]
    pub fn read(digits: &[u8]) -> Self {
        Self(digits.try_into().unwrap_or([b'0'; 64]))
    }

    /// The digits.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 64] {
        &self.0
    }
}

impl From<[u8; 32]> for Hash {
    fn from(bytes: [u8; 32]) -> Self {
        // Written out: of what a signature takes besides hashing, this is the most.
        let digit = |half: u8| b"0123456789abcdef"[usize::from(half & 15)];
        let mut digits = [0; 64];
        for (pair, byte) in digits.as_chunks_mut().0.iter_mut().zip(&bytes) {
            *pair = [digit(byte >> 4), digit(*byte)];
        }
        Self(digits)
    }
}

impl core::fmt::Display for Hash {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&text(&self.0))
    }
}

/// A request of which everything is known but payload and time, and the key it is signed with: what signing many such requests has
/// in common is computed once.
///
/// ```
/// use tencentdb_postgres::sign::{Hash, Prepared, Request, SigningKey};
///
/// let headers = [("content-type", "application/json"), ("host", "cvm.tencentcloudapi.com")];
/// let request = Request { method: "POST", path: "/", query: "", headers: &headers, payload: b"" };
/// let prepared = Prepared::new(&request, &SigningKey::derive("not-a-real-key", 1_551_113_065, "cvm"));
/// let one = prepared.signature(&Hash::of(b"{}"), 1_551_113_065);
/// let two = prepared.signature(&Hash::of(b"{}"), 1_551_113_066);
/// assert_ne!(one, two);
/// ```
#[derive(Clone)]
pub struct Prepared {
    /// The canonical request up to the hash of its payload.
    canonical: Vec<u8>,
    /// What stands in an `Authorization` header between the secret id and the signature: scope and signed headers.
    between: Vec<u8>,
    /// What is hashed of it already.
    begun: Begun,
}

/// What signing goes on from: all of a signature that is known before payload and time are.
#[derive(Clone)]
pub struct Begun {
    /// The credential scope.
    scope: Vec<u8>,
    /// The canonical request so far, hashed.
    hashed: Sha256,
    /// The string to sign up to the timestamp, under the key.
    mac: HmacSha256,
}

impl Begun {
    /// Begins with the canonical request up to the hash of its payload, and the signing key of a scope.
    pub fn of(canonical: &[u8], scope: &[u8], signing: &[u8; 32]) -> Self {
        let mut hashed = Sha256::new();
        Digest::update(&mut hashed, canonical);
        let mut mac = keyed(signing);
        for part in [ALGORITHM.as_bytes(), b"\n"] {
            mac.update(part);
        }
        Self { scope: scope.to_vec(), hashed, mac }
    }

    /// The signature of such a request with this payload, sent at `timestamp`.
    pub fn signature(&self, payload: &Hash, timestamp: u64) -> Hash {
        let (_, mac) = self.signing(payload, timestamp);
        finished(mac)
    }

    /// The hash of the canonical request, and the string to sign under the key.
    fn signing(&self, payload: &Hash, timestamp: u64) -> (Hash, HmacSha256) {
        let hashed = Hash::from(self.hashed.clone().chain_update(payload.0).finalize().0);
        let mut mac = self.mac.clone();
        for part in &[Decimal::from(timestamp).as_bytes(), b"\n", &self.scope, b"\n", &hashed.0] {
            mac.update(part);
        }
        (hashed, mac)
    }
}

impl Prepared {
    /// Prepares requests like this one; its payload does not count.
    #[must_use]
    pub fn new(request: &Request, key: &SigningKey) -> Self {
        let mut head = Vec::new();
        for text in [request.method, request.path, request.query] {
            put(&mut head, &[text.as_bytes(), b"\n"]);
        }
        let header = |(name, value): &(&str, &str)| [name, value].map(|text| trimmed(text).to_ascii_lowercase());
        let mut headers: Vec<[String; 2]> = request.headers.iter().map(header).collect();
        headers.sort_unstable();
        Self::of(&head, headers.iter().map(|[name, value]| (name.as_bytes(), value.as_bytes())), key)
    }

    /// Prepares requests from the lines before the headers and from the headers, in order of name, with names in lower case.
    pub(crate) fn of<'h>(
        head: &[u8],
        headers: impl Iterator<Item = (&'h [u8], &'h [u8])> + Clone,
        key: &SigningKey,
    ) -> Self {
        let lines: usize = headers.clone().map(|(name, value)| 2 * name.len() + value.len() + 3).sum();
        // Room for all of it: growing would leave a copy behind, and a query or a token may be in it.
        let mut canonical = Vec::with_capacity(head.len() + lines + 2);
        canonical.extend_from_slice(head);
        let mut between = Vec::new();
        put(&mut between, &[&key.scope, SIGNED_HEADERS]);
        let names_at = between.len();
        let mut mark: &[u8] = b"";
        for (name, value) in headers {
            put(&mut canonical, &[name, b":", value, b"\n"]);
            put(&mut between, &[mark, name]);
            mark = b";";
        }
        if let Some(lines) = canonical.get_mut(head.len()..) {
            lines.make_ascii_lowercase();
        }
        put(&mut canonical, &[b"\n", between.get(names_at..).unwrap_or_default(), b"\n"]);
        between.extend_from_slice(SIGNATURE);
        let begun = Begun::of(&canonical, &key.scope, key.secret_signing());
        Self { canonical, between, begun }
    }

    /// The signature of such a request with this payload, sent at `timestamp`, in seconds since 1970. The day of the timestamp must
    /// be the key's.
    #[must_use]
    pub fn signature(&self, payload: &Hash, timestamp: u64) -> Hash {
        self.begun.signature(payload, timestamp)
    }

    /// Whether `signature`, in hex, is that of such a request; takes the same time wherever they differ.
    pub(super) fn verifies(&self, payload: &Hash, timestamp: u64, signature: &str) -> bool {
        let mut bytes = [0; 32];
        let (_, mac) = self.begun.signing(payload, timestamp);
        hex::decode_to_slice(signature, &mut bytes).is_ok() && mac.verify_slice(&bytes).is_ok()
    }

    /// The names of the signed headers.
    fn signed_headers(&self) -> &[u8] {
        self.between
            .get(self.begun.scope.len() + SIGNED_HEADERS.len()..self.between.len() - SIGNATURE.len())
            .unwrap_or_default()
    }

    /// The signature of such a request with every value on the way to it.
    #[must_use]
    pub fn steps(&self, payload: &Hash, secret_id: &str, timestamp: u64) -> Steps {
        let (hashed, mac) = self.begun.signing(payload, timestamp);
        let signature = finished(mac);
        let [hashed_payload, hashed_canonical_request, signature] =
            [*payload, hashed, signature].map(|hash| text(&hash.0));
        let [credential_scope, signed_headers, canonical, between] =
            [&*self.begun.scope, self.signed_headers(), &self.canonical, &self.between].map(text);
        Steps {
            canonical_request: [canonical.as_str(), &hashed_payload].concat(),
            string_to_sign: [
                ALGORITHM,
                Decimal::from(timestamp).as_str(),
                &credential_scope,
                &hashed_canonical_request,
            ]
            .join("\n"),
            authorization: [ALGORITHM, " Credential=", secret_id, "/", &between, &signature].concat(),
            hashed_payload,
            signed_headers,
            hashed_canonical_request,
            credential_scope,
            signature,
        }
    }
}

impl Drop for Prepared {
    /// Wipes query and headers, of which a password or a token may be one; the hashes wipe themselves.
    fn drop(&mut self) {
        self.canonical.zeroize();
    }
}

impl core::fmt::Debug for Prepared {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Prepared").field("scope", &text(&self.begun.scope)).finish_non_exhaustive()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn keyed(key: &[u8]) -> HmacSha256 {
    // `unreachable!` in its place would keep the texts of all panics in the wasm.
    HmacSha256::new_from_slice(key).expect("HMAC takes keys of any length")
}

fn finished(mac: HmacSha256) -> Hash {
    Hash::from(<[u8; 32]>::from(mac.finalize().into_bytes()))
}

/// The signing key of a scope, from the secret key behind `TC3`: each of day, service and terminator under the one before.
pub fn signing_key(prefixed: &[u8], scope: &[u8]) -> [u8; 32] {
    let mut parts = crate::text::parts(scope, b'/');
    let mut secret = hmac(prefixed, parts.next().unwrap_or_default());
    for part in parts {
        secret = hmac(&secret, part);
    }
    secret
}

/// The HMAC of a text with SHA-256.
pub fn hmac(key: &[u8], text: &[u8]) -> [u8; 32] {
    keyed(key).chain_update(text).finalize().into_bytes().into()
}
