//! The signing key of TC3-HMAC-SHA256.

use alloc::vec::Vec;

use zeroize::{Zeroize, Zeroizing};

use super::date::Date;
use super::hmac::hmac_sha256;
use super::tc3::TERMINATOR;
use crate::bytes::append;

/// A signing key, valid for one service on one UTC day. Keep it: deriving it is most of the cost of a signature.
///
/// It is wiped when dropped and absent from `Debug`.
#[derive(Clone)]
pub struct SigningKey {
    date: Date,
    /// The credential scope: day, service and terminator.
    scope: Vec<u8>,
    /// The keys of the day, of the service and for signing. Each is derived from the one before.
    secrets: [[u8; 32]; 3],
}

impl SigningKey {
    /// Derives the key from the secret key, for the day of a timestamp (seconds since 1970) and a service (`postgres`).
    #[must_use]
    pub fn derive(secret_key: &str, timestamp: u64, service: &str) -> Self {
        let mut prefixed = Zeroizing::new(Vec::with_capacity(3 + secret_key.len()));
        append(&mut prefixed, &[b"TC3", secret_key.as_bytes()]);
        let date = Date::from_timestamp(timestamp);
        let mut scope = Vec::new();
        append(&mut scope, &[date.as_bytes(), b"/", service.as_bytes(), b"/", TERMINATOR.as_bytes()]);
        let secret_date = hmac_sha256(&prefixed, date.as_bytes());
        let secret_service = hmac_sha256(&secret_date, service.as_bytes());
        let secret_signing = hmac_sha256(&secret_service, TERMINATOR.as_bytes());
        Self { date, scope, secrets: [secret_date, secret_service, secret_signing] }
    }

    /// Returns the day the key is valid for.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// Returns the service the key is valid for.
    #[must_use]
    pub fn service(&self) -> &str {
        // Between the day and the terminator, and their slashes.
        let service = self.scope.get(self.date.as_bytes().len() + 1..self.scope.len() - TERMINATOR.len() - 1);
        core::str::from_utf8(service.unwrap_or_default()).unwrap_or_default()
    }

    /// Returns the credential scope.
    pub(super) fn scope(&self) -> &[u8] {
        &self.scope
    }

    /// Returns the first derived key: the HMAC of the day under `TC3` and the secret key.
    #[must_use]
    pub fn secret_date(&self) -> &[u8; 32] {
        &self.secrets[0]
    }

    /// Returns the second derived key: the HMAC of the service under the first.
    #[must_use]
    pub fn secret_service(&self) -> &[u8; 32] {
        &self.secrets[1]
    }

    /// Returns the third derived key, which signs: the HMAC of the terminator under the second.
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

/// Derives the signing key of a credential scope from `TC3` and the secret key: one HMAC for each part of the scope.
#[must_use]
pub fn derive_for_scope(prefixed: &[u8], scope: &[u8]) -> [u8; 32] {
    let mut parts = crate::bytes::split(scope, b'/');
    let mut secret = hmac_sha256(prefixed, parts.next().unwrap_or_default());
    for part in parts {
        secret = hmac_sha256(&secret, part);
    }
    secret
}
