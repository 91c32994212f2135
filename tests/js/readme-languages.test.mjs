// The two languages of README.md: neither lacks a section, a program, a row or a link of the other.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const read = (name) => readFileSync(join(import.meta.dirname, "../..", name), "utf8");
/** Without the tables that are measured: they stand in one language. */
const english = read("README.md").replace(/<!-- (\w+) -->[\s\S]*?<!-- \/\1 -->/g, "");
const chinese = read("README.zh-CN.md");

const programs = (text) => [...text.matchAll(/```[^\n]*\n[\s\S]*?```/g)].map(([program]) => program);
const prose = (text) => text.replace(/```[\s\S]*?```/g, "");
const headings = (text) => prose(text).match(/^#+ /gm);
const rows = (text) => prose(text).match(/^\|/gm).length;
const items = (text) => prose(text).match(/^- /gm).length;
const names = (text) => [...new Set(prose(text).match(/`[^`]+`/g))].sort();
/** Where the links lead, but for those from one language to the other. */
const links = (text) =>
  [...new Set([...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to))]
    .filter((to) => !to.startsWith("README"))
    .sort();

test("README says the same in English and Chinese", () => {
  assert.deepEqual(programs(chinese), programs(english));
  assert.deepEqual(headings(chinese), headings(english));
  assert.equal(rows(chinese), rows(english));
  assert.equal(items(chinese), items(english));
  assert.deepEqual(links(chinese), links(english));
  assert.deepEqual(names(chinese), names(english));
});
