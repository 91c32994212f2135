//! The client for Rust programs: typed calls over any transport.

mod boxed;
mod drive;
mod event;
mod facts;
mod leads;
mod pages;
#[cfg(feature = "stream")]
mod stream;
mod target;
mod trace;
mod transport;
mod wait;
mod within;

use alloc::string::{String, ToString};
use alloc::sync::Arc;

use spin::Mutex;

use crate::api::Action;
use crate::call::{Call, HttpResponse, Settings};
use crate::credential::{Credential, CredentialProvider};
use crate::endpoint::Endpoint;
use crate::error::{Error, TransportError, TransportErrorKind};
#[cfg(any(
    all(feature = "reqwest", not(target_arch = "wasm32")),
    all(feature = "fetch", target_arch = "wasm32", target_os = "unknown")
))]
pub(crate) use boxed::boxed;
pub use boxed::{BoxFuture, BoxTransport, DynTransport};
use drive::Shared;
pub use event::Event;
pub use leads::AwaitedRow;
pub use pages::{Page, Pages};
pub use target::{Awaited, FoundRow, Handle, Progress, Started, Target};
pub use transport::{RateLimitContext, Transport};

/// Calls the service: signs, sends, repeats what may be repeated, and reads the answer.
///
/// Clones share what is learnt from calls: the correction of the clock, the budget for repeats, whose turn it is. So a
/// call that is to go otherwise than the rest is made by a clone with other settings. The futures it returns are `Send`
/// when the transport's are.
#[derive(Clone, Debug)]
pub struct Client<T, C = Credential> {
    transport: T,
    credentials: C,
    settings: Settings,
    shared: Arc<Mutex<Shared>>,
}

impl<T: Transport, C: CredentialProvider> Client<T, C> {
    /// A client for a region, `ap-guangzhou` or [`Region::AP_GUANGZHOU`](crate::Region::AP_GUANGZHOU).
    #[must_use]
    pub fn new(transport: T, credentials: C, region: impl Into<String>) -> Self {
        Self { transport, credentials, settings: Settings::new(region), shared: Arc::default() }
    }

    /// Sends requests elsewhere: to the access point of the region or of the international site, a gateway, or an
    /// emulator.
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: Endpoint) -> Self {
        self.settings.endpoint = endpoint;
        self
    }

    /// Changes what every call has in common.
    #[must_use]
    pub fn with_settings(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(&mut self.settings);
        self
    }

    /// Calls an action and returns its answer.
    ///
    /// # Errors
    ///
    /// [`Error::Validation`] before anything is sent, also of a credential that cannot be; [`Error::Api`] when the
    /// service refuses, [`Error::Transport`] when no usable answer came back, each after as many tries as the settings
    /// allow; [`Error::Credential`] when there is none.
    pub async fn call<A: Action>(&self, request: &A) -> Result<A::Response, Error> {
        let params = written(request)?;
        self.answered(&self.typed::<A>(&params)?).await
    }

    /// Calls an action by name, with its parameters as a JSON text, and reads the answer as whatever type is asked for.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn send<R: serde::de::DeserializeOwned>(&self, action: &str, params: &str) -> Result<R, Error> {
        self.answered(&Call::new(&self.settings, action, params)?).await
    }

    /// The call of a typed request.
    fn typed<'p, A: Action>(&self, params: &'p str) -> Result<Call<'p>, Error> {
        Ok(Call::new(&self.settings, A::NAME, params)?.with_overrides(A::READ_ONLY, A::RATE))
    }

    async fn answered<R: serde::de::DeserializeOwned>(&self, call: &Call<'_>) -> Result<R, Error> {
        self.drive(call, None).await?.read(call)
    }

    /// Calls an action by name and returns the answer as it came: status, headers, and the untouched text.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn raw(&self, action: &str, params: &str) -> Result<HttpResponse, Error> {
        Ok(self.drive(&Call::new(&self.settings, action, params)?, None).await?.response)
    }
}

/// Parameters as JSON.
fn written(params: &impl serde::Serialize) -> Result<String, TransportError> {
    serde_json::to_string(params).map_err(|cause| {
        let message = "the parameters cannot be written as JSON; a number may be infinite";
        TransportError::new(TransportErrorKind::Malformed, message).with_cause(cause.to_string())
    })
}
