// The emulator as a server of its own.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Starts the emulator on a free port: `{ address, stop }`. */
export async function startEmulator(args = []) {
  assert.ok(process.env.EMULATOR_BIN, "EMULATOR_BIN names the emulator's program; `cargo xtask test js` sets it");
  const server = spawn(process.env.EMULATOR_BIN, ["--port", "0", ...args], { stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(server, "exit");
  const stop = async () => {
    server.kill();
    await ended;
  };
  for await (const line of createInterface({ input: server.stdout })) {
    const [, address] = /^listening on http:\/\/(\S+)$/.exec(line) ?? [];
    if (address) return { address, stop };
  }
  const [code] = await ended;
  return assert.fail(`the emulator ended with ${code} before it listened`);
}
