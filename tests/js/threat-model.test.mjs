// The threat model names tests that hold its promises: each is there.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = join(import.meta.dirname, "../..");
const page = readFileSync(join(ROOT, "THREAT-MODEL.md"), "utf8");

/** The rows of the tables, but for their heads. */
const rows = page.split("\n").filter((line) => /^\| (?!---|they )/.test(line));

/** Where the source of a test lies that is named `like-this` or `by/its/path.rs`. */
const source = (name) => join(ROOT, name.endsWith(".rs") ? name : `tests/js/${name}.test.mjs`);

test("every test that the threat model names is there", () => {
  assert.ok(rows.length > 25);
  for (const row of rows) {
    const [, , promised, held] = row.split("|").map((cell) => cell.trim());
    if (held === "") continue;
    assert.notEqual(promised, "", row);
    for (const part of held.split("; ")) {
      const [, name, titles = ""] = /^`([^`]+)`(?:: (.*))?$/.exec(part) ?? assert.fail(`no test in: ${part}`);
      assert.ok(existsSync(source(name)), name);
      const text = readFileSync(source(name), "utf8");
      for (const [, title] of titles.matchAll(/"([^"]+)"/g)) assert.ok(text.includes(title), `${name}: ${title}`);
    }
  }
});
