// Lists with the rows that a caller may see, explanations, and the audit.

import assert from "node:assert/strict";
import { test } from "node:test";

import { auditBrokenAt, rulesNeverMet } from "tencentdb-postgres/gateway";

import { actions } from "../../pkg/dist/generated/reference.js";
import { sample } from "./support/samples.mjs";
import { REGION, fleet, gatewayed, request, sha256 } from "./support/gateway.mjs";
import { internal } from "./support/internal.mjs";

const names = ({ DBInstanceSet }) => DBInstanceSet.map(({ DBInstanceName }) => DBInstanceName).sort();

test("a list holds the instances of the rule alone, and counts them", async () => {
  const { client, emulator } = gatewayed([{ allow: ["DescribeDBInstances"], instances: { names: ["shop-*"] } }]);
  const all = [...(await fleet(emulator)).keys()];
  const mine = all.filter((name) => name.startsWith("shop-")).sort();
  assert.ok(mine.length > 1 && mine.length < all.length);
  const answer = await client.DescribeDBInstances({ Limit: 100 });
  assert.deepEqual([names(answer), answer.TotalCount], [mine, mine.length]);
});

test("pages of a filtered list are those of the rows that are left", async () => {
  const { client } = gatewayed([{ allow: ["DescribeDBInstances"], instances: { names: ["shop-*"] } }]);
  const { DBInstanceSet, TotalCount } = await client.DescribeDBInstances({ Limit: 100 });
  const paged = [];
  for (let Offset = 0; Offset < Number(TotalCount); Offset++) {
    const page = await client.DescribeDBInstances({ Limit: 1, Offset });
    assert.deepEqual([page.DBInstanceSet.length, page.TotalCount], [1, TotalCount]);
    paged.push(...page.DBInstanceSet);
  }
  assert.deepEqual(paged, DBInstanceSet);
  const rows = [];
  for await (const row of client.paginate("DescribeDBInstances", {}, { pageSize: 1 })) rows.push(row);
  assert.deepEqual(rows, DBInstanceSet);
});

test("what is denied is taken out of a list that is allowed", async () => {
  const probe = gatewayed([]);
  const { DBInstanceId } = (await fleet(probe.emulator)).get("shop-users-primary");
  for (const instances of [[DBInstanceId], { names: ["shop-users-*"] }]) {
    const { client } = gatewayed([{ allow: ["instance:reads"] }, { deny: ["instance:reads"], instances }]);
    assert.ok(!names(await client.DescribeDBInstances({ Limit: 100 })).includes("shop-users-primary"));
  }
});

test("rows that two rules allow are seen together", async () => {
  const { client } = gatewayed([
    { allow: ["DescribeDBInstances"], instances: { names: ["shop-orders-*"] } },
    { allow: ["DescribeDBInstances"], instances: { names: ["shop-users-*"] } },
    { who: { id: "eve" }, allow: ["DescribeDBInstances"] },
  ]);
  const seen = names(await client.DescribeDBInstances({ Limit: 100 }));
  assert.ok(seen.every((name) => /^shop-(orders|users)-/.test(name)) && seen.some((name) => /users/.test(name)));
});

test("rows that name no instance, or one too many, are nobody's", async () => {
  const deals = [
    { DealName: "1", DBInstanceIdSet: ["postgres-1"] },
    { DealName: "2", DBInstanceIdSet: ["postgres-1", "postgres-2"] },
    { DealName: "3", DBInstanceIdSet: [] },
    { DealName: "4" },
  ];
  const fetch = async () => new Response(JSON.stringify({ Response: { RequestId: "r", TotalCount: 4, Deals: deals } }));
  const { client } = gatewayed([{ allow: ["DescribeOrders"], instances: ["postgres-1"] }], { fetch });
  const { Deals, TotalCount } = await client.DescribeOrders({ DealNames: ["1"] });
  assert.deepEqual([Deals, TotalCount], [[deals[0]], 1]);
});

test("a list that is too long to filter is refused, and an error of it is told", async () => {
  const rules = [{ allow: ["DescribeDBInstances"], instances: ["postgres-1"] }];
  const { client } = gatewayed(rules, { maxRows: 3 });
  await assert.rejects(client.DescribeDBInstances(), { code: "Gateway.Denied" });
  const failing = gatewayed(rules);
  failing.emulator.setFaults([{ code: "InternalError" }]);
  await assert.rejects(failing.client.DescribeDBInstances(), { code: "InternalError" });
});

test("waits work through a gateway", async () => {
  const { client, emulator } = gatewayed([{ allow: ["RestartDBInstance", "reads"], instances: { names: ["shop-*"] } }]);
  const { DBInstanceId } = (await fleet(emulator)).get("shop-orders-primary");
  const { answer } = await client.start("RestartDBInstance", { DBInstanceId });
  assert.ok(Number(answer.TaskId) > 0);
  const { TaskSet } = await client.DescribeTasks({ TaskId: answer.TaskId, DBInstanceId });
  void TaskSet;
});

test("an explanation says which rule allows, within which limits, or all that would be needed", async () => {
  const { gateway, upstream } = gatewayed([
    {
      name: "mine",
      who: { role: "dev" },
      allow: ["RenewInstance"],
      regions: ["ap-shanghai"],
      instances: ["postgres-1"],
      params: { Period: { max: 3 } },
      rate: { calls: 1, seconds: 60 },
      spend: { perDay: 100 },
    },
    { name: "list", allow: ["DescribeDBInstances"], instances: ["postgres-1"] },
    { name: "never", deny: ["DestroyDBInstance"] },
    { allow: ["account:writes", "DestroyDBInstance"] },
  ]);
  const dev = { id: "ops", roles: ["dev"] };
  const renew = (params, region) => gateway.explain(dev, { action: "RenewInstance", region, params });
  assert.deepEqual(await renew({ DBInstanceId: "postgres-1", Period: 1 }, "ap-shanghai"), {
    allowed: true,
    rule: "mine",
    denials: [],
    limits: { rate: { calls: 1, seconds: 60 }, spend: { perDay: 100, currency: "CNY" } },
    filtered: false,
  });
  assert.deepEqual(await renew({ DBInstanceId: "postgres-2", Period: 12 }, REGION), {
    allowed: false,
    denials: [
      { rule: "mine", what: "region", message: "the region must be ap-shanghai" },
      { rule: "mine", what: "instance", message: "the instances must be those of the rule" },
      { rule: "mine", what: "parameter", message: "must be 3 at most", path: "Period" },
    ],
    limits: {},
    filtered: false,
  });
  const explained = async (action, params = {}) => gateway.explain({ id: "x" }, { action, region: REGION, params });
  assert.deepEqual((await explained("RenewInstance", { DBInstanceId: "postgres-1", Period: 1 })).denials, [
    { what: "action", message: "no rule allows RenewInstance to this caller" },
  ]);
  assert.equal((await explained("DescribeDBInstances")).filtered, true);
  assert.deepEqual((await explained("DestroyDBInstance", { DBInstanceId: "postgres-1" })).denials, [
    { rule: "never", what: "deny", message: "a rule denies it" },
  ]);
  await assert.rejects(explained("DescribeDBInstnces"), { code: "invalid" });
  assert.deepEqual(upstream, []);
});

test("the audit tells every decision before the call, and what became of it, without secrets", async () => {
  const fetch = async () => new Response('{"Response":{"RequestId":"r-7"}}');
  const { client, events } = gatewayed([{ name: "all", allow: ["writes"] }], { fetch });
  const DBInstanceId = "postgres-6fego161";
  await client.CreateAccount({ DBInstanceId, UserName: "app", Password: "Tr1cky!passphrase", Type: "normal" });
  await assert.rejects(client.DescribeZones());
  assert.deepEqual(
    events.map(({ type, identity, action, rule, code }) => [type, identity, action, rule, code]),
    [
      ["allowed", "ops", "CreateAccount", "all", undefined],
      ["answered", "ops", "CreateAccount", "all", undefined],
      ["denied", "ops", "DescribeZones", undefined, "Gateway.Denied"],
    ],
  );
  assert.deepEqual(events[0].instances, [DBInstanceId]);
  assert.match(events[0].params, /"Password":"\*\*\*"/);
  assert.equal(events[1].upstreamRequestId, "r-7");
  assert.ok(events[1].durationMs >= 0);
});

test("a request of nobody is in the audit too", async () => {
  const { gateway, events } = gatewayed([]);
  await gateway(request({ headers: { Origin: "https://evil.example" } }));
  await gateway(request({ headers: { Authorization: "Bearer x" } }));
  assert.deepEqual(
    events.map(({ type, code, identity }) => [type, code, identity]),
    [
      ["denied", "Gateway.Denied", undefined],
      ["denied", "Gateway.Unauthenticated", undefined],
    ],
  );
});

test("every answer is in the audit: of a list that failed, of a repeated write, of a sign-in", async () => {
  const listing = gatewayed([{ allow: ["DescribeDBInstances"], instances: ["postgres-1"] }]);
  listing.emulator.setFaults([{ code: "InternalError" }]);
  await assert.rejects(listing.client.DescribeDBInstances(), { code: "InternalError" });
  const lost = gatewayed([{ allow: ["DescribeDBInstances"], instances: ["postgres-1"] }], {
    fetch: () => Promise.reject(new TypeError("lost")),
  });
  await assert.rejects(lost.client.DescribeDBInstances(), { code: "InternalError.GatewayNoAnswer" });
  const writing = gatewayed([{ name: "all", allow: ["RestartDBInstance"] }]);
  const { DBInstanceId } = (await fleet(writing.emulator)).get("shop-orders-primary");
  for (let times = 0; times < 2; times++)
    await writing.client.RestartDBInstance({ DBInstanceId }, { idempotencyKey: "key-12345678" });
  const signing = gatewayed([], { authenticate: () => new Response("", { status: 302 }) });
  await signing.gateway(request());
  const told = ({ events }) => events.map(({ type, code, rule }) => [type, code, rule].filter(Boolean).join(" "));
  assert.deepEqual(told(listing), ["allowed rules[0]", "answered InternalError rules[0]"]);
  assert.deepEqual(told(lost), ["allowed rules[0]", "answered InternalError.GatewayNoAnswer rules[0]"]);
  assert.deepEqual(told(writing), ["allowed all", "answered all", "answered all"]);
  assert.deepEqual(told(signing), ["denied Gateway.Unauthenticated"]);
  assert.equal(new Set(writing.events.map(({ requestId }) => requestId)).size, 2);
});

test("no secret among the parameters is in the audit, whichever action has it", async () => {
  const secret = "Tr1cky!passphrase";
  const reply = { Response: { RequestId: "r", Error: { Code: "InvalidParameter", Message: `not ${secret}` } } };
  const told = [];
  for (const { name: action, input } of Object.values(actions))
    for (const field of input.filter((one) => one.secret)) {
      const { gateway, events } = gatewayed([{ allow: [action] }], { fetch: async () => Response.json(reply) });
      const value = field.array ? [{ Name: "jwt-secret", ExpectedValue: secret }] : secret;
      const given = input.filter((one) => one.required || one === field);
      const params = Object.fromEntries(given.map((one) => [one.name, one === field ? value : sample(one)]));
      const response = await gateway(request({ call: { action, params } }));
      const text = (await response.text()) + JSON.stringify(events);
      assert.deepEqual([response.status, events.length], [200, 2], text);
      assert.ok(!text.includes(secret), text);
      told.push(`${action}.${field.name}`);
    }
  assert.ok(told.includes("ResetAccountPassword.Password"));
});

test("an entry that is changed, left out or put elsewhere shows", async () => {
  const { client, events } = gatewayed([{ allow: ["reads"] }]);
  await Promise.all(Array.from({ length: 20 }, () => client.DescribeZones()));
  assert.equal(events.length, 40);
  assert.equal(events[0].previous, "0".repeat(64));
  const { hash, ...first } = events[0];
  assert.equal(hash, sha256(JSON.stringify(first)));
  assert.equal(auditBrokenAt(events), undefined);
  assert.equal(auditBrokenAt([]), undefined);
  assert.equal(auditBrokenAt([...events.slice(0, 5), ...events.slice(6)]), 5);
  assert.equal(auditBrokenAt(events.map((event, at) => (at === 7 ? { ...event, identity: "eve" } : event))), 7);
  assert.equal(auditBrokenAt([events[1], events[0], ...events.slice(2)]), 0);
  // What is left out at the beginning shows, too; whoever keeps a later part alone says what is before it.
  assert.equal(auditBrokenAt(events.slice(3)), 0);
  assert.equal(auditBrokenAt(events.slice(3), events[2].hash), undefined);
});

test("rules that no entry names were never met", async () => {
  /** @type {import("tencentdb-postgres/gateway").Rule[]} */
  const policy = [
    { name: "look", allow: ["reads"] },
    { allow: ["RestartDBInstance"] },
    { name: "never", deny: ["DescribeTasks"] },
    { name: "unused", deny: ["DescribeRegions"] },
  ];
  const { client, events } = gatewayed(policy);
  assert.deepEqual(rulesNeverMet(policy, events), ["look", "rules[1]", "never", "unused"]);
  await client.DescribeZones();
  await assert.rejects(client.DescribeTasks(), { code: "Gateway.Denied" });
  await assert.rejects(client.DestroyDBInstance({ DBInstanceId: "postgres-1" }), { code: "Gateway.Denied" });
  assert.deepEqual(rulesNeverMet(policy, events), ["rules[1]", "unused"]);
});

test("the hash is the same whether the platform has one at once or not", async (t) => {
  const { sha256: own } = await internal("gateway/hash.js");
  // As in a runtime that has none, and in one where asking for it throws.
  const asked = t.mock.method(process, "getBuiltinModule", () => undefined);
  const { sha256: byWasm } = await internal("gateway/hash.js?without");
  asked.mock.mockImplementation(() => {
    throw new Error("not at the edge");
  });
  const { sha256: atTheEdge } = await internal("gateway/hash.js?throwing");
  assert.equal(asked.mock.callCount(), 2);
  for (const text of ["", "a", "é中😀", "\ud800", "x".repeat(100_000)])
    assert.deepEqual(
      [own, byWasm, atTheEdge].map((hash) => hash(text)),
      Array(3).fill(sha256(text)),
      text.slice(0, 9),
    );
});
