// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! What the pages of each list hold.

#![allow(deprecated)]

use super::*;

#[cfg(feature = "account")]
impl Paged for DescribeAccounts {
    type Row = AccountInfo;
}

#[cfg(feature = "audit")]
impl Paged for DescribeAuditInstanceList {
    type Row = AuditInstanceInfo;
}

#[cfg(feature = "audit")]
impl Paged for DescribeAuditLogFiles {
    type Row = AuditLogFile;
}

#[cfg(feature = "audit")]
impl Paged for DescribeAuditLogs {
    type Row = AuditLog;
}

#[cfg(feature = "backup")]
impl Paged for DescribeBackupSummaries {
    type Row = BackupSummary;
}

#[cfg(feature = "backup")]
impl Paged for DescribeBaseBackups {
    type Row = BaseBackup;
}

#[cfg(feature = "backup")]
impl Paged for DescribeDbBackups {
    type Row = DbBackup;
}

#[cfg(feature = "performance")]
impl Paged for DescribeDbErrlogs {
    type Row = ErrLogDetail;
}

#[cfg(feature = "instance")]
impl Paged for DescribeDbInstances {
    type Row = DbInstance;
}

#[cfg(feature = "performance")]
impl Paged for DescribeDbSlowlogs {
    type Row = NormalQueryItem;
}

#[cfg(feature = "backup")]
impl Paged for DescribeDbXlogs {
    type Row = Xlog;
}

#[cfg(feature = "database")]
impl Paged for DescribeDatabaseObjects {
    type Row = alloc::string::String;
}

#[cfg(feature = "database")]
impl Paged for DescribeDatabases {
    type Row = alloc::string::String;
}

#[cfg(feature = "backup")]
impl Paged for DescribeLogBackups {
    type Row = LogBackup;
}

#[cfg(feature = "parameter")]
impl Paged for DescribeParameterTemplates {
    type Row = ParameterTemplate;
}

#[cfg(feature = "readonly")]
impl Paged for DescribeReadOnlyGroups {
    type Row = ReadOnlyGroup;
}

#[cfg(feature = "serverless")]
impl Paged for DescribeServerlessDbInstances {
    type Row = ServerlessDbInstance;
}

#[cfg(feature = "performance")]
impl Paged for DescribeSlowQueryAnalysis {
    type Row = AnalysisItems;
}

#[cfg(feature = "performance")]
impl Paged for DescribeSlowQueryList {
    type Row = RawSlowQuery;
}

#[cfg(feature = "task")]
impl Paged for DescribeTasks {
    type Row = TaskSet;
}
