//! Database proxies: buying, nodes, addresses and their routes, encryption, destruction.

mod support;

use support::{World, order};
use tencentdb_postgres::api::{
    CloseDbProxyAddress, CloseDbProxyAddressRequired, CreateDbProxy, CreateDbProxyAddress,
    CreateDbProxyAddressRequired, CreateDbProxyRequired, CreateInstances, DescribeDbInstances, DescribeDbProxy,
    DescribeDbProxySpecs, DescribeDbProxySslConfig, DescribeDbProxySslConfigRequired, DescribeOrders, DescribeTasks,
    DestroyDbProxy, IsolateDbInstances, ModifyDbProxy, ModifyDbProxyAddress, ModifyDbProxyAddressRequired,
    ModifyDbProxySslConfig, ModifyDbProxySslConfigRequired, ProxyAddress, ProxyGroupInfo, ProxyNodeCustom, ProxyRoute,
    ProxySwitchTag, ReloadBalance, ReloadBalanceDbProxyNode, RestartDbInstance, StorageType, WeightMode,
};
use tencentdb_postgres_emulator::{Config, Emulator, Fleet};

const VPC: &str = "vpc-12345678";
const SUBNET: &str = "subnet-12345678";
const INVALID: &str = "InvalidParameterValue.InvalidParameterValueError";
const BUSY: &str = "OperationDenied.InstanceStatusLimitError";
const FAILED: &str = "FailedOperation.FailedOperationError";

fn nodes(zone: &str, count: i64) -> ProxyNodeCustom {
    ProxyNodeCustom { node_count: count, zone: zone.into(), cpu: 2, mem: 4000 }
}

fn buy(id: &str) -> CreateDbProxy {
    CreateDbProxy::new(CreateDbProxyRequired {
        db_instance_id: id,
        vpc_id: VPC,
        subnet_id: SUBNET,
        proxy_node_custom: vec![nodes("ap-guangzhou-6", 2)],
    })
}

/// A running instance with a running proxy.
fn with_proxy(world: &World) -> (String, String) {
    let id = world.running();
    let proxy = world.call(&buy(&id)).proxy_group_id.expect("an id");
    world.wait(30);
    (id, proxy)
}

fn proxy(world: &World, id: &str) -> ProxyGroupInfo {
    let mut answer = world.call(&DescribeDbProxy::new(id));
    assert_eq!((answer.count, answer.proxy_infos.len()), (1, 1));
    answer.proxy_infos.remove(0)
}

fn addresses(world: &World, id: &str) -> Vec<ProxyAddress> {
    proxy(world, id).proxy_address_set.expect("the addresses")
}

fn open(id: &str) -> CreateDbProxyAddress {
    CreateDbProxyAddress::new(CreateDbProxyAddressRequired { db_instance_id: id, vpc_id: VPC, subnet_id: SUBNET })
}

fn modify(id: &str, address: &str) -> ModifyDbProxyAddress {
    ModifyDbProxyAddress::new(ModifyDbProxyAddressRequired { db_instance_id: id, address_id: address })
}

fn close(id: &str, address: &str) -> CloseDbProxyAddress {
    CloseDbProxyAddress::new(CloseDbProxyAddressRequired { db_instance_id: id, address_id: address })
}

fn to(id: &str, weight: i64) -> ProxyRoute {
    ProxyRoute { node_id: Some(id.into()), weight: Some(weight), ..ProxyRoute::default() }
}

fn connections(world: &World, id: &str) -> Vec<i64> {
    proxy(world, id).proxy_node_set.unwrap().iter().map(|node| node.connection.unwrap()).collect()
}

#[test]
fn a_proxy_is_bought_serves_and_is_destroyed() {
    let world = World::empty();
    let id = world.running();
    let specs = world.call(&DescribeDbProxySpecs::new().db_instance_id(&id));
    assert_eq!(specs.support_proxy, Some(true));
    assert!(specs.available_zones.unwrap().contains(&"ap-guangzhou-6".to_owned()));
    assert!(specs.spec_set.unwrap().iter().any(|spec| (spec.cpu, spec.memory) == (Some(2), Some(4000))));
    assert_eq!(world.call(&DescribeDbProxySpecs::new()).support_proxy, None, "without an instance only the sizes");
    assert_eq!(world.call(&DescribeDbProxy::new(&id)).count, 0);

    let bought = world.call(&buy(&id).description("for the shop"));
    let group = bought.proxy_group_id.unwrap();
    let making = proxy(&world, &id);
    assert_eq!((making.status.as_str(), making.task_status.as_deref()), ("initing", Some("creating")));
    assert_eq!(world.status(&id), "running");
    world.wait(2);
    let deal = world.call(&DescribeOrders::new([bought.deal_name.unwrap()])).deals.remove(0);
    let task = world.call(&DescribeTasks::new().task_id(deal.flow_id as u64)).task_set.remove(0);
    assert_eq!((task.task_type.as_str(), task.db_instance_id.as_str()), ("ProxyCreate", id.as_str()));
    world.wait(30);
    let made = proxy(&world, &id);
    assert_eq!((made.status.as_str(), made.task_status.as_deref()), ("running", Some("")));
    assert_eq!((&made.proxy_group_id, made.description.as_deref()), (&group, Some("for the shop")));
    assert_eq!(made.proxy_node_set.unwrap().len(), 2);
    let first = made.proxy_address_set.unwrap().remove(0);
    assert_eq!((first.vpc_id.as_deref(), first.subnet_id.as_deref()), (Some(VPC), Some(SUBNET)));
    let routes = first.routes.unwrap();
    assert_eq!((routes.len(), routes[0].node_id.as_ref()), (1, Some(&id)));

    world.call(&DestroyDbProxy::new(&id));
    assert_eq!(proxy(&world, &id).task_status.as_deref(), Some("destroying"));
    world.wait(30);
    assert_eq!(world.call(&DescribeDbProxy::new(&id)).count, 0);
}

#[test]
fn nodes_change_by_an_order_and_new_ones_may_wait_for_their_share() {
    let world = World::empty();
    let (id, _) = with_proxy(&world);
    let note = world.call(&ModifyDbProxy::new(&id).description(""));
    assert_eq!(note.deal_name.as_deref(), Some(""), "a note is no order");
    assert_eq!(proxy(&world, &id).description.as_deref(), Some(""));
    let before: Vec<_> =
        proxy(&world, &id).proxy_node_set.unwrap().into_iter().map(|node| node.proxy_node_id).collect();
    let more = ModifyDbProxy::new(&id)
        .proxy_node_custom([nodes("ap-guangzhou-6", 3), nodes("ap-guangzhou-7", 1)])
        .reload_balance(ReloadBalance::MANUAL);
    assert_ne!(world.call(&more).deal_name.as_deref(), Some(""));
    assert_eq!(world.refused(&more), BUSY, "one change at a time");
    world.wait(30);
    let after: Vec<_> = proxy(&world, &id).proxy_node_set.unwrap().into_iter().map(|node| node.proxy_node_id).collect();
    assert_eq!((after.len(), &after[..2]), (4, &before[..]), "those that were wanted stay");
    // What is made up differs by the minute, and is now and then nothing.
    while connections(&world, &id)[0] == 0 {
        world.wait(60);
    }
    let uneven = connections(&world, &id);
    assert_eq!((uneven[0] == uneven[1], &uneven[2..]), (true, &[0, 0][..]));
    world.call(&ReloadBalanceDbProxyNode::new(&id));
    let even = connections(&world, &id);
    assert!(even.iter().all(|count| *count == even[0]));
}

#[test]
fn nodes_may_change_in_a_window() {
    let world = World::empty();
    let (id, _) = with_proxy(&world);
    let later = ModifyDbProxy::new(&id)
        .proxy_node_custom([nodes("ap-guangzhou-6", 1)])
        .switch_tag(ProxySwitchTag::GIVEN_WINDOW)
        .switch_start_time("02:00:00")
        .switch_end_time("03:00:00");
    world.call(&later);
    world.wait(3600);
    assert_eq!(proxy(&world, &id).task_status.as_deref(), Some("modifying"));
    assert_eq!(proxy(&world, &id).proxy_node_set.unwrap().len(), 2);
    world.wait(3 * 3600);
    assert_eq!(proxy(&world, &id).proxy_node_set.unwrap().len(), 1);
    let half = ModifyDbProxy::new(&id).proxy_node_custom([nodes("ap-guangzhou-6", 2)]).switch_tag(2);
    assert_eq!(world.refused(&half), INVALID, "a window has a start and an end");
}

#[test]
fn addresses_are_opened_changed_and_closed() {
    let world = World::empty();
    let (id, _) = with_proxy(&world);
    let taken = world.addresses();
    let task = world
        .call(&open(&id).description("reads").connection_pool(true).latency_remove(true).latency_remove_time(5_u64))
        .task_id
        .unwrap();
    assert_eq!(addresses(&world, &id).len(), 1, "not before the task has ended");
    world.wait(30);
    let shown = world.call(&DescribeTasks::new().task_id(task as u64)).task_set.remove(0);
    assert_eq!((shown.task_type.as_str(), shown.status.as_str()), ("ProxyCreateAddress", "Success"));
    let second = addresses(&world, &id).remove(1);
    assert_eq!((second.description.as_deref(), second.connection_pool), (Some("reads"), Some(true)));
    assert_eq!((second.latency_remove, second.latency_remove_time), (Some(true), Some(5)));

    world.call(&modify(&id, &second.address_id).weight_mode(WeightMode::CUSTOM).proxy_allocation([to(&id, 30)]));
    world.wait(30);
    let custom = addresses(&world, &id).remove(1);
    assert_eq!(custom.weight_mode, Some(WeightMode::CUSTOM));
    assert_eq!(custom.routes.unwrap()[0].weight, Some(30));
    assert_eq!((custom.connection_pool, custom.latency_remove_time), (Some(true), Some(5)), "what is not named stays");
    world.call(&modify(&id, &second.address_id).description(""));
    world.wait(30);
    let system = addresses(&world, &id).remove(1);
    assert_eq!((system.weight_mode, system.description.as_deref()), (Some(WeightMode::SYSTEM), Some("")));

    world.call(&close(&id, &second.address_id));
    world.wait(30);
    let last = addresses(&world, &id);
    assert_eq!((last.len(), world.addresses()), (1, taken));
    assert_eq!(world.refused(&close(&id, &last[0].address_id)), FAILED, "a proxy keeps one address");
}

#[test]
fn routes_lead_to_the_read_only_instances_there_are() {
    let world = World::new(Config { fleet: Fleet::Demo, ..Config::default() });
    let all = world.call(&DescribeDbInstances::new().limit(100)).db_instance_set;
    let find = |name: &str| all.iter().find(|instance| instance.db_instance_name == name).unwrap();
    let (primary, replica) = (find("shop-orders-primary"), find("shop-orders-ro-1"));
    let id = &primary.db_instance_id;
    world.call(&CreateDbProxy { vpc_id: primary.vpc_id.clone(), ..buy(id) });
    world.wait(60);
    let routes = addresses(&world, id).remove(0).routes.unwrap();
    let roles: Vec<_> = routes.iter().map(|route| route.role.clone().unwrap().to_string()).collect();
    assert_eq!(roles, ["master", "readonly", "readonly"]);
    let status = |world: &World| {
        let routes = addresses(world, id).remove(0).routes.unwrap();
        let route = routes.into_iter().find(|route| route.node_id.as_ref() == Some(&replica.db_instance_id));
        route.unwrap().status.unwrap().to_string()
    };
    assert_eq!(status(&world), "online");
    world.call(&RestartDbInstance::new(&replica.db_instance_id));
    assert_eq!(status(&world), "offline");
    world.wait(60);
    assert_eq!(status(&world), "online");
    let of_replica = CreateDbProxy { vpc_id: replica.vpc_id.clone(), ..buy(&replica.db_instance_id) };
    assert_eq!(world.refused(&of_replica), "OperationDenied.InstanceTypeDenied");
    let supported = world.call(&DescribeDbProxySpecs::new().db_instance_id(&replica.db_instance_id)).support_proxy;
    assert_eq!(supported, Some(false));
}

#[test]
fn an_address_is_encrypted_where_the_storage_is_local() {
    let world = World::empty();
    let (id, group) = with_proxy(&world);
    let address = addresses(&world, &id).remove(0);
    let look = |id: &str, group: &str, address: &str| {
        DescribeDbProxySslConfig::new(DescribeDbProxySslConfigRequired {
            db_instance_id: id,
            proxy_group_id: group,
            proxy_address_id: address,
        })
    };
    let set = |id: &str, group: &str, address: &str, ssl_enabled| {
        ModifyDbProxySslConfig::new(ModifyDbProxySslConfigRequired {
            db_instance_id: id,
            proxy_group_id: group,
            proxy_address_id: address,
            ssl_enabled,
        })
    };
    let config = || world.call(&look(&id, &group, &address.address_id));
    assert_eq!((config().ssl_enabled, config().ca_url.as_deref()), (false, Some("")));
    assert_eq!(world.call(&set(&id, &group, &address.address_id, false)).task_id, Some(0), "it is off already");
    let on = set(&id, &group, &address.address_id, true);
    assert_eq!(world.refused(&on), INVALID, "the address must be named");
    assert_ne!(world.call(&on.connect_address(&address.vip)).task_id, Some(0));
    world.wait(30);
    assert_eq!((config().ssl_enabled, config().connect_address), (true, address.vip));
    assert!(config().ca_url.unwrap().starts_with("https://"));
    assert_eq!(world.refused(&look(&id, &group, "proxyaddr-none0000")), "ResourceNotFound");
    assert_eq!(world.refused(&look(&id, "proxy-none0000", &address.address_id)), "ResourceNotFound");

    let cloud = CreateInstances {
        storage_type: Some(StorageType::CLOUD_SSD),
        ..order().instance_charge_type("POSTPAID_BY_HOUR")
    };
    let cloud = world.call(&cloud).db_instance_id_set.remove(0);
    world.wait(60);
    let group = world.call(&buy(&cloud)).proxy_group_id.unwrap();
    world.wait(60);
    let address = addresses(&world, &cloud).remove(0);
    let on = set(&cloud, &group, &address.address_id, true).connect_address(&address.vip);
    assert_eq!(world.refused(&on), "OperationDenied.InstanceTypeDenied");
}

#[test]
fn what_no_proxy_can_be_is_refused() {
    let world = World::empty();
    let (id, group) = with_proxy(&world);
    let custom = |change: fn(&mut ProxyNodeCustom)| {
        let mut node = nodes("ap-guangzhou-6", 1);
        change(&mut node);
        CreateDbProxy { proxy_node_custom: vec![node], ..buy(&id) }
    };
    let twice = CreateDbProxy { proxy_node_custom: vec![nodes("ap-guangzhou-6", 1); 2], ..buy(&id) };
    for (refused, code) in [
        (CreateDbProxy { vpc_id: "vpc-00000000".into(), ..buy(&id) }, INVALID),
        (custom(|node| node.cpu = 3), "InvalidParameterValue.BadSpec"),
        (custom(|node| node.mem = 8000), "InvalidParameterValue.BadSpec"),
        (custom(|node| node.zone = "ap-guangzhou-5".into()), INVALID),
        (custom(|node| node.node_count = 17), INVALID),
        (custom(|node| node.node_count = 0), INVALID),
        (CreateDbProxy { proxy_node_custom: Vec::new(), ..buy(&id) }, INVALID),
        (twice, INVALID),
        (buy(&id).connection_pool_limit(0), INVALID),
        (buy("postgres-none0000"), "ResourceNotFound.InstanceNotFoundError"),
    ] {
        assert_eq!(world.refused(&refused), code, "{refused:?}");
    }
    let address = addresses(&world, &id).remove(0).address_id;
    let weighed = || open(&id).weight_mode(WeightMode::CUSTOM);
    for (refused, code) in [
        (weighed(), INVALID),
        (weighed().proxy_allocation([to(&id, 101)]), INVALID),
        (weighed().proxy_allocation([to(&id, 0)]), INVALID),
        (weighed().proxy_allocation([to(&id, 1), to(&id, 2)]), INVALID),
        (weighed().proxy_allocation([to("postgres-none0000", 1)]), INVALID),
        (open(&id).latency_remove(true), INVALID),
        (open(&id).proxy_group_id("proxy-none0000"), "ResourceNotFound"),
    ] {
        assert_eq!(world.refused(&refused), code, "{refused:?}");
    }
    assert_eq!(world.refused(&modify(&id, "proxyaddr-none0000")), "ResourceNotFound");
    assert_eq!(world.refused(&ReloadBalanceDbProxyNode::new(&id).address_id("proxyaddr-none0000")), "ResourceNotFound");
    world.call(&ReloadBalanceDbProxyNode::new(&id).address_id(&address));

    world.call(&buy(&id));
    world.wait(60);
    assert_eq!(world.refused(&DestroyDbProxy::new(&id)), INVALID, "it must be said which of two");
    world.call(&DestroyDbProxy::new(&id).proxy_group_id(&group));
    world.wait(60);
    world.call(&RestartDbInstance::new(&id));
    assert_eq!(world.refused(&buy(&id)), BUSY);
    assert_eq!(world.refused(&DestroyDbProxy::new(&id)), BUSY);
    world.wait(60);
    world.call(&DestroyDbProxy::new(&id));
    world.wait(60);
    assert_eq!(world.refused(&DestroyDbProxy::new(&id)), "ResourceNotFound");
}

#[test]
fn a_task_that_fails_leaves_a_proxy_as_it_was() {
    let world = World::empty();
    let id = world.running();
    let taken = world.addresses();
    world.fail(Some("ProxyCreate"));
    world.call(&buy(&id));
    world.wait(30);
    assert_eq!(world.call(&DescribeDbProxy::new(&id)).count, 0, "what was never made is not there");
    assert_eq!(world.addresses(), taken);
    world.fail(None);
    world.call(&buy(&id));
    world.wait(30);
    let taken = world.addresses();
    let before = proxy(&world, &id).proxy_address_set;
    for (kind, try_it) in [
        (
            "ProxyModify",
            (|world, id| {
                world.call(&ModifyDbProxy::new(id).proxy_node_custom([nodes("ap-guangzhou-6", 5)]));
            }) as fn(&World, &str),
        ),
        ("ProxyCreateAddress", |world, id| {
            world.call(&open(id));
        }),
        ("ProxyDestroy", |world, id| {
            world.call(&DestroyDbProxy::new(id));
        }),
    ] {
        world.fail(Some(kind));
        try_it(&world, &id);
        world.wait(30);
        let after = proxy(&world, &id);
        assert_eq!(world.addresses(), taken, "{kind}");
        assert_eq!((after.status.as_str(), after.task_status.as_deref()), ("running", Some("")), "{kind}");
        assert_eq!((after.proxy_node_set.unwrap().len(), after.proxy_address_set), (2, before.clone()), "{kind}");
    }
}

#[test]
fn a_proxy_goes_with_its_instance_and_its_tasks_end_then() {
    let world = World::empty();
    let (id, _) = with_proxy(&world);
    world.call(
        &ModifyDbProxy::new(&id)
            .proxy_node_custom([nodes("ap-guangzhou-6", 1)])
            .switch_tag(2)
            .switch_start_time("02:00:00")
            .switch_end_time("02:30:00"),
    );
    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    world.wait(60);
    assert_eq!(proxy(&world, &id).status.as_str(), "isolated");
    let text = world.exported();
    let mut other = Emulator::new(Config::default(), support::START);
    let damaged = text.replace(r#""work":"Modifying""#, r#""work":null"#);
    assert_ne!(damaged, text);
    assert!(other.import_state(&damaged).unwrap_err().to_string().contains("not what its tasks work on"));
    world.call(&tencentdb_postgres::api::DestroyDbInstance::new(&id));
    world.wait(60);
    assert_eq!(world.refused(&DescribeDbProxy::new(&id)), "ResourceNotFound.InstanceNotFoundError");
    let tasks = world.call(&DescribeTasks::new().db_instance_id(&id)).task_set;
    let status = |kind: &str| tasks.iter().find(|task| task.task_type.as_str() == kind).unwrap().status.to_string();
    assert_eq!((status("ProxyCreate").as_str(), status("DestroyInstance").as_str()), ("Success", "Success"));
    assert_eq!(status("ProxyModify"), "Fail", "it came to nothing");
    assert_eq!(world.addresses(), serde_json::json!({}), "nothing is taken any more");
}
