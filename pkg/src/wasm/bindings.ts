// The functions of the wasm for calls: checks of parameters, decisions. Signing has its own, in slots.ts and
// sign/wasm-backend.ts.

import type { Problem } from "../errors/errors.js";
import type { ValidateOptions } from "../model/model.js";
import { PLATFORM_BYTES } from "../sign/digest.js";
import { signed, slot } from "./slots.js";
import { type Exports, read, ready, wasm, whenReady, wipe, write, written } from "./memory.js";

/** What the check lets pass. */
type CheckOptions = ValidateOptions;

/** What the check found. */
interface Checked {
  /** Whether it refuses the call. */
  refused: boolean;
  problems: Problem[];
}

/** A call that may be sent, or has no body because it was refused. */
interface Prepared {
  problems: Problem[];
  body?: string | Uint8Array<ArrayBuffer>;
  /** What `Authorization` says behind the id; it is still to be made of a large body. */
  signature?: string;
}

/**
 * The number of each action by name: what the tables know of it, bit by bit. See `actions` in
 * bindings/core/src/check.rs.
 */
const numbers = new Map<string, number>();
/** The number of an action that the tables do not know. */
const UNKNOWN = 255 * 2 ** 27 + 65535;

whenReady(() => {
  for (const line of read(wasm.actions()).split("\n")) {
    const [name = "", number] = line.split(" ");
    if (number) numbers.set(name, Number(number));
  }
});

/** The names of all actions. */
export const actionNames = () => [...numbers.keys()];

/** Whether the tables know an action. */
export const isKnown = (action: string): boolean => numbers.has(action);

/** Whether an action changes nothing. */
export const reads = (action: string): boolean => (numberOf(action) & 65536) > 0;

/** The calls a second that are documented of an action, or 0. */
export const perSecond = (action: string): number => (numberOf(action) >> 17) & 1023;

const row = (action: string) => Math.floor(numberOf(action) / 2 ** 27);

/** The read that tells whether an action took effect. */
export const verifyWith = (action: string): string | undefined => actionNames()[row(action)];

/** The number of an action. */
const numberOf = (action: string) => numbers.get(action) ?? UNKNOWN;

/** Writes a text about an action. One that the tables do not know is named in it. */
const about = (action: string, text: string) => write(isKnown(action) ? text : `${action}\0${text}`);

/** What is wrong or unusual with parameters, given as JSON text, and whether it refuses the call. */
export function check(action: string, params: string, options: CheckOptions): Checked {
  const length = about(action, params);
  const problems = found(wasm.check(numberOf(action), length, flags(options)));
  wipe(length);
  return problems;
}

const flags = ({ allowUnknown, strict, quotedScalars }: CheckOptions) =>
  (allowUnknown ? 1 : 0) | (strict ? 2 : 0) | (quotedScalars ? 4 : 0);

function found(length: number): Checked {
  if (length === 0) return { refused: false, problems: [] };
  const problems = read(Math.abs(length))
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const [path, code, message, suggestion] = line.split("\0") as [string, string, string, string?];
      const problem: Problem = { path, code, severity: FAULTS.includes(code) ? "error" : "advice", message };
      if (suggestion) problem.suggestion = suggestion;
      return problem;
    });
  return { refused: length < 0, problems };
}

/** The problems that refuse a call; all others are advice. */
const FAULTS = ["syntax", "missing", "unknown", "duplicate", "type", "integer"];

/** Checks a call, and unless that refuses it gives the body: as text with what signs it, or if it is large as bytes. */
export function prepare(
  secretKey: string,
  common: string,
  action: string,
  params: string,
  timestamp: number,
  options: CheckOptions,
): Prepared {
  const at = slot(secretKey, common, timestamp);
  let length = about(action, params);
  try {
    const { refused, problems } = found(wasm.check(numberOf(action), length, flags(options)));
    if (refused) return { problems };
    if (!isKnown(action)) length = write(params);
    if (length < PLATFORM_BYTES) return { problems, body: params, signature: signed(at, length, timestamp) };
    return { problems, body: written(length) };
  } finally {
    wipe(length);
  }
}

/** What follows a failed attempt: see `after_failure` in bindings/core/src/policy.rs. */
export function afterFailure(
  action: string,
  code: string,
  message: string | undefined,
  ...given: After<"after_failure", [number, number]>
): string[] {
  const length = about(action, `${code}\0${message ?? ""}`);
  const answer = wasm.after_failure(numberOf(action), length, ...given);
  // The service may have repeated anything in its message.
  wipe(length);
  return read(answer).split("\0");
}

/** Parameters as they may be shown: the values of secret ones masked. */
export function redact(action: string, params: string): string {
  const length = about(action, params);
  const shown = read(wasm.redact(numberOf(action), length));
  wipe(length);
  return shown;
}

/** How the list of an action is paged. */
export interface Paging {
  /** The path to the rows in an answer. */
  rows: string;
  /** The member that tells rows apart, where one does. */
  identity: string;
  hasIdentity: boolean;
  /** The most rows that a page may have. */
  largest: number;
  /** Whether positions count rows, and not pages. */
  countsRows: boolean;
  /** The parameters of a position and of a page's size, and the first position. */
  position: string;
  size: string;
  first: number;
}

/** How the list of an action is paged, if it is. */
export function paging(action: string): Paging | undefined {
  const line = read(ready().paging(row(action)));
  if (line === "") return undefined;
  const [rows, identity, largest, unit, position, first, size] = line.split(" ") as Columns;
  const countsRows = unit === "rows";
  const hasIdentity = identity !== "-";
  return { rows, hasIdentity, identity, largest: +largest, countsRows, position, first: +first, size };
}

/** The columns of a line of `PAGES` in src/call/facts.rs. */
type Columns = [
  rows: string,
  identity: string,
  largest: string,
  unit: string,
  position: string,
  first: string,
  size: string,
];

/** The arguments of a function of the wasm after the first ones. */
type After<Name extends "after_failure" | "next_page" | "after_poll", First extends unknown[]> =
  Parameters<Exports[Name]> extends [...First, ...infer Others] ? Others : never;

/** The position of the page after one that was read; not a number after the last. */
export const nextPage = (
  { countsRows, hasIdentity }: Paging,
  ...page: After<"next_page", [boolean, boolean]>
): number => wasm.next_page(countsRows, hasIdentity, ...page);

/** What follows a poll: `done`, the word for a failure, or the delay until the next in milliseconds. */
export const afterPoll = (wanted: string, state: string, ...given: After<"after_poll", [number]>): string =>
  read(wasm.after_poll(write(`${wanted}\0${state}`), ...given));

/** When the call after one may go that may go itself at the first of these moments. */
export const afterCall = (...given: Parameters<Exports["after_call"]>): number => wasm.after_call(...given);
