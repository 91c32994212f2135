// Holes that other gateways had, and that a page's visitor would try. Each request is refused, and none of them reaches
// the service.

import assert from "node:assert/strict";
import { test } from "node:test";

import { actions } from "../../pkg/dist/generated/reference.js";
import { ADDRESS, ORIGIN, REGION, fleet, gatewayed, request } from "./support/gateway.mjs";
import { loose } from "./support/loose.mjs";

/** @type {import("tencentdb-postgres/gateway").Rule[]} */
const policy = [{ allow: ["reads", "account:writes", "ModifyDBInstanceName"] }];

/** Status and code of the answer to a request, the body once more as text, and how often the service was asked. */
async function outcome(asked, options = {}, rules = policy) {
  const { gateway, upstream } = gatewayed(rules, options);
  const response = await gateway(request(asked));
  const text = await response.text();
  const { Error: error } = text ? JSON.parse(text).Response : {};
  return {
    status: response.status,
    code: error?.Code,
    reached: error?.Reached,
    calls: upstream.length,
    text,
    response,
  };
}

const refuses = (name, asked, status, code, options) =>
  test(name, async () => {
    const { text, response: _, ...found } = await outcome(asked, options);
    assert.deepEqual(found, { status, code, reached: false, calls: 0 }, text);
  });

test("what is as it should be passes", async () => {
  const { status, calls, code } = await outcome({});
  assert.deepEqual({ status, calls, code }, { status: 200, calls: 1, code: undefined });
});

// Where requests come from.
for (const [name, headers] of [
  ["a page of another origin", { Origin: "https://evil.example" }],
  ["an origin that begins like ours", { Origin: `${ORIGIN}.evil.example` }],
  ["our origin by http", { Origin: "http://app.example" }],
  ["our origin with another port", { Origin: `${ORIGIN}:8443` }],
  ["the origin of a sandbox", { Origin: "null" }],
  ["our origin in capitals", { Origin: ORIGIN.toUpperCase() }],
  ["our origin with the port that it has anyhow", { Origin: `${ORIGIN}:443` }],
  ["our origin with a slash", { Origin: `${ORIGIN}/` }],
  ["our origin with a dot", { Origin: `${ORIGIN}.` }],
  ["our origin with a user", { Origin: "https://evil@app.example" }],
  ["our origin and another", { Origin: `${ORIGIN}, https://evil.example` }],
  ["an empty origin", { Origin: "" }],
  ["a program that says it has no origin", { Origin: "none" }],
  [
    "an absent origin beside a cookie",
    { Origin: undefined, "Sec-Fetch-Site": undefined, "Sec-Fetch-Mode": undefined, Cookie: "a=b" },
  ],
  ["an absent origin of a browser", { Origin: undefined }],
  ["a cookie from a page of another site", { "Sec-Fetch-Site": "cross-site", Cookie: "a=b" }],
  ["a cookie from another host of this site", { "Sec-Fetch-Site": "same-site", Cookie: "a=b" }],
  ["a cookie from where no browser says", { "Sec-Fetch-Site": "SAME-ORIGIN", Cookie: "a=b" }],
  ["a cookie from nowhere", { "Sec-Fetch-Site": "", Cookie: "a=b" }],
  ["a link without an origin", { Origin: undefined, "Sec-Fetch-Site": undefined, "Sec-Fetch-Mode": "navigate" }],
  [
    "an absent origin of what a page loads",
    { Origin: undefined, "Sec-Fetch-Site": undefined, "Sec-Fetch-Mode": undefined, "Sec-Fetch-Dest": "empty" },
  ],
  ["an address that was typed", { "Sec-Fetch-Site": "none" }],
  ["a form or a link", { "Sec-Fetch-Mode": "navigate" }],
  ["a request that cannot read its answer", { "Sec-Fetch-Mode": "no-cors" }],
])
  refuses(`${name} is refused`, { headers }, 403, "Gateway.Denied");

refuses(
  "an absent origin is refused where no programs may call",
  { headers: { Origin: undefined, "Sec-Fetch-Site": undefined, "Sec-Fetch-Mode": undefined } },
  403,
  "Gateway.Denied",
  { origin: ORIGIN },
);

// What requests are.
for (const method of ["GET", "PUT", "DELETE", "PATCH", "HEAD"])
  test(`${method} is refused`, async () => {
    const { gateway, upstream } = gatewayed(policy);
    const response = await gateway(request({ method }));
    assert.deepEqual([response.status, response.headers.get("allow"), upstream.length], [405, "POST", 0]);
  });
for (const type of [
  undefined,
  "text/plain",
  "application/x-www-form-urlencoded",
  "application/json; charset=utf-7",
  "application/jsonp",
  "multipart/form-data; boundary=x",
  "text/plain; application/json",
  "application/json, text/plain",
  "application/json; charset=utf-8; boundary=x",
  "application/json+x",
])
  refuses(`the content type ${type} is refused`, { headers: { "Content-Type": type } }, 415, "Gateway.WrongType");
refuses("a compressed body is refused", { headers: { "Content-Encoding": "gzip" } }, 415, "Gateway.WrongType");
refuses("a query is refused", { url: `${ADDRESS}?Action=DescribeZones` }, 404, "Gateway.NotFound");
refuses("another path is refused", { url: `${ADDRESS}/x` }, 404, "Gateway.NotFound", { path: "/api/tencentdb" });
refuses("a path that resolves to another is refused", { url: `${ADDRESS}/../x` }, 404, "Gateway.NotFound", {
  path: "/api/tencentdb",
});

// What bodies are.
const call = (members) => `{"action":"DescribeZones","region":"${REGION}",${members}}`;
for (const [name, body] of [
  ["an empty body", ""],
  ["what is no JSON", "action=DescribeZones"],
  ["a list", "[]"],
  ["null", "null"],
  ["a text before the JSON", `)]}'${call('"params":{}')}`],
  ["a text behind the JSON", `${call('"params":{}')}{}`],
  ["a byte order mark", `\ufeff${call('"params":{}')}`],
  ["a comment", call('"params":{}/**/')],
  ["an action twice", call('"action":"DestroyDBInstance","params":{}')],
  ["an action twice, escaped", call('"\\u0061ction":"DestroyDBInstance","params":{}')],
  ["parameters twice", call('"params":{},"params":{"Limit":1}')],
  ["a parameter twice", call('"params":{"Limit":1,"Limit":2}').replace("DescribeZones", "DescribeDBInstances")],
  [
    "a parameter twice, escaped",
    call('"params":{"Limit":1,"L\\u0069mit":2}').replace("DescribeZones", "DescribeDBInstances"),
  ],
  [
    "a parameter twice, deep",
    call('"params":{"Filters":[{"Name":"a","Name":"b"}]}').replace("DescribeZones", "DescribeDBInstances"),
  ],
  ["a prototype", call('"params":{"__proto__":{"Limit":1}}')],
  ["a prototype, escaped", call('"params":{"\\u005f_proto__":{}}')],
  ["an unknown member", call('"params":{},"host":"evil.example"')],
  ["an endpoint", call('"params":{},"endpoint":"https://evil.example"')],
  ["an unknown parameter", call('"params":{"Endpoint":"https://evil.example"}')],
  ["a parameter of a wrong case", call('"params":{"limit":1}').replace("DescribeZones", "DescribeDBInstances")],
  ["parameters that are a list", call('"params":[]')],
  ["parameters that are a text", call('"params":"{}"')],
  ["an unknown action", call('"params":{}').replace("DescribeZones", "DescribeZone")],
  ["an action with a space", call('"params":{}').replace("DescribeZones", "DescribeZones ")],
  ["an action of every object", call('"params":{}').replace("DescribeZones", "constructor")],
  ["a region that is an address", call('"params":{}').replace(REGION, "evil.example/")],
  ["a region with a line break", call('"params":{}').replace(REGION, "a\\r\\nX-Evil: 1")],
  ["a region in capitals", call('"params":{}').replace(REGION, "AP-GUANGZHOU")],
  ["a language of nobody", call('"params":{},"language":"en-US\\r\\n"')],
  ["an idempotency key for a read", call('"params":{},"idempotencyKey":"12345678"')],
  ["an integer that no number holds", call('"params":{"Limit":1e17}').replace("DescribeZones", "DescribeTasks")],
  ["a number without end", call(`"params":{"Limit":${"9".repeat(200_000)}}`).replace("DescribeZones", "DescribeTasks")],
  ["a number without end beside the parameters", call(`"params":{},"x":[1, -${"9".repeat(200_000)}]`)],
  ["no bottom", call(`"params":${"[".repeat(100)}${"]".repeat(100)}`)],
  [
    "an id with a space",
    call('"params":{"DBInstanceId":" postgres-1"}').replace("DescribeZones", "DescribeDBInstanceAttribute"),
  ],
])
  refuses(`${name} is refused`, { body }, 400, "Gateway.BadRequest");

test("a body that is no UTF-8 is refused", async () => {
  const { status, calls } = await outcome({ body: Uint8Array.from([0x7b, 0xff, 0x7d]) });
  assert.deepEqual([status, calls], [400, 0]);
});

test("a body that is too large is refused, however it comes", async () => {
  const body = call(`"params":{},"language":"${"x".repeat(1000)}"`);
  assert.equal((await outcome({ body }, { maxBytes: 500 })).status, 413);
  let read = 0;
  const stream = new ReadableStream({
    pull(controller) {
      read += 1;
      controller.enqueue(new Uint8Array(100).fill(0x20));
    },
  });
  assert.equal((await outcome({ body: stream }, { maxBytes: 500 })).status, 413);
  assert.ok(read < 20, `${read} parts were read`);
});

test("a body that does not arrive in time is refused", async () => {
  for (const begins of ["", `{"action":`]) {
    let isCancelled = false;
    const stream = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(begins)),
      cancel() {
        isCancelled = true;
      },
    });
    const { status, code, reached, calls } = await outcome({ body: stream }, { bodyTimeoutMs: 20 });
    assert.deepEqual(
      { status, code, reached, calls, isCancelled },
      { status: 408, code: "Gateway.TooSlow", reached: false, calls: 0, isCancelled: true },
    );
  }
});

test("a body that arrives drop by drop has no more time", async () => {
  const stream = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      controller.enqueue(Uint8Array.of(0x20));
    },
  });
  assert.equal((await outcome({ body: stream }, { bodyTimeoutMs: 50 })).status, 408);
});

// What goes on to the service.
test("no header of the caller reaches the service, and the host is that of the start", async () => {
  const seen = [];
  const fetch = async (url, { headers }) => {
    seen.push({ url, names: Object.keys(headers).sort() });
    return new Response('{"Response":{"RequestId":"r"}}');
  };
  const headers = {
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Uri": "/evil",
    X_TC_Action: "DestroyDBInstance",
    "X-TC-Action": "DestroyDBInstance",
    "X-TC-Region": "ap-shanghai",
    "X-TC-Token": "stolen",
    "X-Amz-Date": "x",
    Forwarded: "host=evil.example",
    Cookie: "session=1",
  };
  const { status } = await outcome({ headers }, { fetch });
  assert.equal(status, 200);
  assert.deepEqual(seen, [
    {
      url: "https://postgres.tencentcloudapi.com/",
      names: ["Authorization", "Content-Type", "X-TC-Action", "X-TC-Region", "X-TC-Timestamp", "X-TC-Version"],
    },
  ]);
});

test("a region names no host outside of the service's domain", async () => {
  for (const endpoint of [undefined, "regional", "international"])
    for (const region of [
      "localhost",
      "-",
      "xn--a",
      "evil.example",
      "evil.example/",
      "a@b",
      "a#",
      "a:80",
      "..",
      "a%2e",
    ]) {
      const hosts = [];
      const fetch = async (url) => {
        hosts.push(new URL(url).host);
        return new Response('{"Response":{"RequestId":"r"}}');
      };
      await outcome({ call: { region } }, { endpoint, fetch });
      for (const host of hosts) assert.match(host, /^postgres(\.[a-z\d-]+)?\.tencentcloudapi\.com$/);
      assert.equal(hosts.length > 0 && /[^a-z\d-]/.test(region), false, region);
    }
});

test("whatever parameters hold, the gateway answers and does not break", async () => {
  const odd = [
    "null",
    "true",
    "-0",
    "1e400",
    "1.5",
    "18446744073709551616",
    '"\\ud800"',
    '"\\u0000"',
    "[[]]",
    "[null]",
  ];
  const odder = ['{"Name":1e400}', '[{"toString":{}}]', '{"valueOf":[]}', '"\u{1f600}"', "[{},[]]", '{"":""}'];
  const made = gatewayed([{ allow: ["reads", "writes"] }], {
    fetch: async () => new Response('{"Response":{"RequestId":"r"}}'),
  });
  for (const { name, input } of Object.values(actions))
    for (const value of [...odd, ...odder]) {
      const params = input.map((field) => `${JSON.stringify(field.name)}:${value}`).join();
      const body = `{"action":"${name}","region":"${REGION}","params":{${params}}}`;
      const { status } = await made.gateway(request({ body }));
      assert.ok([200, 400, 403].includes(status), `${status} ${body}`);
    }
});

test("what is sent is written anew from what was checked", async () => {
  let sent = "";
  const fetch = async (_, { body }) => {
    sent = body;
    return new Response('{"Response":{"RequestId":"r"}}');
  };
  const params = '{ "Lim\\u0069t" : 3 , "Filters":[ ] }';
  const body = `{ "params" : ${params}, "region":"${REGION}", "action":"DescribeDBInstances" }`;
  await outcome({ body }, { fetch });
  assert.equal(sent, '{"Limit":3,"Filters":[]}');
});

test("a redirect of the service is not followed", async () => {
  let asked = 0;
  const fetch = async (_, { redirect }) => {
    asked += 1;
    assert.equal(redirect, "manual");
    return new Response(null, { status: 302, headers: { Location: "https://evil.example/" } });
  };
  const { status, code } = await outcome({}, { fetch });
  assert.deepEqual([status, code, asked], [502, "InternalError.GatewayNoAnswer", 1]);
});

test("no header of the service reaches the caller, and answers are not kept by caches", async () => {
  const fetch = async () =>
    new Response('{"Response":{"RequestId":"r"}}', {
      headers: { "Set-Cookie": "a=b", "Access-Control-Allow-Origin": "*" },
    });
  const { response } = await outcome({}, { fetch });
  assert.deepEqual(Object.fromEntries(response.headers), {
    "access-control-allow-origin": ORIGIN,
    "cache-control": "no-store",
    "content-type": "application/json",
    vary: "Origin",
    "x-content-type-options": "nosniff",
  });
});

test("a preflight lets in the origins that may call, without cookies", async () => {
  const { gateway } = gatewayed(policy);
  const headers = {
    "Access-Control-Request-Method": "POST",
    "Content-Type": undefined,
    "Sec-Fetch-Site": "cross-site",
  };
  const good = await gateway(request({ method: "OPTIONS", headers }));
  assert.deepEqual(
    [
      good.status,
      good.headers.get("access-control-allow-origin"),
      good.headers.get("access-control-allow-credentials"),
    ],
    [204, ORIGIN, null],
  );
  const bad = await gateway(request({ method: "OPTIONS", headers: { ...headers, Origin: "https://evil.example" } }));
  assert.deepEqual([bad.status, bad.headers.get("access-control-allow-origin")], [403, null]);
});

// Who calls.
test("a caller that nobody knows is refused, whatever they make up", async () => {
  for (const token of [
    undefined,
    "",
    "Bearer",
    "Bearer ",
    "Bearer x",
    "Basic b3Bz",
    "token-ops",
    "Bearer token-ops x",
  ]) {
    const { status, calls, code } = await outcome({ headers: { Authorization: token } });
    assert.deepEqual([status, code, calls], [401, "Gateway.Unauthenticated", 0], token);
  }
});

test("an identity that is none is no caller", async () => {
  for (const identity of [
    {},
    { id: "" },
    { id: 7 },
    { id: " x" },
    { id: "x", roles: "admin" },
    "ops",
    true,
    [],
    { id: "x", claims: null },
  ]) {
    const { status, calls } = await outcome({}, { authenticate: () => /** @type {any} */ (identity) });
    assert.deepEqual([status, calls], [503, 0], JSON.stringify(identity));
  }
});

test("who calls is asked before the body is read, and a body that was read is no call", async () => {
  let isRead;
  const authenticate = (asked) => {
    isRead = asked.bodyUsed;
    return { id: "ops" };
  };
  assert.equal((await outcome({}, { authenticate })).status, 200);
  assert.equal(isRead, false);
  const reading = async (asked) => {
    await asked.text();
    return { id: "ops" };
  };
  const { status, calls } = await outcome({}, { authenticate: reading });
  assert.deepEqual([status, calls], [503, 0]);
});

// What they may do.
test("an empty policy denies everything", async () => {
  const { status, calls } = await outcome({}, {}, []);
  assert.deepEqual([status, calls], [403, 0]);
});

test("what any rule denies no other allows, in whichever order", async () => {
  const deny = { deny: ["DescribeZones"], who: { role: "dev" } };
  for (const rules of [
    [deny, ...policy],
    [...policy, deny],
  ])
    assert.equal((await outcome({}, {}, rules)).status, 403);
});

test("a rule about a claim or a role is about no one without it", async () => {
  for (const who of [
    { role: "toString" },
    { claims: { constructor: "x" } },
    { claims: { team: "red" } },
    { id: "op" },
    { id: "OPS" },
  ]) {
    assert.equal((await outcome({}, {}, [{ who, allow: ["DescribeZones"] }])).status, 403, JSON.stringify(who));
  }
});

test("a rule that has ended allows nothing, and neither does one under a broken clock", async () => {
  const rule = { allow: ["DescribeZones"], until: 1_700_000_000_000 };
  assert.equal((await outcome({}, {}, [rule])).status, 403);
  assert.equal((await outcome({}, { clock: () => NaN }, [rule])).status, 503);
});

test("a name that begins like a rule's is not the rule's", async () => {
  const { client, emulator, upstream } = gatewayed([
    { allow: ["RestartDBInstance"], instances: { names: ["shop-orders-*"] } },
  ]);
  const instances = await fleet(emulator);
  const other = instances.get("shop-users-primary").DBInstanceId;
  await assert.rejects(client.RestartDBInstance({ DBInstanceId: other }), { code: "Gateway.Denied" });
  assert.ok(!upstream.includes("RestartDBInstance"));
  await client.RestartDBInstance({ DBInstanceId: instances.get("shop-orders-primary").DBInstanceId });
  assert.ok(upstream.includes("RestartDBInstance"));
});

test("one instance of a rule does not let in another beside it", async () => {
  const { client, upstream } = gatewayed([{ allow: ["IsolateDBInstances"], instances: ["postgres-1"] }]);
  for (const DBInstanceIdSet of [["postgres-1", "postgres-2"], ["postgres-2", "postgres-1"], []])
    await assert.rejects(client.IsolateDBInstances({ DBInstanceIdSet }), { code: "Gateway.Denied" });
  assert.deepEqual(upstream, []);
});

test("an instance that is denied is denied in any spelling", async () => {
  const { client, upstream } = gatewayed([
    { allow: ["RestartDBInstance"] },
    { deny: ["RestartDBInstance"], instances: ["postgres-prod"] },
  ]);
  for (const DBInstanceId of ["postgres-prod", "POSTGRES-PROD", "Postgres-Prod"])
    await assert.rejects(client.RestartDBInstance({ DBInstanceId }), { code: "Gateway.Denied" });
  assert.deepEqual(upstream, []);
});

test("what a rule denies is denied in any spelling that the service may take for the same", async () => {
  const account = { DBInstanceId: "postgres-1", UserName: "a", Password: "Tr1cky!passphrase" };
  for (const [action, condition, params] of [
    ["CreateAccount", { Type: { equals: "tencentDBSuper" } }, { ...account, Type: "TENCENTDBSUPER" }],
    ["CreateAccount", { Type: { equals: "tencentDBSuper" } }, { ...account, Type: " tencentDBSuper\n" }],
    ["CreateAccount", { UserName: { oneOf: ["Root", "admin"] } }, { ...account, Type: "normal", UserName: "ADMIN" }],
    ["CreateAccount", { UserName: { equals: "root" } }, { ...account, Type: "normal", UserName: "\uff52oot" }],
    ["DeleteDatabase", { DatabaseName: { prefix: "Prod-" } }, { DBInstanceId: "postgres-1", DatabaseName: "\tPROD-1" }],
    ["DescribeDBInstances", { "Filters[].Values": { equals: "x" } }, { Filters: [{ Name: "a", Values: ["y", "X "] }] }],
  ]) {
    const { gateway, upstream } = gatewayed(loose([{ allow: [action] }, { deny: [action], params: condition }]));
    const response = await gateway(request({ call: { action, params } }));
    assert.deepEqual([response.status, upstream], [403, []], JSON.stringify(params));
  }
});

test("what a rule allows is allowed in its own spelling alone", async () => {
  for (const DatabaseName of ["TEAM-A", " team-a", "team-a ", "team-a\n", "\uff54eam-a", "team-b"]) {
    const rules = [{ allow: ["DeleteDatabase"], params: { DatabaseName: { equals: "team-a" } } }];
    const { gateway, upstream } = gatewayed(rules);
    const params = { DBInstanceId: "postgres-1", DatabaseName };
    const response = await gateway(request({ call: { action: "DeleteDatabase", params } }));
    assert.deepEqual([response.status, upstream], [403, []], DatabaseName);
  }
});

test("an instance of which nothing is known is nobody's", async () => {
  const { client, upstream } = gatewayed([{ allow: ["RestartDBInstance"], instances: { tags: { team: "a" } } }]);
  await assert.rejects(client.RestartDBInstance({ DBInstanceId: "postgres-nothere" }), { code: "Gateway.Denied" });
  assert.deepEqual(upstream, ["DescribeDBInstanceAttribute"]);
});

test("whoever asks for another's instance learns nothing of it", async () => {
  const said = new Set();
  const { DBInstanceId } = (await fleet(gatewayed([]).emulator)).get("shop-users-primary");
  const codes = ["ResourceNotFound.InstanceNotFoundError", "InvalidParameterValue.IllegalRegion"];
  for (const Code of [undefined, ...codes, "OperationDenied.InstanceAccessDeniedError", "UnauthorizedOperation"]) {
    const { gateway, emulator } = gatewayed([{ allow: ["reads"], instances: { names: ["blog-*"] } }]);
    if (Code) emulator.setFaults([{ code: Code }]);
    const response = await gateway(request({ call: { action: "DescribeAccounts", params: { DBInstanceId } } }));
    const { Error: error } = (await response.json()).Response;
    said.add(JSON.stringify([response.status, error]));
  }
  assert.equal(said.size, 1, [...said].join("\n"));
});

test("no call has the service asked about instances without end", async () => {
  const { client, upstream } = gatewayed([{ allow: ["IsolateDBInstances"], instances: { names: ["shop-*"] } }]);
  const DBInstanceIdSet = Array.from({ length: 21 }, (_, at) => `postgres-${at}`);
  await assert.rejects(client.IsolateDBInstances({ DBInstanceIdSet }), { code: "Gateway.Denied" });
  assert.deepEqual(upstream, []);
});

test("what denied calls have the service asked is no more than ten times what a rate allows", async () => {
  const rate = { calls: 2, seconds: 86_400 };
  const scoped = (name, more = {}) => ({
    allow: ["DescribeDBInstanceAttribute"],
    instances: { names: [name] },
    ...more,
  });
  const look = async ({ client }, times, DBInstanceId = "postgres-nothere") => {
    const codes = [];
    for (let at = 0; at < times; at++)
      await client.DescribeDBInstanceAttribute({ DBInstanceId }).catch(({ code }) => codes.push(code));
    return codes;
  };
  const bounded = gatewayed([scoped("shop-*", { rate }), scoped("blog-*", { rate })]);
  const codes = await look(bounded, 50);
  assert.equal(bounded.upstream.length, 40);
  assert.deepEqual(codes, [...Array(40).fill("Gateway.Denied"), ...Array(10).fill("RequestLimitExceeded.Gateway")]);
  // The rate of one rule says nothing of another.
  const { DBInstanceId } = (await fleet(bounded.emulator)).get("shop-orders-primary");
  const either = gatewayed([scoped("other-*", { rate }), scoped("shop-*")]);
  assert.deepEqual(await look(either, 30, DBInstanceId), []);
  // Whoever may make a call has it looked at.
  const within = gatewayed([scoped("shop-*", { rate })]);
  assert.deepEqual(await look(within, 3, DBInstanceId), ["RequestLimitExceeded.Gateway"]);
});

test("the service is not asked about instances for a caller who may not call at all", async () => {
  const { as, upstream } = gatewayed([
    { who: { role: "dev" }, allow: ["RestartDBInstance"], instances: { tags: { team: "a" } } },
  ]);
  await assert.rejects(as("eve").RestartDBInstance({ DBInstanceId: "postgres-nothere" }), { code: "Gateway.Denied" });
  assert.deepEqual(upstream, []);
});

test("conditions on parameters hold for each member of a list, and for what is left out", async () => {
  const { client, upstream } = gatewayed([
    {
      allow: ["DescribeDBInstances"],
      params: { Limit: { max: 10 }, "Filters[].Name": { equals: "db-instance-name" }, Offset: { forbidden: true } },
    },
  ]);
  const Filters = [{ Name: "db-instance-name", Values: ["a"] }];
  for (const params of [
    {},
    { Limit: 11, Filters },
    { Limit: 5 },
    { Limit: 5, Filters: [] },
    { Limit: 5, Filters: [...Filters, { Name: "db-instance-id", Values: ["a"] }] },
    { Limit: 5, Filters, Offset: 0 },
  ])
    await assert.rejects(client.DescribeDBInstances(params), { code: "Gateway.Denied" }, JSON.stringify(params));
  assert.deepEqual(upstream, []);
  await client.DescribeDBInstances({ Limit: 5, Filters });
  assert.deepEqual(upstream, ["DescribeDBInstances"]);
});

test("what a rule forces is sent whatever the caller says, and a default only where they say nothing", async () => {
  const bodies = [];
  /** @type {import("tencentdb-postgres").ClientOptions["fetch"]} */
  const fetch = async (_, { body }) => {
    bodies.push(JSON.parse(String(body)));
    return new Response('{"Response":{"RequestId":"r"}}');
  };
  const rule = {
    allow: ["DescribeDBInstances"],
    params: { OrderBy: { forced: "Name" }, Limit: { default: 5, max: 10 } },
  };
  const { client } = gatewayed([rule], { fetch });
  await client.DescribeDBInstances({ OrderBy: "EndTime" });
  await client.DescribeDBInstances({ Limit: 7 });
  await assert.rejects(client.DescribeDBInstances({ Limit: 11 }), { code: "Gateway.Denied" });
  assert.deepEqual(bodies, [
    { OrderBy: "Name", Limit: 5 },
    { Limit: 7, OrderBy: "Name" },
  ]);
});

test("the hook gets a copy, and only true lets a call through", async () => {
  const { client, upstream } = gatewayed([{ allow: ["ModifyDBInstanceName"] }], {
    authorize: (asked) => {
      /** @type {any} */ (asked.params).DBInstanceId = "postgres-evil";
      return /** @type {any} */ ("yes");
    },
  });
  const params = { DBInstanceId: "postgres-1", InstanceName: "x" };
  await assert.rejects(client.ModifyDBInstanceName(params), { code: "Gateway.Denied" });
  assert.deepEqual(upstream, []);
  const bodies = [];
  const changing = gatewayed([{ allow: ["ModifyDBInstanceName"] }], {
    authorize: (asked) => {
      /** @type {any} */ (asked.params).DBInstanceId = "postgres-evil";
      return true;
    },
    fetch: async (_, { body }) => {
      bodies.push(JSON.parse(String(body)));
      return new Response('{"Response":{"RequestId":"r"}}');
    },
  });
  await changing.client.ModifyDBInstanceName(params);
  assert.deepEqual(bodies, [params]);
});

// What is told.
test("no secret is in any answer or audit entry", async () => {
  const secretKey = "the-gateways-own-secret-key";
  const password = "Tr1cky!passphrase";
  for (const reply of [
    () => Promise.reject(new TypeError(`fetch failed for ${secretKey}`)),
    async () => new Response(`<html>${secretKey} ${password}</html>`, { status: 502 }),
    async () =>
      new Response(
        JSON.stringify({
          Response: { RequestId: "r", Error: { Code: "AuthFailure.SignatureFailure", Message: secretKey } },
        }),
      ),
    async () =>
      new Response(
        JSON.stringify({
          Response: { RequestId: "r", Error: { Code: "InvalidParameter", Message: `${secretKey} ${password}` } },
        }),
      ),
  ]) {
    const { gateway, events } = gatewayed([{ allow: ["account:writes"] }], {
      credential: { secretId: "AKIDEXAMPLE", secretKey },
      fetch: reply,
    });
    const params = { DBInstanceId: "postgres-1", UserName: "a", Password: password, Type: "normal" };
    const response = await gateway(request({ call: { action: "CreateAccount", params } }));
    const told = (await response.text()) + JSON.stringify([...response.headers]) + JSON.stringify(events);
    assert.ok(!told.includes(secretKey) && !told.includes(password), told);
    assert.equal(events.length, 2);
  }
});

test("what the account does not let the gateway do is told without a word of the account", async () => {
  for (const Code of ["UnauthorizedOperation", "AuthFailure.UnauthorizedOperation", "OperationDenied.CamDeniedError"]) {
    const Message = "not authorized: qcs::postgres:ap-guangzhou:uin/100012345:DBInstanceId/*";
    const fetch = async () => new Response(JSON.stringify({ Response: { RequestId: "r", Error: { Code, Message } } }));
    for (const rule of [{ allow: ["reads"] }, { allow: ["reads"], instances: ["postgres-1"] }]) {
      const { gateway, events } = gatewayed([rule], { fetch });
      const response = await gateway(request({ call: { action: "DescribeDBInstances" } }));
      const { Error: error } = (await response.json()).Response;
      assert.deepEqual(error, { Code, Message: "the account does not let the gateway do this" });
      assert.ok(!JSON.stringify(events).includes("100012345"));
    }
  }
});

test("what is wrong with a call is said in fewer words than it has", async () => {
  const params = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`Unknown${at}`, 1]));
  const { status, text } = await outcome({ call: { action: "DescribeZones", params } });
  assert.equal(status, 400);
  assert.ok(text.length < 2_500, String(text.length));
});

test("a refused key of the gateway is told as a fault of the gateway, and as no effect", async () => {
  const fetch = async () =>
    new Response(
      JSON.stringify({ Response: { RequestId: "r", Error: { Code: "AuthFailure.SecretIdNotFound", Message: "x" } } }),
    );
  const { client } = gatewayed([{ allow: ["RestartDBInstance"] }], { fetch });
  await assert.rejects(client.RestartDBInstance({ DBInstanceId: "postgres-1" }), {
    code: "Gateway.Unavailable",
    outcomeUnknown: false,
  });
});

test("whether the service was reached is true to the end", async () => {
  const lost = gatewayed([{ allow: ["RestartDBInstance"] }], { fetch: () => Promise.reject(new TypeError("lost")) });
  await assert.rejects(lost.client.RestartDBInstance({ DBInstanceId: "postgres-1" }), {
    code: "InternalError.GatewayNoAnswer",
    outcomeUnknown: true,
    verifyWith: "DescribeTasks",
  });
  const { client } = gatewayed([{ allow: ["RestartDBInstance"] }]);
  await assert.rejects(client.RestartDBInstance({ DBInstanceId: "postgres-nothere" }), {
    class: "not-found",
    outcomeUnknown: false,
  });
});
