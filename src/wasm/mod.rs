//! The bindings behind the npm package: texts in and out through two buffers of the wasm's memory.
//!
//! JavaScript writes a text into the buffer [`input`] points at, calls one of the functions with its length, and reads the answer,
//! of the length that comes back, at [`output`]. Parts of a text are parted by NULs. An action is given by its number, as
//! `actions` tells it; where the lower 16 bits are all set, the text starts with the action's name.
//!
//! What is asked for with every call (check, sign) has functions that take and give numbers and bare texts, and what calls have in
//! common is prepared once and kept in a slot; what is seldom asked for is made for few bytes.

#[cfg(feature = "wasm")]
mod client;
#[cfg(feature = "wasm")]
mod policy;
mod runtime;
mod sign;

use alloc::vec::Vec;

use spin::Mutex;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::sign::{Prepared, SigningKey};

/// How many prepared requests are kept; JavaScript knows which are where.
const SLOTS: usize = 4;

/// A buffer that grew beyond this is given back after use.
const KEPT_BYTES: usize = 1 << 18;

type Slots = [Option<(SigningKey, Prepared)>; SLOTS];

/// What stays between calls.
struct Core {
    input: Vec<u8>,
    output: Vec<u8>,
    slots: Slots,
}

static CORE: Mutex<Core> = Mutex::new(Core { input: Vec::new(), output: Vec::new(), slots: [const { None }; SLOTS] });

/// Answers about the text of this length. What trapped before keeps the lock: what it left is not to be relied on.
fn answer<T>(length: usize, about: impl FnOnce(&[u8], &mut Vec<u8>, &mut Slots) -> T) -> T {
    let Some(mut core) = CORE.try_lock() else { core::arch::wasm32::unreachable() };
    let Core { input, output, slots } = &mut *core;
    output.clear();
    about(input.get(..length).unwrap_or_default(), output, slots)
}

/// Where to write a text of at most so many bytes.
#[wasm_bindgen]
pub fn input(length: usize) -> *mut u8 {
    let input = &mut CORE.lock().input;
    if input.len() < length || input.len() > KEPT_BYTES {
        *input = Vec::new();
        input.resize(length, 0);
    }
    input.as_mut_ptr()
}

/// Where the last answer stands.
#[wasm_bindgen]
pub fn output() -> *const u8 {
    CORE.lock().output.as_ptr()
}
