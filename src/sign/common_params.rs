//! The parameters that every request has beside those of its action: headers by TC3-HMAC-SHA256, parameters by the
//! older methods.

use alloc::string::String;
use alloc::vec::Vec;

use super::flatten::flatten;
use super::hmac_v1::HmacAlgorithm;
use super::parse_error::ParseError;
use super::query::Params;
use crate::decimal::Decimal;

/// The common parameters.
#[derive(Clone, Copy, Debug)]
pub struct CommonParams<'a> {
    /// The action, `DescribeInstances`.
    pub action: &'a str,
    /// The version of the product's API.
    pub version: &'a str,
    /// The time of sending, in seconds since 1970. A signature is valid for five minutes.
    pub timestamp: u64,
    /// Any number, different for each request of a second. Used by HmacSHA1 and HmacSHA256 only.
    pub nonce: u64,
    /// The region to call, for actions that have one.
    pub region: Option<&'a str>,
    /// The language of messages: `zh-CN` or `en-US`.
    pub language: Option<&'a str>,
    /// The name of the calling program; see [`is_request_client`].
    pub request_client: Option<&'a str>,
}

impl<'a> CommonParams<'a> {
    /// Returns the required parameters, with the nonce 0.
    #[must_use]
    pub fn new(action: &'a str, version: &'a str, timestamp: u64) -> Self {
        Self { action, version, timestamp, nonce: 0, region: None, language: None, request_client: None }
    }

    /// Returns the headers of a request signed with TC3-HMAC-SHA256, except those of its body and its signature.
    #[must_use]
    pub fn headers(&self, token: Option<&str>) -> Vec<(String, String)> {
        let mut headers = Vec::with_capacity(7);
        let timestamp = Decimal::from(self.timestamp);
        self.each(timestamp.as_str(), token, |name, value| headers.push((["X-TC-", name].concat(), value.into())));
        headers
    }

    /// Returns the parameters of a request signed with HmacSHA1 or HmacSHA256, except its signature: those of the
    /// action, from a JSON text, and the common ones.
    ///
    /// # Errors
    ///
    /// When the text is not a JSON object.
    pub fn params(
        &self,
        json: &str,
        secret_id: &str,
        token: Option<&str>,
        algorithm: HmacAlgorithm,
    ) -> Result<Params, ParseError> {
        let mut params = flatten(json)?;
        let timestamp = Decimal::from(self.timestamp);
        let mut put = |name: &str, value: &str| params.push((name.into(), value.into()));
        self.each(timestamp.as_str(), token, &mut put);
        put("Nonce", Decimal::from(self.nonce).as_str());
        put("SecretId", secret_id);
        put("SignatureMethod", algorithm.as_str());
        Ok(params)
    }

    fn each(&self, timestamp: &str, token: Option<&str>, mut put: impl FnMut(&'static str, &str)) {
        for (name, value) in [
            ("Action", Some(self.action)),
            ("Version", Some(self.version)),
            ("Timestamp", Some(timestamp)),
            ("Region", self.region),
            ("Token", token),
            ("Language", self.language),
            ("RequestClient", self.request_client),
        ] {
            if let Some(value) = value {
                put(name, value);
            }
        }
    }
}

/// Says whether the service accepts a text as `RequestClient`: 1 to 128 letters, digits, spaces and `-_,;.`.
///
/// ```
/// use tencentdb_postgres::sign::is_request_client;
///
/// assert!(is_request_client("inventory 1.2; nightly"));
/// assert!(!is_request_client("inventory/1.2"));
/// ```
#[must_use]
pub fn is_request_client(text: &str) -> bool {
    (1..=128).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_ ,;.".contains(&byte))
}

/// Says whether a parameter is a common one. By the older methods it stands among those of the action.
///
/// ```
/// use tencentdb_postgres::sign::is_common_param;
///
/// assert!(is_common_param("Nonce"));
/// assert!(!is_common_param("Limit"));
/// ```
#[must_use]
pub fn is_common_param(name: &str) -> bool {
    matches!(
        name,
        "Action"
            | "Version"
            | "Timestamp"
            | "Nonce"
            | "Region"
            | "SecretId"
            | "SignatureMethod"
            | "Token"
            | "Language"
            | "RequestClient"
    )
}
