// The emulator inside the page: made on first use, with a clock whose speed can be changed, faults on demand, and a state that outlives a reload.

import { createClock } from "./clock.js";

const KEPT_AS = "console.emulator";

/** The faults a person can choose, as the emulator takes them. */
export const FAULTS = {
  limit: { code: "RequestLimitExceeded" },
  error: { status: 500 },
  html: { status: 502, body: "html" },
  drop: { body: "drop" },
  slow: { latencyMs: 3000 },
};
const NO_FAULT = { kind: "none", which: "all", times: 0 };

/** `changed` is called when its faults or its clock change. */
export function createSimulator(changed) {
  const clock = createClock();
  let emulator;
  let credential;
  let fault = NO_FAULT;

  function put() {
    const { kind, which, times } = fault;
    if (kind === "none") return emulator.setFaults([]);
    const one = { ...FAULTS[kind] };
    if (which !== "all") one.calls = which;
    if (times > 0) one.times = times;
    emulator.setFaults([one]);
  }

  const keep = () => {
    if (!emulator) return;
    try {
      sessionStorage.setItem(KEPT_AS, JSON.stringify({ state: emulator.exportState(), now: clock.now() }));
    } catch {
      // Storage may be full or forbidden; then a reload starts anew, and nothing else is lost.
    }
  };

  const recall = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? "null");
      if (!kept) return;
      emulator.importState(kept.state);
      clock.advance(kept.now - clock.now());
    } catch {
      sessionStorage.removeItem(KEPT_AS);
    }
  };

  return {
    clock,
    /** Makes the emulator, with what it held before the page was reloaded. */
    async start() {
      if (emulator) return;
      const { createEmulator } = await import("tencentdb-postgres/emulator");
      emulator = createEmulator({ fleet: "demo", clock: clock.now });
      credential = emulator.credential;
      recall();
      addEventListener("pagehide", keep);
    },
    fetch: (url, init) => emulator.fetch(url, init),
    /** The pair it knows. */
    get credential() {
      return credential;
    },
    /** The fault in force; one that has met as many calls as it should is none any more. */
    get fault() {
      return emulator?.faults().length === 0 ? { ...fault, kind: "none" } : fault;
    },
    setFault(chosen) {
      fault = chosen;
      put();
      changed();
    },
    run(speed) {
      clock.run(speed);
      changed();
    },
    reset() {
      const left = emulator.faults();
      emulator.reset();
      emulator.setFaults(left);
    },
    exportState: () => emulator.exportState(),
    /** Takes up a state. Time goes on from where it ended: before that nothing in it would move. */
    importState(text) {
      emulator.importState(text);
      clock.advance(JSON.parse(text).state.now_ms - clock.now());
    },
  };
}
