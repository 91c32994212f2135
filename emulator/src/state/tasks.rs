//! The tasks there are and were.

use std::ops::Index;

use serde::{Deserialize, Serialize};

use super::Task;

/// The tasks, in order of id. Those that may have changed are remembered, for the agenda.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub(crate) struct Tasks {
    list: Vec<Task>,
    #[serde(skip)]
    touched: Vec<usize>,
    /// Those that wait for more than the time.
    #[serde(skip)]
    gated: Vec<usize>,
}

impl Tasks {
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &Task> {
        self.list.iter()
    }

    pub(super) fn get_mut(&mut self, at: usize) -> Option<&mut Task> {
        self.touched.push(at);
        self.list.get_mut(at)
    }

    /// Returns those that are under way, to be changed.
    pub(crate) fn live_mut(&mut self) -> impl Iterator<Item = &mut Task> {
        let Self { list, touched, .. } = self;
        list.iter_mut().enumerate().filter(|(_, task)| task.is_live()).map(|(at, task)| {
            touched.push(at);
            task
        })
    }

    pub(super) fn push(&mut self, task: Task) {
        if !task.gate.is_open() {
            self.gated.push(self.list.len());
        }
        self.touched.push(self.list.len());
        self.list.push(task);
    }

    /// Returns whether the stage of a task that is under way ends by then.
    pub(super) fn is_due(&self, at: usize, now_ms: u64) -> bool {
        self.list.get(at).is_some_and(|task| task.passes() && task.due_ms() <= now_ms)
    }

    /// Lets those end now of which `opens` says so, and answers their ids. It is asked about those that wait for more
    /// than the time.
    pub(super) fn open(&mut self, now_ms: u64, mut opens: impl FnMut(&mut Task) -> bool) -> Vec<u64> {
        let Self { list, touched, gated } = self;
        let mut ids = Vec::new();
        gated.retain(|at| {
            let task = &mut list[*at];
            if !opens(task) {
                return true;
            }
            task.release(now_ms);
            touched.push(*at);
            ids.push(task.id);
            false
        });
        ids
    }

    /// Takes the places of those that may have changed since the last time.
    pub(super) fn touched(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.touched)
    }
}

impl Index<usize> for Tasks {
    type Output = Task;

    fn index(&self, at: usize) -> &Task {
        &self.list[at]
    }
}

impl<'de> Deserialize<'de> for Tasks {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Vec::<Task>::deserialize(deserializer)?;
        let gated = list.iter().enumerate().filter(|(_, task)| task.is_live() && !task.gate.is_open());
        let gated = gated.map(|(at, _)| at).collect();
        Ok(Self { touched: (0..list.len()).collect(), gated, list })
    }
}
