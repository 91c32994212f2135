// A copy of an example, with the packed package in place of the one in the repository, and what it needs installed.

import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";

import { NPM, success } from "../drive/program.mjs";

const EXAMPLES = fileURLToPath(new URL("../../../examples", import.meta.url));

/** Copies an example beside the consumer and installs it: `{ folder, dependencies }`. */
export async function copy({ folder: consumer, tarball }, name) {
  const folder = join(consumer, "..", "examples", name);
  await rm(folder, { recursive: true, force: true });
  const own = (path) => !/node_modules|\.next|dist/.test(path.slice(EXAMPLES.length));
  await cp(join(EXAMPLES, name), folder, { recursive: true, filter: own });
  const file = join(folder, "package.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  manifest.dependencies["tencentdb-postgres"] = `file:${tarball}`;
  await writeFile(file, JSON.stringify(manifest));
  await success(NPM, ["install", "--no-package-lock", "--no-audit", "--no-fund"], { cwd: folder, env: QUIET });
  return { folder, dependencies: { ...manifest.dependencies, ...manifest.devDependencies } };
}

/** The surroundings of a build that tells nobody about itself; some bundlers leave a NODE_ENV that npm would heed. */
export const QUIET = { ...env, NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: "1", CI: "1" };
