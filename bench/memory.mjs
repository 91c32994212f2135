// Whether memory stays flat: that of a process that has warmed up, and the same after a hundred thousand calls more.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";

const run = promisify(execFile);

export async function measure() {
  const program = fileURLToPath(new URL("memory-calls.mjs", import.meta.url));
  const { stdout } = await run(process.execPath, ["--expose-gc", program]);
  return JSON.parse(stdout);
}
