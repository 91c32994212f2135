//! The older methods, HmacSHA1 and HmacSHA256: everything is a parameter, and so is the signature.
//!
//! ```
//! use tencentdb_postgres::sign::CommonParams;
//! use tencentdb_postgres::sign::hmac_v1::{HmacAlgorithm, HmacV1Request, sign};
//!
//! let common = CommonParams {
//!     nonce: 11886,
//!     region: Some("ap-guangzhou"),
//!     ..CommonParams::new("DescribeInstances", "2017-03-12", 1_465_185_768)
//! };
//! let params = common.params(r#"{"Limit": 20}"#, "AKIDEXAMPLE", None, HmacAlgorithm::Sha256)?;
//! let request = HmacV1Request { method: "GET", host: "cvm.tencentcloudapi.com", path: "/", params: &params };
//! let steps = sign(&request, "not-a-real-key", HmacAlgorithm::Sha256);
//! let start = "GETcvm.tencentcloudapi.com/?Action=DescribeInstances&Limit=20&Nonce=11886&";
//! assert!(steps.string_to_sign.starts_with(start));
//! assert!(steps.query.ends_with("%3D"), "the signature comes last, and is encoded like all others");
//! # Ok::<(), tencentdb_postgres::sign::ParseError>(())
//! ```

use alloc::string::String;
use alloc::vec::Vec;

use base64ct::{Base64, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

use super::hmac::{HmacSha256, keyed};
use super::methods::UnknownSigningMethod;
use super::query::encode_query;

/// The parameter that holds the signature. It comes last, and is the only one that is not signed.
pub(super) const SIGNATURE: &str = "Signature";

/// The hash function of the signature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HmacAlgorithm {
    /// HmacSHA1, the algorithm of a request without `SignatureMethod`.
    #[default]
    Sha1,
    /// HmacSHA256, the better of the two.
    Sha256,
}

impl HmacAlgorithm {
    /// Returns its name, the value of `SignatureMethod`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sha1 => "HmacSHA1",
            Self::Sha256 => "HmacSHA256",
        }
    }

    /// Returns the signature of a text, in base64.
    fn sign(self, secret_key: &str, text: &str) -> String {
        let mut buffer = [0; 44];
        let encoded = match self {
            Self::Sha1 => Base64::encode(&mac::<Hmac<Sha1>>(secret_key, text).finalize().into_bytes(), &mut buffer),
            Self::Sha256 => Base64::encode(&mac::<HmacSha256>(secret_key, text).finalize().into_bytes(), &mut buffer),
        };
        encoded.unwrap_or_default().into()
    }

    /// Says whether a signature is that of a text. Takes the same time wherever they differ.
    fn verifies(self, secret_key: &str, text: &str, signature: &str) -> bool {
        let mut buffer = [0; 32];
        let Ok(bytes) = Base64::decode(signature, &mut buffer) else { return false };
        match self {
            Self::Sha1 => mac::<Hmac<Sha1>>(secret_key, text).verify_slice(bytes).is_ok(),
            Self::Sha256 => mac::<HmacSha256>(secret_key, text).verify_slice(bytes).is_ok(),
        }
    }
}

impl core::fmt::Display for HmacAlgorithm {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl core::str::FromStr for HmacAlgorithm {
    type Err = UnknownSigningMethod;

    /// Finds the algorithm of this name.
    fn from_str(name: &str) -> Result<Self, UnknownSigningMethod> {
        [Self::Sha1, Self::Sha256].into_iter().find(|algorithm| algorithm.as_str() == name).ok_or(UnknownSigningMethod)
    }
}

fn mac<M: Mac + KeyInit>(secret_key: &str, text: &str) -> M {
    keyed::<M>(secret_key.as_bytes()).chain_update(text)
}

/// The parts of a request that the signature covers.
#[derive(Clone, Copy)]
pub struct HmacV1Request<'a> {
    /// `GET` or `POST`.
    pub method: &'a str,
    /// The host, with its port unless that is the scheme's default.
    pub host: &'a str,
    /// `/` for every product of the cloud's API.
    pub path: &'a str,
    /// Every parameter but `Signature`, in any order, not encoded.
    pub params: &'a [(String, String)],
}

impl core::fmt::Debug for HmacV1Request<'_> {
    /// Shows no values of parameters, because they may be a token or a password.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names: Vec<&str> = self.params.iter().map(|(name, _)| &**name).collect();
        f.debug_struct("HmacV1Request")
            .field("method", &self.method)
            .field("host", &self.host)
            .field("params", &names)
            .finish_non_exhaustive()
    }
}

/// A signature with every intermediate value. They hold every parameter, so the token of a temporary key and passwords
/// too.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HmacV1Steps {
    /// The parameters in the order of their names, as `NAME=VALUE` joined by `&`, not encoded.
    pub parameters: String,
    /// The text that the key signs: method, host, path, a question mark and the parameters.
    pub string_to_sign: String,
    /// The signature, in base64.
    pub signature: String,
    /// The query of a GET or the body of a POST: the encoded parameters, and the signature after them.
    pub query: String,
}

impl core::fmt::Debug for HmacV1Steps {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("HmacV1Steps").field("signature", &self.signature).finish_non_exhaustive()
    }
}

/// Signs a request.
#[must_use]
pub fn sign(request: &HmacV1Request<'_>, secret_key: &str, algorithm: HmacAlgorithm) -> HmacV1Steps {
    let mut steps = unsigned(request);
    steps.signature = algorithm.sign(secret_key, &steps.string_to_sign);
    steps.query.push('&');
    steps.query.push_str(&encode_query(&[(SIGNATURE, &steps.signature)]));
    steps
}

/// Verifies a signature against the parameters that arrived with it, in constant time.
///
/// # Errors
///
/// The steps as this side computes them, to be compared with the caller's, without the signature that would have been
/// right.
pub fn verify(
    request: &HmacV1Request<'_>,
    secret_key: &str,
    algorithm: HmacAlgorithm,
    signature: &str,
) -> Result<(), HmacV1Steps> {
    let steps = unsigned(request);
    if algorithm.verifies(secret_key, &steps.string_to_sign, signature) { Ok(()) } else { Err(steps) }
}

/// Returns the steps before the signature.
fn unsigned(request: &HmacV1Request<'_>) -> HmacV1Steps {
    let mut params: Vec<&(String, String)> = request.params.iter().collect();
    params.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut parameters = String::new();
    for (name, value) in &params {
        if !parameters.is_empty() {
            parameters.push('&');
        }
        parameters.push_str(name);
        parameters.push('=');
        parameters.push_str(value);
    }
    let sorted: Vec<(&str, &str)> = params.iter().map(|(name, value)| (&**name, &**value)).collect();
    HmacV1Steps {
        string_to_sign: [request.method, request.host, request.path, "?", &parameters].concat(),
        parameters,
        signature: String::new(),
        query: encode_query(&sorted),
    }
}
