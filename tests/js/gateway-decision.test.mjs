// The decision alone: rules, a caller and a call in, a word out. Nothing is asked.

import assert from "node:assert/strict";
import { test } from "node:test";

import "tencentdb-postgres/gateway";

import { internal } from "./support/internal.mjs";

const { decide, namedInstances } = await internal("gateway/decision.js");
const { compilePolicy } = await internal("gateway/policy.js");

const NOW = 1_800_000_000_000;
/**
 * Rows of a table, whatever is in them.
 * @type {(rows: any[][]) => any[][]}
 */
const table = (rows) => rows;
const FACTS = new Map([
  [
    "postgres-a",
    {
      name: "team-a-1",
      projectId: 1,
      tags: new Map([
        ["team", "a"],
        ["env", "dev"],
      ]),
    },
  ],
  ["postgres-b", { name: "team-b-1", projectId: 2, tags: new Map([["team", "b"]]) }],
]);
const ADA = {
  id: "ada",
  roles: ["dev", "ops"],
  claims: { team: "red", level: 3, staff: true, groups: ["a", "b"], empty: [], nested: [["a"]] },
};

/** Decides about a call that is ordinary but for what is given. */
function decided(
  rules,
  {
    identity = ADA,
    action = "RestartDBInstance",
    region = "r-1",
    params = { DBInstanceId: "postgres-a" },
    nowMs = NOW,
    ...more
  } = {},
) {
  const asked = { action, region, params, instances: namedInstances(params), facts: FACTS, ...more };
  return decide(compilePolicy(rules), identity, asked, nowMs);
}
const allows = (rules, call) => decided(rules, call).allowed;

const allow = ["RestartDBInstance"];

test("every member of who must hold, and one of its values", () => {
  for (const [who, is] of table([
    [{ id: "ada" }, true],
    [{ id: ["bob", "ada"] }, true],
    [{ id: "bob" }, false],
    [{ role: "ops" }, true],
    [{ role: ["x", "ops"] }, true],
    [{ role: "x" }, false],
    [{ id: "ada", role: "x" }, false],
    [{ id: "bob", role: "dev" }, false],
    [{ id: "ada", role: "dev" }, true],
    [{ claims: { team: "red" } }, true],
    [{ claims: { team: ["blue", "red"], level: 3, staff: true } }, true],
    [{ claims: { team: "red", level: 4 } }, false],
    [{ claims: { level: "3" } }, false],
    [{ claims: { staff: "true" } }, false],
    [{ claims: { other: "red" } }, false],
    [{ claims: { groups: "b" } }, true],
    [{ claims: { groups: ["c", "a"] } }, true],
    [{ claims: { groups: "c" } }, false],
    [{ claims: { groups: "a,b" } }, false],
    [{ claims: { empty: "" } }, false],
    [{ claims: { nested: "a" } }, false],
  ])) {
    assert.equal(allows([{ who, allow }]), is, JSON.stringify(who));
    assert.equal(allows([{ allow }, { who, deny: allow }]), !is, JSON.stringify(who));
  }
  for (const identity of [{ id: "ada" }, { id: "ada", roles: [], claims: {} }]) {
    assert.equal(allows([{ who: { role: "dev" }, allow }], { identity }), false);
    assert.equal(allows([{ who: { claims: { team: "red" } }, allow }], { identity }), false);
    assert.equal(allows([{ who: { id: "ada" }, allow }], { identity }), true);
  }
});

test("the instances of a rule are those of which everything holds", () => {
  for (const [instances, is] of table([
    [["postgres-a"], true],
    [["postgres-b"], false],
    [["postgres"], false],
    [{ names: ["team-a-*"] }, true],
    [{ names: ["team-a-1"] }, true],
    [{ names: ["team-a-"] }, false],
    [{ names: ["team-b-*", "team-a-*"] }, true],
    [{ names: ["team-b-*"] }, false],
    [{ tags: { team: "a" } }, true],
    [{ tags: { team: ["x", "a"], env: "dev" } }, true],
    [{ tags: { team: "a", env: "prod" } }, false],
    [{ tags: { toString: "a" } }, false],
    [{ projects: [0, 1] }, true],
    [{ projects: [2] }, false],
    [{ ids: ["postgres-a"], names: ["team-b-*"] }, false],
    [{ ids: ["postgres-b"], names: ["team-a-*"] }, false],
    [{ ids: ["postgres-a"], names: ["team-a-*"], tags: { env: "dev" }, projects: [1] }, true],
    [{ names: ["team-a-*"], projects: [2] }, false],
  ])) {
    assert.equal(allows([{ allow, instances }]), is, JSON.stringify(instances));
    assert.equal(allows([{ allow }, { deny: allow, instances }]), !is, JSON.stringify(instances));
  }
});

test("an instance of which nothing is known is in no rule that allows, and in every one that denies", () => {
  const call = { facts: new Map() };
  const instances = { names: ["team-a-*"] };
  assert.equal(allows([{ allow, instances }], call), false);
  assert.equal(allows([{ allow }, { deny: allow, instances }], call), false);
  assert.equal(allows([{ allow }, { deny: allow, instances: { ...instances, ids: ["postgres-b"] } }], call), true);
});

test("an instance is denied in any spelling, and among others", () => {
  for (const instances of [["POSTGRES-A"], ["postgres-b", "postgres-a"], ["postgres-a", "postgres-b"]])
    assert.equal(allows([{ allow }, { deny: allow, instances }]), false);
  const params = { DBInstanceId: "Postgres-A" };
  assert.equal(allows([{ allow }, { deny: allow, instances: ["postgres-a"] }], { params }), false);
  assert.equal(allows([{ allow, instances: ["postgres-a"] }], { params }), false);
});

test("of several instances all must be allowed, and none denied", () => {
  const action = "IsolateDBInstances";
  const both = { action, params: { DBInstanceIdSet: ["postgres-a", "postgres-b"] } };
  const rule = (instances) => ({ allow: [action], instances });
  assert.equal(allows([rule(["postgres-a"])], both), false);
  assert.equal(allows([rule(["postgres-b"])], both), false);
  assert.equal(allows([rule(["postgres-a", "postgres-b"])], both), true);
  assert.equal(allows([rule(["postgres-a"]), rule(["postgres-b"])], both), false);
  assert.equal(allows([{ allow: [action] }, { deny: [action], instances: ["postgres-b"] }], both), false);
  assert.equal(allows([rule(["postgres-a"])], { action, params: { DBInstanceIdSet: [] } }), false);
});

test("a list is open to a rule with instances, and its rows are not, unless they are the rule's", () => {
  const action = "DescribeDBInstances";
  const rule = { allow: [action], instances: ["postgres-a"] };
  const call = { action, params: {} };
  assert.equal(allows([rule], call), true);
  const row = (...instances) => ({ ...call, instances, isRow: true });
  assert.equal(allows([rule], row("postgres-a")), true);
  assert.equal(allows([rule], row("postgres-b")), false);
  assert.equal(allows([rule], row("postgres-a", "postgres-b")), false);
  assert.equal(allows([rule], row()), false);
  const rules = [{ allow: [action] }, { deny: [action], instances: ["postgres-a"] }];
  assert.equal(allows(rules, call), true);
  assert.equal(allows(rules, row("postgres-a")), false);
  assert.equal(allows(rules, row("postgres-b")), true);
  assert.equal(allows(rules, row()), false);
});

test("an instance whose tags nobody tells is not allowed by its tags, and denied by any", () => {
  const facts = new Map([["postgres-a", { name: "team-a-1", projectId: 1, tags: undefined }]]);
  for (const [instances, allowed, denied] of table([
    [{ tags: { team: "a" } }, false, true],
    [{ tags: { team: "z" } }, false, true],
    [{ names: ["team-a-*"] }, true, true],
    [{ names: ["team-a-*"], tags: { team: "a" } }, false, true],
    [{ names: ["team-b-*"], tags: { team: "a" } }, false, false],
    [{ projects: [2], tags: { team: "a" } }, false, false],
    [{ ids: ["postgres-b"], tags: { team: "a" } }, false, false],
  ])) {
    const said = JSON.stringify(instances);
    assert.equal(allows([{ allow, instances }], { facts }), allowed, said);
    assert.equal(allows([{ allow }, { deny: allow, instances }], { facts }), !denied, said);
  }
});

test("a rule holds in its regions, and until its end", () => {
  for (const [more, is] of table([
    [{ regions: ["r-1"] }, true],
    [{ regions: ["r-2", "r-1"] }, true],
    [{ regions: ["r-2"] }, false],
    [{ until: NOW + 1 }, true],
    [{ until: NOW }, false],
    [{ until: NOW - 1 }, false],
  ])) {
    assert.equal(allows([{ allow, ...more }]), is, JSON.stringify(more));
    assert.equal(allows([{ allow }, { deny: allow, ...more }]), !is, JSON.stringify(more));
  }
  assert.equal(allows([{ allow, regions: ["r-1"] }], { region: "R-1" }), false);
  assert.equal(allows([{ allow }, { deny: allow, regions: ["r-1"] }], { region: "R-1" }), false);
  assert.equal(allows([{ allow }, { deny: allow, regions: ["R-1"] }]), false);
  assert.equal(allows([{ allow, until: NOW + 1 }], { nowMs: NaN }), false);
});

test("conditions compare values of their own type", () => {
  const action = "DescribeDBInstances";
  for (const [name, condition, value, is] of table([
    ["Limit", { equals: 5 }, 5, true],
    ["Limit", { equals: 5 }, 5n, true],
    ["Limit", { equals: 5 }, 6, false],
    ["Limit", { equals: 5 }, 6n, false],
    ["Limit", { equals: 5 }, "5", false],
    ["Limit", { oneOf: [1, 5] }, 5, true],
    ["Limit", { oneOf: [1, 5] }, 2, false],
    ["Limit", { min: 5 }, 5, true],
    ["Limit", { min: 5 }, 4, false],
    ["Limit", { min: 5 }, "5", false],
    ["Limit", { min: 5 }, 9007199254740993n, true],
    ["Limit", { max: 5 }, 5, true],
    ["Limit", { max: 5 }, 6, false],
    ["Limit", { max: 5 }, 9007199254740993n, false],
    ["Limit", { max: 5 }, NaN, false],
    ["Limit", { max: 5 }, "4", false],
    ["Limit", { min: 1, max: 5 }, 3, true],
    ["Limit", { min: 1, max: 5 }, 0, false],
    ["OrderBy", { equals: "Name" }, "Name", true],
    ["Limit", { equals: 5 }, undefined, false],
    ["Limit", { max: 5 }, undefined, false],
    ["Limit", { max: 5 }, null, false],
  ])) {
    const call = { action, params: { [name]: value } };
    const said = `${name} ${JSON.stringify(condition)} ${value}`;
    assert.equal(allows([{ allow: [action], params: { [name]: condition } }], call), is, said);
    assert.equal(allows([{ allow: [action] }, { deny: [action], params: { [name]: condition } }], call), !is, said);
  }
  // Whatever the service may take for the same is denied, and not allowed.
  for (const [name, condition, value] of table([
    ["OrderBy", { equals: "Name" }, "name"],
    ["OrderBy", { oneOf: ["CreateTime", "Name"] }, " NAME\n"],
    ["OrderBy", { equals: "Name" }, "\uff2eame"],
  ])) {
    const call = { action, params: { [name]: value } };
    assert.equal(allows([{ allow: [action], params: { [name]: condition } }], call), false, value);
    assert.equal(allows([{ allow: [action] }, { deny: [action], params: { [name]: condition } }], call), false, value);
  }
  const forbidden = [{ allow: [action], params: { Limit: { forbidden: true } } }];
  assert.equal(allows(forbidden, { action, params: {} }), true);
  assert.equal(allows(forbidden, { action, params: { Limit: 1 } }), false);
  const named = (prefix) => [{ allow: ["ModifyDBInstanceName"], params: { InstanceName: { prefix } } }];
  const rename = (InstanceName) => ({
    action: "ModifyDBInstanceName",
    params: { DBInstanceId: "postgres-a", InstanceName },
  });
  assert.equal(allows(named("team-a-"), rename("team-a-x")), true);
  assert.equal(allows(named("team-a-"), rename("x-team-a-")), false);
  assert.equal(allows(named("team-a-"), rename(7)), false);
});

test("a condition on a list holds of each member where it allows, and of any where it denies", () => {
  const action = "DescribeDBInstances";
  const NAMES = { a: "db-instance-id", b: "db-tag-key" };
  const params = { "Filters[].Name": { equals: "db-instance-id" } };
  const call = (...names) => ({
    action,
    params: { Filters: names.map((Name) => ({ Name: NAMES[Name], Values: ["x"] })) },
  });
  const [allowing, denying] = [[{ allow: [action], params }], [{ allow: [action] }, { deny: [action], params }]];
  for (const [names, allowed, denied] of table([
    [["a"], true, true],
    [["a", "b"], false, true],
    [["b", "a"], false, true],
    [["b"], false, false],
    [[], false, false],
  ])) {
    assert.equal(allows(allowing, call(...names)), allowed, names.join());
    assert.equal(allows(denying, call(...names)), !denied, names.join());
  }
});

test("all conditions of a rule must hold", () => {
  const action = "DescribeDBInstances";
  const params = { Limit: { max: 5 }, Offset: { equals: 0 } };
  for (const [asked, is] of table([
    [{ Limit: 5, Offset: 0 }, true],
    [{ Limit: 6, Offset: 0 }, false],
    [{ Limit: 5, Offset: 1 }, false],
  ])) {
    assert.equal(allows([{ allow: [action], params }], { action, params: asked }), is);
    assert.equal(allows([{ allow: [action] }, { deny: [action], params }], { action, params: asked }), !is);
  }
});

test("the first rule that allows is the one, with what it sets", () => {
  const action = "DescribeDBInstances";
  const rules = [
    { name: "none", who: { id: "bob" }, allow: [action] },
    { name: "small", allow: [action], params: { Limit: { default: 2, max: 5 }, OrderBy: { forced: "Name" } } },
    { name: "any", allow: [action] },
  ];
  const said = (params) => {
    const { rule, params: sent } = /** @type {any} */ (decided(rules, { action, params }));
    return [rule.name, sent];
  };
  assert.deepEqual(said({}), ["small", { Limit: 2, OrderBy: "Name" }]);
  assert.deepEqual(said({ Limit: 4, OrderBy: "EndTime" }), ["small", { Limit: 4, OrderBy: "Name" }]);
  assert.deepEqual(said({ Limit: 6 }), ["any", { Limit: 6 }]);
  // What is set is what is denied.
  const deny = { deny: [action], params: { OrderBy: { equals: "Name" } } };
  assert.equal(allows([rules[1], deny], { action, params: { OrderBy: "EndTime" } }), false);
});

test("an instance that a rule sets is the rule's too, or the call is denied", () => {
  const rule = (id) => ({ allow, instances: ["postgres-a"], params: { DBInstanceId: { forced: id } } });
  assert.equal(allows([rule("postgres-a")]), true);
  assert.equal(allows([rule("postgres-b")]), false);
  assert.equal(allows([rule("postgres-a")], { params: { DBInstanceId: "postgres-b" } }), false);
  const deny = { deny: allow, instances: ["postgres-b"] };
  assert.equal(allows([{ allow, params: { DBInstanceId: { forced: "postgres-b" } } }, deny]), false);
});

test("denials say what each rule wants, and nothing where there is no rule", () => {
  const { denials } = /** @type {any} */ (
    decided([
      { allow, until: NOW, regions: ["r-2"] },
      { allow, instances: ["postgres-b"] },
    ])
  );
  assert.deepEqual(
    denials.map(({ rule, what }) => [rule, what]),
    [
      ["rules[0]", "expiry"],
      ["rules[0]", "region"],
      ["rules[1]", "instance"],
    ],
  );
  const about = [{ allow: ["DescribeDBInstances"], params: { "Filters[].Name": { equals: "db-tag-key" } } }];
  /** @type {any} */
  const asked = { action: "DescribeDBInstances", params: {} };
  assert.deepEqual(/** @type {any} */ (decided(about, asked)).denials, [
    { rule: "rules[0]", what: "parameter", message: "must be given", path: "Filters[].Name" },
  ]);
  // Nothing is set, so nothing is to be checked again.
  assert.equal(/** @type {any} */ (decided([{ allow: [asked.action] }], asked)).params, asked.params);
  assert.ok(!("path" in denials[0]));
  const none = /** @type {any} */ (decided([{ allow: ["DescribeZones"] }]));
  assert.deepEqual(
    none.denials.map(({ what }) => what),
    ["action"],
  );
});
