// The client: one small loop between the core, which checks, signs and judges, and the platform's fetch.

import { actionNames, breaksLine, judge, prepare, redact, unusable, whenReady } from "./border.js";
import { ApiError, TransportError, ValidationError, invalid } from "./errors.js";
import { parse, stringify } from "./json.js";

const OPTIONS = [
  "credential", "region", "endpoint", "language", "timeoutMs", "fetch", "clock", "dangerouslyAllowBrowser",
  "allowUnknown", "strict", "onRequest", "onResponse", "onAdvice",
];
const CALL_OPTIONS = ["signal", "region", "timeoutMs", "allowUnknown", "strict"];
const ANSWER_CHARACTERS = 50 * 1024 * 1024;
const TIMEOUT_MS = 60_000;
// The longest delay timers hold; beyond it they fire at once.
const LONGEST_MS = 2 ** 31 - 1;

/** Headers whose values may be shown. */
const SHOWN = new Set(["Content-Type", "X-TC-Action", "X-TC-Version", "X-TC-Timestamp", "X-TC-Region", "X-TC-Language"]);

export class PostgresClient {
  #options;

  constructor(options) {
    known("options", options, OPTIONS);
    const { credential, endpoint = "", region, language = "", timeoutMs, fetch, clock, dangerouslyAllowBrowser } = options;
    if (typeof credential !== "function") pair(credential);
    for (const [path, text] of Object.entries({ region, endpoint, language })) {
      if (typeof text !== "string") throw invalid(path, path === "region" ? "is required: name the region to call, such as ap-guangzhou" : "must be a string");
      if (breaksLine(text)) throw invalid(path, "holds a line break");
    }
    duration(timeoutMs);
    for (const [path, use] of Object.entries({ fetch, clock })) {
      if (use !== undefined && typeof use !== "function") throw invalid(path, "must be a function");
    }
    if (typeof credential === "object" && !credential.token && !dangerouslyAllowBrowser && inPage()) {
      throw invalid(
        "credential",
        "is a long-term key in a page, where every visitor can read it: use temporary keys with a token, or a gateway that holds " +
          "the key; where neither matters, set dangerouslyAllowBrowser: true",
      );
    }
    this.#options = { ...options };
  }

  async call(action, params = {}, options = {}) {
    const settings = { ...this.#options, ...known("options", options, CALL_OPTIONS) };
    if (typeof action !== "string" || breaksLine(action)) throw invalid("action", "must be the name of an action");
    if (typeof settings.region !== "string" || breaksLine(settings.region)) throw invalid("region", "must be a string without line breaks");
    const text = serialise(params);
    const limit = deadline(action, duration(settings.timeoutMs) ?? TIMEOUT_MS, settings.signal);
    try {
      const credential = await limit.race(typeof settings.credential === "function" ? resolve(settings.credential) : settings.credential);
      const now = (settings.clock ?? Date.now)();
      const request = prepare(action, pair(credential), settings, text, Math.floor(now / 1000), settings);
      if (request.problems) throw new ValidationError(request.message, request.problems, action);
      if (request.advice.length > 0) settings.onAdvice?.({ action, problems: request.advice });
      settings.onRequest?.(shown(action, request, text));
      const started = performance.now();
      const { response, body } = await limit.race(exchange(settings.fetch ?? globalThis.fetch, request, limit.signal));
      const answer = read(action, response, body, request.advice);
      settings.onResponse?.({
        action,
        status: response.status,
        requestId: answer.requestId,
        durationMs: performance.now() - started,
        error: answer.error?.code,
      });
      if (answer.error) throw answer.error;
      return answer.value;
    } catch (error) {
      throw limit.explain(error);
    } finally {
      limit.clear();
    }
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

/** Sends the request and reads the whole answer. */
async function exchange(fetch, { url, headers, body }, signal) {
  const response = await fetch(url, { method: "POST", headers, body, signal });
  return { response, body: await response.text() };
}

/** Reads an answer: a value, or an error of the service. */
function read(action, response, text, advice) {
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
  if (typeof answer !== "object" || answer === null) {
    throw new TransportError("malformed", action, unusable(response.status, text.slice(0, 64)), cause);
  }
  const requestId = answer.RequestId ?? "";
  if (answer.Error) {
    return { requestId, error: new ApiError(action, answer.Error, requestId, response.status, judge(action, answer.Error.Code), advice) };
  }
  return { requestId, value: answer };
}

/** One limit of time over everything a call waits for. */
function deadline(action, timeoutMs, signal) {
  const controller = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, Math.min(timeoutMs, LONGEST_MS));
  const give_up = () => controller.abort();
  signal?.addEventListener("abort", give_up);
  if (signal?.aborted) give_up();
  return {
    signal: controller.signal,
    // A fetch of one's own may not listen to the signal: the call ends all the same.
    race(work) {
      let stop;
      const stopped = new Promise((_, reject) => {
        stop = () => reject(new Error("stopped"));
        if (controller.signal.aborted) stop();
        else controller.signal.addEventListener("abort", stop);
      });
      return Promise.race([work, stopped]).finally(() => controller.signal.removeEventListener("abort", stop));
    },
    explain(error) {
      if (late) return new TransportError("timeout", action, `no answer within ${timeoutMs} ms`, error);
      if (signal?.aborted) return new TransportError("aborted", action, "aborted by the caller", signal.reason ?? error);
      if (error instanceof ValidationError || error instanceof ApiError || error instanceof TransportError) return error;
      return new TransportError("network", action, lost(error), error);
    },
    clear() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", give_up);
    },
  };
}

/** What a failed fetch most likely means. */
function lost(error) {
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof TypeError && inPage()) {
    return `the request failed (${said}); in a page this is mostly cross-origin: the service does not answer pages directly, so go through a gateway or an edge function`;
  }
  return `the request failed (${said}); check the network and the endpoint`;
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

function duration(timeoutMs) {
  if (timeoutMs !== undefined && !(timeoutMs > 0)) throw invalid("timeoutMs", "must be a number of milliseconds above 0");
  return timeoutMs;
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
function shown(action, { url, headers }, text) {
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
