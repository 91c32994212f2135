// Changes what decides about calls, one thing at a time, and runs its tests: a change that no test notices is a hole in
// them. `cargo xtask mutants` runs this; README.md says what to do with what it finds.

import { spawn } from "node:child_process";
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

import { judged } from "./judged.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BOX = join(ROOT, "target/mutants");
const MODULES = ["decision", "paths", "policy"];
/** What is to be changed: the modules that are named, each perhaps with lines, `policy:60-80`. */
const wanted = process.argv.length > 2 ? process.argv.slice(2) : MODULES;
const PROGRAM = "tests/js/all.mjs";
const TESTS = ["decision", "policy", "words"].map((name) => `gateway-${name}.test.mjs`);

/** Lays out the package and the tests in a folder where the tool may write. */
async function layOut() {
  await rm(BOX, { recursive: true, force: true });
  await mkdir(join(BOX, "tests/js/node_modules"), { recursive: true });
  await cp(join(ROOT, "pkg/package.json"), join(BOX, "pkg/package.json"));
  await cp(join(ROOT, "pkg/dist"), join(BOX, "pkg/dist"), {
    recursive: true,
    filter: (file) => !/\.(cjs|map|ts|cts)$/.test(file),
  });
  for (const name of ["package.json", "support", ...TESTS])
    await cp(join(ROOT, "tests/js", name), join(BOX, "tests/js", name), { recursive: true });
  await symlink(join(BOX, "pkg"), join(BOX, "tests/js/node_modules/tencentdb-postgres"), "junction");
  // In one process: starting one for each file takes longer than the tests.
  await writeFile(join(BOX, PROGRAM), TESTS.map((name) => `import "./${name}";\n`).join(""));
  const config = {
    mutate: wanted.map((place) => place.replace(/^\w+/, (name) => `pkg/dist/gateway/${name}.js`)),
    testRunner: "command",
    commandRunner: { command: `node ${PROGRAM}` },
    inPlace: true,
    concurrency: availableParallelism(),
    plugins: [],
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: "report.json" },
    allowEmpty: false,
  };
  await writeFile(join(BOX, "stryker.config.json"), JSON.stringify(config));
}

await layOut();
const tool = fileURLToPath(new URL("node_modules/@stryker-mutator/core/bin/stryker.js", import.meta.url));
const [code] = await once(spawn(process.execPath, [tool, "run"], { cwd: BOX, stdio: "inherit" }), "exit");
if (code !== 0) process.exit(1);
const report = JSON.parse(await readFile(join(BOX, "report.json"), "utf8"));
const equivalent = JSON.parse(await readFile(new URL("equivalent.json", import.meta.url), "utf8"));
// Of a part of the modules nobody can say what is no longer there.
const isWhole = wanted === MODULES;
const { text, isFine } = judged(report, equivalent, { isWhole });
console.log(text);
process.exitCode = isFine ? 0 : 1;
