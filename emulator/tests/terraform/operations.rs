//! Operations: each is called once and waited for, and nothing is read afterwards or deleted.

use serde_json::{Value, json};
use tencentdb_postgres_emulator::Config;

use crate::provider::{attribute, call, running, wait_for};
use crate::support::{World, order};

/// A running instance that is paid for a month.
fn prepaid(world: &World) -> String {
    let deals = world.call(&order()).deal_names;
    let found = call(world, "DescribeOrders", &json!({ "DealNames": deals }))["Deals"][0].clone();
    let id = found["DBInstanceIdSet"][0].as_str().unwrap().to_owned();
    running(world, &id);
    id
}

fn isolate(world: &World, id: &str) {
    call(world, "IsolateDBInstances", &json!({ "DBInstanceIdSet": [id] }));
    wait_for(world, "isolated", || world.status(id) == "isolated");
}

#[test]
pub fn restart_db_instance_operation() {
    let world = World::new(Config::default());
    let id = world.running();
    let before = attribute(&world, &id);
    call(&world, "RestartDBInstance", &json!({ "DBInstanceId": id }));
    assert_eq!(world.status(&id), "restarting");
    running(&world, &id);
    let after = attribute(&world, &id);
    assert_eq!((&after["DBInstanceNetInfo"], &after["Uid"]), (&before["DBInstanceNetInfo"], &before["Uid"]));
}

#[test]
pub fn renew_db_instance_operation() {
    let world = World::new(Config::default());
    let id = prepaid(&world);
    assert_eq!(attribute(&world, &id)["ExpireTime"], "2025-07-15 23:06:40");
    call(&world, "RenewInstance", &json!({ "DBInstanceId": id, "Period": 6, "AutoVoucher": 0 }));
    running(&world, &id);
    assert_eq!(attribute(&world, &id)["ExpireTime"], "2026-01-15 23:06:40");
}

#[test]
pub fn isolate_db_instance_operation() {
    let world = World::new(Config::default());
    let ids = [prepaid(&world), world.running()];
    for id in &ids {
        isolate(&world, id);
        assert_ne!(attribute(&world, id)["IsolatedTime"], "0000-00-00 00:00:00");
    }
}

#[test]
pub fn disisolate_db_instance_operation() {
    let world = World::new(Config::default());
    for (id, period) in [(prepaid(&world), json!(12)), (world.running(), Value::Null)] {
        isolate(&world, &id);
        let mut back = json!({ "DBInstanceIdSet": [id], "AutoVoucher": false });
        if !period.is_null() {
            back["Period"] = period;
        }
        call(&world, "DisIsolateDBInstances", &back);
        running(&world, &id);
    }
}

#[test]
pub fn modify_switch_time_period_operation() {
    let world = World::new(Config::default());
    let id = world.running();
    let later = json!({
        "DBInstanceId": id, "Memory": 4, "Storage": 20, "SwitchTag": 1, "SwitchStartTime": "12:00:00",
        "SwitchEndTime": "12:30:00",
    });
    call(&world, "ModifyDBInstanceSpec", &later);
    wait_for(&world, "waitSwitch", || world.status(&id) == "waitSwitch");
    assert_eq!(attribute(&world, &id)["DBInstanceMemory"], 2, "not before the switch");
    call(&world, "ModifySwitchTimePeriod", &json!({ "DBInstanceId": id, "SwitchTag": 0 }));
    running(&world, &id);
    assert_eq!(attribute(&world, &id)["DBInstanceMemory"], 4);
}
