// @ts-nocheck
// What a client and its calls are told, checked before anything is done with it.

import { guard, pair } from "./credential.js";
import { located } from "./endpoint.js";
import { METHODS, invalid } from "../errors/errors.js";
import { LANGUAGES } from "../generated/facts.js";
import { member } from "../errors/foreign.js";
import { known, oneOf } from "../checks/known.js";
import { learnt, now } from "./attempts.js";

export const CALL_OPTIONS = [
  "signal",
  "region",
  "timeoutMs",
  "tryTimeoutMs",
  "retry",
  "rateLimit",
  "allowUnknown",
  "strict",
];
const OBSERVERS = ["onRequest", "onResponse", "onRetry", "onAdvice"];
const OPTIONS = [
  "credential",
  "endpoint",
  "language",
  "signMethod",
  "httpMethod",
  "fetch",
  "trust",
  "clock",
  "dangerouslyAllowBrowser",
  ...CALL_OPTIONS.slice(1),
  ...OBSERVERS,
];
/** What people write at the top level, and where it belongs. */
const ELSEWHERE = {
  __proto__: null,
  secretId: "credential: { secretId, secretKey }",
  secretKey: "credential: { secretId, secretKey }",
  token: "credential: { secretId, secretKey }",
  maxAttempts: "retry: { maxAttempts }",
  maxRetries: "retry: { maxAttempts }",
  maxWaitMs: "rateLimit: { maxWaitMs }",
  abortSignal: "signal",
};
// As `Policy::default` in src/call: a client may be made before the wasm is there. tests/decisions.json holds both to them.
const PATIENCE = { maxAttempts: 4, baseDelayMs: 200, maxDelayMs: 10_000 };

/** The settings of a client. */
export function settings(given) {
  const options = knownOptions(given, OPTIONS);
  const { credential, language, dangerouslyAllowBrowser, signMethod = METHODS[0], httpMethod = "POST" } = options;
  oneOf("signMethod", signMethod, METHODS);
  oneOf("httpMethod", httpMethod, ["POST", "GET"]);
  if (language !== undefined) oneOf("language", language, LANGUAGES);
  of("function", options, ["fetch", "clock", ...OBSERVERS]);
  if (options.trust !== undefined) {
    options.trust = known("trust", options.trust, ["fetch", "gateway"]);
    of("boolean", options.trust, ["fetch", "gateway"]);
  }
  of("string", options, ["endpoint"]);
  of("boolean", options, ["dangerouslyAllowBrowser"]);
  const isOther = signMethod !== METHODS[0] || httpMethod === "GET";
  const merged = settled({ timeoutMs: 60_000, tryTimeoutMs: 15_000, ...PATIENCE, shared: learnt(), isOther }, options);
  // As it is now: what becomes of the caller's object is not for calls under way.
  if (typeof credential !== "function")
    merged.credential = guard(
      pair(credential, () => now(options)),
      dangerouslyAllowBrowser,
    );
  return merged;
}

/** The settings of a call. */
export const callSettings = (settings, options) =>
  options == null ? settings : settled(settings, knownOptions(options, CALL_OPTIONS));

/** Refuses a misspelt option, and what holds its options where nobody would look. */
export function knownOptions(given, names) {
  const holds = (name) => names.includes("signal") && member(given, name) !== undefined;
  if (holds("aborted")) throw invalid("options", "is a signal and must be an object that holds it", "{ signal }");
  if (holds("abort"))
    throw invalid("options", "is an AbortController and must be an object", "{ signal: controller.signal }");
  return known("options", given, names, ELSEWHERE);
}

/** Settings, with options in their place where they are set. */
function settled(settings, options) {
  const merged = { ...settings, ...given(options) };
  const { region, signal, retry, rateLimit } = merged;
  of("boolean", options, ["strict", "allowUnknown"]);
  word("region", region, "is required: name the region to call, such as ap-guangzhou");
  if (retry === false) merged.maxAttempts = 1;
  else if (options.retry)
    Object.assign(merged, settings.retry === false && PATIENCE, given(known("retry", retry, Object.keys(PATIENCE))));
  if (rateLimit === true) merged.rateLimit = {};
  else if (rateLimit && typeof rateLimit !== "function") {
    merged.rateLimit = known("rateLimit", rateLimit, ["maxWaitMs"]);
    of("number", merged.rateLimit, ["maxWaitMs"]);
  }
  for (const name of ["timeoutMs", "tryTimeoutMs", ...Object.keys(PATIENCE)]) {
    if (!(typeof merged[name] === "number" && merged[name] > 0))
      throw invalid(PATIENCE[name] ? `retry.${name}` : name, "must be a number above 0");
  }
  if (signal && typeof member(signal, "addEventListener") !== "function")
    throw invalid(
      "options.signal",
      "must be an AbortSignal",
      member(signal, "abort") ? "controller.signal" : undefined,
    );
  if (region !== settings.region) Object.assign(merged, located(merged.endpoint, region));
  return merged;
}

/** Refuses options of another type. */
function of(type, options, names) {
  for (const name of names) {
    if (options[name] !== undefined && typeof options[name] !== type) throw invalid(name, `must be a ${type}`);
  }
}

/** What is set of them: an option that is undefined is one that is not given. */
const given = (options) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** Refuses what is no word: it goes into a header as it is. */
export function word(path, text, missing) {
  if (typeof text !== "string" || !/^[\w-]+$/.test(text))
    throw invalid(path, (!text && missing) || "must be a word of letters, digits and dashes");
}
