// The emulator around its wasm: requests in, responses out. The entries differ only in how they come by the wasm.

import { type EmulatorControl, type EmulatorTransitions, controlOf } from "./control.js";
import { remember } from "./known-pairs.js";
import { EmulatorCore, certified_names, initSync, replay as replayed } from "./emulator-glue.js";
import { requestOf, responseOf } from "./exchange.js";
import { compiled } from "../wasm/webassembly.js";

/** A key pair that may call. */
export interface EmulatorCredential {
  /** Names the pair. */
  secretId: string;
  /** Signs. */
  secretKey: string;
  /** Makes the pair a temporary one: calls must bring this token. */
  token?: string | undefined;
  /**
   * When a temporary pair ends, in milliseconds since 1970. Calls are refused with `AuthFailure.TokenFailure` from then
   * on.
   */
  expiresMs?: number | undefined;
  /**
   * The number of the account whose pair it is, as digits. Each account has instances of its own. Default:
   * `100000000001`.
   */
  account?: string | undefined;
  /** The user of the account whose pair it is. Default: the account's own. */
  user?: string | undefined;
  /** What the pair may do, as an object or its JSON text. Default: everything. */
  policy?: EmulatorPolicy | string | undefined;
}

/** A policy in the language of access management. Beyond it calls are refused with `UnauthorizedOperation`. */
export interface EmulatorPolicy {
  version: "2.0";
  statement: EmulatorStatement | readonly EmulatorStatement[];
}

/** A statement of a policy. One that denies wins. */
export interface EmulatorStatement {
  effect: "allow" | "deny";
  /** `postgres:DescribeDBInstances`, `postgres:Describe*`, `*`. */
  action: string | readonly string[];
  /** `*`, or names in six segments: `qcs::postgres:ap-guangzhou:uin/100000000001:DBInstanceId/postgres-1`. */
  resource: string | readonly string[];
}

/** A role that callers may assume. */
export interface EmulatorRole {
  name: string;
  /** What the role may do. Default: everything. */
  policy?: EmulatorPolicy | string | undefined;
}

/** What the service is known to do. Each default is `true`. */
export interface EmulatorQuirks {
  /** A task is not listed until a second after it was started. */
  lateTasks?: boolean | undefined;
  /** An instance still looks untouched for two seconds after a resize, its public address after it is opened or closed. */
  lateStatus?: boolean | undefined;
  /** The list of changes of parameters is three seconds behind. */
  lateEvents?: boolean | undefined;
  /** A new instance has a second account, which has no creation time, as one that a direct connection made. */
  directAccounts?: boolean | undefined;
}

/** Everything that can be chosen. An option that does not exist is refused. */
export interface EmulatorOptions {
  /** Who may call. Default: one documented pair, see `Emulator.credential`. */
  credentials?: readonly EmulatorCredential[] | undefined;
  /** Roles that callers may assume at `sts`. Default: any that a caller names, and it may do everything. */
  roles?: readonly EmulatorRole[] | undefined;
  /** Where made-up ids come from: the same seed gives the same ones. A whole number from 0 on; default: 1. */
  seed?: number | undefined;
  /**
   * What is there at the start: nothing, the default; two dozen instances in four regions; a thousand; some whose work is
   * stuck or has failed; or some that are about to end.
   */
  fleet?: "empty" | "demo" | "large" | "broken" | "expiring" | undefined;
  /** What is there at the start instead: a seed, as an object or its JSON text, or an exported state. */
  seedFile?: string | object | undefined;
  /**
   * The time to begin at, in milliseconds since 1970 or as a text such as `2025-06-15T15:00:00Z`. Default: that of
   * `clock`, by which it goes on.
   */
  time?: number | string | undefined;
  /** How many seconds pass in a second of `clock`; by 0 the emulator's clock stands still. Default: 1. */
  speed?: number | undefined;
  /** Has all work pass in no time, but what `transitions` names. Default: `false`. */
  instant?: boolean | undefined;
  /** How work passes, by its kind; see `Emulator.setTransitions`. */
  transitions?: EmulatorTransitions | undefined;
  /** Faults from the start on; see `Emulator.setFaults`. */
  faults?: readonly Fault[] | undefined;
  /** How long every answer takes, in milliseconds, by the real clock: a whole number up to 2147483647. Default: 0. */
  latencyMs?: number | undefined;
  /** What the service is known to do, and programs must stand: all of it, unless it is turned off here. */
  quirks?: EmulatorQuirks | undefined;
  /** The time of the host, in milliseconds since 1970, asked at every call. Default: `Date.now`. */
  clock?: (() => number) | undefined;
  /** Verifies signatures to the letter, without leniency for other vendors' clients. Default: `false`. */
  strict?: boolean | undefined;
  /** Refuses more calls a second than documented of an action. Default: `false`. */
  rateLimit?: boolean | undefined;
  /**
   * Pages that may call besides those of this machine, by their origin: `https://console.example`, or `null`. A request
   * that names another in its header `Origin` is refused with 403 before it takes effect. What a page asks of `fetch`
   * itself names none.
   */
  allowOrigins?: readonly string[] | undefined;
  /**
   * Refuses requests for hosts that are neither this machine, the service nor those of `allowOrigins`. For an emulator
   * that answers on a port: a foreign page can make a name of its own lead there. Default: `false`.
   */
  checkHost?: boolean | undefined;
  /** Whether `fetch` answers below `/_emulator/`, where whoever can reach the emulator controls it. Default: `true`. */
  control?: boolean | undefined;
  /**
   * What stands before every path, such as `/postgres`, as behind a proxy that leads one path here. Without it a path is
   * understood too. Default: nothing.
   */
  basePath?: string | undefined;
  /** Answers `CONNECT` to a host of the cloud with 200: for a server that goes on by speaking TLS. @internal */
  tunnels?: boolean | undefined;
  /** Told of every call of the API: the entry, and the same as one line of text. */
  log?: ((entry: EmulatorLogEntry, line: string) => void) | undefined;
}

/** What a client of an emulator is made with. */
export interface EmulatorClientOptions {
  credential: EmulatorCredential;
  region: string;
  fetch: Emulator["fetch"];
}

/** An emulator. Two of them share nothing. */
export interface Emulator extends EmulatorControl {
  /**
   * In place of the global `fetch`. Any endpoint will do; the host signed must be that of the address. Honours an
   * `AbortSignal`, also while it waits: the call has taken effect then. Rejects with a `TypeError` where a fault drops
   * the connection.
   */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** The first pair that may call. It opens nothing but an emulator, so a client takes it in a page too. */
  readonly credential: EmulatorCredential;
  /** What a client of it is made with: `new PostgresClient(emulator.clientOptions())`. */
  clientOptions(region?: string): EmulatorClientOptions;
}

/** What goes wrong with a call. Without `after`, a call that is not answered takes no effect. */
export interface Fault {
  /** The name to take it away by. */
  id?: string | undefined;
  /** The action it meets. Default: every action. */
  action?: string | undefined;
  /** Only calls that change nothing, or only those that may change something. Default: both. */
  calls?: "reads" | "writes" | undefined;
  /** Only calls to this region. */
  region?: string | undefined;
  /** Only calls that name this SecretId. */
  caller?: string | undefined;
  /** Only from this time of the emulator's clock on. */
  fromMs?: number | string | undefined;
  /** Only before this time of the emulator's clock. */
  untilMs?: number | string | undefined;
  /** How likely it is that a call it could meet is met, from 0 to 1; the seed decides. Default: 1. */
  probability?: number | undefined;
  /** Let so many of the calls it could meet pass first. Default: 0. */
  skip?: number | undefined;
  /** Refuse the call with this error code of the API. */
  code?: string | undefined;
  /** Answer with this HTTP status, from 200 to 599. With 204, 205 and 304 the answer has no body. */
  status?: number | undefined;
  /** A proxy's page, half of the true answer, nothing, or not even that: the connection is closed. */
  body?: "html" | "truncated" | "empty" | "drop" | undefined;
  /** Answer so many milliseconds late, up to 2147483647. */
  latencyMs?: number | undefined;
  /** Ask to come back after so many seconds: the header `Retry-After`. */
  retryAfter?: number | undefined;
  /** Judge the signature, and say the time, by a clock that is off by so many milliseconds. */
  skewMs?: number | undefined;
  /** How many calls it meets. Default: all of them. */
  times?: number | undefined;
  /** The call takes effect all the same: only its answer is lost. Default: `false`. */
  after?: boolean | undefined;
}

/** One call. Holds no secrets. */
export interface EmulatorLogEntry {
  /** Which call it was since the start, from 1 on. */
  number: number;
  /** When it came, in milliseconds since 1970. */
  timeMs: number;
  /** The region it named. */
  region: string;
  /** The action it named. */
  action: string;
  /** The SecretId it named. */
  caller: string;
  /** The number of the account whose key signed. Missing where no signature was verified. */
  account?: string;
  /** The parameters, the secret ones masked as `***`. Missing where the call did not come as far as to have them read. */
  params?: unknown;
  /** The id of the call, as in the answer. */
  requestId: string;
  /** HTTP status of the answer; 0 where there was none. */
  status: number;
  /** The error code it was refused with. */
  code?: string;
  /** The call changed something, whatever became of its answer. */
  effect?: true;
  /**
   * Leniencies used, values made up and faults met, by name: `lenient-host`, `lenient-service`, `default-vpc`,
   * `default-role`, `fault-html`.
   */
  notes: string[];
  /** When the signature differs: the canonical request as the emulator has it. */
  canonicalRequest?: string;
  /** When the signature differs: the string to sign as the emulator has it. */
  stringToSign?: string;
}

/** Statuses a `Response` takes no body with, not even an empty one. */
const NO_BODY = new Set([204, 205, 304]);

/**
 * The most a request line and headers may come to: twice the longest query the API takes, so that it is the API that
 * refuses. @internal
 */
export const HEAD_BYTES = 64 * 1024;
/** The longest body the API takes. @internal */
export const BODY_BYTES = 10 * 1024 * 1024;

let source: () => BufferSource | WebAssembly.Module;
let started = false;

/** The names and addresses that a certificate of a server has. @internal */
export function certifiedNames(): string[] {
  start();
  return JSON.parse(certified_names());
}

/** Says where the wasm comes from. It is compiled when the first emulator is made. @internal */
export function from(load: typeof source): void {
  source = load;
}

// What the wasm throws are texts; people expect errors.
function rethrowAsError<Value>(call: () => Value): Value {
  try {
    return call();
  } catch (thrown) {
    throw typeof thrown === "string" ? new TypeError(thrown) : thrown;
  }
}

// What JSON would write as nothing, or as another number, is refused: the wasm could not tell.
function exact(name: string, value: unknown): unknown {
  const isExact = typeof value !== "number" || Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (isExact && typeof value !== "bigint") return value;
  throw new TypeError(
    `the options of the emulator cannot be used: ${name}: ${value} is no number that can be kept exactly`,
  );
}

/** What the emulator answers to a request. @internal */
export interface Handled {
  status: number;
  headers: [name: string, value: string][];
  body: Uint8Array<ArrayBuffer>;
  /** After how many milliseconds it is to be given. */
  delayMs: number;
  /** Whether the connection is to be closed in place of it. */
  dropped: boolean;
  /** The entry of the log, where the request was a call, and the same as a line. */
  logged?: { entry: EmulatorLogEntry; line: string };
}

/** An emulator behind plain values. @internal */
export interface OpenEmulator extends Omit<Emulator, "fetch" | "clientOptions"> {
  /** Answers a request, which may come from another machine. The log is told of calls of the API. */
  handle(
    method: string,
    url: string,
    headers: [name: string, value: string][],
    body: Uint8Array,
    fromAfar?: boolean,
  ): Handled;
  /** The key that signs for an id. */
  secretKeyOf(secretId: string): string | undefined;
  /** Takes what is to be written before the answers since the last time are given: lines, or all there is anew. */
  unwritten(): { text: string; whole: boolean } | undefined;
  /** Takes the whole state, in place of a text that has grown. */
  writtenAnew(): string;
  /** Takes the lines recorded since the last time. */
  recorded(): string;
}

/** What a recording is answered by this version. @internal */
export interface Replayed {
  /** The version that recorded. */
  version: string;
  /** How many calls and verbs were made again. */
  replayed: number;
  /** Those whose answers could not be compared. */
  leftOut: { line: number; call: string; why: string }[];
  differences: { line: number; call: string; path: string; before?: unknown; after?: unknown }[];
}

/** What an emulator begins with besides its options. @internal */
export interface Beginning {
  /** The text of a state to go on from. */
  kept?: string | undefined;
  /** Whether it records what it is asked and answers. */
  records?: boolean | undefined;
}

/** Starts the wasm, once. */
function start(): void {
  if (!started) initSync({ module: compiled(source()) });
  started = true;
}

/** Makes the calls of a recording again. Throws a `TypeError` where it cannot be replayed. @internal */
export function replay(text: string): Replayed {
  start();
  return JSON.parse(rethrowAsError(() => replayed(text)));
}

/** An emulator behind plain values: for `fetch` below, and for the server of the command line. @internal */
export function open(
  { clock = Date.now, log, ...config }: EmulatorOptions = {},
  { kept, records }: Beginning = {},
): OpenEmulator {
  const now = () => {
    const ms = clock();
    if (Number.isFinite(ms) && ms >= 0) return ms;
    throw new TypeError(`the clock of the emulator must give milliseconds since 1970, not ${String(ms)}`);
  };
  start();
  const options = JSON.stringify(config, exact);
  const beginsMs = now();
  const core = rethrowAsError(() =>
    kept === undefined ? new EmulatorCore(options, beginsMs) : EmulatorCore.resume(options, kept, beginsMs),
  );
  if (records) core.record(beginsMs);
  const credential: EmulatorCredential = config.credentials?.[0] ?? JSON.parse(core.credential());
  remember(config.credentials ?? [credential]);
  return {
    credential,

    secretKeyOf: (secretId) => core.secret_key_of(secretId),

    handle(method, url, headers, body, fromAfar = false) {
      // The memory of the wasm never shrinks: what is too long does not reach it whole.
      const size = headers.reduce(
        (length, [name, value]) => length + name.length + value.length,
        method.length + url.length,
      );
      if (size > HEAD_BYTES) return { status: 431, headers: [], body: new Uint8Array(), delayMs: 0, dropped: false };
      const judged = body.subarray(0, BODY_BYTES + 1);
      const handled = rethrowAsError(() => core.handle(method, url, JSON.stringify(headers), judged, fromAfar, now()));
      const { entry, line, ...head } = JSON.parse(handled.head());
      const response: Handled = { ...head, body: handled.body(), ...(entry && { logged: { entry, line } }) };
      handled.free();
      if (entry) log?.(entry, line);
      return response;
    },
    unwritten() {
      const text = core.unwritten(now());
      return text ? { text: text.slice(1), whole: text[0] === "=" } : undefined;
    },

    writtenAnew: () => core.written_anew(now()),
    recorded: () => core.recorded(),

    ...controlOf((method, path, body) => {
      const text = body === undefined || typeof body === "string" ? (body ?? "") : JSON.stringify(body, exact);
      const { status, answer } = JSON.parse(core.control(method, path, text, now()));
      if (status === 200) return answer;
      // An expectation that was not met is no mistake of the call.
      throw path === "/calls/assert" && status === 409 ? new Error(answer) : new TypeError(answer);
    }),
  };
}

/** Waits, unless the signal aborts first: then it throws the signal's reason. */
function wait(ms: number, signal: AbortSignal | null | undefined): Promise<void> | undefined {
  if (!ms) return undefined;
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", abort, { once: true });
  });
}

/**
 * The management API of TencentDB for PostgreSQL, in process: signatures checked, state kept, no account needed.
 *
 * @example
 * import { PostgresClient } from "tencentdb-postgres";
 * import { createEmulator } from "tencentdb-postgres/emulator";
 *
 * const emulator = createEmulator({ fleet: "demo" }); const client = new PostgresClient({ credential:
 * emulator.credential, region: "ap-guangzhou", fetch: emulator.fetch }); const { DBInstanceSet } = await
 * client.DescribeDBInstances({ Limit: 20 });
 */
export function createEmulator(options?: EmulatorOptions): Emulator {
  const {
    handle,
    credential,
    secretKeyOf: _,
    unwritten: __,
    writtenAnew: ___,
    recorded: ____,
    ...controls
  } = open(options);

  async function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = await requestOf(input, init);
    const { signal } = request;
    const url = new URL(request.url);
    signal?.throwIfAborted();
    // What goes over a wire names the host of the address; code cannot choose it.
    const headers = [...request.headers].filter(([name]) => name !== "host");
    headers.push(["host", url.host]);

    const answer = handle(request.method, url.pathname + url.search, headers, request.body);
    await wait(answer.delayMs, signal);
    signal?.throwIfAborted();
    if (answer.dropped)
      throw new TypeError("fetch failed", { cause: new Error("a fault asked of the emulator closed the connection") });
    const bodyless = NO_BODY.has(answer.status) || request.method === "HEAD";
    return responseOf(bodyless ? null : answer.body, answer.status, answer.headers);
  }

  const clientOptions = (region = "ap-guangzhou") => ({ credential: { ...credential }, region, fetch });
  return { fetch, credential: { ...credential }, clientOptions, ...controls };
}
