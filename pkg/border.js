// The one place that touches the wasm: texts in and out through two buffers of its memory. See src/wasm/mod.rs for the other side.

import { ask, initSync, input, output } from "./core.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @type {WebAssembly.Memory | undefined} */
let memory;

/** Instantiates the wasm, given as bytes or as a compiled module. Again is once. */
export function start(module) {
  if (memory) return;
  memory = initSync({ module }).memory;
  for (const use of waiting.splice(0)) use();
}

const waiting = [];

/** Runs `use` as soon as the wasm is there: now, or when `start` is called. */
export function whenReady(use) {
  if (memory) use();
  else waiting.push(use);
}

// What `ask` answers, by number; src/wasm/mod.rs tells of each.
const ACTIONS = 0;
const CHECK = 1;
const PREPARE = 2;
const STEPS = 3;
const REDACT = 4;
const JUDGE = 5;
const UNUSABLE = 6;

/** Asks about a text, with bytes behind it perhaps: `{ yes, answer }`. */
function question(number, text, bytes, value = 0, options = 0) {
  if (!memory) throw new Error("tencentdb-postgres is not ready: await init() first, or import the default entry, which needs no init");
  // A UTF-16 unit takes three bytes of UTF-8 at the most.
  const room = text.length * 3 + (bytes ? bytes.length : 0);
  const pointer = input(room);
  const buffer = new Uint8Array(memory.buffer, pointer, room);
  let { written } = encoder.encodeInto(text, buffer);
  if (bytes) {
    buffer.set(bytes, written);
    written += bytes.length;
  }
  const length = ask(number, written, value, options);
  return { yes: length > 0, answer: decoder.decode(new Uint8Array(memory.buffer, output(), Math.abs(length))) };
}

/** Whether a text would be taken for two arguments. */
export const breaksLine = (text) => /[\n\0]/.test(text);

const head = (...texts) => texts.join("\n") + "\n";

/** What the check of parameters lets pass, as the wasm wants it. */
export const flags = ({ allowUnknown, strict, quotedScalars } = {}) => (allowUnknown ? 1 : 0) | (strict ? 2 : 0) | (quotedScalars ? 4 : 0);

/** The names of all actions. */
export const actionNames = () => question(ACTIONS, "").answer.split("\n");

/** The problems of a set of parameters, given as JSON text. */
export const check = (action, params, options) => JSON.parse(question(CHECK, head(action), encoder.encode(params), 0, flags(options)).answer);

/** Checks and signs a call: `{ url, headers, body, advice }`, or `{ message, problems }` where it is refused. */
export function prepare(action, credential, settings, params, timestamp, options) {
  const body = encoder.encode(params);
  const { secretId, secretKey, token } = credential;
  const { endpoint, region, language } = settings;
  const text = head(action, secretId, secretKey, token ?? "", endpoint ?? "", region, language ?? "");
  const { yes, answer } = question(PREPARE, text, body, timestamp, flags(options));
  if (!yes) {
    const end = answer.indexOf("\n");
    return { message: answer.slice(0, end), problems: JSON.parse(answer.slice(end + 1)) };
  }
  const [lines, advice] = answer.split("\0");
  const [url, ...pairs] = lines.split("\n");
  const headers = {};
  for (let at = 0; at < pairs.length; at += 2) headers[pairs[at]] = pairs[at + 1];
  return { url, headers, body, advice: advice ? JSON.parse(advice) : [] };
}

/** Every step of a signature. `headers` are `[name, value]` pairs. */
export function steps(credential, { service, method, path, query, headers, body, timestamp }) {
  const signed = headers.map(([name, value]) => `${name}:${value}`).join("\t");
  const text = head(credential.secretId, credential.secretKey, service, method, path, query, signed);
  return JSON.parse(question(STEPS, text, body, timestamp).answer);
}

/** What an error code of an action means: `{ class, repeat, retryable, advice }`. */
export function judge(action, code) {
  const [kind, repeat, retryable, advice] = question(JUDGE, head(action) + code).answer.split("\n");
  return { class: kind, repeat, retryable: retryable === "yes", advice };
}

/** Parameters as they may be shown: the values of secret ones masked. */
export const redact = (action, params) => question(REDACT, head(action), encoder.encode(params)).answer;

/** What a body that is no answer of the service seems to be. */
export const unusable = (status, start) => question(UNUSABLE, start, undefined, status).answer;
