// A client without a credential: it calls a gateway, which holds the key.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ApiError, PostgresClient, TransportError, ValidationError } from "tencentdb-postgres";

import { rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";

const ok = (members = {}) => new Response(JSON.stringify({ Response: { RequestId: "r-1", ...members } }));
const fault = (Code, more = {}, status = 403, headers = {}) =>
  new Response(JSON.stringify({ Response: { RequestId: "r-1", Error: { Code, Message: "no", ...more } } }), {
    status,
    headers,
  });

/** A client whose gateway gives these replies in turn, the last of them again and again. */
function through(replies, options = {}) {
  const sent = [];
  const fetch = async (url, init) => {
    sent.push({ url, ...init, body: JSON.parse(init.body), signal: undefined });
    const reply = replies[Math.min(sent.length, replies.length) - 1];
    return typeof reply === "function" ? reply() : reply.clone();
  };
  const client = new PostgresClient({
    endpoint: "https://app.example/api/tencentdb",
    region: "ap-guangzhou",
    fetch,
    ...options,
  });
  return { client, sent };
}

test("a call is one JSON text that names action, region and parameters, and is not signed", async () => {
  const { client, sent } = through([ok({ TotalCount: 0, DBInstanceSet: [] })], { language: "en-US" });
  assert.equal((await client.DescribeDBInstances({ Limit: 20 })).TotalCount, 0);
  assert.deepEqual(sent, [
    {
      url: "https://app.example/api/tencentdb",
      method: "POST",
      redirect: "manual",
      signal: undefined,
      headers: { "Content-Type": "application/json" },
      body: { action: "DescribeDBInstances", region: "ap-guangzhou", language: "en-US", params: { Limit: 20 } },
    },
  ]);
});

test("start sends a key of its own with a write, the same for each attempt", async () => {
  const limited = () => fault("RequestLimitExceeded.Gateway", { Reached: false }, 429);
  const { client, sent } = through([limited(), ok({ FlowId: 1 })], { retry: { baseDelayMs: 1 } });
  const params = { DBInstanceId: "postgres-6fego161" };
  for (let turn = 0; turn < 2; turn += 1) await client.start("RestartDBInstance", params);
  const [first, second, third, ...others] = sent.map(({ body }) => body.idempotencyKey);
  assert.match(first, /^[\w-]{8,128}$/);
  assert.equal(second, first);
  assert.notEqual(third, first);
  assert.deepEqual(others, []);
});

test("start sends the key that it is given, and none with a read", async () => {
  const { client, sent } = through([ok({ FlowId: 1 })]);
  const params = { DBInstanceId: "postgres-6fego161" };
  await client.start("RestartDBInstance", params, { idempotencyKey: "12345678" });
  await client.start("RestartDBInstance", params, { idempotencyKey: undefined });
  await client.start("DescribeZones");
  const [given, own, none] = sent.map(({ body }) => body.idempotencyKey);
  assert.equal(given, "12345678");
  assert.match(own, /^\d+-\d+$/);
  assert.equal(none, undefined);
});

test("start refuses options that are none before anything is sent", async () => {
  const { client, sent } = through([ok()]);
  const params = { DBInstanceId: "postgres-6fego161" };
  for (const options of [5, { regoin: "ap-guangzhou" }])
    await assert.rejects(client.start("RestartDBInstance", params, loose(options)), ValidationError);
  assert.deepEqual(sent, []);
});

test("integers beyond 2^53 reach the gateway exactly", async () => {
  let text = "";
  const fetch = async (_, { body }) => {
    text = body;
    return ok();
  };
  const { client } = through([], { fetch });
  await client.DescribeTasks({ TaskId: 9007199254740993n });
  assert.match(text, /"params":\{"TaskId":9007199254740993\}\}$/);
});

test("headers say who calls, and a function is asked before each attempt", async () => {
  let asked = 0;
  const headers = async () => ({ Authorization: `Bearer token-${++asked}` });
  const { client, sent } = through([fault("RequestLimitExceeded", { Reached: false }, 429), ok()], {
    headers,
    retry: { baseDelayMs: 1 },
  });
  await client.DescribeZones();
  assert.deepEqual(
    sent.map(({ headers }) => headers.Authorization),
    ["Bearer token-1", "Bearer token-2"],
  );
});

test("headers that cannot be sent, and a function that fails, are told without what they hold", async () => {
  for (const headers of [{ Authorization: "Bearer s3cret\nX: 1" }, { "a b": "s3cret" }, { Host: "s3cret.example" }]) {
    const { client, sent } = through([ok()], { headers });
    const error = await rejection(client.DescribeZones());
    assert.ok(error instanceof ValidationError);
    assert.doesNotMatch(JSON.stringify(error) + error.stack, /s3cret/);
    assert.equal(sent.length, 0);
  }
  const { client, sent } = through([ok()], {
    headers: () => {
      throw new Error("s3cret");
    },
  });
  const error = await rejection(client.DescribeZones());
  assert.equal(error.code, "credential");
  assert.doesNotMatch(JSON.stringify(error) + error.stack, /s3cret/);
  assert.equal(sent.length, 0);
});

test("parameters are checked before anything is sent", async () => {
  const { client, sent } = through([ok()]);
  const error = await rejection(client.call("DescribeDBInstances", loose({ Limt: 1 })));
  assert.deepEqual([error.code, error.problems[0].suggestion, sent.length], ["invalid", "Limit", 0]);
});

test("a write that the gateway refused had no effect, and is not repeated", async () => {
  const { client, sent } = through([fault("Gateway.Denied", { Reached: false })]);
  const error = await rejection(client.RestartDBInstance({ DBInstanceId: "postgres-6fego161" }));
  assert.ok(error instanceof ApiError);
  assert.deepEqual(
    [error.code, error.status, error.requestId, error.outcomeUnknown, error.retryable, sent.length],
    ["Gateway.Denied", 403, "r-1", false, false, 1],
  );
});

test("a write has an unknown outcome where the gateway does not say that it went no further", async () => {
  for (const reply of [
    fault("InternalError.GatewayNoAnswer", { Reached: true }, 502),
    fault("InternalError.GatewayNoAnswer", {}, 502),
    new Response("<html>502</html>", { status: 502 }),
  ]) {
    const { client, sent } = through([reply]);
    const error = await rejection(client.RestartDBInstance({ DBInstanceId: "postgres-6fego161" }));
    assert.deepEqual([error.outcomeUnknown, error.verifyWith !== undefined, sent.length], [true, true, 1]);
  }
  const { client } = through([
    () => {
      throw new TypeError("fetch failed");
    },
  ]);
  const error = await rejection(client.RestartDBInstance({ DBInstanceId: "postgres-6fego161" }));
  assert.ok(error instanceof TransportError);
  assert.equal(error.outcomeUnknown, true);
});

test("a read is repeated where the gateway had no answer, and a write after a refusal for the rate", async () => {
  const lost = fault("InternalError.GatewayNoAnswer", { Reached: true }, 502);
  const read = through([lost, ok()], { retry: { baseDelayMs: 1 } });
  await read.client.DescribeZones();
  assert.equal(read.sent.length, 2);
  const limited = fault("RequestLimitExceeded.Gateway", { Reached: false }, 429);
  const write = through([limited, ok()], { retry: { baseDelayMs: 1 } });
  await write.client.RestartDBInstance({ DBInstanceId: "postgres-6fego161" });
  assert.equal(write.sent.length, 2);
});

test("the word of the service itself, asked with a key, is not taken for a gateway's", async () => {
  const client = new PostgresClient({
    credential: { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" },
    region: "ap-guangzhou",
    fetch: async () => fault("InternalError", { Reached: false }, 200),
    retry: false,
  });
  assert.equal((await rejection(client.RestartDBInstance({ DBInstanceId: "postgres-6fego161" }))).outcomeUnknown, true);
});

test("lists and waits work as with a credential", async () => {
  const rows = [1, 2, 3].map((n) => ({ DBInstanceId: `postgres-${n}` }));
  const { client } = through([], {
    fetch: async (_, { body }) => {
      const { Offset = 0, Limit } = JSON.parse(body).params;
      return ok({ TotalCount: 3, DBInstanceSet: rows.slice(Offset, Offset + Limit) });
    },
  });
  const ids = [];
  for await (const { DBInstanceId } of client.paginate("DescribeDBInstances", {}, { pageSize: 2 }))
    ids.push(DBInstanceId);
  assert.deepEqual(ids, ["postgres-1", "postgres-2", "postgres-3"]);
  const waiting = through([ok({ DBInstance: { DBInstanceId: "postgres-1", DBInstanceStatus: "running" } })]);
  const running = await waiting.client.waitFor("instance-running", { DBInstanceId: "postgres-1" });
  assert.equal(running?.DBInstanceId, "postgres-1");
});

const refused = (options) => {
  try {
    new PostgresClient(loose({ region: "ap-guangzhou", ...options }));
    return "";
  } catch (error) {
    assert.ok(error instanceof ValidationError);
    return error.message;
  }
};

test("without a credential nobody but a gateway is called", () => {
  for (const endpoint of [undefined, "regional", "international", "https://postgres.tencentcloudapi.com"])
    assert.match(refused({ endpoint }), /credential\.secretId is required.*or the endpoint of a gateway/);
  assert.equal(refused({ endpoint: "https://app.example/api" }), "");
});

test("what only a signing client has is refused beside a gateway, and the other way round", () => {
  const endpoint = "https://app.example/api";
  const credential = { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" };
  assert.match(refused({ endpoint, credential, headers: {} }), /headers is for a gateway/);
  assert.match(refused({ headers: {}, credential }), /headers is for a gateway/);
  assert.match(refused({ endpoint, signMethod: "HmacSHA1" }), /signMethod is for calls that the client signs/);
  assert.match(refused({ endpoint, httpMethod: "GET" }), /httpMethod is for calls that the client signs/);
  assert.match(refused({ endpoint, headers: "Bearer x" }), /headers must be an object/);
});
