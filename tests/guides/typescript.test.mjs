// The programs of the page on TypeScript compile as it says.

import assert from "node:assert/strict";
import { join } from "node:path";
import { execPath } from "node:process";
import { test } from "node:test";

import { success } from "../matrix/drive/program.mjs";
import { inFolder, modules, programs } from "./support/guide.mjs";

const STRICT = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
};
/** Neither a browser nor Node.js: a console is all the programs take of their surroundings. */
const BARE = { target: "es2022", lib: ["es2022"], types: [] };
const CONSOLE = "declare const console: { log(...shown: unknown[]): void };\n";

/** Compiles files under a module resolution. */
function compile(files, module, moduleResolution) {
  const config = JSON.stringify({ compilerOptions: { ...STRICT, ...BARE, module, moduleResolution } });
  return inFolder(
    { ...files, "console.d.ts": CONSOLE, "package.json": '{"type":"module"}', "tsconfig.json": config },
    (folder) => success(execPath, [join(modules, "typescript/bin/tsc")], { cwd: folder }),
  );
}

const found = await programs("docs/typescript.md");
const files = Object.fromEntries(found.map(({ title, code }) => [title, code]));

for (const [module, resolution] of [
  ["node16", "node16"],
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
]) {
  test(`they compile with ${resolution}`, async () => {
    assert.equal(Object.keys(files).length, found.length);
    await compile(files, module, resolution);
  });
}

test("what the page calls an error is one, and its cast is none", async () => {
  const program = (value) => `import type { PostgresClient } from "tencentdb-postgres";
export const list = (client: PostgresClient) => client.DescribeDBInstances({ OrderBy: ${value} });\n`;
  await assert.rejects(compile({ "program.ts": program('"Newer"') }, "nodenext", "nodenext"), /TS2322/);
  await compile({ "program.ts": program('"Newer" as "Name"') }, "nodenext", "nodenext");
});
