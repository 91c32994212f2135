//! Targets of waits: what goes on behind an answer, and what the service tells of it in the end.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::marker::PhantomData;

use serde_json::Value;

use super::leads::{AwaitedRow, led_to};
use crate::api::{DbInstance, DbInstanceStatus, Paged, PgDeal, TaskSet};

/// A state, a task or orders to wait for, and the type `E` of what the service tells in the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target<'a, E> {
    pub(super) goal: Goal<'a>,
    end: PhantomData<fn() -> E>,
}

/// A target without the type of its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Goal<'a> {
    Instance { id: &'a str, state: DbInstanceStatus },
    InstanceGone { id: &'a str },
    Task(u64),
    Orders(&'a [String]),
    Row(&'a AwaitedRow),
}

impl<E> Target<'_, E> {
    const fn new(goal: Goal<'_>) -> Target<'_, E> {
        Target { goal, end: PhantomData }
    }
}

impl<'a> Target<'a, DbInstance> {
    /// An instance in a state. After what starts a task, wait for the task: the state may not have changed yet.
    ///
    /// A state that is no constant of [`DbInstanceStatus`] is refused at once with the nearest that is, unless the
    /// settings allow what is newer than this crate.
    #[must_use]
    pub const fn instance(id: &'a str, state: DbInstanceStatus) -> Self {
        Self::new(Goal::Instance { id, state })
    }
}

impl<'a> Target<'a, ()> {
    /// An instance that is no longer there. In the states `offline` and `recycled` it counts as gone.
    #[must_use]
    pub const fn instance_gone(id: &'a str) -> Self {
        Self::new(Goal::InstanceGone { id })
    }
}

impl Target<'_, TaskSet> {
    /// The end of a background task, by a `TaskId` or `FlowId`.
    #[must_use]
    pub const fn task(id: u64) -> Self {
        Self::new(Goal::Task(id))
    }
}

impl<'a> Target<'a, Vec<PgDeal>> {
    /// The end of the tasks that carry out orders, by their `DealName`s. Names that the service does not know are
    /// waited for half a minute.
    #[must_use]
    pub const fn orders(names: &'a [String]) -> Self {
        Self::new(Goal::Orders(names))
    }
}

impl Goal<'_> {
    /// The action that is polled.
    pub(super) fn action(&self) -> &'static str {
        match self {
            Self::Instance { .. } | Self::InstanceGone { .. } => "DescribeDBInstanceAttribute",
            Self::Task(_) => "DescribeTasks",
            Self::Orders(_) => "DescribeOrders",
            Self::Row(row) => row.read,
        }
    }

    /// The target in words.
    pub(super) fn described(&self) -> String {
        match self {
            Self::Instance { id, state } => format!("instance {id} {state}"),
            Self::InstanceGone { id } => format!("instance {id} gone"),
            Self::Task(id) => format!("task {id}"),
            Self::Orders(names) => format!("order {}", names.join(", ")),
            Self::Row(row) => format!("{} {} {}", row.read, row.name, row.wanted()),
        }
    }
}

/// A handle on what goes on behind an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Handle {
    /// A background task.
    Task(u64),
    /// Orders.
    Orders(Vec<String>),
    /// Instances on their way to a state, where the answer names nothing: isolated, running again.
    Instances {
        /// Their ids, as the request named them.
        ids: Vec<String>,
        /// The state.
        state: DbInstanceStatus,
    },
    /// Instances on their way out, by their ids.
    InstancesGone(Vec<String>),
    /// A row of a list on its way to a state, or out of the list: an account, a backup, a file.
    Row(AwaitedRow),
    /// Nothing that any read is known to show.
    Nothing,
}

impl Handle {
    /// Returns what an answer names, or else what the action leads to: for calls by name, and for answers that were
    /// kept. Parameters and answer are as on the wire, the answer without the `Response` around it.
    ///
    /// ```
    /// use serde_json::json;
    /// use tencentdb_postgres::Handle;
    ///
    /// let answer = json!({"FlowId": 26541, "RequestId": "r"});
    /// assert_eq!(Handle::of("RestartDBInstance", &json!({"DBInstanceId": "postgres-1"}), &answer), Handle::Task(26541));
    /// ```
    #[must_use]
    pub fn of(action: &str, params: &Value, answer: &Value) -> Self {
        let name = |value: &Value| value.as_str().filter(|name| !name.is_empty()).map(str::to_owned);
        let names: Vec<String> = match (answer.get("DealNames"), answer.get("DealName")) {
            (Some(Value::Array(names)), _) => names.iter().filter_map(name).collect(),
            (_, one) => one.and_then(name).into_iter().collect(),
        };
        let task = || ["TaskId", "FlowId"].iter().find_map(|field| answer.get(field)?.as_u64().filter(|id| *id > 0));
        if !names.is_empty() {
            return Self::Orders(names);
        }
        task().map_or_else(|| led_to(action, params, answer), Self::Task)
    }
}

/// An answer, and what it started.
#[derive(Clone, Debug, PartialEq)]
pub struct Started<R> {
    /// The answer.
    pub answer: R,
    /// What goes on: for [`Client::wait`](super::Client::wait).
    pub handle: Handle,
}

/// The end of what a [`Handle`] stands for, as the service told it last.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Awaited {
    /// The task.
    Task(Box<TaskSet>),
    /// The orders.
    Orders(Vec<PgDeal>),
    /// The instances in their new state.
    Instances(Vec<DbInstance>),
    /// A row of a list in its new state.
    Row(FoundRow),
    /// Instances, or a row, that are no longer there.
    Gone,
}

/// A row of a list that came into the state it was waited for.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundRow {
    pub(super) read: &'static str,
    pub(super) row: Value,
}

impl FoundRow {
    /// Returns the action that lists the row.
    #[must_use]
    pub fn action(&self) -> &'static str {
        self.read
    }

    /// Returns the row in the type of the list; `None` if `A` is not the action that lists it, or the row is of another
    /// form.
    #[must_use]
    pub fn of<A: Paged>(&self) -> Option<A::Row> {
        (A::NAME == self.read).then(|| serde_json::from_value(self.row.clone()).ok())?
    }
}

/// How far it is.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Progress<'a> {
    /// The state of the instance, or the `Status` of the task; `None` while it is not there.
    pub state: Option<&'a str>,
    /// Percent of the work done, of a task.
    pub percent: Option<u64>,
    /// The step the task is at.
    pub step: Option<&'a str>,
    /// Everything the service told: a `DBInstance`, a `TaskSet` or a `PgDeal`.
    pub detail: &'a Value,
}
