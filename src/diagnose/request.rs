//! A request as it was sent.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::strings::{concat, contains, cut, has_uppercase, is_digits, rsplit_once, split, split_once};

/// A request, read from any form.
#[derive(Clone, PartialEq, Eq)]
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
    /// True if the body is known. A curl command may name a file instead.
    pub body_known: bool,
}

impl Request {
    /// Creates a request to this address, without headers and body. A text that is no address is taken for a path.
    #[must_use]
    pub fn new(method: &str, url: &str) -> Self {
        let mut request = Self {
            method: String::from(method),
            scheme: String::from("https"),
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
        let (address, query) = cut(cut(url, "#").0.trim_ascii(), "?");
        let rest = match split_once(address, "://") {
            Some((scheme, rest)) => {
                self.scheme = scheme.to_ascii_lowercase();
                rest
            }
            // `host/path` without a scheme, as curl allows.
            None => address,
        };
        let (authority, path) = cut(rest, "/");
        let host = rsplit_once(authority, "@").map_or(authority, |(_, host)| host).to_ascii_lowercase();
        self.host = String::from(without_default_port(&host, &self.scheme));
        self.path = concat(&["/", path]);
        self.query = String::from(query);
    }

    /// Returns the first header of this name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(self.place_of(name)?).map(|(_, value)| value.as_str())
    }

    /// Returns the value of the first header of this name; empty, where there is none.
    #[inline(never)]
    pub(super) fn value(&self, name: &str) -> &str {
        self.header(name).unwrap_or_default()
    }

    /// Returns the index of the first header of this name.
    #[inline(never)]
    pub(super) fn place_of(&self, name: &str) -> Option<usize> {
        self.headers.iter().position(|(own, _)| own.trim_ascii().eq_ignore_ascii_case(name))
    }

    /// Returns every header of this name.
    #[inline(never)]
    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        let mut values = Vec::new();
        for (own, value) in &self.headers {
            if own.trim_ascii().eq_ignore_ascii_case(name) {
                values.push(value.as_str());
            }
        }
        values
    }

    /// Adds a header.
    #[inline(never)]
    pub(super) fn add(&mut self, name: &str, value: &str) {
        self.headers.push((String::from(name), String::from(value)));
    }

    /// Replaces all headers of this name by one, in the place of the first; `None` removes them.
    #[inline(never)]
    pub(super) fn put(&mut self, name: &str, value: Option<&str>) {
        let mut new = value.map(|value| (String::from(name), String::from(value)));
        for header in core::mem::take(&mut self.headers) {
            if header.0.trim_ascii().eq_ignore_ascii_case(name) {
                self.headers.extend(new.take());
            } else {
                self.headers.push(header);
            }
        }
        self.headers.extend(new);
    }

    /// Returns the name of a header as programs write it, because HTTP/2 and browsers put it into lower case.
    #[inline(never)]
    pub(super) fn name_as_written(&self, name: &str) -> String {
        let sent = self.place_of(name).and_then(|at| self.headers.get(at));
        let name = sent.map_or(name, |(own, _)| own.trim_ascii());
        if has_uppercase(name) {
            return String::from(name);
        }
        let mut written = String::new();
        for part in split(name, "-") {
            let mark = if written.is_empty() { "" } else { "-" };
            let capital = if part == "tc" || part == "sha256" { part.len() } else { 1 };
            let (first, rest) = part.split_at_checked(capital).unwrap_or((part, ""));
            written = concat(&[&written, mark, &first.to_ascii_uppercase(), rest]);
        }
        written
    }

    /// Returns the host that arrives: that of the `Host` header, else of the address.
    #[must_use]
    pub fn host_sent(&self) -> &str {
        match self.value("host").trim_ascii() {
            "" => &self.host,
            host => host,
        }
    }

    /// Returns the address.
    #[must_use]
    pub fn url(&self) -> String {
        let host = if self.host.is_empty() { self.host_sent() } else { &self.host };
        let mark = if self.query.is_empty() { "" } else { "?" };
        concat(&[&self.scheme, "://", host, &self.path, mark, &self.query])
    }

    /// Returns the body as text, if it is UTF-8.
    pub(super) fn text(&self) -> Option<&str> {
        core::str::from_utf8(&self.body).ok()
    }
}

impl fmt::Debug for Request {
    /// Shows neither values of headers nor query and body: they may hold a token or a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("scheme", &self.scheme)
            .field("host", &self.host)
            .field("path", &self.path)
            .field("query_bytes", &self.query.len())
            .field("headers", &names)
            .field("body_bytes", &self.body.len())
            .field("body_known", &self.body_known)
            .finish()
    }
}

/// Returns a host without the default port of its scheme.
pub(super) fn without_default_port<'a>(host: &'a str, scheme: &str) -> &'a str {
    host.strip_suffix(if scheme == "http" { ":80" } else { ":443" }).unwrap_or(host)
}

/// Returns a host without its port, if it has one.
pub(super) fn without_port(host: &str) -> &str {
    match rsplit_once(host, ":") {
        Some((bare, port)) if (port.is_empty() || is_digits(port)) && (!contains(bare, ":") || bare.ends_with(']')) => {
            bare
        }
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_parsed() {
        for (url, scheme, host, path, query) in [
            ("https://cvm.tencentcloudapi.com", "https", "cvm.tencentcloudapi.com", "/", ""),
            ("https://CVM.tencentcloudapi.com:443/?a=b#c", "https", "cvm.tencentcloudapi.com", "/", "a=b"),
            ("http://user:pw@[::1]:9200/x/y", "http", "[::1]:9200", "/x/y", ""),
            ("cvm.tencentcloudapi.com/", "https", "cvm.tencentcloudapi.com", "/", ""),
            ("/?a=b?c", "https", "", "/", "a=b?c"),
            ("", "https", "", "/", ""),
        ] {
            let request = Request::new("GET", url);
            assert_eq!(
                (&*request.scheme, &*request.host, &*request.path, &*request.query),
                (scheme, host, path, query),
                "{url}"
            );
        }
    }

    #[test]
    fn without_port_removes_the_port_only() {
        for (host, bare) in [("a:1", "a"), ("a", "a"), ("[::1]:9", "[::1]"), ("[::1]", "[::1]"), ("::1", "::1")] {
            assert_eq!(without_port(host), bare);
        }
    }
}
