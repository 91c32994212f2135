//! The client for programs without an async runtime: the same calls, each on the thread that makes it.
//!
//! ```no_run
//! use tencentdb_postgres::{api::DescribeDbInstances, blocking::Client};
//!
//! # fn main() -> Result<(), tencentdb_postgres::Error> {
//! let client = Client::from_env()?;
//! let answer = client.call(&DescribeDbInstances::new())?;
//! println!("{} instances", answer.total_count);
//! # Ok(())
//! # }
//! ```

mod executor;
mod pages;
mod ureq;

use alloc::string::String;
use core::time::Duration;

use serde::de::DeserializeOwned;

use self::executor::block_on;
pub use self::pages::{Pages, Rows};
use self::ureq::Ureq;
use crate::api::{Action, Paged};
use crate::call::{HttpResponse, Settings};
use crate::client::{Awaited, Handle, Progress, Started, Target};
use crate::credential::{Credential, CredentialProvider};
use crate::endpoint::Endpoint;
use crate::environment::Environment;
use crate::error::Error;

/// Calls the service as [`crate::Client`] does, and returns when the answer is there: HTTP/1.1 over rustls, with the
/// roots of trust of the machine, through the proxies that `ALL_PROXY`, `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`
/// name. Redirects are not followed.
///
/// Nothing cancels a call that another thread makes: it ends by its time limits, `policy.timeout` and
/// `policy.attempt_timeout` of the [settings](Client::with_settings).
///
/// Clones share connections, and what is learnt from calls; threads may share one client. A credential function is run
/// on the calling thread too: what needs a runtime of its own has to start it.
#[derive(Clone, Debug)]
pub struct Client<C = Credential> {
    inner: crate::Client<Ureq, C>,
}

impl Client {
    /// Makes a client from what the environment says: see [`Environment`].
    ///
    /// # Errors
    ///
    /// [`Error::Validation`] with all that is missing or wrong at once.
    pub fn from_env() -> Result<Self, Error> {
        Ok(Self { inner: Environment::load()?.client(Ureq::new()) })
    }
}

impl<C: CredentialProvider> Client<C> {
    /// Makes a client for a region, `ap-guangzhou` or [`Region::AP_GUANGZHOU`](crate::Region::AP_GUANGZHOU).
    #[must_use]
    pub fn new(credentials: C, region: impl Into<String>) -> Self {
        Self { inner: crate::Client::new(Ureq::new(), credentials, region) }
    }

    /// Sends requests elsewhere: to the access point of the region or of the international site, a gateway, or an
    /// emulator.
    #[must_use]
    pub fn with_endpoint(self, endpoint: Endpoint) -> Self {
        Self { inner: self.inner.with_endpoint(endpoint) }
    }

    /// Changes what every call has in common.
    #[must_use]
    pub fn with_settings(self, change: impl FnOnce(&mut Settings)) -> Self {
        Self { inner: self.inner.with_settings(change) }
    }

    /// Calls an action and returns its answer.
    ///
    /// # Errors
    ///
    /// As [`crate::Client::call`].
    pub fn call<A: Action>(&self, request: &A) -> Result<A::Response, Error> {
        block_on(self.inner.call(request))
    }

    /// Calls an action by name, with its parameters as a JSON text, and reads the answer as whatever type is asked for.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub fn send<R: DeserializeOwned>(&self, action: &str, params: &str) -> Result<R, Error> {
        block_on(self.inner.send(action, params))
    }

    /// Calls an action by name and returns the answer as it came: status, headers, and the untouched text.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub fn raw(&self, action: &str, params: &str) -> Result<HttpResponse, Error> {
        block_on(self.inner.raw(action, params))
    }

    /// Reads a list page by page.
    ///
    /// # Errors
    ///
    /// As [`crate::Client::pages`].
    pub fn pages<A: Paged>(&self, request: &A) -> Result<Pages<'_, C, A::Row>, Error> {
        self.inner.pages(request).map(Pages::new)
    }

    /// Reads a list by name, with the parameters as a JSON text and rows of whatever type is asked for.
    ///
    /// # Errors
    ///
    /// As [`crate::Client::pages_of`].
    pub fn pages_of<R>(&self, action: &str, params: &str) -> Result<Pages<'_, C, R>, Error> {
        self.inner.pages_of(action, params).map(Pages::new)
    }

    /// Calls an action and says what it started.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub fn start<A: Action>(&self, request: &A) -> Result<Started<A::Response>, Error> {
        block_on(self.inner.start(request))
    }

    /// Waits until what a call started has ended.
    ///
    /// # Errors
    ///
    /// As [`crate::Client::wait`].
    pub fn wait(
        &self,
        handle: &Handle,
        timeout: Duration,
        progress: impl FnMut(&Progress<'_>),
    ) -> Result<Awaited, Error> {
        block_on(self.inner.wait(handle, timeout, progress))
    }

    /// Waits for a state, a task or orders.
    ///
    /// # Errors
    ///
    /// As [`crate::Client::wait_for`].
    pub fn wait_for<E: DeserializeOwned>(
        &self,
        target: Target<'_, E>,
        timeout: Duration,
        progress: impl FnMut(&Progress<'_>),
    ) -> Result<E, Error> {
        block_on(self.inner.wait_for(target, timeout, progress))
    }
}
