//! Looking at background tasks.

use tencentdb_postgres::api::{DescribeTasks, DescribeTasksResponse, SortDirection, TasksOrderBy};

use super::{Answer, Context, page, sorted_page};
use crate::clock::{self, DAY, SECOND};
use crate::state::Task;

const DEFAULT_LIMIT: u64 = 20;
const SHOWN_DAYS: u64 = 180;
/// How long a new task is not listed.
const UNLISTED: u64 = SECOND;

pub(crate) fn describe_tasks(context: &mut Context, request: DescribeTasks) -> Answer<DescribeTasksResponse> {
    let (now_ms, tasks) = (context.now_ms, &context.state.tasks);
    let (offset, limit) = (request.offset, request.limit.unwrap_or(DEFAULT_LIMIT));
    let one;
    // In order of start.
    let mut places: &[usize] = match (request.task_id, &request.db_instance_id) {
        (Some(id), _) => {
            one = tasks.place_of(id);
            one.as_slice()
        }
        (None, Some(instance_id)) => tasks.of_instance(instance_id),
        (None, None) => tasks.in_region(context.region.code),
    };
    // Whatever is named, all of it is of one region and one instance, or of none that was asked for.
    if places.first().is_some_and(|at| {
        let task = &tasks[*at];
        task.region != context.region.code || request.db_instance_id.as_ref().is_some_and(|id| task.instance_id != *id)
    }) {
        places = &[];
    }
    // Times of this form sort as texts.
    let from = request.min_start_time.unwrap_or_else(|| clock::text(now_ms.saturating_sub(SHOWN_DAYS * DAY)));
    let until = request.max_start_time.unwrap_or_else(|| clock::text(now_ms));
    let started = |at: &usize| clock::text(tasks[*at].started_ms);
    let first = places.partition_point(|at| started(at) < from);
    let places = &places[first..];
    let places = &places[..places.partition_point(|at| started(at) <= until)];
    // The youngest may not be listed yet: those that are live, and pass by the time alone.
    let late = if context.quirks.late_tasks { UNLISTED } else { 0 };
    let (old, young) = places.split_at(places.partition_point(|at| tasks[*at].started_ms + late <= now_ms));
    let young: Vec<usize> = young.iter().copied().filter(|at| !tasks[*at].passes()).collect();
    let all = old.iter().chain(&young).map(|at| &tasks[*at]);

    let total_count = (old.len() + young.len()) as u64;
    let backwards = request.order_by_type != Some(SortDirection::ASC);
    let rows: Vec<&Task> = if request.order_by == Some(TasksOrderBy::END_TIME) {
        let key = |task: &Task| (task.ended_ms.unwrap_or(u64::MAX), task.id);
        let all: Vec<&Task> = all.collect();
        sorted_page(&all, offset, limit, |a, b| if backwards { key(b).cmp(&key(a)) } else { key(a).cmp(&key(b)) })
    } else if backwards {
        page(all.rev(), offset, limit)
    } else {
        page(all, offset, limit)
    };
    Ok(DescribeTasksResponse {
        total_count,
        task_set: rows.into_iter().map(|task| task.shown(now_ms)).collect(),
        request_id: context.request_id.clone(),
    })
}
