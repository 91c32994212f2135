//! The parameters that every request has beside those of its action: headers by TC3-HMAC-SHA256, parameters by the
//! older methods.

use alloc::string::String;
use alloc::vec::Vec;

use super::flatten::flatten;
use super::header::CommonParam;
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
    pub fn headers(&self, token: Option<&str>) -> Vec<(&'static str, String)> {
        let timestamp = Decimal::from(self.timestamp);
        let values = Values { timestamp: timestamp.as_str(), token, hmac_v1: None };
        let header = |param: CommonParam| Some((param.header()?, self.value(param, &values)?.into()));
        CommonParam::ALL.into_iter().filter_map(header).collect()
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
        let (timestamp, nonce) = (Decimal::from(self.timestamp), Decimal::from(self.nonce));
        let hmac_v1 = HmacV1Values { nonce: nonce.as_str(), secret_id, algorithm: algorithm.as_str() };
        let values = Values { timestamp: timestamp.as_str(), token, hmac_v1: Some(hmac_v1) };
        let param = |param: CommonParam| Some((param.name().into(), self.value(param, &values)?.into()));
        let mut params = flatten(json)?;
        params.extend(CommonParam::ALL.into_iter().filter_map(param));
        Ok(params)
    }

    /// Returns the value of a parameter, if it has one. A parameter that is new in the API's description gets its value
    /// here.
    fn value<'v>(&'v self, param: CommonParam, values: &Values<'v>) -> Option<&'v str> {
        match param {
            CommonParam::Action => Some(self.action),
            CommonParam::Version => Some(self.version),
            CommonParam::Timestamp => Some(values.timestamp),
            CommonParam::Region => self.region,
            CommonParam::Token => values.token,
            CommonParam::Language => self.language,
            CommonParam::RequestClient => self.request_client,
            CommonParam::Nonce => values.hmac_v1.map(|values| values.nonce),
            CommonParam::SecretId => values.hmac_v1.map(|values| values.secret_id),
            CommonParam::SignatureMethod => values.hmac_v1.map(|values| values.algorithm),
        }
    }
}

/// The values that stand in no field, or not as text.
struct Values<'v> {
    timestamp: &'v str,
    token: Option<&'v str>,
    hmac_v1: Option<HmacV1Values<'v>>,
}

/// The values of parameters that only HmacSHA1 and HmacSHA256 have.
#[derive(Clone, Copy)]
struct HmacV1Values<'v> {
    nonce: &'v str,
    secret_id: &'v str,
    algorithm: &'v str,
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
    CommonParam::ALL.into_iter().any(|param| param.name() == name)
}
