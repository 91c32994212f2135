//! Calls as spans of [`tracing`](::tracing), and what happens to them as events, where the feature `tracing` is turned
//! on.
//!
//! The span `tencentdb_postgres.call` has `action`, `region` and `host`; the requests and answers of its attempts,
//! pauses and corrections are events in it, and its end is the last. No field holds parameters, headers, answers, words
//! of errors, or anything of a credential.

use core::future::Future;

use super::event::Event;
use crate::call::Settings;
use crate::error::Error;

/// Makes a call within its span.
pub(super) async fn in_span<T>(
    action: &str,
    settings: &Settings,
    call: impl Future<Output = Result<T, Error>>,
) -> Result<T, Error> {
    #[cfg(feature = "tracing")]
    {
        use ::tracing::{Instrument, debug, info_span, warn};

        let (region, host) = (&*settings.region, settings.endpoint.host());
        let span = info_span!("tencentdb_postgres.call", action, region, host);
        let ended = async {
            let ended = call.await;
            match &ended {
                Ok(_) => debug!("answered"),
                Err(error) => warn!(error = word(error), outcome_unknown = error.outcome_unknown(), "failed"),
            }
            ended
        };
        ended.instrument(span).await
    }
    #[cfg(not(feature = "tracing"))]
    {
        let _ = (action, settings);
        call.await
    }
}

/// Tells an event.
#[cfg(not(feature = "tracing"))]
pub(super) fn event(_: &Event<'_>) {}

/// Tells an event.
#[cfg(feature = "tracing")]
pub(super) fn event(event: &Event<'_>) {
    use ::tracing::{debug, info, warn};

    match *event {
        Event::Request { attempt, .. } => debug!(attempt, "request"),
        Event::Response { attempt, status, request_id, code: None, elapsed, .. } => {
            debug!(attempt, status, request_id, ?elapsed, "answer");
        }
        Event::Response { attempt, status, request_id, code: Some(code), elapsed, .. } => {
            info!(attempt, status, request_id, code = code.as_str(), ?elapsed, "refusal");
        }
        Event::Retry { attempt, error, delay, .. } => warn!(attempt, error = word(error), ?delay, "retry"),
        Event::Clock { offset_ms, .. } => warn!(offset_ms, "the local clock is wrong"),
        Event::Credential { .. } => info!("the credential is replaced"),
    }
}

/// Returns the word that names an error.
#[cfg(feature = "tracing")]
fn word(error: &Error) -> &str {
    match error {
        Error::Api(error) => error.code.as_str(),
        Error::Transport(error) => error.kind.as_str(),
        Error::Validation(_) => "validation",
        Error::Wait(_) => "wait",
        Error::Credential(_) => "credential",
    }
}
