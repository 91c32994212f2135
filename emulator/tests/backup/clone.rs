//! New instances from backups.

use tencentdb_postgres::api::{
    CloneDbInstance, CreateBaseBackup, DbNode, DbNodeRequired, DeleteDatabase, DeleteDatabaseRequired,
    DescribeAccounts, DescribeBaseBackups, DescribeCloneDbInstanceSpec, DescribeOrders, DescribeTasks,
    IsolateDbInstances, ModifyDatabaseOwner, ModifyDatabaseOwnerRequired, Tag, TagRequired,
    UpgradeDbInstanceMajorVersion, UpgradeDbInstanceMajorVersionRequired,
};

use crate::home::{DAY, VALUE, bases, clone, cloned, create_account, create_database, databases, with};
use crate::support::{self, World};

#[test]
fn a_clone_is_an_instance_of_its_own_with_the_data_of_a_point_in_time() {
    let world = World::empty();
    let id = world.running();
    world.wait(100 * DAY);
    let source = world.instance(&id);
    let target = "2025-09-20 12:00:00";
    let nodes =
        ["Primary", "Standby"].map(|role| DbNode::new(DbNodeRequired { role: role.into(), zone: "ap-guangzhou-7" }));
    let tag = Tag::new(TagRequired { tag_key: "env", tag_value: "test" });
    let bought = world.call(
        &with(clone(&id), |clone| {
            clone.spec_code = "pg.it.medium4".into();
            (clone.storage, clone.period, clone.auto_renew_flag) = (50, 3, 1.into());
        })
        .instance_charge_type("PREPAID")
        .recovery_target_time(target)
        .name("copy")
        .db_node_set(nodes.to_vec())
        .tag_list(vec![tag])
        .security_group_ids(vec!["sg-00000001".to_owned()])
        .project_id(7)
        .deletion_protection(true),
    );
    assert_eq!(bought.db_instance_id.as_deref(), Some(""), "a prepaid one is found through its order");
    let deal = world.call(&DescribeOrders::new(vec![bought.deal_name.unwrap()])).deals.remove(0);
    let clone_id = deal.db_instance_id_set[0].clone();
    let task =
        |world: &World| world.call(&DescribeTasks::new().task_id(deal.flow_id.unsigned_abs())).task_set.remove(0);
    assert_eq!((&*task(&world).task_type, task(&world).status.as_str()), ("CloneInstance", "Running"));
    assert_eq!(world.status(&clone_id), "applying");
    world.wait(60);
    assert_eq!((world.status(&clone_id).as_str(), task(&world).status.as_str()), ("running", "Success"));

    let copy = world.instance(&clone_id);
    assert_eq!((&*copy.db_instance_name, &*copy.db_instance_class), ("copy", "pg.it.medium4"));
    assert_eq!((copy.db_instance_storage, copy.db_instance_memory, copy.project_id), (50, 4, 7));
    assert_eq!((copy.pay_type.as_str(), &*copy.zone, &*copy.vpc_id), ("prepaid", "ap-guangzhou-7", "vpc-00000001"));
    assert!(copy.expire_time.as_str().starts_with("2025-12-23"), "{:?}", copy.expire_time);
    assert_eq!((copy.deletion_protection, copy.tag_list.len()), (Some(true), 1));
    assert_eq!(copy.db_kernel_version, source.db_kernel_version);
    assert_ne!(copy.db_instance_net_info[0].ip, source.db_instance_net_info[0].ip);
    assert_eq!(world.instance(&id), source, "the source stays as it was");

    // Its backups begin with it, and are as large as its data was.
    let first = |id: &str| {
        let filter = support::filter("db-instance-id", id);
        world.call(&DescribeBaseBackups::new().filters(filter).order_by_type("asc")).base_backup_set
    };
    let own = first(&clone_id);
    assert_eq!(own.len(), 1);
    let old = first(&id).into_iter().rfind(|backup| &*backup.start_time < target).unwrap();
    assert!(own[0].size >= old.size && own[0].size < old.size * 11 / 10, "{} {}", own[0].size, old.size);

    let from_set = cloned(&world, &clone(&id).backup_set_id(&*old.id));
    assert_eq!((&*from_set.db_instance_name, from_set.pay_type.as_str()), ("Unnamed-Copy", "postpaid"));
    assert_eq!(from_set.zone, source.zone, "its nodes are where those of the source are");
    let size = first(&from_set.db_instance_id)[0].size;
    assert!(size.abs_diff(old.size) < old.size / 10_000, "{size} {}", old.size);
}

#[test]
fn a_clone_has_the_accounts_and_databases_of_its_point_in_time() {
    let world = World::empty();
    let id = world.running();
    create_account(&world, &id, "early");
    create_database(&world, &id, "dropped", "early");
    create_database(&world, &id, "kept", "early");
    world.wait(3600);
    world.call(&DeleteDatabase::new(DeleteDatabaseRequired { db_instance_id: &id, database_name: "dropped" }));
    create_account(&world, &id, "late");
    create_database(&world, &id, "new", "late");
    world.call(&ModifyDatabaseOwner::new(ModifyDatabaseOwnerRequired {
        db_instance_id: &id,
        database_name: "kept",
        database_owner: "late",
    }));
    world.wait(3600);
    let clone_at = |time: &str| cloned(&world, &clone(&id).recovery_target_time(time)).db_instance_id;
    let early = clone_at("2025-06-16 00:00:00");
    assert_eq!(databases(&world, &early), ["postgres", "kept", "dropped"]);
    let accounts =
        |id: &str| world.call(&DescribeAccounts::new(id)).details.into_iter().map(|account| account.user_name);
    assert!(accounts(&early).any(|name| name == "early") && accounts(&early).all(|name| name != "late"));
    let late = clone_at("2025-06-16 01:00:00");
    assert_eq!(databases(&world, &late), ["postgres", "kept", "new"]);
    assert!(accounts(&late).any(|name| name == "late"));
}

#[test]
fn a_clone_from_before_an_upgrade_has_the_version_of_then() {
    let world = World::empty();
    let id = world.running();
    world.wait(DAY);
    let upgrade = UpgradeDbInstanceMajorVersionRequired { db_instance_id: &id, target_db_kernel_version: "v17.4_r1.0" };
    world.call(&UpgradeDbInstanceMajorVersion::new(upgrade).backup_before_upgrade(true));
    let before = bases(&world, &id).pop().unwrap();
    assert_eq!((before.state.as_str(), before.backup_mode.as_str()), ("init", "automatic"));
    world.wait(120);
    assert_eq!(&*world.instance(&id).db_version, "17.4");
    let after = bases(&world, &id).pop().unwrap();
    assert!(after.start_time > before.finish_time, "the new version begins with a backup of its own");
    let version = |request: CloneDbInstance| cloned(&world, &request).db_version;
    assert_eq!(version(clone(&id).recovery_target_time("2025-06-16 12:00:00")), "16.4");
    assert_eq!(version(clone(&id).backup_set_id(&*before.id)), "16.4");
    assert_eq!(version(clone(&id).backup_set_id(&*after.id)), "17.4");
    assert_eq!(version(clone(&id).recovery_target_time(&*after.finish_time)), "17.4");
}

#[test]
fn clones_that_cannot_be_are_refused() {
    let world = World::empty();
    let id = world.running();
    let backup = world.call(&CreateBaseBackup::new(&id)).base_backup_id;
    let now = "2025-06-15 23:07:30";
    let good = || clone(&id).recovery_target_time(now);
    let zone = vec![DbNode::new(DbNodeRequired { role: "Primary".into(), zone: "ap-nowhere-1" })];
    for (case, request, code) in [
        ("neither point", clone(&id), "InvalidParameter.ParameterCheckError"),
        ("both points", good().backup_set_id(&*backup), "InvalidParameter.ParameterCheckError"),
        ("before there was a backup", clone(&id).recovery_target_time("2025-06-15 23:06:45"), VALUE),
        ("to come", clone(&id).recovery_target_time("2025-06-15 23:07:41"), VALUE),
        ("no time", clone(&id).recovery_target_time("yesterday"), VALUE),
        ("an unfinished backup", clone(&id).backup_set_id(&*backup), VALUE),
        ("no such backup", clone(&id).backup_set_id("none"), VALUE),
        (
            "no such class",
            with(good(), |clone| clone.spec_code = "pg.none".into()),
            "InvalidParameterValue.SpecNotRecognizedError",
        ),
        ("too small", with(good(), |clone| clone.storage = 0), VALUE),
        ("between steps", with(good(), |clone| clone.storage = 15), VALUE),
        ("less than nothing", with(good(), |clone| clone.storage = -20), VALUE),
        ("too large", with(good(), |clone| clone.storage = 100_000), VALUE),
        ("no project", good().project_id(-1), "InvalidParameterValue.IllegalProjectId"),
        ("no zone", good().db_node_set(zone), "InvalidParameterValue.InvalidZoneIdError"),
        ("no VPC", with(good(), |clone| clone.vpc_id = "net-1".into()), "FailedOperation.GetVpcInfoError"),
        ("no subnet", with(good(), |clone| clone.subnet_id = "subnet-".into()), "FailedOperation.GetSubnetError"),
        ("no way to pay", good().instance_charge_type("FREE"), VALUE),
        ("several months of hours", with(good(), |clone| clone.period = 2), VALUE),
        ("no period", with(good(), |clone| clone.period = 13), VALUE),
        ("a name with blanks", good().name("a b"), VALUE),
        (
            "no instance",
            with(good(), |clone| clone.db_instance_id = "postgres-00000000".into()),
            "ResourceNotFound.InstanceNotFoundError",
        ),
    ] {
        assert_eq!(world.refused(&request), code, "{case}");
    }
    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    assert_eq!(world.refused(&good()), "OperationDenied.InstanceStatusLimitError");
    let spec = DescribeCloneDbInstanceSpec::new(&id).backup_set_id(&*backup);
    assert_eq!(world.refused(&spec), "OperationDenied.InstanceStatusLimitOpError");
}

#[test]
fn the_least_clone_holds_the_data() {
    let world = World::empty();
    let order = with(support::order().instance_charge_type("POSTPAID_BY_HOUR"), |order| {
        (order.spec_code, order.storage) = ("pg.it.4xlarge64".into(), 6000);
    });
    let id = world.call(&order).db_instance_id_set.remove(0);
    world.wait(60);
    let spec = |time: &str| {
        let spec = world.call(&DescribeCloneDbInstanceSpec::new(&id).recovery_target_time(time));
        (spec.min_spec_code, spec.min_storage)
    };
    assert_eq!(spec("2025-06-15 23:07:00"), ("pg.it.small2".into(), 10));
    world.wait(365 * DAY);
    let (class, storage) = spec("2026-06-15 23:07:00");
    assert!((2000..2500).contains(&storage), "{storage}");
    let least = |storage| {
        let request = clone(&id).recovery_target_time("2026-06-15 23:07:00");
        with(request, |clone| (clone.spec_code, clone.storage) = (class.clone(), storage))
    };
    assert_eq!(world.refused(&least(storage - 10)), VALUE);
    world.call(&least(storage));
    assert_eq!(world.refused(&DescribeCloneDbInstanceSpec::new(&id)), VALUE, "neither point");
}
