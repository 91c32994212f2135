// The one place that touches the wasm: texts in and out through two buffers of its memory. See src/wasm/mod.rs for the other side.

import { Core, initSync } from "./core.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @type {Core | undefined} */
let core;
/** @type {WebAssembly.Memory} */
let memory;

/** Instantiates the wasm, given as bytes or as a compiled module. Again is once. */
export function start(module) {
  if (core) return;
  memory = initSync({ module }).memory;
  core = new Core();
  for (const use of waiting.splice(0)) use();
}

const waiting = [];

/** Runs `use` as soon as the wasm is there: now, or when `start` is called. */
export function whenReady(use) {
  if (core) use();
  else waiting.push(use);
}

function ready() {
  if (!core) throw new Error("tencentdb-postgres is not ready: await init() first, or import the default entry, which needs no init");
  return core;
}

/** Writes a text, and bytes behind it, and returns their length. */
function write(text, bytes) {
  // A UTF-16 unit takes three bytes of UTF-8 at the most.
  const room = text.length * 3 + (bytes ? bytes.length : 0);
  const pointer = ready().input(room);
  const buffer = new Uint8Array(memory.buffer, pointer, room);
  const { written } = encoder.encodeInto(text, buffer);
  if (bytes) buffer.set(bytes, written);
  return written + (bytes ? bytes.length : 0);
}

function read(length) {
  return decoder.decode(new Uint8Array(memory.buffer, core.output(), length));
}

/** Whether a text would be taken for two arguments. */
export const breaksLine = (text) => /[\n\0]/.test(text);

const head = (...texts) => texts.join("\n") + "\n";

/** What the check of parameters lets pass, as the wasm wants it. */
export const flags = ({ allowUnknown, strict, quotedScalars } = {}) => (allowUnknown ? 1 : 0) | (strict ? 2 : 0) | (quotedScalars ? 4 : 0);

/** The names of all actions. */
export const actionNames = () => read(ready().actions()).split("\n");

/** The problems of a set of parameters, given as JSON text. */
export const check = (action, params, options) => JSON.parse(read(ready().check(write(head(action), encoder.encode(params)), flags(options))) || "[]");

/** Checks and signs a call: `{ url, headers, body, advice }`, or `{ message, problems }` where it is refused. */
export function prepare(action, credential, settings, params, timestamp, options) {
  const body = encoder.encode(params);
  const { secretId, secretKey, token } = credential;
  const { endpoint, region, language } = settings;
  const length = ready().prepare(
    write(head(action, secretId, secretKey, token ?? "", endpoint ?? "", region, language ?? ""), body),
    timestamp,
    flags(options),
  );
  const text = read(Math.abs(length));
  if (length <= 0) {
    const end = text.indexOf("\n");
    return { message: text.slice(0, end), problems: JSON.parse(text.slice(end + 1)) };
  }
  const [lines, advice] = text.split("\0");
  const [url, ...pairs] = lines.split("\n");
  const headers = {};
  for (let at = 0; at < pairs.length; at += 2) headers[pairs[at]] = pairs[at + 1];
  return { url, headers, body, advice: advice ? JSON.parse(advice) : [] };
}

/** Every step of a signature. `headers` are `[name, value]` pairs. */
export function steps(credential, { service, method, path, query, headers, body, timestamp }) {
  const signed = headers.map(([name, value]) => `${name}:${value}`).join("\t");
  const text = head(credential.secretId, credential.secretKey, service, method, path, query, signed);
  return JSON.parse(read(ready().sign(write(text, body), timestamp)));
}

/** What an error code of an action means: `{ class, repeat, retryable, advice }`. */
export function judge(action, code) {
  const [kind, repeat, retryable, advice] = read(ready().judge(write(`${action}\n${code}`))).split("\n");
  return { class: kind, repeat, retryable: retryable === "yes", advice };
}

/** Parameters as they may be shown: the values of secret ones masked. */
export const redact = (action, params) => read(ready().redact(write(head(action), encoder.encode(params))));

/** What a body that is no answer of the service seems to be. */
export const unusable = (status, start) => read(ready().unusable(write(start), status));
