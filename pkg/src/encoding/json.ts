// JSON without loss of integers: what a number cannot hold exactly is a bigint, both ways.
//
// The host's JSON knows no bigint, so one travels through it as a string with a mark in front, which nobody else can
// write: it is another one every time.

import { TencentDBError, invalid } from "../errors/errors.js";
import { textMember } from "../errors/foreign.js";
import { MOMENTS, SERVICE } from "../generated/facts.js";
import { written } from "../checks/params.js";

// A character that keeps texts of one byte a character what they are, and that no JSON has behind a string.
const newMark = () => `\xff${Math.random().toString(36).slice(2)}:`;

/** Parameters of a service as JSON can write them. Which of them are times, is known of this one. */
export const sendable = (params: unknown, service = SERVICE): unknown =>
  written(params, service === SERVICE ? MOMENTS : undefined);

/** The same as JSON text. */
export function serialise(params: unknown, service?: string): string | undefined {
  try {
    return stringify(sendable(params, service));
  } catch (cause) {
    if (cause instanceof TencentDBError) throw cause;
    // No more than its name: what else it says may be a secret, and which members are cannot be known of what cannot be
    // read.
    const name = textMember(cause, "name") as string;
    throw invalid("params", `cannot be written as JSON${/^\w{1,40}$/.test(name) ? ` (${name})` : ""}`);
  }
}

/** A value as JSON text. A bigint becomes an integer. */
export function stringify(value: unknown): string | undefined {
  // Some programs teach bigints to be written, as strings.
  if (!(BigInt.prototype as { toJSON?: unknown }).toJSON) {
    try {
      return JSON.stringify(value);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  const mark = newMark();
  const marked = JSON.stringify(value, function (this: Record<string, unknown>, name, member: unknown) {
    const integer = [member, this[name]].find((one) => typeof one === "bigint");
    return integer === undefined ? member : `${mark}${integer}`;
  });
  return marked?.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

// Sixteen digits in a row are rare, and quickly looked for where they are written out: engines do not skip ahead
// through a count.
const SIXTEEN_DIGITS = /* @__PURE__ */ new RegExp(`${"\\d".repeat(16)}\\d*`, "g");

/** Reads a JSON text. An integer beyond 2^53-1 becomes a bigint. */
// biome-ignore lint/suspicious/noExplicitAny: an answer may be anything, as with JSON.parse
export function parse(text: string): any {
  const found = longIntegers(text);
  if (found.length === 0) return JSON.parse(text);
  try {
    // Within a string, a quote before the mark would end it, and what follows would be no JSON.
    return parseMarked(text, found);
  } catch {
    return parseMarked(text, outsideStrings(text, found));
  }
}

/** An integer that a number cannot hold: where it starts, and its digits. */
interface LongInteger {
  at: number;
  digits: string;
}

/** Returns what looks like an integer that a number cannot hold, and where it starts. */
function longIntegers(text: string): LongInteger[] {
  const found: LongInteger[] = [];
  for (let match = SIXTEEN_DIGITS.exec(text); match; match = SIXTEEN_DIGITS.exec(text)) {
    const { 0: run, index } = match;
    const at = text[index - 1] === "-" ? index - 1 : index;
    if (/[:[,\s]|^$/.test(text[at - 1] ?? "") && /[\s,\]}]|^$/.test(text[index + run.length] ?? "") && run[0] !== "0") {
      const digits = text.slice(at, index + run.length);
      if (!Number.isSafeInteger(Number(digits))) found.push({ at, digits });
    }
  }
  return found;
}

function parseMarked(text: string, found: LongInteger[]): unknown {
  const mark = newMark();
  const pieces: string[] = [];
  let end = 0;
  for (const { at, digits } of found) {
    pieces.push(text.slice(end, at), `"${mark}${digits}"`);
    end = at + digits.length;
  }
  pieces.push(text.slice(end));
  const holder = [JSON.parse(pieces.join(""))];
  unmark(holder, mark, found.length);
  return holder[0];
}

/** Those of the integers that do not stand within strings. */
function outsideStrings(text: string, found: LongInteger[]): LongInteger[] {
  let within = false;
  let quote = text.indexOf('"');
  return found.filter(({ at }) => {
    for (; quote !== -1 && quote < at; quote = text.indexOf('"', quote + 1)) {
      if (!within || !escaped(text, quote)) within = !within;
    }
    return !within;
  });
}

/** Returns whether the quote belongs to the string: an odd number of backslashes stands before it. */
function escaped(text: string, quote: number): boolean {
  let at = quote;
  while (text[at - 1] === "\\") at--;
  return (quote - at) % 2 === 1;
}

/**
 * Makes bigints of the marked strings, in place. Returns how many are left to be found. Lists are walked by number and
 * objects by `in` with the older test of what is their own: for that engines remember the names, which is twice as fast
 * as any other way.
 */
function unmark(holder: object, mark: string, left: number): number {
  if (Array.isArray(holder)) {
    for (let at = 0; left > 0 && at < holder.length; at++) left = unmarkOne(holder, at, mark, left);
  } else {
    for (const name in holder) {
      // biome-ignore lint/suspicious/noPrototypeBuiltins: the faster way, as said above
      if (left > 0 && Object.prototype.hasOwnProperty.call(holder, name))
        left = unmarkOne(holder as Record<string, unknown>, name, mark, left);
    }
  }
  return left;
}

function unmarkOne<Name extends number | string>(
  holder: Record<Name, unknown>,
  name: Name,
  mark: string,
  left: number,
): number {
  const value = holder[name];
  if (typeof value === "object" && value !== null) return unmark(value, mark, left);
  if (typeof value !== "string" || !value.startsWith(mark)) return left;
  holder[name] = BigInt(value.slice(mark.length));
  return left - 1;
}
