//! The manual's own requests, in a world that has what they name.

use serde_json::{Value, json};
use tencentdb_postgres::api::{
    Action, CreateAccount, CreateDatabase, DeleteAccount, DescribeAccountPrivileges, DescribeAccounts,
    DescribeDatabaseObjects, DescribeDatabases, DescribeDbErrlogs, DescribeSlowQueryAnalysis, DescribeSlowQueryList,
    LockAccount, ModifyAccountPrivileges, ModifyAccountRemark, ModifyDatabaseOwner, ResetAccountPassword,
    UnlockAccount,
};

use crate::home::Home;
use crate::support::examples;

/// Calls what the manual calls, and reads the answers as typed ones that say everything a response must.
fn answered<A: Action>(given: &[(&str, Value)]) {
    for mut request in examples(A::NAME) {
        let home = Home::new();
        for (action, params) in given {
            home.call(action, params.clone());
        }
        request["DBInstanceId"] = json!(home.id);
        for (name, time) in [("StartTime", "2025-06-15 23:00:00"), ("EndTime", "2025-06-16 23:00:00")] {
            if request.get(name).is_some() {
                request[name] = json!(time);
            }
        }
        // The manual's second example has no capital letter, against its own rule.
        if request["Password"] == "1234qwer()" {
            request["Password"] = json!("1234Qwer()");
        }
        let answer = home.call(A::NAME, request);
        serde_json::from_value::<A::Response>(answer).unwrap_or_else(|error| panic!("{}: {error}", A::NAME));
    }
}

#[test]
fn the_manual_s_examples_are_answered() {
    let account = |name: &str| {
        let params = json!({ "UserName": name, "Password": "Test_password1", "Type": "normal" });
        ("CreateAccount", params)
    };
    let database = |name: &str| ("CreateDatabase", json!({ "DatabaseName": name, "DatabaseOwner": "dbadmin" }));
    answered::<CreateAccount>(&[]);
    answered::<DeleteAccount>(&[account("asdfghjkl")]);
    answered::<DescribeAccountPrivileges>(&[
        account("user_without_permission"),
        account("without_per"),
        database("user_database"),
    ]);
    answered::<DescribeAccounts>(&[]);
    answered::<LockAccount>(&[account("app_user")]);
    answered::<ModifyAccountPrivileges>(&[account("without_per"), database("user_database")]);
    answered::<ModifyAccountRemark>(&[account("webapp_user")]);
    answered::<ResetAccountPassword>(&[account("app_user"), account("test_app")]);
    answered::<UnlockAccount>(&[account("bob_admin")]);
    answered::<CreateDatabase>(&[account("data_team")]);
    answered::<DescribeDatabaseObjects>(&[database("user_database")]);
    answered::<DescribeDatabases>(&[]);
    answered::<DescribeDbErrlogs>(&[]);
    answered::<DescribeSlowQueryAnalysis>(&[]);
    answered::<DescribeSlowQueryList>(&[]);
    answered::<ModifyDatabaseOwner>(&[account("alice"), database("alice_database")]);
}
