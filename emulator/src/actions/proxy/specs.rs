//! Sizes of proxy nodes, and who can have a proxy.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    DbEngine, DescribeDbProxySpecs, DescribeDbProxySpecsResponse, ProxyNodeCustom, ProxySpecItem,
};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;
use crate::state::Instance;

/// Cores and memory in MB of the nodes on sale. The figures are the emulator's own.
const SPECS: [(u64, u64); 4] = [(2, 4000), (4, 8000), (8, 16_000), (16, 32_000)];
const MOST_NODES: i64 = 16;

pub(crate) fn describe_db_proxy_specs(
    context: &mut Context,
    request: DescribeDbProxySpecs,
) -> Answer<DescribeDbProxySpecsResponse> {
    let instance = request.db_instance_id.as_deref().map(|id| context.instance(id)).transpose()?;
    let spec = |(cpu, memory)| ProxySpecItem {
        cpu: Some(cpu),
        memory: Some(memory),
        min_node_num: Some(1),
        max_node_num: Some(MOST_NODES.unsigned_abs()),
    };
    Ok(DescribeDbProxySpecsResponse {
        spec_set: Some(SPECS.map(spec).into()),
        support_proxy: instance.map(is_supported),
        available_zones: instance.map(|_| context.region.open_zones()),
        request_id: context.request_id.clone(),
    })
}

/// Returns whether an instance can have a proxy.
fn is_supported(instance: &Instance) -> bool {
    !instance.is_read_only() && instance.shown.db_engine == DbEngine::POSTGRESQL
}

/// Refuses an instance that cannot have a proxy.
pub(super) fn supported(instance: &Instance) -> Answer<()> {
    if is_supported(instance) {
        return Ok(());
    }
    let message =
        format!("The instance {} can have no database proxy: only primary ones of postgresql can.", instance.id());
    Err(Refusal::new(Code::OPERATION_DENIED_INSTANCE_TYPE_DENIED, message))
}

/// Refuses nodes that are not on sale.
pub(super) fn on_sale(context: &Context, wanted: &[ProxyNodeCustom]) -> Answer<()> {
    if wanted.is_empty() {
        return Err(Refusal::value("ProxyNodeCustom must name the nodes of one zone at least."));
    }
    let zones = context.region.open_zones();
    for (at, custom) in wanted.iter().enumerate() {
        let ProxyNodeCustom { node_count, zone, cpu, mem } = custom;
        if !SPECS.iter().any(|(cores, memory)| (*cpu, *mem) == (*cores as i64, *memory as i64)) {
            let message = format!(
                "There are no proxy nodes of {cpu} cores and {mem} MB; DescribeDBProxySpecs lists what is on sale."
            );
            return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_BAD_SPEC, message));
        }
        if !zones.contains(zone) {
            return Err(Refusal::value(format!("Proxy nodes can be in {}, not in {zone}.", zones.join(", "))));
        }
        if wanted[..at].iter().any(|other| other.zone == *zone) {
            return Err(Refusal::value(format!("ProxyNodeCustom names the zone {zone} twice.")));
        }
        if !(1..=MOST_NODES).contains(node_count) {
            return Err(Refusal::value(format!("NodeCount must be from 1 to {MOST_NODES}, not {node_count}.")));
        }
    }
    Ok(())
}
