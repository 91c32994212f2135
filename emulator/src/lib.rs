//! The management API of TencentDB for PostgreSQL, in process: a peer of the service, not a mock.
//!
//! It verifies signatures, checks parameters against the model of the API, and keeps instances, tasks and orders
//! through their life. It does no I/O and has neither clock nor randomness: a request and the time go in, a response
//! comes out, and the same seed with the same requests at the same times gives the same bytes.
//!
//! ```
//! use tencentdb_postgres::api::{DescribeDbInstances, DescribeDbInstancesResponse};
//! use tencentdb_postgres::call::{Call, Settings};
//! use tencentdb_postgres::{Credential, HttpResponse};
//! use tencentdb_postgres_emulator::{Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Emulator, Fleet, Request};
//!
//! let now_ms = 1_750_000_000_000;
//! let mut emulator = Emulator::new(Config { fleet: Fleet::Demo, ..Config::default() }, now_ms);
//!
//! let settings = Settings::new("ap-guangzhou");
//! let credential = Credential::new(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY);
//! let call = Call::new(&settings, "DescribeDBInstances", r#"{"Limit": 3}"#).unwrap();
//! let sent = call.request(&settings, &credential, now_ms / 1000);
//! let mut request = Request::post("/", sent.headers, sent.body);
//! request.headers.push(("Host".into(), settings.endpoint.host().into()));
//!
//! let response = emulator.handle(&request, now_ms);
//! let answer: DescribeDbInstancesResponse = call
//!     .answer(&HttpResponse { status: response.status, headers: response.headers, body: response.body })
//!     .unwrap();
//! assert_eq!(answer.db_instance_set.len(), 3);
//! assert!(answer.total_count > 3);
//! ```

#![warn(unreachable_pub)]

mod access;
mod actions;
mod auth;
mod catalog;
mod clock;
mod config;
mod control;
mod doors;
mod empty;
mod emulator;
mod faults;
mod fleet;
mod form;
mod host;
mod http;
mod in_process;
mod json;
mod kept;
mod log;
mod order;
mod params;
mod payload;
mod rate;
mod recording;
mod refusal;
mod seed;
#[cfg(feature = "server")]
pub mod server;
mod services;
mod small;
mod state;
mod workload;

pub use access::Policy;
pub use config::{Config, DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY, Fleet, KeyPair, Quirks, Role};
pub use control::{
    CallFilter, Change, ClockChange, ClockState, ExpectedCall, Moment, Refused, Release, Settings, SettingsChange,
};
pub use emulator::Emulator;
pub use faults::{Fault, FaultBody, FaultCalls, LONGEST_LATENCY_MS};
pub use host::certified_names;
pub use http::{Request, Response};
pub use in_process::{InProcess, emulated, run};
pub use kept::Kept;
pub use log::LogEntry;
pub use recording::{Difference, LeftOut, ReplayError, Replayed, replay};
pub use seed::Seed;
pub use state::{ImportError, Transition, Transitions, Unwritten};
