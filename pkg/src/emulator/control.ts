// The control of an emulator from JavaScript: a method for each verb that is answered below /_emulator/.

import type { EmulatorLogEntry, Fault } from "./emulator.js";

/** What is to change about a clock. What is left out stays. */
export interface EmulatorClockChange {
  /** Put it forward by so many milliseconds. */
  advanceMs?: number | undefined;
  /** Put it forward to this time: milliseconds since 1970, or a text such as `2025-06-15T15:00:00Z`. */
  toMs?: number | string | undefined;
  /** Put it forward until no work is under way, but what is held or waits for looks. */
  settle?: boolean | undefined;
  /** So many seconds pass in a second of the host; none by 0. */
  speed?: number | undefined;
  /** Whether it stands still. */
  frozen?: boolean | undefined;
}

/** How a clock stands. */
export interface EmulatorClock {
  /** What it shows, in milliseconds since 1970. */
  nowMs: number;
  /** The same as the API writes it, in UTC+8. */
  now: string;
  /** The time of the host, which is that of the option `clock`. */
  hostMs: number;
  speed: number;
  frozen: boolean;
  /** When to look for what is due next, if anything is planned. */
  nextMs?: number;
}

/** What can be changed while an emulator runs. */
export interface EmulatorSettings {
  /** How long every answer of the API takes, in milliseconds. */
  latencyMs: number;
  /** Whether more calls a second than documented of an action are refused. */
  rateLimit: boolean;
  /** Whether every leniency towards other vendors' clients is turned off. */
  strict: boolean;
}

/**
 * How work passes: in the time it takes by itself, in no time, not until it is released, in so many seconds, once so many
 * answers have shown it under way, or so that it fails with an error code.
 */
export type EmulatorTransition =
  | "usual"
  | "instant"
  | "hold"
  | { seconds: number }
  | { looks: number }
  | { fail: string };

/** How work passes, by the kind of task as `DescribeTasks` names it, or by `*` for every other kind. */
export type EmulatorTransitions = { readonly [kind: string]: EmulatorTransition };

/** Which work to let end; all that is held or waits for looks when nothing is given. */
export interface EmulatorRelease {
  taskId?: number | undefined;
  instanceId?: string | undefined;
  kind?: string | undefined;
}

/** Which calls are meant: those that have all that is given. */
export interface EmulatorCallFilter {
  action?: string | undefined;
  region?: string | undefined;
  /** The SecretId they named. */
  caller?: string | undefined;
  /** The error code they were refused with; `ok` for those that were answered. */
  code?: string | undefined;
  /** Whether they changed something. */
  effect?: boolean | undefined;
  /** Parameters that are among theirs; lists have as many elements. Secret ones are masked in the log, as `***`. */
  params?: object | undefined;
  /** After the call of this number. */
  after?: number | undefined;
  /** Which no search and no expectation has met so far. */
  unmatched?: boolean | undefined;
}

/** How many calls are expected: one at least when nothing is given. */
export interface EmulatorCallCount {
  times?: number | undefined;
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

/** A value that differs between two states. */
export interface EmulatorChange {
  /** Where it stands, as a JSON pointer. */
  path: string;
  before?: unknown;
  after?: unknown;
}

/** The verbs of the control surface. What cannot be carried out throws a `TypeError`, and has changed nothing. */
export interface EmulatorControl {
  /** The state as a text, to be kept. */
  exportState(): string;
  /** Puts an exported state in place of the present one. Throws a `TypeError` that says what is wrong with the text. */
  importState(text: string): void;
  /** Starts over: state, time, faults and settings as created, an empty log. Snapshots stay. */
  reset(): void;
  /**
   * Starts over with what a seed makes, given as an object or its JSON text, here and at each reset from now on. An
   * exported state is one, too. Throws a `TypeError` that says what is wrong with it, and in which line and column.
   */
  playSeed(seed: string | object): void;
  /** What the emulator's clock shows, in milliseconds since 1970. Fit to be the option `clock` of a client. */
  now(): number;
  clock(): EmulatorClock;
  /** Puts the clock forward, stops or hurries it. Time goes back by `restore` alone. */
  setClock(change: EmulatorClockChange): EmulatorClock;
  /** Puts the clock forward by so many milliseconds. */
  advance(ms: number): EmulatorClock;
  settings(): EmulatorSettings;
  /** Changes the settings that are given. */
  setSettings(change: Partial<EmulatorSettings>): EmulatorSettings;
  /** The faults still in force, with the times that are left of each. */
  faults(): Fault[];
  /** Puts these faults in place of those in force. The first that meets a call happens. */
  setFaults(faults: readonly Fault[]): void;
  /** Adds a fault behind the others, in place of the one of its id, and returns its id. */
  addFault(fault: Fault): string;
  /** Takes the fault of this id away. */
  removeFault(id: string): void;
  transitions(): EmulatorTransitions;
  /** Has work that is started from now on pass this way. What is under way is left alone. */
  setTransitions(transitions: EmulatorTransitions): void;
  /** Lets work end that is held or waits for looks, and returns the ids of its tasks. */
  release(which?: EmulatorRelease): number[];
  /** The newest calls, oldest first: 500 at most, in 2 MB at most. */
  log(): EmulatorLogEntry[];
  /** The calls in the log that are meant, oldest first. They are no longer unmatched then. */
  calls(filter?: EmulatorCallFilter): EmulatorLogEntry[];
  /** Returns how many such calls came; throws an `Error` with those that come near where they are more or fewer. */
  assertCalled(filter: EmulatorCallFilter, count?: EmulatorCallCount): number;
  /** Forgets the calls so far. */
  clearCalls(): void;
  /** Keeps everything as it is under a name, in memory: state, time, faults, transitions, settings, log. */
  snapshot(name?: string): void;
  /** Makes everything what it was when the snapshot was taken, the time included. */
  restore(name?: string): void;
  /** The names of the snapshots. */
  snapshots(): string[];
  forgetSnapshot(name: string): void;
  /** What differs between a snapshot and another, or the present. */
  diff(from?: string, to?: string): EmulatorChange[];
}

/** Carries out a verb given as method, path and body; returns the answer as JSON text. */
export type Verb = (method: string, path: string, body?: unknown) => string;

/** Returns the methods, each of which carries out one verb. @internal */
export function controlOf(verb: Verb): EmulatorControl {
  const answer = (method: string, path: string, body?: unknown) => JSON.parse(verb(method, path, body));
  return {
    exportState: () => verb("GET", "/state"),
    importState: (text) => void verb("PUT", "/state", text),
    reset: () => void verb("POST", "/reset"),
    playSeed: (seed) => void verb("POST", "/seed", seed),
    now: () => answer("GET", "/clock").nowMs,
    clock: () => answer("GET", "/clock"),
    setClock: (change) => answer("POST", "/clock", change),
    advance: (advanceMs) => answer("POST", "/clock", { advanceMs }),
    settings: () => answer("GET", "/settings"),
    setSettings: (change) => answer("POST", "/settings", change),
    faults: () => answer("GET", "/faults"),
    setFaults: (list) => void verb("PUT", "/faults", list),
    addFault: (fault) => answer("POST", "/faults", fault).id,
    removeFault: (id) => void verb("DELETE", `/faults/${encodeURIComponent(id)}`),
    transitions: () => answer("GET", "/transitions"),
    setTransitions: (transitions) => void verb("PUT", "/transitions", transitions),
    release: (which = {}) => answer("POST", "/release", which).released,
    log: () => answer("GET", "/calls"),
    calls: (filter = {}) => answer("POST", "/calls/find", filter),
    assertCalled: (call, count = {}) => answer("POST", "/calls/assert", { call, ...count }).count,
    clearCalls: () => void verb("DELETE", "/calls"),
    snapshot: (name) => void verb("POST", "/snapshot", { name }),
    restore: (name) => void verb("POST", "/restore", { name }),
    snapshots: () => answer("GET", "/snapshots"),
    forgetSnapshot: (name) => void verb("DELETE", `/snapshots/${encodeURIComponent(name)}`),
    diff: (from, to) => answer("POST", "/diff", { from, to }),
  };
}
