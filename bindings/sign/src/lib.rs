//! The bindings for signing: numbers and texts, so that no glue is shipped around the wasm. The client's wasm stands on
//! them too.
//!
//! JavaScript writes a text into the buffer [`input`] points at, calls one of the functions with its length, and reads
//! the answer, of the length that comes back, at [`output`]. The parts of a text are separated by NULs.
//!
//! A signature is asked for with every call, so what calls have in common is prepared once and kept in a slot.
#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod buffers;
mod runtime;
mod signing;

pub use buffers::{answer, input, locked, output};
pub use signing::{forget, hash, hmac, prepare, sign};
