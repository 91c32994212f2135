//! Requests and answers as plain values, for any transport to carry.

use alloc::string::String;
use alloc::vec::Vec;
use core::time::Duration;

/// A request ready to be sent as it is.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpRequest {
    /// `POST`.
    pub method: &'static str,
    /// Where to.
    pub url: String,
    /// Every header but `Host` and `Content-Length`, which transports set themselves.
    pub headers: Vec<(&'static str, String)>,
    /// The very bytes that were signed.
    pub body: Vec<u8>,
    /// The time limit of this attempt, where the call has one. The client drops what takes longer; a transport that
    /// blocks its thread must keep the limit itself.
    pub timeout: Option<Duration>,
}

impl core::fmt::Debug for HttpRequest {
    /// Shows neither values of headers nor the body: they may hold a token or a password.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| *name).collect();
        f.debug_struct("HttpRequest")
            .field("method", &self.method)
            .field("url", &self.url)
            .field("headers", &names)
            .field("body_bytes", &self.body.len())
            .field("timeout", &self.timeout)
            .finish()
    }
}

/// A response, as it came back.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpResponse {
    /// HTTP status.
    pub status: u16,
    /// Headers as they came.
    pub headers: Vec<(String, String)>,
    /// The body, whole.
    pub body: Vec<u8>,
}

impl core::fmt::Debug for HttpResponse {
    /// Shows neither values of headers nor the body: they may hold a cookie or what an account keeps to itself.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("HttpResponse")
            .field("status", &self.status)
            .field("headers", &names)
            .field("body_bytes", &self.body.len())
            .finish()
    }
}
