// The emulator inside the page: made on first use, with a clock whose speed can be changed, and faults on demand. All
// tabs show one world: each has an emulator of its own, takes up what another has changed before it answers, and writes
// down what a call of its own has changed. Faults are of the tab alone, because they lie between it and the service.

import { describeAction } from "tencentdb-postgres";
import { createClock } from "./clock.js";
import { createSharedRecord } from "./shared-record.js";

const KEPT_AS = "tencentdb-postgres emulator";
/** The name of the snapshot that changes are told from. */
const MARK = "before the call";

/** @import { Emulator, Fault } from "tencentdb-postgres/emulator" */
/** @import { Pace } from "./clock.js" */
/** @typedef {{ state: string, pace: Pace }} World */
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
 * @param {() => void} elsewhere called when another tab has changed what this one shows
 */
export function createSimulator(changed, elsewhere = () => {}) {
  const clock = createClock();
  /** @type {Emulator | undefined} */
  let started;
  /** @type {Promise<void> | undefined} */
  let starting;
  let fault = NO_FAULT;
  /** The number of the change up to which this tab knows the world. */
  let known = 0;
  /** Whether what happens here reaches the other tabs, and lasts. */
  let isKept = true;
  const shared = /** @type {ReturnType<typeof createSharedRecord<World>>} */ (
    createSharedRecord(KEPT_AS, (version) => started && version > known && elsewhere())
  );

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

  /** Storage may be forbidden or full. Then this tab goes on by itself, and a reload starts anew. */
  const alone = () => {
    isKept = false;
  };

  /**
   * A world that another version of the page wrote may say nothing to this one, which then goes on with its own.
   * @param {World} world
   */
  function resume({ state, pace }) {
    try {
      emulator().importState(state);
      clock.follow(pace);
    } catch (error) {
      console.warn(error);
    }
  }

  /** Takes up what another tab has changed. */
  async function take() {
    if (!isKept) return;
    try {
      if ((await shared.version()) <= known) return;
      const record = await shared.read();
      if (!record || record.version <= known) return;
      known = record.version;
      resume(record.value);
    } catch {
      alone();
    }
  }

  /** Writes down what was changed here. Call it only while no other tab changes anything. */
  async function keep() {
    if (!isKept) return;
    try {
      known += 1;
      await shared.write({ version: known, value: { state: emulator().exportState(), pace: clock.pace } });
    } catch {
      alone();
    }
  }

  /**
   * Changes the world, once what others have changed is taken up.
   * @template Result
   * @param {() => Result | Promise<Result>} work
   * @returns {Promise<Result>}
   */
  const change = (work) =>
    shared.alone(async () => {
      await take();
      try {
        return await work();
      } finally {
        // A call whose answer was lost may have taken effect.
        await keep();
      }
    });

  async function open() {
    const { createEmulator } = await import("tencentdb-postgres/emulator");
    const first = await shared.isFirst();
    await shared.alone(async () => {
      started = createEmulator({ fleet: "demo", clock: clock.now });
      await take();
      // While nobody looked, time went on no faster than outside.
      const { speed, since, then } = clock.pace;
      if (first && speed !== 1) clock.follow({ speed: 1, since, then });
      if (first) await keep();
    });
  }

  return {
    clock,
    /** Makes the emulator, with what it held before. */
    start() {
      starting ??= open();
      starting.catch(() => (starting = undefined));
      return starting;
    },
    /**
     * @param {string} url
     * @param {RequestInit} init
     */
    async fetch(url, init) {
      const action = new Headers(init.headers).get("X-TC-Action") ?? "";
      const reads = await describeAction(action).then(
        ({ readOnly }) => readOnly === true,
        () => false,
      );
      if (!reads) return change(() => emulator().fetch(url, init));
      await take();
      return emulator().fetch(url, init);
    },
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
    async run(/** @type {number} */ speed) {
      await change(() => clock.run(speed));
      changed();
    },
    /** @param {number} milliseconds */
    async advance(milliseconds) {
      await change(() => clock.advance(milliseconds));
      changed();
    },
    reset: () =>
      change(() => {
        const left = emulator().faults();
        emulator().reset();
        emulator().setFaults(left);
      }),
    async exportState() {
      await take();
      return emulator().exportState();
    },
    /**
     * Has the next call of an action refused with a code.
     * @param {string} action
     * @param {string} code
     */
    provoke: (action, code) => emulator().addFault({ id: "provoked", action, code, times: 1 }),
    /** Remembers the state, to tell later what has changed. */
    async mark() {
      await take();
      emulator().snapshot(MARK);
    },
    /** What has changed in the state since it was remembered, but for its time. */
    changesSinceMark() {
      const changes = emulator()
        .diff(MARK)
        .filter(({ path }) => path !== "/now_ms");
      emulator().forgetSnapshot(MARK);
      return changes;
    },
    /**
     * Takes up a state. Time goes on from where it ended, because nothing in it would move before that.
     * @param {string} text
     */
    importState: (text) =>
      change(() => {
        emulator().importState(text);
        clock.advance(JSON.parse(text).state.now_ms - clock.now());
      }),
  };
}
