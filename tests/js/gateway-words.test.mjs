// What the policy is made into, and what is said against it and against calls, word for word: each change of what
// decides must show (`cargo xtask mutants`).

import assert from "node:assert/strict";
import { test } from "node:test";

import "tencentdb-postgres/gateway";

import { actions } from "../../pkg/dist/generated/reference.js";
import { internal } from "./support/internal.mjs";

const { decide, namedInstances } = await internal("gateway/decision.js");
const { compilePolicy } = await internal("gateway/policy.js");

/** @type {(rows: any[][]) => any[][]} */
const table = (rows) => rows;
const allow = ["DescribeDBInstances"];
const create = (params) => ({ allow: ["CreateInstances"], params });
const order = (spend) => ({ allow: ["RenewInstance"], spend });

/** What is said of a condition on a parameter that the model is against. */
const unmet = (name, said, action, meant = undefined) =>
  `.params.${name} ${said}, so the condition on ${name} cannot be met (${action})${meant ? ` -> ${meant}` : ""}`;

/** What is said against a rule, after the place of the rule. */
function against(rule) {
  try {
    compilePolicy([rule]);
  } catch (error) {
    return error.problems
      .map(({ path, message, suggestion }) => `${path} ${message}${suggestion ? ` -> ${suggestion}` : ""}`)
      .join("\n")
      .replace("policy[0]", "");
  }
  return "nothing";
}

test("what cannot be meant is refused, with its place and why", () => {
  for (const [rule, said] of table([
    [7, " must be an object"],
    ["x", " must be an object"],
    [{ allow, name: "" }, ".name must be a text"],
    [{ allow, name: 7 }, ".name must be a text"],
    [{}, " must have either allow or deny, a list of actions"],
    [{ allow, deny: allow }, " must have either allow or deny, a list of actions"],
    [{ deny: allow, rate: { calls: 1, seconds: 1 } }, " denies, so it has neither rate nor spend"],
    [{ deny: allow, spend: { perDay: 1 } }, " denies, so it has neither rate nor spend"],
    [{ allow: [] }, ".allow must be a list that is not empty"],
    [{ allow: "reads" }, ".allow must be a list that is not empty"],
    [{ allow: [7] }, ".allow[0] is no such text as can be meant"],
    [{ allow: [""] }, ".allow[0] is no such text as can be meant"],
    [{ allow: ["Destroy"] }, ".allow[0] is neither an action nor a group of them: Destroy"],
    [{ allow: ["all"] }, ".allow[0] is neither an action nor a group of them: all"],
    [{ allow: ["readsX"] }, ".allow[0] is neither an action nor a group of them: readsX -> reads"],
    [{ allow: ["!reads"] }, ".allow[0] is neither an action nor a group of them: !reads -> reads"],
    [{ allow: ["x:reads"] }, ".allow[0] is neither an action nor a group of them: x:reads -> reads"],
    [
      { allow: ["instance:read"] },
      ".allow[0] is neither an action nor a group of them: instance:read -> instance:reads",
    ],
    [{ allow, dryRun: false }, ".dryRun must be true, beside allow"],
    [{ deny: allow, dryRun: true }, ".dryRun must be true, beside allow"],
    [{ allow: ["writess"] }, ".allow[0] is neither an action nor a group of them: writess -> writes"],
    [{ allow: ["backup:al"] }, ".allow[0] is neither an action nor a group of them: backup:al -> backup:all"],
    [{ allow: ["backup:write"] }, ".allow[0] is neither an action nor a group of them: backup:write -> backup:writes"],
    [
      { allow, params: { Limit: { equals: -1 } } },
      unmet("Limit", "does not fit an unsigned 64-bit integer", "DescribeDBInstances"),
    ],
    [
      create({ SecurityGroupIds: { equals: 5 } }),
      unmet("SecurityGroupIds", "must be a list, not a number", "CreateInstances"),
    ],
    [
      { allow: ["DescribeDBInstances", "DescribeDBInstnces"] },
      ".allow[1] is neither an action nor a group of them: DescribeDBInstnces -> DescribeDBInstances",
    ],
    [
      { allow: ["CreateInstances"], instances: ["postgres-1"] },
      ".allow[0] names no instance, so a rule with instances cannot be about it",
    ],
    [
      { allow: ["DeleteReadOnlyGroup"], instances: ["postgres-1"] },
      ".allow[0] names no instance, so a rule with instances cannot be about it",
    ],
    [
      { deny: ["CreateInstances"], instances: ["postgres-1"] },
      ".deny[0] names no instance, so a rule with instances cannot be about it",
    ],
    [
      { allow: ["CloneDBInstance"], spend: { perDay: 1 } },
      ".allow[0] is an order that no price bounds, so no spend can",
    ],
    [{ allow, regions: "x" }, ".regions must be a list that is not empty"],
    [{ allow, regions: ["ok!"] }, ".regions[0] is no such text as can be meant"],
    [{ allow, regions: ["!ok"] }, ".regions[0] is no such text as can be meant"],
    [{ allow, regions: ["a", ""] }, ".regions[1] is no such text as can be meant"],
    [{ allow, who: {} }, ".who is about nobody: leave it out where the rule is about every caller"],
    [{ allow, who: { id: [7] } }, ".who.id[0] is no such text as can be meant"],
    [{ allow, who: { id: [] } }, ".who.id must be a list that is not empty"],
    [{ allow, who: { role: [""] } }, ".who.role[0] is no such text as can be meant"],
    [{ allow, who: { role: null } }, ".who.role is null: leave it out where nothing is meant"],
    [{ allow, who: { claims: {} } }, ".who.claims is empty: leave it out where nothing is meant"],
    [{ allow, who: { claims: { a: [] } } }, ".who.claims.a must be texts, numbers or booleans, one at least"],
    [{ allow, who: { claims: { a: [1, {}] } } }, ".who.claims.a must be texts, numbers or booleans, one at least"],
    [{ allow, who: { claims: { a: NaN } } }, ".who.claims.a must be texts, numbers or booleans, one at least"],
    [{ allow, instances: [] }, ".instances must be a list that is not empty"],
    [{ allow, instances: ["p!"] }, ".instances[0] is no such text as can be meant"],
    [{ allow, instances: ["!p"] }, ".instances[0] is no such text as can be meant"],
    [{ allow, instances: {} }, ".instances is about no instance: leave it out where the rule is about all"],
    [{ allow, instances: { ids: ["p p"] } }, ".instances.ids[0] is no such text as can be meant"],
    [{ allow, instances: { names: [] } }, ".instances.names must be a list that is not empty"],
    [{ allow, instances: { names: ["a*b"] } }, ".instances.names[0] may have a * at its end only"],
    [{ allow, instances: { names: ["a-*-*"] } }, ".instances.names[0] may have a * at its end only"],
    [
      { allow, instances: { names: ["a*"] } },
      ".instances.names[0] must have a separator before its *, or it is the beginning of other names too -> a-*",
    ],
    [
      { allow, instances: { names: ["a-b*"] } },
      ".instances.names[0] must have a separator before its *, or it is the beginning of other names too -> a-b-*",
    ],
    [{ allow, instances: { tags: {} } }, ".instances.tags is empty: leave it out where nothing is meant"],
    [{ allow, instances: { tags: { a: [7] } } }, ".instances.tags.a[0] is no such text as can be meant"],
    [{ allow, instances: { projects: [] } }, ".instances.projects must be a list of numbers"],
    [{ allow, instances: { projects: [1, "2"] } }, ".instances.projects must be a list of numbers"],
    [{ allow, instances: { projects: 1 } }, ".instances.projects must be a list of numbers"],
    [{ allow, params: {} }, ".params is empty: leave it out where nothing is meant"],
    [
      { allow, params: { Limit: {} } },
      ".params.Limit has none of equals, oneOf, min, max, prefix, forbidden, forced, default",
    ],
    [
      { allow, params: { Limit: { maxx: 1 } } },
      ".params.Limit.maxx is no option; there are equals, oneOf, min, max, prefix, forbidden, forced, default -> max",
    ],
    [{ allow, params: { "a b": { max: 1 } } }, ".params.a b is no path of a parameter -> TagList[].TagKey"],
    [{ allow, params: { "Limit!": { max: 1 } } }, ".params.Limit! is no path of a parameter -> TagList[].TagKey"],
    [{ allow, params: { "!Limit": { max: 1 } } }, ".params.!Limit is no path of a parameter -> TagList[].TagKey"],
    [
      { allow, params: { Limt: { max: 1 } } },
      unmet("Limt", "is not a parameter of DescribeDBInstances", "DescribeDBInstances", "Limit"),
    ],
    [
      { allow, params: { Limt: { forbidden: true } } },
      unmet("Limt", "is not a parameter of DescribeDBInstances", "DescribeDBInstances", "Limit"),
    ],
    [
      { allow, params: { "Filters[].Nme": { forbidden: true } } },
      unmet("Filters[].Nme", "is not a parameter of this structure", "DescribeDBInstances", "Name"),
    ],
    [
      { allow, params: { "Filters[].Name": { forced: "db-project-id" } } },
      ".params.Filters[].Name sets a value within another, which only conditions can look at",
    ],
    [
      { allow, params: { "Filters[].Name": { default: "db-project-id" } } },
      ".params.Filters[].Name sets a value within another, which only conditions can look at",
    ],
    [{ deny: allow, params: { Limit: { forced: 1 } } }, ".params.Limit of a rule that denies may compare only"],
    [
      { deny: allow, params: { Limit: { default: 1, max: 2 } } },
      ".params.Limit of a rule that denies may compare only",
    ],
    [{ deny: allow, params: { Limit: { forbidden: true } } }, ".params.Limit of a rule that denies may compare only"],
    [{ allow, params: { Limit: { forbidden: false } } }, ".params.Limit.forbidden must be true, and alone"],
    [{ allow, params: { Limit: { forbidden: true, max: 1 } } }, ".params.Limit.forbidden must be true, and alone"],
    [{ allow, params: { Limit: { forced: 1, max: 1 } } }, ".params.Limit.forced must be alone"],
    [
      { allow, params: { Limit: { equals: {} } } },
      ".params.Limit.equals must be texts, numbers or booleans, one at least",
    ],
    [
      { allow, params: { Limit: { oneOf: [] } } },
      ".params.Limit.oneOf must be texts, numbers or booleans, one at least",
    ],
    [
      { allow, params: { Limit: { oneOf: 1 } } },
      ".params.Limit.oneOf must be texts, numbers or booleans, one at least",
    ],
    [
      { allow, params: { Limit: { oneOf: [1, NaN] } } },
      ".params.Limit.oneOf must be texts, numbers or booleans, one at least",
    ],
    [{ allow, params: { Limit: { min: "1" } } }, ".params.Limit.min must be a number"],
    [{ allow, params: { Limit: { max: Infinity } } }, ".params.Limit.max must be a number"],
    [{ allow, params: { Limit: { min: 3, max: 2 } } }, ".params.Limit has a min above its max"],
    [
      create({ Name: { prefix: 7 } }),
      ".params.Name.prefix must end with a separator, or it is the beginning of other texts too -> 7-",
    ],
    [
      create({ Name: { prefix: ["a-"] } }),
      ".params.Name.prefix must end with a separator, or it is the beginning of other texts too -> a--",
    ],
    [
      create({ Name: { prefix: "a" } }),
      ".params.Name.prefix must end with a separator, or it is the beginning of other texts too -> a-",
    ],
    [
      create({ Name: { prefix: "a-b" } }),
      ".params.Name.prefix must end with a separator, or it is the beginning of other texts too -> a-b-",
    ],
    [
      { allow, params: { Limit: { equals: "1" } } },
      unmet("Limit", "must be an unsigned integer, not a string", "DescribeDBInstances", "1"),
    ],
    [
      { allow, params: { Limit: { equals: 1.5 } } },
      unmet("Limit", "must be an integer, not a fraction", "DescribeDBInstances"),
    ],
    [
      { allow, params: { Limit: { oneOf: [1, "2"] } } },
      unmet("Limit", "must be an unsigned integer, not a string", "DescribeDBInstances", "2"),
    ],
    [
      { allow, params: { Limit: { prefix: "a-" } } },
      unmet("Limit", "must be an unsigned integer, not a string", "DescribeDBInstances"),
    ],
    [
      { allow, params: { Limit: { default: "x" } } },
      unmet("Limit", "must be an unsigned integer, not a string", "DescribeDBInstances"),
    ],
    [
      { allow, params: { Limit: { forced: [1] } } },
      unmet("Limit", "must be an unsigned integer, not a list", "DescribeDBInstances"),
    ],
    [
      { allow, params: { OrderBy: { equals: "CreatTime" } } },
      unmet(
        "OrderBy",
        "is documented to be one of DBInstanceId, CreateTime, Name, EndTime",
        "DescribeDBInstances",
        "CreateTime",
      ),
    ],
    [
      create({ SecurityGroupIds: { forced: "sg-1" } }),
      unmet("SecurityGroupIds", "must be a list, not a string", "CreateInstances"),
    ],
    [
      create({ SecurityGroupIds: { default: "sg-1" } }),
      unmet("SecurityGroupIds", "must be a list, not a string", "CreateInstances"),
    ],
    [
      create({ TagList: { forced: [{ TagKey: 7 }] } }),
      unmet("TagList", "must be a string, not a number", "CreateInstances", '"7"'),
    ],
    [create({ "Name.x": { equals: "a" } }), unmet("Name.x", "must be a string, not an object", "CreateInstances")],
    [{ allow, rate: { calls: 0, seconds: 1 } }, ".rate.calls must be a whole number above 0"],
    [{ allow, rate: { calls: 1, seconds: 1.5 } }, ".rate.seconds must be a whole number above 0"],
    [{ allow, rate: { calls: 1 } }, ".rate.seconds must be a whole number above 0"],
    [{ allow, rate: 5 }, ".rate must be an object"],
    [order({}), ".spend bounds nothing: give perOrder or perDay"],
    [order({ perOrder: -1 }), ".spend.perOrder must be a whole number of hundredths"],
    [order({ perOrder: 1.5, perDay: 1 }), ".spend.perOrder must be a whole number of hundredths"],
    [order({ perDay: NaN }), ".spend.perDay must be a whole number of hundredths"],
    [order({ perDay: "1" }), ".spend.perDay must be a whole number of hundredths"],
    [order({ perDay: 1, currency: 7 }), ".spend.currency must be a code such as CNY"],
    [order({ perDay: 1, currency: "CN" }), ".spend.currency must be a code such as CNY"],
    [order({ perDay: 1, currency: "CNYX" }), ".spend.currency must be a code such as CNY"],
    [order({ perDay: 1, currency: "xCNY" }), ".spend.currency must be a code such as CNY"],
    [order({ perDay: 1, currency: ["CNY"] }), ".spend.currency must be a code such as CNY"],
    [{ allow, until: "2030-01-01" }, ".until must be a date, its text with a time zone, or milliseconds since 1970"],
    [{ allow, until: 1e11 }, ".until must be a date, its text with a time zone, or milliseconds since 1970"],
    [{ allow, until: NaN }, ".until must be a date, its text with a time zone, or milliseconds since 1970"],
    [{ allow, until: new Date(NaN) }, ".until must be a date, its text with a time zone, or milliseconds since 1970"],
    [
      { allow, until: "Sat Jan 01 2030 00:00:00 GMT+08:00 (CST)" },
      ".until must be a date, its text with a time zone, or milliseconds since 1970",
    ],
    [
      { allow, until: { toString: () => "2030-01-01T00:00:00Z" } },
      ".until must be a date, its text with a time zone, or milliseconds since 1970",
    ],
    [{ allow, until: true }, ".until must be a date, its text with a time zone, or milliseconds since 1970"],
  ]))
    assert.equal(against(rule), said, JSON.stringify(rule));
});

test("what is no policy is refused as a whole, and a name that was given before", () => {
  for (const [policy, said] of table([
    ["x", "policy must be a list of rules, and not a string"],
    [undefined, "policy must be a list of rules, and not undefined"],
    [[{ name: "a", allow }, { allow }, { name: "a", allow }], "policy[2].name is the name of a rule before it"],
    [[{ allow }, { name: "rules[0]", allow }], "policy[1].name is the name of a rule before it"],
  ]))
    assert.throws(
      () => compilePolicy(policy),
      ({ problems: [{ path, message }] }) => `${path} ${message}` === said,
    );
});

test("what a policy itself throws is not taken for a fault of a rule", () => {
  const thrown = new RangeError("not of the policy");
  const strange = new Proxy([], {
    get() {
      throw thrown;
    },
  });
  assert.throws(() => compilePolicy([{ allow: strange }]), thrown);
});

test("a rule is made into what it says, and nothing else", () => {
  const [rule] = compilePolicy([{ allow }]);
  assert.deepEqual(rule, {
    name: "rules[0]",
    denies: false,
    who: { claims: [] },
    actions: new Set(allow),
    conditions: [],
    untilMs: Infinity,
  });
  const until = new Date("2030-01-01T00:00:00Z");
  const [whole] = compilePolicy([
    {
      name: "whole",
      who: { id: "a", role: ["r", "s"], claims: { team: "x", level: [1, true] } },
      allow: ["RenewInstance"],
      regions: ["ap-guangzhou"],
      instances: { ids: ["postgres-1"], names: ["team-*", "one"], tags: { team: "a", env: ["b", "c"] }, projects: [0] },
      params: { Period: { max: 3 } },
      rate: { calls: 1, seconds: 2 },
      spend: { perOrder: 0, currency: "USD" },
      dryRun: true,
      until,
    },
  ]);
  assert.deepEqual(whole, {
    name: "whole",
    denies: false,
    who: {
      ids: ["a"],
      roles: ["r", "s"],
      claims: [
        ["team", ["x"]],
        ["level", [1, true]],
      ],
    },
    actions: new Set(["RenewInstance"]),
    regions: ["ap-guangzhou"],
    scope: {
      ids: ["postgres-1"],
      names: [
        { text: "team-", isPrefix: true },
        { text: "one", isPrefix: false },
      ],
      tags: [
        ["team", ["a"]],
        ["env", ["b", "c"]],
      ],
      projects: [0],
      needsFacts: true,
      groups: ["NewReadOnlyGroupId", "ReadOnlyGroupId"],
    },
    conditions: [{ path: [{ name: "Period", isList: false }], condition: { max: 3 } }],
    rate: { calls: 1, seconds: 2 },
    spend: { perOrder: 0, perDay: Infinity, currency: "USD" },
    dryRun: true,
    untilMs: until.getTime(),
  });
  const scopeOf = (instances) => compilePolicy([{ allow, instances }])[0].scope;
  const groups = ["NewReadOnlyGroupId", "ReadOnlyGroupId"];
  assert.deepEqual(scopeOf(["postgres-1"]), { ids: ["postgres-1"], needsFacts: false, groups });
  assert.deepEqual(scopeOf({ ids: ["postgres-1"] }), { ids: ["postgres-1"], needsFacts: false, groups });
  for (const instances of [{ names: ["a"] }, { tags: { a: "b" } }, { projects: [1] }])
    assert.equal(scopeOf(instances).needsFacts, true);
  const spendOf = (spend) => compilePolicy([order(spend)])[0].spend;
  assert.deepEqual(spendOf({ perDay: 0 }), { perOrder: Infinity, perDay: 0, currency: "CNY" });
  assert.deepEqual(spendOf({ perOrder: 2, perDay: 1 }), { perOrder: 2, perDay: 1, currency: "CNY" });
});

test("the end of a rule is a date, a text with its zone, or a number", () => {
  const endOf = (until) => compilePolicy([{ allow, until }])[0].untilMs;
  const ms = Date.UTC(2030, 0, 1);
  for (const until of [new Date(ms), ms, "2030-01-01T00:00:00Z", "2030-01-01T08:00:00+08:00", "2029-12-31T22:30-01:30"])
    assert.equal(endOf(until), ms);
  assert.equal(endOf(1e11 + 1), 1e11 + 1);
});

test("conditions that some value meets are taken", () => {
  for (const params of [
    { SecurityGroupIds: { forced: ["sg-1"] } },
    { SecurityGroupIds: { default: ["sg-1"] } },
    { SecurityGroupIds: { equals: "sg-1" } },
    { SecurityGroupIds: { forbidden: true } },
    { InstanceCount: { min: 3, max: 3 } },
    { InstanceCount: { min: 3 }, Period: { max: 3 } },
    { StorageType: { prefix: "CLOUD-" } },
    { InstanceChargeType: { default: "PREPAID", oneOf: ["PREPAID"] } },
    { "TagList[].TagKey": { equals: "a" } },
  ])
    assert.equal(against(create(params)), "nothing", JSON.stringify(params));
});

test("a condition is not the one that was given, so that nobody changes it", () => {
  const given = { forced: ["sg-1"] };
  const [{ conditions }] = compilePolicy([create({ SecurityGroupIds: given })]);
  given.forced.push("sg-2");
  assert.deepEqual(conditions[0].condition, { forced: ["sg-1"] });
});

test("groups are the actions of their name, reads or writes or all", () => {
  const all = Object.values(actions);
  const DISCLOSING = compilePolicy([{ deny: ["reads"] }])[0].actions;
  for (const [name, category, readOnly] of table([
    ["reads", undefined, true],
    ["writes", undefined, undefined],
    ["backup:reads", "backup", true],
    ["backup:writes", "backup", undefined],
    ["backup:all", "backup", "any"],
  ])) {
    const wanted = all
      .filter((one) => (category ?? one.category) === one.category)
      .filter((/** @type {any} */ one) => readOnly === "any" || one.readOnly === readOnly)
      .map((one) => one.name);
    assert.ok(wanted.length > 5, name);
    // Denying leaves nothing out.
    assert.deepEqual([...compilePolicy([{ deny: [name] }])[0].actions].sort(), wanted.sort(), name);
  }
  assert.equal(DISCLOSING.has("DescribeBackupDownloadURL"), true);
  const allowed = compilePolicy([{ allow: ["backup:all"] }])[0].actions;
  assert.deepEqual([allowed.has("DescribeBackupDownloadURL"), allowed.has("DescribeBaseBackups")], [false, true]);
  const both = compilePolicy([{ allow: ["DescribeZones", "backup:reads"] }])[0].actions;
  assert.ok(both.has("DescribeZones") && both.has("DescribeBaseBackups"));
  // Under a budget orders without a price are left out, and what is no order is not.
  const bounded = compilePolicy([{ allow: ["writes"], spend: { perDay: 1 } }])[0].actions;
  assert.deepEqual(
    ["CloneDBInstance", "RenewInstance", "RestartDBInstance"].map((name) => bounded.has(name)),
    [false, true, true],
  );
  const scoped = compilePolicy([{ allow: ["writes", "reads"], instances: ["postgres-1"] }])[0].actions;
  assert.deepEqual(
    ["CreateInstances", "DeleteReadOnlyGroup", "RestartDBInstance", "DescribeDBInstances"].map((name) =>
      scoped.has(name),
    ),
    [false, false, true, true],
  );
  const denied = compilePolicy([{ deny: ["writes"], instances: ["postgres-1"] }])[0].actions;
  assert.deepEqual(
    ["CreateInstances", "DeleteReadOnlyGroup", "RestartDBInstance"].map((name) => denied.has(name)),
    [false, true, true],
  );
});

/**
 * Decides about a call on one instance, unless it is otherwise.
 * @param {any[]} rules
 * @param {any} call
 */
const said = (rules, { action = "RestartDBInstance", params = { DBInstanceId: "postgres-a" }, ...more } = {}) =>
  decide(
    compilePolicy(rules),
    { id: "ada" },
    { action, region: "r-1", params, instances: namedInstances(params), facts: new Map(), ...more },
    1_000,
  );
/** What is said against a call: the rule, what of it, and the words. */
/** @param {[rules: any[], call?: any]} given */
const words = (...given) => said(...given).denials;

test("denials say of each rule what would be needed", () => {
  const restart = ["RestartDBInstance"];
  for (const [rule, denial] of table([
    [{ allow: restart, until: 1e11 + 1 }, undefined],
    [
      { allow: restart, regions: ["r-2", "r-3"] },
      { what: "region", message: "the region must be r-2 or r-3" },
    ],
    [
      { allow: restart, instances: ["postgres-b"] },
      { what: "instance", message: "the instances must be those of the rule" },
    ],
  ]))
    assert.deepEqual(words([rule]), denial && [{ rule: "rules[0]", ...denial }]);
  assert.deepEqual(words([{ allow: ["DescribeZones"] }]), [
    { what: "action", message: "no rule allows RestartDBInstance to this caller" },
  ]);
  assert.deepEqual(words([{ allow: restart }, { deny: restart, name: "never" }]), [
    { rule: "never", what: "deny", message: "a rule denies it" },
  ]);
  const ended = decide(
    compilePolicy([{ allow: restart, until: 2e11 }]),
    { id: "ada" },
    { action: "RestartDBInstance", region: "r-1", params: {}, instances: [], facts: new Map() },
    2e11,
  );
  assert.deepEqual(ended.denials, [{ rule: "rules[0]", what: "expiry", message: "the rule has ended" }]);
});

test("denials say of each condition what would meet it", () => {
  for (const [condition, value, message] of table([
    [{ equals: 5 }, 6, "must be 5"],
    [{ oneOf: [1, 5] }, 6, "must be one of 1, 5"],
    [{ min: 5 }, 4, "must be 5 at least"],
    [{ max: 5 }, 6, "must be 5 at most"],
    [{ forbidden: true }, 6, "must be left out"],
    [{ max: 5 }, undefined, "must be given"],
    [{ default: 3, max: 5 }, 6, "must be 5 at most"],
  ]))
    assert.deepEqual(words([{ allow, params: { Limit: condition } }], { action: allow[0], params: { Limit: value } }), [
      { rule: "rules[0]", what: "parameter", path: "Limit", message },
    ]);
  const named = [{ allow: ["ModifyDBInstanceName"], params: { InstanceName: { prefix: "team-a-" } } }];
  assert.deepEqual(words(named, { action: "ModifyDBInstanceName", params: { InstanceName: "x" } }), [
    { rule: "rules[0]", what: "parameter", path: "InstanceName", message: "must begin with team-a-" },
  ]);
});

test("a group of which a rule does not say which is outside of it, and within one that denies", () => {
  const action = "AddDBInstanceToReadOnlyGroup";
  const params = { DBInstanceId: "postgres-a", ReadOnlyGroupId: "pgro-1" };
  const rule = (pin) => [
    { allow: [action], instances: ["postgres-a"], ...(pin && { params: { ReadOnlyGroupId: pin } }) },
  ];
  assert.deepEqual(words(rule(undefined), { action, params }), [
    {
      rule: "rules[0]",
      what: "instance",
      path: "ReadOnlyGroupId",
      message: "names a group, whose instance nobody tells: the rule must say which, by equals or oneOf",
    },
  ]);
  for (const [pin, is] of table([
    [{ equals: "pgro-1" }, true],
    [{ oneOf: ["pgro-1"] }, true],
    [{ forced: "pgro-1" }, true],
    [{ default: "pgro-1" }, false],
    [{ prefix: "pgro-" }, false],
  ]))
    assert.equal(said(rule(pin), { action, params }).allowed, is, JSON.stringify(pin));
  const denying = [{ allow: [action] }, { deny: [action], instances: ["postgres-b"] }];
  assert.equal(said(denying, { action, params }).allowed, false);
  assert.equal(said(denying, { action, params: { DBInstanceId: "postgres-a" } }).allowed, true);
  const pinned = [
    { allow: [action] },
    { deny: [action], instances: ["postgres-b"], params: { ReadOnlyGroupId: { equals: "pgro-1" } } },
  ];
  assert.equal(said(pinned, { action, params }).allowed, false);
});

test("rules by id need nothing of an instance but the id", () => {
  assert.equal(said([{ allow: ["RestartDBInstance"], instances: ["postgres-a"] }]).allowed, true);
});

test("a list that names an instance is about that one, and a row about its own", () => {
  const action = "DescribeTasks";
  const rules = [{ allow: [action], instances: ["postgres-b"] }];
  const params = { DBInstanceId: "postgres-a" };
  assert.equal(said(rules, { action, params }).allowed, false);
  assert.equal(said(rules, { action, params: {} }).allowed, true);
  assert.equal(said(rules, { action, params, instances: ["postgres-b"], isRow: true }).allowed, true);
});

test("a list without its members is compared member by member, too", () => {
  const action = "IsolateDBInstances";
  const params = { DBInstanceIdSet: { equals: "postgres-a" } };
  for (const [ids, allowed, denied] of table([
    [["postgres-a"], true, true],
    [["postgres-a", "postgres-b"], false, true],
    [["postgres-b"], false, false],
    [[], false, false],
  ])) {
    const call = { action, params: { DBInstanceIdSet: ids } };
    assert.equal(said([{ allow: [action], params }], call).allowed, allowed, ids.join());
    assert.equal(said([{ allow: [action] }, { deny: [action], params }], call).allowed, !denied, ids.join());
  }
  const forced = [{ allow: ["CreateInstances"], params: { SecurityGroupIds: { forced: [] } } }];
  assert.deepEqual(said(forced, { action: "CreateInstances", params: {} }).params, { SecurityGroupIds: [] });
});

test("what is null on the way to a value is nothing", () => {
  const rules = [{ allow, params: { "Filters[].Name": { equals: "db-instance-id" } } }];
  assert.equal(said(rules, { action: allow[0], params: { Filters: [null] } }).allowed, false);
});

test("what differs in more than case is another text where a rule denies", () => {
  const denying = (equals) => [
    { allow: ["ModifyDBInstanceName"] },
    { deny: ["ModifyDBInstanceName"], params: { InstanceName: { equals } } },
  ];
  const renamed = (InstanceName) => ({ action: "ModifyDBInstanceName", params: { InstanceName } });
  assert.equal(said(denying("ß"), renamed("SS")).allowed, true);
  assert.equal(said(denying("Straße"), renamed("STRAßE")).allowed, false);
});
