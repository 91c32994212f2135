// What must hold wherever the package runs. Plain modules without imports from outside: each target brings the package
// its own way.

import { abort } from "./abort.js";
import { atOnce, calls } from "./calls.js";
import { description } from "./description.js";
import { emulator } from "./emulator.js";
import { errors } from "./errors.js";
import { integers } from "./integers.js";
import { sign } from "./sign.js";
import { trap } from "./trap.js";

/** The columns of the table, and what is checked for each. */
export const CHECKS = { sign, calls, "at once": atOnce, errors, abort, integers, description, emulator, trap };

/**
 * Runs every check and reports how each went to the server that asked for it.
 *
 * @param address where the server listens; `/surroundings` tells the rest
 * @param entries what the package exports: the client's `face`, `signing` without the client, `plain` without WebAssembly,
 *   and `createEmulator`
 */
export async function run(address, { face, signing, plain, createEmulator }) {
  const given = await (await fetch(`${address}/surroundings`)).json();
  const time = { now: Date.now() };
  const common = {
    credential: given.credentials[0],
    region: "ap-guangzhou",
    endpoint: address,
    clock: () => time.now,
    dangerouslyAllowBrowser: true,
  };
  const client = (options) => new face.PostgresClient({ ...common, ...options });
  const surroundings = { ...given, face, signing, plain, createEmulator, client, time };
  const results = {};
  for (const [name, check] of Object.entries(CHECKS)) {
    try {
      await check(surroundings);
      results[name] = "ok";
    } catch (error) {
      results[name] = `${error.name}: ${error.message}`;
    }
  }
  await fetch(`${address}/report`, { method: "POST", body: JSON.stringify(results) });
}
