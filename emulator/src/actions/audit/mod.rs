//! SQL audit.

mod files;
mod log;
mod service;

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::AuditType;

pub(crate) use files::{create_audit_log_file, delete_audit_log_file, describe_audit_log_files};
pub(crate) use log::describe_audit_logs;
pub(crate) use service::{close_audit_service, describe_audit_instance_list, modify_audit_service, open_audit_service};

use crate::actions::{Answer, Context};
use crate::clock;
use crate::refusal::Refusal;
use crate::state::{AuditService, Instance};
use crate::workload::audit::Trail;

/// Returns the audit of an instance, which must be on.
fn audited<'a>(context: &'a Context, id: &str) -> Answer<(&'a Instance, &'a AuditService)> {
    let instance = context.instance(id)?;
    match &instance.audit.service {
        Some(service) => Ok((instance, service)),
        None => {
            let message = format!("Audit of the instance {id} is off; OpenAuditService turns it on.");
            Err(Refusal::new(Code::FAILED_OPERATION_FAILED_OPERATION_ERROR, message))
        }
    }
}

/// Returns the times that two texts name.
fn period(start: &str, end: &str) -> Answer<(u64, u64)> {
    let read = |name, text| {
        clock::moment(text)
            .ok_or_else(|| Refusal::value(format!("{name} must be a time such as 2026-03-25 00:00:00, not {text:?}.")))
    };
    let (from_ms, until_ms) = (read("StartTime", start)?, read("EndTime", end)?);
    if from_ms > until_ms {
        return Err(Refusal::value("EndTime must not be before StartTime."));
    }
    Ok((from_ms, until_ms))
}

/// Returns what is kept of the log of a period.
fn trail<'a>(
    context: &'a Context,
    (instance, service): (&'a Instance, &AuditService),
    (from_ms, until_ms): (u64, u64),
) -> Trail<'a> {
    let (first_ms, last_ms) = service.kept(context.now_ms);
    let is_fine = service.kind == AuditType::COMPLEX;
    // A time in seconds means the whole of that second.
    let period = (from_ms.max(first_ms), until_ms.saturating_add(clock::SECOND - 1).min(last_ms));
    Trail::of(instance, context.state.data_of(instance), is_fine, period)
}
