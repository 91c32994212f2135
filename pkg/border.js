// The one place that touches the wasm: texts in and out through two buffers of its memory. See src/wasm/mod.rs for the other side.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What the wasm exports. */
let wasm;
/** The buffer texts are written into; of no length where memory has grown since. */
let buffer = new Uint8Array();

const waiting = [];

/** Takes the exports of the instantiated wasm. Again is once. */
export function start(exports) {
  if (wasm) return;
  wasm = exports;
  for (const use of waiting.splice(0)) use();
}

/** Runs `use` as soon as the wasm is there: now, or when `start` is called. */
export function whenReady(use) {
  if (wasm) use();
  else waiting.push(use);
}

/** From so many bytes on the platform's hash is faster than the wasm's. */
export const PLATFORM_BYTES = 8192;

// What a buffer may keep between calls.
const KEPT_BYTES = 2 ** 18;

function room(bytes) {
  if (!wasm) throw new Error("tencentdb-postgres is not ready: await init() first, or import the default entry, which needs no init");
  if (bytes > buffer.length || buffer.length > KEPT_BYTES) {
    const size = Math.max(bytes, 4096);
    const pointer = wasm.input(size);
    buffer = new Uint8Array(wasm.memory.buffer, pointer, size);
  }
  return buffer;
}

/** Writes a text, or bytes, and says how many bytes it has. */
function write(text) {
  if (typeof text !== "string") {
    room(text.length).set(text);
    return text.length;
  }
  // A UTF-16 unit takes three bytes of UTF-8 at the most.
  return encoder.encodeInto(text, room(text.length * 3)).written;
}

const read = (length) => decoder.decode(new Uint8Array(wasm.memory.buffer, wasm.output(), length));

/** Whether a text would be taken for two. */
export const breaksLine = (text) => /[\r\n\0]/.test(text);

/** Where the text of each action stands in the tables, by name. */
const places = new Map();

whenReady(() => {
  for (const line of read(wasm.actions()).split("\n")) {
    const [name, place] = line.split(" ");
    if (place) places.set(name, Number(place));
  }
});

/** The names of all actions. */
export const actionNames = () => [...places.keys()];

/** Writes a text about an action: `[place, length]`. One that the tables do not know is named in the text. */
function about(action, text) {
  const place = places.get(action) ?? -1;
  return [place, write(place < 0 ? `${action}\0${text}` : text)];
}

/** What is wrong or unusual with parameters, given as JSON text, and whether it refuses the call. */
export function check(action, params, options) {
  const [place, written] = about(action, params);
  return found(wasm.check(place, written, flags(options)));
}

const flags = ({ allowUnknown, strict, quotedScalars }) => (allowUnknown ? 1 : 0) | (strict ? 2 : 0) | (quotedScalars ? 4 : 0);

const NOTHING = { refused: false, problems: [] };

function found(length) {
  if (length === 0) return NOTHING;
  const problems = read(Math.abs(length)).split("\n").slice(0, -1).map((line) => {
    const [path, code, message, suggestion] = line.split("\0");
    const problem = { path, code, severity: FAULTS.includes(code) ? "error" : "advice", message };
    if (suggestion) problem.suggestion = suggestion;
    return problem;
  });
  return { refused: length < 0, problems };
}

/** The problems that refuse a call; all others are advice. */
const FAULTS = ["syntax", "missing", "unknown", "duplicate", "type", "integer"];

/** What is signed with each slot of the wasm, and what its `Authorization` says between id and signature. */
const slots = [];
const between = [];
let turn = 0;

/** A slot for requests that differ in time of day and payload only. `parts` are secret key, service, method, path, query, and headers. */
function slot(parts, timestamp) {
  const wanted = `${parts}\0${Math.floor(timestamp / 86400)}`;
  let at = slots.indexOf(wanted);
  if (at < 0) {
    at = turn++ % 4;
    slots[at] = undefined;
    between[at] = read(wasm.prepare(at, write(wanted), timestamp));
    slots[at] = wanted;
  }
  return at;
}

/** What is alike in requests that are signed for one slot, for `signature`, `prepare` and `steps`. */
export const alike = (...parts) => parts.join("\0");

/** Signs what was written. */
const signed = (at, written, timestamp, hashed) => between[at] + read(wasm.sign(at, written, timestamp, hashed));

/** What `Authorization` says behind the id, for a request with this payload, or with the payload of this hash. */
export function signature(parts, payload, timestamp, hash) {
  const at = slot(parts, timestamp);
  return signed(at, write(hash ?? payload), timestamp, hash ? 1 : 0);
}

/** Checks a call, and unless that refuses it gives the bytes to send and, if they are few, what signs them. */
export function prepare(parts, action, params, timestamp, options) {
  const at = slot(parts, timestamp);
  let [place, written] = about(action, params);
  const { refused, problems } = found(wasm.check(place, written, flags(options)));
  if (refused) return { refused, problems };
  if (place < 0) written = write(params);
  const body = buffer.slice(0, written);
  return { problems, body, signature: written < PLATFORM_BYTES ? signed(at, written, timestamp, 0) : undefined };
}

const STEPS = [
  "hashedPayload", "signedHeaders", "canonicalRequest", "hashedCanonicalRequest", "credentialScope", "stringToSign", "signature",
  "authorization", "secretDate", "secretService", "secretSigning",
];

/** The same with every step. */
export function steps(parts, secretId, payload, timestamp) {
  const at = slot(parts, timestamp);
  const id = encoder.encode(`${secretId}\0`);
  const bytes = typeof payload === "string" ? encoder.encode(payload) : payload;
  const both = room(id.length + bytes.length);
  both.set(id);
  both.set(bytes, id.length);
  const values = read(wasm.steps(at, id.length + bytes.length, timestamp)).split("\0");
  return Object.fromEntries(STEPS.map((name, at) => [name, values[at]]));
}

/** What an error code of an action means: `{ class, repeat, retryable, advice }`. */
export function judge(action, code) {
  const [kind, repeat, retryable, advice] = read(wasm.judge(...about(action, code))).split("\0");
  return { class: kind, repeat, retryable: retryable === "1", advice };
}

/** Parameters as they may be shown: the values of secret ones masked. */
export const redact = (action, params) => read(wasm.redact(...about(action, params)));

/** What a body that is no answer of the service seems to be. */
export const unusable = (status, start) => read(wasm.unusable(status, write(start)));
