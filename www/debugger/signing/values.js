// What a program that signs has to know, taken from a request. The values hold no key and no token: programs read them
// from the environment.

import { sent } from "../sent.js";

/** @import { ReadRequest } from "tencentdb-postgres/diagnose" */
/** @typedef {[name: string, value: string]} Pair */
/** @typedef {{ method: "GET" | "POST", scheme: string, host: string, path: string }} Common */
/**
 * A request to sign by TC3. `body` is its text, `undefined` where the program reads it from a file; `unsigned` says
 * that the signature leaves the body out; `token` says that a token goes with the key.
 * @typedef {Common & {
 *   way: "tc3", query: string, service: string, headers: Pair[], signed: string[], body: string | undefined,
 *   unsigned: boolean, token: boolean, timestamp?: number | undefined
 * }} Tc3
 */
/**
 * A request to sign by an older method; `named` says that it names the method among its parameters.
 * @typedef {Common & {
 *   way: "older", algorithm: "HmacSHA256" | "HmacSHA1", named: boolean, params: Pair[], token: boolean,
 *   timestamp?: number | undefined, nonce?: number | undefined
 * }} Older
 */
/** @typedef {Tc3 | Older} Values */
/** @typedef {{ timestamp?: number, nonce?: number }} Time */

/**
 * The length of the longest body that stands in a program as a literal, because compilers limit it; a longer one is
 * read from a file.
 */
const LONGEST_LITERAL = 32_768;
const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

/** Headers that are made by the program itself, or by what sends the request. */
const MADE = new Set(["authorization", "host", "content-length", "connection", "x-tc-timestamp", "x-tc-token"]);
/** Parameters of the older methods that a program makes itself. */
const OWN = new Set(["Signature", "Timestamp", "Nonce", "SecretId", "Token", "SignatureMethod"]);

/**
 * The request of the code before another is given.
 * @type {ReadRequest}
 */
export const SAMPLE = {
  method: "POST",
  url: "https://postgres.tencentcloudapi.com/",
  headers: [
    ["Content-Type", JSON_TYPE],
    ["X-TC-Action", "DescribeDBInstances"],
    ["X-TC-Version", "2017-03-12"],
    ["X-TC-Region", "ap-guangzhou"],
  ],
  body: '{"Limit":20}',
};

/**
 * Reads what to sign; returns `undefined` for a request that calls no action. `token` says that a token goes with the
 * key; `time` is that of a request, and without it the program signs for the time when it runs.
 * @param {ReadRequest} request
 * @param {{ token?: boolean, time?: Time | undefined }} known
 * @returns {Values | undefined}
 */
export function toSign(request, { token = false, time = {} } = {}) {
  if (!URL.canParse(request.url)) return undefined;
  const url = new URL(request.url);
  const header = headerOf(request);
  const host = (header("host") || url.host).toLowerCase();
  if (!/^https?:$/.test(url.protocol) || !/^[\w.:[\]-]+$/.test(host)) return undefined;
  /** @type {Common} */
  const common = {
    method: request.method.toUpperCase() === "GET" ? "GET" : "POST",
    scheme: url.protocol.slice(0, -1),
    host,
    path: url.pathname,
  };
  return sent(request).authorization || header("x-tc-action")
    ? tc3(request, common, header, token, time)
    : older(request, common, token, time);
}

const headerOf =
  (/** @type {ReadRequest} */ { headers }) =>
  (/** @type {string} */ name) =>
    headers.find(([own]) => own.toLowerCase() === name)?.[1].trim();
/** @param {ReadRequest} request */
const query = ({ url }) => url.split("#")[0].split("?").slice(1).join("?");
/**
 * The text that holds everything in the older methods.
 * @param {ReadRequest} request
 */
const parameters = (request) => (request.method.toUpperCase() === "GET" ? query(request) : request.body);

/**
 * The time when a request was signed, and its nonce; `undefined` where it does not say.
 * @param {ReadRequest} request
 * @returns {Time | undefined}
 */
export function timeOf(request) {
  const own = seconds(headerOf(request)("x-tc-timestamp"));
  if (own !== undefined) return { timestamp: own };
  const given = new URLSearchParams(String(parameters(request) ?? ""));
  const [timestamp, nonce] = [seconds(given.get("Timestamp")), seconds(given.get("Nonce"))];
  return timestamp === undefined || nonce === undefined ? undefined : { timestamp, nonce };
}

/**
 * @param {ReadRequest} request
 * @param {Common} common
 * @param {ReturnType<typeof headerOf>} header
 * @param {boolean} token
 * @param {Time} time
 * @returns {Tc3 | undefined}
 */
function tc3(request, common, header, token, time) {
  const { method, host } = common;
  const authorization = header("authorization") ?? "";
  const signed = names(/SignedHeaders\s*=\s*([^\s,]+)/.exec(authorization)?.[1]);
  // Bytes that are no text are read from a file.
  const text = typeof request.body === "string" ? request.body : request.body ? undefined : "";
  const body = method === "GET" ? "" : text;
  const headers = kept(request.headers, signed);
  const type = headers.find(([name]) => name.toLowerCase() === "content-type");
  if (!type) headers.unshift(["Content-Type", method === "GET" ? FORM_TYPE : JSON_TYPE]);
  // curl sends a form's type unless told otherwise.
  else if (!authorization && /^\s*\{/.test(body ?? "") && /form|plain/.test(type[1])) type[1] = JSON_TYPE;
  if (!headers.some(([name]) => name.toLowerCase() === "x-tc-action")) return undefined;
  const known = new Set(["host", "x-tc-timestamp", ...headers.map(([name]) => name.toLowerCase())]);
  const hasToken = token || header("x-tc-token") !== undefined;
  if (hasToken) known.add("x-tc-token");
  return {
    ...common,
    way: "tc3",
    // Whatever was sent, the service reads the path as `/`, and no query by POST.
    path: "/",
    query: method === "GET" ? query(request) : "",
    service: /Credential\s*=\s*[^\s,]*\/([^/\s,]+)\/tc3_request/.exec(authorization)?.[1] ?? host.split(".")[0],
    headers,
    signed: signed.filter((name) => known.has(name)),
    body: body?.includes("\u0000") || (body?.length ?? 0) > LONGEST_LITERAL ? undefined : body,
    unsigned: method === "POST" && header("x-tc-content-sha256") === "UNSIGNED-PAYLOAD",
    token: hasToken,
    timestamp: time.timestamp,
  };
}

/**
 * Headers that mean something to the service, each once.
 * @param {Pair[]} headers
 * @param {string[]} signed
 * @returns {Pair[]}
 */
function kept(headers, signed) {
  const seen = new Set(MADE);
  return headers.flatMap(([name, value]) => {
    const lower = name.toLowerCase();
    const counts = lower === "content-type" || lower.startsWith("x-tc-") || signed.includes(lower);
    if (!counts || seen.has(lower) || !value.trim()) return [];
    seen.add(lower);
    return [[name, value.trim()]];
  });
}

/** Names of headers in the order in which they are signed, with the two that always are. */
const names = (list = "") =>
  [...new Set([...list.toLowerCase().split(";"), "content-type", "host"])]
    .filter((name) => /^[\w-]+$/.test(name))
    .sort();

/**
 * @param {ReadRequest} request
 * @param {Common} common
 * @param {boolean} token
 * @param {Time} time
 * @returns {Older | undefined}
 */
function older(request, common, token, time) {
  const text = parameters(request);
  if (typeof text !== "string" || text.length > LONGEST_LITERAL || text.includes("%00")) return undefined;
  const given = new URLSearchParams(text);
  if (!given.has("Action")) return undefined;
  return {
    ...common,
    way: "older",
    algorithm: given.get("SignatureMethod") === "HmacSHA256" ? "HmacSHA256" : "HmacSHA1",
    named: given.has("SignatureMethod"),
    params: [...new Map(given)].filter(([name]) => !OWN.has(name)),
    token: token || given.has("Token"),
    ...time,
  };
}

/**
 * A whole number of seconds that every language can hold.
 * @param {string | null | undefined} text
 */
const seconds = (text) => (/^\d{1,10}$/.test(text ?? "") ? Number(text) : undefined);
