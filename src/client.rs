//! The client for Rust programs: typed calls over any transport.

use alloc::string::String;
use core::future::Future;

use crate::api::Action;
use crate::call::{Call, HttpRequest, HttpResponse, Settings};
use crate::credential::Credential;
use crate::endpoint::Endpoint;
use crate::error::{Error, TransportError, TransportErrorKind};

/// Carries requests, and knows the time. Implement it for the HTTP client at hand; `examples/` has one for `reqwest`.
pub trait Transport {
    /// Sends a request as it is and returns what came back, whatever its status.
    fn send(&self, request: HttpRequest) -> impl Future<Output = Result<HttpResponse, TransportError>>;

    /// Milliseconds since 1970.
    fn now_ms(&self) -> u64;
}

/// Calls the service.
///
/// The futures it returns are `Send` when the transport's are.
#[derive(Clone, Debug)]
pub struct Client<T> {
    transport: T,
    credential: Credential,
    settings: Settings,
}

impl<T: Transport> Client<T> {
    /// A client for a region, `ap-guangzhou` or [`Region::AP_GUANGZHOU`](crate::Region::AP_GUANGZHOU)`.as_str()`.
    #[must_use]
    pub fn new(transport: T, credential: Credential, region: impl Into<String>) -> Self {
        Self { transport, credential, settings: Settings::new(region) }
    }

    /// Sends requests elsewhere: to the international site, a gateway, or an emulator.
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
    /// [`Error::Validation`] before anything is sent, [`Error::Api`] when the service refuses, [`Error::Transport`] when no usable
    /// answer came back.
    pub async fn call<A: Action>(&self, request: &A) -> Result<A::Response, Error> {
        let params = serde_json::to_string(request).map_err(|cause| {
            let message = "the parameters cannot be written as JSON; a number may be infinite";
            TransportError::new(TransportErrorKind::Malformed, message).caused_by(alloc::string::ToString::to_string(&cause))
        })?;
        self.send(A::NAME, &params).await
    }

    /// Calls an action by name, with its parameters as a JSON text, and reads the answer as whatever type is asked for.
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn send<R: serde::de::DeserializeOwned>(&self, action: &str, params: &str) -> Result<R, Error> {
        let call = Call::new(&self.settings, action, params)?;
        let request = call.request(&self.settings, &self.credential, self.transport.now_ms() / 1000);
        let response = self.transport.send(request).await?;
        call.answer(&response)
    }
}
