//! Waiting for what goes on after an answer.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::facts::STATES;
use super::leads::AwaitedRow;
use super::target::{Awaited, FoundRow, Goal, Handle, Progress, Started, Target};
use super::within::within;
use super::{Client, Transport, written};
use crate::api::{Action, DbInstanceStatus};
use crate::call::{self, Call, Failure, Wait, WaitDecision};
use crate::credential::CredentialProvider;
use crate::error::{Class, Error, TransportError, TransportErrorKind, ValidationError, WaitError, WaitFailure};
use crate::model::{Nearest, Problem, ProblemCode};

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

    /// Waits until what a call started has ended, for so long at most, and returns what the service tells of it then.
    ///
    /// # Errors
    ///
    /// As [`wait_for`](Self::wait_for); [`Error::Wait`] too where there is nothing to wait for, since that it has taken
    /// effect is not known then.
    pub async fn wait(
        &self,
        handle: &Handle,
        timeout: Duration,
        mut progress: impl FnMut(&Progress<'_>),
    ) -> Result<Awaited, Error> {
        let deadline = self.transport.monotonic().saturating_add(timeout);
        let progress = &mut progress;
        Ok(match handle {
            Handle::Task(id) => Awaited::Task(self.wait_until(&Goal::Task(*id), deadline, true, progress).await?),
            Handle::Orders(names) => {
                Awaited::Orders(self.wait_until(&Goal::Orders(names), deadline, true, progress).await?)
            }
            Handle::Instances { ids, state } => {
                let mut instances = Vec::new();
                for id in ids {
                    let goal = Goal::Instance { id, state: state.clone() };
                    instances.push(self.wait_until(&goal, deadline, true, progress).await?);
                }
                Awaited::Instances(instances)
            }
            Handle::InstancesGone(ids) => {
                for id in ids {
                    self.wait_until::<()>(&Goal::InstanceGone { id }, deadline, true, progress).await?;
                }
                Awaited::Gone
            }
            Handle::Row(row) => match self.wait_until(&Goal::Row(row), deadline, true, progress).await? {
                Value::Null => Awaited::Gone,
                found => Awaited::Row(FoundRow { read: row.read, row: found }),
            },
            Handle::Nothing => {
                let goal = "this call".to_owned();
                let waited = Duration::ZERO;
                return Err(WaitError { failure: WaitFailure::Nothing, goal, state: None, waited }.into());
            }
        })
    }

    /// Waits for a state, a task or orders, for so long at most, and returns what the service tells of it then. A poll
    /// that fails for a passing reason is made again.
    ///
    /// ```
    /// # use core::time::Duration;
    /// # use tencentdb_postgres::{Client, Error, Target, Transport, api::DbInstanceStatus};
    /// # async fn wait<T: Transport>(client: Client<T>) -> Result<(), Error> {
    /// let target = Target::instance("postgres-4sfuv15b", DbInstanceStatus::RUNNING);
    /// let instance = client.wait_for(target, Duration::from_secs(600), |_| {}).await?;
    /// println!("{} at {}", instance.db_instance_name, instance.zone);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Wait`] when it will not come, or not in time; any other when a poll is refused for good.
    /// [`Error::Validation`] of orders without names, and of a state that no instance is known to have.
    pub async fn wait_for<E: DeserializeOwned>(
        &self,
        target: Target<'_, E>,
        timeout: Duration,
        mut progress: impl FnMut(&Progress<'_>),
    ) -> Result<E, Error> {
        let deadline = self.transport.monotonic().saturating_add(timeout);
        self.wait_until(&target.goal, deadline, false, &mut progress).await
    }

    /// Waits until a deadline. `accepted` says that a call which the service has accepted leads there.
    async fn wait_until<E: DeserializeOwned>(
        &self,
        goal: &Goal<'_>,
        deadline: Duration,
        accepted: bool,
        progress: &mut impl FnMut(&Progress<'_>),
    ) -> Result<E, Error> {
        let remaining = || deadline.saturating_sub(self.transport.monotonic());
        let told = match goal {
            Goal::Orders(names) => self.wait_for_orders(&distinct(names)?, deadline, accepted, progress).await?,
            Goal::InstanceGone { .. } => {
                self.wait_one(goal, remaining(), accepted, progress).await?;
                Value::Null
            }
            _ => self.wait_one(goal, remaining(), accepted, progress).await?,
        };
        serde_json::from_value(told).map_err(|cause| {
            let message = [goal.action(), " told of it in another form than the documented one"].concat();
            TransportError::new(TransportErrorKind::Malformed, message).with_cause(cause.to_string()).into()
        })
    }

    /// Waits for orders, then for the tasks that carry them out.
    async fn wait_for_orders(
        &self,
        names: &[String],
        deadline: Duration,
        accepted: bool,
        progress: &mut impl FnMut(&Progress<'_>),
    ) -> Result<Value, Error> {
        let remaining = || deadline.saturating_sub(self.transport.monotonic());
        let goal = Goal::Orders(names);
        let deals = self.wait_one(&goal, remaining(), accepted, progress).await?;
        for flow in
            deals.as_array().into_iter().flatten().filter_map(|deal| deal.get("FlowId")?.as_u64()).filter(|id| *id > 0)
        {
            self.wait_one(&Goal::Task(flow), remaining(), true, progress).await?;
        }
        // The order may name its instances only now that it is carried out. It is carried out, even if this poll fails.
        match self.poll(&goal, remaining()).await {
            Ok((Some(_), detail)) => Ok(detail),
            Ok((None, _)) => Ok(deals),
            Err(error) if passing(&error) => Ok(deals),
            Err(error) => Err(error),
        }
    }

    async fn wait_one(
        &self,
        target: &Goal<'_>,
        timeout: Duration,
        accepted: bool,
        progress: &mut impl FnMut(&Progress<'_>),
    ) -> Result<Value, Error> {
        let goal = match target {
            Goal::Instance { state, .. } => {
                self.known(state)?;
                call::Goal::Instance(state.as_str())
            }
            Goal::InstanceGone { .. } => call::Goal::Instance("gone"),
            Goal::Row(row) => call::Goal::Row(row.wanted()),
            Goal::Task(_) | Goal::Orders(_) => call::Goal::Task,
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
                    return Err(WaitError { failure, goal: target.described(), state: last, waited }.into());
                }
            }
        }
    }

    /// Refuses a state that no instance is known to have, which would be waited for to the end.
    fn known(&self, state: &DbInstanceStatus) -> Result<(), Error> {
        let dashed = state.as_str().replace(' ', "-");
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

    /// The state of a target, and everything that is told of it. The poll takes a millisecond at least, so that it can
    /// succeed.
    async fn poll(&self, target: &Goal<'_>, remaining: Duration) -> Result<(Option<String>, Value), Error> {
        let timeout = remaining.max(Duration::from_millis(1));
        let params = match target {
            Goal::Instance { id, .. } | Goal::InstanceGone { id } => json!({ "DBInstanceId": id }),
            Goal::Task(id) => json!({ "TaskId": id }),
            Goal::Orders(names) => json!({ "DealNames": names }),
            Goal::Row(row) => return self.poll_row(row, timeout).await,
        };
        let params = params.to_string();
        let call = Call::new(&self.settings, target.action(), &params)?;
        let mut answer: Value = match self.drive(&call, Some(timeout)).await {
            Ok(answered) => answered.read(&call)?,
            Err(Error::Api(error)) if error.class() == Class::NotFound => Value::Null,
            Err(error) => return Err(error),
        };
        let state = |detail: &Value, field: &str| detail.get(field).and_then(Value::as_str).map(str::to_owned);
        Ok(match target {
            Goal::Instance { .. } | Goal::InstanceGone { .. } => {
                let detail = answer["DBInstance"].take();
                (state(&detail, "DBInstanceStatus"), detail)
            }
            Goal::Task(id) => {
                let mut tasks = answer["TaskSet"].as_array_mut().into_iter().flatten();
                let detail = tasks.find(|task| task["TaskId"] == *id).map(Value::take).unwrap_or_default();
                (state(&detail, "Status"), detail)
            }
            Goal::Orders(names) => {
                let detail = answer["Deals"].take();
                let known = |name: &String| {
                    let deal = detail.as_array()?.iter().find(|deal| deal["DealName"] == **name)?;
                    Some(deal["FlowId"].as_u64() > Some(0) || deal["DBInstanceIdSet"].get(0).is_some())
                };
                // Orders have no state of their own: they are there, and then under way.
                let all = names.iter().map(known).collect::<Option<Vec<bool>>>();
                (all.map(|begun| if begun.contains(&false) { "Running" } else { "Success" }.to_owned()), detail)
            }
            Goal::Row(_) => (None, Value::Null),
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
