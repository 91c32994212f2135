// @ts-nocheck
// The client: one small loop between the core, which checks, signs and judges, and the platform's fetch.

import { actionNames, isKnown, prepare } from "../wasm/bindings.js";
import type { ActionMethods, Actions, DBInstance, Integer, PgDeal, Rows, TaskSet } from "../generated/actions.js";
import type {
  AllowUnknown,
  CallOptions,
  ClientOptions,
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
import { conceal } from "./conceal.js";
import { pair, renew } from "./credential.js";
import { Sending } from "./deadline.js";
import { digestLater } from "../sign/digest.js";
import { ApiError, TransportError, ValidationError, invalid, summed } from "../errors/errors.js";
import { shown, tell } from "./events.js";
import { summary, unawaited } from "../errors/foreign.js";
import { parse, serialise } from "../encoding/json.js";
import { BODY_BYTES, within } from "../checks/limits.js";
import { callSettings, settings, word } from "./options.js";
import { located, locating, origin } from "../errors/origin.js";
import { signature } from "../wasm/slots.js";
import { Broken, left, now, perform, vouched } from "./attempts.js";
import { whenReady } from "../wasm/memory.js";

const later = () => import("./lazy.js");

const ANSWER_CHARACTERS = 50 * 1024 * 1024;
/** Longer than any code of the service; what it means is looked up letter by letter. */
const CODE_CHARACTERS = 256;

/** The settings of clients, by a key that each client holds: through a proxy, as frameworks make them, no private field could be read. */
const kept = new WeakMap();
const KEY = Symbol("client");

/** @internal The settings of a client. */
export function settingsOf(client) {
  const found = kept.get(client?.[KEY]);
  if (!found)
    throw invalid(
      "this",
      "is no PostgresClient: call methods on the client, as in client.DescribeZones(), or bind them",
    );
  return found;
}

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
export class PostgresClient {
  /** Throws a `ValidationError` when an option is missing, misspelt or of the wrong type. */
  constructor(options: ClientOptions) {
    const key = Object.freeze({});
    Object.defineProperty(this, KEY, { value: key });
    kept.set(key, settings(options));
  }

  /**
   * Calls an action by its name.
   *
   * Throws a `ValidationError` before anything is sent, an `ApiError` when the service refuses, a `TransportError` when no usable
   * answer comes back.
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
  /** Calls an action newer than this package. TypeScript wants `allowUnknown: true` here even where the client has it. */
  call<Name extends string>(
    action: Unknown<Name>,
    params: object | undefined,
    options: AllowUnknown,
  ): Promise<Record<string, unknown>>;
  call(action: string, params?: object, options?: CallOptions): Promise<any> {
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
  /** The same of an action newer than this package. TypeScript wants `allowUnknown: true` here even where the client has it. */
  raw<Name extends string>(
    action: Unknown<Name>,
    params: object | undefined,
    options: AllowUnknown,
  ): Promise<RawAnswer<Record<string, unknown>>>;
  raw(action: string, params?: object, options?: CallOptions): Promise<any> {
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
  async start(action: string, params?: object, options?: CallOptions): Promise<Started<any>> {
    // As they are now: `done` is called later.
    const asked = parse(serialise(params) ?? "{}");
    // And no others: members of the caller's object may say something else each time they are read.
    const answer = await (this?.call ?? call).call(this, action, asked, options);
    const finish = async (waiting) => (await later()).finish(this, action, asked, answer, waiting, options?.region);
    const done = (waiting) => locating(origin(done), finish(waiting));
    return { answer, done };
  }

  /** The pages of a list, each with a cursor to go on from. */
  pages<Name extends PagedAction>(
    action: Name,
    ...rest: Rest<Unpaged<Name>, PageOptions>
  ): AsyncGenerator<Page<Rows[Name]>, void, void>;
  pages(action: string, params?: object, options?: PageOptions): AsyncGenerator<any, void, void> {
    return new Located(pages(this, action, params, options));
  }

  /**
   * The rows of a list, over all its pages. None comes twice, however the list changes meanwhile; where rows vanish from pages
   * already read, as many behind them may be passed over.
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
  paginate(action: string, params?: object, options?: PageOptions): AsyncGenerator<any, void, void> {
    return new Located(rows(this, action, params, options));
  }

  /**
   * Waits until an instance is in a state: `instance-running`, any other `DBInstanceStatus` with dashes for blanks, or `instance-gone`,
   * which `offline` and `recycled` are too. After what starts a task wait for the task: the state may not have changed yet.
   *
   * Throws a `WaitError` when it will not come, or not in time; a `ValidationError` for a state that is not known, unless `allowUnknown`.
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
  waitFor(goal: string, params: object, options?: WaitOptions): Promise<any> {
    const wait = async () => (await later()).waitFor(this, goal, params, options);
    return locating(origin(waitFor), wait());
  }
}

const { call, raw, waitFor } = PostgresClient.prototype;

// A method for every action, under the API's own name.
whenReady(() => {
  for (const action of actionNames()) {
    const { [action]: value } = {
      [action](params, options) {
        // Without a client `call` says what is wrong.
        return (this?.call ?? call).call(this, action, params, options);
      },
    };
    Object.defineProperty(PostgresClient.prototype, action, { value, configurable: true, writable: true });
  }
});

/** Makes a call: everything that goes wrong with it, also before it begins, is what the promise fails with. */
async function send(client, action, params = {}, options) {
  if (!isKnown(action)) word("action", action);
  const settings = callSettings(settingsOf(client), options);
  const text = serialise(params);
  if (text === undefined) throw invalid("params", "must be an object");
  return perform({ action, text, settings }, exchange);
}

async function* pages(...asked) {
  settingsOf(asked[0]);
  yield* (await later()).pages(...asked);
}

async function* rows(...asked) {
  for await (const { rows } of pages(...asked)) yield* rows;
}

/** A generator whose errors name who asked for the next of it. */
class Located {
  #inner;

  constructor(inner) {
    this.#inner = inner;
  }

  next(value) {
    return locating(origin(Located.prototype.next), this.#inner.next(value));
  }

  return(value) {
    return this.#inner.return(value);
  }

  throw(error) {
    return this.#inner.throw(error);
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}

/** One attempt: credential, request, answer. */
async function exchange(call, deadline) {
  deadline.check();
  const { action, text, settings, limitMs } = call;
  const { url, common, region, language, shared, rateLimit } = settings;
  let { credential } = settings;
  let local = now(settings);
  let waits;
  const limit = (ms) => {
    call.limitMs = Math.min(ms, left(call));
    deadline.within(call.limitMs);
  };
  if (typeof credential === "function") {
    const { kept } = shared;
    if (local < kept?.renewMs) {
      credential = kept.credential;
    } else {
      waits = renew(settings);
      limit(settings.tryTimeoutMs);
      credential = (await waits)();
      deadline.check();
    }
  }
  // Read once: who holds it may change it meanwhile.
  credential = call.credential = pair(credential);
  const turn = rateLimit && (await later()).takeTurn(call, credential.secretId);
  if (turn) {
    waits = turn;
    limit(Infinity);
    await turn;
    deadline.check();
  }
  if (waits) {
    local = now(settings);
    limit(limitMs);
  }
  // The service's time: the local one, put right where the service said it was wrong.
  const timestamp = Math.floor((local + shared.offsetMs) / 1000);
  if (!(timestamp >= 0)) throw invalid("clock", "must give milliseconds since 1970");
  const { secretKey } = credential;
  if (text.length > BODY_BYTES) within(text, BODY_BYTES);
  const {
    refused,
    problems: advice,
    body,
    signature: short,
  } = prepare(secretKey, common, action, text, timestamp, settings);
  if (refused) throw new ValidationError(described(action, advice), advice, action);
  within(body, BODY_BYTES);
  const signed = short ?? signature(secretKey, common, body, timestamp, await digestLater(body));
  let [address, method, content] = [url, "POST", body];
  let headers = {
    Authorization: `TC3-HMAC-SHA256 Credential=${credential.secretId}/${signed}`,
    "Content-Type": "application/json",
    "X-TC-Action": action,
    "X-TC-Version": "2017-03-12",
    "X-TC-Timestamp": String(timestamp),
    "X-TC-Region": region,
  };
  if (credential.token) headers["X-TC-Token"] = credential.token;
  if (language) headers["X-TC-Language"] = language;
  if (settings.isOther) {
    const { signedOtherwise } = await later();
    ({ address, method, headers, content } = signedOtherwise(call, credential, timestamp, headers));
  }
  const attempt = call.attempts;
  if (advice.length > 0 && attempt === 1) tell(settings.onAdvice, () => ({ action, problems: advice }));
  tell(settings.onRequest, () => shown(action, attempt, url, headers, text));
  deadline.check();
  const started = shared.clock.now();
  const {
    status,
    body: said,
    headers: told,
  } = await carry(call, address, new Sending(method, headers, content, deadline), timestamp);
  // One that comes too late is no word in what follows.
  deadline.check();
  call.headers = told;
  const answer = read(call, status, said, advice);
  tell(settings.onResponse, () => ({
    action,
    attempt,
    status,
    requestId: shownId(call, answer.requestId),
    durationMs: shared.clock.now() - started,
    error: answer.error?.code,
  }));
  if (answer.error) throw answer.error;
  return answer;
}

/** Sends a request, and gives status and text of what came back: of a given `fetch`, anything may come back. */
async function carry(call, address, request, timestamp) {
  const fetch = call.settings.fetch ?? globalThis.fetch;
  if (typeof fetch !== "function") throw invalid("fetch", "is required: this runtime has none of its own");
  call.signedFor = timestamp;
  call.isVouched = vouched(call.settings, fetch);
  call.sent = true;
  try {
    const response = await fetch(address, request);
    const status = unawaited(response?.status);
    const headers = unawaited(response?.headers);
    const body = typeof response?.text === "function" ? await response.text() : undefined;
    return { status: Number.isInteger(status) && status >= 0 && status < 1000 ? status : 0, headers, body };
  } catch (thrown) {
    throw new Broken(thrown);
  }
}

/** Reads an answer: a value, or an error of the service. Everything else is not the service's. */
function read(call, status, text, advice) {
  const { action, attempts, headers, credential, settings } = call;
  if (typeof text !== "string") {
    throw new TransportError("malformed", action, "fetch gave no Response", undefined, status);
  }
  if (text.length > ANSWER_CHARACTERS) {
    throw new TransportError(
      "too-large",
      action,
      "the answer is beyond the service's 50 MB; ask for fewer rows",
      undefined,
      status,
    );
  }
  let answer;
  let broken;
  try {
    answer = parse(text)?.Response;
  } catch (thrown) {
    broken = thrown;
  }
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isText = (value) => typeof value === "string";
  const fault = isObject(answer) ? (answer.Error ?? undefined) : undefined;
  const isAnswer =
    isObject(answer) &&
    isText(answer.RequestId) &&
    (fault === undefined
      ? // Some of the manual's examples have an empty id, and say something beside it.
        status === 200 &&
        (answer.RequestId !== "" || Object.keys(answer).some((name) => !/^(Error|RequestId)$/.test(name)))
      : isObject(fault) &&
        isText(fault.Code) &&
        fault.Code !== "" &&
        fault.Code.length <= CODE_CHARACTERS &&
        isText(fault.Message ?? ""));
  if (!isAnswer) {
    // Concealed before it is cut: of half a secret nobody could tell that it is one.
    const conceals = (said) => conceal(action, credential, call.text, said);
    const code = status === 429 && settings.trust?.gateway ? "rate-limited" : "malformed";
    throw new TransportError(code, action, unusable(status, conceals(text)), summary(broken, conceals), status);
  }
  const requestId = answer.RequestId;
  if (fault === undefined) return { answer, requestId, status, headers, text, attempts };
  const { Code, Message } = fault;
  call.said = (Message ?? "").slice(0, 4096);
  call.code = Code;
  const conceals = (said) => conceal(action, credential, call.text, said);
  const code = ID.test(Code) ? Code : conceals(Code);
  const message = conceals(Message ?? "");
  return {
    requestId,
    error: new ApiError(action, code, message, shownId(call, requestId), status, advice),
  };
}

/** What is certainly no secret: words of letters, as all codes of the service are, and ids of requests. */
const ID = /^([a-z]+(\.[a-z]+)*|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** An id of a request as it may be shown: whoever answers may have put anything there. */
const shownId = ({ action, credential, text }, id) => (ID.test(id) ? id : conceal(action, credential, text, id));

/** What a body that is no answer of the service seems to be, and how it begins where that is a short text; src/call/answer.rs says the same. */
function unusable(status, body) {
  const start = body.trim();
  let found = "a text that is not JSON";
  let isTelling = true;
  if (start === "") [found, isTelling] = ["an empty body", false];
  else if (start[0] === "<") [found, isTelling] = ["HTML or XML, as from a proxy, a gateway or a wrong address", false];
  // What has the form of an answer may hold what only its reader is to see.
  else if (/^[{[]/.test(start))
    [found, isTelling] = ["JSON that is cut short or lacks Response", !start.includes('"Response"')];
  const told = isTelling ? ` (${start.slice(0, 200)})` : "";
  return `the answer is not the service's: HTTP status ${status} with ${found}${told}; check endpoint and network`;
}

/** The problems in one sentence; faults first, as they are what refuses the call. */
function described(action, problems) {
  const of = (wanted) => problems.filter(({ severity }) => severity === wanted);
  return `${action}: ${summed([...of("error"), ...of("advice")])}`;
}
