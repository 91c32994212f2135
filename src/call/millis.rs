//! Durations as milliseconds, which is what timers count.

use core::time::Duration;

/// The duration of so many milliseconds, without a fraction of one.
pub(super) fn from_millis(ms: f64) -> Duration {
    Duration::from_millis(ms as u64)
}

/// The milliseconds of a duration, as a number that jitter can be multiplied with.
pub(super) fn as_millis(duration: Duration) -> f64 {
    duration.as_secs() as f64 * 1000.0 + f64::from(duration.subsec_millis())
}
