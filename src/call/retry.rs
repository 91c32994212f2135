//! Decides what follows a failed attempt.
//!
//! ```text
//!                ┌─ wrong clock, not corrected yet ─────────────> CorrectClock
//!   Situation ───┼─ refused credential, not refreshed yet ──────> RefreshCredential
//!                └─ retryable? attempts left? time? budget? ──┬─> Retry, after a delay
//!                                                             └─> Stop, with a StopReason
//! ```
//!
//! A wrong clock and an expired credential are put right once each, whatever the call does, because the service refused
//! before anything took effect.
//!
//! A delay is drawn evenly from zero to a ceiling that doubles with every attempt (full jitter), so that many clients
//! that failed together do not come back together.

use core::time::Duration;

use super::budget::RetryBudget;
use super::clock;
use super::millis::from_millis;
use super::outcome::Failure;
use crate::model::{Class, Retryability};

/// The least base delay after a refusal for the rate, because limits count by the second.
const RATE_BASE_DELAY_MS: f64 = 1000.0;

/// How often a call is attempted, and how long it waits in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    /// The attempts in all, the first included; 1 turns retries off.
    pub max_attempts: u32,
    /// The ceiling of the first delay; it doubles with every attempt.
    pub base_delay: Duration,
    /// The ceiling of every delay.
    pub max_delay: Duration,
}

impl Default for RetryPolicy {
    /// Four attempts, with delays of up to 0.2, 0.4 and 0.8 seconds, or 1, 2 and 4 where the rate was the reason.
    fn default() -> Self {
        Self { max_attempts: 4, base_delay: Duration::from_millis(200), max_delay: Duration::from_secs(10) }
    }
}

/// An attempt that brought no answer.
#[derive(Clone, Copy, Debug)]
pub struct FailedAttempt<'a> {
    /// The reason.
    pub failure: Failure,
    /// The delay that the answer asks for: what [`retry_after`](super::retry_after) reads.
    pub retry_after: Option<Duration>,
    /// The message of the service's refusal, in bytes.
    pub message: &'a [u8],
    /// The date of the answer, in seconds since 1970: what [`http_date`](super::http_date) reads.
    pub date: Option<u64>,
    /// The time that the request was signed for, in seconds since 1970.
    pub signed_at: u64,
    /// The local wall time, since 1970.
    pub local_time: Duration,
    /// Set if another credential can be had.
    pub credential_refreshable: bool,
}

impl FailedAttempt<'_> {
    /// An attempt of which nothing else is known.
    #[must_use]
    pub fn new(failure: Failure) -> Self {
        Self {
            failure,
            retry_after: None,
            message: b"",
            date: None,
            signed_at: 0,
            local_time: Duration::ZERO,
            credential_refreshable: false,
        }
    }
}

/// The decision after a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryDecision {
    /// Another attempt, after a delay.
    Retry {
        /// The time to wait before it.
        delay: Duration,
    },
    /// Another attempt at once, with a new credential.
    RefreshCredential,
    /// Another attempt at once, with the clock corrected.
    CorrectClock {
        /// The milliseconds to add to the local time from now on.
        offset_ms: i64,
    },
    /// No further attempt.
    Stop(StopReason),
}

/// Why there is no further attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StopReason {
    /// The same call would fail again, or might take effect twice.
    NotRetryable,
    /// The policy allows no more attempts.
    AttemptsExhausted,
    /// The delay would outlast the time for the call.
    DeadlineExceeded,
    /// Too many calls of the client failed lately.
    BudgetExhausted,
}

impl RetryPolicy {
    /// No retries at all.
    pub const OFF: Self = Self { max_attempts: 1, base_delay: Duration::ZERO, max_delay: Duration::ZERO };
}

/// Everything that the decision after a failed attempt depends on, with times in milliseconds: the Rust and the
/// JavaScript client both fill it in.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The reason of the failure.
    pub failure: Failure,
    /// Set if the action changes nothing.
    pub read_only: bool,
    /// The attempts so far.
    pub attempts: u32,
    /// The attempts that the policy allows.
    pub max_attempts: u32,
    /// The rest of the time for the call.
    pub remaining_ms: f64,
    /// The ceiling of the first delay.
    pub base_delay_ms: f64,
    /// The ceiling of every delay.
    pub max_delay_ms: f64,
    /// The delay that the answer asks for.
    pub retry_after_ms: Option<f64>,
    /// The message of the service's refusal.
    pub message: &'a [u8],
    /// The date of the answer, in seconds since 1970.
    pub date: Option<u64>,
    /// The time that the request was signed for, in seconds since 1970.
    pub signed_at: u64,
    /// The local wall time, in milliseconds since 1970, where there is a clock that tells it.
    pub local_ms: Option<u64>,
    /// Set once this call has had the clock corrected.
    pub clock_corrected: bool,
    /// Set once this call has had the credential refreshed.
    pub credential_refreshed: bool,
    /// Set if another credential can be had.
    pub credential_refreshable: bool,
}

impl Situation<'_> {
    /// Decides what follows. `jitter` is evenly distributed from 0 to 1; the budget pays for a retry.
    pub fn decide(&self, jitter: f64, budget: &mut RetryBudget) -> RetryDecision {
        let retryability = self.failure.retryability();
        if retryability == Retryability::AfterRefresh && self.remaining_ms > 0.0 {
            if self.failure.class() == Class::Credential {
                if self.credential_refreshable && !self.credential_refreshed {
                    return RetryDecision::RefreshCredential;
                }
            } else if !self.clock_corrected
                && let Some(offset_ms) = self.clock_correction()
            {
                return RetryDecision::CorrectClock { offset_ms };
            }
        }
        let delay = self.delay(jitter);
        RetryDecision::Stop(if !retryability.allows(self.read_only) {
            StopReason::NotRetryable
        } else if self.attempts >= self.max_attempts {
            StopReason::AttemptsExhausted
        } else if delay >= self.remaining_ms {
            StopReason::DeadlineExceeded
        } else if !budget.spend() {
            StopReason::BudgetExhausted
        } else {
            return RetryDecision::Retry { delay: from_millis(delay) };
        })
    }

    /// The delay before the next attempt.
    fn delay(&self, jitter: f64) -> f64 {
        let limited = self.failure.retryability() == Retryability::Always;
        let base =
            if limited && self.base_delay_ms < RATE_BASE_DELAY_MS { RATE_BASE_DELAY_MS } else { self.base_delay_ms };
        // Whoever is asked to wait waits at least so long; the base delay spreads those who were asked together.
        let (least, ceiling) = match self.retry_after_ms {
            Some(asked) => (asked, base),
            None => (0.0, base * f64::from(1 << self.attempts.saturating_sub(1).min(16))),
        };
        least + jitter * if ceiling < self.max_delay_ms { ceiling } else { self.max_delay_ms }
    }

    /// The offset that corrects the clock, if a wrong one can be the reason for the refusal.
    fn clock_correction(&self) -> Option<i64> {
        let server = clock::server_time(self.message, self.signed_at).or(self.date)?;
        clock::offset_ms(server, self.signed_at, self.local_ms?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::TransportErrorKind;

    fn read(failure: Failure) -> Situation<'static> {
        Situation {
            failure,
            read_only: true,
            attempts: 1,
            max_attempts: 4,
            remaining_ms: 60_000.0,
            base_delay_ms: 200.0,
            max_delay_ms: 10_000.0,
            retry_after_ms: None,
            message: b"",
            date: None,
            signed_at: 0,
            local_ms: Some(0),
            clock_corrected: false,
            credential_refreshed: false,
            credential_refreshable: false,
        }
    }

    fn lost() -> Situation<'static> {
        read(Failure::lost(TransportErrorKind::Network, None))
    }

    fn refused(code: &str) -> Situation<'static> {
        read(Failure::refused(code))
    }

    fn decide(situation: Situation<'_>, jitter: f64) -> RetryDecision {
        situation.decide(jitter, &mut RetryBudget::default())
    }

    fn retry(delay_ms: u64) -> RetryDecision {
        RetryDecision::Retry { delay: Duration::from_millis(delay_ms) }
    }

    const fn stop(reason: StopReason) -> RetryDecision {
        RetryDecision::Stop(reason)
    }

    #[test]
    fn only_calls_that_cannot_take_effect_twice_are_retried() {
        for (situation, read, write) in [
            (refused("RequestLimitExceeded"), true, true),
            (lost(), true, false),
            (refused("InvalidParameter"), false, false),
            (refused("AuthFailure.TokenFailure"), false, false),
            (refused("OperationDenied.InstanceStatusLimitError"), false, false),
        ] {
            for (read_only, expected) in [(true, read), (false, write)] {
                let decision = decide(Situation { read_only, ..situation }, 0.5);
                let retried = matches!(decision, RetryDecision::Retry { .. });
                assert_eq!(retried, expected, "{situation:?} {read_only}");
                assert!(retried || decision == stop(StopReason::NotRetryable));
            }
        }
    }

    #[test]
    fn delays_are_spread_from_zero_to_a_ceiling_that_doubles_up_to_a_maximum() {
        for (attempts, ceiling) in [(1, 200), (2, 400), (3, 800), (6, 6_400), (7, 10_000), (50, 10_000), (99, 10_000)] {
            let situation = Situation { attempts, max_attempts: 100, ..lost() };
            assert_eq!(decide(situation, 0.0), retry(0));
            assert_eq!(decide(situation, 1.0), retry(ceiling), "{attempts}");
        }
        assert_eq!(decide(refused("RequestLimitExceeded"), 1.0), retry(1_000));
        let endless = Situation { base_delay_ms: f64::INFINITY, max_delay_ms: f64::INFINITY, ..lost() };
        assert_eq!(decide(endless, 1.0), stop(StopReason::DeadlineExceeded));
    }

    #[test]
    fn the_delay_that_is_asked_for_is_kept_or_the_call_ends() {
        let asked = |ms| decide(Situation { retry_after_ms: Some(ms), attempts: 3, ..lost() }, 0.5);
        assert_eq!((asked(7_000.0), asked(0.0)), (retry(7_100), retry(100)));
        for too_long in [60_000.0, f64::MAX] {
            assert_eq!(asked(too_long), stop(StopReason::DeadlineExceeded));
        }
    }

    #[test]
    fn attempts_time_and_budget_end() {
        assert_eq!(decide(Situation { attempts: 4, ..lost() }, 0.0), stop(StopReason::AttemptsExhausted));
        assert_eq!(decide(Situation { remaining_ms: 100.0, ..lost() }, 0.5), stop(StopReason::DeadlineExceeded));
        let mut budget = RetryBudget::default();
        while budget.spend() {}
        assert_eq!(lost().decide(0.5, &mut budget), stop(StopReason::BudgetExhausted));
    }

    #[test]
    fn only_a_retry_costs_budget() {
        let mut budget = RetryBudget::default();
        for situation in [
            Situation { attempts: 4, ..lost() },
            Situation { remaining_ms: 1.0, ..lost() },
            Situation { read_only: false, ..lost() },
        ] {
            situation.decide(0.5, &mut budget);
        }
        assert_eq!(budget, RetryBudget::default());
        lost().decide(0.5, &mut budget);
        assert_ne!(budget, RetryBudget::default());
    }

    #[test]
    fn the_clock_is_corrected_once_for_reads_and_writes() {
        let expired = Situation {
            message: b"server time 1700003600, not 1700000000",
            signed_at: 1_700_000_000,
            local_ms: Some(1_700_000_000_000),
            ..refused("AuthFailure.SignatureExpire")
        };
        for read_only in [true, false] {
            let situation = Situation { read_only, ..expired };
            assert_eq!(decide(situation, 0.5), RetryDecision::CorrectClock { offset_ms: 3_600_000 });
            assert_eq!(decide(Situation { clock_corrected: true, ..situation }, 0.5), stop(StopReason::NotRetryable));
        }
    }

    #[test]
    fn the_date_of_the_answer_stands_in_for_a_message_without_a_time() {
        let situation = Situation {
            date: Some(1_700_003_600),
            signed_at: 1_700_000_000,
            local_ms: Some(20),
            ..refused("AuthFailure.SignatureExpire")
        };
        let offset_ms = 1_700_003_600_000 - 20;
        assert_eq!(decide(situation, 0.5), RetryDecision::CorrectClock { offset_ms });
        for date in [Some(1_700_000_001), None] {
            assert_eq!(decide(Situation { date, ..situation }, 0.5), stop(StopReason::NotRetryable));
        }
    }

    #[test]
    fn a_credential_is_refreshed_once_where_there_is_another() {
        let situation = Situation { credential_refreshable: true, ..refused("AuthFailure.TokenFailure") };
        assert_eq!(decide(situation, 0.5), RetryDecision::RefreshCredential);
        for (situation, reason) in [
            (Situation { credential_refreshed: true, ..situation }, "once"),
            (Situation { credential_refreshable: false, ..situation }, "there is no other"),
            (Situation { remaining_ms: 0.0, ..situation }, "no time is left to use it"),
            (
                Situation { credential_refreshable: true, ..refused("AuthFailure.SignatureExpire") },
                "another key corrects no clock",
            ),
        ] {
            assert_eq!(decide(situation, 0.5), stop(StopReason::NotRetryable), "{reason}");
        }
    }
}
