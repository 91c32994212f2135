// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Security groups bound to instances and read-only groups.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::open::open;
use super::wire;

/// `DescribeDBInstanceSecurityGroups`: Lists the security groups bound to an instance or a read-only group, with their rules.
///
/// Reads only. At most 1000 calls a second, per region and account.
///
/// At least one of `DBInstanceId` and `ReadOnlyGroupId` is given.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.FailedOperationError`, `FailedOperation.ROGroupNotFoundError`,
/// `InvalidParameter.ParameterCheckError`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `OperationDenied.ROGroupStatusError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbInstanceSecurityGroups {
    /// Instance to list the security groups of, from `DescribeDBInstances`; give only this for an instance.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", skip_serializing_if = "Option::is_none")]
    pub db_instance_id: Option<String>,
    /// Read-only group to list the security groups of, from `DescribeReadOnlyGroups`; give only this for a group.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId", skip_serializing_if = "Option::is_none")]
    pub read_only_group_id: Option<String>,
}

impl DescribeDbInstanceSecurityGroups {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Instance to list the security groups of, from `DescribeDBInstances`; give only this for an instance.
    #[must_use]
    pub fn db_instance_id(mut self, db_instance_id: impl Into<String>) -> Self {
        self.db_instance_id = Some(db_instance_id.into());
        self
    }

    /// Read-only group to list the security groups of, from `DescribeReadOnlyGroups`; give only this for a group.
    #[must_use]
    pub fn read_only_group_id(mut self, read_only_group_id: impl Into<String>) -> Self {
        self.read_only_group_id = Some(read_only_group_id.into());
        self
    }
}

/// The answer of `DescribeDBInstanceSecurityGroups`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeDbInstanceSecurityGroupsResponse {
    /// The security groups bound.
    ///
    /// On the wire: `SecurityGroupSet`.
    #[serde(rename = "SecurityGroupSet", deserialize_with = "wire::null_as_default")]
    pub security_group_set: Vec<SecurityGroup>,
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for DescribeDbInstanceSecurityGroups {
    const NAME: &'static str = "DescribeDBInstanceSecurityGroups";
    const READ_ONLY: bool = true;
    const RATE: Option<u16> = Some(1000);
    type Response = DescribeDbInstanceSecurityGroupsResponse;
}

/// `ModifyDBInstanceSecurityGroups`: Replaces all security groups of an instance or a read-only group; groups left out are
/// unbound, which can cut off clients or let others in. Returns no task to poll.
///
/// Changes something, so it is never repeated automatically. At most 100 calls a second, per region and account.
///
/// At least one of `DBInstanceId` and `ReadOnlyGroupId` is given.
///
/// # Errors
///
/// Besides the common codes: `FailedOperation.FailedOperationError`, `FailedOperation.ROGroupNotFoundError`,
/// `InvalidParameter.ParameterCheckError`, `OperationDenied.CamDeniedError`, `OperationDenied.InstanceAccessDeniedError`,
/// `OperationDenied.InstanceStatusLimitOpError`, `OperationDenied.ROGroupStatusError`,
/// `ResourceNotFound.InstanceNotFoundError`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceSecurityGroups {
    /// IDs of all security groups to be bound afterwards, the `sgId` values of the VPC service's `DescribeSecurityGroups`.
    /// Replaces the whole list.
    ///
    /// On the wire: `SecurityGroupIdSet`.
    #[serde(rename = "SecurityGroupIdSet")]
    pub security_group_id_set: Vec<String>,
    /// Instance to change, from `DescribeDBInstances`; give only this for an instance.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", skip_serializing_if = "Option::is_none")]
    pub db_instance_id: Option<String>,
    /// Read-only group to change, from `DescribeReadOnlyGroups`; give only this for a group.
    ///
    /// On the wire: `ReadOnlyGroupId`.
    #[serde(rename = "ReadOnlyGroupId", skip_serializing_if = "Option::is_none")]
    pub read_only_group_id: Option<String>,
}

impl ModifyDbInstanceSecurityGroups {
    /// Creates it from its one required parameter.
    ///
    /// - `security_group_id_set`: IDs of all security groups to be bound afterwards, the `sgId` values of the VPC service's
    ///   `DescribeSecurityGroups`.
    #[must_use]
    pub fn new(security_group_id_set: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            security_group_id_set: security_group_id_set.into_iter().map(Into::into).collect(),
            db_instance_id: None,
            read_only_group_id: None,
        }
    }

    /// Instance to change, from `DescribeDBInstances`; give only this for an instance.
    #[must_use]
    pub fn db_instance_id(mut self, db_instance_id: impl Into<String>) -> Self {
        self.db_instance_id = Some(db_instance_id.into());
        self
    }

    /// Read-only group to change, from `DescribeReadOnlyGroups`; give only this for a group.
    #[must_use]
    pub fn read_only_group_id(mut self, read_only_group_id: impl Into<String>) -> Self {
        self.read_only_group_id = Some(read_only_group_id.into());
        self
    }
}

/// The answer of `ModifyDBInstanceSecurityGroups`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ModifyDbInstanceSecurityGroupsResponse {
    /// Identifies this call for support; every answer has one.
    ///
    /// On the wire: `RequestId`.
    #[serde(rename = "RequestId", deserialize_with = "wire::null_as_default")]
    pub request_id: String,
}

impl Action for ModifyDbInstanceSecurityGroups {
    const NAME: &'static str = "ModifyDBInstanceSecurityGroups";
    const READ_ONLY: bool = false;
    const RATE: Option<u16> = Some(100);
    type Response = ModifyDbInstanceSecurityGroupsResponse;
}

/// A rule of a security group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PolicyRule {
    /// Whether matching traffic is let through.
    ///
    /// On the wire: `Action`.
    #[serde(rename = "Action", deserialize_with = "wire::null_as_default")]
    pub action: RuleAction,
    /// Source (inbound) or destination (outbound) address or address range, for example `172.16.0.0/12`; may be empty.
    ///
    /// On the wire: `CidrIp`.
    #[serde(rename = "CidrIp", deserialize_with = "wire::null_as_default")]
    pub cidr_ip: String,
    /// Port the rule applies to, or `ALL`.
    ///
    /// On the wire: `PortRange`.
    #[serde(rename = "PortRange", deserialize_with = "wire::null_as_default")]
    pub port_range: String,
    /// Network protocol, for example `tcp`, `udp`, `icmp`, or `ALL`.
    ///
    /// On the wire: `IpProtocol`.
    #[serde(rename = "IpProtocol", deserialize_with = "wire::null_as_default")]
    pub ip_protocol: String,
    /// Description of the rule.
    ///
    /// On the wire: `Description`.
    #[serde(rename = "Description", deserialize_with = "wire::null_as_default")]
    pub description: String,
}

/// A security group with its rules.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SecurityGroup {
    /// Project the security group belongs to.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId", deserialize_with = "wire::null_as_default")]
    pub project_id: i64,
    /// When the security group was created.
    ///
    /// On the wire: `CreateTime`.
    #[serde(rename = "CreateTime", deserialize_with = "wire::null_as_default")]
    pub create_time: String,
    /// Rules for incoming traffic.
    ///
    /// On the wire: `Inbound`.
    #[serde(rename = "Inbound", deserialize_with = "wire::null_as_default")]
    pub inbound: Vec<PolicyRule>,
    /// Rules for outgoing traffic.
    ///
    /// On the wire: `Outbound`.
    #[serde(rename = "Outbound", deserialize_with = "wire::null_as_default")]
    pub outbound: Vec<PolicyRule>,
    /// ID of the security group.
    ///
    /// On the wire: `SecurityGroupId`.
    #[serde(rename = "SecurityGroupId", deserialize_with = "wire::null_as_default")]
    pub security_group_id: String,
    /// Name of the security group.
    ///
    /// On the wire: `SecurityGroupName`.
    #[serde(rename = "SecurityGroupName", deserialize_with = "wire::null_as_default")]
    pub security_group_name: String,
    /// Remark on the security group.
    ///
    /// On the wire: `SecurityGroupDescription`.
    #[serde(rename = "SecurityGroupDescription", deserialize_with = "wire::null_as_default")]
    pub security_group_description: String,
}

open!(
    /// What a security group rule does with matching traffic.
    RuleAction: str {
        /// Let the traffic through.
        ACCEPT = "ACCEPT",
        /// Drop the traffic.
        DROP = "DROP",
    }
);
