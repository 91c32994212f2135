// A link that carries a request, in the part of the address that browsers do not send. The request is written anew from
// what the engine read; keys, tokens and passwords are covered in it, by their names and wherever else their values
// stand.

import { createMask } from "./masking/mask.js";

const MARK = "#request=";
/** @import { ReadRequest } from "tencentdb-postgres/diagnose" */
/**
 * @typedef {{ input?: string, answer?: string, secretId?: string, secretKey?: string, token?: string, printed?: string
 * }} Given
 */
/** @typedef {ReturnType<typeof createMask>} Mask */
/**
 * The link. `masked` says that something of the request is covered, so that the signature may no longer fit; `doubtful`
 * that something is covered because it could not be read.
 * @typedef {{ href: string, masked: boolean, doubtful: boolean }} Shared
 */

/** The number of characters up to which texts are searched: no link could carry more, and nobody waits for it. */
const LONGEST = 300_000;
/** The form of a key that was typed where its id belongs. */
const MISPLACED = /^(?!AKID|IKID|AKIA)[A-Za-z0-9]{32}$/;
const ID = /\b(?:Credential|SecretId)["'\s]{0,4}[=:]["'\s]{0,4}(\w+)/gi;
/** The headers of the schemes that show no secret. */
const SIGNED = /^\s*(TC3-HMAC-SHA256\b|[\w-]*\s*$|skip$)|signature\s*=/i;

/**
 * Makes the address of this page with a request in it; returns `undefined` for a request that a link cannot carry.
 * @param {{ origin: string, pathname: string }} location
 * @param {ReadRequest} request
 * @param {Given} given
 * @returns {Shared | undefined}
 */
export function share(
  { origin, pathname },
  request,
  { input = "", answer = "", secretId = "", secretKey = "", token = "", printed = "" } = {},
) {
  if (!fits(request, { input, answer, printed })) return undefined;
  const ids = [secretId.trim(), ...Array.from(input.matchAll(ID), ([, id]) => id)];
  const mask = createMask([secretKey, token, ...ids.filter((id) => MISPLACED.test(id))]);
  // The pasted text says more than what was read of it, such as a token.
  for (const text of [input, answer, printed, ...textsOf(request)]) mask.learn(text);
  const { masked, doubtful, ...parts } = cover(request, mask);
  const rest = mask.mask(answer, { short: true });
  const shared = { input: written(parts), answer: answer ? rest.text : undefined };
  return {
    href: `${origin}${pathname}${MARK}${encode(JSON.stringify(shared))}`,
    masked,
    doubtful: doubtful || rest.doubtful,
  };
}

/**
 * Tells whether a link can carry a request: its body is text, and all of it is short enough.
 * @param {ReadRequest} request
 * @param {Given} given
 * @returns {request is TextRequest}
 */
export const fits = (request, { input = "", answer = "", printed = "" }) =>
  !(request.body instanceof Uint8Array) &&
  [input, answer, printed, request.url, request.body ?? ""].reduce((sum, { length }) => sum + length, 0) <= LONGEST;

/** @typedef {ReadRequest & { body: string | null }} TextRequest */

/** @param {string} hash */
export const isLink = (hash) => hash.startsWith(MARK);

/**
 * Reads what a link carries; returns `undefined` if it carries nothing.
 * @param {string} hash
 * @returns {{ input: string, answer: string } | undefined}
 */
export function read(hash) {
  if (!isLink(hash)) return undefined;
  try {
    const { input, answer = "" } = JSON.parse(decode(hash.slice(MARK.length)));
    return typeof input === "string" && typeof answer === "string" ? { input, answer } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Covers the secrets in a request, these among them; returns `undefined` where there are none, or the body is no text.
 * @template {ReadRequest} Request
 * @param {Request} request
 * @param {string[]} secrets
 */
export function covered(request, secrets) {
  if (!fits(request, {})) return undefined;
  const mask = createMask(secrets, { doubts: false });
  textsOf(request).forEach(mask.learn);
  const { masked, ...parts } = cover(request, mask);
  return masked ? { ...request, ...parts } : undefined;
}

const lineOf = (/** @type {[name: string, value: string]} */ [name, value]) => `${name}: ${value}`;
const textsOf = (/** @type {TextRequest} */ request) => [
  request.url,
  request.body ?? "",
  ...request.headers.map(lineOf),
];

/**
 * Covers the parts of a request.
 * @param {TextRequest} request
 * @param {Mask} mask
 */
function cover({ method, url, headers, body }, mask) {
  let [masked, doubtful] = [false, false];
  const text = (/** @type {string} */ given) => {
    const result = mask.mask(given);
    masked ||= result.masked;
    doubtful ||= result.doubtful;
    return result.text;
  };
  /**
   * @param {[name: string, value: string]} header
   * @returns {[name: string, value: string]}
   */
  const header = ([name, value]) => {
    if (/auth/i.test(name) && !SIGNED.test(value)) {
      masked = true;
      return [text(name), "*".repeat(value.length)];
    }
    // A value is judged beside its name, which says what it is.
    const line = text(lineOf([name, value]));
    return [text(name), line.slice(line.indexOf(": ") + 2)];
  };
  const parts = { method: text(method), url: text(url), headers: headers.map(header), body: text(body ?? "") };
  return { ...parts, masked, doubtful };
}

/** @param {{ method: string, url: string, headers: [name: string, value: string][], body: string }} request */
function written({ method, url, headers, body }) {
  return JSON.stringify({ method, url, headers: headers.map(([name, value]) => ({ name, value })), body }, null, 2);
}

/** @param {string} text */
function encode(text) {
  const bytes = new TextEncoder().encode(text);
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {string} text */
const decode = (text) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0)),
  );
