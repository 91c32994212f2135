// A request as it arrived, read once and into plain values. What can be read in two ways is refused: one of them would
// be a guess.

import { bytesOf, fromUtf8, isWhole } from "../encoding/bytes.js";
import { breaksLine, isToken, trimmed } from "../encoding/lines.js";
import { WORD_HEADERS } from "../generated/facts.js";
import type { Pair } from "./query.js";
import type { ArrivedRequest, RejectedSignature } from "./verify.js";

/** Why a request is not what it claims; the members of what `verify` answers. */
export class Refused {
  readonly reason: RejectedSignature["reason"];
  readonly message: string;

  constructor(reason: RejectedSignature["reason"], message: string, more?: Pick<RejectedSignature, "at" | "steps">) {
    this.reason = reason;
    this.message = message;
    Object.assign(this, more);
  }
}

function refuse(message: string): never {
  throw new Refused("malformed", message);
}

/** A request that arrived, as it is verified. */
export interface Arrived {
  method: string;
  path: string;
  query: string;
  host: string;
  /** The value of a header by its name in lower case. */
  header(name: string): string | undefined;
  body: string | Uint8Array;
}

/** `{ method, path, query, host, header, body }` of a request; `as` says what was signed instead of what arrived. */
export function arrived(request: ArrivedRequest, as?: { host?: string; path?: string }): Arrived {
  let members: ReturnType<typeof taken> | undefined;
  try {
    members = taken(request);
  } catch {
    // A getter that throws, a list that does not end well, a proxy that is no more.
  }
  if (!members) refuse("the request cannot be read: it must be { method, url, headers, body }");
  const { method, url, headers, body } = members;
  if (typeof method !== "string" || !isToken(method)) refuse("the method is none that a request can have");
  if (sizeOf(url) > LONGEST || sizeOf(body) > LONGEST) refuse("the request is larger than any that is signed");
  const { scheme, authority, path, query } = located(url);
  if (!headers) refuse("the headers must be an object, Headers, or pairs");
  if (body === undefined) refuse("the body must be a string or bytes: read it first, as by `await request.text()`");
  if (typeof body === "string" && !isWhole(body)) refuse("the body holds half of a character");
  const header = readerOf(headers);
  const target = url.slice(authority ? url.indexOf(authority) + authority.length : 0) || "/";
  const pseudo = as?.path ? { ":method": method } : { ":method": method, ":path": target };
  for (const [name, value] of Object.entries(pseudo)) {
    if ((header(name) ?? value) !== value) refuse(`the header ${name} of HTTP/2 differs from the request`);
  }
  return {
    method,
    path: as?.path ?? path,
    query,
    host: as?.host ?? hostOf([header("host"), header(":authority"), authority], scheme),
    header,
    body,
  };
}

/** More than any request that is signed has in its address, its headers or its body. */
const LONGEST = 2 ** 26;

/** How long a text is, or bytes; nothing else is looked into. */
const sizeOf = (sent: unknown) =>
  typeof sent === "string" ? sent.length : ArrayBuffer.isView(sent) ? sent.byteLength : 0;

/** The members, each looked at once. What is of no use is undefined. */
function taken({ method, url, headers, body }: ArrivedRequest) {
  return { method, url, headers: pairsOf(headers), body: readable(body) };
}

/** A text or bytes; a request without body has an empty one. */
function readable(body: ArrivedRequest["body"]) {
  if (body === undefined || body === null) return "";
  if (typeof body === "string") return body;
  try {
    return bytesOf(body);
  } catch {
    return undefined;
  }
}

/**
 * Headers as pairs of name and one value each, whatever holds them: pairs, a Map, `Headers`, an object, or the flat
 * list of Node.js.
 */
function pairsOf(headers: ArrivedRequest["headers"]): [unknown, unknown][] | undefined {
  if (typeof headers !== "object" || headers === null) return undefined;
  let pairs: unknown[] = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  if (typeof pairs[0] === "string") pairs = pairs.flatMap((name, at) => (at % 2 === 0 ? [[name, pairs[at + 1]]] : []));
  const isPair = (pair: unknown): pair is [unknown, unknown] => Array.isArray(pair) && pair.length === 2;
  if (!pairs.every(isPair)) return undefined;
  // Node.js has arrays of headers that came more than once.
  return pairs.flatMap(([name, value]): [unknown, unknown][] =>
    Array.isArray(value) ? value.map((one) => [name, one]) : (value ?? null) === null ? [] : [[name, value]],
  );
}

/** Headers that tell something of the signature or of the call. */
const TELLING = /^(authorization|content-type|host|:authority|x-tc-.*)$/;
/** Tells whether a header has one value without a comma. */
const isWord = (name: string) => name === ":authority" || WORD_HEADERS.includes(name);

/**
 * Returns a function that reads a header by its name in lower case: its value, or undefined where it did not come. One
 * that came twice is refused.
 */
function readerOf(pairs: [unknown, unknown][]): Arrived["header"] {
  const values = new Map<string, string[]>();
  let size = 0;
  for (const [name, value] of pairs) {
    // HTTP/2 has some of its own, with a colon in front, which are not signed.
    if (typeof name !== "string" || !isToken(name.replace(/^:/, "")))
      refuse("the name of a header is none that a header can have");
    const text = Number.isSafeInteger(value) ? String(value) : value;
    if (typeof text !== "string" || breaksLine(text) || !isWhole(text))
      refuse(`the header ${name} is no text, or holds a line break or half of a character`);
    size += text.length;
    if (size > LONGEST) refuse("the headers are larger than any that are signed");
    const lower = name.toLowerCase();
    const found = values.get(lower);
    if (found) found.push(trimmed(text));
    else values.set(lower, [trimmed(text)]);
  }
  const header = (name: string) => {
    const found = values.get(name) ?? [];
    if (found.length > 1) refuse(`${name} came more than once, and which of them counts is not said`);
    return found[0];
  };
  for (const name of values.keys()) {
    // `Headers` has joined what came twice.
    if (TELLING.test(name) && header(name)?.includes(",") && isWord(name))
      refuse(`${name} holds a comma: it came more than once`);
  }
  return header;
}

/** An address taken apart as it is: what a URL makes of it may be encoded otherwise than it was signed. */
function located(url: unknown) {
  if (typeof url !== "string" || /[\0-\x20\x7f#]/.test(url) || !isWhole(url)) {
    refuse("the url must be a string, without spaces, control characters and fragments");
  }
  const [, scheme, authority, path, query = ""] =
    /^(?:(https?):\/\/([^/?\\@]+))?([^?\\]*)(?:\?(.*))?$/is.exec(url) ?? [];
  const isWhere = authority && path === "";
  if (!isWhere && path?.[0] !== "/")
    refuse("the url must be an address of http or https, without a user's name, or begin with a slash");
  return { scheme, authority, path: path || "/", query };
}

/** The host that headers or the address name, the first that does. Where they differ, each server takes another one. */
function hostOf(named: (string | undefined)[], scheme: string | undefined): string {
  const port = /^https$/i.test(scheme ?? "") ? /:443$/ : /:80$/;
  const hosts = new Set(named.flatMap((host) => host || []).map((host) => host.toLowerCase().replace(port, "")));
  if (hosts.size > 1) refuse(`the header Host names another host than the url: say which was signed, by \`as\``);
  const host = named[0] ?? named[1] ?? named[2];
  if (!host) throw new Refused("missing", "Host is missing");
  return host;
}

/** The parameters of a query or form, as pairs. */
export function pairs(text: string | Uint8Array): Pair[] {
  try {
    const spelt = (part: string) => decodeURIComponent(part.replace(/\+/g, " "));
    const whole = typeof text === "string" ? text : fromUtf8(text);
    return whole
      .split("&")
      .filter(Boolean)
      .map((pair) => {
        const [name] = pair.split("=", 1) as [string];
        return [spelt(name), spelt(pair.slice(name.length + 1))];
      });
  } catch {
    return refuse("the parameters cannot be read: expected percent-encoded UTF-8");
  }
}
