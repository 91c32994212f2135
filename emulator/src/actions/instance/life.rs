//! Restarting, isolating, restoring, destroying.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    DbInstanceStatus, DestroyDbInstance, DestroyDbInstanceResponse, DisIsolateDbInstances,
    DisIsolateDbInstancesResponse, IsolateDbInstances, IsolateDbInstancesResponse, RestartDbInstance,
    RestartDbInstanceResponse,
};

use crate::actions::{Answer, Context, StatusCode};
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Effect, Instance, Job, Kind};

const RESTART: u64 = 8 * SECOND;
const ISOLATE: u64 = 4 * SECOND;
const RESTORE: u64 = 6 * SECOND;
const DESTROY: u64 = 5 * SECOND;

pub(crate) fn restart_db_instance(
    context: &mut Context,
    request: RestartDbInstance,
) -> Answer<RestartDbInstanceResponse> {
    let id = &request.db_instance_id;
    context.running(id, StatusCode::LimitOp)?;
    let job = Job::brief(Kind::RestartInstance, DbInstanceStatus::RESTARTING, context.now_ms + RESTART, Effect::Run);
    let task = context.state.start(id, context.now_ms, job) as i64;
    Ok(RestartDbInstanceResponse { flow_id: task, task_id: Some(task), request_id: context.request_id.clone() })
}

pub(crate) fn isolate_db_instances(
    context: &mut Context,
    request: IsolateDbInstances,
) -> Answer<IsolateDbInstancesResponse> {
    for id in some(&request.db_instance_id_set)? {
        let instance = context.running(id, StatusCode::LimitOp)?;
        unprotected(instance)?;
        without_replicas(context, instance)?;
    }
    for id in &request.db_instance_id_set {
        let job =
            Job::brief(Kind::IsolateInstance, DbInstanceStatus::ISOLATING, context.now_ms + ISOLATE, Effect::Isolate);
        context.state.start(id, context.now_ms, job);
    }
    Ok(IsolateDbInstancesResponse { request_id: context.request_id.clone() })
}

pub(crate) fn dis_isolate_db_instances(
    context: &mut Context,
    request: DisIsolateDbInstances,
) -> Answer<DisIsolateDbInstancesResponse> {
    for id in some(&request.db_instance_id_set)? {
        let instance = context.instance_in(id, &[DbInstanceStatus::ISOLATED], StatusCode::LimitOp)?;
        let primary = context.state.instances.get(&instance.shown.master_db_instance_id);
        if let Some(primary) = primary.filter(|primary| primary.isolated_ms.is_some()) {
            let message = format!("{} is isolated; {id} has nothing to read until it is restored.", primary.id());
            return Err(Refusal::new(Code::OPERATION_DENIED_INSTANCE_STATUS_DENIED_ERROR, message));
        }
    }
    let period = request.period.map_or(1, i64::unsigned_abs);
    for id in &request.db_instance_id_set {
        let prepaid = context.instance(id)?.is_prepaid();
        let effect = Effect::Restore { months: prepaid.then_some(period) };
        let job =
            Job::brief(Kind::DisIsolateInstance, DbInstanceStatus::DISISOLATING, context.now_ms + RESTORE, effect);
        let task = context.state.start(id, context.now_ms, job);
        if prepaid {
            context.state.order(id, true, task, context.now_ms);
        }
    }
    Ok(DisIsolateDbInstancesResponse { request_id: context.request_id.clone() })
}

pub(crate) fn destroy_db_instance(
    context: &mut Context,
    request: DestroyDbInstance,
) -> Answer<DestroyDbInstanceResponse> {
    let id = &request.db_instance_id;
    unprotected(context.instance_in(id, &[DbInstanceStatus::ISOLATED], StatusCode::LimitOp)?)?;
    let job = Job::brief(Kind::DestroyInstance, DbInstanceStatus::OFFLINING, context.now_ms + DESTROY, Effect::Destroy);
    context.state.start(id, context.now_ms, job);
    Ok(DestroyDbInstanceResponse { request_id: context.request_id.clone() })
}

/// A list with something in it, and nothing twice.
pub(crate) fn some(ids: &[String]) -> Answer<&[String]> {
    if ids.is_empty() {
        return Err(Refusal::value("DBInstanceIdSet must name at least one instance."));
    }
    if let Some((_, id)) = ids.iter().enumerate().find(|(at, id)| ids[..*at].contains(id)) {
        return Err(Refusal::value(format!("DBInstanceIdSet names {id} twice.")));
    }
    Ok(ids)
}

fn unprotected(instance: &Instance) -> Answer<()> {
    if instance.shown.deletion_protection != Some(true) {
        return Ok(());
    }
    let message = format!(
        "The instance {} has deletion protection on; switch it off with ModifyDBInstanceDeletionProtection.",
        instance.id()
    );
    Err(StatusCode::LimitOp.refuse(message))
}

/// Refuses an instance with read-only ones that serve. Those that are isolated go with it.
fn without_replicas(context: &Context, instance: &Instance) -> Answer<()> {
    let out = [DbInstanceStatus::ISOLATED, DbInstanceStatus::OFFLINING];
    let replicas = instance.replication.replicas.iter().filter_map(|id| context.state.instances.get(id));
    let serving: Vec<&str> =
        replicas.filter(|replica| !out.iter().any(|status| replica.is(status))).map(Instance::id).collect();
    if serving.is_empty() {
        return Ok(());
    }
    let message =
        format!("The instance {} has read-only ones, {}; isolate them first.", instance.id(), serving.join(", "));
    Err(Refusal::new(Code::LIMIT_OPERATION, message))
}
