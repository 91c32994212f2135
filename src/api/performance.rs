// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Error logs, slow query logs and slow query statistics of instances.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::SortDirection;
use super::wire;
use super::wire::Time;

/// `DescribeDBErrlogs`: Lists error log entries of an instance within a time range, page by page, optionally narrowed by
/// database, keywords and filters. Logs are kept for 7 days by default, and at most 10000 entries are counted.
///
/// Reads only. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.ESConnectError`, `FailedOperation.FailedOperationError`,
/// `InternalError.DBError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`, `InvalidParameter`,
/// `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.InstanceNotExist`,
/// `InvalidParameterValue.InterfaceNameNotFound`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterHandleError`, `InvalidParameterValue.ParameterValueExceedError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbErrlogs {
    /// Id of the instance, listed by DescribeDBInstances.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Start of the time range. Must lie within the log retention, 7 days by default. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
    /// `now-7d`.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime")]
    pub start_time: Time,
    /// End of the time range. Format: `YYYY-MM-DD hh:mm:ss`.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime")]
    pub end_time: Time,
    /// Database whose entries are returned, by name.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName", skip_serializing_if = "Option::is_none")]
    pub database_name: Option<String>,
    /// Keywords to search for. No source says how several are combined.
    ///
    /// On the wire: `SearchKeys`.
    #[serde(rename = "SearchKeys", skip_serializing_if = "Option::is_none")]
    pub search_keys: Option<Vec<String>>,
    /// Number of entries per page. From 1 to 100. Default: `50`.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Number of entries to skip. Unit: row. Default: `0`.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// Further conditions on the entries.
    ///
    /// On the wire: `LogFilters`.
    #[serde(rename = "LogFilters", skip_serializing_if = "Option::is_none")]
    pub log_filters: Option<Vec<LogFilter>>,
}

/// The required parameters of [`DescribeDbErrlogs`].
#[derive(Clone, Debug)]
pub struct DescribeDbErrlogsRequired<'a> {
    /// Id of the instance, listed by DescribeDBInstances.
    pub db_instance_id: &'a str,
    /// Start of the time range. Must lie within the log retention, 7 days by default. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
    /// `now-7d`.
    pub start_time: Time,
    /// End of the time range. Format: `YYYY-MM-DD hh:mm:ss`.
    pub end_time: Time,
}

impl DescribeDbErrlogs {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeDbErrlogsRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            start_time: required.start_time,
            end_time: required.end_time,
            database_name: None,
            search_keys: None,
            limit: None,
            offset: None,
            log_filters: None,
        }
    }

    /// Database whose entries are returned, by name.
    #[must_use]
    pub fn database_name(mut self, database_name: impl Into<String>) -> Self {
        self.database_name = Some(database_name.into());
        self
    }

    /// Keywords to search for. No source says how several are combined.
    #[must_use]
    pub fn search_keys(mut self, search_keys: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.search_keys = Some(search_keys.into_iter().map(Into::into).collect());
        self
    }

    /// Number of entries per page. From 1 to 100. Default: `50`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of entries to skip. Unit: row. Default: `0`.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Further conditions on the entries.
    #[must_use]
    pub fn log_filters(mut self, log_filters: impl IntoIterator<Item = LogFilter>) -> Self {
        self.log_filters = Some(log_filters.into_iter().collect());
        self
    }
}

/// The answer of `DescribeDBErrlogs`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbErrlogsResponse {
    /// Number of entries found, never more than 10000 even if more exist. At most 10000.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// Error log entries of this page.
    ///
    /// On the wire: `Details`.
    #[serde(rename = "Details", deserialize_with = "wire::null_as_default")]
    pub details: Vec<ErrLogDetail>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbErrlogs {
    const NAME: &'static str = "DescribeDBErrlogs";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(100);
    type Response = DescribeDbErrlogsResponse;
}

/// `DescribeDBSlowlogs`: Listed slow queries of an instance, grouped by statement. It has returned no data since 2021-09-01 and
/// is withdrawn; use DescribeSlowQueryList.
///
/// Reads only. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `AuthFailure.UnauthorizedOperation`, `FailedOperation.CamSigAndAuthError`,
/// `FailedOperation.DatabaseAccessError`, `FailedOperation.ESConnectError`, `FailedOperation.ESQueryError`,
/// `FailedOperation.FailedOperationError`, `InternalError.InternalHttpServerError`, `InternalError.SystemError`,
/// `InvalidParameter`, `InvalidParameter.ParameterCheckError`, `InvalidParameterValue.InstanceNotExist`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterHandleError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[deprecated(note = "withdrawn from the service on 2025-08-13; use DescribeSlowQueryList")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbSlowlogs {
    /// Id of the instance, listed by DescribeDBInstances.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Start of the time range, at most 7 days ago. Format: `YYYY-MM-DD hh:mm:ss`. Earliest: `now-7d`.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime")]
    pub start_time: Time,
    /// End of the time range. Format: `YYYY-MM-DD hh:mm:ss`.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime")]
    pub end_time: Time,
    /// Database whose slow queries are returned, by name.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName", skip_serializing_if = "Option::is_none")]
    pub database_name: Option<String>,
    /// What to sort by. The manual's sample value `sum_call` is a misprint of `sum_calls`.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<DbSlowlogsOrderBy>,
    /// Sort direction.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<SortDirection>,
    /// Number of entries per page. From 1 to 100. Default: `20`.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// Number of the page, counted from 0 - pages, not rows. Unit: page.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
}

/// The required parameters of [`DescribeDbSlowlogs`].
#[derive(Clone, Debug)]
pub struct DescribeDbSlowlogsRequired<'a> {
    /// Id of the instance, listed by DescribeDBInstances.
    pub db_instance_id: &'a str,
    /// Start of the time range, at most 7 days ago. Format: `YYYY-MM-DD hh:mm:ss`. Earliest: `now-7d`.
    pub start_time: Time,
    /// End of the time range. Format: `YYYY-MM-DD hh:mm:ss`.
    pub end_time: Time,
}

impl DescribeDbSlowlogs {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeDbSlowlogsRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            start_time: required.start_time,
            end_time: required.end_time,
            database_name: None,
            order_by: None,
            order_by_type: None,
            limit: None,
            offset: None,
        }
    }

    /// Database whose slow queries are returned, by name.
    #[must_use]
    pub fn database_name(mut self, database_name: impl Into<String>) -> Self {
        self.database_name = Some(database_name.into());
        self
    }

    /// What to sort by. The manual's sample value `sum_call` is a misprint of `sum_calls`.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<DbSlowlogsOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Sort direction.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<SortDirection>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }

    /// Number of entries per page. From 1 to 100. Default: `20`.
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of the page, counted from 0 - pages, not rows. Unit: page.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }
}

/// The answer of `DescribeDBSlowlogs`.
#[deprecated(note = "withdrawn from the service on 2025-08-13; use DescribeSlowQueryList")]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbSlowlogsResponse {
    /// Number of entries in this answer.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", skip_serializing_if = "Option::is_none")]
    pub total_count: Option<u64>,
    /// Totals and the list of slow statements.
    ///
    /// On the wire: `Detail`.
    #[serde(rename = "Detail", skip_serializing_if = "Option::is_none")]
    pub detail: Option<SlowlogDetail>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbSlowlogs {
    const NAME: &'static str = "DescribeDBSlowlogs";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(100);
    type Response = DescribeDbSlowlogsResponse;
}

/// `DescribeSlowQueryAnalysis`: Groups the slow queries of an instance within a time range by their statement with parameters
/// abstracted, and lists the groups with counts and times, page by page. Logs are kept for 7 days by default.
///
/// Reads only. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.ESQueryError`, `InternalError.InternalHttpServerError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterValueExceedError`,
/// `OperationDenied.CamDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeSlowQueryAnalysis {
    /// Id of the instance, listed by DescribeDBInstances.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Start of the time range. Must lie within the log retention, 7 days by default. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
    /// `now-7d`.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime")]
    pub start_time: String,
    /// End of the time range. Format: `YYYY-MM-DD hh:mm:ss`.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime")]
    pub end_time: String,
    /// Database whose slow queries are analysed, by name.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName", skip_serializing_if = "Option::is_none")]
    pub database_name: Option<String>,
    /// What to sort the groups by. Default: `CallNum`.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<SlowQueryAnalysisOrderBy>,
    /// Sort direction. Default: `desc`.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<SortDirection>,
    /// Number of groups per page. From 1 to 100. Default: `50`.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Number of groups to skip. Unit: row. Default: `0`.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
}

/// The required parameters of [`DescribeSlowQueryAnalysis`].
#[derive(Clone, Debug)]
pub struct DescribeSlowQueryAnalysisRequired<'a> {
    /// Id of the instance, listed by DescribeDBInstances.
    pub db_instance_id: &'a str,
    /// Start of the time range. Must lie within the log retention, 7 days by default. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
    /// `now-7d`.
    pub start_time: &'a str,
    /// End of the time range. Format: `YYYY-MM-DD hh:mm:ss`.
    pub end_time: &'a str,
}

impl DescribeSlowQueryAnalysis {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeSlowQueryAnalysisRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            start_time: required.start_time.into(),
            end_time: required.end_time.into(),
            database_name: None,
            order_by: None,
            order_by_type: None,
            limit: None,
            offset: None,
        }
    }

    /// Database whose slow queries are analysed, by name.
    #[must_use]
    pub fn database_name(mut self, database_name: impl Into<String>) -> Self {
        self.database_name = Some(database_name.into());
        self
    }

    /// What to sort the groups by. Default: `CallNum`.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<SlowQueryAnalysisOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Sort direction. Default: `desc`.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<SortDirection>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }

    /// Number of groups per page. From 1 to 100. Default: `50`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of groups to skip. Unit: row. Default: `0`.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }
}

/// The answer of `DescribeSlowQueryAnalysis`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeSlowQueryAnalysisResponse {
    /// Number of groups found, never more than 10000 even if more exist. At most 10000.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// Totals and the groups of this page.
    ///
    /// On the wire: `Detail`.
    #[serde(rename = "Detail", deserialize_with = "wire::null_as_default")]
    pub detail: Detail,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeSlowQueryAnalysis {
    const NAME: &'static str = "DescribeSlowQueryAnalysis";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(100);
    type Response = DescribeSlowQueryAnalysisResponse;
}

/// `DescribeSlowQueryList`: Lists the single slow queries of an instance within a time range, page by page, together with a
/// count by duration. Logs are kept for 7 days by default, and at most 10000 queries are counted.
///
/// Reads only. At most 100 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.CamSigAndAuthError`, `FailedOperation.DatabaseAffectedError`,
/// `FailedOperation.FailedOperationError`, `InternalError.InternalHttpServerError`,
/// `InvalidParameterValue.InvalidParameterValueError`, `InvalidParameterValue.ParameterValueExceedError`,
/// `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`, `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DescribeSlowQueryList {
    /// Id of the instance, listed by DescribeDBInstances.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId")]
    pub db_instance_id: String,
    /// Start of the time range. Must lie within the log retention, 7 days by default. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
    /// `now-7d`.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime")]
    pub start_time: String,
    /// End of the time range. Format: `YYYY-MM-DD hh:mm:ss`.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime")]
    pub end_time: String,
    /// Database whose slow queries are returned, by name.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName", skip_serializing_if = "Option::is_none")]
    pub database_name: Option<String>,
    /// Sort direction. Default: `desc`.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<SortDirection>,
    /// What to sort the queries by. Default: `SessionStartTime`.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<SlowQueryListOrderBy>,
    /// Number of queries per page. From 1 to 100. Default: `50`.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Number of queries to skip. Unit: row. Default: `0`.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
}

/// The required parameters of [`DescribeSlowQueryList`].
#[derive(Clone, Debug)]
pub struct DescribeSlowQueryListRequired<'a> {
    /// Id of the instance, listed by DescribeDBInstances.
    pub db_instance_id: &'a str,
    /// Start of the time range. Must lie within the log retention, 7 days by default. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
    /// `now-7d`.
    pub start_time: &'a str,
    /// End of the time range. Format: `YYYY-MM-DD hh:mm:ss`.
    pub end_time: &'a str,
}

impl DescribeSlowQueryList {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DescribeSlowQueryListRequired<'_>) -> Self {
        Self {
            db_instance_id: required.db_instance_id.into(),
            start_time: required.start_time.into(),
            end_time: required.end_time.into(),
            database_name: None,
            order_by_type: None,
            order_by: None,
            limit: None,
            offset: None,
        }
    }

    /// Database whose slow queries are returned, by name.
    #[must_use]
    pub fn database_name(mut self, database_name: impl Into<String>) -> Self {
        self.database_name = Some(database_name.into());
        self
    }

    /// Sort direction. Default: `desc`.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<SortDirection>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }

    /// What to sort the queries by. Default: `SessionStartTime`.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<SlowQueryListOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Number of queries per page. From 1 to 100. Default: `50`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of queries to skip. Unit: row. Default: `0`.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }
}

/// The answer of `DescribeSlowQueryList`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeSlowQueryListResponse {
    /// Number of slow queries found, never more than 10000 even if more exist. At most 10000.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: i64,
    /// Number of slow queries by range of duration, in no fixed order.
    ///
    /// On the wire: `DurationAnalysis`.
    #[serde(rename = "DurationAnalysis", deserialize_with = "wire::null_as_default")]
    pub duration_analysis: Vec<DurationAnalysis>,
    /// Slow queries of this page.
    ///
    /// On the wire: `RawSlowQueryList`.
    #[serde(rename = "RawSlowQueryList", deserialize_with = "wire::null_as_default")]
    pub raw_slow_query_list: Vec<RawSlowQuery>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeSlowQueryList {
    const NAME: &'static str = "DescribeSlowQueryList";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(100);
    type Response = DescribeSlowQueryListResponse;
}

/// Statistics of the slow queries that share one abstracted statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnalysisItems {
    /// Database the statement ran in.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName", deserialize_with = "wire::null_as_default")]
    pub database_name: String,
    /// Account that ran the statement.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName", deserialize_with = "wire::null_as_default")]
    pub user_name: String,
    /// The statement with its parameters replaced by `$1`, `$2` and so on.
    ///
    /// On the wire: `NormalQuery`.
    #[serde(rename = "NormalQuery", deserialize_with = "wire::null_as_default")]
    pub normal_query: String,
    /// Address of the client that ran the statement. May be empty.
    ///
    /// On the wire: `ClientAddr`.
    #[serde(rename = "ClientAddr", deserialize_with = "wire::null_as_default")]
    pub client_addr: String,
    /// Number of runs within the time range.
    ///
    /// On the wire: `CallNum`.
    #[serde(rename = "CallNum", deserialize_with = "wire::null_as_default")]
    pub call_num: u64,
    /// Share of these runs among all slow queries of the time range, in percent.
    ///
    /// On the wire: `CallPercent`.
    #[serde(rename = "CallPercent", deserialize_with = "wire::null_as_default")]
    pub call_percent: f64,
    /// Total run time within the time range. No unit is stated; the manual's example agrees with milliseconds.
    ///
    /// On the wire: `CostTime`.
    #[serde(rename = "CostTime", deserialize_with = "wire::null_as_default")]
    pub cost_time: f64,
    /// Share of `CostTime` in the run time of all slow queries. The vendor text says a decimal fraction, but the manual's
    /// example (`11.7` for 101 of 863 ms) is a percentage.
    ///
    /// On the wire: `CostPercent`.
    #[serde(rename = "CostPercent", deserialize_with = "wire::null_as_default")]
    pub cost_percent: f64,
    /// Shortest run time within the time range. Unit: ms.
    ///
    /// On the wire: `MinCostTime`.
    #[serde(rename = "MinCostTime", deserialize_with = "wire::null_as_default")]
    pub min_cost_time: f64,
    /// Longest run time within the time range. Unit: ms.
    ///
    /// On the wire: `MaxCostTime`.
    #[serde(rename = "MaxCostTime", deserialize_with = "wire::null_as_default")]
    pub max_cost_time: f64,
    /// Average run time within the time range. Unit: ms.
    ///
    /// On the wire: `AvgCostTime`.
    #[serde(rename = "AvgCostTime", deserialize_with = "wire::null_as_default")]
    pub avg_cost_time: f64,
    /// Time at which the first of these runs began.
    ///
    /// On the wire: `FirstTime`.
    #[serde(rename = "FirstTime", deserialize_with = "wire::null_as_default")]
    pub first_time: String,
    /// Time at which the last of these runs began.
    ///
    /// On the wire: `LastTime`.
    #[serde(rename = "LastTime", deserialize_with = "wire::null_as_default")]
    pub last_time: String,
}

/// Result of the slow query analysis.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Detail {
    /// Total run time of all slow queries in the time range. Unit: ms.
    ///
    /// On the wire: `TotalTime`.
    #[serde(rename = "TotalTime", deserialize_with = "wire::null_as_default")]
    pub total_time: f64,
    /// Number of all slow queries in the time range.
    ///
    /// On the wire: `TotalCallNum`.
    #[serde(rename = "TotalCallNum", deserialize_with = "wire::null_as_default")]
    pub total_call_num: u64,
    /// Statistics, one entry for each abstracted statement.
    ///
    /// On the wire: `AnalysisItems`.
    #[serde(rename = "AnalysisItems", deserialize_with = "wire::null_as_default")]
    pub analysis_items: Vec<AnalysisItems>,
}

/// Number of slow queries within one range of duration.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DurationAnalysis {
    /// Range of duration such as `1-2s`, or `50s-` for the open end. In the manual's example the `1-2s` range counts queries of
    /// 101 to 169 (apparently ms).
    ///
    /// On the wire: `TimeSegment`.
    #[serde(rename = "TimeSegment", skip_serializing_if = "Option::is_none")]
    pub time_segment: Option<String>,
    /// Number of slow queries in this range.
    ///
    /// On the wire: `Count`.
    #[serde(rename = "Count", skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

/// One error log entry.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ErrLogDetail {
    /// Account in whose session the error arose.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName", deserialize_with = "wire::null_as_default")]
    pub user_name: String,
    /// Database the error arose in.
    ///
    /// On the wire: `Database`.
    #[serde(rename = "Database", deserialize_with = "wire::null_as_default")]
    pub database: String,
    /// Time of the error.
    ///
    /// On the wire: `ErrTime`.
    #[serde(rename = "ErrTime", deserialize_with = "wire::null_as_default")]
    pub err_time: String,
    /// Text of the message.
    ///
    /// On the wire: `ErrMsg`.
    #[serde(rename = "ErrMsg", deserialize_with = "wire::null_as_default")]
    pub err_msg: String,
    /// Id of the database process that logged the error.
    ///
    /// On the wire: `ProcessId`.
    #[serde(rename = "ProcessId")]
    pub process_id: Option<i64>,
    /// Address of the client, with its port in the example.
    ///
    /// On the wire: `ClientAddr`.
    #[serde(rename = "ClientAddr")]
    pub client_addr: Option<String>,
    /// Id of the database session.
    ///
    /// On the wire: `SessionId`.
    #[serde(rename = "SessionId")]
    pub session_id: Option<String>,
    /// Time at which the session began.
    ///
    /// On the wire: `SessionStartTime`.
    #[serde(rename = "SessionStartTime")]
    pub session_start_time: Option<String>,
    /// Virtual transaction id.
    ///
    /// On the wire: `VirtualTransactionId`.
    #[serde(rename = "VirtualTransactionId")]
    pub virtual_transaction_id: Option<String>,
    /// SQLSTATE code of the error, as defined by PostgreSQL.
    ///
    /// On the wire: `SqlStateCode`.
    #[serde(rename = "SqlStateCode")]
    pub sql_state_code: Option<String>,
    /// Name the client application gave itself.
    ///
    /// On the wire: `ApplicationName`.
    #[serde(rename = "ApplicationName")]
    pub application_name: Option<String>,
}

/// A condition on log entries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LogFilter {
    /// What the condition looks at. The vendor's list is not complete: its example uses `ApplicationName`.
    ///
    /// On the wire: `Type`.
    #[serde(rename = "Type")]
    pub r#type: LogFilterType,
    /// How entries are compared with `Value`.
    ///
    /// On the wire: `Compare`.
    #[serde(rename = "Compare")]
    pub compare: LogFilterCompare,
    /// Values to compare with. For `RG` each is a range such as `1-100`.
    ///
    /// On the wire: `Value`.
    #[serde(rename = "Value")]
    pub value: Vec<String>,
}

/// The required parameters of [`LogFilter`].
#[derive(Clone, Debug)]
pub struct LogFilterRequired<'a, S> {
    /// What the condition looks at. The vendor's list is not complete: its example uses `ApplicationName`.
    pub r#type: LogFilterType,
    /// How entries are compared with `Value`.
    pub compare: LogFilterCompare,
    /// Values to compare with. For `RG` each is a range such as `1-100`.
    pub value: &'a [S],
}

impl LogFilter {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new<S: AsRef<str>>(required: LogFilterRequired<'_, S>) -> Self {
        Self {
            r#type: required.r#type,
            compare: required.compare,
            value: required.value.iter().map(|text| text.as_ref().into()).collect(),
        }
    }
}

/// One slow statement of the withdrawn DescribeDBSlowlogs. Use DescribeSlowQueryAnalysis and its AnalysisItems.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NormalQueryItem {
    /// Account that ran the statement.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName", skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// Number of runs.
    ///
    /// On the wire: `Calls`.
    #[serde(rename = "Calls", skip_serializing_if = "Option::is_none")]
    pub calls: Option<u64>,
    /// Series of numbers that the manual calls granularity points; judging by the name, runs by interval of time.
    ///
    /// On the wire: `CallsGrids`.
    #[serde(rename = "CallsGrids", skip_serializing_if = "Option::is_none")]
    pub calls_grids: Option<Vec<u64>>,
    /// Total run time; no unit is stated.
    ///
    /// On the wire: `CostTime`.
    #[serde(rename = "CostTime", skip_serializing_if = "Option::is_none")]
    pub cost_time: Option<f64>,
    /// Number of rows affected.
    ///
    /// On the wire: `Rows`.
    #[serde(rename = "Rows", skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
    /// Shortest run time; no unit is stated.
    ///
    /// On the wire: `MinCostTime`.
    #[serde(rename = "MinCostTime", skip_serializing_if = "Option::is_none")]
    pub min_cost_time: Option<f64>,
    /// Longest run time; no unit is stated.
    ///
    /// On the wire: `MaxCostTime`.
    #[serde(rename = "MaxCostTime", skip_serializing_if = "Option::is_none")]
    pub max_cost_time: Option<f64>,
    /// Time of the earliest of these slow queries.
    ///
    /// On the wire: `FirstTime`.
    #[serde(rename = "FirstTime", skip_serializing_if = "Option::is_none")]
    pub first_time: Option<String>,
    /// Time of the latest of these slow queries.
    ///
    /// On the wire: `LastTime`.
    #[serde(rename = "LastTime", skip_serializing_if = "Option::is_none")]
    pub last_time: Option<String>,
    /// Number of shared memory blocks read.
    ///
    /// On the wire: `SharedReadBlks`.
    #[serde(rename = "SharedReadBlks", skip_serializing_if = "Option::is_none")]
    pub shared_read_blks: Option<u64>,
    /// Number of shared memory blocks written.
    ///
    /// On the wire: `SharedWriteBlks`.
    #[serde(rename = "SharedWriteBlks", skip_serializing_if = "Option::is_none")]
    pub shared_write_blks: Option<u64>,
    /// Total time spent on read I/O; no unit is stated.
    ///
    /// On the wire: `ReadCostTime`.
    #[serde(rename = "ReadCostTime", skip_serializing_if = "Option::is_none")]
    pub read_cost_time: Option<u64>,
    /// Total time spent on write I/O; no unit is stated.
    ///
    /// On the wire: `WriteCostTime`.
    #[serde(rename = "WriteCostTime", skip_serializing_if = "Option::is_none")]
    pub write_cost_time: Option<u64>,
    /// Database the statement ran in.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName", skip_serializing_if = "Option::is_none")]
    pub database_name: Option<String>,
    /// The slow statement with sensitive values masked.
    ///
    /// On the wire: `NormalQuery`.
    #[serde(rename = "NormalQuery", skip_serializing_if = "Option::is_none")]
    pub normal_query: Option<String>,
}

/// One slow query.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawSlowQuery {
    /// Full text of the statement, literal values included.
    ///
    /// On the wire: `RawQuery`.
    #[serde(rename = "RawQuery", deserialize_with = "wire::null_as_default")]
    pub raw_query: String,
    /// Database the query ran in.
    ///
    /// On the wire: `DatabaseName`.
    #[serde(rename = "DatabaseName", deserialize_with = "wire::null_as_default")]
    pub database_name: String,
    /// Run time of the query. No unit is stated; the manual's examples agree with milliseconds.
    ///
    /// On the wire: `Duration`.
    #[serde(rename = "Duration", deserialize_with = "wire::null_as_default")]
    pub duration: f64,
    /// Address of the client, with or without a port; `[local]` in an example of a local connection.
    ///
    /// On the wire: `ClientAddr`.
    #[serde(rename = "ClientAddr", deserialize_with = "wire::null_as_default")]
    pub client_addr: String,
    /// Account that ran the query.
    ///
    /// On the wire: `UserName`.
    #[serde(rename = "UserName", deserialize_with = "wire::null_as_default")]
    pub user_name: String,
    /// Time at which the query began, despite the name. The manual's examples end in the zone, as in `2021-07-27 03:12:01 CST`.
    ///
    /// On the wire: `SessionStartTime`.
    #[serde(rename = "SessionStartTime", deserialize_with = "wire::null_as_default")]
    pub session_start_time: String,
    /// Id of the database process that ran the query.
    ///
    /// On the wire: `ProcessId`.
    #[serde(rename = "ProcessId")]
    pub process_id: Option<i64>,
    /// Id of the database session.
    ///
    /// On the wire: `SessionId`.
    #[serde(rename = "SessionId")]
    pub session_id: Option<String>,
    /// Id of the transaction, in PostgreSQL's virtual form.
    ///
    /// On the wire: `VirtualTransactionId`.
    #[serde(rename = "VirtualTransactionId")]
    pub virtual_transaction_id: Option<String>,
    /// Status code of the query; judging by the name, an SQLSTATE.
    ///
    /// On the wire: `SqlStateCode`.
    #[serde(rename = "SqlStateCode")]
    pub sql_state_code: Option<String>,
    /// Name the client application gave itself.
    ///
    /// On the wire: `ApplicationName`.
    #[serde(rename = "ApplicationName")]
    pub application_name: Option<String>,
}

/// Answer of the withdrawn DescribeDBSlowlogs. Use DescribeSlowQueryList or DescribeSlowQueryAnalysis.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SlowlogDetail {
    /// Total run time; no unit is stated.
    ///
    /// On the wire: `TotalTime`.
    #[serde(rename = "TotalTime", skip_serializing_if = "Option::is_none")]
    pub total_time: Option<f64>,
    /// Total number of runs.
    ///
    /// On the wire: `TotalCalls`.
    #[serde(rename = "TotalCalls", skip_serializing_if = "Option::is_none")]
    pub total_calls: Option<u64>,
    /// Slow statements with sensitive values masked.
    ///
    /// On the wire: `NormalQueries`.
    #[serde(rename = "NormalQueries", skip_serializing_if = "Option::is_none")]
    pub normal_queries: Option<Vec<NormalQueryItem>>,
}

open!(
    /// What the list of the withdrawn DescribeDBSlowlogs is sorted by.
    DbSlowlogsOrderBy: str {
        /// By total number of runs.
        SUM_CALLS = "sum_calls",
        /// By total run time.
        SUM_COST_TIME = "sum_cost_time",
    }
);

open!(
    /// How a log filter compares.
    LogFilterCompare: str {
        /// Contains at least one of the values.
        INC = "INC",
        /// Contains none of the values.
        EXC = "EXC",
        /// Equals one of the values.
        EQS = "EQS",
        /// Equals none of the values.
        NEQ = "NEQ",
        /// Lies within a range, each value written as `1-100`.
        RG = "RG",
    }
);

open!(
    /// What a log filter looks at.
    LogFilterType: str {
        /// Text of the SQL statement.
        SQL = "sql",
        /// IP address of the client.
        HOST = "host",
        /// Database account.
        USER = "user",
    }
);

open!(
    /// What slow query statistics are sorted by.
    SlowQueryAnalysisOrderBy: str {
        /// By number of runs.
        CALL_NUM = "CallNum",
        /// By total run time.
        COST_TIME = "CostTime",
        /// By average run time.
        AVG_COST_TIME = "AvgCostTime",
    }
);

open!(
    /// What a list of slow queries is sorted by.
    SlowQueryListOrderBy: str {
        /// By the time at which the query began.
        SESSION_START_TIME = "SessionStartTime",
        /// By run time.
        DURATION = "Duration",
    }
);
