// The headline rows in workerd, and what the package adds to the first response of a cold isolate.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { serveWorkers } from "../tests/matrix/drive/workerd.mjs";
import { bundleForWorkerd } from "./bundle.mjs";
import { headline } from "./headline.mjs";
import { compare, rows, summary } from "./measure.mjs";
import { EMPTY_WORKER, OWN } from "./names.mjs";

const { default: program } = createRequire(import.meta.url)("workerd");

const COLD_ROUNDS = 25;
const SOURCES = {
  headline: 'export { default } from "./headline-worker.mjs";',
  // One signed request, answered by itself: what a first visitor waits for.
  own: `
    import { PostgresClient } from "tencentdb-postgres";
    export default {
      async fetch() {
        let signed;
        const client = new PostgresClient({
          credential: { secretId: "AKIDexample", secretKey: "example" },
          region: "ap-guangzhou",
          fetch: async (url, { headers }) => {
            signed = headers.Authorization;
            return new Response('{"Response":{"RequestId":"r"}}');
          },
        });
        await client.DescribeDBInstances({ Limit: 20 });
        return new Response(signed);
      },
    };`,
  empty: 'export default { fetch: async () => new Response("done") };',
};

export async function measure() {
  const folder = await mkdtemp(join(tmpdir(), "bench-workerd-"));
  try {
    const configs = {};
    for (const [name, source] of Object.entries(SOURCES)) configs[name] = await configure(folder, name, source);
    return [await headlineRows(configs.headline), await coldIsolate(configs)];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Has work done with the address of a Worker in workerd, and gives what it gives. */
export async function withWorker(name, source, work) {
  const folder = await mkdtemp(join(tmpdir(), "bench-workerd-"));
  try {
    const server = await serveWorkers(program, await configure(folder, name, source));
    try {
      return await work(server.addresses[0]);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function headlineRows(config) {
  const server = await serveWorkers(program, config);
  try {
    const timers = (table) =>
      Object.fromEntries(
        Object.keys(headline[table]).map((name) => [
          name,
          async (turns) => {
            const nothing = await timed(server.addresses[0]);
            const something = await timed(`${server.addresses[0]}?${new URLSearchParams({ table, name, turns })}`);
            return Math.max(something - nothing, 0.001);
          },
        ]),
      );
    const points = [];
    for (const table of Object.keys(headline))
      points.push({ label: table, rows: await compare(timers(table), { rounds: 11, sliceMs: 60 }) });
    return {
      id: "workerd",
      title: "The headline rows in workerd",
      text: "Timed from outside, less an empty request.",
      unit: "us",
      points,
    };
  } finally {
    await server.stop();
  }
}

async function coldIsolate(configs) {
  const costs = { [EMPTY_WORKER]: [], [OWN]: [] };
  for (let round = -1; round < COLD_ROUNDS; round += 1) {
    for (const [name, config] of [
      [EMPTY_WORKER, configs.empty],
      [OWN, configs.own],
    ]) {
      const started = performance.now();
      const server = await serveWorkers(program, config);
      await (await fetch(server.addresses[0])).text();
      const elapsed = performance.now() - started;
      await server.stop();
      if (round >= 0) costs[name].push(elapsed);
    }
  }
  const extra = summary(costs[OWN].map((cost, round) => cost - costs[EMPTY_WORKER][round]));
  const text =
    "From the start of the process to the first response, which took one signed request. The difference is taken " +
    "round by round; " +
    `it is ${extra.median.toFixed(1)} ms (${extra.min.toFixed(1)} to ${extra.max.toFixed(1)}).`;
  return {
    id: "workerd-cold",
    title: "Cold isolate in workerd",
    text,
    unit: "ms",
    points: [{ label: "first response", rows: rows(costs) }],
    extra,
  };
}

async function timed(address) {
  const started = performance.now();
  await (await fetch(address)).text();
  return performance.now() - started;
}

async function configure(folder, name, source) {
  const { script, wasm } = await bundleForWorkerd(source);
  const files = [{ name: `${name}.js`, contents: script }, ...wasm];
  for (const file of files) await writeFile(join(folder, file.name), file.contents);
  const modules = files.map(
    (file) => `(name = "${file.name}", ${file.name.endsWith(".wasm") ? "wasm" : "esModule"} = embed "${file.name}")`,
  );
  const config = join(folder, `${name}.capnp`);
  await writeFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (modules = [${modules.join(", ")}], compatibilityDate = "2025-01-01"))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]);
`,
  );
  return config;
}
