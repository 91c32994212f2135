//! Work that several parts of a run need, and one of them does.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use anyhow::{Result, anyhow};

/// What the work made, or why it failed: errors cannot be handed to several, so it is kept as text.
pub struct Once<T>(OnceLock<Result<T, String>>);

impl<T> Once<T> {
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// Does the work unless it is done already. A thread that asks meanwhile waits.
    pub fn get(&self, work: impl FnOnce() -> Result<T>) -> Result<&T> {
        let done = self.0.get_or_init(|| work().map_err(|error| format!("{error:#}")));
        done.as_ref().map_err(|error| anyhow!("{error}"))
    }
}

/// Work that parts of a run do one after the other, such as installing: who comes later finds it done.
pub struct Turns(Mutex<()>);

impl Turns {
    pub const fn new() -> Self {
        Self(Mutex::new(()))
    }

    /// Waits for a turn, which lasts as long as what is returned.
    pub fn take(&self) -> MutexGuard<'_, ()> {
        // Who panicked left nothing here that could be broken.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn the_first_to_ask_does_the_work() {
        let once = Once::new();
        assert_eq!(*once.get(|| Ok(1)).unwrap(), 1);
        assert_eq!(*once.get(|| Ok(2)).unwrap(), 1);
    }

    #[test]
    fn a_failure_is_everybodys() {
        let once = Once::<()>::new();
        for _ in 0..2 {
            assert_eq!(once.get(|| bail!("no")).unwrap_err().to_string(), "no");
        }
    }
}
