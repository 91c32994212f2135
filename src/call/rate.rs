//! Keeps calls below the documented rate of their action, so that the service need not refuse them.
//!
//! This is GCRA, the leaky bucket as a meter: the state is when the next call may go. Each call reserves that moment
//! and learns how long to wait for it, so calls go in the order they came, without a queue. If the clock is set back,
//! the moment goes back with it.
//!
//! A quarter of the rate may go at once, the rest is spread evenly. So no second holds more than the rate, wherever the
//! service's seconds begin.

use core::time::Duration;

use super::millis::{as_millis, from_millis};

/// The rate limiter for the calls of one action, region and credential.
///
/// ```
/// use core::time::Duration;
/// use tencentdb_postgres::call::RateLimiter;
///
/// let (now, ms) = (Duration::from_secs(1), Duration::from_millis);
/// let mut limiter = RateLimiter::default();
/// let waits: Vec<_> = (0..8).map(|_| limiter.reserve(now, 20, Duration::MAX).unwrap()).collect();
/// assert_eq!(waits, [0, 0, 0, 0, 0, 67, 134, 200].map(ms));
/// // A call that would have to wait longer than it may reserves nothing, and learns how long it would have been.
/// assert_eq!(limiter.reserve(now, 20, ms(200)), Err(ms(267)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateLimiter {
    /// When the next call may go, in milliseconds.
    next_ms: f64,
    asked_ms: f64,
}

impl Default for RateLimiter {
    /// A limiter that no call has passed yet.
    fn default() -> Self {
        Self { next_ms: f64::NEG_INFINITY, asked_ms: 0.0 }
    }
}

impl RateLimiter {
    /// Reserves the next moment for a call, and returns the time to wait for it, in whole milliseconds.
    ///
    /// # Errors
    ///
    /// Returns the time that the call would have to wait if that is more than `max_wait`, and reserves nothing.
    pub fn reserve(&mut self, now: Duration, per_second: u16, max_wait: Duration) -> Result<Duration, Duration> {
        let now_ms = as_millis(now);
        self.next_ms -= (self.asked_ms - now_ms).max(0.0);
        self.asked_ms = now_ms;
        // Rounded up, so that no call is early by a fraction; less than a thousandth is an error of the arithmetic.
        let wait = from_millis(self.next_ms - now_ms + 0.999);
        if wait > max_wait {
            return Err(wait);
        }
        self.next_ms = after_call(self.next_ms, now_ms, per_second);
        Ok(wait)
    }
}

/// Returns when the call after one may go that may go itself at `next_ms`, in milliseconds.
#[must_use]
pub fn after_call(next_ms: f64, now_ms: f64, per_second: u16) -> f64 {
    let burst = (per_second / 4).max(1);
    let interval = 1000.0 / f64::from(per_second.saturating_sub(burst).max(1));
    // A pause earns no more than the burst.
    let earliest = now_ms - interval * f64::from(burst - 1);
    interval + if next_ms > earliest { next_ms } else { earliest }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    const DAY: Duration = Duration::from_secs(86_400);

    /// The most calls that any second holds, wherever it begins.
    fn busiest(times: &[Duration]) -> usize {
        let second = |from: &Duration| *from..*from + Duration::from_secs(1);
        times.iter().map(|from| times.iter().filter(|at| second(from).contains(*at)).count()).max().unwrap()
    }

    #[test]
    fn no_second_holds_more_than_the_rate_and_all_of_it_is_used() {
        let now = Duration::from_secs(5);
        for rate in [1, 2, 5, 20, 100, 1000] {
            let mut limiter = RateLimiter::default();
            let mut reserve = || now + limiter.reserve(now, rate, Duration::MAX).unwrap();
            let times: Vec<Duration> = (0..u64::from(rate) * 10).map(|_| reserve()).collect();
            assert!(busiest(&times) <= usize::from(rate), "{rate}: {}", busiest(&times));
            assert!(times.is_sorted(), "first come, first served");
            let last = *times.last().unwrap() - now;
            assert!(rate < 5 || last <= Duration::from_secs(14), "{rate}: {last:?} for ten seconds' worth");
        }
    }

    #[test]
    fn a_pause_earns_no_more_than_the_burst() {
        let mut limiter = RateLimiter::default();
        limiter.reserve(Duration::from_secs(1), 20, Duration::ZERO).unwrap();
        assert_eq!((0..20).filter(|_| limiter.reserve(DAY, 20, Duration::ZERO).is_ok()).count(), 5);
    }

    #[test]
    fn a_clock_set_back_changes_no_reservation() {
        let mut limiter = RateLimiter::default();
        while limiter.reserve(DAY, 20, Duration::from_millis(100)).is_ok() {}
        let wait = limiter.reserve(DAY, 20, Duration::ZERO).unwrap_err();
        assert_eq!(limiter.reserve(Duration::ZERO, 20, Duration::ZERO), Err(wait));
        assert_eq!(limiter.reserve(wait, 20, Duration::ZERO), Ok(Duration::ZERO), "and waiting brings it nearer");
    }

    #[test]
    fn a_refusal_reserves_nothing() {
        let mut limiter = RateLimiter::default();
        while limiter.reserve(Duration::ZERO, 20, Duration::from_millis(100)).is_ok() {}
        let before = limiter;
        assert!(limiter.reserve(Duration::ZERO, 20, Duration::from_millis(100)).is_err());
        assert_eq!(limiter, before);
    }
}
