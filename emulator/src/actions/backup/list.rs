//! Lists of backups, over all instances of a region.

use std::cmp::Ordering;

use tencentdb_postgres::api::{
    BackupMode, BackupOrderBy, BackupState, BaseBackup, DescribeBaseBackups, DescribeBaseBackupsResponse,
    DescribeLogBackups, DescribeLogBackupsResponse, Filter, LogBackup, NetType, SortDirection,
};

use crate::actions::{Answer, Context, sorted_page};
use crate::clock::{self, DAY, NEVER, SECOND};
use crate::refusal::Refusal;
use crate::state::{Backup, Backups, Instance, Method};

const DEFAULT_LIMIT: u64 = 10;
/// How far back a list goes that names no time.
const SHOWN: u64 = 7 * DAY;

pub(crate) fn describe_base_backups(
    context: &mut Context,
    request: DescribeBaseBackups,
) -> Answer<DescribeBaseBackupsResponse> {
    let asked = Asked {
        finished: [request.min_finish_time, request.max_finish_time],
        filters: request.filters.unwrap_or_default(),
        order: (request.order_by, request.order_by_type),
        page: (request.offset, request.limit),
    };
    let now_ms = context.now_ms;
    let (total_count, rows) = asked.rows(context, &|backups, from_ms, to_ms| {
        backups.bases(from_ms, to_ms, now_ms).filter(|backup| is_named(&asked.filters, backup)).collect()
    })?;
    Ok(DescribeBaseBackupsResponse {
        total_count,
        base_backup_set: rows.into_iter().map(|row| shown(row, now_ms, base_name)).collect(),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn describe_log_backups(
    context: &mut Context,
    request: DescribeLogBackups,
) -> Answer<DescribeLogBackupsResponse> {
    let asked = Asked {
        finished: [request.min_finish_time, request.max_finish_time],
        filters: request.filters.unwrap_or_default(),
        order: (request.order_by, request.order_by_type),
        page: (request.offset, request.limit),
    };
    let now_ms = context.now_ms;
    let (total_count, rows) =
        asked.rows(context, &|backups, from_ms, to_ms| backups.logs(from_ms, to_ms, now_ms).collect())?;
    let as_log = |base: BaseBackup| LogBackup {
        db_instance_id: base.db_instance_id,
        id: base.id,
        name: base.name,
        backup_method: base.backup_method,
        backup_mode: base.backup_mode,
        state: base.state,
        size: base.size,
        start_time: base.start_time,
        finish_time: base.finish_time,
        expire_time: base.expire_time,
    };
    Ok(DescribeLogBackupsResponse {
        total_count,
        log_backup_set: rows.into_iter().map(|row| as_log(shown(row, now_ms, log_name))).collect(),
        request_id: context.request_id.clone(),
    })
}

/// What either list is asked for.
struct Asked {
    finished: [Option<String>; 2],
    filters: Vec<Filter>,
    order: (Option<BackupOrderBy>, Option<SortDirection>),
    page: (Option<u64>, Option<u64>),
}

/// A backup, and the instance it is of.
type Row<'a> = (&'a Instance, Backup);

impl Asked {
    /// Returns how many backups there are, and those of the page in order.
    fn rows<'a>(
        &self,
        context: &'a Context,
        backups: &dyn Fn(&Backups, u64, u64) -> Vec<Backup>,
    ) -> Answer<(u64, Vec<Row<'a>>)> {
        let (from_ms, to_ms) = self.window(context)?;
        let mut rows: Vec<Row> = Vec::new();
        for instance in instances(context, &self.filters)? {
            let of_instance = backups(&instance.backups, from_ms, to_ms);
            rows.extend(of_instance.into_iter().map(|backup| (instance, backup)));
        }
        let total_count = rows.len() as u64;
        let (offset, limit) = (self.page.0.unwrap_or(0), self.page.1.unwrap_or(DEFAULT_LIMIT));
        let compare = |one: Row, other: Row| self.compare(&one.1, &other.1, context.now_ms);
        Ok((total_count, sorted_page(&rows, Some(offset), limit, compare)))
    }

    /// When what is listed was finished.
    fn window(&self, context: &Context) -> Answer<(u64, u64)> {
        let read = |name: &str, given: &Option<String>, otherwise: u64| match given {
            None => Ok(otherwise),
            Some(text) => clock::moment(text)
                .ok_or_else(|| Refusal::value(format!("{name} must be a time such as 2018-01-01 00:00:00."))),
        };
        let (now_ms, [min, max]) = (context.now_ms, &self.finished);
        // A time stands for its whole second.
        let to_ms = read("MaxFinishTime", max, now_ms)?.saturating_add(SECOND - 1);
        let from_ms = read("MinFinishTime", min, now_ms.saturating_sub(SHOWN))?;
        Ok((from_ms, to_ms))
    }

    fn compare(&self, one: &Backup, other: &Backup, now_ms: u64) -> Ordering {
        let (by, direction) = &self.order;
        let key = |backup: &Backup| {
            let by = match by.as_ref().map(BackupOrderBy::as_str) {
                Some("FinishTime") => backup.finished_ms,
                Some("Size") => backup.size(now_ms),
                _ => backup.started_ms,
            };
            (by, backup.started_ms, backup.number)
        };
        let ascending = key(one).cmp(&key(other));
        if *direction == Some(SortDirection::ASC) { ascending } else { ascending.reverse() }
    }
}

/// Returns a backup as the list of base backups shows it. Log backups are shown alike.
fn shown((instance, backup): Row, now_ms: u64, name: fn(&Backup) -> String) -> BaseBackup {
    let finished = backup.is_finished(now_ms);
    BaseBackup {
        db_instance_id: instance.id().into(),
        id: backup.id(),
        name: name(&backup),
        backup_method: backup.method.shown(),
        backup_mode: if backup.automatic { BackupMode::AUTOMATIC } else { BackupMode::MANUAL },
        state: match (finished, backup.has_begun(now_ms)) {
            (true, _) => BackupState::FINISHED,
            (false, true) => BackupState::RUNNING,
            (false, false) => BackupState::INIT,
        },
        size: backup.size(now_ms),
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

/// The instances of the region that are backed up and have one of the values of each filter.
pub(super) fn instances<'a>(context: &'a Context, filters: &[Filter]) -> Answer<impl Iterator<Item = &'a Instance>> {
    if let Some(at) = filters.iter().position(|filter| filter.name.is_none() && filter.values.is_some()) {
        return Err(Refusal::value(format!("`Filters[{at}].Name` must say what the values are of.")));
    }
    let rows = context.candidates(filters, "db-instance-id").into_iter().filter(|instance| !instance.is_read_only());
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
