// Counters and idempotency records in memory: exact within one isolate or process, and known to no other.

import type { Claim, GatewayStore, KeptAnswer } from "./types.js";

/** Records that are kept at most. One more is refused, as dropping another would lift its limit. */
const MOST = 100_000;

interface Counter {
  amount: number;
  endsAt: number;
}

interface Claimed {
  fingerprint: string;
  answer?: KeptAnswer;
  endsAt: number;
}

/** A store in memory. `clock` gives the time in milliseconds. */
export function memoryStore({ clock = Date.now }: { clock?: () => number } = {}): GatewayStore {
  const counters = new Map<string, Counter>();
  const claims = new Map<string, Claimed>();

  /** A record that has not ended. */
  function live<Kept extends { endsAt: number }>(
    records: Map<string, Kept>,
    key: string,
    now: number,
  ): Kept | undefined {
    const found = records.get(key);
    if (found && found.endsAt > now) return found;
    records.delete(key);
    return undefined;
  }

  function put<Kept extends { endsAt: number }>(
    records: Map<string, Kept>,
    key: string,
    kept: Kept,
    now: number,
  ): void {
    if (records.size >= MOST) for (const old of [...records.keys()]) live(records, old, now);
    if (records.size >= MOST) throw new Error("the store is full");
    records.set(key, kept);
  }

  return {
    take(key, amount, limit, ttlMs) {
      const now = clock();
      const counter = live(counters, key, now);
      if (!((counter?.amount ?? 0) + amount <= limit)) return false;
      if (counter) counter.amount += amount;
      else put(counters, key, { amount, endsAt: now + ttlMs }, now);
      return true;
    },
    give(key, amount) {
      const counter = live(counters, key, clock());
      if (counter) counter.amount -= amount;
    },
    claim(key, fingerprint, ttlMs): Claim {
      const now = clock();
      const claimed = live(claims, key, now);
      if (!claimed) {
        put(claims, key, { fingerprint, endsAt: now + ttlMs }, now);
        return { state: "first" };
      }
      if (claimed.fingerprint !== fingerprint) return { state: "other" };
      return claimed.answer ? { state: "answered", answer: claimed.answer } : { state: "busy" };
    },
    settle(key, answer) {
      const claimed = claims.get(key);
      if (!answer) claims.delete(key);
      else if (claimed) claimed.answer = answer;
    },
  };
}
