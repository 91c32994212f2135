//! Waiting for what goes on after an answer.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::time::Duration;

use serde_json::{Value, json};

use super::facts::STATES;
use super::leads::{AwaitedRow, led_to};
use super::within::within;
use super::{Client, Transport, written};
use crate::api::Action;
use crate::call::{Call, Failure, Goal, Wait, WaitDecision};
use crate::credential::CredentialProvider;
use crate::error::{Class, Error, TransportError, TransportErrorKind, ValidationError, WaitError, WaitFailure};
use crate::model::{Nearest, Problem, ProblemCode};

/// What to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// An instance in a state: a `DBInstanceStatus`, or `gone`, which `offline` and `recycled` are too. After what starts a task, wait
    /// for the task: the state may not have changed yet. A state that is not known is refused, unless the settings allow what is newer
    /// than this crate.
    Instance {
        /// Its id.
        id: &'a str,
        /// The state.
        state: &'a str,
    },
    /// The end of a background task, by a `TaskId` or `FlowId`.
    Task(u64),
    /// The tasks that carry out orders, by their `DealName`s. Names that the service does not know are waited for half a minute.
    Orders(&'a [String]),
    /// A row of a list that shows what a write leads to; named by [`Handle::Row`].
    Row(&'a AwaitedRow),
}

/// What goes on behind an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handle {
    /// A background task.
    Task(u64),
    /// Orders.
    Orders(Vec<String>),
    /// Instances on their way to a state, where the answer names nothing: isolated, running again, gone.
    Instances {
        /// Their ids, as the request named them.
        ids: Vec<String>,
        /// The state.
        state: &'static str,
    },
    /// A row of a list on its way to a state, or out of the list: an account, a backup, a file.
    Row(AwaitedRow),
    /// Nothing that any read is known to show.
    Nothing,
}

/// An answer, and what it started.
#[derive(Clone, Debug, PartialEq)]
pub struct Started<R> {
    /// The answer.
    pub answer: R,
    /// What goes on: for [`Client::wait`].
    pub handle: Handle,
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

impl Handle {
    /// What an answer names, or else the action leads to.
    fn of(action: &str, params: &Value, answer: &Value) -> Self {
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

    /// What to wait for; nothing where there is nothing.
    #[must_use]
    pub fn targets(&self) -> Vec<Target<'_>> {
        match self {
            Self::Task(id) => [Target::Task(*id)].into(),
            Self::Orders(names) => [Target::Orders(names)].into(),
            Self::Instances { ids, state } => ids.iter().map(|id| Target::Instance { id, state }).collect(),
            Self::Row(row) => [Target::Row(row)].into(),
            Self::Nothing => Vec::new(),
        }
    }
}

impl<T: Transport, C: CredentialProvider> Client<T, C> {
    /// Calls an action and says what it started.
    ///
    /// ```
    /// # use core::time::Duration;
    /// # use tencentdb_postgres::{Client, Error, Transport, api::RestartDbInstance};
    /// # async fn restart<T: Transport>(client: Client<T>) -> Result<(), Error> {
    /// let started = client.start(&RestartDbInstance::new("postgres-4sfuv15b")).await?;
    /// client.wait(&started.handle, Duration::from_secs(600), |progress| println!("{:?} %", progress.percent)).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`call`](Self::call).
    pub async fn start<A: Action>(&self, request: &A) -> Result<Started<A::Response>, Error> {
        let params = written(request)?;
        let call = self.typed::<A>(&params)?;
        let answered = self.drive(&call, None).await?;
        let asked = serde_json::from_str(&params).unwrap_or_default();
        Ok(Started { handle: Handle::of(A::NAME, &asked, &answered.read(&call)?), answer: answered.read(&call)? })
    }

    /// Waits until what a call started has ended, and answers as [`wait_for`](Self::wait_for) does; for several instances with a list.
    ///
    /// # Errors
    ///
    /// As [`wait_for`](Self::wait_for); [`Error::Wait`] too where there is nothing to wait for, since that it has taken effect is not
    /// known then.
    pub async fn wait(
        &self,
        handle: &Handle,
        timeout: Duration,
        mut progress: impl FnMut(&Progress<'_>),
    ) -> Result<Value, Error> {
        let deadline = self.transport.monotonic().saturating_add(timeout);
        let mut ends = Vec::new();
        for target in handle.targets() {
            let remaining = deadline.saturating_sub(self.transport.monotonic());
            ends.push(self.wait_until(target, remaining, true, &mut progress).await?);
        }
        match ends.len() {
            0 => {
                let goal = "this call".to_owned();
                Err(WaitError { failure: WaitFailure::Nothing, goal, state: None, waited: Duration::ZERO }.into())
            }
            1 => Ok(ends.remove(0)),
            _ => Ok(ends.into()),
        }
    }

    /// Waits for a state, a task or orders, for so long at most, and answers what the service tells of it then: a `DBInstance`, a
    /// `TaskSet`, or a list of `PgDeal`s. A poll that fails for a passing reason is made again.
    ///
    /// # Errors
    ///
    /// [`Error::Wait`] when it will not come, or not in time; any other when a poll is refused for good. [`Error::Validation`] of orders
    /// without names, and of a state that no instance is known to have.
    pub async fn wait_for(
        &self,
        target: Target<'_>,
        timeout: Duration,
        mut progress: impl FnMut(&Progress<'_>),
    ) -> Result<Value, Error> {
        self.wait_until(target, timeout, false, &mut progress).await
    }

    /// The same, and whether a call that the service has accepted leads there.
    async fn wait_until(
        &self,
        target: Target<'_>,
        timeout: Duration,
        accepted: bool,
        progress: &mut impl FnMut(&Progress<'_>),
    ) -> Result<Value, Error> {
        let deadline = self.transport.monotonic().saturating_add(timeout);
        let Target::Orders(names) = target else { return self.wait_one(target, timeout, accepted, progress).await };
        let names = distinct(names)?;
        let target = Target::Orders(&names);
        let deals = self.wait_one(target, timeout, accepted, progress).await?;
        let remaining = || deadline.saturating_sub(self.transport.monotonic());
        for flow in
            deals.as_array().into_iter().flatten().filter_map(|deal| deal.get("FlowId")?.as_u64()).filter(|id| *id > 0)
        {
            self.wait_one(Target::Task(flow), remaining(), true, progress).await?;
        }
        // The order may name its instances only now that it is carried out. It is carried out, even if this poll fails.
        match self.poll(target, remaining()).await {
            Ok((Some(_), detail)) => Ok(detail),
            Ok((None, _)) => Ok(deals),
            Err(error) if passing(&error) => Ok(deals),
            Err(error) => Err(error),
        }
    }

    async fn wait_one(
        &self,
        target: Target<'_>,
        timeout: Duration,
        accepted: bool,
        progress: &mut impl FnMut(&Progress<'_>),
    ) -> Result<Value, Error> {
        let goal = match target {
            Target::Instance { state, .. } => {
                self.known(state)?;
                Goal::Instance(state)
            }
            Target::Row(row) => Goal::Row(row.wanted()),
            Target::Task(_) | Target::Orders(_) => Goal::Task,
        };
        let started = self.transport.monotonic();
        let wait = Wait::new(goal, started, timeout);
        let mut wait = if accepted { wait.accepted() } else { wait };
        let mut last: Option<String> = None;
        loop {
            let polled = self.poll(target, wait.remaining(self.transport.monotonic())).await;
            let (now, jitter) = (self.transport.monotonic(), self.transport.jitter());
            let (decision, detail) = match polled {
                Ok((state, detail)) => {
                    let step = detail.pointer("/TaskDetail/CurrentStep").and_then(Value::as_str);
                    let percent = detail.get("Progress").and_then(Value::as_u64);
                    progress(&Progress { state: state.as_deref(), percent, step, detail: &detail });
                    let decision = wait.observed(state.as_deref(), now, jitter);
                    last = state.or(last);
                    (decision, detail)
                }
                Err(error) if passing(&error) => (wait.poll_failed(now, jitter), Value::Null),
                Err(error) => return Err(error),
            };
            match decision {
                WaitDecision::PollAgain { delay } => self.transport.sleep(delay).await,
                WaitDecision::Done => return Ok(detail),
                WaitDecision::Failed(failure) => {
                    let waited = now.saturating_sub(started);
                    return Err(WaitError { failure, goal: named(target), state: last, waited }.into());
                }
            }
        }
    }

    /// Refuses a state that no instance is known to have, which would be waited for to the end.
    fn known(&self, state: &str) -> Result<(), Error> {
        let dashed = state.replace(' ', "-");
        if self.settings.options.allow_unknown || STATES.contains(&&*dashed) {
            return Ok(());
        }
        let mut nearest = Nearest::to(dashed.as_bytes());
        STATES.iter().for_each(|known| nearest.consider(known.as_bytes()));
        let mut problem = Problem::refusing("state", ProblemCode::Unknown, "is no state of an instance");
        problem.suggestion =
            STATES.iter().find(|known| known.as_bytes() == nearest.found()).map(|known| (*known).to_owned());
        Err(ValidationError { action: "DescribeDBInstanceAttribute".to_owned(), problems: [problem].into() }.into())
    }

    /// The state of a row of a list, and the row.
    async fn poll_row(&self, row: &AwaitedRow, timeout: Duration) -> Result<(Option<String>, Value), Error> {
        let find = async {
            let mut pages = self.pages_of::<Value>(row.read, &row.params.to_string())?;
            while let Some(page) = pages.next_page().await? {
                if let Some(found) = page.rows.into_iter().find_map(|one| Some((row.state_of(&one)?, one))) {
                    return Ok((Some(found.0), found.1));
                }
            }
            Ok((None, Value::Null))
        };
        match within(find, self.transport.sleep(timeout)).await {
            Some(Err(Error::Api(error))) if error.class() == Class::NotFound => Ok((None, Value::Null)),
            Some(found) => found,
            None => Err(TransportError::new(TransportErrorKind::Timeout, "no answer in the time for the wait").into()),
        }
    }

    /// The state of a target, and everything that is told of it. The poll takes a millisecond at least, so that it can succeed.
    async fn poll(&self, target: Target<'_>, remaining: Duration) -> Result<(Option<String>, Value), Error> {
        let timeout = remaining.max(Duration::from_millis(1));
        let (action, params) = match target {
            Target::Instance { id, .. } => ("DescribeDBInstanceAttribute", json!({ "DBInstanceId": id })),
            Target::Task(id) => ("DescribeTasks", json!({ "TaskId": id })),
            Target::Orders(names) => ("DescribeOrders", json!({ "DealNames": names })),
            Target::Row(row) => return self.poll_row(row, timeout).await,
        };
        let params = params.to_string();
        let call = Call::new(&self.settings, action, &params)?;
        let mut answer: Value = match self.drive(&call, Some(timeout)).await {
            Ok(answered) => answered.read(&call)?,
            Err(Error::Api(error)) if error.class() == Class::NotFound => Value::Null,
            Err(error) => return Err(error),
        };
        let state = |detail: &Value, field: &str| detail.get(field).and_then(Value::as_str).map(str::to_owned);
        Ok(match target {
            Target::Instance { .. } => {
                let detail = answer["DBInstance"].take();
                (state(&detail, "DBInstanceStatus"), detail)
            }
            Target::Task(id) => {
                let mut tasks = answer["TaskSet"].as_array_mut().into_iter().flatten();
                let detail = tasks.find(|task| task["TaskId"] == id).map(Value::take).unwrap_or_default();
                (state(&detail, "Status"), detail)
            }
            Target::Orders(names) => {
                let detail = answer["Deals"].take();
                let known = |name: &String| {
                    let deal = detail.as_array()?.iter().find(|deal| deal["DealName"] == **name)?;
                    Some(deal["FlowId"].as_u64() > Some(0) || deal["DBInstanceIdSet"].get(0).is_some())
                };
                // Orders have no state of their own: they are there, and then under way.
                let all = names.iter().map(known).collect::<Option<Vec<bool>>>();
                (all.map(|begun| if begun.contains(&false) { "Running" } else { "Success" }.to_owned()), detail)
            }
            Target::Row(_) => (None, Value::Null),
        })
    }
}

/// Returns `true` for an error of a poll that may be made again. That includes one that the rate limit did not let out.
fn passing(error: &Error) -> bool {
    let unsent = matches!(error, Error::Transport(error) if error.kind == TransportErrorKind::RateLimited);
    unsent || Failure::of(error).is_some_and(|failure| failure.retryability().allows(true))
}

/// The names of orders, each once. Without any, or with one that is empty, every poll would tell of something else.
fn distinct(names: &[String]) -> Result<Vec<String>, Error> {
    if names.is_empty() || names.iter().any(String::is_empty) {
        let problem = Problem::refusing("DealNames", ProblemCode::Missing, "must name orders");
        return Err(ValidationError { action: "DescribeOrders".to_owned(), problems: [problem].into() }.into());
    }
    let mut distinct: Vec<String> = Vec::new();
    for name in names {
        if !distinct.contains(name) {
            distinct.push(name.clone());
        }
    }
    Ok(distinct)
}

fn named(target: Target<'_>) -> String {
    match target {
        Target::Instance { id, state } => format!("instance {id} {state}"),
        Target::Task(id) => format!("task {id}"),
        Target::Orders(names) => format!("order {}", names.join(", ")),
        Target::Row(row) => format!("{} {} {}", row.read, row.name, row.wanted()),
    }
}
