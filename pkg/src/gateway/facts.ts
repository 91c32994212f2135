// What a gateway must know of calls, and the API's description does not say. tests/js/gateway-facts.test.mjs holds it
// to the description of every action.

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
