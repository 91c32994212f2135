// The file that records what a server is asked and answers: the other program answers the same, and nothing in it is
// secret.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { PostgresClient } from "tencentdb-postgres";

import { listening, SERVERS } from "./support/emulator-servers.mjs";
import { ORDER } from "./support/world.mjs";

const CLI = fileURLToPath(new URL("../../pkg/dist/cli/main.js", import.meta.url));
const CREDENTIAL = { secretId: "AKIDemulatorRecord", secretKey: "recorded-nowhere" };
const PASSWORDS = ["N0t-in-the-file!", "Nor-th1s-one"];

async function folder(t) {
  const path = await mkdtemp(join(tmpdir(), "emulator-record-"));
  t.after(() => rm(path, { recursive: true, force: true }));
  return (name) => join(path, name);
}

const start = ([, command, args], ...flags) =>
  listening(command, [
    ...[...args, "--port", "0", "--credential", `${CREDENTIAL.secretId}:${CREDENTIAL.secretKey}`, ...flags],
  ]);

/** An instance's life, with what is refused on the way. */
async function live(base) {
  const options = { credential: CREDENTIAL, region: "ap-guangzhou", endpoint: base };
  const client = new PostgresClient({ ...options, retry: false });
  const refused = (call) => assert.rejects(call, { name: "ApiError" });
  const control = (path, body) =>
    fetch(`${base}/_emulator/${path}`, { method: "POST", body: JSON.stringify(body) }).then(({ ok }) => assert.ok(ok));
  const { DBInstanceIdSet } = await client.CreateInstances({ ...ORDER, AdminPassword: PASSWORDS[0] ?? "" });
  const DBInstanceId = DBInstanceIdSet[0] ?? assert.fail();
  await refused(client.ModifyDBInstanceName({ DBInstanceId: "postgres-nothing0", InstanceName: "orders" }));
  await control("clock", { settle: true });
  await client.CreateAccount({ DBInstanceId, UserName: "app", Type: "normal", Password: PASSWORDS[1] });
  await client.ModifyDBInstanceName({ DBInstanceId, InstanceName: "orders" });
  await control("faults", { action: "DescribeDBInstances", code: "InternalError", times: 1 });
  await refused(client.DescribeDBInstances());
  await client.DescribeDBInstanceAttribute({ DBInstanceId });
  await client.IsolateDBInstances({ DBInstanceIdSet: [DBInstanceId] });
  await control("clock", { advanceMs: 60_000 });
  await client.DestroyDBInstance({ DBInstanceId });
  const forger = new PostgresClient({ ...options, credential: { ...CREDENTIAL, secretKey: "another" }, retry: false });
  await refused(forger.DescribeDBInstances());
}

async function replay(file) {
  const child = spawn(process.execPath, [CLI, "replay", file], { stdio: ["ignore", "pipe", "pipe"] });
  const outputs = [child.stdout, child.stderr].map((output) => output.setEncoding("utf8").toArray());
  const [[code], ...said] = await Promise.all([once(child, "close"), ...outputs]);
  return { code, said: said.flat().join("") };
}

for (const server of SERVERS) {
  const [name] = server;

  test(`${name} records what is answered the same when it is made again`, async (t) => {
    const of = await folder(t);
    const file = of("life.jsonl");
    const running = await start(server, "--fleet", "demo", "--record", file);
    await live(running.base);
    // Killed, so that nothing is written at the end.
    await running.stop("SIGKILL");
    const text = await readFile(file, "utf8");
    for (const secret of [CREDENTIAL.secretKey, ...PASSWORDS]) assert.ok(!text.includes(secret), secret);

    const same = await replay(file);
    assert.equal(same.code, 0, same.said);
    assert.match(
      same.said,
      /^line \d+: DescribeDBInstances: not compared: its signature .*\n12 made again.*: no difference\n$/,
    );

    await writeFile(of("other.jsonl"), text.replaceAll('"InstanceName":"orders"', '"InstanceName":"bills"'));
    const other = await replay(of("other.jsonl"));
    assert.equal(other.code, 1);
    assert.match(
      other.said,
      /DescribeDBInstanceAttribute: \/answer\/DBInstance\/DBInstanceName was "orders", is "bills"/,
    );
  });

  test(`${name} records from a state that was kept, beside a seed that is played`, async (t) => {
    const of = await folder(t);
    const flags = ["--state", of("state"), "--record"];
    const first = await start(server, ...flags, of("first.jsonl"));
    await live(first.base);
    await first.stop();
    const second = await start(server, ...flags, of("second.jsonl"));
    await live(second.base);
    const seed = {
      instances: [{ name: "orders", accounts: [{ name: "app", password: PASSWORDS[0] }] }],
      credentials: [CREDENTIAL],
    };
    const played = await fetch(`${second.base}/_emulator/seed`, { method: "POST", body: JSON.stringify(seed) });
    assert.equal(played.status, 200);
    await live(second.base);
    await second.stop();
    for (const recording of ["first.jsonl", "second.jsonl"]) {
      const text = await readFile(of(recording), "utf8");
      for (const secret of [CREDENTIAL.secretKey, ...PASSWORDS]) assert.ok(!text.includes(secret), secret);
      const { code, said } = await replay(of(recording));
      assert.equal(code, 0, said);
    }
  });

  test(`${name} leaves a file alone that is there`, async (t) => {
    const of = await folder(t);
    await writeFile(of("list"), "my shopping list\n");
    await assert.rejects(start(server, "--record", of("list")), /--record: .*list is there already; name another file/);
    assert.equal(await readFile(of("list"), "utf8"), "my shopping list\n");
    await assert.rejects(start(server, "--record", of("none/at/all")), /--record: .* cannot be written/);
  });
}
