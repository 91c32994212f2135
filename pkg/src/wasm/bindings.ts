// @ts-nocheck
// The border for calls: checks of parameters, meanings of errors. Signing has its own, slots.js and signer.js.

import { PLATFORM_BYTES } from "../sign/digest.js";
import { signed, slot } from "./slots.js";
import { read, ready, wasm, whenReady, wipe, write, written } from "./memory.js";

/** The number of each action by name: what the tables know of it, bit by bit. See `actions` in bindings/core/src/check.rs. */
const numbers = new Map();
/** The number of an action that the tables do not know. */
const UNKNOWN = 255 * 2 ** 27 + 65535;

whenReady(() => {
  for (const line of read(wasm.actions()).split("\n")) {
    const [name, number] = line.split(" ");
    if (number) numbers.set(name, Number(number));
  }
});

/** The names of all actions. */
export const actionNames = () => [...numbers.keys()];

/** Whether the tables know an action. */
export const isKnown = (action) => numbers.has(action);

/** Whether an action changes nothing. */
export const reads = (action) => (numbers.get(action) & 65536) > 0;

/** The calls a second that are documented of an action, or 0. */
export const perSecond = (action) => (numbers.get(action) >> 17) & 1023;

const row = (action) => Math.floor(numberOf(action) / 2 ** 27);

/** The read that tells whether an action took effect. */
export const verifyWith = (action) => actionNames()[row(action)];

/** How the list of an action is paged: see `PAGES` in src/call/facts.rs. */
export const paging = (action) => read(ready().paging(row(action)));

/** The number of an action. */
const numberOf = (action) => numbers.get(action) ?? UNKNOWN;

/** Writes a text about an action. One that the tables do not know is named in it. */
const about = (action, text) => write(isKnown(action) ? text : `${action}\0${text}`);

/** What is wrong or unusual with parameters, given as JSON text, and whether it refuses the call. */
export function check(action, params, options) {
  const length = about(action, params);
  const problems = found(wasm.check(numberOf(action), length, flags(options)));
  wipe(length);
  return problems;
}

const flags = ({ allowUnknown, strict, quotedScalars }) => (allowUnknown && 1) | (strict && 2) | (quotedScalars && 4);

function found(length) {
  if (length === 0) return { refused: false, problems: [] };
  const problems = read(Math.abs(length))
    .split("\n")
    .slice(0, -1)
    .map((line) => {
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
export function prepare(secretKey, common, action, params, timestamp, options) {
  const at = slot(secretKey, common, timestamp);
  let length = about(action, params);
  try {
    const { refused, problems } = found(wasm.check(numberOf(action), length, flags(options)));
    if (refused) return { refused, problems };
    if (!isKnown(action)) length = write(params);
    if (length < PLATFORM_BYTES) return { problems, body: params, signature: signed(at, length, timestamp) };
    return { problems, body: written(length) };
  } finally {
    wipe(length);
  }
}

/** What an error code of the service means for a call of this action. */
export const judge = (action, code) => judged(action, code, 0, 0);

/** What may be known of a call that was lost, in the order of `lost_as` in bindings/core/src/policy.rs, which begins with 2: 1 leaves all open. */
const LOST = ["unsent", "untrusted", "throttled", "aborted", "malformed", "too-large"];

/** What is left of a call that was lost. */
export const judgeLost = (action, known, status) => judged(action, "", LOST.indexOf(known) + 2, status ?? 0);

function judged(action, code, lost, status) {
  const length = about(action, code);
  const bits = wasm.judge(numberOf(action), length, lost, status);
  wipe(length);
  const [kind, advice] = read(bits & 65535).split("\0");
  return {
    class: kind,
    advice,
    retryable: (bits & 65536) > 0,
    open: bits & 131072,
    limited: bits & 262144,
    refresh: bits & 524288,
  };
}

/** Parameters as they may be shown: the values of secret ones masked. */
export function redact(action, params) {
  const length = about(action, params);
  const shown = read(wasm.redact(numberOf(action), length));
  wipe(length);
  return shown;
}

// What calls decide by; bindings/core/src/policy.rs says more of each.
export const pause = (...given) => wasm.pause(...given);
export const turn = (...given) => wasm.turn(...given);
export const nextPage = (style, ...given) => wasm.next_page(style ? style.charCodeAt(0) : 0, ...given);
export const look = (states, ...given) => wasm.look(write(states), ...given);

export function offset(message, ...given) {
  const length = write(message);
  const ms = wasm.offset(length, ...given);
  // The service may have repeated anything in it.
  wipe(length);
  return ms;
}
