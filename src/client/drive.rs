//! Carries out the decisions of [`call`](crate::call) by means of the transport.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::time::Duration;

use super::Client;
use super::event::Event;
use super::trace;
use super::transport::{RateLimitContext, Transport};
use super::within::within;
use crate::call::{
    self, Attempts, Call, FailedAttempt, Failure, HttpResponse, Policy, RateLimiter, RetryBudget, RetryDecision, Step,
};
use crate::credential::{Credential, CredentialProvider, Secret};
use crate::error::{Error, TransportError, TransportErrorKind, ValidationError};
use crate::model;

/// What all calls of a client share.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// The milliseconds that are added to the local time to have the service's.
    clock_offset_ms: i64,
    budget: RetryBudget,
    /// By key, region and action.
    limiters: BTreeMap<(String, String, String), RateLimiter>,
}

/// The answer to a call, after so many attempts.
pub(super) struct Answered {
    pub response: HttpResponse,
    attempts: u32,
    credential: Credential,
}

impl Answered {
    /// Reads the answer.
    pub(super) fn read<R: serde::de::DeserializeOwned>(&self, call: &Call<'_>) -> Result<R, Error> {
        call.read_after(self.attempts, &self.response, &own(&self.credential))
    }
}

/// The error of an attempt, with the headers of its response that say how to go on.
struct AttemptError {
    error: Error,
    date: Option<String>,
    retry_after: Option<String>,
}

/// What an error must not repeat of a credential.
fn own(credential: &Credential) -> Vec<&str> {
    [Some(&credential.secret_key), credential.token.as_ref()].into_iter().flatten().map(Secret::expose).collect()
}

impl From<Error> for AttemptError {
    fn from(error: Error) -> Self {
        Self { error, date: None, retry_after: None }
    }
}

impl<T: Transport, C: CredentialProvider> Client<T, C> {
    /// Makes a call, with as many attempts as it takes, or as are allowed. `at_most` shortens the time for it.
    pub(super) async fn drive(&self, call: &Call<'_>, at_most: Option<Duration>) -> Result<Answered, Error> {
        // On the heap, so that a program's own futures stay small.
        let attempts = Box::pin(self.attempts(call, at_most));
        trace::in_span(call.action(), &self.settings, attempts).await
    }

    /// Tells an event to the transport, and to `tracing`.
    fn observe(&self, event: &Event<'_>) {
        trace::event(event);
        self.transport.observe(event);
    }

    async fn attempts(&self, call: &Call<'_>, at_most: Option<Duration>) -> Result<Answered, Error> {
        let policy = self.settings.policy;
        let policy = Policy { timeout: policy.timeout.min(at_most.unwrap_or(Duration::MAX)), ..policy };
        let mut attempts = Attempts::new(&policy, call.read_only(), self.transport.monotonic());
        loop {
            let timeout = match attempts.step(self.transport.monotonic()) {
                Step::Wait { delay } => {
                    self.transport.sleep(delay).await;
                    continue;
                }
                Step::Send { timeout } => timeout,
            };
            let ready = within(
                self.ready(call, &attempts),
                self.transport.sleep(attempts.remaining(self.transport.monotonic())),
            )
            .await;
            let ready = ready.unwrap_or_else(|| Err(late("credential or turn", policy.timeout)));
            let credential = ready.map_err(|error| call.with_call_context(error, attempts.made(), false))?;
            let offset_ms = self.shared.lock().clock_offset_ms;
            let timestamp = service_time(self.transport.now(), offset_ms).as_secs();
            let timeout = timeout.min(attempts.remaining(self.transport.monotonic()));
            let attempt = self.attempt(call, &attempts, &credential, timestamp, timeout);
            let error = match within(attempt, self.transport.sleep(timeout)).await {
                Some(Ok(response)) => {
                    attempts.succeeded(&mut self.shared.lock().budget);
                    return Ok(Answered { response, attempts: attempts.made(), credential });
                }
                Some(Err(error)) => error,
                None => late("answer", timeout).into(),
            };
            if let Some(error) = self.after_failure(call, &mut attempts, error, &credential, timestamp) {
                return Err(error);
            }
        }
    }

    /// Waits for what an attempt needs before it can begin: a credential, and room within the rate.
    async fn ready(&self, call: &Call<'_>, attempts: &Attempts) -> Result<Credential, Error> {
        let fetched = self.credentials.credential(self.transport.now());
        let timeout = self.settings.policy.attempt_timeout;
        let credential =
            within(fetched, self.transport.sleep(timeout)).await.ok_or_else(|| late("credential", timeout))??;
        let problems = credential.problems();
        if !problems.is_empty() {
            return Err(ValidationError { action: call.action().to_owned(), problems }.into());
        }
        self.keep_rate(call, attempts, &credential).await?;
        Ok(credential)
    }

    /// Makes one attempt.
    async fn attempt(
        &self,
        call: &Call<'_>,
        attempts: &Attempts,
        credential: &Credential,
        timestamp: u64,
        timeout: Duration,
    ) -> Result<HttpResponse, AttemptError> {
        let (action, attempt, started) = (call.action(), attempts.made(), self.transport.monotonic());
        let mut request = call.request(&self.settings, credential, timestamp);
        request.timeout = Some(timeout);
        self.observe(&Event::Request { action, attempt, request: &request });
        let own = own(credential);
        let response = self.transport.send(request).await.map_err(|error| call.concealed(error.into(), &own))?;
        let settled = call.settle_concealing(&response, &own);
        let (request_id, code) = match &settled {
            Ok(request_id) => (&**request_id, None),
            Err(Error::Api(error)) => (&*error.request_id, Some(&error.code)),
            Err(_) => ("", None),
        };
        let elapsed = self.transport.monotonic().saturating_sub(started);
        self.observe(&Event::Response { action, attempt, status: response.status, request_id, code, elapsed });
        match settled {
            Ok(_) => Ok(response),
            Err(error) => {
                let header = |wanted: &str| {
                    let named = response.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
                    named.map(|(_, value)| value.clone())
                };
                Err(AttemptError { error, date: header("date"), retry_after: header("retry-after") })
            }
        }
    }

    /// Waits until the call is within its action's rate, where that is asked for.
    async fn keep_rate(&self, call: &Call<'_>, attempts: &Attempts, credential: &Credential) -> Result<(), Error> {
        let (action, region) = (call.action(), &*self.settings.region);
        let per_second = call.rate();
        if let (Some(max_wait), Some(per_second)) = (self.settings.rate_limit.max_wait(), per_second) {
            let now = self.transport.monotonic();
            let key = (credential.secret_id.clone(), region.to_owned(), action.to_owned());
            let max_wait = max_wait.min(attempts.remaining(now));
            let reserved = self.shared.lock().limiters.entry(key).or_default().reserve(now, per_second, max_wait);
            match reserved {
                Ok(Duration::ZERO) => {}
                Ok(wait) => self.transport.sleep(wait).await,
                Err(wait) => {
                    let message = format!(
                        "not sent: its turn would come in {wait:?} only; at most {per_second} calls a second are documented"
                    );
                    return Err(TransportError::new(TransportErrorKind::RateLimited, message).into());
                }
            }
        }
        let context = RateLimitContext { action, region, secret_id: &credential.secret_id, per_second };
        Ok(self.transport.acquire(&context).await?)
    }

    /// Carries out what follows an attempt that failed. Returns the error that the call ends with, or `None` if there
    /// is to be another attempt.
    fn after_failure(
        &self,
        call: &Call<'_>,
        attempts: &mut Attempts,
        AttemptError { error, date, retry_after }: AttemptError,
        credential: &Credential,
        signed_at: u64,
    ) -> Option<Error> {
        let Some(failure) = Failure::of(&error) else { return Some(error) };
        let message = if let Error::Api(error) = &error { &*error.message } else { "" };
        let (local_time, offset_ms) = (self.transport.now(), self.shared.lock().clock_offset_ms);
        let service_time = service_time(local_time, offset_ms);
        let failed = FailedAttempt {
            failure,
            retry_after: retry_after.and_then(|text| call::retry_after(&text, service_time)),
            message: message.as_bytes(),
            date: date.and_then(|text| call::http_date(text.as_bytes())),
            signed_at,
            local_time,
            credential_refreshable: failure.class() == model::Class::Credential && self.credentials.discard(credential),
        };
        let (action, attempt) = (call.action(), attempts.made());
        let (now, jitter) = (self.transport.monotonic(), self.transport.jitter());
        let decision = attempts.after_failure(&failed, now, jitter, &mut self.shared.lock().budget);
        match decision {
            RetryDecision::Stop(_) => {
                let mut error = call.with_call_context(error, attempt, failure.outcome_ambiguous());
                if let Error::Transport(error) = &mut error {
                    error.host = Some(self.settings.endpoint.host().to_owned());
                }
                return Some(error);
            }
            RetryDecision::Retry { delay } => {
                self.observe(&Event::Retry { action, attempt, error: &error, delay });
            }
            RetryDecision::CorrectClock { offset_ms } => {
                self.shared.lock().clock_offset_ms = offset_ms;
                self.observe(&Event::Clock { action, offset_ms });
            }
            RetryDecision::RefreshCredential => self.observe(&Event::Credential { action }),
        }
        None
    }
}

/// Returns the service's time, given the correction of the local one.
fn service_time(local: Duration, offset_ms: i64) -> Duration {
    let offset = Duration::from_millis(offset_ms.unsigned_abs());
    if offset_ms < 0 { local.saturating_sub(offset) } else { local.saturating_add(offset) }
}

fn late(what: &str, timeout: Duration) -> Error {
    TransportError::new(TransportErrorKind::Timeout, format!("no {what} within {timeout:?}")).into()
}
