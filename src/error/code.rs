//! Error codes, as an open list.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::model::{self, ActionInfo, Class, Retryability, classify};

/// An error code of the service, `ResourceNotFound.InstanceNotFoundError`. The documented codes are constants.
///
/// ```
/// use tencentdb_postgres::{Class, ErrorCode, Retryability};
///
/// let code = ErrorCode::from("RequestLimitExceeded.UinLimitExceeded");
/// assert_eq!(code.class(), Class::Rate);
/// assert_eq!(code.retryability(), Retryability::Always);
/// // A code newer than this list is classified by its words.
/// assert_eq!(ErrorCode::from("ResourceNotFound.Whatever").class(), Class::NotFound);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ErrorCode(Cow<'static, str>);

impl ErrorCode {
    pub(super) const fn known(code: &'static str) -> Self {
        Self(Cow::Borrowed(code))
    }

    /// Returns the code as on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns its class.
    #[must_use]
    pub fn class(&self) -> Class {
        classify(self.0.as_bytes()).0
    }

    /// Returns when the same call can help.
    #[must_use]
    pub fn retryability(&self) -> Retryability {
        classify(self.0.as_bytes()).1
    }

    /// Says whether the same call of this action, unchanged, may succeed after a pause without the risk of taking
    /// effect twice.
    #[must_use]
    pub fn is_retryable(&self, action: &str) -> bool {
        self.retryability().allows(model::action(action).is_some_and(ActionInfo::read_only))
    }
}

impl From<&str> for ErrorCode {
    fn from(code: &str) -> Self {
        Self(Cow::Owned(code.into()))
    }
}

impl From<String> for ErrorCode {
    fn from(code: String) -> Self {
        Self(Cow::Owned(code))
    }
}

impl core::fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}
