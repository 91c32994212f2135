//! Parameters of instances: reading, changing, and what was changed.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    DbEngine, DescribeDbInstanceParameters, DescribeDbInstanceParametersResponse, DescribeDefaultParameters,
    DescribeDefaultParametersResponse, DescribeParamsEvent, DescribeParamsEventResponse, EventInfo, EventItem,
    ModifyDbInstanceParameters, ModifyDbInstanceParametersResponse, ParamInfo, ParameterEventState,
};

use super::entries;
use crate::actions::{Answer, Context, StatusCode};
use crate::catalog::parameters::{self, Parameter};
use crate::catalog::versions;
use crate::clock::{self, SECOND};
use crate::refusal::Refusal;
use crate::state::{Effect, Instance, Job, Kind, ParameterChange};

const MODIFY: u64 = 5 * SECOND;
/// How far the list of changes is behind what has happened.
const LAG: u64 = 3 * SECOND;
/// How the service writes, in this list, that a value is not in force yet.
const NOT_YET: &str = "0001-01-01 00:00:00";

pub(crate) fn describe_db_instance_parameters(
    context: &mut Context,
    request: DescribeDbInstanceParameters,
) -> Answer<DescribeDbInstanceParametersResponse> {
    let instance = context.instance(&request.db_instance_id)?;
    let wanted = |parameter: &&Parameter| {
        request.param_name.as_ref().is_none_or(|name| parameter.name.eq_ignore_ascii_case(name))
    };
    let detail: Vec<ParamInfo> =
        instance.parameters().filter(wanted).map(|parameter| instance.parameter_info(parameter)).collect();
    Ok(DescribeDbInstanceParametersResponse {
        total_count: detail.len() as i64,
        detail,
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn describe_default_parameters(
    context: &mut Context,
    request: DescribeDefaultParameters,
) -> Answer<DescribeDefaultParametersResponse> {
    let major = known_major(&request.db_engine, &request.db_major_version)?;
    let infos: Vec<ParamInfo> = parameters::of(major).map(|parameter| parameter.info(major, None)).collect();
    Ok(DescribeDefaultParametersResponse {
        total_count: infos.len() as i64,
        param_info_set: Some(infos),
        request_id: context.request_id.clone(),
    })
}

/// Returns a major version that the engine has.
pub(super) fn known_major<'a>(engine: &DbEngine, major: &'a str) -> Answer<&'a str> {
    if versions::all().any(|kernel| kernel.is_of(engine) && kernel.major == major) {
        return Ok(major);
    }
    Err(Refusal::value(format!("{engine} has no major version {major}; DescribeDBVersions lists them.")))
}

pub(crate) fn modify_db_instance_parameters(
    context: &mut Context,
    request: ModifyDbInstanceParameters,
) -> Answer<ModifyDbInstanceParametersResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = context.running(id, StatusCode::Limit)?;
    let wanted =
        entries(instance.major(), &request.param_list, |parameter, value| instance.check_value(parameter, value))?;
    for (parameter, value) in &wanted {
        check_replicas(context, instance, parameter, value)?;
    }
    let changes_nothing = |(parameter, value): &(&Parameter, &str)| instance.value_to_come(parameter) == *value;
    if !wanted.is_empty() && wanted.iter().all(changes_nothing) {
        let message = format!("The parameters of the instance {id} have these values already.");
        return Err(Refusal::new(Code::FAILED_OPERATION_FAILED_OPERATION_ERROR, message));
    }
    let change = |(parameter, value): &(&Parameter, &str)| ParameterChange {
        name: parameter.name.into(),
        old: instance.value_to_come(parameter).into(),
        new: (*value).into(),
        asked_ms: now_ms,
        made_ms: None,
        paused_ms: None,
        effective_ms: None,
    };
    let changes: Vec<_> = wanted.iter().filter(|one| !changes_nothing(one)).map(change).collect();
    context.instance_mut(id)?.parameters.ask(changes);
    let effect = Effect::SetParameters { asked_ms: now_ms };
    let input = serde_json::json!({ "ParamList": request.param_list }).to_string();
    let job = Job { input, ..Job::aside(Kind::ModifyInstanceParams, now_ms + MODIFY, effect) };
    let task = context.state.start(id, now_ms, job) as i64;
    Ok(ModifyDbInstanceParametersResponse { task_id: Some(task), request_id: context.request_id.clone() })
}

/// Refuses a value by which a read-only instance would have less than its primary, which it could not follow then.
fn check_replicas(context: &Context, instance: &Instance, parameter: &Parameter, value: &str) -> Answer<()> {
    let number = |text: &str| text.parse::<i64>().unwrap_or_default();
    let (value, of) = (number(value), |other: &Instance| number(&other.value_to_come(parameter)));
    if !parameter.binds_standby {
        return Ok(());
    }
    let (primary_id, name) = (&instance.shown.master_db_instance_id, parameter.name);
    let refuse = |words| Err(Refusal::new(Code::FAILED_OPERATION_FAILED_OPERATION_ERROR, words));
    if let Some(primary) = context.state.instances.get(primary_id).filter(|primary| of(primary) > value) {
        return refuse(format!("{name} must be at least {} as on the primary instance {primary_id}.", of(primary)));
    }
    let mut replicas = instance.replication.replicas.iter().filter_map(|id| context.state.instances.get(id));
    match replicas.find(|other| of(other) < value) {
        Some(other) => refuse(format!(
            "{name} must be at most {} as on the read-only instance {}; raise it there first.",
            of(other),
            other.id()
        )),
        None => Ok(()),
    }
}

pub(crate) fn describe_params_event(
    context: &mut Context,
    request: DescribeParamsEvent,
) -> Answer<DescribeParamsEventResponse> {
    let known_ms = context.now_ms.saturating_sub(if context.quirks.late_events { LAG } else { 0 });
    let changes = &context.instance(&request.db_instance_id)?.parameters.changes;
    let mut items: Vec<EventItem> = Vec::new();
    for change in changes.iter().filter(|change| change.asked_ms <= known_ms) {
        let at = items.iter().position(|item| item.param_name == change.name).unwrap_or_else(|| {
            items.push(EventItem { param_name: change.name.clone(), ..EventItem::default() });
            items.len() - 1
        });
        items[at].event_count += 1;
        items[at].event_detail.push(event(change, known_ms, &context.state.account));
    }
    Ok(DescribeParamsEventResponse {
        total_count: items.len() as i64,
        event_items: items,
        request_id: context.request_id.clone(),
    })
}

/// A change, as far as it is known of.
fn event(change: &ParameterChange, known_ms: u64, operator: &str) -> EventInfo {
    let is_made = change.made_ms.is_some_and(|made_ms| made_ms <= known_ms);
    let effective_ms = change.effective_ms.filter(|effective_ms| *effective_ms <= known_ms);
    let is_paused = change.paused_ms.is_some_and(|paused_ms| paused_ms <= known_ms);
    let (state, log) = match (is_made, is_paused) {
        (true, _) if effective_ms.is_none() => (ParameterEventState::SUCCESS, "Takes effect with the next restart."),
        (true, _) => (ParameterEventState::SUCCESS, ""),
        (false, true) => (ParameterEventState::PAUSED, "Pause: the task of the change has failed."),
        (false, false) => (ParameterEventState::IN_PROGRESS, ""),
    };
    EventInfo {
        param_name: change.name.clone(),
        old_value: change.old.clone(),
        new_value: change.new.clone(),
        modify_time: clock::text(change.asked_ms),
        effective_time: effective_ms.map_or_else(|| NOT_YET.into(), clock::text),
        state,
        operator: operator.into(),
        event_log: log.into(),
    }
}
