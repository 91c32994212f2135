//! What time alone changes next.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

/// What is planned, soonest first. An entry is a promise to look, not a fact: what it is about may have been put off, or
/// be gone, by the time it is due.
#[derive(Clone, Debug, Default)]
pub(super) struct Agenda(Arc<BinaryHeap<Reverse<(u64, Due)>>>);

/// What is due. What happens at the same time happens in this order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Due {
    /// The stage of a task ends, by the place of the task among all.
    Task(usize),
    /// The period of an instance ends, or its stay in isolation, by its id.
    Lapse(String),
}

impl Agenda {
    pub(super) fn add(&mut self, due_ms: u64, due: Due) {
        Arc::make_mut(&mut self.0).push(Reverse((due_ms, due)));
    }

    /// When the next entry is due.
    pub(super) fn next_ms(&self) -> Option<u64> {
        self.0.peek().map(|Reverse((due_ms, _))| *due_ms)
    }

    /// Takes the next entry that is due by a time.
    pub(super) fn next_until(&mut self, now_ms: u64) -> Option<(u64, Due)> {
        self.0.peek().filter(|Reverse((due_ms, _))| *due_ms <= now_ms)?;
        Arc::make_mut(&mut self.0).pop().map(|Reverse(entry)| entry)
    }
}
