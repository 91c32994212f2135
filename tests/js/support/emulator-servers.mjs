// The emulator's two servers as child processes: the npm package's, and the native one where EMULATOR_BIN names it.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../../pkg/dist/cli/main.js", import.meta.url));

/**
 * Name, command and first arguments of each server.
 * @type {[name: string, command: string, args: string[]][]}
 */
export const SERVERS = [["the npm package's server", process.execPath, [CLI, "emulator"]]];
if (process.env.EMULATOR_BIN) SERVERS.push(["the Rust server", process.env.EMULATOR_BIN, []]);

/**
 * Runs a server until it says where it listens; `stop` ends it and gives its log, `exit` is the code it ends with,
 * `said` what it has logged so far.
 */
export async function listening(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  const errors = [];
  child.stderr.setEncoding("utf8").on("data", (text) => errors.push(text));
  const exit = once(child, "close").then(([code]) => code);
  const ended = exit.then(() => assert.fail(`it ended: ${errors.join("")}`));
  const [line] = await Promise.race([once(createInterface(child.stdout), "line"), ended]);
  ended.catch(() => {});
  const [, base] = /^listening on (http:\/\/[\d.:a-f[\]]+:\d+)$/.exec(line) ?? assert.fail(line);
  const stop = async (/** @type {NodeJS.Signals} */ signal = "SIGTERM") => {
    child.kill(signal);
    await exit;
    return errors.join("");
  };
  return { base, pid: child.pid, stop, exit, said: () => errors.join("") };
}
