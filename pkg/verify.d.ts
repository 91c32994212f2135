import type { Credential } from "./client.js";
import type { OlderSteps, SignMethod, SignatureSteps } from "./sign.js";

/** A request as it arrived. What can be read in two ways is refused, and every member is read once. */
export interface ArrivedRequest {
  method: string;
  /**
   * The whole address, or path and query alone where a header names the host. Refused: spaces, control characters, a fragment, a
   * backslash in the path, a user's name, another scheme than `http` and `https`, and another host than the header `Host` names, unless
   * `as` says which was signed.
   */
  url: string;
  /**
   * Every header that came: as `Headers`, a `Map`, pairs, an object, or the flat list that Node.js calls `rawHeaders`. A header that came
   * twice is refused if it is signed, or is `Authorization`, `Content-Type`, `Host` or one of `X-TC-*`. Around a value spaces and tabs are
   * cut off, and nothing else. `undefined` and `null` are headers that did not come.
   */
  headers:
    | Record<string, string | number | readonly string[] | null | undefined>
    | Iterable<readonly [string, string | readonly string[] | null | undefined]>
    | readonly string[];
  /**
   * The body: a text, or the bytes of a buffer or of any view of one. `undefined` and `null` are a request without body. A stream, a
   * `Blob`, a form, a parsed object are refused: read the body first.
   */
  body?: string | ArrayBufferLike | ArrayBufferView | null | undefined;
}

/** What a request says of itself. */
export interface Claimed {
  signMethod?: SignMethod;
  secretId?: string;
  /** The service of the credential scope; only TC3-HMAC-SHA256 says. */
  service?: string;
  /** When it was signed, in seconds since 1970. How old is too old is for the caller to say; the service allows five minutes. */
  timestamp?: number;
  /** Like `version`, `region` and the rest it comes in a header of its own, which may be one that is not signed: see `signedHeaders`. */
  action?: string;
  version?: string;
  region?: string;
  /** Whether it is the token of this id is for the caller to say. */
  token?: string;
  language?: string;
  requestClient?: string;
  /**
   * By TC3-HMAC-SHA256: the headers the signature covers, in lower case and in order, beside method, path, query and body. Anyone on the
   * way may have changed the others. The vendor's SDKs sign `content-type` and `host` alone, so **action, version, region and token are
   * not covered** unless `x-tc-action` and its like stand here. The older methods have no such list: they cover no header, but every
   * parameter, those of this claim among them. They join parameters without encoding them, so a value that holds `&` and `=` has the same
   * signature as several parameters would have.
   */
  signedHeaders?: string[];
  /** There where the signature leaves the body out, which may then be any. */
  unsignedPayload?: true;
}

/** The signature is that of this request, under the key of this id. Of what it says, that is true which the signature covers. */
export interface TrueClaim extends Claimed {
  ok: true;
  signMethod: SignMethod;
  secretId: string;
  timestamp: number;
  reason?: never;
  message?: never;
}

/** The signature is not that of this request, so nothing of what it says is to be believed. */
export interface UntrueClaim extends Claimed {
  ok: false;
  /**
   * Why it is not: `unsigned`, there is no signature; `malformed` and `missing`, the request cannot be read, or in more than one way;
   * `unknown-key`; `day`, the scope is of another day than the timestamp; `not-signed`, a header is not covered that must be; `signature`,
   * it is another one.
   */
  reason: "unsigned" | "malformed" | "missing" | "unknown-key" | "day" | "not-signed" | "signature";
  /** The reason in words. */
  message: string;
  /** The character at which the `Authorization` header goes wrong. */
  at?: number;
  /**
   * For `signature`: the steps as this side computes them, to be set beside the caller's, without the signature that would have been
   * right. By the older methods they hold all parameters.
   */
  steps?:
    | Omit<SignatureSteps, "secretDate" | "secretService" | "secretSigning" | "signature" | "authorization">
    | Pick<OlderSteps, "parameters" | "stringToSign">;
}

/** What became of a request's claim to be signed; `ok` tells which. */
export type Claim = TrueClaim | UntrueClaim;

/**
 * Who may have signed: one pair, several, or a function that finds one, or its secret key, by the id, and nothing where it is not known.
 * It must answer at once: fetch what it needs before. What every object has (`constructor`, `__proto__`) is no key: a function may look
 * into an object.
 */
export type Keys = Credential | Credential[] | ((secretId: string) => Credential | string | undefined);

/**
 * Whether a request is signed by whom it claims, by any method. Takes the same time wherever signatures differ.
 *
 * That is true of what the signature covers, which is for the signer to choose: demand that it covers what you act upon.
 *
 * No request makes it throw.
 *
 * @param as What was signed instead of what arrived, for who knows it: a host behind a proxy, a path of one's own.
 * @throws {ValidationError} What is a mistake of whoever verifies: keys that are no strings of one line, or promises of them. What a
 * function of keys throws is thrown on.
 * @example
 * ```js
 * const claim = verify({ method: request.method, url: request.url, headers: request.headers, body: await request.text() }, credential);
 * if (!claim.ok || Math.abs(Date.now() / 1000 - claim.timestamp) > 300) return new Response(claim.message, { status: 403 });
 *
 * // Where callers sign the action too, as sign() does with `headers: { "X-TC-Action": action }`: no other may take its place.
 * if (claim.unsignedPayload || claim.signedHeaders?.includes("x-tc-action") === false) return new Response("not covered", { status: 403 });
 * ```
 */
export declare function verify(request: ArrivedRequest, keys: Keys, as?: { host?: string; path?: string }): Claim;
