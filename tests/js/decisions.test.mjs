// The table of decisions that the crate's tests run too: the core's decisions cross the border unchanged, and those
// written in both languages agree.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { readFileSync } from "node:fs";

import { PostgresClient, WaitError } from "tencentdb-postgres";

import { internal } from "../../bench/internal.mjs";
import { clockwork } from "./support/world.mjs";

// Node.js is given a bundle by the package's name, so these modules have a wasm of their own, which this entry loads.
await internal("index.js");
const mirrored = { ...(await internal("client/mirrored.js")), ...(await internal("client/mirrored-later.js")) };
const { settings } = await internal("client/options.js");
const { afterFailure } = await internal("wasm/bindings.js");
const { afterCall, afterPoll, nextPage, paging } = await internal("wasm/pacing.js");

const TABLE = JSON.parse(readFileSync(new URL("../decisions.json", import.meta.url), "utf8"));
const WALL_MS = 1_700_000_000_000;
const pair = { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" };

/** The rows of a section, with what they leave out. */
const completed = ({ base, rows }) => rows.map((row) => ({ ...base, ...row }));

test("a client is patient by default as the table says", () => {
  const { credential: _, ...found } = settings({ credential: pair, region: "ap-guangzhou" });
  for (const [name, value] of Object.entries(TABLE.defaults)) assert.equal(found[name], value, name);
});

for (const row of completed(TABLE.afterFailure)) {
  test(`after a failure: ${row.name}`, () => {
    const [kind, , decision, ms, spent, retryable, ambiguous] = afterFailure(
      row.readOnly ? "DescribeZones" : "CreateInstances",
      row.lost ?? row.code,
      row.message,
      row.lost !== undefined,
      row.status ?? NaN,
      row.retryAfterMs ?? NaN,
      row.date ?? NaN,
      row.signedAt,
      row.localMs,
      row.attempts,
      row.maxAttempts,
      row.remainingMs,
      row.baseDelayMs,
      row.maxDelayMs,
      row.clockCorrected,
      row.credentialRefreshed,
      row.credentialRefreshable,
      row.spent,
      row.jitter,
    );
    // Why a call stops is told in the crate only.
    const { reason: _, ...expected } = row.expected;
    const found = { class: kind, decision, ms: Number(ms), spent: Number(spent) };
    assert.deepEqual({ ...found, retryable: retryable === "1", ambiguous: ambiguous === "1" }, expected);
  });
}

test("an attempt has the time that the table says", () => {
  for (const { readOnly, attempts, remainingMs, ms, ...limits } of TABLE.attemptTimeout)
    assert.equal(mirrored.attemptTimeout(readOnly, attempts, remainingMs, limits), ms);
});

test("a Retry-After asks for what the table says", () => {
  for (const { text, serviceMs, ms } of TABLE.retryAfter)
    assert.equal(mirrored.retryAfter(text, serviceMs), ms ?? NaN, text);
});

test("a credential is renewed when the table says", () => {
  for (const { fetchedMs, expiresMs, renewMs } of TABLE.renewal)
    assert.equal(mirrored.renewal(fetchedMs, expiresMs), renewMs);
});

test("a limiter lets calls go when the table says", () => {
  for (const { perSecond, calls } of TABLE.rate) {
    let next = -Infinity;
    for (const [at, waitMs] of calls) {
      assert.equal(mirrored.rateWait(next, at), waitMs, `${perSecond} a second, at ${at}`);
      next = afterCall(next, at, perSecond);
    }
  }
});

test("a list goes on where the table says", () => {
  for (const row of TABLE.nextPage) {
    const { action, size, position, previousTotal, rows, fresh, total, cut, next } = row;
    const found = nextPage(paging(action), size, position, previousTotal, rows, fresh, total ?? NaN, cut ?? NaN);
    assert.equal(found, next ?? NaN, JSON.stringify(row));
  }
});

test("a poll says what the table says", () => {
  for (const row of completed(TABLE.afterPoll)) {
    const { wanted, state, answered, polls, waitedMs, timeoutMs, shown, accepted, jitter, expected } = row;
    const found = afterPoll(wanted, state, answered, polls, waitedMs, timeoutMs, shown, accepted, jitter);
    assert.equal(found, String(expected), JSON.stringify(row));
  }
});

/** A client that is answered as a row says, in a time that goes as far as it sleeps. */
function scripted(t, row, options = {}) {
  const { run, elapsed } = clockwork(t);
  mock.method(Math, "random", () => 0.5);
  let clockMs = 0;
  const asked = [];
  const delays = [];
  const answers = [...(row.answers ?? [])];
  const fetch = async (_, /** @type {any} */ { headers, body }) => {
    asked.push([headers["X-TC-Action"], JSON.parse(body)]);
    const { setClockMs = 0, status, headers: told, body: text, response } = answers.shift();
    clockMs += setClockMs;
    return new Response(text ?? JSON.stringify({ Response: { RequestId: "r", ...response } }), {
      status,
      headers: told,
    });
  };
  const client = new PostgresClient({
    credential: pair,
    region: "ap-guangzhou",
    fetch,
    clock: () => WALL_MS + elapsed() + clockMs,
    onRetry: ({ delayMs }) => delays.push(delayMs),
    ...options,
  });
  return { client, run, elapsed, asked, delays, answers };
}

for (const row of TABLE.calls) {
  test(`a call: ${row.name}`, async (t) => {
    const { client, run, delays, answers } = scripted(t, row);
    const outcome = await run(
      client.call(row.action, row.params ?? {}).then(
        () => "answered",
        (error) => error.code + (error.outcomeUnknown ? ", unknown" : ""),
      ),
    );
    assert.deepEqual([outcome, delays, answers], [row.outcome, row.delays, []]);
  });
}

for (const row of TABLE.waits) {
  test(`a wait: ${row.name}`, async (t) => {
    const { client, run, asked, elapsed } = scripted(t, row, { retry: false });
    const goals = {
      order: ["order", { DealNames: row.names }],
      task: ["task", { TaskId: row.task }],
    };
    const [goal, params] = goals[row.goal] ?? [`instance-${row.goal}`, { DBInstanceId: row.id }];
    const outcome = await run(
      client.waitFor(goal, params, { timeoutMs: 600_000 }).then(
        () => "done",
        (error) => {
          if (error instanceof WaitError) assert.equal(error.state, row.state);
          return error.code;
        },
      ),
    );
    const actions = asked.map(([action]) => action);
    assert.deepEqual([outcome, actions, elapsed()], [row.outcome, row.asked, row.waitedMs]);
  });
}

for (const row of TABLE.lists) {
  test(`a list: ${row.name}`, async (t) => {
    const { client, run, asked } = scripted(t, row);
    const { action, pageSize, limit, cursor } = row;
    const { identity, position, size } = paging(action);
    const pages = [];
    const next = [];
    const read = async () => {
      for await (const page of client.pages(action, {}, { pageSize, limit, cursor })) {
        pages.push(page.rows.map((one) => one[identity]).join(""));
        next.push(page.cursor ?? null);
      }
    };
    await run(read());
    assert.deepEqual(
      { pages, next, asked: asked.map(([, params]) => [params[position], params[size]]) },
      { pages: row.pages, next: row.next, asked: row.asked },
    );
  });
}

test("a fetch of a credential that hangs is given up when the table says", async (t) => {
  const { timeoutMs, tryTimeoutMs, gaveUpMs } = TABLE.hungCredential;
  let fetches = 0;
  const credential = () => (fetches++ === 0 ? new Promise(() => {}) : pair);
  const row = { answers: [{ response: {} }] };
  const { client, run, elapsed } = scripted(t, row, { credential, timeoutMs, tryTimeoutMs });
  const error = await run(client.DescribeZones().catch((thrown) => thrown));
  assert.deepEqual([error.code, elapsed()], ["timeout", gaveUpMs]);
  await run(client.DescribeZones());
  assert.deepEqual([fetches, elapsed()], [2, gaveUpMs]);
});
