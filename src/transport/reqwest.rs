//! The transport for programs with tokio.

use alloc::string::ToString;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::time::Duration;
use std::string::String;

use rustls_platform_verifier::BuilderVerifierExt;

use super::fault::{Fault, find};
use super::machine::Clocks;
use super::random;
use super::report::too_large;
use crate::call::{HttpRequest, HttpResponse};
use crate::client::{Client, Transport, boxed};
use crate::environment::Environment;
use crate::error::{Error, TransportError, TransportErrorKind};
use crate::model::ANSWER_BYTES;

/// Carries requests with [`reqwest`](::reqwest): HTTP/1.1 over rustls, with the roots of trust of the machine, through
/// the proxies that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name. Redirects are not followed. Clones share their
/// connections.
///
/// It needs a tokio runtime with its timers and I/O turned on, as `#[tokio::main]` has it.
#[derive(Clone, Debug)]
pub struct Reqwest {
    client: ::reqwest::Client,
    clocks: Clocks,
}

impl Reqwest {
    /// Makes a transport with connections of its own.
    ///
    /// # Errors
    ///
    /// When the machine has no roots of trust.
    pub fn new() -> Result<Self, TransportError> {
        let failed = |cause| {
            let message = "TLS cannot be set up; are the certificates of authorities installed on this machine?";
            TransportError::new(TransportErrorKind::Untrusted, message).with_cause(cause)
        };
        // A provider of its own, since the one of the process is the program's to choose.
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .and_then(BuilderVerifierExt::with_platform_verifier)
            .map_err(|error| failed(error.to_string()))?
            .with_no_client_auth();
        // A redirected request would carry a signature for another host.
        let builder =
            ::reqwest::Client::builder().tls_backend_preconfigured(tls).redirect(::reqwest::redirect::Policy::none());
        builder.build().map(Self::from).map_err(|error| failed(error.to_string()))
    }

    async fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let url = request.url;
        let failed = |error: ::reqwest::Error| fault(&error).error(&url, error.without_url());
        let mut call = self.client.post(&url).body(request.body);
        for (name, value) in request.headers {
            call = call.header(name, value);
        }
        let mut answer = call.send().await.map_err(failed)?;
        let status = answer.status().as_u16();
        let text = |value: &::reqwest::header::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers = answer.headers().iter().map(|(name, value)| (name.to_string(), text(value))).collect();
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(failed)? {
            if (body.len() + chunk.len()) as u64 > ANSWER_BYTES {
                return Err(too_large(&url, status));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(HttpResponse { status, headers, body })
    }
}

impl From<::reqwest::Client> for Reqwest {
    /// Takes a client that is configured already. Have it follow no redirects: a redirected request would carry a
    /// signature for another host.
    fn from(client: ::reqwest::Client) -> Self {
        Self { client, clocks: Clocks::start() }
    }
}

/// Tells whether and why nothing was sent.
fn fault(error: &::reqwest::Error) -> Fault {
    match find::<rustls::Error>(error) {
        _ if !error.is_connect() => Fault::Broken,
        Some(tls) => Fault::of_tls(tls, Fault::Handshake),
        None => Fault::Connect,
    }
}

impl Transport for Reqwest {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        self.exchange(request).await
    }

    fn now(&self) -> Duration {
        self.clocks.now()
    }

    fn monotonic(&self) -> Duration {
        self.clocks.monotonic()
    }

    async fn sleep(&self, duration: Duration) {
        tokio::time::sleep(duration).await;
    }

    fn jitter(&self) -> f64 {
        random::unit()
    }
}

boxed!(Reqwest);

impl Client<Reqwest> {
    /// Makes a client from what the environment says: see [`Environment`].
    ///
    /// ```no_run
    /// use tencentdb_postgres::{Client, api::DescribeDbInstances};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), tencentdb_postgres::Error> {
    /// let client = Client::from_env()?;
    /// let answer = client.call(&DescribeDbInstances::new()).await?;
    /// println!("{} instances", answer.total_count);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Validation`] with all that is missing or wrong at once; [`Error::Transport`] where TLS cannot be set
    /// up.
    pub fn from_env() -> Result<Self, Error> {
        Ok(Environment::load()?.client(Reqwest::new()?))
    }
}
