//! The clocks of a machine with an operating system.

use std::time::{Duration, Instant, SystemTime};

/// The clocks of the machine: the one that people set, and the one that nobody does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clocks {
    started: Instant,
}

impl Clocks {
    pub(crate) fn start() -> Self {
        Self { started: Instant::now() }
    }

    /// Returns the time since 1970.
    pub(crate) fn now(self) -> Duration {
        SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
    }

    /// Returns the time since the start.
    pub(crate) fn monotonic(self) -> Duration {
        self.started.elapsed()
    }
}
