// Credential, region and endpoint from the environment, by the table that Rust runs too.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";

import { PostgresClient, ValidationError } from "tencentdb-postgres";
import { createEmulator } from "tencentdb-postgres/emulator";
import { credentialFromEnv, fromEnv } from "tencentdb-postgres/environment";

const TABLE = JSON.parse(readFileSync(new URL("../environment.json", import.meta.url), "utf8"));

const own = { ...process.env };
let home = "";

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "environment-"));
  mkdirSync(join(home, ".tccli"));
  for (const name of Object.keys(process.env)) if (/^(TENCENTCLOUD_|TCCLI_)/.test(name)) delete process.env[name];
  process.env.HOME = home;
});

afterEach(() => {
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(own, name)) delete process.env[name];
  Object.assign(process.env, own);
  rmSync(home, { recursive: true });
});

for (const row of TABLE) {
  test(row.name, () => {
    Object.assign(process.env, row.variables);
    for (const [name, content] of Object.entries(row.files ?? {})) {
      const text = typeof content === "string" ? content : JSON.stringify(content);
      writeFileSync(join(home, ".tccli", name), text);
    }
    if (row.read) {
      const { endpoint, expiration, region, ...pair } = row.read;
      const read = fromEnv(row.options);
      const ends = expiration && { expiration: expiration * 1000 };
      assert.deepEqual(read.credential, { ...pair, ...ends });
      assert.equal(read.region, region);
      const named = read.endpoint && new URL(read.endpoint.includes("//") ? read.endpoint : `https://${read.endpoint}`);
      assert.equal(named?.href, endpoint);
      assert.deepEqual(credentialFromEnv(row.options), read.credential);
      return;
    }
    assert.throws(
      () => fromEnv(row.options),
      (error) => {
        assert.ok(error instanceof ValidationError);
        const said = error.problems.map(({ path, message }) => `${path} ${message}`);
        assert.equal(said.length, row.refused.length, error.message);
        for (const [at, begins] of row.refused.entries()) assert.ok(said[at].startsWith(begins), said[at]);
        assert.doesNotMatch(JSON.stringify(error), /hidden/);
        return true;
      },
    );
  });
}

test("what is read makes a client", async () => {
  const emulator = createEmulator({ fleet: "demo" });
  const { secretId, secretKey } = emulator.credential;
  Object.assign(process.env, {
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
    TENCENTCLOUD_REGION: "ap-guangzhou",
  });
  const client = new PostgresClient({ ...fromEnv(), fetch: emulator.fetch });
  assert.ok((await client.DescribeDBInstances()).TotalCount > 0);
});

test("the entry can be required", () => {
  const program = `console.log(Object.keys(require("tencentdb-postgres/environment")).sort().join())`;
  const folder = new URL(".", import.meta.url);
  assert.equal(
    execFileSync(process.execPath, ["-e", program], { cwd: folder, encoding: "utf8" }).trim(),
    "credentialFromEnv,fromEnv",
  );
});
