// What a gateway is told, and what it tells.

import type { Credential, ClientOptions, FetchInit, FetchResponse } from "../client/types.js";

/** Who calls, as your application knows them. */
export interface Identity {
  /** Names the caller: in rules, limits and audit. */
  id: string;
  roles?: readonly string[] | undefined;
  /** What else is known of the caller; rules compare texts, numbers and booleans among them. */
  claims?: Readonly<Record<string, unknown>> | undefined;
}

/** A call as a caller asks for it. */
export interface GatewayCall {
  action: string;
  region: string;
  params?: object | undefined;
}

/** The callers that a rule is about. Each member that is set must hold; without any the rule is about every caller. */
export interface Who {
  id?: string | readonly string[] | undefined;
  /** One of the caller's roles. */
  role?: string | readonly string[] | undefined;
  claims?: Readonly<Record<string, Scalar | readonly Scalar[]>> | undefined;
}

/** A value that is compared as it is. */
export type Scalar = string | number | boolean;

/** The instances that a rule is about. Each member that is set must hold. */
export interface Instances {
  ids?: readonly string[] | undefined;
  /** Names, or their beginnings: `team-a-*`. What stands before the `*` ends with a separator: one of `-_./:`. */
  names?: readonly string[] | undefined;
  /** Tags with their values. */
  tags?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Ids of projects. */
  projects?: readonly number[] | undefined;
}

/**
 * What must hold of a parameter. All that is set must; of a list, for each member. Where the parameter is left out,
 * nothing holds of it, except that it is `forbidden`.
 */
export interface Condition {
  equals?: Scalar | undefined;
  oneOf?: readonly Scalar[] | undefined;
  min?: number | undefined;
  max?: number | undefined;
  /** The beginning of a text. It ends with a separator: one of `-_./:`. */
  prefix?: string | undefined;
  /** The parameter must be left out. */
  forbidden?: true | undefined;
  /** The value that is sent, whatever the caller says. */
  forced?: unknown;
  /** The value that is sent where the caller leaves it out. */
  default?: unknown;
}

/** How much money orders may cost. Amounts are as the price actions give them: in hundredths of the currency's unit. */
export interface Spend {
  /** For one order. */
  perOrder?: number | undefined;
  /** For all orders of a caller in a day, by UTC. */
  perDay?: number | undefined;
  /** The currency that prices must be in. Default: `CNY`. */
  currency?: string | undefined;
}

/** How many calls of a caller a rule allows: at most `calls` in each window of `seconds`, windows beginning at 1970. */
export interface Rate {
  calls: number;
  seconds: number;
}

/** A rule. It allows or denies, and it does so where all that it says holds. */
export interface Rule {
  /** Names the rule in audit and explanations. Default: its place in the policy, `rules[0]`. */
  name?: string | undefined;
  who?: Who | undefined;
  /** Actions, or groups of them: `reads`, `writes`, `instance:all`, `instance:reads`, `backup:writes`. */
  allow?: readonly string[] | undefined;
  /** The same to deny. What any rule denies no other allows. */
  deny?: readonly string[] | undefined;
  /** Default: every region. */
  regions?: readonly string[] | undefined;
  /** Ids, or more about the instances. Default: every instance, and calls that name none. */
  instances?: readonly string[] | Instances | undefined;
  /** Conditions by the name of the parameter, or its path: `TagList[].TagKey`. */
  params?: Readonly<Record<string, Condition>> | undefined;
  rate?: Rate | undefined;
  spend?: Spend | undefined;
  /**
   * Lets the callers of this rule ask what would become of calls of its actions, without making them. With `allow` only.
   */
  dryRun?: true | undefined;
  /** When the rule ends: a date, its text with a time zone, or milliseconds since 1970. */
  until?: Date | string | number | undefined;
}

/** Why a call is denied. */
export interface Denial {
  /** The rule that denies, or would have allowed. */
  rule?: string;
  /** What of the rule does not hold; `deny` where a rule denies it, `hook` where `authorize` does. */
  what: "action" | "region" | "instance" | "parameter" | "expiry" | "deny" | "hook";
  /** The parameter. */
  path?: string;
  /** What would be needed. Holds no value of the call. */
  message: string;
}

/** What a gateway makes of a call, without making it. */
export interface Explanation {
  allowed: boolean;
  /** The rule that allows it. */
  rule?: string;
  /** Every reason against it. */
  denials: Denial[];
  /** The limits that count it: rates, budgets. They are not asked. */
  limits: { rate?: Rate; spend?: Spend };
  /** Whether rows of the answer are taken out that the caller may not see. */
  filtered: boolean;
}

/**
 * An entry of the audit: what was decided, or what became of a call that was allowed. `explained` is a dry run; it names
 * no rule, as it meets none.
 */
export interface AuditEvent {
  type: "denied" | "allowed" | "answered" | "explained";
  /** When, in milliseconds since 1970. */
  time: number;
  requestId: string;
  /** The caller; not set where nobody is known. */
  identity?: string;
  action?: string;
  region?: string;
  instances?: string[];
  /** The parameters as JSON text, secrets masked. */
  params?: string;
  /** The rule that allows the call, or the first that denies it. */
  rule?: string;
  /** The code of the error that was answered. */
  code?: string;
  /** The id that the service gave the call. */
  upstreamRequestId?: string;
  durationMs?: number;
  price?: number;
  /** The hash of the entry before; 64 zeros in the first of a gateway. */
  previous: string;
  /** SHA-256 of this entry as JSON text without this member. */
  hash: string;
}

/** What became of a write with an idempotency key. */
export interface KeptAnswer {
  status: number;
  body: string;
}

/** How a claim of a key ends: it is the first; another has it and works; it is answered; it is another call's. */
export type Claim =
  | { state: "first" }
  | { state: "busy" }
  | { state: "answered"; answer: KeptAnswer }
  | { state: "other" };

/**
 * Counters and idempotency records. Every method is atomic. One that throws is a denial of the call that needed it.
 */
export interface GatewayStore {
  /**
   * Adds an amount to a counter unless it would be above the limit then; says whether it was added. The counter is gone
   * after `ttlMs`.
   */
  take(key: string, amount: number, limit: number, ttlMs: number): boolean | Promise<boolean>;
  /** Takes an amount back. */
  give(key: string, amount: number): void | Promise<void>;
  /** Claims a key for `ttlMs`. `fingerprint` says which call it is for: with another one the key is another call's. */
  claim(key: string, fingerprint: string, ttlMs: number): Claim | Promise<Claim>;
  /** Keeps the answer of the call that has claimed a key; without an answer the key is free again. */
  settle(key: string, answer?: KeptAnswer): void | Promise<void>;
}

/** Everything that a gateway can be told. */
export interface GatewayOptions {
  /** Signs; a pair, or a function that gives one, as of a client. */
  credential: Credential | (() => Credential | Promise<Credential>);
  /** The access point, as of a client: `regional`, `international`, an address. `https`, or this machine. */
  endpoint?: ClientOptions["endpoint"];
  /**
   * Says who calls, by address and headers of the request; whoever reads its body leaves nothing for the gateway.
   * `undefined` or `null`: nobody known, which is answered with 401. A `Response` is answered as it is. What it throws
   * is a denial.
   */
  authenticate: (
    request: Request,
  ) => Identity | Response | null | undefined | Promise<Identity | Response | null | undefined>;
  /** Who may do what. An empty one denies everything. */
  policy: readonly Rule[];
  /**
   * The origins whose pages may call, `https://app.example`. `none` among them lets programs call that are no browser:
   * requests without `Origin`, `Sec-Fetch-Site` and `Cookie`.
   */
  origin: string | readonly string[];
  /** The path of the gateway; a request for another is answered with 404. Default: whatever leads to it. */
  path?: string | undefined;
  /** Asked of each call that the policy allows. Anything but `true` denies, and so does what it throws. */
  authorize?: ((call: AuthorizedCall) => boolean | Promise<boolean>) | undefined;
  /** Counters and idempotency records. Default: in memory, so each isolate or process counts on its own. */
  store?: GatewayStore | undefined;
  /**
   * What becomes of a call that is to be counted while the store fails: it is denied, or made if it changes nothing.
   * Default: `deny`.
   */
  onStoreFailure?: "deny" | "allow-reads" | undefined;
  /** What sends requests to the service. Default: the global `fetch`. */
  fetch?: ((url: string, init: FetchInit) => Promise<FetchResponse>) | undefined;
  /** The time in milliseconds since 1970. Default: `Date.now`. */
  clock?: (() => number) | undefined;
  /** Told of every decision, before the call is made, and of every answer. What it throws before a call is a denial. */
  onAudit?: ((event: AuditEvent) => void | Promise<void>) | undefined;
  /** Time for a call to the service, in milliseconds. Default: 60,000. */
  timeoutMs?: number | undefined;
  /**
   * Time for each part that is asked, in milliseconds: `authenticate`, `authorize`, `onAudit`, and each request to the
   * store. One that takes longer has failed. Default: 5,000.
   */
  partTimeoutMs?: number | undefined;
  /** The bytes of a request, at most. Default: 262,144. */
  maxBytes?: number | undefined;
  /** Time for the body of a request to arrive, in milliseconds. Default: 10,000. */
  bodyTimeoutMs?: number | undefined;
  /** Rows that are read at most to filter a list; a longer one is refused. Default: 2,000. */
  maxRows?: number | undefined;
}

/** A call that the policy allows. */
export interface AuthorizedCall {
  identity: Identity;
  action: string;
  region: string;
  /** The parameters as they will be sent. */
  params: Readonly<Record<string, unknown>>;
  /** The ids of the instances that it names. */
  instances: readonly string[];
  /** The rule that allows it. */
  rule: string;
  /** Set where the call will not be made: somebody asks what would become of it. */
  dryRun?: true;
}

/** A gateway: answers requests, never rejects. */
export interface Gateway {
  (request: Request): Promise<Response>;
  /** Says what the policy makes of a call, and what would be needed, without making it. */
  explain(identity: Identity, call: GatewayCall): Promise<Explanation>;
}
