//! Client for the management API of TencentDB for PostgreSQL (`postgres`, 2017-03-12) that runs wherever Rust does,
//! browsers and edge functions included.
//!
//! The core is `no_std` with `alloc` and does no I/O: [`sign`] computes signatures and shows every step, [`model`]
//! checks parameters against the service's documented description, [`call`] turns a call into a request and its answer
//! into a result. With the feature `api` (on by default) every action has a typed request and response in [`api`], and
//! [`Client`] sends them over any [`Transport`].
//!
#![cfg_attr(all(feature = "full", feature = "reqwest", not(target_arch = "wasm32")), doc = "```no_run")]
#![cfg_attr(not(all(feature = "full", feature = "reqwest", not(target_arch = "wasm32"))), doc = "```ignore")]
//! use tencentdb_postgres::{Client, api::DescribeDbInstances};
//!
//! # async fn run() -> Result<(), tencentdb_postgres::Error> {
//! let client = Client::from_env()?;
//! let answer = client.call(&DescribeDbInstances::new().limit(20)).await?;
//! println!("{} instances", answer.total_count);
//! # Ok(())
//! # }
//! ```
//!
//! `Client::from_env` takes the feature `reqwest`. The module `guide` has a page for each task: calls, pages, waits,
//! errors, retries, temporary keys, tests.
//!
//! # Features
//!
//! | feature | brings |
//! | --- | --- |
//! | `full` (default) | the typed requests and responses of every category below |
//! | `account`, `ai`, `audit`, `backup`, `cam`, `data-api`, `database`, `instance`, `network`, `other`, `parameter`, `performance`, `proxy`, `readonly`, `security-group`, `serverless`, `specification`, `task` | those of one category: name only those you call to compile less |
//! | `api` | what the categories share, and `Client`; each category turns it on |
//! | `reqwest` | `Reqwest`, a transport for programs with tokio, and `Client::from_env` |
//! | `blocking` | `blocking::Client`, for programs without an async runtime |
//! | `fetch` | `Fetch`, a transport for pages, workers and edge runtimes, in wasm32-unknown-unknown |
//! | `js` | `js`: requests and answers as JavaScript values and back, in wasm32-unknown-unknown |
//! | `tracing` | calls as spans, and what happens to them as events |
//! | `stream` | `Pages::stream` and `Pages::rows`: lists as a `futures_core::Stream` |
//! | `http` | `HttpRequest` and `HttpResponse` from and to the types of the crate `http` |
//! | `env` | `Environment`: credential, region and endpoint from the vendor's variables and from tccli's profile |
//! | `diagnose` (default) | why a signature fails: `diagnose` |
//!
//! Without any of them there are [`sign`], [`model`] and [`call`], and neither serde nor anything asynchronous.
//!
//! A first build without optimisation, with all dependencies, takes so many seconds of one processor's time
//! (`time cargo build --no-default-features --features ...` in an empty target folder, user and system together):
//!
//! | features | seconds |
//! | --- | --: |
//! | none | 10 |
//! | `instance` | 28 |
//! | `full`, `diagnose` | 45 |
//! | `instance`, `blocking` | 52 |
//! | `instance`, `reqwest` | 82 |
//! | `full`, `diagnose`, `reqwest` | 87 |
#![no_std]
#![warn(unreachable_pub)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(any(test, feature = "env"))]
extern crate std;

#[cfg(feature = "api")]
// A literal of the required parameters reads best as the argument itself.
#[allow(clippy::needless_pass_by_value)]
pub mod api;
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub mod blocking;
mod bytes;
pub mod call;
#[cfg(feature = "api")]
mod client;
mod conceal;
mod credential;
mod decimal;
#[cfg(feature = "diagnose")]
pub mod diagnose;
mod endpoint;
#[cfg(feature = "env")]
mod environment;
mod error;
// Pages, not code: they are there where all that they show is.
#[cfg(all(any(doc, doctest), feature = "full", feature = "reqwest", not(target_arch = "wasm32")))]
pub mod guide;
#[doc(hidden)]
pub mod internal;
#[cfg(all(feature = "js", target_arch = "wasm32", target_os = "unknown"))]
pub mod js;
mod json;
pub mod model;
pub mod sign;
#[cfg(feature = "api")]
mod transport;

pub use call::{HttpRequest, HttpResponse};
#[cfg(feature = "api")]
pub use client::{
    Awaited, AwaitedRow, BoxFuture, BoxTransport, Client, DynTransport, Event, FoundRow, Handle, Page, Pages, Progress,
    RateLimitContext, Started, Target, Transport,
};
pub use conceal::conceal;
pub use credential::{Credential, Secret, refresh_time};
#[cfg(feature = "api")]
pub use credential::{CredentialError, CredentialProvider, RefreshingCredentials};
pub use endpoint::{Endpoint, EndpointError};
#[cfg(feature = "env")]
pub use environment::{Environment, EnvironmentOptions};
pub use error::{
    ApiError, Class, Error, ErrorCode, Retryability, TransportError, TransportErrorKind, ValidationError, WaitError,
    WaitFailure,
};
pub use model::Region;
#[cfg(all(feature = "fetch", target_arch = "wasm32", target_os = "unknown"))]
pub use transport::Fetch;
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
pub use transport::Reqwest;

/// Compiles what README.md shows.
#[cfg(all(doctest, feature = "reqwest"))]
#[doc = include_str!("../README.md")]
mod readme {}
