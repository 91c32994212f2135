// The examples of gateways do what they say, before an emulator on a port.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";

import { PostgresClient } from "tencentdb-postgres";
import { createEmulator } from "tencentdb-postgres/emulator";

import { serveEmulator } from "./support/emulated.mjs";
import { REGION, sha256 } from "./support/gateway.mjs";
import { startWorkers } from "./support/workerd.mjs";

const emulator = createEmulator({ fleet: "demo" });
let service;
let vars;

before(async () => {
  service = await serveEmulator(emulator);
  const { secretId, secretKey } = emulator.credential;
  vars = {
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
    TENCENTCLOUD_ENDPOINT: service.address,
  };
});
after(() => service.stop());

const callers = JSON.stringify({
  [sha256("token-ada")]: { id: "ada", roles: ["operator"] },
  [sha256("token-bob")]: { id: "bob", roles: ["viewer"] },
});

/** Lists, renames one instance of the shop and one that is not, and destroys; gives the codes. */
async function tried(client) {
  const codeOf = (promise) =>
    promise.then(
      () => "",
      ({ code }) => code,
    );
  const { DBInstanceSet } = await client.DescribeDBInstances({ Limit: 100 });
  const idOf = (name) => DBInstanceSet.find((one) => one.DBInstanceName === name).DBInstanceId;
  const rename = (name) => client.ModifyDBInstanceName({ DBInstanceId: idOf(name), InstanceName: name });
  return [
    await codeOf(rename("shop-users-primary")),
    await codeOf(rename("search-index-meta")),
    await codeOf(client.DestroyDBInstance({ DBInstanceId: idOf("shop-users-primary") })),
  ];
}

test("the Worker signs in, lets through what its policy allows, and shows no key", { timeout: 60_000 }, async (t) => {
  const origin = "https://postgres-gateway.example";
  const example = (name) => readFile(new URL(`../../examples/cloudflare-gateway/src/${name}`, import.meta.url), "utf8");
  const { addresses, stop } = await startWorkers(
    (await example("index.js")).replace('"tencentdb-postgres/gateway"', '"./gateway-workerd.js"'),
    {
      className: "GatewayRecord",
      count: 1,
      beside: { "policy.js": await example("policy.js") },
      vars: { ...vars, ORIGIN: origin, CALLERS: callers, SESSION_SECRET: "a-secret-of-the-tests-of-32-characters" },
    },
  );
  t.after(stop);
  const seen = [];
  const signIn = async (token, from = origin) => {
    const headers = { Authorization: `Bearer ${token}`, Origin: from };
    const answer = await fetch(`${addresses[0]}login`, { method: "POST", headers });
    return { status: answer.status, cookie: answer.headers.get("set-cookie")?.split(";")[0] };
  };
  const as = (cookie) =>
    new PostgresClient({
      endpoint: `${addresses[0]}api/tencentdb`,
      region: REGION,
      fetch: async (url, { method, headers, body }) => {
        const sent = { ...headers, Origin: origin, "Sec-Fetch-Site": "same-origin", ...(cookie && { Cookie: cookie }) };
        const answer = await fetch(url, { method, headers: sent, body });
        const text = await answer.text();
        seen.push(text, JSON.stringify([...answer.headers]));
        return new Response(text, { status: answer.status, headers: answer.headers });
      },
    });
  assert.deepEqual(await signIn("wrong"), { status: 401, cookie: undefined });
  assert.equal((await signIn("token-ada", "https://evil.example")).status, 403);
  const ada = await signIn("token-ada");
  assert.equal(ada.status, 204);
  assert.deepEqual(await tried(as(ada.cookie)), ["", "Gateway.Denied", "Gateway.Denied"]);
  const bob = await signIn("token-bob");
  assert.deepEqual(await tried(as(bob.cookie)), ["Gateway.Denied", "Gateway.Denied", "Gateway.Denied"]);
  await assert.rejects(as(undefined).DescribeZones(), { code: "Gateway.Unauthenticated" });
  const { secretId, secretKey } = emulator.credential;
  for (const secret of [secretId, secretKey, "a-secret-of-the-tests"]) assert.ok(!seen.join().includes(secret), secret);
});

test("the server of Node.js lets through what its policy allows", { timeout: 60_000 }, async (t) => {
  const program = new URL("../../examples/node-gateway/server.mjs", import.meta.url).pathname;
  const hook = new URL("support/resolve.mjs", import.meta.url).href;
  const server = spawn(process.execPath, ["--import", hook, program], {
    env: {
      ...process.env,
      ...vars,
      PORT: "0",
      ORIGIN: "http://127.0.0.1:8788",
      GATEWAY_CALLERS: callers,
      REDIS_URL: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(server, "exit");
  t.after(async () => {
    server.kill();
    await ended;
  });
  let audit = "";
  server.stderr.setEncoding("utf8").on("data", (text) => (audit += text));
  let address;
  for await (const line of createInterface({ input: server.stdout })) {
    [, address] = /^listening on (\S+)$/.exec(line) ?? [];
    if (address) break;
  }
  const as = (name) =>
    new PostgresClient({
      endpoint: `${address}/api/tencentdb`,
      region: REGION,
      headers: { Authorization: `Bearer token-${name}` },
    });
  assert.deepEqual(await tried(as("ada")), ["", "", "Gateway.Denied"]);
  assert.deepEqual(await tried(as("bob")), ["Gateway.Denied", "Gateway.Denied", "Gateway.Denied"]);
  await assert.rejects(as("eve").DescribeZones(), { code: "Gateway.Unauthenticated" });
  assert.match(audit, /"type":"allowed"/);
  assert.ok(!audit.includes(emulator.credential.secretKey));
});
