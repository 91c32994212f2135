// Integers beyond 2^53: none loses precision, and no digits elsewhere are taken for one.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

import { TransportError, ValidationError, validate } from "tencentdb-postgres";

import { answer, assertSigned, canned, rejection } from "./support/canned.mjs";
import { loose } from "./support/loose.mjs";

/** A text as JSON, every unit of it escaped. */
const escaped = (text) =>
  `"${text
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("")}"`;

/** The value that the client reads from a JSON text in an answer. */
async function read(json) {
  const { client } = canned(`{"Response":{"Value":${json},"RequestId":"r"}}`);
  return loose(await client.DescribeZones()).Value;
}

test("an integer beyond 2^53 is a bigint", async () => {
  for (const [json, value] of loose([
    ["18446744073709551615", 18446744073709551615n],
    ["9007199254740993", 9007199254740993n],
    ["9007199254740992", 9007199254740992n],
    ["-9007199254740993", -9007199254740993n],
    ["-9223372036854775808", -9223372036854775808n],
    ["340282366920938463463374607431768211456", 340282366920938463463374607431768211456n],
    ["[1,18446744073709551615,-18446744073709551615]", [1, 18446744073709551615n, -18446744073709551615n]],
    [
      '{ "a" : 18446744073709551615 , "b":{"c":[9007199254740993]}}',
      { a: 18446744073709551615n, b: { c: [9007199254740993n] } },
    ],
    ["\n18446744073709551615\n", 18446744073709551615n],
  ])) {
    assert.deepEqual(await read(json), value, json);
  }
});

test("every other number is a number", async () => {
  for (const [json, value] of loose([
    ["9007199254740991", 9007199254740991],
    ["-9007199254740991", -9007199254740991],
    ["1234567890123456", 1234567890123456],
    ["0.1234567890123456", 0.1234567890123456],
    ["1234567890123456.5", 1234567890123456.5],
    // biome-ignore lint/correctness/noPrecisionLoss: the loss is what is expected
    ["12345678901234567890.0", 12345678901234567890.0],
    ["12345678901234567e3", 12345678901234567e3],
    ["12345678901234567E+3", 12345678901234567e3],
    ["1.5e0000000000000001", 15],
    ["1e-00000000000000001", 0.1],
    ["1E+00000000000000002", 100],
    ["-0.00000000000000001", -1e-17],
    ["0", 0],
  ])) {
    assert.deepEqual(await read(json), value, json);
    // Beside a bigint, which makes the reader take its exact path.
    assert.deepEqual(await read(`[${json},18446744073709551615]`), [value, 18446744073709551615n], json);
  }
});

test("digits in texts stay texts", async () => {
  for (const text of [
    "18446744073709551615",
    "-18446744073709551615",
    "a: 18446744073709551615, b",
    'said "18446744073709551615"',
    "\\",
    "\\\\18446744073709551615",
    '\\"',
    "\u{10fffd}18446744073709551615",
    "\u{10fffd}no digits",
    "\u{10fffd}\u{10fffd}1",
    "\ud83d 18446744073709551615",
    "[18446744073709551615]",
    "",
  ]) {
    for (const json of [JSON.stringify(text), escaped(text)]) {
      assert.equal(await read(json), text, json);
      assert.deepEqual(await read(`[18446744073709551615,${json}]`), [18446744073709551615n, text], json);
      assert.deepEqual(await read(`{${json}:18446744073709551615}`), { [text]: 18446744073709551615n }, json);
    }
  }
});

test("digits do not turn invalid JSON into valid JSON", async () => {
  for (const json of [
    "018446744073709551615",
    "18446744073709551615x",
    '"18446744073709551615',
    "+18446744073709551615",
    "18446744073709551615 1",
    "--18446744073709551615",
  ]) {
    const { client } = canned(`{"Response":{"Value":${json}}}`);
    const error = await rejection(client.DescribeZones());
    assert.ok(error instanceof TransportError && error.code === "malformed", json);
  }
});

test("a bigint is sent as an integer", async () => {
  const { client, sent } = canned(answer());
  await client.DescribeDBInstances({ Offset: 18446744073709551615n, Limit: 1n });
  await client.RenewInstance({ DBInstanceId: "\u{10fffd}123", Period: loose(-9007199254740993n) });
  await client.DescribeDBInstances({
    Offset: 9007199254740993n,
    Filters: [{ Name: "db-instance-id", Values: ["\u{10fffd}18446744073709551615", "1"] }],
  });
  assert.deepEqual(
    sent.map(({ body }) => body.toString()),
    [
      '{"Offset":18446744073709551615,"Limit":1}',
      '{"DBInstanceId":"\u{10fffd}123","Period":-9007199254740993}',
      '{"Offset":9007199254740993,' +
        '"Filters":[{"Name":"db-instance-id","Values":["\u{10fffd}18446744073709551615","1"]}]}',
    ],
  );
  for (const request of sent) assertSigned(request);
});

test("a bigint is sent as an integer despite toJSON", async () => {
  const { client, sent } = canned(answer());
  const Offset = { toJSON: () => 9007199254740993n };
  await client.DescribeDBInstances({ Offset: loose(Offset) });
  loose(BigInt.prototype).toJSON = function () {
    return String(this);
  };
  try {
    await client.DescribeDBInstances({ Offset: 9007199254740993n, OrderBy: "CreateTime" });
  } finally {
    delete loose(BigInt.prototype).toJSON;
  }
  assert.deepEqual(
    sent.map(({ body }) => body.toString()),
    ['{"Offset":9007199254740993}', '{"Offset":9007199254740993,"OrderBy":"CreateTime"}'],
  );
});

test("a bigint that fits no field is refused", async () => {
  const { client, sent } = canned();
  for (const Offset of [18446744073709551616n, -1n, 10n ** 30n]) {
    const error = await rejection(client.DescribeDBInstances({ Offset }));
    assert.ok(error instanceof ValidationError);
    assert.deepEqual(
      error.problems.map(({ path, code }) => [path, code]),
      [["Offset", "integer"]],
    );
  }
  const error = await rejection(client.RenewInstance({ DBInstanceId: loose(1n), Period: 1 }));
  assert.deepEqual(
    error.problems.map(({ path, code }) => [path, code]),
    [["DBInstanceId", "type"]],
  );
  const round = { Offset: 1n };
  round.Filters = [round];
  assert.ok((await rejection(client.DescribeDBInstances(round))) instanceof ValidationError);
  assert.equal(sent.length, 0);
});

test("a value of an answer is sent unchanged in a request", async () => {
  const value = await read("18446744073709551615");
  assert.ok(validate("DescribeDBInstances", { Offset: value }).ok);
  const { client, sent } = canned();
  await client.DescribeDBInstances({ Offset: value });
  assert.equal(sent[0].body.toString(), '{"Offset":18446744073709551615}');
});

test("a large answer with large integers is read", async () => {
  const text = `"${'SELECT \\"a\\" '.repeat(1_000_000)}"`;
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `{"Id":${9007199254740993n + BigInt(at)},"At":"2024-06-06 21:00:12"}`,
  );
  const { client } = canned(`{"Response":{"Text":${text},"Rows":[${rows}],"RequestId":"r"}}`);
  const { Text, Rows } = loose(await client.DescribeZones());
  assert.equal(Text.length, 11_000_000);
  assert.equal(Rows[19_999].Id, 9007199254760992n);
});

test("no answer takes long to read", () => {
  // In a process of its own, which can be ended: it needs some seconds, and hours where work grows with the square.
  const program = `
    import { PostgresClient } from "tencentdb-postgres";
    for (const body of [
      '{"Response":{"N":18446744073709551615,"T":"' + '\\\\"'.repeat(2_000_000),
      '{"Response":{"N":18446744073709551615,"T":"' + '\\\\'.repeat(2_000_000),
      '{"Response":{"N":' + "1".repeat(4_000_000) + ".5}}",
      '{"Response":{"N":' + "1".repeat(4_000_000) + "x}}",
      '{"Response":' + "[1111111111111111,".repeat(200_000),
      '{"Response":{"N":' + "-1".repeat(2_000_000) + "}}",
    ]) {
      const fetch = async () => new Response(body);
      const credential = { secretId: "id", secretKey: "key" };
      const client = new PostgresClient({ credential, region: "ap-guangzhou", fetch });
      await client.DescribeZones().catch((error) => console.log(error.code));
    }`;
  const { stdout, signal } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
    timeout: 60_000,
    encoding: "utf8",
  });
  assert.equal(signal, null, `ended after a minute, having read: ${stdout}`);
  // The third is an ordinary number, in an answer that is not the service's.
  assert.equal(stdout, "malformed\n".repeat(6));
});
