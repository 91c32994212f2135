// A store that is waited for, but not for ever.

import { isAwaited, within } from "./patience.js";
import type { GatewayStore } from "./types.js";

/**
 * A store that has failed where it takes longer than `ms`. What it does later all the same is undone: the call that
 * asked for it was not made.
 */
export function patient(store: GatewayStore, ms: number): GatewayStore {
  /** Waits for what was asked; `undo` is told what comes too late. */
  function asked<Value>(given: Value | Promise<Value>, undo: (late: Value) => unknown): Value | Promise<Value> {
    if (!isAwaited(given)) return given;
    const promise = Promise.resolve(given);
    return Promise.resolve(within(ms, promise)).catch((thrown: unknown) => {
      // What has failed by itself has nothing to undo: this rejects, too.
      promise.then(undo).catch(() => {});
      throw thrown;
    });
  }

  return {
    take: (key, amount, limit, ttlMs) =>
      asked(store.take(key, amount, limit, ttlMs), (taken) => (taken === true ? store.give(key, amount) : undefined)),
    give: (key, amount) => within(ms, store.give(key, amount)),
    claim: (key, fingerprint, ttlMs) =>
      asked(store.claim(key, fingerprint, ttlMs), ({ state }) => (state === "first" ? store.settle(key) : undefined)),
    settle: (key, answer) => within(ms, store.settle(key, answer)),
  };
}
