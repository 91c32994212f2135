// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! The background tasks that other actions start.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::shared::SortDirection;
use super::wire;
use super::wire::Json;

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

/// Details of a background task; fields can be empty or missing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskDetail {
    /// Name of the step now running; informational, names may change between releases.
    ///
    /// On the wire: `CurrentStep`.
    #[serde(rename = "CurrentStep", skip_serializing_if = "Option::is_none")]
    pub current_step: Option<String>,
    /// Steps of the task as a JSON text with numbers, names and sometimes progress; key spelling varies in the manual
    /// (`stepID`, `StepId`). May be empty. JSON text: array of object.
    ///
    /// On the wire: `AllSteps`.
    #[serde(rename = "AllSteps", skip_serializing_if = "Option::is_none")]
    pub all_steps: Option<Json>,
    /// Input parameters of the task as a JSON text; keys differ by task type, and it may be empty. JSON text: object.
    ///
    /// On the wire: `Input`.
    #[serde(rename = "Input", skip_serializing_if = "Option::is_none")]
    pub input: Option<Json>,
    /// Results of the task as a JSON text; keys differ by task type, and it may be empty. JSON text: object.
    ///
    /// On the wire: `Output`.
    #[serde(rename = "Output", skip_serializing_if = "Option::is_none")]
    pub output: Option<Json>,
    /// When the instance switches over once the change is ready. Default: `0`.
    ///
    /// On the wire: `SwitchTag`.
    #[serde(rename = "SwitchTag", skip_serializing_if = "Option::is_none")]
    pub switch_tag: Option<TaskSwitchTag>,
    /// Time window chosen for the switch.
    ///
    /// On the wire: `SwitchTime`.
    #[serde(rename = "SwitchTime", skip_serializing_if = "Option::is_none")]
    pub switch_time: Option<String>,
    /// Notice about the task, for example that it needs a restart.
    ///
    /// On the wire: `Message`.
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// One background task. Despite the name, it is not a set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskSet {
    /// ID of the task, the same number as a `FlowId` of other actions.
    ///
    /// On the wire: `TaskId`.
    #[serde(rename = "TaskId", deserialize_with = "wire::null_as_default")]
    pub task_id: u64,
    /// What the task does, for example `CloneInstance` or `RestartInstance`.
    ///
    /// On the wire: `TaskType`.
    #[serde(rename = "TaskType", deserialize_with = "wire::null_as_default")]
    pub task_type: String,
    /// ID of the instance the task works on.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", deserialize_with = "wire::null_as_default")]
    pub db_instance_id: String,
    /// When the task started.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime", deserialize_with = "wire::null_as_default")]
    pub start_time: String,
    /// When the task ended; empty while it runs.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime", skip_serializing_if = "Option::is_none")]
    pub end_time: Option<String>,
    /// State of the task.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", deserialize_with = "wire::null_as_default")]
    pub status: TaskStatus,
    /// Progress of the task in percent. From 0 to 100.
    ///
    /// On the wire: `Progress`.
    #[serde(rename = "Progress", deserialize_with = "wire::null_as_default")]
    pub progress: u64,
    /// Steps, input, result and switch time of the task.
    ///
    /// On the wire: `TaskDetail`.
    #[serde(rename = "TaskDetail", skip_serializing_if = "Option::is_none")]
    pub task_detail: Option<TaskDetail>,
}

open!(
    /// The state of a background task.
    TaskStatus: str {
        /// The task is running.
        RUNNING = "Running",
        /// The task has finished successfully.
        SUCCESS = "Success",
        /// The task is ready and waits for its time to switch over.
        WAIT_SWITCH = "WaitSwitch",
        /// The task has failed.
        FAIL = "Fail",
        /// The task is paused.
        PAUSE = "Pause",
    }
);

open!(
    /// When a task switches the instance over. `0` means no switch here, unlike in the inputs of the actions that start a
    /// switch.
    TaskSwitchTag: i64 {
        /// The task needs no switch.
        NO_SWITCH = 0,
        /// Switch over at once.
        NOW = 1,
        /// Switch over at the chosen time.
        GIVEN_TIME = 2,
        /// Switch over in the maintenance window.
        MAINTENANCE_WINDOW = 3,
    }
);

open!(
    /// The time by which tasks are sorted.
    TasksOrderBy: str {
        /// By start time.
        START_TIME = "StartTime",
        /// By end time.
        END_TIME = "EndTime",
    }
);
