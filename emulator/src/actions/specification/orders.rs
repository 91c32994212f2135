//! Looking at orders.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{DescribeOrders, DescribeOrdersResponse};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;
use crate::state::Order;

pub(crate) fn describe_orders(context: &mut Context, request: DescribeOrders) -> Answer<DescribeOrdersResponse> {
    if request.deal_names.is_empty() {
        return Err(Refusal::new(
            Code::INVALID_PARAMETER_VALUE_NULL_DEAL_NAMES,
            "DealNames must name at least one order.",
        ));
    }
    let named = |order: &&Order| order.region == context.region.code && request.deal_names.contains(&order.name);
    let deals: Vec<_> =
        context.state.orders.iter().filter(named).map(|order| order.deal(&context.state.account)).collect();
    Ok(DescribeOrdersResponse { total_count: deals.len() as i64, deals, request_id: context.request_id.clone() })
}
