// The border for calls: checks of parameters, meanings of errors. Signing has its own, signer.js.

import { PLATFORM_BYTES, signed, slot } from "./signer.js";
import { read, wasm, whenReady, write, written } from "./wasm.js";

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

/** Whether the tables know an action. */
export const isKnown = (action) => places.has(action);

/** Writes a text about an action: `[place, length]`. One that the tables do not know is named in the text. */
function about(action, text) {
  const place = places.get(action) ?? -1;
  return [place, write(place < 0 ? `${action}\0${text}` : text)];
}

/** What is wrong or unusual with parameters, given as JSON text, and whether it refuses the call. */
export function check(action, params, options) {
  return found(wasm.check(...about(action, params), flags(options)));
}

const flags = ({ allowUnknown, strict, quotedScalars }) => (allowUnknown ? 1 : 0) | (strict ? 2 : 0) | (quotedScalars ? 4 : 0);

function found(length) {
  if (length === 0) return { refused: false, problems: [] };
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

/** Checks a call, and unless that refuses it gives the body: as text with what signs it, or if it is large as bytes. */
export function prepare(parts, action, params, timestamp, options) {
  const at = slot(parts, timestamp);
  let [place, length] = about(action, params);
  const { refused, problems } = found(wasm.check(place, length, flags(options)));
  if (refused) return { refused, problems };
  if (place < 0) length = write(params);
  if (length < PLATFORM_BYTES) return { problems, body: params, signature: signed(at, length, timestamp) };
  return { problems, body: written(length) };
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
