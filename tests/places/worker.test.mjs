// The Worker in Rust, in workerd.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { after, before, test } from "node:test";

import { serveWorker } from "./workerd.mjs";

// The shim that `worker-build` makes for wrangler, as far as it is needed.
const SHIM = `
import { fetch, initSync } from "./instances_worker.js";
import module from "./instances_worker_bg.wasm";
initSync({ module });
export default { fetch };
`;

const bindings = {
  TENCENTCLOUD_SECRET_ID: "AKIDEMULATOREXAMPLE",
  TENCENTCLOUD_SECRET_KEY: "emulator-key-that-opens-nothing",
  TENCENTCLOUD_REGION: "ap-guangzhou",
  TENCENTCLOUD_ENDPOINT: env.EMULATOR_URL,
  ACCESS_TOKEN: "let-me-in",
};

let worker;

before(async () => {
  const folder = join(env.PLACES, "instances_worker");
  await writeFile(join(folder, "worker.js"), SHIM);
  worker = await serveWorker(folder, bindings);
});

after(() => worker?.stop());

const ask = (path, options = {}, token = bindings.ACCESS_TOKEN) =>
  fetch(worker.address + path, { ...options, headers: { authorization: `Bearer ${token}` } });

test("instances are listed and renamed", async () => {
  const list = async () => (await ask("/")).json();
  const [first, ...others] = await list();
  assert.equal(others.length, 9);
  const renamed = await ask(`/${first.DBInstanceId}`, { method: "PUT", body: "renamed-by-a-worker" });
  assert.equal(renamed.status, 200);
  const names = (await list()).map(({ DBInstanceName }) => DBInstanceName);
  assert.equal(names.filter((name) => name === "renamed-by-a-worker").length, 1);
});

test("nobody is let in without the token", async () => {
  for (const token of ["", "let-me-im", "let-me-in-please"]) assert.equal((await ask("/", {}, token)).status, 401);
});

test("a refusal of the service names its code, and no key", async () => {
  const answer = await ask("/postgres-aaaaaaaa", { method: "PUT", body: "no-such-instance" });
  const text = await answer.text();
  assert.equal(answer.status, 502);
  assert.match(text, /ModifyDBInstanceName.*InstanceNotFound|ResourceNotFound/);
  assert.ok(!text.includes(bindings.TENCENTCLOUD_SECRET_KEY));
});
