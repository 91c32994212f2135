//! Accounts: from their making to their end, and what is refused of them.

use serde_json::{Value, json};
use tencentdb_postgres_emulator::{Config, Quirks};

use crate::home::{Home, PASSWORD, column};
use crate::support::{World, order};

#[test]
fn a_new_instance_has_its_root_account_which_is_creating_until_the_instance_runs() {
    let world = World::empty();
    let id = world.call(&order().instance_charge_type("POSTPAID_BY_HOUR")).db_instance_id_set.remove(0);
    let home = Home { world, id };
    let root = home.account("dbadmin");
    assert_eq!((&root["Status"], &root["CreateTime"]), (&json!(1), &json!("2025-06-15 23:06:40")));
    home.world.wait(60);
    let root = home.account("dbadmin");
    assert_eq!((&root["Status"], &root["UserType"]), (&json!(2), &json!("tencentDBSuper")));
    assert_eq!(root["PasswordUpdateTime"], "0000-00-00 00:00:00");
    assert_eq!((&root["DBInstanceId"], &root["OpenCam"]), (&json!(home.id), &json!(false)));
}

#[test]
fn an_account_that_a_direct_connection_made_has_no_creation_time() {
    let world = World::new(Config { quirks: Quirks { direct_accounts: true, ..Quirks::NONE }, ..Config::default() });
    let id = world.running();
    let home = Home { world, id };
    let sorted = home.call("DescribeAccounts", json!({ "OrderBy": "createTime", "OrderByType": "asc" }));
    assert_eq!(column(&sorted["Details"], "CreateTime"), ["0000-00-00 00:00:00", "2025-06-15 23:06:40"]);
    assert_eq!(column(&sorted["Details"], "UserName"), ["made_by_sql", "dbadmin"]);
    home.call("DeleteAccount", json!({ "UserName": "made_by_sql" }));
    assert_eq!(home.account("made_by_sql"), Value::Null);
}

#[test]
fn an_account_from_its_making_to_its_end() {
    let home = Home::new();
    home.call(
        "CreateAccount",
        json!({ "UserName": "ann", "Password": PASSWORD, "Type": "normal", "Remark": "for the shop" }),
    );
    let made = home.account("ann");
    assert_eq!((&made["Remark"], &made["UserType"]), (&json!("for the shop"), &json!("normal")));
    assert_eq!(made["CreateTime"], "2025-06-15 23:07:40");
    assert_eq!(made, home.account("ann"), "read again it is the same");

    home.world.wait(60);
    home.call("ModifyAccountRemark", json!({ "UserName": "ann", "Remark": "" }));
    home.call("LockAccount", json!({ "UserName": "ann" }));
    let locked = home.account("ann");
    assert_eq!((&locked["Remark"], &locked["Status"]), (&json!(""), &json!(5)));
    assert_eq!(locked["UpdateTime"], "2025-06-15 23:08:40");
    home.call("ResetAccountPassword", json!({ "UserName": "ann", "Password": PASSWORD }));
    assert_eq!(home.account("ann")["Status"], 5, "a new password opens no lock");
    assert_eq!(home.account("ann")["PasswordUpdateTime"], "2025-06-15 23:08:40");
    home.call("UnlockAccount", json!({ "UserName": "ann" }));
    assert_eq!(home.account("ann")["Status"], 2);

    home.call("DeleteAccount", json!({ "UserName": "ann" }));
    assert_eq!(home.account("ann"), Value::Null);
    home.call("DeleteAccount", json!({ "UserName": "ann" }));
    home.create_account("ann", "normal");
    let state = home.world.with(|emulator| emulator.export_state());
    assert!(!state.contains(PASSWORD), "no password is kept");
}

#[test]
fn accounts_are_sorted_and_paged() {
    let home = Home::new();
    for name in ["cy", "ann", "bob"] {
        home.world.wait(5);
        home.create_account(name, "normal");
    }
    home.world.wait(5);
    home.call("LockAccount", json!({ "UserName": "cy" }));
    let names = |params: Value| column(&home.call("DescribeAccounts", params)["Details"], "UserName");
    for (params, expected) in [
        (json!({}), &["bob", "ann", "cy", "dbadmin"][..]),
        (json!({ "OrderBy": "createTime", "OrderByType": "asc" }), &["dbadmin", "cy", "ann", "bob"]),
        (json!({ "OrderBy": "name", "OrderByType": "asc" }), &["ann", "bob", "cy", "dbadmin"]),
        (json!({ "OrderBy": "updateTime" }), &["cy", "bob", "ann", "dbadmin"]),
        (json!({ "OrderBy": "name", "OrderByType": "asc", "Offset": 1, "Limit": 2 }), &["bob", "cy"]),
        (json!({ "Offset": 9 }), &[]),
    ] {
        assert_eq!(names(params.clone()), expected, "{params}");
    }
    assert_eq!(home.call("DescribeAccounts", json!({ "Limit": 1 }))["TotalCount"], 4);
}

#[test]
fn what_no_account_can_be_is_refused() {
    let home = Home::new();
    home.create_account("ann", "normal");
    home.create_database("shop", "ann");
    let create = |name: &str, value: Value| {
        let mut params = json!({ "UserName": "bob", "Password": PASSWORD, "Type": "normal" });
        params[name] = value;
        params
    };
    let of = |name: &str| json!({ "UserName": name });
    let reset = |password: &str| json!({ "UserName": "ann", "Password": password });
    let remark = |remark: &str| json!({ "UserName": "ann", "Remark": remark });
    let nowhere = |mut params: Value| {
        params["DBInstanceId"] = json!("postgres-nothing0");
        params
    };
    home.refuses(&[
        ("CreateAccount", create("UserName", json!("pg_bob")), "InvalidParameterValue.InvalidAccountNameError"),
        ("CreateAccount", create("UserName", json!("Postgres")), "InvalidParameterValue.InvalidAccountNameError"),
        ("CreateAccount", create("UserName", json!("1bob")), "InvalidParameterValue.InvalidAccountNameFormatError"),
        ("CreateAccount", create("UserName", json!("Select")), "InvalidParameterValue.InvalidAccountNameFormatError"),
        (
            "CreateAccount",
            create("UserName", json!("b".repeat(64))),
            "InvalidParameterValue.InvalidAccountNameFormatError",
        ),
        ("CreateAccount", create("UserName", json!("ann")), "FailedOperation.PreCheckError"),
        ("CreateAccount", create("Password", json!("Ab1!")), "InvalidParameterValue.InvalidPasswordLengthError"),
        ("CreateAccount", create("Password", json!("abcdefgh1!")), "InvalidParameterValue.InvalidPasswordValueError"),
        ("CreateAccount", create("Type", json!("root")), "InvalidParameter.ParameterCheckError"),
        ("CreateAccount", create("Remark", json!("r".repeat(61))), "InvalidParameterValue.ParameterLengthLimitError"),
        ("CreateAccount", create("Remark", json!("why?")), "InvalidParameterValue.ParameterCharacterError"),
        ("CreateAccount", json!({ "UserName": "bob", "Type": "normal" }), "InvalidParameter.ParameterCheckError"),
        ("CreateAccount", nowhere(create("Remark", json!(""))), "OperationDenied.InstanceAccessDeniedError"),
        ("DeleteAccount", of("dbadmin"), "FailedOperation.PreCheckError"),
        ("DeleteAccount", of("ann"), "FailedOperation.PreCheckError"),
        ("DeleteAccount", of("no name"), "InvalidParameterValue.InvalidAccountNameFormatError"),
        ("DeleteAccount", nowhere(of("ann")), "ResourceNotFound.InstanceNotFoundError"),
        ("LockAccount", of("bob"), "InvalidParameterValue.InvalidAccountNameError"),
        ("LockAccount", of("postgres"), "InvalidParameterValue.InvalidAccountNameError"),
        ("UnlockAccount", of("b-b"), "InvalidParameterValue.InvalidAccountNameFormatError"),
        (
            "ModifyAccountRemark",
            json!({ "UserName": "bob", "Remark": "" }),
            "InvalidParameterValue.AccountNotExistError",
        ),
        (
            "ModifyAccountRemark",
            json!({ "UserName": "b-b", "Remark": "" }),
            "InvalidParameterValue.InvalidAccountFormat",
        ),
        ("ModifyAccountRemark", remark(&"r".repeat(61)), "InvalidParameterValue.ParameterLengthLimitError"),
        ("ModifyAccountRemark", remark("why?"), "InvalidParameterValue.ParameterCharacterError"),
        (
            "ResetAccountPassword",
            json!({ "UserName": "bob", "Password": PASSWORD }),
            "InvalidParameterValue.AccountNotExistError",
        ),
        ("ResetAccountPassword", reset("Ab1!"), "InvalidParameterValue.InvalidPasswordLengthError"),
        ("ResetAccountPassword", reset("/Abcdef1!"), "InvalidParameterValue.InvalidPasswordValueError"),
        ("DescribeAccounts", json!({ "Limit": 101 }), "InvalidParameterValue.InvalidParameterValueError"),
        ("DescribeAccounts", nowhere(json!({})), "ResourceNotFound.InstanceNotFoundError"),
    ]);
}

#[test]
fn accounts_are_changed_only_while_the_instance_runs() {
    let home = Home::new();
    home.create_account("ann", "normal");
    home.call("RestartDBInstance", json!({}));
    let account = json!({ "UserName": "bob", "Password": PASSWORD, "Type": "normal" });
    home.refuses(&[
        ("CreateAccount", account, "OperationDenied.InstanceStatusLimitError"),
        ("DeleteAccount", json!({ "UserName": "ann" }), "OperationDenied.InstanceStatusLimitOpError"),
        ("LockAccount", json!({ "UserName": "ann" }), "OperationDenied.InstanceStatusLimitOpError"),
        ("ResetAccountPassword", json!({ "UserName": "ann", "Password": PASSWORD }), "FailedOperation.PreCheckError"),
        ("DescribeDatabases", json!({}), "OperationDenied.InstanceStatusLimitOpError"),
    ]);
    home.call("ModifyAccountRemark", json!({ "UserName": "ann", "Remark": "kept elsewhere" }));
    assert_eq!(home.account("ann")["Remark"], "kept elsewhere");
}

#[test]
fn an_old_kernel_has_no_superusers() {
    let home = Home::new();
    let old = home.world.with(|emulator| emulator.export_state()).replace("v16.4_r1.2", "v10.4_r1.0");
    home.world.with(|emulator| emulator.import_state(&old)).unwrap();
    let account = json!({ "UserName": "ann", "Password": PASSWORD, "Type": "tencentDBSuper" });
    home.refuses(&[("CreateAccount", account, "OperationDenied.KernelVersionError")]);
    home.create_account("ann", "normal");
    let object = json!({ "ObjectType": "account", "ObjectName": "ann" });
    let change = json!({
        "DatabasePrivilege": { "Object": object, "PrivilegeSet": ["tencentDBSuper"] }, "ModifyType": "alterRole",
    });
    let raise = json!({ "UserName": "ann", "ModifyPrivilegeSet": [change] });
    home.refuses(&[("ModifyAccountPrivileges", raise, "OperationDenied.KernelVersionError")]);
}
