//! The events of calls, for observers.

use core::time::Duration;

use crate::call::HttpRequest;
use crate::error::{Error, ErrorCode};

/// An event of a call. Debug prints hold neither secrets nor parameters.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A request is about to be sent.
    #[non_exhaustive]
    Request {
        /// The action called.
        action: &'a str,
        /// The number of the attempt, from 1.
        attempt: u32,
        /// The request. Its headers and body may hold secrets; its debug print does not show them.
        request: &'a HttpRequest,
    },
    /// An answer of the service arrived.
    #[non_exhaustive]
    Response {
        /// The action called.
        action: &'a str,
        /// The number of the attempt, from 1.
        attempt: u32,
        /// The HTTP status.
        status: u16,
        /// The id of the request, which support asks for.
        request_id: &'a str,
        /// The error code, if the service refused.
        code: Option<&'a ErrorCode>,
        /// The time from sending to the answer.
        elapsed: Duration,
    },
    /// An attempt failed, and another will follow.
    #[non_exhaustive]
    Retry {
        /// The action called.
        action: &'a str,
        /// The number of the failed attempt, from 1.
        attempt: u32,
        /// The error of the attempt.
        error: &'a Error,
        /// The time before the next attempt.
        delay: Duration,
    },
    /// The local clock is wrong, and was corrected for this client.
    #[non_exhaustive]
    Clock {
        /// The action whose call showed it.
        action: &'a str,
        /// The milliseconds that are added to the local time from now on.
        offset_ms: i64,
    },
    /// The service no longer accepts the credential, and another is fetched.
    #[non_exhaustive]
    Credential {
        /// The action whose call showed it.
        action: &'a str,
    },
}
