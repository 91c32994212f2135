//! The emulator as a server.

fn main() {}
