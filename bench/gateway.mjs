// What a gateway adds to a call, beside a proxy by hand that checks nothing.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { audited, handlers, sent } from "./gateway-handlers.mjs";
import { awaiting, compare } from "./measure.mjs";
import { BY_HAND, OWN } from "./names.mjs";
import { withWorker } from "./workerd.mjs";

const ADDRESS = "http://127.0.0.1/";
/** The calls that are under way at once, so that the server waits for none. */
const AT_ONCE = 16;
/** Rounds that are long enough for the engine to have compiled what runs in them. */
const LONG = { rounds: 41, sliceMs: 60 };

export async function measure() {
  return [await inProcess(), await served()];
}

async function inProcess() {
  const points = [];
  for (const [label, each] of Object.entries({ "without audit": handlers, "with audit": audited })) {
    const calls = timers(each, (handler) => handler(new Request(ADDRESS, sent)));
    // A gateway is much code: cold, a call costs six times as much, and what compiles it late is measured with it.
    await compare(calls, LONG);
    points.push({ label, rows: await compare(calls, LONG) });
  }
  const [extra, withAudit] = points.map(({ rows }) => {
    const [own, byHand] = [OWN, BY_HAND].map((wanted) => rows.find(({ name }) => name === wanted));
    // By the ratio, which is taken round by round.
    return { median: own.cost.median * (1 - byHand.ratio.median) };
  });
  return {
    id: "gateway",
    title: "A call through a gateway with ten rules",
    text:
      "The proxy by hand compares a token, reads the JSON and calls by the package's client; the service answers at " +
      `once. The gateway adds ${extra.median.toFixed(0)} us to that, and ${withAudit.median.toFixed(0)} us where ` +
      "each decision and answer is audited.",
    unit: "us",
    points,
    extra: withAudit,
  };
}

async function served() {
  const points = [
    { label: "Node.js", rows: await withServer(rowsOf) },
    {
      label: "workerd",
      rows: await withWorker("gateway", 'export { default } from "./gateway-worker.mjs";', rowsOf),
    },
  ];
  const rates = points.map(({ label, rows }) => {
    const [own, other] = rows.map(({ cost }) => Math.round(1e6 / cost.median));
    return `${label} ${own} calls a second, by hand ${other}`;
  });
  return {
    id: "gateway-served",
    title: "Calls through a gateway on a server",
    text: `${AT_ONCE} at once, with the cost of sending and receiving them: ${rates.join("; ")}.`,
    unit: "us",
    points,
  };
}

/** The cost of each call to a server. */
const rowsOf = (address) => {
  const together = (_, name) => {
    const one = async () => (await fetch(`${address}${encodeURIComponent(name)}`, sent)).text();
    return Promise.all(Array.from({ length: AT_ONCE }, one));
  };
  return compare(timers(handlers, together), { rounds: 11, sliceMs: 100, per: AT_ONCE });
};

const timers = (each, call) =>
  Object.fromEntries(
    Object.entries(each).map(([name, handler]) => [
      name,
      awaiting(async () => {
        const answer = await call(handler, name);
        return answer instanceof Response ? answer.text() : answer;
      }),
    ]),
  );

async function withServer(work) {
  const program = fileURLToPath(new URL("gateway-server.mjs", import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [port] = await once(child.stdout, "data");
    return await work(`http://127.0.0.1:${String(port).trim()}/`);
  } finally {
    child.kill("SIGKILL");
  }
}
