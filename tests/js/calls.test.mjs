// Calls that meet faults, against the emulator in simulated time: how often they arrive and take effect.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ApiError, TransportError } from "tencentdb-postgres";

import { answer, canned, rejection } from "./support/canned.mjs";
import { ORDER, world } from "./support/world.mjs";

const ANSWERED = "answered";
const REFUSED = "refused";
const UNKNOWN = "unknown";

const REFUSED_CONNECTION = new TypeError("fetch failed", {
  cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED", syscall: "connect" }),
});

// A fault met once, and how often a read and a write arrive, take effect, and end: the table of docs/calls.md, which
// the crate's tests go through too.
const TABLE = JSON.parse(readFileSync(new URL("../faults.json", import.meta.url), "utf8"));

/** A `fetch` that cannot connect at first, and fails as the platform's own does. */
function unreachable({ fetch }) {
  let attempts = 0;
  return {
    trust: { fetch: true },
    fetch: (...given) => (attempts++ ? fetch(...given) : Promise.reject(REFUSED_CONNECTION)),
  };
}

for (const { name, fault, trust, read, write } of TABLE) {
  for (const [action, params, expected] of [
    ["DescribeDBInstances", {}, read],
    ["CreateInstances", ORDER, write],
  ]) {
    test(`${action} meets: ${name}`, async (t) => {
      const options = fault === "unreachable" ? unreachable : trust ? { trust: { [trust]: true } } : {};
      const { client, emulator, run, calls, alarms } = world(t, { options });
      // A clock that is off stays off.
      if (typeof fault === "object") emulator.setFaults([{ ...fault, ...(fault.skewMs ? {} : { times: 1 }) }]);
      const outcome = await run(
        client.call(action, params).then(
          () => ANSWERED,
          (error) => error,
        ),
      );
      const { arrived, effects } = calls(action);
      const ended = outcome === ANSWERED ? ANSWERED : outcome.outcomeUnknown ? UNKNOWN : REFUSED;
      assert.deepEqual([arrived, effects, ended], expected, String(outcome));
      if (ended === UNKNOWN) {
        assert.equal(outcome.verifyWith, "DescribeDBInstances");
        assert.match(
          outcome.message,
          /outcome unknown.*look with DescribeDBInstances before calling CreateInstances again/,
        );
      }
      if (ended !== ANSWERED) assert.equal(outcome.attempts, 1);
      assert.deepEqual([...alarms.values()], [], "no timer is left behind");
    });
  }
}

test("a failed connection is retried, for a write only where fetch can know that nothing was sent", async (t) => {
  let tries = 0;
  const refused = () => Promise.reject(REFUSED_CONNECTION);
  const options = ({ fetch }) => ({
    trust: { fetch: true },
    fetch: (...given) => (++tries < 3 ? refused() : fetch(...given)),
  });
  const { client, run, calls } = world(t, { options });
  await run(client.CreateInstances(ORDER));
  assert.deepEqual([tries, calls("CreateInstances").effects], [3, 1]);
});

test("a write is not applied twice by a fetch that retries on its own", async (t) => {
  let tries = 0;
  // The first attempt is applied and lost, the second cannot connect: the last error says nothing about the first.
  const options = ({ fetch }) => ({
    fetch: async (...given) => {
      tries += 1;
      if (tries === 1) await fetch(...given);
      throw REFUSED_CONNECTION;
    },
  });
  const { client, run, calls } = world(t, { options });
  const error = await run(rejection(client.CreateInstances(ORDER)));
  assert.deepEqual([tries, calls("CreateInstances").effects, error.outcomeUnknown], [1, 1, true]);
});

test("a call ends at its timeout, however often it was tried", async (t) => {
  const { client, emulator, run, calls, now } = world(t);
  emulator.setFaults([{ latencyMs: 1_000_000 }]);
  const before = now();
  const error = await run(rejection(client.DescribeZones()));
  assert.ok(error instanceof TransportError && error.code === "timeout", String(error));
  assert.equal(now() - before, 60_000);
  assert.deepEqual(
    [error.attempts, calls("DescribeZones").arrived, error.outcomeUnknown, error.retryable],
    [4, 4, false, true],
  );
});

test("attempts and delays follow the options of the client and of the call", async (t) => {
  const { client, emulator, run, calls, now } = world(t, { options: { retry: { maxAttempts: 2 } } });
  emulator.setFaults([{ status: 500 }]);
  assert.equal((await run(rejection(client.DescribeZones()))).attempts, 2);
  assert.equal((await run(rejection(client.DescribeZones({}, { retry: false })))).attempts, 1);
  assert.equal(
    (await run(rejection(client.DescribeZones({}, { retry: { maxAttempts: 6, baseDelayMs: 1, maxDelayMs: 1 } }))))
      .attempts,
    6,
  );
  assert.equal(calls("DescribeZones").arrived, 9);
  const before = now();
  emulator.setFaults([{ latencyMs: 1_000_000 }]);
  await run(
    rejection(
      client.DescribeZones({}, { timeoutMs: 5_000, tryTimeoutMs: 1_000, retry: { maxAttempts: 100, baseDelayMs: 1 } }),
    ),
  );
  assert.equal(now() - before, 5_000);
});

test("a call's retry options keep the client's for the rest", async (t) => {
  const delays = [];
  const { client, emulator, run } = world(t, {
    options: { retry: { baseDelayMs: 1, maxDelayMs: 5 }, onRetry: ({ delayMs }) => delays.push(delayMs) },
  });
  emulator.setFaults([{ status: 500 }]);
  assert.equal(
    (await run(rejection(client.DescribeZones({}, { retry: { maxAttempts: 6, baseDelayMs: undefined } })))).attempts,
    6,
  );
  assert.ok(delays.length === 5 && delays.every((ms) => ms <= 5), String(delays));
});

test("retry-after is obeyed", async (t) => {
  const { client, emulator, run, now } = world(t);
  const before = now();
  emulator.setFaults([{ status: 503, retryAfter: 20, times: 1 }]);
  await run(client.DescribeZones());
  assert.ok(now() - before >= 20_000 && now() - before <= 20_200, String(now() - before));
});

test("an outage does not cause a flood of retries", async (t) => {
  let sent = 0;
  const { client, emulator, run } = world(t, {
    options: ({ fetch }) => ({
      fetch: (...given) => {
        sent++;
        return fetch(...given);
      },
    }),
  });
  emulator.setFaults([{ status: 503 }]);
  await run(Promise.allSettled(Array.from({ length: 200 }, () => client.DescribeZones())));
  assert.equal(sent, 250);
});

test("a wrong clock is corrected once for all calls of a client, and reported", async (t) => {
  for (const skewMs of [-3_600_000, 7_200_000]) {
    const events = [];
    const { client, run, calls } = world(t, { skewMs, options: { onRetry: (event) => events.push(event) } });
    await run(client.CreateInstances(ORDER));
    await run(client.DescribeZones());
    assert.deepEqual([calls("CreateInstances"), calls("DescribeZones").arrived], [{ arrived: 2, effects: 1 }, 1]);
    assert.equal(events.length, 1);
    const [{ action, attempt, reason, delayMs, clockOffsetMs, error }] = events;
    assert.deepEqual(
      [action, attempt, reason, delayMs, error.code],
      ["CreateInstances", 1, "clock", 0, "AuthFailure.SignatureExpire"],
    );
    assert.ok(Math.abs(clockOffsetMs + skewMs) <= 1000, String(clockOffsetMs));
  }
});

test("a clock that stays wrong is an error after one correction", async (t) => {
  const { client, emulator, run, calls } = world(t);
  emulator.setFaults([{ skewMs: 3_600_000, times: 1 }, { skewMs: -3_600_000 }]);
  const error = await run(rejection(client.DescribeZones()));
  assert.ok(error instanceof ApiError && error.code === "AuthFailure.SignatureExpire");
  assert.equal(calls("DescribeZones").arrived, 2);
});

test("a call aborted during a delay ends at once and leaves no timer behind", async (t) => {
  const { client, emulator, run, calls, alarms } = world(t);
  emulator.setFaults([{ status: 503, retryAfter: 30 }]);
  const controller = new AbortController();
  const reason = new Error("no longer wanted");
  const call = rejection(client.DescribeZones({}, { signal: controller.signal }));
  for (let turn = 0; turn < 30; turn++) await new Promise(setImmediate);
  assert.equal(alarms.size, 1, "it waits");
  controller.abort(reason);
  const error = await run(call);
  assert.deepEqual([error.code, error.cause, calls("DescribeZones").arrived, alarms.size], ["aborted", reason, 1, 0]);
});

test("an aborted write may have taken effect, unless it was not sent", async (t) => {
  const { client, emulator, run } = world(t);
  emulator.setFaults([{ latencyMs: 10_000 }]);
  const controller = new AbortController();
  const call = rejection(client.CreateInstances(ORDER, { signal: controller.signal }));
  for (let turn = 0; turn < 30; turn++) await new Promise(setImmediate);
  controller.abort();
  assert.deepEqual([(await run(call)).code, (await call).outcomeUnknown], ["aborted", true]);
  const unsent = await run(rejection(client.CreateInstances(ORDER, { signal: controller.signal })));
  assert.deepEqual([unsent.code, unsent.outcomeUnknown], ["aborted", false]);
});

test("rate-limited calls are sent in order and never refused for their rate", async (t) => {
  const { client, run, calls, now } = world(t, {
    options: { rateLimit: true, retry: false },
    emulated: { rateLimit: true },
  });
  const before = now();
  const order = [];
  await run(Promise.all(Array.from({ length: 60 }, (_, at) => client.DescribeTasks().then(() => order.push(at)))));
  assert.deepEqual(
    order,
    Array.from({ length: 60 }, (_, at) => at),
  );
  assert.equal(calls("DescribeTasks").arrived, 60);
  assert.ok(now() - before < 4_500, String(now() - before));
});

test("a call that may not wait for the rate limit is refused unsent", async (t) => {
  const { client, run, calls } = world(t, { options: { rateLimit: { maxWaitMs: 0 } } });
  const outcomes = await run(Promise.allSettled(Array.from({ length: 8 }, () => client.DescribeTasks())));
  const errors = outcomes.filter(({ status }) => status === "rejected").map(({ reason }) => reason);
  assert.deepEqual([errors.length, calls("DescribeTasks").arrived], [3, 5]);
  for (const { code, message, outcomeUnknown } of errors) {
    assert.deepEqual([code, outcomeUnknown], ["rate-limited", false]);
    assert.match(message, /20 calls a second/);
  }
});

test("setting the clock does not change the rate limit", async (t) => {
  let now = 3_600_000;
  let ran = 0;
  t.mock.method(performance, "now", () => ran);
  const { client } = canned(answer(), { clock: () => now, rateLimit: { maxWaitMs: 0 } });
  const go = () =>
    client.DescribeTasks().then(
      () => "sent",
      ({ code }) => code,
    );
  for (const jump of [-3_600_000, 0, 3_600_000]) {
    const outcomes = [];
    now += jump;
    for (let turn = 0; turn < 6; turn++) outcomes.push(await go());
    assert.deepEqual(outcomes.slice(4), ["sent", "rate-limited"], String(jump));
    ran += 1_000;
  }
});

test("a custom rate limiter is asked before every attempt", async (t) => {
  const turns = [];
  const rateLimit = async ({ signal, ...turn }) => void turns.push(turn);
  const { client, emulator, run } = world(t, { options: { rateLimit } });
  emulator.setFaults([{ status: 500, times: 1 }]);
  await run(client.DescribeTasks({}, { region: "ap-shanghai" }));
  const turn = {
    action: "DescribeTasks",
    region: "ap-shanghai",
    secretId: emulator.credential.secretId,
    perSecond: 20,
  };
  assert.deepEqual(turns, [turn, turn]);
  const stop = new Error("the fleet is busy");
  assert.equal(
    (await run(rejection(client.DescribeTasks({}, { rateLimit: () => Promise.reject(stop) })))).cause.message,
    stop.message,
  );
});

test("raw() returns the untouched answer", async (t) => {
  const { client, emulator, run } = world(t);
  emulator.setFaults([{ status: 500, times: 1 }]);
  const { answer, status, headers, text, requestId, attempts } = await run(client.raw("DescribeZones"));
  assert.deepEqual(JSON.parse(text).Response, answer);
  assert.deepEqual(
    [status, attempts, requestId, headers.get("content-type")],
    [200, 2, answer.RequestId, "application/json"],
  );
});
