//! Files of audit logs.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    AuditLogFile, AuditLogFileStatus, CreateAuditLogFile, CreateAuditLogFileResponse, DeleteAuditLogFile,
    DeleteAuditLogFileResponse, DescribeAuditLogFiles, DescribeAuditLogFilesResponse,
};

use super::{audited, period, trail};
use crate::actions::{Answer, Context, page};
use crate::clock;
use crate::refusal::Refusal;
use crate::state::AuditFile;
use crate::workload::audit::megabytes;

const DEFAULT_LIMIT: u64 = 20;
/// Where a file would be found. Nothing is there.
const URL: &str = "https://emulator.invalid/audit/";

pub(crate) fn create_audit_log_file(
    context: &mut Context,
    request: CreateAuditLogFile,
) -> Answer<CreateAuditLogFileResponse> {
    let (id, now_ms) = (&request.instance_id, context.now_ms);
    let period = period(&request.start_time, &request.end_time)?;
    let (instance, service) = audited(context, id)?;
    let trail = trail(context, (instance, service), period);
    let count = match &request.filter {
        None => trail.count(),
        Some(filter) => trail.entries().filter(|entry| entry.meets(filter)).count() as u64,
    };
    let file = AuditFile {
        name: instance.audit.file_name(id, period, now_ms),
        asked_ms: now_ms,
        size: megabytes(count).ceil() as u64,
        filter: request.filter,
    };
    let file_name = Some(file.name.clone());
    context.instance_mut(id)?.audit.files.push(file);
    Ok(CreateAuditLogFileResponse { file_name, request_id: context.request_id.clone() })
}

pub(crate) fn describe_audit_log_files(
    context: &mut Context,
    request: DescribeAuditLogFiles,
) -> Answer<DescribeAuditLogFilesResponse> {
    let files = &context.instance(&request.instance_id)?.audit.files;
    let wanted = |file: &&AuditFile| request.file_name.as_ref().is_none_or(|name| file.name == *name);
    let rows: Vec<&AuditFile> = files.iter().rev().filter(wanted).collect();
    let total_count = Some(rows.len() as u64);
    let rows = page(rows, request.offset, request.limit.unwrap_or(DEFAULT_LIMIT));
    let items = rows.into_iter().map(|file| shown(file, context.now_ms)).collect();
    Ok(DescribeAuditLogFilesResponse { total_count, items: Some(items), request_id: context.request_id.clone() })
}

fn shown(file: &AuditFile, now_ms: u64) -> AuditLogFile {
    let is_complete = file.finished_ms() <= now_ms;
    let complete = |text: String| Some(if is_complete { text } else { String::new() });
    AuditLogFile {
        file_name: Some(file.name.clone()),
        status: Some(if is_complete { AuditLogFileStatus::SUCCESS } else { AuditLogFileStatus::RUNNING }),
        file_size: Some(if is_complete { file.size } else { 0 }),
        create_time: Some(clock::text(file.asked_ms)),
        download_url: complete(format!("{URL}{}", file.name)),
        err_msg: Some(String::new()),
        progress: Some(file.progress(now_ms)),
        finish_time: complete(clock::text(file.finished_ms())),
    }
}

pub(crate) fn delete_audit_log_file(
    context: &mut Context,
    request: DeleteAuditLogFile,
) -> Answer<DeleteAuditLogFileResponse> {
    let (id, name) = (&request.instance_id, &request.file_name);
    let files = &context.instance(id)?.audit.files;
    let at = files.iter().position(|file| file.name == *name).ok_or_else(|| {
        Refusal::new(Code::RESOURCE_NOT_FOUND, format!("The instance {id} has no audit log file {name}."))
    })?;
    context.instance_mut(id)?.audit.files.remove(at);
    Ok(DeleteAuditLogFileResponse { request_id: context.request_id.clone() })
}
