//! Everything that is there, and how time alone changes it.

mod account;
mod accounts_apart;
mod address;
mod agenda;
mod audit;
mod backup;
mod database;
mod effect;
mod grant;
mod group;
mod ids;
mod instance;
mod instances;
mod journal;
mod order;
mod parameters;
mod proxy;
mod replication;
mod restriction;
mod service;
mod shared;
mod snapshot;
mod task;
mod tasks;
mod templates;
mod transition;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{DbInstanceStatus, Flag, TaskSwitchTag};

use crate::clock;
use crate::json::fields;

pub(crate) use account::{Account, Accounts};
pub(crate) use address::{Access, Addresses, is_private, is_public, private, unopened};
use agenda::{Agenda, Due};
pub(crate) use audit::{Audit, AuditFile, AuditService};
pub(crate) use backup::{Backup, Backups, Data, GB, Method, Plan, Settings, Totals};
pub(crate) use database::{Database, Databases, SYSTEM_ROLE};
pub(crate) use effect::Effect;
pub(crate) use grant::{ObjectPath, Rights};
pub(crate) use group::{Elimination, Group, GroupEffect};
pub(crate) use ids::Ids;
pub(crate) use instance::{Availability, Instance, Maintenance, Ssl};
pub(crate) use instances::Instances;
use journal::Journal;
pub use journal::Unwritten;
pub(crate) use journal::{Resumed, resume};
pub(crate) use order::{OWNER_UIN, Order};
pub(crate) use parameters::{ParameterChange, Parameters};
pub(crate) use proxy::{Proxy, ProxyAddress, ProxyEffect, ProxyNode, ProxyWork, Routing};
pub(crate) use replication::{Change, Membership, Replication};
pub(crate) use restriction::Restriction;
pub(crate) use service::{MEM0_ACCOUNT, MEM0_DATABASE, Mem0, Phase, PostgRest, Service, ServiceKind, Services};
#[cfg(test)]
pub(crate) use shared::looked_at;
pub(crate) use shared::{Listed, Named};
pub use snapshot::ImportError;
pub(crate) use task::{Kind, Stage, Task};
use tasks::Tasks;
pub(crate) use templates::Template;
use transition::{Failure, Gate, stretch};
pub use transition::{Transition, Transitions};

const FIRST_UID: u64 = 421_001;
const FIRST_ORDER: u64 = 110_001;
/// The digits of the day that the name of an order begins with.
const DAY_DIGITS: usize = 8;

/// The whole state.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct State {
    pub instances: Instances,
    pub tasks: Tasks,
    /// In order of purchase.
    pub orders: Listed<Order>,
    /// In order of creation.
    pub templates: Arc<Vec<Template>>,
    /// From where backups may be fetched, by region, where it was ever said.
    pub download_restrictions: Arc<BTreeMap<String, Restriction>>,
    /// The account that owns it all.
    pub account: String,
    /// The states of other accounts, by their numbers. None of them has others.
    others: BTreeMap<String, State>,
    /// The read-only groups, by id.
    pub groups: Named<Group>,
    pub addresses: Addresses,
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
    #[serde(skip)]
    journal: Journal,
}

fields! {
    State {
        instances, tasks, orders, templates, download_restrictions, account, others, groups, addresses, ids, request_ids,
        now_ms,
    } beside { agenda, transitions, journal }
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

    /// The task, of which the instance shows nothing for the first while.
    pub(crate) fn unseen(mut self, from_ms: u64, ms: u64) -> Self {
        for stage in &mut self.stages {
            stage.until_ms += ms;
        }
        self.stages.insert(0, Stage { status: None, until_ms: from_ms + ms });
        self
    }
}

impl State {
    pub(crate) fn new(seed: u64, now_ms: u64) -> Self {
        Self {
            instances: Instances::default(),
            tasks: Tasks::default(),
            orders: Listed::default(),
            templates: Arc::default(),
            download_restrictions: Arc::default(),
            account: OWNER_UIN.into(),
            others: BTreeMap::new(),
            groups: Named::default(),
            addresses: Addresses::default(),
            ids: Ids::new(seed),
            request_ids: Ids::new(!seed),
            now_ms,
            agenda: Agenda::default(),
            transitions: Transitions::default(),
            journal: Journal::default(),
        }
    }

    pub(crate) fn request_id(&mut self) -> String {
        self.request_ids.uuid()
    }

    /// Takes a free address of a subnet.
    pub(crate) fn private_ip(&mut self, vpc: &str, subnet: &str) -> String {
        self.addresses.assign(vpc, subnet, &mut self.ids)
    }

    /// Gives calls ids from now on that differ from those of other times.
    pub(crate) fn renumber_calls(&mut self, host_ms: u64) {
        self.request_ids = self.request_ids.clone().nth(host_ms);
    }

    pub(crate) fn next_uid(&self) -> u64 {
        FIRST_UID + self.orders.len() as u64
    }

    /// The instances of a region, oldest first.
    pub(crate) fn in_region(&self, region: &str) -> impl Iterator<Item = &Instance> {
        self.instances.ids_in(region).filter_map(|id| self.instances.get(id))
    }

    /// Returns the instance that has the accounts and databases of an instance: the primary one of a read-only one.
    pub(crate) fn data_of<'a>(&'a self, instance: &'a Instance) -> &'a Instance {
        self.instances.get(&instance.shown.master_db_instance_id).unwrap_or(instance)
    }

    /// Returns an instance and the read-only ones it has.
    pub(crate) fn with_replicas<'a>(&'a self, primary: &'a Instance) -> Vec<&'a Instance> {
        let replicas = primary.replication.replicas.iter().filter_map(|id| self.instances.get(id));
        std::iter::once(primary).chain(replicas).collect()
    }

    /// Starts a task on an instance at a time, and answers its id.
    pub(crate) fn start(&mut self, instance_id: &str, at_ms: u64, job: Job) -> u64 {
        let region = self.instances.get(instance_id).map(|instance| instance.shown.region.clone()).unwrap_or_default();
        let transition = self.transitions.of(job.kind).clone();
        let mut stages = job.stages;
        if let Some(whole_ms) = transition.takes_ms() {
            stretch(&mut stages, at_ms, whole_ms);
        }
        let failure = match (&transition, self.instances.get(instance_id)) {
            (Transition::Fail(code), Some(instance)) => {
                Some(Failure { code: code.clone(), status: instance.shown.db_instance_status.clone() })
            }
            _ => None,
        };
        let at = self.tasks.start(Task {
            id: 0,
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
        self.enter_stage(at, at_ms);
        self.tasks[at].id
    }

    /// Records an order for an instance and answers its name.
    pub(crate) fn order(&mut self, instance_id: &str, prepaid: bool, task_id: u64, at_ms: u64) -> String {
        let name = format!("{}{}", clock::day_digits(at_ms), FIRST_ORDER + self.orders.len() as u64);
        let region = self.instances.get(instance_id).map(|instance| instance.shown.region.clone()).unwrap_or_default();
        self.orders.push(Order { name: name.clone(), region, prepaid, task_id, instance_id: instance_id.into() });
        name
    }

    /// Returns the place among all of the order of that name, which ends with its number.
    pub(crate) fn order_place(&self, name: &str) -> Option<usize> {
        let number: u64 = name.get(DAY_DIGITS..)?.parse().ok()?;
        let place = usize::try_from(number.checked_sub(FIRST_ORDER)?).ok()?;
        (self.orders.get(place)?.name == name).then_some(place)
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
                Due::Lapse(id) if self.has_lapsed(&id, due_ms) => {
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

    /// Returns whether time alone changes an instance now. What a task has been started for comes first.
    fn has_lapsed(&self, id: &str, now_ms: u64) -> bool {
        self.instances.get(id).is_some_and(|instance| instance.has_lapsed(now_ms))
            && !self.tasks.live_of(id).any(Task::is_about_to_begin)
    }

    /// Puts what has changed since on the agenda.
    fn plan(&mut self) {
        for at in self.tasks.touched() {
            self.journal.task(at);
            let task = &self.tasks[at];
            if task.passes() {
                self.agenda.add(task.due_ms(), Due::Task(at));
            }
        }
        for id in self.instances.touched() {
            self.journal.instance(&id);
            if let Some(lapses_ms) = self.instances.get(&id).and_then(Instance::lapses_ms) {
                // What was due while a task was running is made up for afterwards, not before.
                self.agenda.add(lapses_ms.max(self.now_ms), Due::Lapse(id));
            }
        }
        self.groups.touched().into_iter().for_each(|id| self.journal.group(id));
        self.addresses.touched().into_iter().for_each(|vpc| self.journal.vpc(vpc));
    }

    /// The stage of a task is over.
    fn proceed(&mut self, at: usize, due_ms: u64) {
        let Some(task) = self.tasks.get_mut(at) else { return };
        if task.stage + 1 < task.stages.len() {
            task.stage += 1;
            return self.enter_stage(at, due_ms);
        }
        let has_status = task.stages.iter().any(|stage| stage.status.is_some());
        let (effect, failure, id) = (task.effect.clone(), task.failure.clone(), task.instance_id.clone());
        self.tasks.end(at, due_ms);
        match failure {
            None => self.take_effect(&id, effect, due_ms),
            Some(Failure { status, .. }) => {
                // A task beside the instance's own work has left the status alone.
                self.take_back(&id, &effect, has_status.then_some(status), due_ms);
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
        let own = self.tasks.live().filter(|task| task.passes()).map(Task::ends_ms);
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

    /// A stage of a task begins.
    fn enter_stage(&mut self, at: usize, at_ms: u64) {
        let task = &self.tasks[at];
        let (before, now) = task.stages.split_at(task.stage);
        let Some(status) = now[0].status.clone() else { return };
        let first = before.iter().all(|stage| stage.status.is_none());
        let Some(instance) = self.instances.get_mut(&task.instance_id) else { return };
        instance.set_status(status, at_ms);
        if first {
            instance.begin(&task.effect);
        }
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
            return;
        }
        // Without their primary instance, the read-only ones have nothing to read.
        let replicas = instance.replication.replicas.clone();
        for id in std::iter::once(id).chain(replicas.iter().map(String::as_str)) {
            if let Some(instance) =
                self.instances.get_mut(id).filter(|instance| instance.is(&DbInstanceStatus::RUNNING))
            {
                instance.set_isolated(Some(at_ms));
                instance.set_status(DbInstanceStatus::ISOLATED, at_ms);
            }
        }
    }

    /// Removes an instance, and what cannot be without it: its read-only groups and instances.
    fn remove(&mut self, id: &str, at_ms: u64) {
        let Some(gone) = self.instances.remove(id) else { return };
        let code = Code::RESOURCE_NOT_FOUND_INSTANCE_NOT_FOUND_ERROR.to_string();
        let status = gone.shown.db_instance_status.clone();
        self.tasks.end_all_of(id, at_ms, &Failure { code, status });
        self.addresses.release(&gone.shown.db_instance_net_info);
        self.addresses.release(&gone.addresses_beside());
        for group in &gone.replication.groups {
            self.remove_group(group);
        }
        for replica in &gone.replication.replicas {
            self.remove(replica, at_ms);
        }
        if let Some(primary) = self.instances.get_mut(&gone.shown.master_db_instance_id) {
            primary.replication.replicas.retain(|other| other != id);
        }
    }
}
