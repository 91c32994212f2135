// The client: one small loop between the core, which checks, signs and judges, and the platform's fetch.

import { actionNames, isKnown, judge, prepare, redact, unusable } from "./border.js";
import { Deadline, Stopped } from "./deadline.js";
import { digestLater } from "./digest.js";
import { ApiError, TencentDBError, TransportError, ValidationError, invalid } from "./errors.js";
import { parse, stringify } from "./json.js";
import { signature } from "./signer.js";
import { whenReady } from "./wasm.js";

const OPTIONS = [
  "credential", "region", "endpoint", "language", "timeoutMs", "fetch", "clock", "dangerouslyAllowBrowser",
  "allowUnknown", "strict", "onRequest", "onResponse", "onAdvice",
];
const CALL_OPTIONS = ["signal", "region", "timeoutMs", "allowUnknown", "strict"];
const ANSWER_CHARACTERS = 50 * 1024 * 1024;
const REQUEST_BYTES = 10 * 1024 * 1024;
const TIMEOUT_MS = 60_000;

/** Headers whose values may be shown. */
const SHOWN = new Set(["Content-Type", "X-TC-Action", "X-TC-Version", "X-TC-Timestamp", "X-TC-Region", "X-TC-Language"]);

export class PostgresClient {
  #options;

  constructor(options) {
    known("options", options, OPTIONS);
    const { credential, region, endpoint = "postgres.tencentcloudapi.com", language, timeoutMs, dangerouslyAllowBrowser } = options;
    if (typeof credential !== "function") pair(credential);
    word("region", region, "is required: name the region to call, such as ap-guangzhou");
    if (language) word("language", language);
    duration(timeoutMs);
    for (const name of ["fetch", "clock", "onRequest", "onResponse", "onAdvice"]) {
      if (options[name] !== undefined && typeof options[name] !== "function") throw invalid(name, "must be a function");
    }
    if (typeof credential !== "function") guard(credential, dangerouslyAllowBrowser);
    this.#options = { ...options, ...located(endpoint) };
  }

  call(action, params = {}, options) {
    return new Promise((resolve, reject) => {
      if (!isKnown(action)) word("action", action);
      const settings = options ? overridden(this.#options, options) : this.#options;
      const text = serialise(params);
      const timeoutMs = settings.timeoutMs ?? TIMEOUT_MS;
      const fail = (error) => {
        deadline.clear();
        reject(explained(action, error, timeoutMs));
      };
      const deadline = new Deadline(timeoutMs, settings.signal, fail);
      exchange(action, text, settings, deadline).then((answer) => {
        deadline.clear();
        resolve(answer);
      }, fail);
    });
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
async function exchange(action, text, settings, deadline) {
  deadline.check();
  let { credential } = settings;
  if (typeof credential === "function") {
    credential = guard(pair(await resolve(credential)), settings.dangerouslyAllowBrowser);
    deadline.check();
  }
  const timestamp = seconds(settings.clock);
  const { url, host, region, language } = settings;
  const parts = `${credential.secretKey}\0postgres\0POST\0/\0\0content-type\x01application/json\nhost\x01${host}`;
  const { refused, problems: advice, body, signature: short } = prepare(parts, action, text, timestamp, settings);
  if (refused) throw new ValidationError(described(action, advice), advice, action);
  if (body.length > REQUEST_BYTES) throw invalid("params", `are beyond the ${REQUEST_BYTES} bytes the service accepts`);
  const signed = short ?? signature(parts, body, timestamp, await digestLater(body));
  const headers = {
    Authorization: `TC3-HMAC-SHA256 Credential=${credential.secretId}/${signed}`,
    "Content-Type": "application/json",
    "X-TC-Action": action,
    "X-TC-Version": "2017-03-12",
    "X-TC-Timestamp": String(timestamp),
    "X-TC-Region": region,
  };
  if (credential.token) headers["X-TC-Token"] = credential.token;
  if (language) headers["X-TC-Language"] = language;
  if (advice.length > 0) tell(settings.onAdvice, () => ({ action, problems: advice }));
  tell(settings.onRequest, () => shown(action, url, headers, text));
  deadline.check();
  const started = settings.onResponse && performance.now();
  const send = settings.fetch ?? globalThis.fetch;
  const response = await send(url, {
    method: "POST",
    headers,
    body,
    get signal() {
      return deadline.signal;
    },
  });
  const answer = read(action, response.status, await response.text(), advice);
  tell(settings.onResponse, () => ({
    action,
    status: response.status,
    requestId: answer.requestId,
    durationMs: performance.now() - started,
    error: answer.error?.code,
  }));
  if (answer.error) throw answer.error;
  return answer.value;
}

/** Reads an answer: a value, or an error of the service. */
function read(action, status, text, advice) {
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
    throw new TransportError("malformed", action, unusable(status, text.slice(0, 64)), cause);
  }
  const requestId = answer.RequestId ?? "";
  if (fault === undefined) return { requestId, value: answer };
  return { requestId, error: new ApiError(action, fault, requestId, status, judge(action, fault.Code), advice) };
}

/** The error a call fails with, whatever it was that went wrong. */
function explained(action, error, timeoutMs) {
  if (error?.constructor === TencentDBError) return new TencentDBError(`${action}: ${error.message}`, { cause: error.cause });
  if (error instanceof TencentDBError) return error;
  if (error instanceof Stopped) {
    if (error.late) return new TransportError("timeout", action, `no answer within ${timeoutMs} ms`, error);
    return new TransportError("aborted", action, "aborted by the caller", error.cause ?? error);
  }
  return new TransportError("network", action, lost(error), error);
}

/** What a failed fetch most likely means. */
function lost(error) {
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof TypeError && inPage()) {
    return `the request failed (${said}); in a page this is mostly cross-origin: the service does not answer pages directly, so go through a gateway or an edge function`;
  }
  return `the request failed (${said}); check the network and the endpoint`;
}

/** Refuses to put a long-term key where every visitor can read it. */
function guard(credential, allowed) {
  if (credential.token || allowed || !inPage()) return credential;
  throw invalid(
    "credential",
    "is a long-term key in a page, where every visitor can read it: use temporary keys with a token, or a gateway that holds " +
      "the key; where neither matters, set dangerouslyAllowBrowser: true",
  );
}

/** The time, as a signature wants it. */
function seconds(clock) {
  const now = clock ? clock() : Date.now();
  if (!(now >= 0)) throw invalid("clock", "must give milliseconds since 1970");
  return Math.floor(now / 1000);
}

/** Tells an observer. What it throws is its own affair, and no reason for a call to fail. */
function tell(observer, event) {
  if (!observer) return;
  try {
    observer(event());
  } catch (error) {
    console.error("an observer of PostgresClient failed:", error);
  }
}

async function resolve(credential) {
  try {
    return await credential();
  } catch (error) {
    throw Object.assign(invalid("credential", "could not be had: the function that gives it failed"), { cause: error });
  }
}

/** The pair, or what is wrong with it; never what it holds. */
function pair(credential) {
  const problems = [];
  for (const [name, needed] of [["secretId", true], ["secretKey", true], ["token", false]]) {
    const value = credential?.[name];
    if (value === undefined || value === null || value === "") {
      if (needed) problems.push([name, "is required and not set; is it read from an environment that is not loaded?"]);
    } else if (typeof value !== "string" || !/^[!-~]+$/.test(value)) {
      problems.push([name, "must be a string without spaces or line breaks"]);
    }
  }
  if (problems.length === 0) return credential;
  throw new ValidationError(
    problems.map(([name, message]) => `credential.${name} ${message}`).join("; "),
    problems.map(([name, message]) => ({ path: `credential.${name}`, code: "missing", severity: "error", message })),
  );
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

/** Where requests go, and the host as it is signed: with its port unless that is the scheme's own. */
function located(endpoint) {
  let address;
  try {
    address = new URL(/^\w+:\/\//.test(endpoint) ? endpoint : `https://${endpoint}`);
  } catch {
    throw invalid("endpoint", "has no usable host; write postgres.tencentcloudapi.com or https://host:port/path");
  }
  const { protocol, href, host, search, hash, username } = address;
  if (!/^https?:$/.test(protocol)) throw invalid("endpoint", "has a scheme other than https and http");
  if (search || hash || username) throw invalid("endpoint", "holds a query, fragment or user name; keep scheme, host, port and path");
  return { url: href, host };
}

/** The problems in one sentence; faults first, as they are what refuses the call. */
function described(action, problems) {
  const said = ({ path, message, suggestion }) => `${path && `${path} `}${message}${suggestion ? ` (did you mean ${suggestion}?)` : ""}`;
  const of = (wanted) => problems.filter(({ severity }) => severity === wanted).map(said);
  return `${action}: ${[...of("error"), ...of("advice")].join("; ")}`;
}

function duration(timeoutMs) {
  if (timeoutMs !== undefined && !(typeof timeoutMs === "number" && timeoutMs > 0)) throw invalid("timeoutMs", "must be a number of milliseconds above 0");
}

/** The client's options, with those of one call in their place where they are set. */
function overridden(settings, options) {
  const own = Object.entries(known("options", options, CALL_OPTIONS)).filter(([, value]) => value !== undefined);
  const merged = { ...settings, ...Object.fromEntries(own) };
  word("region", merged.region);
  duration(merged.timeoutMs);
  if (merged.signal && typeof merged.signal.addEventListener !== "function") throw invalid("options.signal", "must be an AbortSignal");
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

const inPage = () => typeof window === "object" && typeof document === "object" && window.document === document;

/** The request as an observer may see it: nothing but what is on the list of harmless headers, secrets masked in the body. */
function shown(action, url, headers, text) {
  const safe = {};
  for (const [name, value] of Object.entries(headers)) safe[name] = SHOWN.has(name) ? value : "***";
  return {
    action,
    url,
    headers: safe,
    get body() {
      return redact(action, text);
    },
  };
}
