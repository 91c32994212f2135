// The emulator's servers beside moto_server, by wrk: one thread of it keeps up with all of them, so what is measured is
// the server. A server has one core, and wrk another.

import { execFile, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { rows } from "./measure.mjs";
import { MOTO, NATIVE, NPM } from "./names.mjs";
import { sign } from "tencentdb-postgres/sign";

const run = promisify(execFile);

const ROUNDS = 5;
const SECONDS = 2;
/** The connections that calls come over. */
const CONNECTIONS = [1, 16];
const LISTED = 10;
const FLEETS = [LISTED, 1000];
const PAIR = { secretId: "AKIDEMULATOREXAMPLE", secretKey: "emulator-key-that-opens-nothing" };
const CLI = fileURLToPath(new URL("node_modules/tencentdb-postgres/dist/cli/main.js", import.meta.url));
/** The core of a server, and that of wrk. */
const CORES = availableParallelism() > 1 ? { server: 0, load: 1 } : { server: 0, load: 0 };

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {string[]} command
 * @property {(line: string) => string | undefined} address reads its address from a line that it prints
 * @property {(base: string) => Request_} list a call that lists ten instances
 * @property {(base: string) => Promise<unknown>} [fill] makes what is listed
 */
/** @typedef {{ path: string, headers: Record<string, string>, body: string }} Request_ */

/** The emulator with so many instances. @returns {Server} */
const own = (name, command, fleet) => ({
  name: fleet === LISTED ? name : `${name}, ${fleet} instances`,
  command: [...command, "--port", "0", "--seed-file", seedOf(fleet)],
  address: (line) => /^listening on (http:\S+)$/.exec(line)?.[1],
  list: (base) => {
    const host = new URL(base).host;
    const timestamp = Math.floor(Date.now() / 1000);
    const params = { action: "DescribeDBInstances", region: "ap-guangzhou", params: { Limit: LISTED } };
    const { headers, body } = sign({ ...params, host, timestamp }, PAIR);
    return { path: "/", headers, body: String(body) };
  },
});

/** The other, which looks at no signature. @returns {Server} */
const moto = () => ({
  name: MOTO,
  command: [process.env.MOTO ?? "", "-H", "127.0.0.1", "-p", "0"],
  address: (line) => /Running on (http:\S+)/.exec(line)?.[1],
  list: () => ofRds({ Action: "DescribeDBInstances", MaxRecords: "20" }),
  fill: (base) =>
    Promise.all(
      Array.from({ length: LISTED }, (_, at) => {
        const { headers, body } = ofRds({
          Action: "CreateDBInstance",
          DBInstanceIdentifier: `bench-${at}`,
          DBInstanceClass: "db.t3.micro",
          Engine: "postgres",
          AllocatedStorage: "20",
          MasterUsername: "dbadmin",
          MasterUserPassword: "Passw0rd!",
        });
        return fetch(base, { method: "POST", headers, body });
      }),
    ),
});

/** A call of a service that moto has. */
function ofRds(params) {
  const scope = "AKIDEXAMPLE/20260101/us-east-1/rds/aws4_request";
  return {
    path: "/",
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=00`,
      "content-type": "application/x-www-form-urlencoded",
      "x-amz-date": "20260101T000000Z",
    },
    body: String(new URLSearchParams({ Version: "2014-10-31", ...params })),
  };
}

/** The file of a seed with so many instances. */
function seedOf(count) {
  const file = join(tmpdir(), `bench-seed-${count}.json`);
  writeFileSync(file, JSON.stringify({ instances: [{ name: "bench", count }] }));
  return file;
}

export async function measure() {
  const named = { [NATIVE]: [process.env.EMULATOR ?? "", "emulator"], [NPM]: [process.execPath, CLI, "emulator"] };
  const all = FLEETS.flatMap((fleet) => Object.entries(named).map(([name, command]) => own(name, command, fleet)));
  all.push(moto());
  const ready = await started(all);
  const running = [];
  try {
    for (const server of all) running.push(await start(server));
    return [await rates(running), ready];
  } finally {
    for (const { stop } of running) stop();
  }
}

/** From the start of the program to its first answer, again and again, and the memory that it takes then. */
async function started(servers) {
  const costs = Object.fromEntries(servers.map(({ name }) => [name, []]));
  const memory = {};
  // The first round brings the files into memory.
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const server of servers) {
      const { ms, pid, stop } = await start(server);
      if (round >= 0) costs[server.name].push(ms);
      memory[server.name] = residentMb(pid);
      stop();
    }
  }
  const shown = Object.entries(memory).map(([name, mb]) => `${name} ${mb.toFixed(1)} MB`);
  return {
    id: "emulator-ready",
    title: "The emulator: from its start to its first answer",
    text: `Memory of the idle program: ${shown.join("; ")}.`,
    unit: "ms",
    points: [{ label: "to the first answer", rows: rows(costs) }],
    memory,
  };
}

/** The calls that each answers, and how late the latest of a hundred is. */
async function rates(running) {
  const points = [];
  for (const connections of CONNECTIONS) {
    const [costs, latest] = [{}, {}].map(() => Object.fromEntries(running.map(({ name }) => [name, []])));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { name, base, list } of running) {
        const { perSecond, p99Us } = await load(base, list(base), connections);
        costs[name].push(1e6 / perSecond);
        latest[name].push(p99Us);
      }
    }
    points.push({ label: labelOf(connections), rows: rows(costs) });
    points.push({ label: `99 of 100, ${labelOf(connections)}`, rows: rows(latest) });
  }
  const rate = (name) => Math.round(1e6 / points.at(-2).rows.find((row) => row.name === name).cost.median);
  return {
    id: "emulator",
    title: "The emulator: a signed list of ten instances",
    text:
      `Calls a second over ${CONNECTIONS.at(-1)} connections and on one core: ` +
      running.map(({ name }) => `${name} ${rate(name)}`).join("; ") +
      ". The signature of each call is verified, and the " +
      `call logged; ${MOTO} lists ten instances of RDS, and looks at no signature.`,
    unit: "us",
    points,
  };
}

const labelOf = (connections) => (connections === 1 ? "1 connection" : `${connections} connections`);

/** Starts a server, and waits for its first answer to the call. */
async function start(server) {
  const { name, command, address, list, fill } = server;
  const began = performance.now();
  const child = spawn("taskset", ["-c", String(CORES.server), ...command], { stdio: ["ignore", "pipe", "pipe"] });
  const base = await new Promise((found, failed) => {
    let text = "";
    for (const output of [child.stdout, child.stderr])
      output.setEncoding("utf8").on("data", (more) => {
        if (text === undefined) return;
        text += more;
        const line = text.split("\n").map(address).find(Boolean);
        if (line) found(line);
      });
    once(child, "close").then(() => failed(new Error(`${name} ended: ${text}`)));
  });
  const { path, headers, body } = list(base);
  await answered(`${base}${path}`, headers, body);
  const ms = performance.now() - began;
  await fill?.(base);
  return { name, base, list, ms, pid: child.pid, stop: () => child.kill("SIGKILL") };
}

/** Asks until there is an answer that is no refusal. */
async function answered(address, { host: _, ...headers }, body) {
  const response = await fetch(address, { method: "POST", headers, body });
  const text = await response.text();
  if (!response.ok || text.includes('"Error"')) throw new Error(`${address} answers ${response.status}: ${text}`);
}

/** Has wrk send a call again and again. A signature is good for five minutes. */
async function load(base, { path, headers, body }, connections) {
  const script = join(tmpdir(), "bench-wrk.lua");
  const quoted = (text) => JSON.stringify(text).replaceAll("\\/", "/");
  const lines = Object.entries(headers).map(([name, value]) => `wrk.headers[${quoted(name)}] = ${quoted(value)}`);
  writeFileSync(script, `wrk.method = "POST"\nwrk.body = ${quoted(body)}\n${lines.join("\n")}\n`);
  const flags = ["-t1", `-c${connections}`, `-d${SECONDS}s`, "--latency", "-s", script, `${base}${path}`];
  const { stdout } = await run("taskset", ["-c", String(CORES.load), "wrk", ...flags]);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
  const [, figure, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  const perUnit = { us: 1, ms: 1000, s: 1e6 };
  return { perSecond: Number(perSecond), p99Us: Number(figure) * perUnit[unit] };
}

/** The memory that a process holds, in MB. */
function residentMb(pid) {
  const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kb) / 1024;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { costs } = await import("./report.mjs");
  for (const table of await measure()) console.log(`## ${table.title}\n\n${table.text}\n\n${costs(table)}`);
}
