//! Whether a call that failed is tried again, and after which pause.
//!
//! ```text
//!                    may it be repeated?      tries left?     time left?      budget left?
//!   a try failed ──┬── later: any call ────┬──────┬──────────────┬───────────────┬──────> Again, after a pause
//!                  ├── reads: reads only ──┘      │              │               │
//!                  └── never ──> Stop::Final      └─> Stop::Tries └─> Stop::Time └─> Stop::Budget
//! ```
//!
//! The pause is drawn evenly from zero to a ceiling that doubles with every try (full jitter), so that many clients that failed at one
//! moment do not come back at one moment.

use crate::model::Repeat;

use super::budget::Budget;

/// Of calls refused for their rate, the least ceiling of a pause: limits count by the second.
const RATE_MS: f64 = 1000.0;

/// How often a call is tried, and how long the pauses are.
///
/// ```
/// use tencentdb_postgres::call::{Budget, Failed, Retry, Stop, Verdict};
/// use tencentdb_postgres::Repeat;
///
/// let retry = Retry::default();
/// let failed = Failed { repeat: Repeat::Reads, read_only: true, tries: 2, left_ms: 60_000, asked_ms: None };
/// // The second pause is at most 400 ms; chance puts it in the middle.
/// assert_eq!(retry.decide(&failed, 0.5, &mut Budget::default()), Verdict::Again { pause_ms: 200 });
/// // Nobody knows whether a write took effect, so it is not repeated.
/// let write = Failed { read_only: false, ..failed };
/// assert_eq!(retry.decide(&write, 0.5, &mut Budget::default()), Verdict::Stop(Stop::Final));
/// assert_eq!(Retry::OFF.decide(&failed, 0.5, &mut Budget::default()), Verdict::Stop(Stop::Tries));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// Tries in all, the first included; 1 turns repeating off.
    pub tries: u32,
    /// Ceiling of the first pause, in milliseconds; it doubles with every try.
    pub base_ms: u64,
    /// Ceiling of every pause, in milliseconds.
    pub cap_ms: u64,
}

impl Default for Retry {
    /// Four tries; pauses of up to 0.2, 0.4 and 0.8 seconds, or 1, 2 and 4 where the rate was the reason.
    fn default() -> Self {
        Self { tries: 4, base_ms: 200, cap_ms: 10_000 }
    }
}

/// A try that failed, and where that leaves the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed {
    /// When the same call can help.
    pub repeat: Repeat,
    /// Whether the action changes nothing.
    pub read_only: bool,
    /// Tries so far.
    pub tries: u32,
    /// What is left of the time for the whole call.
    pub left_ms: u64,
    /// The pause the other side asks for (`Retry-After`), where it does.
    pub asked_ms: Option<u64>,
}

/// What to do after a try that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Try again after so many milliseconds.
    Again {
        /// How long to wait before.
        pause_ms: u64,
    },
    /// That was it.
    Stop(Stop),
}

/// Why there is no further try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The same call would fail again, or might take effect twice.
    Final,
    /// It was tried often enough.
    Tries,
    /// The pause would outlast the time for the call.
    Time,
    /// Too much failed lately.
    Budget,
}

impl Retry {
    /// No repeats at all.
    pub const OFF: Self = Self { tries: 1, base_ms: 0, cap_ms: 0 };

    /// What to do after a try that failed. `chance` is evenly spread from 0 to 1; the budget pays for a repeat.
    pub fn decide(&self, failed: &Failed, chance: f64, budget: &mut Budget) -> Verdict {
        let limited = failed.repeat == Repeat::Later;
        let repeatable = limited || failed.repeat == Repeat::Reads && failed.read_only;
        let [base_ms, cap_ms, left_ms] = [self.base_ms, self.cap_ms, failed.left_ms].map(|ms| ms as f64);
        let pause_ms =
            pause_ms(limited, failed.tries, [base_ms, cap_ms], failed.asked_ms.map_or(-1.0, |ms| ms as f64), chance);
        Verdict::Stop(if !repeatable {
            Stop::Final
        } else if failed.tries >= self.tries {
            Stop::Tries
        } else if pause_ms >= left_ms {
            Stop::Time
        } else if !budget.spend() {
            Stop::Budget
        } else {
            return Verdict::Again { pause_ms: pause_ms as u64 };
        })
    }
}

/// The pause after so many tries, given the first ceiling and the highest, and what the other side asks for, if it is not negative.
pub fn pause_ms(limited: bool, tries: u32, [base, cap]: [f64; 2], asked: f64, chance: f64) -> f64 {
    let base = if limited && base < RATE_MS { RATE_MS } else { base };
    let doubled = base * f64::from(1 << tries.saturating_sub(1).min(16));
    // Whoever was asked to wait waits at least so long; the first ceiling spreads those who were asked together.
    let (least, ceiling) = if asked >= 0.0 { (asked, base) } else { (0.0, doubled) };
    least + chance * if ceiling < cap { ceiling } else { cap }
}

/// How long one try may take: with a further try to come it is cut short, so that one lost packet does not cost the whole call.
#[must_use]
pub fn try_ms(repeatable: bool, left_ms: u64, limit_ms: u64) -> u64 {
    if repeatable { left_ms.min(limit_ms) } else { left_ms }
}

#[cfg(test)]
mod tests {
    use super::*;

    const READ: Failed = Failed { repeat: Repeat::Reads, read_only: true, tries: 1, left_ms: 60_000, asked_ms: None };

    fn decide(failed: Failed, chance: f64) -> Verdict {
        Retry::default().decide(&failed, chance, &mut Budget::default())
    }

    #[test]
    fn only_what_cannot_take_effect_twice_is_repeated() {
        for (repeat, read, write) in [
            (Repeat::Later, true, true),
            (Repeat::Reads, true, false),
            (Repeat::Never, false, false),
            (Repeat::Refresh, false, false),
            (Repeat::Changed, false, false),
        ] {
            for (read_only, expected) in [(true, read), (false, write)] {
                let again = matches!(decide(Failed { repeat, read_only, ..READ }, 0.5), Verdict::Again { .. });
                assert_eq!(again, expected, "{repeat:?} {read_only}");
            }
        }
    }

    #[test]
    fn pauses_are_spread_from_zero_to_a_ceiling_that_doubles_up_to_a_cap() {
        let retry = Retry { tries: 100, ..Retry::default() };
        for (tries, ceiling) in [(1, 200), (2, 400), (3, 800), (6, 6_400), (7, 10_000), (50, 10_000), (99, 10_000)] {
            let failed = Failed { tries, ..READ };
            let at = |chance| retry.decide(&failed, chance, &mut Budget::default());
            assert_eq!(at(0.0), Verdict::Again { pause_ms: 0 });
            assert_eq!(at(1.0), Verdict::Again { pause_ms: ceiling }, "{tries}");
        }
        assert_eq!(decide(Failed { repeat: Repeat::Later, ..READ }, 1.0), Verdict::Again { pause_ms: 1_000 });
    }

    #[test]
    fn a_pause_asked_for_is_kept_or_the_call_ends() {
        assert_eq!(decide(Failed { asked_ms: Some(7_000), ..READ }, 0.5), Verdict::Again { pause_ms: 7_100 });
        assert_eq!(decide(Failed { asked_ms: Some(60_000), ..READ }, 0.0), Verdict::Stop(Stop::Time));
        assert_eq!(decide(Failed { asked_ms: Some(u64::MAX), ..READ }, 1.0), Verdict::Stop(Stop::Time));
    }

    #[test]
    fn tries_time_and_budget_end() {
        assert_eq!(decide(Failed { tries: 4, ..READ }, 0.0), Verdict::Stop(Stop::Tries));
        assert_eq!(decide(Failed { left_ms: 100, ..READ }, 0.5), Verdict::Stop(Stop::Time));
        let mut budget = Budget::default();
        while budget.spend() {}
        assert_eq!(Retry::default().decide(&READ, 0.5, &mut budget), Verdict::Stop(Stop::Budget));
    }

    #[test]
    fn what_is_refused_for_another_reason_costs_no_budget() {
        let mut budget = Budget::default();
        Retry::default().decide(&Failed { tries: 4, ..READ }, 0.5, &mut budget);
        Retry::default().decide(&Failed { left_ms: 1, ..READ }, 0.5, &mut budget);
        Retry::default().decide(&Failed { read_only: false, ..READ }, 0.5, &mut budget);
        assert_eq!(budget, Budget::default());
    }

    #[test]
    fn the_last_try_has_all_the_time_there_is() {
        assert_eq!(
            (try_ms(true, 60_000, 15_000), try_ms(true, 9_000, 15_000), try_ms(false, 60_000, 15_000)),
            (15_000, 9_000, 60_000)
        );
    }
}
