// Whatever part of a gateway fails, and however: the call is not made, and nothing is signed for it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { memoryStore } from "tencentdb-postgres/gateway";

import { fleet, gatewayed, request } from "./support/gateway.mjs";

/** @import { GatewayOptions } from "tencentdb-postgres/gateway" */

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
  "never answers": () => new Promise(() => {}),
  "gives undefined": () => undefined,
  "gives null": () => null,
  "gives NaN": () => NaN,
  "gives a text": () => "true",
  "gives a number": () => 1,
  "gives an object": () => ({}),
  "gives a promise of an object": async () => ({}),
  "gives a promise of nothing": async () => undefined,
};
/** What fails by itself, and not by what it gives. */
const STOPS = /^(throws|rejects|never)/;

const isRead = (action) => /^(Describe|Inquiry)/.test(action);
/** The calls that change something, as they reached the service. */
const writes = (upstream) => upstream.filter((action) => !isRead(action));

/** The price action, and the read of an instance. */
const PRICE = "InquiryPriceRenewDBInstance";
const LOOK = "DescribeDBInstanceAttribute";

/** What stands between a gateway and the emulator: `failing` names the action that a failure answers in its place. */
const answering = (fetch, upstream, failing, failure) => (url, init) => {
  const action = init.headers["X-TC-Action"];
  upstream.push(action);
  return failing === action ? failure() : fetch(url, init);
};

/**
 * Makes an order through a gateway with a broken part. Gives the answer, the writes that reached the service, and how
 * often the key was asked for.
 * @param {Partial<GatewayOptions>} options
 * @param {{ failing?: string, failure?: () => any, key?: string, times?: number, fault?: string }} more
 */
async function order(options, { failing, failure, key, times = 1, fault } = {}) {
  /** @type {string[]} */
  const upstream = [];
  let signed = 0;
  const { emulator } = gatewayed(POLICY);
  if (fault) emulator.setFaults([{ action: "RenewInstance", code: fault }]);
  const { gateway } = gatewayed(POLICY, {
    credential: () => {
      signed++;
      return emulator.credential;
    },
    fetch: answering(emulator.fetch, upstream, failing, failure),
    partTimeoutMs: 40,
    timeoutMs: 400,
    ...options,
  });
  const { DBInstanceId } = (await fleet(emulator)).get("shop-orders-primary");
  const call = { action: "RenewInstance", params: { DBInstanceId, Period: 1 }, idempotencyKey: key };
  let response;
  for (let time = 0; time < times; time++) response = await gateway(request({ call }));
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text), writes: writes(upstream), upstream, signed };
}

/** A store of which one method is broken. */
const broken = (method, failure) => ({ ...memoryStore(), [method]: failure });

/**
 * The parts that come before the call. `asked` has what the service is asked until then.
 * @type {Record<string, {
 *   broken: (failure: () => any) => any, failing?: string, fits?: (how: string) => boolean, asked: string[]
 * }>}
 */
const PARTS = {
  authenticate: { broken: (failure) => ({ authenticate: failure }), asked: [] },
  clock: {
    broken: (failure) => ({ clock: failure }),
    // The first moments of 1970 are a time like any other.
    fits: (how) => how !== "gives a number",
    asked: [],
  },
  "the look at an instance": { broken: () => ({}), failing: LOOK, asked: [LOOK] },
  authorize: { broken: (failure) => ({ authorize: failure }), asked: [LOOK] },
  "store.claim": { broken: (failure) => ({ store: broken("claim", failure) }), asked: [LOOK] },
  "store.take": { broken: (failure) => ({ store: broken("take", failure) }), asked: [] },
  "the price call": { broken: () => ({}), failing: PRICE, asked: [LOOK, PRICE] },
  // What an observer gives is its own affair.
  onAudit: { broken: (failure) => ({ onAudit: failure }), fits: (how) => STOPS.test(how), asked: [LOOK, PRICE] },
};

test("the order goes through where nothing is broken", async () => {
  const { status, body, upstream, signed } = await order(
    { partTimeoutMs: 5_000, timeoutMs: 10_000 },
    { key: "key-12345678" },
  );
  assert.deepEqual([status, body.Response.Error], [200, undefined]);
  assert.deepEqual([upstream, signed], [[LOOK, PRICE, "RenewInstance"], 3]);
});

for (const [how, failure] of Object.entries(FAILURES)) {
  for (const [part, { broken, failing, fits = () => true, asked }] of Object.entries(PARTS)) {
    if (!fits(how)) continue;
    test(`${part} that ${how} lets no call through, and signs none`, async () => {
      const made = await order(broken(failure), { failing, failure, key: "key-12345678" });
      assert.deepEqual([made.upstream, made.signed], [asked, asked.length]);
      assert.ok(made.status >= 400 && made.body.Response.Error.Reached === false, made.text);
      assert.doesNotMatch(made.text, /broken/);
    });
  }

  test(`a credential that ${how} signs nothing`, async () => {
    const made = await order({ credential: /** @type {any} */ (failure) }, { key: "key-12345678" });
    assert.deepEqual(made.upstream, []);
    assert.ok(made.status >= 400 && made.body.Response.Error.Reached === false, made.text);
  });

  // The platform gives its chance at once.
  test(`a source of chance that ${how} lets no call through`, async (t) => {
    t.mock.method(crypto, "randomUUID", how === "rejects" ? FAILURES.throws : failure);
    const made = await order({}, { key: "key-12345678" });
    assert.deepEqual([made.status, made.upstream, made.signed], [503, [], 0]);
  });

  test(`a service that ${how} is no success, and is not asked again under its key`, async () => {
    const made = await order({}, { failing: "RenewInstance", failure, key: "key-12345678", times: 2 });
    assert.deepEqual(made.writes, ["RenewInstance"]);
    assert.ok(made.status >= 400 && made.body.Response.Error.Reached === true, made.text);
    assert.doesNotMatch(made.text, /broken/);
  });

  test(`store.settle that ${how} takes nothing from the answer, and makes no call twice`, async () => {
    const options = () => ({ store: broken("settle", failure) });
    const once = await order(options(), { key: "key-12345678" });
    assert.deepEqual([once.status, once.body.Response.Error, once.writes], [200, undefined, ["RenewInstance"]]);
    const { status, writes, body } = await order(options(), { key: "key-12345678", times: 2 });
    assert.deepEqual([status, writes.length], [409, 1]);
    assert.equal(body.Response.Error.Code, "InternalError.GatewayInProgress");
  });

  test(`store.give that ${how} takes nothing from the answer`, async () => {
    const options = { store: broken("give", failure) };
    const { status, writes, body } = await order(options, { key: "key-12345678", fault: "InvalidParameterValue" });
    assert.deepEqual([status, writes.length, body.Response.Error.Code], [200, 1, "InvalidParameterValue"]);
  });
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
    const failure = () => new Response(JSON.stringify({ Response: { RequestId: "r", ...reply } }));
    const { writes, body } = await order({}, { failing: PRICE, failure });
    assert.deepEqual(writes, [], name);
    assert.ok(body.Response.Error, name);
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
      const { status, body, writes } = await order(options, { key: "key-12345678" });
      const { Error: error } = body.Response;
      // Either all that comes before the call went well, or nothing was made and it is said so.
      if (error)
        assert.deepEqual([writes.length, error.Reached, status >= 400], [0, false, true], JSON.stringify(body));
      else assert.deepEqual([writes.length, status], [1, 200]);
    }
  }
});

test("a store that answers too late has given nothing: its counts and keys are free again", async () => {
  const inner = memoryStore();
  /** @type {(() => void)[] | undefined} */
  let waiting = [];
  const later =
    (work) =>
    async (...given) => {
      if (waiting) await new Promise((done) => waiting.push(() => done(undefined)));
      return work(...given);
    };
  const store = { ...inner, take: later(inner.take), claim: later(inner.claim) };
  const { gateway, emulator, upstream } = gatewayed(
    [{ allow: ["RestartDBInstance"], rate: { calls: 1, seconds: 86_400 } }],
    { store, partTimeoutMs: 50 },
  );
  const { DBInstanceId } = (await fleet(emulator)).get("shop-orders-primary");
  const ask = async (idempotencyKey) => {
    const call = { action: "RestartDBInstance", params: { DBInstanceId }, idempotencyKey };
    return (await gateway(request({ call }))).status;
  };
  assert.deepEqual([await ask("key-12345678"), await ask(undefined), waiting.length], [503, 503, 2]);
  const late = waiting;
  waiting = undefined;
  for (const release of late) release();
  await new Promise((done) => setImmediate(done));
  assert.deepEqual([await ask("key-12345678"), upstream], [200, ["RestartDBInstance"]]);
});

test("a request that cannot be read at all is answered, too", async () => {
  const { gateway, upstream } = gatewayed(POLICY);
  const strange = /** @type {any} */ ({ method: "POST", url: "nowhere", headers: new Headers() });
  assert.equal((await gateway(strange)).status, 503);
  assert.deepEqual(upstream, []);
});

for (const how of ["throws", "rejects", "never answers"]) {
  const reading = async (options) => {
    const { gateway, upstream } = gatewayed(
      [{ allow: ["reads", "RestartDBInstance"], rate: { calls: 1, seconds: 60 } }],
      {
        store: broken("take", FAILURES[how]),
        partTimeoutMs: 40,
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
