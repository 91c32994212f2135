//! Parses and verifies the signature of a request that arrived, by whichever method it is signed.
//!
//! Between the two steps the caller decides what only it knows: whose key it is, what time it is, and whether the token
//! belongs to the key.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::authorization::Authorization;
use super::date::Date;
use super::header::{self, CommonParam, HEADERS, Header};
use super::hmac_v1::{self, HmacAlgorithm, HmacV1Request, SIGNATURE};
use super::http_syntax::{is_field_value, is_token, trim_whitespace};
use super::incoming_errors::{ParseRequestError, VerifyError};
use super::methods::SigningMethod;
use super::parse_error::ParseError;
use super::payload_hash::UNSIGNED_PAYLOAD;
use super::query::{Params, parse_query};
use super::signing_key::SigningKey;
use super::steps::SigningSteps;
use super::tc3::{self, RequestParts};

const FORM: &str = "application/x-www-form-urlencoded";

/// The signature of a request that arrived: who signed it, and how. Nothing of it is proven before
/// [`verify`](Self::verify) succeeds, and then only what the signature covers; see
/// [`signed_headers`](Self::signed_headers).
///
/// ```
/// use tencentdb_postgres::sign::hmac_v1::HmacAlgorithm;
/// use tencentdb_postgres::sign::{CommonParam, IncomingSignature, RequestParts, SigningMethod};
///
/// let query = "Action=DescribeInstances&SecretId=AKIDEXAMPLE&Timestamp=1465185768&Nonce=1&Signature=AAAA";
/// let headers = [("Host", "cvm.tencentcloudapi.com")];
/// let request = RequestParts { method: "GET", path: "/", query, headers: &headers, payload: b"" };
/// let signature = IncomingSignature::parse(&request)?;
/// assert_eq!(signature.method(), SigningMethod::HmacV1(HmacAlgorithm::Sha1));
/// assert_eq!(signature.secret_id(), "AKIDEXAMPLE");
/// assert_eq!(signature.common_param(CommonParam::Action), Some("DescribeInstances"));
/// assert!(signature.verify("cvm.tencentcloudapi.com", "not-a-real-key").is_err());
/// # Ok::<(), tencentdb_postgres::sign::ParseRequestError>(())
/// ```
#[derive(Clone)]
pub struct IncomingSignature<'a> {
    request: RequestParts<'a>,
    timestamp: u64,
    form: SignatureForm<'a>,
}

/// The two places a signature can stand in.
#[derive(Clone)]
enum SignatureForm<'a> {
    Header(Authorization<'a>),
    Params { algorithm: HmacAlgorithm, params: Params, signature: String },
}

impl core::fmt::Debug for IncomingSignature<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("IncomingSignature")
            .field("method", &self.method())
            .field("secret_id", &self.secret_id())
            .finish_non_exhaustive()
    }
}

impl<'a> IncomingSignature<'a> {
    /// Parses the signature of a request. `headers` holds every header that arrived, and `payload` the body.
    ///
    /// # Errors
    ///
    /// When the signature is missing or malformed, and when the request can be read in two ways: a signed header or one
    /// that belongs to the signature arrived twice, a parameter arrived twice, or there is a query beside a form.
    pub fn parse(request: &RequestParts<'a>) -> Result<Self, ParseRequestError> {
        let request = *request;
        check_syntax(&request)?;
        if let Some(value) = value_of(&request, header::AUTHORIZATION).filter(|value| !value.is_empty()) {
            let authorization = Authorization::try_from(value).map_err(ParseRequestError::Authorization)?;
            for name in authorization.signed_headers.split(';') {
                check_once(&request, name)?;
            }
            let timestamp = seconds(header::X_TC_TIMESTAMP, value_of(&request, header::X_TC_TIMESTAMP))?;
            return Ok(Self { request, timestamp, form: SignatureForm::Header(authorization) });
        }
        let mut params = signed_params(&request)?;
        let index = params.iter().position(|(name, _)| name == SIGNATURE).ok_or(ParseRequestError::Unsigned)?;
        let mut names: Vec<&str> = params.iter().map(|(name, _)| &**name).collect();
        names.sort_unstable();
        if let Some(name) = names.windows(2).find_map(|pair| (pair[0] == pair[1]).then(|| pair[0].to_owned())) {
            return Err(ParseRequestError::Duplicate(name));
        }
        match request.method {
            "GET" if !request.payload.is_empty() => return Err(ParseRequestError::NotCovered("body")),
            "GET" => {}
            _ if !request.query.is_empty() => return Err(ParseRequestError::NotCovered("query")),
            _ => {}
        }
        let (_, signature) = params.remove(index);
        let algorithm = match value(&params, "SignatureMethod") {
            None => HmacAlgorithm::default(),
            Some(name) => name.parse().map_err(|_| ParseRequestError::UnknownMethod)?,
        };
        let timestamp = seconds("Timestamp", value(&params, "Timestamp"))?;
        digits("Nonce", value(&params, "Nonce"))?;
        value(&params, "SecretId").filter(|id| !id.is_empty()).ok_or(ParseRequestError::Missing("SecretId"))?;
        Ok(Self { request, timestamp, form: SignatureForm::Params { algorithm, params, signature } })
    }

    /// Returns how it is signed.
    #[must_use]
    pub fn method(&self) -> SigningMethod {
        match self.form {
            SignatureForm::Header(_) => SigningMethod::Tc3,
            SignatureForm::Params { algorithm, .. } => SigningMethod::HmacV1(algorithm),
        }
    }

    /// Returns the id of the key that signed.
    #[must_use]
    pub fn secret_id(&self) -> &str {
        match &self.form {
            SignatureForm::Header(authorization) => authorization.secret_id,
            SignatureForm::Params { params, .. } => value(params, "SecretId").unwrap_or_default(),
        }
    }

    /// Returns the time of signing, in seconds since 1970.
    #[must_use]
    pub fn timestamp(&self) -> u64 {
        self.timestamp
    }

    /// Returns the service it was signed for, which only TC3-HMAC-SHA256 names.
    #[must_use]
    pub fn service(&self) -> Option<&str> {
        match &self.form {
            SignatureForm::Header(authorization) => Some(authorization.service),
            SignatureForm::Params { .. } => None,
        }
    }

    /// Returns the names of the signed headers, as written; after a successful [`verify`](Self::verify) they are in
    /// lower case and sorted. `None` by HmacSHA1 and HmacSHA256, which cover no header, but every parameter.
    ///
    /// TC3-HMAC-SHA256 also covers method, path, query and payload. Anyone on the way may have changed the other
    /// headers. The vendor's SDKs sign `content-type` and `host` alone, so action, version, region and token are not
    /// covered unless their headers are among these.
    ///
    /// ```
    /// # use tencentdb_postgres::sign::{IncomingSignature, RequestParts};
    /// let authorization = "TC3-HMAC-SHA256 Credential=A/2019-02-25/cvm/tc3_request, \
    ///                      SignedHeaders=content-type;host, Signature=00";
    /// let headers = [
    ///     ("Authorization", authorization),
    ///     ("X-TC-Timestamp", "1551113065"),
    ///     ("X-TC-Action", "TerminateInstances"),
    /// ];
    /// let request = RequestParts { method: "POST", path: "/", query: "", headers: &headers, payload: b"{}" };
    /// let signature = IncomingSignature::parse(&request)?;
    /// let covers_action = signature.signed_headers().is_none_or(|mut names| names.any(|name| name == "x-tc-action"));
    /// assert!(!covers_action);
    /// # Ok::<(), tencentdb_postgres::sign::ParseRequestError>(())
    /// ```
    #[must_use]
    pub fn signed_headers(&self) -> Option<impl Iterator<Item = &str>> {
        match &self.form {
            SignatureForm::Header(authorization) => Some(authorization.signed_headers.split(';')),
            SignatureForm::Params { .. } => None,
        }
    }

    /// Returns a common parameter; `None` if it is empty. [`signed_headers`](Self::signed_headers) says whether it is
    /// covered.
    #[must_use]
    pub fn common_param(&self, param: CommonParam) -> Option<&str> {
        let found = match &self.form {
            SignatureForm::Header(_) => value_of(&self.request, param.header()?),
            SignatureForm::Params { params, .. } => value(params, param.name()),
        };
        found.filter(|value| !value.is_empty())
    }

    /// Returns the flat parameters of a query or form; `None` if the body is something else. By HmacSHA1 and HmacSHA256
    /// the common ones are among them; see [`is_common_param`](super::is_common_param).
    ///
    /// # Errors
    ///
    /// When the query is malformed.
    pub fn params(&self) -> Result<Option<Params>, ParseError> {
        match &self.form {
            SignatureForm::Header(_) if self.request.method == "GET" => parse_query(self.request.query).map(Some),
            SignatureForm::Header(_) => Ok(None),
            SignatureForm::Params { params, .. } => Ok(Some(params.clone())),
        }
    }

    /// Says whether the signature leaves the payload out, which can then be anything.
    #[must_use]
    pub fn is_payload_unsigned(&self) -> bool {
        self.method() == SigningMethod::Tc3
            && value_of(&self.request, header::X_TC_CONTENT_SHA256) == Some(UNSIGNED_PAYLOAD)
    }

    /// Verifies that the signature is that of this request under this key. `host` is the host that was signed, which
    /// may differ from the one that arrived, as behind a proxy. Takes the same time wherever signatures differ.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub fn verify(&self, host: &str, secret_key: &str) -> Result<(), VerifyError> {
        match &self.form {
            SignatureForm::Header(authorization) => self.verify_header(authorization, host, secret_key),
            SignatureForm::Params { algorithm, params, signature } => {
                let request = HmacV1Request { method: self.request.method, host, path: self.request.path, params };
                let verified = hmac_v1::verify(&request, secret_key, *algorithm, signature);
                verified.map_err(|steps| VerifyError::SignatureMismatch(Box::new(SigningSteps::HmacV1(steps))))
            }
        }
    }

    fn verify_header(
        &self,
        authorization: &Authorization<'_>,
        host: &str,
        secret_key: &str,
    ) -> Result<(), VerifyError> {
        if self.timestamp > Date::LAST_SECOND {
            return Err(VerifyError::TimestampOutOfRange);
        }
        let day = Date::from_timestamp(self.timestamp);
        if authorization.date != day.as_str() {
            return Err(VerifyError::DateMismatch { scope: authorization.date.to_owned(), timestamp: day });
        }
        for Header { lower_name, .. } in HEADERS.iter().filter(|header| header.signed) {
            if !authorization.signed_headers.split(';').any(|signed| signed == *lower_name) {
                let signed = authorization.signed_headers.to_owned();
                return Err(VerifyError::HeaderNotSigned { header: lower_name, signed });
            }
        }
        let others = self.request.headers.iter().copied().filter(|(name, _)| !name.eq_ignore_ascii_case("host"));
        let headers: Vec<(&str, &str)> = others.chain([("host", host)]).collect();
        let payload = if self.is_payload_unsigned() { UNSIGNED_PAYLOAD.as_bytes() } else { self.request.payload };
        let request = RequestParts { headers: &headers, payload, ..self.request };
        let key = SigningKey::derive(secret_key, self.timestamp, authorization.service);
        let verified = tc3::verify(&request, authorization, &key, self.timestamp);
        verified.map_err(|steps| VerifyError::SignatureMismatch(Box::new(SigningSteps::Tc3(*steps))))
    }
}

/// Returns the parameters of a request, from its query or from a form in its body.
fn signed_params(request: &RequestParts<'_>) -> Result<Params, ParseRequestError> {
    if request.method == "GET" {
        return parse_query(request.query).map_err(ParseRequestError::Params);
    }
    let content_type = value_of(request, header::CONTENT_TYPE).unwrap_or_default();
    let kind = content_type.split_once(';').map_or(content_type, |(kind, _)| kind);
    if !trim_whitespace(kind).eq_ignore_ascii_case(FORM) {
        return Err(ParseRequestError::Unsigned);
    }
    let not_text = |error: core::str::Utf8Error| ParseError { offset: error.valid_up_to(), expected: "UTF-8" };
    let text = core::str::from_utf8(request.payload).map_err(not_text).map_err(ParseRequestError::Params)?;
    parse_query(text).map_err(ParseRequestError::Params)
}

/// Returns the value of a header.
fn value_of<'a>(request: &RequestParts<'a>, name: &str) -> Option<&'a str> {
    request
        .headers
        .iter()
        .find(|(header, _)| header.eq_ignore_ascii_case(name))
        .map(|(_, value)| trim_whitespace(value))
}

/// Returns the value of a parameter.
fn value<'p>(params: &'p Params, name: &str) -> Option<&'p str> {
    params.iter().find(|(other, _)| other == name).map(|(_, value)| &**value)
}

/// Refuses what cannot arrive by HTTP, and headers that matter and arrived twice.
fn check_syntax(request: &RequestParts<'_>) -> Result<(), ParseRequestError> {
    let plain = |text: &str| !text.bytes().any(|byte| byte <= b' ' || byte == b'#' || byte == 0x7f);
    for (what, is_one) in [
        ("method", is_token(request.method)),
        ("path", request.path.starts_with('/') && plain(request.path) && !request.path.contains(['?', '\\'])),
        ("query", plain(request.query)),
    ] {
        if !is_one {
            return Err(ParseRequestError::InvalidTarget(what));
        }
    }
    for (name, value) in request.headers {
        // The pseudo-headers of HTTP/2 begin with a colon, and are not signed.
        if !is_token(name.strip_prefix(':').unwrap_or(name)) || !is_field_value(value) {
            return Err(ParseRequestError::InvalidHeader((*name).to_owned()));
        }
        if Header::is_read(name) {
            check_once(request, name)?;
        }
        // Some servers join with commas what arrived twice.
        if Header::find(name).is_some_and(|header| header.single) && value.contains(',') {
            return Err(ParseRequestError::Duplicate((*name).to_owned()));
        }
    }
    Ok(())
}

/// Refuses a header that arrived more than once.
fn check_once(request: &RequestParts<'_>, name: &str) -> Result<(), ParseRequestError> {
    match request.headers.iter().filter(|(header, _)| header.eq_ignore_ascii_case(name)).count() {
        0 | 1 => Ok(()),
        _ => Err(ParseRequestError::Duplicate(name.to_owned())),
    }
}

/// Parses decimal digits. A number too large becomes the largest.
fn digits(name: &'static str, text: Option<&str>) -> Result<u64, ParseRequestError> {
    let text = text.filter(|text| !text.is_empty()).ok_or(ParseRequestError::Missing(name))?;
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(text.parse().unwrap_or(u64::MAX))
    } else {
        Err(ParseRequestError::NotANumber(name))
    }
}

/// Parses a time without leading zeros, which would be another text of the same time, and only one of them is signed.
fn seconds(name: &'static str, text: Option<&str>) -> Result<u64, ParseRequestError> {
    let seconds = digits(name, text)?;
    match text {
        Some(text) if text.len() > 1 && text.starts_with('0') => Err(ParseRequestError::NotANumber(name)),
        _ => Ok(seconds),
    }
}
