//! Searching audit logs.

use tencentdb_postgres::api::{AuditLogSortKey, DescribeAuditLogs, DescribeAuditLogsResponse, UpperSortDirection};

use super::{audited, period, trail};
use crate::actions::{Answer, Context, page};
use crate::workload::audit::Entry;

pub(crate) fn describe_audit_logs(
    context: &mut Context,
    request: DescribeAuditLogs,
) -> Answer<DescribeAuditLogsResponse> {
    let period = period(&request.start_time, &request.end_time)?;
    let trail = trail(context, audited(context, &request.instance_id)?, period);
    let forwards = request.order_by == Some(UpperSortDirection::ASC);
    let by = request.order.unwrap_or(AuditLogSortKey::TIMESTAMP);
    let by_time = by == AuditLogSortKey::TIMESTAMP;
    let (total, rows): (u64, Vec<Entry>) = match &request.filter {
        // Only those of the page are made up then.
        None if by_time && forwards => (trail.count(), page_of(trail.entries(), request.offset, request.limit)),
        None if by_time => (trail.count(), page_of(trail.entries().rev(), request.offset, request.limit)),
        filter => {
            let meets = |entry: &Entry| filter.as_ref().is_none_or(|filter| entry.meets(filter));
            let mut rows: Vec<Entry> = trail.entries().filter(meets).collect();
            if by == AuditLogSortKey::AFFECT_ROWS {
                rows.sort_by_key(|entry| entry.rows);
            } else if by == AuditLogSortKey::EXEC_TIME {
                rows.sort_by_key(|entry| entry.took);
            }
            if !forwards {
                rows.reverse();
            }
            (rows.len() as u64, page(rows, request.offset, request.limit))
        }
    };
    Ok(DescribeAuditLogsResponse {
        total_count: Some(total),
        items: Some(rows.iter().map(|entry| trail.written(entry)).collect()),
        request_id: context.request_id.clone(),
    })
}

fn page_of<'a>(entries: impl Iterator<Item = Entry<'a>>, offset: Option<u64>, limit: u64) -> Vec<Entry<'a>> {
    let clamp = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    entries.skip(clamp(offset.unwrap_or(0))).take(clamp(limit)).collect()
}
