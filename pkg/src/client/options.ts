// What a client and its calls are told, checked before anything is done with it.

import { type CredentialSnapshot, guard, pair } from "./credential-pair.js";
import { type Endpoint, resolveEndpoint } from "./endpoint.js";
import { METHODS, invalid } from "../errors/errors.js";
import { DOMAIN, LANGUAGES } from "../generated/facts.js";
import { member } from "../errors/foreign.js";
import { known, oneOf } from "../checks/known.js";
import { DEFAULT_RETRY, DEFAULT_TIMEOUTS } from "./mirrored.js";
import type { SharedState } from "./call.js";
import type { CallOptions, ClientOptions, GatewayClientOptions, RateLimit, RetryOptions } from "./types.js";
import { newSharedState, now } from "./attempts.js";

export const CALL_OPTIONS = [
  "signal",
  "region",
  "timeoutMs",
  "tryTimeoutMs",
  "retry",
  "rateLimit",
  "allowUnknown",
  "strict",
  "idempotencyKey",
];
const OBSERVERS = ["onRequest", "onResponse", "onRetry", "onAdvice"] as const;
const OPTIONS = [
  "credential",
  "endpoint",
  "headers",
  "language",
  "signMethod",
  "httpMethod",
  "fetch",
  "trust",
  "clock",
  "dangerouslyAllowBrowser",
  ...CALL_OPTIONS.slice(1, -1),
  ...OBSERVERS,
];
/** What people write at the top level, and where it belongs. */
const ELSEWHERE: Record<string, string> = {
  // Every object has more members than its own.
  __proto__: null as never,
  secretId: "credential: { secretId, secretKey }",
  secretKey: "credential: { secretId, secretKey }",
  token: "credential: { secretId, secretKey }",
  maxAttempts: "retry: { maxAttempts }",
  maxRetries: "retry: { maxAttempts }",
  maxWaitMs: "rateLimit: { maxWaitMs }",
  abortSignal: "signal",
};
const RETRY = Object.keys(DEFAULT_RETRY) as (keyof RetrySettings)[];

/** How often a call is tried, and how long the pauses are. */
type RetrySettings = { [Name in keyof RetryOptions]-?: number };

/** The options of a client and of a call, checked, with what follows from them. */
export interface Settings
  extends Omit<ClientOptions, "credential" | "endpoint" | "rateLimit">,
    Omit<CallOptions, keyof ClientOptions>,
    RetrySettings,
    Endpoint {
  /** Not there where a gateway signs. */
  credential?: CredentialSnapshot | (() => unknown);
  headers?: GatewayClientOptions["headers"];
  endpoint?: string | undefined;
  rateLimit?: Exclude<RateLimit, true>;
  timeoutMs: number;
  tryTimeoutMs: number;
  shared: SharedState;
  /** Whether calls are signed or sent otherwise than by TC3-HMAC-SHA256 and POST. */
  isOther: boolean;
}

/** The settings of a client. */
export function settings(given: ClientOptions | GatewayClientOptions): Settings {
  const options: Omit<ClientOptions, "credential"> & { credential?: unknown; headers?: Settings["headers"] } =
    knownOptions(given, OPTIONS);
  const { credential, language, dangerouslyAllowBrowser, signMethod = METHODS[0], httpMethod = "POST" } = options;
  oneOf("signMethod", signMethod, METHODS);
  oneOf("httpMethod", httpMethod, ["POST", "GET"]);
  if (language !== undefined) oneOf("language", language, LANGUAGES);
  assertTypes("function", options, ["fetch", "clock", ...OBSERVERS]);
  if (options.trust !== undefined) {
    options.trust = known("trust", options.trust, ["fetch", "gateway"]);
    assertTypes("boolean", options.trust, ["fetch", "gateway"]);
  }
  assertTypes("string", options, ["endpoint"]);
  assertTypes("boolean", options, ["dangerouslyAllowBrowser"]);
  const isOther = signMethod !== METHODS[0] || httpMethod === "GET";
  const defaults = { ...DEFAULT_TIMEOUTS, ...DEFAULT_RETRY, shared: newSharedState(), isOther };
  const merged = resolveSettings(defaults, options as Partial<ClientOptions>);
  if (credential === undefined && !merged.host.endsWith(DOMAIN)) {
    const signing = (["signMethod", "httpMethod", "dangerouslyAllowBrowser"] as const).find((name) => options[name]);
    if (signing) throw invalid(signing, "is for calls that the client signs, and here a gateway does");
    if (!/^(object|function)$/.test(typeof (options.headers ?? {}))) throw invalid("headers", "must be an object");
    return merged;
  }
  if (options.headers !== undefined)
    throw invalid("headers", "is for a gateway, which needs no credential but an endpoint, such as /api/tencentdb");
  // As it is now: what becomes of the caller's object is not for calls under way.
  if (typeof credential !== "function")
    merged.credential = guard(
      pair(credential, () => now(options)),
      dangerouslyAllowBrowser,
    );
  return merged;
}

/** The settings of a call. */
export const callSettings = (settings: Settings, options: CallOptions | null | undefined): Settings =>
  options == null ? settings : resolveSettings(settings, knownOptions(options, CALL_OPTIONS));

/** Refuses a misspelt option, and what holds its options where nobody would look. */
export function knownOptions<Options extends object>(given: Options, names: readonly string[]): Options {
  const holds = (name: string) => names.includes("signal") && member(given, name) !== undefined;
  if (holds("aborted")) throw invalid("options", "is a signal and must be an object that holds it", "{ signal }");
  if (holds("abort"))
    throw invalid("options", "is an AbortController and must be an object", "{ signal: controller.signal }");
  return known("options", given, names, ELSEWHERE);
}

/** What is known before the options of a client are. */
type Defaults = Partial<Settings> &
  Pick<Settings, "timeoutMs" | "tryTimeoutMs" | "shared" | "isOther" | keyof RetrySettings>;

/** Settings, with options in their place where they are set. */
function resolveSettings(settings: Defaults, options: Partial<ClientOptions> & CallOptions): Settings {
  const merged = { ...settings, ...definedOnly(options) } as Settings;
  const { region, signal, retry, rateLimit } = merged;
  assertTypes("boolean", options, ["strict", "allowUnknown"]);
  assertToken("region", region, "is required: name the region to call, such as ap-guangzhou");
  if (retry === false) merged.maxAttempts = 1;
  else if (options.retry)
    Object.assign(
      merged,
      settings.retry === false && DEFAULT_RETRY,
      definedOnly(known("retry", retry as RetryOptions, RETRY)),
    );
  if ((rateLimit as RateLimit) === true) merged.rateLimit = {};
  else if (rateLimit && typeof rateLimit !== "function") {
    merged.rateLimit = known("rateLimit", rateLimit, ["maxWaitMs"]);
    assertTypes("number", merged.rateLimit, ["maxWaitMs"]);
  }
  for (const name of ["timeoutMs", "tryTimeoutMs", ...RETRY] as const) {
    if (!(typeof merged[name] === "number" && merged[name] > 0))
      throw invalid(name in DEFAULT_RETRY ? `retry.${name}` : name, "must be a number above 0");
  }
  if (signal && typeof member(signal, "addEventListener") !== "function")
    throw invalid(
      "options.signal",
      "must be an AbortSignal",
      member(signal, "abort") ? "controller.signal" : undefined,
    );
  if (region !== settings.region) Object.assign(merged, resolveEndpoint(merged.endpoint, region));
  return merged;
}

/** Refuses options of another type. */
function assertTypes<Options>(type: string, options: Options, names: readonly (keyof Options & string)[]): void {
  for (const name of names) {
    if (options[name] !== undefined && typeof options[name] !== type) throw invalid(name, `must be a ${type}`);
  }
}

/** What is set of them: an option that is undefined is one that is not given. */
const definedOnly = (options: object): object =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** Refuses what is no word: it goes into a header as it is. */
export function assertToken(path: string, text: unknown, missing?: string): asserts text is string {
  if (typeof text !== "string" || !/^[\w-]+$/.test(text))
    throw invalid(path, (!text && missing) || "must be a word of letters, digits and dashes");
}
