//! The ready transports over real sockets: against the emulator, and against servers that misbehave.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(feature = "blocking")]
mod blocking;
#[cfg(all(feature = "blocking", feature = "reqwest"))]
mod examples;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(any(feature = "blocking", feature = "reqwest"))]
#[path = "../support/server.rs"]
mod server;

#[cfg(any(feature = "blocking", feature = "reqwest"))]
use {
    std::net::SocketAddr,
    tencentdb_postgres::Credential,
    tencentdb_postgres_emulator::{Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Fleet},
};

/// How many instances of the demo fleet are in ap-guangzhou.
#[cfg(any(feature = "blocking", feature = "reqwest"))]
const INSTANCES: usize = 10;

#[cfg(any(feature = "blocking", feature = "reqwest"))]
fn demo() -> SocketAddr {
    server::emulator(Config { fleet: Fleet::Demo, ..Config::default() })
}

#[cfg(any(feature = "blocking", feature = "reqwest"))]
fn credential() -> Credential {
    Credential::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY)
}
