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
//! assert_eq!(wait.seen(Some("initing"), 1_000, 0.5), Look::Again { pause_ms: 2_000 });
//! assert_eq!(wait.seen(Some("running"), 3_000, 0.5), Look::Done);
//! ```

use alloc::borrow::ToOwned;
use alloc::string::String;

use crate::error::WaitFailure;

/// The pause after the first look, and what each is longer than the one before.
const STEP_MS: f64 = 1_000.0;
/// The longest pause.
const LONGEST_MS: f64 = 10_000.0;
/// For so long a thing may not show yet what was asked of it.
const GRACE_MS: u64 = 30_000;
/// The same after a call that the service has accepted: what it leads to comes, and may be slow to begin.
const ACCEPTED_GRACE_MS: u64 = 300_000;
/// What tasks, backups and files are that have not ended well.
const ENDED_BADLY: [&[u8]; 3] = [b"Fail", b"failed", b"canceled"];
/// The states in which an instance is as good as gone: nothing of it can be used or restored.
const GONE: [&[u8]; 2] = [b"recycled", b"offline"];
/// What the states begin with that no instance leaves on its own.
const LAST: [&[u8]; 3] = [b"isolated", b"recycl", b"offlin"];

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal<'a> {
    /// An instance in this `DBInstanceStatus`; `gone` when it is no longer there. Blanks may be written as dashes.
    Instance(&'a str),
    /// A row of a list, by what tells its state; `gone` when it is no longer listed.
    Row(&'a str),
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
    looks: u32,
    shown: bool,
    accepted: bool,
}

impl<'a> Wait<'a> {
    /// A wait from now on, for so long at most.
    #[must_use]
    pub fn new(goal: Goal<'a>, now_ms: u64, timeout_ms: u64) -> Self {
        Self {
            goal,
            started_ms: now_ms,
            until_ms: now_ms.saturating_add(timeout_ms),
            looks: 0,
            shown: false,
            accepted: false,
        }
    }

    /// For what a call leads to that the service has accepted: the old state, or nothing, is taken for a failure after five minutes only.
    #[must_use]
    pub fn accepted(self) -> Self {
        Self { accepted: true, ..self }
    }

    /// What is left of the time.
    #[must_use]
    pub fn left_ms(&self, now_ms: u64) -> u64 {
        self.until_ms.saturating_sub(now_ms)
    }

    /// Takes note of the state a look has found, or of finding nothing. `chance`, evenly spread from 0 to 1, parts those who wait for
    /// the same.
    pub fn seen(&mut self, state: Option<&str>, now_ms: u64, chance: f64) -> Look {
        let (wanted, state_found) = match self.goal {
            Goal::Instance(wanted) => (wanted, dashed(state.unwrap_or_default())),
            Goal::Row(wanted) => (wanted, state.unwrap_or_default().to_owned()),
            Goal::Task => ("Success", state.unwrap_or_default().to_owned()),
        };
        let waited_ms = now_ms.saturating_sub(self.started_ms);
        let found =
            find(dashed(wanted).as_bytes(), state_found.as_bytes(), is_late(waited_ms, self.accepted), self.shown);
        self.shown |= state.is_some();
        match found {
            Found::Done => Look::Done,
            Found::Never(failure) => Look::Failed(failure),
            Found::NotYet => self.again(now_ms, chance),
        }
    }

    /// After a look that told nothing, since the call failed: look again, while there is time.
    pub fn again(&mut self, now_ms: u64, chance: f64) -> Look {
        self.looks += 1;
        match pause_ms(self.looks, self.left_ms(now_ms), chance) {
            0 => Look::Failed(WaitFailure::Timeout),
            pause_ms => Look::Again { pause_ms },
        }
    }
}

/// What a look has shown.
pub enum Found {
    /// What was waited for.
    Done,
    /// Nothing that decides.
    NotYet,
    /// That it will not come.
    Never(WaitFailure),
}

/// Whether what was to come should have begun to show.
pub fn is_late(waited_ms: u64, accepted: bool) -> bool {
    waited_ms >= if accepted { ACCEPTED_GRACE_MS } else { GRACE_MS }
}

/// What it says about a goal that a state was found, or nothing. The states of instances have dashes for blanks.
pub fn find(wanted: &[u8], state: &[u8], late: bool, shown: bool) -> Found {
    let is_gone = wanted == b"gone" && GONE.contains(&state);
    if is_gone || wanted == if state.is_empty() { b"gone" } else { state } {
        Found::Done
    } else if state.is_empty() && (shown || late) {
        Found::Never(WaitFailure::Gone)
    } else if ENDED_BADLY.contains(&state) || late && is_last(state) && !is_last(wanted) && wanted != b"gone" {
        Found::Never(WaitFailure::Failed)
    } else {
        Found::NotYet
    }
}

/// The pause after so many looks; none, where no time is left. The last look is at the end of the time, not after it.
pub fn pause_ms(looks: u32, left_ms: u64, chance: f64) -> u64 {
    let pause = (STEP_MS * f64::from(looks)).min(LONGEST_MS);
    ((pause * (0.8 + chance * 0.4)) as u64).min(left_ms)
}

/// Whether no instance leaves this state on its own.
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
        assert_eq!(look("gone", Some("offlining"), 30_000), AGAIN);
        for gone in ["offline", "recycled"] {
            assert_eq!((look("gone", Some(gone), 0), look(gone, Some(gone), 0)), (Look::Done, Look::Done));
        }
    }

    #[test]
    fn what_was_accepted_may_be_slow_to_begin() {
        let look = |state, at| Wait::new(Goal::Instance("running"), 0, 600_000).accepted().seen(state, at, 0.5);
        assert_eq!((look(Some("isolated"), 299_999), look(None, 299_999)), (AGAIN, AGAIN));
        assert_eq!((look(Some("isolated"), 300_000), look(None, 300_000)), (FAILED, GONE));
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
    fn a_row_comes_into_its_state_is_gone_or_ends_badly() {
        let look = |goal, state, at| wait(Goal::Row(goal)).seen(state, at, 0.5);
        assert_eq!((look("finished", Some("running"), 0), look("finished", Some("finished"), 0)), (AGAIN, Look::Done));
        for bad in ["failed", "canceled"] {
            assert_eq!(look("finished", Some(bad), 0), FAILED, "{bad}");
        }
        assert_eq!((look("gone", Some("there"), 60_000), look("gone", None, 0)), (AGAIN, Look::Done));
        assert_eq!((look("2", None, 0), look("2", None, 30_000)), (AGAIN, GONE));
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
