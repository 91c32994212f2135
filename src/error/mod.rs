//! The errors of a call: refused here, refused by the service, or lost on the way.

mod api;
mod code;
mod codes;
mod outcome;
mod transport;
mod validation;
mod wait;

use alloc::boxed::Box;
use core::fmt;

pub use api::ApiError;
pub use code::ErrorCode;
pub use transport::{TransportError, TransportErrorKind};
pub use validation::ValidationError;
pub use wait::{WaitError, WaitFailure};

pub use crate::model::{Class, Retryability};

/// An error of a call.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The parameters were refused before anything was sent. Correct them.
    Validation(ValidationError),
    /// The service answered with an error. [`ApiError::class`] says what to do.
    Api(Box<ApiError>),
    /// No usable answer arrived. After a write, look whether it took effect before repeating it.
    Transport(TransportError),
    /// The awaited state will not come.
    Wait(Box<WaitError>),
    /// There is no credential to sign with.
    #[cfg(feature = "api")]
    Credential(crate::credential::CredentialError),
}

impl Error {
    /// Says whether the call may have taken effect although it failed. Only calls that change something can.
    #[must_use]
    pub fn outcome_unknown(&self) -> bool {
        match self {
            Self::Api(error) => error.outcome_unknown,
            Self::Transport(error) => error.outcome_unknown,
            _ => false,
        }
    }

    /// Returns the read that shows whether the call took effect, if its outcome is unknown.
    #[must_use]
    pub fn verify_with(&self) -> Option<&'static str> {
        match self {
            Self::Api(error) => error.verify_with,
            Self::Transport(error) => error.verify_with,
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Validation(error) => error.fmt(f),
            Self::Api(error) => error.fmt(f),
            Self::Transport(error) => error.fmt(f),
            Self::Wait(error) => error.fmt(f),
            #[cfg(feature = "api")]
            Self::Credential(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Transport(error) => error.source(),
            #[cfg(feature = "api")]
            Self::Credential(error) => error.source(),
            _ => None,
        }
    }
}

impl From<ValidationError> for Error {
    fn from(error: ValidationError) -> Self {
        Self::Validation(error)
    }
}

impl From<ApiError> for Error {
    fn from(error: ApiError) -> Self {
        Self::Api(Box::new(error))
    }
}

impl From<TransportError> for Error {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

#[cfg(feature = "api")]
impl From<crate::credential::CredentialError> for Error {
    fn from(error: crate::credential::CredentialError) -> Self {
        Self::Credential(error)
    }
}

impl From<WaitError> for Error {
    fn from(error: WaitError) -> Self {
        Self::Wait(Box::new(error))
    }
}
