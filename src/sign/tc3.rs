//! TC3-HMAC-SHA256.

use alloc::string::String;
use alloc::vec::Vec;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::date::Date;
use crate::decimal::Decimal;
use crate::text::{cut, join};

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
    service: String,
    secret_date: [u8; 32],
    secret_service: [u8; 32],
    secret_signing: [u8; 32],
}

impl SigningKey {
    /// Derives the key from the secret key, for the day of a timestamp (seconds since 1970) and a service (`postgres`).
    #[must_use]
    pub fn derive(secret_key: &str, timestamp: u64, service: &str) -> Self {
        let date = Date::of(timestamp);
        let mut prefixed = Zeroizing::new(String::with_capacity(3 + secret_key.len()));
        prefixed.push_str("TC3");
        prefixed.push_str(secret_key);
        let secret_date = hmac(prefixed.as_bytes(), date.as_str());
        let secret_service = hmac(&secret_date, service);
        let secret_signing = hmac(&secret_service, TERMINATOR);
        Self { date, service: service.into(), secret_date, secret_service, secret_signing }
    }

    /// The day it is good for.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// The service it is good for.
    #[must_use]
    pub fn service(&self) -> &str {
        &self.service
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

    fn mac(&self, text: &str) -> HmacSha256 {
        keyed(&self.secret_signing).chain_update(text)
    }

    /// Whether `signature`, in hex, is that of `text`; takes the same time wherever they differ.
    pub(super) fn verifies(&self, text: &str, signature: &str) -> bool {
        let mut bytes = [0; 32];
        hex::decode_to_slice(signature, &mut bytes).is_ok() && self.mac(text).verify_slice(&bytes).is_ok()
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
        f.debug_struct("SigningKey").field("date", &self.date).field("service", &self.service).finish_non_exhaustive()
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
    let mut steps = unsigned(request, key, timestamp);
    steps.signature = hex::encode(key.mac(&steps.string_to_sign).finalize().into_bytes());
    let credential = join(&[secret_id, &steps.credential_scope], "/");
    steps.authorization = join(
        &[ALGORITHM, " Credential=", &credential, ", SignedHeaders=", &steps.signed_headers, ", Signature=", &steps.signature],
        "",
    );
    steps
}

/// Every step up to the string to sign.
pub(super) fn unsigned(request: &Request, key: &SigningKey, timestamp: u64) -> Steps {
    let (canonical_headers, signed_headers) = canonical_headers(request.headers);
    let hashed_payload = sha256(request.payload);
    let canonical_request =
        join(&[request.method, request.path, request.query, &canonical_headers, &signed_headers, &hashed_payload], "\n");
    let hashed_canonical_request = sha256(canonical_request.as_bytes());
    let credential_scope = join(&[key.date.as_str(), &key.service, TERMINATOR], "/");
    let timestamp = Decimal::from(timestamp);
    let string_to_sign = join(&[ALGORITHM, timestamp.as_str(), &credential_scope, &hashed_canonical_request], "\n");
    Steps {
        hashed_payload,
        signed_headers,
        canonical_request,
        hashed_canonical_request,
        credential_scope,
        string_to_sign,
        signature: String::new(),
        authorization: String::new(),
    }
}

/// `name:value` lines, sorted by name, both in lower case and trimmed; and the names, joined.
fn canonical_headers(headers: &[(&str, &str)]) -> (String, String) {
    let mut lines: Vec<String> = Vec::with_capacity(headers.len());
    for (name, value) in headers {
        // A line break sorts before whatever a name may hold, so that `a` comes before `a-b`.
        let line = join(&[&name.trim_ascii().to_ascii_lowercase(), value.trim_ascii()], "\n");
        // A handful of headers: inserting in order is smaller than a sort, and as fast.
        let at = lines.iter().position(|other| line < *other).unwrap_or(lines.len());
        lines.insert(at, line);
    }
    let mut block = String::new();
    let mut names = String::new();
    for line in &mut lines {
        line.make_ascii_lowercase();
        let (name, value) = cut(line, b'\n');
        for text in [name, ":", value, "\n"] {
            block.push_str(text);
        }
        if !names.is_empty() {
            names.push(';');
        }
        names.push_str(name);
    }
    (block, names)
}

fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

fn keyed(key: &[u8]) -> HmacSha256 {
    match HmacSha256::new_from_slice(key) {
        Ok(mac) => mac,
        Err(_) => unreachable!("HMAC takes keys of any length"),
    }
}

fn hmac(key: &[u8], text: &str) -> [u8; 32] {
    keyed(key).chain_update(text).finalize().into_bytes().into()
}
