//! Requests and answers in the types of the crate [`http`](::http), for HTTP clients that speak them.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::call::{HttpRequest, HttpResponse};
use crate::sign::header::Header;

impl TryFrom<HttpRequest> for ::http::Request<Vec<u8>> {
    type Error = ::http::Error;

    /// Converts the request. Its time limit has no place there: read [`HttpRequest::timeout`] before.
    ///
    /// ```
    /// # use tencentdb_postgres::call::{Call, Settings};
    /// # use tencentdb_postgres::Credential;
    /// # let settings = Settings::new("ap-guangzhou");
    /// # let call = Call::new(&settings, "DescribeZones", "{}").unwrap();
    /// # let signed = call.request(&settings, &Credential::new("AKIDEXAMPLE", "not-a-real-key"), 1_700_000_000);
    /// let request = http::Request::try_from(signed)?;
    /// assert_eq!(request.uri(), "https://postgres.tencentcloudapi.com/");
    /// assert_eq!(request.headers()["x-tc-action"], "DescribeZones");
    /// # Ok::<(), http::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the address or a header was changed to what cannot be sent.
    fn try_from(request: HttpRequest) -> Result<Self, Self::Error> {
        let mut built = ::http::Request::builder();
        for (name, value) in &request.headers {
            let mut value = ::http::HeaderValue::try_from(value)?;
            value.set_sensitive(Header::find(name).is_some_and(|header| header.secret));
            built = built.header(*name, value);
        }
        built.method(request.method).uri(request.url).body(request.body)
    }
}

impl<B: Into<Vec<u8>>> From<::http::Response<B>> for HttpResponse {
    /// Converts a response that was read whole.
    ///
    /// ```
    /// use tencentdb_postgres::HttpResponse;
    ///
    /// let response = http::Response::builder().status(502).header("retry-after", "3").body("<html>").unwrap();
    /// let response = HttpResponse::from(response);
    /// assert_eq!((response.status, &*response.headers[0].1, &*response.body), (502, "3", &b"<html>"[..]));
    /// ```
    fn from(response: ::http::Response<B>) -> Self {
        let (head, body) = response.into_parts();
        let text = |value: &::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers = head.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect();
        Self { status: head.status.as_u16(), headers, body: body.into() }
    }
}
