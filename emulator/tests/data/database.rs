//! Databases and what is in them.

use serde_json::{Value, json};

use crate::home::{Home, PASSWORD, column};

#[test]
fn a_database_from_its_making_to_its_end() {
    let home = Home::new();
    for name in ["ann", "bob"] {
        home.create_account(name, "normal");
    }
    let system = home.database("postgres");
    assert_eq!((&system["DatabaseOwner"], &system["Collate"]), (&json!("postgres"), &json!("C")));
    let chinese = json!({
        "DatabaseName": "shop", "DatabaseOwner": "ann", "Encoding": "UTF8", "Collate": "zh_CN.utf8", "Ctype": "zh_CN.utf8",
    });
    home.call("CreateDatabase", chinese);
    let expected = json!({
        "DatabaseName": "shop", "DatabaseOwner": "ann", "Encoding": "UTF8", "Collate": "zh_CN.utf8",
        "Ctype": "zh_CN.utf8", "AllowConn": true, "ConnLimit": -1, "Privileges": "",
    });
    assert_eq!(home.database("shop"), expected);
    home.call("ModifyDatabaseOwner", json!({ "DatabaseName": "shop", "DatabaseOwner": "bob" }));
    assert_eq!(home.database("shop")["DatabaseOwner"], "bob");
    home.call("DeleteAccount", json!({ "UserName": "ann" }));
    home.refuses(&[("DeleteAccount", json!({ "UserName": "bob" }), "FailedOperation.PreCheckError")]);
    home.call("DeleteDatabase", json!({ "DatabaseName": "shop" }));
    assert_eq!(home.database("shop"), Value::Null);
    home.call("DeleteAccount", json!({ "UserName": "bob" }));
}

#[test]
fn databases_are_filtered_by_parts_of_their_names_and_all_counted() {
    let home = Home::new();
    home.create_account("ann", "normal");
    for name in ["shop", "shop_old", "ledger"] {
        home.create_database(name, "ann");
    }
    let filtered = |params: Value| {
        let answer = home.call("DescribeDatabases", params);
        assert_eq!(answer["TotalCount"], 4, "as in the manual's example, a filter does not count");
        assert_eq!(json!(column(&answer["Databases"], "DatabaseName")), answer["Items"]);
        column(&answer["Databases"], "DatabaseName")
    };
    let by = |values: Value| json!([{ "Name": "database-name", "Values": values }]);
    for (params, expected) in [
        (json!({}), &["postgres", "shop", "shop_old", "ledger"][..]),
        (json!({ "Filters": by(json!(["shop"])) }), &["shop", "shop_old"]),
        (json!({ "Filters": by(json!(["old", "led"])) }), &["shop_old", "ledger"]),
        (json!({ "Filters": by(json!(["shop"])), "Offset": 1, "Limit": 5 }), &["shop_old"]),
        (json!({ "Filters": by(json!([])), "Limit": 1 }), &["postgres"]),
    ] {
        assert_eq!(filtered(params.clone()), expected, "{params}");
    }
}

#[test]
fn the_encoding_of_the_instance_is_that_of_its_first_database() {
    let world = crate::support::World::empty();
    let mut order = crate::support::order().instance_charge_type("POSTPAID_BY_HOUR");
    order.charset = "LATIN1".into();
    let id = world.call(&order).db_instance_id_set.remove(0);
    world.wait(60);
    assert_eq!(Home { world, id }.database("postgres")["Encoding"], "LATIN1");
}

#[test]
fn what_no_database_can_be_is_refused() {
    let home = Home::new();
    home.create_account("ann", "normal");
    home.create_database("shop", "ann");
    let create = |name: &str, value: Value| {
        let mut params = json!({ "DatabaseName": "other", "DatabaseOwner": "ann" });
        params[name] = value;
        params
    };
    let of = |name: &str| json!({ "DatabaseName": name });
    let hand = |name: &str, owner: &str| json!({ "DatabaseName": name, "DatabaseOwner": owner });
    home.refuses(&[
        ("CreateDatabase", create("DatabaseName", json!("shop")), "FailedOperation.PreCheckError"),
        ("CreateDatabase", create("DatabaseName", json!("template1")), "FailedOperation.PreCheckError"),
        ("CreateDatabase", create("DatabaseName", json!("postgres")), "InvalidParameterValue.ParameterOutRangeError"),
        ("CreateDatabase", create("DatabaseName", json!("order")), "InvalidParameterValue.ParameterOutRangeError"),
        ("CreateDatabase", create("DatabaseName", json!("a-b")), "InvalidParameterValue.ParameterOutRangeError"),
        (
            "CreateDatabase",
            create("DatabaseName", json!("d".repeat(64))),
            "InvalidParameterValue.ParameterLengthLimitError",
        ),
        ("CreateDatabase", create("DatabaseOwner", json!("bob")), "InvalidParameterValue.InvalidAccountError"),
        ("CreateDatabase", create("Encoding", json!("UTF-9")), "InvalidParameterValue.CharsetNotFoundError"),
        ("CreateDatabase", create("Collate", json!("klingon")), "InvalidParameterValue.ParameterOutRangeError"),
        ("CreateDatabase", create("Ctype", json!("de_DE.latin1")), "InvalidParameterValue.ParameterOutRangeError"),
        ("DeleteDatabase", of("postgres"), "FailedOperation.PreCheckError"),
        ("DeleteDatabase", of("template0"), "FailedOperation.PreCheckError"),
        ("DeleteDatabase", of("other"), "FailedOperation.PreCheckError"),
        ("DeleteDatabase", of("table"), "InvalidParameterValue.InvalidDatabaseNameFormatError"),
        ("ModifyDatabaseOwner", hand("shop", "bob"), "InvalidParameterValue.InvalidAccountError"),
        ("ModifyDatabaseOwner", hand("other", "ann"), "FailedOperation.PreCheckError"),
        ("ModifyDatabaseOwner", hand("postgres", "ann"), "FailedOperation.PreCheckError"),
        ("DescribeDatabaseObjects", json!({ "ObjectType": "schema" }), "MissingParameter"),
        ("DescribeDatabaseObjects", json!({ "ObjectType": "table", "DatabaseName": "shop" }), "MissingParameter"),
        (
            "DescribeDatabaseObjects",
            json!({ "ObjectType": "column", "DatabaseName": "shop", "SchemaName": "public" }),
            "MissingParameter",
        ),
        (
            "DescribeDatabaseObjects",
            json!({ "ObjectType": "schema", "DatabaseName": "other" }),
            "FailedOperation.PreCheckError",
        ),
    ]);
    home.call("RestartDBInstance", json!({}));
    home.refuses(&[
        ("CreateDatabase", create("Collate", json!("C")), "OperationDenied.InstanceStatusLimitError"),
        ("DeleteDatabase", of("shop"), "OperationDenied.InstanceStatusLimitOpError"),
        ("ModifyDatabaseOwner", hand("shop", "dbadmin"), "OperationDenied.InstanceStatusLimitOpError"),
        ("DescribeDatabaseObjects", json!({ "ObjectType": "database" }), "OperationDenied.InstanceStatusLimitOpError"),
    ]);
}

#[test]
fn an_application_s_objects_are_found_from_the_database_down() {
    let home = Home::new();
    home.create_database("shop", "dbadmin");
    let objects = |params: Value| {
        let answer = home.call("DescribeDatabaseObjects", params);
        let names = answer["ObjectSet"].as_array().cloned().unwrap_or_default();
        (names, answer["TotalCount"].as_u64().unwrap())
    };
    assert_eq!(objects(json!({ "ObjectType": "database" })).0, ["postgres", "shop"]);
    let (schemas, _) = objects(json!({ "ObjectType": "schema", "DatabaseName": "shop" }));
    assert!(schemas.contains(&json!("public")) && schemas.contains(&json!("pg_catalog")) && schemas.len() == 4);
    let tables = json!({ "ObjectType": "table", "DatabaseName": "shop", "SchemaName": "public" });
    let (names, count) = objects(tables.clone());
    assert!(count > 2 && names.len() as u64 == count);
    let mut page = tables.clone();
    page["Limit"] = json!(1);
    page["Offset"] = json!(1);
    assert_eq!(objects(page), (vec![names[1].clone()], count));
    let columns = json!({
        "ObjectType": "column", "DatabaseName": "shop", "SchemaName": "public", "TableName": names[0],
    });
    assert!(objects(columns).0.contains(&json!("id")));
    let empty = home.call(
        "DescribeDatabaseObjects",
        json!({ "ObjectType": "table", "DatabaseName": "postgres", "SchemaName": "public" }),
    );
    assert_eq!((&empty["ObjectSet"], &empty["TotalCount"]), (&Value::Null, &json!(0)));
}

#[test]
fn a_read_only_instance_shows_what_its_primary_has_and_changes_none_of_it() {
    use tencentdb_postgres::api::DescribeDbInstances;
    use tencentdb_postgres_emulator::{Config, Fleet};

    let world = crate::support::World::new(Config { fleet: Fleet::Demo, ..Config::default() });
    let all = world.call(&DescribeDbInstances::new().limit(100)).db_instance_set;
    let read_only = all.iter().find(|one| one.db_instance_type.as_str() == "readonly").expect("the fleet has some");
    let primary = Home { world: world.clone(), id: read_only.master_db_instance_id.clone() };
    let home = Home { world, id: read_only.db_instance_id.clone() };
    primary.create_account("ann", "normal");
    primary.create_database("shop", "ann");
    assert_eq!(home.account("ann")["DBInstanceId"], json!(home.id));
    assert_eq!(home.database("shop"), primary.database("shop"));
    home.refuses(&[
        (
            "CreateAccount",
            json!({ "UserName": "bob", "Password": PASSWORD, "Type": "normal" }),
            "FailedOperation.PreCheckError",
        ),
        ("ModifyAccountRemark", json!({ "UserName": "ann", "Remark": "" }), "FailedOperation.FailedOperationError"),
        ("LockAccount", json!({ "UserName": "ann" }), "FailedOperation.PreCheckError"),
        ("DeleteDatabase", json!({ "DatabaseName": "shop" }), "FailedOperation.PreCheckError"),
        (
            "ModifyDatabaseOwner",
            json!({ "DatabaseName": "shop", "DatabaseOwner": "ann" }),
            "FailedOperation.PreCheckError",
        ),
    ]);
}
