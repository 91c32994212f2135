//! The rules of a read-only group, and the shares of its instances.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    Flag, ModifyReadOnlyDbInstanceWeight, ModifyReadOnlyDbInstanceWeightResponse, ModifyReadOnlyGroupConfig,
    ModifyReadOnlyGroupConfigResponse, RebalanceReadOnlyGroup, RebalanceReadOnlyGroupResponse,
};

use super::idle;
use super::member::member;
use crate::actions::{Answer, Context, StatusCode};
use crate::clock::SECOND;
use crate::refusal::Refusal;
use crate::state::{Effect, Elimination, Job, Kind};

const REBALANCE: u64 = 2 * SECOND;

pub(crate) fn modify_read_only_group_config(
    context: &mut Context,
    request: ModifyReadOnlyGroupConfig,
) -> Answer<ModifyReadOnlyGroupConfigResponse> {
    let id = &request.read_only_group_id;
    let group = context.group(id)?;
    idle(group, Code::OPERATION_DENIED_INSTANCE_STATUS_LIMIT_OP_ERROR)?;
    let elimination = elimination(
        &group.elimination,
        [request.replay_lag_eliminate, request.replay_latency_eliminate],
        [request.max_replay_lag, request.max_replay_latency],
        request.min_delay_eliminate_reserve,
    )?;
    let group = context.group_mut(id)?;
    group.elimination = elimination;
    group.name = request.read_only_group_name.unwrap_or_else(|| group.name.clone());
    group.rebalances = request.rebalance.unwrap_or(group.rebalances);
    Ok(ModifyReadOnlyGroupConfigResponse { request_id: context.request_id.clone() })
}

pub(crate) fn modify_read_only_db_instance_weight(
    context: &mut Context,
    request: ModifyReadOnlyDbInstanceWeight,
) -> Answer<ModifyReadOnlyDbInstanceWeightResponse> {
    let id = &request.db_instance_id;
    member(context, id, &request.read_only_group_id)?;
    context.running(id, StatusCode::LimitOp)?;
    if let Some(member) = &mut context.instance_mut(id)?.replication.member {
        member.weight = request.weight.unsigned_abs();
    }
    Ok(ModifyReadOnlyDbInstanceWeightResponse { request_id: context.request_id.clone() })
}

pub(crate) fn rebalance_read_only_group(
    context: &mut Context,
    request: RebalanceReadOnlyGroup,
) -> Answer<RebalanceReadOnlyGroupResponse> {
    let primary = context.group(&request.read_only_group_id)?.primary_id.clone();
    let now_ms = context.now_ms;
    context.state.start(
        &primary,
        now_ms,
        Job::aside(Kind::RebalanceReadOnlyGroup, now_ms + REBALANCE, Effect::Nothing),
    );
    Ok(RebalanceReadOnlyGroupResponse { request_id: context.request_id.clone() })
}

/// The rules that come of the present ones by what a call says: whether to take out by lag and by volume, from which
/// figures on, and how many stay.
pub(super) fn elimination(
    present: &Elimination,
    on: [Option<Flag>; 2],
    most: [Option<u64>; 2],
    reserve: Option<u64>,
) -> Answer<Elimination> {
    let refuse = |message: String| Err(Refusal::new(Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR, message));
    if let [Some(lag), Some(latency)] = on
        && lag != latency
    {
        return refuse("ReplayLatencyEliminate must be set like ReplayLagEliminate.".into());
    }
    let mut limits = [present.max_lag, present.max_latency];
    let names = [("ReplayLagEliminate", "MaxReplayLag"), ("ReplayLatencyEliminate", "MaxReplayLatency")];
    for (at, (switch, figure)) in names.into_iter().enumerate() {
        let is_on = on[at].map_or(limits[at].is_some(), |flag| flag == Flag::ON);
        limits[at] = match (is_on, most[at].or(limits[at])) {
            (true, Some(limit)) if limit > 0 => Some(limit),
            (true, _) => return refuse(format!("{figure} must be above 0 while {switch} is 1.")),
            (false, _) if most[at].is_some_and(|limit| limit > 0) => {
                return refuse(format!("{figure} must be 0 while {switch} is 0."));
            }
            (false, _) => None,
        };
    }
    let [max_lag, max_latency] = limits;
    Ok(Elimination { max_lag, max_latency, reserve: reserve.unwrap_or(present.reserve) })
}
