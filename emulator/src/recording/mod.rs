//! Calls and their answers as lines of JSON, and the same calls made again: a report of a fault is a file.
//!
//! The first line says how the emulator was made. Each that follows is a call of the API, or a verb of the control that
//! may change something. No password, key or token is in it.

mod options;
mod record;
mod replay;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub(crate) use record::{Brought, Recorder};
pub use replay::{Difference, LeftOut, ReplayError, Replayed, replay};

/// What the file says it is; the number changes when an older emulator could not read it.
const FORMAT: &str = "tencentdb-postgres-recording/1";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Head {
    format: String,
    /// That of the emulator.
    version: String,
    /// The time of the host, and what the clock showed.
    host_ms: u64,
    now_ms: u64,
    options: Value,
    /// The state, where it is not the one that the options make.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<Value>,
}

/// A call.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Call {
    /// The action.
    call: String,
    version: String,
    region: String,
    /// The SecretId.
    caller: String,
    /// Whose key it was; nothing where the signature was refused.
    account: String,
    /// Nothing where they were not read.
    params: Option<Value>,
    /// They came as a query or a form, where every value is a text.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    flat: bool,
    /// That of the signature, in seconds.
    timestamp: u64,
    host_ms: u64,
    now_ms: u64,
    /// 0 where the connection was closed.
    status: u16,
    /// What stands in `Response`; nothing where no such answer came.
    answer: Value,
}

/// A verb of the control.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Verb {
    /// Method and path below `/_emulator`.
    verb: String,
    /// Nothing where there was none.
    body: Value,
    host_ms: u64,
    now_ms: u64,
    answer: Value,
}
