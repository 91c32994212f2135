//! One call as a machine without I/O, and everything that makes it behave: retries, rates, time, paging, waiting.
//!
//! ```text
//!                         ┌──── RetryDecision: Retry, CorrectClock, RefreshCredential ────┐
//!                         v                                                               │
//!   Call::new ──check──> Attempts::step ──> Step::Send ──Call::request──> HttpRequest ──> your transport
//!       │                 │     ^                                                         │
//!       │                 v     │ your timer                                              v
//!       │              Step::Wait   Call::answer <── HttpResponse ── or nothing: Attempts::after_failure ──> Stop
//!       v                                │
//!   ValidationError                      └──> the answer, or an error of the service: Attempts::after_failure
//! ```
//!
//! Time, jitter and outcomes are arguments, and nothing here touches a socket, a clock or a timer. The Rust
//! [`Client`](crate::Client) and the JavaScript client carry out the same decisions:
//!
//! - [`Failure`]: what an attempt without an answer says about its call; [`verify_with`]: the read that shows the
//!   outcome;
//! - [`Attempts`], [`RetryPolicy`], [`RetryBudget`]: whether and when to try again, and how a wrong clock is corrected;
//! - [`RateLimiter`]: calls a second;
//! - [`Cursor`]: from page to page;
//! - [`Wait`]: until a state is reached or a task has ended.
//!
//! A whole run, with a connection that breaks once:
//!
#![cfg_attr(feature = "api", doc = "```")]
#![cfg_attr(not(feature = "api"), doc = "```ignore")]
//! use core::time::Duration;
//! use tencentdb_postgres::call::{
//!     Attempts, Call, FailedAttempt, Failure, Policy, RetryBudget, RetryDecision, Settings, Step,
//! };
//! use tencentdb_postgres::{Credential, HttpResponse, TransportErrorKind};
//!
//! let (settings, credential) = (Settings::new("ap-guangzhou"), Credential::new("AKIDEXAMPLE", "not-a-real-key"));
//! let call = Call::new(&settings, "DescribeDBInstances", r#"{"Limit":20}"#)?;
//! let (mut now, mut budget) = (Duration::from_secs(1_700_000_000), RetryBudget::default());
//! let mut attempts = Attempts::new(&Policy::default(), call.read_only(), now);
//! let mut answers = [None, Some(r#"{"Response":{"TotalCount":0,"DBInstanceSet":[],"RequestId":"r"}}"#)].into_iter();
//! let answer: serde_json::Value = loop {
//!     match attempts.step(now) {
//!         Step::Wait { delay } => now += delay,
//!         Step::Send { timeout: _ } => {
//!             let request = call.request(&settings, &credential, now.as_secs());
//!             assert_eq!(&*request.url, "https://postgres.tencentcloudapi.com/");
//!             assert_eq!(&*request.body, br#"{"Limit":20}"#);
//!             match answers.next().unwrap() {
//!                 Some(text) => {
//!                     attempts.succeeded(&mut budget);
//!                     break call.answer(&HttpResponse { status: 200, headers: Vec::new(), body: text.into() })?;
//!                 }
//!                 None => {
//!                     let lost = FailedAttempt::new(Failure::lost(TransportErrorKind::Network, None));
//!                     let decision = attempts.after_failure(&lost, now, 0.5, &mut budget);
//!                     assert_eq!(decision, RetryDecision::Retry { delay: Duration::from_millis(100) });
//!                 }
//!             }
//!         }
//!     }
//! };
//! assert_eq!((attempts.made(), &answer["TotalCount"]), (2, &0.into()));
//! # Ok::<(), tencentdb_postgres::Error>(())
//! ```

mod answer;
mod attempts;
mod budget;
mod clock;
mod facts;
mod http;
#[cfg(feature = "http")]
mod http_crate;
mod millis;
mod outcome;
mod page;
mod rate;
mod request;
mod retry;
mod wait;

pub use answer::unusable;
pub use attempts::{Attempts, Policy, Step};
pub use budget::RetryBudget;
pub use clock::{http_date, retry_after};
pub use http::{HttpRequest, HttpResponse};
pub use outcome::{Failure, verify_with};
pub use page::{Cursor, PageRead, PageUnit, Paging};
pub use rate::RateLimiter;
pub use request::{Call, RateLimit, Settings};
pub use retry::{FailedAttempt, RetryDecision, RetryPolicy, StopReason};
pub use wait::{Goal, Wait, WaitDecision};

/// What the bindings decide by beyond the public face.
pub(crate) mod internal {
    pub use super::facts::ABOUT;
    pub use super::page::Place;
    pub use super::rate::after_call;
    pub use super::retry::Situation;
    pub use super::wait::WaitProgress;
}
