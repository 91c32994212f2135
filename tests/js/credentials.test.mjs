// Credentials that do not last: asked for in time, once for all who wait, and never kept when they fail.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ValidationError } from "tencentdb-postgres";

import { rejection } from "./support/canned.mjs";
import { START, world } from "./support/world.mjs";

/** Pairs that live for an hour each, one after the other, and a function that gives them. */
function hourly(count = 3) {
  const pairs = Array.from({ length: count }, (_, at) => ({
    secretId: `AKIDHOURLY${at}`,
    secretKey: `key-${at}`,
    token: `token-${at}`,
    expiresMs: START + (at + 1) * 3_600_000,
  }));
  let given = 0;
  const credential = async () => {
    const { expiresMs, ...pair } = pairs[given++];
    return { ...pair, expiration: new Date(expiresMs).toISOString() };
  };
  return { credential, emulated: { credentials: pairs }, given: () => given };
}

test("many calls at once ask once, and later ones not before it is time", async (t) => {
  const { credential, emulated, given } = hourly();
  const { client, run, pass } = world(t, { options: { credential }, emulated });
  await run(Promise.all(Array.from({ length: 20 }, () => client.DescribeZones())));
  assert.equal(given(), 1);
  pass(54 * 60_000);
  await run(client.DescribeZones());
  assert.equal(given(), 1);
  // Five minutes before it ends.
  pass(60_000 + 1);
  await run(Promise.all(Array.from({ length: 20 }, () => client.DescribeZones())));
  assert.equal(given(), 2);
});

test("one without an end is asked for with every call", async (t) => {
  let asked = 0;
  const { client, run } = world(t, { options: ({ credential }) => ({ credential: () => (asked++, credential) }) });
  await run(client.DescribeZones());
  await run(client.DescribeZones());
  assert.equal(asked, 2);
});

test("a failure is told to all who wait, and not kept", async (t) => {
  let asked = 0;
  const { client, run } = world(t, {
    options: ({ credential }) => ({
      credential: async () => {
        if (asked++ === 0) throw new Error("no network");
        return { ...credential, expiration: START + 3_600_000 };
      },
    }),
  });
  const errors = await run(Promise.all([1, 2, 3].map(() => rejection(client.DescribeZones()))));
  for (const error of errors) {
    assert.ok(error instanceof ValidationError);
    assert.equal(error.cause.message, "no network");
  }
  assert.equal(asked, 1);
  await run(client.DescribeZones());
  assert.equal(asked, 2);
});

test("the old pair serves on while another cannot be had", async (t) => {
  const { credential, emulated, given } = hourly(1);
  const { client, run, pass } = world(t, { options: { credential }, emulated });
  await run(client.DescribeZones());
  pass(57 * 60_000);
  await run(client.DescribeZones());
  assert.equal(given(), 2, "it was asked for");
  pass(3 * 60_000);
  assert.ok((await run(rejection(client.DescribeZones()))) instanceof ValidationError);
});

test("a pair the service no longer takes is replaced once, also before a write", async (t) => {
  const { credential, emulated, given } = hourly();
  emulated.credentials[0].expiresMs = START + 60_000;
  const reasons = [];
  const options = {
    // It believes its first pair to live for an hour.
    credential: async () => ({ ...(await credential()), expiration: START + 3_600_000 * (given() + 1) }),
    onRetry: ({ reason }) => reasons.push(reason),
  };
  const { client, emulator, run, pass, calls } = world(t, { options, emulated });
  await run(client.DescribeZones());
  pass(120_000);
  await run(client.DescribeZones());
  assert.deepEqual([given(), reasons], [2, ["AuthFailure.TokenFailure"]]);
  emulator.setFaults([{ code: "AuthFailure.TokenFailure" }]);
  const error = await run(rejection(client.ModifyDBInstanceName({ DBInstanceId: "postgres-1", InstanceName: "x" })));
  assert.deepEqual([error.code, error.outcomeUnknown, calls("ModifyDBInstanceName").arrived], ["AuthFailure.TokenFailure", false, 2]);
});

test("calls refused for a pair that another call has replaced meanwhile take the new one", async (t) => {
  const { credential, emulated, given } = hourly();
  emulated.credentials[0].expiresMs = START + 60_000;
  const options = { credential: async () => ({ ...(await credential()), expiration: START + 3_600_000 * (given() + 1) }) };
  const { client, run, pass } = world(t, { options, emulated });
  await run(client.DescribeZones());
  pass(120_000);
  await run(Promise.all([1, 2, 3].map(() => client.DescribeZones())));
  assert.equal(given(), 2);
});

test("a function that never answers is asked anew when the calls that waited have given up", async (t) => {
  let asked = 0;
  const { client, run } = world(t, {
    options: ({ credential }) => ({ credential: () => (asked++ === 0 ? new Promise(() => {}) : credential), timeoutMs: 5_000 }),
  });
  assert.equal((await run(rejection(client.DescribeZones()))).code, "timeout");
  assert.equal((await run(rejection(client.DescribeZones()))).code, "timeout");
  await run(client.DescribeZones());
  assert.equal(asked, 2);
});

test("a token that is not there never becomes a text", async (t) => {
  const { emulator, client, run } = world(t, { options: ({ credential }) => ({ credential: { ...credential, token: undefined } }) });
  await run(client.DescribeZones());
  assert.equal(emulator.log().at(-1).code, undefined);
});

test("whoever waits for a pair can give up, and the others go on", async (t) => {
  let give;
  const { client, run, alarms } = world(t, { options: () => ({ credential: () => new Promise((resolve) => (give = resolve)) }) });
  const controller = new AbortController();
  const first = rejection(client.DescribeZones({}, { signal: controller.signal }));
  const second = client.DescribeZones();
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  controller.abort();
  assert.equal((await first).code, "aborted");
  give({ secretId: "AKIDEMULATOREXAMPLE", secretKey: "emulator-key-that-opens-nothing" });
  await run(second);
  assert.equal(alarms.size, 0);
});
