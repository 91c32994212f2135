// Writes under an idempotency key: the first is made, and others are answered as it was.

import type { Parts } from "./parts.js";
import { DAY_MS } from "./records.js";
import { Refusal, refusalOf } from "./refusal.js";
import type { KeptAnswer } from "./types.js";
import { type Visit, tellAfterwards } from "./visit.js";

/** How long an idempotency key is remembered. */
const KEY_MS = DAY_MS;

/** Makes a call unless its key is taken; the fingerprint says which call it is. */
export async function once(
  parts: Parts,
  visit: Visit,
  key: string,
  fingerprint: string,
  made: () => Promise<KeptAnswer & { isRefused: boolean }>,
): Promise<KeptAnswer> {
  const { store } = parts;
  const claim = await store.claim(key, fingerprint, KEY_MS);
  if (claim.state === "answered") {
    await tellAfterwards(parts, visit, "answered");
    return claim.answer;
  }
  if (claim.state === "other") throw new Refusal("KeyReused", "the idempotency key is that of another call");
  if (claim.state === "busy")
    throw new Refusal("InProgress", "a call with this idempotency key is under way", { reached: true });
  if (claim.state !== "first") throw new TypeError("the store gave no claim");
  let kept: KeptAnswer | undefined;
  try {
    const { isRefused, ...answer } = await made();
    // What certainly had no effect may be tried again.
    if (!isRefused) kept = answer;
    return answer;
  } catch (thrown) {
    const refusal = refusalOf(thrown, visit.reached);
    // What may have taken effect is not done again: whoever repeats it is told so, too.
    if (refusal.reached) kept = { status: refusal.status, body: refusal.body(visit.requestId) };
    throw refusal;
  } finally {
    try {
      await store.settle(key, kept);
    } catch {
      // The key stays taken, so the call is not made again; what became of it is known, and told.
    }
  }
}
