//! Dedicated clusters.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    DbNode, DedicatedCluster, DescribeDedicatedClusters, DescribeDedicatedClustersResponse, Filter,
};

use super::{Answer, Context};
use crate::catalog::regions::Region;
use crate::refusal::Refusal;
use crate::state::Ids;

/// Cores, GB of memory and GB of disk.
type Size = [u64; 3];

/// What a cluster has: figures of the emulator's own.
const WHOLE: Size = [192, 512, 20_000];

/// A cluster.
struct Cluster {
    id: String,
    name: &'static str,
    zone: String,
}

/// Returns the clusters of a region: two, each the other's standby.
fn clusters(region: &Region) -> Vec<Cluster> {
    let zones = region.open_zones();
    let cluster = |(number, name): (u64, &'static str)| {
        let zone = zones.get(number as usize).or(zones.first())?;
        Some(Cluster { id: Ids::of(region.code).nth(number).prefixed("cluster-"), name, zone: zone.clone() })
    };
    [(0, "first"), (1, "second")].into_iter().filter_map(cluster).collect()
}

pub(crate) fn describe_dedicated_clusters(
    context: &mut Context,
    request: DescribeDedicatedClusters,
) -> Answer<DescribeDedicatedClustersResponse> {
    let filters = request.filters.unwrap_or_default();
    let all = clusters(context.region);
    let wanted = |cluster: &&Cluster| filters.iter().all(|filter| matches(filter, cluster));
    let shown = all.iter().filter(wanted).map(|cluster| shown(context, cluster, &all)).collect();
    Ok(DescribeDedicatedClustersResponse { dedicated_cluster_set: Some(shown), request_id: context.request_id.clone() })
}

/// Refuses nodes in clusters that are not there, are elsewhere, or have no room for nodes of this size.
pub(crate) fn room_in_clusters(context: &Context, nodes: &[DbNode], size: Size) -> Answer<()> {
    for node in nodes {
        let Some(id) = node.dedicated_cluster_id.as_deref().filter(|id| !id.is_empty()) else { continue };
        let Some(cluster) = clusters(context.region).into_iter().find(|cluster| cluster.id == id) else {
            let message = format!("There is no dedicated cluster {id}; DescribeDedicatedClusters lists them.");
            return Err(Refusal::value(message));
        };
        if cluster.zone != node.zone {
            return Err(Refusal::value(format!(
                "The dedicated cluster {id} is in {}, not in {}.",
                cluster.zone, node.zone
            )));
        }
        let (_, used) = used(context, id);
        let more = nodes.iter().filter(|other| other.dedicated_cluster_id.as_deref() == Some(id)).count() as u64;
        if (0..3).any(|at| used[at] + more * size[at] > WHOLE[at]) {
            let message = format!("The dedicated cluster {id} has not enough left for nodes of this size.");
            return Err(Refusal::new(Code::RESOURCE_INSUFFICIENT_RESOURCE_NOT_ENOUGH, message));
        }
    }
    Ok(())
}

/// How many instances have nodes in a cluster, and what these take of it.
fn used(context: &Context, id: &str) -> (i64, Size) {
    let (mut instances, mut used) = (0, [0; 3]);
    for instance in context.state.in_region(context.region.code) {
        let shown = &instance.shown;
        let nodes = shown.db_node_set.iter().flatten();
        let here = nodes.filter(|node| node.dedicated_cluster_id.as_deref() == Some(id)).count() as u64;
        instances += i64::from(here > 0);
        let size = [shown.db_instance_cpu, shown.db_instance_memory, shown.db_instance_storage];
        for (sum, one) in used.iter_mut().zip(size) {
            *sum += here * one;
        }
    }
    (instances, used)
}

/// Returns whether a filter names the cluster. The check of values refuses filters of another name.
fn matches(filter: &Filter, cluster: &Cluster) -> bool {
    let values = filter.values.as_deref().unwrap_or_default();
    values.is_empty() || values.contains(&cluster.id)
}

/// A cluster with what its instances leave free.
fn shown(context: &Context, cluster: &Cluster, all: &[Cluster]) -> DedicatedCluster {
    let (count, used) = used(context, &cluster.id);
    let left = |at: usize| WHOLE[at].saturating_sub(used[at]) as i64;
    DedicatedCluster {
        dedicated_cluster_id: cluster.id.clone(),
        name: cluster.name.into(),
        zone: cluster.zone.clone(),
        standby_dedicated_cluster_set: all
            .iter()
            .map(|other| &other.id)
            .filter(|id| **id != cluster.id)
            .cloned()
            .collect(),
        instance_count: count,
        cpu_total: WHOLE[0] as i64,
        cpu_available: left(0),
        mem_total: WHOLE[1] as i64,
        mem_available: left(1),
        disk_total: WHOLE[2] as i64,
        disk_available: left(2),
    }
}
