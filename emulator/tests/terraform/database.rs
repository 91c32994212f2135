//! Databases.

use serde_json::{Value, json};

use crate::provider::{call, read};
use crate::support::World;

/// Finds a database as the provider does: by a filter that matches parts of names, over all pages.
fn find(world: &World, id: &str, name: &str) -> Option<Value> {
    let mut rows = Vec::new();
    loop {
        let filter = json!([{ "Name": "database-name", "Values": [name] }]);
        let params = json!({ "DBInstanceId": id, "Filters": filter, "Limit": 20, "Offset": rows.len() });
        let page = read(world, "DescribeDatabases", &params)["Databases"].as_array().unwrap().clone();
        let is_last = page.len() < 20;
        rows.extend(page);
        if is_last {
            break;
        }
    }
    rows.into_iter().find(|row| row["DatabaseName"] == name)
}

#[test]
pub fn database() {
    let world = World::empty();
    let id = world.running();
    for name in ["tf_example", "next_owner"] {
        let account = json!({ "DBInstanceId": id, "UserName": name, "Password": "Password@123", "Type": "normal" });
        call(&world, "CreateAccount", &account);
    }
    let wanted = json!({
        "DBInstanceId": id, "DatabaseName": "tf_db", "DatabaseOwner": "tf_example", "Encoding": "UTF8",
        "Collate": "en_US.UTF-8", "Ctype": "en_US.UTF-8",
    });
    call(&world, "CreateDatabase", &wanted);
    let made = find(&world, &id, "tf_db").unwrap();
    for field in ["DatabaseName", "DatabaseOwner", "Encoding", "Collate", "Ctype"] {
        assert_eq!(made[field], wanted[field], "{field}");
    }
    let hand = json!({ "DBInstanceId": id, "DatabaseName": "tf_db", "DatabaseOwner": "next_owner" });
    call(&world, "ModifyDatabaseOwner", &hand);
    assert_eq!(find(&world, &id, "tf_db").unwrap()["DatabaseOwner"], "next_owner");
    call(&world, "DeleteDatabase", &json!({ "DBInstanceId": id, "DatabaseName": "tf_db" }));
    assert_eq!(find(&world, &id, "tf_db"), None);
}
