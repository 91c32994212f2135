// workerd, the runtime of Cloudflare Workers: with and without Node.js compatibility, and with a date before it
// compiled wasm at startup.

import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { success } from "../drive/program.mjs";
import { bundle } from "./bundle.mjs";

const WAYS = [
  ["2025-01-01", { program: "worker.js", date: "2025-01-01", flags: [] }],
  ["nodejs_compat", { program: "worker.js", date: "2025-01-01", flags: ["nodejs_compat"] }],
  ["2026-11-01", { program: "worker.js", date: "2026-11-01", flags: [] }],
  ["slim", { program: "worker-slim.js", date: "2025-01-01", flags: [] }],
];

export default async function workerd({ consumer, suite }) {
  const program = fileURLToPath(new URL("node_modules/.bin/workerd", import.meta.url));
  const version = (await success(program, ["--version"])).trim().replace("workerd ", "");
  const records = [];
  for (const [way, worker] of WAYS) {
    const folder = join(consumer.folder, "built/workerd", `${records.length}`);
    await mkdir(folder, { recursive: true });
    const start = async ({ address }) => {
      const { script, wasm } = await bundle(consumer.folder, worker.program, {
        conditions: ["workerd", "worker", "browser"],
        format: "esm",
      });
      await writeFile(join(folder, "worker.js"), script);
      for (const [name, file] of wasm) await copyFile(file, join(folder, name));
      await writeFile(join(folder, "config.capnp"), config(worker, [...wasm.keys()], address));
      await success(program, ["test", "config.capnp"], { cwd: folder });
    };
    records.push(await suite("workerd", version, way, start));
  }
  return records;
}

const config = ({ date, flags }, wasm, address) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = .worker),
  (name = "internet", network = (allow = ["private"])),
]);
const worker :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "worker.js"),
${wasm.map((name) => `    (name = "${name}", wasm = embed "${name}"),\n`).join("")}  ],
  bindings = [(name = "ADDRESS", text = "${address}")],
  compatibilityDate = "${date}",
  compatibilityFlags = [${flags.map((flag) => `"${flag}"`).join(", ")}],
);
`;
