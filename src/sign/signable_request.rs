//! A request to sign, of any product and by any method.

use alloc::string::String;
use alloc::vec::Vec;

use super::common_params::{CommonParams, is_request_client};
use super::flatten::flatten;
use super::header::{self, HEADERS, Header};
use super::hmac_v1::{self, HmacAlgorithm, HmacV1Request};
use super::http_syntax::{is_field_value, is_token};
use super::methods::{HttpMethod, SigningMethod};
use super::multipart::{Part, is_boundary, multipart_body, multipart_type};
use super::payload_hash::UNSIGNED_PAYLOAD;
use super::query::encode_query;
use super::signing_error::SigningError;
use super::signing_key::SigningKey;
use super::size_limits::max_request_bytes;
use super::steps::SigningSteps;
use super::tc3::{self, RequestParts};
use crate::credential::{Credential, Secret};

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

/// A request to sign with [`Signer::sign`](super::Signer::sign).
#[derive(Clone, Copy)]
pub struct SignableRequest<'a> {
    /// The parameters that every request has.
    pub common: CommonParams<'a>,
    /// The product, which is the first label of its hosts: `postgres`.
    pub service: &'a str,
    /// The host it goes to, with its port unless that is the scheme's default.
    pub host: &'a str,
    /// The path: `/` for every product of the cloud's API.
    pub path: &'a str,
    /// How it is signed.
    pub sign_method: SigningMethod,
    /// How it is sent.
    pub http_method: HttpMethod,
    /// The parameters of the action, or the body.
    pub payload: Payload<'a>,
    /// Leaves the payload out of the signature, for a payload that is not known yet. TC3-HMAC-SHA256 only.
    pub unsigned_payload: bool,
    /// More headers, all of them signed. TC3-HMAC-SHA256 only.
    pub headers: &'a [(&'a str, &'a str)],
}

impl<'a> SignableRequest<'a> {
    /// Returns a POST to be signed with TC3-HMAC-SHA256, with parameters as JSON text.
    #[must_use]
    pub fn new(common: CommonParams<'a>, service: &'a str, host: &'a str, json: &'a str) -> Self {
        Self {
            common,
            service,
            host,
            path: "/",
            sign_method: SigningMethod::Tc3,
            http_method: HttpMethod::Post,
            payload: Payload::Json(json),
            unsigned_payload: false,
            headers: &[],
        }
    }
}

impl core::fmt::Debug for SignableRequest<'_> {
    /// Shows no values of further headers, because they may hold a token.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| *name).collect();
        f.debug_struct("SignableRequest")
            .field("common", &self.common)
            .field("service", &self.service)
            .field("host", &self.host)
            .field("sign_method", &self.sign_method)
            .field("http_method", &self.http_method)
            .field("payload", &self.payload)
            .field("headers", &names)
            .finish_non_exhaustive()
    }
}

/// The parameters of an action, or a body.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Payload<'a> {
    /// Parameters as a JSON object, which is sent as it is or flattened into a query or form.
    Json(&'a str),
    /// A multipart form. POST with TC3-HMAC-SHA256 only.
    Multipart {
        /// The separator, which must not occur in any part.
        boundary: &'a str,
        /// The parts.
        parts: &'a [Part<'a>],
    },
    /// A body of any type. POST with TC3-HMAC-SHA256 only.
    Bytes {
        /// The type of the body.
        content_type: &'a str,
        /// The body.
        bytes: &'a [u8],
    },
}

/// A request ready to be sent, and the steps of its signature.
#[derive(Clone)]
#[non_exhaustive]
pub struct SignedRequest {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The query without the question mark; empty for a POST.
    pub query: String,
    /// Every header but `Host` and `Content-Length`, which the HTTP client sets.
    pub headers: Vec<(String, String)>,
    /// The body, which must be sent unchanged.
    pub body: Vec<u8>,
    /// Every intermediate value of the signature.
    pub steps: SigningSteps,
}

impl core::fmt::Debug for Payload<'_> {
    /// Shows no parameters and no content, because they may hold a password.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Json(json) => f.debug_struct("Json").field("bytes", &json.len()).finish_non_exhaustive(),
            Self::Multipart { parts, .. } => f.debug_struct("Multipart").field("parts", parts).finish_non_exhaustive(),
            Self::Bytes { content_type, bytes } => f
                .debug_struct("Bytes")
                .field("content_type", content_type)
                .field("bytes", &bytes.len())
                .finish_non_exhaustive(),
        }
    }
}

impl core::fmt::Debug for SignedRequest {
    /// Shows neither query nor values of headers nor the body, because they may hold a token or a password.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| &**name).collect();
        f.debug_struct("SignedRequest").field("method", &self.method).field("headers", &names).finish_non_exhaustive()
    }
}

impl SignableRequest<'_> {
    /// Signs the request. `key` returns the signing key of a timestamp's day and a service, if the method needs one.
    pub(super) fn sign(
        &self,
        credential: &Credential,
        key: impl FnOnce(&Credential, u64, &str) -> SigningKey,
    ) -> Result<SignedRequest, SigningError> {
        self.check(credential)?;
        let token = credential.token.as_ref().map(Secret::expose);
        let signed = match self.sign_method {
            SigningMethod::Tc3 => self.tc3(credential, token, key)?,
            SigningMethod::HmacV1(algorithm) => self.hmac_v1(credential, token, algorithm)?,
        };
        let bytes = (signed.query.len() + signed.body.len()) as u64;
        let limit = max_request_bytes(self.sign_method, self.http_method);
        if bytes > limit { Err(SigningError::TooLarge { bytes, limit }) } else { Ok(signed) }
    }

    /// Refuses texts that would arrive as another request.
    fn check(&self, credential: &Credential) -> Result<(), SigningError> {
        let CommonParams { action, version, region, language, .. } = self.common;
        let plain = |text: &str| !text.is_empty() && !text.bytes().any(|byte| byte.is_ascii_control());
        // A slash separates the id from the scope, and the parts of the scope.
        let without_slash = |text: &str| plain(text) && !text.contains('/');
        // In a header that takes one value, a comma separates two.
        let word = |text: &str| plain(text) && !text.contains(',');
        for (what, is_one) in [
            ("action", word(action)),
            ("version", word(version)),
            ("service", without_slash(self.service)),
            ("host", without_slash(self.host) && word(self.host) && !self.host.contains([' ', '@', '\\', '?', '#'])),
            ("path", is_path(self.path)),
            ("secret id", without_slash(&credential.secret_id)),
            ("secret key", plain(credential.secret_key.expose())),
            ("region", region.is_none_or(word)),
            ("language", language.is_none_or(word)),
            ("token", credential.token.as_ref().is_none_or(|token| plain(token.expose()))),
            ("header", self.headers.iter().all(|(name, value)| is_token(name) && is_field_value(value))),
        ] {
            if !is_one {
                return Err(SigningError::InvalidText(what));
            }
        }
        let count = |name: &str| self.headers.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name)).count();
        if let Some((name, _)) = self.headers.iter().find(|(name, _)| count(name) > 1) {
            return Err(SigningError::DuplicateHeader((*name).into()));
        }
        if let Some(own) = HEADERS.iter().find(|header| header.reserved && count(header.name) > 0) {
            return Err(SigningError::ReservedHeader(own.name));
        }
        if !self.common.request_client.is_none_or(is_request_client) {
            return Err(SigningError::RequestClient);
        }
        if (self.sign_method, self.http_method) != (SigningMethod::Tc3, HttpMethod::Post)
            && !matches!(self.payload, Payload::Json(_))
        {
            return Err(SigningError::Tc3PostOnly("bodies of bytes and of parts"));
        }
        if self.sign_method != SigningMethod::Tc3 && (self.unsigned_payload || !self.headers.is_empty()) {
            return Err(SigningError::Tc3Only("unsigned payloads and further headers"));
        }
        match self.payload {
            Payload::Multipart { boundary, .. } if !is_boundary(boundary) => Err(SigningError::Boundary),
            Payload::Bytes { content_type, .. } if content_type.is_empty() || !is_field_value(content_type) => {
                Err(SigningError::InvalidText("content type"))
            }
            _ => Ok(()),
        }
    }

    fn tc3(
        &self,
        credential: &Credential,
        token: Option<&str>,
        key: impl FnOnce(&Credential, u64, &str) -> SigningKey,
    ) -> Result<SignedRequest, SigningError> {
        let (content_type, query, body) = match (self.http_method, self.payload) {
            (HttpMethod::Get, Payload::Json(json)) => {
                (FORM.into(), encode_query(&flatten(json).map_err(SigningError::Json)?), Vec::new())
            }
            (_, Payload::Json(json)) => (JSON.into(), String::new(), json.as_bytes().to_vec()),
            (_, Payload::Bytes { content_type, bytes }) => (content_type.into(), String::new(), bytes.to_vec()),
            (_, Payload::Multipart { boundary, parts }) => {
                (multipart_type(boundary), String::new(), multipart_body(boundary, parts))
            }
        };
        let mut headers: Vec<(String, String)> =
            self.common.headers(token).into_iter().map(|(name, value)| (name.into(), value)).collect();
        headers.push((header::CONTENT_TYPE.into(), content_type));
        if self.unsigned_payload {
            headers.push((header::X_TC_CONTENT_SHA256.into(), UNSIGNED_PAYLOAD.into()));
        }
        for (name, value) in self.headers {
            headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
            headers.push(((*name).into(), (*value).into()));
        }
        let is_given = |name: &str| self.headers.iter().any(|(given, _)| given.eq_ignore_ascii_case(name));
        let is_signed = |name: &str| Header::is_signed(name) || is_given(name);
        let mut covered: Vec<(&str, &str)> =
            headers.iter().filter(|(name, _)| is_signed(name)).map(|(name, value)| (&**name, &**value)).collect();
        covered.push((header::HOST, self.host));
        let request = RequestParts {
            method: self.http_method.as_str(),
            path: self.path,
            query: &query,
            headers: &covered,
            payload: if self.unsigned_payload { UNSIGNED_PAYLOAD.as_bytes() } else { &body },
        };
        let key = key(credential, self.common.timestamp, self.service);
        let steps = tc3::sign(&request, &credential.secret_id, &key, self.common.timestamp);
        headers.push((header::AUTHORIZATION.into(), steps.authorization.clone()));
        Ok(SignedRequest { method: self.http_method.as_str(), query, headers, body, steps: SigningSteps::Tc3(steps) })
    }

    fn hmac_v1(
        &self,
        credential: &Credential,
        token: Option<&str>,
        algorithm: HmacAlgorithm,
    ) -> Result<SignedRequest, SigningError> {
        let json = if let Payload::Json(json) = self.payload { json } else { "{}" };
        let params = self.common.params(json, &credential.secret_id, token, algorithm).map_err(SigningError::Json)?;
        let request =
            HmacV1Request { method: self.http_method.as_str(), host: self.host, path: self.path, params: &params };
        let steps = hmac_v1::sign(&request, credential.secret_key.expose(), algorithm);
        let (query, headers, body) = match self.http_method {
            HttpMethod::Get => (steps.query.clone(), Vec::new(), Vec::new()),
            HttpMethod::Post => {
                (String::new(), [(header::CONTENT_TYPE.into(), FORM.into())].into(), steps.query.clone().into_bytes())
            }
        };
        Ok(SignedRequest {
            method: self.http_method.as_str(),
            query,
            headers,
            body,
            steps: SigningSteps::HmacV1(steps),
        })
    }
}

/// Says whether a path arrives unchanged. HTTP clients encode every other character.
fn is_path(text: &str) -> bool {
    text.starts_with('/')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/%".contains(&byte))
}
