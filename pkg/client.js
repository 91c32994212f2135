// The client: one small loop between the core, which checks, signs and judges, and the platform's fetch.

import { actionNames, isKnown, judge, prepare, unusable } from "./border.js";
import { guard, pair, renew } from "./credential.js";
import { Sending } from "./deadline.js";
import { digestLater } from "./digest.js";
import { ApiError, METHODS, TransportError, ValidationError, invalid, oneOf } from "./errors.js";
import { shown, tell } from "./events.js";
import { parse, stringify } from "./json.js";
import { signedOtherwise } from "./otherwise.js";
import { pages } from "./pages.js";
import { takeTurn } from "./rates.js";
import { attempt, learnt, left, now } from "./tries.js";
import { signature } from "./signer.js";
import { finish, waitFor } from "./wait.js";
import { whenReady } from "./wasm.js";

const CALL_OPTIONS = ["signal", "region", "timeoutMs", "tryTimeoutMs", "retry", "rateLimit", "allowUnknown", "strict"];
const OBSERVERS = ["onRequest", "onResponse", "onRetry", "onAdvice"];
const OPTIONS = ["credential", "endpoint", "language", "signMethod", "httpMethod", "fetch", "clock", "dangerouslyAllowBrowser", ...CALL_OPTIONS.slice(1), ...OBSERVERS];
const PATIENCE = { tries: 4, baseMs: 200, capMs: 10_000 };
const ANSWER_CHARACTERS = 50 * 1024 * 1024;
const REQUEST_BYTES = 10 * 1024 * 1024;

export class PostgresClient {
  #options;

  constructor(options) {
    known("options", options, OPTIONS);
    const { credential, language, dangerouslyAllowBrowser, signMethod = METHODS[0], httpMethod = "POST" } = options;
    oneOf("signMethod", signMethod, METHODS);
    oneOf("httpMethod", httpMethod, ["POST", "GET"]);
    if (typeof credential !== "function") guard(pair(credential), dangerouslyAllowBrowser);
    if (language) word("language", language);
    for (const name of ["fetch", "clock", ...OBSERVERS]) {
      if (options[name] !== undefined && typeof options[name] !== "function") throw invalid(name, "must be a function");
    }
    this.#options = settled({ timeoutMs: 60_000, tryTimeoutMs: 15_000, ...PATIENCE, shared: learnt(), isOther: signMethod !== METHODS[0] || httpMethod === "GET" }, options);
  }

  call(action, params, options) {
    return new Promise((resolve, reject) => this.#send(action, params, options, ({ answer }) => resolve(answer), reject));
  }

  raw(action, params, options) {
    return new Promise((resolve, reject) => this.#send(action, params, options, resolve, reject));
  }

  async start(action, params, options) {
    const answer = await this.call(action, params, options);
    return { answer, done: (waiting) => finish(this, this.#options, answer, { region: options?.region, ...waiting }) };
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
    const settings = options ? settled(this.#options, known("options", options, CALL_OPTIONS)) : this.#options;
    const text = serialise(params);
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
  const { secretKey } = credential;
  const { refused, problems: advice, body, signature: short } = prepare(secretKey, common, action, text, timestamp, settings);
  if (refused) throw new ValidationError(described(action, advice), advice, action);
  if (body.length > REQUEST_BYTES) throw invalid("params", `are beyond the ${REQUEST_BYTES} bytes the service accepts`);
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
function read({ action, tries: attempts, headers }, status, text, advice) {
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
  const known = typeof answer === "object" && answer !== null && !Array.isArray(answer);
  if (!known || (fault !== undefined && typeof fault.Code !== "string")) {
    throw new TransportError("malformed", action, unusable(status, text.slice(0, 64)), cause, status);
  }
  const requestId = answer.RequestId ?? "";
  if (fault === undefined) return { answer, requestId, status, headers, text, attempts };
  return { requestId, error: new ApiError(action, fault, requestId, status, judge(action, fault.Code), advice) };
}

function serialise(params) {
  let text;
  try {
    text = stringify(params);
  } catch (error) {
    throw Object.assign(invalid("params", "cannot be written as JSON"), { cause: error });
  }
  if (text === undefined) throw invalid("params", "must be an object");
  return text;
}

/** Refuses what is no word: it goes into a header as it is. */
function word(path, text, otherwise = "must be a word of letters, digits and dashes") {
  if (typeof text !== "string" || !/^[\w-]+$/.test(text)) throw invalid(path, text ? "must be a word of letters, digits and dashes" : otherwise);
}

/** Where requests go, and what is signed of all of them; the host with its port unless that is the scheme's own. */
function located(endpoint, region) {
  const regional = `postgres.${region}${DOMAIN}`;
  const named = { regional, international: `postgres.intl${DOMAIN}` }[endpoint] ?? endpoint;
  let address;
  try {
    address = new URL(/^\w+:\/\//.test(named) ? named : `https://${named}`);
  } catch {
    throw invalid("endpoint", "has no usable host; write postgres.tencentcloudapi.com or https://host:port/path");
  }
  const { protocol, href, host, search, hash, username } = address;
  if (!/^https?:$/.test(protocol)) throw invalid("endpoint", "has a scheme other than https and http");
  if (search || hash || username) throw invalid("endpoint", "holds a query, fragment or user name; keep scheme, host, port and path");
  // All financial regions, and they only, are named so.
  if (region.endsWith("-fsi") && host.endsWith(DOMAIN) && host !== regional) {
    throw invalid("region", `is a financial region, reached through its own endpoint only: set endpoint to ${regional}`);
  }
  return { url: href, host, common: `postgres\0POST\n/\n\n\0content-type\x01application/json\nhost\x01${host}` };
}

const DOMAIN = ".tencentcloudapi.com";

/** The problems in one sentence; faults first, as they are what refuses the call. */
function described(action, problems) {
  const said = ({ path, message, suggestion }) => `${path && `${path} `}${message}${suggestion ? ` (did you mean ${suggestion}?)` : ""}`;
  const of = (wanted) => problems.filter(({ severity }) => severity === wanted).map(said);
  return `${action}: ${[...of("error"), ...of("advice")].join("; ")}`;
}

/** Settings, with options in their place where they are set. */
function settled(settings, options) {
  const own = Object.entries(options).filter(([, value]) => value !== undefined);
  const merged = { ...settings, ...Object.fromEntries(own) };
  const { region, signal, retry, rateLimit } = merged;
  word("region", region, "is required: name the region to call, such as ap-guangzhou");
  if (retry === false) merged.tries = 1;
  else if (options.retry) Object.assign(merged, PATIENCE, known("retry", retry, Object.keys(PATIENCE)));
  if (rateLimit === true) merged.rateLimit = {};
  else if (rateLimit && typeof rateLimit !== "function") known("rateLimit", rateLimit, ["maxWaitMs"]);
  for (const name of ["timeoutMs", "tryTimeoutMs", "tries", "baseMs", "capMs"]) {
    if (!(typeof merged[name] === "number" && merged[name] > 0)) throw invalid(PATIENCE[name] ? `retry.${name}` : name, "must be a number above 0");
  }
  if (signal && typeof signal.addEventListener !== "function") throw invalid("options.signal", "must be an AbortSignal");
  if (region !== settings.region) Object.assign(merged, located(merged.endpoint ?? `postgres${DOMAIN}`, region));
  return merged;
}

/** Refuses a misspelt option, which would otherwise do nothing. */
function known(path, options, names) {
  if (typeof options !== "object" || options === null) throw invalid(path, "must be an object");
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) throw invalid(`${path}.${name}`, `is no option; there are ${names.join(", ")}`);
  }
  return options;
}
