// What happens in a simulation, as data: it can be printed, shortened and played again.

import { random } from "../random.mjs";

/**
 * What becomes of a request on its way: how long it takes there and back, whether it or its answer is lost, and how the
 * answer is spoilt. A read may arrive twice, as through a proxy that repeats it; TLS lets nobody repeat a write.
 * @typedef {{
 *   there?: number, back?: number, lost?: "before" | "after", spoilt?: "truncated" | "html" | "empty" | "502" | "503",
 *   twice?: boolean
 * }} Fate
 */
/** @typedef {{ kind: "create" | "rename" | "list" | "wait" | "isolate", after: number }} Step */
/**
 * Someone who calls, directly with a long-term or a temporary key, or through the gateway. `jumps` change their clock.
 * @typedef {{
 *   name: string, way: "key" | "temporary" | "gateway", steps: Step[], fates: Fate[],
 *   jumps: { at: number, by: number }[]
 * }} Caller
 */
/**
 * `restarts` are the times at which the service starts anew with what it kept, `rates` has it refuse calls too many.
 * `sabotage` breaks what is tested, to see whether it is noticed: a network that repeats writes, a service that
 * forgets, a log that shows a password.
 * @typedef {{
 *   seed: number, rates: boolean, restarts: number[], callers: Caller[], sabotage?: "repeats" | "forgets" | "shows"
 * }} Plan
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** @returns {Fate} */
function fate({ next, chance, below, one }) {
  /** @type {Fate} */
  const made = {};
  if (chance(0.3)) made.there = below(chance(0.2) ? 90_000 : 3_000);
  if (chance(0.3)) made.back = below(chance(0.2) ? 90_000 : 3_000);
  const trouble = next();
  if (trouble < 0.15) made.lost = one(["before", "after"]);
  else if (trouble < 0.3) made.spoilt = one(["truncated", "html", "empty", "502", "503"]);
  if (chance(0.1)) made.twice = true;
  return made;
}

const several = (pick, most, make) => Array.from({ length: pick.below(most + 1) }, make);

/** @returns {Plan} */
export function planOf(seed) {
  const pick = random(seed);
  const callers = ["ada", "bob", "eve"].slice(0, 1 + pick.below(3)).map((name) => {
    const kinds = [
      "create",
      ...several(pick, 4, () => pick.one(["create", "rename", "list", "list", "wait", "isolate"])),
    ];
    return {
      name,
      way: pick.one(["key", "temporary", "gateway"]),
      steps: kinds.map((kind) => ({ kind, after: pick.below(pick.chance(0.2) ? HOUR : MINUTE) })),
      // Later requests meet no fault, so that every story ends.
      fates: several(pick, 24, () => fate(pick)),
      jumps: several(pick, 2, () => ({
        at: pick.below(HOUR),
        by: pick.one([-2 * HOUR, -10 * MINUTE, 40_000, 10 * MINUTE, 2 * HOUR]),
      })),
    };
  });
  return { seed, rates: pick.chance(0.3), restarts: several(pick, 2, () => pick.below(HOUR)), callers };
}

/**
 * A plan with as little in it as still fails: parts are left out one after the other, as long as `fails` says so.
 * @param {Plan} plan
 * @param {(plan: Plan) => Promise<boolean>} fails
 */
export async function shrunk(plan, fails) {
  let best = plan;
  for (let again = true; again; ) {
    again = false;
    for (const smaller of smallerThan(best)) {
      if (!(await fails(smaller))) continue;
      best = smaller;
      again = true;
      break;
    }
  }
  return best;
}

/** @param {Plan} plan @returns {Generator<Plan>} */
function* smallerThan(plan) {
  const without = (list, at) => list.filter((_, index) => index !== at);
  const withCaller = (at, changed) => ({
    ...plan,
    callers: plan.callers.map((caller, index) => (index === at ? { ...caller, ...changed } : caller)),
  });
  if (plan.callers.length > 1)
    for (let at = 0; at < plan.callers.length; at++) yield { ...plan, callers: without(plan.callers, at) };
  for (let at = 0; at < plan.restarts.length; at++) yield { ...plan, restarts: without(plan.restarts, at) };
  if (plan.rates) yield { ...plan, rates: false };
  for (const [at, caller] of plan.callers.entries()) {
    for (const list of /** @type {const} */ (["steps", "jumps"]))
      for (let index = 0; index < caller[list].length; index++)
        yield withCaller(at, { [list]: without(caller[list], index) });
    for (const [index, given] of caller.fates.entries()) {
      const plainer = caller.fates.map((kept, other) => (other === index ? {} : kept));
      if (Object.keys(given).length > 0) yield withCaller(at, { fates: plainer });
    }
    if (caller.way !== "key") yield withCaller(at, { way: "key" });
  }
}
