//! Everything that is there, and how time alone changes it.

mod account;
mod accounts_apart;
mod agenda;
mod audit;
mod backup;
mod database;
mod effect;
mod grant;
mod ids;
mod instance;
mod instances;
mod order;
mod parameters;
mod proxy;
mod restriction;
mod service;
mod snapshot;
mod task;
mod tasks;
mod templates;
mod transition;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{DbInstanceStatus, Flag, TaskSwitchTag};

use crate::clock;

pub(crate) use account::{Account, Accounts};
use agenda::{Agenda, Due};
pub(crate) use audit::{Audit, AuditFile, AuditService};
pub(crate) use backup::{Backup, Backups, Data, GB, Method, Plan, Settings, Totals};
pub(crate) use database::{Database, Databases, SYSTEM_ROLE};
pub(crate) use effect::Effect;
pub(crate) use grant::{ObjectPath, Rights};
pub(crate) use ids::Ids;
pub(crate) use instance::{Availability, Instance, Maintenance, Ssl};
use instances::Instances;
pub(crate) use order::{OWNER_UIN, Order};
pub(crate) use parameters::{ParameterChange, Parameters};
pub(crate) use proxy::{Proxy, ProxyAddress, ProxyEffect, ProxyNode, ProxyWork, Routing};
pub(crate) use restriction::Restriction;
pub(crate) use service::{MEM0_ACCOUNT, MEM0_DATABASE, Mem0, Phase, PostgRest, Service, ServiceKind, Services};
pub use snapshot::ImportError;
pub(crate) use task::{Kind, Stage, Task};
use tasks::Tasks;
pub(crate) use templates::Template;
use transition::{Failure, Gate, stretch};
pub use transition::{Transition, Transitions};

/// Task ids start here, so that they look like those of a service in use.
const FIRST_TASK: u64 = 120_001;
const FIRST_UID: u64 = 421_001;
const FIRST_ORDER: u64 = 110_001;
const PORT: u64 = 5432;

/// The whole state.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct State {
    pub instances: Instances,
    pub tasks: Tasks,
    /// In order of purchase.
    pub orders: Vec<Order>,
    /// In order of creation.
    pub templates: Vec<Template>,
    /// From where backups may be fetched, by region, where it was ever said.
    pub download_restrictions: BTreeMap<String, Restriction>,
    /// The account that owns it all.
    pub account: String,
    /// The states of other accounts, by their numbers. None of them has others.
    others: BTreeMap<String, State>,
    pub ids: Ids,
    /// Apart from the other ids, so that looking does not change what is made later.
    request_ids: Ids,
    /// The latest time heard of; it never goes back.
    pub now_ms: u64,
    #[serde(skip)]
    agenda: Agenda,
    /// How work passes that is started from now on: a choice, not a part of what is kept.
    #[serde(skip)]
    pub transitions: Transitions,
}

/// A task to be started.
pub(crate) struct Job {
    pub kind: Kind,
    pub stages: Vec<Stage>,
    pub effect: Effect,
    pub switch: TaskSwitchTag,
    pub switch_time: String,
    pub input: String,
}

impl Job {
    /// A task that has one stage, from now on for so long, and switches nothing.
    pub(crate) fn brief(kind: Kind, status: DbInstanceStatus, until_ms: u64, effect: Effect) -> Self {
        Self {
            kind,
            stages: vec![Stage { status: Some(status), until_ms }],
            effect,
            switch: TaskSwitchTag::NO_SWITCH,
            switch_time: String::new(),
            input: String::new(),
        }
    }

    /// A task beside the instance's own work: it has one stage, for so long, and leaves the status alone.
    pub(crate) fn aside(kind: Kind, until_ms: u64, effect: Effect) -> Self {
        Self {
            kind,
            stages: vec![Stage { status: None, until_ms }],
            effect,
            switch: TaskSwitchTag::NO_SWITCH,
            switch_time: String::new(),
            input: String::new(),
        }
    }
}

impl State {
    pub(crate) fn new(seed: u64, now_ms: u64) -> Self {
        Self {
            instances: Instances::default(),
            tasks: Tasks::default(),
            orders: Vec::new(),
            templates: Vec::new(),
            download_restrictions: BTreeMap::new(),
            account: OWNER_UIN.into(),
            others: BTreeMap::new(),
            ids: Ids::new(seed),
            request_ids: Ids::new(!seed),
            now_ms,
            agenda: Agenda::default(),
            transitions: Transitions::default(),
        }
    }

    pub(crate) fn request_id(&mut self) -> String {
        self.request_ids.uuid()
    }

    pub(crate) fn next_uid(&self) -> u64 {
        FIRST_UID + self.orders.len() as u64
    }

    /// The instances of a region.
    pub(crate) fn in_region(&self, region: &str) -> impl Iterator<Item = &Instance> {
        self.instances.values().filter(move |instance| instance.shown.region == region)
    }

    /// Returns the instance that has the accounts and databases of an instance: the primary one of a read-only one.
    pub(crate) fn data_of<'a>(&'a self, instance: &'a Instance) -> &'a Instance {
        self.instances.get(&instance.shown.master_db_instance_id).unwrap_or(instance)
    }

    /// Returns an instance and the read-only ones it has.
    pub(crate) fn with_replicas<'a>(&'a self, primary: &'a Instance) -> Vec<&'a Instance> {
        let is_replica = |other: &&Instance| other.shown.master_db_instance_id == primary.id();
        let replicas = self.in_region(&primary.shown.region).filter(is_replica);
        let count = usize::try_from(primary.shown.read_only_instance_num).unwrap_or_default();
        std::iter::once(primary).chain(replicas.take(count)).collect()
    }

    /// Starts a task on an instance at a time, and answers its id.
    pub(crate) fn start(&mut self, instance_id: &str, at_ms: u64, job: Job) -> u64 {
        let id = FIRST_TASK + self.tasks.len() as u64;
        let transition = self.transitions.of(job.kind).clone();
        let mut stages = job.stages;
        if let Some(whole_ms) = transition.takes_ms() {
            stretch(&mut stages, at_ms, whole_ms);
        }
        let mut region = String::new();
        let mut failure = None;
        if let Some(instance) = self.instances.get_mut(instance_id) {
            region.clone_from(&instance.shown.region);
            if let Transition::Fail(code) = &transition {
                failure = Some(Failure { code: code.clone(), status: instance.shown.db_instance_status.clone() });
            }
            if let Some(status) = stages.first().and_then(|stage| stage.status.clone()) {
                instance.set_status(status, at_ms);
            }
        }
        self.tasks.push(Task {
            id,
            kind: job.kind,
            region,
            instance_id: instance_id.into(),
            started_ms: at_ms,
            ended_ms: None,
            stages,
            stage: 0,
            switch: job.switch,
            switch_time: job.switch_time,
            input: job.input,
            effect: job.effect,
            gate: transition.gate(),
            failure,
        });
        id
    }

    /// Records an order for an instance and answers its name.
    pub(crate) fn order(&mut self, instance_id: &str, prepaid: bool, task_id: u64, at_ms: u64) -> String {
        let name = format!("{}{}", clock::day_digits(at_ms), FIRST_ORDER + self.orders.len() as u64);
        let region = self.instances.get(instance_id).map(|instance| instance.shown.region.clone()).unwrap_or_default();
        self.orders.push(Order { name: name.clone(), region, prepaid, task_id, instance_id: instance_id.into() });
        name
    }

    /// The serial number of an amount frozen for pay-as-you-go.
    pub(crate) fn bill_id(&mut self, at_ms: u64) -> String {
        format!("{}{:015}", clock::day_digits(at_ms), self.ids.below(1_000_000_000_000_000))
    }

    /// Lets time pass: everything due happens at its own time, in order.
    pub(crate) fn advance(&mut self, now_ms: u64) {
        loop {
            self.plan();
            let Some((due_ms, due)) = self.agenda.next_until(now_ms) else { break };
            match due {
                Due::Task(at) if self.tasks.is_due(at, due_ms) => {
                    self.now_ms = self.now_ms.max(due_ms);
                    self.proceed(at, due_ms);
                }
                Due::Lapse(id) if self.instances.get(&id).is_some_and(|instance| instance.has_lapsed(due_ms)) => {
                    self.now_ms = due_ms;
                    self.lapse(&id, due_ms);
                }
                // What was planned has been put off, or has happened.
                Due::Task(_) | Due::Lapse(_) => {}
            }
        }
        self.now_ms = self.now_ms.max(now_ms);
        for other in self.others.values_mut() {
            other.advance(now_ms);
        }
    }

    /// Puts what has changed since on the agenda.
    fn plan(&mut self) {
        for at in self.tasks.touched() {
            let task = &self.tasks[at];
            if task.passes() {
                self.agenda.add(task.due_ms(), Due::Task(at));
            }
        }
        for id in self.instances.touched() {
            if let Some(lapses_ms) = self.instances.get(&id).and_then(Instance::lapses_ms) {
                // What was due while a task was running is made up for afterwards, not before.
                self.agenda.add(lapses_ms.max(self.now_ms), Due::Lapse(id));
            }
        }
    }

    /// The stage of a task is over.
    fn proceed(&mut self, at: usize, due_ms: u64) {
        let Some(task) = self.tasks.get_mut(at) else { return };
        if task.stage + 1 < task.stages.len() {
            task.stage += 1;
            let status = task.stages[task.stage].status.clone();
            if let (Some(status), Some(instance)) = (status, self.instances.get_mut(&task.instance_id)) {
                instance.set_status(status, due_ms);
            }
            return;
        }
        task.ended_ms = Some(due_ms);
        let (effect, id) = (task.effect.clone(), task.instance_id.clone());
        match task.failure.clone() {
            None => self.take_effect(&id, effect, due_ms),
            Some(Failure { status, .. }) => {
                // A task beside the instance's own work has left the status alone.
                let status = task.stages.iter().any(|stage| stage.status.is_some()).then_some(status);
                self.take_back(&id, &effect, status, due_ms);
            }
        }
    }

    /// When to look for what is due next.
    pub(crate) fn next_due_ms(&mut self) -> Option<u64> {
        self.plan();
        let others = self.others.values_mut().filter_map(Self::next_due_ms).min();
        self.agenda.next_ms().into_iter().chain(others).min()
    }

    /// When all work ends that goes on by the time alone.
    pub(crate) fn work_ends_ms(&self) -> Option<u64> {
        let own = self.tasks.iter().filter(|task| task.passes()).map(Task::ends_ms);
        own.chain(self.others.values().filter_map(Self::work_ends_ms)).max()
    }

    /// Counts an answer as a look at the instances it shows.
    pub(crate) fn looked(&mut self, answer: &str) {
        self.tasks.open(self.now_ms, |task| match &mut task.gate {
            Gate::Looks(left) if answer.contains(&task.instance_id) => {
                *left = left.saturating_sub(1);
                *left == 0
            }
            _ => false,
        });
    }

    /// Lets work end now that is held or waits for looks, and answers the ids of its tasks: all of it, or that of a task,
    /// an instance, a kind.
    pub(crate) fn release(&mut self, task: Option<u64>, instance: Option<&str>, kind: Option<&str>) -> Vec<u64> {
        let mut released = self.tasks.open(self.now_ms, |held| {
            task.is_none_or(|id| held.id == id)
                && instance.is_none_or(|id| held.instance_id == id)
                && kind.is_none_or(|name| held.kind.name() == name)
        });
        released.extend(self.others.values_mut().flat_map(|other| other.release(task, instance, kind)));
        released
    }

    /// A prepaid period has ended, or the time an isolated instance can be restored.
    fn lapse(&mut self, id: &str, at_ms: u64) {
        let Some(instance) = self.instances.get_mut(id) else { return };
        if instance.is(&DbInstanceStatus::ISOLATED) {
            return self.remove(id, at_ms);
        }
        let renewed_ms = clock::add_months(at_ms, 1);
        // At the end of time there is nothing to renew for.
        if instance.shown.auto_renew == Flag::ON && renewed_ms > at_ms {
            instance.set_expiry(Some(renewed_ms));
            self.order(id, true, 0, at_ms);
        } else {
            instance.set_isolated(Some(at_ms));
            instance.set_status(DbInstanceStatus::ISOLATED, at_ms);
        }
    }

    fn remove(&mut self, id: &str, at_ms: u64) {
        let Some(gone) = self.instances.remove(id) else { return };
        for task in self.tasks.live_mut().filter(|task| task.instance_id == id) {
            task.ended_ms = Some(at_ms);
            let code = Code::RESOURCE_NOT_FOUND_INSTANCE_NOT_FOUND_ERROR.to_string();
            task.failure = Some(Failure { code, status: gone.shown.db_instance_status.clone() });
        }
        if let Some(primary) = self.instances.get_mut(&gone.shown.master_db_instance_id) {
            primary.shown.read_only_instance_num -= 1;
        }
    }
}
