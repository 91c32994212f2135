// One limit of time over everything a call waits for, and the caller's own signal with it.

// The longest delay timers hold; beyond it they fire at once.
const LONGEST_MS = 2 ** 31 - 1;

/** Why a call was stopped, before it is told as an error. */
export class Stopped extends Error {
  constructor(late, cause) {
    super(late ? "out of time" : "aborted by the caller", { cause });
    this.late = late;
  }
}

/** Those who wait for a signal, behind one listener: more than ten on one signal look like a leak to Node.js. */
class Waiting {
  static #of = new WeakMap();
  #signal;
  #stops = new Set();
  #tell = () => this.#stops.forEach((stop) => stop());

  constructor(signal) {
    this.#signal = signal;
  }

  static for(signal) {
    if (!Waiting.#of.has(signal)) Waiting.#of.set(signal, new Waiting(signal));
    return Waiting.#of.get(signal);
  }

  add(stop) {
    if (this.#stops.size === 0) this.#signal.addEventListener("abort", this.#tell);
    this.#stops.add(stop);
  }

  remove(stop) {
    this.#stops.delete(stop);
    if (this.#stops.size === 0) this.#signal.removeEventListener("abort", this.#tell);
  }
}

export class Deadline {
  #controller;
  #stopped;
  #over;
  #timer;
  #signal;
  #abort;

  /** Calls `over` once when time is over or the signal aborts, unless cleared before. `check` tells of a signal aborted already. */
  constructor(timeoutMs, signal, over) {
    this.#over = over;
    this.within(timeoutMs);
    if (!signal) return;
    this.#signal = signal;
    this.#abort = () => this.#stop(false);
    Waiting.for(signal).add(this.#abort);
    if (signal.aborted) this.#stopped = new Stopped(false, signal.reason);
  }

  /** Begins anew, with so much time. */
  within(timeoutMs) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#stop(true), Math.min(timeoutMs, LONGEST_MS));
  }

  #stop(late) {
    if (this.#stopped) return;
    this.#stopped = new Stopped(late, this.#signal?.reason);
    this.#controller?.abort(this.#stopped);
    this.#over(this.#stopped);
  }

  get signal() {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#stopped) this.#controller.abort(this.#stopped);
    }
    return this.#controller.signal;
  }

  /** Throws when the call was stopped meanwhile. */
  check() {
    if (this.#stopped) throw this.#stopped;
  }

  /** Leaves no timer and no listener behind. */
  clear() {
    clearTimeout(this.#timer);
    if (this.#signal) Waiting.for(this.#signal).remove(this.#abort);
  }
}

/** What `fetch` is told of a request. Its signal is made when it is asked for: it costs as much as everything else about a call. */
export class Sending {
  #deadline;

  constructor(method, headers, body, deadline) {
    this.method = method;
    this.headers = headers;
    this.body = body;
    this.#deadline = deadline;
    // Its own, so that a copy has it too; and one getter for all, as engines take objects with getters of their own for a kind each.
    Object.defineProperty(this, "signal", Sending.#signal);
  }

  static #signal = {
    enumerable: true,
    get() {
      return this.#deadline.signal;
    },
  };
}
