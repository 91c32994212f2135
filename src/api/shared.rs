// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Structures and value lists that several categories use.

#![allow(deprecated)]

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::open::open;
use super::wire;
use super::wire::Json;
use super::wire::Time;

/// An instance with its sizes, versions, network addresses, billing and state.
///
/// On the wire: `DBInstance`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DbInstance {
    /// Region of the instance, the `Region` value of `DescribeRegions`.
    ///
    /// On the wire: `Region`.
    #[serde(rename = "Region", deserialize_with = "wire::null_as_default")]
    pub region: String,
    /// Zone of the instance, the `Zone` value of `DescribeZones`.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone", deserialize_with = "wire::null_as_default")]
    pub zone: String,
    /// VPC the instance is in.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", deserialize_with = "wire::null_as_default")]
    pub vpc_id: String,
    /// Subnet of the VPC the instance is in.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", deserialize_with = "wire::null_as_default")]
    pub subnet_id: String,
    /// ID of the instance.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", deserialize_with = "wire::null_as_default")]
    pub db_instance_id: String,
    /// Name of the instance.
    ///
    /// On the wire: `DBInstanceName`.
    #[serde(rename = "DBInstanceName", deserialize_with = "wire::null_as_default")]
    pub db_instance_name: String,
    /// State of the instance.
    ///
    /// On the wire: `DBInstanceStatus`.
    #[serde(rename = "DBInstanceStatus", deserialize_with = "wire::null_as_default")]
    pub db_instance_status: DbInstanceStatus,
    /// Memory of the instance. Unit: GB.
    ///
    /// On the wire: `DBInstanceMemory`.
    #[serde(rename = "DBInstanceMemory", deserialize_with = "wire::null_as_default")]
    pub db_instance_memory: u64,
    /// Storage of the instance. Unit: GB.
    ///
    /// On the wire: `DBInstanceStorage`.
    #[serde(rename = "DBInstanceStorage", deserialize_with = "wire::null_as_default")]
    pub db_instance_storage: u64,
    /// Number of CPU cores of the instance. Unit: core.
    ///
    /// On the wire: `DBInstanceCpu`.
    #[serde(rename = "DBInstanceCpu", deserialize_with = "wire::null_as_default")]
    pub db_instance_cpu: u64,
    /// Class of the instance, a `SpecCode` of `DescribeClasses`.
    ///
    /// On the wire: `DBInstanceClass`.
    #[serde(rename = "DBInstanceClass", deserialize_with = "wire::null_as_default")]
    pub db_instance_class: String,
    /// Major version of PostgreSQL; `DescribeDBVersions` lists them. Newer ones than the list can occur, the manual's example
    /// has `16`.
    ///
    /// On the wire: `DBMajorVersion`.
    #[serde(rename = "DBMajorVersion", deserialize_with = "wire::null_as_default")]
    pub db_major_version: DbMajorVersion,
    /// Community version, major and minor number; `DescribeDBVersions` lists them.
    ///
    /// On the wire: `DBVersion`.
    #[serde(rename = "DBVersion", deserialize_with = "wire::null_as_default")]
    pub db_version: String,
    /// Kernel version, for example `v12.7_r1.8`; `DescribeDBVersions` lists them.
    ///
    /// On the wire: `DBKernelVersion`.
    #[serde(rename = "DBKernelVersion", deserialize_with = "wire::null_as_default")]
    pub db_kernel_version: String,
    /// Role of the instance.
    ///
    /// On the wire: `DBInstanceType`.
    #[serde(rename = "DBInstanceType", deserialize_with = "wire::null_as_default")]
    pub db_instance_type: DbInstanceType,
    /// Edition of the instance; despite the name, not a version number.
    ///
    /// On the wire: `DBInstanceVersion`.
    #[serde(rename = "DBInstanceVersion", deserialize_with = "wire::null_as_default")]
    pub db_instance_version: InstanceEdition,
    /// Character set of the instance. Documented as `UTF8` or `LATIN1`, yet the field's own example is `utf-8`.
    ///
    /// On the wire: `DBCharset`.
    #[serde(rename = "DBCharset", deserialize_with = "wire::null_as_default")]
    pub db_charset: Charset,
    /// When the instance was created.
    ///
    /// On the wire: `CreateTime`.
    #[serde(rename = "CreateTime", deserialize_with = "wire::null_as_default")]
    pub create_time: Time,
    /// When the instance was last updated.
    ///
    /// On the wire: `UpdateTime`.
    #[serde(rename = "UpdateTime", deserialize_with = "wire::null_as_default")]
    pub update_time: Time,
    /// When the instance expires; `0000-00-00 00:00:00` for a pay-as-you-go instance in the manual's example.
    ///
    /// On the wire: `ExpireTime`.
    #[serde(rename = "ExpireTime", deserialize_with = "wire::null_as_default")]
    pub expire_time: Time,
    /// When the instance was isolated; `0000-00-00 00:00:00` if it was not.
    ///
    /// On the wire: `IsolatedTime`.
    #[serde(rename = "IsolatedTime", deserialize_with = "wire::null_as_default")]
    pub isolated_time: Time,
    /// How the instance is paid for, spelled differently from the `InstanceChargeType` of inputs.
    ///
    /// On the wire: `PayType`.
    #[serde(rename = "PayType", deserialize_with = "wire::null_as_default")]
    pub pay_type: PayType,
    /// Whether the instance renews itself when its prepaid period ends. Default: `0`.
    ///
    /// On the wire: `AutoRenew`.
    #[serde(rename = "AutoRenew", deserialize_with = "wire::null_as_default")]
    pub auto_renew: Flag,
    /// Network addresses of the instance, one entry per address, opened or not.
    ///
    /// On the wire: `DBInstanceNetInfo`.
    #[serde(rename = "DBInstanceNetInfo", deserialize_with = "wire::null_as_default")]
    pub db_instance_net_info: Vec<DbInstanceNetInfo>,
    /// Machine type; may be empty.
    ///
    /// On the wire: `Type`.
    #[serde(rename = "Type", deserialize_with = "wire::null_as_default")]
    pub r#type: String,
    /// AppId of the account that owns the instance.
    ///
    /// On the wire: `AppId`.
    #[serde(rename = "AppId", deserialize_with = "wire::null_as_default")]
    pub app_id: u64,
    /// Uid of the instance, a number.
    ///
    /// On the wire: `Uid`.
    #[serde(rename = "Uid", deserialize_with = "wire::null_as_default")]
    pub uid: u64,
    /// Project the instance belongs to.
    ///
    /// On the wire: `ProjectId`.
    #[serde(rename = "ProjectId", deserialize_with = "wire::null_as_default")]
    pub project_id: u64,
    /// Tags bound to the instance; empty if none.
    ///
    /// On the wire: `TagList`.
    #[serde(rename = "TagList", deserialize_with = "wire::null_as_default")]
    pub tag_list: Vec<Tag>,
    /// ID of the primary instance; only set on a read-only instance.
    ///
    /// On the wire: `MasterDBInstanceId`.
    #[serde(rename = "MasterDBInstanceId", deserialize_with = "wire::null_as_default")]
    pub master_db_instance_id: String,
    /// Number of read-only instances.
    ///
    /// On the wire: `ReadOnlyInstanceNum`.
    #[serde(rename = "ReadOnlyInstanceNum", deserialize_with = "wire::null_as_default")]
    pub read_only_instance_num: i64,
    /// State of a read-only instance within its read-only group; empty for other instances. No source lists the values, the
    /// examples show `ok` and `running`.
    ///
    /// On the wire: `StatusInReadonlyGroup`.
    #[serde(rename = "StatusInReadonlyGroup", deserialize_with = "wire::null_as_default")]
    pub status_in_readonly_group: String,
    /// When the instance was taken offline; `0001-01-04 00:00:00` if it was not, going by the manual's examples.
    ///
    /// On the wire: `OfflineTime`.
    #[serde(rename = "OfflineTime", deserialize_with = "wire::null_as_default")]
    pub offline_time: String,
    /// Nodes of the instance, with role and zone.
    ///
    /// On the wire: `DBNodeSet`.
    #[serde(rename = "DBNodeSet")]
    pub db_node_set: Option<Vec<DbNode>>,
    /// Whether the instance supports TDE encryption. Default: `0`.
    ///
    /// On the wire: `IsSupportTDE`.
    #[serde(rename = "IsSupportTDE", deserialize_with = "wire::null_as_default")]
    pub is_support_tde: Flag,
    /// Database engine of the instance. Default: `postgresql`.
    ///
    /// On the wire: `DBEngine`.
    #[serde(rename = "DBEngine", deserialize_with = "wire::null_as_default")]
    pub db_engine: DbEngine,
    /// Engine settings as a JSON text, used by `mssql_compatible`; empty otherwise. Locale and collation are fixed once the
    /// instance is initialized. JSON text: object of String. Key `migrationMode`: `single-db`, `multi-db`; default `single-db`.
    /// Key `defaultLocale`: `af_ZA`, `sq_AL`, `ar_DZ`, `ar_BH`, `ar_EG`, `ar_IQ` and 124 more; default `en_US`. Key
    /// `serverCollationName`: `bbf_unicode_general_ci_as`, `bbf_unicode_cp1_ci_as`, `bbf_unicode_CP1250_ci_as`,
    /// `bbf_unicode_CP1251_ci_as`, `bbf_unicode_cp1253_ci_as`, `bbf_unicode_cp1254_ci_as` and 28 more; default
    /// `sql_latin1_general_cp1_ci_as`.
    ///
    /// On the wire: `DBEngineConfig`.
    #[serde(rename = "DBEngineConfig", deserialize_with = "wire::null_as_default")]
    pub db_engine_config: Json,
    /// Former list of network addresses; use `DBInstanceNetInfo`.
    ///
    /// On the wire: `NetworkAccessList`.
    #[deprecated]
    #[serde(rename = "NetworkAccessList")]
    pub network_access_list: Option<Vec<NetworkAccess>>,
    /// Whether the instance supports IPv6. Default: `0`.
    ///
    /// On the wire: `SupportIpv6`.
    #[serde(rename = "SupportIpv6", deserialize_with = "wire::null_as_default")]
    pub support_ipv6: Flag,
    /// CPU cores currently added by elastic scaling.
    ///
    /// On the wire: `ExpandedCpu`.
    #[serde(rename = "ExpandedCpu", skip_serializing_if = "Option::is_none")]
    pub expanded_cpu: Option<u64>,
    /// Whether deletion protection is on.
    ///
    /// On the wire: `DeletionProtection`.
    #[serde(rename = "DeletionProtection", skip_serializing_if = "Option::is_none")]
    pub deletion_protection: Option<bool>,
    /// Storage type of the instance.
    ///
    /// On the wire: `DBInstanceStorageType`.
    #[serde(rename = "DBInstanceStorageType", skip_serializing_if = "Option::is_none")]
    pub db_instance_storage_type: Option<StorageType>,
}

/// One network address at which clients can connect.
///
/// On the wire: `DBInstanceNetInfo`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DbInstanceNetInfo {
    /// Domain name; may be empty.
    ///
    /// On the wire: `Address`.
    #[serde(rename = "Address", deserialize_with = "wire::null_as_default")]
    pub address: String,
    /// IP address; empty while the address is not opened.
    ///
    /// On the wire: `Ip`.
    #[serde(rename = "Ip", deserialize_with = "wire::null_as_default")]
    pub ip: String,
    /// Port to connect to; `0` while the address is not opened.
    ///
    /// On the wire: `Port`.
    #[serde(rename = "Port", deserialize_with = "wire::null_as_default")]
    pub port: u64,
    /// Network the address belongs to.
    ///
    /// On the wire: `NetType`.
    #[serde(rename = "NetType", deserialize_with = "wire::null_as_default")]
    pub net_type: NetType,
    /// State of the address.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", deserialize_with = "wire::null_as_default")]
    pub status: NetworkAddressStatus,
    /// VPC of the address; may be empty for a public one.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", deserialize_with = "wire::null_as_default")]
    pub vpc_id: String,
    /// Subnet of the address; may be empty for a public one.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", deserialize_with = "wire::null_as_default")]
    pub subnet_id: String,
    /// Protocol spoken at the address; empty in some of the manual's examples.
    ///
    /// On the wire: `ProtocolType`.
    #[serde(rename = "ProtocolType", deserialize_with = "wire::null_as_default")]
    pub protocol_type: ProtocolType,
}

/// A node of an instance: its role and where it runs.
///
/// On the wire: `DBNode`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DbNode {
    /// Role of the node, `Primary` or `Standby`.
    ///
    /// On the wire: `Role`.
    #[serde(rename = "Role", deserialize_with = "wire::null_as_default")]
    pub role: NodeRole,
    /// Zone of the node, as named by `DescribeZones`.
    ///
    /// On the wire: `Zone`.
    #[serde(rename = "Zone", deserialize_with = "wire::null_as_default")]
    pub zone: String,
    /// Dedicated cluster the node runs in, from `DescribeDedicatedClusters`; empty if none.
    ///
    /// On the wire: `DedicatedClusterId`.
    #[serde(rename = "DedicatedClusterId", skip_serializing_if = "Option::is_none")]
    pub dedicated_cluster_id: Option<String>,
}

/// The required parameters of [`DbNode`].
#[derive(Clone, Debug)]
pub struct DbNodeRequired<'a> {
    /// Role of the node, `Primary` or `Standby`.
    pub role: NodeRole,
    /// Zone of the node, as named by `DescribeZones`.
    pub zone: &'a str,
}

impl DbNode {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: DbNodeRequired<'_>) -> Self {
        Self { role: required.role, zone: required.zone.into(), dedicated_cluster_id: None }
    }

    /// Dedicated cluster the node runs in, from `DescribeDedicatedClusters`; empty if none.
    #[must_use]
    pub fn dedicated_cluster_id(mut self, dedicated_cluster_id: impl Into<String>) -> Self {
        self.dedicated_cluster_id = Some(dedicated_cluster_id.into());
        self
    }
}

/// A condition on the rows listed. Several filters must all match; of one filter's values, any may match.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Name of the filter; each action lists the names it knows.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Values to match; one match is enough.
    ///
    /// On the wire: `Values`.
    #[serde(rename = "Values", skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

impl Filter {
    /// Creates it with nothing set; every parameter is optional.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Name of the filter; each action lists the names it knows.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Values to match; one match is enough.
    #[must_use]
    pub fn values(mut self, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.values = Some(values.into_iter().map(Into::into).collect());
        self
    }
}

/// Network information of an instance or read-only group. Deprecated; use `DBInstanceNetInfo`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NetworkAccess {
    /// ID of the instance or read-only group the address belongs to.
    ///
    /// On the wire: `ResourceId`.
    #[serde(rename = "ResourceId", deserialize_with = "wire::null_as_default")]
    pub resource_id: String,
    /// What `ResourceId` names.
    ///
    /// On the wire: `ResourceType`.
    #[serde(rename = "ResourceType", deserialize_with = "wire::null_as_default")]
    pub resource_type: NetworkResourceType,
    /// VPC of the address.
    ///
    /// On the wire: `VpcId`.
    #[serde(rename = "VpcId", deserialize_with = "wire::null_as_default")]
    pub vpc_id: String,
    /// IPv4 address.
    ///
    /// On the wire: `Vip`.
    #[serde(rename = "Vip", deserialize_with = "wire::null_as_default")]
    pub vip: String,
    /// IPv6 address.
    ///
    /// On the wire: `Vip6`.
    #[serde(rename = "Vip6", deserialize_with = "wire::null_as_default")]
    pub vip6: String,
    /// Port to connect to.
    ///
    /// On the wire: `Vport`.
    #[serde(rename = "Vport", deserialize_with = "wire::null_as_default")]
    pub vport: i64,
    /// Subnet of the address.
    ///
    /// On the wire: `SubnetId`.
    #[serde(rename = "SubnetId", deserialize_with = "wire::null_as_default")]
    pub subnet_id: String,
    /// State of the address.
    ///
    /// On the wire: `VpcStatus`.
    #[serde(rename = "VpcStatus", deserialize_with = "wire::null_as_default")]
    pub vpc_status: NetworkAccessStatus,
}

/// A parameter and the value to give it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ParamEntry {
    /// Name of the parameter.
    ///
    /// On the wire: `Name`.
    #[serde(rename = "Name")]
    pub name: String,
    /// New value, always as text: a decimal as `0.1`, an integer as `1000`, an enumerated value as `replica`.
    ///
    /// On the wire: `ExpectedValue`.
    #[serde(rename = "ExpectedValue")]
    pub expected_value: String,
}

/// The required parameters of [`ParamEntry`].
#[derive(Clone, Debug)]
pub struct ParamEntryRequired<'a> {
    /// Name of the parameter.
    pub name: &'a str,
    /// New value, always as text: a decimal as `0.1`, an integer as `1000`, an enumerated value as `replica`.
    pub expected_value: &'a str,
}

impl ParamEntry {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: ParamEntryRequired<'_>) -> Self {
        Self { name: required.name.into(), expected_value: required.expected_value.into() }
    }
}

/// An order and the instances it covers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PgDeal {
    /// Name of the order.
    ///
    /// On the wire: `DealName`.
    #[serde(rename = "DealName", deserialize_with = "wire::null_as_default")]
    pub deal_name: String,
    /// Account (Uin) that owns the order.
    ///
    /// On the wire: `OwnerUin`.
    #[serde(rename = "OwnerUin", deserialize_with = "wire::null_as_default")]
    pub owner_uin: String,
    /// Number of instances the order covers.
    ///
    /// On the wire: `Count`.
    #[serde(rename = "Count", deserialize_with = "wire::null_as_default")]
    pub count: i64,
    /// How the order is paid for: `1` prepaid, `0` pay-as-you-go.
    ///
    /// On the wire: `PayMode`.
    #[serde(rename = "PayMode", deserialize_with = "wire::null_as_default")]
    pub pay_mode: Flag,
    /// ID of the background task that carries out the order; `DescribeTasks` takes it as `TaskId`.
    ///
    /// On the wire: `FlowId`.
    #[serde(rename = "FlowId", deserialize_with = "wire::null_as_default")]
    pub flow_id: i64,
    /// IDs of the instances the order covers.
    ///
    /// On the wire: `DBInstanceIdSet`.
    #[serde(rename = "DBInstanceIdSet", deserialize_with = "wire::null_as_default")]
    pub db_instance_id_set: Vec<String>,
}

/// A tag of a resource: a key and a value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tag {
    /// Key of the tag.
    ///
    /// On the wire: `TagKey`.
    #[serde(rename = "TagKey", deserialize_with = "wire::null_as_default")]
    pub tag_key: String,
    /// Value of the tag.
    ///
    /// On the wire: `TagValue`.
    #[serde(rename = "TagValue", deserialize_with = "wire::null_as_default")]
    pub tag_value: String,
}

/// The required parameters of [`Tag`].
#[derive(Clone, Debug)]
pub struct TagRequired<'a> {
    /// Key of the tag.
    pub tag_key: &'a str,
    /// Value of the tag.
    pub tag_value: &'a str,
}

impl Tag {
    /// Creates it from its required parameters.
    #[must_use]
    pub fn new(required: TagRequired<'_>) -> Self {
        Self { tag_key: required.tag_key.into(), tag_value: required.tag_value.into() }
    }
}

/// Details of a background task; fields can be empty or missing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskDetail {
    /// Name of the step now running; informational, names may change between releases.
    ///
    /// On the wire: `CurrentStep`.
    #[serde(rename = "CurrentStep", skip_serializing_if = "Option::is_none")]
    pub current_step: Option<String>,
    /// Steps of the task as a JSON text with numbers, names and sometimes progress; key spelling varies in the manual
    /// (`stepID`, `StepId`). May be empty. JSON text: array of object.
    ///
    /// On the wire: `AllSteps`.
    #[serde(rename = "AllSteps", skip_serializing_if = "Option::is_none")]
    pub all_steps: Option<Json>,
    /// Input parameters of the task as a JSON text; keys differ by task type, and it may be empty. JSON text: object.
    ///
    /// On the wire: `Input`.
    #[serde(rename = "Input", skip_serializing_if = "Option::is_none")]
    pub input: Option<Json>,
    /// Results of the task as a JSON text; keys differ by task type, and it may be empty. JSON text: object.
    ///
    /// On the wire: `Output`.
    #[serde(rename = "Output", skip_serializing_if = "Option::is_none")]
    pub output: Option<Json>,
    /// When the instance switches over once the change is ready. Default: `0`.
    ///
    /// On the wire: `SwitchTag`.
    #[serde(rename = "SwitchTag", skip_serializing_if = "Option::is_none")]
    pub switch_tag: Option<TaskSwitchTag>,
    /// Time window chosen for the switch.
    ///
    /// On the wire: `SwitchTime`.
    #[serde(rename = "SwitchTime", skip_serializing_if = "Option::is_none")]
    pub switch_time: Option<String>,
    /// Notice about the task, for example that it needs a restart.
    ///
    /// On the wire: `Message`.
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// One background task. Despite the name, it is not a set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskSet {
    /// ID of the task, the same number as a `FlowId` of other actions.
    ///
    /// On the wire: `TaskId`.
    #[serde(rename = "TaskId", deserialize_with = "wire::null_as_default")]
    pub task_id: u64,
    /// What the task does, for example `CloneInstance` or `RestartInstance`.
    ///
    /// On the wire: `TaskType`.
    #[serde(rename = "TaskType", deserialize_with = "wire::null_as_default")]
    pub task_type: String,
    /// ID of the instance the task works on.
    ///
    /// On the wire: `DBInstanceId`.
    #[serde(rename = "DBInstanceId", deserialize_with = "wire::null_as_default")]
    pub db_instance_id: String,
    /// When the task started.
    ///
    /// On the wire: `StartTime`.
    #[serde(rename = "StartTime", deserialize_with = "wire::null_as_default")]
    pub start_time: String,
    /// When the task ended; empty while it runs.
    ///
    /// On the wire: `EndTime`.
    #[serde(rename = "EndTime", skip_serializing_if = "Option::is_none")]
    pub end_time: Option<String>,
    /// State of the task.
    ///
    /// On the wire: `Status`.
    #[serde(rename = "Status", deserialize_with = "wire::null_as_default")]
    pub status: TaskStatus,
    /// Progress of the task in percent. From 0 to 100.
    ///
    /// On the wire: `Progress`.
    #[serde(rename = "Progress", deserialize_with = "wire::null_as_default")]
    pub progress: u64,
    /// Steps, input, result and switch time of the task.
    ///
    /// On the wire: `TaskDetail`.
    #[serde(rename = "TaskDetail", skip_serializing_if = "Option::is_none")]
    pub task_detail: Option<TaskDetail>,
}

open!(
    /// The character set of an instance.
    Charset: str {
        /// Unicode, UTF-8.
        UTF8 = "UTF8",
        /// ISO 8859-1, Western European.
        LATIN1 = "LATIN1",
    }
);

open!(
    /// The database engine of an instance.
    DbEngine: str {
        /// TencentDB for PostgreSQL.
        POSTGRESQL = "postgresql",
        /// TencentDB for PostgreSQL with Microsoft SQL Server compatibility.
        MSSQL_COMPATIBLE = "mssql_compatible",
    }
);

open!(
    /// The state of an instance.
    DbInstanceStatus: str {
        /// The instance is being applied for.
        APPLYING = "applying",
        /// Waiting to be initialized.
        INIT = "init",
        /// Being initialized.
        INITING = "initing",
        /// Running normally.
        RUNNING = "running",
        /// Running with restrictions.
        LIMITED_RUN = "limited run",
        /// Being isolated.
        ISOLATING = "isolating",
        /// Isolated.
        ISOLATED = "isolated",
        /// Being restored from isolation.
        DISISOLATING = "disisolating",
        /// Being reclaimed.
        RECYCLING = "recycling",
        /// Reclaimed.
        RECYCLED = "recycled",
        /// A task is running on the instance.
        JOB_RUNNING = "job running",
        /// Taken offline.
        OFFLINE = "offline",
        /// Being migrated.
        MIGRATING = "migrating",
        /// Being resized; listed twice, as scaling up and as change of specification.
        EXPANDING = "expanding",
        /// Waiting for its time to switch over.
        WAIT_SWITCH = "waitSwitch",
        /// Switching over.
        SWITCHING = "switching",
        /// Accepting reads only.
        READONLY = "readonly",
        /// Being restarted.
        RESTARTING = "restarting",
        /// Its network is being changed.
        NETWORK_CHANGING = "network changing",
        /// Its kernel version is being upgraded.
        UPGRADING = "upgrading",
        /// Its audit state is being changed.
        AUDIT_SWITCHING = "audit-switching",
        /// Switching between primary and standby node.
        PRIMARY_SWITCHING = "primary-switching",
        /// Being taken offline.
        OFFLINING = "offlining",
        /// Its zones are being changed.
        DEPLOYMENT_CHANGING = "deployment changing",
        /// Data is being restored into it.
        CLONING = "cloning",
        /// Its parameters are being changed.
        PARAMETER_MODIFYING = "parameter modifying",
        /// Its log state is being changed.
        LOG_SWITCHING = "log-switching",
        /// Being restored.
        RESTORING = "restoring",
    }
);

open!(
    /// The role of an instance.
    DbInstanceType: str {
        /// Primary instance.
        PRIMARY = "primary",
        /// Read-only instance.
        READONLY = "readonly",
        /// Disaster recovery instance.
        GUARD = "guard",
        /// Temporary instance.
        TEMP = "temp",
    }
);

open!(
    /// A major version of PostgreSQL; `DescribeDBVersions` lists those on offer, which may be newer than these.
    DbMajorVersion: str {
        /// PostgreSQL 10.
        V10 = "10",
        /// PostgreSQL 11.
        V11 = "11",
        /// PostgreSQL 12.
        V12 = "12",
        /// PostgreSQL 13.
        V13 = "13",
        /// PostgreSQL 14.
        V14 = "14",
        /// PostgreSQL 15.
        V15 = "15",
    }
);

open!(
    /// A yes or no written as a number.
    Flag: i64 {
        /// Off, no or not supported.
        OFF = 0,
        /// On, yes or supported.
        ON = 1,
    }
);

open!(
    /// How an instance is to be paid for; some of the manual's examples send `prepaid` in lower case, against its own list.
    InstanceChargeType: str {
        /// Prepaid, a subscription by the month.
        PREPAID = "PREPAID",
        /// Pay-as-you-go, billed by the hour.
        POSTPAID_BY_HOUR = "POSTPAID_BY_HOUR",
    }
);

open!(
    /// The edition of an instance.
    InstanceEdition: str {
        /// High availability with two nodes: one primary and one standby node.
        STANDARD = "standard",
    }
);

open!(
    /// The network an address belongs to.
    NetType: str {
        /// Private address in the basic network (classic, outside any VPC).
        INNER = "inner",
        /// Private address in a VPC.
        PRIVATE = "private",
        /// Public address, reachable from the internet.
        PUBLIC = "public",
    }
);

open!(
    /// The state of a network address in the deprecated `NetworkAccess`.
    NetworkAccessStatus: i64 {
        /// The address is being applied for.
        APPLYING = 1,
        /// The address is in use.
        IN_USE = 2,
        /// The address is being deleted.
        DELETING = 3,
        /// The address is deleted.
        DELETED = 4,
    }
);

open!(
    /// The state of a network address.
    NetworkAddressStatus: str {
        /// Not opened yet.
        INITING = "initing",
        /// Open.
        OPENED = "opened",
        /// Closed.
        CLOSED = "closed",
        /// Being opened.
        OPENING = "opening",
        /// Being closed.
        CLOSING = "closing",
    }
);

open!(
    /// What a network address belongs to.
    NetworkResourceType: i64 {
        /// An instance.
        INSTANCE = 1,
        /// A read-only group.
        READ_ONLY_GROUP = 2,
    }
);

open!(
    /// The role of a node within an instance.
    NodeRole: str {
        /// Primary node.
        PRIMARY = "Primary",
        /// Standby node.
        STANDBY = "Standby",
    }
);

open!(
    /// How an existing instance is paid for.
    PayType: str {
        /// Prepaid, a subscription by the month.
        PREPAID = "prepaid",
        /// Pay-as-you-go.
        POSTPAID = "postpaid",
    }
);

open!(
    /// The protocol clients speak to an instance.
    ProtocolType: str {
        /// PostgreSQL protocol.
        POSTGRESQL = "postgresql",
        /// Microsoft SQL Server compatible protocol.
        MSSQL = "mssql",
    }
);

open!(
    /// The direction of a sort.
    SortDirection: str {
        /// Ascending.
        ASC = "asc",
        /// Descending.
        DESC = "desc",
    }
);

open!(
    /// The kind of disk an instance stores its data on.
    StorageType: str {
        /// Local SSD of the physical machine.
        PHYSICAL_LOCAL_SSD = "PHYSICAL_LOCAL_SSD",
        /// Premium cloud disk.
        CLOUD_PREMIUM = "CLOUD_PREMIUM",
        /// SSD cloud disk.
        CLOUD_SSD = "CLOUD_SSD",
        /// Enhanced SSD cloud disk.
        CLOUD_HSSD = "CLOUD_HSSD",
    }
);

open!(
    /// How changes are replicated from primary to standby.
    SyncMode: str {
        /// Semi-synchronous; may fall back to asynchronous where the availability settings of the instance allow it. Default of
        /// a primary instance.
        SEMI_SYNC = "Semi-sync",
        /// Asynchronous. Default of a read-only instance.
        ASYNC = "Async",
    }
);

open!(
    /// The state of a background task.
    TaskStatus: str {
        /// The task is running.
        RUNNING = "Running",
        /// The task has finished successfully.
        SUCCESS = "Success",
        /// The task is ready and waits for its time to switch over.
        WAIT_SWITCH = "WaitSwitch",
        /// The task has failed.
        FAIL = "Fail",
        /// The task is paused.
        PAUSE = "Pause",
    }
);

open!(
    /// When a task switches the instance over. `0` means no switch here, unlike in the inputs of the actions that start a
    /// switch.
    TaskSwitchTag: i64 {
        /// The task needs no switch.
        NO_SWITCH = 0,
        /// Switch over at once.
        NOW = 1,
        /// Switch over at the chosen time.
        GIVEN_TIME = 2,
        /// Switch over in the maintenance window.
        MAINTENANCE_WINDOW = 3,
    }
);
