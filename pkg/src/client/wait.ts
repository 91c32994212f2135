// @ts-nocheck
// Waiting for what goes on after an answer: states of instances, tasks, orders, rows of lists.

import { afterPoll, isKnown, verifyWith } from "../wasm/bindings.js";
import { settingsOf } from "./client.js";
import { sleep } from "./deadline.js";
import { TransportError, WaitError, invalid } from "../errors/errors.js";
import { tell } from "./events.js";
import { kind } from "../checks/kinds.js";
import { LEADS, STATES } from "../generated/leads.js";
import { nearest } from "../checks/nearest.js";
import { CALL_OPTIONS, callSettings, knownOptions } from "./options.js";
import { object } from "../checks/params.js";

const TIMEOUT_MS = 1_800_000;
const INSTANCE = "instance-";

/** How long it is since now. */
function stopwatch({ shared: { clock } }) {
  const started = clock.now();
  return () => clock.now() - started;
}

/** Waits for a state, a task or orders, and gives what the service tells of it then. */
export async function waitFor(client, goal, params = {}, given = {}) {
  const wait = new Wait(client, given);
  object("params", params);
  if (goal === "task") return wait.task(params.TaskId ?? params.FlowId);
  if (goal === "order") return wait.orders(params.DealNames ?? [params.DealName]);
  const states = STATES.map((state) => INSTANCE + state);
  const isText = typeof goal === "string";
  const isOpen =
    isText &&
    (given.allowUnknown ?? settingsOf(client).allowUnknown) &&
    goal.length > INSTANCE.length &&
    goal.startsWith(INSTANCE);
  if (!states.includes(goal) && !isOpen) {
    const message = "waits for task, order, or instance- and a state, such as instance-running";
    throw invalid("waitFor", message, isText ? nearest(goal, ["task", "order", ...states]) : undefined);
  }
  return wait.instance(goal.slice(INSTANCE.length), params);
}

/** Waits for what an answer names, or else for what its action leads to. */
export async function finish(client, action, params, answer, given = {}, region = undefined) {
  const wait = new Wait(client, given, region, true);
  const names = [answer.DealNames ?? answer.DealName].flat().filter(isName);
  if (names.length > 0) return wait.orders(names);
  const task = [answer.TaskId, answer.FlowId].find(isNumber);
  if (task !== undefined) return wait.task(task);
  const leads = Object.hasOwn(LEADS, action) ? LEADS[action] : undefined;
  if (leads?.instance) {
    const { DBInstanceIdSet: set, DBInstanceId } = params;
    const ends = [];
    for (const id of set ?? [DBInstanceId]) ends.push(await wait.instance(leads.instance, { DBInstanceId: id }));
    return set ? ends : ends[0];
  }
  const name = answer[leads?.row[1]] ?? params[leads?.row[1]];
  if (leads && (isName(name) || isNumber(name))) return wait.row(leads, name, params);
  const read = isKnown(action) ? verifyWith(action) : undefined;
  const why =
    "there is nothing to wait for: the answer names no task and no order, and no state is known that the action leads to";
  throw new WaitError("nothing", action, "", 0, read ? `${why}; ${read} shows what it did` : why);
}

const isName = (value) => typeof value === "string" && value !== "";
const isNumber = (value) => (Number.isInteger(value) || typeof value === "bigint") && value > 0;
const isWord = (value) => typeof value === "string";
const isScalar = (value) => /^(string|number|bigint)$/.test(typeof value);
/** Whether two ids are the same one, be they numbers or texts. */
const isSame = (one, other) => isScalar(one) && String(one) === String(other);
const isObject = (value) => typeof value === "object" && !Array.isArray(value);

/** A member of an answer, if it is what is documented; nothing where it is not there or null. */
function member(action, holder, name, fits) {
  const value = holder?.[name] ?? undefined;
  if (value === undefined || fits(value)) return value;
  throw new TransportError(
    "malformed",
    action,
    `the answer's ${name} is ${kind(value)}, which is not what is documented of it`,
  );
}

/** The rows of a list of an answer, without those that are null. */
const rows = (action, answer, name) =>
  (member(action, answer, name, Array.isArray) ?? []).filter((row) => row !== null && isObject(row));

class Wait {
  #client;
  #settings;
  #options;
  #timeoutMs;
  #onProgress;
  #waited;
  #accepted;

  /** `accepted` says that a call which the service has accepted leads there. */
  constructor(client, given, region, accepted = false) {
    const settings = settingsOf(client);
    const { timeoutMs = TIMEOUT_MS, onProgress, ...options } = knownOptions(given, [...CALL_OPTIONS, "onProgress"]);
    if (!(typeof timeoutMs === "number" && timeoutMs > 0))
      throw invalid("options.timeoutMs", "must be a number above 0");
    if (onProgress !== undefined && typeof onProgress !== "function")
      throw invalid("options.onProgress", "must be a function");
    callSettings(settings, options);
    [this.#client, this.#settings, this.#options] = [
      client,
      settings,
      { ...options, region: options.region ?? region },
    ];
    [this.#timeoutMs, this.#onProgress, this.#waited, this.#accepted] = [
      timeoutMs,
      onProgress,
      stopwatch(settings),
      accepted,
    ];
  }

  /** The options of a look, none of which takes longer than the wait. */
  #look() {
    const leftMs = Math.max(this.#timeoutMs - this.#waited(), 1);
    return { ...this.#options, timeoutMs: Math.min(this.#settings.timeoutMs, leftMs) };
  }

  #read(action, params) {
    return this.#client.call(action, params, this.#look());
  }

  /** Looks until a state is the one that is wanted; `ask` gives the state, and all that is told with it. */
  async #until(goal, wanted, ask) {
    const waited = stopwatch(this.#settings);
    const mostMs = this.#timeoutMs - this.#waited();
    let state = "";
    let shown = false;
    for (let polls = 1; ; polls += 1) {
      let detail;
      let answered = true;
      try {
        [state = "", detail] = await ask();
      } catch (error) {
        if (error.class === "not-found") state = "";
        // A poll that failed for a passing reason is made again.
        else if (error.retryable) answered = false;
        else throw error;
      }
      const { Progress: progress, TaskDetail } = detail ?? {};
      tell(this.#onProgress, () => ({ state, progress, step: TaskDetail?.CurrentStep, detail }));
      const decision = afterPoll(
        wanted,
        state,
        answered,
        polls,
        waited(),
        mostMs,
        shown,
        this.#accepted,
        Math.random(),
      );
      if (decision === "done") return detail;
      const ms = Number(decision);
      if (Number.isNaN(ms)) throw new WaitError(decision, goal, state, Math.round(waited()));
      if (state) shown = true;
      await sleep(this.#settings.shared.clock, ms, this.#options.signal).catch((stopped) => {
        throw new TransportError("aborted", goal, stopped.message, stopped.cause ?? stopped);
      });
    }
  }

  instance(wanted, params) {
    const action = "DescribeDBInstanceAttribute";
    return this.#until(INSTANCE + wanted, wanted, async () => {
      const instance = member(action, await this.#read(action, params), "DBInstance", isObject);
      return [member(action, instance, "DBInstanceStatus", isWord)?.replaceAll(" ", "-"), instance];
    });
  }

  task(TaskId) {
    // Without a number the service would list them all.
    if (!(TaskId > 0)) throw invalid("params.TaskId", "must be the number of a task");
    const action = "DescribeTasks";
    return this.#until("task", "Success", async () => {
      const task = rows(action, await this.#read(action, { TaskId }), "TaskSet").find((row) =>
        isSame(row.TaskId, TaskId),
      );
      return [member(action, task, "Status", isWord), task];
    });
  }

  async orders(names) {
    if (!Array.isArray(names) || names.length === 0 || !names.every(isName))
      throw invalid("params.DealNames", "must be a list that names orders");
    const action = "DescribeOrders";
    const DealNames = [...new Set(names)];
    const read = async () => rows(action, await this.#read(action, { DealNames }), "Deals");
    // Orders have no state of their own: they are there, and name the task that carries them out or what they brought.
    const deals = await this.#until("order", "Success", async () => {
      const deals = await read();
      const found = DealNames.map((name) => deals.find(({ DealName }) => DealName === name));
      const begun = (deal) =>
        isNumber(deal.FlowId) || member(action, deal, "DBInstanceIdSet", Array.isArray)?.length > 0;
      return [found.includes(undefined) ? "" : found.every(begun) ? "Success" : "Running", deals];
    });
    for (const { FlowId } of deals) if (isNumber(FlowId)) await this.task(FlowId);
    try {
      return await read();
    } catch (error) {
      // What was told before is true still, and only not the latest.
      if (!error.retryable) throw error;
      return deals;
    }
  }

  /** A row of a list that comes into a state, or goes. */
  row({ read, row: [identity], state, copied, fixed, filters }, name, params) {
    const [field, wanted = "gone"] = state ?? [];
    const of = Object.entries(filters).map(([Name, source]) => ({ Name, Values: [params[source]] }));
    const where = {
      ...fixed,
      ...Object.fromEntries(copied.map((name) => [name, params[name]])),
      ...(of.length > 0 && { Filters: of }),
    };
    return this.#until(`${read} ${name}`, wanted, async () => {
      for await (const { rows } of this.#client.pages(read, where, this.#look())) {
        const found = rows.find((row) => isSame(row[identity], name));
        if (found) return [field ? String(member(read, found, field, isScalar) ?? "") : "there", found];
      }
      return [];
    });
  }
}
