// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Dedicated clusters that instances can be placed in.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::shared::Filter;
use super::wire;

/// `DescribeDedicatedClusters`: Lists the account's dedicated clusters with their total and free CPU, memory and disk.
///
/// Reads only. At most 20 calls a second, per region and account.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.DatabaseAffectedError`, `FailedOperation.FailedOperationError`,
/// `FailedOperation.ServiceAccessError`, `InternalError.JsonParseError`, `InvalidParameter.ParameterCheckError`,
/// `InvalidParameterValue.InvalidParameterValueError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDedicatedClusters {
    /// Filters on the clusters listed; only `dedicated-cluster-id` is known. Absent means all clusters. Filter names:
    /// `dedicated-cluster-id`.
    ///
    /// On the wire: `Filters`.
    #[serde(rename = "Filters", skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<Filter>>,
}

impl DescribeDedicatedClusters {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Filters on the clusters listed; only `dedicated-cluster-id` is known. Absent means all clusters. Filter names:
    /// `dedicated-cluster-id`.
    #[must_use]
    pub fn filters(mut self, filters: impl IntoIterator<Item = Filter>) -> Self {
        self.filters = Some(filters.into_iter().collect());
        self
    }
}

/// The answer of `DescribeDedicatedClusters`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDedicatedClustersResponse {
    /// The dedicated clusters.
    ///
    /// On the wire: `DedicatedClusterSet`.
    #[serde(rename = "DedicatedClusterSet", skip_serializing_if = "Option::is_none")]
    pub dedicated_cluster_set: Option<Vec<DedicatedCluster>>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDedicatedClusters {
    const NAME: &'static str = "DescribeDedicatedClusters";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(20);
    type Response = DescribeDedicatedClustersResponse;
}

/// A dedicated cluster and its capacity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DedicatedCluster {
    /// ID of the dedicated cluster.
    ///
    /// On the wire: `DedicatedClusterId`.
    #[serde(rename = "DedicatedClusterId", deserialize_with = "wire::null_as_default")]
    pub dedicated_cluster_id: String,
    /// Name of the dedicated cluster; may be empty.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name", deserialize_with = "wire::null_as_default")]
    pub name: String,
    /// Zone of the dedicated cluster.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone", deserialize_with = "wire::null_as_default")]
    pub zone: String,
    /// IDs of the disaster recovery clusters; in the manual's example the entries are fragments of a JSON array
    /// (`["cluster-0jend45y"`), so parse with care.
    ///
    /// On the wire: `StandbyDedicatedClusterSet`.
    #[serde(rename = "StandbyDedicatedClusterSet", deserialize_with = "wire::null_as_default")]
    pub standby_dedicated_cluster_set: Vec<String>,
    /// Number of instances in the cluster.
    ///
    /// On the wire: `InstanceCount`.
    #[serde(rename = "InstanceCount", deserialize_with = "wire::null_as_default")]
    pub instance_count: i64,
    /// Number of CPUs in all.
    ///
    /// On the wire: `CpuTotal`.
    #[serde(rename = "CpuTotal", deserialize_with = "wire::null_as_default")]
    pub cpu_total: i64,
    /// Number of CPUs still free.
    ///
    /// On the wire: `CpuAvailable`.
    #[serde(rename = "CpuAvailable", deserialize_with = "wire::null_as_default")]
    pub cpu_available: i64,
    /// Memory in all. Unit: GB.
    ///
    /// On the wire: `MemTotal`.
    #[serde(rename = "MemTotal", deserialize_with = "wire::null_as_default")]
    pub mem_total: i64,
    /// Memory still free. Unit: GB.
    ///
    /// On the wire: `MemAvailable`.
    #[serde(rename = "MemAvailable", deserialize_with = "wire::null_as_default")]
    pub mem_available: i64,
    /// Disk space in all. Unit: GB.
    ///
    /// On the wire: `DiskTotal`.
    #[serde(rename = "DiskTotal", deserialize_with = "wire::null_as_default")]
    pub disk_total: i64,
    /// Disk space still free. Unit: GB.
    ///
    /// On the wire: `DiskAvailable`.
    #[serde(rename = "DiskAvailable", deserialize_with = "wire::null_as_default")]
    pub disk_available: i64,
}
