//! Audit.

use tencentdb_postgres::api::{
    CloseAuditService, CloseAuditServiceResponse, CreateAuditLogFile, CreateAuditLogFileResponse, DeleteAuditLogFile,
    DeleteAuditLogFileResponse, DescribeAuditInstanceList, DescribeAuditInstanceListResponse, DescribeAuditLogFiles,
    DescribeAuditLogFilesResponse, DescribeAuditLogs, DescribeAuditLogsResponse, ModifyAuditService,
    ModifyAuditServiceResponse, OpenAuditService, OpenAuditServiceResponse,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn close_audit_service(_: &mut Context, _: CloseAuditService) -> Answer<CloseAuditServiceResponse> {
    Err(Refusal::not_emulated("CloseAuditService"))
}

pub(crate) fn create_audit_log_file(_: &mut Context, _: CreateAuditLogFile) -> Answer<CreateAuditLogFileResponse> {
    Err(Refusal::not_emulated("CreateAuditLogFile"))
}

pub(crate) fn delete_audit_log_file(_: &mut Context, _: DeleteAuditLogFile) -> Answer<DeleteAuditLogFileResponse> {
    Err(Refusal::not_emulated("DeleteAuditLogFile"))
}

pub(crate) fn describe_audit_instance_list(
    _: &mut Context,
    _: DescribeAuditInstanceList,
) -> Answer<DescribeAuditInstanceListResponse> {
    Err(Refusal::not_emulated("DescribeAuditInstanceList"))
}

pub(crate) fn describe_audit_log_files(
    _: &mut Context,
    _: DescribeAuditLogFiles,
) -> Answer<DescribeAuditLogFilesResponse> {
    Err(Refusal::not_emulated("DescribeAuditLogFiles"))
}

pub(crate) fn describe_audit_logs(_: &mut Context, _: DescribeAuditLogs) -> Answer<DescribeAuditLogsResponse> {
    Err(Refusal::not_emulated("DescribeAuditLogs"))
}

pub(crate) fn modify_audit_service(_: &mut Context, _: ModifyAuditService) -> Answer<ModifyAuditServiceResponse> {
    Err(Refusal::not_emulated("ModifyAuditService"))
}

pub(crate) fn open_audit_service(_: &mut Context, _: OpenAuditService) -> Answer<OpenAuditServiceResponse> {
    Err(Refusal::not_emulated("OpenAuditService"))
}
