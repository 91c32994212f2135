// Parameters that JSON cannot hold or would lose are refused with path and type, and dates are written as the API does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import { ValidationError, parseTime, sign, validate } from "tencentdb-postgres";

import { answer, canned, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";

class Instance {
  #id = "postgres-1";
  get DBInstanceId() {
    return this.#id;
  }
}
class Own {
  Limit = 5;
}
class Getter extends Own {
  get Offset() {
    return 5;
  }
}
const hidden = Object.defineProperty(Object.assign(Object.create({ own() {} }), { Limit: 1 }), "Offset", { value: 5 });
const cyclic = { Filters: [] };
cyclic.Filters.push({ Name: "db-instance-id", Values: [cyclic] });

/** Parameters that cannot be sent, each with the path and the message of its problem. */
const LOST = [
  [{ Limit: NaN }, "Limit", /is NaN/],
  [{ Limit: Infinity }, "Limit", /is Infinity/],
  [{ Limit: -Infinity }, "Limit", /is -Infinity/],
  [{ Limit: new Number(NaN) }, "Limit", /is NaN/],
  [{ TaskId: 2 ** 60 }, "TaskId", /bigint/],
  [{ TaskId: -(2 ** 53) }, "TaskId", /bigint/],
  [{ Limit: () => 20 }, "Limit", /is a function/],
  [{ Limit: Symbol("20") }, "Limit", /is a symbol/],
  [{ [Symbol("Limit")]: 20 }, "Symbol(Limit)", /left out/],
  [{ Filters: [{ Name: "db-instance-id", Values: [NaN] }] }, "Filters[0].Values[0]", /is NaN/],
  [{ Filters: [{ Name: "db-instance-id", Values: [undefined] }] }, "Filters[0].Values[0]", /is undefined/],
  [{ Filters: new Set(["a"]) }, "Filters", /a Set.*\[\.\.\.set\]/],
  [{ Filters: [new Map([["Name", "x"]])] }, "Filters[0]", /a Map.*Object\.fromEntries/],
  [{ Limit: Promise.resolve(1) }, "Limit", /a Promise.*await/],
  [{ OrderBy: /x/ }, "OrderBy", /a RegExp/],
  [{ OrderBy: new Uint8Array(2) }, "OrderBy", /bytes/],
  [{ OrderBy: Buffer.from("x") }, "OrderBy", /bytes/],
  [{ OrderBy: new Date(0) }, "OrderBy", /is a date/],
  [{ OrderBy: new Date(NaN) }, "OrderBy", /is a date/],
  [{ StartTime: new Date(NaN) }, "StartTime", /invalid date/],
  [cyclic, "Filters[0].Values[0]", /holds itself/],
  [new Map([["Limit", 20]]), "", /a Map.*Object\.fromEntries/],
  [runInNewContext("new Map()"), "", /a Map/],
  [new Set(), "", /a Set/],
  [new URLSearchParams("Limit=20"), "", /URLSearchParams/],
  [() => {}, "", /is a function/],
  [Object.create({ Limit: 20 }), "", /without members of its own/],
  [Object.assign(Object.create({ Limit: 20 }), { Offset: 1 }), "Limit", /inherited/],
  [new Instance(), "", /an Instance without members of its own/],
  [new Getter(), "Offset", /inherited/],
  [hidden, "Offset", /hidden/],
];

test("a value that JSON would lose is refused with its path and type", async () => {
  for (const [params, path, told] of LOST) {
    const { client, sent } = canned();
    const error = await rejection(client.DescribeDBInstances(params));
    assert.ok(error instanceof ValidationError, String(error));
    assert.deepEqual([error.problems[0].path, error.problems[0].severity, sent.length], [path, "error", 0]);
    assert.match(error.problems[0].message, told);
    const { ok, problems } = validate("DescribeDBInstances", params);
    assert.deepEqual([ok, problems[0]], [false, error.problems[0]]);
    const listed = await rejection(client.pages("DescribeDBInstances", params).next());
    assert.equal(listed.problems[0].path, path, "and before its members are copied");
  }
});

test("all such values are reported at once", async () => {
  const { client } = canned();
  const { problems } = await rejection(
    client.DescribeDBInstances({ Limit: NaN, Offset: 2 ** 60, OrderBy: loose(() => {}) }),
  );
  assert.deepEqual(
    problems.map(({ path, code }) => [path, code]),
    [
      ["Limit", "type"],
      ["Offset", "integer"],
      ["OrderBy", "type"],
    ],
  );
});

test("every value that JSON can hold is sent", async () => {
  for (const [params, sent] of [
    [{ Limit: 5, Offset: undefined }, { Limit: 5 }],
    [new Own(), { Limit: 5 }],
    [Object.assign(Object.create(null), { Limit: 5 }), { Limit: 5 }],
    [runInNewContext("({ Limit: 5 })"), { Limit: 5 }],
    [new Proxy({ Limit: 5 }, {}), { Limit: 5 }],
    [Object.freeze({ Limit: 5 }), { Limit: 5 }],
    [{ toJSON: () => ({ Limit: 5 }) }, { Limit: 5 }],
    [
      { Limit: new Number(5), OrderBy: new String("DBInstanceId") },
      { Limit: 5, OrderBy: "DBInstanceId" },
    ],
    [{ Limit: 5n }, { Limit: 5 }],
  ]) {
    const { client, sent: requests } = canned();
    await client.DescribeDBInstances(params);
    assert.deepEqual(JSON.parse(requests[0].body), sent);
  }
});

test("a Date is written in UTC+8 where a parameter is a time", async () => {
  const from = new Date("2026-11-30T18:00:00.500Z");
  const to = runInNewContext("new Date(Date.UTC(2026, 11, 31, 23, 59, 59))");
  const { client, sent } = canned(answer({ TotalCount: 0, Details: [] }));
  const params = { DBInstanceId: "postgres-12345678", StartTime: from, EndTime: to };
  await client.DescribeDBErrlogs(params);
  assert.deepEqual(JSON.parse(sent[0].body), {
    ...params,
    StartTime: "2026-12-01 02:00:00",
    EndTime: "2027-01-01 07:59:59",
  });
  assert.ok(params.StartTime === from, "the caller's own stays as it is");
  for await (const _ of client.paginate("DescribeDBErrlogs", params)) break;
  assert.equal(JSON.parse(sent[1].body).StartTime, "2026-12-01 02:00:00");
  assert.ok(validate("DescribeDBErrlogs", params).ok);
  for (const StartTime of [new Date(NaN), new Date(8.64e15)]) {
    assert.equal((await rejection(client.DescribeDBErrlogs({ ...params, StartTime }))).problems[0].path, "StartTime");
  }
  for (const [action, name] of [
    ["CloneDBInstance", "RecoveryTargetTime"],
    ["ModifyBaseBackupExpireTime", "NewExpireTime"],
    ["DescribeTasks", "MinStartTime"],
    ["RestoreDBInstanceObjects", "RestoreTargetTime"],
  ]) {
    assert.ok(!validate(action, { [name]: from }).problems.some(({ path }) => path === name), `${action}.${name}`);
  }
  assert.match(
    validate("ModifyBackupPlan", { MinBackupStartTime: from }).problems[0].message,
    /no point in time/,
    "a time of day is none",
  );
});

test("dates for other services are written as JSON writes them", () => {
  const { body } = sign(
    {
      action: "X",
      host: "cvm.tencentcloudapi.com",
      service: "cvm",
      version: "2017-03-12",
      params: { StartTime: new Date(0) },
    },
    { secretId: "a", secretKey: "b" },
  );
  assert.equal(body, '{"StartTime":"1970-01-01T00:00:00.000Z"}');
});

test("parseTime reads UTC+8 and refuses what is no time", () => {
  for (const [text, utc] of [
    ["2026-11-30 18:00:00", "2026-11-30T10:00:00.000Z"],
    ["2026-01-01 00:00:00", "2025-12-31T16:00:00.000Z"],
    ["2018-06-21 01:55:04.199169", "2018-06-20T17:55:04.199Z"],
    ["2014-08-03 12:00", "2014-08-03T04:00:00.000Z"],
    ["2021/12/25 1:27:35", "2021-12-24T17:27:35.000Z"],
    ["2024-10-01T10:00:00Z", "2024-10-01T10:00:00.000Z"],
    ["2024-10-01T10:00:00+08:00", "2024-10-01T02:00:00.000Z"],
    ["2024-02-29 12:00:00", "2024-02-29T04:00:00.000Z"],
  ]) {
    assert.equal(parseTime(text).toISOString(), utc, text);
  }
  for (const none of ["0000-00-00 00:00:00", "0001-01-04 00:00:00", "", null, undefined])
    assert.equal(parseTime(none), undefined, String(none));
  for (const odd of loose([
    "soon",
    "2026-13-01 00:00:00",
    "2026-02-30 00:00:00",
    "2026-11-30 25:00:00",
    "2026-11-30 10:61:00",
    "1796018538",
    7,
    {},
    [],
  ])) {
    assert.throws(() => parseTime(loose(odd)), ValidationError, String(odd));
  }
  const date = new Date("2026-11-30T10:00:00Z");
  const { client, sent } = canned();
  return client
    .DescribeTasks({ MinStartTime: date })
    .then(() => assert.deepEqual(parseTime(JSON.parse(sent[0].body).MinStartTime), date));
});
