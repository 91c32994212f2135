//! Lists of backups, over all instances of a region.

use tencentdb_postgres::api::{
    BackupMode, BackupOrderBy, BackupState, BaseBackup, DescribeBaseBackups, DescribeBaseBackupsResponse,
    DescribeLogBackups, DescribeLogBackupsResponse, Filter, LogBackup, NetType, SortDirection,
};

use crate::actions::{Answer, Context, page};
use crate::clock::{self, DAY, NEVER, SECOND};
use crate::refusal::Refusal;
use crate::state::{Backup, Instance, Method};

const DEFAULT_LIMIT: u64 = 10;
/// How far back a list goes that names no time.
const SHOWN: u64 = 7 * DAY;

pub(crate) fn describe_base_backups(
    context: &mut Context,
    request: DescribeBaseBackups,
) -> Answer<DescribeBaseBackupsResponse> {
    let (from_ms, to_ms) = window(context, request.min_finish_time.as_deref(), request.max_finish_time.as_deref())?;
    let filters = request.filters.unwrap_or_default();
    let now_ms = context.now_ms;
    let mut rows: Vec<Row> = Vec::new();
    for instance in instances(context, &filters)? {
        let backups = instance.backups.bases(from_ms, to_ms, now_ms);
        rows.extend(backups.filter(|backup| is_named(&filters, backup)).map(|backup| (instance, backup)));
    }
    sort(&mut rows, request.order_by.as_ref(), request.order_by_type.as_ref(), now_ms);
    let shown = |(instance, backup): Row| {
        let Shown { id, name, state, start_time, finish_time, expire_time } = shown(&backup, now_ms);
        BaseBackup {
            db_instance_id: instance.id().into(),
            id,
            name,
            backup_method: backup.method.shown(),
            backup_mode: if backup.automatic { BackupMode::AUTOMATIC } else { BackupMode::MANUAL },
            state,
            size: backup.size(now_ms),
            start_time,
            finish_time,
            expire_time,
        }
    };
    Ok(DescribeBaseBackupsResponse {
        total_count: rows.len() as u64,
        base_backup_set: page(rows, request.offset, request.limit.unwrap_or(DEFAULT_LIMIT))
            .into_iter()
            .map(shown)
            .collect(),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn describe_log_backups(
    context: &mut Context,
    request: DescribeLogBackups,
) -> Answer<DescribeLogBackupsResponse> {
    let (from_ms, to_ms) = window(context, request.min_finish_time.as_deref(), request.max_finish_time.as_deref())?;
    let filters = request.filters.unwrap_or_default();
    let now_ms = context.now_ms;
    let mut rows: Vec<Row> = Vec::new();
    for instance in instances(context, &filters)? {
        rows.extend(instance.backups.logs(from_ms, to_ms, now_ms).map(|backup| (instance, backup)));
    }
    sort(&mut rows, request.order_by.as_ref(), request.order_by_type.as_ref(), now_ms);
    let shown = |(instance, backup): Row| {
        let Shown { id, state, start_time, finish_time, expire_time, .. } = shown(&backup, now_ms);
        LogBackup {
            db_instance_id: instance.id().into(),
            name: log_name(&backup),
            id,
            backup_method: backup.method.shown(),
            backup_mode: BackupMode::AUTOMATIC,
            state,
            size: backup.bytes,
            start_time,
            finish_time,
            expire_time,
        }
    };
    Ok(DescribeLogBackupsResponse {
        total_count: rows.len() as u64,
        log_backup_set: page(rows, request.offset, request.limit.unwrap_or(DEFAULT_LIMIT))
            .into_iter()
            .map(shown)
            .collect(),
        request_id: context.request_id.clone(),
    })
}

type Row<'a> = (&'a Instance, Backup);

/// What both kinds of backups show alike.
struct Shown {
    id: String,
    name: String,
    state: BackupState,
    start_time: String,
    finish_time: String,
    expire_time: String,
}

fn shown(backup: &Backup, now_ms: u64) -> Shown {
    let finished = backup.is_finished(now_ms);
    Shown {
        id: backup.id(),
        name: base_name(backup),
        state: match (finished, backup.has_begun(now_ms)) {
            (true, _) => BackupState::FINISHED,
            (false, true) => BackupState::RUNNING,
            (false, false) => BackupState::INIT,
        },
        start_time: clock::text(backup.started_ms),
        finish_time: if finished { clock::text(backup.finished_ms) } else { NEVER.into() },
        expire_time: clock::text(backup.expires_ms),
    }
}

/// The name of the file of a base backup, by the manual's example.
pub(super) fn base_name(backup: &Backup) -> String {
    let mode = if backup.automatic { "automatic" } else { "manual" };
    let ending = if backup.method == Method::Logical { "sql.zst" } else { "tar.zst" };
    format!("{mode}-{}.{ending}", clock::digits(backup.started_ms))
}

/// The name of the file of a log backup.
pub(super) fn log_name(backup: &Backup) -> String {
    format!("{}_{}.tar.zst", clock::digits(backup.started_ms), clock::digits(backup.finished_ms))
}

/// When what is listed was finished.
fn window(context: &Context, min: Option<&str>, max: Option<&str>) -> Answer<(u64, u64)> {
    let read = |name: &str, given: Option<&str>, otherwise: u64| match given {
        None => Ok(otherwise),
        Some(text) => clock::moment(text)
            .ok_or_else(|| Refusal::value(format!("{name} must be a time such as 2018-01-01 00:00:00."))),
    };
    let now_ms = context.now_ms;
    // A time stands for its whole second.
    let to_ms = read("MaxFinishTime", max, now_ms)?.saturating_add(SECOND - 1);
    let from_ms = read("MinFinishTime", min, now_ms.saturating_sub(SHOWN))?;
    if from_ms > to_ms {
        return Err(Refusal::value("MinFinishTime must not be after MaxFinishTime."));
    }
    Ok((from_ms, to_ms))
}

/// The instances of the region that are backed up and have one of the values of each filter.
pub(super) fn instances<'a>(context: &'a Context, filters: &'a [Filter]) -> Answer<impl Iterator<Item = &'a Instance>> {
    if let Some(at) = filters.iter().position(|filter| filter.name.is_none() && filter.values.is_some()) {
        return Err(Refusal::value(format!("`Filters[{at}].Name` must say what the values are of.")));
    }
    let rows = context.state.in_region(context.region.code).filter(|instance| !instance.is_read_only());
    Ok(rows.filter(|instance| filters.iter().all(|filter| fits(filter, instance))))
}

/// Returns whether an instance has one of the values of a filter, if the filter is about instances.
fn fits(filter: &Filter, instance: &Instance) -> bool {
    let shown = &instance.shown;
    let values = filter.values.as_deref().unwrap_or_default();
    let any = |has: &dyn Fn(&String) -> bool| values.is_empty() || values.iter().any(has);
    match filter.name.as_deref().unwrap_or_default() {
        "db-instance-id" => any(&|value| shown.db_instance_id == *value),
        "db-instance-name" => any(&|value| shown.db_instance_name.contains(value.as_str())),
        "db-instance-status" => any(&|value| shown.db_instance_status.as_str() == value),
        "db-instance-ip" => any(&|value| {
            let mut private = shown.db_instance_net_info.iter().filter(|address| address.net_type != NetType::PUBLIC);
            private.any(|address| address.ip == *value)
        }),
        _ => true,
    }
}

/// Returns whether a base backup is one that the filters ask for by its id, if they do.
fn is_named(filters: &[Filter], backup: &Backup) -> bool {
    filters.iter().filter(|filter| filter.name.as_deref() == Some("base-backup-id")).all(|filter| {
        let values = filter.values.as_deref().unwrap_or_default();
        values.is_empty() || values.contains(&backup.id())
    })
}

fn sort(rows: &mut [Row], by: Option<&BackupOrderBy>, direction: Option<&SortDirection>, now_ms: u64) {
    let by = by.unwrap_or(&BackupOrderBy::START_TIME);
    let key = |backup: &Backup| match by.as_str() {
        "FinishTime" => backup.finished_ms,
        "Size" => backup.size(now_ms),
        _ => backup.started_ms,
    };
    rows.sort_unstable_by_key(|(_, backup)| (key(backup), backup.started_ms, backup.number));
    if direction != Some(&SortDirection::ASC) {
        rows.reverse();
    }
}
