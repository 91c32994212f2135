//! What happens to calls, for whoever watches.

use core::time::Duration;

use crate::call::HttpRequest;
use crate::error::{Error, ErrorCode};

/// Something that happened to a call. Debug prints hold neither secrets nor parameters.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A request is about to be sent.
    Request {
        /// The action called.
        action: &'a str,
        /// Which attempt it is, from 1.
        attempt: u32,
        /// The request. Its headers and body may hold secrets; its debug print does not show them.
        request: &'a HttpRequest,
    },
    /// An answer of the service came.
    Response {
        /// The action called.
        action: &'a str,
        /// Which attempt it was, from 1.
        attempt: u32,
        /// HTTP status.
        status: u16,
        /// Names the call towards support.
        request_id: &'a str,
        /// The error code, where the service refused.
        code: Option<&'a ErrorCode>,
        /// How long it took, in milliseconds.
        took_ms: u64,
    },
    /// An attempt failed, and there will be another.
    Retry {
        /// The action called.
        action: &'a str,
        /// Which attempt failed, from 1.
        attempt: u32,
        /// What it failed with.
        error: &'a Error,
        /// The time before the next attempt.
        delay: Duration,
    },
    /// The local clock is wrong, and was put right for this client.
    Clock {
        /// The action whose call told so.
        action: &'a str,
        /// What is added to the local time from now on, in milliseconds.
        offset_ms: i64,
    },
    /// The service did not accept the credential any longer; another is fetched.
    Credential {
        /// The action whose call told so.
        action: &'a str,
    },
}
