//! The older methods, HmacSHA1 and HmacSHA256: everything is a parameter, the signature too.
//!
//! ```
//! use tencentdb_postgres::sign::v1::{Algorithm, Request, sign};
//! use tencentdb_postgres::sign::Common;
//!
//! let common = Common { nonce: 11886, region: Some("ap-guangzhou"), ..Common::new("DescribeInstances", "2017-03-12", 1_465_185_768) };
//! let params = common.params(r#"{"Limit": 20}"#, "AKIDEXAMPLE", None, Algorithm::HmacSha256)?;
//! let request = Request { method: "GET", host: "cvm.tencentcloudapi.com", path: "/", params: &params };
//! let steps = sign(&request, "not-a-real-key", Algorithm::HmacSha256);
//! assert!(steps.string_to_sign.starts_with("GETcvm.tencentcloudapi.com/?Action=DescribeInstances&Limit=20&Nonce=11886&"));
//! assert!(steps.query.ends_with("%3D"), "the signature comes last, and is encoded like all others");
//! # Ok::<(), tencentdb_postgres::sign::Malformed>(())
//! ```

use alloc::string::String;
use alloc::vec::Vec;

use base64ct::{Base64, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::Sha256;

use super::encode::write_query;

/// The parameter that holds the signature; it comes last, and is the only one that is not signed.
pub(super) const SIGNATURE: &str = "Signature";

/// Which hash the signature is made with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Algorithm {
    /// What a request without `SignatureMethod` is signed with.
    #[default]
    HmacSha1,
    /// The one to prefer of the two.
    HmacSha256,
}

impl Algorithm {
    /// Its name, the value of `SignatureMethod`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HmacSha1 => "HmacSHA1",
            Self::HmacSha256 => "HmacSHA256",
        }
    }

    /// The algorithm of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::HmacSha1, Self::HmacSha256].into_iter().find(|algorithm| algorithm.as_str() == name)
    }

    /// The signature of a text, in base64.
    fn sign(self, secret_key: &str, text: &str) -> String {
        let mut room = [0; 44];
        let encoded = match self {
            Self::HmacSha1 => Base64::encode(&mac::<Hmac<Sha1>>(secret_key, text).finalize().into_bytes(), &mut room),
            Self::HmacSha256 => {
                Base64::encode(&mac::<Hmac<Sha256>>(secret_key, text).finalize().into_bytes(), &mut room)
            }
        };
        encoded.unwrap_or_default().into()
    }

    /// Whether a signature is that of a text; takes the same time wherever they differ.
    fn verifies(self, secret_key: &str, text: &str, signature: &str) -> bool {
        let mut room = [0; 32];
        let Ok(bytes) = Base64::decode(signature, &mut room) else { return false };
        match self {
            Self::HmacSha1 => mac::<Hmac<Sha1>>(secret_key, text).verify_slice(bytes).is_ok(),
            Self::HmacSha256 => mac::<Hmac<Sha256>>(secret_key, text).verify_slice(bytes).is_ok(),
        }
    }
}

fn mac<M: Mac + KeyInit>(secret_key: &str, text: &str) -> M {
    match <M as KeyInit>::new_from_slice(secret_key.as_bytes()) {
        Ok(mac) => mac.chain_update(text),
        Err(_) => unreachable!("HMAC takes keys of any length"),
    }
}

/// What a signature covers.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// `GET` or `POST`.
    pub method: &'a str,
    /// With its port unless it is the scheme's own.
    pub host: &'a str,
    /// `/` for every product of the cloud's API.
    pub path: &'a str,
    /// Every parameter but `Signature`, in any order, as they are before they are encoded.
    pub params: &'a [(String, String)],
}

impl core::fmt::Debug for Request<'_> {
    /// Shows no values of parameters: they may be a token or a password.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let names: Vec<&str> = self.params.iter().map(|(name, _)| &**name).collect();
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("host", &self.host)
            .field("params", &names)
            .finish()
    }
}

/// A signature, and every value on the way to it. They hold every parameter, so the token of a temporary key and passwords too.
#[derive(Clone, PartialEq, Eq)]
pub struct Steps {
    /// The parameters in the order of their names, as `NAME=VALUE` joined by `&`, not encoded.
    pub parameters: String,
    /// What the key signs: method, host, path, a question mark and the parameters.
    pub string_to_sign: String,
    /// The signature, in base64.
    pub signature: String,
    /// What is sent, as the query of a GET or the body of a POST: the parameters encoded, the signature behind them.
    pub query: String,
}

impl core::fmt::Debug for Steps {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Steps").field("signature", &self.signature).finish_non_exhaustive()
    }
}

/// Signs a request.
#[must_use]
pub fn sign(request: &Request, secret_key: &str, algorithm: Algorithm) -> Steps {
    let mut steps = unsigned(request);
    steps.signature = algorithm.sign(secret_key, &steps.string_to_sign);
    steps.query.push('&');
    steps.query.push_str(&write_query(&[(SIGNATURE, &steps.signature)]));
    steps
}

/// Checks a signature against the parameters that came with it, in constant time.
///
/// # Errors
///
/// The steps as this side computes them, to be set beside the caller's, without the signature that would have been right.
pub fn verify(request: &Request, secret_key: &str, algorithm: Algorithm, signature: &str) -> Result<(), Steps> {
    let steps = unsigned(request);
    if algorithm.verifies(secret_key, &steps.string_to_sign, signature) { Ok(()) } else { Err(steps) }
}

/// Every step up to the string to sign.
fn unsigned(request: &Request) -> Steps {
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
    Steps {
        string_to_sign: [request.method, request.host, request.path, "?", &parameters].concat(),
        parameters,
        signature: String::new(),
        query: write_query(&sorted),
    }
}
