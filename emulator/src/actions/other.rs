//! Dedicated clusters.

use tencentdb_postgres::api::{DescribeDedicatedClusters, DescribeDedicatedClustersResponse};

use crate::actions::{Answer, Context};
use crate::refusal::Refusal;

pub(crate) fn describe_dedicated_clusters(
    _: &mut Context,
    _: DescribeDedicatedClusters,
) -> Answer<DescribeDedicatedClustersResponse> {
    Err(Refusal::not_emulated("DescribeDedicatedClusters"))
}
