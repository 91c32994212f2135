// Plays a plan: callers, a gateway and the service in one process, in a time of their own. What must hold of every
// story is checked here.

import { isDeepStrictEqual } from "node:util";

import { PostgresClient, sign } from "tencentdb-postgres";
import { createEmulator } from "tencentdb-postgres/emulator";
import { createGateway } from "tencentdb-postgres/gateway";

import { ORDER, START, clockwork } from "../world.mjs";
import { network } from "./network.mjs";
import { leak } from "./secrets.mjs";

const REGION = "ap-guangzhou";
const GATEWAY = "https://app.example/api";
/** What a call may take, and a wait, with the last call of it. */
const CALL_MS = 60_001;
const WAIT_MS = 1_200_000 + CALL_MS;

/** @import { Caller, Plan, Step } from "./plan.mjs" */
/**
 * What became of a step.
 * @typedef {{
 *   caller: string, step: Step, name?: string, id?: string, outcome: any, took: number, rows?: any[]
 * }} Told
 */

/**
 * Plays a plan, and returns what was wrong with it: nothing, if all is well.
 * @param {{ after: (end: () => unknown) => void }} t
 * @param {Plan} plan
 */
export async function play(t, plan) {
  const time = clockwork(t);
  const now = () => START + time.elapsed();
  const service = serviceOf(plan, now);
  const standing = (await service.rows()).map(({ DBInstanceId }) => DBInstanceId);
  /** @type {Told[]} */
  const told = [];
  /** @type {unknown[]} */
  const events = [];
  const secrets = [service.emulator().credential.secretKey];
  for (const at of plan.restarts) setTimeout(service.restart, at);
  const gateway = createGateway({
    credential: service.emulator().credential,
    fetch: network({ fates: [], arrive: service.arrive, restarts: service.restarts }),
    origin: "none",
    // The one that asks is named by a header that the gateway of a test believes.
    authenticate: (request) => ({ id: request.headers.get("X-Caller") ?? "", roles: [] }),
    policy: [{ allow: ["reads", "writes"] }],
    clock: now,
    onAudit: (event) => void events.push(event),
  });
  const calling = plan.callers.map((caller) => act({ caller, plan, now, service, gateway, told, events, secrets }));
  await time.run(Promise.all(calling));
  const rows = await time.run(service.rows());
  time.alarms.clear();
  return (
    told.map((one) => wrongWith(one, rows, standing)).find(Boolean) ??
    keptUnequal(service.emulator(), now) ??
    leak(secrets, {
      "an outcome": told.map(({ outcome }) => outcome),
      "an event": events,
      "the log": service.log,
      "the state": [service.emulator().exportState()],
    })
  );
}

/**
 * The service with all that is kept of it over its restarts.
 * @param {Plan} plan
 * @param {() => number} now
 */
function serviceOf({ seed, rates, sabotage }, now) {
  /** @type {unknown[]} */
  const log = [];
  const made = () =>
    createEmulator({ seed, fleet: "demo", rateLimit: rates, clock: now, log: (entry, line) => log.push(entry, line) });
  let emulator = made();
  let restarts = 0;
  return {
    log,
    emulator: () => emulator,
    restarts: () => restarts,
    arrive: (url, init) => emulator.fetch(url, init),
    restart() {
      const kept = emulator.exportState();
      emulator = made();
      if (sabotage !== "forgets") emulator.importState(kept);
      restarts += 1;
    },
    /** Every instance of the region, asked in a way that nothing disturbs. */
    async rows() {
      const { credential, fetch } = emulator;
      const client = new PostgresClient({ credential, region: REGION, fetch, clock: now, rateLimit: true });
      const rows = [];
      for await (const row of client.paginate("DescribeDBInstances", {})) rows.push(row);
      return rows;
    },
  };
}

/** Carries out the steps of a caller, one after the other. */
async function act({ caller, plan, now, service, gateway, told, events, secrets }) {
  const password = `Never-shown-${plan.seed}-${caller.name}`.slice(0, 32);
  secrets.push(password);
  const began = now();
  const skew = () => caller.jumps.filter(({ at }) => at <= now() - began).reduce((sum, { by }) => sum + by, 0);
  if (plan.sabotage === "shows") events.push({ password });
  const client = clientOf({ caller, plan, now, skew, service, gateway, events, secrets });
  /** The ids of what this caller has bought. */
  const own = [];
  for (const [at, step] of caller.steps.entries()) {
    await new Promise((resolve) => setTimeout(resolve, step.after));
    const name = `${caller.name}-${at}`;
    const id = own.at(-1);
    const start = now();
    const rows = [];
    const outcome = await carryOut(client, step.kind, { name, id, password, rows }).catch((error) => error);
    if (step.kind === "create" && outcome?.DBInstanceIdSet) own.push(...outcome.DBInstanceIdSet);
    told.push({ caller: caller.name, step, name, id, outcome, took: now() - start, rows });
  }
}

function carryOut(client, kind, { name, id, password, rows }) {
  if (kind === "create") return client.CreateInstances({ ...ORDER, AdminPassword: password, Name: name });
  if (kind === "list") return listed(client, rows);
  if (!id) return Promise.resolve(undefined);
  if (kind === "rename") return client.ModifyDBInstanceName({ DBInstanceId: id, InstanceName: `${name}-renamed` });
  if (kind === "wait") return client.waitFor("instance-running", { DBInstanceId: id }, { timeoutMs: 1_200_000 });
  return isolated(client, id);
}

async function listed(client, rows) {
  for await (const row of client.paginate("DescribeDBInstances", { Limit: 10 })) rows.push(row.DBInstanceId);
  return "listed";
}

async function isolated(client, id) {
  const { done } = await client.start("IsolateDBInstances", { DBInstanceIdSet: [id] });
  return done({ timeoutMs: 1_200_000 });
}

function clientOf({ caller, plan, now, skew, service, gateway, events, secrets }) {
  const common = {
    region: REGION,
    clock: () => now() + skew(),
    onRequest: (event) => void events.push({ ...event }),
    rateLimit: true,
  };
  const repeatsWrites = plan.sabotage === "repeats";
  const through = (arrive) => network({ fates: caller.fates, arrive, restarts: service.restarts, repeatsWrites });
  if (caller.way === "gateway") {
    const arrive = (url, init) => gateway(new Request(url, init));
    return new PostgresClient({
      ...common,
      endpoint: GATEWAY,
      headers: { "X-Caller": caller.name },
      fetch: through(arrive),
    });
  }
  const credential =
    caller.way === "key" ? service.emulator().credential : () => temporaryKey({ now, service, secrets });
  return new PostgresClient({ ...common, credential, fetch: through(service.arrive) });
}

/** A key for half an hour, from the service's neighbour. */
async function temporaryKey({ now, service, secrets }) {
  const { url, ...init } = sign(
    {
      action: "GetFederationToken",
      service: "sts",
      version: "2018-08-13",
      host: "sts.tencentcloudapi.com",
      region: REGION,
      timestamp: Math.floor(now() / 1000),
      params: { Name: "caller", Policy: encodeURIComponent(EVERYTHING), DurationSeconds: 1800 },
    },
    service.emulator().credential,
  );
  const { Response } = await (await service.arrive(url, init)).json();
  const { TmpSecretId: secretId, TmpSecretKey: secretKey, Token: token } = Response.Credentials;
  secrets.push(secretKey, token);
  return { secretId, secretKey, token, expiration: Response.ExpiredTime * 1000 };
}

const EVERYTHING = JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action: ["*"], resource: ["*"] }] });

/**
 * What is wrong with what a caller was told.
 * @param {Told} one
 */
function wrongWith({ caller, step, name, outcome, took, rows }, all, standing) {
  const said = `${caller} ${step.kind} ${name}: ${outcome instanceof Error ? outcome.stack : JSON.stringify(outcome)}`;
  const failed = /** @type {boolean} */ (outcome instanceof Error);
  const longest =
    step.kind === "wait" || step.kind === "isolate" ? WAIT_MS : step.kind === "list" ? CALL_MS * 5 : CALL_MS;
  if (took > longest) return `it took ${took} ms: ${said}`;
  if (step.kind === "create") {
    const bought = all.filter(({ DBInstanceName }) => DBInstanceName?.replace("-renamed", "") === name).length;
    // A renamed instance bears the name of the step that renamed it.
    const renamed = !failed && all.some(({ DBInstanceId }) => outcome.DBInstanceIdSet?.includes(DBInstanceId));
    if (bought > 1) return `it was bought ${bought} times: ${said}`;
    if (!failed && bought === 0 && !renamed) return `it was told of, but is not there: ${said}`;
    if (failed && bought > 0 && !outcome.outcomeUnknown) return `it was told to have failed, but is there: ${said}`;
    if (failed && outcome.outcomeUnknown && outcome.verifyWith !== "DescribeDBInstances")
      return `nothing tells what became of it: ${said}`;
  }
  if (step.kind === "list" && !failed) {
    for (const id of standing) {
      const times = rows.filter((row) => row === id).length;
      if (times !== 1) return `the list has ${id} ${times} times: ${said}`;
    }
  }
  return undefined;
}

/** What is wrong with the state once it was taken up from what was kept. */
function keptUnequal(emulator, now) {
  const kept = emulator.exportState();
  const other = createEmulator({ clock: now });
  other.importState(kept);
  const again = other.exportState();
  return isDeepStrictEqual(JSON.parse(kept), JSON.parse(again))
    ? undefined
    : "the state is another once it is taken up";
}
