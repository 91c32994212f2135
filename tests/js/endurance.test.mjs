// What a client holds after many calls is what it held after a few: memory of the wasm and of JavaScript, timers,
// listeners, promises. CALLS is the number of calls; every fifth is aborted, every seventh fails.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";

const CALLS = Number(process.env.CALLS ?? 20_000);

test("many calls, many of them aborted or failed, leave nothing behind", { timeout: Infinity }, async (t) => {
  // A process of its own, because what else the tests hold would be counted.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", "support/endurance.mjs", String(CALLS)],
    { cwd: import.meta.dirname },
  );
  const { early, late } = JSON.parse(stdout);
  t.diagnostic(`${CALLS} calls: ${JSON.stringify({ early, late })}`);
  assert.equal(late.wasmBytes, early.wasmBytes, "the wasm's memory grew");
  assert.deepEqual(late.resources, early.resources, "a timer is left");
  assert.equal(late.listeners, 0, "a listener is left at a signal");
  assert.equal(late.unsettled, 0, "a promise is left");
  // The engine's own caches move by some hundred kilobytes; a leak of 100 bytes a call would be ten times that.
  assert.ok(late.heapBytes - early.heapBytes < 1_000_000 + CALLS * 10, "the heap grew");
});
