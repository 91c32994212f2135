//! Waits for what goes on after an answer: states of instances, background tasks, orders.
//!
//! ```text
//!   Wait::new ──> poll (a Describe) ──> Wait::observed ──┬──> WaitDecision::PollAgain, after a growing delay ──> poll ...
//!                                                        ├──> WaitDecision::Done
//!                                                        └──> WaitDecision::Failed: it failed, it is gone, or time is up
//! ```
//!
//! A change may not show at once. So a thing that is not there, or is still in the state that it is to leave, is waited
//! for during the first half minute.
//!
//! ```
//! use core::time::Duration;
//! use tencentdb_postgres::call::{Goal, Wait, WaitDecision};
//!
//! let secs = Duration::from_secs;
//! let mut wait = Wait::new(Goal::Instance("running"), secs(0), secs(600));
//! assert_eq!(wait.observed(Some("initing"), secs(0), 0.5), WaitDecision::PollAgain { delay: secs(1) });
//! assert_eq!(wait.observed(Some("initing"), secs(1), 0.5), WaitDecision::PollAgain { delay: secs(2) });
//! assert_eq!(wait.observed(Some("running"), secs(3), 0.5), WaitDecision::Done);
//! ```

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::time::Duration;

use super::millis::{as_millis, from_millis};
use crate::error::WaitFailure;

/// The delay after the first poll, in milliseconds, and by how much each delay is longer than the one before.
const DELAY_STEP: f64 = 1_000.0;
const LONGEST_DELAY: f64 = 10_000.0;
/// The time in milliseconds in which a thing need not show yet what was asked of it.
const GRACE: f64 = 30_000.0;
/// The same after a call that the service has accepted: the change comes, and may be slow to begin.
const ACCEPTED_GRACE: f64 = 300_000.0;
/// The states of tasks, backups and files that did not end well.
const ENDED_BADLY: [&[u8]; 3] = [b"Fail", b"failed", b"canceled"];
/// The states in which an instance is as good as gone: nothing of it can be used or restored.
const GONE: [&[u8]; 2] = [b"recycled", b"offline"];
/// The beginnings of the states that no instance leaves on its own.
const LAST: [&[u8]; 3] = [b"isolated", b"recycl", b"offlin"];

/// The goal of a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal<'a> {
    /// An instance in this `DBInstanceStatus`, or `gone` once it is no longer there. Spaces may be written as dashes.
    Instance(&'a str),
    /// A row of a list in this state, or `gone` once it is no longer listed.
    Row(&'a str),
    /// A task that has ended well, by its `Status` in `DescribeTasks`.
    Task,
}

/// The decision after a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitDecision {
    /// Poll again, after a delay.
    PollAgain {
        /// The time to wait before it.
        delay: Duration,
    },
    /// The goal is reached.
    Done,
    /// The goal will not be reached.
    Failed(WaitFailure),
}

/// One wait.
#[derive(Clone, Copy, Debug)]
pub struct Wait<'a> {
    goal: Goal<'a>,
    started: Duration,
    timeout: Duration,
    polls: u32,
    shown: bool,
    accepted: bool,
}

impl<'a> Wait<'a> {
    /// A wait that begins now, by a clock that is never set.
    #[must_use]
    pub fn new(goal: Goal<'a>, now: Duration, timeout: Duration) -> Self {
        Self { goal, started: now, timeout, polls: 0, shown: false, accepted: false }
    }

    /// The same wait after a call that the service has accepted: only after five minutes the old state, or nothing, is
    /// taken for a failure.
    #[must_use]
    pub fn accepted(self) -> Self {
        Self { accepted: true, ..self }
    }

    /// The rest of the time.
    #[must_use]
    pub fn remaining(&self, now: Duration) -> Duration {
        self.timeout.saturating_sub(now.saturating_sub(self.started))
    }

    /// Decides what follows a poll that found this state, or nothing. `jitter`, evenly distributed from 0 to 1,
    /// separates those who wait for the same.
    pub fn observed(&mut self, state: Option<&str>, now: Duration, jitter: f64) -> WaitDecision {
        let state_found = state.unwrap_or_default();
        let (wanted, state_found) = match self.goal {
            Goal::Instance(wanted) => (dashed(wanted), dashed(state_found)),
            Goal::Row(wanted) => (dashed(wanted), state_found.to_owned()),
            Goal::Task => ("Success".to_owned(), state_found.to_owned()),
        };
        let decision = self.polled(now).observed(wanted.as_bytes(), state_found.as_bytes(), jitter);
        self.shown |= state.is_some();
        decision.into()
    }

    /// Decides what follows a poll that failed for a passing reason and so told nothing.
    pub fn poll_failed(&mut self, now: Duration, jitter: f64) -> WaitDecision {
        self.polled(now).poll_again(jitter).into()
    }

    fn polled(&mut self, now: Duration) -> WaitProgress {
        self.polls += 1;
        WaitProgress {
            polls: self.polls,
            waited_ms: as_millis(now.saturating_sub(self.started)),
            timeout_ms: as_millis(self.timeout),
            shown: self.shown,
            accepted: self.accepted,
        }
    }
}

/// How far a wait has come.
#[derive(Clone, Copy, Debug)]
pub struct WaitProgress {
    /// The polls so far.
    pub polls: u32,
    /// The time since the wait began.
    pub waited_ms: f64,
    /// The time for the whole wait.
    pub timeout_ms: f64,
    /// Set once a poll has found the thing.
    pub shown: bool,
    /// Set if a call that the service has accepted leads to the goal.
    pub accepted: bool,
}

/// The delay in milliseconds before the next poll; none where the goal is reached.
type Polled = Result<Option<f64>, WaitFailure>;

impl WaitProgress {
    /// Decides what follows a poll that found this state, or nothing where it is empty. The states of instances have
    /// dashes for spaces.
    pub fn observed(&self, wanted: &[u8], state: &[u8], jitter: f64) -> Polled {
        let late = self.waited_ms >= if self.accepted { ACCEPTED_GRACE } else { GRACE };
        let until_gone = wanted == b"gone";
        if until_gone && (state.is_empty() || GONE.contains(&state)) || wanted == state && !state.is_empty() {
            Ok(None)
        } else if state.is_empty() && (self.shown || late) {
            Err(WaitFailure::Gone)
        } else if ENDED_BADLY.contains(&state) || late && is_last(state) && !is_last(wanted) && !until_gone {
            Err(WaitFailure::Failed)
        } else {
            self.poll_again(jitter)
        }
    }

    /// Decides when to poll again. The last poll is at the end of the time, not after it.
    pub fn poll_again(&self, jitter: f64) -> Polled {
        let delay = (DELAY_STEP * f64::from(self.polls)).min(LONGEST_DELAY) * (0.8 + jitter * 0.4);
        let delay = delay.min(self.timeout_ms - self.waited_ms);
        if delay < 1.0 { Err(WaitFailure::Timeout) } else { Ok(Some(delay)) }
    }
}

impl From<Polled> for WaitDecision {
    fn from(polled: Polled) -> Self {
        match polled {
            Ok(Some(delay)) => Self::PollAgain { delay: from_millis(delay) },
            Ok(None) => Self::Done,
            Err(failure) => Self::Failed(failure),
        }
    }
}

/// Returns `true` for a state that no instance leaves on its own.
fn is_last(state: &[u8]) -> bool {
    LAST.iter().any(|last| state.starts_with(last))
}

/// A state with its words joined by dashes.
fn dashed(state: &str) -> String {
    state.replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(goal: Goal<'_>) -> Wait<'_> {
        Wait::new(goal, ms(0), ms(600_000))
    }

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    fn poll(goal: &str, state: Option<&str>, at: u64) -> WaitDecision {
        wait(Goal::Instance(goal)).observed(state, ms(at), 0.5)
    }

    const AGAIN: WaitDecision = WaitDecision::PollAgain { delay: ms(1_000) };
    const GONE: WaitDecision = WaitDecision::Failed(WaitFailure::Gone);
    const FAILED: WaitDecision = WaitDecision::Failed(WaitFailure::Failed);

    #[test]
    fn a_state_is_reached_however_its_words_are_joined() {
        assert_eq!(poll("running", Some("running"), 0), WaitDecision::Done);
        assert_eq!(poll("job-running", Some("job running"), 0), WaitDecision::Done);
        assert_eq!(poll("audit-switching", Some("audit-switching"), 0), WaitDecision::Done);
        assert_eq!(poll("running", Some("job running"), 0), AGAIN);
    }

    #[test]
    fn a_state_that_is_never_left_fails_after_the_grace() {
        assert_eq!(poll("running", Some("isolated"), 29_999), AGAIN);
        assert_eq!(poll("running", Some("isolated"), 30_000), FAILED);
        assert_eq!(poll("isolated", Some("running"), 30_000), AGAIN);
        assert_eq!(poll("offline", Some("isolated"), 30_000), AGAIN);
        assert_eq!(poll("gone", Some("isolated"), 30_000), AGAIN);
        assert_eq!(poll("gone", Some("offlining"), 30_000), AGAIN);
        for gone in ["offline", "recycled"] {
            assert_eq!(
                (poll("gone", Some(gone), 0), poll(gone, Some(gone), 0)),
                (WaitDecision::Done, WaitDecision::Done)
            );
        }
    }

    #[test]
    fn what_was_accepted_may_be_slow_to_begin() {
        let poll = |state, at| wait(Goal::Instance("running")).accepted().observed(state, ms(at), 0.5);
        assert_eq!((poll(Some("isolated"), 299_999), poll(None, 299_999)), (AGAIN, AGAIN));
        assert_eq!((poll(Some("isolated"), 300_000), poll(None, 300_000)), (FAILED, GONE));
    }

    #[test]
    fn what_never_showed_may_still_come_and_what_vanished_does_not() {
        assert_eq!((poll("running", None, 29_999), poll("running", None, 30_000)), (AGAIN, GONE));
        let mut wait = wait(Goal::Task);
        assert_eq!(wait.observed(Some("Running"), ms(0), 0.5), AGAIN);
        assert_eq!(wait.observed(None, ms(1_000), 0.5), GONE);
        assert_eq!(poll("gone", None, 0), WaitDecision::Done);
    }

    #[test]
    fn a_task_ends_well_or_not() {
        let poll = |state| wait(Goal::Task).observed(Some(state), ms(0), 0.5);
        assert_eq!(poll("Success"), WaitDecision::Done);
        assert_eq!(poll("Fail"), FAILED);
        for open in ["Running", "WaitSwitch", "Pause", "SomethingNew"] {
            assert_eq!(poll(open), AGAIN, "{open}");
        }
    }

    #[test]
    fn a_row_comes_into_its_state_is_gone_or_ends_badly() {
        let poll = |goal, state, at| wait(Goal::Row(goal)).observed(state, ms(at), 0.5);
        assert_eq!(
            (poll("finished", Some("running"), 0), poll("finished", Some("finished"), 0)),
            (AGAIN, WaitDecision::Done)
        );
        for bad in ["failed", "canceled"] {
            assert_eq!(poll("finished", Some(bad), 0), FAILED, "{bad}");
        }
        assert_eq!((poll("gone", Some("there"), 60_000), poll("gone", None, 0)), (AGAIN, WaitDecision::Done));
        assert_eq!((poll("2", None, 0), poll("2", None, 30_000)), (AGAIN, GONE));
    }

    #[test]
    fn a_poll_that_failed_proves_nothing() {
        let mut wait = wait(Goal::Instance("running"));
        assert_eq!(wait.observed(Some("isolated"), ms(0), 0.5), AGAIN);
        assert_eq!(wait.poll_failed(ms(60_000), 0.5), WaitDecision::PollAgain { delay: ms(2_000) });
        assert_eq!(wait.observed(Some("isolated"), ms(62_000), 0.5), FAILED);
    }

    #[test]
    fn delays_grow_and_the_last_poll_is_at_the_end() {
        let mut wait = Wait::new(Goal::Task, ms(0), ms(100_000));
        let (mut now, mut longest, mut polls) = (ms(0), ms(0), 0);
        while let WaitDecision::PollAgain { delay } = wait.observed(Some("Running"), now, 1.0) {
            assert!(!delay.is_zero());
            longest = longest.max(delay);
            now += delay;
            polls += 1;
        }
        assert_eq!((now, longest), (ms(100_000), ms(12_000)));
        assert!(polls < 20, "{polls}");
        let timeout = WaitDecision::Failed(WaitFailure::Timeout);
        assert_eq!(wait.observed(Some("Running"), now, 0.5), timeout);
        assert_eq!(wait.observed(Some("Success"), now, 0.5), WaitDecision::Done, "late, but done");
    }
}
