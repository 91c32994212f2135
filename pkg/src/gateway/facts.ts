// What a gateway must know of the API beside the tables of the wasm. tests/js/gateway-facts.test.mjs holds it to the
// description of every action.

/** The parameters that name instances, wherever they occur. */
export const INSTANCE_PARAMS = ["DBInstanceId", "DBInstanceIdSet", "InstanceId", "MasterDBInstanceId"] as const;

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

/** The read that gives the price of an order: its parameters have the order's names. */
export interface Price {
  action: string;
  params: readonly string[];
  fixed?: Readonly<Record<string, unknown>>;
}

const NEW = ["Zone", "SpecCode", "Storage", "InstanceCount", "Period", "DBEngine", "StorageType"];

/** The orders whose price can be asked. */
export const PRICES: ReadonlyMap<string, Price> = new Map<string, Price>([
  ["CreateInstances", { action: "InquiryPriceCreateDBInstances", params: NEW }],
  [
    "CreateReadOnlyDBInstance",
    { action: "InquiryPriceCreateDBInstances", params: NEW, fixed: { InstanceType: "readonly" } },
  ],
  [
    "ModifyDBInstanceSpec",
    { action: "InquiryPriceUpgradeDBInstance", params: ["DBInstanceId", "Storage", "Memory", "Cpu"] },
  ],
  ["RenewInstance", { action: "InquiryPriceRenewDBInstance", params: ["DBInstanceId", "Period"] }],
]);

/** The parameters by which an action is known to be an order. */
export const ORDER_PARAMS = ["Period", "AutoVoucher", "VoucherIds", "InstanceChargeType"] as const;
