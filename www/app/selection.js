// What a list of instances shows: those that match, in order, a page of them.

import { nameOf } from "./format.js";
import { GROUPS, group, label } from "./states.js";

const SORTERS = {
  __proto__: null,
  Name: (instance) => nameOf(instance).toLowerCase(),
  DBInstanceStatus: (instance) => label(instance.DBInstanceStatus),
  DBInstanceMemory: (instance) => Number(instance.DBInstanceMemory) * 1e6 + Number(instance.DBInstanceStorage),
  DBVersion: (instance) => versionOrder(instance.DBVersion),
  Zone: (instance) => instance.Zone,
  PayType: (instance) => instance.PayType,
  CreateTime: (instance) => instance.CreateTime,
};

/** A version as a number to sort by: 10.17 is later than 10.4. */
function versionOrder(version = "") {
  const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  return major * 1000 + minor;
}

/** Which instances a list shows: `{ rows, matching, counts, page, pages }`. */
export function select(instances, { q, state, sort, dir, page, size }) {
  const found = q.trim() === "" ? instances : instances.filter((instance) => matches(instance, q.trim().toLowerCase()));
  const counts = Object.fromEntries(GROUPS.map((name) => [name, name === "all" ? found.length : 0]));
  for (const instance of found) counts[group(instance)] += 1;
  const of = SORTERS[sort] ?? SORTERS.CreateTime;
  const sign = dir === "asc" ? 1 : -1;
  const matching = found
    .filter((instance) => !GROUPS.includes(state) || state === "all" || group(instance) === state)
    .toSorted((one, other) => {
      const [a, b] = [of(one), of(other)];
      return sign * (a < b ? -1 : a > b ? 1 : 0) || (one.DBInstanceId < other.DBInstanceId ? -1 : 1);
    });
  const pages = Math.max(1, Math.ceil(matching.length / size));
  const at = Math.min(page, pages);
  return { rows: matching.slice((at - 1) * size, at * size), matching: matching.length, counts, page: at, pages };
}

function matches(instance, wanted) {
  const texts = [instance.DBInstanceName, instance.DBInstanceId, instance.Zone, instance.DBInstanceClass];
  for (const net of instance.DBInstanceNetInfo ?? []) texts.push(net.Ip, net.Address);
  for (const tag of instance.TagList ?? []) texts.push(`${tag.TagKey}=${tag.TagValue}`);
  return texts.some((text) => text?.toLowerCase().includes(wanted));
}
