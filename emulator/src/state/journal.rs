//! The state as a text that grows: whole in its first line, and what has changed since in each that follows.
//!
//! A line is the checksum of a JSON text, a space, and the text. A last line without an end was never acknowledged.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use super::snapshot::{FORMAT, ImportError};
use super::{Ids, Restriction, State, Template};
use crate::json;
use crate::order;

/// What has changed since it was last written; nothing is known of a state that never was, or of a copy of one.
#[derive(Debug, Default)]
pub(super) struct Journal(Option<Unsaved>);

impl Clone for Journal {
    fn clone(&self) -> Self {
        Self(None)
    }
}

#[derive(Debug)]
struct Unsaved {
    instances: BTreeSet<String>,
    groups: BTreeSet<String>,
    vpcs: BTreeSet<String>,
    tasks: BTreeSet<usize>,
    /// How many orders are written.
    orders: usize,
    /// What is small enough to be written whole, as it is written: whoever changes it makes a copy first.
    templates: Arc<Vec<Template>>,
    download_restrictions: Arc<BTreeMap<String, Restriction>>,
    ids: Ids,
}

impl Journal {
    pub(super) fn instance(&mut self, id: &str) {
        if let Some(unsaved) = &mut self.0 {
            unsaved.instances.insert(id.to_owned());
        }
    }

    pub(super) fn group(&mut self, id: String) {
        if let Some(unsaved) = &mut self.0 {
            unsaved.groups.insert(id);
        }
    }

    pub(super) fn vpc(&mut self, id: String) {
        if let Some(unsaved) = &mut self.0 {
            unsaved.vpcs.insert(id);
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

impl State {
    /// Takes what is to be written. The clock is ahead of the host's by so much.
    pub(crate) fn unwritten(&mut self, ahead_ms: i64) -> Unwritten {
        if self.journal.0.is_none() {
            return Unwritten::Whole(self.written_anew(ahead_ms));
        }
        match self.changes() {
            Some(changes) => Unwritten::More(line([("aheadMs", json(&ahead_ms)), ("changes", changes)])),
            None => Unwritten::Nothing,
        }
    }

    /// Takes the whole state.
    pub(crate) fn written_anew(&mut self, ahead_ms: i64) -> String {
        self.all_is_written();
        line([("format", json(&FORMAT)), ("aheadMs", json(&ahead_ms)), ("state", json(self))])
    }

    /// Takes the changes as JSON, if there are any.
    fn changes(&mut self) -> Option<String> {
        self.plan();
        let now = self.all_written();
        let unsaved = self.journal.0.replace(now)?;
        let others = self.others.iter_mut().filter_map(|(account, other)| Some((account.clone(), other.part()?)));
        let others: Vec<(String, String)> = others.collect();
        let orders = self.orders.since(unsaved.orders);
        let parts = [
            // Those that are gone are nothing.
            ("instances", object(unsaved.instances.iter().map(|id| (id, json(&self.instances.get(id)))))),
            ("groups", object(unsaved.groups.iter().map(|id| (id, json(&self.groups.get(id)))))),
            ("addresses", object(unsaved.vpcs.iter().map(|id| (id, json(&self.addresses.taken_in(id)))))),
            ("tasks", object(unsaved.tasks.iter().map(|at| (at.to_string(), json(&self.tasks[*at]))))),
            ("orders", json(&orders)),
            ("members", object(self.small_members(&unsaved))),
            ("others", object(others)),
        ];
        let mut changed: Vec<_> = parts.into_iter().filter(|(_, part)| !matches!(&**part, "{}" | "[]")).collect();
        if changed.is_empty() {
            return None;
        }
        changed.push(("now_ms", json(&self.now_ms)));
        Some(object(changed))
    }

    /// Takes what is to be written of the state of another account.
    fn part(&mut self) -> Option<String> {
        if self.journal.0.is_some() {
            return self.changes().map(|changes| object([("changes", changes)]));
        }
        self.all_is_written();
        Some(object([("whole", json(self))]))
    }

    fn all_is_written(&mut self) {
        self.plan();
        self.journal.0 = Some(self.all_written());
        self.others.values_mut().for_each(Self::all_is_written);
    }

    /// Nothing that is unsaved.
    fn all_written(&self) -> Unsaved {
        // One member more has to be written, too.
        let Self {
            instances: _,
            tasks: _,
            orders,
            templates,
            download_restrictions,
            account: _,
            others: _,
            groups: _,
            addresses: _,
            ids,
            // Each call has one, and most change nothing else.
            request_ids: _,
            now_ms: _,
            agenda: _,
            transitions: _,
            journal: _,
        } = self;
        Unsaved {
            instances: BTreeSet::new(),
            groups: BTreeSet::new(),
            vpcs: BTreeSet::new(),
            tasks: BTreeSet::new(),
            orders: orders.len(),
            templates: Arc::clone(templates),
            download_restrictions: Arc::clone(download_restrictions),
            ids: ids.clone(),
        }
    }

    /// The members that are written whole, as JSON, where they have changed.
    fn small_members(&self, unsaved: &Unsaved) -> Vec<(&'static str, String)> {
        let mut members = Vec::new();
        if !Arc::ptr_eq(&self.templates, &unsaved.templates) {
            members.push(("templates", json(&self.templates)));
        }
        if !Arc::ptr_eq(&self.download_restrictions, &unsaved.download_restrictions) {
            members.push(("download_restrictions", json(&self.download_restrictions)));
        }
        if self.ids != unsaved.ids {
            members.push(("ids", json(&self.ids)));
        }
        members
    }
}

fn json(value: &impl Serialize) -> String {
    // Maps with text keys, texts and integers: nothing that JSON could not hold.
    json::text(value).unwrap_or_default()
}

/// An object of members that are JSON already.
fn object(members: impl IntoIterator<Item = (impl Serialize, String)>) -> String {
    let members: Vec<String> =
        members.into_iter().map(|(name, written)| format!("{}:{written}", json(&name))).collect();
    format!("{{{}}}", members.join(","))
}

fn line(members: impl IntoIterator<Item = (&'static str, String)>) -> String {
    let text = object(members);
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
    Ok(Resumed { state: State::of(state)?, ahead_ms, sound_bytes })
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
    for part in ["instances", "groups", "addresses"] {
        for (name, thing) in members(&mut changes[part]) {
            match state[part].as_object_mut() {
                Some(things) if thing.is_null() => drop(things.remove(&name)),
                Some(things) => drop(things.insert(name, thing)),
                None => {}
            }
        }
    }
    let mut tasks: Vec<(usize, Value)> =
        members(&mut changes["tasks"]).into_iter().filter_map(|(at, task)| Some((at.parse().ok()?, task))).collect();
    order::sort_by_key(&mut tasks, |(at, _)| *at);
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
