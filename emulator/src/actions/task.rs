//! Looking at background tasks.

use tencentdb_postgres::api::{DescribeTasks, DescribeTasksResponse, SortDirection, TasksOrderBy};

use super::{Answer, Context, page};
use crate::clock::{self, DAY};
use crate::state::Task;

const DEFAULT_LIMIT: u64 = 20;
const SHOWN_DAYS: u64 = 180;

pub(crate) fn describe_tasks(context: &mut Context, request: DescribeTasks) -> Answer<DescribeTasksResponse> {
    let now_ms = context.now_ms;
    // Times of this form sort as texts.
    let from = request.min_start_time.unwrap_or_else(|| clock::text(now_ms.saturating_sub(SHOWN_DAYS * DAY)));
    let until = request.max_start_time.unwrap_or_else(|| clock::text(now_ms));
    let mut rows: Vec<&Task> = context
        .state
        .tasks
        .iter()
        .filter(|task| {
            let started = clock::text(task.started_ms);
            task.region == context.region.code
                && request.task_id.is_none_or(|id| task.id == id)
                && request.db_instance_id.as_ref().is_none_or(|id| task.instance_id == *id)
                && from <= started
                && started <= until
        })
        .collect();
    let by_end = request.order_by == Some(TasksOrderBy::END_TIME);
    rows.sort_by_key(|task| (if by_end { task.ended_ms.unwrap_or(u64::MAX) } else { task.started_ms }, task.id));
    if request.order_by_type != Some(SortDirection::ASC) {
        rows.reverse();
    }
    Ok(DescribeTasksResponse {
        total_count: rows.len() as u64,
        task_set: page(rows, request.offset, request.limit.unwrap_or(DEFAULT_LIMIT))
            .into_iter()
            .map(|task| task.shown(now_ms))
            .collect(),
        request_id: context.request_id.clone(),
    })
}
