//! HMAC under a key that is set once.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// HMAC with SHA-256.
pub(crate) type HmacSha256 = Hmac<Sha256>;

/// Returns an HMAC under this key, to be updated with the message.
pub(crate) fn keyed<M: Mac + KeyInit>(key: &[u8]) -> M {
    // `unreachable!` in its place would keep the texts of all panics in the wasm.
    <M as KeyInit>::new_from_slice(key).expect("HMAC takes keys of any length")
}

/// Returns the HMAC with SHA-256 of a message.
#[must_use]
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    keyed::<HmacSha256>(key).chain_update(message).finalize().into_bytes().into()
}
