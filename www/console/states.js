// What the states of an instance mean for the page: how they look, what is going on, and which operations they allow.

import { instant } from "../parts/format.js";
import { named } from "../parts/texts.js";
import { strings } from "./strings.js";

/** @import { DBInstance } from "tencentdb-postgres" */
/** @import { Described } from "../service/answer.js" */

/** @typedef {Described<DBInstance>} Instance */
/** @typedef {Instance & { DBInstanceId: string }} Known */
/**
 * The members of an open list of values that the API documents.
 * @template {string} Value
 * @typedef {Value extends string ? (string extends Value ? never : Value) : never} Documented
 */
/** @typedef {Documented<DBInstance["DBInstanceStatus"]>} InstanceStatus */
/** @typedef {"good" | "busy" | "attention" | "stopped" | "plain"} Tone */

/**
 * How each documented state looks. `busy` states pass by themselves, so they are worth asking for again.
 * @type {Record<InstanceStatus, Tone>}
 */
const TONES = {
  applying: "busy",
  init: "busy",
  initing: "busy",
  running: "good",
  "limited run": "attention",
  isolating: "busy",
  isolated: "stopped",
  disisolating: "busy",
  recycling: "busy",
  recycled: "stopped",
  "job running": "busy",
  offline: "stopped",
  migrating: "busy",
  expanding: "busy",
  waitSwitch: "attention",
  switching: "busy",
  readonly: "attention",
  restarting: "busy",
  "network changing": "busy",
  upgrading: "busy",
  "audit-switching": "busy",
  "primary-switching": "busy",
  offlining: "busy",
  "deployment changing": "busy",
  cloning: "busy",
  "parameter modifying": "busy",
  "log-switching": "busy",
  restoring: "busy",
};
/** @type {Map<string | undefined, Tone>} */
const TONE_OF = new Map(Object.entries(TONES));

/**
 * The tone of a state; `plain` for one that is newer than this page.
 * @param {string | undefined} status
 */
export const tone = (status) => TONE_OF.get(status) ?? "plain";

/** @param {string | undefined} status */
export const label = (status) => named(strings.states, status) ?? "–";

/** The groups that the list can be narrowed to. */
export const GROUPS = /** @type {const} */ (["all", "running", "busy", "stopped", "other"]);
/** @typedef {(typeof GROUPS)[number]} Group */

/**
 * The group of an instance. One that runs but ends soon needs attention, too.
 * @param {Instance} instance
 * @param {number} now
 * @returns {Group}
 */
export function group(instance, now) {
  const kind = tone(instance.DBInstanceStatus);
  if (kind === "good") return expiryOf(instance, now) ? "other" : "running";
  return kind === "busy" || kind === "stopped" ? kind : "other";
}

/**
 * An instance that has an id, so that something can be done with it.
 * @param {Instance | undefined} instance
 * @returns {Known | undefined}
 */
export const known = (instance) =>
  instance?.DBInstanceId === undefined ? undefined : { ...instance, DBInstanceId: instance.DBInstanceId };

/** @typedef {(instance: Instance) => boolean} Test */
/** @type {Test} */
export const isPassing = ({ DBInstanceStatus }) => tone(DBInstanceStatus) === "busy";
/** @type {Test} */
export const isPrepaid = ({ PayType }) => PayType === "prepaid";
/** @type {Test} */
const isStopped = ({ DBInstanceStatus }) => tone(DBInstanceStatus) === "stopped";
/** @type {Test} */
const isRunning = ({ DBInstanceStatus }) => DBInstanceStatus === "running";
/** @type {Test} */
const isIsolated = ({ DBInstanceStatus }) => DBInstanceStatus === "isolated";

/** @param {Instance} instance */
const busy = ({ DBInstanceStatus }) => strings.refusals.busy(label(DBInstanceStatus));

/** @param {Instance} instance */
function needsRunning(instance) {
  if (isRunning(instance)) return undefined;
  if (isPassing(instance)) return busy(instance);
  return isIsolated(instance)
    ? strings.refusals.restoreFirst
    : strings.refusals.notRunning(label(instance.DBInstanceStatus));
}

/** @param {Instance} instance */
function needsPrepaid(instance) {
  if (!isPrepaid(instance)) return strings.refusals.notPrepaid;
  return isStopped(instance) ? strings.refusals.stopped : undefined;
}

/**
 * For every operation, why it is not possible now; `undefined` where it is.
 * @satisfies {Record<string, (instance: Instance) => string | undefined>}
 */
const REFUSALS = {
  rename: (instance) => (isStopped(instance) ? strings.refusals.stopped : undefined),
  resize: needsRunning,
  restart: needsRunning,
  switchNow: (instance) => (instance.DBInstanceStatus === "waitSwitch" ? undefined : strings.refusals.notWaiting),
  renew: needsPrepaid,
  autoRenew: needsPrepaid,
  chargeType: (instance) => (isPrepaid(instance) ? strings.refusals.alreadyPrepaid : needsRunning(instance)),
  protection: (instance) => (isPassing(instance) ? busy(instance) : undefined),
  isolate(instance) {
    if (isIsolated(instance)) return strings.refusals.alreadyIsolated;
    if (instance.DeletionProtection) return strings.refusals.isProtected;
    return needsRunning(instance);
  },
  restore: (instance) => (isIsolated(instance) ? undefined : strings.refusals.notIsolated),
  destroy(instance) {
    if (!isIsolated(instance)) return strings.refusals.isolateFirst;
    return instance.DeletionProtection ? strings.refusals.isProtected : undefined;
  },
};
/** @typedef {keyof typeof REFUSALS} Operation */

/**
 * Returns why an operation is not possible on an instance now, or `undefined`.
 * @param {Operation} operation
 * @param {Instance} instance
 */
export const refusal = (operation, instance) => REFUSALS[operation](instance);

/**
 * The name of an instance, its id where it has none.
 * @param {Instance} instance
 */
export const nameOf = (instance) => instance.DBInstanceName || instance.DBInstanceId || "–";

const SOON_MS = 15 * 86_400_000;
const AT_ONCE_MS = 3 * 86_400_000;
/**
 * How urgent it is that a prepaid instance ends: `undefined` where it is renewed by itself, or not soon.
 * @param {Instance} instance
 * @param {number} now
 * @returns {"soon" | "urgent" | undefined}
 */
export function expiryOf(instance, now) {
  const until = instant(instance.ExpireTime);
  if (!isPrepaid(instance) || until === undefined || Number(instance.AutoRenew) === 1) return undefined;
  if (until - now > SOON_MS) return undefined;
  return until - now > AT_ONCE_MS ? "soon" : "urgent";
}
