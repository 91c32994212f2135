// What a program that signs has to know, taken from a request. Neither key nor token is among it: programs read them from the environment.

import { sent } from "../sent.js";

/** A body beyond this is read from a file: compilers bound how long a literal may be. */
const LONGEST_LITERAL = 32_768;
const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

/** Headers that a program makes itself, or whoever sends the request. */
const MADE = new Set(["authorization", "host", "content-length", "connection", "x-tc-timestamp", "x-tc-token"]);
/** Parameters of the older methods that a program makes itself. */
const OWN = new Set(["Signature", "Timestamp", "Nonce", "SecretId", "Token", "SignatureMethod"]);

/** What the code is shown with before there is a request. */
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
 * What to sign by TC3 or by an older method, or `undefined` for what calls no action.
 *
 * `request`: `{ method, url, headers: [name, value][], body }`. `token`: whether a token is known to go with the key. `time`: what `timeOf`
 * tells of the request to sign for; without it a program signs for the time it runs at.
 */
export function toSign(request, { token = false, time = {} } = {}) {
  if (!URL.canParse(request.url)) return undefined;
  const url = new URL(request.url);
  const header = headerOf(request);
  const host = (header("host") || url.host).toLowerCase();
  if (!/^https?:$/.test(url.protocol) || !/^[\w.:[\]-]+$/.test(host)) return undefined;
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
  ({ headers }) =>
  (name) =>
    headers.find(([own]) => own.toLowerCase() === name)?.[1].trim();
const query = ({ url }) => url.split("#")[0].split("?").slice(1).join("?");
/** Where the older methods have everything. */
const parameters = (request) => (request.method.toUpperCase() === "GET" ? query(request) : request.body);

/** When a request was signed, and with which nonce; `undefined` where it does not tell. */
export function timeOf(request) {
  const own = seconds(headerOf(request)("x-tc-timestamp"));
  if (own !== undefined) return { timestamp: own };
  const given = new URLSearchParams(String(parameters(request) ?? ""));
  const [timestamp, nonce] = [seconds(given.get("Timestamp")), seconds(given.get("Nonce"))];
  return timestamp === undefined || nonce === undefined ? undefined : { timestamp, nonce };
}

function tc3(request, common, header, token, time) {
  const { method, host } = common;
  const authorization = header("authorization") ?? "";
  const signed = names(/SignedHeaders\s*=\s*([^\s,]+)/.exec(authorization)?.[1]);
  const isText = typeof request.body === "string" || !request.body;
  const body = method === "GET" ? "" : (request.body ?? "");
  const headers = kept(request.headers, signed);
  const type = headers.find(([name]) => name.toLowerCase() === "content-type");
  if (!type) headers.unshift(["Content-Type", method === "GET" ? FORM_TYPE : JSON_TYPE]);
  else if (!authorization && /^\s*\{/.test(body) && /form|plain/.test(type[1])) type[1] = JSON_TYPE; // what curl sends unasked
  if (!headers.some(([name]) => name.toLowerCase() === "x-tc-action")) return undefined;
  const known = new Set(["host", "x-tc-timestamp", ...headers.map(([name]) => name.toLowerCase())]);
  const hasToken = token || header("x-tc-token") !== undefined;
  if (hasToken) known.add("x-tc-token");
  return {
    ...common,
    way: "tc3",
    // The service takes the path for `/`, and no query by POST, whatever was sent.
    path: "/",
    query: method === "GET" ? query(request) : "",
    service: /Credential\s*=\s*[^\s,]*\/([^/\s,]+)\/tc3_request/.exec(authorization)?.[1] ?? host.split(".")[0],
    headers,
    signed: signed.filter((name) => known.has(name)),
    /** The body as a text; `undefined` where it is read from a file. */
    body: isText && !body.includes("\u0000") && body.length <= LONGEST_LITERAL ? body : undefined,
    unsigned: method === "POST" && header("x-tc-content-sha256") === "UNSIGNED-PAYLOAD",
    token: hasToken,
    timestamp: time.timestamp,
  };
}

/** Headers that mean something to the service, each once. */
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

/** Names of headers in the order they are signed in, the two that have to be among them. */
const names = (list = "") =>
  [...new Set([...list.toLowerCase().split(";"), "content-type", "host"])]
    .filter((name) => /^[\w-]+$/.test(name))
    .sort();

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

/** A whole number of seconds, as far as all languages count. */
const seconds = (text) => (/^\d{1,10}$/.test(text ?? "") ? Number(text) : undefined);
