//! The digests that signatures are made of.

use alloc::string::String;
use alloc::vec::Vec;

use hmac::{Hmac, Mac as _};
use sha1::Sha1;

use crate::sign::{HexDigest, HmacSha256, keyed};

/// Returns the SHA-256 of some bytes, in hex.
#[inline(never)]
pub(super) fn sha256_hex(bytes: &[u8]) -> String {
    String::from(HexDigest::sha256(bytes).as_str())
}

/// An HMAC under a key that is set once, so that many messages can be tried: with SHA-256, or with SHA-1 as the oldest
/// method has it.
#[derive(Clone)]
pub(super) enum Mac {
    Sha256(HmacSha256),
    Sha1(Hmac<Sha1>),
}

impl Mac {
    #[inline(never)]
    pub(super) fn sha256(key: &[u8]) -> Self {
        Self::Sha256(keyed(key))
    }

    #[inline(never)]
    pub(super) fn sha1(key: &[u8]) -> Self {
        Self::Sha1(keyed(key))
    }

    /// Returns the signature of a message.
    #[inline(never)]
    pub(super) fn of(&self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256(mac) => mac.clone().chain_update(message).finalize().into_bytes().to_vec(),
            Self::Sha1(mac) => mac.clone().chain_update(message).finalize().into_bytes().to_vec(),
        }
    }
}
