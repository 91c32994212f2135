//! Dedicated clusters.

use tencentdb_postgres::api::{DedicatedCluster, DescribeDedicatedClusters, DescribeDedicatedClustersResponse, Filter};

use super::{Answer, Context};
use crate::catalog::regions::Region;
use crate::state::{Ids, Instance};

/// What a cluster has, in cores, GB of memory and GB of disk: figures of the emulator's own.
const CPU: u64 = 192;
const MEMORY: u64 = 512;
const DISK: u64 = 20_000;

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

/// Returns whether a filter names the cluster. The check of values refuses filters of another name.
fn matches(filter: &Filter, cluster: &Cluster) -> bool {
    let values = filter.values.as_deref().unwrap_or_default();
    values.is_empty() || values.contains(&cluster.id)
}

/// A cluster with what its instances leave free.
fn shown(context: &Context, cluster: &Cluster, all: &[Cluster]) -> DedicatedCluster {
    let nodes_here = |instance: &Instance| {
        let nodes = instance.shown.db_node_set.iter().flatten();
        nodes.filter(|node| node.dedicated_cluster_id.as_ref() == Some(&cluster.id)).count() as u64
    };
    let (mut count, mut cpu, mut memory, mut disk) = (0, 0, 0, 0);
    for instance in context.state.in_region(context.region.code) {
        let nodes = nodes_here(instance);
        let shown = &instance.shown;
        count += i64::from(nodes > 0);
        cpu += nodes * shown.db_instance_cpu;
        memory += nodes * shown.db_instance_memory;
        disk += nodes * shown.db_instance_storage;
    }
    let left = |total: u64, used: u64| total.saturating_sub(used) as i64;
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
        cpu_total: CPU as i64,
        cpu_available: left(CPU, cpu),
        mem_total: MEMORY as i64,
        mem_available: left(MEMORY, memory),
        disk_total: DISK as i64,
        disk_available: left(DISK, disk),
    }
}
