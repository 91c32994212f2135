//! Searching audit logs.

use tencentdb_postgres::api::{AuditLogSortKey, DescribeAuditLogs, DescribeAuditLogsResponse, UpperSortDirection};

use super::{audited, period, trail};
use crate::actions::{Answer, Context, page};
use crate::order;
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
    let (offset, limit) = (request.offset, request.limit);
    let (total, rows): (u64, Vec<Entry>) = match &request.filter {
        // Only those of the page are made up then.
        None if by_time && forwards => (trail.count(), page(trail.entries(), offset, limit)),
        None if by_time => (trail.count(), page(trail.entries().rev(), offset, limit)),
        filter => {
            // Only their places are kept, as there may be many.
            let key = |entry: &Entry| match by.as_str() {
                "AffectRows" => entry.rows,
                "ExecTime" => entry.took,
                _ => 0,
            };
            let wanted = trail.entries().filter(|entry| filter.as_ref().is_none_or(|filter| entry.meets(filter)));
            let mut places: Vec<(u64, u64)> = wanted.map(|entry| (key(&entry), entry.place)).collect();
            order::sort_by(&mut places, Ord::cmp);
            if !forwards {
                places.reverse();
            }
            let total = places.len() as u64;
            (total, page(places, offset, limit).into_iter().filter_map(|(_, place)| trail.entry(place)).collect())
        }
    };
    Ok(DescribeAuditLogsResponse {
        total_count: Some(total),
        items: Some(rows.iter().map(|entry| trail.written(entry)).collect()),
        request_id: context.request_id.clone(),
    })
}
