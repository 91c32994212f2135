// Packs the package, installs it as a user would, and tries it in each target that is named: `node run.mjs
// GROUP/TARGET...`.
//
// A target's file lies beside the package.json of its tools. Its default export takes the kit below and gives records:
// `{ target, version, way, checks }`, where each check is "ok" or says what is wrong.

import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { argv, env, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";

import { prepare } from "./drive/consumer.mjs";
import { serve } from "./drive/server.mjs";
import { NO_REPORT, detailed, holes, summary } from "./drive/table.mjs";
import { vectors } from "./drive/vectors.mjs";
import { CHECKS } from "./suite/suite.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const consumer = await prepare(join(root, "pkg"), join(root, "target/matrix"));
const { createEmulator } = createRequire(join(consumer.folder, "index.js"))("tencentdb-postgres/emulator");

const kit = {
  consumer,

  /**
   * Runs the suite by some means: `start` is given the server, makes a program run against its address, and resolves
   * when the program has reported, with further checks perhaps.
   */
  async suite(target, version, way, start) {
    const server = await serve(createEmulator, vectors());
    const checks = Object.fromEntries(Object.keys(CHECKS).map((name) => [name, NO_REPORT]));
    try {
      const further = await start(server);
      Object.assign(checks, server.found, further);
    } catch (error) {
      Object.assign(checks, server.found, { start: error.message });
    } finally {
      await server.close();
    }
    return { kind: "run", target, version, way, checks };
  },

  /** The server alone, for programs that are not the suite. */
  serve: (options) => serve(createEmulator, [], options),

  /** A record of what was only looked at. */
  look: (target, version, way, checks) => ({ kind: "look", target, version, way, checks }),
};

const records = [];
for (const name of argv.slice(2)) {
  console.log(`==> ${name}`);
  const started = performance.now();
  const { default: target } = await import(`./${name}.mjs`);
  const found = await target(kit).catch((error) => [
    kit.look(name, "", "", { start: error.stack ?? inspect(error, { depth: 5 }) }),
  ]);
  records.push(...found);
  console.log(`    ${found.length} ways, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const missing = holes(records);
console.log(`\n${detailed(records)}`);
for (const hole of missing) console.error(`hole: ${hole}`);
if (env.MATRIX_TABLE) {
  await mkdir(dirname(env.MATRIX_TABLE), { recursive: true });
  await writeFile(env.MATRIX_TABLE, summary(records));
}
console.log(`${records.length} ways, ${missing.length} holes`);
exit(missing.length > 0 || records.length === 0 ? 1 : 0);
