// What `done()` waits for: the task or order that an answer names, or else the state that the action leads to.

import assert from "node:assert/strict";
import { test } from "node:test";

import { TransportError, ValidationError, WaitError, describeAction } from "tencentdb-postgres";

import { LEADS, STATES } from "../../pkg/dist/generated/leads.js";
import { actions } from "../../pkg/dist/generated/reference.js";
import { answer, canned, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";
import { ORDER, world } from "./support/world.mjs";

async function running(t, InstanceCount = 1) {
  const stage = world(t);
  const { DBInstanceIdSet } = await stage.run(stage.client.CreateInstances({ ...ORDER, InstanceCount }));
  stage.pass(60_000);
  const state = (DBInstanceId) =>
    stage.client.DescribeDBInstanceAttribute({ DBInstanceId }).then(
      ({ DBInstance }) => DBInstance.DBInstanceStatus,
      (error) => error.class,
    );
  const does = async (action, params) => {
    const { done } = await stage.run(stage.client.start(action, params));
    return stage.run(done());
  };
  return { ...stage, ids: DBInstanceIdSet, state: (id) => stage.run(state(id)), does };
}

test("done() waits until an instance is isolated, running or gone", async (t) => {
  const { ids, state, does } = await running(t);
  const [DBInstanceId] = ids;
  const [isolated] = await does("IsolateDBInstances", { DBInstanceIdSet: ids });
  assert.deepEqual(
    [isolated.DBInstanceId, isolated.DBInstanceStatus, await state(DBInstanceId)],
    [DBInstanceId, "isolated", "isolated"],
  );
  const [restored] = await does("DisIsolateDBInstances", { DBInstanceIdSet: ids });
  assert.deepEqual([restored.DBInstanceStatus, await state(DBInstanceId)], ["running", "running"]);
  await does("IsolateDBInstances", { DBInstanceIdSet: ids });
  assert.equal(await does("DestroyDBInstance", { DBInstanceId }), undefined);
  assert.equal(await state(DBInstanceId), "not-found");
});

test("done() waits until an instance runs, whatever was done to it", async (t) => {
  const { client, run, ids, state, does } = await running(t);
  const [DBInstanceId] = ids;
  const { DBInstance } = await run(client.DescribeDBInstanceAttribute({ DBInstanceId }));
  const zones = DBInstance.DBNodeSet.map(({ Role }) => ({ Role, Zone: "ap-guangzhou-6" }));
  for (const [action, params] of loose([
    ["RestartDBInstance", { DBInstanceId }],
    ["ModifyDBInstanceSpec", { DBInstanceId, Memory: 4, Storage: 40 }],
    ["SwitchDBInstancePrimary", { DBInstanceId }],
    [
      "ModifyDBInstanceSSLConfig",
      { DBInstanceId, SSLEnabled: true, ConnectAddress: DBInstance.DBInstanceNetInfo[0].Ip },
    ],
    ["RenewInstance", { DBInstanceId, Period: 1 }],
    ["ModifyDBInstanceDeployment", { DBInstanceId, DBNodeSet: zones, SwitchTag: 0 }],
  ])) {
    const failed = await does(action, params).then(
      () => undefined,
      (error) => error,
    );
    // The emulator may refuse some of these.
    if (failed) assert.equal(failed.name, "ApiError", `${action}: ${failed}`);
    assert.equal(await state(DBInstanceId), "running", action);
  }
});

test("done() waits for every instance of a call", async (t) => {
  const { ids, state, does } = await running(t, 3);
  const ends = await does("IsolateDBInstances", { DBInstanceIdSet: ids });
  assert.deepEqual(
    ends.map(({ DBInstanceId }) => DBInstanceId),
    ids,
  );
  for (const id of ids) assert.equal(await state(id), "isolated");
});

test("done() waits for the instances that the call named", async (t) => {
  const { client, run, ids, state } = await running(t);
  const params = { DBInstanceIdSet: [...ids] };
  const { done } = await run(client.start("IsolateDBInstances", params));
  params.DBInstanceIdSet[0] = "postgres-other000";
  await run(done());
  assert.equal(await state(ids[0]), "isolated");
});

/** A client whose instance has one state after the other, poll for poll, without delays. */
function seen(
  t,
  states,
  { of = (state) => ({ DBInstance: { DBInstanceId: "postgres-1", DBInstanceStatus: state } }) } = {},
) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const looks = [];
  const { client } = canned(({ headers }) => {
    const action = headers["X-TC-Action"];
    if (!action.startsWith("Describe")) return answer();
    looks.push(action);
    const state = states[Math.min(looks.length, states.length) - 1];
    return state === undefined
      ? answer({ Error: { Code: "ResourceNotFound.InstanceNotFoundError", Message: "" } })
      : answer(of(state));
  });
  const run = async (promise) => {
    let settled = false;
    promise.then(
      () => (settled = true),
      () => (settled = true),
    );
    for (let turn = 0; turn < 2_000 && !settled; turn++) {
      await new Promise(setImmediate);
      t.mock.timers.tick(1_000);
    }
    return promise;
  };
  return { client, looks, run };
}

test("done() waits for a change that has not begun, and not for one that is over", async (t) => {
  for (const [action, states, looks] of loose([
    ["IsolateDBInstances", ["running", "running", "isolating", "isolated"], 4],
    ["IsolateDBInstances", ["isolated"], 1],
    ["DisIsolateDBInstances", ["isolated", "isolated", "disisolating", "running"], 4],
    ["DisIsolateDBInstances", [...Array(12).fill("isolated"), "disisolating", "running"], 14],
    ["DisIsolateDBInstances", ["running"], 1],
    ["DestroyDBInstance", ["isolated", "offlining", undefined], 3],
    ["DestroyDBInstance", [undefined], 1],
    ["DestroyDBInstance", ["isolated", "recycled"], 2],
    ["DestroyDBInstance", ["isolated", "offlining", "offline"], 3],
    ["ModifySwitchTimePeriod", ["waitSwitch", "switching", "running"], 3],
  ])) {
    await t.test(`${action}: ${states}`, async (t) => {
      const { client, looks: made, run } = seen(t, states);
      const params = { DBInstanceId: "postgres-1", DBInstanceIdSet: ["postgres-1"], SwitchTag: 0 };
      const fields = (await describeAction(action)).input.map(({ name }) => name);
      const own = Object.fromEntries(Object.entries(params).filter(([name]) => fields.includes(name)));
      const { done } = await run(client.start(action, own));
      await run(done());
      assert.equal(made.length, looks);
    });
  }
});

test("done() waits for a row of a list where it shows the state", async (t) => {
  const row = (name, path) => ({
    of: (state) => ({
      TotalCount: 1,
      [path]: state === "-" ? [] : [{ ...name, Status: state, State: state, AuditStatus: state }],
    }),
  });
  const account = { DBInstanceId: "postgres-1", UserName: "app" };
  const file = { InstanceId: "postgres-1", Product: "postgres" };
  for (const [action, params, states, form] of loose([
    ["CreateAccount", { ...account, Type: "normal", Password: "Not-a-secret1" }, ["-", 1, 2], row(account, "Details")],
    ["UnlockAccount", account, [5, 3, 2], row(account, "Details")],
    ["LockAccount", account, [2, 3, 5], row(account, "Details")],
    ["DeleteAccount", account, [2, -1, "-"], row(account, "Details")],
    ["DeleteAuditLogFile", { ...file, FileName: "a.gz" }, ["success", "-"], row({ FileName: "a.gz" }, "Items")],
    [
      "OpenAuditService",
      { ...file, LogExpireDay: 7, HotLogExpireDay: 7, AuditType: "simple" },
      ["-", "OFF", "ON"],
      row({ InstanceId: "postgres-1" }, "Items"),
    ],
    ["CloseAuditService", file, ["ON", "-"], row({ InstanceId: "postgres-1" }, "Items")],
  ])) {
    await t.test(action, async (t) => {
      const { client, looks, run } = seen(t, states, form);
      const { done } = await run(client.start(action, params));
      await run(done());
      assert.equal(looks.length, states.length);
      assert.ok(looks.every((read) => read === LEADS[action].read));
    });
  }
});

test("a backup or file that ends badly ends the wait", async (t) => {
  for (const state of ["failed", "canceled"]) {
    await t.test(state, async (t) => {
      t.mock.timers.enable({ apis: ["setTimeout"] });
      const { client } = canned(({ headers }) =>
        answer(
          headers["X-TC-Action"] === "CreateBaseBackup"
            ? { BaseBackupId: "b-1" }
            : { TotalCount: 1, BaseBackupSet: [{ Id: "b-1", State: state }] },
        ),
      );
      const { done } = await client.start("CreateBaseBackup", { DBInstanceId: "postgres-1" });
      const error = await rejection(done());
      assert.ok(error instanceof WaitError);
      assert.deepEqual([error.code, error.state], ["failed", state]);
    });
  }
});

test("done() waits for every write, or says that there is nothing to wait for", async () => {
  const outcomes = {};
  for (const [action, { input }] of Object.entries(actions)) {
    const reads = [];
    const { client } = canned(
      ({ headers }) => {
        const asked = headers["X-TC-Action"];
        reads.push(asked);
        return asked === action && reads.length === 1
          ? answer({ Here: 1 })
          : answer({ Error: { Code: "UnauthorizedOperation", Message: "" } });
      },
      { allowUnknown: true },
    );
    // Valid parameters that name nothing real.
    const params = {};
    for (const { name, type, array, required } of input) {
      const one = { string: "x", time: "x", unsigned: 1, integer: 1, number: 1, boolean: true }[type] ?? {};
      if (required) params[name] = array ? [one] : one;
    }
    const { done } = await client
      .start(loose(action), params)
      .catch((error) => ({ done: () => Promise.reject(error) }));
    const error = await rejection(done());
    outcomes[error.code] = (outcomes[error.code] ?? 0) + 1;
    const leads = LEADS[action];
    if (error instanceof ValidationError) continue;
    if (leads?.instance)
      assert.deepEqual([error.code, reads[1]], ["UnauthorizedOperation", "DescribeDBInstanceAttribute"], action);
    else if (leads && reads.length > 1)
      assert.deepEqual([error.code, reads[1]], ["UnauthorizedOperation", leads.read], action);
    else assert.equal(error.code, "nothing", action);
  }
  assert.ok(outcomes.nothing > 60, JSON.stringify(outcomes));
});

test("the goals are all states of the description", () => {
  assert.ok(
    STATES.includes("running") &&
      STATES.includes("audit-switching") &&
      STATES.includes("job-running") &&
      STATES.at(-1) === "gone",
  );
});

test("an unknown goal is refused with the nearest one", async () => {
  const { client, sent } = canned();
  for (const [goal, nearest] of loose([
    ["instance-runing", "instance-running"],
    ["instance-Running", "instance-running"],
    ["instance-job running", "instance-job-running"],
    ["instance-isolate", "instance-isolated"],
    ["instace-running", "instance-running"],
    ["tasks", "task"],
    ["Order", "order"],
    ["orders", "order"],
    ["running", undefined],
    ["instance-", undefined],
    ["", undefined],
    [undefined, undefined],
    [7, undefined],
    [Symbol("task"), undefined],
    [{}, undefined],
  ])) {
    const error = await rejection(client.waitFor(goal, { DBInstanceId: "postgres-1" }));
    assert.ok(error instanceof ValidationError, String(goal));
    assert.deepEqual([error.problems[0].path, error.problems[0].suggestion], ["waitFor", nearest], String(goal));
  }
  assert.equal(sent.length, 0);
  const open = canned(answer({ DBInstance: { DBInstanceStatus: "newly invented" } }), { allowUnknown: true });
  assert.equal(
    (await open.client.waitFor("instance-newly-invented", { DBInstanceId: "postgres-1" })).DBInstanceStatus,
    "newly invented",
  );
});

test("options of waits are checked like those of calls", async () => {
  const { client } = canned();
  const { done } = await client.start("RestartDBInstance", { DBInstanceId: "postgres-12345678" });
  const controller = new AbortController();
  for (const wait of [done, (options) => client.waitFor("task", { TaskId: 1 }, options)]) {
    for (const odd of loose([
      controller,
      controller.signal,
      { signal: controller },
      { timeoutMs: "soon" },
      { onProgress: 1 },
      "x",
      null,
      { onprogress() {} },
    ])) {
      assert.ok((await rejection(wait(odd))) instanceof ValidationError, String(odd));
    }
  }
  for (const params of loose(["postgres-1", null, 7, []])) {
    assert.ok((await rejection(client.waitFor("instance-running", params))) instanceof ValidationError);
    assert.ok((await rejection(client.waitFor("order", params))) instanceof ValidationError);
  }
  for (const DealNames of loose(["deal", [7], [""], [null], {}])) {
    assert.equal((await rejection(client.waitFor("order", { DealNames }))).problems[0].path, "params.DealNames");
  }
});

/** Undocumented values of a field in an answer. */
const ODD = ["x", "7", 7, -1, 1.5, true, {}, { a: 1 }, [], [7], ["x"], [null], [[]], [{}], null, { length: 1 }];

/** Asserts that a wait or list ends with a value or an error of the package. */
async function ends(promise, what) {
  const outcome = await promise.then(
    () => undefined,
    (error) => error,
  );
  if (outcome === undefined || outcome instanceof WaitError) return;
  assert.ok(outcome instanceof TransportError, `${what}: ${outcome?.stack}`);
  assert.equal(outcome.code, "malformed", what);
}

test("waits end with an error of the package, whatever the answer holds", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const wait = async (reply, goal, params) => {
    const { client } = canned(reply);
    const promise = client.waitFor(goal, params, { timeoutMs: 1 });
    promise.catch(() => {});
    for (let turn = 0; turn < 12; turn++) {
      await new Promise(setImmediate);
      t.mock.timers.tick(60_000);
    }
    await ends(promise, `${goal} ${JSON.stringify(reply)}`);
  };
  for (const odd of ODD) {
    await wait(answer({ DBInstance: odd }), "instance-running", { DBInstanceId: "postgres-1" });
    await wait(answer({ DBInstance: { DBInstanceStatus: odd } }), "instance-running", { DBInstanceId: "postgres-1" });
    for (const TaskSet of [
      odd,
      [odd],
      [{ TaskId: odd }],
      [{ TaskId: 1, Status: odd }],
      [{ TaskId: 1, Status: "Success", TaskDetail: odd, Progress: odd }],
    ]) {
      await wait(answer({ TaskSet }), "task", { TaskId: 1 });
    }
    for (const Deals of [
      odd,
      [odd],
      [null, { DealName: odd }],
      [{ DealName: "d", FlowId: odd }],
      [{ DealName: "d", DBInstanceIdSet: odd }],
    ]) {
      await wait(answer({ Deals }), "order", { DealName: "d" });
    }
  }
});

test("an odd task or order is waited for only if it can be one", async () => {
  for (const odd of [...ODD, "", 0, -5]) {
    for (const name of ["TaskId", "FlowId", "DealName", "DealNames"]) {
      let calls = 0;
      const { client } = canned(() =>
        calls++ === 0 ? answer({ [name]: odd }) : answer({ Error: { Code: "UnauthorizedOperation", Message: "" } }),
      );
      const { done } = await client.start("RestartDBInstance", { DBInstanceId: "postgres-12345678" });
      const error = await rejection(done());
      assert.ok(
        ["nothing", "UnauthorizedOperation"].includes(error.code),
        `${name} ${JSON.stringify(odd)}: ${error.stack}`,
      );
    }
  }
});

test("lists end with rows or an error of the package, whatever the answer holds", async () => {
  for (const odd of ODD) {
    for (const members of [
      { DBInstanceSet: odd },
      { DBInstanceSet: [odd] },
      { DBInstanceSet: [{ DBInstanceId: odd }, { DBInstanceId: odd }], TotalCount: 2 },
      { DBInstanceSet: [], TotalCount: odd },
    ]) {
      const { client } = canned(answer(members));
      const read = async () => {
        for await (const { rows, total } of client.pages("DescribeDBInstances")) {
          assert.ok(rows.every((row) => typeof row === "object" && row !== null));
          assert.ok(total === undefined || total >= 0);
        }
      };
      await ends(read(), JSON.stringify(members));
    }
    const { client } = canned(answer({ Detail: odd }));
    await ends(
      client
        .pages("DescribeSlowQueryAnalysis", {
          DBInstanceId: "postgres-1",
          StartTime: "2026-01-01 00:00:00",
          EndTime: "2026-01-02 00:00:00",
        })
        .next(),
      JSON.stringify(odd),
    );
  }
});

test("lists start at the offset or page of their parameters", async () => {
  const times = { DBInstanceId: "postgres-1", StartTime: "2026-01-01 00:00:00", EndTime: "2026-01-02 00:00:00" };
  for (const [action, params, options, sent] of loose([
    ["DescribeDBInstances", { Offset: 40 }, {}, { Offset: 40, Limit: 100 }],
    ["DescribeDBInstances", { Offset: 40n, Limit: 7 }, {}, { Offset: 40, Limit: 7 }],
    ["DescribeDBInstances", { Limit: 1000 }, { cursor: 3 }, { Offset: 3, Limit: 100 }],
    ["DescribeDBInstances", { Offset: null, Limit: undefined }, {}, { Offset: 0, Limit: 100 }],
    ["DescribeReadOnlyGroups", { PageNumber: 3, PageSize: 5 }, {}, { PageNumber: 3, PageSize: 5 }],
    ["DescribeReadOnlyGroups", {}, { cursor: 2 }, { PageNumber: 3, PageSize: 99 }],
    ["DescribeDBBackups", { ...times, Type: 1, Offset: 2 }, {}, { Offset: 2, Limit: 100 }],
  ])) {
    const { client, sent: requests } = canned(answer());
    await client.pages(action, params, options).next();
    const body = JSON.parse(requests[0].body);
    for (const [name, value] of Object.entries(sent)) assert.equal(body[name], value, `${action} ${name}`);
  }
  for (const [action, params, options, path] of loose([
    ["DescribeDBInstances", { Offset: -1 }, {}, "params.Offset"],
    ["DescribeDBInstances", { Offset: "5" }, {}, "params.Offset"],
    ["DescribeDBInstances", { Offset: 1.5 }, {}, "params.Offset"],
    ["DescribeDBInstances", { Limit: 0 }, {}, "params.Limit"],
    ["DescribeReadOnlyGroups", { PageNumber: 0 }, {}, "params.PageNumber"],
    ["DescribeReadOnlyGroups", { PageSize: true }, {}, "params.PageSize"],
    ["DescribeDBInstances", { Offset: 5 }, { cursor: 5 }, "params.Offset"],
    ["DescribeDBInstances", { Limit: 5 }, { pageSize: 5 }, "params.Limit"],
    ["DescribeDBInstances", "x", {}, "params"],
    ["DescribeDBInstances", [], {}, "params"],
  ])) {
    const { client, sent } = canned();
    const error = await rejection(client.pages(action, params, options).next());
    assert.deepEqual(
      [error.name, error.problems?.[0].path, sent.length],
      ["ValidationError", path, 0],
      JSON.stringify(params, (_, value) => (typeof value === "bigint" ? `${value}n` : value)),
    );
  }
  assert.match(
    (await rejection(canned().client.pages(loose("DescribeZones")).next())).message,
    /DescribeZones is not answered in pages/,
  );
});
