//! TC3-HMAC-SHA256.

use alloc::string::String;
use alloc::vec::Vec;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::date::Date;
use crate::decimal::Decimal;
use crate::text::cut;

/// The name of the method, first word of the header and of the string to sign.
pub const ALGORITHM: &str = "TC3-HMAC-SHA256";
/// The last part of a credential scope.
pub const TERMINATOR: &str = "tc3_request";

type HmacSha256 = Hmac<Sha256>;

/// What a signature covers.
#[derive(Clone, Copy, Debug)]
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

/// A signing key: good for one service on one UTC day. Deriving it is most of the cost of a signature, so keep it.
///
/// Wiped when dropped, absent from `Debug`.
#[derive(Clone)]
pub struct SigningKey {
    date: Date,
    service: Vec<u8>,
    secret_date: [u8; 32],
    secret_service: [u8; 32],
    secret_signing: [u8; 32],
}

impl SigningKey {
    /// Derives the key from the secret key, for the day of a timestamp (seconds since 1970) and a service (`postgres`).
    #[must_use]
    pub fn derive(secret_key: &str, timestamp: u64, service: &str) -> Self {
        Self::of(secret_key.as_bytes(), timestamp, service.as_bytes())
    }

    pub(crate) fn of(secret_key: &[u8], timestamp: u64, service: &[u8]) -> Self {
        let date = Date::of(timestamp);
        let prefixed = Zeroizing::new([b"TC3", secret_key].concat());
        let secret_date = hmac(&prefixed, date.as_bytes());
        let secret_service = hmac(&secret_date, service);
        let secret_signing = hmac(&secret_service, TERMINATOR.as_bytes());
        Self { date, service: service.to_vec(), secret_date, secret_service, secret_signing }
    }

    /// The day it is good for.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// The service it is good for.
    #[must_use]
    pub fn service(&self) -> &str {
        core::str::from_utf8(&self.service).unwrap_or_default()
    }

    /// First step of the derivation: the day under `TC3` and the secret key.
    #[must_use]
    pub fn secret_date(&self) -> &[u8; 32] {
        &self.secret_date
    }

    /// Second step: the service under the first.
    #[must_use]
    pub fn secret_service(&self) -> &[u8; 32] {
        &self.secret_service
    }

    /// Third step, the key itself: the terminator under the second.
    #[must_use]
    pub fn secret_signing(&self) -> &[u8; 32] {
        &self.secret_signing
    }
}

impl Drop for SigningKey {
    fn drop(&mut self) {
        self.secret_date.zeroize();
        self.secret_service.zeroize();
        self.secret_signing.zeroize();
    }
}

impl core::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("SigningKey").field("date", &self.date).field("service", &self.service()).finish_non_exhaustive()
    }
}

/// A signature, and every value on the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    #[cfg(feature = "wasm")]
    pub(crate) fn read(digits: &[u8]) -> Self {
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
        let mut digits = [0; 64];
        // The lengths fit, and that is all that can be wrong.
        let _ = hex::encode_to_slice(bytes, &mut digits);
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
    signed_headers: Vec<u8>,
    scope: Vec<u8>,
    /// The canonical request so far, hashed.
    hashed: Sha256,
    /// The string to sign up to the timestamp, under the key.
    mac: HmacSha256,
}

impl Prepared {
    /// Prepares requests like this one; its payload does not count.
    #[must_use]
    pub fn new(request: &Request, key: &SigningKey) -> Self {
        let headers: Vec<_> = request.headers.iter().map(|(name, value)| (name.as_bytes(), value.as_bytes())).collect();
        Self::of([request.method.as_bytes(), request.path.as_bytes(), request.query.as_bytes()], &headers, key)
    }

    /// The same from bytes: method, path and query, and the headers.
    pub(crate) fn of(lines: [&[u8]; 3], headers: &[(&[u8], &[u8])], key: &SigningKey) -> Self {
        let (headers, signed_headers) = canonical_headers(headers);
        let [method, path, query] = lines;
        let canonical = [method, path, query, &headers, &signed_headers, b""].join(&b'\n');
        let scope = [key.date.as_bytes(), &key.service[..], TERMINATOR.as_bytes()].join(&b'/');
        let hashed = Sha256::new_with_prefix(&canonical);
        let mac = keyed(&key.secret_signing).chain_update(ALGORITHM).chain_update("\n");
        Self { canonical, signed_headers, scope, hashed, mac }
    }

    /// The signature of such a request with this payload, sent at `timestamp`, in seconds since 1970. The day of the timestamp must
    /// be the key's.
    #[must_use]
    pub fn signature(&self, payload: &Hash, timestamp: u64) -> Hash {
        let (_, mac) = self.signing(payload, timestamp);
        Hash::from(<[u8; 32]>::from(mac.finalize().into_bytes()))
    }

    /// Whether `signature`, in hex, is that of such a request; takes the same time wherever they differ.
    pub(super) fn verifies(&self, payload: &Hash, timestamp: u64, signature: &str) -> bool {
        let mut bytes = [0; 32];
        hex::decode_to_slice(signature, &mut bytes).is_ok() && self.signing(payload, timestamp).1.verify_slice(&bytes).is_ok()
    }

    /// The hash of the canonical request, and the string to sign under the key.
    fn signing(&self, payload: &Hash, timestamp: u64) -> (Hash, HmacSha256) {
        let hashed = Hash::from(self.hashed.clone().chain_update(payload.0).finalize().0);
        let mut mac = self.mac.clone();
        for part in [Decimal::from(timestamp).as_bytes(), b"\n", &self.scope, b"\n", &hashed.0] {
            mac.update(part);
        }
        (hashed, mac)
    }

    /// Every value on the way to the signature, in the order of [`Steps`], handed over one after the other.
    pub(crate) fn each_step(&self, payload: &Hash, secret_id: &[u8], timestamp: u64, put: &mut dyn FnMut(&[&[u8]])) {
        let (hashed, mac) = self.signing(payload, timestamp);
        let signature = Hash::from(<[u8; 32]>::from(mac.finalize().into_bytes()));
        let timestamp = Decimal::from(timestamp);
        let algorithm = ALGORITHM.as_bytes();
        put(&[&payload.0]);
        put(&[&self.signed_headers]);
        put(&[&self.canonical, &payload.0]);
        put(&[&hashed.0]);
        put(&[&self.scope]);
        put(&[algorithm, b"\n", timestamp.as_bytes(), b"\n", &self.scope, b"\n", &hashed.0]);
        put(&[&signature.0]);
        let mut authorization = Vec::new();
        for piece in [algorithm, b" Credential=", secret_id, b"/"] {
            authorization.extend_from_slice(piece);
        }
        self.between(&mut |piece| authorization.extend_from_slice(piece));
        put(&[&authorization, &signature.0]);
    }

    /// What stands in an `Authorization` header between the secret id and the signature.
    pub(crate) fn between(&self, put: &mut dyn FnMut(&[u8])) {
        for piece in [&self.scope, &b", SignedHeaders="[..], &self.signed_headers, b", Signature="] {
            put(piece);
        }
    }

    /// The signature of such a request with every value on the way to it.
    #[must_use]
    pub fn steps(&self, payload: &Hash, secret_id: &str, timestamp: u64) -> Steps {
        let mut steps = Vec::with_capacity(8);
        self.each_step(payload, secret_id.as_bytes(), timestamp, &mut |pieces| steps.push(text(&pieces.concat())));
        let mut steps = steps.into_iter();
        let mut next = || steps.next().unwrap_or_default();
        Steps {
            hashed_payload: next(),
            signed_headers: next(),
            canonical_request: next(),
            hashed_canonical_request: next(),
            credential_scope: next(),
            string_to_sign: next(),
            signature: next(),
            authorization: next(),
        }
    }
}

impl core::fmt::Debug for Prepared {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Prepared").field("scope", &text(&self.scope)).finish_non_exhaustive()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// `name:value` lines, sorted by name, both in lower case and trimmed; and the names, joined.
fn canonical_headers(headers: &[(&[u8], &[u8])]) -> (Vec<u8>, Vec<u8>) {
    let mut lines: Vec<Vec<u8>> = Vec::with_capacity(headers.len());
    for (name, value) in headers {
        // A line break sorts before whatever a name may hold, so that `a` comes before `a-b`.
        let mut line = [name.trim_ascii(), b"\n", value.trim_ascii()].concat();
        line.make_ascii_lowercase();
        // A handful of headers: inserting in order is smaller than a sort, and as fast.
        let at = lines.iter().position(|other| line < *other).unwrap_or(lines.len());
        lines.insert(at, line);
    }
    let mut block = Vec::new();
    let mut names = Vec::new();
    for line in &lines {
        let (name, value) = cut(line, b'\n');
        for text in [name, b":", value, b"\n"] {
            block.extend_from_slice(text);
        }
        if !names.is_empty() {
            names.push(b';');
        }
        names.extend_from_slice(name);
    }
    (block, names)
}

fn keyed(key: &[u8]) -> HmacSha256 {
    match HmacSha256::new_from_slice(key) {
        Ok(mac) => mac,
        Err(_) => unreachable!("HMAC takes keys of any length"),
    }
}

fn hmac(key: &[u8], text: &[u8]) -> [u8; 32] {
    keyed(key).chain_update(text).finalize().into_bytes().into()
}
