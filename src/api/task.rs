// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! The background tasks that other actions start.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::SortDirection;
use super::shared::TaskSet;
use super::wire;

/// `DescribeTasks`: Lists background tasks with their status, progress and results; poll it with the `TaskId` or `FlowId`
/// another action returned. The step names are summaries that may change between releases, so do not build logic on them.
///
/// Reads only. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAccessError`, `FailedOperation.DatabaseAffectedError`,
/// `FailedOperation.FailedOperationError`, `InvalidParameterValue.InvalidParameterValueError`,
/// `InvalidParameterValue.ParameterValueExceedError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTasks {
    /// Task to look up; a `FlowId` returned by another action works here too.
    ///
    /// On the wire: `TaskId`.
    #[serde(rename = "TaskId", skip_serializing_if = "Option::is_none")]
    pub task_id: Option<u64>,
    /// Instance whose tasks are listed, from `DescribeDBInstances`.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", skip_serializing_if = "Option::is_none")]
    pub db_instance_id: Option<String>,
    /// Earliest start time of the tasks listed; if absent, only the last 180 days are listed. Format: `YYYY-MM-DD hh:mm:ss`.
    /// Default: `now-180d`.
    ///
    /// On the wire: `MinStartTime`.
    #[serde(rename = "MinStartTime", skip_serializing_if = "Option::is_none")]
    pub min_start_time: Option<String>,
    /// Latest start time of the tasks listed. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now`.
    ///
    /// On the wire: `MaxStartTime`.
    #[serde(rename = "MaxStartTime", skip_serializing_if = "Option::is_none")]
    pub max_start_time: Option<String>,
    /// Number of tasks per page. From 1 to 100. Default: `20`.
    ///
    /// On the wire: `Limit`.
    #[serde(rename = "Limit", skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// Number of tasks to skip, counted from 0. Unit: row.
    ///
    /// On the wire: `Offset`.
    #[serde(rename = "Offset", skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// Time by which the tasks are sorted. Default: `StartTime`.
    ///
    /// On the wire: `OrderBy`.
    #[serde(rename = "OrderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<TasksOrderBy>,
    /// Direction of the sort. Default: `desc`.
    ///
    /// On the wire: `OrderByType`.
    #[serde(rename = "OrderByType", skip_serializing_if = "Option::is_none")]
    pub order_by_type: Option<SortDirection>,
}

impl DescribeTasks {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Task to look up; a `FlowId` returned by another action works here too.
    #[must_use]
    pub fn task_id(mut self, task_id: u64) -> Self {
        self.task_id = Some(task_id);
        self
    }

    /// Instance whose tasks are listed, from `DescribeDBInstances`.
    #[must_use]
    pub fn db_instance_id(mut self, db_instance_id: impl Into<String>) -> Self {
        self.db_instance_id = Some(db_instance_id.into());
        self
    }

    /// Earliest start time of the tasks listed; if absent, only the last 180 days are listed. Format: `YYYY-MM-DD hh:mm:ss`.
    /// Default: `now-180d`.
    #[must_use]
    pub fn min_start_time(mut self, min_start_time: impl Into<String>) -> Self {
        self.min_start_time = Some(min_start_time.into());
        self
    }

    /// Latest start time of the tasks listed. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now`.
    #[must_use]
    pub fn max_start_time(mut self, max_start_time: impl Into<String>) -> Self {
        self.max_start_time = Some(max_start_time.into());
        self
    }

    /// Number of tasks per page. From 1 to 100. Default: `20`.
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of tasks to skip, counted from 0. Unit: row.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Time by which the tasks are sorted. Default: `StartTime`.
    #[must_use]
    pub fn order_by(mut self, order_by: impl Into<TasksOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }

    /// Direction of the sort. Default: `desc`.
    #[must_use]
    pub fn order_by_type(mut self, order_by_type: impl Into<SortDirection>) -> Self {
        self.order_by_type = Some(order_by_type.into());
        self
    }
}

/// The answer of `DescribeTasks`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeTasksResponse {
    /// Number of tasks that match, over all pages.
    ///
    /// On the wire: `TotalCount`.
    #[serde(rename = "TotalCount", deserialize_with = "wire::null_as_default")]
    pub total_count: u64,
    /// The tasks of this page.
    ///
    /// On the wire: `TaskSet`.
    #[serde(rename = "TaskSet", deserialize_with = "wire::null_as_default")]
    pub task_set: Vec<TaskSet>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeTasks {
    const NAME: &'static str = "DescribeTasks";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(20);
    type Response = DescribeTasksResponse;
}

open!(
    /// The time by which tasks are sorted.
    TasksOrderBy: str {
        /// By start time.
        START_TIME = "StartTime",
        /// By end time.
        END_TIME = "EndTime",
    }
);
