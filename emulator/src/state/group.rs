//! Read-only groups: read-only instances of one primary instance behind common addresses.

use serde::Serialize;
use tencentdb_postgres::api::{
    DbInstance, DbInstanceNetInfo, DbInstanceStatus, Flag, ReadOnlyGroup, ReadOnlyGroupStatus,
};

use super::replication::{Change, Membership, missed_mb};
use super::{Access, Instance, State, address};
use crate::json::{fields, variants};

/// A read-only group. Who is in it, the instances know.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Group {
    pub id: String,
    pub name: String,
    pub primary_id: String,
    pub created_ms: u64,
    pub project_id: u64,
    pub region: String,
    pub zone: String,
    pub status: ReadOnlyGroupStatus,
    pub elimination: Elimination,
    /// Whether load is spread anew by itself.
    pub rebalances: Flag,
    pub addresses: Vec<DbInstanceNetInfo>,
    pub security_groups: Vec<String>,
}

fields!(Group {
    id,
    name,
    primary_id,
    created_ms,
    project_id,
    region,
    zone,
    status,
    elimination,
    rebalances,
    addresses,
    security_groups
});

/// When an instance that lags gets no more traffic.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Elimination {
    /// The most seconds behind.
    pub max_lag: Option<u64>,
    /// The most MB of log behind.
    pub max_latency: Option<u64>,
    /// So many instances stay however far they lag.
    pub reserve: u64,
}

fields!(Elimination { max_lag, max_latency, reserve });

impl Elimination {
    fn is_beyond(&self, lag_ms: u64) -> bool {
        self.max_lag.is_some_and(|seconds| lag_ms > seconds.saturating_mul(1000))
            || self.max_latency.is_some_and(|mb| missed_mb(lag_ms) > mb)
    }
}

/// What is different about a group once a task has ended.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) enum GroupEffect {
    /// It is in service.
    Serve,
    /// An instance has joined it, and left the other if there is one.
    Join {
        instance: String,
        from: Option<String>,
    },
    Leave {
        instance: String,
    },
    Access(Access),
    Delete,
}

variants!(GroupEffect { Serve, Join { instance, from }, Leave { instance }, Access(value), Delete });

impl State {
    /// Does what a task on a group was for.
    pub(super) fn change_group(&mut self, id: &str, effect: GroupEffect) {
        match effect {
            GroupEffect::Serve => {}
            GroupEffect::Join { instance, from } => {
                if let Some(from) = from.and_then(|from| self.groups.get_mut(&from)) {
                    from.status = ReadOnlyGroupStatus::OK;
                }
                let member = self.instances.get_mut(&instance).and_then(|joined| joined.replication.member.as_mut());
                if let Some(member) = member.filter(|member| member.group == id) {
                    member.change = None;
                }
            }
            GroupEffect::Leave { instance } => {
                if let Some(left) = self.instances.get_mut(&instance) {
                    left.replication.member.take_if(|member| member.group == id);
                }
            }
            GroupEffect::Access(access) => {
                let gone = self.groups.get_mut(id).and_then(|group| access.complete(&mut group.addresses));
                self.addresses.release(gone.as_slice());
            }
            GroupEffect::Delete => return self.remove_group(id),
        }
        if let Some(group) = self.groups.get_mut(id) {
            group.status = ReadOnlyGroupStatus::OK;
            address::open_all(&mut group.addresses);
        }
    }

    /// Takes back what showed that a task on a group had begun, since it has failed.
    pub(super) fn take_back_group(&mut self, id: &str, effect: &GroupEffect) {
        match effect {
            GroupEffect::Serve => return self.remove_group(id),
            GroupEffect::Join { instance, from } => {
                if let Some(from) = from.as_ref().and_then(|from| self.groups.get_mut(from)) {
                    from.status = ReadOnlyGroupStatus::OK;
                }
                if let Some(stayed) = self.instances.get_mut(instance) {
                    stayed.replication.member = from.as_ref().map(|from| Membership::new(from, None));
                }
            }
            GroupEffect::Leave { instance } => {
                let member = self.instances.get_mut(instance).and_then(|stayed| stayed.replication.member.as_mut());
                if let Some(member) = member {
                    member.change = None;
                }
            }
            GroupEffect::Access(access) => {
                let gone = self.groups.get_mut(id).and_then(|group| access.take_back(&mut group.addresses));
                self.addresses.release(gone.as_slice());
            }
            GroupEffect::Delete => {}
        }
        if let Some(group) = self.groups.get_mut(id) {
            group.status = ReadOnlyGroupStatus::OK;
        }
    }

    pub(super) fn remove_group(&mut self, id: &str) {
        let Some(gone) = self.groups.remove(id) else { return };
        self.addresses.release(&gone.addresses);
        if let Some(primary) = self.instances.get_mut(&gone.primary_id) {
            primary.replication.groups.retain(|other| other != id);
        }
    }

    /// The instances of a group, oldest first.
    pub(crate) fn members<'a>(&'a self, group: &'a Group) -> impl Iterator<Item = &'a Instance> {
        let replicas = self.instances.get(&group.primary_id).map(|primary| primary.replication.replicas.as_slice());
        let instances = replicas.unwrap_or_default().iter().filter_map(|id| self.instances.get(id));
        instances.filter(|instance| instance.replication.member.as_ref().is_some_and(|at| at.group == group.id))
    }

    /// An instance as the API shows it.
    pub(crate) fn shown(&self, instance: &Instance) -> DbInstance {
        DbInstance {
            read_only_instance_num: instance.replication.replicas.len() as i64,
            status_in_readonly_group: self.status_in_group(instance).into(),
            ..instance.shown.clone()
        }
    }

    /// A group as the API shows it.
    pub(crate) fn shown_group(&self, group: &Group) -> ReadOnlyGroup {
        let Elimination { max_lag, max_latency, reserve } = group.elimination;
        let flag = |limit: Option<u64>| if limit.is_some() { Flag::ON } else { Flag::OFF };
        let first = group.addresses.first();
        ReadOnlyGroup {
            read_only_group_id: group.id.clone(),
            read_only_group_name: group.name.clone(),
            project_id: group.project_id,
            master_db_instance_id: group.primary_id.clone(),
            min_delay_eliminate_reserve: reserve as i64,
            max_replay_latency: max_latency.unwrap_or(0) as i64,
            replay_latency_eliminate: flag(max_latency),
            max_replay_lag: max_lag.unwrap_or(0) as f64,
            replay_lag_eliminate: flag(max_lag),
            vpc_id: first.map(|info| info.vpc_id.clone()).unwrap_or_default(),
            subnet_id: first.map(|info| info.subnet_id.clone()).unwrap_or_default(),
            region: group.region.clone(),
            zone: group.zone.clone(),
            status: group.status.clone(),
            read_only_db_instance_list: self.members(group).map(|instance| self.shown(instance)).collect(),
            rebalance: i64::from(group.rebalances == Flag::ON),
            db_instance_net_info: group.addresses.clone(),
            ..ReadOnlyGroup::default()
        }
    }

    fn status_in_group(&self, instance: &Instance) -> &'static str {
        let Some(member) = &instance.replication.member else { return "" };
        let is_one_of = |statuses: &[DbInstanceStatus]| statuses.iter().any(|status| instance.is(status));
        match member.change {
            _ if is_one_of(&[DbInstanceStatus::APPLYING, DbInstanceStatus::INIT, DbInstanceStatus::INITING]) => {
                "creating"
            }
            _ if is_one_of(&[DbInstanceStatus::ISOLATING, DbInstanceStatus::ISOLATED]) => "isolated",
            Some(Change::Joining) => "adding",
            Some(Change::Leaving) => "removing",
            None if self.groups.get(&member.group).is_some_and(|group| self.is_eliminated(instance, group)) => {
                "eliminated"
            }
            None => "running",
        }
    }

    /// Returns whether an instance lags too far to get traffic. Of a group's instances, those that lag least are kept.
    fn is_eliminated(&self, instance: &Instance, group: &Group) -> bool {
        let lag = |of: &Instance| of.replication.replay.lag_ms(self.now_ms);
        if !group.elimination.is_beyond(lag(instance)) {
            return false;
        }
        let own = (lag(instance), instance.id());
        let better = self.members(group).filter(|other| (lag(other), other.id()) < own).count();
        better as u64 >= group.elimination.reserve
    }

    /// Checks that the groups, their primary instances and their members know of each other.
    pub(super) fn groups_sound(&self) -> Result<(), String> {
        for (id, group) in self.groups.iter() {
            let primary = self.instances.get(&group.primary_id);
            if group.id != *id || !primary.is_some_and(|primary| primary.replication.groups.contains(id)) {
                return Err(format!("the read-only group filed under {id} is not one of its primary instance"));
            }
            if !self.addresses.hold(&group.addresses) {
                return Err(format!("an address of the read-only group {id} is free"));
            }
        }
        for (id, instance) in self.instances.iter() {
            let ties = &instance.replication;
            if let Some(gone) = ties.groups.iter().find(|group| self.groups.get(group).is_none()) {
                return Err(format!("{id} has a read-only group {gone}, which is not there"));
            }
            let is_own = |replica: &String| {
                self.instances.get(replica).is_some_and(|replica| replica.shown.master_db_instance_id == *id)
            };
            if let Some(other) = ties.replicas.iter().find(|replica| !is_own(replica)) {
                return Err(format!("{id} has a read-only instance {other}, which is not its own"));
            }
            let primary = self.instances.get(&instance.shown.master_db_instance_id);
            if instance.is_read_only() && !primary.is_some_and(|primary| primary.replication.replicas.contains(id)) {
                return Err(format!("{id} is not among the read-only instances of its primary one"));
            }
            let group = ties.member.as_ref().map(|member| self.groups.get(&member.group));
            if group.is_some_and(|group| group.is_none_or(|g| g.primary_id != instance.shown.master_db_instance_id)) {
                return Err(format!("{id} is in a read-only group that is not of its primary instance"));
            }
        }
        Ok(())
    }
}
