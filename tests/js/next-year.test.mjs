// A service of a made-up next year: new actions, parameters, fields, values and error codes. What is newer than the
// package arrives as it is, and is refused only where somebody asked for that.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ApiError, ValidationError, describeAction, validate } from "tencentdb-postgres";

import { asDescribed } from "../../www/service/answer.js";
import { answer, canned, refusal } from "./support/canned.mjs";
import { gatewayed, request } from "./support/gateway.mjs";
import { loose } from "./support/loose.mjs";

const ROW = {
  DBInstanceId: "postgres-1",
  DBInstanceStatus: "hibernating",
  Hibernation: { Since: "2027-12-01 00:00:00", Depth: 18_446_744_073_709_551_615n },
};
const LIST = answer({ TotalCount: 1, DBInstanceSet: [{ ...ROW, Hibernation: undefined }] }).replace(
  '"hibernating"',
  '"hibernating","Hibernation":{"Since":"2027-12-01 00:00:00","Depth":18446744073709551615}',
);

const rejection = (promise) =>
  promise.then(
    () => assert.fail("it was answered"),
    (error) => error,
  );

test("fields and values that nobody knows yet arrive unchanged, large integers among them", async () => {
  const { client } = canned(LIST);
  assert.deepEqual((await client.DescribeDBInstances()).DBInstanceSet, [ROW]);
  const rows = [];
  for await (const row of canned(LIST).client.paginate("DescribeDBInstances", {})) rows.push(row);
  assert.deepEqual(rows, [ROW]);
});

test("an action that nobody knows yet is sent where that is asked for, and else refused with the nearest", async () => {
  const { client, sent } = canned(answer({ Depth: 3 }));
  const call = () => client.call("HibernateDBInstance", { DBInstanceId: "postgres-1" }, { allowUnknown: true });
  assert.equal(/** @type {any} */ (await call()).Depth, 3);
  assert.equal(sent[0].headers["X-TC-Action"], "HibernateDBInstance");
  const refused = await rejection(client.call(loose("DescribeDBInstance"), loose({})));
  assert.ok(refused instanceof ValidationError);
  assert.match(refused.message, /DescribeDBInstances/);
});

test("a write that nobody knows yet is not repeated, and one whose outcome is unknown says so", async () => {
  const { client, sent } = canned({ status: 502, body: "" }, { retry: { maxAttempts: 5 } });
  const error = await rejection(client.call("HibernateDBInstance", {}, { allowUnknown: true }));
  assert.equal(error.outcomeUnknown, true);
  assert.equal(sent.length, 1);
});

test("a value beyond the documented list is advice, and a mistake only where asked for", async () => {
  const params = { DBInstanceId: "postgres-1", SwitchTag: 7 };
  const action = "ModifyDBInstanceSpec";
  const full = { ...params, Memory: 4, Storage: 100 };
  const { ok, problems } = validate(action, loose(full));
  assert.equal(ok, true);
  assert.deepEqual(
    problems.map(({ severity, path }) => [severity, path]),
    [["advice", "SwitchTag"]],
  );
  assert.equal(validate(action, loose(full), { strict: true }).ok, false);
});

test("an error code that nobody knows yet is told with code, message and a class read from its words", async () => {
  for (const [code, retryable] of [
    ["LimitExceeded.HibernationQuota", false],
    ["RequestLimitExceeded.HibernationPerMinute", true],
    ["Hibernation.TooDeep", false],
  ]) {
    const error = await rejection(canned(refusal(code, "because")).client.DescribeDBInstances());
    assert.ok(error instanceof ApiError, String(error));
    assert.deepEqual([error.code, error.requestId, error.retryable], [code, "req-1", retryable]);
    assert.match(error.message, /because/);
  }
});

test("the gateway passes nothing on that its policy does not name, and all that is answered", async () => {
  const { gateway, upstream } = gatewayed([{ allow: ["reads"] }], {
    fetch: async () => new Response(LIST, { headers: { "Content-Type": "application/json" } }),
  });
  const unknown = await gateway(request({ call: { action: "HibernateDBInstance" } }));
  assert.notEqual(unknown.status, 200);
  assert.deepEqual(upstream, []);
  const known = await gateway(request({ call: { action: "DescribeDBInstances" } }));
  assert.match(await known.text(), /"Hibernation":\{"Since":"2027-12-01 00:00:00","Depth":18446744073709551615\}/);
});

test("the console shows a state that nobody knows yet by its own name", async () => {
  const model = await describeAction("DescribeDBInstances");
  const shown = /** @type {any} */ (asDescribed({ TotalCount: 1, DBInstanceSet: [{ ...ROW }] }, model));
  assert.equal(shown.DBInstanceSet[0].DBInstanceStatus, "hibernating");
});
