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
        let Self { list, touched } = self;
        list.iter_mut().enumerate().filter(|(_, task)| task.is_live()).map(|(at, task)| {
            touched.push(at);
            task
        })
    }

    pub(super) fn push(&mut self, task: Task) {
        self.touched.push(self.list.len());
        self.list.push(task);
    }

    /// Returns whether the stage of a task that is under way ends by then.
    pub(super) fn is_due(&self, at: usize, now_ms: u64) -> bool {
        self.list.get(at).is_some_and(|task| task.is_live() && task.due_ms() <= now_ms)
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
        Ok(Self { touched: (0..list.len()).collect(), list })
    }
}
