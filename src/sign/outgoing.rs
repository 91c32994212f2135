//! A request of any product, by any method, in the one form all of them start from.

use alloc::string::String;
use alloc::vec::Vec;

use super::common::{Common, is_request_client};
use super::encode::write_query;
use super::flatten::flatten;
use super::limits::limit;
use super::lines::{is_line, is_token};
use super::malformed::Malformed;
use super::method::{Method, Verb};
use super::multipart::{Part, is_boundary, multipart_body, multipart_type};
use super::payload::{PAYLOAD_HEADER, UNSIGNED_PAYLOAD};
use super::tc3::{self, SigningKey};
use super::v1::{self, Algorithm};
use crate::credential::{Credential, Secret};

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

/// What is to be signed; see [`Signer::sign`](super::Signer::sign).
#[derive(Clone, Copy)]
pub struct Outgoing<'a> {
    /// What every request says.
    pub common: Common<'a>,
    /// The product, first word of its hosts: `postgres`.
    pub service: &'a str,
    /// Where it goes, with its port unless that is the scheme's own.
    pub host: &'a str,
    /// The path that is signed: `/` for every product of the cloud's API.
    pub path: &'a str,
    /// How it is signed.
    pub method: Method,
    /// How it is sent.
    pub verb: Verb,
    /// What it asks for.
    pub payload: Payload<'a>,
    /// Leaves the payload out of the signature: for a TC3-HMAC-SHA256 whose payload is not known yet when it is signed.
    pub unsigned_payload: bool,
    /// Further headers, which are signed too. TC3-HMAC-SHA256 only.
    pub headers: &'a [(&'a str, &'a str)],
}

impl<'a> Outgoing<'a> {
    /// A POST signed with TC3-HMAC-SHA256, with parameters as JSON text.
    #[must_use]
    pub fn new(common: Common<'a>, service: &'a str, host: &'a str, json: &'a str) -> Self {
        Self {
            common,
            service,
            host,
            path: "/",
            method: Method::Tc3,
            verb: Verb::Post,
            payload: Payload::Json(json),
            unsigned_payload: false,
            headers: &[],
        }
    }
}

/// What a request asks for.
#[derive(Clone, Copy)]
pub enum Payload<'a> {
    /// Parameters, a JSON object: the body as it is, or flattened into query or form.
    Json(&'a str),
    /// A form in parts. The boundary must not occur in any of them. POST with TC3-HMAC-SHA256 only.
    Multipart {
        /// Parts what is within.
        boundary: &'a str,
        /// What is within.
        parts: &'a [Part<'a>],
    },
    /// Bytes as they are. POST with TC3-HMAC-SHA256 only.
    Bytes {
        /// What they are.
        content_type: &'a str,
        /// The body.
        bytes: &'a [u8],
    },
}

/// A request ready to be sent, and how its signature came about.
#[derive(Clone)]
pub struct Signed {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// What goes behind the question mark; empty for a POST.
    pub query: String,
    /// Every header but `Host` and `Content-Length`, which transports set themselves.
    pub headers: Vec<(String, String)>,
    /// What was signed, byte by byte.
    pub body: Vec<u8>,
    /// Every value on the way to the signature.
    pub derivation: Derivation,
}

impl core::fmt::Debug for Signed {
    /// Shows neither query nor values of headers nor the body: they may hold a token or a password.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| &**name).collect();
        f.debug_struct("Signed").field("method", &self.method).field("headers", &names).finish_non_exhaustive()
    }
}

/// Every value on the way to a signature, by whichever method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Derivation {
    /// By TC3-HMAC-SHA256.
    Tc3(tc3::Steps),
    /// By HmacSHA1 or HmacSHA256.
    V1(v1::Steps),
}

impl Derivation {
    /// What the key signs.
    #[must_use]
    pub fn string_to_sign(&self) -> &str {
        match self {
            Self::Tc3(steps) => &steps.string_to_sign,
            Self::V1(steps) => &steps.string_to_sign,
        }
    }

    /// The signature, as its method writes it.
    #[must_use]
    pub fn signature(&self) -> &str {
        match self {
            Self::Tc3(steps) => &steps.signature,
            Self::V1(steps) => &steps.signature,
        }
    }
}

/// Why a request cannot be signed and sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unsendable {
    /// The parameters are no JSON object.
    Json(Malformed),
    /// This text must not be empty, and hold no control character; nor a path what addresses encode, an id and
    /// a service a slash, a word such as the action a comma.
    Line(&'static str),
    /// This header is given twice.
    Repeated(String),
    /// This header is the signer's own to write.
    OwnHeader(&'static str),
    /// `RequestClient` holds a character it must not, or is empty or too long.
    RequestClient,
    /// The boundary is not 1 to 70 characters of those a boundary may have.
    Boundary,
    /// This goes with a POST signed with TC3-HMAC-SHA256 only.
    Tc3PostOnly(&'static str),
    /// This goes with TC3-HMAC-SHA256 only.
    Tc3Only(&'static str),
    /// The request is larger than the service takes.
    TooLarge {
        /// Of the query of a GET, of the body of a POST.
        bytes: u64,
        /// The most it may be.
        limit: u64,
    },
}

impl core::fmt::Display for Unsendable {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Json(malformed) => write!(f, "the parameters are not a JSON object: {malformed}"),
            Self::Line(what) => {
                write!(f, "the {what} must be a text of one line that can be sent as it is, and not empty")
            }
            Self::Repeated(name) => write!(f, "the header {name} is given twice"),
            Self::OwnHeader(name) => write!(f, "{name} is not to be given: the signer writes it"),
            Self::RequestClient => {
                f.write_str("RequestClient must be 1 to 128 letters, digits, spaces and any of -_,;.")
            }
            Self::Boundary => f.write_str("the boundary must be 1 to 70 letters, digits and any of '()+_,-./:=?"),
            Self::Tc3PostOnly(what) => write!(f, "{what} go with POST and TC3-HMAC-SHA256 only"),
            Self::Tc3Only(what) => write!(f, "{what} go with TC3-HMAC-SHA256 only"),
            Self::TooLarge { bytes, limit } => {
                write!(f, "the request has {bytes} bytes, and the service takes {limit}")
            }
        }
    }
}

impl core::error::Error for Unsendable {}

impl Outgoing<'_> {
    /// Signs the request. `key` is asked for the key of the day and service if the method needs one.
    pub(super) fn sign(
        &self,
        credential: &Credential,
        key: impl FnOnce(&Credential, u64, &str) -> SigningKey,
    ) -> Result<Signed, Unsendable> {
        self.check(credential)?;
        let token = credential.token.as_ref().map(Secret::expose);
        let signed = match self.method {
            Method::Tc3 => self.tc3(credential, token, key)?,
            Method::V1(algorithm) => self.v1(credential, token, algorithm)?,
        };
        let bytes = (signed.query.len() + signed.body.len()) as u64;
        let limit = limit(self.method, self.verb);
        if bytes > limit { Err(Unsendable::TooLarge { bytes, limit }) } else { Ok(signed) }
    }

    /// Refuses what would become another request on the way.
    fn check(&self, credential: &Credential) -> Result<(), Unsendable> {
        let Common { action, version, region, language, .. } = self.common;
        let plain = |text: &str| !text.is_empty() && !text.bytes().any(|byte| byte.is_ascii_control());
        // What parts an id from the scope, and the scope's parts.
        let unparted = |text: &str| plain(text) && !text.contains('/');
        // In a header of one value a comma stands between two.
        let word = |text: &str| plain(text) && !text.contains(',');
        for (what, is_one) in [
            ("action", word(action)),
            ("version", word(version)),
            ("service", unparted(self.service)),
            ("host", unparted(self.host) && word(self.host) && !self.host.contains([' ', '@', '\\', '?', '#'])),
            ("path", is_path(self.path)),
            ("secret id", unparted(&credential.secret_id)),
            ("secret key", plain(credential.secret_key.expose())),
            ("region", region.is_none_or(word)),
            ("language", language.is_none_or(word)),
            ("token", credential.token.as_ref().is_none_or(|token| plain(token.expose()))),
            ("header", self.headers.iter().all(|(name, value)| is_token(name) && is_line(value))),
        ] {
            if !is_one {
                return Err(Unsendable::Line(what));
            }
        }
        let count = |name: &str| self.headers.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name)).count();
        if let Some((name, _)) = self.headers.iter().find(|(name, _)| count(name) > 1) {
            return Err(Unsendable::Repeated((*name).into()));
        }
        if let Some(own) = ["Host", "Authorization", "X-TC-Timestamp"].into_iter().find(|own| count(own) > 0) {
            return Err(Unsendable::OwnHeader(own));
        }
        if !self.common.request_client.is_none_or(is_request_client) {
            return Err(Unsendable::RequestClient);
        }
        if (self.method, self.verb) != (Method::Tc3, Verb::Post) && !matches!(self.payload, Payload::Json(_)) {
            return Err(Unsendable::Tc3PostOnly("bodies of bytes and of parts"));
        }
        if self.method != Method::Tc3 && (self.unsigned_payload || !self.headers.is_empty()) {
            return Err(Unsendable::Tc3Only("unsigned payloads and further headers"));
        }
        match self.payload {
            Payload::Multipart { boundary, .. } if !is_boundary(boundary) => Err(Unsendable::Boundary),
            Payload::Bytes { content_type, .. } if content_type.is_empty() || !is_line(content_type) => {
                Err(Unsendable::Line("content type"))
            }
            _ => Ok(()),
        }
    }

    fn tc3(
        &self,
        credential: &Credential,
        token: Option<&str>,
        key: impl FnOnce(&Credential, u64, &str) -> SigningKey,
    ) -> Result<Signed, Unsendable> {
        let (content_type, query, body) = match (self.verb, self.payload) {
            (Verb::Get, Payload::Json(json)) => {
                (FORM.into(), write_query(&flatten(json).map_err(Unsendable::Json)?), Vec::new())
            }
            (_, Payload::Json(json)) => (JSON.into(), String::new(), json.as_bytes().to_vec()),
            (_, Payload::Bytes { content_type, bytes }) => (content_type.into(), String::new(), bytes.to_vec()),
            (_, Payload::Multipart { boundary, parts }) => {
                (multipart_type(boundary), String::new(), multipart_body(boundary, parts))
            }
        };
        let mut headers = self.common.headers(token);
        headers.push(("Content-Type".into(), content_type));
        if self.unsigned_payload {
            headers.push((PAYLOAD_HEADER.into(), UNSIGNED_PAYLOAD.into()));
        }
        let mut names = Vec::from(["content-type"]);
        for (name, value) in self.headers {
            headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
            headers.push(((*name).into(), (*value).into()));
            names.push(name);
        }
        let is_signed = |name: &str| names.iter().any(|signed| signed.eq_ignore_ascii_case(name));
        let mut covered: Vec<(&str, &str)> =
            headers.iter().filter(|(name, _)| is_signed(name)).map(|(name, value)| (&**name, &**value)).collect();
        covered.push(("host", self.host));
        let request = tc3::Request {
            method: self.verb.as_str(),
            path: self.path,
            query: &query,
            headers: &covered,
            payload: if self.unsigned_payload { UNSIGNED_PAYLOAD.as_bytes() } else { &body },
        };
        let key = key(credential, self.common.timestamp, self.service);
        let steps = tc3::sign(&request, &credential.secret_id, &key, self.common.timestamp);
        headers.push(("Authorization".into(), steps.authorization.clone()));
        Ok(Signed { method: self.verb.as_str(), query, headers, body, derivation: Derivation::Tc3(steps) })
    }

    fn v1(&self, credential: &Credential, token: Option<&str>, algorithm: Algorithm) -> Result<Signed, Unsendable> {
        let json = if let Payload::Json(json) = self.payload { json } else { "{}" };
        let params = self.common.params(json, &credential.secret_id, token, algorithm).map_err(Unsendable::Json)?;
        let request = v1::Request { method: self.verb.as_str(), host: self.host, path: self.path, params: &params };
        let steps = v1::sign(&request, credential.secret_key.expose(), algorithm);
        let (query, headers, body) = match self.verb {
            Verb::Get => (steps.query.clone(), Vec::new(), Vec::new()),
            Verb::Post => {
                (String::new(), [("Content-Type".into(), FORM.into())].into(), steps.query.clone().into_bytes())
            }
        };
        Ok(Signed { method: self.verb.as_str(), query, headers, body, derivation: Derivation::V1(steps) })
    }
}

/// Whether a path arrives as it is: what else there is, whoever sends it encodes on the way.
fn is_path(text: &str) -> bool {
    text.starts_with('/')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/%".contains(&byte))
}
