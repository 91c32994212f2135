import type {
  Actions,
  DBInstance,
  InstanceState,
  Integer,
  LedTo,
  PgDeal,
  Rows,
  TaskSet,
} from "../generated/actions.js";
import type { ApiError, Problem, TransportError } from "../errors/errors.js";
import type { SignMethod } from "../sign/sign.js";

/** An API key of the cloud account. */
export interface Credential {
  /** Names the key. */
  secretId: string;
  /** Signs; never sent, logged or shown. */
  secretKey: string;
  /** Goes with a temporary pair, and only with one. */
  token?: string | undefined;
  /**
   * When a temporary pair ends: a date, its text with a time zone, or milliseconds since 1970. A function that gives
   * one is asked again when a fifth of its life is left, five minutes at most.
   */
  expiration?: Date | string | number | undefined;
}

/** How often a call is tried, and how long the pauses are. */
export interface RetryOptions {
  /** Tries in all, the first included. Default: 4. */
  maxAttempts?: number | undefined;
  /**
   * Ceiling of the first pause, in milliseconds; it doubles with every try. Default: 200, or 1000 where the rate was
   * the reason.
   */
  baseDelayMs?: number | undefined;
  /** Ceiling of every pause, in milliseconds. Default: 10,000. */
  maxDelayMs?: number | undefined;
}

/**
 * What the client may conclude from how a request failed, beyond what the service says and the platform's own `fetch`
 * reports.
 */
export interface TrustOptions {
  /**
   * The `fetch` that was given sends each request once at the most, and hands on the platform's errors as they are.
   * Then a connection that could not be made leaves nothing open, as with the platform's own. Default: `false`.
   */
  fetch?: boolean | undefined;
  /**
   * Whatever answers for the service (a gateway of your own) uses status 429 only for requests that it did not pass on.
   * Then a write is repeated after it. Default: `false`.
   */
  gateway?: boolean | undefined;
}

/** How calls wait for their turn. */
export interface RateLimitOptions {
  /**
   * A call that would wait longer fails unsent, with a `TransportError` with the code `rate-limited`. 0 never waits.
   * Default: as long as the call may take.
   */
  maxWaitMs?: number | undefined;
}

/** The call that waits for its turn, by what the service counts calls by. */
export interface RateLimitContext {
  /** The action. */
  action: string;
  /** The region. */
  region: string;
  /** The id of the key, which stands for the account. */
  secretId: string;
  /** Documented calls a second, where the manual names them. */
  perSecond: number | undefined;
  /** The call's signal. */
  signal: Signal | undefined;
}

/**
 * Whether and how calls are kept below the rates that the service documents. A function lets each go by resolving, and
 * stops it by rejecting.
 */
export type RateLimit = boolean | RateLimitOptions | ((context: RateLimitContext) => unknown);

/** What every call of a client has in common. */
export interface ClientOptions {
  /**
   * A pair, or a function that gives one; left out where a gateway signs, see `GatewayClientOptions`. A function is
   * asked again shortly before a pair with an `expiration` ends, and before each call for one without; once, however
   * many calls wait for it. A failure is not kept.
   */
  credential: Credential | (() => Credential | Promise<Credential>);
  /** The region to call, such as `ap-guangzhou`. */
  region: string;
  /**
   * `regional` for the access point of the region, which financial regions need; `international`; a host with a dot in
   * its name; an address, `https://host:port/path`; or in a page, and in its workers, a path on the page's own server,
   * `/path`. Everything else is refused, as parameters and passwords would go to whoever answers there. Default: the
   * nearest access point.
   */
  endpoint?: "regional" | "international" | (string & {}) | undefined;
  /** Language of the service's messages. Default: the account's. */
  language?: "zh-CN" | "en-US" | undefined;
  /** How calls are signed. Default: `TC3-HMAC-SHA256`, the one to use. */
  signMethod?: SignMethod | undefined;
  /** How calls are sent: by `GET` parameters are in the address, where proxies and logs see them. Default: `POST`. */
  httpMethod?: "POST" | "GET" | undefined;
  /** Time for a call, all its tries and pauses, in milliseconds. Default: 60,000. */
  timeoutMs?: number | undefined;
  /**
   * Time for a try that another may follow, in milliseconds; one that none may follow has all that is left. Default:
   * 15,000.
   */
  tryTimeoutMs?: number | undefined;
  /**
   * Reads are tried again when no usable answer comes or the service has a passing fault, and any call that was refused
   * for its rate or could not be sent; never one that may have changed something. `false` turns it off.
   */
  retry?: false | RetryOptions | undefined;
  /**
   * Keeps calls below the documented rates: `true` lets them wait for their turn. Default: `false`, the service refuses
   * what is too much.
   */
  rateLimit?: RateLimit | undefined;
  /** What sends requests. Default: the global `fetch`. */
  fetch?: ((url: string, init: FetchInit) => Promise<FetchResponse>) | undefined;
  /**
   * What is known of whoever carries requests. Say nothing that you do not know: a write that was applied may be
   * repeated.
   */
  trust?: TrustOptions | undefined;
  /**
   * The time requests are signed for, in milliseconds since 1970; limits of time go by a clock that is never set.
   * Default: `Date.now`.
   */
  clock?: (() => number) | undefined;
  /** Accepts a long-term key in a page, where whoever opens the page can read it. */
  dangerouslyAllowBrowser?: boolean | undefined;
  /** Lets actions and parameters pass that are newer than this package. */
  allowUnknown?: boolean | undefined;
  /** Refuses values the manual does not document, which are sent by default. */
  strict?: boolean | undefined;
  /** Called before each request is sent. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Called after each answer. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called when a try failed and another follows. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Called when parameters hold values the manual does not document. */
  onAdvice?: ((event: AdviceEvent) => void) | undefined;
}

/** What every call through a gateway has in common: the gateway holds the key. */
export interface GatewayClientOptions
  extends Omit<ClientOptions, "credential" | "endpoint" | "signMethod" | "httpMethod" | "dangerouslyAllowBrowser"> {
  credential?: undefined;
  /** The gateway: in a page a path on its own server, `/api/tencentdb`; elsewhere an address. */
  endpoint: string;
  /**
   * Headers that say who calls, `{ Authorization: "Bearer ..." }`, or a function that gives them, asked before each
   * attempt. A page's cookies go with its calls where the gateway is on the page's own server.
   */
  headers?: Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>) | undefined;
}

/** The platform's `AbortSignal`, or what of it is needed where types do not know one. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer Platform } }
  ? Platform
  : {
      readonly aborted: boolean;
      readonly reason: unknown;
      addEventListener(type: "abort", listener: () => void): void;
      removeEventListener(type: "abort", listener: () => void): void;
    };

/** What of the platform's `Headers` is read. */
export interface ResponseHeaders {
  get(name: string): string | null;
}

/** What the client hands to `fetch`. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  /** JSON, or by the older methods a form, which is sent as UTF-8: a text, or bytes where it is large. None by GET. */
  body?: string | Uint8Array<ArrayBuffer>;
  signal: Signal;
  /** Set in a page that calls through a gateway, which may tell callers by cookies. */
  credentials?: "same-origin";
  /** What the service never does is not followed: it would carry keys and passwords elsewhere. */
  redirect: "manual";
}

/** What the client needs of an answer. */
export interface FetchResponse {
  status: number;
  /** Read for `Date` and `Retry-After`, where there are any. */
  headers?: ResponseHeaders | undefined;
  text(): Promise<string>;
}

/** What one call does otherwise than its client. */
export interface CallOptions {
  /** Ends the call when it aborts. */
  signal?: Signal | undefined;
  /** Another region. */
  region?: string | undefined;
  /** Another limit of time, in milliseconds. */
  timeoutMs?: number | undefined;
  /** Another limit of time for a try, in milliseconds. */
  tryTimeoutMs?: number | undefined;
  /**
   * Other tries and pauses, or `false` for one try. Members that are left out or `undefined` stay as the client has
   * them.
   */
  retry?: false | RetryOptions | undefined;
  /** Another way to wait for its turn. */
  rateLimit?: RateLimit | undefined;
  /** Lets parameters pass that are newer than this package. */
  allowUnknown?: boolean | undefined;
  /**
   * Through a gateway that remembers keys: a write with the key of one before is answered as that was, and not made
   * again. A word of 8 to 128 letters, digits and dashes; refused where no gateway is called. `start` sends a random one
   * with a write that is given none.
   */
  idempotencyKey?: string | undefined;
  /** Refuses values the manual does not document. */
  strict?: boolean | undefined;
}

/** A request about to be sent, as it may be shown: secrets are masked. */
export interface RequestEvent {
  action: string;
  /** Which try it is, from 1. */
  attempt: number;
  url: string;
  /** Every header; values that could be misused are `***`. */
  headers: Record<string, string>;
  /** The parameters; passwords are `***`. */
  body: string;
}

/** An answer that came. */
export interface ResponseEvent {
  action: string;
  /** Which try it was, from 1. */
  attempt: number;
  /** HTTP status. */
  status: number;
  requestId: string;
  durationMs: number;
  /** The error code, where the service refused. */
  error: string | undefined;
}

/** A try that failed, with another to follow. */
export interface RetryEvent {
  action: string;
  /** Which try failed, from 1. */
  attempt: number;
  /** The pause before the next, in milliseconds. */
  delayMs: number;
  /** The error code; `clock` when the local clock was wrong and is put right. */
  reason: string;
  /** What the try failed with. */
  error: ApiError | TransportError;
  /** What is added to the local time to have the service's, in milliseconds. */
  clockOffsetMs: number;
}

/** Parameters with values the manual does not document. */
export interface AdviceEvent {
  action: string;
  problems: Problem[];
}

/** An answer as it came. */
export interface RawAnswer<Answer> {
  /** The answer, as the action's own method gives it. */
  answer: Answer;
  requestId: string;
  /** HTTP status. */
  status: number;
  /** The headers. */
  headers: ResponseHeaders | undefined;
  /** The untouched text. */
  text: string;
  /** How many tries it took. */
  attempts: number;
}

/** An answer, and what it started. */
export interface Started<Answer> {
  answer: Answer;
  /**
   * Waits until the task or the orders that the answer names have ended. Where it names none, waits for what the action
   * leads to: its instances isolated, running again or gone, an account, backup or file in its state. Throws a
   * `WaitError` with the code `nothing` where there is nothing to wait for.
   */
  done(options?: WaitOptions): Promise<Ended>;
}

/**
 * What the service tells of what was waited for: the task; the orders; the instance, or a list where the call named a
 * list; the row of a list. Not set where it is gone.
 */
export type Ended = TaskSet | PgDeal[] | DBInstance | (DBInstance | undefined)[] | LedTo | undefined;

/** The actions that are answered page by page. */
export type PagedAction = keyof Rows;

/** How a list is read. */
export interface PageOptions extends CallOptions {
  /**
   * Rows a page; `Limit` or `PageSize` among the parameters says the same. Default: as many as the service allows, 100
   * at most.
   */
  pageSize?: number | undefined;
  /** Rows in all. Default: all there are. */
  limit?: number | undefined;
  /**
   * Where to go on: the `cursor` of a page, with pages of the same size. `Offset` or `PageNumber` among the parameters
   * says the same in the API's own words.
   */
  cursor?: number | undefined;
}

/** A page of a list. */
export interface Page<Row> {
  /** Its rows, without those that were on a page before. */
  rows: Row[];
  /**
   * Where the next page begins; not set behind the last. Where `limit` cut this page it is behind the last of these
   * rows, or for an action whose places count pages, this page itself.
   */
  cursor: number | undefined;
  /** How many rows there are over all pages, going by this one, where the service tells. */
  total: Integer | undefined;
}

/** How to wait. */
export interface WaitOptions extends CallOptions {
  /** Time for it all, in milliseconds. Default: half an hour. */
  timeoutMs?: number | undefined;
  /** Told after every look how far it is. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** How far it is. */
export interface Progress {
  /** The state of the instance, blanks as dashes, or the `Status` of the task; empty while it is not there. */
  state: string;
  /** Percent of the work done, of a task. */
  progress: number | undefined;
  /** The step the task is at. */
  step: string | undefined;
  /** Everything the service told, where it did. */
  detail: unknown;
}

/** What an instance is waited for to be; states newer than this package are taken with `allowUnknown`. */
export type InstanceGoal = `instance-${InstanceState}` | (`instance-${string}` & {});

/** Parameters and options of a call; the parameters may be left out where none is required. */
// biome-ignore lint/complexity/noBannedTypes: `{}` stands for parameters that are all left out
export type Rest<Params, Options> = {} extends Params
  ? [params?: Params, options?: Options]
  : [params: Params, options?: Options];

/** A name that is no action of this package, so that what is known is checked. */
export type Unknown<Name extends string> = Name extends keyof Actions ? never : Name;

/** Options of a call that says itself that this package need not know its action. */
export type AllowUnknown = CallOptions & { allowUnknown: true };

/** The parameters that say which page. */
type Place = "Offset" | "Limit" | "PageNumber" | "PageSize";

/** The parameters of a paged action: none needs to say which page. */
export type Unpaged<Name extends PagedAction> = Omit<Actions[Name]["request"], Place> &
  Partial<Pick<Actions[Name]["request"], Place & keyof Actions[Name]["request"]>>;
