//! One call as a machine without I/O, and everything that makes it behave: repeats, rates, time, paging, waiting.
//!
//! ```text
//!                         ┌───────────────── Next::Again, Clock, Credential ─────────────────┐
//!                         v                                                                  │
//!   Call::new ──check──> Tries::step ──> Step::Send ──Call::request──> HttpRequest ──> your transport
//!       │                 │     ^                                                            │
//!       │                 v     │ your timer                                                 v
//!       │             Step::Wait┘      Call::answer <── HttpResponse ──────── or nothing: Tries::failed ──> Next::Stop
//!       v                                   │
//!   ValidationError                         └──> the answer, or an error of the service: Tries::failed
//! ```
//!
//! Time, chance and outcomes are arguments, and nothing here touches a socket, a clock or a timer. The Rust [`Client`](crate::Client)
//! and the JavaScript client drive the same decisions:
//!
//! - [`Failure`]: what a try without an answer says about the call, and which read tells of a write whose outcome is unknown;
//! - [`Tries`], [`Retry`], [`Budget`]: whether and when to try again;
//! - [`offset_ms`]: a wrong clock, put right;
//! - [`Slots`]: calls a second;
//! - [`Cursor`]: from page to page;
//! - [`Wait`]: until a state is reached or a task has ended.
//!
//! A whole run, with a connection that breaks once:
//!
#![cfg_attr(feature = "api", doc = "```")]
#![cfg_attr(not(feature = "api"), doc = "```ignore")]
//! use tencentdb_postgres::call::{Budget, Call, Failure, Hints, Next, Policy, Settings, Step, Tries};
//! use tencentdb_postgres::{Credential, HttpResponse, TransportErrorKind};
//!
//! let (settings, credential) = (Settings::new("ap-guangzhou"), Credential::new("AKIDEXAMPLE", "not-a-real-key"));
//! let call = Call::new(&settings, "DescribeDBInstances", r#"{"Limit":20}"#)?;
//! let (mut now_ms, mut budget) = (1_700_000_000_000, Budget::default());
//! let mut tries = Tries::new(&Policy::default(), call.read_only(), now_ms);
//! let mut answers = [None, Some(r#"{"Response":{"TotalCount":0,"DBInstanceSet":[],"RequestId":"r"}}"#)].into_iter();
//! let answer: serde_json::Value = loop {
//!     match tries.step(now_ms) {
//!         Step::Wait { ms } => now_ms += ms,
//!         Step::Send { within_ms: _ } => {
//!             let request = call.request(&settings, &credential, now_ms / 1000);
//!             assert_eq!((&*request.url, &*request.body), ("https://postgres.tencentcloudapi.com/", &br#"{"Limit":20}"#[..]));
//!             match answers.next().unwrap() {
//!                 Some(text) => {
//!                     tries.answered(&mut budget);
//!                     break call.answer(&HttpResponse { status: 200, headers: Vec::new(), body: text.into() })?;
//!                 }
//!                 None => {
//!                     let lost = Failure::Lost { kind: TransportErrorKind::Network, status: 0 };
//!                     let next = tries.failed(lost, &Hints::default(), now_ms, 0.5, &mut budget);
//!                     assert_eq!(next, Next::Again { pause_ms: 100 });
//!                 }
//!             }
//!         }
//!     }
//! };
//! assert_eq!((tries.made(), &answer["TotalCount"]), (2, &0.into()));
//! # Ok::<(), tencentdb_postgres::Error>(())
//! ```

mod answer;
mod budget;
mod clock;
mod facts;
mod http;
mod limit;
mod outcome;
mod page;
mod request;
mod retry;
mod tries;
mod wait;

pub use answer::unusable;
pub use budget::Budget;
pub use clock::{http_date, offset_ms, server_time};
pub use http::{HttpRequest, HttpResponse};
pub use limit::Slots;
pub use outcome::{Failure, verify_with};
pub use page::{Cursor, PageStyle, Paging};
pub use request::{Call, Settings};
pub use retry::{Failed, Retry, Stop, Verdict, try_ms};
pub use tries::{Hints, Next, Policy, Step, Tries};
pub use wait::{Goal, Look, Wait};

/// What the bindings decide by, in numbers.
pub(crate) mod internal {
    pub use super::clock::server_time_in;
    pub use super::facts::ABOUT;
    pub use super::limit::turn;
    pub use super::page::page_line;
    pub use super::retry::pause_ms as retry_ms;
    pub use super::wait::{Found, find, is_late, pause_ms};
}
