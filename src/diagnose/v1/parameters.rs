//! The parameters of a request in the old form.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::super::encode;
use super::super::request::Request;

/// Names and values, decoded, in the order they were sent.
#[derive(Clone, Debug, Default)]
pub(in crate::diagnose) struct Parameters {
    pub pairs: Vec<(String, String)>,
}

/// Whether a request carries its signature among its parameters.
pub(in crate::diagnose) fn is_signed(request: &Request) -> bool {
    let names = |text: &str| text.split('&').any(|pair| pair.starts_with("Signature=") || pair.starts_with("SignatureMethod="));
    names(&request.query) || is_form(request) && names(request.text().unwrap_or_default())
}

/// Whether the body could be a form: it is not JSON.
fn is_form(request: &Request) -> bool {
    request.text().is_some_and(|text| !text.trim_ascii_start().starts_with(['{', '[']))
}

impl Parameters {
    /// Those of the query, and of the body of a POST.
    pub fn read(request: &Request) -> Self {
        let body = request.text().filter(|_| request.method.eq_ignore_ascii_case("post") && is_form(request)).unwrap_or_default();
        let pairs = request.query.split('&').chain(body.trim_ascii_end().split('&')).filter(|pair| !pair.is_empty());
        let decoded = pairs.map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (encode::decode(name, true), encode::decode(value, true))
        });
        Self { pairs: decoded.collect() }
    }

    /// The value of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Puts a value in place of the one there is, or at the end.
    pub fn set(&mut self, name: &str, value: String) {
        match self.pairs.iter_mut().find(|(own, _)| own == name) {
            Some((_, own)) => *own = value,
            None => self.pairs.push((name.to_string(), value)),
        }
    }

    /// The parameters as they are sent: encoded once, as RFC 3986 says.
    pub fn encoded(&self) -> String {
        let pairs = self.pairs.iter().map(|(name, value)| format!("{}={}", encode::percent(name), encode::percent(value)));
        pairs.collect::<Vec<_>>().join("&")
    }
}
