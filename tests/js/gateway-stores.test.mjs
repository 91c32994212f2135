// Stores that several isolates and processes share: what one counts, all have counted.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { createGateway, durableStore, GatewayRecord, memoryStore, redisStore } from "tencentdb-postgres/gateway";

import { ORIGIN, REGION, request } from "./support/gateway.mjs";
import { loose } from "./support/loose.mjs";
import { startRedis } from "./support/redis.mjs";
import { startWorkers } from "./support/workerd.mjs";

let redis;
before(async () => {
  redis = await startRedis();
});
after(() => redis?.stop());

/** Durable Objects in this process: each key has one, and it does one thing at a time. */
function objects() {
  const found = new Map();
  const made = () => {
    const kept = new Map();
    let last = Promise.resolve();
    const storage = {
      get: async (name) => structuredClone(kept.get(name)),
      put: async (name, value) => void kept.set(name, structuredClone(value)),
      deleteAll: async () => kept.clear(),
      setAlarm: async () => {},
    };
    const blockConcurrencyWhile = (work) => {
      const result = last.then(work);
      last = result.catch(() => {});
      return result;
    };
    const object = new GatewayRecord(loose({ storage, blockConcurrencyWhile }));
    return { fetch: (url, init) => object.fetch(new Request(url, init)) };
  };
  const get = (id) => found.get(id) ?? found.set(id, made()).get(id);
  return durableStore(loose({ idFromName: (name) => name, get }));
}

/** @type {[name: string, make: () => Promise<import("tencentdb-postgres/gateway").GatewayStore>][]} */
const STORES = [
  ["in memory", async () => memoryStore()],
  ["in Durable Objects", async () => objects()],
  ["in Redis", async () => redisStore(await redis.connection(), { prefix: `${Math.random()}:` })],
];
for (const [name, make] of STORES) {
  test(`a store ${name} counts up to a limit, and forgets`, async () => {
    const store = await make();
    assert.equal(await store.take("a", 2, 3, 60_000), true);
    assert.equal(await store.take("a", 2, 3, 60_000), false);
    assert.equal(await store.take("a", 1, 3, 60_000), true);
    await store.give("a", 3);
    assert.equal(await store.take("a", 3, 3, 60_000), true);
    assert.equal(await store.take("b", 4, 3, 60_000), false);
    assert.equal(await store.take("b", NaN, 3, 60_000), false);
    assert.equal(await store.take("c", 3, 3, 30), true);
    await new Promise((done) => setTimeout(done, 60));
    assert.equal(await store.take("c", 3, 3, 60_000), true);
    await store.give("nothing there", 5);
    assert.equal(await store.take("nothing there", 4, 3, 60_000), false);
  });

  test(`a store ${name} gives a key to one, and keeps the answer`, async () => {
    const store = await make();
    const answer = { status: 200, body: '{"Response":{"RequestId":"中"}}' };
    assert.deepEqual(await store.claim("k", "one", 60_000), { state: "first" });
    assert.deepEqual(await store.claim("k", "one", 60_000), { state: "busy" });
    assert.deepEqual(await store.claim("k", "two", 60_000), { state: "other" });
    await store.settle("k", answer);
    assert.deepEqual(await store.claim("k", "one", 60_000), { state: "answered", answer });
    assert.deepEqual(await store.claim("k", "two", 60_000), { state: "other" });
    await store.settle("k");
    assert.deepEqual(await store.claim("k", "two", 30), { state: "first" });
    await new Promise((done) => setTimeout(done, 60));
    assert.deepEqual(await store.claim("k", "one", 60_000), { state: "first" });
    await store.settle("nothing there", answer);
    assert.deepEqual(await store.claim("nothing there", "one", 60_000), { state: "first" });
  });
}

const LIMIT = 25;
const POLICY = [
  { allow: ["DescribeZones"], rate: { calls: LIMIT, seconds: 86_400 } },
  { allow: ["RestartDBInstance"] },
];
const READ = { action: "DescribeZones", region: REGION, params: {} };
const write = (idempotencyKey) => ({
  action: "RestartDBInstance",
  region: REGION,
  params: { DBInstanceId: "postgres-1" },
  idempotencyKey,
});

/** Races calls over gateways by `ask`, which gives the status of a call that a gateway, by its number, is asked. */
async function race(ask, gateways, calls, writes) {
  const keys = Array.from({ length: writes }, (_, at) => `key-${String(at).padStart(8, "0")}`);
  /** @type {[number, any][]} */
  const waves = Array.from({ length: calls }, (_, at) => [at % gateways, READ]);
  for (const key of keys) for (let at = 0; at < 8; at++) waves.push([at % gateways, write(key)]);
  // All of it at once, as far as connections go: in waves of a hundred.
  const statuses = { read: [], write: [] };
  for (let from = 0; from < waves.length; from += 100)
    await Promise.all(
      waves.slice(from, from + 100).map(async ([at, call]) => {
        statuses[call.action === "DescribeZones" ? "read" : "write"].push(await ask(at, call));
      }),
    );
  return statuses;
}

test("gateways over one Redis pass no more than the limit, and each order once", { timeout: 120_000 }, async () => {
  const made = [];
  const gateways = [];
  for (let at = 0; at < 4; at++)
    gateways.push(
      createGateway({
        credential: { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" },
        authenticate: () => ({ id: "ops" }),
        origin: ORIGIN,
        policy: POLICY,
        store: redisStore(await redis.connection()),
        fetch: async (_, { headers }) => {
          made.push(headers["X-TC-Action"]);
          return new Response('{"Response":{"RequestId":"r","TaskId":1}}');
        },
      }),
    );
  const ask = async (at, call) => (await gateways[at](request({ body: JSON.stringify(call) }))).status;
  const { read, write } = await race(ask, 4, 6_000, 500);
  assert.equal(read.filter((status) => status === 200).length, LIMIT);
  assert.equal(read.filter((status) => status === 429).length, 6_000 - LIMIT);
  assert.ok(write.every((status) => status === 200 || status === 409));
  assert.equal(made.filter((action) => action === "DescribeZones").length, LIMIT);
  assert.equal(made.filter((action) => action === "RestartDBInstance").length, 500);
});

const WORKER = `
import { createGateway, durableStore, GatewayRecord } from "./gateway-workerd.js";
export { GatewayRecord };
let gateway;
export default {
  fetch(request, { RECORDS }) {
    gateway ??= createGateway({
      credential: { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" },
      endpoint: "ENDPOINT",
      authenticate: () => ({ id: "ops" }),
      origin: "none",
      policy: ${JSON.stringify(POLICY)},
      store: durableStore(RECORDS),
    });
    return gateway(request);
  },
};`;

test("isolates of workerd with Durable Objects pass no more than the limit, and each order once", {
  timeout: 120_000,
}, async (t) => {
  const made = [];
  const service = createServer((asked, answer) => {
    made.push(asked.headers["x-tc-action"]);
    asked.resume().on("end", () => answer.end('{"Response":{"RequestId":"r","TaskId":1}}'));
  });
  await new Promise((done) => service.listen(0, "127.0.0.1", () => done(undefined)));
  t.after(() => service.close());
  const { port } = /** @type {import("node:net").AddressInfo} */ (service.address());
  const code = WORKER.replace("ENDPOINT", `http://127.0.0.1:${port}`);
  const { addresses, stop } = await startWorkers(code, { className: "GatewayRecord", count: 3 });
  t.after(stop);
  const ask = async (at, call) => {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(addresses[at], { method: "POST", headers, body: JSON.stringify(call) });
    await answer.text();
    return answer.status;
  };
  const { read, write } = await race(ask, 3, 1_000, 125);
  assert.equal(read.filter((status) => status === 200).length, LIMIT);
  assert.ok(write.every((status) => status === 200 || status === 409));
  assert.equal(made.filter((action) => action === "DescribeZones").length, LIMIT);
  assert.equal(made.filter((action) => action === "RestartDBInstance").length, 125);
});
