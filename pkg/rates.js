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
  const before = shared.turns.get(key) ?? [0, 0];
  const ms = turn(...before, call.local, most, 0);
  if (ms > Math.min(left(call), rateLimit.maxWaitMs ?? Infinity)) {
    throw new TransportError("rate-limited", action, `not sent, its turn would come in ${ms} ms only: at most ${most} calls a second are documented`);
  }
  shared.turns.set(key, [turn(...before, call.local, most, 1), call.local]);
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
