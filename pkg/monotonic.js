// A clock that nobody sets, for deadlines, pauses and rates. Wall time is for signatures only: it may jump either way.

const platform = () => globalThis.performance?.now() ?? Date.now();

export class Monotonic {
  #ahead = 0;

  /** Milliseconds from whatever start. */
  now() {
    return platform() + this.#ahead;
  }

  /**
   * Says that a timer which was due at this moment has fired. Where a test moves the timers and leaves the clock alone, the clock
   * follows; elsewhere timers are never early.
   */
  reached(due) {
    this.#ahead += Math.max(due - this.now(), 0);
  }
}
