// The README: its programs run, what it counts is so, and every option and function it should lead to is named.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { env as given, execPath } from "node:process";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { ACTIONS, PAGED, WITHDRAWN } from "../js/support/spec.mjs";
import { success } from "../matrix/drive/program.mjs";
import { inFolder, programs, run } from "./support/guide.mjs";

const root = new URL("../../", import.meta.url);
const text = await readFile(new URL("README.md", root), "utf8");
const [list, emulated, gateway, worker, ...rest] = await programs("README.md");
assert.deepEqual(rest, []);

/** In place of the network: an emulator that knows one pair. */
const pair = { secretId: "AKIDREADME", secretKey: "a-key-of-the-tests" };
const SERVICE = `import { createEmulator } from "tencentdb-postgres/emulator";
globalThis.fetch = createEmulator({ fleet: "demo", credentials: [${JSON.stringify(pair)}] }).fetch;\n`;
const LINES = /^((postgres|pgro)-\w+ \S.*\n)+$/;

test("it lists instances", async () => {
  const said = await inFolder({ "service.mjs": SERVICE }, (folder) =>
    run(list, { TENCENTCLOUD_SECRET_ID: pair.secretId, TENCENTCLOUD_SECRET_KEY: pair.secretKey }, [
      "--import",
      pathToFileURL(join(folder, "service.mjs")),
    ]),
  );
  assert.match(said, LINES);
});

test("it lists those of an emulator", async () => assert.match(await run(emulated), LINES));

test("its gateway knows nobody without a session", async () => {
  const env = {
    SESSION_SECRET: "a-secret-of-the-tests-of-32-characters",
    TENCENTCLOUD_SECRET_ID: pair.secretId,
    TENCENTCLOUD_SECRET_KEY: pair.secretKey,
  };
  const ask = `import { gateway } from "./${gateway.title}";
const headers = { Origin: "https://app.example", "Content-Type": "application/json" };
const asked = new Request("https://app.example/api/tencentdb", { method: "POST", headers, body: "{}" });
const answer = await gateway(asked);
console.log(answer.status, (await answer.json()).Response.Error.Code);\n`;
  const files = { [gateway.title]: gateway.code, "ask.mjs": ask };
  const said = await inFolder(files, (folder) =>
    success(execPath, ["ask.mjs"], { cwd: folder, env: { ...given, ...env } }),
  );
  assert.equal(said, "401 Gateway.Unauthenticated\n");
});

test("its Worker answers", async () => {
  const env = JSON.stringify({ SECRET_ID: pair.secretId, SECRET_KEY: pair.secretKey });
  const ask = `import "./service.mjs";
import worker from "./${worker.title}";
const answer = await worker.fetch(new Request("https://worker.example/"), ${env});
console.log(answer.status, (await answer.json()).DBInstanceSet.length);\n`;
  const files = { "service.mjs": SERVICE, [worker.title]: worker.code, "ask.mjs": ask };
  assert.match(await inFolder(files, (folder) => success(execPath, ["ask.mjs"], { cwd: folder })), /^200 [1-9]\d*\n$/);
});

test("it leads to everything a program may need", () => {
  const words = [
    "validate",
    "describeAction",
    "signMethod",
    "httpMethod",
    "allowUnknown",
    "strict",
    "endpoint",
    "paginate",
    "waitFor",
    "start",
    "sign",
    "verify",
    "diagnose",
  ];
  for (const word of words) assert.match(text, new RegExp(`\\b${word}\\b`), word);
});

const TENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
const NUMBERS = `zero one two three four five six seven eight nine ${TENS}`.split(" ");

test("the actions that documents count are so many", async () => {
  for (const [, all] of text.matchAll(/(\d+) actions/g)) assert.equal(Number(all), ACTIONS.length);
  const calls = await readFile(new URL("docs/calls.md", root), "utf8");
  for (const [, all, withdrawn] of calls.matchAll(/(\w+) actions, (\w+) of them withdrawn, are answered in pages/g)) {
    assert.equal(all.toLowerCase(), NUMBERS[PAGED.length]);
    assert.equal(withdrawn, NUMBERS[PAGED.filter((name) => WITHDRAWN.includes(name)).length]);
  }
});
