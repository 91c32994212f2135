// The client: one small loop between the core, which checks, signs and judges, and the platform's fetch.

import { actionNames, isKnown, judge, prepare } from "./border.js";
import { conceal } from "./conceal.js";
import { pair, renew } from "./credential.js";
import { Sending } from "./deadline.js";
import { digestLater } from "./digest.js";
import { ApiError, TransportError, ValidationError, invalid, summed } from "./errors.js";
import { shown, tell } from "./events.js";
import { summary, unawaited } from "./foreign.js";
import { parse, serialise } from "./json.js";
import { BODY_BYTES, within } from "./limits.js";
import { callSettings, settings, word } from "./options.js";
import { located, locating, origin } from "./origin.js";
import { signature } from "./slots.js";
import { Broken, left, now, perform, vouched } from "./tries.js";
import { whenReady } from "./wasm.js";

const later = () => import("./later.js");

const ANSWER_CHARACTERS = 50 * 1024 * 1024;
/** Longer than any code of the service; what it means is looked up letter by letter. */
const CODE_CHARACTERS = 256;

/** The settings of clients, by a key that each client holds: through a proxy, as frameworks make them, no private field could be read. */
const kept = new WeakMap();
const KEY = Symbol("client");

/** The settings of a client. */
export function settingsOf(client) {
  const found = kept.get(client?.[KEY]);
  if (!found)
    throw invalid(
      "this",
      "is no PostgresClient: call methods on the client, as in client.DescribeZones(), or bind them",
    );
  return found;
}

export class PostgresClient {
  constructor(options) {
    const key = Object.freeze({});
    Object.defineProperty(this, KEY, { value: key });
    kept.set(key, settings(options));
  }

  call(action, params, options) {
    return locating(
      origin(call),
      send(this, action, params, options).then(({ answer }) => answer),
    );
  }

  raw(action, params, options) {
    return locating(origin(raw), send(this, action, params, options));
  }

  async start(action, params, options) {
    // As they are now: `done` is called later.
    const asked = parse(serialise(params) ?? "{}");
    // And no others: members of the caller's object may say something else each time they are read.
    const answer = await (this?.call ?? call).call(this, action, asked, options);
    const finish = async (waiting) => (await later()).finish(this, action, asked, answer, waiting, options?.region);
    const done = (waiting) => locating(origin(done), finish(waiting));
    return { answer, done };
  }

  pages(action, params, options) {
    return new Located(pages(this, action, params, options));
  }

  paginate(action, params, options) {
    return new Located(rows(this, action, params, options));
  }

  waitFor(goal, params, options) {
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
  if (typeof credential === "function") {
    const { kept } = shared;
    if (local < kept?.renewMs) {
      credential = kept.credential;
    } else {
      waits = renew(settings);
      deadline.within(left(call));
      credential = (await waits)();
      deadline.check();
    }
  }
  // Read once: who holds it may change it meanwhile.
  credential = call.credential = pair(credential);
  const turn = rateLimit && (await later()).takeTurn(call, credential.secretId);
  if (turn) {
    waits = turn;
    deadline.within(left(call));
    await turn;
    deadline.check();
  }
  if (waits) {
    local = now(settings);
    deadline.within(Math.min(limitMs, left(call)));
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
    error: new ApiError(action, code, message, shownId(call, requestId), status, judge(action, Code), advice),
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
