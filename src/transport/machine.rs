//! The clocks of a machine with an operating system.

use std::time::{Duration, Instant, SystemTime};

/// The clocks of the machine: the one that people set, and the one that nobody does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clocks {
    started: Instant,
}

impl Clocks {
    pub fn start() -> Self {
        Self { started: Instant::now() }
    }

    /// Milliseconds since 1970.
    pub fn now_ms(self) -> u64 {
        millis(SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default())
    }

    /// Milliseconds since the start.
    pub fn monotonic_ms(self) -> u64 {
        millis(self.started.elapsed())
    }
}

fn millis(duration: Duration) -> u64 {
    duration.as_millis().try_into().unwrap_or(u64::MAX)
}
