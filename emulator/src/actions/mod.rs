//! The emulated actions. A call that reaches them is sound.

// A function of the table is given its request, whether it takes it apart or only reads it.
#![allow(clippy::needless_pass_by_value)]

mod account;
mod ai;
mod audit;
mod backup;
mod cam;
#[cfg(test)]
mod cost;
mod data_api;
mod database;
mod instance;
mod network;
mod other;
mod parameter;
mod performance;
mod proxy;
mod readonly;
mod security_group;
mod service;
mod specification;
mod table;
mod task;

use std::cmp::Ordering;
use std::fmt::Display;

use serde::Serialize;
use serde_json::Value;
use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{DbInstanceStatus, Filter};

use crate::catalog::regions::Region;
use crate::clock::SECOND;
use crate::config::Quirks;
use crate::json::{self, Read, Reading};
use crate::order;
use crate::refusal::Refusal;
use crate::state::{Instance, State};
use table::ACTIONS;

/// The world that an action works on.
pub(crate) struct Context<'a> {
    pub state: &'a mut State,
    pub region: &'static Region,
    pub now_ms: u64,
    pub quirks: Quirks,
    /// No leniency.
    pub strict: bool,
    pub request_id: String,
    /// Names of what the emulator let pass or made up, for the log.
    pub notes: Vec<&'static str>,
}

/// How long an instance looks untouched where changes show late.
const UNSEEN: u64 = 2 * SECOND;

type Answer<R> = Result<R, Refusal>;

type Act = fn(Caller) -> Answer<()>;

/// Runs an action and answers the JSON text of what stands in `Response`.
pub(crate) fn run(context: &mut Context, action: &str, params: &str) -> Answer<String> {
    let at = ACTIONS
        .binary_search_by_key(&action, |(name, _)| name)
        .map_err(|_| Refusal::new(Code::INVALID_ACTION, format!("There is no action {action}.")))?;
    let (_, act) = ACTIONS[at];
    crate::params::values(action, params)?;
    let params = serde_json::from_str(params).map_err(|error| unreadable(&error))?;
    let mut answer = json::Writer::default();
    act(Caller { context, params, answer: &mut answer })?;
    Ok(answer.into_text())
}

/// A call of an action. What is compiled for each of them is as little as can be.
struct Caller<'a, 'c> {
    context: &'a mut Context<'c>,
    params: Value,
    answer: &'a mut json::Writer,
}

impl<'c> Caller<'_, 'c> {
    fn call<A: Read, R: Serialize>(self, act: fn(&mut Context<'c>, A) -> Answer<R>) -> Answer<()> {
        let mut reading = Reading::default();
        let request = A::read(Some(self.params), &mut reading);
        reading.end().map_err(|error| unreadable(&error))?;
        act(self.context, request)?.serialize(self.answer).map_err(|error| unwritten(&error))
    }
}

#[inline(never)]
fn unreadable(error: &dyn Display) -> Refusal {
    Refusal::new(Code::INVALID_PARAMETER, format!("The parameters cannot be read: {error}."))
}

#[inline(never)]
fn unwritten(error: &dyn Display) -> Refusal {
    Refusal::new(Code::INTERNAL_ERROR, error.to_string())
}

/// The code of the refusal where an action does not fit the state of an instance: the manual has two, each action one.
#[derive(Clone, Copy)]
pub(crate) enum StatusCode {
    Limit,
    LimitOp,
}

impl StatusCode {
    pub(crate) fn refuse(self, message: impl Into<String>) -> Refusal {
        let code = match self {
            Self::Limit => Code::OPERATION_DENIED_INSTANCE_STATUS_LIMIT_ERROR,
            Self::LimitOp => Code::OPERATION_DENIED_INSTANCE_STATUS_LIMIT_OP_ERROR,
        };
        Refusal::new(code, message)
    }
}

impl<'a> Context<'a> {
    /// The world of a call that nobody makes: a part of a past that is played.
    pub(crate) fn played(state: &'a mut State, region: &'static Region) -> Self {
        let (now_ms, request_id) = (state.now_ms, String::new());
        Self { state, region, now_ms, quirks: Quirks::NONE, strict: false, request_id, notes: Vec::new() }
    }
}

impl Context<'_> {
    /// The instance of that id in the region of the call.
    pub(crate) fn instance(&self, id: &str) -> Answer<&Instance> {
        let found = self.state.instances.get(id).filter(|instance| instance.shown.region == self.region.code);
        found.ok_or_else(|| Refusal::no_instance(id, self.region.code))
    }

    /// The instances of the region among which filters choose, oldest first: those that the filter of this name names,
    /// or all.
    pub(crate) fn candidates(&self, filters: &[Filter], name: &str) -> Vec<&Instance> {
        let named = filters.iter().find(|filter| filter.name.as_deref() == Some(name));
        let values = named.and_then(|filter| filter.values.as_deref()).unwrap_or_default();
        if values.is_empty() {
            return self.state.in_region(self.region.code).collect();
        }
        let found = order::set(values).into_iter().filter_map(|id| self.state.instances.get(id));
        let mut found: Vec<_> = found.filter(|instance| instance.shown.region == self.region.code).collect();
        order::sort_by_key(&mut found, |instance| instance.created_ms);
        found
    }

    pub(crate) fn instance_mut(&mut self, id: &str) -> Answer<&mut Instance> {
        let region = self.region.code;
        let found = self.state.instances.get_mut(id).filter(|instance| instance.shown.region == region);
        found.ok_or_else(|| Refusal::no_instance(id, region))
    }

    /// The instance, if its status is one of these.
    pub(crate) fn instance_in(&self, id: &str, statuses: &[DbInstanceStatus], code: StatusCode) -> Answer<&Instance> {
        let instance = self.instance(id)?;
        if statuses.iter().any(|status| instance.is(status)) {
            return Ok(instance);
        }
        let wanted: Vec<&str> = statuses.iter().map(DbInstanceStatus::as_str).collect();
        let status = &instance.shown.db_instance_status;
        Err(code
            .refuse(format!("The instance {id} is {status}; this takes an instance that is {}.", wanted.join(" or "))))
    }

    /// The instance, if its databases can be reached: not while it is made, restarts, switches or is on its way out.
    pub(crate) fn serving(&self, id: &str, code: StatusCode) -> Answer<&Instance> {
        use DbInstanceStatus as Status;
        let unreachable = [
            Status::APPLYING,
            Status::INIT,
            Status::INITING,
            Status::RESTARTING,
            Status::SWITCHING,
            Status::ISOLATING,
            Status::ISOLATED,
            Status::DISISOLATING,
            Status::OFFLINING,
        ];
        let instance = self.instance(id)?;
        if unreachable.iter().any(|status| instance.is(status)) {
            let status = &instance.shown.db_instance_status;
            return Err(code.refuse(format!("The databases of the instance {id} cannot be reached: it is {status}.")));
        }
        Ok(instance)
    }

    /// The instance, if it runs and nothing else is about to begin.
    pub(crate) fn running(&self, id: &str, code: StatusCode) -> Answer<&Instance> {
        let instance = self.instance_in(id, &[DbInstanceStatus::RUNNING], code)?;
        match self.state.tasks.live_of(id).find(|task| task.is_about_to_begin()) {
            Some(task) => Err(code.refuse(format!("The task {} is about to begin on the instance {id}.", task.id))),
            None => Ok(instance),
        }
    }
}

/// A page of a list.
pub(crate) fn page<T>(rows: impl IntoIterator<Item = T>, offset: Option<u64>, limit: u64) -> Vec<T> {
    rows.into_iter().skip(clamp(offset.unwrap_or(0))).take(clamp(limit)).collect()
}

/// A page of a list that is not in order yet. Only what stands on the page and before it is sorted.
pub(crate) fn sorted_page<T: Copy>(
    rows: &[T],
    offset: Option<u64>,
    limit: u64,
    compare: impl Fn(T, T) -> Ordering,
) -> Vec<T> {
    let start = offset.unwrap_or(0);
    order::sorted_part(rows, clamp(start)..clamp(start.saturating_add(limit)), compare)
}

fn clamp(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
