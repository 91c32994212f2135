// Hooks of a client that throw, hang, return nonsense or call the client again, at any moment. The call still settles
// once, with an error of this package; an applied write is never reported as a certain failure; nothing is left behind.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PostgresClient, TencentDBError } from "tencentdb-postgres";

import { answer, canned, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";

const TIMEOUT_MS = 120;
const ORDER = { DBInstanceId: "postgres-1" };

const never = new Promise(() => {});

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const hostile = () =>
  new Proxy(
    {},
    {
      get() {
        throw new Error("a trap");
      },
    },
  );

const THROWN = {
  error: () => new Error("broken"),
  nothing: () => undefined,
  null: () => null,
  text: () => "a text",
  "revoked proxy": revoked,
  "object with traps": hostile,
  "object without prototype": () => Object.create(null),
  "error of this package": () => new TencentDBError("mine"),
  "refused connection": () =>
    Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect" }),
};

const NONSENSE = {
  nothing: () => undefined,
  null: () => null,
  NaN: () => NaN,
  negative: () => -1,
  infinite: () => Infinity,
  bigint: () => 5n,
  text: () => "text",
  symbol: () => Symbol("s"),
  list: () => [],
  object: () => ({}),
  function: () => () => {},
  "object with traps": hostile,
  "revoked proxy": revoked,
  "then that throws": () => ({
    // biome-ignore lint/suspicious/noThenProperty: what a hook may give away is not in our hands
    get then() {
      throw new Error("no then");
    },
  }),
  // biome-ignore lint/suspicious/noThenProperty: likewise
  "then that never calls": () => ({ then() {} }),
  "then that calls twice": () => ({
    // biome-ignore lint/suspicious/noThenProperty: likewise
    then(resolve, reject) {
      resolve(1);
      reject(new Error("late"));
    },
  }),
};

/** Every way to misbehave, by name. `again` calls the client once more. */
const WAYS = {
  ...Object.fromEntries(
    Object.entries(THROWN).map(([name, make]) => [
      `throws ${name}`,
      () => {
        throw make();
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(THROWN).map(([name, make]) => [`rejects with ${name}`, () => Promise.reject(make())]),
  ),
  ...Object.fromEntries(Object.entries(NONSENSE).map(([name, make]) => [`gives ${name}`, () => make()])),
  hangs: () => never,
  "calls again": (honest, again) => {
    again();
    return honest();
  },
  "waits for another call": async (honest, again) => {
    await again();
    return honest();
  },
};

const refusal = (Code, Message = "no") => ({ body: answer({ Error: { Code, Message } }) });

/**
 * What the service answers first; then it grants everything. `applied` says whether a write took effect all the same.
 */
const STORIES = {
  "is well": [],
  "is down": [{ status: 503, body: "<html>", applied: true }],
  "is too busy": [refusal("RequestLimitExceeded")],
  "finds the clock wrong": [refusal("AuthFailure.SignatureExpire", "server time 1700003600, not 1700000000")],
  "finds the token wrong": [refusal("AuthFailure.TokenFailure")],
  refuses: [refusal("InvalidParameter")],
};

const HOOKS = [
  "clock",
  "credential",
  "rateLimit",
  "fetch",
  "text",
  "status",
  "headers",
  "header",
  "onRequest",
  "onResponse",
  "onRetry",
  "onAdvice",
  "aborted",
  "addEventListener",
  "removeEventListener",
  "reason",
];

/** A client with one hook that misbehaves at one of its uses, and the record of its writes. */
function stage(hook, way, moment, story) {
  const seen = { applied: 0, listeners: 0 };
  let uses = 0;
  let inner = 0;
  const steps = [...STORIES[story]];
  const again = () => {
    if (inner++ > 2) return undefined;
    return client.DescribeZones({}, { signal: undefined }).then(
      () => undefined,
      () => undefined,
    );
  };
  const use = (name, honest) => (name === hook && ++uses === moment ? WAYS[way](honest, again) : honest());
  const listeners = new Set();
  const signal = {
    get aborted() {
      return use("aborted", () => false);
    },
    get reason() {
      return use("reason", () => undefined);
    },
    addEventListener: (_, listener) => use("addEventListener", () => void listeners.add(listener)),
    removeEventListener: (_, listener) => use("removeEventListener", () => void listeners.delete(listener)),
  };
  const respond = (action) => {
    const {
      status = 200,
      body,
      applied = body === undefined,
    } = action === "DescribeZones" ? {} : (steps.shift() ?? {});
    if (applied && action === "RestartDBInstance") seen.applied += 1;
    const headers = { get: (name) => use("header", () => (name === "date" ? "Tue, 14 Nov 2023 23:13:20 GMT" : null)) };
    return {
      get status() {
        return use("status", () => status);
      },
      get headers() {
        return use("headers", () => headers);
      },
      text: () => use("text", () => Promise.resolve(body ?? answer())),
    };
  };
  const observers = Object.fromEntries(
    ["onRequest", "onResponse", "onRetry", "onAdvice"].map((name) => [name, () => use(name, () => undefined)]),
  );
  const client = new PostgresClient({
    region: "ap-guangzhou",
    credential: () => use("credential", () => ({ secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" })),
    clock: () => use("clock", () => 1_700_000_000_000),
    rateLimit: () => use("rateLimit", () => undefined),
    fetch: (_, { headers }) => use("fetch", () => Promise.resolve(respond(headers["X-TC-Action"]))),
    retry: { maxAttempts: 3, baseDelayMs: 1, maxDelayMs: 1 },
    timeoutMs: TIMEOUT_MS,
    ...observers,
  });
  return { client, signal, seen, listeners };
}

async function play(action, hook, way, moment, story) {
  const { client, signal, seen, listeners } = stage(hook, way, moment, story);
  const params = action === "RestartDBInstance" ? { ...ORDER, Extra: undefined } : { Limit: 1_000_000 };
  const told = `${action}, ${hook} ${way}, use ${moment}, the service ${story}`;
  let settled = 0;
  const settle = (outcome) => {
    settled++;
    return outcome;
  };
  const outcome = await client.call(loose(action), params, loose({ signal })).then(() => settle("answered"), settle);
  assert.equal(settled, 1, told);
  if (outcome !== "answered") {
    assert.ok(outcome instanceof TencentDBError, `${told}: ${outcome?.stack ?? String(outcome)}`);
    assert.equal(typeof outcome.code, "string", told);
    assert.match(JSON.stringify(outcome), /^\{"name":"\w+Error","message":/, told);
  }
  if (action === "RestartDBInstance") {
    assert.ok(seen.applied <= 1, `applied ${seen.applied} times: ${told}`);
    if (outcome === "answered") assert.equal(seen.applied, 1, told);
    else if (seen.applied) assert.equal(outcome.outcomeUnknown, true, `${told}: ${outcome}`);
  }
  if (hook !== "removeEventListener" && hook !== "addEventListener")
    assert.equal(listeners.size, 0, `a listener is left: ${told}`);
}

for (const action of ["DescribeDBInstances", "RestartDBInstance"]) {
  test(`${action} settles whatever misbehaves, at whatever moment`, { timeout: 120_000 }, async (t) => {
    t.mock.method(console, "error", () => {});
    const plays = [];
    for (const hook of HOOKS) {
      for (const way of Object.keys(WAYS)) {
        for (const moment of [1, 2, 3]) {
          for (const story of Object.keys(STORIES)) plays.push(() => play(action, hook, way, moment, story));
        }
      }
    }
    // Many at a time: most of the time is spent waiting.
    let next = 0;
    const workers = Array.from({ length: 200 }, async () => {
      while (next < plays.length) await plays[next++]();
    });
    await Promise.all(workers);
    t.diagnostic(`${plays.length} plays`);
    await new Promise((resolve) => setTimeout(resolve, TIMEOUT_MS));
    assert.deepEqual(
      process.getActiveResourcesInfo().filter((name) => name === "Timeout").length <= 1,
      true,
      "no timer is left",
    );
  });
}

/** Clocks that only tests have. */
const CLOCKS = {
  throws: () => {
    throw new Error("no clock");
  },
  "gives NaN": () => NaN,
  "gives nothing": () => undefined,
  "gives a bigint": () => 5n,
  "gives a text": () => "5",
  "stands still": () => 0,
  "is infinite": () => Infinity,
  "goes back": (() => {
    let ms = 1e9;
    return () => (ms -= 3_600_000);
  })(),
};

test("calls and waits end in time although the platform's clock is replaced", { timeout: 20_000 }, async (t) => {
  for (const [told, clock] of Object.entries(CLOCKS)) {
    const mocked = t.mock.method(performance, "now", clock);
    let tries = 0;
    const fetch = async () => (tries++ === 0 ? new Response("", { status: 503 }) : never);
    const retry = { maxAttempts: 3, baseDelayMs: 1 };
    assert.equal(
      (await rejection(canned(undefined, { fetch, retry, timeoutMs: 60 }).client.DescribeZones())).code,
      "timeout",
      told,
    );
    const { client } = canned(answer({ DBInstance: { DBInstanceStatus: "isolating" } }));
    const wait = client.waitFor("instance-isolated", { DBInstanceId: "postgres-1" }, { timeoutMs: 60 });
    assert.deepEqual([(await rejection(wait)).name, tries], ["WaitError", 2], told);
    mocked.mock.restore();
  }
});
