// The policy is checked against the description of every action before a gateway starts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ValidationError } from "tencentdb-postgres";
import { createGateway, fixedTokens } from "tencentdb-postgres/gateway";

import { loose } from "./support/loose.mjs";

const options = {
  credential: { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" },
  authenticate: fixedTokens({ ["0".repeat(64)]: { id: "ops" } }),
  origin: "https://app.example",
};

/** What is wrong with a policy: the paths, and the one suggestion. */
function wrong(policy, more = {}) {
  try {
    createGateway(loose({ ...options, policy, ...more }));
  } catch (error) {
    assert.ok(error instanceof ValidationError, error.stack);
    return error.problems.map(({ path, suggestion }) => (suggestion ? `${path} -> ${suggestion}` : path));
  }
  return [];
}

const allow = ["DescribeDBInstances"];

test("rules that make sense are taken", () => {
  assert.deepEqual(wrong([{ allow }]), []);
  assert.deepEqual(wrong([]), []);
  assert.deepEqual(
    wrong([
      { name: "readers", who: { role: "dev" }, allow: ["reads", "instance:all"], regions: ["ap-guangzhou"] },
      {
        name: "mine",
        who: { id: ["a", "b"], claims: { team: ["x", 7, true] } },
        allow: ["RestartDBInstance"],
        instances: ["postgres-1"],
      },
      { allow: ["instance:writes"], instances: { names: ["team-a-*", "one"], tags: { team: "a" }, projects: [0] } },
      {
        allow: ["CreateInstances"],
        params: {
          InstanceCount: { max: 2 },
          Period: { oneOf: [1, 3] },
          InstanceChargeType: { forced: "PREPAID" },
          AutoRenewFlag: { default: 0, max: 0 },
          VoucherIds: { forbidden: true },
          Name: { prefix: "team-a-" },
          "TagList[].TagKey": { equals: "team" },
        },
        rate: { calls: 10, seconds: 60 },
        spend: { perOrder: 100_000, perDay: 200_000 },
        until: "2030-01-01T00:00:00Z",
      },
      { deny: ["DestroyDBInstance", "account:all"] },
    ]),
    [],
  );
});

test("whatever does not fit the description refuses the gateway, with the nearest right word", () => {
  for (const [rule, ...problems] of [
    [{ allow: ["DescribeDBInstnces"] }, "policy[0].allow[0] -> DescribeDBInstances"],
    [{ allow: ["instance:read"] }, "policy[0].allow[0] -> instance:reads"],
    [{ allow: ["all"] }, "policy[0].allow[0]"],
    [{ allow: ["*"] }, "policy[0].allow[0]"],
    [{ allow: ["toString"] }, "policy[0].allow[0]"],
    [{ allow: [] }, "policy[0].allow"],
    [{ allow: "DescribeDBInstances" }, "policy[0].allow"],
    [{ alow: allow }, "policy[0].alow -> allow"],
    [{}, "policy[0]"],
    [{ allow, deny: allow }, "policy[0]"],
    [null, "policy[0]"],
    [{ allow, who: {} }, "policy[0].who"],
    [{ allow, who: { id: undefined } }, "policy[0].who.id"],
    [{ allow, who: { id: [] } }, "policy[0].who.id"],
    [{ allow, who: { roles: ["x"] } }, "policy[0].who.roles -> role"],
    [{ allow, instances: undefined }, "policy[0].instances"],
    [{ allow, regions: undefined }, "policy[0].regions"],
    [{ allow, regions: [] }, "policy[0].regions"],
    [{ allow, instances: [] }, "policy[0].instances"],
    [{ allow, instances: {} }, "policy[0].instances"],
    [{ allow, instances: { names: ["team*"] } }, "policy[0].instances.names[0] -> team-*"],
    [{ allow, instances: { names: ["*-a"] } }, "policy[0].instances.names[0]"],
    [{ allow: ["CreateInstances"], instances: ["postgres-1"] }, "policy[0].allow[0]"],
    [{ allow, params: { Limt: { max: 3 } } }, "policy[0].params.Limt -> Limit"],
    [{ allow, params: { Limit: {} } }, "policy[0].params.Limit"],
    [{ allow, params: { Limit: { maxx: 3 } } }, "policy[0].params.Limit.maxx -> max"],
    [{ allow, params: { Limit: { equals: "3" } } }, "policy[0].params.Limit -> 3"],
    [{ allow, params: { Limit: { max: "3" } } }, "policy[0].params.Limit.max"],
    [{ allow, params: { Limit: { min: 3, max: 2 } } }, "policy[0].params.Limit"],
    [{ allow, params: { OrderBy: { oneOf: ["CreateTime", "CreatTime"] } } }, "policy[0].params.OrderBy -> CreateTime"],
    [{ allow, params: { "Filters[].Nme": { equals: "x" } } }, "policy[0].params.Filters[].Nme -> Name"],
    [{ allow, params: { "Filters[].Name": { forced: "x" } } }, "policy[0].params.Filters[].Name"],
    [{ allow, params: { "a b": { equals: "x" } } }, "policy[0].params.a b -> TagList[].TagKey"],
    [{ allow: ["CreateInstances"], params: { Name: { prefix: "team" } } }, "policy[0].params.Name.prefix -> team-"],
    [{ allow, params: { Limit: { forced: 1, max: 2 } } }, "policy[0].params.Limit.forced"],
    [{ deny: allow, params: { Limit: { forced: 1 } } }, "policy[0].params.Limit"],
    [{ deny: allow, rate: { calls: 1, seconds: 1 } }, "policy[0]"],
    [{ allow, rate: { calls: 0, seconds: 1 } }, "policy[0].rate.calls"],
    [{ allow, rate: { calls: 1 } }, "policy[0].rate.seconds"],
    [{ allow, spend: {} }, "policy[0].spend"],
    [{ allow, spend: { perDay: -1 } }, "policy[0].spend.perDay"],
    [{ allow, spend: { perDay: NaN } }, "policy[0].spend.perDay"],
    [{ allow: ["CloneDBInstance"], spend: { perDay: 1 } }, "policy[0].allow[0]"],
    [{ allow, until: "2030-01-01" }, "policy[0].until"],
    [{ allow, until: 1_893_456_000 }, "policy[0].until"],
    [{ allow, until: NaN }, "policy[0].until"],
  ])
    assert.deepEqual(wrong([rule]), problems, JSON.stringify(rule));
});

test("what was not found widens no rule: undefined, null, empty, or a Map refuse the gateway", () => {
  const conditions = { Limit: { max: 3 } };
  for (const nothing of [undefined, null]) {
    for (const part of ["name", "who", "regions", "instances", "params", "rate", "spend", "until"])
      assert.equal(wrong([{ allow, [part]: nothing }]).length, 1, `${part}: ${nothing}`);
    for (const part of ["ids", "names", "tags", "projects"])
      for (const instances of [{ [part]: nothing }, { ids: ["postgres-1"], [part]: nothing }])
        assert.deepEqual(wrong([{ allow, instances }]), [`policy[0].instances.${part}`], `${part}: ${nothing}`);
    for (const part of ["id", "role", "claims"])
      assert.deepEqual(wrong([{ allow, who: { id: "a", [part]: nothing } }]), [`policy[0].who.${part}`]);
    for (const part of ["equals", "oneOf", "min", "max", "prefix", "forbidden", "forced", "default"])
      assert.deepEqual(wrong([{ allow, params: { Limit: { max: 3, [part]: nothing } } }]), [
        `policy[0].params.Limit.${part}`,
      ]);
    for (const part of ["authorize", "store", "path", "onAudit"])
      assert.deepEqual(wrong([], { [part]: nothing }), [part]);
  }
  for (const nothing of ["", 0, false, [], new Map([["team", "a"]])]) {
    for (const part of ["ids", "names", "tags", "projects"])
      for (const instances of [{ [part]: nothing }, { ids: ["postgres-1"], [part]: nothing }])
        assert.equal(wrong([{ allow, instances }]).length, 1, `${part}: ${nothing}`);
    for (const [part, rule] of Object.entries({
      "who.claims": { who: { id: "a", claims: nothing } },
      params: { params: nothing },
      "params.Limit": { params: { Limit: nothing } },
    }))
      assert.deepEqual(wrong([{ allow, ...rule }]), [`policy[0].${part}`], `${nothing}`);
    if (nothing !== "") assert.deepEqual(wrong([], { store: nothing }), ["store"]);
  }
  for (const rule of [
    { params: {} },
    { who: { id: "a", claims: {} } },
    { instances: { tags: {} } },
    { instances: { ids: ["postgres-1"], tags: {} } },
  ])
    assert.equal(wrong([{ allow, ...rule }]).length, 1, JSON.stringify(rule));
  assert.deepEqual(wrong([{ allow, params: conditions, who: { id: "a", claims: { team: "a" } } }]), []);
});

test("what opens more than it tells is allowed by its name alone, and denied by groups too", async () => {
  const asks = async (policy, action, params) => {
    const call = { action, region: "ap-guangzhou", params: { DBInstanceId: "postgres-1", ...params } };
    return (await createGateway({ ...options, policy }).explain({ id: "ops" }, call)).allowed;
  };
  for (const [action, params] of Object.entries({
    DescribeBackupDownloadURL: { BackupType: "BaseBackup", BackupId: "x" },
    DescribePostgRESTService: {},
  })) {
    assert.equal(await asks([{ allow: ["reads", "backup:all", "data-api:all"] }], action, params), false, action);
    assert.equal(await asks([{ allow: [action] }], action, params), true, action);
    assert.equal(await asks([{ allow: [action] }, { deny: ["reads"] }], action, params), false, action);
  }
  assert.equal(await asks([{ allow: ["reads"] }], "DescribeDBInstanceAttribute", {}), true);
});

test("everything that is wrong is told at once", () => {
  assert.deepEqual(wrong([{ allow: ["x"] }, { allow }, { allow: ["y"] }]), [
    "policy[0].allow[0]",
    "policy[2].allow[0]",
  ]);
  assert.deepEqual(
    wrong([
      { name: "a", allow },
      { name: "a", allow },
    ]),
    ["policy[1].name"],
  );
});

test("a gateway whose other options cannot be meant does not start", () => {
  for (const [more, path] of [
    [{ authenticate: undefined }, "authenticate"],
    [{ credential: undefined }, "credential"],
    [{ credential: {} }, "credential.secretId"],
    [{ origin: undefined }, "origin"],
    [{ origin: [] }, "origin"],
    [{ origin: "*" }, "origin"],
    [{ origin: "null" }, "origin"],
    [{ origin: "https://app.example/" }, "origin -> https://app.example"],
    [{ origin: "https://*.example" }, "origin"],
    [{ origin: "http://app.example" }, "origin -> https://app.example"],
    [{ endpoint: "http://gateway.example" }, "endpoint -> https://gateway.example"],
    [{ endpoint: "/path" }, "endpoint"],
    [{ policy: undefined }, "policy"],
    [{ store: {} }, "store"],
    [{ path: "api" }, "path -> /api"],
    [{ maxBytes: 0 }, "maxBytes"],
    [{ onStoreFailure: "allow" }, "onStoreFailure -> deny"],
    [{ bodyTimeoutMs: Infinity }, "bodyTimeoutMs"],
    [{ onAudt: () => {} }, "options.onAudt -> onAudit"],
  ])
    assert.deepEqual(wrong([], more).slice(0, 1), [path], JSON.stringify(more));
});
