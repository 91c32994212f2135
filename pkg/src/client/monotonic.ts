// A clock that nobody sets, for deadlines, pauses and rates. Wall time is for signatures only: it may jump either way.

/** The platform's clock; tests put others in its place, and some platforms have none that nobody sets. */
function platform(): number {
  try {
    const ms = globalThis.performance?.now() ?? Date.now();
    if (typeof ms === "number" && ms < Infinity) return ms;
  } catch {
    // What does not tell the time stands still.
  }
  return 0;
}

export class Monotonic {
  #latest = 0;
  #ahead = 0;

  /** Milliseconds from whatever start, never fewer than before. */
  now(): number {
    this.#latest = Math.max(this.#latest, platform());
    return this.#latest + this.#ahead;
  }

  /**
   * Says that a timer which was due at this moment has fired. Where a test moves the timers and leaves the clock alone,
   * the clock follows; elsewhere timers are never early.
   */
  reached(due: number): void {
    this.#ahead += Math.max(due - this.now(), 0);
  }
}
