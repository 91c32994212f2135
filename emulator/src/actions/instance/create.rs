//! Buying instances.

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    CreateInstances, CreateInstancesResponse, DbEngine, DbInstance, DbInstanceStatus, DbInstanceType, DbNode,
    EncryptionKey, Flag, InstanceEdition, NodeRole, PayType, ProtocolType, StorageType, SyncMode, TaskSwitchTag,
};

use super::billing::is_prepaid;
use crate::actions::network::{BUYING, known_network};
use crate::actions::other::room_in_clusters;
use crate::actions::security_group::security_groups;
use crate::actions::specification::known_zone;
use crate::actions::{Answer, Context};
use crate::catalog::classes::{self, Class};
use crate::catalog::versions::{self, Kernel};
use crate::clock::{self, NEVER, NEVER_OFFLINE, SECOND};
use crate::refusal::Refusal;
use crate::small::Small;
use crate::state::{
    Accounts, Audit, Availability, Backups, Data, Databases, Effect, Instance, Job, Kind, Maintenance, Parameters,
    Replication, Services, Ssl, Stage, private, unopened,
};

/// What an instance is called that nobody named.
const UNNAMED: &str = "Unnamed";
/// How long each state of a new instance lasts, in seconds from the order on.
const STAGES: [(DbInstanceStatus, u64); 3] =
    [(DbInstanceStatus::APPLYING, 2), (DbInstanceStatus::INIT, 4), (DbInstanceStatus::INITING, 12)];

pub(crate) fn create_instances(context: &mut Context, request: CreateInstances) -> Answer<CreateInstancesResponse> {
    let plan = Plan::of(context, &request)?;
    let now_ms = context.now_ms;
    let (mut deal_names, mut ids) = (Vec::new(), Vec::new());
    for _ in 0..request.instance_count {
        let instance = plan.instance(context, &request);
        let (id, deal_name) = deliver(context, instance, Kind::CreateInstance);
        deal_names.push(deal_name);
        ids.push(id);
    }
    Ok(CreateInstancesResponse {
        deal_names,
        bill_id: if plan.prepaid { String::new() } else { context.state.bill_id(now_ms) },
        // Prepaid instances are found through their order.
        db_instance_id_set: if plan.prepaid { Vec::new() } else { ids },
        request_id: context.request_id.clone(),
    })
}

/// Orders an instance, which is there at once and runs once its task has ended. Returns its id and the order's name.
pub(crate) fn deliver(context: &mut Context, mut instance: Instance, kind: Kind) -> (String, String) {
    let now_ms = context.now_ms;
    connect(context, &mut instance);
    let (id, prepaid) = (instance.id().to_owned(), instance.is_prepaid());
    let stage = |(status, seconds): (DbInstanceStatus, u64)| Stage {
        status: Some(status),
        until_ms: now_ms + seconds * SECOND,
    };
    let job = Job {
        kind,
        stages: STAGES.map(stage).into(),
        effect: Effect::Deliver,
        switch: TaskSwitchTag::NO_SWITCH,
        switch_time: String::new(),
        input: serde_json::json!({
            "Region": instance.shown.region, "Zone": instance.shown.zone, "SpecCode": instance.shown.db_instance_class
        })
        .to_string(),
    };
    context.state.instances.insert(instance);
    let task = context.state.start(&id, now_ms, job);
    let deal_name = context.state.order(&id, prepaid, task, now_ms);
    (id, deal_name)
}

/// Gives a new instance its addresses: one in its subnet, and one that is not open to the internet.
fn connect(context: &mut Context, instance: &mut Instance) {
    let shown = &mut instance.shown;
    let ip = context.state.private_ip(&shown.vpc_id, &shown.subnet_id);
    let is_mssql = shown.db_engine == DbEngine::MSSQL_COMPATIBLE;
    let protocol = if is_mssql { ProtocolType::MSSQL } else { ProtocolType::POSTGRESQL };
    shown.db_instance_net_info = vec![private(&shown.vpc_id, &shown.subnet_id, ip, protocol), unopened()];
}

/// Returns a new instance of the engine, size and network of another, with the same settings, that is yet to be
/// ordered: paid by the hour, without a name, tags or addresses.
pub(crate) fn like(context: &mut Context, other: &Instance) -> Instance {
    let now = clock::text(context.now_ms);
    let mut instance = other.clone();
    instance.created_ms = context.now_ms;
    instance.parameters = other.parameters.clone().without_past();
    instance.audit = Audit::default();
    instance.proxies = Vec::new();
    instance.services = Services::default();
    let shown = &mut instance.shown;
    shown.db_instance_id = context.state.ids.instance();
    shown.uid = context.state.next_uid();
    shown.db_instance_name = UNNAMED.into();
    shown.create_time = now.clone().into();
    shown.update_time = now.into();
    shown.pay_type = PayType::POSTPAID;
    shown.auto_renew = Flag::OFF;
    shown.tag_list = Vec::new();
    shown.deletion_protection = Some(false);
    shown.master_db_instance_id = String::new();
    shown.db_instance_net_info = Vec::new();
    let (id, disk) = (instance.id(), instance.shown.db_instance_storage);
    instance.backups = Backups::new(id, Data::new(id, disk, context.now_ms), context.now_ms);
    instance.replication = Replication::default();
    instance.ssl = Ssl::default();
    instance.set_isolated(None);
    instance.set_expiry(None);
    instance
}

/// What the parameters come to.
struct Plan {
    class: &'static Class,
    kernel: &'static Kernel,
    engine: DbEngine,
    storage_type: StorageType,
    prepaid: bool,
    nodes: Vec<DbNode>,
    vpc: String,
    subnet: String,
    security_groups: Vec<String>,
}

impl Plan {
    fn of(context: &mut Context, request: &CreateInstances) -> Answer<Self> {
        let class = classes::find(&request.spec_code).ok_or_else(|| {
            let message = format!("There is no SpecCode {}; DescribeClasses lists them.", request.spec_code);
            Refusal::new(Code::INVALID_PARAMETER_VALUE_SPEC_NOT_RECOGNIZED_ERROR, message)
        })?;
        let storage_type = request.storage_type.clone().unwrap_or(StorageType::PHYSICAL_LOCAL_SSD);
        if !class.takes(request.storage, &storage_type) {
            let message = format!(
                "Storage of {} must be a multiple of 10 from 10 to {} GB, not {}.",
                class.code,
                class.max_storage(&storage_type),
                request.storage
            );
            return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_PARAMETER_OUT_RANGE_ERROR, message));
        }
        if request.instance_count == 0 {
            return Err(Refusal::new(
                Code::INVALID_PARAMETER_VALUE_INVALID_INSTANCE_NUM,
                "InstanceCount must be from 1 to 10.",
            ));
        }
        let prepaid = is_prepaid(request.instance_charge_type.as_ref())?;
        let engine = request.db_engine.clone().unwrap_or(DbEngine::POSTGRESQL);
        let kernel = kernel(context, request, &engine)?;
        let nodes = nodes(context, request)?;
        if let Some(project) = request.project_id.filter(|project| *project < 0) {
            let message = format!("There is no project {project}.");
            return Err(Refusal::new(Code::INVALID_PARAMETER_VALUE_ILLEGAL_PROJECT_ID, message));
        }
        room_in_clusters(context, &nodes, [class.cpu, class.memory, request.storage])?;
        known_network(request.vpc_id.as_deref(), request.subnet_id.as_deref(), &BUYING)?;
        if request.vpc_id.is_none() || request.subnet_id.is_none() {
            context.notes.push("default-network");
        }
        let vpc = request.vpc_id.clone().unwrap_or_else(|| "vpc-default0".into());
        let subnet = request.subnet_id.clone().unwrap_or_else(|| "subnet-default0".into());
        let security_groups = security_groups(request.security_group_ids.as_deref(), Refusal::value)?;
        Ok(Self { class, kernel, engine, storage_type, prepaid, nodes, vpc, subnet, security_groups })
    }

    fn instance(&self, context: &mut Context, request: &CreateInstances) -> Instance {
        let now_ms = context.now_ms;
        let id = context.state.ids.instance();
        let backups = Backups::new(&id, Data::new(&id, request.storage, now_ms), now_ms);
        let now = clock::text(now_ms);
        let shown = DbInstance {
            region: context.region.code.into(),
            vpc_id: self.vpc.clone(),
            subnet_id: self.subnet.clone(),
            db_instance_name: request.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| UNNAMED.into()),
            db_instance_status: DbInstanceStatus::APPLYING,
            db_instance_type: DbInstanceType::PRIMARY,
            db_instance_version: InstanceEdition::STANDARD,
            db_charset: request.charset.clone(),
            create_time: now.clone().into(),
            update_time: now.clone().into(),
            isolated_time: NEVER.into(),
            offline_time: NEVER_OFFLINE.into(),
            pay_type: if self.prepaid { PayType::PREPAID } else { PayType::POSTPAID },
            auto_renew: request.auto_renew_flag.filter(|_| self.prepaid).unwrap_or(Flag::OFF),
            app_id: context.state.app_id(),
            uid: context.state.next_uid(),
            project_id: request.project_id.unwrap_or(0).unsigned_abs(),
            tag_list: request.tag_list.clone().unwrap_or_default(),
            is_support_tde: request.need_support_tde.unwrap_or(Flag::OFF),
            db_engine: self.engine.clone(),
            db_engine_config: request.db_engine_config.clone().unwrap_or_default(),
            support_ipv6: request.need_support_ipv6.unwrap_or(Flag::OFF),
            deletion_protection: Some(request.deletion_protection.unwrap_or(false)),
            db_instance_storage_type: Some(self.storage_type.clone()),
            db_instance_id: id,
            ..DbInstance::default()
        };
        let accounts = Accounts::new(&request.admin_name, now_ms);
        let mut instance = Instance {
            shown,
            created_ms: now_ms,
            expires_ms: None,
            isolated_ms: None,
            availability: Availability::new(request.sync_mode.clone().unwrap_or(SyncMode::SEMI_SYNC)),
            maintenance: Maintenance::default(),
            ssl: Ssl::default(),
            keys: encryption_keys(context, request, now),
            audit: Audit::default(),
            parameters: Parameters::default(),
            accounts: if context.quirks.direct_accounts { accounts.with_direct(now_ms) } else { accounts },
            databases: Databases::new(request.charset.as_str(), now_ms),
            backups,
            proxies: Vec::new(),
            services: Services::default(),
            part_tags: Small::default(),
            replication: Replication::default(),
            security_groups: self.security_groups.clone(),
        };
        instance.set_class(self.class, request.storage);
        instance.set_kernel(self.kernel);
        instance.set_nodes(self.nodes.clone());
        instance.set_expiry(self.prepaid.then(|| clock::add_months(now_ms, request.period)));
        instance
    }
}

/// The kernel a new instance gets: the newest of its major version. An older one that is named is let pass, since clients
/// name them, though the manual says that it is refused.
fn kernel(context: &mut Context, request: &CreateInstances, engine: &DbEngine) -> Answer<&'static Kernel> {
    let (version, kernel) = (request.db_version.as_deref(), request.db_kernel_version.as_deref());
    let named = kernel.map(|kernel| kernel.trim_start_matches('v')).or(version);
    let named = named.map(|named| named.split('.').next().unwrap_or(named));
    let major = request.db_major_version.as_ref().map(|major| major.as_str()).or(named);
    if major.is_none() {
        context.notes.push("default-major-version");
    }
    let fits = |known: &&Kernel| {
        known.is_of(engine)
            && major.is_none_or(|major| known.major == major)
            && version.is_none_or(|version| known.version == version || known.major == version)
            && kernel.is_none_or(|kernel| known.kernel == kernel)
    };
    let newest = versions::newest(engine, major);
    let fitting = newest.filter(fits).or_else(|| versions::all().filter(fits).last().filter(|_| !context.strict));
    let Some(fitting) = fitting else {
        let wanted = kernel.or(version).or(major).unwrap_or("any version");
        let most = newest.map(|newest| format!(", where {} is the newest", newest.version)).unwrap_or_default();
        let message = format!("{engine} is not sold in {wanted}{most}; DescribeDBVersions lists what there is.");
        return Err(Refusal::value(message));
    };
    if newest.is_none_or(|newest| newest.kernel != fitting.kernel) {
        context.notes.push("lenient-version");
    }
    Ok(fitting)
}

/// Where the nodes go: as said, or both into the zone.
fn nodes(context: &Context, request: &CreateInstances) -> Answer<Vec<DbNode>> {
    known_zone(context, &request.zone)?;
    let node = |role, zone: &str| DbNode { role, zone: zone.into(), dedicated_cluster_id: Some(String::new()) };
    let nodes = match request.db_node_set.as_deref() {
        Some([]) | None => vec![node(NodeRole::PRIMARY, &request.zone), node(NodeRole::STANDBY, &request.zone)],
        Some(named) => named.to_vec(),
    };
    check_nodes(context, &nodes)?;
    if nodes.iter().any(|node| node.role == NodeRole::PRIMARY && node.zone != request.zone) {
        return Err(Refusal::value("Zone must be the zone of the primary node in DBNodeSet."));
    }
    Ok(nodes
        .into_iter()
        .map(|node| DbNode { dedicated_cluster_id: node.dedicated_cluster_id.or(Some(String::new())), ..node })
        .collect())
}

/// One primary node, at least one standby node, in zones that sell.
pub(crate) fn check_nodes(context: &Context, nodes: &[DbNode]) -> Answer<()> {
    for node in nodes {
        known_zone(context, &node.zone)?;
        if !context.region.sells_in(&node.zone) {
            let message = format!(
                "Nothing can be bought in {} at present; DescribeZones shows the state of the zones.",
                node.zone
            );
            return Err(Refusal::new(Code::RESOURCE_INSUFFICIENT_RESOURCE_NOT_ENOUGH, message));
        }
    }
    let count = |role: NodeRole| nodes.iter().filter(|node| node.role == role).count();
    if count(NodeRole::PRIMARY) != 1 || count(NodeRole::STANDBY) == 0 {
        return Err(Refusal::value("DBNodeSet must name one Primary node and at least one Standby node."));
    }
    Ok(())
}

fn encryption_keys(context: &mut Context, request: &CreateInstances, create_time: String) -> Vec<EncryptionKey> {
    if request.need_support_tde != Some(Flag::ON) {
        return Vec::new();
    }
    let own = |value: &Option<String>| value.clone().filter(|value| !value.is_empty());
    vec![EncryptionKey {
        key_id: own(&request.kms_key_id).unwrap_or_else(|| context.state.ids.uuid()),
        key_alias: "PGSQL-KMS".into(),
        dek_cipher_text_blob: context.state.ids.prefixed("emulated-"),
        is_enabled: Flag::ON,
        key_region: own(&request.kms_region).unwrap_or_else(|| context.region.code.into()),
        create_time,
        kms_cluster_id: own(&request.kms_cluster_id).unwrap_or_default(),
    }]
}
