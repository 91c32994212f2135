//! The early lists of backups, which answer from the same state.

// Old programs still call DescribeDBBackups and DescribeDBXlogs.
#![allow(deprecated)]

use tencentdb_postgres::api::{
    DbBackup, DescribeDbBackups, DescribeDbBackupsResponse, DescribeDbXlogs, DescribeDbXlogsResponse,
    LegacyBackupStatus, Time, Xlog,
};

use super::list;
use crate::actions::{Answer, Context, page};
use crate::clock::{self, DAY, SECOND};
use crate::order;
use crate::refusal::Refusal;
use crate::state::Backup;

const DEFAULT_LIMIT: u64 = 20;
/// How far back these lists go.
const SHOWN: u64 = 7 * DAY;
const KB: u64 = 1024;
/// A schedule made it; what 1 stands for no source says, so it is used for the other way.
const SCHEDULED: i64 = 0;
const BY_HAND: i64 = 1;
const WHOLE_INSTANCE: i64 = 0;
const FULL: i64 = 1;

pub(crate) fn describe_db_backups(
    context: &mut Context,
    request: DescribeDbBackups,
) -> Answer<DescribeDbBackupsResponse> {
    let now_ms = context.now_ms;
    let (from_ms, to_ms) = window(context, &request.start_time, &request.end_time)?;
    let instance = context.instance(&request.db_instance_id)?;
    let rows = newest_first(instance.backups.bases(from_ms, now_ms, now_ms), from_ms, to_ms);
    let shown = |backup: Backup| {
        let [internal_addr, external_addr] = addresses(&request.db_instance_id, &list::base_name(&backup));
        DbBackup {
            id: number(&backup),
            start_time: clock::text(backup.started_ms),
            end_time: if backup.is_finished(now_ms) { clock::text(backup.finished_ms) } else { String::new() },
            size: (backup.size(now_ms) / KB) as i64,
            strategy: WHOLE_INSTANCE,
            way: if backup.automatic { SCHEDULED } else { BY_HAND },
            r#type: FULL,
            status: if backup.is_finished(now_ms) {
                LegacyBackupStatus::SUCCEEDED
            } else {
                LegacyBackupStatus::CREATING
            },
            db_list: instance.databases_at(backup.finished_ms).map(|database| database.name).collect(),
            internal_addr,
            external_addr,
            set_id: backup.id(),
        }
    };
    Ok(DescribeDbBackupsResponse {
        total_count: rows.len() as i64,
        backup_list: numbered(rows, request.offset, request.limit).into_iter().map(shown).collect(),
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn describe_db_xlogs(context: &mut Context, request: DescribeDbXlogs) -> Answer<DescribeDbXlogsResponse> {
    let now_ms = context.now_ms;
    let (from_ms, to_ms) = window(context, &request.start_time, &request.end_time)?;
    let instance = context.instance(&request.db_instance_id)?;
    let rows = newest_first(instance.backups.logs(from_ms, now_ms, now_ms), from_ms, to_ms);
    let shown = |backup: Backup| {
        let [internal_addr, external_addr] = addresses(&request.db_instance_id, &list::log_name(&backup));
        Xlog {
            id: number(&backup),
            start_time: clock::text(backup.started_ms).into(),
            end_time: clock::text(backup.finished_ms).into(),
            internal_addr,
            external_addr,
            size: backup.bytes as i64,
        }
    };
    Ok(DescribeDbXlogsResponse {
        total_count: rows.len() as i64,
        xlog_list: numbered(rows, request.offset, request.limit).into_iter().map(shown).collect(),
        request_id: context.request_id.clone(),
    })
}

/// When what is listed was begun.
fn window(context: &Context, start: &Time, end: &Time) -> Answer<(u64, u64)> {
    let read = |name: &str, time: &Time| {
        clock::moment(time.as_str())
            .ok_or_else(|| Refusal::value(format!("{name} must be a time such as 2018-01-01 00:00:00.")))
    };
    let (from_ms, to_ms) = (read("StartTime", start)?, read("EndTime", end)?);
    if from_ms + SHOWN + SECOND <= context.now_ms {
        return Err(Refusal::value("StartTime must be in the last 7 days; DescribeBaseBackups lists what is older."));
    }
    Ok((from_ms, to_ms + SECOND - 1))
}

fn newest_first(backups: impl Iterator<Item = Backup>, from_ms: u64, to_ms: u64) -> Vec<Backup> {
    let mut rows: Vec<Backup> =
        backups.filter(|backup| from_ms <= backup.started_ms && backup.started_ms <= to_ms).collect();
    order::sort_by_key(&mut rows, |backup| std::cmp::Reverse((backup.started_ms, backup.number)));
    rows
}

/// A page by its number: here `Offset` counts pages.
fn numbered(rows: Vec<Backup>, number: Option<i64>, limit: Option<i64>) -> Vec<Backup> {
    let limit = limit.map(i64::unsigned_abs).filter(|limit| *limit > 0).unwrap_or(DEFAULT_LIMIT);
    page(rows, Some(number.unwrap_or(0).unsigned_abs().saturating_mul(limit)), limit)
}

/// The small number that these lists tell a backup by.
fn number(backup: &Backup) -> i64 {
    i64::from(backup.number as u32 >> 1)
}

/// Where a file could be fetched from inside and from outside the private network. Nothing is there.
fn addresses(id: &str, name: &str) -> [String; 2] {
    ["http://internal", "https://external"].map(|side| format!("{side}.emulator.invalid/download/{id}/{name}"))
}
