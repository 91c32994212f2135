//! How a client gets from parameters to a signature.

use alloc::string::String;
use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::super::encode;
use super::super::hash::{hmac_sha1, hmac_sha256};
use super::super::request::Request;
use super::Parameters;

/// The method that is used only where it is asked for; everything else means HmacSHA1.
const SHA256: &str = "HmacSHA256";

/// One way to a signature.
#[derive(Clone)]
pub(in crate::diagnose) struct Recipe {
    pub method: String,
    pub host: String,
    pub path: String,
    /// What stands between path and parameters.
    pub mark: &'static str,
    /// The parameters in the order they are joined.
    pub pairs: Vec<(String, String)>,
    pub sha256: bool,
    pub secret: Zeroizing<String>,
}

impl Recipe {
    /// What the service does with what was sent.
    pub fn as_sent(request: &Request, parameters: &Parameters, secret: &str) -> Self {
        let mut pairs: Vec<_> = parameters.pairs.iter().filter(|(name, _)| name != "Signature").cloned().collect();
        pairs.sort();
        Self {
            method: request.method.to_ascii_uppercase(),
            host: request.host_sent().into(),
            path: request.path.clone(),
            mark: "?",
            pairs,
            sha256: parameters.get("SignatureMethod") == Some(SHA256),
            secret: Zeroizing::new(secret.into()),
        }
    }

    /// What is signed.
    pub fn string_to_sign(&self) -> String {
        let mut text = [&*self.method, &self.host, &self.path, self.mark].concat();
        for (at, (name, value)) in self.pairs.iter().enumerate() {
            for piece in [if at > 0 { "&" } else { "" }, name, "=", value] {
                text.push_str(piece);
            }
        }
        text
    }

    /// The signature.
    pub fn signature(&self) -> Vec<u8> {
        let (key, text) = (self.secret.as_bytes(), self.string_to_sign());
        if self.sha256 { hmac_sha256(key, text.as_bytes()).to_vec() } else { hmac_sha1(key, text.as_bytes()) }
    }

    /// The signature as it is written.
    pub fn signature_text(&self) -> String {
        encode::base64(&self.signature())
    }
}
