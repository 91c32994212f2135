// The programs of a guide, and folders to run them in.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env, execPath } from "node:process";
import { fileURLToPath } from "node:url";

import { success } from "../../matrix/drive/program.mjs";

assert.ok(env.GUIDES, "GUIDES names the folder with the installed package; `cargo xtask test guides` sets it");

/** What is installed for the programs. */
export const modules = join(env.GUIDES, "node_modules");

const ROOT = new URL("../../../", import.meta.url);
const runtimes = new URL("../../matrix/runtimes/", import.meta.url);

/** Bun and Deno, and another Node.js than this one, as the matrix has them. */
export const runtime = (name) => fileURLToPath(new URL(`node_modules/.bin/${name}`, runtimes));
export const node = (major) => fileURLToPath(new URL(`nodes/node_modules/node${major}/bin/node`, runtimes));

/**
 * The programs of a guide, by its path: `{ section, title, language, code }`. Commands and shown texts are no programs,
 * and Rust without a title is compiled by the documentation tests of its crate. Any other block of code without a title
 * is a failure.
 */
export async function programs(path) {
  const text = await readFile(new URL(path, ROOT), "utf8");
  const found = [];
  let section = "";
  for (const [, heading, language, rest, code] of text.matchAll(/^## (.+)$|^```(\w*)(.*)\n([\s\S]*?)^```$/gm)) {
    if (heading) section = heading;
    else if (!["sh", "text", "toml"].includes(language) && (language !== "rust" || rest.includes("title="))) {
      const [, title] =
        /^ title="([\w./-]+)"$/.exec(rest) ?? assert.fail(`${path}, ${section}: a program has no title`);
      found.push({ section, title, language, code });
    }
  }
  assert.ok(found.length > 0, `${path} has no program`);
  return found;
}

/** Runs `use` in a folder that holds these files, and takes it away again. */
export async function inFolder(files, use) {
  const folder = await mkdtemp(join(env.GUIDES, "program-"));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a program of a guide with Node.js, and gives what it wrote. */
export const run = ({ title, code }, changes = {}, flags = []) =>
  inFolder({ [title]: code }, (folder) =>
    success(execPath, [...flags, title], { cwd: folder, env: { ...env, ...changes } }),
  );
