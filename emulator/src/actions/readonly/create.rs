//! Buying read-only instances.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    CreateReadOnlyDbInstance, CreateReadOnlyDbInstanceResponse, DbInstanceType, DbNode, Flag, InstanceChargeType,
    NodeRole, PayType, SyncMode, Tag,
};

use super::idle;
use crate::actions::instance::{deliver, is_prepaid, like};
use crate::actions::network::{BUYING, known_network};
use crate::actions::other::room_in_clusters;
use crate::actions::security_group::security_groups;
use crate::actions::{Answer, Context, StatusCode};
use crate::catalog::classes::{self, Class};
use crate::clock;
use crate::refusal::Refusal;
use crate::state::{Availability, Instance, Kind, Membership};

/// The most read-only instances of a primary one, by the newest sources.
const MOST: u64 = 6;

pub(crate) fn create_read_only_db_instance(
    context: &mut Context,
    request: CreateReadOnlyDbInstance,
) -> Answer<CreateReadOnlyDbInstanceResponse> {
    let class = check(context, &request)?;
    let prepaid = is_prepaid(request.instance_charge_type.as_ref())?;
    let primary_id = &request.master_db_instance_id;
    let security_groups = security_groups(request.security_group_ids.as_deref(), Refusal::value)?;
    let (mut deal_names, mut ids) = (Vec::new(), Vec::new());
    for _ in 0..request.instance_count {
        let primary = context.instance(primary_id)?.clone();
        let mut instance = like(context, &primary);
        instance.security_groups.clone_from(&security_groups);
        set(context, &mut instance, &request, class);
        if prepaid {
            instance.shown.pay_type = PayType::PREPAID;
            instance.shown.auto_renew = request.auto_renew_flag.unwrap_or(Flag::OFF);
            instance.set_expiry(Some(clock::add_months(context.now_ms, request.period)));
        }
        let (id, deal_name) = deliver(context, instance, Kind::CreateReadOnlyInstance);
        context.instance_mut(primary_id)?.replication.replicas.push(id.clone());
        deal_names.push(deal_name);
        ids.push(id);
    }
    Ok(CreateReadOnlyDbInstanceResponse {
        deal_names,
        bill_id: if prepaid { String::new() } else { context.state.bill_id(context.now_ms) },
        // Prepaid instances are found through their order.
        db_instance_id_set: if prepaid { Vec::new() } else { ids },
        billing_parameters: None,
        request_id: context.request_id.clone(),
    })
}

/// Makes of a sibling of the primary instance the read-only one that was ordered.
fn set(context: &mut Context, instance: &mut Instance, request: &CreateReadOnlyDbInstance, class: &Class) {
    instance.availability = Availability::new(SyncMode::ASYNC);
    instance.set_class(class, request.storage);
    instance.replication.member = request.read_only_group_id.as_deref().map(|group| Membership::new(group, None));
    instance.set_nodes(vec![node(request)]);
    let shown = &mut instance.shown;
    shown.db_instance_id = context.state.ids.prefixed("pgro-");
    shown.db_instance_type = DbInstanceType::READONLY;
    shown.master_db_instance_id.clone_from(&request.master_db_instance_id);
    if let (Some(vpc), Some(subnet)) = (&request.vpc_id, &request.subnet_id) {
        (shown.vpc_id, shown.subnet_id) = (vpc.clone(), subnet.clone());
    } else {
        context.notes.push("network-of-the-primary");
    }
    if let Some(name) = &request.name {
        shown.db_instance_name.clone_from(name);
    }
    shown.project_id = request.project_id.unwrap_or(0);
    shown.support_ipv6 = request.need_support_ipv6.unwrap_or(Flag::OFF);
    shown.deletion_protection = Some(request.deletion_protection.unwrap_or(false));
    shown.tag_list = tags(request);
}

fn node(request: &CreateReadOnlyDbInstance) -> DbNode {
    DbNode {
        role: NodeRole::PRIMARY,
        zone: request.zone.clone(),
        dedicated_cluster_id: Some(request.dedicated_cluster_id.clone().unwrap_or_default()),
    }
}

#[allow(deprecated, reason = "old programs still send one tag alone")]
fn tags(request: &CreateReadOnlyDbInstance) -> Vec<Tag> {
    request.tags.iter().flatten().chain(&request.tag_list).cloned().collect()
}

/// Refuses what cannot be bought.
fn check(context: &Context, request: &CreateReadOnlyDbInstance) -> Answer<&'static Class> {
    let refuse = |code: Code, message: String| Err(Refusal::new(code, message));
    let primary_id = &request.master_db_instance_id;
    let primary = context.running(primary_id, StatusCode::LimitOp)?;
    if primary.is_read_only() {
        return Err(Refusal::value(format!(
            "{primary_id} is read-only itself; MasterDBInstanceId takes a primary one."
        )));
    }
    if !context.region.has_zone(&request.zone) {
        let message = format!("{} has no zone {}; DescribeZones lists them.", context.region.code, request.zone);
        return refuse(Code::INVALID_PARAMETER_VALUE_ILLEGAL_ZONE, message);
    }
    if !context.region.sells_in(&request.zone) {
        let message = format!("Nothing can be bought in {} at present.", request.zone);
        return refuse(Code::RESOURCE_INSUFFICIENT_RESOURCE_NOT_ENOUGH, message);
    }
    let Some(class) = classes::find(&request.spec_code) else {
        let message = format!("There is no SpecCode {}; DescribeClasses lists them.", request.spec_code);
        return refuse(Code::INVALID_PARAMETER_VALUE_BAD_SPEC, message);
    };
    let (storage, storage_type) = (request.storage, primary.storage_type());
    if !class.takes(storage, &storage_type) {
        let most = class.max_storage(&storage_type);
        return Err(Refusal::value(format!(
            "Storage of {} must be a multiple of 10 from 10 to {most} GB, not {storage}.",
            class.code
        )));
    }
    let least = primary.shown.db_instance_storage;
    if storage < least {
        let message = format!("Storage must be at least that of {primary_id}, {least} GB: everything is copied.");
        return refuse(Code::FAILED_OPERATION_STORAGE_MEMORY_CHECK_ERROR, message);
    }
    let present = primary.replication.replicas.len() as u64;
    if request.instance_count == 0 {
        return refuse(Code::INVALID_PARAMETER_VALUE_INVALID_INSTANCE_NUM, "InstanceCount must be at least 1.".into());
    }
    if present + request.instance_count > MOST {
        let message = format!("{primary_id} has {present} read-only instances, and can have {MOST} at most.");
        return refuse(Code::OPERATION_DENIED_RO_INSTANCE_COUNT_EXEED_ERROR, message);
    }
    if is_prepaid(request.instance_charge_type.as_ref())? && !primary.is_prepaid() {
        let charge = InstanceChargeType::POSTPAID_BY_HOUR;
        let message = format!("{primary_id} is pay-as-you-go, so InstanceChargeType must be {charge}.");
        return refuse(Code::OPERATION_DENIED_PAY_MODE_ERROR, message);
    }
    known_network(request.vpc_id.as_deref(), request.subnet_id.as_deref(), &BUYING)?;
    let nodes = vec![node(request); request.instance_count as usize];
    room_in_clusters(context, &nodes, [class.cpu, class.memory, storage])?;
    if let Some(group_id) = &request.read_only_group_id {
        let group = context.group(group_id)?;
        if group.primary_id != *primary_id {
            return Err(Refusal::value(format!("The read-only group {group_id} is of {}.", group.primary_id)));
        }
        idle(group, Code::OPERATION_DENIED_RO_GROUP_STATUS_ERROR)?;
    }
    Ok(class)
}
