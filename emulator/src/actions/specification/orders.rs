//! Looking at orders.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{DescribeOrders, DescribeOrdersResponse};

use crate::actions::{Answer, Context};
use crate::order;
use crate::refusal::Refusal;

pub(crate) fn describe_orders(context: &mut Context, request: DescribeOrders) -> Answer<DescribeOrdersResponse> {
    if request.deal_names.is_empty() {
        return Err(Refusal::new(
            Code::INVALID_PARAMETER_VALUE_NULL_DEAL_NAMES,
            "DealNames must name at least one order.",
        ));
    }
    let state = &context.state;
    let places = order::set(request.deal_names.iter().filter_map(|name| state.order_place(name)));
    let orders = places.into_iter().map(|place| &state.orders[place]);
    let orders = orders.filter(|order| order.region == context.region.code);
    let deals: Vec<_> = orders.map(|order| order.deal(&state.account)).collect();
    Ok(DescribeOrdersResponse { total_count: deals.len() as i64, deals, request_id: context.request_id.clone() })
}
