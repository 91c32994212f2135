// Counters and idempotency records in Durable Objects of Cloudflare: one object for each key, so that a limit is exact
// over all isolates.

import { type Asked, type Kept, carryOutOn } from "./records.js";
import type { Claim, GatewayStore } from "./types.js";

/** What of the state of a Durable Object is used. */
interface ObjectState {
  storage: {
    get(name: string): Promise<unknown>;
    put(name: string, value: unknown): Promise<void>;
    deleteAll(): Promise<void>;
    setAlarm(at: number): Promise<void>;
  };
  blockConcurrencyWhile<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** What of a binding to Durable Objects is used. */
export interface ObjectNamespace {
  idFromName(name: string): unknown;
  get(id: never): { fetch(url: string, init: { method: string; body: string }): Promise<{ json(): Promise<unknown> }> };
}

const RECORD = "record";

/**
 * The class of the Durable Objects: export it from the Worker, and name it in its configuration. Each object holds one
 * record, which it forgets when its time is over.
 */
export class GatewayRecord {
  readonly #state: ObjectState;

  constructor(state: ObjectState) {
    this.#state = state;
  }

  /** Carries out what a store asks of its record. The object has no address, so the store alone calls it. */
  fetch(request: Request): Promise<Response> {
    const { storage } = this.#state;
    // Nothing else is let in between reading and writing.
    return this.#state.blockConcurrencyWhile(async () => {
      const asked = (await request.json()) as Asked;
      const found = (await storage.get(RECORD)) as Kept | undefined;
      const { result, kept } = carryOutOn(found, asked, Date.now());
      if (!kept) await storage.deleteAll();
      else if (kept !== found) {
        await storage.put(RECORD, kept);
        if (kept.endsAt !== found?.endsAt) await storage.setAlarm(kept.endsAt);
      }
      return new Response(JSON.stringify({ result }));
    });
  }

  /** Forgets the record when its time has ended. */
  async alarm(): Promise<void> {
    await this.#state.storage.deleteAll();
  }
}

/** A store in Durable Objects of the class `GatewayRecord`, given the Worker's binding to them. */
export function durableStore(namespace: ObjectNamespace): GatewayStore {
  async function ask(key: string, ...asked: Asked): Promise<unknown> {
    const object = namespace.get(namespace.idFromName(key) as never);
    const answer = await object.fetch("https://record/", { method: "POST", body: JSON.stringify(asked) });
    return ((await answer.json()) as { result?: unknown }).result;
  }

  return {
    take: async (key, amount, limit, ttlMs) => (await ask(key, "take", amount, limit, ttlMs)) as boolean,
    give: async (key, amount) => void (await ask(key, "give", amount)),
    claim: async (key, fingerprint, ttlMs) => (await ask(key, "claim", fingerprint, ttlMs)) as Claim,
    settle: async (key, answer) => void (await ask(key, "settle", answer)),
  };
}
