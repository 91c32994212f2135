// The emulator inside the page: made on first use, with a clock whose speed can be changed, faults on demand, and a state that outlives a reload.

import { describeAction } from "tencentdb-postgres";
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
  let kinds;

  /** The names of all actions, apart by whether they change anything. */
  async function actionsByKind() {
    const { PostgresClient } = await import("tencentdb-postgres");
    const names = Object.getOwnPropertyNames(PostgresClient.prototype).filter((name) => name !== "constructor" && /^[A-Z]/.test(name));
    const described = await Promise.all(names.map((name) => describeAction(name)));
    const of = (reads) => described.filter(({ readOnly }) => (readOnly === true) === reads).map(({ name }) => name);
    return { reads: of(true), writes: of(false) };
  }

  async function put() {
    const { kind, which, times } = fault;
    if (kind === "none") return emulator.setFaults([]);
    const one = times > 0 ? { ...FAULTS[kind], times } : FAULTS[kind];
    if (which === "all") return emulator.setFaults([one]);
    kinds ??= await actionsByKind();
    emulator.setFaults(kinds[which].map((action) => ({ ...one, action })));
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
    get fault() {
      return fault;
    },
    setFault(chosen) {
      fault = chosen;
      put().then(changed);
    },
    run(speed) {
      clock.run(speed);
      changed();
    },
    async reset() {
      emulator.reset();
      await put();
    },
    exportState: () => emulator.exportState(),
    importState(text) {
      emulator.importState(text);
    },
  };
}
