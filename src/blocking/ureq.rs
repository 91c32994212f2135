//! The transport that blocks.

use alloc::string::{String, ToString};
use core::time::Duration;

use ::ureq::tls::{RootCerts, TlsConfig};
use ::ureq::{Agent, Error};

use super::executor;
use crate::call::{HttpRequest, HttpResponse};
use crate::client::Transport;
use crate::error::{TransportError, TransportErrorKind};
use crate::model::ANSWER_BYTES;
use crate::transport::fault::{Fault, find};
use crate::transport::machine::Clocks;
use crate::transport::random;
use crate::transport::report::too_large;

/// Carries requests with [`ureq`](::ureq), within the future that sends them.
#[derive(Clone, Debug)]
pub(super) struct Ureq {
    agent: Agent,
    clocks: Clocks,
}

impl Ureq {
    pub(super) fn new() -> Self {
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        // A redirected request would carry a signature for another host.
        let config = Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false);
        Self { agent: config.build().into(), clocks: Clocks::start() }
    }

    fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let url = request.url;
        let mut call = self.agent.post(&url).config().timeout_global(request.timeout).build();
        for (name, value) in request.headers {
            call = call.header(name, value);
        }
        let answer = call.send(&request.body[..]).map_err(|error| failed(&url, error))?;
        let (head, body) = answer.into_parts();
        let status = head.status.as_u16();
        let body = body.into_with_config().limit(ANSWER_BYTES).read_to_vec().map_err(|error| match error {
            Error::BodyExceedsLimit(_) => too_large(&url, status),
            error => failed(&url, error),
        })?;
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        let headers = head.headers.iter().map(|(name, value)| (name.to_string(), text(value.as_bytes()))).collect();
        Ok(HttpResponse { status, headers, body })
    }
}

/// Says what became of a request.
fn failed(url: &str, error: Error) -> TransportError {
    if let Error::Timeout(within) = error {
        let message = alloc::format!("no answer in time: {within}");
        return TransportError::new(TransportErrorKind::Timeout, message);
    }
    fault(&error).error(url, error)
}

/// Tells whether and why nothing was sent. The library does not say whether a connection broke while it was made or
/// later.
fn fault(error: &Error) -> Fault {
    use std::io::ErrorKind::{ConnectionRefused, HostUnreachable, NetworkUnreachable};

    match error {
        Error::HostNotFound | Error::ConnectionFailed | Error::InvalidProxyUrl | Error::ConnectProxyFailed(_) => {
            Fault::Connect
        }
        Error::Io(error) if matches!(error.kind(), ConnectionRefused | HostUnreachable | NetworkUnreachable) => {
            Fault::Connect
        }
        Error::Rustls(tls) => Fault::of_tls(tls, Fault::Tls),
        Error::Io(error) => find::<rustls::Error>(error).map_or(Fault::Broken, |tls| Fault::of_tls(tls, Fault::Tls)),
        _ => Fault::Broken,
    }
}

impl Transport for Ureq {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        self.exchange(request)
    }

    fn now(&self) -> Duration {
        self.clocks.now()
    }

    fn monotonic(&self) -> Duration {
        self.clocks.monotonic()
    }

    async fn sleep(&self, duration: Duration) {
        executor::sleep(duration).await;
    }

    fn jitter(&self) -> f64 {
        random::unit()
    }
}
