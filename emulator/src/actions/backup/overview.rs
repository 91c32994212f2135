//! How many backups there are, and the space they take.

use std::cmp::Reverse;

use tencentdb_postgres::api::{
    BackupSummary, DescribeBackupOverview, DescribeBackupOverviewResponse, DescribeBackupSummaries,
    DescribeBackupSummariesResponse, SortDirection,
};

use super::list::instances;
use crate::actions::{Answer, Context, page};
use crate::order;
use crate::state::{GB, Totals};

const DEFAULT_LIMIT: u64 = 10;
/// The percent of the disks of a region that its backups take up free of charge; the emulator's own figure.
const FREE: u64 = 50;

pub(crate) fn describe_backup_overview(
    context: &mut Context,
    _: DescribeBackupOverview,
) -> Answer<DescribeBackupOverviewResponse> {
    let mut all = Totals::default();
    let mut disks = 0;
    for instance in instances(context, &[])? {
        all = all.plus(instance.backups.totals(context.now_ms));
        disks += instance.shown.db_instance_storage;
    }
    let free = disks * GB / 100 * FREE;
    let used = all.whole().bytes;
    Ok(DescribeBackupOverviewResponse {
        total_free_size: free,
        used_free_size: used.min(free),
        used_billing_size: used.saturating_sub(free),
        log_backup_count: all.logs.count,
        log_backup_size: all.logs.bytes,
        manual_base_backup_count: all.by_hand.count,
        manual_base_backup_size: all.by_hand.bytes,
        auto_base_backup_count: all.automatic.count,
        auto_base_backup_size: all.automatic.bytes,
        request_id: context.request_id.clone(),
    })
}

pub(crate) fn describe_backup_summaries(
    context: &mut Context,
    request: DescribeBackupSummaries,
) -> Answer<DescribeBackupSummariesResponse> {
    let now_ms = context.now_ms;
    let filters = request.filters.unwrap_or_default();
    let limit = request.limit.unwrap_or(DEFAULT_LIMIT);
    let rows = instances(context, &filters)?;
    // Without an order only the page is counted.
    let (total_count, backup_summary_set) = match request.order_by {
        None => {
            let rows: Vec<_> = rows.collect();
            let count = rows.len();
            let summary = |instance: &crate::state::Instance| summary(instance.id(), instance.backups.totals(now_ms));
            (count, page(rows, request.offset, limit).into_iter().map(summary).collect())
        }
        Some(by) => {
            let mut rows: Vec<_> = rows.map(|instance| (instance.id(), instance.backups.totals(now_ms))).collect();
            let key = |totals: &Totals| match by.as_str() {
                "LogBackupSize" => totals.logs.bytes,
                "ManualBaseBackupSize" => totals.by_hand.bytes,
                "AutoBaseBackupSize" => totals.automatic.bytes,
                _ => totals.whole().bytes,
            };
            if request.order_by_type == Some(SortDirection::DESC) {
                order::sort_by_key(&mut rows, |(_, totals)| Reverse(key(totals)));
            } else {
                order::sort_by_key(&mut rows, |(_, totals)| key(totals));
            }
            let summary = |(id, totals): (&str, Totals)| summary(id, totals);
            (rows.len(), page(rows, request.offset, limit).into_iter().map(summary).collect())
        }
    };
    Ok(DescribeBackupSummariesResponse {
        backup_summary_set,
        total_count: total_count as u64,
        request_id: context.request_id.clone(),
    })
}

fn summary(id: &str, totals: Totals) -> BackupSummary {
    let whole = totals.whole();
    BackupSummary {
        db_instance_id: id.into(),
        log_backup_count: totals.logs.count,
        log_backup_size: totals.logs.bytes,
        manual_base_backup_count: totals.by_hand.count,
        manual_base_backup_size: totals.by_hand.bytes,
        auto_base_backup_count: totals.automatic.count,
        auto_base_backup_size: totals.automatic.bytes,
        total_backup_count: whole.count,
        total_backup_size: whole.bytes,
    }
}
