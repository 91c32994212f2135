//! Signing. What requests have in common is prepared once and kept in a slot.
//!
//! Nothing that is secret outlives the call it came with, but for what a slot needs to sign with: not in the buffers,
//! not on the stack.

use alloc::vec::Vec;

use spin::Mutex;
use tencentdb_postgres::internal::{SigningState, derive_for_scope, hmac_sha256, split_once};
use tencentdb_postgres::sign::HexDigest;
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroize;

use crate::buffers::{answer, locked};

/// How many prepared requests are kept; JavaScript knows which are where.
const SLOTS: usize = 4;

static PREPARED: Mutex<[Option<SigningState>; SLOTS]> = Mutex::new([const { None }; SLOTS]);

/// Prepares a slot for requests of one kind, signed on one day. The text is the secret key behind `TC3`, the credential
/// scope, and the canonical request up to the hash of its payload, parted by NULs.
#[wasm_bindgen]
pub fn prepare(slot: usize, length: usize) {
    wiped(length, |text, _| {
        let (prefixed, text) = split_once(text, 0);
        let (scope, canonical) = split_once(text, 0);
        if let Some(slot) = locked(&PREPARED).get_mut(slot) {
            *slot = Some(SigningState::new(canonical, scope, &derive_for_scope(prefixed, scope)));
        }
    });
}

/// Signs such a request with the text as payload, or where `hashed` with the text as its hash.
#[wasm_bindgen]
pub fn sign(slot: usize, length: usize, timestamp: f64, hashed: bool) -> usize {
    wiped(length, |text, out| {
        if let Some(Some(state)) = locked(&PREPARED).get(slot) {
            let payload = if hashed { HexDigest::from_digits(text) } else { HexDigest::sha256(text) };
            out.extend_from_slice(state.signature(&payload, timestamp as u64).as_bytes());
        }
    })
}

/// The SHA-256 of the text, in hex.
#[wasm_bindgen]
pub fn hash(length: usize) -> usize {
    wiped(length, |text, out| out.extend_from_slice(HexDigest::sha256(text).as_bytes()))
}

/// The HMAC of a text with SHA-256, as bytes; what JavaScript makes of it may be the next key, so it wipes the answer.
/// The text is the key, of so many bytes, and what it signs.
#[wasm_bindgen]
pub fn hmac(length: usize, key: usize) -> usize {
    wiped(length, |text, out| {
        let (key, text) = text.split_at_checked(key).unwrap_or_default();
        out.extend_from_slice(&hmac_sha256(key, text));
    })
}

/// Empties a slot: what it signed with is wiped.
#[wasm_bindgen]
pub fn forget(slot: usize) {
    wiped(0, |_, _| {
        if let Some(slot) = locked(&PREPARED).get_mut(slot) {
            *slot = None;
        }
    });
}

/// Answers about a text that is secret, and wipes it and what the answer left on the stack.
fn wiped(length: usize, about: impl FnOnce(&[u8], &mut Vec<u8>)) -> usize {
    let length = apart(length, about);
    wipe_stack();
    length
}

/// Answers in a frame of its own, which is gone when the stack is wiped.
#[inline(never)]
fn apart(length: usize, about: impl FnOnce(&[u8], &mut Vec<u8>)) -> usize {
    answer(length, |text, out| {
        about(text, out);
        // The buffer outlives the call, so this is not optimised away; `zeroize` would write byte by byte.
        text.fill(0);
        out.len()
    })
}

/// Wipes the stack as deep as hashing goes: keys are passed by value, and each place they pass keeps its copy.
#[inline(never)]
fn wipe_stack() {
    [0_u64; 512].zeroize();
}
