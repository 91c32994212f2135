//! To which points in time an instance can be taken back.

use super::history::{HOUR, ticks};
use super::{Backup, Backups};
use crate::order;

/// A time to every point of which the instance can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub begins_ms: u64,
    pub ends_ms: u64,
}

impl Backups {
    /// Returns the windows there are, in order. A base backup begins one. It ends with the last log backup before one
    /// that is missing, or, if none is, with what the instance itself still has of its log.
    pub(crate) fn windows(&self, now_ms: u64) -> Vec<Window> {
        let mut bases: Vec<Backup> =
            self.bases(0, now_ms, now_ms).filter(|backup| backup.is_finished(now_ms)).collect();
        order::sort_by_key(&mut bases, |backup| backup.finished_ms);
        let mut windows: Vec<Window> = Vec::new();
        for begins_ms in bases.iter().map(|backup| backup.finished_ms) {
            if windows.last().is_none_or(|last| last.ends_ms < begins_ms) {
                windows.push(Window { begins_ms, ends_ms: self.reach(begins_ms, now_ms) });
            }
        }
        windows
    }

    /// Returns how far the log leads on from a time.
    fn reach(&self, from_ms: u64, now_ms: u64) -> u64 {
        let holds = |from: u64, until: Option<u64>| from <= from_ms && until.is_none_or(|until| from_ms <= until);
        let Some(span) = self.spans.iter().find(|span| holds(span.from_ms, span.until_ms)) else { return from_ms };
        let (seed, end_ms) = (self.seed(), span.end(now_ms));
        let missing =
            ticks(self.log_phase(), from_ms + 1, end_ms).find(|at_ms| self.log(seed, *at_ms, now_ms).is_none());
        missing.map_or(end_ms, |at_ms| at_ms.saturating_sub(HOUR)).max(from_ms)
    }
}
