//! Error codes, as an open list.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::model::{self, ActionInfo, Class, Repeat, judge};

/// A code the service answers with, `ResourceNotFound.InstanceNotFoundError`; the documented ones are constants.
///
/// ```
/// use tencentdb_postgres::{Class, ErrorCode, Repeat};
///
/// let code = ErrorCode::from("RequestLimitExceeded.UinLimitExceeded");
/// assert_eq!(code.class(), Class::Rate);
/// assert_eq!(code.repeat(), Repeat::Later);
/// // A code newer than this list is judged by its family, the part before the dot.
/// assert_eq!(ErrorCode::from("ResourceNotFound.Whatever").class(), Class::NotFound);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ErrorCode(Cow<'static, str>);

impl ErrorCode {
    pub(super) const fn known(code: &'static str) -> Self {
        Self(Cow::Borrowed(code))
    }

    /// The code as on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What kind of fault it reports.
    #[must_use]
    pub fn class(&self) -> Class {
        judge(self.0.as_bytes()).0
    }

    /// When the same call can help.
    #[must_use]
    pub fn repeat(&self) -> Repeat {
        judge(self.0.as_bytes()).1
    }

    /// Whether the same call of this action, unchanged, may succeed after a pause without risk of taking effect twice.
    #[must_use]
    pub fn repeatable(&self, action: &str) -> bool {
        self.repeat().allows(model::action(action).is_some_and(ActionInfo::read_only))
    }
}

impl Class {
    /// The word that names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Credential => "credential",
            Self::Signature => "signature",
            Self::Permission => "permission",
            Self::Rate => "rate",
            Self::Quota => "quota",
            Self::Parameter => "parameter",
            Self::Conflict => "conflict",
            Self::State => "state",
            Self::NotFound => "not-found",
            Self::Billing => "billing",
            Self::Capacity => "capacity",
            Self::Unsupported => "unsupported",
            Self::Internal => "internal",
        }
    }

    /// What to do about a fault of this kind.
    #[must_use]
    pub const fn advice(self) -> &'static str {
        match self {
            Self::Credential => "Check the SecretId, and that a temporary key comes with its token and has not expired.",
            Self::Signature => "Check the secret key and the clock; diagnose() names what a signature gets wrong.",
            Self::Permission => "Grant the account this action on this resource in access management.",
            Self::Rate => "Call less often; the same call succeeds after a pause.",
            Self::Quota => "Free what is no longer needed, or have the quota raised.",
            Self::Parameter => "Correct the parameters; validate() shows what the manual documents of them.",
            Self::Conflict => "Choose another name, or wait until what is in use is free.",
            Self::State => "Wait until the instance is in a state that allows this, then call again.",
            Self::NotFound => "Check the id and the region; the resource may be gone.",
            Self::Billing => "Check balance, orders and payment mode of the account.",
            Self::Capacity => "Try another zone or spec, or try later.",
            Self::Unsupported => "This region, version or feature does not offer it; see the action's documentation.",
            Self::Internal => {
                "A fault of the service. Repeat a read after a pause; for a write, look first whether it took effect."
            }
        }
    }
}

impl Repeat {
    /// Whether it lets a call be repeated, after a pause, that changes nothing, or that may.
    pub(crate) fn allows(self, read_only: bool) -> bool {
        self == Self::Later || self == Self::Reads && read_only
    }

    /// The word that names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Later => "later",
            Self::Reads => "reads",
            Self::Refresh => "refresh",
            Self::Changed => "changed",
        }
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
