// The client: one small loop between the core, which checks, signs and judges, and the platform's fetch.

import { actionNames, isKnown, prepare } from "../wasm/bindings.js";
import type { ActionMethods, Actions, DBInstance, Integer, PgDeal, Rows, TaskSet } from "../generated/actions.js";
import type {
  AllowUnknown,
  CallOptions,
  ClientOptions,
  Ended,
  FetchInit,
  GatewayClientOptions,
  InstanceGoal,
  Page,
  PageOptions,
  PagedAction,
  RawAnswer,
  Rest,
  Started,
  Unknown,
  Unpaged,
  WaitOptions,
} from "./types.js";
import { described, roundTrip } from "./answer.js";
import type { Call } from "./call.js";
import type { CredentialSnapshot } from "./credential-pair.js";
import { type Deadline, LazyRequestInit } from "./deadline.js";
import { ValidationError, invalid } from "../errors/errors.js";
import { parse, serialise } from "../encoding/json.js";
import { within } from "../checks/limits.js";
import { BODY_BYTES, VERSION } from "../generated/facts.js";
import { keepSettings, settingsOf } from "./kept-settings.js";
import { assertToken, callSettings, settings } from "./options.js";
import { locating, origin } from "../errors/origin.js";
import { left, now, perform } from "./attempts.js";
import { whenReady } from "../wasm/memory.js";

/** @internal */
export { settingsOf } from "./kept-settings.js";

const later = () => import("./lazy.js");

/**
 * Calls the service: a method for every action, under the API's own name.
 *
 * @example
 * ```js
 * const client = new PostgresClient({ credential: { secretId, secretKey }, region: "ap-guangzhou" });
 * const { TotalCount, DBInstanceSet } = await client.DescribeDBInstances({ Limit: 20 });
 * ```
 */
export interface PostgresClient extends ActionMethods {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the table of actions defines the methods, below
export class PostgresClient {
  /** Throws a `ValidationError` when an option is missing, misspelt or of the wrong type. */
  constructor(options: ClientOptions | GatewayClientOptions) {
    keepSettings(this, settings(options));
  }

  /**
   * Calls an action by its name.
   *
   * Throws a `ValidationError` before anything is sent, an `ApiError` when the service refuses, a `TransportError` when
   * no usable answer comes back.
   */
  call<Name extends keyof Actions>(
    action: Name,
    ...rest: Rest<Actions[Name]["request"], CallOptions>
  ): Promise<Actions[Name]["response"]>;
  /** Calls an action with parameters newer than this package. */
  call<Name extends keyof Actions>(
    action: Name,
    params: Actions[Name]["request"] & Record<string, unknown>,
    options: AllowUnknown,
  ): Promise<Actions[Name]["response"]>;
  /**
   * Calls an action newer than this package. TypeScript wants `allowUnknown: true` here even where the client has it.
   */
  call<Name extends string>(
    action: Unknown<Name>,
    params: object | undefined,
    options: AllowUnknown,
  ): Promise<Record<string, unknown>>;
  call(action: string, params?: object, options?: CallOptions): Promise<unknown> {
    return locating(
      origin(call),
      send(this, action, params, options).then(({ answer }) => answer),
    );
  }

  /**
   * Calls an action and gives the answer with status, headers and the untouched text.
   *
   * Throws as `call` does.
   */
  raw<Name extends keyof Actions>(
    action: Name,
    ...rest: Rest<Actions[Name]["request"], CallOptions>
  ): Promise<RawAnswer<Actions[Name]["response"]>>;
  /** The same with parameters newer than this package. */
  raw<Name extends keyof Actions>(
    action: Name,
    params: Actions[Name]["request"] & Record<string, unknown>,
    options: AllowUnknown,
  ): Promise<RawAnswer<Actions[Name]["response"]>>;
  /**
   * The same of an action newer than this package. TypeScript wants `allowUnknown: true` here even where the client has
   * it.
   */
  raw<Name extends string>(
    action: Unknown<Name>,
    params: object | undefined,
    options: AllowUnknown,
  ): Promise<RawAnswer<Record<string, unknown>>>;
  raw(action: string, params?: object, options?: CallOptions): Promise<unknown> {
    return locating(origin(raw), send(this, action, params, options));
  }

  /**
   * Calls an action that starts a task or places orders, and lets you wait for them.
   *
   * @example
   * ```js
   * const { answer, done } = await client.start("RestartDBInstance", { DBInstanceId });
   * await done({ onProgress: ({ progress, step }) => console.log(progress, step) });
   * ```
   */
  start<Name extends keyof Actions>(
    action: Name,
    ...rest: Rest<Actions[Name]["request"], CallOptions>
  ): Promise<Started<Actions[Name]["response"]>>;
  async start(action: string, params?: object, options?: CallOptions): Promise<Started<unknown>> {
    // As they are now: `done` is called later.
    const asked = parse(serialise(params) ?? "{}");
    const { credential } = settingsOf(this);
    const keyed = credential ? options : (await later()).withKey(action, options);
    // And no others: members of the caller's object may say something else each time they are read.
    const answer = await (this?.call ?? call).call(this, action as never, asked, keyed as never);
    const finish = async (waiting?: WaitOptions) =>
      (await later()).finish(this, action, asked, answer, waiting, options?.region) as Promise<Ended>;
    const done = (waiting?: WaitOptions) => locating(origin(done), finish(waiting));
    return { answer, done };
  }

  /** The pages of a list, each with a cursor to go on from. */
  pages<Name extends PagedAction>(
    action: Name,
    ...rest: Rest<Unpaged<Name>, PageOptions>
  ): AsyncGenerator<Page<Rows[Name]>, void, void>;
  pages(action: string, params?: object, options?: PageOptions): AsyncGenerator<unknown, void, void> {
    return new Located(pages(this, action, params, options));
  }

  /**
   * The rows of a list, over all its pages. None comes twice, however the list changes meanwhile; where rows vanish
   * from pages already read, as many behind them may be passed over.
   *
   * @example
   * ```js
   * for await (const instance of client.paginate("DescribeDBInstances")) console.log(instance.DBInstanceId);
   * ```
   */
  paginate<Name extends PagedAction>(
    action: Name,
    ...rest: Rest<Unpaged<Name>, PageOptions>
  ): AsyncGenerator<Rows[Name], void, void>;
  paginate(action: string, params?: object, options?: PageOptions): AsyncGenerator<unknown, void, void> {
    return new Located(rows(this, action, params, options));
  }

  /**
   * Waits until an instance is in a state: `instance-running`, any other `DBInstanceStatus` with dashes for blanks, or
   * `instance-gone`, which `offline` and `recycled` are too. After what starts a task wait for the task: the state may
   * not have changed yet.
   *
   * Throws a `WaitError` when it will not come, or not in time; a `ValidationError` for a state that is not known,
   * unless `allowUnknown`.
   */
  waitFor(goal: InstanceGoal, params: { DBInstanceId: string }, options?: WaitOptions): Promise<DBInstance | undefined>;
  /** Waits until a background task has ended well. One that is not there is given half a minute to appear. */
  waitFor(goal: "task", params: { TaskId: Integer } | { FlowId: Integer }, options?: WaitOptions): Promise<TaskSet>;
  /** Waits until orders are carried out, and gives them. Those that are not there are given half a minute to appear. */
  waitFor(
    goal: "order",
    params: { DealName: string } | { DealNames: string[] },
    options?: WaitOptions,
  ): Promise<PgDeal[]>;
  waitFor(goal: string, params: object, options?: WaitOptions): Promise<unknown> {
    const wait = async () => (await later()).waitFor(this, goal, params, options);
    return locating(origin(waitFor), wait());
  }
}

const { call, raw, waitFor } = PostgresClient.prototype;

// A method for every action, under the API's own name.
whenReady(() => {
  for (const action of actionNames()) {
    const { [action]: value } = {
      [action](this: PostgresClient | undefined, params: object, options: CallOptions) {
        // Without a client `call` says what is wrong.
        return (this?.call ?? call).call(this as PostgresClient, action as never, params as never, options as never);
      },
    };
    Object.defineProperty(PostgresClient.prototype, action, { value, configurable: true, writable: true });
  }
});

/** Makes a call: everything that goes wrong with it, also before it begins, is what the promise fails with. */
async function send(
  client: PostgresClient,
  action: string,
  params: object = {},
  options?: CallOptions,
): Promise<RawAnswer<unknown>> {
  if (!isKnown(action)) assertToken("action", action);
  const settings = callSettings(settingsOf(client), options);
  const text = serialise(params);
  if (text === undefined) throw invalid("params", "must be an object");
  // What else a call has, its attempts say.
  return perform({ action, text, settings } as Call, settings.credential ? exchange : askGateway);
}

type Listed = [client: PostgresClient, action: string, params?: object, options?: PageOptions];

async function* pages(...asked: Listed): AsyncGenerator<Page<unknown>, void, void> {
  settingsOf(asked[0]);
  yield* (await later()).pages(...asked);
}

async function* rows(...asked: Listed): AsyncGenerator<unknown, void, void> {
  for await (const { rows } of pages(...asked)) yield* rows;
}

/** A generator whose errors name who asked for the next of it. */
class Located<Value> {
  readonly #inner: AsyncGenerator<Value, void, void>;

  constructor(inner: AsyncGenerator<Value, void, void>) {
    this.#inner = inner;
  }

  next(): Promise<IteratorResult<Value, void>> {
    return locating(origin(Located.prototype.next), this.#inner.next());
  }

  return(): Promise<IteratorResult<Value, void>> {
    return this.#inner.return();
  }

  throw(error: unknown): Promise<IteratorResult<Value, void>> {
    return this.#inner.throw(error);
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}

/** One attempt where a gateway signs. */
const askGateway: typeof exchange = async (call, deadline) => (await later()).askGateway(call, deadline);

/** One attempt: credential, request, answer. */
async function exchange(call: Call, deadline: Deadline): Promise<RawAnswer<unknown>> {
  deadline.check();
  const { action, text, settings, limitMs } = call;
  if (settings.idempotencyKey !== undefined) throw invalid("options.idempotencyKey", "is for calls through a gateway");
  const { url, common, region, language, shared, rateLimit } = settings;
  let local = now(settings);
  let hasWaited = false;
  let credential: CredentialSnapshot;
  const limit = (ms: number) => {
    call.limitMs = Math.min(ms, left(call));
    deadline.within(call.limitMs);
  };
  if (typeof settings.credential !== "function") {
    credential = settings.credential as CredentialSnapshot;
  } else if (shared.cached && local < shared.cached.renewAt) {
    credential = shared.cached.credential;
  } else {
    hasWaited = true;
    const { renew } = await later();
    deadline.check();
    const renewed = renew(settings);
    limit(settings.tryTimeoutMs);
    credential = (await renewed)();
    deadline.check();
  }
  call.credential = credential;
  const turn = rateLimit && (await later()).acquireRateLimit(call, rateLimit, credential.secretId);
  if (turn) {
    hasWaited = true;
    limit(Infinity);
    await turn;
    deadline.check();
  }
  if (hasWaited) {
    local = now(settings);
    limit(limitMs);
  }
  // The service's time: the local one, put right where the service said it was wrong.
  const timestamp = Math.floor((local + shared.offsetMs) / 1000);
  if (!(timestamp >= 0)) throw invalid("clock", "must give milliseconds since 1970");
  const { secretKey } = credential;
  if (text.length > BODY_BYTES) within(text, BODY_BYTES);
  const prepared = prepare(secretKey, common, action, text, timestamp, settings);
  const { problems: advice, body } = prepared;
  if (body === undefined) throw new ValidationError(described(action, advice), { problems: advice, action });
  within(body, BODY_BYTES);
  const signed =
    prepared.signature ??
    (await (await later()).signLarge(secretKey, common, body as Uint8Array<ArrayBuffer>, timestamp));
  let [address, method, content]: [string, string, FetchInit["body"]] = [url, "POST", body];
  let headers: Record<string, string> = {
    Authorization: `TC3-HMAC-SHA256 Credential=${credential.secretId}/${signed}`,
    "Content-Type": "application/json",
    "X-TC-Action": action,
    "X-TC-Version": VERSION,
    "X-TC-Timestamp": String(timestamp),
    "X-TC-Region": region,
  };
  if (credential.token) headers["X-TC-Token"] = credential.token;
  if (language) headers["X-TC-Language"] = language;
  if (settings.isOther) {
    const { signWithMethod } = await later();
    ({ address, method, headers, content } = signWithMethod(call, credential, timestamp, headers));
  }
  const request = new LazyRequestInit(method, headers, content, deadline);
  return roundTrip(call, deadline, address, request, timestamp, advice);
}
