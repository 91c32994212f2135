//! Which node is where, and which is the primary one.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    DbInstanceStatus, DbNode, ModifyDbInstanceDeployment, ModifyDbInstanceDeploymentResponse, SwitchDbInstancePrimary,
    SwitchDbInstancePrimaryResponse, SwitchTag,
};

use super::create::check_nodes;
use super::switch::{Change, Wish};
use crate::actions::other::room_in_clusters;
use crate::actions::{Answer, Context, StatusCode};
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Effect, Instance, Kind};

const MOVE: u64 = 20 * SECOND;
const SWITCH: u64 = 4 * SECOND;
/// The shortest window for a switch of roles.
const HALF_AN_HOUR: u64 = 30 * 60;

pub(crate) fn modify_db_instance_deployment(
    context: &mut Context,
    request: ModifyDbInstanceDeployment,
) -> Answer<ModifyDbInstanceDeploymentResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = context.running(id, StatusCode::LimitOp)?;
    primary(instance, Refusal::value)?;
    let shown = &instance.shown;
    check_nodes(context, &request.db_node_set)?;
    let size = [shown.db_instance_cpu, shown.db_instance_memory, shown.db_instance_storage];
    room_in_clusters(context, &request.db_node_set, size)?;
    let moment = Wish {
        tag: request.switch_tag,
        start: request.switch_start_time.as_deref(),
        end: request.switch_end_time.as_deref(),
        names: ["SwitchStartTime", "SwitchEndTime"],
        least: 0,
    }
    .read()?;
    let nodes = request.db_node_set.into_iter();
    let change = Change {
        kind: Kind::ModifyInstanceDeployment,
        preparing: (DbInstanceStatus::DEPLOYMENT_CHANGING, MOVE),
        switching: (DbInstanceStatus::SWITCHING, SWITCH),
        effect: Effect::Move {
            nodes: nodes
                .map(|node| DbNode { dedicated_cluster_id: node.dedicated_cluster_id.or(Some(String::new())), ..node })
                .collect(),
        },
        input: serde_json::json!({ "DBInstanceId": id }).to_string(),
    };
    let job = change.job(context.instance(id)?, moment, now_ms);
    let task = context.state.start(id, now_ms, job) as i64;
    Ok(ModifyDbInstanceDeploymentResponse { task_id: Some(task), request_id: context.request_id.clone() })
}

pub(crate) fn switch_db_instance_primary(
    context: &mut Context,
    request: SwitchDbInstancePrimary,
) -> Answer<SwitchDbInstancePrimaryResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    primary(context.instance(id)?, |message| Refusal::new(Code::OPERATION_DENIED_INSTANCE_TYPE_DENIED, message))?;
    let instance = context.running(id, StatusCode::Limit)?;
    let tag = request.switch_tag.unwrap_or(SwitchTag::NOW);
    let check = |refusal: Refusal| refusal.with(Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR);
    if request.force == Some(true) && tag != SwitchTag::NOW {
        return Err(check(Refusal::value("Force is only for a switch at once, with SwitchTag 0.")));
    }
    let moment = Wish {
        tag,
        start: request.switch_start_time.as_deref(),
        end: request.switch_end_time.as_deref(),
        names: ["SwitchStartTime", "SwitchEndTime"],
        least: HALF_AN_HOUR,
    }
    .read()
    .map_err(check)?;
    let change = Change {
        kind: Kind::SwitchInstancePrimary,
        preparing: (DbInstanceStatus::PRIMARY_SWITCHING, 0),
        switching: (DbInstanceStatus::PRIMARY_SWITCHING, SWITCH),
        effect: Effect::SwitchRoles,
        input: serde_json::json!({ "DBInstanceId": id, "Force": request.force.unwrap_or(false) }).to_string(),
    };
    let job = change.job(instance, moment, now_ms);
    let task = context.state.start(id, now_ms, job) as i64;
    Ok(SwitchDbInstancePrimaryResponse { task_id: Some(task), request_id: context.request_id.clone() })
}

fn primary(instance: &Instance, refuse: impl Fn(String) -> Refusal) -> Answer<()> {
    if instance.is_read_only() {
        return Err(refuse(format!("The instance {} is read-only; this takes a primary one.", instance.id())));
    }
    Ok(())
}
