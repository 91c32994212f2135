import type { ActionMethods, Actions } from "./actions.js";
import type { Problem } from "./errors.js";
import type { SignMethod } from "./sign.js";

/** An API key of the cloud account. */
export interface Credential {
  /** Names the key. */
  secretId: string;
  /** Signs; never sent, logged or shown. */
  secretKey: string;
  /** Goes with a temporary pair, and only with one. */
  token?: string | undefined;
}

/** What every call of a client has in common. */
export interface ClientOptions {
  /** A pair, or a function that gives one, asked before each call. */
  credential: Credential | (() => Credential | Promise<Credential>);
  /** The region to call, such as `ap-guangzhou`. */
  region: string;
  /** A host, `postgres.intl.tencentcloudapi.com`, or an address, `https://host:port/path`. Default: the nearest access point. */
  endpoint?: string | undefined;
  /** Language of the service's messages. Default: the account's. */
  language?: "zh-CN" | "en-US" | undefined;
  /** How calls are signed. Default: `TC3-HMAC-SHA256`, the one to use. */
  signMethod?: SignMethod | undefined;
  /** How calls are sent: by `GET` parameters are in the address, where proxies and logs see them. Default: `POST`. */
  httpMethod?: "POST" | "GET" | undefined;
  /** Time for a call, all of it, in milliseconds. Default: 60,000. */
  timeoutMs?: number | undefined;
  /** What sends requests. Default: the global `fetch`. */
  fetch?: ((url: string, init: FetchInit) => Promise<FetchResponse>) | undefined;
  /** The time, in milliseconds since 1970. Default: `Date.now`. */
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
  /** Called when parameters hold values the manual does not document. */
  onAdvice?: ((event: AdviceEvent) => void) | undefined;
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

/** What the client hands to `fetch`. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  /** JSON, or by the older methods a form, which is sent as UTF-8: a text, or bytes where it is large. None by GET. */
  body?: string | Uint8Array<ArrayBuffer>;
  signal: Signal;
}

/** What the client needs of an answer. */
export interface FetchResponse {
  status: number;
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
  /** Lets parameters pass that are newer than this package. */
  allowUnknown?: boolean | undefined;
  /** Refuses values the manual does not document. */
  strict?: boolean | undefined;
}

/** A request about to be sent, as it may be shown: secrets are masked. */
export interface RequestEvent {
  action: string;
  url: string;
  /** Every header; values that could be misused are `***`. */
  headers: Record<string, string>;
  /** The parameters; passwords are `***`. */
  body: string;
}

/** An answer that came. */
export interface ResponseEvent {
  action: string;
  /** HTTP status. */
  status: number;
  requestId: string;
  durationMs: number;
  /** The error code, where the service refused. */
  error: string | undefined;
}

/** Parameters with values the manual does not document. */
export interface AdviceEvent {
  action: string;
  problems: Problem[];
}

/**
 * Calls the service: a method for every action, under the API's own name.
 *
 * @example
 * ```js
 * const client = new PostgresClient({ credential: { secretId, secretKey }, region: "ap-guangzhou" });
 * const { TotalCount, DBInstanceSet } = await client.DescribeDBInstances({ Limit: 20 });
 * ```
 */
export interface PostgresClient extends ActionMethods {}
export declare class PostgresClient {
  /** Throws a `ValidationError` when an option is missing, misspelt or of the wrong type. */
  constructor(options: ClientOptions);

  /**
   * Calls an action by its name.
   *
   * Throws a `ValidationError` before anything is sent, an `ApiError` when the service refuses, a `TransportError` when no usable
   * answer comes back.
   */
  call<Name extends keyof Actions>(
    action: Name,
    ...rest: {} extends Actions[Name]["request"]
      ? [params?: Actions[Name]["request"], options?: CallOptions]
      : [params: Actions[Name]["request"], options?: CallOptions]
  ): Promise<Actions[Name]["response"]>;
  /** Calls an action newer than this package; its client or call needs `allowUnknown: true`. */
  call(action: string & {}, params?: object, options?: CallOptions): Promise<Record<string, unknown>>;
}
