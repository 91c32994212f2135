//! What every request says beside the parameters of its action: in headers by one method, as parameters by the others.

use alloc::string::String;
use alloc::vec::Vec;

use super::encode::Params;
use super::flatten::flatten;
use super::malformed::Malformed;
use super::v1::Algorithm;
use crate::decimal::Decimal;

/// The common parameters.
#[derive(Clone, Copy, Debug)]
pub struct Common<'a> {
    /// The action, `DescribeInstances`.
    pub action: &'a str,
    /// The version of the product's API.
    pub version: &'a str,
    /// When it is sent, in seconds since 1970. A signature is good for five minutes.
    pub timestamp: u64,
    /// Any number, another one for each request of a second. Counts for HmacSHA1 and HmacSHA256 only.
    pub nonce: u64,
    /// The region to call, for actions that have one.
    pub region: Option<&'a str>,
    /// The language of messages: `zh-CN` or `en-US`.
    pub language: Option<&'a str>,
    /// Names the program that calls; see [`is_request_client`].
    pub request_client: Option<&'a str>,
}

impl<'a> Common<'a> {
    /// Those that are always there, with the nonce 0.
    #[must_use]
    pub fn new(action: &'a str, version: &'a str, timestamp: u64) -> Self {
        Self { action, version, timestamp, nonce: 0, region: None, language: None, request_client: None }
    }

    /// The headers of a request signed with TC3-HMAC-SHA256, but for those that are about its body and its signature.
    #[must_use]
    pub fn headers(&self, token: Option<&str>) -> Vec<(String, String)> {
        let mut headers = Vec::with_capacity(7);
        let timestamp = Decimal::from(self.timestamp);
        self.each(timestamp.as_str(), token, |name, value| headers.push((["X-TC-", name].concat(), value.into())));
        headers
    }

    /// The parameters of a request signed with HmacSHA1 or HmacSHA256, but for its signature: those of the action, from a JSON text,
    /// and the common ones.
    ///
    /// # Errors
    ///
    /// When the text is not a JSON object.
    pub fn params(
        &self,
        json: &str,
        secret_id: &str,
        token: Option<&str>,
        algorithm: Algorithm,
    ) -> Result<Params, Malformed> {
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

/// Whether the service takes a text as `RequestClient`: 1 to 128 letters, digits, spaces and `-_,;.`.
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

/// Whether a parameter is a common one, by the methods that have them among those of the action.
///
/// ```
/// use tencentdb_postgres::sign::is_common;
///
/// assert!(is_common("Nonce"));
/// assert!(!is_common("Limit"));
/// ```
#[must_use]
pub fn is_common(name: &str) -> bool {
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
