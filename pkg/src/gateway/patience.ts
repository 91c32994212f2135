// Waiting for the parts that a gateway asks: not for ever.

/** Whether a part has only promised what it gives. */
export const isAwaited = <Value>(given: Value | PromiseLike<Value>): given is PromiseLike<Value> =>
  typeof (given as PromiseLike<Value> | null | undefined)?.then === "function";

/** What a part gives, if it gives it in so many milliseconds; a part that takes longer has failed. */
export function within<Value>(ms: number, given: Value | PromiseLike<Value>): Value | Promise<Value> {
  // Most parts answer at once, and a timer for each call would cost more than they do.
  if (!isAwaited(given)) return given;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`a part of the gateway took longer than ${ms} ms`)), ms);
    Promise.resolve(given)
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}
