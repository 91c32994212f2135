// Starting from nothing: a fresh Node.js process each time, from before the import to the first signed request.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";

import { rows } from "./measure.mjs";
import { OWN, VENDOR_CLIENT } from "./names.mjs";

const run = promisify(execFile);
const PROGRAMS = { [OWN]: "cold-own.mjs", [VENDOR_CLIENT]: "cold-vendor.cjs" };
const ROUNDS = 15;

export async function measure() {
  const costs = Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, []]));
  // The first of all rounds brings the files into memory.
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [name, program] of Object.entries(PROGRAMS)) {
      const { stdout } = await run(process.execPath, [fileURLToPath(new URL(program, import.meta.url))]);
      if (round >= 0) costs[name].push(Number(stdout));
    }
  }
  const text =
    "From before the import to the first request handed to `fetch`. The vendor's client of this one service is " +
    "loaded, not its whole SDK.";
  return [
    {
      id: "cold",
      title: "Cold start in Node.js",
      text,
      unit: "ms",
      points: [{ label: "import to first signed request", rows: rows(costs) }],
    },
  ];
}
