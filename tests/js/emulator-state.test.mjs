// The file of the emulator's state: whatever was acknowledged is there, however the server ended. KILLS is how often
// each server is killed.

import assert from "node:assert/strict";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { PostgresClient } from "tencentdb-postgres";

import { listening, SERVERS } from "./support/emulator-servers.mjs";
import { seeded } from "./support/secrets.mjs";

const KILLS = Number(process.env.KILLS ?? 100);
const WRITERS = 4;
const CREDENTIAL = { secretId: "AKIDemulatorState", secretKey: "kept-nowhere" };
const PASSWORD = "N0t-in-the-file!";

async function folder(t) {
  const path = await mkdtemp(join(tmpdir(), "emulator-state-"));
  t.after(() => rm(path, { recursive: true, force: true }));
  return join(path, "state");
}

const start = ([, command, args], file) =>
  listening(command, [
    ...args,
    "--port",
    "0",
    "--state",
    file,
    "--credential",
    `${CREDENTIAL.secretId}:${CREDENTIAL.secretKey}`,
  ]);

/** Ends a server in order, and gives the code it ends with. */
async function end(running) {
  await running.stop();
  return running.exit;
}

const clientOf = (base) =>
  new PostgresClient({ credential: CREDENTIAL, region: "ap-guangzhou", endpoint: base, retry: false });

/** @returns {import("tencentdb-postgres").CreateInstancesRequest} */
const order = (name) => ({
  SpecCode: "pg.it.small2",
  Storage: 20,
  InstanceCount: 1,
  Period: 1,
  Charset: "UTF8",
  AdminName: "dbadmin",
  AdminPassword: PASSWORD,
  Zone: "ap-guangzhou-6",
  InstanceChargeType: "POSTPAID_BY_HOUR",
  Name: name,
});

/** What the servers have, by name. */
async function names(client) {
  const found = new Set();
  for await (const { DBInstanceName } of client.paginate("DescribeDBInstances")) found.add(DBInstanceName);
  return found;
}

for (const server of SERVERS) {
  const [name] = server;

  test(`${name} has after each kill what it acknowledged`, { timeout: 600_000 }, async (t) => {
    const file = await folder(t);
    const chance = seeded(1);
    const acknowledged = new Set();
    const asked = new Set();
    for (let round = 0; round < KILLS; round += 1) {
      const running = await start(server, file);
      const client = clientOf(running.base);
      const found = await names(client);
      for (const name of acknowledged) assert.ok(found.has(name), `${name} is gone after kill ${round}`);
      for (const name of found) assert.ok(asked.has(name), `${name} was never asked for`);
      const writer = async (number) => {
        for (let turn = 0; ; turn += 1) {
          const name = `w${round}-${number}-${turn}`;
          asked.add(name);
          await client.CreateInstances(order(name));
          acknowledged.add(name);
        }
      };
      const writers = Array.from({ length: WRITERS }, (_, number) => writer(number).catch((error) => error));
      await new Promise((resolve) => setTimeout(resolve, 5 + chance() * 40));
      await running.stop("SIGKILL");
      for (const error of await Promise.all(writers)) assert.equal(error.name, "TransportError", error.stack);
    }
    assert.ok(acknowledged.size > KILLS, `${acknowledged.size} writes were acknowledged`);
    const text = await readFile(file, "utf8");
    assert.ok(!text.includes(PASSWORD) && !text.includes(CREDENTIAL.secretKey), "no secret is in the file");
  });

  test(`${name} ends in order, and goes on where it ended`, async (t) => {
    const file = await folder(t);
    const first = await start(server, file);
    await clientOf(first.base).CreateInstances(order("kept"));
    assert.equal(await end(first), 0);
    const second = await start(server, file);
    t.after(() => second.stop());
    assert.deepEqual([...(await names(clientOf(second.base)))], ["kept"]);
  });

  test(`${name} leaves a file alone that it cannot read`, async (t) => {
    const file = await folder(t);
    const running = await start(server, file);
    await clientOf(running.base).CreateInstances(order("kept"));
    await clientOf(running.base).CreateInstances(order("kept-too"));
    await end(running);
    const lines = (await readFile(file, "utf8")).split("\n");
    /** @type {[text: string, said: RegExp][]} */
    const damages = [
      ["my shopping list\n", /not a file of the emulator's state/],
      [lines.with(1, lines[1].replace("kept", "lost")).join("\n"), /line 2 is damaged/],
    ];
    for (const [text, said] of damages) {
      await writeFile(file, text);
      await assert.rejects(start(server, file), said);
      assert.equal(await readFile(file, "utf8"), text);
    }
    // Half a line was never acknowledged.
    await writeFile(file, `${lines.join("\n")}0123abcd {"half`);
    const again = await start(server, file);
    assert.equal((await names(clientOf(again.base))).size, 2);
    await end(again);
  });

  test(`${name} answers no call when another program writes the file`, async (t) => {
    const file = await folder(t);
    const running = await start(server, file);
    await appendFile(file, "x\n");
    await assert.rejects(clientOf(running.base).CreateInstances(order("lost")), { name: "TransportError" });
    assert.equal(await running.exit, 1);
  });
}
