// Programs as children of this one, with a limit of time.

import { spawn } from "node:child_process";

const LIMIT_MS = 120_000;

export const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

/** Runs a program to its end: `{ code, output }`, what it wrote to either stream together. */
export function program(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      timeout: LIMIT_MS,
      killSignal: "SIGKILL",
      ...options,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, output: signal ? `${output}\nended by ${signal}` : output }));
  });
}

/** What a program wrote to its end; anything but success is an error that holds it. */
export async function success(command, args, options) {
  const { code, output } = await program(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`);
  return output;
}
