// Rules about instances, tried on every action: a call that cannot be shown to be about the rule's own instances is not
// allowed, and one that cannot be shown not to be about them is denied.

import assert from "node:assert/strict";
import { test } from "node:test";

import "tencentdb-postgres/gateway";

import { actions } from "../../pkg/dist/generated/reference.js";
import { internal } from "./support/internal.mjs";

const { decide, namedInstances } = await internal("gateway/decision.js");
const { compilePolicy } = await internal("gateway/policy.js");

/** What ids in parameters are of. Each id of each action is in one of these. */
const IDS = {
  instance: ["DBInstanceId", "DBInstanceIdSet", "InstanceId", "MasterDBInstanceId"],
  // Of an instance, and calls need not name it.
  group: ["ReadOnlyGroupId", "NewReadOnlyGroupId"],
  // Of the instance beside it: the call names that, too.
  within: [
    ...["BackupId", "BackupSetId", "BaseBackupId", "LogBackupId", "PlanId"],
    ...["ProxyGroupId", "ProxyAddressId", "AddressId", "AgenticBaseId"],
  ],
  // Of a row of a list, which is filtered by its instances.
  row: ["TaskId"],
  // Of the account.
  account: [
    ...["VpcId", "VpcIdSet", "SubnetId", "SecurityGroupIds", "SecurityGroupIdSet", "ProjectId", "Pid"],
    ...["VoucherIds", "ActivityId", "TemplateId", "KMSKeyId", "KMSClusterId", "DedicatedClusterId"],
  ],
};
/** The lists over all instances, whose rows are decided about one by one. */
const LISTS = new Set([
  ...["DescribeDBInstances", "DescribeServerlessDBInstances", "DescribeReadOnlyGroups", "DescribeTasks"],
  ...["DescribeBackupSummaries", "DescribeBaseBackups", "DescribeLogBackups", "DescribeOrders"],
  "DescribeAuditInstanceList",
]);
const all = Object.values(actions);
const named = ({ input }, names) => input.filter(({ name }) => names.includes(name));

test("every id that a parameter may be is known for what it is of", () => {
  const found = new Set(all.flatMap(({ input }) => input.map(({ name }) => name)));
  const ids = [...found].filter((name) => /(Id|Ids|IdSet|Pid)$/.test(name)).sort();
  assert.deepEqual(ids, Object.values(IDS).flat().sort());
});

test("what is of an instance, and no group, is named with its instance or is of a row", () => {
  for (const action of all) {
    if (named(action, IDS.within).length > 0)
      assert.ok(
        named(action, IDS.instance).some(({ required }) => required),
        action.name,
      );
    if (named(action, IDS.row).length > 0) assert.ok(LISTS.has(action.name), action.name);
  }
});

const MINE = "postgres-mine";
const OTHER = "postgres-other";
const GROUPS = ["reads", "writes"];
/** Decides about a call of an action. */
const allows = (rules, action, params) =>
  decide(
    compilePolicy(rules),
    { id: "ada" },
    { action, region: "r", params, instances: namedInstances(params), facts: new Map() },
    0,
  ).allowed;
const denies = { deny: GROUPS, instances: [MINE] };

/** The value of a parameter that names an instance. */
const valued = ({ name, array }, id) => ({ [name]: array ? [id] : id });
const naming = (fields, id) => Object.assign({}, ...fields.map((field) => valued(field, id)));

for (const action of all) {
  const { name } = action;
  const instances = named(action, IDS.instance);
  const groups = named(action, IDS.group);
  // An action that no such rule may name is let in by no group either.
  const mayBe = instances.length > 0 || LISTS.has(name);
  const allowing = [{ allow: mayBe ? [name] : GROUPS, instances: [MINE] }];
  const denying = [{ allow: [name] }, denies];

  test(`${name} is allowed and denied by the instances that it names`, () => {
    const isAbout = instances.length > 0;
    const mine = naming(instances, MINE);
    assert.deepEqual(
      [allows(allowing, name, mine), allows(denying, name, mine)],
      [isAbout || LISTS.has(name), !isAbout],
    );
    // Without an instance it is about none, unless it is a list.
    assert.deepEqual([allows(allowing, name, {}), allows(denying, name, {})], [LISTS.has(name), true]);
    for (const field of instances) {
      const other = { ...mine, ...valued(field, OTHER) };
      assert.equal(allows(allowing, name, other), false, field.name);
      if (instances.length === 1) assert.equal(allows(denying, name, other), true, field.name);
      if (field.array) assert.equal(allows(allowing, name, { [field.name]: [MINE, OTHER] }), false, field.name);
      if (field.array) assert.equal(allows(denying, name, { [field.name]: [OTHER, MINE] }), false, field.name);
    }
  });

  for (const { name: group } of groups)
    test(`${name} with ${group} is about an instance that nobody knows`, () => {
      for (const params of [{ [group]: "pgro-1" }, { ...naming(instances, MINE), [group]: "pgro-1" }])
        assert.equal(allows(allowing, name, params), false);
      for (const params of [{ [group]: "pgro-1" }, { ...naming(instances, OTHER), [group]: "pgro-1" }])
        assert.equal(allows(denying, name, params), false);
      // What is null is not there.
      assert.equal(allows(denying, name, { ...naming(instances, OTHER), [group]: null }), true);
      if (instances.length === 0) return;
      // A rule that says which groups knows whose they are.
      const pin = (condition) => Object.fromEntries(groups.map((one) => [one.name, condition]));
      const params = { ...naming(instances, MINE), ...naming(groups, "pgro-1") };
      const said = (condition) => [{ allow: [name], instances: [MINE], params: pin(condition) }];
      assert.equal(allows(said({ equals: "pgro-1" }), name, params), true);
      assert.equal(allows(said({ oneOf: ["pgro-0", "pgro-1"] }), name, params), true);
      assert.equal(allows(said({ forced: "pgro-1" }), name, params), true);
      assert.equal(allows(said({ equals: "pgro-2" }), name, params), false);
      assert.equal(allows(said({ prefix: "pgro-" }), name, params), false);
      assert.equal(allows(said({ default: "pgro-1" }), name, params), false);
      // One that denies is not narrowed by what it says, beyond what it says.
      const narrowed = [{ allow: [name] }, { deny: [name], instances: [MINE], params: pin({ equals: "pgro-1" }) }];
      assert.equal(allows(narrowed, name, { ...params, ...naming(instances, OTHER) }), false);
      assert.equal(allows(narrowed, name, { ...naming(instances, MINE), ...naming(groups, "pgro-2") }), true);
    });
}

test("a rule that allows by instance cannot be about what names a group alone; one that denies is", () => {
  for (const action of all) {
    if (named(action, IDS.group).length === 0 || named(action, IDS.instance).length > 0) continue;
    assert.throws(() => compilePolicy([{ allow: [action.name], instances: [MINE] }]), /names no instance/);
    assert.doesNotThrow(() => compilePolicy([{ deny: [action.name], instances: [MINE] }]));
  }
  assert.throws(() => compilePolicy([{ deny: ["CreateInstances"], instances: [MINE] }]), /names no instance/);
});
