//! Read-only instances and their groups.

use serde_json::{Value, json};
use tencentdb_postgres_emulator::Config;

use crate::provider::{attribute, call, destroy, holds, read, running, spec_code, tag, tags, wait_for};
use crate::support::World;

/// A primary instance and its groups.
struct Primary {
    world: World,
    id: String,
}

impl Primary {
    fn new() -> Self {
        let world = World::new(Config::default());
        let id = world.running();
        Self { world, id }
    }

    fn group(&self, name: &str) -> Value {
        let wanted = json!({
            "MasterDBInstanceId": self.id, "Name": name, "ProjectId": 0, "VpcId": "vpc-12345678",
            "SubnetId": "subnet-12345678", "ReplayLagEliminate": 1, "ReplayLatencyEliminate": 1, "MaxReplayLag": 100,
            "MaxReplayLatency": 512, "MinDelayEliminateReserve": 1,
        });
        let id = call(&self.world, "CreateReadOnlyGroup", &wanted)["ReadOnlyGroupId"].clone();
        wait_for(&self.world, "ok", || self.find(&id)["Status"] == "ok");
        id
    }

    /// Finds a group as the provider does: among all of the primary instance.
    fn find(&self, group: &Value) -> Value {
        let rows = call(&self.world, "DescribeReadOnlyGroups", &self.every_group())["ReadOnlyGroupList"].clone();
        rows.as_array().unwrap().iter().find(|row| row["ReadOnlyGroupId"] == *group).cloned().unwrap_or_default()
    }

    fn every_group(&self) -> Value {
        json!({
            "Filters": [{ "Name": "db-master-instance-id", "Values": [self.id] }], "PageSize": 10, "PageNumber": 1,
        })
    }

    fn replica(&self, more: &Value) -> String {
        let world = &self.world;
        let mut wanted = json!({
            "Zone": "ap-guangzhou-6", "MasterDBInstanceId": self.id, "SpecCode": spec_code(world, 2, "16.4"),
            "Storage": 50, "InstanceCount": 1, "Period": 1, "InstanceChargeType": "POSTPAID_BY_HOUR",
            "DBVersion": "16.4", "VpcId": "vpc-12345678", "SubnetId": "subnet-12345678", "AutoRenewFlag": 0,
            "NeedSupportIpv6": 0, "ProjectId": 0, "Name": "tf_reader", "SecurityGroupIds": ["sg-first"],
        });
        wanted.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let bought = call(world, "CreateReadOnlyDBInstance", &wanted);
        let deals = json!({ "DealNames": bought["DealNames"] });
        let id = call(world, "DescribeOrders", &deals)["Deals"][0]["DBInstanceIdSet"][0].clone();
        assert_eq!(bought["DBInstanceIdSet"], json!([id]));
        let id = id.as_str().unwrap().to_owned();
        running(world, &id);
        tag(world, &id, "team", "shop");
        id
    }

    fn security_groups(&self, of: &Value) -> Vec<Value> {
        let rows = read(&self.world, "DescribeDBInstanceSecurityGroups", of)["SecurityGroupSet"].clone();
        rows.as_array().unwrap().iter().map(|row| row["SecurityGroupId"].clone()).collect()
    }

    /// Changes what both resources change alike.
    fn change(&self, id: &str, groups: [&Value; 2]) {
        let world = &self.world;
        let moved = json!({ "DBInstanceId": id, "ReadOnlyGroupId": groups[0], "NewReadOnlyGroupId": groups[1] });
        call(world, "ModifyDBInstanceReadOnlyGroup", &moved);
        wait_for(world, "ok", || self.find(groups[1])["Status"] == "ok");
        assert_eq!(self.members(groups[1]), [json!(id)]);
        assert!(self.members(groups[0]).is_empty());
        call(world, "ModifyDBInstanceName", &json!({ "DBInstanceId": id, "InstanceName": "tf_renamed" }));
        running(world, id);
        let size = json!({ "DBInstanceId": id, "Memory": 4, "Storage": 100, "Cpu": 2, "SwitchTag": 0 });
        call(world, "ModifyDBInstanceSpec", &size);
        wait_for(world, "a change of status", || world.status(id) != "running");
        running(world, id);
        call(world, "ModifyDBInstancesProject", &json!({ "DBInstanceIdSet": [id], "ProjectId": "7" }));
        running(world, id);
        tag(world, id, "team", "blog");
        let shown = attribute(world, id);
        let wanted = json!({
            "DBInstanceName": "tf_renamed", "DBInstanceMemory": 4, "DBInstanceStorage": 100, "DBInstanceCpu": 2,
            "ProjectId": 7,
        });
        holds(&shown, &wanted);
        assert_eq!(tags(world, id), [("team".to_owned(), "blog".to_owned())]);
    }

    fn members(&self, group: &Value) -> Vec<Value> {
        let rows = self.find(group)["ReadOnlyDBInstanceList"].clone();
        rows.as_array().unwrap().iter().map(|row| row["DBInstanceId"].clone()).collect()
    }
}

#[test]
pub fn readonly_group_and_the_data_source_of_groups() {
    let primary = Primary::new();
    let (world, id) = (&primary.world, primary.group("tf_ro_group"));
    let made = read(world, "DescribeReadOnlyGroups", &primary.every_group())["ReadOnlyGroupList"].clone();
    let wanted = json!({
        "ReadOnlyGroupName": "tf_ro_group", "VpcId": "vpc-12345678", "SubnetId": "subnet-12345678",
        "ReplayLagEliminate": 1, "ReplayLatencyEliminate": 1, "MaxReplayLag": 100.0, "MaxReplayLatency": 512,
        "MinDelayEliminateReserve": 1,
    });
    holds(&made[0], &wanted);
    let old = made[0]["DBInstanceNetInfo"][0].clone();
    assert_eq!(old["Status"], "opened");

    // Another network: the new address comes before the old one goes.
    let other = json!({
        "ReadOnlyGroupId": id, "VpcId": "vpc-other123", "SubnetId": "subnet-other123", "IsAssignVip": false,
    });
    call(world, "CreateReadOnlyGroupNetworkAccess", &other);
    let infos = || primary.find(&id)["DBInstanceNetInfo"].as_array().unwrap().clone();
    let is_open = |vpc: &Value| infos().iter().any(|info| info["VpcId"] == *vpc && info["Status"] == "opened");
    wait_for(world, "opened", || is_open(&other["VpcId"]) && primary.find(&id)["Status"] == "ok");
    let away = json!({
        "ReadOnlyGroupId": id, "VpcId": old["VpcId"], "SubnetId": old["SubnetId"], "Vip": old["Ip"],
    });
    call(world, "DeleteReadOnlyGroupNetworkAccess", &away);
    wait_for(world, "closed", || !is_open(&old["VpcId"]) && primary.find(&id)["Status"] == "ok");

    let rules = json!({
        "ReadOnlyGroupId": id, "ReadOnlyGroupName": "tf_changed", "ReplayLagEliminate": 0,
        "ReplayLatencyEliminate": 0, "MaxReplayLag": 0, "MaxReplayLatency": 0, "MinDelayEliminateReserve": 2,
    });
    call(world, "ModifyReadOnlyGroupConfig", &rules);
    let groups = json!({ "ReadOnlyGroupId": id, "SecurityGroupIdSet": ["sg-second"] });
    call(world, "ModifyDBInstanceSecurityGroups", &groups);
    let changed = read(world, "DescribeReadOnlyGroups", &primary.every_group())["ReadOnlyGroupList"][0].clone();
    let wanted = json!({
        "ReadOnlyGroupName": "tf_changed", "VpcId": "vpc-other123", "ReplayLagEliminate": 0, "MaxReplayLag": 0.0,
        "MinDelayEliminateReserve": 2,
    });
    holds(&changed, &wanted);
    assert_eq!(primary.security_groups(&json!({ "ReadOnlyGroupId": id })), ["sg-second"]);
    call(world, "DeleteReadOnlyGroup", &json!({ "ReadOnlyGroupId": id }));
    wait_for(world, "the end", || primary.find(&id).is_null());
}

#[test]
pub fn readonly_attachment() {
    let primary = Primary::new();
    let (world, group, id) = (&primary.world, primary.group("tf_ro_group"), primary.replica(&json!({})));
    let both = json!({ "DBInstanceId": id, "ReadOnlyGroupId": group });
    call(world, "AddDBInstanceToReadOnlyGroup", &both);
    assert_eq!(primary.members(&group), [json!(id)], "the provider looks at once");
    wait_for(world, "ok", || primary.find(&group)["Status"] == "ok");
    read(world, "DescribeReadOnlyGroups", &primary.every_group());
    call(world, "RemoveDBInstanceFromReadOnlyGroup", &both);
    wait_for(world, "the end", || primary.members(&group).is_empty());
}

#[test]
pub fn rebalance_readonly_group_operation() {
    let primary = Primary::new();
    let group = primary.group("tf_ro_group");
    call(&primary.world, "RebalanceReadOnlyGroup", &json!({ "ReadOnlyGroupId": group }));
    assert_eq!(primary.find(&group)["Status"], "ok");
}

#[test]
pub fn readonly_instance() {
    let primary = Primary::new();
    let (first, second) = (primary.group("tf_first"), primary.group("tf_second"));
    let id = primary.replica(&json!({ "ReadOnlyGroupId": first }));
    let shown = attribute(&primary.world, &id);
    let wanted = json!({
        "MasterDBInstanceId": primary.id, "DBInstanceType": "readonly", "DBInstanceName": "tf_reader",
        "DBInstanceStorage": 50, "DBInstanceMemory": 2, "DBVersion": "16.4", "VpcId": "vpc-12345678",
        "SubnetId": "subnet-12345678", "Zone": "ap-guangzhou-6", "ProjectId": 0,
    });
    holds(&shown, &wanted);
    assert_eq!(primary.members(&first), [json!(id)]);
    assert_eq!(primary.security_groups(&json!({ "DBInstanceId": id })), ["sg-first"]);
    primary.change(&id, [&first, &second]);
    destroy(&primary.world, &id);
    assert!(primary.members(&second).is_empty());
}

#[test]
pub fn readonly_instance_v2() {
    let primary = Primary::new();
    let world = &primary.world;
    let (first, second) = (primary.group("tf_first"), primary.group("tf_second"));
    let id = primary.replica(&json!({ "ReadOnlyGroupId": first, "DeletionProtection": true }));
    assert_eq!(attribute(world, &id)["DeletionProtection"], true);
    primary.change(&id, [&first, &second]);
    let groups = json!({ "DBInstanceId": id, "SecurityGroupIdSet": ["sg-second"] });
    call(world, "ModifyDBInstanceSecurityGroups", &groups);
    assert_eq!(primary.security_groups(&json!({ "DBInstanceId": id })), ["sg-second"]);
    let open = json!({ "DBInstanceId": id, "DeletionProtection": false });
    call(world, "ModifyDBInstanceDeletionProtection", &open);
    assert_eq!(attribute(world, &id)["DeletionProtection"], false);
    destroy(world, &id);
}
