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

use spin::{Mutex, MutexGuard};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroize;

#[cfg(feature = "wasm")]
use crate::model::Shapes;
use crate::sign::Begun;

/// How many prepared requests are kept; JavaScript knows which are where.
const SLOTS: usize = 4;

/// A buffer that grew beyond this is given back after use.
const KEPT_BYTES: usize = 1 << 18;

/// What stays between calls.
struct Core {
    input: Vec<u8>,
    output: Vec<u8>,
    kept: Kept,
}

/// What was worked out once.
struct Kept {
    slots: [Option<Begun>; SLOTS],
    /// What was read of the tables.
    #[cfg(feature = "wasm")]
    shapes: Shapes,
}

static CORE: Mutex<Core> = Mutex::new(Core {
    input: Vec::new(),
    output: Vec::new(),
    kept: Kept {
        slots: [const { None }; SLOTS],
        #[cfg(feature = "wasm")]
        shapes: Shapes::new(),
    },
});

/// What trapped before keeps the lock: what it left is not to be relied on.
fn core() -> MutexGuard<'static, Core> {
    match CORE.try_lock() {
        Some(core) => core,
        None => core::arch::wasm32::unreachable(),
    }
}

/// Answers about the text of this length.
fn answer<T>(length: usize, about: impl FnOnce(&mut [u8], &mut Vec<u8>, &mut Kept) -> T) -> T {
    let Core { input, output, kept } = &mut *core();
    output.clear();
    about(input.get_mut(..length).unwrap_or_default(), output, kept)
}

/// Where to write a text of at most so many bytes.
#[wasm_bindgen]
pub fn input(length: usize) -> *mut u8 {
    let input = &mut core().input;
    if input.len() < length || input.len() > KEPT_BYTES {
        // What is given back is memory of whoever asks next.
        input.zeroize();
        *input = Vec::new();
        input.resize(length, 0);
    }
    input.as_mut_ptr()
}

/// Where the last answer stands.
#[wasm_bindgen]
pub fn output() -> *const u8 {
    core().output.as_ptr()
}
