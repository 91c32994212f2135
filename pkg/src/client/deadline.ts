// One limit of time over everything a call waits for, and the caller's own signal with it.

import { invalid } from "../errors/errors.js";
import { unawaited } from "../errors/foreign.js";
import type { Monotonic } from "./monotonic.js";
import type { FetchInit, Signal } from "./types.js";

// The longest delay timers hold; beyond it they fire at once.
const LONGEST_MS = 2 ** 31 - 1;

/** Why a call was stopped, before it is told as an error. */
export class Stopped extends Error {
  declare readonly late: boolean;

  constructor(late: boolean, cause?: unknown) {
    super(late ? "out of time" : "aborted by the caller", { cause });
    this.late = late;
  }
}

/** Reads something of a signal. It is the caller's own, and may throw. */
function ask<Value>(read: () => Value, otherwise?: Value): Value | undefined {
  try {
    return unawaited(read());
  } catch {
    return otherwise;
  }
}

const reasonOf = (signal: Signal | undefined) => ask(() => signal?.reason);

/** Those who wait for a signal, behind one listener: more than ten on one signal look like a leak to Node.js. */
const waiting = new WeakMap<Signal, { stops: Set<() => void>; tell: () => void }>();

/** Calls `stop` when a signal aborts, until what comes back is called. */
function hear(signal: Signal, stop: () => void): () => void {
  let listener = waiting.get(signal);
  if (!listener) {
    const stops = new Set<() => void>();
    listener = { stops, tell: () => [...stops].forEach((stop) => stop()) };
    waiting.set(signal, listener);
  }
  const { stops, tell } = listener;
  if (stops.size === 0) unawaited(signal.addEventListener("abort", tell));
  stops.add(stop);
  return () => {
    stops.delete(stop);
    if (stops.size === 0) ask(() => signal.removeEventListener("abort", tell));
  };
}

export class Deadline {
  readonly #clock: Monotonic;
  readonly #over: (stopped: Stopped) => void;
  readonly #signal: Signal | undefined;
  #controller: AbortController | undefined;
  #stopped: Stopped | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #forget: (() => void) | undefined;

  /**
   * Calls `over` once when time is over or the signal aborts, unless cleared before; `check` tells of a signal that was
   * aborted already. Throws where the signal cannot be listened to, and leaves nothing behind then.
   */
  constructor(clock: Monotonic, timeoutMs: number, signal: Signal | undefined, over: (stopped: Stopped) => void) {
    this.#clock = clock;
    this.#over = over;
    if (signal) {
      this.#signal = signal;
      try {
        if (!unawaited(signal.aborted)) this.#forget = hear(signal, () => this.#stop(false));
        // Of what happened while it was not yet listened to, nobody tells.
        if (unawaited(signal.aborted)) {
          this.#forget?.();
          this.#stopped = new Stopped(false, reasonOf(signal));
        }
      } catch (thrown) {
        this.#forget?.();
        throw invalid(
          "options.signal",
          `cannot be listened to (${ask(() => String((thrown as Error).message), "it throws")})`,
        );
      }
    }
    this.within(timeoutMs);
  }

  /** Begins anew, with so much time. */
  within(timeoutMs: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    const ms = Math.min(timeoutMs, LONGEST_MS);
    const due = this.#clock.now() + ms;
    this.#timer = setTimeout(() => {
      this.#clock.reached(due);
      this.#stop(true);
    }, ms);
  }

  #stop(late: boolean): void {
    if (this.#stopped) return;
    this.#stopped = new Stopped(late, late ? undefined : reasonOf(this.#signal));
    this.#over(this.#stopped);
    this.#controller?.abort(this.#stopped);
  }

  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#stopped) this.#controller.abort(this.#stopped);
    }
    return this.#controller.signal;
  }

  /** Throws when the call was stopped meanwhile. */
  check(): void {
    if (this.#stopped) throw this.#stopped;
  }

  /** Leaves no timer and no listener behind. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#forget?.();
  }
}

/** Waits, unless the signal aborts: then it fails with a `Stopped`. */
export function sleep(clock: Monotonic, ms: number, signal: Signal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = (stopped: Stopped) => {
      timer.clear();
      if (stopped.late) resolve();
      else reject(stopped);
    };
    const timer = new Deadline(clock, ms, signal, over);
    timer.check();
  });
}

/**
 * What `fetch` is told of a request. Its signal is made when it is asked for: it costs as much as everything else about
 * a call.
 */
export class LazyRequestInit implements FetchInit {
  declare readonly method: string;
  declare readonly headers: Record<string, string>;
  declare readonly body: FetchInit["body"];
  declare readonly redirect: "manual";
  declare readonly signal: Signal;
  declare credentials?: "same-origin";
  readonly #deadline: Deadline;

  constructor(method: string, headers: Record<string, string>, body: FetchInit["body"], deadline: Deadline) {
    this.method = method;
    this.headers = headers;
    this.body = body;
    // Nobody but the host that was signed is to be told of keys and passwords.
    this.redirect = "manual";
    this.#deadline = deadline;
    // Its own, so that a copy has it too; and one getter for all, as engines take objects with getters of their own for
    // a kind each.
    Object.defineProperty(this, "signal", LazyRequestInit.#signal);
  }

  static #signal = {
    enumerable: true,
    get(this: LazyRequestInit): Signal {
      return this.#deadline.signal;
    },
  };
}
