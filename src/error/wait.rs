//! Waits that end without what was awaited.

use alloc::string::String;
use core::fmt;
use core::time::Duration;

/// The reason why a wait failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WaitFailure {
    /// The task failed, or the instance is in a state it does not leave on its own.
    Failed,
    /// The goal does not exist, or no longer.
    Gone,
    /// It took longer than the timeout.
    Timeout,
    /// There is nothing to wait for, because the answer names neither a task nor an order, and no state is known that
    /// the action leads to.
    Nothing,
}

impl WaitFailure {
    /// Returns its name, which is also the `code` in JavaScript.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Gone => "gone",
            Self::Timeout => "timeout",
            Self::Nothing => "nothing",
        }
    }
}

/// A wait that failed.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct WaitError {
    /// The reason.
    pub failure: WaitFailure,
    /// The goal in words.
    pub goal: String,
    /// The last state seen.
    pub state: Option<String>,
    /// The time waited.
    pub waited: Duration,
}

impl fmt::Display for WaitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { failure, goal, state, waited } = self;
        let state = state.as_deref().unwrap_or("nowhere to be seen");
        match failure {
            WaitFailure::Failed => write!(f, "{goal} will not come: it is {state}"),
            WaitFailure::Gone => {
                write!(f, "{goal} will not come: it was {state} before, and is not there; check the id and the region")
            }
            WaitFailure::Nothing => write!(
                f,
                "there is nothing to wait for after {goal}: \
                 it names neither a task nor an order, and no state is known that it leads to"
            ),
            WaitFailure::Timeout => write!(f, "{goal} took longer than {waited:?}: it is {state}"),
        }
    }
}

impl core::error::Error for WaitError {}
