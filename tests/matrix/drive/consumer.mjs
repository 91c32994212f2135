// A project of somebody who uses the package: the packed tarball, installed by npm, and the programs that try it.

import { execFile } from "node:child_process";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const HERE = fileURLToPath(new URL("..", import.meta.url));
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";
const run = promisify(execFile);

/** Packs, installs and copies. `files` are those in the tarball. */
export async function prepare(pkg, target) {
  await rm(target, { recursive: true, force: true });
  const folder = join(target, "consumer");
  await mkdir(folder, { recursive: true });
  const { stdout } = await run(NPM, ["pack", "--json", "--pack-destination", target], { cwd: pkg });
  const [packed] = Object.values(JSON.parse(stdout));
  const tarball = join(target, packed.filename);
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  await run(NPM, ["install", "--no-package-lock", "--no-audit", "--no-fund", "--offline", tarball], { cwd: folder });
  for (const part of ["suite", "programs"]) await cp(join(HERE, part), part === "suite" ? join(folder, part) : folder, { recursive: true });
  return {
    folder,
    tarball,
    installed: join(folder, "node_modules/tencentdb-postgres"),
    files: packed.files.map(({ path }) => path),
  };
}
