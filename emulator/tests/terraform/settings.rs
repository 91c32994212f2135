//! Settings of an instance: each is written and read again, and has no end of its own.

use serde_json::{Value, json};
use tencentdb_postgres_emulator::Config;

use crate::provider::{attribute, call, finished, holds, read, running};
use crate::support::World;

/// Sets each of the configurations in turn, and reads it again.
fn set_and_read(modify: &str, describe: &str, configs: &[Value]) {
    let world = World::new(Config::default());
    let id = world.running();
    let of = json!({ "DBInstanceId": id });
    for config in configs {
        let mut params = of.clone();
        params.as_object_mut().unwrap().extend(config.as_object().unwrap().clone());
        call(&world, modify, &params);
        holds(&read(&world, describe, &of), config);
    }
}

#[test]
pub fn instance_ha_config() {
    let lag = json!({ "SyncMode": "Async", "MaxStandbyLatency": 10_737_418_240_u64, "MaxStandbyLag": 10 });
    let both = json!({
        "SyncMode": "Semi-sync", "MaxStandbyLatency": 1_073_741_824, "MaxStandbyLag": 10,
        "MaxSyncStandbyLatency": 52_428_800, "MaxSyncStandbyLag": 5,
    });
    set_and_read("ModifyDBInstanceHAConfig", "DescribeDBInstanceHAConfig", &[both, lag]);
}

#[test]
pub fn time_window() {
    let window = |start: &str, hours: u64, days: &[&str]| {
        json!({
            "MaintainStartTime": start, "MaintainDuration": hours, "MaintainWeekDays": days,
        })
    };
    let windows = [window("04:00", 2, &["monday", "sunday"]), window("22:30", 4, &["friday"])];
    set_and_read("ModifyMaintainTimeWindow", "DescribeMaintainTimeWindow", &windows);
}

#[test]
pub fn security_group_config_and_the_data_source_of_security_groups() {
    let world = World::new(Config::default());
    let id = world.running();
    let made = call(&world, "CreateReadOnlyGroup", &json!({ "MasterDBInstanceId": id, "Name": "readers" }));
    world.wait(60);
    for of in [json!({ "DBInstanceId": id }), json!({ "ReadOnlyGroupId": made["ReadOnlyGroupId"] })] {
        for wanted in [json!(["sg-first"]), json!(["sg-second", "sg-first"])] {
            let mut params = of.clone();
            params["SecurityGroupIdSet"] = wanted.clone();
            call(&world, "ModifyDBInstanceSecurityGroups", &params);
            let rows = read(&world, "DescribeDBInstanceSecurityGroups", &of)["SecurityGroupSet"].clone();
            let ids: Vec<&Value> = rows.as_array().unwrap().iter().map(|row| &row["SecurityGroupId"]).collect();
            assert_eq!(json!(ids), wanted);
        }
    }
}

#[test]
pub fn instance_ssl_config() {
    let world = World::new(Config::default());
    let id = world.running();
    let address = attribute(&world, &id)["DBInstanceNetInfo"][0]["Ip"].clone();
    let off = json!({ "DBInstanceId": id, "SSLEnabled": false });
    let on = json!({ "DBInstanceId": id, "SSLEnabled": true, "ConnectAddress": address });
    // The first switches off what was never on.
    for wanted in [&off, &on, &off] {
        let started = call(&world, "ModifyDBInstanceSSLConfig", wanted);
        finished(&world, &started["TaskId"]);
        running(&world, &id);
        let now = read(&world, "DescribeDBInstanceSSLConfig", &json!({ "DBInstanceId": id }));
        assert_eq!(now["SSLEnabled"], wanted["SSLEnabled"]);
        if wanted["SSLEnabled"] == true {
            assert_eq!(now["ConnectAddress"], address);
        }
    }
}

#[test]
pub fn instance_network_access() {
    let world = World::new(Config::default());
    let id = world.running();
    for vip in [None, Some("172.16.9.9")] {
        let before = attribute(&world, &id)["DBInstanceNetInfo"].clone();
        let mut wish = json!({
            "DBInstanceId": id, "VpcId": "vpc-other123", "SubnetId": "subnet-other123", "IsAssignVip": vip.is_some(),
        });
        if let Some(vip) = vip {
            wish["Vip"] = json!(vip);
        }
        let started = call(&world, "CreateDBInstanceNetworkAccess", &wish);
        let output = finished(&world, &started["FlowId"])["TaskDetail"]["Output"].clone();
        let output: Value = serde_json::from_str(output.as_str().unwrap()).unwrap();
        let ip = output["DBInstanceNetInfo"]["Ip"].clone();
        assert!(vip.is_none_or(|vip| ip == vip), "{ip}");
        let infos = attribute(&world, &id)["DBInstanceNetInfo"].clone();
        let info = infos.as_array().unwrap().iter().find(|info| info["Ip"] == ip).expect("the new address").clone();
        holds(&info, &json!({ "VpcId": "vpc-other123", "SubnetId": "subnet-other123", "Status": "opened" }));
        let away = json!({
            "DBInstanceId": id, "VpcId": "vpc-other123", "SubnetId": "subnet-other123", "Vip": ip,
        });
        let started = call(&world, "DeleteDBInstanceNetworkAccess", &away);
        finished(&world, &started["FlowId"]);
        assert_eq!(attribute(&world, &id)["DBInstanceNetInfo"], before);
    }
}
