//! The source of the credentials that a client signs with.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use core::fmt;
use core::future::{Future, ready};
use core::time::Duration;

use super::Credential;

/// A source of credentials: a [`Credential`] itself, [`RefreshingCredentials`](super::RefreshingCredentials), or a
/// program's own.
pub trait CredentialProvider {
    /// Returns the credential to use at this time, since 1970.
    fn credential(&self, now: Duration) -> impl Future<Output = Result<Credential, CredentialError>>;

    /// Drops a credential that the service no longer accepts, and says whether there can be another.
    fn discard(&self, refused: &Credential) -> bool;
}

impl CredentialProvider for Credential {
    fn credential(&self, _: Duration) -> impl Future<Output = Result<Credential, CredentialError>> {
        ready(Ok(self.clone()))
    }

    fn discard(&self, _: &Credential) -> bool {
        false
    }
}

/// A provider failed to return a credential.
#[derive(Clone, Debug)]
pub struct CredentialError {
    cause: Arc<dyn core::error::Error + Send + Sync>,
    action: Option<String>,
}

impl CredentialError {
    /// Wraps the error of a provider, which becomes its [`source`](core::error::Error::source).
    ///
    /// ```
    /// use core::time::Duration;
    /// use tencentdb_postgres::{Credential, CredentialError, CredentialProvider};
    ///
    /// /// Asks the program's vault each time.
    /// struct Vault;
    ///
    /// impl CredentialProvider for Vault {
    ///     async fn credential(&self, _now: Duration) -> Result<Credential, CredentialError> {
    ///         let key = open_vault().map_err(CredentialError::new)?;
    ///         Ok(Credential::new("AKIDEXAMPLE", key))
    ///     }
    ///
    ///     fn discard(&self, _refused: &Credential) -> bool {
    ///         false
    ///     }
    /// }
    ///
    /// fn open_vault() -> Result<String, &'static str> {
    ///     Err("the vault is sealed")
    /// }
    ///
    /// let error = CredentialError::new("the vault is sealed");
    /// assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "the vault is sealed");
    /// ```
    #[must_use]
    pub fn new(cause: impl Into<Box<dyn core::error::Error + Send + Sync>>) -> Self {
        Self { cause: cause.into().into(), action: None }
    }

    /// Adds the action that needed the credential.
    pub(crate) fn of_action(self, action: &str) -> Self {
        Self { action: Some(action.to_owned()), ..self }
    }
}

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(action) = &self.action {
            write!(f, "{action}: ")?;
        }
        write!(f, "the credential provider failed: {}", self.cause)
    }
}

impl core::error::Error for CredentialError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&*self.cause)
    }
}

impl<C: CredentialProvider> CredentialProvider for Arc<C> {
    fn credential(&self, now: Duration) -> impl Future<Output = Result<Credential, CredentialError>> {
        (**self).credential(now)
    }

    fn discard(&self, refused: &Credential) -> bool {
        (**self).discard(refused)
    }
}
