// Every way in which the vendor's Node.js client reaches the emulator, by the settings that docs/emulator-clients.md
// has. What a program trusts is settled at its start, so each way has a program of its own.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { listening, SERVERS } from "./support/emulator-servers.mjs";
import { PAIR } from "./support/vendor.mjs";

const PROGRAM = `
import { vendorClient } from ${JSON.stringify(new URL("support/vendor.mjs", import.meta.url))};

const client = vendorClient(process.env.ENDPOINT || undefined);
Object.assign(client.profile.httpProfile, JSON.parse(process.env.HTTP_PROFILE));
console.log((await client.DescribeZones({})).TotalCount);
`;

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "ways-"));
const authority = join(folder, "ca", "ca.pem");
/** @type {Awaited<ReturnType<typeof listening>>} */
let server;

before(async () => {
  const [, command, args] = SERVERS.at(-1) ?? assert.fail("there is a server");
  const pair = `${PAIR.secretId}:${PAIR.secretKey}`;
  const flags = ["--port", "0", "--credential", pair, "--tls-dir", join(folder, "ca")];
  server = await listening(command, [...args, ...flags]);
});

after(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

for (const [what, ofServer] of /** @type {[string, (base: string) => { endpoint?: string, profile?: object }][]} */ ([
  ["http", (base) => ({ endpoint: new URL(base).host })],
  ["https", (base) => ({ endpoint: new URL(base).host, profile: { protocol: "https://" } })],
  ["a proxy for https", (base) => ({ profile: { protocol: "https://", proxy: base } })],
]))
  test(`by ${what}`, async () => {
    const { endpoint = "", profile = {} } = ofServer(server.base);
    const env = { ...process.env, ENDPOINT: endpoint, HTTP_PROFILE: JSON.stringify(profile) };
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", PROGRAM], {
      env: { ...env, NODE_EXTRA_CA_CERTS: authority },
    });
    assert.ok(Number(stdout) > 0, stdout);
  });
