//! Creating, listing and deleting read-only groups.

use std::cmp::Ordering;

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    CreateReadOnlyGroup, CreateReadOnlyGroupResponse, DeleteReadOnlyGroup, DeleteReadOnlyGroupResponse,
    DescribeReadOnlyGroups, DescribeReadOnlyGroupsResponse, Filter, Flag, ReadOnlyGroupStatus, ReadOnlyGroupsOrderBy,
    SortDirection,
};

use super::config::elimination;
use super::{change_group, idle};
use crate::actions::network::{NetworkCodes, known_network};
use crate::actions::security_group::security_groups;
use crate::actions::{Answer, Context, StatusCode, sorted_page};
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Elimination, Group, GroupEffect, Kind, private};

/// The most groups of a primary instance. The manual has a code for the limit, and no figure.
const MOST: usize = 6;
const CREATE: u64 = 5 * SECOND;
const DELETE: u64 = 3 * SECOND;
const DEFAULT_PAGE: i64 = 10;
const CODES: NetworkCodes = NetworkCodes {
    vpc: Code::INVALID_PARAMETER_VPC_NOT_FOUND_ERROR,
    subnet: Code::FAILED_OPERATION_GET_VPC_INFO_ERROR,
};

pub(crate) fn create_read_only_group(
    context: &mut Context,
    request: CreateReadOnlyGroup,
) -> Answer<CreateReadOnlyGroupResponse> {
    let primary_id = request.master_db_instance_id.clone();
    let primary = context.running(&primary_id, StatusCode::LimitOp)?;
    if primary.is_read_only() {
        return Err(Refusal::value(format!("{primary_id} is read-only itself; a group is of a primary instance.")));
    }
    if primary.replication.groups.len() >= MOST {
        let message = format!("The instance {primary_id} has {MOST} read-only groups, and can have no more.");
        return Err(Refusal::new(Code::FAILED_OPERATION_RO_GROUP_NUM_EXCEED_ERROR, message));
    }
    known_network(request.vpc_id.as_deref(), request.subnet_id.as_deref(), &CODES)?;
    let shown = &primary.shown;
    let (zone, protocol) = (shown.zone.clone(), shown.db_instance_net_info[0].protocol_type.clone());
    let (vpc, subnet) = match (request.vpc_id.clone(), request.subnet_id.clone()) {
        (Some(vpc), Some(subnet)) => (vpc, subnet),
        _ => (shown.vpc_id.clone(), shown.subnet_id.clone()),
    };
    if request.vpc_id.is_none() || request.subnet_id.is_none() {
        context.notes.push("network-of-the-primary");
    }
    let check = |message| Refusal::new(Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR, message);
    let security_groups = security_groups(request.security_group_ids.as_deref(), check)?;
    let elimination = elimination(
        &Elimination::default(),
        [request.replay_lag_eliminate, request.replay_latency_eliminate],
        [request.max_replay_lag, request.max_replay_latency],
        request.min_delay_eliminate_reserve,
    )?;
    let id = context.state.ids.prefixed("pgrogrp-");
    let ip = context.state.private_ip(&vpc, &subnet);
    let group = Group {
        id: id.clone(),
        name: request.name,
        primary_id: primary_id.clone(),
        created_ms: context.now_ms,
        project_id: request.project_id.unwrap_or(0),
        region: context.region.code.into(),
        zone,
        status: ReadOnlyGroupStatus::CREATING,
        elimination,
        rebalances: Flag::OFF,
        addresses: vec![private(&vpc, &subnet, ip, protocol)],
        security_groups,
    };
    context.state.groups.insert(id.clone(), group);
    context.instance_mut(&primary_id)?.replication.groups.push(id.clone());
    let task = change_group(context, &id, &primary_id, Kind::CreateReadOnlyGroup, CREATE, GroupEffect::Serve)?;
    Ok(CreateReadOnlyGroupResponse {
        read_only_group_id: id,
        flow_id: Some(task),
        task_id: Some(task),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn delete_read_only_group(
    context: &mut Context,
    request: DeleteReadOnlyGroup,
) -> Answer<DeleteReadOnlyGroupResponse> {
    let id = &request.read_only_group_id;
    let group = context.group(id)?;
    if let Some(member) = context.state.members(group).next() {
        let message = format!("{} is in the read-only group {id}; a group that is deleted must be empty.", member.id());
        return Err(Refusal::new(Code::FAILED_OPERATION_RO_GROUP_CANNOT_BE_DELETED_ERROR, message));
    }
    idle(group, Code::FAILED_OPERATION_FAILED_OPERATION_ERROR)?;
    let primary = group.primary_id.clone();
    let task = change_group(context, id, &primary, Kind::DeleteReadOnlyGroup, DELETE, GroupEffect::Delete)?;
    Ok(DeleteReadOnlyGroupResponse { flow_id: Some(task), request_id: context.request_id.clone() })
}

pub(crate) fn describe_read_only_groups(
    context: &mut Context,
    request: DescribeReadOnlyGroups,
) -> Answer<DescribeReadOnlyGroupsResponse> {
    let filters = request.filters.unwrap_or_default();
    let primaries = values(&filters, "db-master-instance-id")
        .ok_or_else(|| Refusal::value("Filters must name the primary instance: db-master-instance-id."))?;
    let wanted = values(&filters, "read-only-group-id");
    let mut groups = Vec::new();
    for primary in primaries {
        let ids = &context.instance(primary)?.replication.groups;
        let of_primary = ids.iter().filter_map(|id| context.state.groups.get(id));
        groups.extend(of_primary.filter(|group| wanted.is_none_or(|wanted| wanted.contains(&group.id))));
    }
    let order = request.order_by.unwrap_or(ReadOnlyGroupsOrderBy::CREATE_TIME);
    let by = |a: &Group, b: &Group| {
        let first = match order.as_str() {
            "ROGroupId" => Ordering::Equal,
            "Name" => a.name.cmp(&b.name),
            _ => a.created_ms.cmp(&b.created_ms),
        };
        first.then_with(|| a.id.cmp(&b.id))
    };
    let backwards = request.order_by_type == Some(SortDirection::DESC);
    let size = request.page_size.filter(|size| *size > 0).unwrap_or(DEFAULT_PAGE).unsigned_abs();
    let number = request.page_number.filter(|number| *number > 0).unwrap_or(1).unsigned_abs();
    let offset = (number - 1).saturating_mul(size);
    let page = sorted_page(&groups, Some(offset), size, |a, b| if backwards { by(b, a) } else { by(a, b) });
    Ok(DescribeReadOnlyGroupsResponse {
        read_only_group_list: page.into_iter().map(|group| context.state.shown_group(group)).collect(),
        request_id: context.request_id.clone(),
    })
}

/// The values of the filter of that name, if there is one with any.
fn values<'a>(filters: &'a [Filter], name: &str) -> Option<&'a [String]> {
    let filter = filters.iter().find(|filter| filter.name.as_deref() == Some(name))?;
    filter.values.as_deref().filter(|values| !values.is_empty())
}
