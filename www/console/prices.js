// What an instance would cost, as the service quotes it.

/** @import { Actions } from "tencentdb-postgres" */
/** @import { App } from "./app.js" */
/** @import { Instance } from "./states.js" */

/**
 * How an instance as it is would be paid for anew: by the hour, or for some months in advance.
 * @typedef {{ charge: "POSTPAID" | "PREPAID", months: number }} Terms
 */

/**
 * @param {App} app
 * @param {Instance} instance
 * @param {Terms} terms
 */
export function priceOf(app, instance, { charge, months }) {
  const { Zone = "", DBInstanceClass = "", DBEngine, DBInstanceStorage, DBInstanceStorageType } = instance;
  /** @type {unknown} */
  const params = {
    Zone,
    SpecCode: DBInstanceClass,
    Storage: Number(DBInstanceStorage),
    InstanceCount: 1,
    Period: months,
    InstanceChargeType: charge,
    InstanceType: instance.DBInstanceType === "readonly" ? "readonly" : "primary",
    DBEngine: DBEngine || undefined,
    StorageType: DBInstanceStorageType || undefined,
  };
  // The values come from the service; the call itself checks them.
  const asked = /** @type {Actions["InquiryPriceCreateDBInstances"]["request"]} */ (params);
  return app.call("InquiryPriceCreateDBInstances", asked);
}

/**
 * @param {App} app
 * @param {string} id
 * @param {number} months
 */
export const priceOfRenewal = (app, id, months) =>
  app.call("InquiryPriceRenewDBInstance", { DBInstanceId: id, Period: months });
