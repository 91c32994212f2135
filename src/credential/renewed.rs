//! Credentials that do not last.

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::future::{Future, poll_fn, ready};
use core::task::{Poll, Waker};

use spin::Mutex;

use super::{Credential, renewal_ms};

/// Who gives the credential to sign with: a [`Credential`] itself, or [`Renewed`].
pub trait Credentials {
    /// The credential to use at this time, in milliseconds since 1970.
    fn credential(&self, now_ms: u64) -> impl Future<Output = Result<Credential, CredentialError>>;

    /// The service does not accept this credential any longer. Answers whether there may be another.
    fn discard(&self, refused: &Credential) -> bool;
}

impl Credentials for Credential {
    fn credential(&self, _: u64) -> impl Future<Output = Result<Credential, CredentialError>> {
        ready(Ok(self.clone()))
    }

    fn discard(&self, _: &Credential) -> bool {
        false
    }
}

/// Who gives credentials failed.
#[derive(Clone, Debug)]
pub struct CredentialError(Arc<dyn core::error::Error + Send + Sync>);

impl CredentialError {
    /// An error for what lies beneath it, which is its [`source`](core::error::Error::source) from then on.
    ///
    /// ```
    /// use tencentdb_postgres::{Credential, CredentialError, Credentials};
    ///
    /// /// Asks the program's own vault each time.
    /// struct Vault;
    ///
    /// impl Credentials for Vault {
    ///     async fn credential(&self, _now_ms: u64) -> Result<Credential, CredentialError> {
    ///         let key = open_vault().map_err(CredentialError::new)?;
    ///         Ok(Credential::new("AKIDEXAMPLE", key))
    ///     }
    ///
    ///     fn discard(&self, _refused: &Credential) -> bool {
    ///         false
    ///     }
    /// }
    ///
    /// fn open_vault() -> Result<String, &'static str> {
    ///     Err("the vault is sealed")
    /// }
    ///
    /// let error = CredentialError::new("the vault is sealed");
    /// assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "the vault is sealed");
    /// ```
    #[must_use]
    pub fn new(cause: impl Into<Box<dyn core::error::Error + Send + Sync>>) -> Self {
        Self(cause.into().into())
    }
}

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no credential could be had: the function that gives it failed: {}", self.0)
    }
}

impl core::error::Error for CredentialError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&*self.0)
    }
}

/// Temporary credentials from an async function, asked for another in time before one ends, and once however many calls need it at that
/// moment. A failure is told to those who waited for it and not kept; as long as the old credential lasts, it serves on.
///
/// ```
/// use tencentdb_postgres::{Credential, Credentials, Renewed};
///
/// # let waker = std::task::Waker::noop();
/// # fn ready<T>(future: impl Future<Output = T>) -> T {
/// #     match std::pin::pin!(future).poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
/// #         std::task::Poll::Ready(value) => value,
/// #         std::task::Poll::Pending => unreachable!(),
/// #     }
/// # }
/// let source = Renewed::new(async || {
///     // Ask your backend, or STS.
///     Ok(Credential::temporary("AKIDEXAMPLE", "not-a-real-key", "a-token").expiring(7_200_000))
/// });
/// let credential = ready(source.credential(0)).unwrap();
/// assert_eq!(credential.expires_ms, Some(7_200_000));
/// ```
pub struct Renewed<F> {
    fetch: F,
    state: Mutex<State>,
}

/// What is known between fetches.
struct State {
    kept: Option<Kept>,
    /// Counts fetches; those who wait for one know it by its number.
    round: u64,
    under_way: bool,
    failed: Option<(u64, CredentialError)>,
    waiting: Vec<Waker>,
}

struct Kept {
    credential: Credential,
    round: u64,
    renew_ms: u64,
}

impl<F> fmt::Debug for Renewed<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Renewed").finish_non_exhaustive()
    }
}

/// What became of asking.
enum Turn {
    Fetch(u64),
    Told(Result<Credential, CredentialError>),
}

impl State {
    /// A credential that is fresh, or came of the fetch waited for; nothing while that is under way.
    fn look(&mut self, now_ms: u64, waited_for: &mut Option<u64>, waker: &Waker) -> Option<Turn> {
        if let Some(kept) = &self.kept
            && (now_ms < kept.renew_ms || *waited_for == Some(kept.round))
        {
            return Some(Turn::Told(Ok(kept.credential.clone())));
        }
        if self.under_way {
            waited_for.get_or_insert(self.round);
            // Who is polled more than once is woken once.
            if !self.waiting.iter().any(|waiting| waiting.will_wake(waker)) {
                self.waiting.push(waker.clone());
            }
            return None;
        }
        if let Some((round, error)) = &self.failed
            && *waited_for == Some(*round)
        {
            return Some(Turn::Told(self.still_good(now_ms).ok_or_else(|| error.clone())));
        }
        self.under_way = true;
        self.round += 1;
        Some(Turn::Fetch(self.round))
    }

    /// The old credential, where it has not ended yet.
    fn still_good(&self, now_ms: u64) -> Option<Credential> {
        let kept = self.kept.as_ref()?;
        kept.credential.expires_ms.filter(|end| now_ms < *end).map(|_| kept.credential.clone())
    }
}

/// A fetch under way. Also when it is given up, whoever waits must hear of it.
struct Fetch<'a>(&'a Mutex<State>);

impl Drop for Fetch<'_> {
    fn drop(&mut self) {
        let waiting = {
            let mut state = self.0.lock();
            state.under_way = false;
            core::mem::take(&mut state.waiting)
        };
        waiting.into_iter().for_each(Waker::wake);
    }
}

impl<F, Fut> Renewed<F>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<Credential, Box<dyn core::error::Error + Send + Sync>>>,
{
    /// Credentials from this function. One that says when it ends is kept until shortly before; another is asked for with every call.
    pub fn new(fetch: F) -> Self {
        let state = State { kept: None, round: 0, under_way: false, failed: None, waiting: Vec::new() };
        Self { fetch, state: Mutex::new(state) }
    }
}

impl<F, Fut> Credentials for Renewed<F>
where
    F: Fn() -> Fut,
    Fut: Future<Output = Result<Credential, Box<dyn core::error::Error + Send + Sync>>>,
{
    async fn credential(&self, now_ms: u64) -> Result<Credential, CredentialError> {
        let mut waited_for = None;
        let turn = poll_fn(|context| {
            let turn = self.state.lock().look(now_ms, &mut waited_for, context.waker());
            turn.map_or(Poll::Pending, Poll::Ready)
        })
        .await;
        let round = match turn {
            Turn::Told(told) => return told,
            Turn::Fetch(round) => round,
        };
        let fetch = Fetch(&self.state);
        let fetched = (self.fetch)().await;
        let mut state = self.state.lock();
        let told = match fetched {
            Ok(credential) => {
                let renew_ms = credential.expires_ms.map_or(0, |end| renewal_ms(now_ms, end));
                state.kept = Some(Kept { credential: credential.clone(), round, renew_ms });
                Ok(credential)
            }
            Err(cause) => {
                let error = CredentialError::new(cause);
                state.failed = Some((round, error.clone()));
                state.still_good(now_ms).ok_or(error)
            }
        };
        drop(state);
        drop(fetch);
        told
    }

    fn discard(&self, refused: &Credential) -> bool {
        let mut state = self.state.lock();
        if state.kept.as_ref().is_some_and(|kept| kept.credential == *refused) {
            state.kept = None;
        }
        true
    }
}

impl<C: Credentials> Credentials for Arc<C> {
    fn credential(&self, now_ms: u64) -> impl Future<Output = Result<Credential, CredentialError>> {
        (**self).credential(now_ms)
    }

    fn discard(&self, refused: &Credential) -> bool {
        (**self).discard(refused)
    }
}

#[cfg(test)]
mod tests {
    use core::cell::{Cell, RefCell};
    use core::pin::Pin;
    use core::task::Context;
    use std::boxed::Box;
    use std::string::ToString;
    use std::task::Wake;
    use std::vec::Vec;

    use super::*;

    type Fetched = Result<Credential, Box<dyn core::error::Error + Send + Sync>>;

    /// A source whose fetches end when they are told to.
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

    /// Wakes nobody, and is told from other tasks.
    struct Task;

    impl Wake for Task {
        fn wake(self: Arc<Self>) {}
    }

    fn key(name: &str, expires_ms: u64) -> Credential {
        Credential::temporary(name, "not-a-real-key", "token").expiring(expires_ms)
    }

    fn poll<T>(future: Pin<&mut impl Future<Output = T>>) -> Option<T> {
        match future.poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => Some(value),
            Poll::Pending => None,
        }
    }

    fn id(told: Option<Result<Credential, CredentialError>>) -> std::string::String {
        told.expect("ready").expect("a credential").secret_id
    }

    #[test]
    fn many_calls_at_once_make_one_fetch() {
        let source = Source::default();
        let renewed = Renewed::new(|| source.fetch());
        let mut calls: Vec<_> = (0..5).map(|_| Box::pin(renewed.credential(0))).collect();
        assert!(calls.iter_mut().all(|call| poll(call.as_mut()).is_none()));
        source.end(Ok(key("a", 1_000_000)));
        for call in &mut calls {
            assert_eq!(id(poll(call.as_mut())), "a");
        }
        assert_eq!(source.begun.get(), 1);
        // Kept until a fifth of its life is left, and fetched anew from then on.
        assert_eq!(id(poll(Box::pin(renewed.credential(799_999)).as_mut())), "a");
        let mut later = Box::pin(renewed.credential(800_000));
        assert!(poll(later.as_mut()).is_none());
        source.end(Ok(key("b", 2_000_000)));
        assert_eq!(id(poll(later.as_mut())), "b");
        assert_eq!(source.begun.get(), 2);
    }

    #[test]
    fn a_failure_is_told_to_those_who_waited_and_not_kept() {
        let source = Source::default();
        let renewed = Renewed::new(|| source.fetch());
        let mut calls: Vec<_> = (0..3).map(|_| Box::pin(renewed.credential(0))).collect();
        calls.iter_mut().for_each(|call| assert!(poll(call.as_mut()).is_none()));
        source.end(Err("no network".into()));
        for call in &mut calls {
            let error = poll(call.as_mut()).expect("ready").unwrap_err();
            assert_eq!(core::error::Error::source(&error).unwrap().to_string(), "no network");
        }
        assert_eq!(source.begun.get(), 1);
        source.end(Ok(key("a", 1_000)));
        assert_eq!(id(poll(Box::pin(renewed.credential(0)).as_mut())), "a");
    }

    #[test]
    fn the_old_credential_serves_on_while_another_cannot_be_had() {
        let source = Source::default();
        let renewed = Renewed::new(|| source.fetch());
        source.end(Ok(key("a", 1_000)));
        assert_eq!(id(poll(Box::pin(renewed.credential(0)).as_mut())), "a");
        source.end(Err("no network".into()));
        assert_eq!(id(poll(Box::pin(renewed.credential(900)).as_mut())), "a");
        source.end(Err("no network".into()));
        assert!(poll(Box::pin(renewed.credential(1_000)).as_mut()).unwrap().is_err());
    }

    #[test]
    fn a_fetch_given_up_is_taken_up_by_another() {
        let source = Source::default();
        let renewed = Renewed::new(|| source.fetch());
        let mut first = Box::pin(renewed.credential(0));
        let mut second = Box::pin(renewed.credential(0));
        assert!(poll(first.as_mut()).is_none() && poll(second.as_mut()).is_none());
        drop(first);
        source.end(Ok(key("a", 1_000)));
        assert_eq!(id(poll(second.as_mut())), "a");
        assert_eq!(source.begun.get(), 2);
    }

    #[test]
    fn who_waits_is_remembered_once() {
        let source = Source::default();
        let renewed = Renewed::new(|| source.fetch());
        let mut calls = [Box::pin(renewed.credential(0)), Box::pin(renewed.credential(0))];
        let task = Waker::from(Arc::new(Task));
        for at in 0..20 {
            let call = &mut calls[at % 2];
            assert!(call.as_mut().poll(&mut Context::from_waker(&task)).is_pending());
        }
        assert_eq!(renewed.state.lock().waiting.len(), 1);
    }

    #[test]
    fn one_without_an_end_is_asked_for_each_time_and_one_discarded_never_again() {
        let source = Source::default();
        let renewed = Renewed::new(|| source.fetch());
        let lasting = || Ok(Credential::new("a", "not-a-real-key"));
        for _ in 0..2 {
            source.end(lasting());
            poll(Box::pin(renewed.credential(0)).as_mut()).unwrap().unwrap();
        }
        assert_eq!(source.begun.get(), 2);
        source.end(Ok(key("b", 1_000_000)));
        let b = poll(Box::pin(renewed.credential(0)).as_mut()).unwrap().unwrap();
        assert!(renewed.discard(&b));
        source.end(Ok(key("c", 1_000_000)));
        assert_eq!(id(poll(Box::pin(renewed.credential(1)).as_mut())), "c");
        assert!(renewed.discard(&b), "not the one in use");
        assert_eq!(id(poll(Box::pin(renewed.credential(2)).as_mut())), "c");
    }
}
