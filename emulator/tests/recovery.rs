//! What an instance can be taken back to, and the clones and downloads of it.

#![allow(deprecated, reason = "DescribeDBBackups and DescribeDBXlogs still answer")]

mod support;

use support::World;
use tencentdb_postgres::api::{
    BackupDownloadRestriction, CloneDbInstance, CloneDbInstanceRequired, CreateBaseBackup, DbInstance, DbNode,
    DbNodeRequired, DeleteLogBackup, DeleteLogBackupRequired, DescribeAvailableRecoveryTime,
    DescribeBackupDownloadRestriction, DescribeBackupDownloadUrl, DescribeBackupDownloadUrlRequired,
    DescribeBaseBackups, DescribeCloneDbInstanceSpec, DescribeDbBackups, DescribeDbBackupsRequired, DescribeDbXlogs,
    DescribeDbXlogsRequired, DescribeLogBackups, DescribeOrders, DescribeTasks, IsolateDbInstances,
    ModifyBackupDownloadRestriction, ModifyBackupPlan, Tag, TagRequired,
};

const DAY: u64 = 86_400;
const VALUE: &str = "InvalidParameterValue.InvalidParameterValueError";

/// From when to when an instance can be taken back.
fn recovery(world: &World, id: &str) -> [String; 2] {
    let time = world.call(&DescribeAvailableRecoveryTime::new(id));
    [time.recovery_begin_time, time.recovery_end_time]
}

fn clone(id: &str) -> CloneDbInstance {
    CloneDbInstance::new(CloneDbInstanceRequired {
        db_instance_id: id,
        spec_code: "pg.it.small2",
        storage: 20,
        period: 1,
        auto_renew_flag: 0.into(),
        vpc_id: "vpc-00000001",
        subnet_id: "subnet-00000001",
    })
    .instance_charge_type("POSTPAID_BY_HOUR")
}

/// A value, changed.
fn with<T>(mut value: T, change: impl FnOnce(&mut T)) -> T {
    change(&mut value);
    value
}

fn cloned(world: &World, request: &CloneDbInstance) -> DbInstance {
    let id = world.call(request).db_instance_id.unwrap();
    world.wait(60);
    world.instance(&id)
}

#[test]
fn an_instance_can_be_taken_back_from_its_first_backup_until_now() {
    let world = World::empty();
    let id = world.call(&support::order().instance_charge_type("POSTPAID_BY_HOUR")).db_instance_id_set.remove(0);
    let at_once = world.refused(&DescribeAvailableRecoveryTime::new(&id));
    assert_eq!(at_once, "OperationDenied.InstanceStatusLimitOpError", "it does not run yet");
    world.wait(60);
    assert_eq!(recovery(&world, &id), ["2025-06-15 23:06:52", "2025-06-15 23:07:40"]);
    world.wait(3 * DAY);
    assert_eq!(recovery(&world, &id), ["2025-06-15 23:06:52", "2025-06-18 23:07:40"]);
    world.wait(10 * DAY);
    let [begin, end] = recovery(&world, &id);
    let oldest = world.call(&DescribeBaseBackups::new().order_by_type("asc")).base_backup_set.remove(0);
    assert_eq!((begin, &*end), (oldest.finish_time, "2025-06-28 23:07:40"));

    // Base backups that outlive the log are points; what can be reached is the log's time.
    world.call(&ModifyBackupPlan::new(&id).base_backup_retention_period(60));
    world.wait(30 * DAY);
    let [begin, _] = recovery(&world, &id);
    assert!(("2025-07-21".to_owned().."2025-07-23".to_owned()).contains(&begin), "{begin}");

    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    world.wait(DAY);
    assert_eq!(recovery(&world, &id)[1], "2025-07-28 23:07:44", "until it was isolated");
    let gone = world.refused(&DescribeAvailableRecoveryTime::new("postgres-00000000"));
    assert_eq!(gone, "ResourceNotFound.InstanceNotFoundError");
}

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

#[test]
fn a_log_backup_that_is_deleted_leaves_a_gap() {
    let world = World::empty();
    let id = world.running();
    world.call(
        &ModifyBackupPlan::new(&id)
            .log_backup_retention_period(30)
            .base_backup_retention_period(30)
            .backup_period(vec!["monday".to_owned(), "tuesday".to_owned()]),
    );
    world.wait(20 * DAY);
    let begin = recovery(&world, &id)[0].clone();
    let all = DescribeLogBackups::new().min_finish_time("2025-06-20 00:00:00").order_by_type("asc");
    let log = world.call(&all).log_backup_set.remove(1);
    world.call(&DeleteLogBackup::new(DeleteLogBackupRequired { db_instance_id: &id, log_backup_id: &log.id }));
    let clone_to = |time: &str| clone(&id).recovery_target_time(time);
    assert_eq!(recovery(&world, &id)[0], begin);
    world.call(&clone_to("2025-06-19 23:00:00"));
    assert_eq!(world.refused(&clone_to(&log.start_time)), VALUE);
    assert_eq!(world.refused(&clone_to("2025-06-22 12:00:00")), VALUE, "until the next base backup");
    world.call(&clone_to("2025-06-23 12:00:00"));
}

#[test]
fn backups_can_be_fetched_from_where_it_is_allowed() {
    let world = World::empty();
    let id = world.running();
    let get = || world.call(&DescribeBackupDownloadRestriction {});
    let start = get();
    assert_eq!((start.restriction_type.as_str(), start.vpc_restriction_effect.as_str()), ("NONE", ""));
    assert!(start.vpc_id_set.is_empty() && start.ip_set.is_empty());
    let custom = ModifyBackupDownloadRestriction::new("CUSTOMIZE");
    let strings = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    for (case, request, code) in [
        ("no list", custom.clone(), "InvalidParameter.ParameterCheckError"),
        ("no VPC", custom.clone().vpc_id_set(strings(&["net-1"])), "InvalidParameter.VpcNotFoundError"),
        ("no address", custom.clone().ip_set(strings(&["10.0.0.256"])), VALUE),
        ("no network", custom.clone().ip_set(strings(&["10.0.0.0/33"])), VALUE),
        ("no effect", custom.clone().ip_set(strings(&["10.0.0.1"])).ip_restriction_effect("MAYBE"), VALUE),
        ("no kind", ModifyBackupDownloadRestriction::new("SOME"), VALUE),
    ] {
        assert_eq!(world.refused(&request), code, "{case}");
    }
    world.call(&custom.clone().vpc_id_set(strings(&["vpc-15ld6dhr"])).vpc_restriction_effect("DENY"));
    let now = get();
    assert_eq!((now.restriction_type.as_str(), now.vpc_restriction_effect.as_str()), ("CUSTOMIZE", "DENY"));
    assert_eq!((now.vpc_id_set, now.ip_restriction_effect.as_str()), (strings(&["vpc-15ld6dhr"]), ""));
    world.call(&custom.ip_set(strings(&["10.10.10.220", "10.0.0.0/8"])));
    let now = get();
    assert!(now.vpc_id_set.is_empty(), "the lists are replaced");
    assert_eq!((now.ip_set.len(), now.ip_restriction_effect.as_str()), (2, "ALLOW"));
    world.call(&ModifyBackupDownloadRestriction::new("INTRANET"));

    let backup_id = world.call(&CreateBaseBackup::new(&id)).base_backup_id;
    let url = |backup_type: &'static str, backup_id: &str| {
        DescribeBackupDownloadUrl::new(DescribeBackupDownloadUrlRequired {
            db_instance_id: &id,
            backup_type: backup_type.into(),
            backup_id,
        })
    };
    assert_eq!(world.refused(&url("BaseBackup", &backup_id)), "FailedOperation.FailedOperationError", "unfinished");
    world.wait(2 * 3600);
    let base = world.call(&url("BaseBackup", &backup_id)).backup_download_url;
    assert!(base.starts_with("https://") && base.contains("ap-guangzhou.emulator.invalid/pgsql/"), "{base}");
    assert!(base.contains(&id) && base.contains("manual-20250615") && base.contains("INTRANET"), "{base}");
    let longer = world.call(&url("BaseBackup", &backup_id).url_expire_time(36)).backup_download_url;
    assert_ne!(base, longer);
    let own = BackupDownloadRestriction::new().restriction_type("NONE");
    let own = world.call(&url("BaseBackup", &backup_id).backup_download_restriction(own)).backup_download_url;
    assert!(own.contains("restriction=NONE"), "{own}");
    let log = world.call(&DescribeLogBackups::new()).log_backup_set.remove(0);
    let fetched = world.call(&url("LogBackup", &log.id)).backup_download_url;
    assert!(fetched.contains(&log.name), "{fetched}");
    assert_eq!(world.refused(&url("LogBackup", &backup_id)), VALUE, "it is a base backup");
    assert_eq!(world.refused(&url("Backup", &backup_id)), VALUE);
    let exceed = "InvalidParameterValue.ParameterValueExceedError";
    assert_eq!(world.refused(&url("BaseBackup", &backup_id).url_expire_time(37)), exceed);
    world.call(&IsolateDbInstances::new(vec![id.clone()]));
    assert_eq!(world.refused(&url("BaseBackup", &backup_id)), "OperationDenied.InstanceStatusLimitError");
}

#[test]
fn the_early_lists_show_the_same_backups() {
    let world = World::empty();
    let id = world.running();
    world.wait(10 * DAY);
    let base = |start_time: &str, end_time: &str| {
        DescribeDbBackups::new(DescribeDbBackupsRequired {
            db_instance_id: &id,
            r#type: 1,
            start_time: start_time.into(),
            end_time: end_time.into(),
        })
    };
    let old = world.call(&base("2025-06-20 00:00:00", "2025-06-25 00:00:00"));
    let new = world.call(&DescribeBaseBackups::new().limit(100));
    let expected: Vec<_> = new.base_backup_set.iter().filter(|backup| &*backup.start_time < "2025-06-25").collect();
    assert_eq!(old.total_count, 5);
    let same = old.backup_list.iter().zip(&expected[..5]);
    assert!(same.clone().all(|(old, new)| old.set_id == new.id && old.start_time == new.start_time));
    assert!(same.clone().all(|(old, new)| old.size as u64 == new.size / 1024 && old.status.0 == 2));
    let second = world.call(&base("2025-06-20 00:00:00", "2025-06-25 00:00:00").limit(2).offset(1));
    assert_eq!(second.backup_list, old.backup_list[2..4], "Offset counts pages");

    let log = |start_time: &str, end_time: &str| {
        DescribeDbXlogs::new(DescribeDbXlogsRequired {
            db_instance_id: &id,
            start_time: start_time.into(),
            end_time: end_time.into(),
        })
    };
    let old = world.call(&log("2025-06-24 00:00:00", "2025-06-24 23:59:59"));
    assert_eq!((old.total_count, old.xlog_list.len()), (24, 20));
    assert!(old.xlog_list.is_sorted_by(|a, b| a.start_time > b.start_time));
    for (start, end) in [
        ("2025-06-18 00:00:00", "2025-06-20 00:00:00"),
        ("2025-06-24 00:00:00", "2025-06-23 00:00:00"),
        ("soon", "2025-06-25 00:00:00"),
    ] {
        assert_eq!(world.refused(&base(start, end)), VALUE, "{start}");
        assert_eq!(world.refused(&log(start, end)), VALUE, "{start}");
    }
}
