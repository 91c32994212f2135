//! One call over all its attempts.
//!
//! ```text
//!                        ┌──── after_failure: Retry, CorrectClock, RefreshCredential ────┐
//!                        v                                                               │
//!   Attempts::new ──> step ──┬─> Step::Wait ──your timer──> step                         │
//!                            └─> Step::Send ──your transport──┬─ no answer ──> after_failure ──> Stop
//!                                                             └─ answer ──> succeeded
//! ```
//!
//! Times are those of a clock that is never set, from whatever start. Wall time comes in through [`FailedAttempt`]
//! only.
//!
//! ```
//! use core::time::Duration;
//! use tencentdb_postgres::TransportErrorKind;
//! use tencentdb_postgres::call::{
//!     Attempts, FailedAttempt, Failure, Policy, RetryBudget, RetryDecision, Step,
//! };
//!
//! let (mut budget, policy) = (RetryBudget::default(), Policy::default());
//! let mut attempts = Attempts::new(&policy, true, Duration::ZERO);
//! assert_eq!(attempts.step(Duration::ZERO), Step::Send { timeout: Duration::from_secs(15) });
//!
//! // The connection breaks after a second: again, after a delay of at most 200 ms.
//! let (now, lost) = (Duration::from_secs(1), Failure::lost(TransportErrorKind::Network, None));
//! let decision = attempts.after_failure(&FailedAttempt::new(lost), now, 0.5, &mut budget);
//! let delay = Duration::from_millis(100);
//! assert_eq!(decision, RetryDecision::Retry { delay });
//! assert_eq!(attempts.step(now), Step::Wait { delay });
//! assert_eq!(attempts.step(now + delay), Step::Send { timeout: Duration::from_secs(15) });
//!
//! attempts.succeeded(&mut budget);
//! assert_eq!(attempts.made(), 2);
//! ```

use core::time::Duration;

use super::budget::RetryBudget;
use super::millis::as_millis;
use super::retry::{FailedAttempt, RetryDecision, RetryPolicy, Situation};

/// How patient a call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How often it is attempted.
    pub retry: RetryPolicy,
    /// The time for the whole call, delays included.
    pub timeout: Duration,
    /// The time for an attempt that another may follow, and for a credential to be fetched.
    pub attempt_timeout: Duration,
}

impl Default for Policy {
    /// A minute for the call, fifteen seconds for an attempt.
    fn default() -> Self {
        Self {
            retry: RetryPolicy::default(),
            timeout: Duration::from_secs(60),
            attempt_timeout: Duration::from_secs(15),
        }
    }
}

/// The next step of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Wait, then ask again.
    Wait {
        /// How long.
        delay: Duration,
    },
    /// Sign the request for this moment and send it. Without an answer in time, the attempt has failed.
    Send {
        /// The time for the answer.
        timeout: Duration,
    },
}

/// One call over all its attempts.
#[derive(Clone, Debug)]
pub struct Attempts {
    policy: Policy,
    read_only: bool,
    made: u32,
    clock_corrected: bool,
    credential_refreshed: bool,
    deadline: Duration,
    /// The delay before the next attempt, and when it ends.
    delay: Duration,
    next: Duration,
}

impl Attempts {
    /// A call that begins now.
    #[must_use]
    pub fn new(policy: &Policy, read_only: bool, now: Duration) -> Self {
        Self {
            policy: *policy,
            read_only,
            made: 0,
            clock_corrected: false,
            credential_refreshed: false,
            deadline: now.saturating_add(policy.timeout),
            delay: Duration::ZERO,
            next: now,
        }
    }

    /// The attempts begun so far.
    #[must_use]
    pub fn made(&self) -> u32 {
        self.made
    }

    /// The rest of the time for the call. A clock that is set back does not make it longer than it was at first.
    #[must_use]
    pub fn remaining(&self, now: Duration) -> Duration {
        self.deadline.saturating_sub(now).min(self.policy.timeout)
    }

    /// Returns what to do now. [`Step::Send`] begins an attempt. A clock that is set back does not make a delay longer.
    pub fn step(&mut self, now: Duration) -> Step {
        self.next = self.next.min(now.saturating_add(self.delay));
        if now < self.next {
            return Step::Wait { delay: self.next - now };
        }
        self.made += 1;
        let remaining = self.remaining(now);
        // With a further attempt to come it is cut short, so that one lost packet does not cost the whole call.
        let repeatable = self.read_only && self.made < self.policy.retry.max_attempts;
        Step::Send { timeout: if repeatable { remaining.min(self.policy.attempt_timeout) } else { remaining } }
    }

    /// Takes note of an answer. An answer to a first attempt pays towards later retries.
    pub fn succeeded(&self, budget: &mut RetryBudget) {
        if self.made == 1 {
            budget.earn();
        }
    }

    /// Decides what follows an attempt that failed, and takes note of it. `jitter` is evenly distributed from 0 to 1.
    pub fn after_failure(
        &mut self,
        attempt: &FailedAttempt<'_>,
        now: Duration,
        jitter: f64,
        budget: &mut RetryBudget,
    ) -> RetryDecision {
        let FailedAttempt { failure, retry_after, message, date, signed_at, local_time, credential_refreshable } =
            *attempt;
        let RetryPolicy { max_attempts, base_delay, max_delay } = self.policy.retry;
        let situation = Situation {
            failure,
            read_only: self.read_only,
            attempts: self.made,
            max_attempts,
            remaining_ms: as_millis(self.remaining(now)),
            base_delay_ms: as_millis(base_delay),
            max_delay_ms: as_millis(max_delay),
            retry_after_ms: retry_after.map(as_millis),
            message,
            date,
            signed_at,
            local_ms: Some(as_millis(local_time) as u64),
            clock_corrected: self.clock_corrected,
            credential_refreshed: self.credential_refreshed,
            credential_refreshable,
        };
        let decision = situation.decide(jitter, budget);
        self.delay = Duration::ZERO;
        match decision {
            RetryDecision::Retry { delay } => self.delay = delay,
            RetryDecision::RefreshCredential => self.credential_refreshed = true,
            RetryDecision::CorrectClock { .. } => self.clock_corrected = true,
            RetryDecision::Stop(_) => {}
        }
        self.next = now.saturating_add(self.delay);
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::{Failure, StopReason};
    use crate::error::TransportErrorKind;

    const HOUR: Duration = Duration::from_secs(3600);

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    fn send(timeout_ms: u64) -> Step {
        Step::Send { timeout: ms(timeout_ms) }
    }

    fn begun(read_only: bool, now: Duration) -> Attempts {
        let mut attempts = Attempts::new(&Policy::default(), read_only, now);
        attempts.step(now);
        attempts
    }

    fn lose(attempts: &mut Attempts, now: Duration) -> RetryDecision {
        let lost = FailedAttempt::new(Failure::lost(TransportErrorKind::Network, None));
        attempts.after_failure(&lost, now, 0.5, &mut RetryBudget::default())
    }

    #[test]
    fn a_write_has_all_the_time_and_one_attempt() {
        let mut attempts = Attempts::new(&Policy::default(), false, ms(0));
        assert_eq!(attempts.step(ms(0)), send(60_000));
        assert_eq!(lose(&mut attempts, ms(10)), RetryDecision::Stop(StopReason::NotRetryable));
        let limited = FailedAttempt::new(Failure::refused("RequestLimitExceeded"));
        let decision = begun(false, ms(0)).after_failure(&limited, ms(10), 0.5, &mut RetryBudget::default());
        assert_eq!(decision, RetryDecision::Retry { delay: ms(500) });
    }

    #[test]
    fn the_last_attempt_of_a_read_has_all_the_time_that_remains() {
        let mut attempts = begun(true, ms(0));
        let mut now = ms(0);
        for expected in [15_000, 15_000] {
            now += ms(1_000);
            let RetryDecision::Retry { delay } = lose(&mut attempts, now) else { panic!() };
            now += delay;
            assert_eq!(attempts.step(now), send(expected));
        }
        let RetryDecision::Retry { delay } = lose(&mut attempts, now) else { panic!() };
        now += delay;
        assert_eq!(attempts.step(now), Step::Send { timeout: ms(60_000) - now });
        assert_eq!(lose(&mut attempts, now), RetryDecision::Stop(StopReason::AttemptsExhausted));
    }

    #[test]
    fn no_attempt_outlasts_the_call() {
        let mut attempts = Attempts::new(&Policy::default(), true, ms(0));
        assert_eq!(attempts.step(ms(51_000)), send(9_000));
    }

    #[test]
    fn the_clock_and_the_credential_are_put_right_once_each_and_at_once() {
        let expired = FailedAttempt {
            message: b"server time 1700003600, not 1700000000",
            signed_at: 1_700_000_000,
            local_time: Duration::from_secs(1_700_000_000),
            ..FailedAttempt::new(Failure::refused("AuthFailure.SignatureExpire"))
        };
        let token = FailedAttempt {
            credential_refreshable: true,
            ..FailedAttempt::new(Failure::refused("AuthFailure.TokenFailure"))
        };
        let mut attempts = begun(false, ms(0));
        let mut fail = |attempt| {
            let decision = attempts.after_failure(attempt, ms(20), 0.5, &mut RetryBudget::default());
            (decision, attempts.step(ms(20)))
        };
        assert_eq!(fail(&expired), (RetryDecision::CorrectClock { offset_ms: 3_600_000 }, send(59_980)));
        assert_eq!(fail(&token), (RetryDecision::RefreshCredential, send(59_980)));
        assert_eq!(fail(&expired).0, RetryDecision::Stop(StopReason::NotRetryable));
        assert_eq!(fail(&token).0, RetryDecision::Stop(StopReason::NotRetryable));
    }

    #[test]
    fn a_clock_set_back_holds_up_neither_the_next_attempt_nor_the_end() {
        let mut attempts = Attempts::new(&Policy::default(), true, HOUR);
        assert_eq!(attempts.step(ms(0)), send(15_000));
        let mut attempts = begun(true, HOUR);
        assert_eq!(lose(&mut attempts, HOUR), RetryDecision::Retry { delay: ms(100) });
        assert_eq!(attempts.step(ms(10)), Step::Wait { delay: ms(100) });
        assert_eq!(attempts.step(ms(110)), send(15_000));
        assert_eq!(attempts.remaining(ms(110)), ms(60_000));
    }

    #[test]
    fn only_a_first_attempt_earns_budget() {
        let mut budget = RetryBudget::with_spent(10);
        let mut attempts = begun(true, ms(0));
        lose(&mut attempts, ms(0));
        attempts.step(ms(100));
        attempts.succeeded(&mut budget);
        assert_eq!(budget.spent(), 10);
        begun(true, ms(0)).succeeded(&mut budget);
        assert_eq!(budget.spent(), 9);
    }
}
