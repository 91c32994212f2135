// `tencentdb-postgres gateway`: a gateway as a file configures it, before the emulator.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { PostgresClient } from "tencentdb-postgres";

import { listening } from "./support/emulator-servers.mjs";
import { REGION, sha256 } from "./support/gateway.mjs";

const PROGRAM = fileURLToPath(new URL("../../pkg/dist/cli/main.js", import.meta.url));
const KEY = "emulator-key-that-opens-nothing";
const tokens = { [sha256("token-ada")]: { id: "ada", roles: ["dev"] } };
const policy = [{ who: { role: "dev" }, allow: ["instance:reads"] }];
const folder = mkdtempSync(join(tmpdir(), "gateway-cli-"));
let emulator;

before(async () => {
  emulator = await listening(process.execPath, [PROGRAM, "emulator", "--port", "0", "--fleet", "demo"]);
  Object.assign(process.env, {
    HOME: folder,
    TENCENTCLOUD_SECRET_ID: "AKIDEMULATOREXAMPLE",
    TENCENTCLOUD_SECRET_KEY: KEY,
    TENCENTCLOUD_ENDPOINT: emulator.base,
  });
});
after(async () => {
  await emulator?.stop();
  rmSync(folder, { recursive: true });
});

const written = (name, text) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

for (const [name, text] of [
  ["config.json", JSON.stringify({ tokens, policy, origin: "none", path: "/api" })],
  [
    "config.mjs",
    `export default {
      authenticate: ({ headers }) =>
        headers.get("authorization") === "Bearer token-ada" ? { id: "ada", roles: ["dev"] } : undefined,
      policy: ${JSON.stringify(policy)}, origin: "none", path: "/api",
    };`,
  ],
])
  test(`${name} is served with the key of the environment`, async () => {
    const server = await listening(process.execPath, [
      PROGRAM,
      "gateway",
      "--config",
      written(name, text),
      "--port",
      "0",
    ]);
    const as = (token) =>
      new PostgresClient({
        endpoint: `${server.base}/api`,
        region: REGION,
        headers: { Authorization: `Bearer ${token}` },
        retry: false,
      });
    const { DBInstanceSet } = await as("token-ada").DescribeDBInstances({ Limit: 3 });
    assert.equal(DBInstanceSet.length, 3);
    await assert.rejects(as("token-ada").DestroyDBInstance({ DBInstanceId: "postgres-1" }), { code: "Gateway.Denied" });
    await assert.rejects(as("token-eve").DescribeZones(), { code: "Gateway.Unauthenticated" });
    const log = await server.stop();
    assert.match(log, /"type":"allowed".*"identity":"ada"/);
    assert.ok(!log.includes(KEY));
  });

/**
 * What is wrong, the arguments, the exit code, and what is said.
 * @type {[what: string, args: () => string[], code: number, said: RegExp][]}
 */
const REFUSED = [
  ["no file", () => [], 2, /--config FILE is required/],
  ["a file that is not there", () => ["--config", join(folder, "none.mjs")], 1, /none\.mjs cannot be loaded/],
  ["a module without options", () => ["--config", written("empty.mjs", "export default 5")], 2, /not a number/],
  [
    "a policy that cannot be meant",
    () => [
      "--config",
      written("wrong.json", JSON.stringify({ tokens, origin: "none", policy: [{ allow: ["DescribeZone"] }] })),
    ],
    3,
    /DescribeZone/,
  ],
  [
    "nobody who says who calls",
    () => ["--config", written("open.json", JSON.stringify({ origin: "none", policy }))],
    3,
    /authenticate/,
  ],
  ["a port that is none", () => ["--config", written("port.json", "{}"), "--port", "x"], 2, /--port takes/],
];

for (const [what, args, code, said] of REFUSED)
  test(`${what} is refused`, () => {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "gateway", ...args()], { encoding: "utf8" });
    assert.equal(status, code, stderr);
    assert.match(stderr, said);
    assert.ok(!stderr.includes(KEY));
  });
