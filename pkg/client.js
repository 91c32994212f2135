// The client: one small loop between the core, which checks, signs and judges, and the platform's fetch.

import { actionNames, isKnown, judge, prepare, unusable } from "./border.js";
import { renew } from "./credential.js";
import { Sending } from "./deadline.js";
import { digestLater } from "./digest.js";
import { ApiError, TransportError, ValidationError, invalid } from "./errors.js";
import { shown, tell } from "./events.js";
import { BODY_BYTES, within } from "./flat.js";
import { parse, serialise } from "./json.js";
import { callSettings, settings, word } from "./options.js";
import { signedOtherwise } from "./otherwise.js";
import { pages } from "./pages.js";
import { takeTurn } from "./rates.js";
import { attempt, left, now } from "./tries.js";
import { signature } from "./signer.js";
import { finish, waitFor } from "./wait.js";
import { whenReady } from "./wasm.js";

const ANSWER_CHARACTERS = 50 * 1024 * 1024;

export class PostgresClient {
  #options;

  constructor(options) {
    this.#options = settings(options);
  }

  call(action, params, options) {
    return new Promise((resolve, reject) => this.#send(action, params, options, ({ answer }) => resolve(answer), reject));
  }

  raw(action, params, options) {
    return new Promise((resolve, reject) => this.#send(action, params, options, resolve, reject));
  }

  async start(action, params, options) {
    const answer = await this.call(action, params, options);
    return { answer, done: (waiting) => finish(this, this.#options, answer, { ...waiting, region: waiting?.region ?? options?.region }) };
  }

  pages(action, params, options) {
    return pages(this, action, params, options);
  }

  async *paginate(action, params, options) {
    for await (const { rows } of pages(this, action, params, options)) yield* rows;
  }

  waitFor(goal, params, options) {
    return waitFor(this, this.#options, goal, params, options);
  }

  #send(action, params = {}, options, resolve, reject) {
    if (!isKnown(action)) word("action", action);
    const settings = callSettings(this.#options, options);
    const text = serialise(params);
    if (text === undefined) throw invalid("params", "must be an object");
    attempt({ action, text, settings, tries: 0, resolve, reject }, exchange);
  }
}

// A method for every action, under the API's own name.
whenReady(() => {
  for (const action of actionNames()) {
    Object.defineProperty(PostgresClient.prototype, action, {
      value: function (params, options) {
        return this.call(action, params, options);
      },
      configurable: true,
      writable: true,
    });
  }
});

/** One try: credential, request, answer. */
async function exchange(call, deadline, limitMs) {
  deadline.check();
  const { action, text, settings } = call;
  const { url, common, region, language, shared, rateLimit } = settings;
  let { credential } = settings;
  let waits;
  if (typeof credential === "function") {
    const { kept } = shared;
    if (call.local < kept?.renewMs) {
      credential = kept.credential;
    } else {
      waits = renew(settings);
      deadline.within(left(call));
      credential = await waits;
      deadline.check();
    }
  }
  const turn = rateLimit && takeTurn(call, credential.secretId);
  if (turn) {
    waits = turn;
    deadline.within(left(call));
    await turn;
    deadline.check();
  }
  if (waits) {
    call.local = now(settings);
    deadline.within(Math.min(limitMs, left(call)));
  }
  // The service's time: the local one, put right where the service said it was wrong.
  const timestamp = Math.floor((call.local + shared.offsetMs) / 1000);
  if (!(timestamp >= 0)) throw invalid("clock", "must give milliseconds since 1970");
  call.credential = credential;
  const { secretKey } = credential;
  const { refused, problems: advice, body, signature: short } = prepare(secretKey, common, action, text, timestamp, settings);
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
    ({ address, method, headers, content } = signedOtherwise(call, credential, timestamp, headers));
  }
  const attempt = call.tries;
  if (advice.length > 0 && attempt === 1) tell(settings.onAdvice, () => ({ action, problems: advice }));
  tell(settings.onRequest, () => shown(action, attempt, url, headers, text));
  deadline.check();
  const started = settings.onResponse && performance.now();
  const send = settings.fetch ?? globalThis.fetch;
  call.signedFor = timestamp;
  call.sent = true;
  const response = await send(address, new Sending(method, headers, content, deadline));
  call.headers = response.headers;
  const { status } = response;
  const answer = read(call, status, await response.text(), advice);
  tell(settings.onResponse, () => ({
    action,
    attempt,
    status,
    requestId: answer.requestId,
    durationMs: performance.now() - started,
    error: answer.error?.code,
  }));
  if (answer.error) throw answer.error;
  return answer;
}

/** Reads an answer: a value, or an error of the service. */
function read(call, status, text, advice) {
  const { action, tries: attempts, headers } = call;
  if (text.length > ANSWER_CHARACTERS) {
    throw new TransportError("too-large", action, "the answer is beyond the 50 MB the service sends; ask for fewer rows");
  }
  let answer;
  let cause;
  try {
    answer = parse(text)?.Response;
  } catch (error) {
    cause = error;
  }
  const fault = answer?.Error ?? undefined;
  const known = answer instanceof Object && !Array.isArray(answer);
  // What a gateway made up has the form perhaps, but not the id, and says nothing.
  const empty = known && fault === undefined && !answer.RequestId && (status >= 300 || Object.keys(answer).every((name) => /^(Error|RequestId)$/.test(name)));
  if (!known || empty || (fault !== undefined && typeof fault.Code !== "string")) {
    throw new TransportError("malformed", action, unusable(status, text.slice(0, 64)), cause, status);
  }
  const requestId = answer.RequestId ?? "";
  if (fault === undefined) return { answer, requestId, status, headers, text, attempts };
  call.said = fault.Message ?? "";
  return { requestId, error: new ApiError(action, fault, requestId, status, judge(action, fault.Code), advice) };
}

/** The problems in one sentence; faults first, as they are what refuses the call. */
function described(action, problems) {
  const said = ({ path, message, suggestion }) => `${path && `${path} `}${message}${suggestion ? ` (did you mean ${suggestion}?)` : ""}`;
  const of = (wanted) => problems.filter(({ severity }) => severity === wanted).map(said);
  return `${action}: ${[...of("error"), ...of("advice")].join("; ")}`;
}
