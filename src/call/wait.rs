//! Waiting for what goes on after an answer: states of instances, background tasks, orders.
//!
//! ```text
//!   Wait::new ──> look (a Describe) ──> Wait::seen ──┬──> Look::Again, after a pause that grows ──> look ...
//!                                                    ├──> Look::Done
//!                                                    └──> Look::Failed: it failed, it is gone, or time is up
//! ```
//!
//! What has just been asked for may not show at once: for the first half minute a thing that is not there, or is still in the state it
//! is to leave, is waited for.
//!
//! ```
//! use tencentdb_postgres::call::{Goal, Look, Wait};
//!
//! let mut wait = Wait::new(Goal::Instance("running"), 0, 600_000);
//! assert_eq!(wait.seen(Some("initing"), 0, 0.5), Look::Again { pause_ms: 1_000 });
//! assert_eq!(wait.seen(Some("initing"), 1_000, 0.5), Look::Again { pause_ms: 1_500 });
//! assert_eq!(wait.seen(Some("running"), 2_500, 0.5), Look::Done);
//! ```

use crate::error::WaitFailure;

/// A pause after the first look.
const FIRST_MS: u64 = 1_000;
/// The longest pause.
const LONGEST_MS: u64 = 10_000;
/// For so long a thing may not show yet what was asked of it.
const GRACE_MS: u64 = 30_000;
/// States that no instance leaves on its own.
const DEAD: [&str; 5] = ["isolated", "recycling", "recycled", "offlining", "offline"];

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal<'a> {
    /// An instance in this `DBInstanceStatus`; `gone` when it is no longer there. Blanks may be written as dashes.
    Instance(&'a str),
    /// A task that has ended well, by its `Status` in `DescribeTasks`.
    Task,
}

/// What to do after a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Look again after so many milliseconds.
    Again {
        /// How long to wait before.
        pause_ms: u64,
    },
    /// It is as it was to be.
    Done,
    /// It will not be.
    Failed(WaitFailure),
}

/// One wait.
#[derive(Clone, Copy, Debug)]
pub struct Wait<'a> {
    goal: Goal<'a>,
    started_ms: u64,
    until_ms: u64,
    pause_ms: u64,
    shown: bool,
}

impl<'a> Wait<'a> {
    /// A wait from now on, for so long at most.
    #[must_use]
    pub fn new(goal: Goal<'a>, now_ms: u64, timeout_ms: u64) -> Self {
        Self { goal, started_ms: now_ms, until_ms: now_ms.saturating_add(timeout_ms), pause_ms: FIRST_MS, shown: false }
    }

    /// What is left of the time.
    #[must_use]
    pub fn left_ms(&self, now_ms: u64) -> u64 {
        self.until_ms.saturating_sub(now_ms)
    }

    /// Takes note of the state a look has found, or of finding nothing. `chance`, evenly spread from 0 to 1, parts those who wait for
    /// the same.
    pub fn seen(&mut self, state: Option<&str>, now_ms: u64, chance: f64) -> Look {
        let early = now_ms.saturating_sub(self.started_ms) < GRACE_MS;
        let stuck = match (self.goal, state) {
            (Goal::Instance("gone"), None) => return Look::Done,
            (_, None) => (self.shown || !early).then_some(WaitFailure::Gone),
            (Goal::Instance(wanted), Some(state)) if same(wanted, state) => return Look::Done,
            (Goal::Instance(wanted), Some(state)) => {
                let leaves = |state: &str| !DEAD.iter().any(|dead| same(dead, state));
                (leaves(wanted) && wanted != "gone" && !leaves(state) && !early).then_some(WaitFailure::Failed)
            }
            (Goal::Task, Some("Success")) => return Look::Done,
            (Goal::Task, Some(state)) => (state == "Fail").then_some(WaitFailure::Failed),
        };
        self.shown |= state.is_some();
        match stuck {
            Some(failure) => Look::Failed(failure),
            None => self.again(now_ms, chance),
        }
    }

    /// After a look that told nothing, since the call failed: look again, while there is time.
    pub fn again(&mut self, now_ms: u64, chance: f64) -> Look {
        let left_ms = self.left_ms(now_ms);
        if left_ms == 0 {
            return Look::Failed(WaitFailure::Timeout);
        }
        let pause = self.pause_ms * 4 / 5 + (self.pause_ms as f64 * chance * 0.4) as u64;
        self.pause_ms = (self.pause_ms * 3 / 2).min(LONGEST_MS);
        // The last look is at the end of the time, not after it.
        Look::Again { pause_ms: pause.min(left_ms) }
    }
}

/// Whether two states are the same but for how their words are joined.
fn same(one: &str, other: &str) -> bool {
    let joined = |byte: u8| if byte == b' ' { b'-' } else { byte };
    one.len() == other.len() && one.bytes().map(joined).eq(other.bytes().map(joined))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(goal: Goal<'_>) -> Wait<'_> {
        Wait::new(goal, 0, 600_000)
    }

    fn look(goal: &str, state: Option<&str>, at: u64) -> Look {
        wait(Goal::Instance(goal)).seen(state, at, 0.5)
    }

    const AGAIN: Look = Look::Again { pause_ms: 1_000 };
    const GONE: Look = Look::Failed(WaitFailure::Gone);
    const FAILED: Look = Look::Failed(WaitFailure::Failed);

    #[test]
    fn a_state_is_reached_however_its_words_are_joined() {
        assert_eq!(look("running", Some("running"), 0), Look::Done);
        assert_eq!(look("job-running", Some("job running"), 0), Look::Done);
        assert_eq!(look("audit-switching", Some("audit-switching"), 0), Look::Done);
        assert_eq!(look("running", Some("job running"), 0), AGAIN);
    }

    #[test]
    fn a_state_that_is_never_left_fails_after_the_grace() {
        assert_eq!(look("running", Some("isolated"), 29_999), AGAIN);
        assert_eq!(look("running", Some("isolated"), 30_000), FAILED);
        assert_eq!(look("isolated", Some("running"), 30_000), AGAIN);
        assert_eq!(look("offline", Some("isolated"), 30_000), AGAIN);
        assert_eq!(look("gone", Some("isolated"), 30_000), AGAIN);
    }

    #[test]
    fn what_never_showed_may_still_come_and_what_vanished_does_not() {
        assert_eq!((look("running", None, 29_999), look("running", None, 30_000)), (AGAIN, GONE));
        let mut wait = wait(Goal::Task);
        assert_eq!(wait.seen(Some("Running"), 0, 0.5), AGAIN);
        assert_eq!(wait.seen(None, 1_000, 0.5), GONE);
        assert_eq!(look("gone", None, 0), Look::Done);
    }

    #[test]
    fn a_task_ends_well_or_not() {
        let look = |state| wait(Goal::Task).seen(Some(state), 0, 0.5);
        assert_eq!(look("Success"), Look::Done);
        assert_eq!(look("Fail"), FAILED);
        for open in ["Running", "WaitSwitch", "Pause", "SomethingNew"] {
            assert_eq!(look(open), AGAIN, "{open}");
        }
    }

    #[test]
    fn pauses_grow_and_the_last_look_is_at_the_end() {
        let mut wait = Wait::new(Goal::Task, 0, 100_000);
        let mut now = 0;
        let mut looks = 0;
        let mut longest = 0;
        while let Look::Again { pause_ms } = wait.seen(Some("Running"), now, 1.0) {
            assert!(pause_ms > 0);
            longest = longest.max(pause_ms);
            now += pause_ms;
            looks += 1;
        }
        assert_eq!((now, longest), (100_000, 12_000));
        assert!(looks < 20, "{looks}");
        assert_eq!(wait.seen(Some("Running"), now, 0.5), Look::Failed(WaitFailure::Timeout));
        assert_eq!(wait.seen(Some("Success"), now, 0.5), Look::Done, "late, but done");
    }
}
