//! From an action and its parameters to a signed request.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::http::HttpRequest;
use crate::credential::Credential;
use crate::decimal::Decimal;
use crate::endpoint::Endpoint;
use crate::error::ValidationError;
use crate::model::{self, Options, Problem, ProblemCode};
use crate::sign::{self, SigningKey};

const CONTENT_TYPE: &str = "application/json";

/// What every call of a client has in common.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// Where requests go.
    pub endpoint: Endpoint,
    /// `X-TC-Region`.
    pub region: String,
    /// `X-TC-Language`: the language of the service's messages, `en-US` or `zh-CN`; the account's own when not set.
    pub language: Option<String>,
    /// What the check of parameters lets pass.
    pub options: Options,
}

impl Settings {
    /// The nearest access point, for a region.
    #[must_use]
    pub fn new(region: impl Into<String>) -> Self {
        Self { endpoint: Endpoint::default(), region: region.into(), language: None, options: Options::default() }
    }
}

/// A call whose parameters are fit to be sent.
#[derive(Clone)]
pub struct Call<'a> {
    action: &'a str,
    params: &'a str,
    advice: Vec<Problem>,
}

impl<'a> Call<'a> {
    /// Checks the parameters, a JSON text, against what is documented of the action.
    ///
    /// # Errors
    ///
    /// Every fault at once: unknown action, unknown, missing or mistyped parameters, an empty region, a request beyond the service's
    /// 10 MB. Values the manual does not list are no fault, but [`advice`](Self::advice), unless the settings are strict.
    pub fn new(settings: &Settings, action: &'a str, params: &'a str) -> Result<Self, ValidationError> {
        let mut report = model::check(action, params, settings.options);
        let mut refused = report.refuses();
        for (field, broken, message) in [
            ("region", settings.region.trim_ascii().is_empty(), "is required: name the region to call, such as ap-guangzhou"),
            ("region", !is_token(&settings.region), "holds a character no region has"),
            ("action", !is_token(action), "holds a character no action has"),
            ("language", settings.language.as_deref().is_some_and(|text| !is_token(text)), "is zh-CN or en-US"),
            ("params", params.len() as u64 > model::V3_POST_BYTES, "are beyond the 10485760 bytes the service accepts"),
        ] {
            if broken {
                refused = true;
                report.problems.push(Problem {
                    path: field.into(),
                    code: ProblemCode::Pattern,
                    severity: model::Severity::Error,
                    message: message.into(),
                    suggestion: None,
                });
            }
        }
        if refused {
            return Err(ValidationError { action: action.to_owned(), problems: report.problems });
        }
        Ok(Self { action, params, advice: report.problems })
    }

    /// The action's name.
    #[must_use]
    pub fn action(&self) -> &str {
        self.action
    }

    /// What is unusual about the parameters.
    #[must_use]
    pub fn advice(&self) -> &[Problem] {
        &self.advice
    }

    /// The request, signed for a moment in seconds since 1970. Ask anew for every try: a signature is good for five minutes.
    #[must_use]
    pub fn request(&self, settings: &Settings, credential: &Credential, timestamp: u64) -> HttpRequest {
        let key = SigningKey::derive(credential.secret_key.expose(), timestamp, model::SERVICE);
        self.request_with(settings, credential, &key, timestamp)
    }

    /// The request, signed with a key kept from an earlier call of the same day.
    pub(crate) fn request_with(
        &self,
        settings: &Settings,
        credential: &Credential,
        key: &SigningKey,
        timestamp: u64,
    ) -> HttpRequest {
        let signed = [("content-type", CONTENT_TYPE), ("host", settings.endpoint.host())];
        let covered = sign::Request { method: "POST", path: "/", query: "", headers: &signed, payload: self.params.as_bytes() };
        let steps = sign::sign(&covered, &credential.secret_id, key, timestamp);
        let mut headers = Vec::with_capacity(8);
        headers.push(("Authorization", steps.authorization));
        headers.push(("Content-Type", CONTENT_TYPE.to_owned()));
        headers.push(("X-TC-Action", self.action.to_owned()));
        headers.push(("X-TC-Version", model::VERSION.to_owned()));
        headers.push(("X-TC-Timestamp", Decimal::from(timestamp).as_str().to_string()));
        headers.push(("X-TC-Region", settings.region.clone()));
        if let Some(token) = &credential.token {
            headers.push(("X-TC-Token", token.expose().to_owned()));
        }
        if let Some(language) = &settings.language {
            headers.push(("X-TC-Language", language.clone()));
        }
        HttpRequest { method: "POST", url: settings.endpoint.url(), headers, body: self.params.as_bytes().to_vec() }
    }
}

/// Whether a text may stand in a header as it is: an empty one may.
fn is_token(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
