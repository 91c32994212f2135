//! Who is in a read-only group.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    AddDbInstanceToReadOnlyGroup, AddDbInstanceToReadOnlyGroupResponse, DbInstanceStatus,
    ModifyDbInstanceReadOnlyGroup, ModifyDbInstanceReadOnlyGroupResponse, ReadOnlyGroupStatus,
    RemoveDbInstanceFromReadOnlyGroup, RemoveDbInstanceFromReadOnlyGroupResponse,
};

use super::{change_group, idle};
use crate::actions::{Answer, Context};
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Change, Group, GroupEffect, Instance, Kind, Membership};

/// How long routes take to change.
const ROUTES: u64 = 3 * SECOND;

pub(crate) fn add_db_instance_to_read_only_group(
    context: &mut Context,
    request: AddDbInstanceToReadOnlyGroup,
) -> Answer<AddDbInstanceToReadOnlyGroupResponse> {
    let (id, group_id) = (&request.db_instance_id, &request.read_only_group_id);
    let instance = context.instance(id)?;
    let group = context.group(group_id)?;
    same_primary(instance, group)?;
    running(instance, Code::OPERATION_DENIED_RO_INSTANCE_STATUS_LIMIT_OP_ERROR)?;
    if let Some(member) = &instance.replication.member {
        let message =
            format!("{id} is in the read-only group {}; ModifyDBInstanceReadOnlyGroup moves it.", member.group);
        return Err(Refusal::new(Code::FAILED_OPERATION_RO_INSTANCE_HAS_IN_RO_GROUP_ERROR, message));
    }
    idle(group, Code::OPERATION_DENIED_RO_GROUP_STATUS_ERROR)?;
    context.instance_mut(id)?.replication.member = Some(Membership::new(group_id, Some(Change::Joining)));
    let effect = GroupEffect::Join { instance: id.clone(), from: None };
    let task = change_group(context, group_id, id, Kind::AddInstanceToReadOnlyGroup, ROUTES, effect)?;
    Ok(AddDbInstanceToReadOnlyGroupResponse {
        flow_id: task,
        task_id: Some(task),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn remove_db_instance_from_read_only_group(
    context: &mut Context,
    request: RemoveDbInstanceFromReadOnlyGroup,
) -> Answer<RemoveDbInstanceFromReadOnlyGroupResponse> {
    let (id, group_id) = (&request.db_instance_id, &request.read_only_group_id);
    let instance = member(context, id, group_id)?;
    running(instance, Code::RESOURCE_UNAVAILABLE_INVALID_INSTANCE_STATUS)?;
    if let Some(member) = &mut context.instance_mut(id)?.replication.member {
        member.change = Some(Change::Leaving);
    }
    let effect = GroupEffect::Leave { instance: id.clone() };
    let task = change_group(context, group_id, id, Kind::RemoveInstanceFromReadOnlyGroup, ROUTES, effect)?;
    Ok(RemoveDbInstanceFromReadOnlyGroupResponse {
        flow_id: task,
        task_id: Some(task),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn modify_db_instance_read_only_group(
    context: &mut Context,
    request: ModifyDbInstanceReadOnlyGroup,
) -> Answer<ModifyDbInstanceReadOnlyGroupResponse> {
    let (id, from, to) = (&request.db_instance_id, &request.read_only_group_id, &request.new_read_only_group_id);
    let instance = context.instance(id)?;
    context.group_in_service(from)?;
    within(instance, from)?;
    running(instance, Code::RESOURCE_UNAVAILABLE_INVALID_INSTANCE_STATUS)?;
    let target =
        context.group(to).map_err(|refusal| refusal.with(Code::INVALID_PARAMETER_VALUE_READ_ONLY_GROUP_NOT_EXIST))?;
    if target.primary_id != instance.shown.master_db_instance_id || from == to {
        return Err(Refusal::value("NewReadOnlyGroupId must be another group of the same primary instance."));
    }
    idle(target, Code::INVALID_PARAMETER_VALUE_INVALID_READ_ONLY_GROUP_STATUS)?;
    context.group_mut(from)?.status = ReadOnlyGroupStatus::MODIFYING;
    context.instance_mut(id)?.replication.member = Some(Membership::new(to, Some(Change::Joining)));
    let effect = GroupEffect::Join { instance: id.clone(), from: Some(from.clone()) };
    let task = change_group(context, to, id, Kind::ModifyInstanceReadOnlyGroup, ROUTES, effect)?;
    Ok(ModifyDbInstanceReadOnlyGroupResponse {
        flow_id: task,
        task_id: Some(task),
        request_id: context.request_id.clone(),
    })
}

/// The instance, if it is in the group, and nothing is under way on that.
pub(super) fn member<'a>(context: &'a Context, id: &str, group_id: &str) -> Answer<&'a Instance> {
    let instance = context.instance(id)?;
    let group = context.group(group_id)?;
    same_primary(instance, group)?;
    within(instance, group_id)?;
    idle(group, Code::OPERATION_DENIED_RO_GROUP_STATUS_ERROR)?;
    Ok(instance)
}

fn same_primary(instance: &Instance, group: &Group) -> Answer<()> {
    if instance.shown.master_db_instance_id == group.primary_id {
        return Ok(());
    }
    let message =
        format!("{} is no read-only instance of {}, whose group {} is.", instance.id(), group.primary_id, group.id);
    Err(Refusal::new(Code::FAILED_OPERATION_RO_GROUP_MASTER_INSTANCE_NOT_RIGHT, message))
}

fn within(instance: &Instance, group_id: &str) -> Answer<()> {
    if instance.replication.member.as_ref().is_some_and(|member| member.group == group_id) {
        return Ok(());
    }
    let message = format!("{} is not in the read-only group {group_id}.", instance.id());
    Err(Refusal::new(Code::FAILED_OPERATION_ILLEGAL_RO_INSTANCE_NUM, message))
}

fn running(instance: &Instance, code: Code) -> Answer<()> {
    if instance.is(&DbInstanceStatus::RUNNING) {
        return Ok(());
    }
    let status = &instance.shown.db_instance_status;
    Err(Refusal::new(code, format!("The instance {} is {status}; this takes one that is running.", instance.id())))
}
