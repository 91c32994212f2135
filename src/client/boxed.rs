//! A transport behind one type, whatever carries the requests.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::fmt;
use core::future::{Future, ready};
use core::pin::Pin;
use core::time::Duration;

use super::event::Event;
use super::transport::{RateLimitContext, Transport, jitter_of};
use crate::call::{HttpRequest, HttpResponse};
use crate::error::TransportError;

/// A future on the heap. It can move between threads, but in `wasm32-unknown-unknown`, where there is one and the
/// platform's promises cannot.
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
/// A future on the heap. It can move between threads, but in `wasm32-unknown-unknown`, where there is one and the
/// platform's promises cannot.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// A [`Transport`] with futures on the heap, so that `dyn DynTransport` is a type. [`BoxTransport`] carries one.
///
/// The ready transports are both. A transport of your own becomes one by putting its futures into boxes:
///
/// ```
/// use core::time::Duration;
/// use tencentdb_postgres::{
///     BoxFuture, BoxTransport, Client, Credential, DynTransport, HttpRequest, HttpResponse, TransportError,
/// };
///
/// struct Canned;
///
/// impl DynTransport for Canned {
///     fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
///         let body = r#"{"Response":{"TotalCount":0,"DBInstanceSet":[],"RequestId":"r"}}"#;
///         Box::pin(async move { Ok(HttpResponse { status: 200, headers: Vec::new(), body: body.into() }) })
///     }
///     fn now(&self) -> Duration {
///         Duration::from_secs(1_700_000_000)
///     }
///     fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
///         Box::pin(core::future::pending())
///     }
/// }
///
/// struct Application {
///     database: Client<BoxTransport>,
/// }
///
/// let credential = Credential::new("AKIDEXAMPLE", "not-a-real-key");
/// let database = Client::new(BoxTransport::new(Canned), credential, "ap-guangzhou");
/// let application = Application { database };
/// # let _ = application.database;
/// ```
pub trait DynTransport: Movable {
    /// Sends a request, as [`Transport::send`].
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>>;

    /// Returns the time since 1970, as [`Transport::now`].
    fn now(&self) -> Duration;

    /// Returns the reading of a clock that is never set, as [`Transport::monotonic`].
    fn monotonic(&self) -> Duration {
        self.now()
    }

    /// Waits, as [`Transport::sleep`].
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()>;

    /// Returns a random number from 0 to 1, as [`Transport::jitter`].
    fn jitter(&self) -> f64 {
        jitter_of(self.now())
    }

    /// Waits until the call may go, as [`Transport::acquire`].
    fn acquire<'a>(&'a self, _context: &'a RateLimitContext<'a>) -> BoxFuture<'a, Result<(), TransportError>> {
        Box::pin(ready(Ok(())))
    }

    /// Receives every event of every call, as [`Transport::observe`].
    fn observe(&self, _event: &Event<'_>) {}
}

/// What can move between threads where there are several.
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
pub trait Movable: Send + Sync {}
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
impl<T: Send + Sync + ?Sized> Movable for T {}

/// What can move between threads where there are several.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub trait Movable {}
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
impl<T: ?Sized> Movable for T {}

/// Any transport, as one type: for programs that choose it while they run, or that must name the type of their client.
///
/// Clones share the transport. The calls of a `Client<BoxTransport>` can be spawned on other threads.
#[derive(Clone)]
pub struct BoxTransport(Arc<dyn DynTransport>);

impl BoxTransport {
    /// Puts a transport behind the type.
    #[must_use]
    pub fn new(transport: impl DynTransport + 'static) -> Self {
        Self(Arc::new(transport))
    }
}

impl fmt::Debug for BoxTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BoxTransport").finish_non_exhaustive()
    }
}

impl Transport for BoxTransport {
    fn send(&self, request: HttpRequest) -> impl Future<Output = Result<HttpResponse, TransportError>> {
        self.0.send(request)
    }

    fn now(&self) -> Duration {
        self.0.now()
    }

    fn monotonic(&self) -> Duration {
        self.0.monotonic()
    }

    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> {
        self.0.sleep(duration)
    }

    fn jitter(&self) -> f64 {
        self.0.jitter()
    }

    async fn acquire(&self, context: &RateLimitContext<'_>) -> Result<(), TransportError> {
        self.0.acquire(context).await
    }

    fn observe(&self, event: &Event<'_>) {
        self.0.observe(event);
    }
}

/// Makes a [`Transport`] a [`DynTransport`] too. It takes a type, not a bound, because only of a type the compiler
/// knows whether its futures can move.
#[cfg(any(
    all(feature = "reqwest", not(target_arch = "wasm32")),
    all(feature = "fetch", target_arch = "wasm32", target_os = "unknown")
))]
macro_rules! boxed {
    ($transport:ty) => {
        impl $crate::client::DynTransport for $transport {
            fn send(
                &self,
                request: HttpRequest,
            ) -> $crate::client::BoxFuture<'_, Result<HttpResponse, TransportError>> {
                alloc::boxed::Box::pin(Transport::send(self, request))
            }

            fn now(&self) -> Duration {
                Transport::now(self)
            }

            fn monotonic(&self) -> Duration {
                Transport::monotonic(self)
            }

            fn sleep(&self, duration: Duration) -> $crate::client::BoxFuture<'_, ()> {
                alloc::boxed::Box::pin(Transport::sleep(self, duration))
            }

            fn jitter(&self) -> f64 {
                Transport::jitter(self)
            }
        }
    };
}
#[cfg(any(
    all(feature = "reqwest", not(target_arch = "wasm32")),
    all(feature = "fetch", target_arch = "wasm32", target_os = "unknown")
))]
pub(crate) use boxed;
