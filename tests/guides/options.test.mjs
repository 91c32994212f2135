// The page of options: its tables name every option that is declared, with its default, and its programs run.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import { modules, programs, run } from "./support/guide.mjs";
import { startEmulator } from "./support/servers.mjs";

const require = createRequire(join(modules, "index.js"));
const typescript = require("typescript");
const { PostgresClient, ValidationError, validate } = require("tencentdb-postgres");
const { createEmulator } = require("tencentdb-postgres/emulator");

/** The rows of each table of the page, by the heading above it. */
async function tables() {
  const text = await readFile(new URL("../../docs/options.md", import.meta.url), "utf8");
  const sections = text.split(/^## /m).slice(1);
  return Object.fromEntries(sections.map((section) => [section.split("\n")[0], rows(section)]));
}

/** The rows of a section's tables, each by its columns' names. */
function rows(section) {
  const found = [];
  let columns;
  for (const line of section.split("\n")) {
    if (!line.startsWith("|")) columns = undefined;
    else if (!columns) columns = cells(line);
    else if (!/^\| -/.test(line)) found.push(Object.fromEntries(cells(line).map((cell, at) => [columns[at], cell])));
  }
  return found;
}

const cells = (line) =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The interfaces that the package declares, by name, wherever they stand. */
async function interfaces() {
  const folder = join(modules, "tencentdb-postgres", "dist");
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".d.ts"));
  const sources = await Promise.all(
    files.map(async (file) =>
      typescript.createSourceFile(file, await readFile(join(folder, file), "utf8"), "latest", true),
    ),
  );
  const declared = sources.flatMap(({ statements }) => statements.filter(typescript.isInterfaceDeclaration));
  return new Map(declared.map((declaration) => [declaration.name.text, declaration]));
}

/** The members of an interface: `{ name, doc }`. */
const members = (name) =>
  INTERFACES.get(name).members.map((member) => ({
    name: member.name.text,
    doc: member.jsDoc?.map(({ comment }) => comment).join(" ") ?? "",
  }));

const named = (rows, column = "option") => rows.map((row) => row[column].replaceAll("`", "")).sort();
const names = (members) => members.map(({ name }) => name).sort();

const INTERFACES = await interfaces();
const TABLES = await tables();
const both = TABLES["Client and call"];

for (const [interface_, listed] of [
  ["ClientOptions", named(both.filter(({ client }) => client))],
  ["CallOptions", named(both.filter(({ call }) => call))],
  ["GatewayClientOptions", named(TABLES["Without a credential"])],
  ["Credential", named(TABLES.credential, "member")],
  ["RetryOptions", named(TABLES.retry, "member")],
  ["TrustOptions", named(TABLES.trust, "member")],
  ["RateLimitOptions", named(TABLES.rateLimit, "member")],
  ["PageOptions", named(TABLES["Lists and waiting"].slice(0, 3))],
  ["WaitOptions", named(TABLES["Lists and waiting"].slice(3))],
  ["ValidateOptions", named(TABLES.validate)],
]) {
  test(`the tables list the members of ${interface_}`, () => assert.deepEqual(listed, names(members(interface_))));
}

test("a default that is a number is the one of the declarations", () => {
  const groups = [
    ["ClientOptions", both],
    ["RetryOptions", TABLES.retry],
    ["WaitOptions", TABLES["Lists and waiting"].slice(3)],
  ];
  let compared = 0;
  for (const [interface_, rows] of groups) {
    const declared = new Map(members(interface_).map(({ name, doc }) => [name, doc]));
    for (const row of rows.filter((row) => /^[\d,]+$/.test(row.default))) {
      const name = named([row], row.option ? "option" : "member")[0];
      const [, said] = /Default:\s([\w, ]*)/.exec(declared.get(name));
      const number = said === "half an hour" ? "1,800,000" : /^[\d,]*\d/.exec(said)[0];
      assert.equal(row.default, number, name);
      compared += 1;
    }
  }
  assert.ok(compared >= 6);
});

test("what the tables list is accepted where they say so, and nothing else is", async () => {
  const emulator = createEmulator();
  const base = { credential: emulator.credential, region: "ap-guangzhou", fetch: emulator.fetch };
  const refused = (error) => error instanceof ValidationError;
  const client = new PostgresClient(base);
  for (const row of both) {
    const option = { [named([row])[0]]: undefined };
    if (row.client) new PostgresClient({ ...option, ...base });
    else assert.throws(() => new PostgresClient({ ...option, ...base }), refused, row.option);
    if (row.call) await client.DescribeZones({}, option);
    else await assert.rejects(client.DescribeZones({}, option), refused, row.option);
  }
  for (const row of TABLES.validate) assert.ok(validate("DescribeZones", {}, { [named([row])[0]]: true }).ok);
  assert.throws(() => new PostgresClient({ ...base, retries: 3 }), refused);
});

test("its programs run", async () => {
  const [options, fromEnv, check] = await programs("docs/options.md");
  assert.match(await run(options), /^\d+\n$/);
  const emulator = await startEmulator();
  const { secretId, secretKey } = createEmulator().credential;
  const environment = {
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
    TENCENTCLOUD_REGION: "ap-guangzhou",
    TENCENTCLOUD_ENDPOINT: `http://127.0.0.1:${emulator.port}`,
  };
  assert.match(await run(fromEnv, environment), /^\d+\n$/);
  await emulator.close();
  const said = await run(check);
  assert.match(said, /^false\nerror Limt .* Limit\nadvice OrderBy /);
  assert.match(said, /\n1000 Filters Limit Offset OrderBy OrderByType\n$/);
});
