//! Signing. What requests have in common is prepared once and kept in a slot.
//!
//! Nothing that is secret outlives the call it came with, but for what a slot needs to sign with: not in the buffers, not on the stack.

use alloc::vec::Vec;

use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroize;

use super::{Kept, answer};
use crate::sign::{self, Hash, Prepared, SigningKey};
use crate::text::{cut, parts, put};

/// Prepares a slot for requests signed on the day of `timestamp`, in seconds. The text is the secret key behind `TC3`, the service,
/// method, path and query, a line each, and the headers to sign in order of name, a line each, of the name in lower case, `\x01` and
/// value. Answers what stands in their `Authorization` between secret id and signature.
#[wasm_bindgen]
pub fn prepare(slot: usize, length: usize, timestamp: f64) -> usize {
    wiped(length, |text, out, kept| {
        let mut texts = parts(text, 0);
        let mut next = || texts.next().unwrap_or_default();
        let key = SigningKey::of(next(), timestamp as u64, next());
        let head = next();
        let prepared = Prepared::of(head, parts(next(), b'\n').map(|line| cut(line, 1)), &key);
        out.extend_from_slice(prepared.between());
        if let Some(slot) = kept.slots.get_mut(slot) {
            *slot = Some(prepared);
        }
    })
}

/// Signs such a request with the text as payload, or where `hashed` with the text as its hash.
#[wasm_bindgen]
pub fn sign(slot: usize, length: usize, timestamp: f64, hashed: bool) -> usize {
    answer(length, |text, out, kept| {
        if let Some(Some(prepared)) = kept.slots.get(slot) {
            let payload = if hashed { Hash::read(text) } else { Hash::of(text) };
            out.extend_from_slice(prepared.signature(&payload, timestamp as u64).as_bytes());
        }
        text.fill(0);
        out.len()
    })
}

/// What JavaScript cannot know of the signature of such a request with the text as payload, parted by NULs: the payload's hash, the hash
/// of the canonical request, the signature, and the canonical request. Call `wipe_output` once it is read.
#[wasm_bindgen]
pub fn steps(slot: usize, length: usize, timestamp: f64) -> usize {
    answer(length, |text, out, kept| {
        if let Some(Some(prepared)) = kept.slots.get(slot) {
            let payload = Hash::of(text);
            let [hashed, signature] = prepared.hashes(&payload, timestamp as u64);
            let canonical = prepared.canonical();
            // Growing would leave a copy behind.
            out.reserve(canonical.len() + 4 * 64 + 3);
            for hash in [payload, hashed, signature] {
                put(out, &[hash.as_bytes(), b"\0"]);
            }
            put(out, &[canonical, payload.as_bytes()]);
        }
        text.fill(0);
        out.len()
    })
}

/// The three secrets of a key, in hex and one behind the other. The text is the secret key behind `TC3`, and the service. Call `wipe_output`
/// once they are read.
#[wasm_bindgen]
pub fn secrets(length: usize, timestamp: f64) -> usize {
    wiped(length, |text, out, _| {
        let (prefixed, service) = cut(text, 0);
        let key = SigningKey::of(prefixed, timestamp as u64, service);
        out.reserve(3 * 64);
        for secret in [key.secret_date(), key.secret_service(), key.secret_signing()] {
            out.extend_from_slice(Hash::from(*secret).as_bytes());
        }
    })
}

/// The HMAC of a text with SHA-256, in hex. The text is the key, then what it signs.
#[wasm_bindgen]
pub fn hmac(length: usize) -> usize {
    wiped(length, |text, out, _| {
        let (key, text) = cut(text, 0);
        out.extend_from_slice(Hash::from(sign::hmac(key, text)).as_bytes());
    })
}

/// Empties a slot: what it signed with is wiped.
#[wasm_bindgen]
pub fn forget(slot: usize) {
    wiped(0, |_, _, kept| {
        if let Some(slot) = kept.slots.get_mut(slot) {
            *slot = None;
        }
    });
}

/// Answers about a text that is secret, and wipes it and what the answer left on the stack.
fn wiped(length: usize, about: impl FnOnce(&[u8], &mut Vec<u8>, &mut Kept)) -> usize {
    let length = apart(length, about);
    wipe_stack();
    length
}

/// Answers in a frame of its own, which is gone when the stack is wiped.
#[inline(never)]
fn apart(length: usize, about: impl FnOnce(&[u8], &mut Vec<u8>, &mut Kept)) -> usize {
    answer(length, |text, out, kept| {
        about(text, out, kept);
        text.zeroize();
        out.len()
    })
}

/// Wipes the stack as deep as hashing goes: keys are passed by value, and each place they pass keeps its copy.
#[inline(never)]
fn wipe_stack() {
    [0_u64; 512].zeroize();
}
