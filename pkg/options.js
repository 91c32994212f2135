// What a client and its calls are told, checked before anything is done with it.

import { guard, pair } from "./credential.js";
import { METHODS, invalid, known, oneOf } from "./errors.js";
import { learnt } from "./tries.js";

export const CALL_OPTIONS = ["signal", "region", "timeoutMs", "tryTimeoutMs", "retry", "rateLimit", "allowUnknown", "strict"];
const OBSERVERS = ["onRequest", "onResponse", "onRetry", "onAdvice"];
const OPTIONS = ["credential", "endpoint", "language", "signMethod", "httpMethod", "fetch", "trust", "clock", "dangerouslyAllowBrowser", ...CALL_OPTIONS.slice(1), ...OBSERVERS];
const PATIENCE = { maxAttempts: 4, baseDelayMs: 200, maxDelayMs: 10_000 };
const DOMAIN = ".tencentcloudapi.com";

/** The settings of a client. */
export function settings(options) {
  known("options", options, OPTIONS);
  const { credential, language, dangerouslyAllowBrowser, signMethod = METHODS[0], httpMethod = "POST" } = options;
  oneOf("signMethod", signMethod, METHODS);
  oneOf("httpMethod", httpMethod, ["POST", "GET"]);
  if (typeof credential !== "function") guard(pair(credential), dangerouslyAllowBrowser);
  if (language) word("language", language);
  of("function", options, ["fetch", "clock", ...OBSERVERS]);
  if (options.trust !== undefined) of("boolean", known("trust", options.trust, ["fetch", "gateway"]), ["fetch", "gateway"]);
  of("string", options, ["endpoint"]);
  of("boolean", options, ["dangerouslyAllowBrowser"]);
  const isOther = signMethod !== METHODS[0] || httpMethod === "GET";
  return settled({ timeoutMs: 60_000, tryTimeoutMs: 15_000, ...PATIENCE, shared: learnt(), isOther }, options);
}

/** The settings of a call. */
export const callSettings = (settings, options) => (options ? settled(settings, known("options", options, CALL_OPTIONS)) : settings);

/** Settings, with options in their place where they are set. */
function settled(settings, options) {
  const merged = { ...settings, ...given(options) };
  const { region, signal, retry, rateLimit } = merged;
  of("boolean", options, ["strict", "allowUnknown"]);
  word("region", region, "is required: name the region to call, such as ap-guangzhou");
  if (retry === false) merged.maxAttempts = 1;
  else if (options.retry) Object.assign(merged, settings.retry === false && PATIENCE, given(known("retry", retry, Object.keys(PATIENCE))));
  if (rateLimit === true) merged.rateLimit = {};
  else if (rateLimit && typeof rateLimit !== "function") of("number", known("rateLimit", rateLimit, ["maxWaitMs"]), ["maxWaitMs"]);
  for (const name of ["timeoutMs", "tryTimeoutMs", ...Object.keys(PATIENCE)]) {
    if (!(typeof merged[name] === "number" && merged[name] > 0)) throw invalid(PATIENCE[name] ? `retry.${name}` : name, "must be a number above 0");
  }
  if (signal && typeof signal.addEventListener !== "function") throw invalid("options.signal", "must be an AbortSignal");
  if (region !== settings.region) Object.assign(merged, located(merged.endpoint ?? `postgres${DOMAIN}`, region));
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
  if (typeof text !== "string" || !/^[\w-]+$/.test(text)) throw invalid(path, (!text && missing) || "must be a word of letters, digits and dashes");
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
  const { protocol, href, host, search, hash, username, password } = address;
  if (!/^https?:$/.test(protocol)) throw invalid("endpoint", "has a scheme other than https and http");
  if (search || hash || username || password) throw invalid("endpoint", "holds more than scheme, host, port and path");
  // All financial regions, and they only, are named so.
  if (region.endsWith("-fsi") && host.endsWith(DOMAIN) && host !== regional) {
    throw invalid("region", `is a financial region, reached through its own endpoint only: set endpoint to ${regional}`);
  }
  return { url: href, host, common: `postgres\0POST\n/\n\n\0content-type\x01application/json\nhost\x01${host}` };
}
