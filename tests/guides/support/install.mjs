// Puts the packed package where the programs of the guides find it.

import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";

import { NPM, success } from "../../matrix/drive/program.mjs";

const pkg = fileURLToPath(new URL("../../../pkg", import.meta.url));
const said = await success(NPM, ["pack", "--json", "--silent", "--pack-destination", env.GUIDES], { cwd: pkg });
const [{ filename }] = Object.values(JSON.parse(said));
const installed = join(env.GUIDES, "node_modules/tencentdb-postgres");
await rm(installed, { recursive: true, force: true });
await mkdir(installed);
await success("tar", ["-xzf", join(env.GUIDES, filename), "--strip-components", "1", "-C", installed]);
