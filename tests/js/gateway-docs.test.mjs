// The page about the gateway: its program runs, and every test that it names for a hole is there.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

const here = import.meta.dirname;
const page = await readFile(join(here, "../../docs/gateway.md"), "utf8");

test("the program about Cedar lets through what both the policy and Cedar allow", async (t) => {
  const [, program] = /```js title="cedar.mjs"\n([\s\S]*?)```/.exec(page);
  const folder = await mkdtemp(join(here, "gateway-docs-"));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "cedar.mjs"), program);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "cedar.mjs")]);
  assert.deepEqual(stdout.trimEnd().split("\n"), ["made", "Gateway.Denied", "Gateway.Denied", "allowed: true"]);
  // A policy that fails lets nothing through.
  const broken = program.replace("resource ==", "resource.none ==");
  assert.notEqual(broken, program);
  await writeFile(join(folder, "broken.mjs"), broken);
  const failed = await promisify(execFile)(process.execPath, [join(folder, "broken.mjs")]);
  assert.deepEqual(failed.stdout.trimEnd().split("\n").slice(2), ["Gateway.Denied", "allowed: false"]);
});

test("the program of the page shows what it promises", async (t) => {
  const [, program] = /```js title="gateway.mjs"\n([\s\S]*?)```/.exec(page);
  const folder = await mkdtemp(join(here, "gateway-docs-"));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "gateway.mjs"), program);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "gateway.mjs")]);
  const lines = stdout.trimEnd().split("\n");
  assert.equal(lines.pop(), "Gateway.Denied");
  assert.ok(lines.length > 1 && lines.every((name) => name.startsWith("shop-")), stdout);
});

test("every test that is named for a hole is there", async () => {
  const files = (await readdir(here)).filter(
    (name) => /^gateway-.*\.test\.mjs$/.test(name) && name !== "gateway-docs.test.mjs",
  );
  files.push("pages/gateway.test.mjs");
  const sources = (await Promise.all(files.map((name) => readFile(join(here, name), "utf8")))).join("\n");
  const table = page.slice(page.indexOf("## Holes"));
  const rows = table.split("\n").filter((line) => /^\| [^-h]/.test(line));
  assert.ok(rows.length > 20);
  for (const row of rows) {
    const cell = row.split("|").at(-2);
    const named = [...cell.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
    assert.ok(named.length > 0 || /: (all|the same)/.test(cell), row);
    for (const name of named) assert.ok(sources.includes(name), name);
  }
});
