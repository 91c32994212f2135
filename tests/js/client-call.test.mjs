// One call: the request, the options of the call, and the answer.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ApiError, PostgresClient, ValidationError, validate } from "tencentdb-postgres";

import { answer, assertSigned, canned, credential, refusal, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";
import { ACTIONS } from "./support/spec.mjs";

test("a request has exactly the documented parts", async () => {
  const { client, sent } = canned(answer({ TotalCount: 0, DBInstanceSet: [] }));
  assert.deepEqual(await client.DescribeDBInstances({ Limit: 20 }), {
    RequestId: "req-1",
    TotalCount: 0,
    DBInstanceSet: [],
  });
  const [{ url, method, headers, body }] = sent;
  assert.equal(`${method} ${url}`, "POST https://postgres.tencentcloudapi.com/");
  assert.equal(body.toString(), '{"Limit":20}');
  assert.deepEqual(headers, {
    // The signature was computed with Python's hmac.
    Authorization:
      "TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, " +
      "Signature=fee0d390bac5c62ef841bf1b3312e134c41836c4abfb8d69083e610dd0ac9bd5",
    "Content-Type": "application/json",
    "X-TC-Action": "DescribeDBInstances",
    "X-TC-Version": "2017-03-12",
    "X-TC-Timestamp": "1700000000",
    "X-TC-Region": "ap-guangzhou",
  });
});

test("every action is a method, and no other name is", () => {
  const { client } = canned();
  const methods = Object.getOwnPropertyNames(PostgresClient.prototype).filter((name) => /^[A-Z]/.test(name));
  assert.deepEqual(methods.sort(), ACTIONS);
  for (const action of methods) assert.equal(typeof client[action], "function");
  // A client can be returned from an async function.
  assert.equal(loose(client).then, undefined);
});

test("parameters may be left out", async () => {
  const { client, sent } = canned();
  await client.DescribeZones();
  await client.call("DescribeZones");
  await client.DescribeDBInstances({ Limit: undefined });
  assert.deepEqual(
    sent.map(({ body }) => body.toString()),
    ["{}", "{}", "{}"],
  );
});

test("another endpoint is called, and its host signed with the port", async () => {
  for (const [endpoint, url] of [
    ["postgres.intl.tencentcloudapi.com", "https://postgres.intl.tencentcloudapi.com/"],
    ["http://127.0.0.1:9200", "http://127.0.0.1:9200/"],
    ["https://Example.com:443/gateway/db", "https://example.com/gateway/db"],
  ]) {
    const { client, sent } = canned(answer(), {
      endpoint,
      language: "en-US",
      credential: { ...credential, token: "a-token" },
    });
    await client.DescribeZones();
    assert.equal(sent[0].url, url);
    assert.equal(sent[0].headers["X-TC-Language"], "en-US");
    assert.equal(sent[0].headers["X-TC-Token"], "a-token");
    assertSigned(sent[0]);
  }
});

test("a call may override region, strict and allowUnknown", async () => {
  const { client, sent } = canned();
  await client.DescribeZones({}, { region: "ap-tokyo" });
  assert.equal(sent[0].headers["X-TC-Region"], "ap-tokyo");
  await client.DescribeDBInstances({ Limit: 1000 });
  assert.ok(
    (await rejection(client.DescribeDBInstances({ Limit: 1000 }, { strict: true }))) instanceof ValidationError,
  );
  await client.DescribeDBInstances(loose({ Fresh: 1 }), { allowUnknown: true });
  assert.ok((await rejection(client.DescribeDBInstances(loose({ Fresh: 1 })))) instanceof ValidationError);
  await client.call("DescribeSomethingNew", { Fresh: 1 }, { allowUnknown: true });
  assert.deepEqual(
    sent.map(({ headers }) => headers["X-TC-Region"]),
    ["ap-tokyo", ...Array(3).fill("ap-guangzhou")],
  );
});

test("a call's options are checked like a client's", async () => {
  const { client, sent } = canned();
  for (const [options, path] of loose([
    [{ timeout: 1 }, "options.timeout"],
    [{ credential }, "options.credential"],
    [{ region: "" }, "region"],
    [{ region: null }, "region"],
    [{ region: "a\nb" }, "region"],
    [{ timeoutMs: -1 }, "timeoutMs"],
    ["ap-tokyo", "options"],
  ])) {
    const error = await rejection(client.DescribeZones({}, options));
    assert.ok(error instanceof ValidationError, String(error));
    assert.deepEqual(
      error.problems.map((problem) => problem.path),
      [path],
    );
  }
  assert.equal(sent.length, 0);
});

test("all problems are reported at once, and nothing is sent", async () => {
  const { client, sent } = canned();
  const error = await rejection(
    client.DescribeDBInstances(
      loose({ Limt: 20, Offset: "0", Filters: [{ Name: "db-instance-id", Values: "x" }, { Nam: 1 }] }),
    ),
  );
  assert.ok(error instanceof ValidationError);
  assert.equal(error.action, "DescribeDBInstances");
  assert.deepEqual(
    error.problems.map(({ path, code, severity, suggestion }) => [path, code, severity, suggestion]),
    [
      ["Limt", "unknown", "error", "Limit"],
      ["Offset", "type", "error", "0"],
      ["Filters[0].Values", "type", "error", undefined],
      ["Filters[1].Nam", "unknown", "error", "Name"],
    ],
  );
  for (const { path, message } of error.problems)
    assert.ok(error.message.includes(`${path} ${message}`), error.message);
  assert.ok(!("suggestion" in error.problems[2]));
  assert.equal(sent.length, 0);
  assert.deepEqual(validate("DescribeDBInstances", { Limt: 20 }).problems[0].path, "Limt");
});

test("parameters that are no object are refused", async () => {
  const { client, sent } = canned();
  const round = {};
  round.round = round;
  for (const params of loose([
    null,
    [],
    "x",
    7,
    true,
    () => {},
    Symbol("x"),
    round,
    { Filters: [round] },
    { toJSON: () => 1 },
  ])) {
    assert.ok((await rejection(client.call("DescribeDBInstances", params))) instanceof ValidationError);
  }
  for (const Limit of loose([NaN, Infinity, 1.5, null, new Date(0), [1]])) {
    const error = await rejection(client.DescribeDBInstances({ Limit }));
    assert.deepEqual(
      error.problems.map(({ path, code }) => [path, code]),
      [["Limit", "type"]],
    );
  }
  for (const action of loose([undefined, null, 7, "", "A\nB", "toString", "__proto__"])) {
    assert.ok((await rejection(client.call(action, {}))) instanceof ValidationError, String(action));
  }
  assert.equal(sent.length, 0);
});

test("a misspelt action is refused with the nearest name", async () => {
  const error = await rejection(canned().client.call(loose("DescribeDbInstance")));
  assert.equal(error.problems[0].suggestion, "DescribeDBInstances");
});

test("a service error keeps all its details", async () => {
  const { client } = canned(refusal("ResourceNotFound.InstanceNotFoundError", "gone 中"));
  const error = await rejection(client.DescribeDBInstanceAttribute({ DBInstanceId: "postgres-1" }));
  assert.ok(error instanceof ApiError);
  const { name, action, code, requestId, status, retryable, problems } = error;
  assert.deepEqual(
    { name, action, code, requestId, status, class: error.class, retryable, problems },
    {
      name: "ApiError",
      action: "DescribeDBInstanceAttribute",
      code: "ResourceNotFound.InstanceNotFoundError",
      requestId: "req-1",
      status: 200,
      class: "not-found",
      retryable: false,
      problems: [],
    },
  );
  for (const part of [code, action, requestId, "gone 中"]) assert.ok(error.message.includes(part), error.message);
  assert.ok(error.advice.length > 0);
});

test("an error is retryable only where a repeat is safe", async () => {
  for (const [code, read, write] of loose([
    ["RequestLimitExceeded", true, true],
    ["RequestLimitExceeded.SomethingNew", true, true],
    ["InternalError", true, false],
    ["InternalError.DBError", true, false],
    ["InvalidParameter", false, false],
    ["AuthFailure.SignatureExpire", false, false],
    ["NoSuchFamily.AtAll", false, false],
  ])) {
    const { client } = canned(refusal(code));
    assert.equal((await rejection(client.DescribeDBInstances())).retryable, read, code);
    assert.equal((await rejection(client.RestartDBInstance({ DBInstanceId: "postgres-1" }))).retryable, write, code);
  }
});

test("a service error carries the advice on the parameters", async () => {
  const advised = [];
  const { client } = canned(refusal("InvalidParameterValue"), { onAdvice: (event) => advised.push(event) });
  const error = await rejection(client.DescribeDBInstances({ Limit: 1000 }));
  assert.deepEqual(
    error.problems.map(({ path, code, severity }) => [path, code, severity]),
    [["Limit", "range", "advice"]],
  );
  assert.deepEqual(advised, [{ action: "DescribeDBInstances", problems: error.problems }]);
});

test("observers are called for each request and answer", async () => {
  const events = [];
  const { client } = canned(
    ({ headers }) => (headers["X-TC-Action"] === "DescribeZones" ? answer() : refusal("InternalError")),
    {
      onRequest: (event) => events.push(["request", event.action, event.url, event.body]),
      onResponse: ({ action, status, requestId, error, durationMs }) =>
        events.push(["response", action, status, requestId, error, durationMs >= 0]),
    },
  );
  await client.DescribeZones();
  await rejection(client.DescribeDBInstances({ Limit: 1 }));
  const url = "https://postgres.tencentcloudapi.com/";
  assert.deepEqual(events, [
    ["request", "DescribeZones", url, "{}"],
    ["response", "DescribeZones", 200, "req-1", undefined, true],
    ["request", "DescribeDBInstances", url, '{"Limit":1}'],
    ["response", "DescribeDBInstances", 200, "req-1", "InternalError", true],
  ]);
});

test("a thousand concurrent calls do not mix", async () => {
  const { client, sent } = canned(async ({ body, headers }) => {
    // Answers come in another order than requests.
    await new Promise((resolve) => setTimeout(resolve, JSON.parse(body).Offset % 7));
    return answer({ Echo: { offset: JSON.parse(body).Offset, region: headers["X-TC-Region"] } });
  });
  const numbers = Array.from({ length: 1000 }, (_, at) => at);
  const answers = await Promise.all(
    numbers.map((Offset) => client.DescribeDBInstances({ Offset }, { region: `ap-r${Offset % 10}` })),
  );
  loose(answers).forEach(({ Echo }, at) => assert.deepEqual(Echo, { offset: at, region: `ap-r${at % 10}` }));
  assert.equal(sent.length, 1000);
  for (const request of sent) assertSigned(request);
});
