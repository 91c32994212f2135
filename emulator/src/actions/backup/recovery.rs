//! What an instance can be taken back to.

use tencentdb_postgres::api::{DescribeAvailableRecoveryTime, DescribeAvailableRecoveryTimeResponse};

use super::{base, failed};
use crate::actions::{Answer, Context, StatusCode};
use crate::clock;
use crate::refusal::Refusal;
use crate::state::Instance;

/// What is taken back: the data of a point in time.
pub(super) struct Point {
    pub at_ms: u64,
    /// When what it is taken from was begun.
    pub begun_ms: u64,
    pub bytes: u64,
}

pub(crate) fn describe_available_recovery_time(
    context: &mut Context,
    request: DescribeAvailableRecoveryTime,
) -> Answer<DescribeAvailableRecoveryTimeResponse> {
    let id = &request.db_instance_id;
    let instance = context.instance(id)?;
    let windows = instance.backups.windows(context.now_ms);
    // A base backup that no log follows is a point, not a time; one is all there may be.
    let mut long = windows.iter().filter(|window| window.begins_ms < window.ends_ms);
    let first = long.next().or(windows.first());
    let last = long.next_back().or(first);
    let (Some(first), Some(last)) = (first, last) else { return Err(nothing(context, instance)) };
    Ok(DescribeAvailableRecoveryTimeResponse {
        recovery_begin_time: clock::text(first.begins_ms),
        recovery_end_time: clock::text(last.ends_ms),
        request_id: context.request_id.clone(),
    })
}

/// Says why there is nothing to take back.
fn nothing(context: &Context, instance: &Instance) -> Refusal {
    let id = instance.id();
    match context.running(id, StatusCode::LimitOp) {
        Err(refusal) => refusal,
        Ok(_) if instance.is_read_only() => failed(format!("The instance {id} is read-only, so it has no backups.")),
        Ok(_) => failed(format!("The instance {id} has no base backup; CreateBaseBackup makes one.")),
    }
}

/// The point that a base backup or a time stands for. The first one counts where both are given.
pub(super) fn point(context: &Context, id: &str, set: Option<&str>, time: Option<&str>) -> Answer<Point> {
    let now_ms = context.now_ms;
    if let Some(set) = set {
        let backup = base::base(context, id, set)?;
        if !backup.is_finished(now_ms) {
            return Err(Refusal::value(format!("The backup {set} is not finished.")));
        }
        return Ok(Point { at_ms: backup.finished_ms, begun_ms: backup.started_ms, bytes: backup.bytes });
    }
    let text = time.unwrap_or_default();
    let at_ms = clock::moment(text)
        .ok_or_else(|| Refusal::value(format!("{text:?} is no time such as 2021-12-25 01:27:35.")))?;
    let backups = &context.instance(id)?.backups;
    let windows = backups.windows(now_ms);
    if windows.iter().any(|window| window.begins_ms <= at_ms && at_ms <= window.ends_ms) {
        return Ok(Point { at_ms, begun_ms: at_ms, bytes: backups.data.at(at_ms) });
    }
    let known =
        windows.iter().map(|window| format!("{} to {}", clock::text(window.begins_ms), clock::text(window.ends_ms)));
    let known = known.collect::<Vec<_>>().join(", or from ");
    let known =
        if known.is_empty() { "has no backup yet".into() } else { format!("can be taken back to points from {known}") };
    Err(Refusal::value(format!("The instance {id} {known}; {text} is none.")))
}
