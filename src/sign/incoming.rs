//! The door for requests that arrive, by whichever method they are signed: first what they claim, then whether it is true.
//!
//! Between the two stands what only the caller knows: whose key it is, what time it is, and whether the token is the key's.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::date::Date;
use super::encode::{Params, read_query};
use super::lines::{is_line, is_token, trimmed};
use super::malformed::Malformed;
use super::method::Method;
use super::outgoing::Derivation;
use super::payload::{PAYLOAD_HEADER, UNSIGNED_PAYLOAD};
use super::tc3::{Request, SigningKey};
use super::v1::{self, Algorithm, SIGNATURE};
use super::verify::{self, Authorization};

const FORM: &str = "application/x-www-form-urlencoded";
/// Headers every signature must cover.
const MUST_BE_SIGNED: [&str; 2] = ["content-type", "host"];
/// Headers in which no comma can be.
const WITHOUT_COMMA: [&str; 7] =
    ["host", "x-tc-action", "x-tc-version", "x-tc-region", "x-tc-language", "x-tc-timestamp", "x-tc-content-sha256"];

/// What a request says of who signed it, and how. Nothing of it is true before [`verify`](Self::verify) has said so, and then what the
/// signature covers: see [`signed_headers`](Self::signed_headers).
///
/// ```
/// use tencentdb_postgres::sign::{Claim, Method, Request, v1::Algorithm};
///
/// let query = "Action=DescribeInstances&SecretId=AKIDEXAMPLE&Timestamp=1465185768&Nonce=1&Signature=AAAA";
/// let request = Request { method: "GET", path: "/", query, headers: &[("Host", "cvm.tencentcloudapi.com")], payload: b"" };
/// let claim = Claim::read(&request)?;
/// assert_eq!((claim.method(), claim.secret_id()), (Method::V1(Algorithm::HmacSha1), "AKIDEXAMPLE"));
/// assert_eq!(claim.common("Action"), Some("DescribeInstances"));
/// assert!(claim.verify("cvm.tencentcloudapi.com", "not-a-real-key").is_err());
/// # Ok::<(), tencentdb_postgres::sign::Unreadable>(())
/// ```
#[derive(Clone)]
pub struct Claim<'a> {
    request: Request<'a>,
    timestamp: u64,
    presented: Presented<'a>,
}

#[derive(Clone)]
enum Presented<'a> {
    Header(Authorization<'a>),
    Params { algorithm: Algorithm, params: Params, signature: String },
}

impl core::fmt::Debug for Claim<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Claim")
            .field("method", &self.method())
            .field("secret_id", &self.secret_id())
            .finish_non_exhaustive()
    }
}

/// Why a request does not say who signed it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unreadable {
    /// There is neither an `Authorization` header nor a parameter `Signature`.
    Unsigned,
    /// The method is no word, the path does not begin with a slash, or path or query hold what an address cannot.
    Target(&'static str),
    /// The header of this name holds a line break, or its name is none.
    Header(String),
    /// This header or parameter came more than once, so each reader may take another one.
    Repeated(String),
    /// This came beside the parameters, and HmacSHA1 and HmacSHA256 do not cover it.
    NotCovered(&'static str),
    /// The `Authorization` header leaves its form.
    Authorization(Malformed),
    /// Query or form cannot be read.
    Params(Malformed),
    /// A header or parameter that must be there is not.
    Missing(&'static str),
    /// This header or parameter is not a whole number.
    NotANumber(&'static str),
    /// There is no method of the name that stands in `SignatureMethod`.
    Method,
}

impl core::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Unsigned => f.write_str("there is neither an Authorization header nor a parameter Signature"),
            Self::Target(what) => write!(f, "the {what} is none that a request can have"),
            Self::Header(name) => write!(f, "the header {name:?} holds a line break, or is no name of a header"),
            Self::Repeated(name) => write!(f, "{name} came more than once, and which of them counts is not said"),
            Self::NotCovered(what) => write!(f, "the {what} beside the parameters is not covered by the signature"),
            Self::Authorization(malformed) => write!(f, "the Authorization header is malformed: {malformed}"),
            Self::Params(malformed) => write!(f, "the parameters cannot be read: {malformed}"),
            Self::Missing(name) => write!(f, "{name} is missing"),
            Self::NotANumber(name) => write!(f, "{name} must be a whole number, digits only"),
            Self::Method => f.write_str("SignatureMethod must be HmacSHA1 or HmacSHA256"),
        }
    }
}

impl core::error::Error for Unreadable {}

/// Why a claim is not true.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Untrue {
    /// The credential scope is of another day than the timestamp.
    Day {
        /// The day of the scope, as written.
        scope: String,
        /// The day of the timestamp in UTC.
        timestamp: Date,
    },
    /// The timestamp is beyond year 9999, so no scope is of its day: it counts seconds, not milliseconds.
    Beyond,
    /// A header that every signature must cover is not among those signed.
    NotSigned {
        /// The header.
        header: &'static str,
        /// Those signed, as written.
        signed: String,
    },
    /// The signature is that of another request, or made with another key. Holds the steps as this side computes them, to be set beside
    /// the caller's, without the signature that would have been right.
    Signature(Box<Derivation>),
}

impl core::fmt::Display for Untrue {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Day { scope, timestamp } => {
                write!(
                    f,
                    "the scope of the signature is of {scope}, but the timestamp falls on {} in UTC",
                    timestamp.as_str()
                )
            }
            Self::Beyond => f.write_str("the timestamp is beyond year 9999: it counts seconds, not milliseconds"),
            Self::NotSigned { header, signed } => write!(f, "SignedHeaders must name {header}; it names {signed}"),
            Self::Signature(_) => f.write_str("the signature does not match the request"),
        }
    }
}

impl core::error::Error for Untrue {}

impl<'a> Claim<'a> {
    /// Reads what a request claims. `headers` holds every header that came, and `payload` the body. Refuses what can be read in two ways:
    /// a header that tells something of the signature, or is signed, and came twice; a parameter that came twice; a query beside a form.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] says what is missing, and what leaves its form where.
    pub fn read(request: &Request<'a>) -> Result<Self, Unreadable> {
        let request = *request;
        sendable(&request)?;
        if let Some(header) = header(&request, "authorization").filter(|header| !header.is_empty()) {
            let authorization = Authorization::parse(header).map_err(Unreadable::Authorization)?;
            for name in authorization.signed_headers.split(';') {
                once(&request, name)?;
            }
            let timestamp = seconds("X-TC-Timestamp", header_of_api(&request, "Timestamp"))?;
            return Ok(Self { request, timestamp, presented: Presented::Header(authorization) });
        }
        let mut params = form(&request)?;
        let at = params.iter().position(|(name, _)| name == SIGNATURE).ok_or(Unreadable::Unsigned)?;
        let mut names: Vec<&str> = params.iter().map(|(name, _)| &**name).collect();
        names.sort_unstable();
        if let Some(name) = names.windows(2).find_map(|pair| (pair[0] == pair[1]).then(|| pair[0].to_owned())) {
            return Err(Unreadable::Repeated(name));
        }
        match request.method {
            "GET" if !request.payload.is_empty() => return Err(Unreadable::NotCovered("body")),
            "GET" => {}
            _ if !request.query.is_empty() => return Err(Unreadable::NotCovered("query")),
            _ => {}
        }
        let (_, signature) = params.remove(at);
        let algorithm = match value(&params, "SignatureMethod") {
            None => Algorithm::default(),
            Some(name) => Algorithm::named(name).ok_or(Unreadable::Method)?,
        };
        let timestamp = seconds("Timestamp", value(&params, "Timestamp"))?;
        digits("Nonce", value(&params, "Nonce"))?;
        value(&params, "SecretId").filter(|id| !id.is_empty()).ok_or(Unreadable::Missing("SecretId"))?;
        Ok(Self { request, timestamp, presented: Presented::Params { algorithm, params, signature } })
    }

    /// How it is signed.
    #[must_use]
    pub fn method(&self) -> Method {
        match self.presented {
            Presented::Header(_) => Method::Tc3,
            Presented::Params { algorithm, .. } => Method::V1(algorithm),
        }
    }

    /// Whose key signed.
    #[must_use]
    pub fn secret_id(&self) -> &str {
        match &self.presented {
            Presented::Header(authorization) => authorization.secret_id,
            Presented::Params { params, .. } => value(params, "SecretId").unwrap_or_default(),
        }
    }

    /// When it was signed, in seconds since 1970.
    #[must_use]
    pub fn timestamp(&self) -> u64 {
        self.timestamp
    }

    /// The service it was signed for; only TC3-HMAC-SHA256 says.
    #[must_use]
    pub fn service(&self) -> Option<&str> {
        match &self.presented {
            Presented::Header(authorization) => Some(authorization.service),
            Presented::Params { .. } => None,
        }
    }

    /// The headers that are signed, as written; those of a true claim are in lower case and in order. `None` by HmacSHA1 and HmacSHA256,
    /// which cover no header, but every parameter.
    ///
    /// Beside them TC3-HMAC-SHA256 covers method, path, query and payload; anyone on the way may have changed the other headers. The
    /// vendor's SDKs sign `content-type` and `host` alone, so action, version, region and token are not covered unless their headers are
    /// among these.
    ///
    /// ```
    /// # use tencentdb_postgres::sign::{Claim, Request};
    /// let signed = "TC3-HMAC-SHA256 Credential=A/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=00";
    /// let headers = [("Authorization", signed), ("X-TC-Timestamp", "1551113065"), ("X-TC-Action", "TerminateInstances")];
    /// let claim = Claim::read(&Request { method: "POST", path: "/", query: "", headers: &headers, payload: b"{}" })?;
    /// let covers_action = claim.signed_headers().is_none_or(|mut names| names.any(|name| name == "x-tc-action"));
    /// assert!(!covers_action);
    /// # Ok::<(), tencentdb_postgres::sign::Unreadable>(())
    /// ```
    #[must_use]
    pub fn signed_headers(&self) -> Option<impl Iterator<Item = &str>> {
        match &self.presented {
            Presented::Header(authorization) => Some(authorization.signed_headers.split(';')),
            Presented::Params { .. } => None,
        }
    }

    /// A common parameter, by the name without `X-TC-`: `Action`, `Version`, `Region`, `Token`, `Language`, `RequestClient`. `None`
    /// when it is empty. Whether it is covered [`signed_headers`](Self::signed_headers) tells.
    #[must_use]
    pub fn common(&self, name: &str) -> Option<&str> {
        let found = match &self.presented {
            Presented::Header(_) => header_of_api(&self.request, name),
            Presented::Params { params, .. } => value(params, name),
        };
        found.filter(|value| !value.is_empty())
    }

    /// The parameters that stand in the query or in a form, flat; `None` where the body is something else. By HmacSHA1 and HmacSHA256
    /// the common ones are among them; see [`is_common`](super::is_common).
    ///
    /// # Errors
    ///
    /// When the query cannot be read.
    pub fn params(&self) -> Result<Option<Params>, Malformed> {
        match &self.presented {
            Presented::Header(_) if self.request.method == "GET" => read_query(self.request.query).map(Some),
            Presented::Header(_) => Ok(None),
            Presented::Params { params, .. } => Ok(Some(params.clone())),
        }
    }

    /// Whether the signature leaves the payload out, which may then be any.
    #[must_use]
    pub fn is_payload_unsigned(&self) -> bool {
        self.method() == Method::Tc3 && header(&self.request, PAYLOAD_HEADER) == Some(UNSIGNED_PAYLOAD)
    }

    /// Whether the claim is true: the signature is that of this request under this key. `host` stands for the one that came, for who
    /// knows it to be another. Takes the same time wherever signatures differ.
    ///
    /// # Errors
    ///
    /// [`Untrue`] says why not.
    pub fn verify(&self, host: &str, secret_key: &str) -> Result<(), Untrue> {
        match &self.presented {
            Presented::Header(authorization) => self.verify_header(authorization, host, secret_key),
            Presented::Params { algorithm, params, signature } => {
                let request = v1::Request { method: self.request.method, host, path: self.request.path, params };
                let verified = v1::verify(&request, secret_key, *algorithm, signature);
                verified.map_err(|steps| Untrue::Signature(Box::new(Derivation::V1(steps))))
            }
        }
    }

    fn verify_header(&self, authorization: &Authorization, host: &str, secret_key: &str) -> Result<(), Untrue> {
        if self.timestamp > Date::LAST_SECOND {
            return Err(Untrue::Beyond);
        }
        let day = Date::of(self.timestamp);
        if authorization.date != day.as_str() {
            return Err(Untrue::Day { scope: authorization.date.to_owned(), timestamp: day });
        }
        for header in MUST_BE_SIGNED {
            if !authorization.signed_headers.split(';').any(|signed| signed == header) {
                return Err(Untrue::NotSigned { header, signed: authorization.signed_headers.to_owned() });
            }
        }
        let others = self.request.headers.iter().copied().filter(|(name, _)| !name.eq_ignore_ascii_case("host"));
        let headers: Vec<(&str, &str)> = others.chain([("host", host)]).collect();
        let payload = if self.is_payload_unsigned() { UNSIGNED_PAYLOAD.as_bytes() } else { self.request.payload };
        let request = Request { headers: &headers, payload, ..self.request };
        let key = SigningKey::derive(secret_key, self.timestamp, authorization.service);
        let verified = verify::verify(&request, authorization, &key, self.timestamp);
        verified.map_err(|steps| Untrue::Signature(Box::new(Derivation::Tc3(*steps))))
    }
}

/// The parameters of a request, from its query or from a form in its body.
fn form(request: &Request) -> Result<Params, Unreadable> {
    if request.method == "GET" {
        return read_query(request.query).map_err(Unreadable::Params);
    }
    let content_type = header(request, "content-type").unwrap_or_default();
    let kind = content_type.split_once(';').map_or(content_type, |(kind, _)| kind);
    if !trimmed(kind).eq_ignore_ascii_case(FORM) {
        return Err(Unreadable::Unsigned);
    }
    let not_text = |error: core::str::Utf8Error| Malformed { at: error.valid_up_to(), expected: "UTF-8" };
    let text = core::str::from_utf8(request.payload).map_err(not_text).map_err(Unreadable::Params)?;
    read_query(text).map_err(Unreadable::Params)
}

fn header<'a>(request: &Request<'a>, name: &str) -> Option<&'a str> {
    request.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| trimmed(value))
}

/// The header a common parameter comes in.
fn header_of_api<'a>(request: &Request<'a>, name: &str) -> Option<&'a str> {
    header(request, &["X-TC-", name].concat())
}

fn value<'p>(params: &'p Params, name: &str) -> Option<&'p str> {
    params.iter().find(|(other, _)| other == name).map(|(_, value)| &**value)
}

/// Refuses what HTTP cannot have brought, and headers that tell something and came twice.
fn sendable(request: &Request) -> Result<(), Unreadable> {
    let plain = |text: &str| !text.bytes().any(|byte| byte <= b' ' || byte == b'#' || byte == 0x7f);
    for (what, is_one) in [
        ("method", is_token(request.method)),
        ("path", request.path.starts_with('/') && plain(request.path) && !request.path.contains(['?', '\\'])),
        ("query", plain(request.query)),
    ] {
        if !is_one {
            return Err(Unreadable::Target(what));
        }
    }
    for (name, value) in request.headers {
        // HTTP/2 has some of its own, with a colon in front, which are not signed.
        if !is_token(name.strip_prefix(':').unwrap_or(name)) || !is_line(value) {
            return Err(Unreadable::Header((*name).to_owned()));
        }
        let is = |one: &str| name.eq_ignore_ascii_case(one);
        if ["authorization", "content-type"].into_iter().any(is)
            || name.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("x-tc-"))
        {
            once(request, name)?;
        }
        // Some join with commas what came twice.
        if WITHOUT_COMMA.into_iter().any(is) && (once(request, name).is_err() || value.contains(',')) {
            return Err(Unreadable::Repeated((*name).to_owned()));
        }
    }
    Ok(())
}

/// Refuses a header that came more than once.
fn once(request: &Request, name: &str) -> Result<(), Unreadable> {
    match request.headers.iter().filter(|(header, _)| header.eq_ignore_ascii_case(name)).count() {
        0 | 1 => Ok(()),
        _ => Err(Unreadable::Repeated(name.to_owned())),
    }
}

/// The number that these digits write. What is beyond all numbers is the last of them.
fn digits(name: &'static str, text: Option<&str>) -> Result<u64, Unreadable> {
    let text = text.filter(|text| !text.is_empty()).ok_or(Unreadable::Missing(name))?;
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(text.parse().unwrap_or(u64::MAX))
    } else {
        Err(Unreadable::NotANumber(name))
    }
}

/// A time, in the one way it is written: zeros in front would be another text of the same time, and only one of them is signed.
fn seconds(name: &'static str, text: Option<&str>) -> Result<u64, Unreadable> {
    let seconds = digits(name, text)?;
    match text {
        Some(text) if text.len() > 1 && text.starts_with('0') => Err(Unreadable::NotANumber(name)),
        _ => Ok(seconds),
    }
}
