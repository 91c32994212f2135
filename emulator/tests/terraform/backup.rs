//! Backup plans, base backups, downloads, clones and restored databases.

use serde_json::json;

use crate::provider::{attribute, call, destroy, finished, holds, read, running, tag, tags, wait_for};
use crate::support::{World, refusal};

#[test]
pub fn backup_plan() {
    let world = World::empty();
    let id = world.running();
    let created = call(
        &world,
        "CreateBackupPlan",
        &json!({ "DBInstanceId": id, "PlanName": "tf", "BackupPeriodType": "month", "BackupPeriod": ["1", "2"] }),
    );
    let plan_id = created["PlanId"].as_str().unwrap();
    let update = |days: u64| {
        json!({
            "DBInstanceId": id, "PlanId": plan_id, "PlanName": "tf", "BackupPeriod": ["2", "1"],
            "MinBackupStartTime": "01:00:00", "MaxBackupStartTime": "02:00:00", "BaseBackupRetentionPeriod": days,
        })
    };
    for days in [7, 14] {
        call(&world, "ModifyBackupPlan", &update(days));
        let plans = read(&world, "DescribeBackupPlans", &json!({ "DBInstanceId": id }));
        let plan = plans["Plans"].as_array().unwrap().iter().find(|plan| plan["PlanId"] == plan_id).unwrap().clone();
        let period: Vec<String> = serde_json::from_str(plan["BackupPeriod"].as_str().unwrap()).unwrap();
        assert_eq!(period, ["2", "1"]);
        assert_eq!((&plan["BaseBackupRetentionPeriod"], &plan["PlanName"]), (&json!(days), &json!("tf")));
        assert_eq!((&plan["PlanType"], &plan["BackupPeriodType"]), (&json!("custom"), &json!("month")));
        assert_eq!(
            (&plan["MinBackupStartTime"], &plan["MaxBackupStartTime"]),
            (&json!("01:00:00"), &json!("02:00:00"))
        );
    }
    call(&world, "DeleteBackupPlan", &json!({ "DBInstanceId": id, "PlanId": plan_id }));
    let plans = read(&world, "DescribeBackupPlans", &json!({ "DBInstanceId": id }));
    assert_eq!(plans["Plans"].as_array().unwrap().len(), 1);
}

#[test]
pub fn backup_plan_config() {
    let world = World::empty();
    let id = world.running();
    for (days, first) in [(7, "monday"), (20, "friday")] {
        let wanted = json!({
            "DBInstanceId": id, "BackupPeriod": [first, "sunday"], "MinBackupStartTime": "00:10:11",
            "MaxBackupStartTime": "01:10:11", "BaseBackupRetentionPeriod": days, "LogBackupRetentionPeriod": 7,
        });
        call(&world, "ModifyBackupPlan", &wanted);
        let plan = read(&world, "DescribeBackupPlans", &json!({ "DBInstanceId": id }))["Plans"][0].clone();
        assert_eq!(plan["BackupPeriod"], json!(wanted["BackupPeriod"].to_string()));
        for name in
            ["MinBackupStartTime", "MaxBackupStartTime", "BaseBackupRetentionPeriod", "LogBackupRetentionPeriod"]
        {
            assert_eq!(plan[name], wanted[name], "{name}");
        }
    }
}

#[test]
pub fn base_backup() {
    let world = World::empty();
    let id = world.running();
    let created = call(&world, "CreateBaseBackup", &json!({ "DBInstanceId": id }));
    let backup_id = created["BaseBackupId"].as_str().unwrap();
    let lookup = json!({
        "Filters": [
            { "Name": "db-instance-id", "Values": [id] },
            { "Name": "base-backup-id", "Values": [backup_id] },
        ],
        "Limit": 20, "Offset": 0,
    });
    let delete = json!({ "DBInstanceId": id, "BaseBackupId": backup_id });
    let too_early = refusal(world.send_json("DeleteBaseBackup", &delete.to_string()));
    assert_eq!(too_early.code.as_str(), "FailedOperation.FailedOperationError", "the provider tries again");
    wait_for(&world, "finished", || {
        call(&world, "DescribeBaseBackups", &lookup)["BaseBackupSet"][0]["State"] == "finished"
    });
    for time in ["2025-07-18 23:59:59", "2025-06-30 00:00:00"] {
        call(
            &world,
            "ModifyBaseBackupExpireTime",
            &json!({ "DBInstanceId": id, "BaseBackupId": backup_id, "NewExpireTime": time }),
        );
        let backup = read(&world, "DescribeBaseBackups", &lookup)["BaseBackupSet"][0].clone();
        assert_eq!((&backup["ExpireTime"], &backup["DBInstanceId"]), (&json!(time), &json!(id)));
    }
    let named = format!("{id}#{backup_id}");
    tag(&world, &named, "team", "shop");
    assert_eq!(tags(&world, &named), [("team".to_owned(), "shop".to_owned())]);
    assert!(tags(&world, &id).is_empty(), "the instance has tags of its own");
    call(&world, "DeleteBaseBackup", &delete);
    assert_eq!(read(&world, "DescribeBaseBackups", &lookup)["TotalCount"], 0);
}

#[test]
pub fn backup_download_restriction_config() {
    let world = World::empty();
    for wanted in [
        json!({
            "RestrictionType": "CUSTOMIZE", "VpcRestrictionEffect": "ALLOW", "VpcIdSet": ["vpc-12345678"],
            "IpRestrictionEffect": "DENY", "IpSet": ["192.168.0.0"],
        }),
        json!({ "RestrictionType": "INTRANET" }),
        json!({ "RestrictionType": "NONE" }),
    ] {
        call(&world, "ModifyBackupDownloadRestriction", &wanted);
        let now = read(&world, "DescribeBackupDownloadRestriction", &json!({}));
        for (name, value) in wanted.as_object().unwrap() {
            assert_eq!(now[name], *value, "{name}");
        }
    }
}

#[test]
pub fn clone_db_instance() {
    let world = World::empty();
    let id = world.running();
    let times = call(&world, "DescribeAvailableRecoveryTime", &json!({ "DBInstanceId": id }));
    let created = call(
        &world,
        "CloneDBInstance",
        &json!({
            "DBInstanceId": id, "Name": "tf_clone", "SpecCode": "pg.it.medium4", "Storage": 100, "Period": 1,
            "AutoRenewFlag": 0, "VpcId": "vpc-12345678", "SubnetId": "subnet-12345678",
            "InstanceChargeType": "POSTPAID_BY_HOUR", "SecurityGroupIds": ["sg-12345678"], "ProjectId": 0,
            "RecoveryTargetTime": times["RecoveryEndTime"],
            "DBNodeSet": [
                { "Role": "Primary", "Zone": "ap-guangzhou-6" }, { "Role": "Standby", "Zone": "ap-guangzhou-7" },
            ],
        }),
    );
    let clone_id = created["DBInstanceId"].as_str().unwrap();
    running(&world, clone_id);
    let shown = read(&world, "DescribeDBInstanceAttribute", &json!({ "DBInstanceId": clone_id }))["DBInstance"].clone();
    assert_eq!((&shown["DBInstanceName"], &shown["DBInstanceStorage"]), (&json!("tf_clone"), &json!(100)));
    assert_eq!(shown["DBNodeSet"].as_array().unwrap().len(), 2);
    let of = json!({ "DBInstanceId": clone_id });
    let bound = || read(&world, "DescribeDBInstanceSecurityGroups", &of)["SecurityGroupSet"].clone();
    assert_eq!(bound()[0]["SecurityGroupId"], "sg-12345678");
    for (action, change) in [
        ("ModifyDBInstanceName", json!({ "InstanceName": "tf_changed" })),
        ("ModifyDBInstanceSecurityGroups", json!({ "SecurityGroupIdSet": ["sg-second"] })),
        ("ModifyDBInstanceDeletionProtection", json!({ "DeletionProtection": true })),
        ("ModifyDBInstanceDeletionProtection", json!({ "DeletionProtection": false })),
        ("ModifyDBInstanceChargeType", json!({ "InstanceChargeType": "PREPAID", "Period": 1, "AutoRenewFlag": 1 })),
    ] {
        let mut params = change.clone();
        params["DBInstanceId"] = json!(clone_id);
        call(&world, action, &params);
        running(&world, clone_id);
    }
    tag(&world, clone_id, "team", "shop");
    holds(
        &attribute(&world, clone_id),
        &json!({ "DBInstanceName": "tf_changed", "PayType": "prepaid", "AutoRenew": 1, "DeletionProtection": false }),
    );
    assert_eq!(bound()[0]["SecurityGroupId"], "sg-second");
    assert_eq!(tags(&world, clone_id), [("team".to_owned(), "shop".to_owned())]);
    destroy(&world, clone_id);
}

#[test]
pub fn restore_db_instance_objects_operation() {
    let world = World::empty();
    let id = world.running();
    let backup = call(&world, "CreateBaseBackup", &json!({ "DBInstanceId": id }))["BaseBackupId"].clone();
    world.wait(60);
    let started = call(
        &world,
        "RestoreDBInstanceObjects",
        &json!({ "DBInstanceId": id, "RestoreObjects": ["postgres"], "BackupSetId": backup }),
    );
    finished(&world, &started["TaskId"]);
}

#[test]
pub fn data_sources_and_the_deletion_of_a_log_backup() {
    let world = World::empty();
    let id = world.running();
    call(&world, "ModifyBackupPlan", &json!({ "DBInstanceId": id, "LogBackupRetentionPeriod": 30 }));
    world.wait(20 * 86_400);
    let window = json!({
        "MinFinishTime": "2025-06-15 00:00:00", "MaxFinishTime": "2025-07-30 00:00:00", "OrderBy": "StartTime",
        "OrderByType": "asc", "Limit": 20, "Offset": 0, "Filters": [{ "Name": "db-instance-id", "Values": [id] }],
    });
    let bases = read(&world, "DescribeBaseBackups", &window);
    assert_eq!(bases["BaseBackupSet"].as_array().unwrap().len(), 7);
    let logs = read(&world, "DescribeLogBackups", &window);
    assert_eq!((&logs["TotalCount"], logs["LogBackupSet"].as_array().unwrap().len()), (&json!(20 * 24), 20));
    let log = &logs["LogBackupSet"][0]["Id"];
    let url = json!({ "DBInstanceId": id, "BackupType": "LogBackup", "BackupId": log, "URLExpireTime": 12 });
    let url = call(&world, "DescribeBackupDownloadURL", &url);
    assert!(url["BackupDownloadURL"].as_str().unwrap().starts_with("https://"));
    let week = json!({
        "DBInstanceId": id, "StartTime": "2025-07-01 00:00:00", "EndTime": "2025-07-02 23:59:59", "Offset": 1,
        "Limit": 20,
    });
    assert_eq!(read(&world, "DescribeDBXlogs", &week)["XlogList"].as_array().unwrap().len(), 20);
    call(&world, "DeleteLogBackup", &json!({ "DBInstanceId": id, "LogBackupId": log }));
    assert_eq!(read(&world, "DescribeLogBackups", &window)["TotalCount"], 20 * 24 - 1);
}
