// A project of somebody who uses the package: the packed tarball, installed by npm, and the programs that try it.

import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { NPM, success } from "./program.mjs";

const HERE = fileURLToPath(new URL("..", import.meta.url));

/** Packs, installs and copies. `files` are those in the tarball. */
export async function prepare(pkg, target) {
  await rm(target, { recursive: true, force: true });
  const folder = join(target, "consumer");
  await mkdir(folder, { recursive: true });
  const said = await success(NPM, ["pack", "--json", "--silent", "--pack-destination", target], { cwd: pkg });
  const [packed] = Object.values(JSON.parse(said));
  const tarball = join(target, packed.filename);
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  await success(NPM, ["install", "--no-package-lock", "--no-audit", "--no-fund", "--offline", tarball], {
    cwd: folder,
  });
  await cp(join(HERE, "suite"), join(folder, "suite"), { recursive: true });
  await cp(join(HERE, "programs"), folder, { recursive: true });
  return {
    folder,
    tarball,
    installed: join(folder, "node_modules/tencentdb-postgres"),
    files: packed.files.map(({ path }) => path),
  };
}
