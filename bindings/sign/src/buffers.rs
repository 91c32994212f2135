//! The two buffers through which texts go in and out.

use alloc::vec::Vec;

use spin::{Mutex, MutexGuard};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroize;

use crate::runtime::trap;

/// A buffer that grew beyond this is given back after use.
const KEPT_BYTES: usize = 1 << 18;

struct Buffers {
    input: Vec<u8>,
    output: Vec<u8>,
}

static BUFFERS: Mutex<Buffers> = Mutex::new(Buffers { input: Vec::new(), output: Vec::new() });

/// Locks what stays between calls. A call that trapped keeps its locks, because what it left is not to be relied on.
pub fn locked<T>(kept: &Mutex<T>) -> MutexGuard<'_, T> {
    match kept.try_lock() {
        Some(kept) => kept,
        None => trap(),
    }
}

#[inline(never)]
fn buffers() -> MutexGuard<'static, Buffers> {
    locked(&BUFFERS)
}

/// Answers about the text of this length.
pub fn answer<T>(length: usize, about: impl FnOnce(&mut [u8], &mut Vec<u8>) -> T) -> T {
    let Buffers { input, output } = &mut *buffers();
    output.clear();
    about(input.get_mut(..length).unwrap_or_default(), output)
}

/// Where to write a text of at most so many bytes.
#[wasm_bindgen]
pub fn input(length: usize) -> *mut u8 {
    let input = &mut buffers().input;
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
    buffers().output.as_ptr()
}
