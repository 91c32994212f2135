//! The services of the environment that the client depends on.

use alloc::sync::Arc;
use core::future::{Future, ready};
use core::time::Duration;

use super::event::Event;
use crate::call::{HttpRequest, HttpResponse};
use crate::error::TransportError;

/// Sends requests, tells the time, and waits. The features `reqwest` and `fetch` bring ready ones; implement it for any
/// other HTTP client.
///
/// The client keeps time limits and cancels calls by dropping the future of what takes too long. Where one type must
/// stand for any transport, use [`BoxTransport`](crate::BoxTransport).
#[diagnostic::on_unimplemented(
    message = "`{Self}` carries no requests: it is no `Transport`",
    note = "ready ones are `Reqwest` with the feature `reqwest`, `Fetch` in wasm32 with the feature `fetch`, and \
            `blocking::Client` with the feature `blocking` needs none"
)]
pub trait Transport {
    /// Sends a request unchanged and returns the response, whatever its status.
    ///
    /// The kind of the error says what the transport knows:
    ///
    /// - [`Unsent`](crate::TransportErrorKind::Unsent): no connection was made, neither by this attempt nor by any that the
    ///   transport made on its own. Such a call is repeated even if it changes something.
    /// - [`Untrusted`](crate::TransportErrorKind::Untrusted): the certificate was refused, and another attempt would end alike.
    /// - [`Network`](crate::TransportErrorKind::Network): everything else, and in doubt. The outcome of a write is unknown then.
    fn send(&self, request: HttpRequest) -> impl Future<Output = Result<HttpResponse, TransportError>>;

    /// Returns the time since 1970, for which requests are signed.
    fn now(&self) -> Duration;

    /// Returns the reading of a clock that is never set, with any origin. Deadlines, delays and rates go by it. Bring
    /// one, such as `std::time::Instant`: the default is [`now`](Self::now), so a clock that is set forward ends calls
    /// early.
    fn monotonic(&self) -> Duration {
        self.now()
    }

    /// Waits.
    fn sleep(&self, duration: Duration) -> impl Future<Output = ()>;

    /// Returns a random number from 0 to 1, evenly distributed. It spreads the retries of clients that failed at the
    /// same moment. The default is made from the time; bring a real source of randomness where many clients start
    /// together.
    fn jitter(&self) -> f64 {
        jitter_of(self.now())
    }

    /// Waits until the call may go. Implement it for a rate limiter that many clients share. It runs before every
    /// attempt; an error fails the call unsent.
    fn acquire(&self, _context: &RateLimitContext<'_>) -> impl Future<Output = Result<(), TransportError>> {
        ready(Ok(()))
    }

    /// Receives every event of every call.
    fn observe(&self, _event: &Event<'_>) {}
}

/// A number from 0 to 1 that is made from the time.
pub(super) fn jitter_of(now: Duration) -> f64 {
    let millis = u64::try_from(now.as_millis()).unwrap_or(u64::MAX);
    // The golden ratio, multiplied into the time, spreads neighbouring milliseconds over the whole range.
    (millis.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 11) as f64 / (1_u64 << 53) as f64
}

impl<T: Transport> Transport for Arc<T> {
    fn send(&self, request: HttpRequest) -> impl Future<Output = Result<HttpResponse, TransportError>> {
        (**self).send(request)
    }

    fn now(&self) -> Duration {
        (**self).now()
    }

    fn monotonic(&self) -> Duration {
        (**self).monotonic()
    }

    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> {
        (**self).sleep(duration)
    }

    fn jitter(&self) -> f64 {
        (**self).jitter()
    }

    fn acquire(&self, context: &RateLimitContext<'_>) -> impl Future<Output = Result<(), TransportError>> {
        (**self).acquire(context)
    }

    fn observe(&self, event: &Event<'_>) {
        (**self).observe(event);
    }
}

/// The values that the service counts calls by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimitContext<'a> {
    /// The action.
    pub action: &'a str,
    /// The region.
    pub region: &'a str,
    /// The id of the key, which stands for the account.
    pub secret_id: &'a str,
    /// The documented calls a second.
    pub per_second: Option<u16>,
}
