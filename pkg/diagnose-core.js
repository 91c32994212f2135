// The diagnosis around its wasm: what is given becomes texts, what comes back values. The entries differ only in how they come by the wasm.

import { gb18030 } from "./gb18030.js";
import { TextDecoder, TextEncoder } from "./utf8.js";
import { compiled } from "./webassembly.js";

/** @type {() => BufferSource | WebAssembly.Module} */
let source;
let wasm;

/** Says where the wasm comes from. It is compiled at the first diagnosis. */
export function from(load) {
  source = load;
}

function start() {
  return new WebAssembly.Instance(compiled(source())).exports;
}

// What `ask` answers, by number; debugger/src/lib.rs tells of each.
const TEXT = 0;
const PARTS = 1;
const KEY = 2;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const NOTHING = new Uint8Array();

const utf8 = (part) => (typeof part === "string" ? encoder.encode(part) : part);

/** Asks about fields, texts or bytes, with what is known beside them. */
function question(kind, given, ...fields) {
  const named = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  const parts = [...named.flat(), "", ...fields].map((part) => utf8(typeof part === "number" ? String(part) : part));
  wasm ??= start();
  const { input, ask, output, memory } = wasm;
  const size = parts.reduce((sum, { length }) => sum + 4 + length, 0);
  let at = input(size);
  for (const part of parts) {
    new DataView(memory.buffer).setUint32(at, part.length, true);
    new Uint8Array(memory.buffer, at + 4, part.length).set(part);
    at += 4 + part.length;
  }
  try {
    const length = ask(kind);
    return decoder.decode(new Uint8Array(memory.buffer, output(), length));
  } catch (error) {
    // After a trap the instance is not to be relied on.
    wasm = undefined;
    throw error;
  }
}

/** Milliseconds since 1970, a date, or seconds since 1970, as whole seconds: no clock in use is in both ranges. */
function seconds(time) {
  if (time === undefined || time === null) return undefined;
  const value = Number(time);
  if (!Number.isFinite(value) || value < 0)
    throw new TypeError("now and serverTime are milliseconds since 1970, or a Date");
  return Math.floor(value < 1e11 ? value : value / 1000);
}

/** What is known beside the request, by the names the wasm knows. */
function told(credential, { now, serverTime, error, response, printed, attempts }) {
  const { code, message } = typeof error === "string" ? { code: error } : (error ?? {});
  const answer = response === undefined || typeof response === "string" ? response : JSON.stringify(response);
  const given = { now: seconds(now), serverTime: seconds(serverTime), code, message, answer, printed, attempts };
  if (!credential) return given;
  const { secretId, secretKey = "", token } = credential;
  return { ...given, secretId, secretKey, token: token || undefined };
}

/** The names of the parts the wasm takes one by one. Whatever has others goes as text: it knows the other names, HAR, logs and exports. */
const PART_NAMES = ["method", "url", "headers", "body"];

/** Whether an object is a request in parts, and its body is known. */
function isRequest(input) {
  const names = Object.keys(input);
  const isPlain = names.length === 0 || names.every((name) => PART_NAMES.includes(name));
  // Without a method what has an address is a GET, which has no body.
  const isKnown = input.body !== undefined || /^get$/i.test(input.method ?? ("url" in input ? "get" : ""));
  return ("headers" in input || "url" in input) && (isUnread(input) || (isPlain && isKnown));
}

/** What JSON knows nothing of, as objects it does. */
function written(name, value) {
  if (value instanceof URLSearchParams) return value.toString();
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return { type: "Buffer", data: [...bytes(value)] };
  if (!value || typeof value !== "object" || Array.isArray(value)) return value;
  if (/^headers?$/i.test(name) && typeof value[Symbol.iterator] === "function") return [...value];
  if (/^(body|data|payload)$/i.test(name) && isUnread(value)) bytes(value);
  return value;
}

function pairs(headers) {
  if (!headers) return [];
  const entries = typeof headers[Symbol.iterator] === "function" ? [...headers] : Object.entries(headers);
  return entries
    .map((entry) => (Array.isArray(entry) ? entry : [entry.name, entry.value]))
    .flatMap(([name, value]) => (Array.isArray(value) ? value.map((one) => [name, one]) : [[name, value]]))
    .filter(([, value]) => value !== undefined && value !== null);
}

/** Whether something holds its bytes back until they are read, so that JSON knows nothing of them. */
const isUnread = (body) => typeof body === "object" && (Symbol.toStringTag in body || typeof body.pipe === "function");

function bytes(body) {
  if (body === undefined || body === null) return NOTHING;
  if (typeof body === "string") return encoder.encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (body instanceof URLSearchParams) return encoder.encode(body.toString());
  if (isUnread(body)) {
    const kind = body[Symbol.toStringTag] ?? "stream";
    throw new TypeError(
      `the body is in a ${kind}: read it first, as in diagnose({ method, url, headers, body: await request.text() })`,
    );
  }
  return encoder.encode(JSON.stringify(body));
}

/** Puts a request that came back into the form it is sent in. Platforms refuse a GET with a body, be it an empty one. */
function sendable(request) {
  if (!request) return request;
  const { bytes: raw, body, ...rest } = request;
  return { ...rest, body: raw ? Uint8Array.from(raw) : body || null };
}

/** What is known, with the letters of a request in the other encoding its body may have been signed in. Without the key nothing is tried. */
const lettered = (given, request) => (given.secretKey ? { ...given, gb18030: gb18030(request) } : given);

export function diagnose(input, credential, options = {}) {
  const given = told(credential, options);
  let answer;
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
    request: sendable(request) ?? null,
    corrected: sendable(corrected) ?? null,
    steps: steps ?? null,
    signed: signed ?? null,
  };
}

/** The steps of a signing key. Not exported from the package: only the debugger's page shows them. */
export function keyChain({ secretKey, timestamp, service }) {
  const [secretDate, secretService, secretSigning] = question(KEY, { secretKey, now: timestamp }, service).split("\n");
  return { secretDate, secretService, secretSigning };
}
