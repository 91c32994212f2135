// Dry runs: whoever may ask is told what would become of a call, and it is not made.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fleet, gatewayed, request } from "./support/gateway.mjs";

/** @type {import("tencentdb-postgres/gateway").Rule} */
const operate = { name: "operate", who: { role: "dev" }, allow: ["RestartDBInstance"], dryRun: true };
/** @type {import("tencentdb-postgres/gateway").Rule[]} */
const policy = [
  operate,
  { name: "look", who: { role: "dev" }, allow: ["DescribeZones"] },
  { name: "never", deny: ["DestroyDBInstance"] },
];

/** Asks; gives the status, the error's code and words, and the explanation. */
async function asked(gateway, call) {
  const response = await gateway(request({ call: { dryRun: true, ...call } }));
  const { Error: error, Explanation: explanation, RequestId } = (await response.json()).Response;
  assert.match(RequestId, /^[\da-f-]{36}$/);
  return { status: response.status, code: error?.Code, message: error?.Message, reached: error?.Reached, explanation };
}
const restart = { action: "RestartDBInstance", params: { DBInstanceId: "postgres-1" } };

test("a caller whose rule lets them ask is told the decision, and nothing is called", async () => {
  const { gateway, upstream, events } = gatewayed([
    { ...operate, rate: { calls: 1, seconds: 60 }, params: { DBInstanceId: { prefix: "postgres-" } } },
  ]);
  const limits = { rate: { calls: 1, seconds: 60 } };
  // Asking uses no turn.
  for (let time = 0; time < 3; time++)
    assert.deepEqual((await asked(gateway, restart)).explanation, {
      allowed: true,
      rule: "operate",
      denials: [],
      limits,
      filtered: false,
    });
  const other = { ...restart, params: { DBInstanceId: "other-1" } };
  assert.deepEqual((await asked(gateway, other)).explanation, {
    allowed: false,
    denials: [{ rule: "operate", what: "parameter", path: "DBInstanceId", message: "must begin with postgres-" }],
    limits: {},
    filtered: false,
  });
  assert.deepEqual(upstream, []);
  assert.deepEqual(
    events.map(({ type, action, rule, identity }) => [type, action, rule, identity]),
    Array(4).fill(["explained", "RestartDBInstance", undefined, "ops"]),
  );
});

test("a call that a dry run allows is made, and one that it denies is not", async () => {
  const { gateway, emulator, upstream } = gatewayed([
    { allow: ["RestartDBInstance"], instances: { names: ["shop-*"] }, dryRun: true },
  ]);
  const instances = await fleet(emulator);
  for (const [name, allowed] of Object.entries({ "shop-orders-primary": true, "staging-shop": false })) {
    const call = { ...restart, params: { DBInstanceId: instances.get(name).DBInstanceId } };
    upstream.length = 0;
    assert.equal((await asked(gateway, call)).explanation.allowed, allowed, name);
    assert.deepEqual(upstream, ["DescribeDBInstanceAttribute"], "an instance is looked at, and no more");
    assert.equal((await gateway(request({ call }))).status, allowed ? 200 : 403, name);
  }
});

test("nobody may ask whom no rule about the action lets, and they are told no more than that", async () => {
  for (const [rules, call] of /** @type {[any[], any][]} */ ([
    [policy, { action: "DescribeZones" }],
    [policy, { action: "DestroyDBInstance", params: { DBInstanceId: "postgres-1" } }],
    [[{ ...operate, who: { id: "eve" } }], restart],
    [[{ ...operate, until: 2e11 }], restart],
    [[{ allow: ["RestartDBInstance"] }], restart],
    [[], restart],
  ])) {
    const { gateway, upstream, events } = gatewayed(rules);
    const { status, code, message, reached, explanation } = await asked(gateway, call);
    assert.deepEqual([status, code, reached, explanation, upstream], [403, "Gateway.Denied", false, undefined, []]);
    assert.equal(message, `no rule lets this caller ask about ${call.action}`);
    assert.deepEqual([events.length, events[0].type], [1, "denied"]);
  }
});

test("the hook is asked whether it would let the call through, and knows that it is a dry run", async () => {
  const seen = [];
  let says = true;
  const rule = { ...operate, params: { Limit: { default: 3 } }, allow: ["DescribeDBInstances"] };
  const { gateway, upstream } = gatewayed([rule], {
    authorize: (call) => {
      seen.push(call);
      return says;
    },
  });
  const call = { action: "DescribeDBInstances", params: {} };
  assert.equal((await asked(gateway, call)).explanation.allowed, true);
  assert.deepEqual([seen[0].dryRun, seen[0].params, seen[0].rule], [true, { Limit: 3 }, "operate"]);
  says = false;
  assert.deepEqual((await asked(gateway, call)).explanation, {
    allowed: false,
    denials: [{ rule: "operate", what: "hook", message: "the gateway's hook is against it" }],
    limits: {},
    filtered: false,
  });
  assert.deepEqual(upstream, []);
  says = true;
  await gateway(request({ call }));
  assert.equal("dryRun" in seen.at(-1), false);
});

test("a part that fails is no answer to a dry run", async () => {
  const fails = () => {
    throw new Error("broken");
  };
  for (const options of [{ authorize: fails }, { onAudit: fails }]) {
    const { gateway, upstream } = gatewayed(policy, options);
    const { status, reached, explanation } = await asked(gateway, restart);
    assert.deepEqual([status, reached, explanation, upstream], [503, false, undefined, []]);
  }
});

test("what is no plain yes is no dry run, and no call either", async () => {
  const { gateway, upstream } = gatewayed(policy);
  const odd = ["true", false, 1, null].map((dryRun) => ({ dryRun }));
  for (const more of [...odd, { idempotencyKey: "key-12345678" }]) {
    const { status, code } = await asked(gateway, { ...restart, ...more });
    assert.deepEqual([status, code], [400, "Gateway.BadRequest"], JSON.stringify(more));
  }
  assert.equal((await asked(gateway, { ...restart, params: { Nothing: 1 } })).status, 400);
  assert.deepEqual(upstream, []);
});
