// The diagnosis around its wasm: what is given becomes texts, what comes back values. The entries differ only in how
// they come by the wasm.

import type { Credential } from "../client/types.js";
import { gb18030 } from "./gb18030.js";
import { TextDecoder, TextEncoder } from "../encoding/utf8.js";
import { compiled } from "../wasm/webassembly.js";

/** What is known beside the request. */
export interface DiagnoseOptions {
  /**
   * The time to judge the timestamp by, in milliseconds since 1970 or as a `Date`. Without it the timestamp's age is
   * not judged.
   */
  now?: number | Date | undefined;
  /** The service's time when it answered, likewise: it tells a clock that is off from a request that is old. */
  serverTime?: number | Date | undefined;
  /** The error the service answered with: its code, or code and message. An `ApiError` will do. */
  error?: string | { code: string; message?: string | undefined } | undefined;
  /** The whole answer in place of `error`: the HTTP message, its body, or a line of a log that holds the code. */
  response?: string | object | undefined;
  /**
   * The canonical request or the string to sign, as your program printed it. It shows without the secret where the
   * program went wrong.
   */
  printed?: string | undefined;
  /** How often the request was sent with this very signature. */
  attempts?: number | undefined;
}

/** A request in parts. */
export interface DiagnosedRequest {
  /** Default: `POST` with a body, else `GET`. */
  method?: string | undefined;
  url?: string | undefined;
  /** An object, pairs, `Headers`, or `{ name, value }` as in HAR files. */
  headers?:
    | Record<string, string | readonly string[] | undefined>
    | Iterable<readonly [string, string] | { name: string; value: string }>
    | undefined;
  /**
   * What was sent: text, bytes, `URLSearchParams`. Any other object is taken as the JSON that `JSON.stringify` makes of
   * it.
   */
  body?: string | Uint8Array | ArrayBuffer | object | null | undefined;
}

/** What came out of it. */
export interface Diagnosis {
  /** Whether nothing was found that explains a refusal. */
  ok: boolean;
  /** Whether the signature is right for the request and the credential. Missing where it was not recomputed. */
  verified?: boolean;
  /** What is wrong, the surest first. */
  findings: Finding[];
  /** What the text was taken for. */
  form?: "http" | "curl" | "wget" | "httpie" | "fetch" | "code" | "har" | "json" | "url" | "header" | "answer";
  /** The request as it was understood, or `null` where it could not be read. A token reads `(token)`. */
  request: ReadRequest | null;
  /** The request put right, where anything is wrong. A token reads `(token)`: put yours there. */
  corrected:
    | (ReadRequest & {
        /** Whether it is signed; without the credential a placeholder stands for the signature. */
        signed: boolean;
      })
    | null;
  /**
   * Why there is no corrected request: what is in doubt or not known. A request is never signed with a credential that
   * was just refused.
   */
  uncorrected?:
    | "nothing-wrong"
    | "no-request"
    | "not-signed"
    | "not-signature"
    | "credential"
    | "secret"
    | "token"
    | "body"
    | "headers"
    | "service"
    | "time";
  /** The values on the way to the signature, as the service computes them for what was sent. */
  steps: DiagnosedSteps | null;
  /** The same as your program computed them, where that was found out. */
  signed: DiagnosedSteps | null;
}

/** A request, ready for `fetch(url, { method, headers, body })`, but for `Host`, which `fetch` sets itself. */
export interface ReadRequest {
  method: string;
  url: string;
  /** Names and values, in the order they came. */
  headers: [name: string, value: string][];
  /** The body, as bytes where it is not UTF-8; null where there is none. */
  body: string | Uint8Array<ArrayBuffer> | null;
}

/** The values on the way to a signature, without the key. */
export interface DiagnosedSteps {
  method: "TC3-HMAC-SHA256" | "HmacSHA256" | "HmacSHA1";
  /** Missing for the old methods, like all that only TC3 has. */
  canonicalRequest?: string;
  hashedCanonicalRequest?: string;
  /**
   * The body whose hash ends the canonical request, with stars for passwords. Missing where it is no text, or not
   * known.
   */
  body?: string;
  credentialScope?: string;
  stringToSign: string;
  /** Where the credential was given. */
  signature?: string;
  authorization?: string;
}

/** One thing that is wrong. */
export interface Finding {
  /** The cause. docs/signatures.md tells of each. */
  code: FindingCode;
  /** `error`: the service refuses the request for this. `warning`: it explains a refusal. `advice`: worth knowing. */
  severity: "error" | "warning" | "advice";
  /** Whether recomputing with this fault gave exactly what was signed. */
  proved: boolean;
  /** What it was proved by: the signature that was sent, or the text the program printed. */
  proof?: "signature" | "printed";
  /** Which form of the cause it is, as a stable word. */
  variant?: string;
  /** What is wrong, in a sentence or two. */
  message: string;
  /** The texts the message is filled with, in order: `code`, `variant` and these say the same in another language. */
  values: string[];
  /**
   * What the service reckons with. Invisible characters are shown as escapes, long texts around the place where they
   * part.
   */
  expected?: string;
  /** What was signed or sent instead, likewise. */
  actual?: string;
  /** The byte at which `actual` first goes wrong, counted in the whole text it is taken from. */
  at?: number;
  /** What to do. */
  fix: string;
}

/** The causes. More may be added. */
export type FindingCode =
  | "scope-date-not-utc"
  | "clock-skew"
  | "timestamp-format"
  | "timestamp-stale"
  | "body-rewritten"
  | "body-encoding"
  | "empty-body"
  | "content-type-changed"
  | "signed-headers-wrong"
  | "header-values-not-canonical"
  | "host-changed"
  | "service-mismatch"
  | "key-derivation"
  | "canonical-request-form"
  | "digest-form"
  | "query-encoding"
  | "secret-text"
  | "credential-mixed-up"
  | "foreign-key"
  | "token-mismatch"
  | "key-unusable"
  | "headers-lost"
  | "v1-signature"
  | "authorization-malformed"
  | "unsigned-payload"
  | "not-a-signature-fault"
  | "wrong-secret"
  | "unsigned"
  | "unreadable"
  | "secret-needed";

let source: () => BufferSource | WebAssembly.Module;
let module: WebAssembly.Module | undefined;

/** What the wasm exports. */
interface Exports {
  memory: WebAssembly.Memory;
  /** Makes room for so many bytes of a question; gives their address. */
  input(size: number): number;
  /** Asks; gives the length of the answer. */
  ask(kind: number): number;
  /** The address of the answer. */
  output(): number;
}

/** Says where the wasm comes from. It is compiled at the first diagnosis. @internal */
export function from(load: typeof source): void {
  source = load;
}

// What `ask` answers, by number; bindings/diagnose/src/lib.rs tells of each.
const TEXT = 0;
const PARTS = 1;
const KEY = 2;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const NOTHING = new Uint8Array();

const utf8 = (part: string | Uint8Array) => (typeof part === "string" ? encoder.encode(part) : part);

/** What is known beside a request, by the names the wasm knows. */
type Facts = Record<string, string | number | undefined>;

/**
 * Asks about fields, texts or bytes, with what is known beside them. Each question has an instance of its own: its
 * memory only grows while it works, and goes as a whole, with all that was secret in it.
 */
function question(kind: number, given: Facts, ...fields: (string | Uint8Array)[]): string {
  const named = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]));
  const parts = [...named, "", ...fields].map(utf8);
  module ??= compiled(source());
  const { input, ask, output, memory } = new WebAssembly.Instance(module).exports as unknown as Exports;
  const size = parts.reduce((sum, { length }) => sum + 4 + length, 0);
  let at = input(size);
  for (const part of parts) {
    new DataView(memory.buffer).setUint32(at, part.length, true);
    new Uint8Array(memory.buffer, at + 4, part.length).set(part);
    at += 4 + part.length;
  }
  const length = ask(kind);
  return decoder.decode(new Uint8Array(memory.buffer, output(), length));
}

/** Milliseconds since 1970, a date, or seconds since 1970, as whole seconds: no clock in use is in both ranges. */
function seconds(time: number | Date | undefined): number | undefined {
  if (time === undefined || time === null) return undefined;
  const value = Number(time);
  if (!Number.isFinite(value) || value < 0)
    throw new TypeError("now and serverTime are milliseconds since 1970, or a Date");
  return Math.floor(value < 1e11 ? value : value / 1000);
}

/** Returns what is known beside the request, by the names the wasm knows. */
function told(
  credential: Credential | undefined,
  { now, serverTime, error, response, printed, attempts }: DiagnoseOptions,
): Facts {
  const { code, message } = typeof error === "string" ? { code: error, message: undefined } : (error ?? {});
  const answer = response === undefined || typeof response === "string" ? response : JSON.stringify(response);
  const given = { now: seconds(now), serverTime: seconds(serverTime), code, message, answer, printed, attempts };
  if (!credential) return given;
  const { secretId, secretKey = "", token } = credential;
  return { ...given, secretId, secretKey, token: token || undefined };
}

/**
 * The names of the parts the wasm takes one by one. Whatever has others goes as text: it knows the other names, HAR,
 * logs and exports.
 */
const PART_NAMES = ["method", "url", "headers", "body"];

/** Returns whether an object is a request in parts, and its body is known. */
function isRequest(input: DiagnosedRequest): input is DiagnosedRequest {
  const names = Object.keys(input);
  const isPlain = names.length === 0 || names.every((name) => PART_NAMES.includes(name));
  // Without a method what has an address is a GET, which has no body.
  const isKnown = input.body !== undefined || /^get$/i.test(input.method ?? ("url" in input ? "get" : ""));
  return ("headers" in input || "url" in input) && (isUnread(input) || (isPlain && isKnown));
}

/** Returns what JSON knows nothing of, as objects it does. */
function written(name: string, value: unknown): unknown {
  if (value instanceof URLSearchParams) return value.toString();
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return { type: "Buffer", data: [...bytes(value)] };
  if (!value || typeof value !== "object" || Array.isArray(value)) return value;
  if (/^headers?$/i.test(name) && isIterable(value)) return [...value];
  if (/^(body|data|payload)$/i.test(name) && isUnread(value)) bytes(value);
  return value;
}

const isIterable = (value: object): value is Iterable<unknown> =>
  Symbol.iterator in value && typeof value[Symbol.iterator] === "function";

function pairs(headers: DiagnosedRequest["headers"]): [unknown, unknown][] {
  if (!headers) return [];
  const entries: unknown[] = isIterable(headers) ? [...headers] : Object.entries(headers);
  return entries
    .map((entry): [unknown, unknown] => {
      if (Array.isArray(entry)) return [entry[0], entry[1]];
      const { name, value } = entry as { name?: unknown; value?: unknown };
      return [name, value];
    })
    .flatMap(([name, value]): [unknown, unknown][] =>
      Array.isArray(value) ? value.map((one): [unknown, unknown] => [name, one]) : [[name, value]],
    )
    .filter(([, value]) => value !== undefined && value !== null);
}

/** Returns whether something holds its bytes back until they are read, so that JSON knows nothing of them. */
const isUnread = (body: unknown) =>
  typeof body === "object" &&
  body !== null &&
  (Symbol.toStringTag in body || ("pipe" in body && typeof body.pipe === "function"));

function bytes(body: unknown): Uint8Array {
  if (body === undefined || body === null) return NOTHING;
  if (typeof body === "string") return encoder.encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (body instanceof URLSearchParams) return encoder.encode(body.toString());
  if (isUnread(body)) {
    const kind = (body as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] ?? "stream";
    throw new TypeError(
      `the body is in a ${kind}: read it first, as in diagnose({ method, url, headers, body: await request.text() })`,
    );
  }
  return encoder.encode(JSON.stringify(body));
}

/** A request as the wasm gives it back. */
interface Read extends ReadRequest {
  /** The body where it is no text. */
  bytes?: number[];
  signed: boolean;
}

/**
 * Puts a request that came back into the form it is sent in. Platforms refuse a GET with a body, be it an empty one.
 */
function sendable(request: Read | undefined) {
  if (!request) return null;
  const { bytes: raw, body, ...rest } = request;
  return { ...rest, body: raw ? Uint8Array.from(raw) : body || null };
}

/**
 * Returns what is known, with the letters of a request in the other encoding its body may have been signed in. Without
 * the key nothing is tried.
 */
const lettered = (given: Facts, request: string | Uint8Array): Facts =>
  given.secretKey ? { ...given, gb18030: gb18030(request) } : given;

/**
 * Names the fault of a request that was refused, `AuthFailure.SignatureFailure` above all. Nothing is sent anywhere,
 * and no secret is in what comes back.
 *
 * Without a credential the request is only read. With the one it was signed with, the signature is recomputed as well,
 * with one thing at a time assumed to have been done otherwise, then with two: a finding that is `proved` gives exactly
 * the signature that was sent.
 *
 * @param input the request: as text (raw HTTP, a curl command, a `fetch` call, a HAR file, JSON, an address), as an
 * object with `method`, `url`, `headers` and `body`, or as an entry of a HAR file. Give the body as the bytes that were
 * sent, if you have them.
 * @throws {TypeError} A body that has yet to be read: that of a `Request`, a `Blob`, a stream, a form. Read it first:
 * `diagnose({ method, url, headers, body: await request.text() }, credential)`.
 *
 * @example
 * ```js
 * import { diagnose } from "tencentdb-postgres/diagnose";
 *
 * const error = "AuthFailure.SignatureFailure";
 * const { ok, findings, corrected } = diagnose(curlCommand, { secretId, secretKey }, { error });
 * for (const { code, message, fix } of findings) console.log(code, message, fix);
 * ```
 */
export function diagnose(
  input: string | DiagnosedRequest | object,
  credential?: Credential,
  options: DiagnoseOptions = {},
): Diagnosis {
  const given = told(credential, options);
  let answer: string;
  if (typeof input === "string") {
    answer = question(TEXT, lettered(given, input), input);
  } else if (!input || typeof input !== "object") {
    throw new TypeError("diagnose takes a request: text, or an object with method, url, headers and body");
  } else if (isRequest(input)) {
    const method = input.method ?? (input.body === undefined || input.body === null ? "GET" : "POST");
    // Firefox does not show the body of a Request, nor Node.js that of one that came.
    const body = input.body === undefined && method !== "GET" && isUnread(input) ? input : input.body;
    const head = [method, input.url ?? "/", ...pairs(input.headers).flat()].map(String);
    const sent = bytes(body);
    answer = question(PARTS, lettered(given, sent), ...head.slice(0, 2), sent, ...head.slice(2));
  } else {
    const text = JSON.stringify(input, written);
    answer = question(TEXT, lettered(given, text), text);
  }
  const { request, corrected, steps, signed, ...rest } = JSON.parse(answer);
  return {
    ...rest,
    request: sendable(request),
    corrected: sendable(corrected),
    steps: steps ?? null,
    signed: signed ?? null,
  };
}

/** The steps of a signing key. Not exported from the package: only the debugger's page shows them. @internal */
export function keyChain({ secretKey, timestamp, service }: { secretKey: string; timestamp: number; service: string }) {
  const [secretDate, secretService, secretSigning] = question(KEY, { secretKey, now: timestamp }, service).split("\n");
  return { secretDate, secretService, secretSigning };
}
