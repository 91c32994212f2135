// The other side: whether a request that arrived is signed by whom it claims, whichever way it is signed.

import type { Credential } from "../client/types.js";
import { type Arrived, Refused, arrived, pairs } from "./incoming.js";
import { isWhole } from "../encoding/bytes.js";
import { COMMON_PARAMS, SIGNED_HEADERS } from "../generated/facts.js";
import { invalid } from "../errors/errors.js";
import { FORM_TYPE } from "./query.js";
import { unawaited } from "../errors/foreign.js";
import { breaksLine, trimmed } from "../encoding/lines.js";
import { older } from "./hmac-v1.js";
import type { HmacV1Steps, SignMethod, SignatureSteps } from "./sign.js";
import type { SigningBackend } from "./steps.js";
import { backend } from "./wasm-backend.js";

/** A request as it arrived. What can be read in two ways is refused, and every member is read once. */
export interface ArrivedRequest {
  method: string;
  /**
   * The whole address, or path and query alone where a header names the host. Refused: spaces, control characters, a
   * fragment, a backslash in the path, a user's name, another scheme than `http` and `https`, and another host than the
   * header `Host` names, unless `as` says which was signed.
   */
  url: string;
  /**
   * Every header that came: as `Headers`, a `Map`, pairs, an object, or the flat list that Node.js calls `rawHeaders`.
   * A header that came twice is refused if it is signed, or is `Authorization`, `Content-Type`, `Host` or one of
   * `X-TC-*`. Around a value spaces and tabs are cut off, and nothing else. `undefined` and `null` are headers that did
   * not come.
   */
  headers:
    | Record<string, string | number | readonly string[] | null | undefined>
    | Iterable<readonly [string, string | readonly string[] | null | undefined]>
    | readonly string[];
  /**
   * The body: a text, or the bytes of a buffer or of any view of one. `undefined` and `null` are a request without
   * body. A stream, a `Blob`, a form, a parsed object are refused: read the body first.
   */
  body?: string | ArrayBufferLike | ArrayBufferView | null | undefined;
}

/**
 * The common parameters of a request, such as `action`, `region` and `token`. By TC3-HMAC-SHA256 each comes in a header
 * of its own, which may be one that is not signed: see `signedHeaders`. Whether a token is that of the id is for the
 * caller to say.
 */
export type CommonClaims = { [Name in (typeof COMMON_PARAMS)[number] as Uncapitalize<Name>]?: string };

/** The claims of a request about its signature; true only as far as the signature covers them. */
export interface SignatureClaims extends CommonClaims {
  signMethod?: SignMethod;
  secretId?: string;
  /** The service of the credential scope; only TC3-HMAC-SHA256 says. */
  service?: string;
  /**
   * When it was signed, in seconds since 1970. How old is too old is for the caller to say; the service allows five
   * minutes.
   */
  timestamp?: number;
  /**
   * By TC3-HMAC-SHA256: the headers the signature covers, in lower case and in order, beside method, path, query and
   * body. Anyone on the way may have changed the others. The vendor's SDKs sign `content-type` and `host` alone, so
   * **action, version, region and token are not covered** unless `x-tc-action` and its like stand here. The older
   * methods have no such list: they cover no header, but every parameter, those of this claim among them. They join
   * parameters without encoding them, so a value that holds `&` and `=` has the same signature as several parameters
   * would have.
   */
  signedHeaders?: string[];
  /** There where the signature leaves the body out, which may then be any. */
  unsignedPayload?: true;
}

/**
 * The signature is that of this request, under the key of this id. Its claims are true as far as the signature
 * covers them.
 */
export interface VerifiedSignature extends SignatureClaims {
  ok: true;
  signMethod: SignMethod;
  secretId: string;
  timestamp: number;
  reason?: never;
  message?: never;
}

/** The signature is not that of this request, so none of its claims may be believed. */
export interface RejectedSignature extends SignatureClaims {
  ok: false;
  /**
   * Why it is not: `unsigned`, there is no signature; `malformed` and `missing`, the request cannot be read, or in more
   * than one way; `unknown-key`; `day`, the scope is of another day than the timestamp; `not-signed`, a header is not
   * covered that must be; `signature`, it is another one.
   */
  reason: "unsigned" | "malformed" | "missing" | "unknown-key" | "day" | "not-signed" | "signature";
  /** The reason in words. */
  message: string;
  /** The character at which the `Authorization` header goes wrong. */
  at?: number;
  /**
   * For `signature`: the steps as this side computes them, to be set beside the caller's, without the signature that
   * would have been right. By the older methods they hold all parameters.
   */
  steps?:
    | Omit<SignatureSteps, "secretDate" | "secretService" | "secretSigning" | "signature" | "authorization">
    | Pick<HmacV1Steps, "parameters" | "stringToSign">;
}

/** The signature of a request that arrived, verified or rejected; `ok` tells which. */
export type IncomingSignature = VerifiedSignature | RejectedSignature;

/**
 * Who may have signed: one pair, several, or a function that finds one, or its secret key, by the id, and nothing where
 * it is not known. It must answer at once: fetch what it needs before. What every object has (`constructor`,
 * `__proto__`) is no key: a function may look into an object.
 */
export type Keys = Credential | Credential[] | ((secretId: string) => Credential | string | undefined);

/** How signatures are verified: {@link verify}. */
export type Verify = (request: ArrivedRequest, keys: Keys, as?: { host?: string; path?: string }) => IncomingSignature;

const UNSIGNED = "UNSIGNED-PAYLOAD";
/** The last second of year 9999, behind which no day is written. */
const LAST_SECOND = 253402300799;

// The form of the header, and what is expected where it is left.
const FORM: [form: RegExp, expected: string][] = [
  [/TC3-HMAC-SHA256/y, "TC3-HMAC-SHA256"],
  [/ Credential=/y, "a space and Credential="],
  [/([^/]+)\//y, "SecretId/DAY/SERVICE/tc3_request"],
  [/([^/]+)\//y, "DAY/SERVICE/tc3_request"],
  [/([^/]+)\//y, "SERVICE/tc3_request"],
  [/tc3_request/y, "tc3_request"],
  [/, SignedHeaders=/y, "a comma, a space and SignedHeaders="],
  [/([^,]+),/y, "header names, then a comma"],
  [/ Signature=/y, "a space and Signature="],
  [/(.+)/sy, "the signature"],
];

/** A claim while it is looked into. */
type Open = SignatureClaims & { ok: boolean };

/** What gives the secret key of an id. */
type KeyOf = (secretId: string) => string;

/** Makes the verifier on a backend: the wasm, or hashes in JavaScript. @internal */
export const verifierOn = (backend: SigningBackend): Verify =>
  function verify(request, credentials, as) {
    const keyOf = keysOf(credentials);
    for (const text of [as?.host, as?.path]) {
      if (text !== undefined && !isText(text)) throw invalid("as", "must give host and path as texts of one line");
    }
    const claim: Open = { ok: false };
    try {
      const came = arrived(request, as);
      (came.header("authorization") ? header : params)(backend, claim, came, keyOf);
      claim.ok = true;
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      Object.assign(claim, refused);
    }
    return claim as IncomingSignature;
  };

/**
 * Whether a request is signed by whom it claims, by any method. Takes the same time wherever signatures differ.
 *
 * That is true of what the signature covers, which is for the signer to choose: demand that it covers what you act
 * upon.
 *
 * No request makes it throw.
 *
 * @param as What was signed instead of what arrived, for who knows it: a host behind a proxy, a path of one's own.
 * @throws {ValidationError} What is a mistake of whoever verifies: keys that are no strings of one line, or promises of
 * them. What a function of keys throws is thrown on.
 * @example
 * ```js
 * const { method, url, headers } = request;
 * const claim = verify({ method, url, headers, body: await request.text() }, credential);
 * if (!claim.ok || Math.abs(Date.now() / 1000 - claim.timestamp) > 300) {
 *   return new Response(claim.message, { status: 403 });
 * }
 *
 * // Where callers sign the action too, as sign() does with `headers: { "X-TC-Action": action }`, no other may take its
 * // place.
 * if (claim.unsignedPayload || claim.signedHeaders?.includes("x-tc-action") === false) {
 *   return new Response("not covered", { status: 403 });
 * }
 * ```
 */
export const verify: Verify = /* @__PURE__ */ verifierOn(backend);

/** By TC3-HMAC-SHA256. */
function header(
  backend: SigningBackend,
  claim: Open,
  { method, path, query, host, header, body }: Arrived,
  keyOf: KeyOf,
): void {
  const authorization = header("authorization") ?? "";
  claim.signMethod = "TC3-HMAC-SHA256";
  for (const name of COMMON_PARAMS) put(claim, name, header(`x-tc-${name.toLowerCase()}`));
  const [secretId, day, service, names] = parsed(authorization) as [string, string, string, string];
  const signedHeaders = names.split(";");
  Object.assign(claim, { secretId, service, signedHeaders });
  const signed = [...new Set(signedHeaders)].sort();
  const lines = signed
    .map((name) => [name, name === "host" ? host : header(name)])
    .filter(([, value]) => value !== undefined);
  const isUnsigned = header("x-tc-content-sha256") === UNSIGNED;
  if (isUnsigned) claim.unsignedPayload = true;
  const timestamp = seconds(header("x-tc-timestamp"), "X-TC-Timestamp");
  claim.timestamp = timestamp;
  if (timestamp > LAST_SECOND)
    throw new Refused(
      "day",
      "the timestamp is beyond year 9999, so no scope is of its day: it counts seconds, not milliseconds",
    );
  const date = new Date(timestamp * 1000).toJSON().slice(0, 10);
  if (day !== date)
    throw new Refused("day", `the scope of the signature is of ${day}, but the timestamp falls on ${date} in UTC`);
  for (const name of SIGNED_HEADERS) {
    if (!signed.includes(name)) throw new Refused("not-signed", `SignedHeaders must name ${name}; it names ${names}`);
  }
  const payload = isUnsigned ? UNSIGNED : body;
  const secretKey = keyOf(secretId);
  const common = `${service}\0${method}\n${path}\n${query}\n\0${lines.map((line) => line.join("\x01")).join("\n")}`;
  const made = `TC3-HMAC-SHA256 Credential=${secretId}/${backend.signature(secretKey, common, payload, timestamp)}`;
  if (same(made, authorization)) return;
  const { signature, authorization: right, ...steps } = backend.steps(secretKey, common, secretId, payload, timestamp);
  throw mismatch(steps);
}

/** By HmacSHA1 and HmacSHA256. */
function params(
  backend: SigningBackend,
  claim: Open,
  { method, path, query, host, header, body }: Arrived,
  keyOf: KeyOf,
): void {
  const isGet = method === "GET";
  const [type] = (header("content-type") ?? "").split(";", 1) as [string];
  const given = pairs(isGet ? query : trimmed(type).toLowerCase() === FORM_TYPE ? body : "");
  const sent = new Map(given);
  const right = sent.get("Signature");
  if (right === undefined)
    throw new Refused("unsigned", "there is neither an Authorization header nor a parameter Signature");
  if (sent.size < given.length)
    throw new Refused("malformed", "a parameter came more than once, and which of them counts is not said");
  if ((isGet ? body : query).length > 0) {
    throw new Refused(
      "malformed",
      `the ${isGet ? "body" : "query"} beside the parameters is not covered by the signature`,
    );
  }
  const signMethod = (sent.get("SignatureMethod") ?? "HmacSHA1") as SignMethod;
  claim.signMethod = signMethod;
  // Whatever headers of these names say is not signed, and not read.
  for (const name of COMMON_PARAMS) put(claim, name, sent.get(name));
  if (!/^HmacSHA(1|256)$/.test(signMethod))
    throw new Refused("malformed", "SignatureMethod must be HmacSHA1 or HmacSHA256");
  claim.timestamp = seconds(sent.get("Timestamp"), "Timestamp");
  number(sent.get("Nonce"), "Nonce");
  const secretId = sent.get("SecretId");
  claim.secretId = secretId;
  if (!secretId) throw new Refused("missing", "SecretId is missing");
  const covered = given.filter(([name]) => name !== "Signature");
  const { parameters, stringToSign, signature } = older(
    backend,
    signMethod,
    method,
    host,
    path,
    covered,
    keyOf(secretId),
  );
  if (!same(signature, right)) throw mismatch({ parameters, stringToSign });
}

function put(claim: Open, name: string, value: string | undefined): void {
  if (value) Object.assign(claim, { [name.charAt(0).toLowerCase() + name.slice(1)]: value });
}

function parsed(header: string): string[] {
  let at = 0;
  const found: string[] = [];
  for (const [form, expected] of FORM) {
    form.lastIndex = at;
    const match = form.exec(header);
    if (!match)
      throw new Refused("malformed", `the Authorization header is malformed: expected ${expected} at character ${at}`, {
        at,
      });
    at = form.lastIndex;
    found.push(...match.slice(1));
  }
  return found;
}

function number(text: string | undefined, name: string): number {
  if (!text) throw new Refused("missing", `${name} is missing`);
  if (!/^\d+$/.test(text)) throw new Refused("malformed", `${name} must be a whole number, digits only`);
  return Number(text);
}

/**
 * A time, in the one way it is written: zeros in front would be another text of the same time, and only one of them is
 * signed.
 */
function seconds(text: string | undefined, name: string): number {
  const seconds = number(text, name);
  if (/^0./.test(text ?? "")) throw new Refused("malformed", `${name} must be a whole number, without zeros in front`);
  return seconds;
}

/**
 * Returns a function that finds the secret key of an id. What is wrong about keys is a mistake of this side, so it
 * throws.
 */
function keysOf(credentials: Keys): KeyOf {
  if (typeof credentials === "function") return (id) => key(credentials(id));
  const list = [credentials].flat();
  if (!list.every((one) => typeof one?.secretId === "string" && isText(one.secretKey))) {
    throw invalid("credentials", "must be pairs of secretId and secretKey, both strings, or a function that finds one");
  }
  return (id) => key(list.find(({ secretId }) => secretId === id));
}

function key(found: Credential | string | undefined): string {
  // A function that looks into an object finds there what every object has, when it is asked for `constructor` or
  // `__proto__`.
  const isInherited =
    typeof found === "function" || (typeof found === "object" && found && Object.hasOwn(found, "constructor"));
  if (!found || isInherited) throw new Refused("unknown-key", "the SecretId is not known here");
  const secretKey = typeof found === "string" ? found : found.secretKey;
  // Anything else would be a key that everyone can guess: [object Promise].
  if (!isText(secretKey)) {
    unawaited(found);
    throw invalid("credentials", "must give secret keys as strings of one line, and not as promises of them");
  }
  return secretKey;
}

const isText = (text: unknown): text is string =>
  typeof text === "string" && text !== "" && !breaksLine(text) && isWhole(text);

const mismatch = (steps: NonNullable<RejectedSignature["steps"]>) =>
  new Refused("signature", "the signature does not match the request", { steps });

/** Returns whether texts are equal, in the same time wherever they differ. */
function same(one: string, other: string): boolean {
  let odd = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) odd |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return odd === 0;
}
