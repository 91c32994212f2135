//! Waiting in vain.

use alloc::string::String;
use core::fmt;

/// Why waiting ended in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WaitFailure {
    /// The task failed, or the instance is in a state it does not leave on its own.
    Failed,
    /// What was waited for is not there, or no longer.
    Gone,
    /// It took longer than the time given.
    Timeout,
    /// There is nothing to wait for: the answer names neither a task nor an order, and no state is known that the action leads to.
    Nothing,
}

impl WaitFailure {
    /// The word that names it.
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

/// What was waited for will not come, or did not in time.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct WaitError {
    /// Why.
    pub failure: WaitFailure,
    /// What was waited for, in words.
    pub goal: String,
    /// The state it was in when last seen.
    pub state: Option<String>,
    /// How long it was waited for, in milliseconds.
    pub waited_ms: u64,
}

impl fmt::Display for WaitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { failure, goal, state, waited_ms } = self;
        let state = state.as_deref().unwrap_or("nowhere to be seen");
        match failure {
            WaitFailure::Failed => write!(f, "{goal} will not come: it is {state}"),
            WaitFailure::Gone => {
                write!(f, "{goal} will not come: it was {state} before, and is not there; check the id and the region")
            }
            WaitFailure::Nothing => write!(
                f,
                "there is nothing to wait for after {goal}: it names neither a task nor an order, and no state is known that it leads to"
            ),
            WaitFailure::Timeout => write!(f, "{goal} took longer than {waited_ms} ms: it is {state}"),
        }
    }
}

impl core::error::Error for WaitError {}
