//! Signatures as the manual describes them, written anew: nothing here is of the crate.

use std::fmt::Write as _;

use base64ct::{Base64, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256};

/// What a signature by TC3-HMAC-SHA256 covers, and who signs it when.
pub struct Tc3<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub query: &'a str,
    /// Names and values as they stand in the canonical request, in its order.
    pub headers: &'a [(String, String)],
    pub payload: &'a [u8],
    pub day: &'a str,
    pub service: &'a str,
    pub timestamp: u64,
    pub id: &'a str,
    pub key: &'a str,
}

pub struct Tc3Steps {
    pub canonical_request: String,
    pub string_to_sign: String,
    pub signature: String,
    pub authorization: String,
}

impl Tc3<'_> {
    pub fn sign(&self) -> Tc3Steps {
        let Self { method, path, query, day, service, timestamp, id, key, .. } = self;
        let lines: String = self.headers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
        let names = self.headers.iter().map(|(name, _)| &**name).collect::<Vec<_>>().join(";");
        let canonical_request = format!("{method}\n{path}\n{query}\n{lines}\n{names}\n{}", sha256(self.payload));
        let scope = format!("{day}/{service}/tc3_request");
        let string_to_sign = format!("TC3-HMAC-SHA256\n{timestamp}\n{scope}\n{}", sha256(canonical_request.as_bytes()));
        let key = mac(&mac(&mac(format!("TC3{key}").as_bytes(), day), service), "tc3_request");
        let signature = hex(&mac(&key, &string_to_sign));
        let authorization =
            format!("TC3-HMAC-SHA256 Credential={id}/{scope}, SignedHeaders={names}, Signature={signature}");
        Tc3Steps { canonical_request, string_to_sign, signature, authorization }
    }
}

/// The signature of a string by an older method.
pub fn v1(method: &str, key: &str, string_to_sign: &str) -> String {
    let signature = if method == "HmacSHA1" {
        let mac = <Hmac<Sha1> as KeyInit>::new_from_slice(key.as_bytes()).unwrap().chain_update(string_to_sign);
        mac.finalize().into_bytes().to_vec()
    } else {
        mac(key.as_bytes(), string_to_sign)
    };
    Base64::encode(&signature, &mut [0; 64]).unwrap().to_owned()
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    <Hmac<Sha256> as KeyInit>::new_from_slice(key).unwrap().chain_update(text).finalize().into_bytes().to_vec()
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}
