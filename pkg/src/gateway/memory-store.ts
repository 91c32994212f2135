// Counters and idempotency records in memory: exact within one isolate or process, and known to no other.

import { type Asked, type Kept, carryOutOn } from "./records.js";
import type { Claim, GatewayStore } from "./types.js";

/** Records that are kept at most. One more is refused, as dropping another would lift its limit. */
const MOST = 100_000;

/** A store in memory. `clock` gives the time in milliseconds. */
export function memoryStore({ clock = Date.now }: { clock?: () => number } = {}): GatewayStore {
  const records = new Map<string, Kept>();

  function ask(key: string, ...asked: Asked): unknown {
    const now = clock();
    const { result, kept } = carryOutOn(records.get(key), asked, now);
    if (!kept) records.delete(key);
    else {
      if (records.size >= MOST && !records.has(key)) makeRoom(now);
      records.set(key, kept);
    }
    return result;
  }

  function makeRoom(now: number): void {
    for (const [key, { endsAt }] of records) if (endsAt <= now) records.delete(key);
    if (records.size >= MOST) throw new Error("the store is full");
  }

  return {
    take: (key, amount, limit, ttlMs) => ask(key, "take", amount, limit, ttlMs) as boolean,
    give: (key, amount) => void ask(key, "give", amount),
    claim: (key, fingerprint, ttlMs) => ask(key, "claim", fingerprint, ttlMs) as Claim,
    settle: (key, answer) => void ask(key, "settle", answer),
  };
}
