//! What the client asks of its surroundings.

use alloc::sync::Arc;
use core::future::{Future, ready};

use super::event::Event;
use crate::call::{HttpRequest, HttpResponse};
use crate::error::TransportError;

/// Carries requests, knows the time, and can wait. Implement it for the HTTP client at hand; `examples/` has one for `reqwest`.
///
/// Limits of time and cancelling are the client's: it drops the future of what took too long.
pub trait Transport {
    /// Sends a request as it is and returns what came back, whatever its status.
    ///
    /// The kind of the error says what the transport knows. [`TransportErrorKind::Unsent`](crate::TransportErrorKind::Unsent): no
    /// connection was made, at this attempt or at any that the transport made on its own; such a call is repeated even if it changes
    /// something. [`TransportErrorKind::Untrusted`](crate::TransportErrorKind::Untrusted): the certificate was refused, and the next try
    /// would end alike. Everything else leaves open whether a write took effect. In doubt, say
    /// [`TransportErrorKind::Network`](crate::TransportErrorKind::Network).
    fn send(&self, request: HttpRequest) -> impl Future<Output = Result<HttpResponse, TransportError>>;

    /// Milliseconds since 1970: the time requests are signed for.
    fn now_ms(&self) -> u64;

    /// Milliseconds of a clock that is never set, from whatever start: what deadlines, pauses and rates go by. Bring one, such as
    /// `std::time::Instant`: without it they go by [`now_ms`](Self::now_ms), and a clock that is set forward ends calls early.
    fn monotonic_ms(&self) -> u64 {
        self.now_ms()
    }

    /// Waits so many milliseconds.
    fn sleep(&self, ms: u64) -> impl Future<Output = ()>;

    /// A random number from 0 to 1, evenly distributed, that separates clients which failed at the same moment. By default it is made
    /// from the time; bring a real source of randomness where many clients start together.
    fn jitter(&self) -> f64 {
        // The golden ratio, multiplied into the time, spreads neighbouring milliseconds over the whole range.
        (self.now_ms().wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Lets a call go when it is its turn: the place for a limiter that a whole fleet shares. Asked before every try; an error fails the
    /// call unsent.
    fn admit(&self, _turn: &Slot<'_>) -> impl Future<Output = Result<(), TransportError>> {
        ready(Ok(()))
    }

    /// Told of everything that happens to calls.
    fn observe(&self, _event: &Event<'_>) {}
}

impl<T: Transport> Transport for Arc<T> {
    fn send(&self, request: HttpRequest) -> impl Future<Output = Result<HttpResponse, TransportError>> {
        (**self).send(request)
    }

    fn now_ms(&self) -> u64 {
        (**self).now_ms()
    }

    fn monotonic_ms(&self) -> u64 {
        (**self).monotonic_ms()
    }

    fn sleep(&self, ms: u64) -> impl Future<Output = ()> {
        (**self).sleep(ms)
    }

    fn jitter(&self) -> f64 {
        (**self).jitter()
    }

    fn admit(&self, turn: &Slot<'_>) -> impl Future<Output = Result<(), TransportError>> {
        (**self).admit(turn)
    }

    fn observe(&self, event: &Event<'_>) {
        (**self).observe(event);
    }
}

/// Whose turn it is: what the service counts calls by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot<'a> {
    /// The action.
    pub action: &'a str,
    /// The region.
    pub region: &'a str,
    /// The id of the key, which stands for the account.
    pub secret_id: &'a str,
    /// Documented calls a second.
    pub per_second: Option<u16>,
}
