//! Calls without a usable answer.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt;

use super::outcome::write_unknown_outcome;

/// A call without a usable answer.
#[derive(Debug)]
#[non_exhaustive]
pub struct TransportError {
    /// The kind of fault.
    pub kind: TransportErrorKind,
    /// The fault in words.
    pub message: String,
    /// The underlying error.
    pub cause: Option<Box<dyn core::error::Error + Send + Sync>>,
    /// The HTTP status of the response, if there was one.
    pub status: Option<u16>,
    /// The action called; `None` until the client adds it.
    pub action: Option<String>,
    /// The host that was called; `None` until the client adds it, and of a call that was not sent.
    pub host: Option<String>,
    /// The number of attempts made; `None` until the client adds it.
    pub attempts: Option<u32>,
    /// The call may have taken effect although it failed. Only calls that change something can.
    pub outcome_unknown: bool,
    /// The read that shows whether the call took effect, if its outcome is unknown.
    pub verify_with: Option<&'static str>,
}

/// A kind of fault of a call on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No answer arrived in time.
    Timeout,
    /// The caller cancelled the call.
    Aborted,
    /// The connection broke, perhaps after the request was sent.
    Network,
    /// No connection was made, so nothing was sent. Only a transport that makes no second attempt of its own can know
    /// this.
    Unsent,
    /// The certificate of the server was refused, so nothing was sent, and another attempt would end alike.
    Untrusted,
    /// The answer is not the service's: HTML from a proxy, half a text, another form.
    Malformed,
    /// The request or answer is larger than the service's limits.
    TooLarge,
    /// The rate limit would have held the call longer than it may wait. Nothing was sent.
    RateLimited,
    /// A trusted gateway refused the call for its rate, and did not pass it on.
    Throttled,
}

impl TransportErrorKind {
    /// Returns its name, which is also the `code` in JavaScript.
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

impl fmt::Display for TransportErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TransportError {
    /// Returns an error of this kind, described in words.
    #[must_use]
    pub fn new(kind: TransportErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            cause: None,
            status: None,
            action: None,
            host: None,
            attempts: None,
            outcome_unknown: false,
            verify_with: None,
        }
    }

    /// Adds the HTTP status of the response.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Adds the underlying error.
    #[must_use]
    pub fn with_cause(mut self, cause: impl Into<Box<dyn core::error::Error + Send + Sync>>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// Returns `true` if the message has the last of these words, from cause to cause.
    fn names(&self, words: &str) -> bool {
        self.message.contains(words.rsplit(": ").next().unwrap_or(words))
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(action) = &self.action {
            write!(f, "{action}: ")?;
        }
        f.write_str(&self.message)?;
        // The ready transports name both in their messages.
        if let Some(cause) = self.cause.as_ref().map(ToString::to_string).filter(|cause| !self.names(cause)) {
            write!(f, ": {cause}")?;
        }
        if let Some(host) = self.host.as_ref().filter(|host| !self.names(host)) {
            write!(f, " ({host})")?;
        }
        if self.outcome_unknown {
            f.write_str(".")?;
            write_unknown_outcome(f, self.action.as_deref(), self.verify_with)?;
        }
        Ok(())
    }
}

impl core::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| &**cause as &(dyn core::error::Error + 'static))
    }
}
