//! The state as a text that grows: whole in its first line, and what has changed since in each that follows.
//!
//! A line is the checksum of a JSON text, a space, and the text. A last line without an end was never acknowledged.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Serialize;
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};

use super::snapshot::{FORMAT, ImportError};
use super::{Instance, Order, State, Task};

/// What has changed since it was last written; nothing is known of a state that never was, or of a copy of one.
#[derive(Debug, Default)]
pub(super) struct Journal(Option<Unsaved>);

impl Clone for Journal {
    fn clone(&self) -> Self {
        Self(None)
    }
}

#[derive(Debug, Default)]
struct Unsaved {
    instances: BTreeSet<String>,
    tasks: BTreeSet<usize>,
    /// How many orders are written.
    orders: usize,
    /// The hashes of the other members as they are written.
    members: BTreeMap<&'static str, u64>,
}

impl Journal {
    pub(super) fn instance(&mut self, id: &str) {
        if let Some(unsaved) = &mut self.0 {
            unsaved.instances.insert(id.to_owned());
        }
    }

    pub(super) fn task(&mut self, at: usize) {
        if let Some(unsaved) = &mut self.0 {
            unsaved.tasks.insert(at);
        }
    }
}

/// What is to be written, for the state in a file to be the one that calls have been answered from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// Nothing has changed.
    Nothing,
    /// These lines belong at the end.
    More(String),
    /// The state is another one: this takes the place of everything.
    Whole(String),
}

/// The first line.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct First<'a> {
    format: &'static str,
    ahead_ms: i64,
    state: &'a State,
}

/// Any other line.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Next {
    ahead_ms: i64,
    changes: Box<RawValue>,
}

/// What has changed of the state of an account.
#[derive(Serialize)]
struct Changes<'a> {
    now_ms: u64,
    /// Those that are gone are nothing.
    instances: BTreeMap<&'a str, Option<&'a Instance>>,
    /// By place.
    tasks: BTreeMap<usize, &'a Task>,
    /// The new ones.
    orders: &'a [Order],
    /// Each other member that has changed, as a whole.
    members: BTreeMap<&'static str, Box<RawValue>>,
    /// The states of other accounts.
    others: BTreeMap<&'a str, Part>,
}

/// What is to be written of the state of another account.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Part {
    Whole(Box<RawValue>),
    Changes(Box<RawValue>),
}

impl State {
    /// Takes what is to be written. The clock is ahead of the host's by so much.
    pub(crate) fn unwritten(&mut self, ahead_ms: i64) -> Unwritten {
        if self.journal.0.is_none() {
            return Unwritten::Whole(self.written_anew(ahead_ms));
        }
        match self.changes() {
            Some(changes) => Unwritten::More(line(&Next { ahead_ms, changes })),
            None => Unwritten::Nothing,
        }
    }

    /// Takes the whole state.
    pub(crate) fn written_anew(&mut self, ahead_ms: i64) -> String {
        self.all_is_written();
        line(&First { format: FORMAT, ahead_ms, state: self })
    }

    /// Takes the changes as JSON, if there are any.
    fn changes(&mut self) -> Option<Box<RawValue>> {
        self.plan();
        let unsaved = self.journal.0.take().unwrap_or_default();
        let (mut members, hashes) = self.small_members();
        members.retain(|name, _| hashes.get(name) != unsaved.members.get(name));
        self.journal.0 = Some(Unsaved { orders: self.orders.len(), members: hashes, ..Unsaved::default() });
        let others: BTreeMap<&str, Part> =
            self.others.iter_mut().filter_map(|(account, other)| Some((account.as_str(), other.part()?))).collect();
        let changes = Changes {
            now_ms: self.now_ms,
            instances: unsaved.instances.iter().map(|id| (id.as_str(), self.instances.get(id))).collect(),
            tasks: unsaved.tasks.iter().map(|at| (*at, &self.tasks[*at])).collect(),
            orders: self.orders.get(unsaved.orders..).unwrap_or_default(),
            members,
            others,
        };
        let Changes { instances, tasks, orders, members, others, .. } = &changes;
        let is_same =
            instances.is_empty() && tasks.is_empty() && orders.is_empty() && members.is_empty() && others.is_empty();
        if is_same { None } else { to_raw_value(&changes).ok() }
    }

    fn part(&mut self) -> Option<Part> {
        if self.journal.0.is_some() {
            return self.changes().map(Part::Changes);
        }
        self.all_is_written();
        to_raw_value(self).ok().map(Part::Whole)
    }

    fn all_is_written(&mut self) {
        self.plan();
        let (_, members) = self.small_members();
        self.journal.0 = Some(Unsaved { orders: self.orders.len(), members, ..Unsaved::default() });
        self.others.values_mut().for_each(Self::all_is_written);
    }

    /// The members that are not written by parts, as JSON, and their hashes.
    fn small_members(&self) -> (BTreeMap<&'static str, Box<RawValue>>, BTreeMap<&'static str, u64>) {
        let Self {
            instances: _,
            tasks: _,
            orders: _,
            templates,
            download_restrictions,
            account: _,
            others: _,
            groups,
            addresses,
            ids,
            // Each call has one, and most change nothing else.
            request_ids: _,
            now_ms: _,
            agenda: _,
            transitions: _,
            journal: _,
        } = self;
        let written = [
            ("templates", to_raw_value(templates)),
            ("download_restrictions", to_raw_value(download_restrictions)),
            ("groups", to_raw_value(groups)),
            ("addresses", to_raw_value(addresses)),
            ("ids", to_raw_value(ids)),
        ];
        let members: BTreeMap<_, _> =
            written.into_iter().filter_map(|(name, written)| Some((name, written.ok()?))).collect();
        let hashes = members.iter().map(|(name, written)| (*name, hash(written.get()))).collect();
        (members, hashes)
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

fn line(written: &impl Serialize) -> String {
    // Maps with text keys, texts and integers: nothing that JSON could not hold.
    let text = serde_json::to_string(written).unwrap_or_default();
    format!("{:08x} {text}\n", crc32fast::hash(text.as_bytes()))
}

/// A text as it was read.
pub(crate) struct Resumed {
    pub state: State,
    pub ahead_ms: i64,
    /// The length of the lines that are whole. What follows was never acknowledged, and is to be cut off.
    pub sound_bytes: usize,
}

/// Reads a text back. One that is damaged is not guessed at.
pub(crate) fn resume(text: &str) -> Result<Resumed, ImportError> {
    let sound_bytes = text.rfind('\n').map_or(0, |at| at + 1);
    let whole = text.get(..sound_bytes).unwrap_or_default();
    let mut lines = whole.lines().enumerate().map(|(at, line)| read(at, line));
    let mut first = lines.next().ok_or_else(|| ImportError::new("it has no line that is whole"))??;
    let format = first["format"].as_str().unwrap_or_default();
    if format != FORMAT {
        return Err(ImportError::format(format));
    }
    let mut ahead_ms = first["aheadMs"].as_i64().unwrap_or_default();
    let mut state = first["state"].take();
    for changes in lines {
        let mut changes = changes?;
        ahead_ms = changes["aheadMs"].as_i64().unwrap_or_default();
        apply(&mut state, &mut changes["changes"]);
    }
    // By way of a text, so that the state is read by the same code as an exported one.
    let state: State = serde_json::from_str(&state.to_string())
        .map_err(|error| ImportError::new(format!("it is damaged ({error})")))?;
    Ok(Resumed { state: state.checked()?, ahead_ms, sound_bytes })
}

fn read(at: usize, line: &str) -> Result<Value, ImportError> {
    let (sum, text) = line.split_once(' ').unwrap_or_default();
    let is_sound = u32::from_str_radix(sum, 16).is_ok_and(|sum| sum == crc32fast::hash(text.as_bytes()));
    let value = is_sound.then(|| serde_json::from_str(text).ok()).flatten();
    value.ok_or_else(|| {
        ImportError::new(match at {
            0 => "it is not a file of the emulator's state, or its first line is damaged".into(),
            _ => format!(
                "line {} is damaged; the {at} before it are sound, and a file of them alone can be used",
                at + 1
            ),
        })
    })
}

/// Brings a state forward by the changes of a line.
fn apply(state: &mut Value, changes: &mut Value) {
    state["now_ms"] = changes["now_ms"].take();
    let members = |value: &mut Value| match value.take() {
        Value::Object(members) => members,
        _ => serde_json::Map::new(),
    };
    for (id, instance) in members(&mut changes["instances"]) {
        match state["instances"].as_object_mut() {
            Some(instances) if instance.is_null() => drop(instances.remove(&id)),
            Some(instances) => drop(instances.insert(id, instance)),
            None => {}
        }
    }
    let mut tasks: Vec<(usize, Value)> =
        members(&mut changes["tasks"]).into_iter().filter_map(|(at, task)| Some((at.parse().ok()?, task))).collect();
    tasks.sort_by_key(|(at, _)| *at);
    if let Some(list) = state["tasks"].as_array_mut() {
        for (at, task) in tasks {
            match list.get_mut(at) {
                Some(old) => *old = task,
                None => list.push(task),
            }
        }
    }
    if let (Some(list), Value::Array(orders)) = (state["orders"].as_array_mut(), changes["orders"].take()) {
        list.extend(orders);
    }
    for (name, member) in members(&mut changes["members"]) {
        state[name] = member;
    }
    for (account, mut part) in members(&mut changes["others"]) {
        let other = &mut state["others"][account];
        match part["whole"].take() {
            Value::Null => apply(other, &mut part["changes"]),
            whole => *other = whole,
        }
    }
}
