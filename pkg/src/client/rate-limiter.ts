// Calls a second, kept below what the service documents.

import { afterCall, perSecond } from "../wasm/pacing.js";
import type { Call } from "./call.js";
import type { RateLimit } from "./types.js";
import { sleep } from "./deadline.js";
import { rateWait } from "./mirrored-later.js";
import { TransportError } from "../errors/errors.js";
import { summary } from "../errors/foreign.js";
import { concealed, left } from "./attempts.js";

/** Waits for a call's turn, if it has to, or refuses it. */
export function acquireRateLimit(
  call: Call,
  rateLimit: Exclude<RateLimit, boolean>,
  secretId: string,
): Promise<void> | undefined {
  const { action, settings } = call;
  const { region, shared, signal } = settings;
  const most = perSecond(action) || undefined;
  if (typeof rateLimit === "function")
    return limited(call, () => rateLimit({ action, region, secretId, perSecond: most, signal }));
  if (!most) return undefined;
  const key = `${secretId} ${region} ${action}`;
  const { limits, clock } = shared;
  const next = limits.get(key) ?? -Infinity;
  const at = clock.now();
  const ms = rateWait(next, at);
  if (ms > Math.min(left(call), rateLimit.maxWaitMs ?? Infinity)) {
    const message = `not sent, its turn would come in ${ms} ms only: at most ${most} calls a second are documented`;
    throw new TransportError(message, { code: "rate-limited", action });
  }
  limits.set(key, afterCall(next, at, most));
  return ms > 0 ? sleep(clock, ms, signal) : undefined;
}

/** Asks a limiter of the caller's own. */
async function limited(call: Call, ask: () => unknown): Promise<void> {
  try {
    await ask();
  } catch (thrown) {
    const cause = summary(thrown, (text) => concealed(call, text));
    const message = `not sent, the rate limiter refused it (${cause?.message ?? "it gave no reason"})`;
    throw new TransportError(message, { code: "rate-limited", action: call.action, cause });
  }
}
