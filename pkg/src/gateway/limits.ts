// Rates and budgets: what a gateway counts before a call is made.

import { ORDERS } from "../generated/orders.js";
import { reads } from "../wasm/bindings.js";
import type { Parts } from "./parts.js";
import type { CompiledRule } from "./policy.js";
import { DAY_MS, keyOf } from "./records.js";
import { Refusal } from "./refusal.js";
import type { ReadCall } from "./request.js";
import type { Identity } from "./types.js";
import type { Visit } from "./visit.js";

/** How often the instances of calls may be looked at, for each call that a rate allows: most looks end in a call. */
const LOOKS = 10;

/** Counts a call, or refuses it. */
export async function takeTurn(parts: Parts, rule: CompiledRule, identity: Identity, action: string): Promise<void> {
  if (!(await isLeft(parts, rule, "rate", identity, action))) throw tooMany(parts, rule);
}

/**
 * Counts that the service is asked about the instances of a call, for one of the rules that may allow it; or refuses it.
 * Otherwise calls that are denied would have the service asked without end.
 */
export async function takeLook(
  parts: Parts,
  rules: readonly CompiledRule[],
  identity: Identity,
  action: string,
): Promise<void> {
  for (const rule of rules) if (await isLeft(parts, rule, "look", identity, action)) return;
  if (rules[0]) throw tooMany(parts, rules[0]);
}

/** Counts one more of a kind in the window of now, if the rule leaves one. */
async function isLeft(
  { store, options, now }: Parts,
  { name, rate }: CompiledRule,
  kind: "rate" | "look",
  identity: Identity,
  action: string,
): Promise<boolean> {
  if (!rate) return true;
  const windowMs = rate.seconds * 1000;
  const key = keyOf(kind, identity, name, Math.floor(now() / windowMs));
  const most = kind === "look" ? rate.calls * LOOKS : rate.calls;
  try {
    return (await store.take(key, 1, most, windowMs)) === true;
  } catch (thrown) {
    if (options.onStoreFailure === "allow-reads" && reads(action)) return true;
    throw thrown;
  }
}

function tooMany({ now }: Parts, { rate }: CompiledRule): Refusal {
  const { calls, seconds } = rate!;
  const windowMs = seconds * 1000;
  const retryAfter = Math.max(Math.ceil((windowMs - (now() % windowMs)) / 1000), 1);
  return new Refusal("TooMany", `more than ${calls} calls in ${seconds} seconds`, {
    headers: { "Retry-After": String(retryAfter) },
  });
}

/** Asks what an order costs, and takes that from the budget. Gives what gives it back. */
export async function takeMoney(
  { store, upstream, now }: Parts,
  visit: Visit,
  { name, spend }: CompiledRule,
  identity: Identity,
  { action, region, params }: ReadCall,
): Promise<() => Promise<void>> {
  const asked = ORDERS.get(action);
  if (!spend || !asked) return async () => {};
  const price = await upstream.price(asked, params, region, spend.currency);
  visit.told.price = price;
  if (!(price <= spend.perOrder)) throw new Refusal("OverBudget", "the order costs more than one may");
  if (spend.perDay === Infinity) return async () => {};
  const key = keyOf("spend", identity, name, Math.floor(now() / DAY_MS));
  const taken = await store.take(key, price, spend.perDay, DAY_MS);
  if (taken !== true) throw new Refusal("OverBudget", "the orders of this day would cost more than they may");
  return async () => {
    try {
      await store.give(key, price);
    } catch {
      // What could not be given back stays spent.
    }
  };
}
