// What a list of instances shows: a page of those that match, in order.

import { GROUPS, group, label, nameOf } from "./states.js";

/** @import { List } from "./route.js" */
/** @import { Group, Instance } from "./states.js" */
/** @typedef {ReturnType<typeof select>} Selection */

/** @type {Record<string, (instance: Instance) => string | number>} */
const SORTERS = {
  Name: (instance) => nameOf(instance).toLowerCase(),
  DBInstanceStatus: (instance) => label(instance.DBInstanceStatus),
  DBInstanceMemory: (instance) => Number(instance.DBInstanceMemory) * 1e6 + Number(instance.DBInstanceStorage),
  DBVersion: (instance) => versionOrder(instance.DBVersion),
  Zone: (instance) => instance.Zone ?? "",
  PayType: (instance) => instance.PayType ?? "",
  CreateTime: (instance) => instance.CreateTime ?? "",
};

/** Returns a number to sort a version by: 10.17 is later than 10.4. */
function versionOrder(version = "") {
  const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  return major * 1000 + minor;
}

/**
 * Selects the instances that a list shows.
 * @param {Instance[]} instances
 * @param {List} list
 * @param {number} now
 */
export function select(instances, { q, state, sort, dir, page, size }, now) {
  const found = q.trim() === "" ? instances : instances.filter((instance) => matches(instance, q.trim().toLowerCase()));
  /** @type {Record<Group, number>} */
  const counts = { all: found.length, running: 0, busy: 0, stopped: 0, other: 0 };
  for (const instance of found) counts[group(instance, now)] += 1;
  const order = Object.hasOwn(SORTERS, sort) ? SORTERS[sort] : SORTERS.CreateTime;
  const sign = dir === "asc" ? 1 : -1;
  const wanted = groupOf(state);
  const matching = found
    .filter((instance) => wanted === "all" || group(instance, now) === wanted)
    .toSorted((one, other) => {
      const [a, b] = [order(one), order(other)];
      return sign * (a < b ? -1 : a > b ? 1 : 0) || ((one.DBInstanceId ?? "") < (other.DBInstanceId ?? "") ? -1 : 1);
    });
  const pages = Math.max(1, Math.ceil(matching.length / size));
  const at = Math.min(page, pages);
  return {
    rows: matching.slice((at - 1) * size, at * size),
    matching: matching.length,
    all: matching,
    counts,
    page: at,
    pages,
  };
}

/**
 * The group of this name; all where there is no such group.
 * @param {string} name
 */
export const groupOf = (name) => GROUPS.find((group) => group === name) ?? "all";

/**
 * @param {Instance} instance
 * @param {string} wanted
 */
function matches(instance, wanted) {
  const texts = [instance.DBInstanceName, instance.DBInstanceId, instance.Zone, instance.DBInstanceClass];
  texts.push(label(instance.DBInstanceStatus), instance.DBVersion && `PostgreSQL ${instance.DBVersion}`);
  for (const net of instance.DBInstanceNetInfo ?? []) texts.push(net.Ip, net.Address);
  for (const tag of instance.TagList ?? []) texts.push(`${tag.TagKey}=${tag.TagValue}`);
  return texts.some((text) => text?.toLowerCase().includes(wanted));
}
