// The emulator inside the page: made on first use, with a clock whose speed can be changed, faults on demand, and a
// state that survives a reload.

import { createClock } from "./clock.js";

const KEPT_AS = "console.emulator";

/** @import { Emulator, Fault } from "tencentdb-postgres/emulator" */
/** @typedef {keyof typeof FAULTS} FaultName */
/** @typedef {{ kind: FaultName | "none", which: "all" | "reads" | "writes", times: number }} ChosenFault */
/** @typedef {ReturnType<typeof createSimulator>} Simulator */

/**
 * The faults that a person can choose, as the emulator takes them.
 * @satisfies {Record<string, Fault>}
 */
export const FAULTS = {
  limit: { code: "RequestLimitExceeded" },
  error: { status: 500 },
  html: { status: 502, body: "html" },
  drop: { body: "drop" },
  slow: { latencyMs: 3000 },
};
/** @type {ChosenFault} */
const NO_FAULT = { kind: "none", which: "all", times: 0 };

/**
 * @param {() => void} changed called when its faults or its clock change
 */
export function createSimulator(changed) {
  const clock = createClock();
  /** @type {Emulator | undefined} */
  let started;
  let fault = NO_FAULT;

  function emulator() {
    if (!started) throw new Error("the emulator is not started");
    return started;
  }

  function put() {
    const { kind, which, times } = fault;
    if (kind === "none") return emulator().setFaults([]);
    /** @type {Fault} */
    const one = { ...FAULTS[kind] };
    if (which !== "all") one.calls = which;
    if (times > 0) one.times = times;
    emulator().setFaults([one]);
  }

  const keep = () => {
    try {
      sessionStorage.setItem(KEPT_AS, JSON.stringify({ state: emulator().exportState(), now: clock.now() }));
    } catch {
      // Storage may be full or forbidden; then a reload starts anew, and nothing else is lost.
    }
  };

  const recall = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? "null");
      if (!kept) return;
      emulator().importState(kept.state);
      clock.advance(kept.now - clock.now());
    } catch {
      sessionStorage.removeItem(KEPT_AS);
    }
  };

  return {
    clock,
    /** Makes the emulator, with what it held before the page was reloaded. */
    async start() {
      if (started) return;
      const { createEmulator } = await import("tencentdb-postgres/emulator");
      started = createEmulator({ fleet: "demo", clock: clock.now });
      recall();
      addEventListener("pagehide", keep);
    },
    fetch: (/** @type {string} */ url, /** @type {RequestInit} */ init) => emulator().fetch(url, init),
    /** The pair of keys that it knows. */
    get credential() {
      return emulator().credential;
    },
    /**
     * The fault in force: none, once it has met as many calls as it should.
     * @returns {ChosenFault}
     */
    get fault() {
      return started?.faults().length === 0 ? { ...fault, kind: "none" } : fault;
    },
    setFault(/** @type {ChosenFault} */ chosen) {
      fault = chosen;
      put();
      changed();
    },
    run(/** @type {number} */ speed) {
      clock.run(speed);
      changed();
    },
    reset() {
      const left = emulator().faults();
      emulator().reset();
      emulator().setFaults(left);
    },
    exportState: () => emulator().exportState(),
    /**
     * Takes up a state. Time goes on from where it ended, because nothing in it would move before that.
     * @param {string} text
     */
    importState(text) {
      emulator().importState(text);
      clock.advance(JSON.parse(text).state.now_ms - clock.now());
    },
  };
}
