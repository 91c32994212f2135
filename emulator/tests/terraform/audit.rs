//! SQL audit, files of its log, and the data source of dedicated clusters.

use serde_json::{Value, json};

use crate::provider::{call, read};
use crate::support::World;

/// Finds an instance among those with audit on, as the provider does.
fn find(world: &World, id: &str) -> Option<Value> {
    let params = json!({
        "Product": "postgres", "AuditSwitch": 1, "Limit": 100, "Offset": 0,
        "Filters": [{ "Name": "InstanceId", "Values": [id] }],
    });
    let items = read(world, "DescribeAuditInstanceList", &params)["Items"].as_array().unwrap().clone();
    items.into_iter().find(|item| item["InstanceId"] == id)
}

#[test]
pub fn audit_service() {
    let world = World::empty();
    let id = world.running();
    let with = |hot: u64, kind: &str| {
        json!({
            "InstanceId": id, "Product": "postgres", "LogExpireDay": 30, "HotLogExpireDay": hot, "AuditType": kind,
        })
    };
    call(&world, "OpenAuditService", &with(7, "complex"));
    let made = find(&world, &id).unwrap();
    assert_eq!(
        (&made["AuditStatus"], &made["LogExpireDay"], &made["HotLogExpireDay"]),
        (&json!("ON"), &json!(30), &json!(7))
    );
    call(&world, "ModifyAuditService", &with(30, "simple"));
    let changed = find(&world, &id).unwrap();
    assert_eq!((&changed["HotLogExpireDay"], &changed["ColdLogExpireDay"]), (&json!(30), &json!(0)));
    assert_eq!(changed["InstanceInfo"]["AuditType"], "simple");
    call(&world, "CloseAuditService", &json!({ "InstanceId": id, "Product": "postgres" }));
    assert_eq!(find(&world, &id), None);
}

#[test]
pub fn audit_log_file() {
    let world = World::empty();
    let id = world.running();
    let open = json!({
        "InstanceId": id, "Product": "postgres", "LogExpireDay": 7, "HotLogExpireDay": 7, "AuditType": "complex",
    });
    call(&world, "OpenAuditService", &open);
    world.wait(7200);
    // The provider sends a list for each condition, also where none is meant.
    let make = json!({
        "InstanceId": id, "Product": "postgres", "StartTime": "2025-06-15 23:00:00", "EndTime": "2025-06-16 01:00:00",
        "Filter": { "DBName": [], "Host": [], "User": [], "SqlType": [], "Sql": "select" },
    });
    let name = call(&world, "CreateAuditLogFile", &make)["FileName"].clone();
    let of = json!({ "InstanceId": id, "Product": "postgres", "FileName": name, "Limit": 300, "Offset": 0 });
    let mut looks = 0;
    while call(&world, "DescribeAuditLogFiles", &of)["Items"][0]["Status"] == "running" {
        looks += 1;
        world.wait(1);
    }
    assert!((1..300).contains(&looks), "{looks}");
    let file = read(&world, "DescribeAuditLogFiles", &of)["Items"][0].clone();
    assert_eq!((&file["FileName"], &file["Status"], &file["FileSize"]), (&name, &json!("success"), &json!(1)));
    call(&world, "DeleteAuditLogFile", &json!({ "InstanceId": id, "Product": "postgres", "FileName": name }));
    assert_eq!(read(&world, "DescribeAuditLogFiles", &of)["Items"], json!([]));
}

#[test]
pub fn dedicated_clusters_data_source() {
    let world = World::empty();
    let all = read(&world, "DescribeDedicatedClusters", &json!({}))["DedicatedClusterSet"].clone();
    let id = &all[0]["DedicatedClusterId"];
    let filter = json!({ "Filters": [{ "Name": "dedicated-cluster-id", "Values": [id] }] });
    assert_eq!(read(&world, "DescribeDedicatedClusters", &filter)["DedicatedClusterSet"], json!([all[0]]));
}
