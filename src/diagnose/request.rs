//! A request as it was sent.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// A request, read from whatever it was given as.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Request {
    /// `POST` or `GET`, as written.
    pub method: String,
    /// `https` or `http`.
    pub scheme: String,
    /// The host of the address, with its port unless it is the scheme's own. The `Host` header may name another.
    pub host: String,
    /// The path of the address.
    pub path: String,
    /// The query of the address, as sent, without the question mark.
    pub query: String,
    /// Names and values of the headers, in the order they came.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// Whether the body is known: a curl command may name a file instead.
    pub body_known: bool,
}

impl Request {
    /// A request to this address, without headers and body. What is no address is taken for a path.
    #[must_use]
    pub fn new(method: &str, url: &str) -> Self {
        let mut request = Self {
            method: method.to_owned(),
            scheme: "https".to_owned(),
            host: String::new(),
            path: String::new(),
            query: String::new(),
            headers: Vec::new(),
            body: Vec::new(),
            body_known: true,
        };
        request.go_to(url);
        request
    }

    /// Takes scheme, host, path and query from an address.
    pub(super) fn go_to(&mut self, url: &str) {
        let url = url.split('#').next().unwrap_or_default().trim_ascii();
        let (address, query) = url.split_once('?').unwrap_or((url, ""));
        let rest = match address.split_once("://") {
            Some((scheme, rest)) => {
                self.scheme = scheme.to_ascii_lowercase();
                rest
            }
            // `host/path` without a scheme, as curl allows.
            None => address,
        };
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let host = authority.rsplit('@').next().unwrap_or_default().to_ascii_lowercase();
        self.host = without_default_port(&host, &self.scheme).to_owned();
        self.path = if path.is_empty() { "/".to_owned() } else { path.to_owned() };
        self.query = query.to_owned();
    }

    /// The first header of this name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let is_named = |own: &str| own.trim_ascii().eq_ignore_ascii_case(name);
        self.headers.iter().find(|(own, _)| is_named(own)).map(|(_, value)| value.as_str())
    }

    /// Every header of this name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(own, _)| own.trim_ascii().eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The host that arrives: that of the `Host` header, or of the address.
    #[must_use]
    pub fn host_sent(&self) -> &str {
        self.header("host").map(str::trim_ascii).filter(|host| !host.is_empty()).unwrap_or(&self.host)
    }

    /// The address.
    #[must_use]
    pub fn url(&self) -> String {
        let host = if self.host.is_empty() { self.host_sent() } else { &self.host };
        let mark = if self.query.is_empty() { "" } else { "?" };
        format!("{}://{host}{}{mark}{}", self.scheme, self.path, self.query)
    }

    /// The body as text, where it is text.
    pub(super) fn text(&self) -> Option<&str> {
        core::str::from_utf8(&self.body).ok()
    }
}

/// A host without the port nobody writes.
pub(super) fn without_default_port<'a>(host: &'a str, scheme: &str) -> &'a str {
    host.strip_suffix(if scheme == "http" { ":80" } else { ":443" }).unwrap_or(host)
}

/// A host without its port, if it has one.
pub(super) fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((bare, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && (!bare.contains(':') || bare.ends_with(']')) => {
            bare
        }
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_apart() {
        for (url, scheme, host, path, query) in [
            ("https://cvm.tencentcloudapi.com", "https", "cvm.tencentcloudapi.com", "/", ""),
            ("https://CVM.tencentcloudapi.com:443/?a=b#c", "https", "cvm.tencentcloudapi.com", "/", "a=b"),
            ("http://user:pw@[::1]:9200/x/y", "http", "[::1]:9200", "/x/y", ""),
            ("cvm.tencentcloudapi.com/", "https", "cvm.tencentcloudapi.com", "/", ""),
            ("/?a=b?c", "https", "", "/", "a=b?c"),
            ("", "https", "", "/", ""),
        ] {
            let request = Request::new("GET", url);
            assert_eq!((&*request.scheme, &*request.host, &*request.path, &*request.query), (scheme, host, path, query), "{url}");
        }
    }

    #[test]
    fn ports_are_cut_off_where_there_is_one() {
        for (host, bare) in [("a:1", "a"), ("a", "a"), ("[::1]:9", "[::1]"), ("[::1]", "[::1]"), ("::1", "::1")] {
            assert_eq!(without_port(host), bare);
        }
    }
}
