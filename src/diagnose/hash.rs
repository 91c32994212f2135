//! The digests signatures are made of.

use alloc::string::String;
use alloc::vec::Vec;

use hmac::{Hmac, KeyInit, Mac as _};
use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::encode::hex;

/// The SHA-256 of some bytes, in hex.
#[inline(never)]
pub(super) fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// An HMAC with SHA-256.
pub(super) fn hmac_sha256(key: &[u8], message: &[u8]) -> Vec<u8> {
    Mac::sha256(key).of(message)
}

/// An HMAC whose key is set, so that many messages can be tried under it: with SHA-256, or with SHA-1 as the old method has it.
#[derive(Clone)]
pub(super) enum Mac {
    Sha256(Hmac<Sha256>),
    Sha1(Hmac<Sha1>),
}

impl Mac {
    #[inline(never)]
    pub fn sha256(key: &[u8]) -> Self {
        match Hmac::new_from_slice(key) {
            Ok(mac) => Self::Sha256(mac),
            Err(_) => unreachable!("HMAC takes keys of any length"),
        }
    }

    #[inline(never)]
    pub fn sha1(key: &[u8]) -> Self {
        match Hmac::new_from_slice(key) {
            Ok(mac) => Self::Sha1(mac),
            Err(_) => unreachable!("HMAC takes keys of any length"),
        }
    }

    /// The signature of a message.
    #[inline(never)]
    pub fn of(&self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256(mac) => mac.clone().chain_update(message).finalize().into_bytes().to_vec(),
            Self::Sha1(mac) => mac.clone().chain_update(message).finalize().into_bytes().to_vec(),
        }
    }
}
