// The signer alone: any product of the cloud, every step shown.

import type { Credential } from "../client/types.js";
import { isBytes, isWhole } from "../encoding/bytes.js";
import { METHODS, invalid } from "../errors/errors.js";
import { FORM_TYPE, search } from "./query.js";
import { sendable, serialise } from "../encoding/json.js";
import { known, oneOf } from "../checks/known.js";
import { within } from "../checks/limits.js";
import { BODY_BYTES, RESERVED_HEADERS, SERVICE, SIGNED_HEADERS, VERSION } from "../generated/facts.js";
import { breaksLine, isToken, trimmed } from "../encoding/lines.js";
import { olderRequest } from "./hmac-v1.js";
import type { SigningBackend } from "./steps.js";
import { backend } from "./wasm-backend.js";

/** How a request can be signed. The first is the one to use; the others are older. */
export type SignMethod = "TC3-HMAC-SHA256" | "HmacSHA256" | "HmacSHA1";

/** What to sign. `Bytes` is the type of a payload that is bytes: `fetch` takes those whose memory is not shared. */
export interface SignRequest<Bytes extends Uint8Array = Uint8Array<ArrayBuffer>> {
  /** The action, `DescribeDBInstances`. */
  action: string;
  /** The host the request goes to, with its port unless it is the scheme's own. */
  host: string;
  /** The body as it is sent; or give `params`. By POST and TC3-HMAC-SHA256 only. */
  payload?: string | Bytes | undefined;
  /** The parameters: written as JSON, or flat into query or form (`Filters.0.Values.0=a`) where there is no JSON. */
  params?: object | undefined;
  region?: string | undefined;
  /** Seconds since 1970. Default: now. */
  timestamp?: number | undefined;
  /** Any whole number, another one for each request of a second. For the older methods; default: a random one. */
  nonce?: number | undefined;
  /** The service of the credential scope. Default: `postgres`. */
  service?: string | undefined;
  /** The version of the product's API. Default: that of `postgres`. */
  version?: string | undefined;
  /** The canonical URI, encoded as it is sent. Default: `/`. */
  path?: string | undefined;
  language?: "zh-CN" | "en-US" | undefined;
  /** Names the program that calls: 1 to 128 letters, digits, spaces and any of `-_,;.`. */
  requestClient?: string | undefined;
  /** Leaves the payload out of the signature. By TC3-HMAC-SHA256 only. */
  unsignedPayload?: boolean | undefined;
  /**
   * Further headers, which are signed too, each once. `Content-Type` is `application/json`, by GET that of a form,
   * unless given here. `Host`, `Authorization` and `X-TC-Timestamp` are what the signature makes them. By
   * TC3-HMAC-SHA256 only.
   */
  headers?: Record<string, string> | Iterable<readonly [string, string]> | undefined;
  /** Default: `TC3-HMAC-SHA256`. */
  signMethod?: SignMethod | undefined;
  /** Default: `POST`. */
  httpMethod?: "POST" | "GET" | undefined;
}

/** Every value on the way to a signature by TC3-HMAC-SHA256. */
export interface SignatureSteps {
  /** SHA-256 of the body, in hex. */
  hashedPayload: string;
  signedHeaders: string;
  canonicalRequest: string;
  hashedCanonicalRequest: string;
  credentialScope: string;
  stringToSign: string;
  /** The key chain, in hex. Secret: whoever has one can sign for the day. */
  secretDate: string;
  secretService: string;
  secretSigning: string;
  signature: string;
  authorization: string;
}

/**
 * Every value on the way to a signature by HmacSHA256 or HmacSHA1. They hold all parameters, so tokens and passwords
 * too.
 */
export interface HmacV1Steps {
  /** The parameters in the order of their names, joined and not encoded. */
  parameters: string;
  stringToSign: string;
  /** In base64. */
  signature: string;
  /** What is sent as query or form: the parameters encoded, the signature behind them. */
  query: string;
}

/** A request ready to be sent, and how its signature came about. */
export interface SignedRequest<Steps = SignatureSteps, Bytes extends Uint8Array = Uint8Array<ArrayBuffer>> {
  method: "POST" | "GET";
  url: string;
  headers: Record<string, string>;
  /** None by GET; the payload itself where one was given. */
  body: string | Bytes | undefined;
  steps: Steps;
}

/** How requests are signed: {@link sign}. */
export interface Sign {
  (request: SignRequest & { signMethod?: "TC3-HMAC-SHA256" | undefined }, credential: Credential): SignedRequest;
  (
    request: SignRequest & { signMethod: "HmacSHA256" | "HmacSHA1" },
    credential: Credential,
  ): SignedRequest<HmacV1Steps>;
  (request: SignRequest, credential: Credential): SignedRequest<SignatureSteps | HmacV1Steps>;
  /** With bytes whose memory may be shared: copy them before they go to `fetch`. */
  (
    request: SignRequest<Uint8Array> & { signMethod?: "TC3-HMAC-SHA256" | undefined },
    credential: Credential,
  ): SignedRequest<SignatureSteps, Uint8Array>;
}

const VERBS = ["POST", "GET"];
const UNSIGNED = "UNSIGNED-PAYLOAD";
const MEMBERS = [
  "action",
  "host",
  "service",
  "version",
  "region",
  "language",
  "path",
  "headers",
  "requestClient",
  "signMethod",
  "httpMethod",
  "timestamp",
  "params",
  "payload",
  "unsignedPayload",
  "nonce",
];
/** Behind all seconds that dates are written of; milliseconds of our days are far beyond. */
const SECONDS_END = 1e11;

/** Makes the signer on a backend: the wasm, or hashes in JavaScript. @internal */
export const signerOn = (backend: SigningBackend): Sign => {
  function sign(
    request: SignRequest<Uint8Array>,
    credential: Credential,
  ): SignedRequest<SignatureSteps | HmacV1Steps, Uint8Array> {
    known("request", request, MEMBERS);
    const {
      action,
      host,
      service = SERVICE,
      version = VERSION,
      region,
      language,
      path = "/",
      headers: extra,
      requestClient,
    } = request;
    const { signMethod = "TC3-HMAC-SHA256", httpMethod = "POST", timestamp = Math.floor(Date.now() / 1000) } = request;
    const { params = {}, payload, unsignedPayload, nonce } = request;
    oneOf("signMethod", signMethod, METHODS);
    oneOf("httpMethod", httpMethod, VERBS);
    whole("timestamp", timestamp);
    whole("nonce", nonce ?? 0);
    const { secretId, secretKey, token } = (credential as Credential | undefined) ?? ({} as Credential);
    refuseBroken([action, host, service, version, path, secretId, secretKey, region, language, token]);
    if (timestamp >= SECONDS_END)
      throw invalid("timestamp", "counts seconds, not milliseconds", String(Math.floor(timestamp / 1000)));
    if (payload !== undefined && typeof payload !== "string" && !isBytes(payload))
      throw invalid("payload", "must be a string or a Uint8Array");

    const get = httpMethod === "GET";
    const isOlder = signMethod !== "TC3-HMAC-SHA256";
    const headers: Record<string, string> = {
      Authorization: "",
      "Content-Type": get || isOlder ? FORM_TYPE : "application/json",
      Host: host,
      "X-TC-Action": action,
      "X-TC-Version": version,
      "X-TC-Timestamp": String(timestamp),
    };
    if (region) headers["X-TC-Region"] = region;
    if (token) headers["X-TC-Token"] = token;
    if (language) headers["X-TC-Language"] = language;
    if (requestClient) {
      if (!/^[\w ,;.-]{1,128}$/.test(requestClient))
        throw invalid("requestClient", "must be 1 to 128 letters, digits, spaces and any of -_,;.");
      headers["X-TC-RequestClient"] = requestClient;
    }
    const excess =
      (get || isOlder) && payload ? "payload" : isOlder && (extra ? "headers" : unsignedPayload && "unsignedPayload");
    if (excess) throw invalid(excess, "does not go with this method");

    const url = `https://${host}${path}`;
    const text = payload ?? written(params, service);
    if (isOlder) {
      const steps = olderRequest(
        backend,
        signMethod,
        httpMethod,
        host,
        path,
        sendable(params, service),
        headers,
        { secretId, secretKey },
        nonce,
      );
      return new Signed(httpMethod, url, { "Content-Type": FORM_TYPE, Host: host }, steps.query, () => steps);
    }

    if (unsignedPayload) headers["X-TC-Content-SHA256"] = UNSIGNED;
    const sent = get ? search(sendable(params, service)) : within(text, BODY_BYTES);
    if (typeof payload === "string" && !isWhole(payload)) throw invalid("payload", HALF);
    const covered = unsignedPayload ? UNSIGNED : get ? "" : sent;
    const lines = extra ? merged(headers, extra) : `content-type\x01${headers["Content-Type"]}\nhost\x01${host}`;
    const common = `${service}\0${httpMethod}\n${path}\n${get ? sent : ""}\n\0${lines}`;
    const signed = backend.signature(secretKey, common, covered, timestamp);
    headers.Authorization = `${signMethod} Credential=${secretId}/${signed}`;
    return new Signed(httpMethod, url, headers, sent, () => ({
      ...backend.steps(secretKey, common, secretId, covered, timestamp),
      ...backend.secrets(secretKey, service, timestamp),
    }));
  }
  return sign as Sign;
};

/**
 * Signs a request, of any product of the cloud, without sending it.
 *
 * @throws {ValidationError} What cannot be sent as it is: a text that holds a line break, a control character or half
 * of a character, a header given twice, a request larger than the service takes (32 KB by GET, 1 MB as a form, 10 MB
 * otherwise), options that do not go with the method.
 * @example
 * ```js
 * const host = "postgres.tencentcloudapi.com";
 * const request = { action: "DescribeZones", host, region: "ap-guangzhou", params: {} };
 * const { headers, steps } = sign(request, credential);
 * console.log(steps.canonicalRequest);
 *
 * // A form with a file, for actions that take one: the platform writes it.
 * const form = new Response(formData);
 * const payload = new Uint8Array(await form.arrayBuffer());
 * sign({ action, host, payload, headers: { "Content-Type": form.headers.get("Content-Type") } }, credential);
 * ```
 */
export const sign: Sign = /* @__PURE__ */ signerOn(backend);

const HALF = "holds half of a character, which cannot be sent";

/** Parameters as JSON text. What cannot be written so is no more fit for a query. */
function written(params: object, service: string): string {
  const text = serialise(params, service);
  if (text === undefined) throw invalid("params", "must be an object");
  // JSON.stringify spells halves of characters, and nothing else of this form; a backslash of a text is two.
  if (text.includes("\\ud") && /[^\\](?:\\\\)*\\ud/.test(text)) throw invalid("params", HALF);
  return text;
}

function whole(path: string, number: unknown): void {
  if (!Number.isSafeInteger(number) || (number as number) < 0)
    throw invalid(path, "must be a whole number, and not below 0");
}

/**
 * A signed request. How it came about is worked out when it is asked for, and not shown with the rest: the key's steps
 * are secret.
 */
class Signed<Steps> {
  readonly method: "POST" | "GET";
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array | undefined;
  readonly #steps: () => Steps;

  constructor(
    method: "POST" | "GET",
    url: string,
    headers: Record<string, string>,
    sent: string | Uint8Array,
    steps: () => Steps,
  ) {
    const get = method === "GET";
    this.method = method;
    this.url = get ? `${url}?${sent}` : url;
    this.headers = headers;
    this.body = get ? undefined : sent;
    this.#steps = steps;
  }

  get steps(): Steps {
    return this.#steps();
  }
}

/**
 * Adds further headers, which take the place of those of the same name; returns all that are signed, in order of name.
 */
function merged(headers: Record<string, string>, extra: NonNullable<SignRequest["headers"]>): string {
  if (typeof extra !== "object") throw invalid("headers", "must be an object, or pairs");
  const names = new Map(Object.keys(headers).map((name) => [name.toLowerCase(), name]));
  const signed = new Set(SIGNED_HEADERS);
  const given = new Set();
  const pairs: Iterable<readonly [string, string | number]> = Symbol.iterator in extra ? extra : Object.entries(extra);
  for (const [name, value] of pairs) {
    const lower = String(name).toLowerCase();
    const path = `headers.${lower}`;
    // An object takes the last of these for something else than a member.
    if (typeof name !== "string" || !isToken(name) || name === "__proto__")
      throw invalid(path, "is no name that a header can have");
    if (typeof value !== "string" && !Number.isSafeInteger(value)) throw invalid(path, "must be a string");
    const text = String(value);
    if (breaksLine(text) || !isWhole(text)) throw invalid(path, "holds a line break, or what no header can hold");
    if (given.has(lower)) throw invalid(path, "is given twice");
    given.add(lower);
    if (RESERVED_HEADERS.includes(lower)) continue;
    const known = names.get(lower) ?? name;
    names.set(lower, known);
    headers[known] = text;
    signed.add(lower);
  }
  return [...signed]
    .sort()
    .map((lower) => `${lower}\x01${trimmed(headers[names.get(lower)!]!)}`)
    .join("\n");
}

const NEEDED = ["action", "host", "service", "version", "path", "credential.secretId", "credential.secretKey"];
const LINES = [...NEEDED, "region", "language", "credential.token"];
/** What some of them must not hold, and why. */
const EXCLUDED: [line: string, form: RegExp, why: string][] = [
  ["host", /[/\s@\\?#]/, "is a name, with a port perhaps, and no address"],
  ["path", /^[^/]/, "must begin with a slash"],
  // What else there is, whoever sends it encodes on the way.
  ["path", /[^\w.~!$&'()*+,;=:@/%-]/, "must be encoded as it is sent, and without a query"],
  // It parts the credential scope, and what stands before it.
  ["service", /\//, "must not hold a slash"],
  ["credential.secretId", /\//, "must not hold a slash"],
  // In a header of one value it stands between two.
  ["action", /,/, "must not hold a comma"],
  ["host", /,/, "must not hold a comma"],
  ["version", /,/, "must not hold a comma"],
  ["region", /,/, "must not hold a comma"],
  ["language", /,/, "must not hold a comma"],
];
/** The texts that were found in order last: mostly they come again. */
let lastValid: (string | undefined)[] = [];

/** Refuses what is no line, or not there. */
function refuseBroken(texts: (string | undefined)[]): void {
  if (texts.every((text, at) => text === lastValid[at])) return;
  texts.forEach((text, at) => {
    if (at >= NEEDED.length && (text ?? "") === "") return;
    const name = LINES[at]!;
    if (!text || typeof text !== "string" || /[\0-\x1f\x7f]/.test(text) || !isWhole(text)) {
      throw invalid(name, "must be a text of one line, without control characters, and not empty");
    }
    const excluded = EXCLUDED.find(([line, form]) => line === name && form.test(text));
    if (excluded) throw invalid(name, excluded[2]);
  });
  lastValid = texts;
}
