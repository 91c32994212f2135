//! Who signs many requests keeps the keys derived for them.

use alloc::vec::Vec;

use super::outgoing::{Outgoing, Signed, Unsendable};
use super::tc3::SigningKey;
use crate::credential::Credential;

/// Signing keys kept: the services a program calls, over midnight.
const KEPT: usize = 8;

/// A credential, and the signing keys derived from it so far: one for each service and day, the newest few of them.
///
/// Wiped when dropped, absent from `Debug`.
///
/// ```
/// use tencentdb_postgres::Credential;
/// use tencentdb_postgres::sign::{Common, Outgoing, Signer};
///
/// let mut signer = Signer::new(Credential::new("AKIDEXAMPLE", "not-a-real-key"));
/// let common = Common { region: Some("ap-guangzhou"), ..Common::new("DescribeInstances", "2017-03-12", 1_551_113_065) };
/// let signed = signer.sign(&Outgoing::new(common, "cvm", "cvm.tencentcloudapi.com", r#"{"Limit":1}"#))?;
/// assert_eq!((signed.method, &*signed.body), ("POST", &br#"{"Limit":1}"#[..]));
/// assert!(signed.derivation.string_to_sign().starts_with("TC3-HMAC-SHA256\n1551113065\n2019-02-25/cvm/tc3_request\n"));
/// # Ok::<(), tencentdb_postgres::sign::Unsendable>(())
/// ```
#[derive(Clone, Debug)]
pub struct Signer {
    credential: Credential,
    keys: Vec<SigningKey>,
}

impl Signer {
    /// A signer for this credential.
    #[must_use]
    pub fn new(credential: Credential) -> Self {
        Self { credential, keys: Vec::new() }
    }

    /// Who signs.
    #[must_use]
    pub fn credential(&self) -> &Credential {
        &self.credential
    }

    /// Signs a request.
    ///
    /// # Errors
    ///
    /// When it cannot be sent as it is: it would be larger than the service takes, hold a line break where none may be, or its
    /// parameters are not a JSON object.
    pub fn sign(&mut self, request: &Outgoing) -> Result<Signed, Unsendable> {
        let Self { credential, keys } = self;
        request.sign(credential, |credential, timestamp, service| key(keys, credential, timestamp, service).clone())
    }

    /// The signing key for a service (`postgres`) on the day of a timestamp, in seconds since 1970.
    pub fn key(&mut self, timestamp: u64, service: &str) -> &SigningKey {
        key(&mut self.keys, &self.credential, timestamp, service)
    }
}

fn key<'k>(keys: &'k mut Vec<SigningKey>, credential: &Credential, timestamp: u64, service: &str) -> &'k SigningKey {
    let date = super::Date::of(timestamp);
    let at = keys.iter().position(|key| key.date() == date && key.service() == service).unwrap_or_else(|| {
        if keys.len() == KEPT {
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
    fn keys_are_kept_by_service_and_day_but_not_without_end() {
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
        assert_eq!(signer.keys.len(), KEPT);
        assert!(!std::format!("{signer:?}").contains("\"key\""));
    }
}
