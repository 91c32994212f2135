//! An instance: what the API shows of it, and what it keeps to itself.

use serde::Serialize;
use tencentdb_postgres::api::{
    DbInstance, DbInstanceNetInfo, DbInstanceStatus, DbNode, EncryptionKey, NodeRole, PayType, StorageType, SyncMode,
    Tag,
};

use super::{
    Account, Audit, Backups, Database, Effect, Parameters, Proxy, ProxyAddress, Replication, Services, is_private,
};
use crate::catalog::classes::Class;
use crate::catalog::prices::Sizes;
use crate::catalog::versions::Kernel;
use crate::clock::{self, DAY};
use crate::json::fields;
use crate::small::Small;
use crate::state::{Accounts, Databases};

/// How long an isolated instance can be restored before it is gone.
const KEPT_IN_ISOLATION: u64 = 7 * DAY;

/// An instance.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Instance {
    /// As `DescribeDBInstances` shows it.
    pub shown: DbInstance,
    /// The creation, to sort by.
    pub created_ms: u64,
    /// When a prepaid instance expires.
    pub expires_ms: Option<u64>,
    pub isolated_ms: Option<u64>,
    pub availability: Availability,
    pub maintenance: Maintenance,
    pub ssl: Ssl,
    pub keys: Vec<EncryptionKey>,
    pub replication: Replication,
    pub security_groups: Vec<String>,
    pub audit: Audit,
    pub parameters: Parameters,
    pub accounts: Accounts,
    pub databases: Databases,
    pub backups: Backups,
    pub proxies: Vec<Proxy>,
    pub services: Services,
    /// Tags of what belongs to it, such as backups, by the id that follows its own behind a `#`.
    pub part_tags: Small<String, Vec<Tag>>,
}

fields!(Instance {
    shown,
    created_ms,
    expires_ms,
    isolated_ms,
    availability,
    maintenance,
    ssl,
    keys,
    replication,
    security_groups,
    audit,
    parameters,
    accounts,
    databases,
    backups,
    proxies,
    services,
    part_tags
});

/// When a standby node may take over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Availability {
    pub sync_mode: SyncMode,
    pub max_standby_latency: u64,
    pub max_standby_lag: u64,
    pub max_sync_standby_latency: Option<u64>,
    pub max_sync_standby_lag: Option<u64>,
}

fields!(Availability {
    sync_mode,
    max_standby_latency,
    max_standby_lag,
    max_sync_standby_latency,
    max_sync_standby_lag
});

impl Availability {
    pub(crate) fn new(sync_mode: SyncMode) -> Self {
        let semi = sync_mode == SyncMode::SEMI_SYNC;
        Self {
            sync_mode,
            max_standby_latency: 10 << 30,
            max_standby_lag: 10,
            max_sync_standby_latency: semi.then_some(1 << 30),
            max_sync_standby_lag: semi.then_some(5),
        }
    }
}

/// The weekly maintenance window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Maintenance {
    pub start: String,
    pub hours: u64,
    pub weekdays: Vec<String>,
}

fields!(Maintenance { start, hours, weekdays });

impl Default for Maintenance {
    fn default() -> Self {
        let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        Self { start: "02:00".into(), hours: 2, weekdays: weekdays.map(String::from).into() }
    }
}

impl Maintenance {
    /// When the window is next open, now included.
    pub(crate) fn next_open(&self, now_ms: u64) -> u64 {
        let start = clock::time_of_day(&self.start).unwrap_or_default();
        clock::next_open(now_ms, start, self.hours * 3600, &self.weekdays)
    }

    /// Returns whether it has a time and a length to open for, on days there are.
    pub(crate) fn is_sound(&self) -> bool {
        clock::time_of_day(&self.start).is_some()
            && (1..=24).contains(&self.hours)
            && self.weekdays.iter().all(|name| clock::is_weekday(name))
    }

    /// The window as a task shows it.
    pub(crate) fn text(&self) -> String {
        let end = clock::time_of_day(&self.start).unwrap_or_default() / 3600 + self.hours;
        format!("{}:00-{:02}{}:00", self.start, end % 24, &self.start[2..])
    }
}

/// Whether connections are encrypted, and for which address the certificate is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Ssl {
    pub enabled: bool,
    pub address: String,
}

fields!(Ssl { enabled, address });

impl Instance {
    pub(crate) fn id(&self) -> &str {
        &self.shown.db_instance_id
    }

    /// The tags of the instance, or of what belongs to it by this id.
    pub(crate) fn tags_mut(&mut self, part: Option<&str>) -> &mut Vec<Tag> {
        match part {
            None => &mut self.shown.tag_list,
            Some(part) => self.part_tags.entry(part.to_owned()).or_default(),
        }
    }

    /// Every tag with the id that it belongs to.
    pub(crate) fn tags(&self) -> impl Iterator<Item = (String, &Tag)> {
        let own = self.shown.tag_list.iter().map(|tag| (self.id().to_owned(), tag));
        let of_parts = self
            .part_tags
            .iter()
            .flat_map(move |(part, tags)| tags.iter().map(move |tag| (format!("{}#{part}", self.id()), tag)));
        own.chain(of_parts)
    }

    pub(crate) fn is(&self, status: &DbInstanceStatus) -> bool {
        self.shown.db_instance_status == *status
    }

    pub(crate) fn is_prepaid(&self) -> bool {
        self.shown.pay_type == PayType::PREPAID
    }

    pub(crate) fn storage_type(&self) -> StorageType {
        self.shown.db_instance_storage_type.clone().unwrap_or(StorageType::PHYSICAL_LOCAL_SSD)
    }

    pub(crate) fn set_status(&mut self, status: DbInstanceStatus, at_ms: u64) {
        if self.is_read_only() {
            self.replication.replay.observe(&status, at_ms);
        } else if status == DbInstanceStatus::RUNNING {
            self.backups.resume(at_ms);
        }
        if status == DbInstanceStatus::ISOLATED {
            self.backups.pause(&self.shown.db_kernel_version, at_ms);
        }
        self.shown.db_instance_status = status;
        self.shown.update_time = clock::text(at_ms).into();
    }

    /// Shows that what a task is for has begun.
    pub(super) fn begin(&mut self, effect: &Effect) {
        match effect {
            Effect::Network(access) => access.begin(&mut self.shown.db_instance_net_info),
            // A group does not wait for what is being destroyed.
            Effect::Destroy => self.replication.member = None,
            _ => {}
        }
    }

    /// The network of an instance is that of its first private address.
    pub(super) fn follow_addresses(&mut self) {
        if let Some(info) = self.shown.db_instance_net_info.iter().find(|info| is_private(info)) {
            (self.shown.vpc_id, self.shown.subnet_id) = (info.vpc_id.clone(), info.subnet_id.clone());
        }
    }

    pub(crate) fn set_expiry(&mut self, at_ms: Option<u64>) {
        self.expires_ms = at_ms;
        self.shown.expire_time = at_ms.map_or_else(|| clock::NEVER.into(), clock::text).into();
    }

    pub(crate) fn set_isolated(&mut self, at_ms: Option<u64>) {
        self.isolated_ms = at_ms;
        self.shown.isolated_time = at_ms.map_or_else(|| clock::NEVER.into(), clock::text).into();
    }

    pub(crate) fn set_class(&mut self, class: &Class, storage: u64) {
        self.shown.db_instance_class = class.code.into();
        self.shown.db_instance_cpu = class.cpu;
        self.shown.db_instance_memory = class.memory;
        self.shown.db_instance_storage = storage;
        self.fit_parameters();
    }

    /// Returns whether it is as large as an instance of this class.
    pub(crate) fn has_size_of(&self, class: &Class) -> bool {
        let Sizes { cpu, memory, storage, storage_type, .. } = self.sizes();
        (cpu, memory) == (class.cpu, class.memory) && class.takes(storage, &storage_type)
    }

    pub(crate) fn set_kernel(&mut self, kernel: &Kernel) {
        self.shown.db_major_version = kernel.major.into();
        self.shown.db_version = kernel.version.into();
        self.shown.db_kernel_version = kernel.kernel.into();
        self.fit_parameters();
    }

    /// Gets another kernel. What was backed up of another major version cannot be carried on.
    pub(crate) fn upgrade(&mut self, kernel: &Kernel, at_ms: u64) {
        if self.shown.db_major_version.as_str() != kernel.major {
            self.backups.pause(&self.shown.db_kernel_version, at_ms);
        }
        self.set_kernel(kernel);
    }

    /// Moves the nodes. The instance is where its primary node is.
    pub(crate) fn set_nodes(&mut self, nodes: Vec<DbNode>) {
        if let Some(primary) = nodes.iter().find(|node| node.role == NodeRole::PRIMARY) {
            self.shown.zone = primary.zone.clone();
        }
        self.shown.db_node_set = Some(nodes);
    }

    /// Swaps the roles of the primary and the first standby node.
    pub(crate) fn switch_roles(&mut self) {
        let mut nodes = self.shown.db_node_set.clone().unwrap_or_default();
        let standby = nodes.iter().position(|node| node.role == NodeRole::STANDBY);
        let primary = nodes.iter().position(|node| node.role == NodeRole::PRIMARY);
        if let (Some(primary), Some(standby)) = (primary, standby) {
            nodes[primary].role = NodeRole::STANDBY;
            nodes[standby].role = NodeRole::PRIMARY;
        }
        self.set_nodes(nodes);
    }

    /// Returns what is paid for.
    pub(crate) fn sizes(&self) -> Sizes {
        Sizes {
            cpu: self.shown.db_instance_cpu,
            memory: self.shown.db_instance_memory,
            storage: self.shown.db_instance_storage,
            storage_type: self.storage_type(),
            single_node: self.is_read_only(),
        }
    }

    /// Returns the private addresses of what is beside it: its proxies and services.
    pub(super) fn addresses_beside(&self) -> Vec<DbInstanceNetInfo> {
        let proxies = self.proxies.iter().flat_map(|proxy| &proxy.addresses).map(ProxyAddress::private);
        proxies.chain(self.services.private_addresses()).collect()
    }

    pub(crate) fn is_read_only(&self) -> bool {
        self.shown.db_instance_type == tencentdb_postgres::api::DbInstanceType::READONLY
    }

    /// Drops an account, and all that was given to it.
    pub(crate) fn drop_account(&mut self, name: &str) {
        self.accounts.remove(name);
        self.databases.forget(name);
    }

    /// Drops a database. Backups still hold it.
    pub(crate) fn drop_database(&mut self, name: &str, at_ms: u64) {
        if let Some(database) = self.databases.remove(name) {
            self.backups.remember(database.without_grants(), at_ms);
        }
    }

    /// Returns the databases there were at a time.
    pub(crate) fn databases_at(&self, ms: u64) -> impl Iterator<Item = Database> {
        let there = self.databases.iter().filter(move |database| database.created_ms <= ms).cloned();
        there.chain(self.backups.lost_since(ms).cloned())
    }

    /// Takes accounts and databases back to what they were at a time. An account that was deleted since stays so.
    pub(crate) fn take_back(&mut self, databases: Vec<Database>, ms: u64) {
        self.databases.replace(databases);
        let is_later = |account: &Account| account.created_ms.is_some_and(|created_ms| created_ms > ms);
        let later: Vec<String> =
            self.accounts.iter().filter(|(_, it)| is_later(it)).map(|(name, _)| name.clone()).collect();
        for name in later.into_iter().filter(|name| !self.accounts.is_root(name)).collect::<Vec<_>>() {
            self.drop_account(&name);
        }
        self.adopt_databases();
    }

    /// Gives the databases whose owner is not there to the system.
    pub(crate) fn adopt_databases(&mut self) {
        self.databases.adopt(|owner| self.accounts.get(owner).is_some());
    }

    /// Returns whether its period has ended, or its stay in isolation.
    pub(crate) fn has_lapsed(&self, now_ms: u64) -> bool {
        self.lapses_ms().is_some_and(|lapses_ms| lapses_ms <= now_ms)
    }

    /// When time alone changes the instance next: its period ends, or its stay in isolation.
    pub(crate) fn lapses_ms(&self) -> Option<u64> {
        if self.is(&DbInstanceStatus::RUNNING) {
            self.expires_ms
        } else if self.is(&DbInstanceStatus::ISOLATED) {
            self.isolated_ms.map(|isolated| isolated + KEPT_IN_ISOLATION)
        } else {
            None
        }
    }
}
