//! What a call can fail with: refused here, refused by the service, or lost on the way.

mod code;
mod codes;
mod wait;

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

pub use code::ErrorCode;
pub use wait::{WaitError, WaitFailure};

pub use crate::model::{Class, Repeat};
use crate::model::{Problem, Severity};

/// Why a call has no answer.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The parameters are refused before anything is sent. Correct them.
    Validation(ValidationError),
    /// The service answered with an error. See [`ApiError::class`] for what to do.
    Api(Box<ApiError>),
    /// No usable answer came back. After a write, look whether it took effect before repeating it.
    Transport(TransportError),
    /// What was waited for will not come.
    Wait(Box<WaitError>),
    /// There is no credential to sign with.
    #[cfg(feature = "api")]
    Credential(crate::credential::CredentialError),
}

impl Error {
    /// Whether the call may have taken effect although it failed: only of calls that change something.
    #[must_use]
    pub fn outcome_unknown(&self) -> bool {
        match self {
            Self::Api(error) => error.outcome_unknown,
            Self::Transport(error) => error.outcome_unknown,
            _ => false,
        }
    }

    /// The read that tells whether it did.
    #[must_use]
    pub fn verify_with(&self) -> Option<&'static str> {
        match self {
            Self::Api(error) => error.verify_with,
            Self::Transport(error) => error.verify_with,
            _ => None,
        }
    }
}

/// Parameters that cannot be sent.
#[derive(Clone, Debug)]
pub struct ValidationError {
    /// The action they were for.
    pub action: String,
    /// Everything wrong with them, advice included.
    pub problems: Vec<Problem>,
}

/// An error the service answered with.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ApiError {
    /// The action called.
    pub action: String,
    /// Which error.
    pub code: ErrorCode,
    /// The service's own words; they change, do not parse them.
    pub message: String,
    /// Names the call towards support.
    pub request_id: String,
    /// HTTP status, 200 for nearly every error of the service.
    pub status: u16,
    /// What was unusual about the parameters, which may be the reason.
    pub advice: Vec<Problem>,
    /// How often the call was tried.
    pub attempts: u32,
    /// Whether the call may have taken effect all the same: only of calls that change something.
    pub outcome_unknown: bool,
    /// The read that tells whether it did.
    pub verify_with: Option<&'static str>,
}

impl ApiError {
    /// What kind of fault it is.
    #[must_use]
    pub fn class(&self) -> Class {
        self.code.class()
    }

    /// Whether the same call, unchanged, may succeed after a pause without risk of taking effect twice.
    #[must_use]
    pub fn retryable(&self) -> bool {
        self.code.repeatable(&self.action)
    }
}

/// A call without a usable answer.
#[derive(Debug)]
#[non_exhaustive]
pub struct TransportError {
    /// What happened.
    pub kind: TransportErrorKind,
    /// What happened, in words.
    pub message: String,
    /// What lies beneath.
    pub cause: Option<Box<dyn core::error::Error + Send + Sync>>,
    /// The HTTP status of what came back; 0 where nothing did.
    pub status: u16,
    /// The action called; empty where only the transport has spoken yet.
    pub action: String,
    /// How often the call was tried.
    pub attempts: u32,
    /// Whether the call may have taken effect all the same: only of calls that change something.
    pub outcome_unknown: bool,
    /// The read that tells whether it did.
    pub verify_with: Option<&'static str>,
}

/// What can happen to a call on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No answer in time.
    Timeout,
    /// The caller gave up.
    Aborted,
    /// A connection that broke, or nobody knows when.
    Network,
    /// No connection could be made, so nothing was sent. Only what makes no second attempt of its own can know this.
    Unsent,
    /// The certificate of the other side was refused, so nothing was sent, and nothing will be.
    Untrusted,
    /// An answer that is not the service's: HTML from a proxy, half a text, another shape.
    Malformed,
    /// A request or answer beyond the service's limits.
    TooLarge,
    /// The call would have had to wait longer for its turn than it is ready to; nothing was sent.
    RateLimited,
    /// A gateway that is trusted refused the call for its rate, and did not pass it on.
    Throttled,
}

impl TransportErrorKind {
    /// The word that names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Timeout => "timeout",
            Self::Aborted => "aborted",
            Self::Network | Self::Unsent | Self::Untrusted => "network",
            Self::Malformed => "malformed",
            Self::TooLarge => "too-large",
            Self::RateLimited | Self::Throttled => "rate-limited",
        }
    }
}

impl TransportError {
    /// An error of this kind, in words.
    #[must_use]
    pub fn new(kind: TransportErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            cause: None,
            status: 0,
            action: String::new(),
            attempts: 0,
            outcome_unknown: false,
            verify_with: None,
        }
    }

    /// With the HTTP status of what came back.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// With what lies beneath it.
    #[must_use]
    pub fn caused_by(mut self, cause: impl Into<Box<dyn core::error::Error + Send + Sync>>) -> Self {
        self.cause = Some(cause.into());
        self
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

impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&describe(&self.action, &self.problems))
    }
}

/// The problems in one sentence; faults first, as they are what refuses the call.
pub(crate) fn describe(action: &str, problems: &[Problem]) -> String {
    let mut out = action.to_owned();
    let mut mark = ": ";
    for severity in [Severity::Error, Severity::Advice] {
        for problem in problems.iter().filter(|problem| problem.severity == severity) {
            out.push_str(mark);
            out.push_str(&problem.path);
            if !problem.path.is_empty() {
                out.push(' ');
            }
            out.push_str(&problem.message);
            if let Some(meant) = &problem.suggestion {
                out.push_str(" (did you mean ");
                out.push_str(meant);
                out.push_str("?)");
            }
            mark = "; ";
        }
    }
    out
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}: {} (request {}). {}",
            self.action,
            self.code,
            self.message,
            self.request_id,
            self.class().advice()
        )?;
        if self.outcome_unknown { open(f, &self.action, self.verify_with) } else { Ok(()) }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if self.outcome_unknown {
            f.write_str(".")?;
            open(f, &self.action, self.verify_with)?;
        }
        Ok(())
    }
}

/// Says what to do about a write that may have taken effect.
fn open(f: &mut fmt::Formatter<'_>, action: &str, verify_with: Option<&str>) -> fmt::Result {
    let read = verify_with.unwrap_or("a read of what it changes");
    write!(f, " Outcome unknown: {action} may have taken effect; look with {read} before calling it again.")
}

impl core::error::Error for ValidationError {}
impl core::error::Error for ApiError {}

impl core::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| &**cause as &(dyn core::error::Error + 'static))
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
