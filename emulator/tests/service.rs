//! What runs beside an instance: the Mem0 service, the PostgREST service, and the dedicated clusters it may run in.

mod support;

use support::{World, order};
use tencentdb_postgres::api::{
    CloseMem0Service, ClosePostgRestService, CreateInstances, DbNode, DescribeDatabases, DescribeDedicatedClusters,
    DescribeMem0Service, DescribePostgRestService, DescribeTasks, DestroyDbInstance, Filter, IsolateDbInstances,
    LlmModel, NetType, NodeRole, OpenMem0Service, OpenMem0ServiceRequired, OpenPostgRestService, RestartDbInstance,
};
use tencentdb_postgres_emulator::{Config, Emulator};

const BUSY: &str = "OperationDenied.InstanceStatusLimitError";
const FAILED: &str = "FailedOperation.FailedOperationError";
const DENIED: &str = "OperationDenied.InstanceTypeDenied";
const MISSING: &str = "ResourceNotFound.InstanceNotFoundError";

fn open_mem0(id: &str) -> OpenMem0Service {
    OpenMem0Service::new(OpenMem0ServiceRequired {
        db_instance_id: id,
        agentic_base_id: "agenticbase-2a7vajd1",
        llm_model: LlmModel::AUTO,
        embedding_api_key: "sk-not-to-be-kept".into(),
    })
}

/// The status of a task, once it is listed.
fn task(world: &World, id: i64) -> (String, String) {
    let task = world.call(&DescribeTasks::new().task_id(id as u64)).task_set.remove(0);
    (task.task_type.to_string(), task.status.to_string())
}

#[test]
fn mem0_is_opened_on_a_database_of_its_own_and_closed() {
    let world = World::empty();
    let id = world.running();
    let look = || world.call(&DescribeMem0Service::new(&id));
    let status = || look().status.to_string();
    assert_eq!((status().as_str(), look().inner_address), ("none", None));
    assert_eq!(world.refused(&CloseMem0Service::new(&id)), FAILED, "it is not open");
    let opening = world.call(&open_mem0(&id)).task_id;
    assert_eq!((status().as_str(), world.status(&id).as_str()), ("creating", "running"));
    assert_eq!(look().network_access_list.unwrap()[0].status.as_str(), "opening");
    assert_eq!(world.refused(&open_mem0(&id)), BUSY);
    assert_eq!(world.refused(&CloseMem0Service::new(&id)), BUSY);
    world.wait(60);
    assert_eq!(task(&world, opening), ("OpenMem0Service".into(), "Success".into()));
    let open = look();
    assert_eq!((open.status.as_str(), open.llm_model.as_deref()), ("running", Some("auto")));
    assert_eq!(open.agentic_base_id.as_deref(), Some("agenticbase-2a7vajd1"));
    let address = &open.network_access_list.unwrap()[0];
    assert_eq!(open.inner_address, Some(format!("{}:{}", address.ip, address.port)));
    assert_eq!((address.vpc_id.as_str(), address.status.as_str()), ("vpc-12345678", "opened"));
    assert!(open.update_time > open.create_time);
    let databases = world.call(&DescribeDatabases::new(&id)).items;
    assert!(databases.contains(&open.pg_database_name.unwrap()), "{databases:?}");
    assert_eq!(world.refused(&open_mem0(&id)), FAILED, "it is open already");

    let closing = world.call(&CloseMem0Service::new(&id)).task_id;
    assert_eq!(status(), "deleting");
    world.wait(60);
    assert_eq!(task(&world, closing), ("CloseMem0Service".into(), "Success".into()));
    assert_eq!(status(), "none");
    world.call(&open_mem0(&id));
    world.wait(60);
    assert_eq!(status(), "running", "it takes over what it left");
    assert!(!world.with(|emulator| emulator.export_state()).contains("not-to-be-kept"));
}

#[test]
fn postgrest_is_opened_in_public_if_asked_and_closed() {
    let world = World::empty();
    let id = world.running();
    let taken = world.addresses();
    let look = || world.call(&DescribePostgRestService::new(&id));
    assert_eq!((look().status.as_str(), look().jwt_secret.is_none()), ("closed", true));
    world.call(&OpenPostgRestService::new(&id));
    assert_eq!(look().status.as_str(), "creating");
    world.wait(60);
    let open = look();
    assert_eq!((open.status.as_str(), open.create_time.as_str()), ("running", "2025-06-15 23:07:40"));
    let addresses = open.network_access_list.unwrap();
    assert_eq!((addresses.len(), addresses[0].subnet_id.as_str()), (1, "subnet-12345678"));
    let secret = open.jwt_secret.unwrap();
    assert_eq!(look().jwt_secret.as_ref(), Some(&secret), "the secret stays");
    assert!(!world.with(|emulator| emulator.export_state()).contains(secret.expose()));
    assert_eq!(world.refused(&OpenPostgRestService::new(&id)), FAILED);
    let closing = world.call(&ClosePostgRestService::new(&id)).task_id;
    assert_eq!(world.refused(&ClosePostgRestService::new(&id)), BUSY);
    world.wait(60);
    assert_eq!(task(&world, closing), ("ClosePostgRESTService".into(), "Success".into()));
    assert_eq!(look().status.as_str(), "closed");
    assert_eq!(world.refused(&ClosePostgRestService::new(&id)), FAILED);
    assert_eq!(world.addresses(), taken);

    let public =
        OpenPostgRestService::new(&id).enable_wan_net(true).vpc_id("vpc-other000").subnet_id("subnet-other000");
    world.call(&public);
    world.wait(60);
    let addresses = look().network_access_list.unwrap();
    assert_eq!((addresses.len(), addresses[0].vpc_id.as_str()), (2, "vpc-other000"));
    assert_eq!((&addresses[1].net_type, addresses[1].address.is_empty()), (&NetType::PUBLIC, false));
    assert_ne!(look().jwt_secret, Some(secret), "a new service has a new secret");
}

#[test]
fn services_are_for_primary_instances_of_postgresql_that_run() {
    let world = World::empty();
    let id = world.running();
    for action in ["OpenMem0Service", "CloseMem0Service", "OpenPostgRESTService", "ClosePostgRESTService"] {
        let params = |id: &str| match action {
            "OpenMem0Service" => serde_json::to_string(&open_mem0(id)).unwrap(),
            _ => format!(r#"{{"DBInstanceId":"{id}"}}"#),
        };
        let refused = |id: &str| support::refusal(world.send_json(action, &params(id))).code.to_string();
        assert_eq!(refused("postgres-none0000"), MISSING, "{action}");
        world.call(&RestartDbInstance::new(&id));
        assert_eq!(refused(&id), BUSY, "{action}");
        world.wait(60);
    }
    assert_eq!(world.refused(&DescribeMem0Service::new("postgres-none0000")), MISSING);
    assert_eq!(world.refused(&DescribePostgRestService::new("postgres-none0000")), MISSING);
    let model = OpenMem0Service { llm_model: "gpt-none".into(), ..open_mem0(&id) };
    assert_eq!(world.refused(&model), "InvalidParameterValue.InvalidParameterValueError");
    let mssql = CreateInstances {
        db_engine: Some("mssql_compatible".into()),
        db_major_version: None,
        ..order().instance_charge_type("POSTPAID_BY_HOUR")
    };
    let mssql = world.call(&mssql).db_instance_id_set.remove(0);
    world.wait(60);
    assert_eq!(world.refused(&open_mem0(&mssql)), DENIED);
    assert_eq!(world.refused(&OpenPostgRestService::new(&mssql)), DENIED);
}

#[test]
fn a_task_that_fails_leaves_a_service_as_it_was() {
    let world = World::empty();
    let id = world.running();
    let status = || world.call(&DescribePostgRestService::new(&id)).status.to_string();
    world.fail(Some("OpenPostgRESTService"));
    world.call(&OpenPostgRestService::new(&id));
    world.wait(60);
    assert_eq!((status().as_str(), world.status(&id).as_str()), ("closed", "running"));
    world.fail(Some("ClosePostgRESTService"));
    world.call(&OpenPostgRestService::new(&id));
    world.wait(60);
    world.call(&ClosePostgRestService::new(&id));
    world.wait(60);
    assert_eq!(status(), "running");
    world.exported();
}

#[test]
fn a_state_with_services_on_their_way_comes_back_and_they_go_with_the_instance() {
    let world = World::empty();
    let id = world.running();
    world.call(&open_mem0(&id));
    world.call(&OpenPostgRestService::new(&id));
    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    world.wait(5);
    let text = world.exported();
    let mut copy = Emulator::new(Config::default(), support::START);
    let damaged = text.replacen(r#""opens":true"#, r#""opens":false"#, 1);
    assert!(copy.import_state(&damaged).unwrap_err().to_string().contains("no task works on it"));
    world.call(&DestroyDbInstance::new(&id));
    world.wait(6);
    assert_eq!(world.refused(&DescribeMem0Service::new(&id)), MISSING);
    assert_eq!(world.addresses(), serde_json::json!({}), "nothing is taken any more");
}

#[test]
fn dedicated_clusters_have_what_their_instances_leave() {
    let world = World::empty();
    let list = |request: DescribeDedicatedClusters| world.call(&request).dedicated_cluster_set.unwrap();
    let all = list(DescribeDedicatedClusters::new());
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].standby_dedicated_cluster_set, [all[1].dedicated_cluster_id.clone()]);
    let named = |id: &str| {
        let filter = Filter { name: Some("dedicated-cluster-id".into()), values: Some(vec![id.into()]) };
        list(DescribeDedicatedClusters::new().filters([filter]))
    };
    assert!(named("cluster-none0000").is_empty());
    let (id, zone) = (all[0].dedicated_cluster_id.clone(), all[0].zone.clone());
    let node = |role: NodeRole| DbNode { role, zone: zone.clone(), dedicated_cluster_id: Some(id.clone()) };
    let nodes = [node(NodeRole::PRIMARY), node(NodeRole::STANDBY)];
    world.call(&CreateInstances { zone: zone.clone(), ..order().db_node_set(nodes) });
    let used = named(&id).remove(0);
    assert_eq!((used.instance_count, used.cpu_total - used.cpu_available), (1, 2));
    assert_eq!((used.mem_total - used.mem_available, used.disk_total - used.disk_available), (4, 40));
    let other = [Filter { name: Some("dedicated-cluster-name".into()), values: Some(vec!["first".into()]) }];
    let invalid = "InvalidParameterValue.InvalidParameterValueError";
    assert_eq!(world.refused(&DescribeDedicatedClusters::new().filters(other)), invalid);
}
