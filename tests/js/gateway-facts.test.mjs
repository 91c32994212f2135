// What a gateway knows by itself of the API is what the API's description says.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CATEGORIES } from "../../pkg/dist/generated/categories.js";
import { actions, structures } from "../../pkg/dist/generated/reference.js";
import { INSTANCE_PARAMS, LISTS } from "../../pkg/dist/generated/instances.js";
import { DISCLOSING } from "../../pkg/dist/gateway/facts.js";
import { ORDERS } from "../../pkg/dist/generated/orders.js";

const all = Object.values(actions);
/** The orders whose price can be asked, with how. */
const PRICES = [...ORDERS].filter(([, price]) => price);

test("every parameter that may name instances is known to do so", () => {
  const names = all.flatMap(({ input }) => input.map(({ name }) => name));
  const found = new Set(names.filter((name) => /Instance(Id|IdSet|Ids)$/.test(name)));
  assert.deepEqual([...found].sort(), [...INSTANCE_PARAMS].sort());
});

test("no parameter deeper down names an instance", () => {
  const used = new Set();
  const collect = (fields) => {
    for (const { type } of fields)
      if (Object.hasOwn(structures, type) && !used.has(type)) {
        used.add(type);
        collect(structures[type].fields);
      }
  };
  for (const { input } of all) collect(input);
  for (const name of used)
    for (const field of structures[name].fields) assert.doesNotMatch(field.name, /Instance(Id|IdSet|Ids)$/, name);
});

test("every list over all instances whose rows name them is known", () => {
  const found = new Map();
  for (const { name, input, output, paging, readOnly } of all) {
    if (!readOnly || input.some((field) => INSTANCE_PARAMS.includes(/** @type {any} */ (field.name)) && field.required))
      continue;
    for (const { name: rows, type, array } of output) {
      const fields = array && Object.hasOwn(structures, type) ? structures[type].fields : [];
      const named = fields.map((field) => field.name);
      const instance = INSTANCE_PARAMS.find(
        (one) => named.includes(one) && (one !== "MasterDBInstanceId" || !named.includes("DBInstanceId")),
      );
      if (instance) found.set(name, { rows, instance });
      if (instance && paging) assert.equal(paging.items, rows, name);
    }
  }
  assert.deepEqual([...LISTS].sort(), [...found].sort());
});

test("prices are asked with parameters that order and price action both have", () => {
  for (const [order, { action, params, fixed }] of PRICES) {
    const has = (name, field) => actions[name].input.some((one) => one.name === field);
    for (const name of params) assert.ok(has(action, name) && has(order, name), `${order} ${name}`);
    for (const { name, required } of actions[action].input)
      if (required) assert.ok(params.includes(name) || Object.hasOwn(fixed, name), `${action} ${name}`);
    for (const [name, value] of Object.entries(fixed))
      assert.ok(actions[action].input.find((one) => one.name === name).values.some((one) => one.value === value));
    assert.deepEqual(
      actions[action].output.map(({ name }) => name),
      ["OriginalPrice", "Price", "Currency"],
    );
  }
});

test("every order is known: its price can be asked, or no budget bounds it", () => {
  const pays = /^(Period|AutoVoucher|VoucherIds|InstanceChargeType|AutoRenewFlag)$/;
  /** @param {any} action */
  const isOrder = ({ readOnly, input, output }) =>
    !readOnly && (input.some(({ name }) => pays.test(name)) || output.some(({ name }) => /^(Deal|Bill)/.test(name)));
  const found = all.filter(isOrder).map(({ name }) => name);
  assert.equal(PRICES.length, 3);
  // Nothing but its description says that a serverless instance is paid for.
  assert.deepEqual([...ORDERS.keys()].sort(), [...found, "CreateServerlessDBInstance"].sort());
});

test("whatever of an order its price action cannot be asked about is refused, or changes nothing of the price", () => {
  const known = new Set(["InstanceChargeType", "AutoRenewFlag", "DBNodeSet"]);
  // A voucher or a promotion lowers what is paid. The rest is about place, name and form of what is bought.
  const harmless = [
    ...["AutoVoucher", "VoucherIds", "ActivityId", "Name", "Charset", "Admin.*", "DB(Major|Kernel)?Version"],
    ...["DBEngineConfig", "VpcId", "SubnetId", "ProjectId", "TagList", "Tags", "SecurityGroupIds", "NeedSupport.*"],
    ...["KMS.*", "SyncMode", "DeletionProtection", "MasterDBInstanceId", "ReadOnlyGroupId", "DedicatedClusterId"],
  ];
  const isHarmless = (name) => new RegExp(`^(${harmless.join("|")})$`).test(name);
  for (const [order, { params }] of PRICES)
    for (const { name } of actions[order].input)
      assert.ok(params.includes(name) || known.has(name) || isHarmless(name), `${order} ${name}`);
});

test("every read that answers a secret, or where to take the data from, is known to open more than it tells", () => {
  const discloses = (fields, seen = new Set()) =>
    fields.some(({ name, type, secret, doc }) => {
      if (secret || /^(Address|URL) to download the (file|backup) from/.test(doc)) return true;
      assert.doesNotMatch(name, /secret|password$|download.*ur[il]$/i, name);
      if (!Object.hasOwn(structures, type) || seen.has(type)) return false;
      return discloses(structures[type].fields, new Set([...seen, type]));
    });
  const found = all.filter(({ readOnly, output }) => readOnly && discloses(output)).map(({ name }) => name);
  assert.deepEqual([...DISCLOSING].sort(), found.sort());
});

test("every action is in one category", () => {
  assert.deepEqual([...CATEGORIES.values()].flat().sort(), Object.keys(actions).sort());
  for (const [category, names] of CATEGORIES) for (const name of names) assert.equal(actions[name].category, category);
});
