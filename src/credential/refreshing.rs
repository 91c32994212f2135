//! Temporary credentials that are refreshed before they expire.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;
use core::future::{Future, poll_fn};
use core::task::{Poll, Waker};
use core::time::Duration;

use spin::Mutex;

use super::provider::{CredentialError, CredentialProvider};
use super::{Credential, refresh_time};

/// Temporary credentials from an async function. It is called shortly before a credential expires, and once for all
/// calls that need one at that moment. A failure reaches the calls that waited for it and is not kept. The old
/// credential stays in use until it expires.
///
/// ```
/// use core::time::Duration;
/// use tencentdb_postgres::{Credential, CredentialProvider, RefreshingCredentials};
///
/// # fn ready<T>(future: impl Future<Output = T>) -> T {
/// #     match std::pin::pin!(future).poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
/// #         std::task::Poll::Ready(value) => value,
/// #         std::task::Poll::Pending => unreachable!(),
/// #     }
/// # }
/// let expiration = Duration::from_secs(7_200);
/// let provider = RefreshingCredentials::new(async || {
///     // Ask your backend, or STS.
///     Ok(Credential::temporary("AKIDEXAMPLE", "not-a-real-key", "a-token").with_expiration(expiration))
/// });
/// let credential = ready(provider.credential(Duration::ZERO)).unwrap();
/// assert_eq!(credential.expiration, Some(expiration));
/// ```
pub struct RefreshingCredentials<F> {
    fetch: F,
    state: Mutex<State>,
}

/// The state between fetches.
struct State {
    cached: Option<Cached>,
    /// The number of fetches so far. Calls that wait for a fetch know it by its number.
    round: u64,
    in_flight: bool,
    failed: Option<(u64, CredentialError)>,
    waiting: Vec<Waker>,
}

struct Cached {
    credential: Credential,
    round: u64,
    refresh_at: Duration,
}

impl<F> fmt::Debug for RefreshingCredentials<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RefreshingCredentials").finish_non_exhaustive()
    }
}

/// What a call for a credential does.
enum Lookup {
    /// It fetches one, as the fetch of this number.
    Fetch(u64),
    /// It is answered.
    Ready(Result<Credential, CredentialError>),
}

impl State {
    /// Returns a credential that is fresh or was fetched by the fetch waited for; `None` while that is in flight.
    fn look_up(&mut self, now: Duration, waited_for: &mut Option<u64>, waker: &Waker) -> Option<Lookup> {
        if let Some(cached) = &self.cached
            && (now < cached.refresh_at || *waited_for == Some(cached.round))
        {
            return Some(Lookup::Ready(Ok(cached.credential.clone())));
        }
        if self.in_flight {
            waited_for.get_or_insert(self.round);
            // A task that polls more than once is woken once.
            if !self.waiting.iter().any(|waiting| waiting.will_wake(waker)) {
                self.waiting.push(waker.clone());
            }
            return None;
        }
        if let Some((round, error)) = &self.failed
            && *waited_for == Some(*round)
        {
            return Some(Lookup::Ready(self.unexpired(now).ok_or_else(|| error.clone())));
        }
        self.in_flight = true;
        self.round += 1;
        Some(Lookup::Fetch(self.round))
    }

    /// Returns the old credential, unless it has expired.
    fn unexpired(&self, now: Duration) -> Option<Credential> {
        let credential = &self.cached.as_ref()?.credential;
        credential.expiration.filter(|end| now < *end).map(|_| credential.clone())
    }
}

/// A fetch in flight. When it ends, or is dropped before, the waiting calls are woken.
struct Fetch<'a>(&'a Mutex<State>);

impl Drop for Fetch<'_> {
    fn drop(&mut self) {
        let waiting = {
            let mut state = self.0.lock();
            state.in_flight = false;
            core::mem::take(&mut state.waiting)
        };
        waiting.into_iter().for_each(Waker::wake);
    }
}

impl<F, Fut> RefreshingCredentials<F>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<Credential, Box<dyn core::error::Error + Send + Sync>>>,
{
    /// Returns a provider that calls this function. A credential with an expiration is kept until shortly before; one
    /// without is fetched for every call.
    pub fn new(fetch: F) -> Self {
        let state = State { cached: None, round: 0, in_flight: false, failed: None, waiting: Vec::new() };
        Self { fetch, state: Mutex::new(state) }
    }
}

impl<F, Fut> CredentialProvider for RefreshingCredentials<F>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<Credential, Box<dyn core::error::Error + Send + Sync>>>,
{
    async fn credential(&self, now: Duration) -> Result<Credential, CredentialError> {
        let mut waited_for = None;
        let lookup = poll_fn(|context| {
            let lookup = self.state.lock().look_up(now, &mut waited_for, context.waker());
            lookup.map_or(Poll::Pending, Poll::Ready)
        })
        .await;
        let round = match lookup {
            Lookup::Ready(result) => return result,
            Lookup::Fetch(round) => round,
        };
        let fetch = Fetch(&self.state);
        let fetched = (self.fetch)().await;
        let mut state = self.state.lock();
        let result = match fetched {
            Ok(credential) => {
                let refresh_at = credential.expiration.map_or(Duration::ZERO, |end| refresh_time(now, end));
                state.cached = Some(Cached { credential: credential.clone(), round, refresh_at });
                Ok(credential)
            }
            Err(cause) => {
                let error = CredentialError::new(cause);
                state.failed = Some((round, error.clone()));
                state.unexpired(now).ok_or(error)
            }
        };
        drop(state);
        drop(fetch);
        result
    }

    fn discard(&self, refused: &Credential) -> bool {
        let mut state = self.state.lock();
        if state.cached.as_ref().is_some_and(|cached| cached.credential == *refused) {
            state.cached = None;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use alloc::sync::Arc;
    use core::cell::{Cell, RefCell};
    use core::pin::Pin;
    use core::task::Context;
    use std::boxed::Box;
    use std::string::ToString;
    use std::task::Wake;
    use std::vec::Vec;

    use super::*;

    type Fetched = Result<Credential, Box<dyn core::error::Error + Send + Sync>>;

    /// A source whose fetches end when the test says so.
    #[derive(Default)]
    struct Source {
        begun: Cell<u32>,
        outcomes: RefCell<Vec<Fetched>>,
    }

    impl Source {
        async fn fetch(&self) -> Fetched {
            self.begun.set(self.begun.get() + 1);
            poll_fn(|_| self.outcomes.borrow_mut().pop().map_or(Poll::Pending, Poll::Ready)).await
        }

        fn end(&self, outcome: Fetched) {
            self.outcomes.borrow_mut().push(outcome);
        }
    }

    /// A task whose waker differs from that of others.
    struct Task;

    impl Wake for Task {
        fn wake(self: Arc<Self>) {}
    }

    fn ms(count: u64) -> Duration {
        Duration::from_millis(count)
    }

    fn key(name: &str, expires_ms: u64) -> Credential {
        Credential::temporary(name, "not-a-real-key", "token").with_expiration(ms(expires_ms))
    }

    fn poll<T>(future: Pin<&mut impl Future<Output = T>>) -> Option<T> {
        match future.poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => Some(value),
            Poll::Pending => None,
        }
    }

    fn id(result: Option<Result<Credential, CredentialError>>) -> std::string::String {
        result.expect("ready").expect("a credential").secret_id
    }

    #[test]
    fn concurrent_calls_share_one_fetch() {
        let source = Source::default();
        let provider = RefreshingCredentials::new(|| source.fetch());
        let mut calls: Vec<_> = (0..5).map(|_| Box::pin(provider.credential(ms(0)))).collect();
        assert!(calls.iter_mut().all(|call| poll(call.as_mut()).is_none()));
        source.end(Ok(key("a", 1_000_000)));
        for call in &mut calls {
            assert_eq!(id(poll(call.as_mut())), "a");
        }
        assert_eq!(source.begun.get(), 1);
        // Kept until a fifth of its life is left, and fetched anew from then on.
        assert_eq!(id(poll(Box::pin(provider.credential(ms(799_999))).as_mut())), "a");
        let mut later = Box::pin(provider.credential(ms(800_000)));
        assert!(poll(later.as_mut()).is_none());
        source.end(Ok(key("b", 2_000_000)));
        assert_eq!(id(poll(later.as_mut())), "b");
        assert_eq!(source.begun.get(), 2);
    }

    #[test]
    fn a_failure_reaches_the_waiting_calls_and_is_not_kept() {
        let source = Source::default();
        let provider = RefreshingCredentials::new(|| source.fetch());
        let mut calls: Vec<_> = (0..3).map(|_| Box::pin(provider.credential(ms(0)))).collect();
        calls.iter_mut().for_each(|call| assert!(poll(call.as_mut()).is_none()));
        source.end(Err("no network".into()));
        for call in &mut calls {
            let error = poll(call.as_mut()).expect("ready").unwrap_err();
            assert_eq!(core::error::Error::source(&error).unwrap().to_string(), "no network");
        }
        assert_eq!(source.begun.get(), 1);
        source.end(Ok(key("a", 1_000)));
        assert_eq!(id(poll(Box::pin(provider.credential(ms(0))).as_mut())), "a");
    }

    #[test]
    fn the_old_credential_is_used_until_it_expires_while_fetches_fail() {
        let source = Source::default();
        let provider = RefreshingCredentials::new(|| source.fetch());
        source.end(Ok(key("a", 1_000)));
        assert_eq!(id(poll(Box::pin(provider.credential(ms(0))).as_mut())), "a");
        source.end(Err("no network".into()));
        assert_eq!(id(poll(Box::pin(provider.credential(ms(900))).as_mut())), "a");
        source.end(Err("no network".into()));
        assert!(poll(Box::pin(provider.credential(ms(1_000))).as_mut()).unwrap().is_err());
    }

    #[test]
    fn a_dropped_fetch_is_repeated_by_a_waiting_call() {
        let source = Source::default();
        let provider = RefreshingCredentials::new(|| source.fetch());
        let mut first = Box::pin(provider.credential(ms(0)));
        let mut second = Box::pin(provider.credential(ms(0)));
        assert!(poll(first.as_mut()).is_none() && poll(second.as_mut()).is_none());
        drop(first);
        source.end(Ok(key("a", 1_000)));
        assert_eq!(id(poll(second.as_mut())), "a");
        assert_eq!(source.begun.get(), 2);
    }

    #[test]
    fn a_waiting_task_is_remembered_once() {
        let source = Source::default();
        let provider = RefreshingCredentials::new(|| source.fetch());
        let mut calls = [Box::pin(provider.credential(ms(0))), Box::pin(provider.credential(ms(0)))];
        let task = Waker::from(Arc::new(Task));
        for at in 0..20 {
            let call = &mut calls[at % 2];
            assert!(call.as_mut().poll(&mut Context::from_waker(&task)).is_pending());
        }
        assert_eq!(provider.state.lock().waiting.len(), 1);
    }

    #[test]
    fn a_credential_without_expiration_or_discarded_is_not_reused() {
        let source = Source::default();
        let provider = RefreshingCredentials::new(|| source.fetch());
        let lasting = || Ok(Credential::new("a", "not-a-real-key"));
        for _ in 0..2 {
            source.end(lasting());
            poll(Box::pin(provider.credential(ms(0))).as_mut()).unwrap().unwrap();
        }
        assert_eq!(source.begun.get(), 2);
        source.end(Ok(key("b", 1_000_000)));
        let b = poll(Box::pin(provider.credential(ms(0))).as_mut()).unwrap().unwrap();
        assert!(provider.discard(&b));
        source.end(Ok(key("c", 1_000_000)));
        assert_eq!(id(poll(Box::pin(provider.credential(ms(1))).as_mut())), "c");
        assert!(provider.discard(&b), "not the one in use");
        assert_eq!(id(poll(Box::pin(provider.credential(ms(2))).as_mut())), "c");
    }
}
