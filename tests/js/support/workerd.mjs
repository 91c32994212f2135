// Workers in workerd, as modules that are not bundled.

import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { serveWorkers } from "../../matrix/drive/workerd.mjs";

const dist = new URL("../../../pkg/dist/", import.meta.url);

/**
 * Starts workers of the same code, each in an isolate of its own, that share one class of Durable Objects, bound as
 * `RECORDS`. Gives their addresses. `beside` has further modules by name, and `vars` texts that are bound. `port` is
 * for a worker that must know its own address.
 */
export async function startWorkers(code, { className, count, beside = {}, vars = {}, port = 0 }) {
  const { default: program } = createRequire(import.meta.url)("workerd");
  const folder = await mkdtemp(join(tmpdir(), "workerd-"));
  const files = (await readdir(dist, { recursive: true })).filter((name) => /\.js$|^core\.wasm$/.test(name));
  // What is for servers alone imports modules of Node.js.
  const parts = files.filter((name) => !/^(cli|environment)\b|server|text|glue/.test(name));
  const modules = [`(name = "worker.js", esModule = embed "worker.js")`];
  for (const [at, name] of parts.entries()) {
    await writeFile(join(folder, `part-${at}`), await readFile(new URL(name, dist)));
    modules.push(`(name = "${name}", ${name.endsWith(".wasm") ? "wasm" : "esModule"} = embed "part-${at}")`);
  }
  await writeFile(join(folder, "worker.js"), code);
  for (const [name, text] of Object.entries(beside)) {
    await writeFile(join(folder, name), text);
    modules.push(`(name = "${name}", esModule = embed "${name}")`);
  }
  const texts = Object.entries(vars).map(([name, text]) => `, (name = "${name}", text = ${JSON.stringify(text)})`);
  const records = `(name = "RECORDS", durableObjectNamespace = (className = "${className}", serviceName = "worker0"))`;
  const worker = (at) => `(name = "worker${at}", worker = (
    modules = modules, compatibilityDate = "2025-01-01", globalOutbound = "network",
    bindings = [${[records, ...texts].join("")}],
    ${at === 0 ? `durableObjectNamespaces = [(className = "${className}", uniqueKey = "records")],` : ""}
    durableObjectStorage = (inMemory = void)))`;
  const numbers = Array.from({ length: count }, (_, at) => at);
  const sockets = numbers.map(
    (at) => `(name = "s${at}", address = "127.0.0.1:${port}", http = (), service = "worker${at}")`,
  );
  await writeFile(
    join(folder, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const modules :List(Workerd.Worker.Module) = [${modules.join(",\n")}];
const config :Workerd.Config = (
  services = [(name = "network", network = (allow = ["public", "private"])), ${numbers
    .map((at) => worker(at).replace("modules = modules", "modules = .modules"))
    .join(",\n")}],
  sockets = [${sockets.join(", ")}]);
`,
  );
  const served = await serveWorkers(program, join(folder, "config.capnp"), count);
  const stop = async () => {
    await served.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { addresses: served.addresses, stop };
}
