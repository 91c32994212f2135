//! Read-only instances and groups, networks and security groups, as one sees them from other actions.

mod support;

use serde_json::{Value, json};
use support::{World, refusal};
use tencentdb_postgres_emulator::Config;

fn call(world: &World, action: &str, params: &Value) -> Value {
    world.send_json(action, &params.to_string()).unwrap_or_else(|error| panic!("{action} {params}: {error}"))
}

fn refused(world: &World, action: &str, params: &Value) -> String {
    refusal(world.send_json(action, &params.to_string())).code.as_str().to_owned()
}

fn replica_order(primary: &str) -> Value {
    json!({
        "Zone": "ap-guangzhou-6", "MasterDBInstanceId": primary, "SpecCode": "pg.it.small2", "Storage": 20,
        "InstanceCount": 1, "Period": 1, "InstanceChargeType": "POSTPAID_BY_HOUR",
    })
}

fn replica(world: &World, primary: &str) -> String {
    let bought = call(world, "CreateReadOnlyDBInstance", &replica_order(primary));
    world.wait(60);
    bought["DBInstanceIdSet"][0].as_str().expect("an id").to_owned()
}

fn group(world: &World, primary: &str) -> String {
    let made = call(world, "CreateReadOnlyGroup", &json!({ "MasterDBInstanceId": primary, "Name": "readers" }));
    world.wait(60);
    made["ReadOnlyGroupId"].as_str().expect("an id").to_owned()
}

fn groups(world: &World, primary: &str) -> Value {
    let filter = json!({ "Filters": [{ "Name": "db-master-instance-id", "Values": [primary] }] });
    call(world, "DescribeReadOnlyGroups", &filter)["ReadOnlyGroupList"].clone()
}

#[test]
fn a_read_only_instance_joins_a_group_moves_and_leaves() {
    let world = World::empty();
    let primary = world.running();
    let (id, first, second) = (replica(&world, &primary), group(&world, &primary), group(&world, &primary));
    assert_eq!((world.instance(&primary).read_only_instance_num, world.status(&id)), (1, "running".into()));
    let both = json!({ "DBInstanceId": id, "ReadOnlyGroupId": first });
    call(&world, "AddDBInstanceToReadOnlyGroup", &both);
    assert_eq!(groups(&world, &primary)[0]["ReadOnlyDBInstanceList"][0]["StatusInReadonlyGroup"], "adding");
    assert_eq!(groups(&world, &primary)[0]["Status"], "modifying");
    world.wait(10);
    assert_eq!(world.instance(&id).status_in_readonly_group, "running");
    assert_eq!(
        refused(&world, "DeleteReadOnlyGroup", &json!({ "ReadOnlyGroupId": first })),
        "FailedOperation.ROGroupCannotBeDeletedError"
    );
    // The state in the middle is the same once it has been kept and brought back.
    let kept = world.with(|emulator| emulator.export_state());
    world.with(|emulator| emulator.import_state(&kept)).unwrap();
    assert_eq!(world.with(|emulator| emulator.export_state()), kept);

    let moved = json!({ "DBInstanceId": id, "ReadOnlyGroupId": first, "NewReadOnlyGroupId": second });
    call(&world, "ModifyDBInstanceReadOnlyGroup", &moved);
    world.wait(10);
    call(&world, "RemoveDBInstanceFromReadOnlyGroup", &json!({ "DBInstanceId": id, "ReadOnlyGroupId": second }));
    world.wait(10);
    assert_eq!(world.instance(&id).status_in_readonly_group, "");
    for group in [first, second] {
        call(&world, "DeleteReadOnlyGroup", &json!({ "ReadOnlyGroupId": group }));
        world.wait(10);
    }
    assert_eq!(groups(&world, &primary), json!([]));
    let set = json!({ "DBInstanceIdSet": [primary] });
    assert_eq!(refused(&world, "IsolateDBInstances", &set), "LimitOperation");
    call(&world, "IsolateDBInstances", &json!({ "DBInstanceIdSet": [id] }));
    world.wait(10);
    call(&world, "DestroyDBInstance", &json!({ "DBInstanceId": id }));
    world.wait(10);
    assert_eq!(world.instance(&primary).read_only_instance_num, 0);
    call(&world, "IsolateDBInstances", &set);
}

#[test]
fn an_instance_that_lags_is_eliminated_until_it_has_caught_up() {
    let world = World::empty();
    let primary = world.running();
    let (id, group) = (replica(&world, &primary), group(&world, &primary));
    call(&world, "AddDBInstanceToReadOnlyGroup", &json!({ "DBInstanceId": id, "ReadOnlyGroupId": group }));
    world.wait(10);
    let rules = json!({ "ReadOnlyGroupId": group, "ReplayLagEliminate": 1, "MaxReplayLag": 3 });
    call(&world, "ModifyReadOnlyGroupConfig", &rules);
    call(&world, "RestartDBInstance", &json!({ "DBInstanceId": id }));
    for (seconds, status) in [(2, "running"), (2, "eliminated"), (4, "eliminated"), (2, "running")] {
        world.wait(seconds);
        assert_eq!(world.instance(&id).status_in_readonly_group, status);
    }
}

#[test]
fn addresses_open_and_close_and_the_last_one_stays() {
    let world = World::empty();
    let id = world.running();
    let wish = json!({
        "DBInstanceId": id, "VpcId": "vpc-other", "SubnetId": "subnet-other", "IsAssignVip": true, "Vip": "10.1.2.3",
    });
    let task = call(&world, "CreateDBInstanceNetworkAccess", &wish)["FlowId"].clone();
    assert_eq!(world.status(&id), "network changing");
    let infos = world.instance(&id).db_instance_net_info;
    assert_eq!((infos.len(), infos[1].status.as_str()), (3, "opening"));
    world.wait(10);
    let output =
        call(&world, "DescribeTasks", &json!({ "TaskId": task }))["TaskSet"][0]["TaskDetail"]["Output"].clone();
    let output: Value = output.as_str().expect("a text").parse().expect("JSON");
    assert_eq!(output["DBInstanceNetInfo"]["Ip"], "10.1.2.3");
    assert_eq!(refused(&world, "CreateDBInstanceNetworkAccess", &wish), "FailedOperation.NetworkNumLimitError");
    let own = &world.instance(&id).db_instance_net_info[0];
    let first = json!({ "DBInstanceId": id, "VpcId": own.vpc_id, "SubnetId": own.subnet_id, "Vip": own.ip });
    call(&world, "DeleteDBInstanceNetworkAccess", &first);
    world.wait(10);
    let instance = world.instance(&id);
    assert_eq!((instance.vpc_id.as_str(), instance.db_instance_net_info.len()), ("vpc-other", 2));
    assert_eq!(
        refused(&world, "DeleteDBInstanceNetworkAccess", &wish_without(&wish)),
        "FailedOperation.NetworkNumLimitError"
    );

    for (action, between, after) in
        [("OpenDBExtranetAccess", "opening", "opened"), ("CloseDBExtranetAccess", "closing", "closed")]
    {
        call(&world, action, &json!({ "DBInstanceId": id }));
        assert_eq!(world.instance(&id).db_instance_net_info[1].status.as_str(), between);
        world.wait(10);
        assert_eq!(world.instance(&id).db_instance_net_info[1].status.as_str(), after);
    }
}

fn wish_without(wish: &Value) -> Value {
    json!({ "DBInstanceId": wish["DBInstanceId"], "VpcId": wish["VpcId"], "SubnetId": wish["SubnetId"], "Vip": wish["Vip"] })
}

#[test]
fn security_groups_are_replaced_as_a_whole() {
    let world = World::empty();
    let id = world.running();
    let bound = || {
        let shown = call(&world, "DescribeDBInstanceSecurityGroups", &json!({ "DBInstanceId": id }));
        shown["SecurityGroupSet"].as_array().unwrap().iter().map(|of| of["SecurityGroupId"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(bound(), ["sg-default0"]);
    let wanted = json!({ "DBInstanceId": id, "SecurityGroupIdSet": ["sg-one", "sg-two", "sg-one"] });
    call(&world, "ModifyDBInstanceSecurityGroups", &wanted);
    assert_eq!(bound(), ["sg-one", "sg-two"]);
    assert_eq!(refused(&world, "DescribeDBInstanceSecurityGroups", &json!({})), "InvalidParameter.ParameterCheckError");
}

#[test]
fn what_read_only_instances_and_groups_cannot_be_is_refused() {
    let world = World::empty();
    let primary = world.running();
    let with = |name: &str, value: Value| {
        let mut order = replica_order(&primary);
        order[name] = value;
        refused(&world, "CreateReadOnlyDBInstance", &order)
    };
    for (name, value, code) in [
        ("MasterDBInstanceId", json!("postgres-00000000"), "ResourceNotFound.InstanceNotFoundError"),
        ("Zone", json!("ap-shanghai-2"), "InvalidParameterValue.IllegalZone"),
        ("Zone", json!("ap-guangzhou-5"), "ResourceInsufficient.ResourceNotEnough"),
        ("SpecCode", json!("pg.it.huge"), "InvalidParameterValue.BadSpec"),
        ("Storage", json!(10), "FailedOperation.StorageMemoryCheckError"),
        ("InstanceCount", json!(7), "OperationDenied.RoInstanceCountExeedError"),
        ("InstanceCount", json!(0), "InvalidParameterValue.InvalidInstanceNum"),
        ("Name", json!("a b"), "InvalidParameterValue.ParameterCharacterError"),
        ("InstanceChargeType", json!("PREPAID"), "OperationDenied.PayModeError"),
        ("VpcId", json!("0"), "FailedOperation.CreateBasicNetworkDeniedError"),
        ("VpcId", json!("mine"), "ResourceUnavailable.VpcResourceNotFound"),
        ("ReadOnlyGroupId", json!("pgrogrp-00000000"), "FailedOperation.ROGroupNotFoundError"),
    ] {
        assert_eq!(with(name, value.clone()), code, "{name} {value}");
    }
    let (id, group) = (replica(&world, &primary), group(&world, &primary));
    let both = json!({ "DBInstanceId": id, "ReadOnlyGroupId": group });
    for (action, params, code) in [
        ("RemoveDBInstanceFromReadOnlyGroup", both.clone(), "FailedOperation.IllegalROInstanceNum"),
        (
            "AddDBInstanceToReadOnlyGroup",
            json!({ "DBInstanceId": primary, "ReadOnlyGroupId": group }),
            "FailedOperation.ROGroupMasterInstanceNotRight",
        ),
        ("DescribeReadOnlyGroups", json!({}), "InvalidParameterValue.InvalidParameterValueError"),
        (
            "ModifyReadOnlyGroupConfig",
            json!({ "ReadOnlyGroupId": group, "ReplayLagEliminate": 1 }),
            "InvalidParameter.ParameterCheckError",
        ),
    ] {
        assert_eq!(refused(&world, action, &params), code, "{action}");
    }
    call(&world, "AddDBInstanceToReadOnlyGroup", &both);
    assert_eq!(refused(&world, "AddDBInstanceToReadOnlyGroup", &both), "FailedOperation.ROInstanceHasInROGroupError");
}

#[test]
fn changes_show_late_unless_the_quirk_is_off() {
    let world = World::new(Config::default());
    let id = world.running();
    let size = json!({ "DBInstanceId": id, "Memory": 4, "Storage": 20 });
    call(&world, "ModifyDBInstanceSpec", &size);
    let listed = || call(&world, "DescribeTasks", &json!({ "DBInstanceId": id }))["TotalCount"].clone();
    assert_eq!((world.status(&id), listed()), ("running".into(), json!(1)));
    assert_eq!(refused(&world, "ModifyDBInstanceSpec", &size), "OperationDenied.InstanceStatusLimitOpError");
    world.wait(2);
    assert_eq!((world.status(&id), listed()), ("expanding".into(), json!(2)));
    world.wait(60);
    assert_eq!((world.status(&id), world.instance(&id).db_instance_memory), ("running".into(), 4));
}
