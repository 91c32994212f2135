// Production builds of the pages, served below a sub-path, and opened in Chromium.

import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { open } from "../browsers/open.mjs";
import { tool } from "../drive/tool.mjs";

const BASE = "/some/where/";
const WAYS = { page: ["page.js"], web: ["web.js"], worker: ["in-worker.js", "page-worker.js"] };

/** The version of an installed bundler. */
export const version = (name) => tool(import.meta.url, name).version;

/**
 * Tries one bundler. `build` is given the folder of the project, the page's script, a folder for what it makes, and the
 * script of the page's worker if there is one; it answers the name of the page, made by `page` where the bundler makes
 * none.
 */
export async function bundled(name, version, { consumer, suite }, build) {
  const browser = await open("chromium");
  const records = [];
  const make = async ([script, worker]) => {
    const out = join(consumer.folder, "built", name, script.replace(".js", ""));
    await mkdir(out, { recursive: true });
    const html = script.replace(".js", ".html");
    await writeFile(join(consumer.folder, html), page(script));
    return { out, html: (await build({ folder: consumer.folder, script, worker, out, html })) ?? html };
  };
  try {
    for (const [way, scripts] of Object.entries(WAYS)) {
      const start = async (server) => {
        const { out, html } = await make(scripts);
        return browser.visit(out, html, server, BASE);
      };
      records.push(await suite(name, version, way, start));
    }
    const { out, html } = await make(["lean.js"]);
    records[0].checks.lean = await lean(consumer, out, html);
  } finally {
    await browser.close();
  }
  return records;
}

/** A page that runs one script. */
export const page = (script) =>
  `<!doctype html><meta charset="utf-8"><script type="module" src="./${script}"></script>\n`;

/** Whether a page that uses only the client carries nothing else: no emulator at all, and no description before it is asked for. */
async function lean({ installed }, out, html) {
  // A piece that is nowhere else: where it repeats itself little.
  const sample = async (file) => {
    const text = await readFile(join(installed, file), "latin1");
    for (let at = text.length >> 1; ; at += 64) {
      const piece = text.slice(at, at + 64);
      if (new Set(piece).size > 24) return piece;
    }
  };
  const [emulator, text, description] = await Promise.all(
    ["emulator.wasm", "emulator.wasm.text.js", "generated/reference.js"].map((file) => sample(join("dist", file))),
  );
  const started = await readFile(join(out, html), "utf8");
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  let scripts = 0;
  for (const { name, parentPath, path = parentPath } of files) {
    const contents = await readFile(join(path, name), "latin1");
    if (name.endsWith(".map")) continue;
    if ([emulator, text, "EmulatorCore"].some((part) => contents.includes(part))) return `${name} holds the emulator`;
    if (!started.includes(name) || !name.endsWith("js")) continue;
    scripts++;
    if (contents.includes(description)) return `${name} holds the description of all actions`;
  }
  return scripts > 0 ? "ok" : `${html} names none of ${files.map(({ name }) => name).join(", ")}`;
}
