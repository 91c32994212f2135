// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! SQL audit: switching it on and off per instance, searching audit logs and exporting them to files.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::Filter;
use super::shared::Flag;
use super::shared::Tag;
use super::wire;

/// `CloseAuditService`: Turns SQL audit off for an instance, so that its statements are no longer recorded. The sources do not
/// say what becomes of logs already stored: export those you need first.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CloseAuditService {
    /// Instance to stop auditing, as listed by `DescribeAuditInstanceList`.
    ///
    /// On the wire: `InstanceId`.
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    ///
    /// On the wire: `Product`.
    #[serde(rename = "Product")]
    pub product: String,
}

/// The required parameters of [`CloseAuditService`].
#[derive(Clone, Debug)]
pub struct CloseAuditServiceRequired<'a> {
    /// Instance to stop auditing, as listed by `DescribeAuditInstanceList`.
    pub instance_id: &'a str,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    pub product: &'a str,
}

impl CloseAuditService {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CloseAuditServiceRequired<'_>) -> Self {
        Self { instance_id: required.instance_id.into(), product: required.product.into() }
    }
}

/// The answer of `CloseAuditService`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CloseAuditServiceResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CloseAuditService {
    const NAME: &'static str = "CloseAuditService";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = CloseAuditServiceResponse;
}

/// `CreateAuditLogFile`: Exports the audit logs of a period to a file, in the background without a task: poll
/// `DescribeAuditLogFiles` with the file name until `Status` is no longer `running`, then download it.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CreateAuditLogFile {
    /// Instance whose audit is meant, as listed by `DescribeAuditInstanceList`.
    ///
    /// On the wire: `InstanceId`.
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    /// Start of the period to export. Format: `YYYY-MM-DD hh:mm:ss`.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime")]
    pub start_time: String,
    /// End of the period to export. Format: `YYYY-MM-DD hh:mm:ss`.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime")]
    pub end_time: String,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    ///
    /// On the wire: `Product`.
    #[serde(rename = "Product")]
    pub product: String,
    /// Conditions the exported entries must meet; absent exports all of the period.
    ///
    /// On the wire: `Filter`.
    #[serde(rename = "Filter", skip_serializing_if = "Option::is_none")]
    pub filter: Option<AuditLogFilter>,
}

/// The required parameters of [`CreateAuditLogFile`].
#[derive(Clone, Debug)]
pub struct CreateAuditLogFileRequired<'a> {
    /// Instance whose audit is meant, as listed by `DescribeAuditInstanceList`.
    pub instance_id: &'a str,
    /// Start of the period to export. Format: `YYYY-MM-DD hh:mm:ss`.
    pub start_time: &'a str,
    /// End of the period to export. Format: `YYYY-MM-DD hh:mm:ss`.
    pub end_time: &'a str,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    pub product: &'a str,
}

impl CreateAuditLogFile {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: CreateAuditLogFileRequired<'_>) -> Self {
        Self {
            instance_id: required.instance_id.into(),
            start_time: required.start_time.into(),
            end_time: required.end_time.into(),
            product: required.product.into(),
            filter: None,
        }
    }

    /// Conditions the exported entries must meet; absent exports all of the period.
    #[must_use]
    pub fn filter(mut self, filter: AuditLogFilter) -> Self {
        self.filter = Some(filter);
        self
    }
}

/// The answer of `CreateAuditLogFile`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateAuditLogFileResponse {
    /// Name of the file being written, to pass to `DescribeAuditLogFiles` or `DeleteAuditLogFile`.
    ///
    /// On the wire: `FileName`.
    #[serde(rename = "FileName", skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for CreateAuditLogFile {
    const NAME: &'static str = "CreateAuditLogFile";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = CreateAuditLogFileResponse;
}

/// `DeleteAuditLogFile`: Deletes an exported audit log file, which can then no longer be downloaded.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeleteAuditLogFile {
    /// Instance whose audit is meant, as listed by `DescribeAuditInstanceList`.
    ///
    /// On the wire: `InstanceId`.
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    ///
    /// On the wire: `Product`.
    #[serde(rename = "Product")]
    pub product: String,
    /// File to delete, `FileName` in the answer of `DescribeAuditLogFiles`.
    ///
    /// On the wire: `FileName`.
    #[serde(rename = "FileName")]
    pub file_name: String,
}

/// The required parameters of [`DeleteAuditLogFile`].
#[derive(Clone, Debug)]
pub struct DeleteAuditLogFileRequired<'a> {
    /// Instance whose audit is meant, as listed by `DescribeAuditInstanceList`.
    pub instance_id: &'a str,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    pub product: &'a str,
    /// File to delete, `FileName` in the answer of `DescribeAuditLogFiles`.
    pub file_name: &'a str,
}

impl DeleteAuditLogFile {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DeleteAuditLogFileRequired<'_>) -> Self {
        Self {
            instance_id: required.instance_id.into(),
            product: required.product.into(),
            file_name: required.file_name.into(),
        }
    }
}

/// The answer of `DeleteAuditLogFile`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteAuditLogFileResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DeleteAuditLogFile {
    const NAME: &'static str = "DeleteAuditLogFile";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = DeleteAuditLogFileResponse;
}

/// `DescribeAuditInstanceList`: Lists the instances that have SQL audit on, or those that do not, with log retention, stored
/// volume and log delivery.
///
/// Reads only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeAuditInstanceList {
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    ///
    /// On the wire: `Product`.
    #[serde(rename = "Product")]
    pub product: String,
    /// Which instances to list: `1` those with audit on, `0` those without.
    ///
    /// On the wire: `AuditSwitch`.
    #[serde(rename = "AuditSwitch")]
    pub audit_switch: Flag,
    /// Number of instances per page.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit")]
    pub limit: u64,
    /// Page to return. The vendor calls it a page offset; the example starts at `0`. Unit: page.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// Conditions on the instances: `InstanceId` for the ID, `InstanceName` for the name. Filter names: `InstanceId`,
    /// `InstanceName`.
    ///
    /// On the wire: `Filters`.
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
}

/// The required parameters of [`DescribeAuditInstanceList`].
#[derive(Clone, Debug)]
pub struct DescribeAuditInstanceListRequired<'a> {
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    pub product: &'a str,
    /// Which instances to list: `1` those with audit on, `0` those without.
    pub audit_switch: Flag,
    /// Number of instances per page.
    pub limit: u64,
}

impl DescribeAuditInstanceList {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeAuditInstanceListRequired<'_>) -> Self {
        Self {
            product: required.product.into(),
            audit_switch: required.audit_switch,
            limit: required.limit,
            offset: None,
            filters: None,
        }
    }

    /// Page to return. The vendor calls it a page offset; the example starts at `0`. Unit: page.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Conditions on the instances: `InstanceId` for the ID, `InstanceName` for the name. Filter names: `InstanceId`,
    /// `InstanceName`.
    #[must_use]
    pub fn filters(mut self, filters: impl IntoIterator<Item = Filter>) -> Self {
        self.filters = Some(filters.into_iter().collect());
        self
    }
}

/// The answer of `DescribeAuditInstanceList`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAuditInstanceListResponse {
    /// Number of instances found.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount")]
    pub total_count: Option<u64>,
    /// Instances on this page with the state of their audit.
    ///
    /// On the wire: `Items`.
    #[serde(rename = "Items")]
    pub items: Option<Vec<AuditInstanceInfo>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeAuditInstanceList {
    const NAME: &'static str = "DescribeAuditInstanceList";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = None;
    type Response = DescribeAuditInstanceListResponse;
}

/// `DescribeAuditLogFiles`: Lists the audit log files exported from an instance, with progress and download address.
///
/// Reads only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeAuditLogFiles {
    /// Instance whose audit is meant, as listed by `DescribeAuditInstanceList`.
    ///
    /// On the wire: `InstanceId`.
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    ///
    /// On the wire: `Product`.
    #[serde(rename = "Product")]
    pub product: String,
    /// Restricts the answer to this file, as named by `CreateAuditLogFile`.
    ///
    /// On the wire: `FileName`.
    #[serde(rename = "FileName", skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// Number of files to return. From 1 to 300.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// Number of files to skip. From 0 to 1000.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
}

/// The required parameters of [`DescribeAuditLogFiles`].
#[derive(Clone, Debug)]
pub struct DescribeAuditLogFilesRequired<'a> {
    /// Instance whose audit is meant, as listed by `DescribeAuditInstanceList`.
    pub instance_id: &'a str,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    pub product: &'a str,
}

impl DescribeAuditLogFiles {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeAuditLogFilesRequired<'_>) -> Self {
        Self {
            instance_id: required.instance_id.into(),
            product: required.product.into(),
            file_name: None,
            limit: None,
            offset: None,
        }
    }

    /// Restricts the answer to this file, as named by `CreateAuditLogFile`.
    #[must_use]
    pub fn file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }

    /// Number of files to return. From 1 to 300.
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of files to skip. From 0 to 1000.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }
}

/// The answer of `DescribeAuditLogFiles`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAuditLogFilesResponse {
    /// Number of files found.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", skip_serializing_if = "Option::is_none")]
    pub total_count: Option<u64>,
    /// Audit log files found.
    ///
    /// On the wire: `Items`.
    #[serde(rename = "Items", skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<AuditLogFile>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeAuditLogFiles {
    const NAME: &'static str = "DescribeAuditLogFiles";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = None;
    type Response = DescribeAuditLogFilesResponse;
}

/// `DescribeAuditLogs`: Searches the audit logs of an instance within a period and lists the entries. The offset is bounded, so
/// export large periods with `CreateAuditLogFile`.
///
/// Reads only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeAuditLogs {
    /// Instance whose audit is meant, as listed by `DescribeAuditInstanceList`.
    ///
    /// On the wire: `InstanceId`.
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    /// Start of the period to search. Format: `YYYY-MM-DD hh:mm:ss`.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime")]
    pub start_time: String,
    /// End of the period to search. Format: `YYYY-MM-DD hh:mm:ss`.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime")]
    pub end_time: String,
    /// Number of entries to return. From 1 to 100.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit")]
    pub limit: u64,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    ///
    /// On the wire: `Product`.
    #[serde(rename = "Product")]
    pub product: String,
    /// Number of entries to skip. From 0 to 10000.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// Field to sort by. The names are swapped against habit: the direction goes into `OrderBy`.
    ///
    /// On the wire: `Order`.
    #[serde(rename = "Order", skip_serializing_if = "Option::is_none")]
    pub order: Option<AuditLogSortKey>,
    /// Direction of the sort. The names are swapped against habit: the field goes into `Order`.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<UpperSortDirection>,
    /// Conditions the entries must meet; absent returns all of the period.
    ///
    /// On the wire: `Filter`.
    #[serde(rename = "Filter", skip_serializing_if = "Option::is_none")]
    pub filter: Option<AuditLogFilter>,
}

/// The required parameters of [`DescribeAuditLogs`].
#[derive(Clone, Debug)]
pub struct DescribeAuditLogsRequired<'a> {
    /// Instance whose audit is meant, as listed by `DescribeAuditInstanceList`.
    pub instance_id: &'a str,
    /// Start of the period to search. Format: `YYYY-MM-DD hh:mm:ss`.
    pub start_time: &'a str,
    /// End of the period to search. Format: `YYYY-MM-DD hh:mm:ss`.
    pub end_time: &'a str,
    /// Number of entries to return. From 1 to 100.
    pub limit: u64,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    pub product: &'a str,
}

impl DescribeAuditLogs {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeAuditLogsRequired<'_>) -> Self {
        Self {
            instance_id: required.instance_id.into(),
            start_time: required.start_time.into(),
            end_time: required.end_time.into(),
            limit: required.limit,
            product: required.product.into(),
            offset: None,
            order: None,
            order_by: None,
            filter: None,
        }
    }

    /// Number of entries to skip. From 0 to 10000.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Field to sort by. The names are swapped against habit: the direction goes into `OrderBy`.
    #[must_use]
    pub fn order(mut self, order: impl Into<AuditLogSortKey>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Direction of the sort. The names are swapped against habit: the field goes into `Order`.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<UpperSortDirection>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Conditions the entries must meet; absent returns all of the period.
    #[must_use]
    pub fn filter(mut self, filter: AuditLogFilter) -> Self {
        self.filter = Some(filter);
        self
    }
}

/// The answer of `DescribeAuditLogs`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeAuditLogsResponse {
    /// Number of entries found.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", skip_serializing_if = "Option::is_none")]
    pub total_count: Option<u64>,
    /// Audit log entries found.
    ///
    /// On the wire: `Items`.
    #[serde(rename = "Items")]
    pub items: Option<Vec<AuditLog>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeAuditLogs {
    const NAME: &'static str = "DescribeAuditLogs";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = None;
    type Response = DescribeAuditLogsResponse;
}

/// `ModifyAuditService`: Changes the log retention and the type of SQL audit of an instance. Returns no task; see the result in
/// `DescribeAuditInstanceList`. Type `complex` costs the instance some performance.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyAuditService {
    /// Instance whose audit is meant, as listed by `DescribeAuditInstanceList`.
    ///
    /// On the wire: `InstanceId`.
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    /// How long audit logs are kept in all. Unit: day. One of `7`, `30`, `90`, `180`, `365`, `1095`, `1825`.
    ///
    /// On the wire: `LogExpireDay`.
    #[serde(rename = "LogExpireDay")]
    pub log_expire_day: u64,
    /// How long audit logs stay in hot storage, the tier for frequent access. Unit: day. One of `7`, `30`, `90`, `180`, `365`,
    /// `1095`, `1825`.
    ///
    /// On the wire: `HotLogExpireDay`.
    #[serde(rename = "HotLogExpireDay")]
    pub hot_log_expire_day: u64,
    /// How thoroughly statements are audited, and at what cost in performance.
    ///
    /// On the wire: `AuditType`.
    #[serde(rename = "AuditType")]
    pub audit_type: AuditType,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    ///
    /// On the wire: `Product`.
    #[serde(rename = "Product")]
    pub product: String,
}

/// The required parameters of [`ModifyAuditService`].
#[derive(Clone, Debug)]
pub struct ModifyAuditServiceRequired<'a> {
    /// Instance whose audit is meant, as listed by `DescribeAuditInstanceList`.
    pub instance_id: &'a str,
    /// How long audit logs are kept in all. Unit: day. One of `7`, `30`, `90`, `180`, `365`, `1095`, `1825`.
    pub log_expire_day: u64,
    /// How long audit logs stay in hot storage, the tier for frequent access. Unit: day. One of `7`, `30`, `90`, `180`, `365`,
    /// `1095`, `1825`.
    pub hot_log_expire_day: u64,
    /// How thoroughly statements are audited, and at what cost in performance.
    pub audit_type: AuditType,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    pub product: &'a str,
}

impl ModifyAuditService {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ModifyAuditServiceRequired<'_>) -> Self {
        Self {
            instance_id: required.instance_id.into(),
            log_expire_day: required.log_expire_day,
            hot_log_expire_day: required.hot_log_expire_day,
            audit_type: required.audit_type,
            product: required.product.into(),
        }
    }
}

/// The answer of `ModifyAuditService`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyAuditServiceResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyAuditService {
    const NAME: &'static str = "ModifyAuditService";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = ModifyAuditServiceResponse;
}

/// `OpenAuditService`: Turns SQL audit on for an instance, which costs it some performance, least with type `simple`. Returns
/// no task; see the result in `DescribeAuditInstanceList`.
///
/// Changes something, so it is never repeated automatically.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenAuditService {
    /// Instance to audit, as listed by `DescribeAuditInstanceList` with `AuditSwitch` `0`.
    ///
    /// On the wire: `InstanceId`.
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    /// How long audit logs are kept in all. Unit: day. One of `7`, `30`, `90`, `180`, `365`, `1095`, `1825`.
    ///
    /// On the wire: `LogExpireDay`.
    #[serde(rename = "LogExpireDay")]
    pub log_expire_day: u64,
    /// How long audit logs stay in hot storage, the tier for frequent access. Unit: day. One of `7`, `30`, `90`, `180`, `365`,
    /// `1095`, `1825`.
    ///
    /// On the wire: `HotLogExpireDay`.
    #[serde(rename = "HotLogExpireDay")]
    pub hot_log_expire_day: u64,
    /// How thoroughly statements are audited, and at what cost in performance.
    ///
    /// On the wire: `AuditType`.
    #[serde(rename = "AuditType")]
    pub audit_type: AuditType,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    ///
    /// On the wire: `Product`.
    #[serde(rename = "Product")]
    pub product: String,
}

/// The required parameters of [`OpenAuditService`].
#[derive(Clone, Debug)]
pub struct OpenAuditServiceRequired<'a> {
    /// Instance to audit, as listed by `DescribeAuditInstanceList` with `AuditSwitch` `0`.
    pub instance_id: &'a str,
    /// How long audit logs are kept in all. Unit: day. One of `7`, `30`, `90`, `180`, `365`, `1095`, `1825`.
    pub log_expire_day: u64,
    /// How long audit logs stay in hot storage, the tier for frequent access. Unit: day. One of `7`, `30`, `90`, `180`, `365`,
    /// `1095`, `1825`.
    pub hot_log_expire_day: u64,
    /// How thoroughly statements are audited, and at what cost in performance.
    pub audit_type: AuditType,
    /// Product the audit belongs to; always `postgres` here. One of `postgres`.
    pub product: &'a str,
}

impl OpenAuditService {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: OpenAuditServiceRequired<'_>) -> Self {
        Self {
            instance_id: required.instance_id.into(),
            log_expire_day: required.log_expire_day,
            hot_log_expire_day: required.hot_log_expire_day,
            audit_type: required.audit_type,
            product: required.product.into(),
        }
    }
}

/// The answer of `OpenAuditService`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenAuditServiceResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for OpenAuditService {
    const NAME: &'static str = "OpenAuditService";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = None;
    type Response = OpenAuditServiceResponse;
}

/// The audit settings and stored audit logs of an instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuditInstanceInfo {
    /// ID of the instance.
    ///
    /// On the wire: `InstanceId`.
    #[serde(rename = "InstanceId", skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// Whether audit is on.
    ///
    /// On the wire: `AuditStatus`.
    #[serde(rename = "AuditStatus", skip_serializing_if = "Option::is_none")]
    pub audit_status: Option<AuditStatus>,
    /// How long audit logs are kept in all. Unit: day.
    ///
    /// On the wire: `LogExpireDay`.
    #[serde(rename = "LogExpireDay", skip_serializing_if = "Option::is_none")]
    pub log_expire_day: Option<u64>,
    /// How long audit logs stay in hot storage. Unit: day.
    ///
    /// On the wire: `HotLogExpireDay`.
    #[serde(rename = "HotLogExpireDay", skip_serializing_if = "Option::is_none")]
    pub hot_log_expire_day: Option<u64>,
    /// How long audit logs stay in cold storage. Unit: day.
    ///
    /// On the wire: `ColdLogExpireDay`.
    #[serde(rename = "ColdLogExpireDay", skip_serializing_if = "Option::is_none")]
    pub cold_log_expire_day: Option<u64>,
    /// Volume of audit logs in hot storage. Unit: MB.
    ///
    /// On the wire: `HotLogSize`.
    #[serde(rename = "HotLogSize", skip_serializing_if = "Option::is_none")]
    pub hot_log_size: Option<f64>,
    /// Volume of audit logs in cold storage. Unit: MB.
    ///
    /// On the wire: `ColdLogSize`.
    #[serde(rename = "ColdLogSize", skip_serializing_if = "Option::is_none")]
    pub cold_log_size: Option<f64>,
    /// When audit was turned on.
    ///
    /// On the wire: `CreateTime`.
    #[serde(rename = "CreateTime", skip_serializing_if = "Option::is_none")]
    pub create_time: Option<String>,
    /// State of log delivery to another service, such as `OFF`.
    ///
    /// On the wire: `Deliver`.
    #[serde(rename = "Deliver", skip_serializing_if = "Option::is_none")]
    pub deliver: Option<String>,
    /// Where audit logs are delivered to.
    ///
    /// On the wire: `DeliverSummary`.
    #[serde(rename = "DeliverSummary")]
    pub deliver_summary: Option<Vec<DeliverSummary>>,
    /// Name, version and state of the instance.
    ///
    /// On the wire: `InstanceInfo`.
    #[serde(rename = "InstanceInfo", skip_serializing_if = "Option::is_none")]
    pub instance_info: Option<LogInstanceInfo>,
}

/// An entry of the audit log: one statement executed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuditLog {
    /// When the statement was logged, to the millisecond.
    ///
    /// On the wire: `Timestamp`.
    #[serde(rename = "Timestamp")]
    pub timestamp: Option<String>,
    /// Number of rows the statement affected.
    ///
    /// On the wire: `AffectRows`.
    #[serde(rename = "AffectRows")]
    pub affect_rows: Option<i64>,
    /// Database the statement ran in.
    ///
    /// On the wire: `DBName`.
    #[serde(rename = "DBName")]
    pub db_name: Option<String>,
    /// Error code of a failed statement, such as `XX000`.
    ///
    /// On the wire: `ErrCode`.
    #[serde(rename = "ErrCode")]
    pub err_code: Option<String>,
    /// Error message of a failed statement.
    ///
    /// On the wire: `ErrorMessage`.
    #[serde(rename = "ErrorMessage")]
    pub error_message: Option<String>,
    /// How long the statement took; the sources name no unit.
    ///
    /// On the wire: `ExecTime`.
    #[serde(rename = "ExecTime")]
    pub exec_time: Option<i64>,
    /// Address the client connected from.
    ///
    /// On the wire: `Host`.
    #[serde(rename = "Host")]
    pub host: Option<String>,
    /// Instance the statement ran on.
    ///
    /// On the wire: `InstanceId`.
    #[serde(rename = "InstanceId")]
    pub instance_id: Option<String>,
    /// Object the statement acted on, with its schema.
    ///
    /// On the wire: `ObjectName`.
    #[serde(rename = "ObjectName")]
    pub object_name: Option<String>,
    /// Type of the object, such as `TABLE`.
    ///
    /// On the wire: `ObjectType`.
    #[serde(rename = "ObjectType")]
    pub object_type: Option<String>,
    /// Text of the statement.
    ///
    /// On the wire: `Sql`.
    #[serde(rename = "Sql")]
    pub sql: Option<String>,
    /// Type of the statement, such as `DROP FUNCTION`.
    ///
    /// On the wire: `SqlType`.
    #[serde(rename = "SqlType")]
    pub sql_type: Option<String>,
    /// Thread that ran the statement. A string, such as `69dfb0c6.dcaef`.
    ///
    /// On the wire: `ThreadId`.
    #[serde(rename = "ThreadId")]
    pub thread_id: Option<String>,
    /// Account that ran the statement.
    ///
    /// On the wire: `User`.
    #[serde(rename = "User")]
    pub user: Option<String>,
}

/// An exported file of audit logs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuditLogFile {
    /// Name of the file.
    ///
    /// On the wire: `FileName`.
    #[serde(rename = "FileName", skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// Whether the file is being written, finished or failed.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<AuditLogFileStatus>,
    /// Size of the file. Unit: MB.
    ///
    /// On the wire: `FileSize`.
    #[serde(rename = "FileSize", skip_serializing_if = "Option::is_none")]
    pub file_size: Option<u64>,
    /// When the export was requested.
    ///
    /// On the wire: `CreateTime`.
    #[serde(rename = "CreateTime", skip_serializing_if = "Option::is_none")]
    pub create_time: Option<String>,
    /// Address to download the file from.
    ///
    /// On the wire: `DownloadUrl`.
    #[serde(rename = "DownloadUrl", skip_serializing_if = "Option::is_none")]
    pub download_url: Option<String>,
    /// Why the export failed.
    ///
    /// On the wire: `ErrMsg`.
    #[serde(rename = "ErrMsg", skip_serializing_if = "Option::is_none")]
    pub err_msg: Option<String>,
    /// Progress, apparently in percent, with `100` when the file is complete. The vendor calls it progress of the download.
    ///
    /// On the wire: `Progress`.
    #[serde(rename = "Progress", skip_serializing_if = "Option::is_none")]
    pub progress: Option<u64>,
    /// When the file was complete.
    ///
    /// On the wire: `FinishTime`.
    #[serde(rename = "FinishTime", skip_serializing_if = "Option::is_none")]
    pub finish_time: Option<String>,
}

/// Conditions on audit log entries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuditLogFilter {
    /// Rows affected. The sources do not say whether the number must match exactly or is a lower bound.
    ///
    /// On the wire: `AffectRows`.
    #[serde(rename = "AffectRows", skip_serializing_if = "Option::is_none")]
    pub affect_rows: Option<u64>,
    /// Databases the statement ran in.
    ///
    /// On the wire: `DBName`.
    #[serde(rename = "DBName", skip_serializing_if = "Option::is_none")]
    pub db_name: Option<Vec<String>>,
    /// Execution time. The sources name no unit and do not say whether the number must match exactly or is a lower bound.
    ///
    /// On the wire: `ExecTime`.
    #[serde(rename = "ExecTime", skip_serializing_if = "Option::is_none")]
    pub exec_time: Option<u64>,
    /// Client addresses.
    ///
    /// On the wire: `Host`.
    #[serde(rename = "Host", skip_serializing_if = "Option::is_none")]
    pub host: Option<Vec<String>>,
    /// Text of the statement, such as `SET`. The sources do not say how it is matched.
    ///
    /// On the wire: `Sql`.
    #[serde(rename = "Sql", skip_serializing_if = "Option::is_none")]
    pub sql: Option<String>,
    /// Accounts that ran the statement.
    ///
    /// On the wire: `User`.
    #[serde(rename = "User", skip_serializing_if = "Option::is_none")]
    pub user: Option<Vec<String>>,
    /// Types of statement, such as `CLUSTER`; the vendor's text calls them audit types.
    ///
    /// On the wire: `SqlType`.
    #[serde(rename = "SqlType", skip_serializing_if = "Option::is_none")]
    pub sql_type: Option<Vec<String>>,
}

impl AuditLogFilter {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Rows affected. The sources do not say whether the number must match exactly or is a lower bound.
    #[must_use]
    pub fn affect_rows(mut self, affect_rows: u64) -> Self {
        self.affect_rows = Some(affect_rows);
        self
    }

    /// Databases the statement ran in.
    #[must_use]
    pub fn db_name(mut self, db_name: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.db_name = Some(db_name.into_iter().map(Into::into).collect());
        self
    }

    /// Execution time. The sources name no unit and do not say whether the number must match exactly or is a lower bound.
    #[must_use]
    pub fn exec_time(mut self, exec_time: u64) -> Self {
        self.exec_time = Some(exec_time);
        self
    }

    /// Client addresses.
    #[must_use]
    pub fn host(mut self, host: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.host = Some(host.into_iter().map(Into::into).collect());
        self
    }

    /// Text of the statement, such as `SET`. The sources do not say how it is matched.
    #[must_use]
    pub fn sql(mut self, sql: impl Into<String>) -> Self {
        self.sql = Some(sql.into());
        self
    }

    /// Accounts that ran the statement.
    #[must_use]
    pub fn user(mut self, user: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.user = Some(user.into_iter().map(Into::into).collect());
        self
    }

    /// Types of statement, such as `CLUSTER`; the vendor's text calls them audit types.
    #[must_use]
    pub fn sql_type(mut self, sql_type: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.sql_type = Some(sql_type.into_iter().map(Into::into).collect());
        self
    }
}

/// A destination to which audit logs are delivered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeliverSummary {
    /// Consumer of the logs; by the text only CLS (Cloud Log Service), but the example is `client`.
    ///
    /// On the wire: `DeliverConsumer`.
    #[serde(rename = "DeliverConsumer", skip_serializing_if = "Option::is_none")]
    pub deliver_consumer: Option<String>,
    /// Name of the consumer; by the text only CLS, but the example is `logDeliver`.
    ///
    /// On the wire: `DeliverConsumerName`.
    #[serde(rename = "DeliverConsumerName", skip_serializing_if = "Option::is_none")]
    pub deliver_consumer_name: Option<String>,
    /// Kind of delivery; by the text only `mq`, but the example is `store`.
    ///
    /// On the wire: `DeliverType`.
    #[serde(rename = "DeliverType", skip_serializing_if = "Option::is_none")]
    pub deliver_type: Option<String>,
    /// Kind of destination within `DeliverType`; only CLS (Cloud Log Service) so far.
    ///
    /// On the wire: `DeliverSubType`.
    #[serde(rename = "DeliverSubType", skip_serializing_if = "Option::is_none")]
    pub deliver_sub_type: Option<String>,
    /// Error of the delivery, if any.
    ///
    /// On the wire: `DeliverError`.
    #[serde(rename = "DeliverError", skip_serializing_if = "Option::is_none")]
    pub deliver_error: Option<String>,
}

/// The instance that an audit setting belongs to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogInstanceInfo {
    /// Name of the instance.
    ///
    /// On the wire: `InstanceName`.
    #[serde(rename = "InstanceName")]
    pub instance_name: Option<String>,
    /// Project of the instance.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId")]
    pub project_id: Option<i64>,
    /// Tags bound to the instance.
    ///
    /// On the wire: `TagList`.
    #[serde(rename = "TagList")]
    pub tag_list: Option<Vec<Tag>>,
    /// Database engine, such as `postgresql`.
    ///
    /// On the wire: `Engine`.
    #[serde(rename = "Engine")]
    pub engine: Option<String>,
    /// Kernel version of the instance, such as `v18.1_r1.5`.
    ///
    /// On the wire: `EngineVersion`.
    #[serde(rename = "EngineVersion")]
    pub engine_version: Option<String>,
    /// State of the instance, such as `running`.
    ///
    /// On the wire: `InstanceStatus`.
    #[serde(rename = "InstanceStatus")]
    pub instance_status: Option<String>,
    /// Whether the instance can be audited.
    ///
    /// On the wire: `IsSupportAudit`.
    #[serde(rename = "IsSupportAudit")]
    pub is_support_audit: Option<Flag>,
    /// ID of the instance.
    ///
    /// On the wire: `InstanceId`.
    #[serde(rename = "InstanceId", skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// Type of audit in use.
    ///
    /// On the wire: `AuditType`.
    #[serde(rename = "AuditType", skip_serializing_if = "Option::is_none")]
    pub audit_type: Option<AuditType>,
}

open!(
    /// The state of an audit log file.
    AuditLogFileStatus: str {
        /// The file is complete.
        SUCCESS = "success",
        /// The file is being written.
        RUNNING = "running",
        /// The export failed.
        FAILED = "failed",
    }
);

open!(
    /// What audit log entries are sorted by.
    AuditLogSortKey: str {
        /// By time of the entry.
        TIMESTAMP = "Timestamp",
        /// By number of rows affected.
        AFFECT_ROWS = "AffectRows",
        /// By execution time.
        EXEC_TIME = "ExecTime",
    }
);

open!(
    /// Whether audit is on for an instance.
    AuditStatus: str {
        /// Audit is off.
        OFF = "OFF",
        /// Audit is on.
        ON = "ON",
    }
);

open!(
    /// How thoroughly the statements of an instance are audited.
    AuditType: str {
        /// Fine-grained audit: fuller logs, with object types and names, at some cost in performance.
        COMPLEX = "complex",
        /// Fast audit: most log fields, at little cost in performance.
        SIMPLE = "simple",
    }
);

open!(
    /// The direction of a sort, in capitals as the audit actions expect it.
    UpperSortDirection: str {
        /// Smallest or oldest first.
        ASC = "ASC",
        /// Largest or newest first.
        DESC = "DESC",
    }
);
