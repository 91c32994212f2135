//! Requests and responses as plain values, and what a browser needs to hear before it lets a page read them.

use std::borrow::Cow;
use std::fmt;

use tencentdb_postgres::sign::RequestParts;
use tencentdb_postgres::sign::header::{HEADERS, HOST};

use crate::control::PREFIX;
use crate::host::{authority, is_scheme};

/// A request as it arrived.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// `POST`, `GET`, `OPTIONS`.
    pub method: String,
    /// Path and query, `/` or `/?a=b`; or a whole address, as clients send it to a proxy.
    pub url: String,
    /// Every header, `Host` included; names in any case.
    pub headers: Vec<(String, String)>,
    /// The body, whole.
    pub body: Vec<u8>,
    /// Whether it came from another machine: then it may call, but not control.
    pub from_afar: bool,
}

impl Request {
    /// A POST request.
    #[must_use]
    pub fn post<N: Into<String>, V: Into<String>>(
        url: impl Into<String>,
        headers: impl IntoIterator<Item = (N, V)>,
        body: impl Into<Vec<u8>>,
    ) -> Self {
        let headers = headers.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        Self { method: "POST".into(), url: url.into(), headers, body: body.into(), from_afar: false }
    }

    /// The first header of this name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// Every value of this header.
    pub(crate) fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        self.headers.iter().filter(move |(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// The request with a target of path and query below a base path, however it came.
    pub(crate) fn routed(&self, base_path: &str) -> Cow<'_, Self> {
        let direct = self.through_proxy().map_or(Cow::Borrowed(self), Cow::Owned);
        let url = match direct.url.strip_prefix(base_path) {
            Some(rest) if !base_path.is_empty() && rest.starts_with('/') => rest.to_owned(),
            Some(rest) if !base_path.is_empty() && (rest.is_empty() || rest.starts_with('?')) => format!("/{rest}"),
            _ => return direct,
        };
        Cow::Owned(Self { url, ..direct.into_owned() })
    }

    /// The request with a target of path and query, where it came with a whole address, as clients send it to a proxy.
    /// The host of the address counts then, not that of the header, unless that names the same in its own way: as it is
    /// written there it is signed.
    fn through_proxy(&self) -> Option<Self> {
        let (_, rest) = self.url.split_once("://").filter(|(scheme, _)| is_scheme(scheme))?;
        let (place, path) = rest.find(['/', '?', '#']).map_or((rest, ""), |at| rest.split_at(at));
        let host = place.rsplit_once('@').map_or(place, |(_, host)| host);
        let path = path.split('#').next().unwrap_or_default();
        let url = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        let signed = self.header("host").filter(|signed| authority(signed).eq_ignore_ascii_case(host)).unwrap_or(host);
        let is_host = |(name, _): &(String, String)| name.eq_ignore_ascii_case("host");
        let mut headers: Vec<_> = self.headers.iter().filter(|header| !is_host(header)).cloned().collect();
        headers.push(("Host".into(), signed.into()));
        Some(Self { url, headers, ..self.clone() })
    }

    /// Every header, as signatures are checked against.
    pub(crate) fn headers(&self) -> Vec<(&str, &str)> {
        self.headers.iter().map(|(name, value)| (&**name, &**value)).collect()
    }

    /// The request with these headers, as signatures are checked against.
    pub(crate) fn arrived<'r>(&'r self, headers: &'r [(&'r str, &'r str)]) -> RequestParts<'r> {
        let (path, query) = self.parts();
        let path = if path.is_empty() { "/" } else { path };
        RequestParts { method: &self.method, path, query, headers, payload: &self.body }
    }

    /// Path and query string apart.
    pub(crate) fn parts(&self) -> (&str, &str) {
        self.url.split_once('?').unwrap_or((&self.url, ""))
    }
}

impl fmt::Debug for Request {
    /// Shows neither the query, values of headers, nor the body: they may hold a token or a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (path, query) = self.parts();
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("path", &path)
            .field("query_bytes", &query.len())
            .field("headers", &names(&self.headers))
            .field("body_bytes", &self.body.len())
            .finish()
    }
}

/// What to answer, and how.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Response {
    /// HTTP status, 200 for nearly everything.
    pub status: u16,
    /// Every header but those that transports set themselves.
    pub headers: Vec<(String, String)>,
    /// The body, whole.
    pub body: Vec<u8>,
    /// How long to wait before answering. The call has taken effect already.
    pub delay_ms: u64,
    /// Close the connection without an answer: status, headers and body mean nothing then.
    pub dropped: bool,
    /// The id of the call, which is then the newest in the log; none for what is no call of the API.
    pub request_id: Option<String>,
}

impl fmt::Debug for Response {
    /// Shows neither values of headers nor the body: it may hold what the request held.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("headers", &names(&self.headers))
            .field("body_bytes", &self.body.len())
            .field("delay_ms", &self.delay_ms)
            .field("dropped", &self.dropped)
            .field("request_id", &self.request_id)
            .finish()
    }
}

fn names(headers: &[(String, String)]) -> Vec<&str> {
    headers.iter().map(|(name, _)| &**name).collect()
}

const JSON: &str = "application/json";
/// Headers that the vendor's SDKs send beside those of the API.
const HEADERS_OF_SDKS: [&str; 3] = ["x-tc-traceid", "x-tc-canary", "x-client-version"];
/// A day: browsers cap it at less.
const REMEMBERED_SECONDS: &str = "86400";

impl Response {
    /// A body of this type.
    pub(crate) fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: owned(&[("content-type", content_type)]), body: body.into(), ..Self::default() }
    }

    pub(crate) fn push(&mut self, name: &str, value: &str) {
        self.headers.push((name.into(), value.into()));
    }

    pub(crate) fn json(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::new(status, JSON, body)
    }

    /// Leave for a page to call. Headers of the API that are newer than the list are allowed as asked for.
    pub(crate) fn preflight(request: &Request) -> Self {
        let known = HEADERS.iter().filter(|header| header.name != HOST).map(|header| header.lower_name);
        let mut allowed: Vec<String> = known.chain(HEADERS_OF_SDKS).map(str::to_owned).collect();
        for name in request.header("access-control-request-headers").unwrap_or_default().split(',') {
            let name = name.trim().to_ascii_lowercase();
            if name.starts_with("x-tc-") && !allowed.contains(&name) {
                allowed.push(name);
            }
        }
        let is_control = request.parts().0.starts_with(PREFIX);
        let methods = if is_control { "POST, GET, PUT, DELETE, OPTIONS" } else { "POST, GET, OPTIONS" };
        let mut headers = owned(&[
            ("access-control-allow-methods", methods),
            ("access-control-allow-headers", &allowed.join(", ")),
            ("access-control-max-age", REMEMBERED_SECONDS),
        ]);
        // A page that is allowed, but does not come from this machine, asks for this too.
        if request.header("access-control-request-private-network").is_some() {
            headers.extend(owned(&[("access-control-allow-private-network", "true")]));
        }
        Self { status: 204, headers, ..Self::default() }
    }
}

fn owned(headers: &[(&str, &str)]) -> Vec<(String, String)> {
    headers.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_address_is_taken_apart() {
        for (url, path, host) in [
            ("http://postgres.tencentcloudapi.com/?a=b", "/?a=b", "postgres.tencentcloudapi.com"),
            ("HTTP://localhost:9200", "/", "localhost:9200"),
            ("https://localhost?a=http://b/", "/?a=http://b/", "localhost"),
            ("http://user@localhost/a#b", "/a", "localhost"),
        ] {
            let taken =
                Request::post(url, [("Host", "other.example"), ("X-TC-Action", "A")], "{}").through_proxy().unwrap();
            assert_eq!(
                (&*taken.url, taken.header("host"), taken.header("x-tc-action")),
                (path, Some(host), Some("A")),
                "{url}"
            );
            assert_eq!(taken.values("host").count(), 1);
        }
        for url in ["/", "/?a=http://b", "", "*", "//host/", "ftp://host/", "localhost:443"] {
            assert_eq!(Request::post(url, [("Host", "a")], "").through_proxy(), None, "{url}");
        }
    }

    #[test]
    fn a_host_that_names_the_same_stays_as_it_was_signed() {
        for (header, kept) in [
            ("http://localhost:9200", "http://localhost:9200"),
            ("LOCALHOST:9200", "LOCALHOST:9200"),
            ("http://evil.example", "localhost:9200"),
            ("localhost:9201", "localhost:9200"),
        ] {
            let taken = Request::post("http://localhost:9200/", [("Host", header)], "").routed("").into_owned();
            assert_eq!(taken.header("host"), Some(kept), "{header}");
        }
    }

    #[test]
    fn what_is_below_a_base_path_is_as_if_it_were_not() {
        for (base_path, url, routed) in [
            ("/x", "/x", "/"),
            ("/x", "/x/", "/"),
            ("/x", "/x?a=/x/", "/?a=/x/"),
            ("/x", "/x/_emulator/clock?a=b", "/_emulator/clock?a=b"),
            ("/x/y", "http://localhost/x/y/healthz", "/healthz"),
            ("/x", "/xy", "/xy"),
            ("/x", "/", "/"),
            ("/x", "/healthz", "/healthz"),
            ("", "/healthz", "/healthz"),
        ] {
            assert_eq!(
                Request::post(url, [("Host", "localhost")], "").routed(base_path).url,
                routed,
                "{base_path} {url}"
            );
        }
    }

    #[test]
    fn what_is_shown_for_debugging_holds_no_secret() {
        let headers = owned(&[("X-TC-Token", "s3cret-token")]);
        let (url, body) = ("/?Action=ResetAccountPassword&Password=s3cret".to_owned(), b"Password=s3cret".to_vec());
        let request = format!("{:?}", Request { url, ..Request::post("", headers.clone(), body.clone()) });
        let response = format!("{:?}", Response { status: 200, headers, body, ..Response::default() });
        for shown in [request, response] {
            assert!(
                shown.contains("X-TC-Token") && shown.contains("body_bytes: 15") && !shown.contains("s3cret"),
                "{shown}"
            );
        }
    }
}
