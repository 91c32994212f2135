//! Signing. What requests have in common is prepared once and kept in a slot.

use alloc::vec::Vec;

use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroize;

use super::{Kept, answer};
use crate::sign::{self, Hash, Prepared, SigningKey};
use crate::text::{cut, parts, put};

/// Prepares a slot for requests signed on the day of `timestamp`, in seconds, and wipes what it read. The text is the secret key behind
/// `TC3`, the service, method, path and query, a line each, and the headers to sign in order of name, a line each, of the name in lower
/// case, `\x01` and value. Answers what stands in their `Authorization` between secret id and signature.
#[wasm_bindgen]
pub fn prepare(slot: usize, length: usize, timestamp: f64) -> usize {
    wiped(length, |text, out, kept| {
        let mut texts = parts(text, 0);
        let mut next = || texts.next().unwrap_or_default();
        let key = SigningKey::of(next(), timestamp as u64, next());
        let prepared = Prepared::of(next(), next(), &key);
        out.extend_from_slice(prepared.between());
        if let Some(slot) = kept.slots.get_mut(slot) {
            *slot = Some((key, prepared));
        }
    })
}

/// Signs such a request with the text as payload, or where `hashed` with the text as its hash.
#[wasm_bindgen]
pub fn sign(slot: usize, length: usize, timestamp: f64, hashed: bool) -> usize {
    answer(length, |text, out, kept| {
        if let Some(Some((_, prepared))) = kept.slots.get(slot) {
            let payload = if hashed { Hash::read(text) } else { Hash::of(text) };
            out.extend_from_slice(prepared.signature(&payload, timestamp as u64).as_bytes());
        }
        out.len()
    })
}

/// What JavaScript cannot know of the signature of such a request with the text as payload, parted by NULs: the payload's hash, the
/// canonical request, its hash, the signature, and the three secrets of the key.
#[wasm_bindgen]
pub fn steps(slot: usize, length: usize, timestamp: f64) -> usize {
    answer(length, |payload, out, kept| {
        if let Some(Some((key, prepared))) = kept.slots.get(slot) {
            let payload = Hash::of(payload);
            let [hashed, signature] = prepared.hashes(&payload, timestamp as u64);
            put(out, &[payload.as_bytes(), b"\0", prepared.canonical()]);
            let secrets = [key.secret_date(), key.secret_service(), key.secret_signing()];
            for hash in [payload, hashed, signature].into_iter().chain(secrets.map(|secret| Hash::from(*secret))) {
                put(out, &[hash.as_bytes(), b"\0"]);
            }
        }
        out.len()
    })
}

/// The HMAC of a text with SHA-256, in hex; wipes what it read. The text is the key, then what it signs.
#[wasm_bindgen]
pub fn hmac(length: usize) -> usize {
    wiped(length, |text, out, _| {
        let (key, text) = cut(text, 0);
        out.extend_from_slice(Hash::from(sign::hmac(key, text)).as_bytes());
    })
}

/// Answers about a text that is secret, and wipes it.
fn wiped(length: usize, about: impl FnOnce(&[u8], &mut Vec<u8>, &mut Kept)) -> usize {
    answer(length, |text, out, kept| {
        about(text, out, kept);
        text.zeroize();
        out.len()
    })
}
