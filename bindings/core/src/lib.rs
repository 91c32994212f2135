//! The bindings for the client: those for [signing](bindings_sign), whose buffers they share, the check of parameters,
//! and what calls decide by.
//!
//! An action is given by its id, which [`actions`] tells. For one that the tables do not know the id is -1, and its
//! name and a NUL stand before the text.
#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod check;
mod policy;

// What the other wasm exports, this one exports too.
pub use bindings_sign::*;
pub use check::{actions, check, redact};
pub use policy::*;
