//! Database accounts: from their making to their end, what they may do, and what is refused of them.

mod support;

use serde_json::{Value, json};
use support::{START, World, order, refusal};
use tencentdb_postgres_emulator::{Config, Fleet};

const PASSWORD: &str = "Not-a-secret1";

/// An instance that runs, and calls on it by name.
struct Home {
    world: World,
    id: String,
}

impl Home {
    fn new() -> Self {
        let world = World::empty();
        let id = world.running();
        Self { world, id }
    }

    fn params(&self, mut params: Value) -> String {
        params["DBInstanceId"] = self.id.as_str().into();
        params.to_string()
    }

    fn call(&self, action: &str, params: Value) -> Value {
        match self.world.send_json(action, &self.params(params)) {
            Ok(answer) => answer,
            Err(error) => panic!("{action} is refused: {error}"),
        }
    }

    fn refused(&self, action: &str, params: Value) -> String {
        refusal(self.world.send_json(action, &self.params(params))).code.as_str().to_owned()
    }

    fn create(&self, name: &str, kind: &str) {
        self.call("CreateAccount", json!({ "UserName": name, "Password": PASSWORD, "Type": kind }));
    }

    fn account(&self, name: &str) -> Value {
        let rows = self.call("DescribeAccounts", json!({ "Limit": 100 }));
        let rows = rows["Details"].as_array().unwrap();
        rows.iter().find(|row| row["UserName"] == name).unwrap_or(&Value::Null).clone()
    }

    fn names(&self, params: Value) -> Vec<String> {
        let rows = self.call("DescribeAccounts", params);
        rows["Details"].as_array().unwrap().iter().map(|row| row["UserName"].as_str().unwrap().to_owned()).collect()
    }

    /// The privileges of an account on an object, sorted.
    fn privileges(&self, name: &str, object: &Value) -> Vec<String> {
        let asked = json!({ "UserName": name, "DatabaseObjectSet": [object] });
        let answer = self.call("DescribeAccountPrivileges", asked);
        let set = answer["PrivilegeSet"][0]["PrivilegeSet"].as_array().unwrap().clone();
        let mut names: Vec<String> = set.iter().map(|name| name.as_str().unwrap().to_owned()).collect();
        names.sort();
        names
    }

    fn modify(&self, name: &str, kind: &str, object: &Value, privileges: &[&str]) -> Value {
        self.call(
            "ModifyAccountPrivileges",
            json!({ "UserName": name, "ModifyPrivilegeSet": [change(kind, object, privileges)] }),
        )
    }
}

fn change(kind: &str, object: &Value, privileges: &[&str]) -> Value {
    json!({ "DatabasePrivilege": { "Object": object, "PrivilegeSet": privileges }, "ModifyType": kind })
}

#[test]
fn explore() {
    let home = Home::new();
    home.create("ann", "normal");
    println!("{:#}", home.call("DescribeAccounts", json!({})));
    home.call("CreateDatabase", json!({"DatabaseName": "shop", "DatabaseOwner": "ann"}));
    println!("{:#}", home.call("DescribeDatabases", json!({})));
    for p in [
        json!({"ObjectType": "database"}),
        json!({"ObjectType": "schema", "DatabaseName": "shop"}),
        json!({"ObjectType": "table", "DatabaseName": "shop", "SchemaName": "public"}),
    ] {
        println!("{:#}", home.call("DescribeDatabaseObjects", p));
    }
    println!(
        "{:?}",
        home.world
            .send_json("DescribeDatabaseObjects", &home.params(json!({"ObjectType": "table", "DatabaseName": "shop"})))
    );
    println!(
        "{:?}",
        home.privileges(
            "ann",
            &json!({"ObjectType": "table", "ObjectName": "t", "DatabaseName": "shop", "SchemaName": "public"})
        )
    );
}
