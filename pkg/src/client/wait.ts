// Waiting for what goes on after an answer: states of instances, tasks, orders, rows of lists.

import { isKnown, verifyWith } from "../wasm/bindings.js";
import { afterPoll } from "../wasm/pacing.js";
// By way of the client, so that bundlers put all that is loaded at once into one chunk.
import { settingsOf } from "./client.js";
import { sleep } from "./deadline.js";
import { type ApiError, TransportError, invalid } from "../errors/errors.js";
import { WaitError } from "../errors/wait-error.js";
import { notify } from "./events.js";
import { kind } from "../checks/kinds.js";
import type { Integer, TaskSet } from "../generated/actions.js";
import type { PostgresClient } from "./client.js";
import type { AllowUnknown, CallOptions, PagedAction, WaitOptions } from "./types.js";
import { LEADS, type LeadsToRow, STATES } from "../generated/leads.js";
import { nearest } from "../checks/nearest.js";
import { CALL_OPTIONS, type Settings, callSettings, knownOptions } from "./options.js";
import { object } from "../checks/object.js";

const TIMEOUT_MS = 1_800_000;
const INSTANCE = "instance-";

/** How long it is since now. */
function stopwatch({ shared: { clock } }: Settings): () => number {
  const started = clock.now();
  return () => clock.now() - started;
}

/** Waits for a state, a task or orders, and gives what the service tells of it then. */
export async function waitFor(
  client: PostgresClient,
  goal: string,
  params: object = {},
  given: WaitOptions = {},
): Promise<unknown> {
  const wait = new Wait(client, given);
  const { TaskId, FlowId, DealNames, DealName } = object("params", params);
  if (goal === "task") return wait.task(TaskId ?? FlowId);
  if (goal === "order") return wait.orders(DealNames ?? [DealName]);
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
export async function finish(
  client: PostgresClient,
  action: string,
  params: Values,
  answer: Values,
  given: WaitOptions = {},
  region?: string,
): Promise<unknown> {
  const wait = new Wait(client, given, region, true);
  const names = [answer.DealNames ?? answer.DealName].flat().filter(isName);
  if (names.length > 0) return wait.orders(names);
  const task = [answer.TaskId, answer.FlowId].find(isNumber);
  if (task !== undefined) return wait.task(task);
  const leads = Object.hasOwn(LEADS, action) ? LEADS[action] : undefined;
  if (leads && "instance" in leads) {
    const { DBInstanceIdSet, DBInstanceId } = params;
    const set = DBInstanceIdSet as unknown[] | undefined;
    const ends: unknown[] = [];
    for (const id of set ?? [DBInstanceId]) ends.push(await wait.instance(leads.instance, { DBInstanceId: id }));
    return set ? ends : ends[0];
  }
  const name = leads && (answer[leads.row[1]] ?? params[leads.row[1]]);
  if (leads && (isName(name) || isNumber(name))) return wait.row(leads, name, params);
  const read = isKnown(action) ? verifyWith(action) : undefined;
  const why =
    "there is nothing to wait for: the answer names no task and no order, and no state is known that the action " +
    "leads to";
  throw new WaitError(read ? `${why}; ${read} shows what it did` : why, { code: "nothing", goal: action, state: "" });
}

/** The members of parameters, an answer or a part of one, by name. */
type Values = Record<string, unknown>;

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";
const isNumber = (value: unknown): value is Integer =>
  (Number.isInteger(value) || typeof value === "bigint") && (value as Integer) > 0;
const isWord = (value: unknown): value is string => typeof value === "string";
const isScalar = (value: unknown): value is string | Integer => /^(string|number|bigint)$/.test(typeof value);
const isList: (value: unknown) => value is unknown[] = Array.isArray;
/** Whether two ids are the same one, be they numbers or texts. */
const isSame = (one: unknown, other: unknown) => isScalar(one) && String(one) === String(other);
const isObject = (value: unknown): value is Values => typeof value === "object" && !Array.isArray(value);

/** A member of an answer, if it is what is documented; nothing where it is not there or null. */
function member<Value>(
  action: string,
  holder: Values | undefined,
  name: string,
  fits: (value: unknown) => value is Value,
): Value | undefined {
  const value = holder?.[name] ?? undefined;
  if (value === undefined || fits(value)) return value;
  const message = `the answer's ${name} is ${kind(value)}, which is not what is documented of it`;
  throw new TransportError(message, { code: "malformed", action });
}

/** The rows of a list of an answer, without those that are null. */
const rows = (action: string, answer: Values, name: string): Values[] =>
  (member(action, answer, name, isList) ?? []).filter((row): row is Values => row !== null && isObject(row));

/** The ways in which a wait ends without its goal. */
type Ending = "failed" | "gone" | "timeout";

/** The error of a wait that ends without its goal. */
function ended(code: Ending, goal: string, state: string, waitedMs: number): WaitError {
  const why = code === "timeout" ? `not within ${Math.round(waitedMs)} ms` : "will not come";
  const was = code === "gone" && state ? `it was ${state}, and is no longer there` : `it is ${state || "not there"}`;
  return new WaitError(`${why}; ${was}`, { code, goal, state });
}

class Wait {
  readonly #client: PostgresClient;
  readonly #settings: Settings;
  readonly #options: CallOptions;
  readonly #timeoutMs: number;
  readonly #onProgress: WaitOptions["onProgress"];
  readonly #waited: () => number;
  readonly #accepted: boolean;

  /** `accepted` says that a call which the service has accepted leads there. */
  constructor(client: PostgresClient, given: WaitOptions, region?: string, accepted = false) {
    const settings = settingsOf(client);
    const { timeoutMs = TIMEOUT_MS, onProgress, ...options } = knownOptions(given, [...CALL_OPTIONS, "onProgress"]);
    if (!(typeof timeoutMs === "number" && timeoutMs > 0))
      throw invalid("options.timeoutMs", "must be a number above 0");
    if (onProgress !== undefined && typeof onProgress !== "function")
      throw invalid("options.onProgress", "must be a function");
    callSettings(settings, options);
    this.#client = client;
    this.#settings = settings;
    this.#options = { ...options, region: options.region ?? region };
    this.#timeoutMs = timeoutMs;
    this.#onProgress = onProgress;
    this.#waited = stopwatch(settings);
    this.#accepted = accepted;
  }

  /** The options of a look, none of which takes longer than the wait. */
  #look(): CallOptions {
    const leftMs = Math.max(this.#timeoutMs - this.#waited(), 1);
    return { ...this.#options, timeoutMs: Math.min(this.#settings.timeoutMs, leftMs) };
  }

  #read(action: string, params: object): Promise<Values> {
    return this.#client.call(action, params, this.#look() as AllowUnknown);
  }

  /** Looks until a state is the one that is wanted; `ask` gives the state, and all that is told with it. */
  async #until<Detail>(
    goal: string,
    wanted: string,
    ask: () => Promise<[state?: string, detail?: Detail]>,
    accepted = this.#accepted,
  ): Promise<Detail | undefined> {
    const waited = stopwatch(this.#settings);
    const mostMs = this.#timeoutMs - this.#waited();
    let state = "";
    let seen = "";
    for (let polls = 1; ; polls += 1) {
      let detail: Detail | undefined;
      let answered = true;
      try {
        [state = "", detail] = await ask();
      } catch (error) {
        if ((error as ApiError).class === "not-found") state = "";
        // A poll that failed for a passing reason is made again.
        else if ((error as ApiError).retryable) answered = false;
        else throw error;
      }
      const { Progress: progress, TaskDetail } = (detail ?? {}) as Partial<TaskSet>;
      notify(this.#onProgress, () => ({ state, progress, step: TaskDetail?.CurrentStep, detail }));
      const decision = afterPoll(
        wanted,
        state,
        answered,
        polls,
        waited(),
        mostMs,
        seen !== "",
        accepted,
        Math.random(),
      );
      if (decision === "done") return detail;
      if (state) seen = state;
      const ms = Number(decision);
      if (Number.isNaN(ms)) throw ended(decision as Ending, goal, seen, waited());
      await sleep(this.#settings.shared.clock, ms, this.#options.signal).catch((stopped: Error) => {
        throw new TransportError(stopped.message, { code: "aborted", action: goal, cause: stopped.cause ?? stopped });
      });
    }
  }

  instance(wanted: string, params: object): Promise<unknown> {
    const action = "DescribeDBInstanceAttribute";
    return this.#until(INSTANCE + wanted, wanted, async () => {
      const instance = member(action, await this.#read(action, params), "DBInstance", isObject);
      return [member(action, instance, "DBInstanceStatus", isWord)?.replaceAll(" ", "-"), instance];
    });
  }

  task(TaskId: unknown, accepted?: boolean): Promise<unknown> {
    // Without a number the service would list them all.
    if (!((TaskId as Integer) > 0)) throw invalid("params.TaskId", "must be the number of a task");
    const action = "DescribeTasks";
    const look = async (): Promise<[string?, Values?]> => {
      const tasks = rows(action, await this.#read(action, { TaskId }), "TaskSet");
      const task = tasks.find((row) => isSame(row.TaskId, TaskId));
      return [member(action, task, "Status", isWord), task];
    };
    return this.#until("task", "Success", look, accepted);
  }

  async orders(names: unknown): Promise<unknown> {
    if (!isList(names) || names.length === 0 || !names.every(isName))
      throw invalid("params.DealNames", "must be a list that names orders");
    const action = "DescribeOrders";
    const DealNames = [...new Set(names)];
    const read = async () => rows(action, await this.#read(action, { DealNames }), "Deals");
    // Orders have no state of their own: they are there, and name the task that carries them out or what they brought.
    const deals = await this.#until("order", "Success", async () => {
      const deals = await read();
      const found = DealNames.map((name) => deals.find(({ DealName }) => DealName === name));
      const begun = (deal: Values | undefined) =>
        isNumber(deal?.FlowId) || (member(action, deal, "DBInstanceIdSet", isList) ?? []).length > 0;
      return [found.includes(undefined) ? "" : found.every(begun) ? "Success" : "Running", deals];
    });
    // The service has accepted what its orders name, so a task that is not there yet will come.
    for (const { FlowId } of deals ?? []) if (isNumber(FlowId)) await this.task(FlowId, true);
    try {
      return await read();
    } catch (error) {
      // What was told before is true still, and only not the latest.
      if (!(error as ApiError).retryable) throw error;
      return deals;
    }
  }

  /** A row of a list that comes into a state, or goes. */
  row(
    { read, row: [identity], state, copied, fixed, filters }: LeadsToRow,
    name: string | Integer,
    params: Values,
  ): Promise<unknown> {
    const [field, wanted = "gone"] = state ?? [];
    const of = Object.entries(filters).map(([Name, source]) => ({ Name, Values: [params[source]] }));
    const where = {
      ...fixed,
      ...Object.fromEntries(copied.map((name) => [name, params[name]])),
      ...(of.length > 0 && { Filters: of }),
    };
    return this.#until(`${read} ${name}`, wanted, async () => {
      for await (const { rows } of this.#client.pages(read as PagedAction, where as object as never, this.#look())) {
        const found = (rows as unknown as Values[]).find((row) => isSame(row[identity], name));
        if (found) return [field ? String(member(read, found, field, isScalar) ?? "") : "there", found];
      }
      return [];
    });
  }
}
