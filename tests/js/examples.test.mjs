// The examples do what they say, against the emulator as a server.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, test } from "node:test";

import { startEmulator } from "./support/server.mjs";

import "./support/resolve.mjs";

const pair = { secretId: "AKIDEXAMPLES", secretKey: "a-key-of-the-tests" };
let server;

before(
  async () => (server = await startEmulator(["--fleet", "demo", "--credential", `${pair.secretId}:${pair.secretKey}`])),
);
after(() => server?.stop());

const environment = () => ({
  TENCENTCLOUD_SECRET_ID: pair.secretId,
  TENCENTCLOUD_SECRET_KEY: pair.secretKey,
  TENCENTCLOUD_REGION: "ap-guangzhou",
  TENCENTCLOUD_ENDPOINT: `http://${server.address}`,
});

/** Runs examples/node/list.mjs and returns what it wrote. */
async function list(changes, ...operands) {
  const program = new URL("../../examples/node/list.mjs", import.meta.url).pathname;
  const hook = new URL("support/resolve.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", hook, program, ...operands], {
    env: { ...process.env, ...environment(), ...changes },
  });
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"])
    child[name].setEncoding("utf8").on("data", (text) => (written[name] += text));
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, ...written };
}

test("the Node.js example lists every instance", async () => {
  const { code, stdout, stderr } = await list();
  assert.deepEqual([code, stderr], [0, ""]);
  const lines = stdout.trimEnd().split("\n");
  assert.equal(lines.pop(), `${lines.length} instances`);
  assert.ok(lines.length > 0);
  for (const line of lines) assert.match(line, /^(postgres|pgro)-\w+ {2}\S.*$/);
  assert.equal((await list({}, "no such name")).stdout, "0 instances\n");
});

test("the Node.js example prints its errors", async () => {
  const unset = await list({ TENCENTCLOUD_SECRET_KEY: "" });
  assert.equal(unset.code, 2);
  assert.match(unset.stderr, /credential\.secretKey is required/);
  const wrong = await list({ TENCENTCLOUD_SECRET_KEY: "another" });
  assert.equal(wrong.code, 1);
  assert.match(wrong.stderr, /AuthFailure\.SignatureFailure/);
});

test("the Worker answers known callers only", async () => {
  const { default: worker } = await import("../../examples/worker/src/index.js");
  const env = { ...environment(), ACCESS_TOKEN: "let-me-in" };
  const ask = (url, token, changes) =>
    worker.fetch(new Request(url, { headers: token ? { Authorization: `Bearer ${token}` } : {} }), {
      ...env,
      ...changes,
    });

  const answer = await ask("https://worker.example/", "let-me-in");
  assert.equal(answer.status, 200);
  const { total, instances } = await answer.json();
  assert.ok(total > 0 && instances.length > 0);
  assert.deepEqual(Object.keys(instances[0]), ["DBInstanceId", "DBInstanceName", "DBInstanceStatus"]);
  assert.equal((await (await ask("https://worker.example/?name=no+such", "let-me-in")).json()).total, 0);

  for (const token of ["", "let-me-out", "let-me-in-too"])
    assert.equal((await ask("https://worker.example/", token)).status, 401, token);
  assert.equal((await ask("https://worker.example/", "", { ACCESS_TOKEN: undefined })).status, 401);

  const refused = await ask("https://worker.example/", "let-me-in", { TENCENTCLOUD_SECRET_KEY: "another" });
  assert.equal(refused.status, 502);
  const told = await refused.json();
  assert.equal(told.code, "AuthFailure.SignatureFailure");
  assert.ok(!JSON.stringify(told).includes("another"));
});
