// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

// Where instances are named.

/** The parameters that name instances. */
export const INSTANCE_PARAMS: readonly string[] = ["DBInstanceId", "DBInstanceIdSet", "InstanceId", "MasterDBInstanceId"];

/** The parameters that name read-only groups. They belong to an instance, and calls need not name it. */
export const GROUP_PARAMS: readonly string[] = ["NewReadOnlyGroupId", "ReadOnlyGroupId"];

/** A list whose rows name instances: where the rows are, and which member of a row names them. */
export interface FilteredList {
  rows: string;
  instance: string;
}

/** Lists that go over all instances. Others that name instances need the id of one. */
export const LISTS: ReadonlyMap<string, FilteredList> = new Map([
  ["DescribeAuditInstanceList", { rows: "Items", instance: "InstanceId" }],
  ["DescribeBackupSummaries", { rows: "BackupSummarySet", instance: "DBInstanceId" }],
  ["DescribeBaseBackups", { rows: "BaseBackupSet", instance: "DBInstanceId" }],
  ["DescribeDBInstances", { rows: "DBInstanceSet", instance: "DBInstanceId" }],
  ["DescribeLogBackups", { rows: "LogBackupSet", instance: "DBInstanceId" }],
  ["DescribeOrders", { rows: "Deals", instance: "DBInstanceIdSet" }],
  ["DescribeReadOnlyGroups", { rows: "ReadOnlyGroupList", instance: "MasterDBInstanceId" }],
  ["DescribeServerlessDBInstances", { rows: "DBInstanceSet", instance: "DBInstanceId" }],
  ["DescribeTasks", { rows: "TaskSet", instance: "DBInstanceId" }],
]);
