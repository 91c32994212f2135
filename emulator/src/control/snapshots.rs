//! Everything as it was at some moment, kept in memory by name.

use super::{ClockState, Refused};
use crate::emulator::Emulator;

/// How many are kept at most.
const MOST: usize = 100;
/// The longest name.
const NAME_BYTES: usize = 200;

impl Emulator {
    /// Keeps everything as it is under a name: state, time, faults, transitions, settings and the log of calls. One of the
    /// same name is replaced.
    ///
    /// # Errors
    ///
    /// When there are a hundred others, or the name is empty or longer than 200 bytes.
    pub fn snapshot(&mut self, name: &str, host_ms: u64) -> Result<(), Refused> {
        if name.is_empty() || name.len() > NAME_BYTES {
            return Err(Refused::wrong(format!("a snapshot has a name of 1 to {NAME_BYTES} bytes")));
        }
        if self.snapshots.len() >= MOST && !self.snapshots.contains_key(name) {
            return Err(Refused::conflict(format!(
                "there are {MOST} snapshots: forget one, or replace one by its name"
            )));
        }
        self.pass(host_ms);
        let kept = self.bare();
        self.snapshots.insert(name.to_owned(), kept);
        Ok(())
    }

    /// Makes everything what it was when a snapshot was taken, the time included. The snapshot stays.
    ///
    /// # Errors
    ///
    /// When there is none of this name.
    pub fn restore(&mut self, name: &str, host_ms: u64) -> Result<ClockState, Refused> {
        let kept = self.snapshots.get(name).cloned().ok_or_else(|| self.no_snapshot(name))?;
        self.become_other(kept);
        // What went by in the host's time did not go by in this one.
        self.clock.show(host_ms, self.state.now_ms);
        Ok(self.clock(host_ms))
    }

    /// The names of the snapshots there are.
    pub fn snapshots(&self) -> impl Iterator<Item = &str> {
        self.snapshots.keys().map(String::as_str)
    }

    /// Forgets a snapshot.
    ///
    /// # Errors
    ///
    /// When there is none of this name.
    pub fn forget_snapshot(&mut self, name: &str) -> Result<(), Refused> {
        self.snapshots.remove(name).map(|_| ()).ok_or_else(|| self.no_snapshot(name))
    }

    pub(super) fn no_snapshot(&self, name: &str) -> Refused {
        let names: Vec<&str> = self.snapshots().collect();
        let there =
            if names.is_empty() { "none has been taken".to_owned() } else { format!("there are {}", names.join(", ")) };
        let shown: String = name.chars().take(NAME_BYTES).collect();
        Refused::new(404, format!("there is no snapshot {shown:?}: {there}"))
    }
}
