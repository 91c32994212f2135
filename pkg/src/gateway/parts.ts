// What a gateway is made of, made ready: whatever is wrong with its options refuses the gateway.

import { kind } from "../checks/kinds.js";
import { known, oneOf } from "../checks/known.js";
import { invalid } from "../errors/errors.js";
import { unawaited } from "../errors/foreign.js";
import { type Entry, auditor } from "./audit.js";
import { memoryStore } from "./memory-store.js";
import { within } from "./patience.js";
import { patient } from "./patient-store.js";
import { type CompiledRule, compilePolicy } from "./policy.js";
import { type Door, origins } from "./request.js";
import type { GatewayOptions, GatewayStore } from "./types.js";
import { Upstream } from "./upstream.js";

const MEMBERS = [
  "credential",
  "endpoint",
  "authenticate",
  "policy",
  "origin",
  "path",
  "authorize",
  "store",
  "onStoreFailure",
  "fetch",
  "clock",
  "onAudit",
  "timeoutMs",
  "partTimeoutMs",
  "maxBytes",
  "bodyTimeoutMs",
  "maxRows",
];
/** The parts of a gateway. */
export interface Parts {
  options: GatewayOptions;
  rules: readonly CompiledRule[];
  door: Door;
  store: GatewayStore;
  upstream: Upstream;
  audit: (entry: Entry) => void | Promise<void>;
  now: () => number;
  maxRows: number;
  /** Waits for what a part gives, for as long as parts have. */
  waited: <Value>(given: Value | PromiseLike<Value>) => Value | Promise<Value>;
}

/** Makes the parts. Throws a `ValidationError` where they cannot be meant. */
export function prepared(given: GatewayOptions): Parts {
  const options = known("options", given, MEMBERS);
  const {
    authenticate,
    authorize,
    onAudit,
    path,
    store,
    onStoreFailure = "deny",
    maxBytes = 262_144,
    bodyTimeoutMs = 10_000,
    partTimeoutMs = 5_000,
    maxRows = 2_000,
    clock = Date.now,
  } = options;
  if (typeof authenticate !== "function")
    throw invalid("authenticate", `must be a function that says who calls, and not ${kind(authenticate)}`);
  // One that is there and undefined or null comes from something that was not found: more would pass without it.
  for (const name of ["authorize", "store", "path", "onAudit"] as const)
    if (Object.hasOwn(options, name) && (options[name] ?? undefined) === undefined)
      throw invalid(name, `is ${options[name]}: leave it out where there is none`);
  for (const [name, value] of Object.entries({ authorize, onAudit, clock }))
    if (value !== undefined && typeof value !== "function") throw invalid(name, "must be a function");
  for (const [name, value] of Object.entries({ maxBytes, bodyTimeoutMs, partTimeoutMs, maxRows }))
    if (!(Number.isSafeInteger(value) && value > 0)) throw invalid(name, "must be a whole number above 0");
  if (path !== undefined && !/^\/[^?#]*$/.test(path)) throw invalid("path", "must begin with a slash", `/${path}`);
  for (const name of ["take", "give", "claim", "settle"] as const)
    if (store !== undefined && typeof store[name] !== "function") throw invalid("store", `must have a method ${name}`);
  oneOf("onStoreFailure", onStoreFailure, ["deny", "allow-reads"]);
  const now = () => {
    const ms = unawaited(clock());
    // Whatever is compared with no number is false, and a rule would not end.
    if (!(Number.isFinite(ms) && ms >= 0)) throw new TypeError("the clock gives no milliseconds since 1970");
    return ms;
  };
  const waited: Parts["waited"] = (given) => within(partTimeoutMs, given);
  return {
    options,
    rules: compilePolicy(options.policy),
    door: { origins: origins(options.origin), path, maxBytes, bodyTimeoutMs },
    store: patient(store ?? memoryStore({ clock: now }), partTimeoutMs),
    upstream: new Upstream(options),
    audit: auditor(onAudit && ((event) => waited(onAudit(event)))),
    now,
    maxRows,
    waited,
  };
}
