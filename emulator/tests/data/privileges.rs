//! What accounts may do with the objects of databases.

use serde_json::{Value, json};

use crate::home::Home;

/// The objects of one database, by type.
fn object(object_type: &str) -> Value {
    match object_type {
        "account" => json!({ "ObjectType": "account", "ObjectName": "bob" }),
        "database" => json!({ "ObjectType": "database", "ObjectName": "shop" }),
        "schema" => json!({ "ObjectType": "schema", "ObjectName": "public", "DatabaseName": "shop" }),
        "column" => json!({
            "ObjectType": "column", "ObjectName": "id", "DatabaseName": "shop", "SchemaName": "public",
            "TableName": "things",
        }),
        other => json!({ "ObjectType": other, "ObjectName": "things", "DatabaseName": "shop", "SchemaName": "public" }),
    }
}

fn change(kind: &str, object: &Value, privileges: &[&str]) -> Value {
    json!({ "DatabasePrivilege": { "Object": object, "PrivilegeSet": privileges }, "ModifyType": kind })
}

struct Shop(Home);

impl Shop {
    /// A database `shop` of `ann`, and an account `bob` that has nothing.
    fn new() -> Self {
        let home = Home::new();
        home.create_account("ann", "normal");
        home.create_account("bob", "normal");
        home.create_database("shop", "ann");
        Self(home)
    }

    fn held(&self, name: &str, object_type: &str) -> Vec<String> {
        let asked = json!({ "UserName": name, "DatabaseObjectSet": [object(object_type)] });
        let answer = self.0.call("DescribeAccountPrivileges", asked);
        let names = answer["PrivilegeSet"][0]["PrivilegeSet"].as_array().unwrap().clone();
        names.into_iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    }

    fn modify(&self, name: &str, changes: &[Value]) {
        self.0.call("ModifyAccountPrivileges", json!({ "UserName": name, "ModifyPrivilegeSet": changes }));
    }
}

#[test]
fn the_owner_has_everything_and_others_what_they_are_given() {
    let shop = Shop::new();
    for (object_type, all) in [
        ("database", &["CREATE", "TEMPORARY", "CONNECT"][..]),
        ("schema", &["USAGE", "CREATE"]),
        ("sequence", &["SELECT", "UPDATE", "USAGE"]),
        ("procedure", &["EXECUTE"]),
        ("function", &["EXECUTE"]),
        ("type", &["USAGE"]),
        ("table", &["INSERT", "SELECT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"]),
        ("view", &["INSERT", "SELECT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"]),
        ("matview", &["INSERT", "SELECT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"]),
        ("column", &["INSERT", "SELECT", "UPDATE", "REFERENCES"]),
    ] {
        assert_eq!(shop.held("ann", object_type), all, "{object_type}");
        assert_eq!(shop.held("dbadmin", object_type), all, "{object_type}");
        assert!(shop.held("bob", object_type).is_empty(), "{object_type}");
        shop.modify("bob", &[change("grantObject", &object(object_type), all)]);
        assert_eq!(shop.held("bob", object_type), all, "{object_type}");
        shop.modify("bob", &[change("revokeObject", &object(object_type), &all[..1])]);
        assert_eq!(shop.held("bob", object_type), all[1..], "{object_type}");
    }
}

#[test]
fn grants_show_in_the_database_and_among_its_objects() {
    let shop = Shop::new();
    shop.modify("bob", &[change("grantObject", &object("database"), &["connect"])]);
    assert_eq!(shop.0.database("shop")["Privileges"], "=Tc/ann,ann=CTc/ann,bob=c/ann");
    let table = json!({ "ObjectType": "table", "ObjectName": "t", "DatabaseName": "shop", "SchemaName": "own" });
    shop.modify("bob", &[change("grantObject", &table, &["SELECT"])]);
    let listed = |params: Value| shop.0.call("DescribeDatabaseObjects", params)["ObjectSet"].clone();
    let schemas = listed(json!({ "ObjectType": "schema", "DatabaseName": "shop" }));
    assert!(schemas.as_array().unwrap().contains(&json!("own")));
    assert_eq!(listed(json!({ "ObjectType": "table", "DatabaseName": "shop", "SchemaName": "own" })), json!(["t"]));
    shop.0.call("DeleteAccount", json!({ "UserName": "bob" }));
    assert_eq!(shop.0.database("shop")["Privileges"], "", "what was given to an account goes with it");
}

#[test]
fn a_new_owner_has_everything_and_the_former_nothing() {
    let shop = Shop::new();
    shop.modify("ann", &[change("revokeObject", &object("table"), &["TRUNCATE"])]);
    assert!(!shop.held("ann", "table").contains(&"TRUNCATE".to_owned()));
    shop.0.call("ModifyDatabaseOwner", json!({ "DatabaseName": "shop", "DatabaseOwner": "bob" }));
    assert!(shop.held("ann", "table").is_empty() && shop.held("ann", "database").is_empty());
    assert_eq!(shop.held("bob", "database"), ["CREATE", "TEMPORARY", "CONNECT"]);
}

#[test]
fn types_and_roles_are_changed_through_the_account_itself() {
    let shop = Shop::new();
    assert_eq!(shop.held("bob", "account"), ["normal"]);
    shop.modify("bob", &[change("alterRole", &object("account"), &["tencentDBSuper"])]);
    assert_eq!(shop.held("bob", "account"), ["tencentDBSuper"]);
    assert_eq!(shop.0.account("bob")["UserType"], "tencentDBSuper");
    assert_eq!(shop.held("bob", "schema"), ["USAGE", "CREATE"], "a superuser may do anything");
    shop.modify("bob", &[change("grantRole", &object("account"), &["tencentdb_readwrite", "pg_monitor"])]);
    shop.modify("bob", &[change("revokeRole", &object("account"), &["pg_monitor"])]);
    assert_eq!(shop.0.account("bob")["PGRoles"], json!(["tencentdb_readwrite"]));
}

#[test]
fn all_changes_are_made_or_none() {
    let shop = Shop::new();
    let changes = json!({ "UserName": "bob", "ModifyPrivilegeSet": [
        change("grantObject", &object("schema"), &["USAGE"]),
        change("grantObject", &object("schema"), &["SELECT"]),
    ] });
    shop.0.refuses(&[("ModifyAccountPrivileges", changes, "InvalidParameterValue.ParameterOutOfRange")]);
    assert!(shop.held("bob", "schema").is_empty());
}

#[test]
fn what_cannot_be_given_is_refused() {
    let shop = Shop::new();
    let modify = |change: Value| json!({ "UserName": "bob", "ModifyPrivilegeSet": [change] });
    let renamed = |object_type: &str, field: &str, name: &str| {
        let mut object = object(object_type);
        object[field] = json!(name);
        object
    };
    let grant = |object: Value| modify(change("grantObject", &object, &["SELECT"]));
    let ask = |user: &str, object: Value| json!({ "UserName": user, "DatabaseObjectSet": [object] });
    let many = vec![change("grantObject", &object("schema"), &["USAGE"]); 51];
    let action = "ModifyAccountPrivileges";
    shop.0.refuses(&[
        (action, grant(renamed("table", "DatabaseName", "other")), "FailedOperation.PreCheckError"),
        (action, grant(renamed("table", "ObjectName", "my table")), "InvalidParameterValue.InvalidDatabaseObjectName"),
        (action, grant(renamed("table", "SchemaName", "")), "MissingParameter"),
        (action, grant(renamed("account", "ObjectType", "planet")), "InvalidParameter.ParameterCheckError"),
        (action, grant(object("account")), "InvalidParameterValue.ParameterOutOfRange"),
        (
            action,
            modify(change("grantObject", &object("table"), &["FLY"])),
            "InvalidParameterValue.ParameterOutOfRange",
        ),
        (action, modify(change("grantObject", &object("table"), &[])), "InvalidParameter.ParameterCheckError"),
        (action, modify(json!({ "ModifyType": "alterRole" })), "InvalidParameter.ParameterCheckError"),
        (action, modify(change("seize", &object("table"), &["SELECT"])), "InvalidParameter.ParameterCheckError"),
        (
            action,
            modify(change("alterRole", &renamed("account", "ObjectName", "ann"), &["normal"])),
            "InvalidParameterValue.InvalidDatabaseObjectName",
        ),
        (
            action,
            modify(change("alterRole", &object("account"), &["normal", "tencentDBSuper"])),
            "InvalidParameterValue.ParameterOutOfRange",
        ),
        (
            action,
            modify(change("grantRole", &object("account"), &["ann"])),
            "InvalidParameterValue.ParameterOutOfRange",
        ),
        (action, json!({ "UserName": "bob", "ModifyPrivilegeSet": many }), "InvalidParameterValue.ParameterOutOfRange"),
        (
            action,
            json!({ "UserName": "cy", "ModifyPrivilegeSet": [] }),
            "InvalidParameterValue.InvalidAccountNameError",
        ),
        ("DescribeAccountPrivileges", ask("cy", object("table")), "InvalidParameterValue.InvalidAccountNameError"),
        (
            "DescribeAccountPrivileges",
            ask("c y", object("table")),
            "InvalidParameterValue.InvalidAccountNameFormatError",
        ),
        (
            "DescribeAccountPrivileges",
            ask("bob", renamed("account", "ObjectType", "planet")),
            "InvalidParameterValue.InvalidDatabaseObjectName",
        ),
        (
            "DescribeAccountPrivileges",
            ask("bob", renamed("table", "DatabaseName", "other")),
            "FailedOperation.PreCheckError",
        ),
    ]);
    shop.0.call("RestartDBInstance", json!({}));
    let usage = modify(change("grantObject", &object("schema"), &["USAGE"]));
    shop.0.refuses(&[
        (action, usage, "OperationDenied.InstanceStatusLimitOpError"),
        ("DescribeAccountPrivileges", ask("bob", object("table")), "OperationDenied.InstanceStatusLimitOpError"),
    ]);
}
