//! The tasks there are and were.

use std::collections::BTreeMap;
use std::ops::Index;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use super::transition::Failure;
use super::{Listed, Task};
use crate::json::{Read, Reading};

/// Task ids start here, so that they look like those of a service in use.
const FIRST_TASK: u64 = 120_001;

/// The tasks, in order of id, which is the order of their start. Those that may have changed are remembered, for the
/// agenda. A place is that of a task among all.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub(crate) struct Tasks {
    list: Listed<Task>,
    #[serde(skip)]
    by_region: Arc<Places>,
    #[serde(skip)]
    by_instance: Arc<Places>,
    /// Those under way, by instance.
    #[serde(skip)]
    live: Arc<Places>,
    #[serde(skip)]
    touched: Vec<usize>,
    /// Those that wait for more than the time.
    #[serde(skip)]
    gated: Vec<usize>,
}

/// Places of tasks by what they have in common.
type Places = BTreeMap<String, Vec<usize>>;

impl Tasks {
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &Task> {
        self.list.iter()
    }

    /// Returns the place of the task of that id.
    pub(crate) fn place_of(&self, id: u64) -> Option<usize> {
        let place = usize::try_from(id.checked_sub(FIRST_TASK)?).ok()?;
        (place < self.list.len()).then_some(place)
    }

    /// Returns the id that belongs to a place.
    fn id_at(place: usize) -> u64 {
        FIRST_TASK + place as u64
    }

    /// Returns the places of the tasks of a region, in order of start.
    pub(crate) fn in_region(&self, region: &str) -> &[usize] {
        self.by_region.get(region).map_or(&[], Vec::as_slice)
    }

    /// Returns the places of the tasks of an instance, in order of start.
    pub(crate) fn of_instance(&self, instance_id: &str) -> &[usize] {
        self.by_instance.get(instance_id).map_or(&[], Vec::as_slice)
    }

    /// Returns those that are under way.
    pub(super) fn live(&self) -> impl Iterator<Item = &Task> {
        self.live.values().flatten().map(|at| &self.list[*at])
    }

    /// Returns those of an instance that are under way.
    pub(crate) fn live_of(&self, instance_id: &str) -> impl Iterator<Item = &Task> {
        self.live.get(instance_id).into_iter().flatten().map(|at| &self.list[*at])
    }

    /// Changes those of an instance that are under way.
    pub(crate) fn change_live_of(&mut self, instance_id: &str, mut change: impl FnMut(&mut Task)) {
        for at in self.live.get(instance_id).into_iter().flatten() {
            self.touched.push(*at);
            self.list.get_mut(*at).map(&mut change);
        }
    }

    pub(super) fn get_mut(&mut self, at: usize) -> Option<&mut Task> {
        self.touched.push(at);
        self.list.get_mut(at)
    }

    /// Puts a task under the id that is next, and returns its place.
    pub(super) fn start(&mut self, task: Task) -> usize {
        let at = self.list.len();
        if !task.gate.is_open() {
            self.gated.push(at);
        }
        self.list.push(Task { id: Self::id_at(at), ..task });
        self.file(at);
        self.touched.push(at);
        at
    }

    /// Ends a task.
    pub(super) fn end(&mut self, at: usize, ended_ms: u64) {
        let Some(task) = self.list.get_mut(at) else { return };
        task.ended_ms = Some(ended_ms);
        let all = Arc::make_mut(&mut self.live);
        if let Some(live) = all.get_mut(&task.instance_id) {
            live.retain(|other| *other != at);
            if live.is_empty() {
                all.remove(&task.instance_id);
            }
        }
    }

    /// Ends those of an instance that are under way, which fail since it is gone.
    pub(super) fn end_all_of(&mut self, instance_id: &str, ended_ms: u64, failure: &Failure) {
        for at in Arc::make_mut(&mut self.live).remove(instance_id).unwrap_or_default() {
            if let Some(task) = self.get_mut(at) {
                task.ended_ms = Some(ended_ms);
                task.failure = Some(failure.clone());
            }
        }
    }

    /// Puts a task into the indexes.
    fn file(&mut self, at: usize) {
        let task = &self.list[at];
        let under = |index: &mut Arc<Places>, key: &String| {
            let index = Arc::make_mut(index);
            match index.get_mut(key) {
                Some(places) => places.push(at),
                None => {
                    index.insert(key.clone(), vec![at]);
                }
            }
        };
        under(&mut self.by_region, &task.region);
        under(&mut self.by_instance, &task.instance_id);
        if task.is_live() {
            under(&mut self.live, &task.instance_id);
        }
    }

    /// Returns whether the stage of a task that is under way ends by then.
    pub(super) fn is_due(&self, at: usize, now_ms: u64) -> bool {
        self.list.get(at).is_some_and(|task| task.passes() && task.due_ms() <= now_ms)
    }

    /// Lets those end now of which `opens` says so, and answers their ids. It is asked about those that wait for more
    /// than the time.
    pub(super) fn open(&mut self, now_ms: u64, mut opens: impl FnMut(&mut Task) -> bool) -> Vec<u64> {
        let Self { list, touched, gated, .. } = self;
        let mut ids = Vec::new();
        gated.retain(|at| {
            let Some(task) = list.get_mut(*at) else { return true };
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

    /// Checks that the ids are those of the places, and the tasks in the order of their start.
    pub(super) fn sound(&self) -> Result<(), String> {
        let mut latest_ms = 0;
        for (at, task) in self.list.iter().enumerate() {
            if task.id != Self::id_at(at) {
                return Err(format!("the tasks are not numbered in order at {}", task.id));
            }
            if task.started_ms < latest_ms {
                return Err(format!("task {} started before the one in front of it", task.id));
            }
            latest_ms = task.started_ms;
        }
        Ok(())
    }
}

impl Index<usize> for Tasks {
    type Output = Task;

    fn index(&self, at: usize) -> &Task {
        &self.list[at]
    }
}

impl Read for Tasks {
    fn read(value: Option<Value>, reading: &mut Reading) -> Self {
        let list = Listed::<Task>::read(value, reading);
        let gated = list.iter().enumerate().filter(|(_, task)| task.is_live() && !task.gate.is_open());
        let gated = gated.map(|(at, _)| at).collect();
        let mut tasks = Self { touched: (0..list.len()).collect(), gated, list, ..Self::default() };
        for at in 0..tasks.list.len() {
            tasks.file(at);
        }
        tasks
    }
}
