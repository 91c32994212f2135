//! Slow queries and error logs. What they show is made up in `workload`.

mod errors;
mod slow;

pub(crate) use errors::describe_db_errlogs;
pub(crate) use slow::{describe_slow_query_analysis, describe_slow_query_list};

use crate::actions::{Answer, page};
use crate::clock::{self, DAY, SECOND};
use crate::refusal::Refusal;

/// For so long logs are kept.
const RETENTION: u64 = 7 * DAY;
/// No more entries are counted.
const MOST: usize = 10_000;
const DEFAULT_LIMIT: u64 = 50;

/// The time range of a request.
fn window(start: &str, end: &str, now_ms: u64) -> Answer<(u64, u64)> {
    let read = |name: &str, text: &str| {
        let refuse = || Refusal::value(format!("{name} must be a time such as 2018-01-01 00:00:00, not {text:?}."));
        clock::moment(text).ok_or_else(refuse)
    };
    let (from_ms, to_ms) = (read("StartTime", start)?, read("EndTime", end)?);
    if from_ms > to_ms {
        return Err(Refusal::value("StartTime must not be later than EndTime."));
    }
    let kept_ms = now_ms.saturating_sub(RETENTION);
    // Times have no parts of seconds.
    if from_ms + SECOND <= kept_ms {
        let message = format!("StartTime must not be before {}: logs are kept for 7 days.", clock::text(kept_ms));
        return Err(Refusal::value(message));
    }
    Ok((from_ms, to_ms.saturating_add(SECOND - 1).min(now_ms)))
}

/// A page of entries, of which no more than so many are counted. Returns their number too.
fn counted_page<T>(mut rows: Vec<T>, offset: Option<i64>, limit: Option<i64>) -> Answer<(i64, Vec<T>)> {
    let offset = u64::try_from(offset.unwrap_or(0)).map_err(|_| Refusal::value("Offset must not be negative."))?;
    rows.truncate(MOST);
    Ok((rows.len() as i64, page(rows, Some(offset), limit.map_or(DEFAULT_LIMIT, i64::unsigned_abs))))
}
