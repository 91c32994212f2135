// The gateway: one way from a request to an answer. A call reaches the service at the end of it, and whatever fails
// before is a denial.

import { stringify } from "../encoding/json.js";
import { TencentDBError, invalid } from "../errors/errors.js";
import { unawaited } from "../errors/foreign.js";
import { kind } from "../checks/kinds.js";
import { known, oneOf } from "../checks/known.js";
import { isKnown, reads } from "../wasm/bindings.js";
import { paging } from "../wasm/pacing.js";
import { auditor, type Entry } from "./audit.js";
import { checkedParams } from "./checked.js";
import { type Asked, type Decision, type InstanceFacts, decide, isAbout, namedInstances } from "./decision.js";
import { LISTS } from "../generated/instances.js";
import { PRICES } from "./facts.js";
import { sha256 } from "./hash.js";
import { memoryStore } from "./memory-store.js";
import { type CompiledRule, compilePolicy } from "./policy.js";
import { Refusal, refusalOf } from "./refusal.js";
import { type Door, type ReadCall, admit, assertJson, origins, preflight, readCall } from "./request.js";
import type { Explanation, Gateway, GatewayCall, GatewayOptions, GatewayStore, Identity, KeptAnswer } from "./types.js";
import { ForeignAnswer, Upstream, factsOf } from "./upstream.js";

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
  "maxBytes",
  "bodyTimeoutMs",
  "maxRows",
];
const DAY_MS = 86_400_000;
/** The instances of a call that the service is asked about at most. */
const MOST_LOOKED_AT = 20;
/** How long an idempotency key is remembered. */
const KEY_MS = DAY_MS;

/** A gateway, made ready. */
interface Parts {
  options: GatewayOptions;
  rules: readonly CompiledRule[];
  door: Door;
  store: GatewayStore;
  upstream: Upstream;
  audit: (entry: Entry) => Promise<void>;
  now: () => number;
  maxRows: number;
}

/** What is known of a request so far. */
interface Visit {
  requestId: string;
  startedAt: number;
  /** Whether the caller's call may have reached the service. */
  reached: boolean;
  /** What the audit says of it. */
  told: Pick<Entry, "identity" | "action" | "region" | "instances" | "params" | "rule" | "price">;
}

/**
 * Makes a gateway. Throws a `ValidationError` with everything that is wrong with the options: the policy is checked
 * against the description of every action.
 *
 * @example
 * ```js
 * const gateway = createGateway({
 *   credential: { secretId, secretKey },
 *   origin: "https://app.example",
 *   authenticate: fixedTokens({ [digest]: { id: "ops" } }),
 *   policy: [{ allow: ["instance:reads"] }],
 * });
 * export default { fetch: gateway };
 * ```
 */
export function createGateway(given: GatewayOptions): Gateway {
  const parts = prepared(given);
  const gateway = (request: Request) => answer(parts, request);
  return Object.assign(gateway, {
    explain: (identity: Identity, call: GatewayCall) => explain(parts, identity, call),
  });
}

function prepared(given: GatewayOptions): Parts {
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
    maxRows = 2_000,
    clock = Date.now,
  } = options;
  if (typeof authenticate !== "function")
    throw invalid("authenticate", `must be a function that says who calls, and not ${kind(authenticate)}`);
  for (const [name, value] of Object.entries({ authorize, onAudit, clock }))
    if (value !== undefined && typeof value !== "function") throw invalid(name, "must be a function");
  for (const [name, value] of Object.entries({ maxBytes, bodyTimeoutMs, maxRows }))
    if (!(Number.isSafeInteger(value) && value > 0)) throw invalid(name, "must be a whole number above 0");
  if (path !== undefined && !/^\/[^?#]*$/.test(path)) throw invalid("path", "must begin with a slash", `/${path}`);
  for (const name of ["take", "give", "claim", "settle"] as const)
    if (store && typeof store[name] !== "function") throw invalid("store", `must have a method ${name}`);
  oneOf("onStoreFailure", onStoreFailure, ["deny", "allow-reads"]);
  const now = () => {
    const ms = unawaited(clock());
    // Whatever is compared with no number is false, and a rule would not end.
    if (!(Number.isFinite(ms) && ms >= 0)) throw new TypeError("the clock gives no milliseconds since 1970");
    return ms;
  };
  return {
    options,
    rules: compilePolicy(options.policy),
    door: { origins: origins(options.origin), path, maxBytes, bodyTimeoutMs },
    store: store ?? memoryStore({ clock: now }),
    upstream: new Upstream(options),
    audit: auditor(onAudit),
    now,
    maxRows,
  };
}

/** Answers a request, whatever happens. */
async function answer(parts: Parts, request: Request): Promise<Response> {
  const visit: Visit = { requestId: crypto.randomUUID(), startedAt: NaN, reached: false, told: {} };
  let allowed: Record<string, string> = {};
  try {
    visit.startedAt = parts.now();
    allowed = admit(request, parts.door);
    if (request.method === "OPTIONS") return preflight(allowed);
    assertJson(request);
    const identity = await identify(parts, request);
    if (identity instanceof Response) return identity;
    visit.told.identity = identity.id;
    const call = await readCall(request, parts.door);
    const { status, body } = await perform(parts, visit, identity, call);
    return respond(status, body, allowed);
  } catch (thrown) {
    if (thrown instanceof ForeignAnswer) return respond(thrown.status, thrown.body, allowed);
    const refusal = refusalOf(thrown, visit.reached);
    await tell(parts, visit, visit.reached ? "answered" : "denied", { code: refusal.code }).catch(() => {});
    return respond(refusal.status, refusal.body(visit.requestId), { ...allowed, ...refusal.headers });
  }
}

const respond = (status: number, body: string, headers: Record<string, string>): Response =>
  new Response(body, {
    status,
    headers: {
      ...headers,
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });

async function tell(
  { audit, now }: Parts,
  { requestId, startedAt, told }: Visit,
  type: Entry["type"],
  more: Partial<Entry> = {},
): Promise<void> {
  const time = now();
  await audit({ type, time, requestId, ...told, ...more, ...(type !== "allowed" && { durationMs: time - startedAt }) });
}

/** Who calls. It is asked before the body is read, so that nobody makes the gateway read who is not known. */
async function identify({ options }: Parts, request: Request): Promise<Identity | Response> {
  const found = await options.authenticate(request);
  if (found instanceof Response) return found;
  if (found === undefined || found === null) throw new Refusal("Unauthenticated", "it is not known who calls");
  return sound(found);
}

/** An identity, if it is one: what is none is no caller without rights, but a fault of who gave it. */
function sound(given: Identity): Identity {
  const { id, roles = [], claims = {} } = given;
  const isSound =
    typeof id === "string" &&
    /^\S(.{0,254}\S)?$/.test(id) &&
    Array.isArray(roles) &&
    roles.every((role) => typeof role === "string") &&
    typeof claims === "object" &&
    claims !== null;
  if (!isSound) throw new TypeError("authenticate gave no identity");
  return { id, roles: [...roles], claims: { ...claims } };
}

/** Decides about a call, and makes it. */
async function perform(parts: Parts, visit: Visit, identity: Identity, call: ReadCall): Promise<KeptAnswer> {
  const { action, region, language, idempotencyKey } = call;
  visit.told = { ...visit.told, action, region, instances: namedInstances(call.params), params: call.params };
  const decision = await decided(parts, identity, call);
  if (!decision.allowed) {
    const denial = decision.denials.find(({ what }) => what === "deny");
    if (denial?.rule !== undefined) visit.told.rule = denial.rule;
    throw denied(decision);
  }
  const { rule } = decision;
  // A default or a forced value is a parameter like any other.
  const params = decision.params === call.params ? call.params : checkedParams(action, decision.params);
  const instances = namedInstances(params);
  visit.told = { ...visit.told, params, instances, rule: rule.name };
  const { authorize } = parts.options;
  // A copy: what is sent is what was checked.
  const told = () => structuredClone({ identity, action, region, params, instances, rule: rule.name });
  if (authorize && (await authorize(told())) !== true) throw new Refusal("Denied", `${action} is not allowed`);
  const made = () => carryOut(parts, visit, identity, { ...call, params }, rule);
  if (idempotencyKey === undefined) return made();

  const key = keyOf("key", identity, idempotencyKey);
  const claim = await parts.store.claim(
    key,
    sha256(stringify([action, region, call.params, language]) as string),
    KEY_MS,
  );
  if (claim.state === "answered") return claim.answer;
  if (claim.state === "other") throw new Refusal("KeyReused", "the idempotency key is that of another call");
  if (claim.state === "busy")
    throw new Refusal("InProgress", "a call with this idempotency key is under way", { reached: true });
  if (claim.state !== "first") throw new TypeError("the store gave no claim");
  let kept: KeptAnswer | undefined;
  try {
    const { isRefused, ...answer } = await made();
    // What certainly had no effect may be tried again.
    if (!isRefused) kept = answer;
    return answer;
  } catch (thrown) {
    const refusal = refusalOf(thrown, visit.reached);
    // What may have taken effect is not done again: whoever repeats it is told so, too.
    if (refusal.reached) kept = { status: refusal.status, body: refusal.body(visit.requestId) };
    throw refusal;
  } finally {
    await parts.store.settle(key, kept);
  }
}

/** What the policy makes of a call, asking for what must be known of its instances. */
async function decided({ rules, upstream, now }: Parts, identity: Identity, call: GatewayCall): Promise<Decision> {
  const { action, region } = call;
  const params = call.params as Asked["params"];
  const asked: Asked = { action, region, params, instances: namedInstances(params), facts: new Map() };
  const about = rules.filter((rule) => isAbout(rule, identity, action));
  if (about.some(({ scope }) => scope?.needsFacts)) {
    // The service is asked for nobody who may not make the call on any instance.
    const anywhere = about.map(({ scope: _, ...rule }) => rule).filter(({ denies }) => !denies);
    const decision = decide(anywhere, identity, asked, now());
    if (!decision.allowed) return decision;
    const ids = [...new Set(namedInstances(decision.params))];
    if (ids.length > MOST_LOOKED_AT)
      throw new Refusal("Denied", `a call may name ${MOST_LOOKED_AT} instances at most, as each is looked at`);
    const facts = await Promise.all(ids.map(async (id) => [id, await upstream.facts(id, region)] as const));
    asked.facts = new Map(facts.filter((one): one is [string, InstanceFacts] => one[1] !== undefined));
  }
  return decide(about, identity, asked, now());
}

/** The refusal of a call that the policy denies. It says what would be needed, and nothing of what is there. */
function denied({ denials }: Extract<Decision, { allowed: false }>): Refusal {
  const said = denials.map(({ path, message }) => (path === undefined ? message : `${path} ${message}`));
  return new Refusal("Denied", [...new Set(said)].join("; "));
}

/** The name of a record: no two of different parts are the same. */
const keyOf = (kind: string, { id }: Identity, ...parts: (string | number)[]): string =>
  JSON.stringify([kind, id, ...parts]);

/** Makes a call that is allowed, within its limits. */
async function carryOut(
  parts: Parts,
  visit: Visit,
  identity: Identity,
  call: ReadCall,
  rule: CompiledRule,
): Promise<KeptAnswer & { isRefused: boolean }> {
  const { action, region, params, language } = call;
  const { upstream, rules } = parts;
  await takeTurn(parts, rule, identity, action);
  const giveBack = await takeMoney(parts, visit, rule, identity, call);
  try {
    await tell(parts, visit, "allowed");
  } catch (thrown) {
    await giveBack();
    throw thrown;
  }
  const list = LISTS.get(action);
  const isScoped = ({ scope, ...one }: CompiledRule) => scope && (one.denies || one.name === rule.name);
  if (list && rules.some((one) => isAbout(one, identity, action) && isScoped(one)))
    return filtered(parts, visit, identity, call);
  visit.reached = true;
  let answered: Awaited<ReturnType<Upstream["call"]>>;
  try {
    answered = await upstream.call(action, params, region, language);
  } catch (thrown) {
    // The client has made nothing of the call where it failed otherwise than with a word of the way.
    visit.reached = thrown instanceof Refusal ? thrown.reached : !(thrown instanceof TencentDBError);
    if (!visit.reached) await giveBack();
    throw thrown;
  }
  const { status, body, isRefused, requestId, code } = answered;
  if (isRefused) await giveBack();
  // The call is made: that nobody could be told of it does not undo it.
  const outcome = { upstreamRequestId: requestId, ...(code !== undefined && { code }) };
  await tell(parts, visit, "answered", outcome).catch(() => {});
  return { status, body, isRefused };
}

/** Counts a call, or refuses it. */
async function takeTurn(
  { store, options, now }: Parts,
  { name, rate }: CompiledRule,
  identity: Identity,
  action: string,
): Promise<void> {
  if (!rate) return;
  const nowMs = now();
  const windowMs = rate.seconds * 1000;
  const window = Math.floor(nowMs / windowMs);
  let taken: boolean;
  try {
    taken = await store.take(keyOf("rate", identity, name, window), 1, rate.calls, windowMs);
  } catch (thrown) {
    if (options.onStoreFailure === "allow-reads" && reads(action)) return;
    throw thrown;
  }
  if (taken === true) return;
  const retryAfter = Math.max(Math.ceil(((window + 1) * windowMs - nowMs) / 1000), 1);
  throw new Refusal("TooMany", `more than ${rate.calls} calls in ${rate.seconds} seconds`, {
    headers: { "Retry-After": String(retryAfter) },
  });
}

/** Asks what an order costs, and takes that from the budget. Gives what gives it back. */
async function takeMoney(
  { store, upstream, now }: Parts,
  visit: Visit,
  { name, spend }: CompiledRule,
  identity: Identity,
  { action, region, params }: ReadCall,
): Promise<() => Promise<void>> {
  const asked = PRICES.get(action);
  if (!spend || !asked) return async () => {};
  const price = await upstream.price(asked, params, region, spend.currency);
  visit.told = { ...visit.told, price };
  if (!(price <= spend.perOrder)) throw new Refusal("OverBudget", "the order costs more than one may");
  if (spend.perDay === Infinity) return async () => {};
  const key = keyOf("spend", identity, name, Math.floor(now() / DAY_MS));
  const taken = await store.take(key, price, spend.perDay, DAY_MS);
  if (taken !== true) throw new Refusal("OverBudget", "the orders of this day would cost more than they may");
  // A budget that could not be given back stays spent.
  return async () => {
    await Promise.resolve(store.give(key, price)).catch(() => {});
  };
}

/** A list with the rows that the caller may see, counted anew. */
async function filtered(parts: Parts, visit: Visit, identity: Identity, call: ReadCall) {
  const { upstream, rules, now, maxRows } = parts;
  const { action, region, params } = call;
  const { rows: member, instance } = LISTS.get(action)!;
  const rows = await upstream.rows(action, member, { ...params }, region, maxRows);
  const nowMs = now();
  const visible = rows.filter((row) => {
    const instances = [row[instance] ?? []].flat().map(String);
    const facts = instance === "DBInstanceId" && instances.length === 1 ? factsOf(row) : undefined;
    const known = new Map(facts && [[instances[0]!, facts]]);
    return decide(rules, identity, { action, region, params, instances, facts: known, isRow: true }, nowMs).allowed;
  });
  const place = paging(action);
  const size = Number(params[place?.size ?? ""] ?? place?.largest ?? visible.length);
  const first = place?.first ?? 0;
  const position = Number(params[place?.position ?? ""] ?? first) - first;
  const from = place && !place.countsRows ? position * size : position;
  const page = visible.slice(Math.max(from, 0), Math.max(from, 0) + Math.max(size, 0));
  const Response = { TotalCount: visible.length, [member]: page, RequestId: visit.requestId };
  await tell(parts, visit, "answered").catch(() => {});
  return { status: 200, body: stringify({ Response }) as string, isRefused: false };
}

async function explain(
  parts: Parts,
  given: Identity,
  { action, region, params = {} }: GatewayCall,
): Promise<Explanation> {
  const identity = sound(given);
  if (!isKnown(action)) throw invalid("action", "must be the name of an action");
  const call = { action, region, params: checkedOrInvalid(action, params) };
  const decision = await decided(parts, identity, call);
  if (!decision.allowed) return { allowed: false, denials: decision.denials, limits: {}, filtered: false };
  const { name, rate, spend, scope } = decision.rule;
  const denies = parts.rules.some((rule) => rule.denies && rule.scope && isAbout(rule, identity, action));
  const bounds = spend && Object.fromEntries(Object.entries(spend).filter(([, value]) => value !== Infinity));
  return {
    allowed: true,
    rule: name,
    denials: [],
    limits: { ...(rate && { rate }), ...(bounds && !reads(action) && { spend: bounds }) },
    filtered: LISTS.has(action) && (scope !== undefined || denies),
  };
}

function checkedOrInvalid(action: string, params: object): Asked["params"] {
  try {
    return checkedParams(action, params);
  } catch (refusal) {
    throw invalid("params", (refusal as Refusal).message);
  }
}
