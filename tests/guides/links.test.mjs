// Every link of the documents to a file of the repository leads there, and to a heading that is there.

import assert from "node:assert/strict";
import { readFile, readdir, stat } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const pages = async (folder) =>
  (await readdir(new URL(folder, root))).filter((name) => name.endsWith(".md")).map((name) => folder + name);
const all = [...(await pages("./")), ...(await pages("docs/")), ...(await pages("docs/reference/"))];

/** What GitHub makes of a heading. */
const anchor = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

/** The anchors of a page's headings; those in programs are none. */
async function anchors(url) {
  const text = (await readFile(url, "utf8")).replace(/^```.*?^```$/gms, "");
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading));
}

test("links lead somewhere", async () => {
  const broken = [];
  let followed = 0;
  for (const page of all) {
    const here = new URL(page, root);
    const text = (await readFile(here, "utf8")).replace(/^```.*?^```$/gms, "").replace(/`[^`\n]*`/g, "");
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^\w+:/.test(target)) continue;
      followed += 1;
      const url = new URL(target, here);
      const heading = url.hash.slice(1);
      const there = await stat(fileURLToPath(new URL(url.pathname, url))).catch(() => undefined);
      if (!there) broken.push(`${page}: ${target}`);
      else if (heading && !(await anchors(url)).includes(heading)) broken.push(`${page}: ${target}, no such heading`);
    }
  }
  assert.deepEqual(broken, []);
  assert.ok(followed > 100);
});
