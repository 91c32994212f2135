// Calls a second, kept below what the service documents.

import { perSecond, turn } from "./border.js";
import { TransportError } from "./errors.js";
import { left, sleep } from "./tries.js";

/** Waits for a call's turn, if it has to, or refuses it. */
export function takeTurn(call, secretId) {
  const { action, settings } = call;
  const { rateLimit, region, shared, signal } = settings;
  const most = perSecond(action) || undefined;
  if (typeof rateLimit === "function") return limited(rateLimit, { action, region, secretId, perSecond: most, signal });
  if (!most) return undefined;
  const key = `${secretId} ${region} ${action}`;
  const slot = shared.turns.get(key) ?? { paid: 0, local: 0 };
  shared.turns.set(key, slot);
  // Where the clock was set back, so is what was paid.
  slot.paid -= Math.max(slot.local - call.local, 0);
  slot.local = call.local;
  const ms = turn(slot.paid, call.local, most, 0);
  if (ms > Math.min(left(call), rateLimit.maxWaitMs ?? Infinity)) {
    throw new TransportError("rate-limited", action, `not sent, its turn would come in ${ms} ms only: at most ${most} calls a second are documented`);
  }
  slot.paid = turn(slot.paid, call.local, most, 1);
  return ms > 0 ? sleep(ms, signal) : undefined;
}

/** Asks a limiter of the caller's own. */
async function limited(rateLimit, asked) {
  try {
    await rateLimit(asked);
  } catch (cause) {
    throw new TransportError("rate-limited", asked.action, `not sent, the rate limiter refused it (${cause?.message ?? cause})`, cause);
  }
}
