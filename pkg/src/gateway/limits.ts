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

/** Counts a call, or refuses it. */
export async function takeTurn(
  { store, options, now }: Parts,
  { name, rate }: CompiledRule,
  identity: Identity,
  action: string,
): Promise<void> {
  if (!rate) return;
  const nowMs = now();
  const windowMs = rate.seconds * 1000;
  const window = Math.floor(nowMs / windowMs);
  let taken: boolean;
  try {
    taken = await store.take(keyOf("rate", identity, name, window), 1, rate.calls, windowMs);
  } catch (thrown) {
    if (options.onStoreFailure === "allow-reads" && reads(action)) return;
    throw thrown;
  }
  if (taken === true) return;
  const retryAfter = Math.max(Math.ceil(((window + 1) * windowMs - nowMs) / 1000), 1);
  throw new Refusal("TooMany", `more than ${rate.calls} calls in ${rate.seconds} seconds`, {
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
  visit.told = { ...visit.told, price };
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
