// What a gateway must know of orders, and the API's description does not say. tests/js/gateway-facts.test.mjs holds it
// to the description of every action.

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
  ["RenewInstance", { action: "InquiryPriceRenewDBInstance", params: ["DBInstanceId", "Period"] }],
]);

/**
 * Orders that no price bounds. For most there is nothing to ask; for a change of size the manual states neither the
 * unit of the price nor the span that it covers; what renews itself is charged again and again.
 */
export const UNPRICED: ReadonlySet<string> = new Set([
  "CloneDBInstance",
  "CreateDBInstances",
  "CreateDBProxy",
  "CreateServerlessDBInstance",
  "DisIsolateDBInstances",
  "ModifyDBInstanceChargeType",
  "ModifyDBInstanceSpec",
  "ModifyDBProxy",
  "SetAutoRenewFlag",
  "UpgradeDBInstance",
]);

/** What of an order is paid for beyond its price; nothing where the price is all. */
export function unpricedPart(order: Readonly<Record<string, unknown>>): string | undefined {
  const { InstanceChargeType = "PREPAID", AutoRenewFlag = 0, DBNodeSet = [] } = order;
  if (InstanceChargeType !== "PREPAID")
    return "a pay-as-you-go order has no price that could be bounded: order it prepaid";
  if (AutoRenewFlag !== 0) return "an order that renews itself has no price that could be bounded: AutoRenewFlag is 0";
  // The price is that of a primary instance with its standby node.
  if (!(Array.isArray(DBNodeSet) && DBNodeSet.length <= 2))
    return "an order of more than two nodes has no price that can be asked";
  return undefined;
}

/** Reads whose answer opens more than it tells: a secret, or an address from which whoever has it takes the data. */
export const DISCLOSING: ReadonlySet<string> = new Set([
  "DescribeAuditLogFiles",
  "DescribeBackupDownloadURL",
  "DescribeDBBackups",
  "DescribeDBXlogs",
  "DescribePostgRESTService",
  "DescribeServerlessDBInstances",
]);
