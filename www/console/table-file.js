// The instances of a list as a file: a table for spreadsheets, or all that the service said of them.

import { shown } from "../parts/shown.js";

/** @import { Instance } from "./states.js" */

/** The columns, by the names that the service has for them. @type {(keyof Instance)[]} */
const COLUMNS = [
  "DBInstanceId",
  "DBInstanceName",
  "DBInstanceStatus",
  "DBInstanceType",
  "Region",
  "Zone",
  "VpcId",
  "SubnetId",
  "DBVersion",
  "DBInstanceClass",
  "DBInstanceCpu",
  "DBInstanceMemory",
  "DBInstanceStorage",
  "PayType",
  "CreateTime",
  "ExpireTime",
  "AutoRenew",
];

/**
 * @param {Instance[]} instances
 * @returns {string} lines that end as RFC 4180 wants them
 */
export function csv(instances) {
  const rows = instances.map((instance) => [
    ...COLUMNS.map((name) => instance[name]),
    address(instance),
    (instance.TagList ?? []).map(({ TagKey, TagValue }) => `${TagKey}=${TagValue}`).join(" "),
  ]);
  return [[...COLUMNS, "Address", "Tags"], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** @param {Instance[]} instances */
export const json = (instances) => `${JSON.stringify(instances, undefined, 2)}\n`;

/** The private address, which an isolated instance has no more. @param {Instance} instance */
function address({ DBInstanceNetInfo = [] }) {
  const net = DBInstanceNetInfo.find(({ NetType, Status }) => NetType !== "public" && Status !== "closed");
  return net ? `${net.Ip || net.Address || ""}:${net.Port ?? ""}` : "";
}

/**
 * A value as a cell. A spreadsheet takes a text that begins like a formula for one, and names come from whoever may
 * rename an instance: such a text gets an apostrophe before it.
 * @param {unknown} value
 */
function cell(value) {
  const text = shown(value);
  const plain = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
