// Waiting, with the emulator's tasks under way, in simulated time.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ApiError, TencentDBError, TransportError, WaitError } from "tencentdb-postgres";

import { answer, canned, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";
import { ORDER, world } from "./support/world.mjs";

/** A world with an instance that runs. */
async function running(t, options) {
  const stage = world(t, { options });
  const { DBInstanceIdSet } = await stage.run(stage.client.CreateInstances(ORDER));
  stage.pass(60_000);
  return { ...stage, DBInstanceId: DBInstanceIdSet[0] };
}

test("waitFor waits for an order until its instances run", async (t) => {
  const { client, run } = world(t);
  const { answer, done } = await run(client.start("CreateInstances", ORDER));
  const percents = [];
  const [deal] = await run(done({ onProgress: ({ progress }) => progress !== undefined && percents.push(progress) }));
  assert.deepEqual([deal.DealName, deal.DBInstanceIdSet.length], [answer.DealNames[0], 1]);
  const { DBInstance } = await run(client.DescribeDBInstanceAttribute({ DBInstanceId: deal.DBInstanceIdSet[0] }));
  assert.equal(DBInstance.DBInstanceStatus, "running");
  assert.ok(
    percents.length > 2 &&
      percents.at(-1) === 100 &&
      percents.every((percent, at) => at === 0 || percent >= percents[at - 1]),
    String(percents),
  );
});

test("waitFor accepts a task by TaskId or FlowId", async (t) => {
  const { client, run, DBInstanceId } = await running(t);
  const { answer, done } = await run(client.start("RestartDBInstance", { DBInstanceId }));
  const steps = [];
  const task = await run(done({ onProgress: ({ step }) => steps.push(step) }));
  assert.deepEqual([task.TaskId, task.Status, steps.at(-1)], [answer.TaskId, "Success", "Task Complete"]);
  assert.equal((await run(client.waitFor("task", { FlowId: answer.FlowId }))).Progress, 100);
});

test("done() says where there is nothing to wait for", async (t) => {
  const { client, run, DBInstanceId } = await running(t);
  const { done } = await run(client.start("ModifyDBInstanceName", { DBInstanceId, InstanceName: "renamed" }));
  const error = await rejection(done());
  assert.ok(error instanceof WaitError);
  assert.deepEqual([error.code, error.goal, error.state], ["nothing", "ModifyDBInstanceName", ""]);
  assert.match(error.message, /nothing to wait for.*DescribeDBInstanceAttribute/);
});

test("waitFor waits for states, and gone is one", async (t) => {
  const { client, run, DBInstanceId } = await running(t);
  await run(client.IsolateDBInstances({ DBInstanceIdSet: [DBInstanceId] }));
  const states = [];
  const instance = await run(
    client.waitFor("instance-isolated", { DBInstanceId }, { onProgress: ({ state }) => states.push(state) }),
  );
  assert.deepEqual([instance.DBInstanceStatus, states[0], states.at(-1)], ["isolated", "isolating", "isolated"]);
  const failed = await run(rejection(client.waitFor("instance-running", { DBInstanceId })));
  assert.ok(failed instanceof WaitError && failed instanceof TencentDBError);
  assert.deepEqual([failed.code, failed.state], ["failed", "isolated"]);
  await run(client.DestroyDBInstance({ DBInstanceId }));
  await run(client.waitFor("instance-gone", { DBInstanceId }));
  assert.equal((await run(rejection(client.waitFor("instance-running", { DBInstanceId })))).code, "gone");
});

test("a wait times out, and an absent task has half a minute to appear", async (t) => {
  const { client, run, now, DBInstanceId } = await running(t);
  let before = now();
  const late = await run(rejection(client.waitFor("instance-restarting", { DBInstanceId }, { timeoutMs: 45_000 })));
  assert.deepEqual([late.code, now() - before], ["timeout", 45_000]);
  assert.match(late.message, /^instance-restarting: not within 45000 ms; it is running$/);
  before = now();
  assert.equal((await run(rejection(client.waitFor("task", { TaskId: 999_999 })))).code, "gone");
  assert.ok(now() - before >= 30_000 && now() - before < 45_000);
});

test("a poll that fails for a passing reason is repeated, others end the wait", async (t) => {
  const { client, emulator, run, DBInstanceId } = await running(t);
  const { done } = await run(client.start("RestartDBInstance", { DBInstanceId }));
  emulator.setFaults([{ action: "DescribeTasks", code: "InternalError", times: 9 }]);
  assert.equal((await run(done())).Status, "Success");
  emulator.setFaults([{ action: "DescribeTasks", body: "drop", times: 9 }]);
  assert.equal((await run(done())).Status, "Success");
  emulator.setFaults([{ action: "DescribeTasks", code: "UnauthorizedOperation" }]);
  assert.ok((await run(rejection(done()))) instanceof ApiError);
});

test("an aborted wait ends at once and leaves no timer behind", async (t) => {
  const { client, run, alarms, DBInstanceId } = await running(t);
  const controller = new AbortController();
  const reason = new Error("no longer wanted");
  const wait = rejection(client.waitFor("instance-isolated", { DBInstanceId }, { signal: controller.signal }));
  for (let turn = 0; turn < 30; turn++) await new Promise(setImmediate);
  controller.abort(reason);
  const error = await run(wait);
  assert.ok(error instanceof TransportError);
  assert.deepEqual([error.code, error.cause, alarms.size], ["aborted", reason, 0]);
});

test("an unknown goal is refused by name", async (t) => {
  const { client } = world(t);
  for (const goal of loose(["running", "instance-", "", undefined])) {
    assert.match((await rejection(client.waitFor(goal, loose({})))).message, /instance-running/);
  }
});

test("orders are waited for by name, each once", async (t) => {
  const { client, run } = world(t);
  const { DealNames } = await run(client.CreateInstances(ORDER));
  assert.equal((await run(client.waitFor("order", { DealNames: [...DealNames, ...DealNames] }))).length, 1);
  for (const params of loose([{}, { DealName: "" }, { DealNames: [] }])) {
    const error = await run(rejection(client.waitFor("order", params)));
    assert.deepEqual([error.name, error.problems?.[0].path], ["ValidationError", "params.DealNames"]);
  }
});

test("a poll refused by the rate limit is repeated", async (t) => {
  const { client, run, DBInstanceId } = await running(t, { rateLimit: { maxWaitMs: 0 } });
  const { done } = await run(client.start("RestartDBInstance", { DBInstanceId }));
  const looks = await run(Promise.all(Array.from({ length: 60 }, () => done())));
  assert.ok(looks.every(({ Status }) => Status === "Success"));
});

test("a task is waited for by its number only", async (t) => {
  const { client, run, DBInstanceId } = await running(t);
  const { done } = await run(client.start("RestartDBInstance", { DBInstanceId }));
  await run(done());
  for (const params of loose([{ TaskID: 1 }, { TaskId: undefined }, {}, undefined, { TaskId: "soon" }])) {
    const error = await run(rejection(client.waitFor("task", params)));
    assert.deepEqual([error.name, error.problems?.[0].path], ["ValidationError", "params.TaskId"]);
  }
});

test("no poll takes longer than the wait", async (t) => {
  const { client, run, now } = world(t, { options: { fetch: () => new Promise(() => {}), retry: false } });
  const started = now();
  const error = await run(rejection(client.waitFor("task", { TaskId: 1 }, { timeoutMs: 300 })));
  assert.deepEqual([error.code, now() - started], ["timeout", 300]);
});

test("an order that is done stays so if the last poll fails", async (t) => {
  let looks = 0;
  const options = ({ fetch }) => ({
    retry: /** @type {const} */ (false),
    fetch: (url, init) => {
      if (init.headers["X-TC-Action"] === "DescribeTasks") looks = 1;
      else if (looks === 1) return Promise.reject(new TypeError("fetch failed"));
      return fetch(url, init);
    },
  });
  const { client, run } = world(t, { options });
  const { done } = await run(client.start("CreateInstances", ORDER));
  const [deal] = await run(done());
  assert.ok(deal.DealName && looks === 1);
});

test("an observer that throws does not end a wait, and a misspelt option is refused", async (t) => {
  const { client, run, DBInstanceId } = await running(t);
  t.mock.method(console, "error", () => {});
  const onProgress = () => {
    throw new Error("of my own");
  };
  await run(client.waitFor("instance-running", { DBInstanceId }, { onProgress }));
  assert.match(
    (await rejection(client.waitFor("instance-running", { DBInstanceId }, loose({ onprogress: onProgress })))).message,
    /onprogress is no option.*onProgress/,
  );
});

/** Odd values of an answer's member, some of which cannot be made a text. */
const ODD = loose([
  { toString: 1, valueOf: 1 },
  { constructor: { name: { toString: 1 } } },
  [],
  [[]],
  {},
  null,
  true,
  0,
  -1,
  1e300,
  "",
  "x",
  "\0",
  "x".repeat(100_000),
]);

test("a wait ends with an error of the package whatever the answer holds", async () => {
  const answers = (members) =>
    canned(({ headers }) => answer(headers["X-TC-Action"].startsWith("Describe") ? members : {})).client;
  const options = { timeoutMs: 5 };
  for (const odd of ODD) {
    for (const waits of [
      () => answers({ TaskSet: odd }).waitFor("task", { TaskId: 5 }, options),
      () => answers({ TaskSet: [odd] }).waitFor("task", { TaskId: 5 }, options),
      () => answers({ TaskSet: [{ TaskId: odd, Status: odd }] }).waitFor("task", { TaskId: 5 }, options),
      () =>
        answers({ TaskSet: [{ TaskId: 5, Status: odd, Progress: odd, TaskDetail: odd }] }).waitFor(
          "task",
          { TaskId: 5 },
          { ...options, onProgress() {} },
        ),
      () => answers({ DBInstance: odd }).waitFor("instance-running", { DBInstanceId: "a" }, options),
      () =>
        answers({ DBInstance: { DBInstanceStatus: odd } }).waitFor("instance-running", { DBInstanceId: "a" }, options),
      () => answers({ Deals: odd }).waitFor("order", { DealNames: ["a"] }, options),
      () => answers({ Deals: [odd] }).waitFor("order", { DealNames: ["a"] }, options),
      () =>
        answers({ Deals: [{ DealName: odd, FlowId: odd, DBInstanceIdSet: odd }] }).waitFor(
          "order",
          { DealNames: ["a"] },
          options,
        ),
      async () =>
        (
          await answers({ Details: odd, TotalCount: odd }).start("LockAccount", {
            DBInstanceId: "postgres-1",
            UserName: "u",
          })
        ).done(options),
      async () =>
        (
          await answers({ Details: [{ UserName: odd, Status: odd }] }).start("LockAccount", {
            DBInstanceId: "postgres-1",
            UserName: "u",
          })
        ).done(options),
      async () =>
        (
          await answers({ Details: [{ UserName: "u", Status: odd }] }).start("LockAccount", {
            DBInstanceId: "postgres-1",
            UserName: "u",
          })
        ).done(options),
    ]) {
      const error = await rejection(waits());
      assert.ok(error instanceof TencentDBError, `${JSON.stringify(odd).slice(0, 60)}, ${waits}: ${error.stack}`);
    }
    for (const name of ["DealNames", "DealName", "TaskId", "FlowId"]) {
      const { client } = canned(({ headers }) =>
        answer(headers["X-TC-Action"] === "RestartDBInstance" ? { [name]: odd } : {}),
      );
      const { done } = await client.start("RestartDBInstance", { DBInstanceId: "postgres-1" });
      const error = await rejection(done(options));
      assert.ok(error instanceof TencentDBError, `${name} ${JSON.stringify(odd).slice(0, 60)}: ${error.stack}`);
    }
  }
});

test("a wait reads the caller's parameters once", async () => {
  let reads = 0;
  const { client, sent } = canned(({ headers }) =>
    answer(headers["X-TC-Action"] === "IsolateDBInstances" ? {} : { DBInstance: { DBInstanceStatus: "isolated" } }),
  );
  const { done } = await client.start("IsolateDBInstances", {
    get DBInstanceIdSet() {
      return [`postgres-${reads++}`];
    },
  });
  await done();
  assert.deepEqual(
    sent.map(({ body }) => /postgres-\d/.exec(body)[0]),
    ["postgres-0", "postgres-0"],
  );
});

test("an action with the name of an object's member leads nowhere", async () => {
  for (const action of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
    const { done } = await canned(answer(), { allowUnknown: true }).client.start(loose(action), {});
    assert.equal((await rejection(done())).code, "nothing");
  }
});
