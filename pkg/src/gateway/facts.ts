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
  [
    "ModifyDBInstanceSpec",
    { action: "InquiryPriceUpgradeDBInstance", params: ["DBInstanceId", "Storage", "Memory", "Cpu"] },
  ],
  ["RenewInstance", { action: "InquiryPriceRenewDBInstance", params: ["DBInstanceId", "Period"] }],
]);

/** The parameters by which an action is known to be an order. */
export const ORDER_PARAMS = ["Period", "AutoVoucher", "VoucherIds", "InstanceChargeType"] as const;
