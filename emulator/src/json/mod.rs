//! Values of Rust as JSON, and back.
//!
//! `serde_json` reads and writes fast because the compiler writes its whole code again into every type. The hundreds of
//! types of the API come to more bytes that way than all the emulator does with them. Here a type is left with little
//! more than the names of its members: whatever needs no knowledge of the type is a function that exists once.

mod read;
mod write;

pub(crate) use read::{read, read_value};
pub(crate) use write::text;
