// workerd as a server, on free ports.

import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Serves a configuration that has so many sockets. Gives their addresses, and a function that ends it.
 * @param {string} program
 * @param {string} config
 */
export async function serveWorkers(program, config, sockets = 1) {
  // It says through a pipe where it listens.
  const child = spawn(program, ["serve", config, "--control-fd=3"], { stdio: ["ignore", "ignore", "inherit", "pipe"] });
  /** @type {string[]} */
  const ports = await new Promise((resolve, reject) => {
    let said = "";
    child.stdio[3]?.on("data", (bytes) => {
      said += bytes;
      const found = [...said.matchAll(/"event":"listen".*?"port":(\d+)/g)].map(([, port]) => String(port));
      if (found.length === sockets) resolve(found);
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`workerd ended with ${code} before it listened`)));
  });
  const stop = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { addresses: ports.map((port) => `http://127.0.0.1:${port}/`), stop };
}
