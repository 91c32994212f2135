//! Signs many requests with one credential.

use alloc::vec::Vec;

use super::date::Date;
use super::signable_request::{SignableRequest, SignedRequest};
use super::signing_error::SigningError;
use super::signing_key::SigningKey;
use crate::credential::Credential;

/// The number of signing keys kept: enough for the services that a program calls, over midnight.
const MAX_KEYS: usize = 8;

/// A credential with the signing keys derived from it: one for each service and day, only the newest few of them.
///
/// Secrets are wiped when it is dropped, and absent from `Debug`.
///
/// ```
/// use tencentdb_postgres::Credential;
/// use tencentdb_postgres::sign::{CommonParams, SignableRequest, Signer};
///
/// let mut signer = Signer::new(Credential::new("AKIDEXAMPLE", "not-a-real-key"));
/// let common = CommonParams {
///     region: Some("ap-guangzhou"),
///     ..CommonParams::new("DescribeInstances", "2017-03-12", 1_551_113_065)
/// };
/// let signed = signer.sign(&SignableRequest::new(common, "cvm", "cvm.tencentcloudapi.com", r#"{"Limit":1}"#))?;
/// assert_eq!((signed.method, &*signed.body), ("POST", &br#"{"Limit":1}"#[..]));
/// assert!(signed.steps.string_to_sign().starts_with("TC3-HMAC-SHA256\n1551113065\n2019-02-25/cvm/tc3_request\n"));
/// # Ok::<(), tencentdb_postgres::sign::SigningError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Signer {
    credential: Credential,
    keys: Vec<SigningKey>,
}

impl Signer {
    /// Returns a signer for this credential.
    #[must_use]
    pub fn new(credential: Credential) -> Self {
        Self { credential, keys: Vec::new() }
    }

    /// Returns the credential.
    #[must_use]
    pub fn credential(&self) -> &Credential {
        &self.credential
    }

    /// Signs a request.
    ///
    /// # Errors
    ///
    /// When the request cannot be sent as it is, because it is larger than the service accepts, holds a line break
    /// where none can be, or its parameters are not a JSON object.
    pub fn sign(&mut self, request: &SignableRequest<'_>) -> Result<SignedRequest, SigningError> {
        let Self { credential, keys } = self;
        request.sign(credential, |credential, timestamp, service| key(keys, credential, timestamp, service).clone())
    }

    /// Returns the signing key for a service (`postgres`) on the day of a timestamp, in seconds since 1970.
    pub fn key(&mut self, timestamp: u64, service: &str) -> &SigningKey {
        key(&mut self.keys, &self.credential, timestamp, service)
    }
}

fn key<'k>(keys: &'k mut Vec<SigningKey>, credential: &Credential, timestamp: u64, service: &str) -> &'k SigningKey {
    let date = Date::from_timestamp(timestamp);
    let at = keys.iter().position(|key| key.date() == date && key.service() == service).unwrap_or_else(|| {
        if keys.len() == MAX_KEYS {
            keys.remove(0);
        }
        keys.push(SigningKey::derive(credential.secret_key.expose(), timestamp, service));
        keys.len() - 1
    });
    &keys[at]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signer_keeps_a_bounded_number_of_keys_by_service_and_day() {
        let mut signer = Signer::new(Credential::new("id", "key"));
        let day = 86_400;
        for timestamp in [0, day - 1, day, 0] {
            let derived = SigningKey::derive("key", timestamp, "cvm");
            assert_eq!(signer.key(timestamp, "cvm").secret_signing(), derived.secret_signing());
        }
        assert_eq!(signer.keys.len(), 2);
        assert_ne!(
            signer.key(0, "cvm").secret_signing(),
            Signer::new(Credential::new("id", "yek")).key(0, "cvm").secret_signing()
        );
        for days in 0..100 {
            assert_eq!(signer.key(days * day, "postgres").service(), "postgres");
        }
        assert_eq!(signer.keys.len(), MAX_KEYS);
        assert!(!std::format!("{signer:?}").contains("\"key\""));
    }
}
