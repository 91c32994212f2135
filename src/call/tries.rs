//! One call over all its tries.
//!
//! ```text
//!                    ┌──────────── failed: Again, Clock, Credential ────────────┐
//!                    v                                                          │
//!   Tries::new ──> step ──┬─> Step::Wait  ──your timer──> step                  │
//!                         └─> Step::Send  ──your transport──┬─ no answer ──> failed ──> Stop
//!                                                           └─ answer ──> answered
//! ```
//!
//! The time is that of a clock which is never set, from whatever start; wall time comes in through [`Hints`] only.
//!
//! A clock that is wrong and a credential that has expired are put right once each, whatever the call does: the service refused before
//! anything took effect. Everything else is for [`Retry`] to decide.
//!
//! ```
//! use tencentdb_postgres::call::{Budget, Failure, Next, Policy, Step, Tries};
//! use tencentdb_postgres::TransportErrorKind;
//!
//! let (mut budget, policy) = (Budget::default(), Policy::default());
//! let mut tries = Tries::new(&policy, true, 0);
//! assert_eq!(tries.step(0), Step::Send { within_ms: 15_000 });
//!
//! // The connection breaks after a second: again, after a pause of at most 200 ms.
//! let lost = Failure::Lost { kind: TransportErrorKind::Network, status: 0 };
//! assert_eq!(tries.failed(lost, &Default::default(), 1_000, 0.5, &mut budget), Next::Again { pause_ms: 100 });
//! assert_eq!(tries.step(1_000), Step::Wait { ms: 100 });
//! assert_eq!(tries.step(1_100), Step::Send { within_ms: 15_000 });
//!
//! tries.answered(&mut budget);
//! assert_eq!(tries.made(), 2);
//! ```

use super::budget::Budget;
use super::clock;
use super::outcome::Failure;
use super::retry::{Failed, Retry, Stop, Verdict, try_ms};
use crate::model::{Class, Repeat};

/// How patient a call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How often it is tried.
    pub retry: Retry,
    /// Time for the whole call, pauses included, in milliseconds.
    pub timeout_ms: u64,
    /// Time for a try that another may follow, in milliseconds. One that none may follow has all the time that is left.
    pub try_ms: u64,
}

impl Default for Policy {
    /// A minute for the call, fifteen seconds for a try.
    fn default() -> Self {
        Self { retry: Retry::default(), timeout_ms: 60_000, try_ms: 15_000 }
    }
}

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Wait so many milliseconds, then ask again.
    Wait {
        /// How long.
        ms: u64,
    },
    /// Sign the request for this moment and send it. Without an answer in time, the try has failed.
    Send {
        /// How long to wait for an answer.
        within_ms: u64,
    },
}

/// What follows a try that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Another, after a pause.
    Again {
        /// How long.
        pause_ms: u64,
    },
    /// Another, once this is added to the local time.
    Clock {
        /// What to add, in milliseconds.
        offset_ms: i64,
    },
    /// Another, with a credential fetched anew.
    Credential,
    /// None.
    Stop(Stop),
}

/// What else is known of a try that failed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hints<'a> {
    /// The message of the refusal.
    pub message: &'a str,
    /// The time the request was signed for, in seconds.
    pub signed_at: u64,
    /// The local time now, in milliseconds since 1970: wall time, which [`Tries`] needs for nothing else.
    pub local_ms: u64,
    /// What is added to the local time to have the service's, in milliseconds.
    pub offset_ms: i64,
    /// The header `Date` of the answer.
    pub date: Option<&'a str>,
    /// The header `Retry-After` of the answer.
    pub retry_after: Option<&'a str>,
    /// Whether another credential can be had.
    pub renewable: bool,
}

/// One call over all its tries.
#[derive(Clone, Debug)]
pub struct Tries {
    policy: Policy,
    read_only: bool,
    until_ms: u64,
    next_ms: u64,
    /// The pause before the next try.
    pause_ms: u64,
    made: u32,
    clock_set: bool,
    renewed: bool,
}

impl Tries {
    /// A call that begins now.
    #[must_use]
    pub fn new(policy: &Policy, read_only: bool, now_ms: u64) -> Self {
        let until_ms = now_ms.saturating_add(policy.timeout_ms);
        Self {
            policy: *policy,
            read_only,
            until_ms,
            next_ms: now_ms,
            pause_ms: 0,
            made: 0,
            clock_set: false,
            renewed: false,
        }
    }

    /// Tries begun so far.
    #[must_use]
    pub fn made(&self) -> u32 {
        self.made
    }

    /// What is left of the time for the call; never more than it has in all, should the clock be set back meanwhile.
    #[must_use]
    pub fn left_ms(&self, now_ms: u64) -> u64 {
        self.until_ms.saturating_sub(now_ms).min(self.policy.timeout_ms)
    }

    /// What to do now. [`Step::Send`] begins a try. A clock that is set back makes no pause longer than it was to be.
    pub fn step(&mut self, now_ms: u64) -> Step {
        self.next_ms = self.next_ms.min(now_ms.saturating_add(self.pause_ms));
        if now_ms < self.next_ms {
            return Step::Wait { ms: self.next_ms - now_ms };
        }
        self.made += 1;
        let repeatable = self.read_only && self.made < self.policy.retry.tries;
        Step::Send { within_ms: try_ms(repeatable, self.left_ms(now_ms), self.policy.try_ms) }
    }

    /// The try was answered. What is answered at the first try pays towards later repeats.
    pub fn answered(&self, budget: &mut Budget) {
        if self.made == 1 {
            budget.earn();
        }
    }

    /// The try failed.
    pub fn failed(
        &mut self,
        failure: Failure<'_>,
        hints: &Hints<'_>,
        now_ms: u64,
        chance: f64,
        budget: &mut Budget,
    ) -> Next {
        let repeat = failure.repeat();
        (self.next_ms, self.pause_ms) = (now_ms, 0);
        if repeat == Repeat::Refresh && self.left_ms(now_ms) > 0 {
            if failure.class() == Class::Credential {
                if hints.renewable && !self.renewed {
                    self.renewed = true;
                    return Next::Credential;
                }
            } else if let Some(offset_ms) = self.correction(hints) {
                self.clock_set = true;
                return Next::Clock { offset_ms };
            }
        }
        let asked_ms =
            hints.retry_after.and_then(|text| asked_ms(text, hints.local_ms.saturating_add_signed(hints.offset_ms)));
        let failed =
            Failed { repeat, read_only: self.read_only, tries: self.made, left_ms: self.left_ms(now_ms), asked_ms };
        match self.policy.retry.decide(&failed, chance, budget) {
            Verdict::Again { pause_ms } => {
                (self.next_ms, self.pause_ms) = (now_ms.saturating_add(pause_ms), pause_ms);
                Next::Again { pause_ms }
            }
            Verdict::Stop(stop) => Next::Stop(stop),
        }
    }

    /// What the clock is off by, if that can be why the service refused, and was not put right already.
    fn correction(&self, hints: &Hints<'_>) -> Option<i64> {
        let server = clock::server_time(hints.message, hints.signed_at).or_else(|| clock::http_date(hints.date?));
        clock::offset_ms(server?, hints.signed_at, hints.local_ms).filter(|_| !self.clock_set)
    }
}

/// Milliseconds of a `Retry-After`: seconds, or a date, which goes by the service's clock.
fn asked_ms(text: &str, service_ms: u64) -> Option<u64> {
    match text.trim_ascii().parse::<u64>() {
        Ok(seconds) => Some(seconds.saturating_mul(1000)),
        Err(_) => Some((clock::http_date(text.trim_ascii())? * 1000).saturating_sub(service_ms)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::TransportErrorKind;

    const LOST: Failure = Failure::Lost { kind: TransportErrorKind::Network, status: 0 };
    const LIMITED: Failure = Failure::Refused { code: "RequestLimitExceeded" };
    const EXPIRED: Failure = Failure::Refused { code: "AuthFailure.SignatureExpire" };
    const TOKEN: Failure = Failure::Refused { code: "AuthFailure.TokenFailure" };

    fn begun(read_only: bool) -> Tries {
        let mut tries = Tries::new(&Policy::default(), read_only, 0);
        tries.step(0);
        tries
    }

    fn failed(tries: &mut Tries, failure: Failure, hints: &Hints, now_ms: u64) -> Next {
        tries.failed(failure, hints, now_ms, 0.5, &mut Budget::default())
    }

    #[test]
    fn a_write_has_all_the_time_and_one_try() {
        let mut tries = Tries::new(&Policy::default(), false, 0);
        assert_eq!(tries.step(0), Step::Send { within_ms: 60_000 });
        assert_eq!(failed(&mut tries, LOST, &Hints::default(), 10), Next::Stop(Stop::Final));
        assert_eq!(failed(&mut begun(false), LIMITED, &Hints::default(), 10), Next::Again { pause_ms: 500 });
    }

    #[test]
    fn the_last_try_of_a_read_has_what_is_left() {
        let mut tries = begun(true);
        let mut now = 0;
        for expected in [15_000, 15_000] {
            now += 1_000;
            let Next::Again { pause_ms } = failed(&mut tries, LOST, &Hints::default(), now) else { panic!() };
            now += pause_ms;
            assert_eq!(tries.step(now), Step::Send { within_ms: expected });
        }
        let Next::Again { pause_ms } = failed(&mut tries, LOST, &Hints::default(), now) else { panic!() };
        now += pause_ms;
        assert_eq!(tries.step(now), Step::Send { within_ms: 60_000 - now });
        assert_eq!(failed(&mut tries, LOST, &Hints::default(), now), Next::Stop(Stop::Tries));
    }

    #[test]
    fn a_clock_is_set_once() {
        let hints = Hints {
            message: "server time 1700003600, not 1700000000",
            signed_at: 1_700_000_000,
            local_ms: 1_700_000_000_000,
            ..Hints::default()
        };
        for read_only in [true, false] {
            let mut tries = begun(read_only);
            assert_eq!(
                failed(&mut tries, EXPIRED, &hints, 20),
                Next::Clock { offset_ms: 3_600_000 },
                "also before a write"
            );
            assert_eq!(failed(&mut tries, EXPIRED, &hints, 20), Next::Stop(Stop::Final));
        }
    }

    #[test]
    fn the_date_of_the_answer_stands_in_for_a_message_without_a_time() {
        let hints = Hints {
            date: Some("Tue, 14 Nov 2023 23:13:20 GMT"),
            signed_at: 1_700_000_000,
            local_ms: 20,
            ..Hints::default()
        };
        assert_eq!(failed(&mut begun(false), EXPIRED, &hints, 20), Next::Clock { offset_ms: 1_700_003_600_000 - 20 });
        for hints in [
            Hints { date: Some("Tue, 14 Nov 2023 22:13:21 GMT"), ..hints },
            Hints { date: Some("now"), ..hints },
            Hints { date: None, ..hints },
        ] {
            assert_eq!(failed(&mut begun(true), EXPIRED, &hints, 20), Next::Stop(Stop::Final));
        }
    }

    #[test]
    fn a_credential_is_renewed_once_where_there_is_another() {
        let hints = Hints { renewable: true, ..Hints::default() };
        let mut tries = begun(false);
        assert_eq!(failed(&mut tries, TOKEN, &hints, 20), Next::Credential);
        assert_eq!(tries.step(20), Step::Send { within_ms: 59_980 });
        assert_eq!(failed(&mut tries, TOKEN, &hints, 40), Next::Stop(Stop::Final));
        assert_eq!(failed(&mut begun(false), TOKEN, &Hints::default(), 20), Next::Stop(Stop::Final));
        assert_eq!(
            failed(&mut begun(false), EXPIRED, &hints, 20),
            Next::Stop(Stop::Final),
            "no clock is set by another key"
        );
    }

    #[test]
    fn retry_after_accepts_seconds_and_dates() {
        let asked = |text| {
            failed(&mut begun(true), LOST, &Hints { retry_after: Some(text), ..Hints::default() }, 784_111_770_000 % 7)
        };
        assert_eq!(asked("2"), Next::Again { pause_ms: 2_100 });
        assert_eq!(asked(" 2 "), Next::Again { pause_ms: 2_100 });
        assert_eq!(asked("3600"), Next::Stop(Stop::Time));
        assert_eq!(asked("soon"), Next::Again { pause_ms: 100 });
        assert_eq!(asked("Tue, 14 Nov 2023 22:13:18446744073709551615 GMT"), Next::Again { pause_ms: 100 });
        // A date goes by the service's clock: the local one may be an hour slow.
        for (local_ms, offset_ms) in [(784_111_770_000, 0), (784_108_170_000, 3_600_000)] {
            let retry_after = Some("Sun, 06 Nov 1994 08:49:37 GMT");
            let hints = Hints { retry_after, local_ms, offset_ms, ..Hints::default() };
            assert_eq!(failed(&mut begun(true), LOST, &hints, 5), Next::Again { pause_ms: 7_100 }, "{offset_ms}");
        }
    }

    #[test]
    fn a_clock_set_back_holds_up_neither_the_next_try_nor_the_end() {
        const HOUR: u64 = 3_600_000;
        let mut tries = Tries::new(&Policy::default(), true, HOUR);
        assert_eq!(tries.step(0), Step::Send { within_ms: 15_000 });
        let mut tries = Tries::new(&Policy::default(), true, HOUR);
        tries.step(HOUR);
        assert_eq!(failed(&mut tries, LOST, &Hints::default(), HOUR), Next::Again { pause_ms: 100 });
        assert_eq!(tries.step(10), Step::Wait { ms: 100 });
        assert_eq!(tries.step(110), Step::Send { within_ms: 15_000 });
        assert_eq!(tries.left_ms(110), 60_000);
    }

    #[test]
    fn only_a_first_try_earns_budget() {
        let mut budget = Budget::default();
        budget.spend();
        let spent = budget;
        let mut tries = begun(true);
        failed(&mut tries, LOST, &Hints::default(), 0);
        tries.step(100);
        tries.answered(&mut budget);
        assert_eq!(budget, spent);
        begun(true).answered(&mut budget);
        assert_ne!(budget, spent);
    }
}
