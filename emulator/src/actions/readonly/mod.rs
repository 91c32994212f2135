//! Read-only instances and groups.

mod config;
mod create;
mod group;
mod member;

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::ReadOnlyGroupStatus;

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;
use crate::state::{Effect, Group, GroupEffect, Job, Kind};

pub(crate) use config::{
    modify_read_only_db_instance_weight, modify_read_only_group_config, rebalance_read_only_group,
};
pub(crate) use create::create_read_only_db_instance;
pub(crate) use group::{create_read_only_group, delete_read_only_group, describe_read_only_groups};
pub(crate) use member::{
    add_db_instance_to_read_only_group, modify_db_instance_read_only_group, remove_db_instance_from_read_only_group,
};

impl Context<'_> {
    /// The read-only group of that id in the region of the call.
    pub(crate) fn group(&self, id: &str) -> Answer<&Group> {
        let found = self.state.groups.get(id).filter(|group| group.region == self.region.code);
        found.ok_or_else(|| Refusal::new(Code::FAILED_OPERATION_RO_GROUP_NOT_FOUND_ERROR, self.no_group(id)))
    }

    pub(crate) fn group_mut(&mut self, id: &str) -> Answer<&mut Group> {
        self.group(id)?;
        let found = self.state.groups.get_mut(id);
        found.ok_or_else(|| Refusal::new(Code::FAILED_OPERATION_RO_GROUP_NOT_FOUND_ERROR, String::new()))
    }

    /// The group, if nothing is under way on it.
    pub(crate) fn group_in_service(&self, id: &str) -> Answer<&Group> {
        let group = self.group(id)?;
        idle(group, Code::OPERATION_DENIED_RO_GROUP_STATUS_ERROR)?;
        Ok(group)
    }

    fn no_group(&self, id: &str) -> String {
        format!("There is no read-only group {id} in {}; DescribeReadOnlyGroups lists them.", self.region.code)
    }
}

/// Refuses a group on which something is under way.
fn idle(group: &Group, code: Code) -> Answer<()> {
    if group.status == ReadOnlyGroupStatus::OK {
        return Ok(());
    }
    Err(Refusal::new(code, format!("The read-only group {} is {}; wait until it is ok.", group.id, group.status)))
}

/// Starts a task on an instance that changes a group, which is `modifying` meanwhile.
pub(crate) fn change_group(
    context: &mut Context,
    id: &str,
    instance: &str,
    kind: Kind,
    ms: u64,
    effect: GroupEffect,
) -> Answer<i64> {
    let group = context.group_mut(id)?;
    group.status = match &effect {
        GroupEffect::Serve => ReadOnlyGroupStatus::CREATING,
        GroupEffect::Delete => ReadOnlyGroupStatus::DELETING,
        _ => ReadOnlyGroupStatus::MODIFYING,
    };
    let job = Job::aside(kind, context.now_ms + ms, Effect::Group { id: id.into(), effect });
    Ok(context.state.start(instance, context.now_ms, job) as i64)
}
