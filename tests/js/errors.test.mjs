// Errors as their catchers see them: across copies of the package, in logs, and rethrown.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import * as esm from "tencentdb-postgres";

import { canned, refusal, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";

const cjs = createRequire(import.meta.url)("tencentdb-postgres");

const kinds = ["ValidationError", "ApiError", "TransportError"];

async function one(kind, { PostgresClient } = esm) {
  const options = {
    credential: { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" },
    region: "ap-guangzhou",
    retry: false,
  };
  const reply = {
    ValidationError: null,
    ApiError: () => new Response(refusal("InvalidParameter", "no")),
    TransportError: () => Promise.reject(new Error("cut")),
  }[kind];
  const client = new PostgresClient({ ...options, retry: false, fetch: async () => reply() });
  return rejection(kind === "ValidationError" ? client.DescribeZones(loose({ Limt: 1 })) : client.DescribeZones());
}

test("instanceof works across copies of the package", async () => {
  assert.notEqual(esm.ApiError, cjs.ApiError, "these are two copies");
  for (const kind of kinds) {
    for (const copy of [esm, cjs]) {
      const error = await one(kind, copy);
      for (const other of [esm, cjs]) {
        assert.ok(error instanceof other.TencentDBError);
        assert.deepEqual(
          kinds.filter((name) => error instanceof other[name]),
          [kind],
        );
        assert.ok(!(error instanceof other.WaitError));
      }
      assert.ok(error instanceof Error);
      assert.equal(error.name, kind);
    }
  }
});

test("instanceof is false for other errors, and exact for subclasses", async () => {
  for (const value of [undefined, null, 7, "ApiError", {}, new Error("x"), { name: "ApiError" }]) {
    assert.ok(!(value instanceof esm.TencentDBError) && !(value instanceof esm.ApiError));
  }
  class Own extends esm.TransportError {}
  const own = new Own("late", { code: "timeout", action: "DescribeZones" });
  assert.ok(own instanceof Own && own instanceof esm.TransportError && own instanceof cjs.TransportError);
  assert.ok(!((await one("TransportError")) instanceof Own));
});

test("toJSON() has every detail and no secret", async () => {
  const error = await one("ApiError");
  const logged = JSON.parse(JSON.stringify({ error })).error;
  assert.deepEqual(logged, {
    name: "ApiError",
    message: "no (InvalidParameter, DescribeZones, request req-1)",
    action: "DescribeZones",
    code: "InvalidParameter",
    requestId: "req-1",
    status: 200,
    class: "parameter",
    retryable: false,
    advice: error.advice,
    problems: [],
    outcomeUnknown: false,
    attempts: 1,
  });
  const { client } = canned(refusal("InternalError"), {
    credential: { secretId: "AKIDEXAMPLE", secretKey: "s3cret-key", token: "t0ken" },
  });
  const failed = await rejection(
    client.CreateAccount({ DBInstanceId: "postgres-1", UserName: "app", Type: "normal", Password: "P4ssw0rd!value" }),
  );
  const text = JSON.stringify(failed) + String(failed) + failed.stack;
  for (const secret of ["s3cret-key", "t0ken", "P4ssw0rd!value"]) assert.ok(!text.includes(secret), secret);
  assert.deepEqual([failed.outcomeUnknown, failed.verifyWith], [true, "DescribeAccounts"]);
});
