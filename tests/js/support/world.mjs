// A client in front of an emulator, in a time of their own: whoever waits moves the clock, so an hour takes no time.

import { mock } from "node:test";

import { PostgresClient } from "tencentdb-postgres";
import { createEmulator } from "tencentdb-postgres/emulator";

/** 2025-06-15 23:06:40 in UTC+8. */
export const START = 1_750_000_000_000;

/** @import { ClientOptions, CreateInstancesRequest } from "tencentdb-postgres" */
/** @import { Emulator, EmulatorOptions } from "tencentdb-postgres/emulator" */

/**
 * Timers and a clock of a test's own. `run` lets time pass until a promise is settled, `elapsed` is the time since the
 * beginning in milliseconds, and `alarms` are the timers that have not fired.
 * @param {{ after: (end: () => unknown) => void }} t
 */
export function clockwork(t) {
  let ran = 0;
  const alarms = new Map();
  let next = 1;
  mock.method(globalThis, "setTimeout", (run, ms) => {
    alarms.set(next, { at: ran + ms, run });
    return next++;
  });
  mock.method(globalThis, "clearTimeout", (id) => alarms.delete(id));
  mock.method(performance, "now", () => ran);
  t.after(() => mock.restoreAll());

  /**
   * @param {Promise<any>} promise
   * @returns {Promise<any>}
   */
  async function run(promise) {
    let settled = false;
    const done = () => (settled = true);
    promise.then(done, done);
    for (;;) {
      // Everything that is ready happens first: fetch and bodies take a few turns of the loop.
      for (let turn = 0; turn < 12 && !settled; turn++) await new Promise(setImmediate);
      if (settled) return promise;
      if (alarms.size === 0) continue;
      const [id, alarm] = [...alarms].reduce((first, other) => (other[1].at < first[1].at ? other : first));
      alarms.delete(id);
      ran = Math.max(ran, alarm.at);
      alarm.run();
    }
  }
  const pass = (ms) => {
    ran += ms;
  };
  return { run, alarms, elapsed: () => ran, pass };
}

/**
 * A client in front of an emulator. `options` change those of the client, or are a function of the emulator that gives
 * them; `emulated` change the emulator's, and `skewMs` puts the client's clock wrong.
 * @param {{ after: (end: () => unknown) => void }} t
 * @param {{
 *   options?: Partial<ClientOptions> | ((emulator: Emulator) => Partial<ClientOptions>),
 *   emulated?: EmulatorOptions, skewMs?: number
 * }} setting
 */
export function world(t, { options = {}, emulated = {}, skewMs = 0 } = {}) {
  const { run, alarms, elapsed, pass } = clockwork(t);
  const now = () => START + elapsed();
  const emulator = createEmulator({ clock: now, ...emulated });
  const client = new PostgresClient({
    credential: emulator.credential,
    region: "ap-guangzhou",
    clock: () => now() + skewMs,
    fetch: emulator.fetch,
    ...(typeof options === "function" ? options(emulator) : options),
  });

  /** The calls of an action that arrived, and how many of them took effect. */
  const calls = (action) => {
    const arrived = emulator.log().filter((entry) => entry.action === action);
    return { arrived: arrived.length, effects: arrived.filter(({ effect }) => effect).length };
  };
  return { client, emulator, run, calls, alarms, now, pass };
}

/** @type {CreateInstancesRequest} */
export const ORDER = {
  SpecCode: "pg.it.small2",
  Storage: 20,
  InstanceCount: 1,
  Period: 1,
  Charset: "UTF8",
  AdminName: "dbadmin",
  AdminPassword: "Not-a-secret1",
  Zone: "ap-guangzhou-6",
  DBMajorVersion: "16",
  VpcId: "vpc-12345678",
  SubnetId: "subnet-12345678",
  InstanceChargeType: "POSTPAID_BY_HOUR",
};
