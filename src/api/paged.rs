// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! What the pages of each list hold.

#![allow(deprecated)]

#[cfg(feature = "account")]
impl super::Paged for super::DescribeAccounts {
    type Row = super::AccountInfo;
}

#[cfg(feature = "audit")]
impl super::Paged for super::DescribeAuditInstanceList {
    type Row = super::AuditInstanceInfo;
}

#[cfg(feature = "audit")]
impl super::Paged for super::DescribeAuditLogFiles {
    type Row = super::AuditLogFile;
}

#[cfg(feature = "audit")]
impl super::Paged for super::DescribeAuditLogs {
    type Row = super::AuditLog;
}

#[cfg(feature = "backup")]
impl super::Paged for super::DescribeBackupSummaries {
    type Row = super::BackupSummary;
}

#[cfg(feature = "backup")]
impl super::Paged for super::DescribeBaseBackups {
    type Row = super::BaseBackup;
}

#[cfg(feature = "backup")]
impl super::Paged for super::DescribeDbBackups {
    type Row = super::DbBackup;
}

#[cfg(feature = "performance")]
impl super::Paged for super::DescribeDbErrlogs {
    type Row = super::ErrLogDetail;
}

#[cfg(feature = "instance")]
impl super::Paged for super::DescribeDbInstances {
    type Row = super::DbInstance;
}

#[cfg(feature = "performance")]
impl super::Paged for super::DescribeDbSlowlogs {
    type Row = super::NormalQueryItem;
}

#[cfg(feature = "backup")]
impl super::Paged for super::DescribeDbXlogs {
    type Row = super::Xlog;
}

#[cfg(feature = "database")]
impl super::Paged for super::DescribeDatabaseObjects {
    type Row = alloc::string::String;
}

#[cfg(feature = "database")]
impl super::Paged for super::DescribeDatabases {
    type Row = alloc::string::String;
}

#[cfg(feature = "backup")]
impl super::Paged for super::DescribeLogBackups {
    type Row = super::LogBackup;
}

#[cfg(feature = "parameter")]
impl super::Paged for super::DescribeParameterTemplates {
    type Row = super::ParameterTemplate;
}

#[cfg(feature = "readonly")]
impl super::Paged for super::DescribeReadOnlyGroups {
    type Row = super::ReadOnlyGroup;
}

#[cfg(feature = "serverless")]
impl super::Paged for super::DescribeServerlessDbInstances {
    type Row = super::ServerlessDbInstance;
}

#[cfg(feature = "performance")]
impl super::Paged for super::DescribeSlowQueryAnalysis {
    type Row = super::AnalysisItems;
}

#[cfg(feature = "performance")]
impl super::Paged for super::DescribeSlowQueryList {
    type Row = super::RawSlowQuery;
}

#[cfg(feature = "task")]
impl super::Paged for super::DescribeTasks {
    type Row = super::TaskSet;
}
