//! Backup plans: when backups are made, and how long they are kept.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    BackupMethod, BackupPeriodType, CreateBackupPlan, CreateBackupPlanResponse, DeleteBackupPlan,
    DeleteBackupPlanResponse, DescribeBackupPlans, DescribeBackupPlansResponse, ModifyBackupPlan,
    ModifyBackupPlanResponse, StorageType,
};

use super::backed_up;
use crate::actions::{Answer, Context, StatusCode};
use crate::clock;
use crate::refusal::Refusal;
use crate::state::{Instance, Method, Plan, Settings};

/// The most plans of an instance; no source names a figure.
const MOST: usize = 10;
/// The longest name of a plan; no source names a figure either.
const LONGEST_NAME: usize = 60;
/// How many days a plan by the month keeps base backups that is not told.
const MONTHLY_RETENTION: u64 = 31;
/// On fewer days a plan by the week cannot run.
const LEAST_WEEKDAYS: usize = 2;

pub(crate) fn describe_backup_plans(
    context: &mut Context,
    request: DescribeBackupPlans,
) -> Answer<DescribeBackupPlansResponse> {
    let instance = context.instance(&request.db_instance_id)?;
    let plans = instance.backups.plans().filter_map(Plan::shown).filter(|_| !instance.is_read_only()).collect();
    Ok(DescribeBackupPlansResponse { plans, request_id: context.request_id.clone() })
}

pub(crate) fn create_backup_plan(context: &mut Context, request: CreateBackupPlan) -> Answer<CreateBackupPlanResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = backed_up(context, id, StatusCode::LimitOp)?;
    if request.backup_period_type != BackupPeriodType::MONTH {
        return Err(Refusal::value(
            "BackupPeriodType must be month: a plan by the week is there already, the default one.",
        ));
    }
    free_name(instance, None, &request.plan_name)?;
    if instance.backups.plans().count() >= MOST {
        return Err(pre_check(format!("The instance {id} has {MOST} backup plans already, as many as it can.")));
    }
    let default = instance.backups.default_plan().and_then(Plan::current);
    let default = default.map(|phase| phase.settings.clone()).ok_or_else(|| unknown_plan(id, "default"))?;
    let settings = Settings {
        days: days(true, request.backup_period)?,
        start: time("MinBackupStartTime", request.min_backup_start_time.as_deref(), default.start)?,
        end: time("MaxBackupStartTime", request.max_backup_start_time.as_deref(), default.end)?,
        base_days: request.base_backup_retention_period.unwrap_or(MONTHLY_RETENTION),
        ..default
    };
    let plan_id = context.state.ids.uuid();
    let plan = Plan::new(plan_id.clone(), request.plan_name, settings, now_ms);
    context.instance_mut(id)?.backups.add_plan(plan);
    Ok(CreateBackupPlanResponse { plan_id, request_id: context.request_id.clone() })
}

pub(crate) fn modify_backup_plan(context: &mut Context, request: ModifyBackupPlan) -> Answer<ModifyBackupPlanResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = backed_up(context, id, StatusCode::LimitOp)?;
    let plan = match &request.plan_id {
        Some(plan_id) => instance.backups.plans().find(|plan| plan.id == *plan_id),
        None => instance.backups.default_plan(),
    };
    let unknown = || unknown_plan(id, request.plan_id.as_deref().unwrap_or("default"));
    let plan = plan.ok_or_else(unknown)?;
    let current = plan.current().map(|phase| phase.settings.clone()).ok_or_else(unknown)?;
    if let Some(name) = &request.plan_name {
        free_name(instance, Some(plan), name)?;
    }
    let settings = Settings {
        days: request.backup_period.map_or(Ok(current.days), |given| days(plan.custom, given))?,
        start: time("MinBackupStartTime", request.min_backup_start_time.as_deref(), current.start)?,
        end: time("MaxBackupStartTime", request.max_backup_start_time.as_deref(), current.end)?,
        base_days: request.base_backup_retention_period.unwrap_or(current.base_days),
        log_days: request.log_backup_retention_period.unwrap_or(current.log_days),
        method: method(instance, request.backup_method.as_ref(), current.method)?,
    };
    let plan_id = plan.id.clone();
    context.instance_mut(id)?.backups.change_plan(&plan_id, request.plan_name, settings, now_ms);
    Ok(ModifyBackupPlanResponse { request_id: context.request_id.clone() })
}

pub(crate) fn delete_backup_plan(context: &mut Context, request: DeleteBackupPlan) -> Answer<DeleteBackupPlanResponse> {
    let (id, now_ms) = (&request.db_instance_id, context.now_ms);
    let instance = backed_up(context, id, StatusCode::LimitOp)?;
    let plan = instance
        .backups
        .plans()
        .find(|plan| plan.id == request.plan_id)
        .ok_or_else(|| unknown_plan(id, &request.plan_id).with(Code::INVALID_PARAMETER_PARAMETER_CHECK_ERROR))?;
    if !plan.custom {
        return Err(super::failed(format!("The default backup plan of {id} can be changed, not deleted.")));
    }
    context.instance_mut(id)?.backups.delete_plan(&request.plan_id, now_ms);
    Ok(DeleteBackupPlanResponse { request_id: context.request_id.clone() })
}

/// Reads how a backup is to be taken. A snapshot takes a cloud disk.
pub(super) fn method(instance: &Instance, given: Option<&BackupMethod>, otherwise: Method) -> Answer<Method> {
    let Some(given) = given else { return Ok(otherwise) };
    let method = Method::read(given).ok_or_else(|| Refusal::value(format!("There is no BackupMethod {given}.")))?;
    if method == Method::Snapshot && instance.storage_type() == StorageType::PHYSICAL_LOCAL_SSD {
        return Err(Refusal::value(format!("The instance {} has no cloud disk to take a snapshot of.", instance.id())));
    }
    Ok(method)
}

/// The days of a plan by the month or by the week, none of them twice.
fn days(monthly: bool, given: Vec<String>) -> Answer<Vec<String>> {
    let is_day = |name: &String| {
        // As it is counted, without a zero before it.
        let of_month = || name.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day) && day.to_string() == *name);
        if monthly { of_month() } else { clock::is_weekday(name) }
    };
    let form = if monthly { "days from \"1\" to \"31\"" } else { "English weekdays in lower case, such as monday" };
    let plan = if monthly { "month" } else { "week" };
    if let Some(other) = given.iter().find(|name| !is_day(name)) {
        return Err(Refusal::value(format!(
            "The plan runs by the {plan}; its BackupPeriod takes {form}, not {other:?}."
        )));
    }
    if let Some((_, twice)) = given.iter().enumerate().find(|(at, name)| given[..*at].contains(name)) {
        return Err(Refusal::value(format!("BackupPeriod names {twice} twice.")));
    }
    let least = if monthly { 1 } else { LEAST_WEEKDAYS };
    if given.len() < least {
        return Err(Refusal::value(format!(
            "BackupPeriod of a plan by the {plan} must name at least {least}: {form}."
        )));
    }
    Ok(given)
}

fn time(name: &str, given: Option<&str>, otherwise: u64) -> Answer<u64> {
    let Some(given) = given else { return Ok(otherwise) };
    clock::time_of_day(given).ok_or_else(|| Refusal::value(format!("{name} must be a time such as 01:00:00.")))
}

/// A name that no other plan of the instance has.
fn free_name(instance: &Instance, own: Option<&Plan>, name: &str) -> Answer<()> {
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        let message = format!("PlanName must have from 1 to {LONGEST_NAME} characters.");
        return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_PARAMETER_LENGTH_LIMIT_ERROR, message));
    }
    let mut others = instance.backups.plans().filter(|plan| own.is_none_or(|own| own.id != plan.id));
    if others.any(|plan| plan.name == name) {
        return Err(pre_check(format!("The instance {} has a backup plan {name} already.", instance.id())));
    }
    Ok(())
}

fn unknown_plan(id: &str, plan: &str) -> Refusal {
    Refusal::value(format!("The instance {id} has no backup plan {plan}; DescribeBackupPlans lists them."))
}

fn pre_check(message: String) -> Refusal {
    Refusal::new(Code::FAILED_OPERATION_PRE_CHECK_ERROR, message)
}
