//! The state of what is inside an instance, exported and imported.

use serde_json::json;

use crate::home::Home;
use crate::support::World;

/// An instance with one of everything.
fn furnished() -> Home {
    let home = Home::new();
    home.create_account("ann", "normal");
    home.create_database("shop", "ann");
    let object = json!({ "ObjectType": "table", "ObjectName": "t", "DatabaseName": "shop", "SchemaName": "public" });
    let change = json!({
        "DatabasePrivilege": { "Object": object, "PrivilegeSet": ["SELECT"] }, "ModifyType": "grantObject",
    });
    home.call("ModifyAccountPrivileges", json!({ "UserName": "dbadmin", "ModifyPrivilegeSet": [change] }));
    home
}

#[test]
fn a_state_comes_back_with_all_that_is_in_its_instances() {
    let home = furnished();
    let exported = home.world.with(|emulator| emulator.export_state());
    let other = Home { world: World::empty(), id: home.id.clone() };
    other.world.with(|emulator| emulator.import_state(&exported)).unwrap();
    assert_eq!(other.world.with(|emulator| emulator.export_state()), exported);
    assert_eq!((other.account("ann"), other.database("shop")), (home.account("ann"), home.database("shop")));
}

#[test]
fn a_state_that_no_calls_lead_to_is_not_imported() {
    let home = furnished();
    let exported = home.world.with(|emulator| emulator.export_state());
    for (from, to, word) in [
        (r#""root":"dbadmin""#, r#""root":"cy""#, "the root account cy is not there"),
        (r#""owner":"ann""#, r#""owner":"cy""#, "the owner cy of the database shop is not there"),
        (r#""name":"shop""#, r#""name":"postgres""#, "the database postgres is there twice"),
        (r#""name":"postgres""#, r#""name":"other""#, "the database postgres is not the first"),
        (r#""dbadmin":2}"#, r#""cy":2}"#, "cy, which is not there, has privileges on table/public//t"),
        (r#""dbadmin":2}"#, r#""dbadmin":1024}"#, "has privileges on table/public//t that no table has"),
        ("table/public//t", "table", "table is no place of an object"),
        (r#""updated_ms":1750"#, r#""updated_ms":99991750"#, "of the account ann is later"),
    ] {
        assert!(exported.contains(from), "{from}");
        let refused = home.world.with(|emulator| emulator.import_state(&exported.replacen(from, to, 1))).unwrap_err();
        assert!(refused.to_string().contains(word), "{from} -> {to}: {refused}");
    }
}

#[test]
fn the_same_calls_give_the_same_state() {
    let exported = || furnished().world.with(|emulator| emulator.export_state());
    assert_eq!(exported(), exported());
}
