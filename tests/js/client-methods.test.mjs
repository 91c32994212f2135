// Clients that sign or send in another way than the default.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PostgresClient, ValidationError, verify } from "tencentdb-postgres";
import { createEmulator } from "tencentdb-postgres/emulator";

import { NOW_MS, answer, credential, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";
import { WAYS } from "./support/requests.mjs";

const clock = () => NOW_MS;

/**
 * A client of an emulator of its own.
 * @param {any[]} way
 * @param {object} options
 */
function world([signMethod, httpMethod], options = {}) {
  const emulator = createEmulator({ fleet: "demo", clock, ...options });
  const client = new PostgresClient({
    credential: emulator.credential,
    region: "ap-guangzhou",
    fetch: emulator.fetch,
    clock,
    signMethod,
    httpMethod,
  });
  return { emulator, client };
}

/** A client whose requests go nowhere. */
function silent(options) {
  const sent = [];
  const fetch = async (url, { method, headers, body }) => {
    sent.push({ url, method, headers, body });
    return new Response(answer());
  };
  return { client: new PostgresClient({ credential, region: "ap-guangzhou", clock, fetch, ...options }), sent };
}

for (const way of WAYS) {
  const [signMethod, httpMethod] = way;

  test(`${signMethod} by ${httpMethod}: reads and writes`, async () => {
    const { client, emulator } = world(way);
    /** @type {import("tencentdb-postgres").DescribeDBInstancesRequest} */
    const params = {
      Limit: 2,
      Offset: 1,
      Filters: [{ Name: "db-pay-mode", Values: ["prepaid", "postpaid"] }],
      OrderBy: "CreateTime",
    };
    const { DBInstanceSet } = await client.DescribeDBInstances(params);
    const plain = await world(WAYS[0]).client.DescribeDBInstances(params);
    assert.deepEqual(DBInstanceSet, plain.DBInstanceSet);
    const { DBInstanceId } =
      DBInstanceSet.find(({ DBInstanceStatus }) => DBInstanceStatus === "running") ?? DBInstanceSet[0];
    await client.ModifyDBInstanceName({ DBInstanceId, InstanceName: "改名_a-1" });
    const { DBInstance } = await client.DescribeDBInstanceAttribute({ DBInstanceId });
    assert.equal(DBInstance.DBInstanceName, "改名_a-1");
    assert.deepEqual(
      emulator.log().flatMap(({ notes }) => notes),
      [],
    );
  });

  test(`${signMethod} by ${httpMethod}: what is sent is signed, and only by its own way`, async () => {
    const { client, sent } = silent({
      signMethod,
      httpMethod,
      language: "en-US",
      credential: { ...credential, token: "a+token/=" },
      endpoint: "http://127.0.0.1:9200/some/path",
    });
    await client.call("DescribeOrders", { DealNames: ["1", "a&b=c d"], Big: 2n ** 63n }, { allowUnknown: true });
    const [{ url, method, headers, body }] = sent;
    assert.equal(method, httpMethod);
    assert.equal(new URL(url).origin + new URL(url).pathname, "http://127.0.0.1:9200/some/path");
    assert.equal(body === undefined, httpMethod === "GET");
    assert.ok(!("Host" in headers), "transports write it");
    const claim = verify({ method, url, headers: { ...headers, Host: "127.0.0.1:9200" }, body }, credential, {
      path: "/",
    });
    assert.deepEqual(
      [claim.ok, claim.signMethod, claim.token, claim.language, claim.timestamp],
      [true, signMethod, "a+token/=", "en-US", 1_700_000_000],
    );
    const flat = httpMethod === "GET" ? url.split("?")[1] : body;
    if (httpMethod === "GET" || signMethod !== "TC3-HMAC-SHA256") {
      const params = new URLSearchParams(flat);
      assert.deepEqual([params.get("DealNames.1"), params.get("Big")], ["a&b=c d", "9223372036854775808"]);
    } else {
      assert.match(body, /"Big":9223372036854775808/);
    }
  });

  test(`${signMethod} by ${httpMethod}: parameters are checked all the same, and secrets not shown`, async () => {
    const events = [];
    const { client, sent } = silent({
      signMethod,
      httpMethod,
      credential: { ...credential, token: "the-token" },
      onRequest: (event) => events.push(event),
    });
    const error = await rejection(client.DescribeDBInstances(loose({ Limt: 1 })));
    assert.ok(error instanceof ValidationError && error.problems[0].path === "Limt", String(error));
    assert.equal(sent.length, 0);
    await client.ResetAccountPassword({
      DBInstanceId: "postgres-12345678",
      UserName: "app",
      Password: "s3cret-password",
    });
    const shown = JSON.stringify({ ...events[0], body: events[0].body });
    for (const secret of ["s3cret", "the-token", credential.secretKey]) assert.ok(!shown.includes(secret), shown);
    assert.equal(events[0].url, "https://postgres.tencentcloudapi.com/");
  });
}

test("an unknown signing or HTTP method is refused", () => {
  for (const [path, options] of [
    ["signMethod", { signMethod: "HmacMD5" }],
    ["httpMethod", { httpMethod: "PUT" }],
  ]) {
    assert.throws(
      () => silent(options),
      (error) => error instanceof ValidationError && error.problems[0].path === path,
    );
  }
});

test("parameters that a signing method cannot carry are refused before anything is sent", async () => {
  const { client, sent } = silent({ httpMethod: "GET" });
  const error = await rejection(
    client.DescribeDBInstances({ Filters: [{ Name: "db-instance-name", Values: ["x".repeat(40_000)] }] }),
  );
  assert.ok(error instanceof ValidationError && /takes 32768/.test(error.message), String(error));
  assert.equal(sent.length, 0);
});
