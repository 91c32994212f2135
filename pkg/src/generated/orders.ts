// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

// What costs money.

/** The read that tells the price of an order: by those of the order's parameters, and by what is always the same. */
export interface Price {
  action: string;
  params: readonly string[];
  fixed: Readonly<Record<string, string>>;
}

/** The orders, and whatever else costs money; without a price where none can be asked. */
export const ORDERS: ReadonlyMap<string, Price | undefined> = new Map<string, Price | undefined>([
  ["CloneDBInstance", undefined],
  ["CreateDBInstances", undefined],
  ["CreateDBProxy", undefined],
  ["CreateInstances", { action: "InquiryPriceCreateDBInstances", params: ["Zone", "SpecCode", "Storage", "InstanceCount", "Period", "InstanceChargeType", "DBEngine", "StorageType"], fixed: {} }],
  ["CreateReadOnlyDBInstance", { action: "InquiryPriceCreateDBInstances", params: ["Zone", "SpecCode", "Storage", "InstanceCount", "Period", "InstanceChargeType"], fixed: { InstanceType: "readonly" } }],
  ["CreateServerlessDBInstance", undefined],
  ["DisIsolateDBInstances", undefined],
  ["ModifyDBInstanceChargeType", undefined],
  ["ModifyDBInstanceSpec", undefined],
  ["ModifyDBProxy", undefined],
  ["RenewInstance", { action: "InquiryPriceRenewDBInstance", params: ["DBInstanceId", "Period"], fixed: {} }],
  ["SetAutoRenewFlag", undefined],
  ["UpgradeDBInstance", undefined],
]);
