// Rates, budgets, idempotency keys: what a gateway counts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PostgresClient } from "tencentdb-postgres";
import { memoryStore } from "tencentdb-postgres/gateway";

import { ORDERS } from "../../pkg/dist/generated/orders.js";
import { REGION, gatewayed, request } from "./support/gateway.mjs";

/**
 * An order for one instance.
 * @param {string} name
 * @returns {import("tencentdb-postgres").CreateInstancesRequest}
 */
const order = (name) => ({
  Zone: "ap-guangzhou-3",
  SpecCode: "pg.it.medium4",
  Storage: 50,
  InstanceCount: 1,
  Period: 1,
  Charset: "UTF8",
  AdminName: "dbadmin",
  AdminPassword: "Tr1cky!passphrase",
  DBMajorVersion: "13",
  Name: name,
});

const orders = (upstream) => upstream.filter((action) => action === "CreateInstances").length;

test("a rate holds for each caller, and says when to come back", async () => {
  let now = 1_700_000_000_000;
  const { client, as, gateway } = gatewayed([{ allow: ["DescribeZones"], rate: { calls: 2, seconds: 60 } }], {
    clock: () => now,
    fetch: async () => new Response('{"Response":{"RequestId":"r"}}'),
  });
  await client.DescribeZones();
  await client.DescribeZones();
  await assert.rejects(client.DescribeZones(), { code: "RequestLimitExceeded.Gateway", status: 429, class: "rate" });
  const response = await gateway(request());
  assert.equal(response.headers.get("retry-after"), String(60 - ((now / 1000) % 60)));
  await as("eve").DescribeZones();
  now += 60_000;
  await client.DescribeZones();
});

test("no more calls pass than a rate allows, however they race", async () => {
  const { client, upstream } = gatewayed([{ allow: ["DescribeZones"], rate: { calls: 7, seconds: 86_400 } }]);
  const ends = await Promise.allSettled(Array.from({ length: 200 }, () => client.DescribeZones()));
  assert.equal(ends.filter(({ status }) => status === "fulfilled").length, 7);
  assert.equal(upstream.length, 7);
});

test("an order that costs more than one may is not placed, and the price is asked first", async () => {
  const { client, upstream, events } = gatewayed([{ allow: ["CreateInstances"], spend: { perOrder: 1 } }]);
  await assert.rejects(client.CreateInstances(order("a")), { code: "Gateway.OverBudget", outcomeUnknown: false });
  assert.deepEqual(upstream, ["InquiryPriceCreateDBInstances"]);
  assert.ok(events.at(-1).price > 1);
});

test("the orders of a day stay within the budget, however they race", async () => {
  const probe = gatewayed([{ allow: ["CreateInstances"], spend: { perOrder: 1e9 } }]);
  await probe.client.CreateInstances(order("probe"));
  const { price } = probe.events.at(-1);
  const { client, as, upstream } = gatewayed([{ allow: ["CreateInstances"], spend: { perDay: price * 3 + 1 } }]);
  const ends = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => client.CreateInstances(order(`n${at}`))));
  assert.equal(ends.filter(({ status }) => status === "fulfilled").length, 3);
  assert.equal(orders(upstream), 3);
  // Each caller has a budget of their own.
  await as("eve").CreateInstances(order("other"));
});

test("what an order that was refused would have cost is given back", async () => {
  const probe = gatewayed([{ allow: ["CreateInstances"], spend: { perOrder: 1e9 } }]);
  await probe.client.CreateInstances(order("probe"));
  const { price } = probe.events.at(-1);
  const { client, emulator } = gatewayed([{ allow: ["CreateInstances"], spend: { perDay: price } }]);
  emulator.setFaults([{ action: "CreateInstances", code: "InvalidParameterValue", times: 1 }]);
  await assert.rejects(client.CreateInstances(order("a")), { code: "InvalidParameterValue" });
  await client.CreateInstances(order("a"));
  // One whose outcome is unknown stays spent.
  await assert.rejects(client.CreateInstances(order("b")), { code: "Gateway.OverBudget" });
});

test("an order that costs more than its price, now or later, is not placed under a budget", async () => {
  const nodes = (...roles) => roles.map((Role) => ({ Role, Zone: "ap-guangzhou-3" }));
  for (const [what, more] of Object.entries({
    "pay-as-you-go": { InstanceChargeType: "POSTPAID_BY_HOUR" },
    "the same in another spelling": { InstanceChargeType: "postpaid_by_hour" },
    "prepaid in another spelling": { InstanceChargeType: "prepaid" },
    "renewing itself": { AutoRenewFlag: 1 },
    "renewing itself by a value of nobody": { AutoRenewFlag: 2 },
    "a third node": { DBNodeSet: nodes("Primary", "Standby", "Standby") },
  }))
    for (const spend of [{ perDay: 1e9 }, { perOrder: 1e9 }]) {
      const { gateway, upstream } = gatewayed([{ allow: ["CreateInstances"], spend }]);
      const response = await gateway(
        request({ call: { action: "CreateInstances", params: { ...order("a"), ...more } } }),
      );
      const { Code } = (await response.json()).Response.Error;
      assert.deepEqual([Code, upstream], ["Gateway.OverBudget", []], what);
    }
  const { client } = gatewayed([{ allow: ["CreateInstances"], spend: { perDay: 1e9 } }]);
  await client.CreateInstances({
    ...order("a"),
    InstanceChargeType: "PREPAID",
    AutoRenewFlag: 0,
    DBNodeSet: nodes("Primary", "Standby"),
  });
});

test("an order that no price bounds is not let in by a group under a budget, and refused by name", async () => {
  const { gateway } = gatewayed([{ allow: ["writes"], spend: { perDay: 1e9 } }]);
  const unpriced = [...ORDERS.keys()].filter((action) => !ORDERS.get(action));
  assert.ok(unpriced.length > 8);
  for (const action of unpriced) {
    assert.throws(() => gatewayed([{ allow: [action], spend: { perDay: 1e9 } }]), { code: "invalid" }, action);
    const response = await gateway(request({ call: { action, params: {} } }));
    assert.ok([400, 403].includes(response.status), action);
  }
  const params = { DBInstanceIdSet: ["postgres-1"], AutoRenewFlag: 1 };
  const response = await gateway(request({ call: { action: "SetAutoRenewFlag", params } }));
  assert.equal(response.status, 403);
});

test("a budget lets what is no order pass", async () => {
  const { client, upstream } = gatewayed([{ allow: ["DescribeZones"], spend: { perDay: 0 } }]);
  await client.DescribeZones();
  assert.deepEqual(upstream, ["DescribeZones"]);
});

const policy = [{ allow: ["CreateInstances", "RestartDBInstance"] }];
const idempotencyKey = "order-2026-11-30";

test("a write with the key of one before is answered as that was, and not made again", async () => {
  const { client, upstream } = gatewayed(policy);
  const first = await client.CreateInstances(order("a"), { idempotencyKey });
  const again = await client.CreateInstances(order("a"), { idempotencyKey });
  assert.deepEqual(again, first);
  assert.equal(orders(upstream), 1);
  await client.CreateInstances(order("a"), { idempotencyKey: `${idempotencyKey}-2` });
  assert.equal(orders(upstream), 2);
});

test("a store sees neither key nor password, and the same call hashed otherwise under another key", async () => {
  const seen = [];
  const inner = memoryStore();
  const store = {
    ...inner,
    claim: (...given) => {
      seen.push(given.slice(0, 2));
      return inner.claim(.../** @type {[string, string, number]} */ (given));
    },
  };
  const { client } = gatewayed(policy, { store });
  for (const key of [idempotencyKey, idempotencyKey, `${idempotencyKey}-2`])
    await client.CreateInstances(order("a"), { idempotencyKey: key });
  const [first, second, third] = seen;
  assert.deepEqual(second, first);
  assert.notEqual(third[0], first[0]);
  assert.notEqual(third[1], first[1]);
  assert.doesNotMatch(JSON.stringify(seen), /order-2026|passphrase/);
});

test("calls with one key that race are one order", async () => {
  const { client, upstream } = gatewayed(policy);
  const ends = await Promise.allSettled(
    Array.from({ length: 50 }, () => client.CreateInstances(order("a"), { idempotencyKey })),
  );
  assert.equal(orders(upstream), 1);
  for (const end of ends)
    if (end.status === "rejected") {
      assert.equal(end.reason.code, "InternalError.GatewayInProgress");
      assert.equal(end.reason.outcomeUnknown, true);
    }
});

test("a key is its caller's, and its call's", async () => {
  const { client, as, upstream } = gatewayed(policy);
  await client.CreateInstances(order("a"), { idempotencyKey });
  await as("eve").CreateInstances(order("a"), { idempotencyKey });
  assert.equal(orders(upstream), 2);
  await assert.rejects(client.CreateInstances(order("b"), { idempotencyKey }), { code: "Gateway.KeyReused" });
  await assert.rejects(client.RestartDBInstance({ DBInstanceId: "postgres-1" }, { idempotencyKey }), {
    code: "Gateway.KeyReused",
  });
  assert.equal(orders(upstream), 2);
});

test("an order whose answer was lost is not placed again under its key", async () => {
  const { client, emulator, upstream } = gatewayed(policy);
  emulator.setFaults([{ action: "CreateInstances", body: "drop", after: true, times: 1 }]);
  for (let tries = 0; tries < 3; tries++)
    await assert.rejects(client.CreateInstances(order("a"), { idempotencyKey }), {
      code: "InternalError.GatewayNoAnswer",
      outcomeUnknown: true,
    });
  assert.equal(orders(upstream), 1);
});

test("the key of an order that the service refused is free again, and that of a fault is not", async () => {
  const { client, emulator, upstream } = gatewayed(policy);
  emulator.setFaults([{ action: "CreateInstances", code: "RequestLimitExceeded", times: 1 }]);
  await assert.rejects(client.CreateInstances(order("a"), { idempotencyKey }), { code: "RequestLimitExceeded" });
  emulator.setFaults([{ action: "CreateInstances", code: "InternalError", times: 1 }]);
  const unknown = { code: "InternalError", outcomeUnknown: true };
  await assert.rejects(client.CreateInstances(order("a"), { idempotencyKey }), unknown);
  await assert.rejects(client.CreateInstances(order("a"), { idempotencyKey }), unknown);
  assert.equal(orders(upstream), 2);
});

test("the key of a call that was certainly not made is free again", async () => {
  let broken = true;
  const { client, upstream } = gatewayed(policy, {
    onAudit: () => {
      if (broken) throw new Error("broken");
    },
  });
  await assert.rejects(client.CreateInstances(order("a"), { idempotencyKey }), { code: "Gateway.Unavailable" });
  broken = false;
  await client.CreateInstances(order("a"), { idempotencyKey });
  assert.equal(orders(upstream), 1);
});

test("an answer that is known is given under its key only while the policy allows the call", async () => {
  let now = Date.now();
  const store = memoryStore();
  const options = { store, clock: () => now };
  const { client } = gatewayed([{ allow: ["CreateInstances"], until: now + 1000 }], options);
  await client.CreateInstances(order("a"), { idempotencyKey });
  now += 2000;
  await assert.rejects(client.CreateInstances(order("a"), { idempotencyKey }), { code: "Gateway.Denied" });
});

test("the store in memory forgets what has ended, and refuses more than it holds", () => {
  let now = 0;
  const store = memoryStore({ clock: () => now });
  assert.equal(store.take("a", 2, 3, 10), true);
  assert.equal(store.take("a", 2, 3, 10), false);
  store.give("a", 1);
  assert.equal(store.take("a", 2, 3, 10), true);
  now = 10;
  assert.equal(store.take("a", 3, 3, 10), true);
  assert.equal(store.take("b", NaN, 3, 10), false);
  for (let at = 0; at < 99_999; at++) store.take(`k${at}`, 1, 1, 10);
  assert.throws(() => store.take("one more", 1, 1, 10), /full/);
  assert.equal(store.take("a", 1, 3, 10), false);
  now = 20;
  assert.equal(store.take("one more", 1, 1, 10), true);
});

test("a key is refused where it can do nothing", async () => {
  const { client, emulator } = gatewayed(policy);
  await assert.rejects(client.CreateInstances(order("a"), { idempotencyKey: "short" }), { code: "invalid" });
  const direct = new PostgresClient({ credential: emulator.credential, region: REGION, fetch: emulator.fetch });
  await assert.rejects(direct.CreateInstances(order("a"), { idempotencyKey }), { code: "invalid" });
});
