// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! What waiting knows of actions and instances.

use super::leads::{Leads, Row};
use crate::api::DbInstanceStatus;

/// The states instances can be in, blanks as dashes, and `gone`.
pub(super) static STATES: [&str; 29] = [
    "applying",
    "init",
    "initing",
    "running",
    "limited-run",
    "isolating",
    "isolated",
    "disisolating",
    "recycling",
    "recycled",
    "job-running",
    "offline",
    "migrating",
    "expanding",
    "waitSwitch",
    "switching",
    "readonly",
    "restarting",
    "network-changing",
    "upgrading",
    "audit-switching",
    "primary-switching",
    "offlining",
    "deployment-changing",
    "cloning",
    "parameter-modifying",
    "log-switching",
    "restoring",
    "gone",
];

/// What writes lead to whose answers may name nothing, by action.
pub(super) static LEADS: &[(&str, Leads)] = &[
    (
        "CloseAuditService",
        Leads::Row(Row {
            read: "DescribeAuditInstanceList",
            row: ("InstanceId", "InstanceId"),
            state: None,
            copied: &["Product"],
            fixed: &[("AuditSwitch", 1)],
            filters: &[],
        }),
    ),
    (
        "CreateAccount",
        Leads::Row(Row {
            read: "DescribeAccounts",
            row: ("UserName", "UserName"),
            state: Some(("Status", "2")),
            copied: &["DBInstanceId"],
            fixed: &[],
            filters: &[],
        }),
    ),
    (
        "CreateAuditLogFile",
        Leads::Row(Row {
            read: "DescribeAuditLogFiles",
            row: ("FileName", "FileName"),
            state: Some(("Status", "success")),
            copied: &["InstanceId", "Product"],
            fixed: &[],
            filters: &[],
        }),
    ),
    (
        "CreateBaseBackup",
        Leads::Row(Row {
            read: "DescribeBaseBackups",
            row: ("Id", "BaseBackupId"),
            state: Some(("State", "finished")),
            copied: &[],
            fixed: &[],
            filters: &[],
        }),
    ),
    (
        "CreateReadOnlyGroup",
        Leads::Row(Row {
            read: "DescribeReadOnlyGroups",
            row: ("ReadOnlyGroupId", "ReadOnlyGroupId"),
            state: Some(("Status", "ok")),
            copied: &[],
            fixed: &[],
            filters: &[("db-master-instance-id", "MasterDBInstanceId")],
        }),
    ),
    (
        "DeleteAccount",
        Leads::Row(Row {
            read: "DescribeAccounts",
            row: ("UserName", "UserName"),
            state: None,
            copied: &["DBInstanceId"],
            fixed: &[],
            filters: &[],
        }),
    ),
    (
        "DeleteAuditLogFile",
        Leads::Row(Row {
            read: "DescribeAuditLogFiles",
            row: ("FileName", "FileName"),
            state: None,
            copied: &["InstanceId", "Product"],
            fixed: &[],
            filters: &[],
        }),
    ),
    ("DestroyDBInstance", Leads::InstanceGone),
    ("DisIsolateDBInstances", Leads::Instance(DbInstanceStatus::RUNNING)),
    ("IsolateDBInstances", Leads::Instance(DbInstanceStatus::ISOLATED)),
    (
        "LockAccount",
        Leads::Row(Row {
            read: "DescribeAccounts",
            row: ("UserName", "UserName"),
            state: Some(("Status", "5")),
            copied: &["DBInstanceId"],
            fixed: &[],
            filters: &[],
        }),
    ),
    ("ModifySwitchTimePeriod", Leads::Instance(DbInstanceStatus::RUNNING)),
    (
        "OpenAuditService",
        Leads::Row(Row {
            read: "DescribeAuditInstanceList",
            row: ("InstanceId", "InstanceId"),
            state: Some(("AuditStatus", "ON")),
            copied: &["Product"],
            fixed: &[("AuditSwitch", 1)],
            filters: &[],
        }),
    ),
    (
        "UnlockAccount",
        Leads::Row(Row {
            read: "DescribeAccounts",
            row: ("UserName", "UserName"),
            state: Some(("Status", "2")),
            copied: &["DBInstanceId"],
            fixed: &[],
            filters: &[],
        }),
    ),
];
