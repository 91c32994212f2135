//! Buying instances.

use std::collections::BTreeMap;

use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::{
    CreateInstances, CreateInstancesResponse, DbEngine, DbInstance, DbInstanceNetInfo, DbInstanceStatus,
    DbInstanceType, DbNode, EncryptionKey, Flag, InstanceEdition, NetType, NetworkAddressStatus, NodeRole, PayType,
    ProtocolType, StorageType, SyncMode, TaskSwitchTag,
};

use super::billing::is_prepaid;
use crate::actions::specification::known_zone;
use crate::actions::{Answer, Context};
use crate::catalog::classes::{self, Class};
use crate::catalog::versions::{self, Kernel};
use crate::clock::{self, NEVER, NEVER_OFFLINE, SECOND};
use crate::refusal::Refusal;
use crate::state::{
    Accounts, Audit, Availability, Backups, Data, Databases, Effect, Instance, Job, Kind, Maintenance, Parameters,
    Services, Ssl, Stage,
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
pub(crate) fn deliver(context: &mut Context, instance: Instance, kind: Kind) -> (String, String) {
    let now_ms = context.now_ms;
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

/// Returns a new instance of the engine, size and network of another, with the same settings, that is yet to be
/// ordered: paid by the hour, without a name, tags or a public address.
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
    shown.read_only_instance_num = 0;
    shown.master_db_instance_id = String::new();
    for address in &mut shown.db_instance_net_info {
        let is_private = address.net_type == NetType::PRIVATE;
        address.ip = if is_private { context.state.ids.private_ip() } else { String::new() };
        address.status = if is_private { NetworkAddressStatus::OPENING } else { NetworkAddressStatus::INITING };
        address.address = String::new();
        address.port = 0;
    }
    let (id, disk) = (instance.id(), instance.shown.db_instance_storage);
    instance.backups = Backups::new(id, Data::new(id, disk, context.now_ms), context.now_ms);
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
        let vpc = network(context, request.vpc_id.as_deref(), "vpc-", "default-vpc")?;
        let subnet = network(context, request.subnet_id.as_deref(), "subnet-", "default-subnet")?;
        Ok(Self { class, kernel, engine, storage_type, prepaid, nodes, vpc, subnet })
    }

    fn instance(&self, context: &mut Context, request: &CreateInstances) -> Instance {
        let now_ms = context.now_ms;
        let id = context.state.ids.instance();
        let backups = Backups::new(&id, Data::new(&id, request.storage, now_ms), now_ms);
        let now = clock::text(now_ms);
        let address = |net_type, ip: String, protocol: ProtocolType| DbInstanceNetInfo {
            status: if ip.is_empty() { NetworkAddressStatus::INITING } else { NetworkAddressStatus::OPENING },
            ip,
            vpc_id: if net_type == NetType::PRIVATE { self.vpc.clone() } else { String::new() },
            subnet_id: if net_type == NetType::PRIVATE { self.subnet.clone() } else { String::new() },
            net_type,
            protocol_type: protocol,
            ..DbInstanceNetInfo::default()
        };
        let protocol =
            if self.engine == DbEngine::MSSQL_COMPATIBLE { ProtocolType::MSSQL } else { ProtocolType::POSTGRESQL };
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
            db_instance_net_info: vec![
                address(NetType::PRIVATE, context.state.ids.private_ip(), protocol),
                address(NetType::PUBLIC, String::new(), ProtocolType::default()),
            ],
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
        let mut instance = Instance {
            shown,
            created_ms: now_ms,
            expires_ms: None,
            isolated_ms: None,
            availability: Availability::new(request.sync_mode.clone().unwrap_or(SyncMode::SEMI_SYNC)),
            maintenance: Maintenance::default(),
            ssl: Ssl::default(),
            keys: encryption_keys(context, request, now),
            security_groups: request.security_group_ids.clone().unwrap_or_default(),
            audit: Audit::default(),
            parameters: Parameters::default(),
            accounts: Accounts::new(&request.admin_name, now_ms),
            databases: Databases::new(request.charset.as_str(), now_ms),
            backups,
            proxies: Vec::new(),
            services: Services::default(),
            part_tags: BTreeMap::new(),
        };
        instance.set_class(self.class, request.storage);
        instance.set_kernel(self.kernel);
        instance.set_nodes(self.nodes.clone());
        instance.set_expiry(self.prepaid.then(|| clock::add_months(now_ms, request.period)));
        instance
    }
}

/// The kernel a new instance gets: the newest of its major version. Any other that is named is refused.
fn kernel(context: &mut Context, request: &CreateInstances, engine: &DbEngine) -> Answer<&'static Kernel> {
    let named = request.db_version.as_deref().map(|version| version.split('.').next().unwrap_or(version));
    let by_kernel = request
        .db_kernel_version
        .as_deref()
        .map(|kernel| kernel.trim_start_matches('v').split('.').next().unwrap_or(kernel));
    let major = request.db_major_version.as_ref().map(|major| major.as_str()).or(named).or(by_kernel);
    if major.is_none() {
        context.notes.push("default-major-version");
    }
    let kernel = versions::newest(engine, major).ok_or_else(|| {
        Refusal::value(format!(
            "{engine} has no major version {} on sale; DescribeDBVersions lists them.",
            major.unwrap_or("at all")
        ))
    })?;
    for (name, given, newest) in [
        ("DBVersion", request.db_version.as_deref(), kernel.version),
        ("DBKernelVersion", request.db_kernel_version.as_deref(), kernel.kernel),
    ] {
        if given.is_some_and(|given| given != newest) {
            let message =
                format!("{name} must be {newest}, the newest of major version {}, or be left out.", kernel.major);
            return Err(Refusal::value(message));
        }
    }
    Ok(kernel)
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

/// The id of a network: as given, if it has the right form, or one made up, which the log says.
fn network(context: &mut Context, given: Option<&str>, prefix: &str, note: &'static str) -> Answer<String> {
    match given {
        Some(id) if id.strip_prefix(prefix).is_some_and(|rest| !rest.is_empty()) => Ok(id.into()),
        Some(id) => {
            let message = format!("There is no {id}; ids of this kind begin with {prefix}.");
            Err(Refusal::new(Code::RESOURCE_UNAVAILABLE_VPC_RESOURCE_NOT_FOUND, message))
        }
        None => {
            context.notes.push(note);
            Ok(format!("{prefix}default0"))
        }
    }
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
