//! Errors of the service.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::ErrorCode;
use super::outcome::write_unknown_outcome;
use crate::model::{Class, Problem};

/// An error that the service answered with.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ApiError {
    /// The action called.
    pub action: String,
    /// The error code.
    pub code: ErrorCode,
    /// The service's message. Its words change; do not parse them.
    pub message: String,
    /// The id of the request, which support asks for.
    pub request_id: String,
    /// The HTTP status, 200 for nearly every error of the service.
    pub status: u16,
    /// Advice on unusual parameters, which may be the reason.
    pub advice: Vec<Problem>,
    /// The number of attempts made.
    pub attempts: u32,
    /// The call may have taken effect although it failed. Only calls that change something can.
    pub outcome_unknown: bool,
    /// The read that shows whether the call took effect, if its outcome is unknown.
    pub verify_with: Option<&'static str>,
}

impl ApiError {
    /// Returns the class of the error.
    #[must_use]
    pub fn class(&self) -> Class {
        self.code.class()
    }

    /// Says whether the same call, unchanged, may succeed after a pause without the risk of taking effect twice.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.code.is_retryable(&self.action)
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { action, code, message, request_id, .. } = self;
        write!(f, "{action}: {code}")?;
        // A message brings its own full stop, or none.
        match message.trim_end_matches(['.', '。']) {
            "" => {}
            message => write!(f, ": {message}")?,
        }
        if !request_id.is_empty() {
            write!(f, " (request {request_id})")?;
        }
        write!(f, ". {}", self.class().advice())?;
        if self.outcome_unknown { write_unknown_outcome(f, Some(action), self.verify_with) } else { Ok(()) }
    }
}

impl core::error::Error for ApiError {}
