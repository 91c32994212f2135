//! Turning audit on and off, and what it is like.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    AuditInstanceInfo, AuditStatus, AuditType, CloseAuditService, CloseAuditServiceResponse, DbEngine,
    DescribeAuditInstanceList, DescribeAuditInstanceListResponse, Filter, Flag, LogInstanceInfo, ModifyAuditService,
    ModifyAuditServiceResponse, OpenAuditService, OpenAuditServiceResponse,
};

use super::{audited, trail};
use crate::actions::{Answer, Context, StatusCode, page};
use crate::clock;
use crate::order;
use crate::refusal::Refusal;
use crate::state::{AuditService, Instance};
use crate::workload::audit::megabytes;

pub(crate) fn open_audit_service(context: &mut Context, request: OpenAuditService) -> Answer<OpenAuditServiceResponse> {
    let (id, now_ms) = (&request.instance_id, context.now_ms);
    let instance = context.running(id, StatusCode::Limit)?;
    if !is_supported(instance) {
        let message = format!("The instance {id} cannot be audited: only those of postgresql can.");
        return Err(Refusal::new(Code::OPERATION_DENIED_INSTANCE_TYPE_DENIED, message));
    }
    check_days(request.log_expire_day, request.hot_log_expire_day)?;
    let opened_ms = instance.audit.service.as_ref().map_or(now_ms, |service| service.opened_ms);
    context.instance_mut(id)?.audit.service = Some(AuditService {
        kind: request.audit_type,
        days: request.log_expire_day,
        hot_days: request.hot_log_expire_day,
        opened_ms,
    });
    Ok(OpenAuditServiceResponse { request_id: context.request_id.clone() })
}

pub(crate) fn modify_audit_service(
    context: &mut Context,
    request: ModifyAuditService,
) -> Answer<ModifyAuditServiceResponse> {
    let id = &request.instance_id;
    context.running(id, StatusCode::Limit)?;
    let opened_ms = audited(context, id)?.1.opened_ms;
    check_days(request.log_expire_day, request.hot_log_expire_day)?;
    context.instance_mut(id)?.audit.service = Some(AuditService {
        kind: request.audit_type,
        days: request.log_expire_day,
        hot_days: request.hot_log_expire_day,
        opened_ms,
    });
    Ok(ModifyAuditServiceResponse { request_id: context.request_id.clone() })
}

pub(crate) fn close_audit_service(
    context: &mut Context,
    request: CloseAuditService,
) -> Answer<CloseAuditServiceResponse> {
    context.running(&request.instance_id, StatusCode::Limit)?;
    context.instance_mut(&request.instance_id)?.audit.service = None;
    Ok(CloseAuditServiceResponse { request_id: context.request_id.clone() })
}

fn is_supported(instance: &Instance) -> bool {
    instance.shown.db_engine == DbEngine::POSTGRESQL
}

fn check_days(days: u64, hot_days: u64) -> Answer<()> {
    if hot_days <= days {
        return Ok(());
    }
    Err(Refusal::value(format!("HotLogExpireDay must be at most LogExpireDay, {days}, not {hot_days}.")))
}

pub(crate) fn describe_audit_instance_list(
    context: &mut Context,
    request: DescribeAuditInstanceList,
) -> Answer<DescribeAuditInstanceListResponse> {
    let wants_on = request.audit_switch == Flag::ON;
    let filters = request.filters.unwrap_or_default();
    let mut rows: Vec<&Instance> = context
        .candidates(&filters, "InstanceId")
        .into_iter()
        .filter(|instance| instance.audit.service.is_some() == wants_on)
        .filter(|instance| filters.iter().all(|filter| matches(filter, instance)))
        .collect();
    order::sort_by(&mut rows, |a, b| (a.created_ms, a.id()).cmp(&(b.created_ms, b.id())));
    // The offset counts pages.
    let offset = request.offset.unwrap_or(0).saturating_mul(request.limit);
    let total_count = Some(rows.len() as u64);
    let items = page(rows, Some(offset), request.limit).into_iter().map(|instance| info(context, instance)).collect();
    Ok(DescribeAuditInstanceListResponse { total_count, items: Some(items), request_id: context.request_id.clone() })
}

/// Returns whether an instance has one of the values a filter names. A filter without values asks for nothing.
fn matches(filter: &Filter, instance: &Instance) -> bool {
    let values = filter.values.as_deref().unwrap_or_default();
    let fits = |value: &String| match filter.name.as_deref().unwrap_or_default() {
        "InstanceId" => instance.id() == value,
        "InstanceName" => instance.shown.db_instance_name.contains(value.as_str()),
        // No such filter reaches this place: the check of values refuses it.
        _ => false,
    };
    values.is_empty() || values.iter().any(fits)
}

fn info(context: &Context, instance: &Instance) -> AuditInstanceInfo {
    let shown = &instance.shown;
    let service = instance.audit.service.as_ref();
    let (mut hot, mut cold) = (0.0, 0.0);
    if let Some(service) = service {
        let all = trail(context, (instance, service), service.kept(context.now_ms));
        let count = all.count();
        let hot_count = all.since(service.hot_since(context.now_ms)).count();
        (hot, cold) = (megabytes(hot_count), megabytes(count - hot_count));
    }
    let days = |days: fn(&AuditService) -> u64| Some(service.map_or(0, days));
    AuditInstanceInfo {
        instance_id: Some(instance.id().into()),
        audit_status: Some(if service.is_some() { AuditStatus::ON } else { AuditStatus::OFF }),
        log_expire_day: days(|service| service.days),
        hot_log_expire_day: days(|service| service.hot_days),
        cold_log_expire_day: days(|service| service.days - service.hot_days),
        hot_log_size: Some(hot),
        cold_log_size: Some(cold),
        create_time: Some(service.map(|service| clock::text(service.opened_ms)).unwrap_or_default()),
        deliver: Some("OFF".into()),
        deliver_summary: Some(Vec::new()),
        instance_info: Some(LogInstanceInfo {
            instance_name: Some(shown.db_instance_name.clone()),
            project_id: Some(shown.project_id as i64),
            tag_list: Some(shown.tag_list.clone()),
            engine: Some(shown.db_engine.to_string()),
            engine_version: Some(shown.db_kernel_version.to_string()),
            instance_status: Some(shown.db_instance_status.to_string()),
            is_support_audit: Some(if is_supported(instance) { Flag::ON } else { Flag::OFF }),
            instance_id: Some(instance.id().into()),
            audit_type: Some(service.map_or_else(|| AuditType::from(String::new()), |service| service.kind.clone())),
        }),
    }
}
