// Measures everything, writes RESULTS.md and results.json into target/bench, and with --check fails where a budget is
// missed. With --sizes it measures sizes alone, and writes nothing.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";

import { evaluate } from "./budgets.mjs";
import { budgetTable, markdown, sizeTable } from "./report.mjs";
import { measure as measureSizes } from "./sizes.mjs";

const OUT = new URL("../target/bench/", import.meta.url);
const SECTIONS = ["sign", "call", "decode", "values", "gateway", "emulator", "cold", "workerd", "chromium"];

const { values: asked } = parseArgs({ options: { check: { type: "boolean" }, sizes: { type: "boolean" } } });

const budgets = asked.sizes ? await sizesAlone() : await everything();
const lost = budgets.filter(({ held }) => !held);
if (asked.check && lost.length > 0) {
  console.error(`${lost.length} of ${budgets.length} budgets missed by more than is known:\n\n${budgetTable(lost)}`);
  process.exitCode = 1;
}

async function sizesAlone() {
  const sizes = await measureSizes();
  const evaluated = evaluate({ sizes });
  console.log(`${sizeTable(sizes)}\n${budgetTable(evaluated)}`);
  return evaluated;
}

async function everything() {
  const machine = describeMachine();
  const sizes = await measureSizes();
  const tables = [];
  for (const section of SECTIONS) {
    const { measure } = await import(`./${section}.mjs`);
    tables.push(...(await progress(section, measure)));
  }
  const memory = await progress("memory", (await import("./memory.mjs")).measure);
  const versions = describeVersions(tables);
  const measured = { machine, versions, sizes, tables, memory };
  const results = { ...measured, budgets: evaluate(measured) };
  const text = markdown(results);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(new URL("results.json", OUT), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(new URL("RESULTS.md", OUT), text);
  console.log(`\n${text}`);
  return results.budgets;
}

async function progress(section, measure) {
  const started = performance.now();
  const measured = await measure();
  console.error(`measured ${section} in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return measured;
}

function describeMachine() {
  const cpus = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus[0].model.trim(),
    cpus: cpus.length,
    memoryGb: Math.round(os.totalmem() / 1e9),
    system: `${os.type()} ${os.arch()}`,
    load: os.loadavg()[0].toFixed(1),
  };
}

function describeVersions(tables) {
  const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
  const pinned = Object.entries(dependencies).filter(([, version]) => /^\d/.test(version));
  const chromium = tables.find(({ id }) => id === "chromium").version.split("/")[1];
  return { node: process.versions.node, chromium, ...Object.fromEntries(pinned) };
}
