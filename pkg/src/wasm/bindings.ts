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

/** What follows a failed attempt: see `after_failure` in bindings/core/src/policy.rs. */
export function afterFailure(action, code, message, ...numbers) {
  const length = about(action, `${code}\0${message ?? ""}`);
  const answer = wasm.after_failure(numberOf(action), length, ...numbers);
  // The service may have repeated anything in its message.
  wipe(length);
  return read(answer).split("\0");
}

/** Parameters as they may be shown: the values of secret ones masked. */
export function redact(action, params) {
  const length = about(action, params);
  const shown = read(wasm.redact(numberOf(action), length));
  wipe(length);
  return shown;
}

/** How the list of an action is paged, if it is. */
export function paging(action) {
  const [rows, identity, largest, unit, position, first, size] = read(ready().paging(row(action))).split(" ");
  const countsRows = unit === "rows";
  return rows && { rows, hasIdentity: identity !== "-", identity, largest: +largest, countsRows, position, first: +first, size };
}

/** The position of the page after one that was read; not a number after the last. */
export const nextPage = ({ countsRows, hasIdentity }, ...numbers) => wasm.next_page(countsRows, hasIdentity, ...numbers);

/** What follows a poll: `done`, the word for a failure, or the delay until the next in milliseconds. */
export const afterPoll = (wanted, state, ...numbers) =>
  read(wasm.after_poll(write(`${wanted}\0${state}`), ...numbers));

/** When the call after one may go that may go itself at the first of these moments. */
export const afterCall = (...numbers) => wasm.after_call(...numbers);
