// Whatever part of a gateway fails, and however: the call is not made.

import assert from "node:assert/strict";
import { test } from "node:test";

import { memoryStore } from "tencentdb-postgres/gateway";

import { fleet, gatewayed, request } from "./support/gateway.mjs";

const POLICY = [
  { deny: ["DestroyDBInstance"] },
  {
    allow: ["RenewInstance", "RestartDBInstance", "DescribeDBInstances"],
    instances: { names: ["shop-*"] },
    rate: { calls: 100, seconds: 60 },
    spend: { perOrder: 10_000_000, perDay: 100_000_000 },
  },
];

/** The ways in which a part fails. */
const FAILURES = {
  throws: () => {
    throw new Error("broken");
  },
  rejects: () => Promise.reject(new Error("broken")),
  "throws nothing": () => {
    throw undefined;
  },
  "throws a text": () => {
    throw "broken";
  },
  "gives undefined": () => undefined,
  "gives null": () => null,
  "gives NaN": () => NaN,
  "gives a text": () => "true",
  "gives a number": () => 1,
  "gives an object": () => ({}),
  "gives a promise of an object": async () => ({}),
};

/** The calls that change something, as they reached the service. */
const writes = (upstream) => upstream.filter((action) => !/^(Describe|Inquiry)/.test(action));

/** Makes an order through a gateway with a broken part; gives the answer and the writes that reached the service. */
async function order(options, key = undefined) {
  const { gateway, emulator, upstream } = gatewayed(POLICY, options);
  const { DBInstanceId } = (await fleet(emulator)).get("shop-orders-primary");
  const call = { action: "RenewInstance", params: { DBInstanceId, Period: 1 }, idempotencyKey: key };
  const response = await gateway(request({ call }));
  return { status: response.status, body: await response.json(), writes: writes(upstream) };
}

/** A store of which one method is broken. */
const broken = (method, failure) => ({ ...memoryStore(), [method]: failure });

test("the order goes through where nothing is broken", async () => {
  const { status, body, writes } = await order({}, "key-12345678");
  assert.deepEqual([status, body.Response.Error, writes], [200, undefined, ["RenewInstance"]]);
});

for (const [how, failure] of Object.entries(FAILURES)) {
  const parts = {
    authenticate: { authenticate: failure },
    authorize: { authorize: failure },
    clock: { clock: failure },
    "store.take": { store: broken("take", failure) },
    "store.claim": { store: broken("claim", failure) },
    // What an observer gives is its own affair: it fails by throwing.
    ...(/throws|rejects/.test(how) && { onAudit: { onAudit: failure } }),
  };
  for (const [part, options] of Object.entries(parts)) {
    if (part === "clock" && how === "gives a number") continue;
    test(`${part} that ${how} lets no call through`, async () => {
      const { status, body, writes } = await order(/** @type {any} */ (options), "key-12345678");
      assert.deepEqual(writes, []);
      assert.ok(status >= 400 && body.Response.Error.Reached === false, JSON.stringify(body));
      assert.doesNotMatch(JSON.stringify(body), /broken/);
    });
  }
}

test("a price that is not known lets no order through", async () => {
  for (const [name, reply] of Object.entries({
    "no price": {},
    "a text": { Price: "1", Currency: "CNY" },
    "less than nothing": { Price: -1, Currency: "CNY" },
    "another currency": { Price: 1, Currency: "USD" },
    "a fraction": { Price: 1.5, Currency: "CNY" },
    "an error": { Error: { Code: "InternalError", Message: "" } },
  })) {
    const made = gatewayed(POLICY);
    const upstream = [];
    const { gateway } = gatewayed(POLICY, {
      credential: made.emulator.credential,
      fetch: async (url, init) => {
        const action = init.headers["X-TC-Action"];
        upstream.push(action);
        if (/^Inquiry/.test(action)) return new Response(JSON.stringify({ Response: { RequestId: "r", ...reply } }));
        return made.emulator.fetch(url, init);
      },
    });
    const { DBInstanceId } = (await fleet(made.emulator)).get("shop-orders-primary");
    const response = await gateway(request({ call: { action: "RenewInstance", params: { DBInstanceId, Period: 1 } } }));
    assert.deepEqual(writes(upstream), [], name);
    assert.ok((await response.json()).Response.Error, name);
  }
});

test("parts that fail at any later time let no call through either", async () => {
  // Each part works for a while: whichever use of it fails first, what follows is not made.
  for (let after = 0; after < 6; after++) {
    const flaky = (works) => {
      let left = after;
      return (...given) => {
        if (left-- > 0) return works(...given);
        throw new Error("broken");
      };
    };
    const store = memoryStore();
    for (const options of [
      { clock: flaky(Date.now) },
      { store: { ...store, take: flaky(store.take), claim: flaky(store.claim) } },
      { onAudit: flaky(() => {}) },
    ]) {
      const { status, body, writes } = await order(options, "key-12345678");
      const { Error: error } = body.Response;
      // Either all that comes before the call went well, or nothing was made and it is said so.
      if (error)
        assert.deepEqual([writes.length, error.Reached, status >= 400], [0, false, true], JSON.stringify(body));
      else assert.deepEqual([writes.length, status], [1, 200]);
    }
  }
});

test("a request that cannot be read at all is answered, too", async () => {
  const { gateway, upstream } = gatewayed(POLICY);
  const strange = /** @type {any} */ ({ method: "POST", url: "nowhere", headers: new Headers() });
  assert.equal((await gateway(strange)).status, 503);
  assert.deepEqual(upstream, []);
});

for (const how of ["throws", "rejects"]) {
  const reading = async (options) => {
    const { gateway, upstream } = gatewayed(
      [{ allow: ["reads", "RestartDBInstance"], rate: { calls: 1, seconds: 60 } }],
      {
        store: broken("take", FAILURES[how]),
        ...options,
      },
    );
    const write = { action: "RestartDBInstance", params: { DBInstanceId: "postgres-1" } };
    const [read, written] = [await gateway(request({})), await gateway(request({ call: write }))];
    return { statuses: [read.status, written.status], upstream };
  };
  test(`a store that ${how} denies reads by default`, async () => {
    assert.deepEqual(await reading({}), { statuses: [503, 503], upstream: [] });
  });
  test(`a store that ${how} lets reads through where that is configured, and no write`, async () => {
    const found = await reading({ onStoreFailure: "allow-reads" });
    assert.deepEqual(found, { statuses: [200, 503], upstream: ["DescribeZones"] });
  });
}

test("a rate that is used up holds for reads, whatever becomes of them while the store fails", async () => {
  const { gateway } = gatewayed([{ allow: ["reads"], rate: { calls: 1, seconds: 60 } }], {
    onStoreFailure: "allow-reads",
  });
  const statuses = [(await gateway(request({}))).status, (await gateway(request({}))).status];
  assert.deepEqual(statuses, [200, 429]);
});
