//! Looking at instances.

use tencentdb_postgres::api::{
    DbInstancesOrderBy, DescribeDbInstanceAttribute, DescribeDbInstanceAttributeResponse, DescribeDbInstances,
    DescribeDbInstancesResponse, Filter, NetType, SortDirection,
};

use crate::actions::{Answer, Context, page};
use crate::refusal::Refusal;
use crate::state::Instance;

const DEFAULT_LIMIT: u64 = 10;

pub(crate) fn describe_db_instance_attribute(
    context: &mut Context,
    request: DescribeDbInstanceAttribute,
) -> Answer<DescribeDbInstanceAttributeResponse> {
    let db_instance = context.instance(&request.db_instance_id)?.shown.clone();
    Ok(DescribeDbInstanceAttributeResponse { db_instance, request_id: context.request_id.clone() })
}

pub(crate) fn describe_db_instances(
    context: &mut Context,
    request: DescribeDbInstances,
) -> Answer<DescribeDbInstancesResponse> {
    let filters = request.filters.unwrap_or_default();
    if let Some(at) = filters.iter().position(|filter| filter.name.is_none() && filter.values.is_some()) {
        return Err(Refusal::value(format!("`Filters[{at}].Name` must say what the values are of.")));
    }
    let mut rows: Vec<&Instance> = context
        .state
        .in_region(context.region.code)
        .filter(|instance| filters.iter().all(|filter| matches(filter, instance)))
        .collect();
    let order = request.order_by.unwrap_or(DbInstancesOrderBy::CREATE_TIME);
    rows.sort_by(|a, b| {
        let by = match order.as_str() {
            "DBInstanceId" => a.id().cmp(b.id()),
            "Name" => a.shown.db_instance_name.cmp(&b.shown.db_instance_name),
            "EndTime" => a.shown.expire_time.cmp(&b.shown.expire_time),
            _ => a.created_ms.cmp(&b.created_ms),
        };
        by.then_with(|| a.id().cmp(b.id()))
    });
    if request.order_by_type == Some(SortDirection::DESC) {
        rows.reverse();
    }
    let limit = request.limit.filter(|limit| *limit > 0).unwrap_or(DEFAULT_LIMIT);
    Ok(DescribeDbInstancesResponse {
        total_count: rows.len() as u64,
        db_instance_set: page(rows, request.offset, limit).into_iter().map(|instance| instance.shown.clone()).collect(),
        request_id: context.request_id.clone(),
    })
}

/// Returns whether an instance has one of the values a filter names. A filter without values asks for nothing.
fn matches(filter: &Filter, instance: &Instance) -> bool {
    let shown = &instance.shown;
    let values = filter.values.as_deref().unwrap_or_default();
    let addresses = |public: bool| {
        shown.db_instance_net_info.iter().filter(move |address| (address.net_type == NetType::PUBLIC) == public)
    };
    let fits = |value: &String| match filter.name.as_deref().unwrap_or_default() {
        "db-instance-id" => shown.db_instance_id == *value,
        "db-instance-name" => shown.db_instance_name.contains(value.as_str()),
        "db-project-id" => shown.project_id.to_string() == *value,
        "db-pay-mode" => shown.pay_type.as_str() == value,
        "db-tag-key" => shown.tag_list.iter().any(|tag| tag.tag_key == *value),
        "db-private-ip" => addresses(false).any(|address| address.ip == *value),
        "db-public-address" => addresses(true).any(|address| address.address == *value || address.ip == *value),
        "db-dedicated-cluster-id" => shown
            .db_node_set
            .iter()
            .flatten()
            .any(|node| node.dedicated_cluster_id.as_ref().is_some_and(|cluster| cluster == value)),
        // No such filter reaches this place: the check of values refuses it.
        _ => false,
    };
    values.is_empty() || values.iter().any(fits)
}
