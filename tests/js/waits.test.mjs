// Waiting, with the emulator's tasks under way, in simulated time.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ApiError, TencentDBError, TransportError, WaitError } from "tencentdb-postgres";

import { rejection } from "./support/canned.mjs";
import { ORDER, world } from "./support/world.mjs";

/** A world with an instance that runs. */
async function running(t, options) {
  const stage = world(t, { options });
  const { DBInstanceIdSet } = await stage.run(stage.client.CreateInstances(ORDER));
  stage.pass(60_000);
  return { ...stage, DBInstanceId: DBInstanceIdSet[0] };
}

test("an order is waited for until its instances run", async (t) => {
  const { client, run } = world(t);
  const { answer, done } = await run(client.start("CreateInstances", ORDER));
  const percents = [];
  const [deal] = await run(done({ onProgress: ({ progress }) => progress !== undefined && percents.push(progress) }));
  assert.deepEqual([deal.DealName, deal.DBInstanceIdSet.length], [answer.DealNames[0], 1]);
  const { DBInstance } = await run(client.DescribeDBInstanceAttribute({ DBInstanceId: deal.DBInstanceIdSet[0] }));
  assert.equal(DBInstance.DBInstanceStatus, "running");
  assert.ok(percents.length > 2 && percents.at(-1) === 100 && percents.every((percent, at) => at === 0 || percent >= percents[at - 1]), String(percents));
});

test("a task is waited for, by either of its names", async (t) => {
  const { client, run, DBInstanceId } = await running(t);
  const { answer, done } = await run(client.start("RestartDBInstance", { DBInstanceId }));
  const steps = [];
  const task = await run(done({ onProgress: ({ step }) => steps.push(step) }));
  assert.deepEqual([task.TaskId, task.Status, steps.at(-1)], [answer.TaskId, "Success", "Task Complete"]);
  assert.equal((await run(client.waitFor("task", { FlowId: answer.FlowId }))).Progress, 100);
});

test("where there is nothing to wait for, that is said, and not that it is done", async (t) => {
  const { client, run, DBInstanceId } = await running(t);
  const { done } = await run(client.start("ModifyDBInstanceName", { DBInstanceId, InstanceName: "renamed" }));
  const error = await rejection(done());
  assert.ok(error instanceof WaitError);
  assert.deepEqual([error.code, error.goal, error.state], ["nothing", "ModifyDBInstanceName", ""]);
  assert.match(error.message, /nothing to wait for.*DescribeDBInstanceAttribute/);
});

test("states are waited for, and being gone is one", async (t) => {
  const { client, run, DBInstanceId } = await running(t);
  await run(client.IsolateDBInstances({ DBInstanceIdSet: [DBInstanceId] }));
  const states = [];
  const instance = await run(client.waitFor("instance-isolated", { DBInstanceId }, { onProgress: ({ state }) => states.push(state) }));
  assert.deepEqual([instance.DBInstanceStatus, states[0], states.at(-1)], ["isolated", "isolating", "isolated"]);
  const failed = await run(rejection(client.waitFor("instance-running", { DBInstanceId })));
  assert.ok(failed instanceof WaitError && failed instanceof TencentDBError);
  assert.deepEqual([failed.code, failed.state], ["failed", "isolated"]);
  await run(client.DestroyDBInstance({ DBInstanceId }));
  await run(client.waitFor("instance-gone", { DBInstanceId }));
  assert.equal((await run(rejection(client.waitFor("instance-running", { DBInstanceId })))).code, "gone");
});

test("what does not come in time says so, and a task that is not there is given half a minute", async (t) => {
  const { client, run, now, DBInstanceId } = await running(t);
  let before = now();
  const late = await run(rejection(client.waitFor("instance-restarting", { DBInstanceId }, { timeoutMs: 45_000 })));
  assert.deepEqual([late.code, now() - before], ["timeout", 45_000]);
  assert.match(late.message, /^instance-restarting: not within 45000 ms; it is running$/);
  before = now();
  assert.equal((await run(rejection(client.waitFor("task", { TaskId: 999_999 })))).code, "gone");
  assert.ok(now() - before >= 30_000 && now() - before < 45_000);
});

test("looks that fail for a passing reason are made again, others end the wait", async (t) => {
  const { client, emulator, run, DBInstanceId } = await running(t);
  const { done } = await run(client.start("RestartDBInstance", { DBInstanceId }));
  emulator.setFaults([{ action: "DescribeTasks", code: "InternalError", times: 9 }]);
  assert.equal((await run(done())).Status, "Success");
  emulator.setFaults([{ action: "DescribeTasks", body: "drop", times: 9 }]);
  assert.equal((await run(done())).Status, "Success");
  emulator.setFaults([{ action: "DescribeTasks", code: "UnauthorizedOperation" }]);
  assert.ok((await run(rejection(done()))) instanceof ApiError);
});

test("a wait that is aborted ends at once, and leaves nothing behind", async (t) => {
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

test("what nobody can wait for is refused by name", async (t) => {
  const { client } = world(t);
  for (const goal of ["running", "instance-", "", undefined]) {
    assert.match((await rejection(client.waitFor(goal, {}))).message, /instance-running/);
  }
});

test("orders are waited for by name, and none counts twice", async (t) => {
  const { client, run } = world(t);
  const { DealNames } = await run(client.CreateInstances(ORDER));
  assert.equal((await run(client.waitFor("order", { DealNames: [...DealNames, ...DealNames] }))).length, 1);
  for (const params of [{}, { DealName: "" }, { DealNames: [] }]) {
    const error = await run(rejection(client.waitFor("order", params)));
    assert.deepEqual([error.name, error.problems?.[0].path], ["ValidationError", "params.DealNames"]);
  }
});

test("a look that has to wait for its turn too long is made again", async (t) => {
  const { client, run, DBInstanceId } = await running(t, { rateLimit: { maxWaitMs: 0 } });
  const { done } = await run(client.start("RestartDBInstance", { DBInstanceId }));
  const looks = await run(Promise.all(Array.from({ length: 60 }, () => done())));
  assert.ok(looks.every(({ Status }) => Status === "Success"));
});

test("a task is waited for by its number only", async (t) => {
  const { client, run, DBInstanceId } = await running(t);
  const { done } = await run(client.start("RestartDBInstance", { DBInstanceId }));
  await run(done());
  for (const params of [{ TaskID: 1 }, { TaskId: undefined }, {}, undefined, { TaskId: "soon" }]) {
    const error = await run(rejection(client.waitFor("task", params)));
    assert.deepEqual([error.name, error.problems?.[0].path], ["ValidationError", "params.TaskId"]);
  }
});

test("no look takes longer than the wait", async (t) => {
  const { client, run, now } = world(t, { options: { fetch: () => new Promise(() => {}), retry: false } });
  const started = now();
  const error = await run(rejection(client.waitFor("task", { TaskId: 1 }, { timeoutMs: 300 })));
  assert.deepEqual([error.code, now() - started], ["timeout", 300]);
});

test("an order that is done stays so if the last look fails", async (t) => {
  let looks = 0;
  const options = ({ fetch }) => ({
    retry: false,
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

test("an observer that fails does not end a wait, and a misspelt option is told with those there are", async (t) => {
  const { client, run, DBInstanceId } = await running(t);
  t.mock.method(console, "error", () => {});
  const onProgress = () => {
    throw new Error("of my own");
  };
  await run(client.waitFor("instance-running", { DBInstanceId }, { onProgress }));
  assert.match((await rejection(client.waitFor("instance-running", { DBInstanceId }, { onprogress: onProgress }))).message, /onprogress is no option.*onProgress/);
});
