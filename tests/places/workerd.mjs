// workerd with one Worker, on a free port.

import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { serveWorkers } from "../matrix/drive/workerd.mjs";

const program = fileURLToPath(new URL("../matrix/runtimes/node_modules/.bin/workerd", import.meta.url));

/** Serves the Worker of a folder, whose entry is `worker.js`, with these bindings: `{ address, stop }`. */
export async function serveWorker(folder, bindings) {
  const modules = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|wasm)$/.test(name));
  // The first is the entry.
  modules.sort((left, right) => (right === "worker.js") - (left === "worker.js"));
  const config = join(folder, "config.capnp");
  await writeFile(config, described(modules, bindings));
  const { addresses, stop } = await serveWorkers(program, config);
  return { address: addresses[0].slice(0, -1), stop };
}

const embedded = (name) => `    (name = "${name}", ${name.endsWith(".js") ? "esModule" : "wasm"} = embed "${name}"),\n`;

const bound = ([name, text]) => `    (name = "${name}", text = ${JSON.stringify(text)}),\n`;

const described = (modules, bindings) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["private"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [
${modules.map(embedded).join("")}  ],
  bindings = [
${Object.entries(bindings).map(bound).join("")}  ],
  compatibilityDate = "2026-11-01",
);
`;
