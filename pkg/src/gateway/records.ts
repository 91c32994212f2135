// What a store keeps under a key, and what each of its methods makes of it: the same wherever it is kept.

import type { Claim, GatewayStore, Identity, KeptAnswer } from "./types.js";

export const DAY_MS = 86_400_000;

/** The name of a record: no two of different parts are the same. */
export const keyOf = (kind: string, { id }: Identity, ...parts: (string | number)[]): string =>
  JSON.stringify([kind, id, ...parts]);

/** A counter, or the claim of an idempotency key. */
export interface Kept {
  amount?: number;
  fingerprint?: string;
  answer?: KeptAnswer;
  /** When it is forgotten, in milliseconds since 1970. */
  endsAt: number;
}

/** A method of a store with what it is given beside the key. */
export type Asked = {
  [Method in keyof GatewayStore]: GatewayStore[Method] extends (key: string, ...given: infer Given) => unknown
    ? [method: Method, ...given: Given]
    : never;
}[keyof GatewayStore];

/** What a method answers, and what is kept from then on; nothing where nothing is. */
interface Outcome {
  result: boolean | Claim | undefined;
  kept: Kept | undefined;
}

/** Carries out a method of a store on what is kept under its key. */
export function carryOutOn(found: Kept | undefined, asked: Asked, now: number): Outcome {
  const kept = found && found.endsAt > now ? found : undefined;
  switch (asked[0]) {
    case "take": {
      const [, amount, limit, ttlMs] = asked;
      const sum = (kept?.amount ?? 0) + amount;
      // What is no number is above every limit; on its way to another place it may have become null.
      if (!Number.isSafeInteger(amount) || !(sum <= limit)) return { result: false, kept };
      return { result: true, kept: { amount: sum, endsAt: kept?.endsAt ?? now + ttlMs } };
    }
    case "give":
      return { result: undefined, kept: kept && { ...kept, amount: (kept.amount ?? 0) - asked[1] } };
    case "claim": {
      const [, fingerprint, ttlMs] = asked;
      if (!kept) return { result: { state: "first" }, kept: { fingerprint, endsAt: now + ttlMs } };
      if (kept.fingerprint !== fingerprint) return { result: { state: "other" }, kept };
      const { answer } = kept;
      return { result: answer ? { state: "answered", answer } : { state: "busy" }, kept };
    }
    case "settle":
      return { result: undefined, kept: asked[1] && kept && { ...kept, answer: asked[1] } };
  }
}
