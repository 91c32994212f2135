// What the states of an instance mean for the page: how they look, what is going on, and what may be done in them.

import { strings } from "./strings.js";

/** States that pass by themselves: worth asking again. */
const PASSING = new Set([
  "applying",
  "init",
  "initing",
  "isolating",
  "disisolating",
  "recycling",
  "job running",
  "migrating",
  "expanding",
  "switching",
  "restarting",
  "network changing",
  "upgrading",
  "audit-switching",
  "primary-switching",
  "offlining",
  "deployment changing",
  "cloning",
  "parameter modifying",
  "log-switching",
  "restoring",
]);
const ATTENTION = new Set(["limited run", "readonly", "waitSwitch"]);
const STOPPED = new Set(["isolated", "recycled", "offline"]);

export const passing = (instance) => PASSING.has(instance.DBInstanceStatus);

/** `good`, `busy`, `attention`, `stopped`, or `plain` for states not known here. */
export function tone(status) {
  if (status === "running") return "good";
  if (PASSING.has(status)) return "busy";
  if (ATTENTION.has(status)) return "attention";
  return STOPPED.has(status) ? "stopped" : "plain";
}

export const label = (status) => strings.states[status] ?? status ?? "–";

/** The groups the list can be narrowed to. */
export const GROUPS = ["all", "running", "busy", "stopped", "other"];

export function group(instance) {
  const kind = tone(instance.DBInstanceStatus);
  if (kind === "good") return "running";
  return kind === "busy" || kind === "stopped" ? kind : "other";
}

const running = (instance) => instance.DBInstanceStatus === "running";
const isolated = (instance) => instance.DBInstanceStatus === "isolated";
const prepaid = (instance) => instance.PayType === "prepaid";

/** For every operation, why it is not possible now; `undefined` where it is. */
const REFUSALS = {
  rename: (instance) => (STOPPED.has(instance.DBInstanceStatus) ? strings.refusals.stopped : undefined),
  resize: (instance) => needsRunning(instance),
  restart: (instance) => needsRunning(instance),
  switchNow: (instance) => (instance.DBInstanceStatus === "waitSwitch" ? undefined : strings.refusals.notWaiting),
  autoRenew: (instance) =>
    !prepaid(instance)
      ? strings.refusals.notPrepaid
      : STOPPED.has(instance.DBInstanceStatus)
        ? strings.refusals.stopped
        : undefined,
  chargeType: (instance) => (prepaid(instance) ? strings.refusals.alreadyPrepaid : needsRunning(instance)),
  protection: (instance) => (passing(instance) ? busy(instance) : undefined),
  isolate: (instance) => {
    if (isolated(instance)) return strings.refusals.alreadyIsolated;
    if (instance.DeletionProtection) return strings.refusals.isProtected;
    return needsRunning(instance);
  },
  restore: (instance) => (isolated(instance) ? undefined : strings.refusals.notIsolated),
  destroy: (instance) => {
    if (!isolated(instance)) return strings.refusals.isolateFirst;
    return instance.DeletionProtection ? strings.refusals.isProtected : undefined;
  },
};

const busy = (instance) => strings.refusals.busy(label(instance.DBInstanceStatus));

function needsRunning(instance) {
  if (running(instance)) return undefined;
  if (passing(instance)) return busy(instance);
  return isolated(instance)
    ? strings.refusals.restoreFirst
    : strings.refusals.notRunning(label(instance.DBInstanceStatus));
}

/** Why an operation is not possible on an instance now, or `undefined`. */
export const refusal = (operation, instance) => REFUSALS[operation](instance);
