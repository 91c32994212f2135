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
const waiting = new WeakMap();

/** Calls `stop` when a signal aborts, until what comes back is called. */
function hear(signal, stop) {
  if (!waiting.has(signal)) {
    const stops = new Set();
    waiting.set(signal, { stops, tell: () => stops.forEach((stop) => stop()) });
  }
  const { stops, tell } = waiting.get(signal);
  if (stops.size === 0) signal.addEventListener("abort", tell);
  stops.add(stop);
  return () => {
    stops.delete(stop);
    if (stops.size === 0) signal.removeEventListener("abort", tell);
  };
}

export class Deadline {
  #controller;
  #stopped;
  #over;
  #timer;
  #signal;
  #forget;

  /** Calls `over` once when time is over or the signal aborts, unless cleared before. `check` tells of a signal aborted already. */
  constructor(timeoutMs, signal, over) {
    this.#over = over;
    this.within(timeoutMs);
    if (!signal) return;
    this.#signal = signal;
    this.#forget = hear(signal, () => this.#stop(false));
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
    this.#forget?.();
  }
}

/** What `fetch` is told of a request. Its signal is made when it is asked for: it costs as much as everything else about a call. */
export class Sending {
  #deadline;

  constructor(method, headers, body, deadline) {
    this.method = method;
    this.headers = headers;
    this.body = body;
    // Nobody but the host that was signed is to be told of keys and passwords.
    this.redirect = "manual";
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
