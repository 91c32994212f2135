// The border between JavaScript and the wasm: memory that grows, sizes at the edge, and what is left in memory.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

/** Runs a program in a process of its own, with a wasm whose memory has never grown. */
function fresh(program) {
  const head = `
    import { PostgresClient, validate, sign } from "tencentdb-postgres";
    const credential = { secretId: "AKIDEXAMPLE", secretKey: "not-a-real-key" };
    const sent = [];
    const fetch = async (_, { body }) => {
      sent.push(Buffer.from(body).toString());
      return new Response('{"Response":{"RequestId":"r"}}');
    };
    const client = new PostgresClient({ credential, region: "ap-guangzhou", fetch });
    const named = (error) => error.code + " " + error.message.slice(0, 120);
  `;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", head + program], {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });
  assert.equal(run.stderr, "");
  return run.stdout.trim().split("\n");
}

// Each is the first call of its process, so that the memory grows while it is made.
const FIRST_CALLS = {
  "much advice about a large body": `{
    Filters: Array.from({ length: 500 }, (_, n) => ({ Name: "n" + n, Values: ["v"] })),
  }`,
  "a body that the wasm hashes": `{ Filters: [{ Name: "db-instance-id", Values: ["x".repeat(8_000)] }] }`,
  "a body that the platform hashes": `{ Filters: [{ Name: "db-instance-id", Values: ["x".repeat(8_200)] }] }`,
  "a body of a megabyte": `{ Filters: [{ Name: "db-instance-id", Values: ["中".repeat(350_000)] }] }`,
  "twenty thousand filters": `{
    Filters: Array.from({ length: 20_000 }, (_, n) => ({ Name: "odd" + n, Values: ["v" + n] })),
  }`,
};

for (const [name, params] of Object.entries(FIRST_CALLS)) {
  test(`the first call of a process is sent as it is: ${name}`, () => {
    const [again, whole] = fresh(`
      const params = ${params};
      await client.DescribeDBInstances(params);
      await client.DescribeDBInstances(params);
      console.log(sent[0] === sent[1]);
      console.log(sent[0] === JSON.stringify(params));
    `);
    assert.deepEqual([again, whole], ["true", "true"]);
  });
}

test("concurrent calls that grow the memory are all sent unchanged", () => {
  const [ok] = fresh(`
    const calls = Array.from({ length: 600 }, (_, n) => ({
      DBInstanceId: "postgres-" + n,
      InstanceName: "x".repeat((n * 7919) % 60_000),
    }));
    await Promise.all(calls.map((params) => client.ModifyDBInstanceName(params)));
    const wanted = new Set(calls.map((params) => JSON.stringify(params)));
    console.log(sent.length === 600 && sent.every((body) => wanted.delete(body)));
  `);
  assert.equal(ok, "true");
});

test("parameters beyond the service's limit are refused before they are copied", () => {
  const lines = fresh(`
    for (const size of [10 * 2 ** 20 + 1, 1e8, 4e8]) {
      const before = process.memoryUsage().arrayBuffers;
      const Filters = [{ Name: "n", Values: ["x".repeat(size)] }];
      console.log(await client.DescribeDBInstances({ Filters }).then(() => "sent", named));
      const grown = process.memoryUsage().arrayBuffers - before;
      await client.DescribeZones();
    }
    console.log(sent.length);
  `);
  assert.equal(lines.at(-1), "3");
  for (const line of lines.slice(0, -1)) assert.match(line, /^invalid params /);
});

test("a text too large to check is refused, and the next check works", () => {
  const [refused, ok] = fresh(`
    const huge = "x".repeat(4e8);
    try {
      console.log(validate("DescribeDBInstances", { Filters: [{ Name: huge }] }).ok);
    } catch (error) {
      console.log(named(error));
    }
    console.log(validate("DescribeDBInstances", { Limit: 1 }).ok);
  `);
  assert.match(refused, /^invalid params /);
  assert.equal(ok, "true");
});
