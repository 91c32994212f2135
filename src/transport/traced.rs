//! What happens to calls, told to [`tracing`](::tracing).

use core::future::Future;
use core::time::Duration;

use ::tracing::{Instrument, debug, info, info_span, warn};

use super::address::host;
use crate::call::{HttpRequest, HttpResponse};
use crate::client::{Event, RateLimitContext, Transport};
use crate::error::{Error, TransportError};
use crate::sign::header::{X_TC_ACTION, X_TC_REGION};

/// A transport whose attempts are spans, and whose events are events of [`tracing`](::tracing). Wrap it around the transport that a client
/// is made with.
///
/// A span, `tencentdb_postgres.attempt`, has `action`, `region` and `host`. Events have the action and what [`Event`] says beside, but for
/// requests and the words of errors: no field holds parameters, headers, answers, or anything of a credential.
///
/// ```
/// use tencentdb_postgres::{Client, Credential, Traced, Transport};
///
/// fn traced<T: Transport>(transport: T, credential: Credential) -> Client<Traced<T>> {
///     Client::new(Traced::new(transport), credential, "ap-guangzhou")
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Traced<T> {
    inner: T,
}

impl<T: Transport> Traced<T> {
    /// Wraps a transport.
    #[must_use]
    pub fn new(inner: T) -> Self {
        Self { inner }
    }
}

impl<T: Transport> Transport for Traced<T> {
    fn send(&self, request: HttpRequest) -> impl Future<Output = Result<HttpResponse, TransportError>> {
        let header = |wanted: &str| {
            let named = request.headers.iter().find(|(name, _)| *name == wanted);
            named.map_or("", |(_, value)| value.as_str())
        };
        let (action, region) = (header(X_TC_ACTION), header(X_TC_REGION));
        let span = info_span!("tencentdb_postgres.attempt", action, region, host = host(&request.url));
        self.inner.send(request).instrument(span)
    }

    fn now(&self) -> Duration {
        self.inner.now()
    }

    fn monotonic(&self) -> Duration {
        self.inner.monotonic()
    }

    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> {
        self.inner.sleep(duration)
    }

    fn jitter(&self) -> f64 {
        self.inner.jitter()
    }

    fn acquire(&self, context: &RateLimitContext<'_>) -> impl Future<Output = Result<(), TransportError>> {
        self.inner.acquire(context)
    }

    fn observe(&self, event: &Event<'_>) {
        match *event {
            Event::Request { action, attempt, .. } => debug!(action, attempt, "request"),
            Event::Response { action, attempt, status, request_id, code: None, elapsed } => {
                debug!(action, attempt, status, request_id, ?elapsed, "answer");
            }
            Event::Response { action, attempt, status, request_id, code: Some(code), elapsed } => {
                info!(action, attempt, status, request_id, code = code.as_str(), ?elapsed, "refusal");
            }
            Event::Retry { action, attempt, error, delay } => {
                warn!(action, attempt, error = word(error), ?delay, "retry");
            }
            Event::Clock { action, offset_ms } => warn!(action, offset_ms, "the local clock is wrong"),
            Event::Credential { action } => info!(action, "the credential is replaced"),
        }
        self.inner.observe(event);
    }
}

/// Returns the word that names an error.
fn word(error: &Error) -> &str {
    match error {
        Error::Api(error) => error.code.as_str(),
        Error::Transport(error) => error.kind.as_str(),
        Error::Validation(_) => "validation",
        Error::Wait(_) => "wait",
        Error::Credential(_) => "credential",
    }
}
