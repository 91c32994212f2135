// A link that carries a request, in the part of the address that browsers do not send. What it carries is written anew from what the engine
// read; keys, tokens and passwords are covered in it, by their names and wherever else their values stand.

import { createMask } from "./masking/mask.js";

const MARK = "#request=";
/** Letters in all that is looked through, at most: no link could carry more, and nobody waits for it. */
const LONGEST = 300_000;
/** What a key looks like that was typed where its id belongs. */
const MISPLACED = /^(?!AKID|IKID|AKIA)[A-Za-z0-9]{32}$/;
const ID = /\b(?:Credential|SecretId)["'\s]{0,4}[=:]["'\s]{0,4}(\w+)/gi;
/** The one scheme whose header tells no secret. */
const SIGNED = /^\s*(TC3-HMAC-SHA256\b|[\w-]*\s*$|skip$)|signature\s*=/i;

/** The address of this page with a request in it; `undefined` for one that a link cannot carry. */
export const link = (location, request, given) => share(location, request, given)?.href;

/**
 * The link, and what became of what it carries: `masked` where something of the request is covered, so that the signature may no longer fit,
 * `doubtful` where something is for not being readable.
 */
export function share(
  { origin, pathname },
  request,
  { input = "", answer = "", secretId = "", secretKey = "", token = "", printed = "" } = {},
) {
  if (!fits(request, { input, answer, printed })) return undefined;
  const ids = [secretId.trim(), ...Array.from(input.matchAll(ID), ([, id]) => id)];
  const mask = createMask([secretKey, token, ...ids.filter((id) => MISPLACED.test(id))]);
  // What is pasted says more than what was read of it, such as a token.
  for (const text of [input, answer, printed, ...textsOf(request)]) mask.learn(text);
  const { masked, doubtful, ...parts } = cover(request, mask);
  const shared = { input: written(parts) };
  const rest = mask.mask(answer, { short: true });
  if (answer) shared.answer = rest.text;
  return {
    href: `${origin}${pathname}${MARK}${encode(JSON.stringify(shared))}`,
    masked,
    doubtful: doubtful || rest.doubtful,
  };
}

/** Whether a link can carry a request: its body is text, and all of it short enough. */
export const fits = (request, { input = "", answer = "", printed = "" }) =>
  !(request.body instanceof Uint8Array) &&
  [input, answer, printed, request.url, request.body ?? ""].reduce((sum, { length }) => sum + length, 0) <= LONGEST;

export const isLink = (hash) => hash.startsWith(MARK);

/** What a link carries: `{ input, answer }`, or `undefined` if it carries nothing. */
export function read(hash) {
  if (!isLink(hash)) return undefined;
  try {
    const { input, answer = "" } = JSON.parse(decode(hash.slice(MARK.length)));
    return typeof input === "string" && typeof answer === "string" ? { input, answer } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a request has something in it that a link leaves out: the signature then no longer fits. */
export function hasPasswords(request) {
  if (!fits(request, {})) return false;
  const mask = createMask();
  textsOf(request).forEach(mask.learn);
  return cover(request, mask).masked;
}

/** A request with its secrets covered, those that are known too; `undefined` where there are none, or its body is no text. */
export function covered(request, secrets) {
  if (!fits(request, {})) return undefined;
  const mask = createMask(secrets, { doubts: false });
  textsOf(request).forEach(mask.learn);
  const { masked, ...parts } = cover(request, mask);
  return masked ? { ...request, ...parts } : undefined;
}

const bodyOf = ({ body }) => body ?? "";
const lineOf = ([name, value]) => `${name}: ${value}`;
const textsOf = (request) => [request.url, bodyOf(request), ...request.headers.map(lineOf)];

/** The parts of a request as they may be given away, and what became of them. */
function cover({ method, url, headers, body }, mask) {
  let [masked, doubtful] = [false, false];
  const text = (given) => {
    const result = mask.mask(given);
    masked ||= result.masked;
    doubtful ||= result.doubtful;
    return result.text;
  };
  const header = ([name, value]) => {
    if (/auth/i.test(name) && !SIGNED.test(value)) {
      masked = true;
      return [text(name), "*".repeat(value.length)];
    }
    // A value is judged beside its name, which tells what it is.
    const line = text(lineOf([name, value]));
    return [text(name), line.slice(line.indexOf(": ") + 2)];
  };
  const parts = { method: text(method), url: text(url), headers: headers.map(header), body: text(bodyOf({ body })) };
  return { ...parts, masked, doubtful };
}

function written({ method, url, headers, body }) {
  return JSON.stringify({ method, url, headers: headers.map(([name, value]) => ({ name, value })), body }, null, 2);
}

function encode(text) {
  const bytes = new TextEncoder().encode(text);
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

const decode = (text) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0)),
  );
