// Calls a client as often as told, and prints what is held after a twentieth of the calls and at the end.

import { getEventListeners } from "node:events";

const [, , count] = process.argv;
const CALLS = Number(count);

const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  /**
   * @param {WebAssembly.Module} module
   * @param {WebAssembly.Imports} imports
   */
  constructor(module, imports) {
    super(module, imports);
    memories.push(this.exports.memory);
  }
};
const { PostgresClient } = await import("tencentdb-postgres");

const ANSWER = JSON.stringify({ Response: { RequestId: "r", TotalCount: 0, DBInstanceSet: [] } });
let sent = 0;
/** A `fetch` that fails now and then, and ends where it is told to. */
const fetch = (_url, { signal }) =>
  new Promise((resolve, reject) => {
    sent += 1;
    if (sent % 7 === 0) return reject(new TypeError("fetch failed"));
    const stop = () => reject(signal.reason);
    signal?.addEventListener("abort", stop, { once: true });
    setImmediate(() => {
      signal?.removeEventListener("abort", stop);
      resolve(new Response(ANSWER));
    });
  });
const client = new PostgresClient({
  credential: { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" },
  region: "ap-guangzhou",
  retry: false,
  fetch: /** @type {any} */ (fetch),
});

/** One signal for all the calls that are not aborted: whoever listens to it has to stop. */
const lasting = new AbortController().signal;
let unsettled = 0;

async function call(at) {
  unsettled += 1;
  const controller = at % 5 === 0 ? new AbortController() : undefined;
  const calling = client.DescribeDBInstances({ Limit: (at % 100) + 1 }, { signal: controller?.signal ?? lasting });
  controller?.abort();
  await calling.catch(() => {});
  unsettled -= 1;
}

async function held() {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise(setImmediate);
    /** @type {any} */ (globalThis).gc();
  }
  return {
    wasmBytes: memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    heapBytes: process.memoryUsage().heapUsed,
    resources: process.getActiveResourcesInfo().filter((name) => name === "Timeout"),
    listeners: getEventListeners(lasting, "abort").length,
    unsettled,
  };
}

let at = 0;
const until = async (end) => {
  // Several at once, as programs call.
  for (; at < end; at += 50) await Promise.all(Array.from({ length: 50 }, (_, index) => call(at + index)));
};
await until(CALLS / 20);
const early = await held();
await until(CALLS);
console.log(JSON.stringify({ early, late: await held() }));
