//! The control of an emulator: the same verbs as methods of [`Emulator`], and as JSON over HTTP below `/_emulator/`.

mod calls;
mod changes;
mod clock;
mod routes;
mod snapshots;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use calls::{CallFilter, ExpectedCall};
pub use changes::Change;
pub(crate) use changes::differ;
pub(crate) use clock::{Clock, speed};
pub use clock::{ClockChange, ClockState, Moment};
pub(crate) use routes::{PREFIX, respond};

use crate::emulator::Emulator;
use crate::faults::{Fault, latency};
use crate::state::Transitions;

/// Why a verb was not carried out. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The status that says so over HTTP.
    pub status: u16,
    /// What is wrong, and what to do.
    pub message: String,
}

impl Refused {
    fn new(status: u16, message: impl Into<String>) -> Self {
        Self { status, message: message.into() }
    }

    /// What was given cannot be used.
    fn wrong(message: impl Into<String>) -> Self {
        Self::new(400, message)
    }

    /// What was given does not fit the state.
    fn conflict(message: impl Into<String>) -> Self {
        Self::new(409, message)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Refused {}

/// What can be changed while an emulator runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// How long every answer of the API takes, in milliseconds.
    pub latency_ms: u64,
    /// Whether more calls a second than documented of an action are refused.
    pub rate_limit: bool,
    /// Whether every leniency towards other vendors' clients is turned off.
    pub strict: bool,
}

/// What is to change about the settings. As JSON the names are in camelCase and all may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct SettingsChange {
    /// How long every answer of the API takes, in milliseconds, [`LONGEST_LATENCY_MS`](crate::LONGEST_LATENCY_MS) at
    /// most.
    #[serde(alias = "latency_ms", deserialize_with = "latency")]
    pub latency_ms: Option<u64>,
    /// Whether more calls a second than documented of an action are refused.
    #[serde(alias = "rate_limit")]
    pub rate_limit: Option<bool>,
    /// Whether every leniency towards other vendors' clients is turned off.
    pub strict: Option<bool>,
}

/// Which work to let end that is held or waits for looks; all of it when nothing is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Release {
    /// That of the task of this id.
    #[serde(alias = "task_id")]
    pub task_id: Option<u64>,
    /// That on this instance.
    #[serde(alias = "instance_id")]
    pub instance_id: Option<String>,
    /// That of this kind, as `DescribeTasks` names it.
    pub kind: Option<String>,
}

impl Emulator {
    /// What can be changed, as it is.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let config = &self.config;
        Settings { latency_ms: config.latency_ms, rate_limit: config.rate_limit, strict: config.strict }
    }

    /// Changes the settings that are given.
    pub fn set_settings(&mut self, change: &SettingsChange) -> Settings {
        let config = &mut self.config;
        config.latency_ms = change.latency_ms.unwrap_or(config.latency_ms);
        config.rate_limit = change.rate_limit.unwrap_or(config.rate_limit);
        config.strict = change.strict.unwrap_or(config.strict);
        self.settings()
    }

    /// Adds a fault behind the others, in place of the one of its name, and answers its name.
    pub fn add_fault(&mut self, fault: Fault) -> String {
        self.faults.add(fault)
    }

    /// Takes the fault of this name away. Returns whether there was one.
    pub fn remove_fault(&mut self, id: &str) -> bool {
        self.faults.remove(id)
    }

    /// How work passes that is started from now on.
    #[must_use]
    pub fn transitions(&self) -> &Transitions {
        &self.state.transitions
    }

    /// Has work that is started from now on pass this way. What is under way is left alone.
    pub fn set_transitions(&mut self, transitions: Transitions) {
        self.state.transitions = transitions;
    }

    /// Lets work end that is held or waits for looks, and answers the ids of its tasks.
    pub fn release(&mut self, which: &Release, host_ms: u64) -> Vec<u64> {
        self.pass(host_ms);
        let released = self.state.release(which.task_id, which.instance_id.as_deref(), which.kind.as_deref());
        self.pass(host_ms);
        released
    }
}
