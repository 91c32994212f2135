//! A page for each task.
//!
//! The programs on these pages are run against the emulator of the API. [`testing`] shows how they come by their
//! `client`; your own makes one by [`Client::from_env`](crate::Client::from_env).

#[doc = include_str!("guide/call.md")]
pub mod call {}
#[doc = include_str!("guide/pages.md")]
pub mod pages {}
#[doc = include_str!("guide/waits.md")]
pub mod waits {}
#[doc = include_str!("guide/errors.md")]
pub mod errors {}
#[doc = include_str!("guide/retries.md")]
pub mod retries {}
#[doc = include_str!("guide/credentials.md")]
pub mod credentials {}
#[doc = include_str!("guide/testing.md")]
pub mod testing {}
