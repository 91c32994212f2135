//! The loop between the decisions of [`call`](crate::call), which do nothing, and the transport, which decides nothing.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::time::Duration;

use super::Client;
use super::event::Event;
use super::transport::{Slot, Transport};
use super::within::within;
use crate::call::{Budget, Call, Failure, Hints, HttpResponse, Next, Policy, Slots, Step, Tries};
use crate::credential::{Credential, CredentialProvider, Secret};
use crate::error::{Error, TransportError, TransportErrorKind, ValidationError};
use crate::model;

/// What all calls of a client learn from each other.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// What is added to the local time to have the service's.
    offset_ms: i64,
    budget: Budget,
    /// By key, region and action.
    turns: BTreeMap<(String, String, String), Slots>,
}

/// What a call was answered with, after so many tries.
pub(super) struct Answered {
    pub response: HttpResponse,
    attempts: u32,
    credential: Credential,
}

impl Answered {
    /// Reads the answer.
    pub fn read<R: serde::de::DeserializeOwned>(&self, call: &Call<'_>) -> Result<R, Error> {
        call.read_after(self.attempts, &self.response, &own(&self.credential))
    }
}

/// A try that failed, with what its response said beside.
struct Lost {
    error: Error,
    date: Option<String>,
    retry_after: Option<String>,
}

/// What an error must not repeat of a credential.
fn own(credential: &Credential) -> Vec<&str> {
    [Some(&credential.secret_key), credential.token.as_ref()].into_iter().flatten().map(Secret::expose).collect()
}

impl From<Error> for Lost {
    fn from(error: Error) -> Self {
        Self { error, date: None, retry_after: None }
    }
}

impl<T: Transport, C: CredentialProvider> Client<T, C> {
    /// Makes a call, with as many tries as it takes, or as are allowed. `most_ms` shortens the time for it.
    pub(super) async fn drive(&self, call: &Call<'_>, most_ms: Option<u64>) -> Result<Answered, Error> {
        let policy = self.settings.policy;
        let policy = Policy { timeout_ms: policy.timeout_ms.min(most_ms.unwrap_or(u64::MAX)), ..policy };
        let mut tries = Tries::new(&policy, call.read_only(), self.transport.monotonic_ms());
        loop {
            let within_ms = match tries.step(self.transport.monotonic_ms()) {
                Step::Wait { ms } => {
                    self.transport.sleep(ms).await;
                    continue;
                }
                Step::Send { within_ms } => within_ms,
            };
            let ready =
                within(self.ready(call, &tries), self.transport.sleep(tries.left_ms(self.transport.monotonic_ms())))
                    .await;
            let credential = match ready {
                Some(ready) => ready.map_err(|error| call.told(error, tries.made(), false))?,
                None => return Err(call.told(late("credential or turn", policy.timeout_ms), tries.made(), false)),
            };
            let timestamp = self.transport.now_ms().saturating_add_signed(self.shared.lock().offset_ms) / 1000;
            let within_ms = within_ms.min(tries.left_ms(self.transport.monotonic_ms()));
            let attempt = self.attempt(call, &tries, &credential, timestamp, within_ms);
            let lost = match within(attempt, self.transport.sleep(within_ms)).await {
                Some(Ok(response)) => {
                    tries.answered(&mut self.shared.lock().budget);
                    return Ok(Answered { response, attempts: tries.made(), credential });
                }
                Some(Err(lost)) => lost,
                None => late("answer", within_ms).into(),
            };
            if let Some(error) = self.after(call, &mut tries, lost, &credential, timestamp) {
                return Err(error);
            }
        }
    }

    /// What a try needs before it can begin: a credential, and its turn.
    async fn ready(&self, call: &Call<'_>, tries: &Tries) -> Result<Credential, Error> {
        let credential = self.credentials.credential(Duration::from_millis(self.transport.now_ms())).await?;
        let problems = credential.problems();
        if !problems.is_empty() {
            return Err(ValidationError { action: call.action().to_owned(), problems }.into());
        }
        self.turn(call, tries, &credential).await?;
        Ok(credential)
    }

    /// One try.
    async fn attempt(
        &self,
        call: &Call<'_>,
        tries: &Tries,
        credential: &Credential,
        timestamp: u64,
        within_ms: u64,
    ) -> Result<HttpResponse, Lost> {
        let (action, attempt, started_ms) = (call.action(), tries.made(), self.transport.monotonic_ms());
        let mut request = call.request(&self.settings, credential, timestamp);
        request.timeout = Some(Duration::from_millis(within_ms));
        self.transport.observe(&Event::Request { action, attempt, request: &request });
        let own = own(credential);
        let response = self.transport.send(request).await.map_err(|error| call.concealed(error.into(), &own))?;
        let settled = call.settle_concealing(&response, &own);
        let (request_id, code) = match &settled {
            Ok(request_id) => (&**request_id, None),
            Err(Error::Api(error)) => (&*error.request_id, Some(&error.code)),
            Err(_) => ("", None),
        };
        let took_ms = self.transport.monotonic_ms().saturating_sub(started_ms);
        self.transport.observe(&Event::Response {
            action,
            attempt,
            status: response.status,
            request_id,
            code,
            took_ms,
        });
        match settled {
            Ok(_) => Ok(response),
            Err(error) => {
                let header = |wanted: &str| {
                    let named = response.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
                    named.map(|(_, value)| value.clone())
                };
                Err(Lost { error, date: header("date"), retry_after: header("retry-after") })
            }
        }
    }

    /// Waits for the call's turn, where that is asked for.
    async fn turn(&self, call: &Call<'_>, tries: &Tries, credential: &Credential) -> Result<(), Error> {
        let (action, region) = (call.action(), &*self.settings.region);
        let per_second = call.rate();
        if let (Some(turn_ms), Some(per_second)) = (self.settings.turn_ms, per_second) {
            let now_ms = self.transport.monotonic_ms();
            let key = (credential.secret_id.clone(), region.to_owned(), action.to_owned());
            let most_ms = turn_ms.min(tries.left_ms(now_ms));
            let booked = self.shared.lock().turns.entry(key).or_default().book(now_ms as f64, per_second, most_ms);
            match booked {
                Ok(0) => {}
                Ok(wait_ms) => self.transport.sleep(wait_ms).await,
                Err(wait_ms) => {
                    let message = format!(
                        "not sent: its turn would come in {wait_ms} ms only; at most {per_second} calls a second are documented"
                    );
                    return Err(TransportError::new(TransportErrorKind::RateLimited, message).into());
                }
            }
        }
        let slot = Slot { action, region, secret_id: &credential.secret_id, per_second };
        Ok(self.transport.admit(&slot).await?)
    }

    /// Decides what follows a try that failed: nothing, then another try; or the error that the call ends with.
    fn after(
        &self,
        call: &Call<'_>,
        tries: &mut Tries,
        lost: Lost,
        credential: &Credential,
        signed_at: u64,
    ) -> Option<Error> {
        let Lost { error, date, retry_after } = lost;
        let Some(failure) = Failure::of(&error) else { return Some(error) };
        let message = if let Error::Api(error) = &error { &*error.message } else { "" };
        let renewable = failure.class() == model::Class::Credential && self.credentials.discard(credential);
        let hints = Hints {
            message,
            signed_at,
            local_ms: self.transport.now_ms(),
            offset_ms: self.shared.lock().offset_ms,
            date: date.as_deref(),
            retry_after: retry_after.as_deref(),
            renewable,
        };
        let (action, attempt) = (call.action(), tries.made());
        let (now_ms, chance) = (self.transport.monotonic_ms(), self.transport.chance());
        let next = tries.failed(failure, &hints, now_ms, chance, &mut self.shared.lock().budget);
        match next {
            Next::Stop(_) => {
                let open = failure.leaves_open();
                return Some(call.told(error, attempt, open));
            }
            Next::Again { pause_ms } => {
                self.transport.observe(&Event::Retry { action, attempt, error: &error, pause_ms })
            }
            Next::Clock { offset_ms } => {
                self.shared.lock().offset_ms = offset_ms;
                self.transport.observe(&Event::Clock { action, offset_ms });
            }
            Next::Credential => self.transport.observe(&Event::Credential { action }),
        }
        None
    }
}

fn late(what: &str, ms: u64) -> Error {
    TransportError::new(TransportErrorKind::Timeout, format!("no {what} within {ms} ms")).into()
}
