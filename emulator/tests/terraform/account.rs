//! Accounts, their privileges and remarks.

use serde_json::{Value, json};
use tencentdb_postgres_emulator::Config;

use crate::provider::{call, read};
use crate::support::World;

/// Reads the accounts as the provider does: over all pages, without those that have no creation time, the root account
/// first.
pub fn accounts(world: &World, id: &str) -> Vec<Value> {
    let mut rows = Vec::new();
    loop {
        let params = json!({
            "DBInstanceId": id, "OrderBy": "createTime", "OrderByType": "asc", "Limit": 100, "Offset": rows.len(),
        });
        let page = read(world, "DescribeAccounts", &params)["Details"].as_array().unwrap().clone();
        let is_last = page.len() < 100;
        rows.extend(page);
        if is_last {
            break;
        }
    }
    rows.retain(|row| row["CreateTime"] != "0000-00-00 00:00:00");
    assert!(rows.iter().map(|row| row["CreateTime"].as_str().unwrap()).is_sorted());
    rows
}

fn find(world: &World, id: &str, name: &str) -> Option<Value> {
    let rows = accounts(world, id);
    assert_eq!(rows[0]["UserName"], "dbadmin", "the first is the root account");
    rows.into_iter().find(|row| row["UserName"] == name)
}

#[test]
pub fn account() {
    // With accounts in it that have no creation time.
    let world = World::new(Config::default());
    let id = world.running();
    let of = |more: &Value| {
        let mut params = json!({ "DBInstanceId": id, "UserName": "tf_example" });
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        params
    };
    let make = of(&json!({ "Password": "Password@123", "Type": "normal", "Remark": "remark" }));
    call(&world, "CreateAccount", &make);
    // The provider locks at once what is to be locked.
    call(&world, "LockAccount", &of(&json!({})));
    let made = find(&world, &id, "tf_example").unwrap();
    assert_eq!((&made["Status"], &made["Remark"], &made["UserType"]), (&json!(5), &json!("remark"), &json!("normal")));
    call(&world, "ResetAccountPassword", &of(&json!({ "Password": "Password@456" })));
    call(&world, "ModifyAccountRemark", &of(&json!({ "Remark": "changed" })));
    call(&world, "UnlockAccount", &of(&json!({})));
    let changed = find(&world, &id, "tf_example").unwrap();
    assert_eq!((&changed["Status"], &changed["Remark"]), (&json!(2), &json!("changed")));
    assert_eq!(changed["CreateTime"], made["CreateTime"]);
    call(&world, "DeleteAccount", &of(&json!({})));
    assert_eq!(find(&world, &id, "tf_example"), None);
}

#[test]
pub fn account_privileges_operation_and_the_data_source_that_reads_it() {
    let world = World::empty();
    let id = world.running();
    let account = json!({ "DBInstanceId": id, "UserName": "tf_example", "Password": "Password@123", "Type": "normal" });
    call(&world, "CreateAccount", &account);
    let object = json!({ "ObjectType": "database", "ObjectName": "postgres" });
    let change = json!({
        "DatabasePrivilege": { "Object": object, "PrivilegeSet": ["CONNECT", "TEMPORARY", "CREATE"] },
        "ModifyType": "grantObject",
        "IsCascade": false,
    });
    let modify = json!({ "DBInstanceId": id, "UserName": "tf_example", "ModifyPrivilegeSet": [change] });
    call(&world, "ModifyAccountPrivileges", &modify);
    let asked = json!({ "DBInstanceId": id, "UserName": "tf_example", "DatabaseObjectSet": [object] });
    let privileges = read(&world, "DescribeAccountPrivileges", &asked)["PrivilegeSet"][0].clone();
    let mut names: Vec<String> = serde_json::from_value(privileges["PrivilegeSet"].clone()).unwrap();
    names.sort();
    assert_eq!(names, ["CONNECT", "CREATE", "TEMPORARY"]);
    assert_eq!(privileges["Object"]["ObjectName"], "postgres");
}

#[test]
pub fn modify_account_remark_operation() {
    let world = World::empty();
    let id = world.running();
    let modify = json!({ "DBInstanceId": id, "UserName": "dbadmin", "Remark": "hello" });
    call(&world, "ModifyAccountRemark", &modify);
    assert_eq!(find(&world, &id, "dbadmin").unwrap()["Remark"], "hello");
}

#[test]
fn the_instance_reads_its_root_account_and_sets_its_password() {
    let world = World::empty();
    let id = world.running();
    assert_eq!(find(&world, &id, "dbadmin").unwrap()["UserName"], "dbadmin");
    let reset = json!({ "DBInstanceId": id, "UserName": "dbadmin", "Password": "Password@456" });
    call(&world, "ResetAccountPassword", &reset);
    assert_eq!(world.status(&id), "running");
}
