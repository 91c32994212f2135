//! The bindings for the client: those for [signing](bindings_sign), whose buffers they share, the check of parameters, and what calls
//! decide by.
//!
//! An action is given by its number, as [`actions`] tells it; where the lower 16 bits are all set, the text starts with the action's name.
#![cfg_attr(target_arch = "wasm32", no_std)]

mod check;
mod policy;

// What the other wasm exports, this one exports too.
pub use bindings_sign::*;
pub use check::{actions, check, redact};
pub use policy::*;
