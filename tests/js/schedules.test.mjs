// Random faults behind random kinds of `fetch`, in simulated time: an applied write is never sent again and never
// reported as a certain failure, and every call ends in time. SCHEDULES is the number of runs, SEED their seed.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { random } from "./support/random.mjs";
import { ORDER, world } from "./support/world.mjs";

const SCHEDULES = Number(process.env.SCHEDULES ?? 2_000);
const SEED = Number(process.env.SEED ?? 1);

const KEPT_OUT = [
  "RequestLimitExceeded",
  "InvalidParameter",
  "AuthFailure.TokenFailure",
  "FailedOperation.LimitOperation",
  "Brand.New",
];
const LET_IN = ["InternalError", "InternalError.DBError", "ServiceUnavailable"];

/**
 * Something that goes wrong once. A code that keeps a call out has no effect; anything else may come before the effect
 * or after it.
 */
function fault({ one, chance, next }) {
  const latencyMs = chance(0.3) ? Math.floor(next() * 90_000) : 0;
  const retryAfter = chance(0.2) ? Math.floor(next() * 90) : undefined;
  const kind = one(["code", "out", "status", "body"]);
  if (kind === "out") return { code: one(KEPT_OUT), latencyMs, retryAfter, times: 1 };
  if (kind === "code") return { code: one(LET_IN), after: chance(0.5), latencyMs, retryAfter, times: 1 };
  const body = kind === "body" ? one(["drop", "html", "truncated", "empty"]) : undefined;
  const status = one([undefined, 200, 202, 302, 303, 304, 400, 401, 403, 404, 408, 409, 429, 499, 500, 502, 503, 504]);
  if (body === undefined && (status === undefined || status < 300)) return { latencyMs, times: 1 };
  return { body, status, after: chance(0.5), latencyMs, retryAfter, times: 1 };
}

const connectionRefused = () =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED", syscall: "connect" }),
  });

const repeat =
  (fetch, isBad) =>
  async (...given) => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await fetch(...given).catch((error) => error);
      if (attempt < 3 && isBad(outcome)) continue;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    }
  };

/** Functions that people use in place of `fetch`. */
const WRAPPERS = {
  plain: (fetch) => fetch,
  "repeats what failed": (fetch) => repeat(fetch, (outcome) => outcome instanceof Error),
  "repeats what has a bad status": (fetch) => repeat(fetch, (outcome) => !(outcome.status < 400)),
  "says at last that nobody is there":
    (fetch) =>
    async (...given) => {
      try {
        return await fetch(...given);
      } catch {
        throw connectionRefused();
      }
    },
  "makes its own errors":
    (fetch) =>
    async (...given) => {
      const response = await fetch(...given);
      if (!response.ok)
        throw Object.assign(new Error(`HTTP ${response.status}`), {
          response,
          code: "ENOTFOUND",
          syscall: "getaddrinfo",
        });
      return response;
    },
  "loses every second answer": (fetch) => {
    let count = 0;
    return async (...given) => {
      const response = await fetch(...given);
      if (count++ % 2 === 0) throw connectionRefused();
      return response;
    };
  },
  "gives what is no Response":
    (fetch) =>
    async (...given) => {
      const response = await fetch(...given);
      return { status: String(response.status), text: () => response.text() };
    },
  "follows redirects to a login":
    (fetch) =>
    async (...given) => {
      const response = await fetch(...given);
      return response.status >= 300 && response.status < 400
        ? new Response('{"Response":{"message":"please log in"}}')
        : response;
    },
  "speaks the form of the service":
    (fetch) =>
    async (...given) => {
      const response = await fetch(...given);
      return response.ok ? response : new Response('{"Response":{"RequestId":"proxy"}}', { status: response.status });
    },
};

async function play(t, seed) {
  const pick = random(seed);
  const wrapper = pick.one(Object.keys(WRAPPERS));
  // A fetch that retries on its own hides all but the last answer, so its caller cannot know (docs/calls.md says so).
  const isKnown = (/** @type {any} */ { code }) => !(wrapper.startsWith("repeats") && KEPT_OUT.includes(code));
  const faults = Array.from({ length: Math.floor(pick.next() * 5) }, () => fault(pick)).filter(isKnown);
  const isWrite = pick.chance(0.7);
  const jumps = pick.one([0, 0, -3_600_000, 3_600_000, 40_000]);
  const abortMs = pick.chance(0.15) ? Math.floor(pick.next() * 70_000) : undefined;
  let attempts = 0;
  let skew = pick.one([0, -7_200_000]);
  const sentAfterEffect = [];
  const staged = world(t, {
    options: ({ fetch }) => {
      const wrapped = WRAPPERS[wrapper](fetch);
      return {
        clock: () => staged.now() + skew,
        fetch: (...given) => {
          attempts += 1;
          skew += jumps;
          sentAfterEffect.push(staged.calls("CreateInstances").effects);
          return wrapped(...given);
        },
      };
    },
  });
  const { client, emulator, run, calls, alarms, now } = staged;
  emulator.setFaults(faults);
  const controller = new AbortController();
  if (abortMs !== undefined) setTimeout(() => controller.abort(), abortMs);
  const began = now();
  const action = isWrite ? "CreateInstances" : "DescribeDBInstances";
  const outcome = await run(
    client.call(action, isWrite ? ORDER : {}, { signal: controller.signal }).then(
      () => "answered",
      (error) => error,
    ),
  );
  const took = now() - began;
  const { effects } = calls("CreateInstances");
  const told = () =>
    `seed ${seed}: ${action} through a fetch that ${wrapper}, ${JSON.stringify(faults)}: ${outcome?.stack ?? outcome}`;
  assert.ok(took <= 60_001, `${took} ms, ${told()}`);
  assert.ok(attempts <= 6, told());
  if (isWrite) {
    assert.deepEqual(
      sentAfterEffect.filter((before) => before > 0),
      [],
      `sent again after its effect: ${told()}`,
    );
    if (outcome === "answered") assert.ok(effects > 0, told());
    else if (effects > 0) assert.equal(outcome.outcomeUnknown, true, told());
    if (outcome.outcomeUnknown) assert.equal(outcome.verifyWith, "DescribeDBInstances", told());
  } else {
    assert.notEqual(outcome.outcomeUnknown, true, told());
  }
  assert.ok(alarms.size <= (abortMs === undefined ? 0 : 1) + emulatorAlarms(faults), told());
  // Removes the mocks of this world, so that they do not add up.
  mock.reset();
}

/** The emulator's timers for answers that nobody awaits. */
const emulatorAlarms = (faults) => faults.filter(({ latencyMs }) => latencyMs > 0).length * 3;

test("no schedule of faults applies a write twice or reports a false failure", {
  timeout: Infinity,
}, async (t) => {
  for (let at = 0; at < SCHEDULES; at++) await play(t, SEED + at);
  t.diagnostic(`${SCHEDULES} schedules from seed ${SEED}`);
});
