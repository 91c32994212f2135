//! Looking at instances.

use std::cmp::Ordering;

use tencentdb_postgres::api::{
    DbInstancesOrderBy, DescribeDbInstanceAttribute, DescribeDbInstanceAttributeResponse, DescribeDbInstances,
    DescribeDbInstancesResponse, Filter, NetType, SortDirection,
};

use crate::actions::{Answer, Context, page, sorted_page};
use crate::refusal::Refusal;
use crate::state::Instance;

const DEFAULT_LIMIT: u64 = 10;

pub(crate) fn describe_db_instance_attribute(
    context: &mut Context,
    request: DescribeDbInstanceAttribute,
) -> Answer<DescribeDbInstanceAttributeResponse> {
    let db_instance = context.state.shown(context.instance(&request.db_instance_id)?);
    Ok(DescribeDbInstanceAttributeResponse { db_instance, request_id: context.request_id.clone() })
}

pub(crate) fn describe_db_instances(
    context: &mut Context,
    request: DescribeDbInstances,
) -> Answer<DescribeDbInstancesResponse> {
    let mut filters = request.filters.unwrap_or_default();
    if let Some(at) = filters.iter().position(|filter| filter.name.is_none() && filter.values.is_some()) {
        return Err(Refusal::value(format!("`Filters[{at}].Name` must say what the values are of.")));
    }
    // A filter without values asks for nothing.
    filters.retain(|filter| filter.values.as_ref().is_some_and(|values| !values.is_empty()));
    let (instances, region) = (&context.state.instances, context.region.code);
    let (offset, limit) = (request.offset, request.limit.filter(|limit| *limit > 0).unwrap_or(DEFAULT_LIMIT));
    let order = request.order_by.unwrap_or(DbInstancesOrderBy::CREATE_TIME);
    let backwards = request.order_by_type == Some(SortDirection::DESC);
    let (total, rows) = if filters.is_empty() && order == DbInstancesOrderBy::CREATE_TIME {
        let ids = instances.ids_in(region);
        let ids = if backwards { page(ids.rev(), offset, limit) } else { page(ids, offset, limit) };
        (instances.count_in(region), ids.into_iter().filter_map(|id| instances.get(id)).collect())
    } else {
        let mut rows: Vec<&Instance> = context.candidates(&filters, "db-instance-id");
        rows.retain(|instance| filters.iter().all(|filter| matches(filter, instance)));
        (
            rows.len(),
            sorted_page(&rows, offset, limit, |a, b| if backwards { by(&order, b, a) } else { by(&order, a, b) }),
        )
    };
    Ok(DescribeDbInstancesResponse {
        total_count: total as u64,
        db_instance_set: rows.into_iter().map(|instance| context.state.shown(instance)).collect(),
        request_id: context.request_id.clone(),
    })
}

fn by(order: &DbInstancesOrderBy, a: &Instance, b: &Instance) -> Ordering {
    let first = match order.as_str() {
        "DBInstanceId" => Ordering::Equal,
        "Name" => a.shown.db_instance_name.cmp(&b.shown.db_instance_name),
        "EndTime" => a.shown.expire_time.cmp(&b.shown.expire_time),
        _ => a.created_ms.cmp(&b.created_ms),
    };
    first.then_with(|| a.id().cmp(b.id()))
}

/// Returns whether an instance has one of the values a filter names.
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
    values.iter().any(fits)
}
