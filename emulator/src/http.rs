//! Requests and responses as plain values, and what a browser needs to hear before it lets a page read them.

use tencentdb_postgres::sign;

/// A request as it arrived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// `POST`, `GET`, `OPTIONS`.
    pub method: String,
    /// Path and query, `/` or `/?a=b`.
    pub url: String,
    /// Every header, `Host` included; names in any case.
    pub headers: Vec<(String, String)>,
    /// The body, whole.
    pub body: Vec<u8>,
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
        Self { method: "POST".into(), url: url.into(), headers, body: body.into() }
    }

    /// The first header of this name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// Every header, as signatures are checked against.
    pub(crate) fn headers(&self) -> Vec<(&str, &str)> {
        self.headers.iter().map(|(name, value)| (&**name, &**value)).collect()
    }

    /// The request with these headers, as signatures are checked against.
    pub(crate) fn arrived<'r>(&'r self, headers: &'r [(&'r str, &'r str)]) -> sign::Request<'r> {
        let (path, query) = self.parts();
        let path = if path.is_empty() { "/" } else { path };
        sign::Request { method: &self.method, path, query, headers, payload: &self.body }
    }

    /// Path and query string apart.
    pub(crate) fn parts(&self) -> (&str, &str) {
        self.url.split_once('?').unwrap_or((&self.url, ""))
    }
}

/// What to answer, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

const JSON: &str = "application/json";
const EXPOSED: &str = "date, retry-after";
const ALLOWED: &str = "authorization, content-type, x-tc-action, x-tc-version, x-tc-timestamp, x-tc-region, x-tc-token, \
                       x-tc-language, x-tc-content-sha256, x-tc-requestclient, x-tc-traceid, x-tc-canary, x-client-version";
/// A day: browsers cap it at less.
const REMEMBERED_SECONDS: &str = "86400";

impl Response {
    /// A body of this type, readable by every page.
    pub(crate) fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers =
            [("content-type", content_type), ("access-control-allow-origin", "*"), ("access-control-expose-headers", EXPOSED)];
        Self { status, headers: owned(&headers), body: body.into(), ..Self::default() }
    }

    pub(crate) fn json(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::new(status, JSON, body)
    }

    /// Leave for a page to call from anywhere. Headers of the API that are newer than the list are allowed as asked for.
    pub(crate) fn preflight(request: &Request) -> Self {
        let mut allowed = String::from(ALLOWED);
        for name in request.header("access-control-request-headers").unwrap_or_default().split(',') {
            let name = name.trim().to_ascii_lowercase();
            if name.starts_with("x-tc-") && !allowed.split(", ").any(|known| known == name) {
                allowed.push_str(", ");
                allowed.push_str(&name);
            }
        }
        let mut headers = owned(&[
            ("access-control-allow-origin", "*"),
            ("access-control-allow-methods", "POST, GET, OPTIONS"),
            ("access-control-allow-headers", &allowed),
            ("access-control-max-age", REMEMBERED_SECONDS),
        ]);
        // A page of the internet that calls this machine asks for this too.
        if request.header("access-control-request-private-network").is_some() {
            headers.extend(owned(&[("access-control-allow-private-network", "true")]));
        }
        Self { status: 204, headers, ..Self::default() }
    }
}

fn owned(headers: &[(&str, &str)]) -> Vec<(String, String)> {
    headers.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
}
