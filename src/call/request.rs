//! From an action and its parameters to a signed request.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::time::Duration;

use super::attempts::Policy;
use super::facts::FINANCE;
use super::http::HttpRequest;
use crate::credential::{Credential, Secret};
use crate::endpoint::Endpoint;
use crate::error::ValidationError;
use crate::model::{self, Options, Problem, ProblemCode};
use crate::sign::header::{self, Header};
use crate::sign::{self, CommonParams, RequestParts, SigningKey};

const CONTENT_TYPE: &str = "application/json";

/// The settings that all calls of a client share.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// Where requests go.
    pub endpoint: Endpoint,
    /// `X-TC-Region`.
    pub region: String,
    /// `X-TC-Language`: the language of the service's messages, `en-US` or `zh-CN`; the account's own when not set.
    pub language: Option<String>,
    /// The leniency of the check of parameters.
    pub options: Options,
    /// How patient a call is.
    pub policy: Policy,
    /// The treatment of calls beyond the documented rate of their action.
    pub rate_limit: RateLimit,
    /// Whether what stands between client and service answers with status 429 only for calls that it did not pass on,
    /// as a gateway of your own does. A write is repeated after such an answer; otherwise its outcome is unknown.
    pub trust_gateway: bool,
}

/// The treatment of calls beyond the documented rate of their action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum RateLimit {
    /// They are sent, and the service may refuse them.
    #[default]
    Off,
    /// They wait, for so long at most, and are refused unsent if they would have to wait longer.
    Wait(Duration),
    /// They are refused unsent.
    Refuse,
}

impl RateLimit {
    /// The longest wait, unless rates are left to the service.
    #[cfg(feature = "api")]
    pub(crate) fn max_wait(self) -> Option<Duration> {
        match self {
            Self::Off => None,
            Self::Wait(longest) => Some(longest),
            Self::Refuse => Some(Duration::ZERO),
        }
    }
}

impl Settings {
    /// The nearest access point, for a region.
    #[must_use]
    pub fn new(region: impl Into<String>) -> Self {
        Self {
            endpoint: Endpoint::default(),
            region: region.into(),
            language: None,
            options: Options::default(),
            policy: Policy::default(),
            rate_limit: RateLimit::Off,
            trust_gateway: false,
        }
    }
}

/// A call whose parameters are fit to be sent.
#[derive(Clone)]
pub struct Call<'a> {
    action: &'a str,
    params: &'a str,
    advice: Vec<Problem>,
    read_only: bool,
    #[cfg(feature = "api")]
    rate: Option<u16>,
    #[cfg(feature = "api")]
    trust_gateway: bool,
}

/// The parameters are left out, because they may hold a password.
impl core::fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let mut call = f.debug_struct("Call");
        call.field("action", &self.action).field("read_only", &self.read_only).finish_non_exhaustive()
    }
}

impl<'a> Call<'a> {
    /// Checks the parameters, a JSON text, against what is documented of the action.
    ///
    /// # Errors
    ///
    /// Every fault at once: unknown action, unknown, missing or mistyped parameters, an empty region, a request beyond
    /// the service's 10 MB. Values the manual does not list are no fault, but [`advice`](Self::advice), unless the
    /// settings are strict.
    pub fn new(settings: &Settings, action: &'a str, params: &'a str) -> Result<Self, ValidationError> {
        let draft = Draft { action, params, region: &settings.region, language: settings.language.as_deref() };
        let (mut problems, mut refused) = draft.check(settings.options);
        if let Some(own) = endpoint_needed(&settings.region, &settings.endpoint) {
            refused = true;
            let message = ["is a financial region, reached through its own endpoint only: ", own.host()].concat();
            problems.push(Problem::refusing("region", ProblemCode::Rule, &message));
        }
        if refused {
            return Err(ValidationError { action: action.to_owned(), problems });
        }
        let known = model::action(action);
        Ok(Self {
            action,
            params,
            advice: problems,
            read_only: known.is_some_and(model::ActionInfo::read_only),
            #[cfg(feature = "api")]
            rate: known.and_then(model::ActionInfo::rate),
            #[cfg(feature = "api")]
            trust_gateway: settings.trust_gateway,
        })
    }

    /// Overrides what the tables do not know of an action that is newer than they are.
    #[cfg(feature = "api")]
    pub(crate) fn with_overrides(self, read_only: bool, rate: Option<u16>) -> Self {
        if model::action(self.action).is_none() { Self { read_only, rate, ..self } } else { self }
    }

    /// The action's name.
    #[must_use]
    pub fn action(&self) -> &str {
        self.action
    }

    /// Returns whether the action changes nothing; one the tables do not know may change something, unless the type of
    /// the request says otherwise.
    #[must_use]
    pub fn read_only(&self) -> bool {
        self.read_only
    }

    /// Documented calls a second.
    #[cfg(feature = "api")]
    pub(crate) fn rate(&self) -> Option<u16> {
        self.rate
    }

    /// Returns whether a 429 of something in between means that the call was not passed on.
    #[cfg(feature = "api")]
    pub(crate) fn trusts_gateway(&self) -> bool {
        self.trust_gateway
    }

    /// The parameters, as JSON.
    #[cfg(feature = "api")]
    pub(crate) fn params(&self) -> &str {
        self.params
    }

    /// Returns what is unusual about the parameters.
    #[must_use]
    pub fn advice(&self) -> &[Problem] {
        &self.advice
    }

    /// The request, signed for a moment in seconds since 1970. Ask anew for every try: a signature is good for five
    /// minutes. Id and token go into headers as they are; the client refuses those that cannot stand there.
    #[must_use]
    pub fn request(&self, settings: &Settings, credential: &Credential, timestamp: u64) -> HttpRequest {
        let key = SigningKey::derive(credential.secret_key.expose(), timestamp, model::SERVICE);
        let common = CommonParams {
            region: Some(&settings.region),
            language: settings.language.as_deref(),
            ..CommonParams::new(self.action, model::VERSION, timestamp)
        };
        let token = credential.token.as_ref().map(Secret::expose);
        let mut headers = Vec::from([(header::CONTENT_TYPE, CONTENT_TYPE.to_owned())]);
        headers.extend(common.headers(token));
        let sent = headers.iter().map(|(name, value)| (*name, &**value));
        let host = [(header::HOST, settings.endpoint.host())];
        let signed: Vec<(&str, &str)> = sent.chain(host).filter(|(name, _)| Header::is_signed(name)).collect();
        let payload = self.params.as_bytes();
        let covered = RequestParts { method: "POST", path: "/", query: "", headers: &signed, payload };
        let authorization = sign::sign(&covered, &credential.secret_id, &key, timestamp).authorization;
        headers.insert(0, (header::AUTHORIZATION, authorization));
        let body = self.params.as_bytes().to_vec();
        HttpRequest { method: "POST", url: settings.endpoint.url(), headers, body, timeout: None }
    }
}

/// A call as it is asked for, wherever its texts are kept.
struct Draft<'a> {
    action: &'a str,
    params: &'a str,
    region: &'a str,
    language: Option<&'a str>,
}

impl Draft<'_> {
    /// Returns what is wrong or unusual, and whether it must not be sent.
    fn check(&self, options: Options) -> (Vec<Problem>, bool) {
        let mut report = model::check(self.action, self.params, options);
        let mut refused = report.refuses();
        let mut unless = |fine: bool, path: &str, message: &str| {
            if !fine {
                refused = true;
                report.problems.push(Problem::refusing(path, ProblemCode::Pattern, message));
            }
        };
        let given = !self.region.trim_ascii().is_empty();
        unless(given, "region", "is required: name the region to call, such as ap-guangzhou");
        unless(!given || is_token(self.region), "region", "holds a character no region has");
        unless(is_token(self.action), "action", "holds a character no action has");
        unless(self.language.is_none_or(is_token), "language", "is zh-CN or en-US");
        let small = self.params.len() as u64 <= model::V3_POST_BYTES;
        unless(small, "params", "are beyond the 10485760 bytes the service accepts");
        (report.problems, refused)
    }
}

/// The endpoint of a region that is reached through no other of the service's own. What stands in for the service may
/// serve any.
fn endpoint_needed(region: &str, endpoint: &Endpoint) -> Option<Endpoint> {
    let finance = FINANCE.split(' ').any(|other| other == region);
    let own = Endpoint::regional(region);
    (finance && endpoint.is_official() && *endpoint != own).then_some(own)
}

/// Returns whether a text may stand in a header as it is: an empty one may.
fn is_token(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
