//! Faults of connections and of TLS, where the transport has sockets.

use alloc::format;
use alloc::string::{String, ToString};
use core::error::Error;

use super::address::host;
use crate::error::{TransportError, TransportErrorKind};

/// How a connection failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// No connection was made.
    Connect,
    /// The connection was made, and its certificate refused.
    Certificate,
    /// The connection was made, and what answered does not speak TLS, or not a TLS that is safe.
    #[cfg_attr(not(feature = "reqwest"), expect(dead_code, reason = "ureq does not tell the two apart"))]
    Handshake,
    /// TLS failed for another reason than the certificate, at the handshake or later.
    #[cfg_attr(not(feature = "blocking"), expect(dead_code, reason = "reqwest tells the two apart"))]
    Tls,
    /// The connection broke, or nobody knows when.
    Broken,
}

impl Fault {
    /// Returns the fault of an error of TLS: the certificate, which is looked at before anything is sent, or this other
    /// fault.
    pub(crate) fn of_tls(error: &rustls::Error, other: Self) -> Self {
        match error {
            rustls::Error::InvalidCertificate(_)
            | rustls::Error::InvalidCertRevocationList(_)
            | rustls::Error::NoCertificatesPresented
            | rustls::Error::UnsupportedNameType => Self::Certificate,
            _ => other,
        }
    }

    /// Returns the error for a request to this address. `cause` is what the HTTP library says.
    pub(crate) fn error(self, url: &str, cause: impl Error + Send + Sync + 'static) -> TransportError {
        let (host, root) = (host(url), root(&cause));
        let (kind, message) = match self {
            Self::Connect => (TransportErrorKind::Unsent, format!("no connection to {host}, nothing was sent: {root}")),
            Self::Certificate => (
                TransportErrorKind::Untrusted,
                format!("the certificate of {host} was refused, nothing was sent: {root}"),
            ),
            // Another attempt would end alike.
            Self::Handshake => (
                TransportErrorKind::Untrusted,
                format!("no TLS with {host}, though not for its certificate, nothing was sent: {root}"),
            ),
            Self::Tls => {
                (TransportErrorKind::Network, format!("TLS with {host} failed, though not for its certificate: {root}"))
            }
            Self::Broken => (TransportErrorKind::Network, format!("the connection to {host} broke: {root}")),
        };
        TransportError::new(kind, message).with_cause(cause)
    }
}

/// Returns what lies beneath an error, and beneath that: the error first.
fn chain<'e>(error: &'e (dyn Error + 'static)) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    core::iter::successors(Some(error), |error: &&'e (dyn Error + 'static)| {
        let error: &'e (dyn Error + 'static) = *error;
        // An `io::Error` asked for its source passes over the error it wraps.
        match error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref) {
            Some(wrapped) => Some(wrapped),
            None => error.source(),
        }
    })
}

/// Returns the words of the error that began it.
fn root(error: &(dyn Error + 'static)) -> String {
    chain(error).last().map(ToString::to_string).unwrap_or_default()
}

/// Returns the first error of this type in a chain.
pub(crate) fn find<'e, E: Error + 'static>(error: &'e (dyn Error + 'static)) -> Option<&'e E> {
    chain(error).find_map(|error| error.downcast_ref::<E>())
}
