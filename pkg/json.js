// JSON without loss of integers: what a number cannot hold exactly is a bigint, both ways.
//
// The host's JSON knows no bigint, so one travels through it as a string with a mark in front. The mark is grown until no text of
// the value holds it.

const MARK = "\u{10fffd}";

/** A value as JSON text. A bigint becomes an integer. */
export function stringify(value) {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError) || !holdsBigint(value, new Set())) throw error;
  }
  const mark = markFor((candidate) => JSON.stringify(value, (_, member) => (typeof member === "bigint" ? 0 : member)).includes(candidate));
  const marked = JSON.stringify(value, (_, member) => (typeof member === "bigint" ? `${mark}${member}` : member));
  return marked.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

function holdsBigint(value, seen) {
  if (typeof value === "bigint") return true;
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((member) => holdsBigint(member, seen));
}

function markFor(taken) {
  let mark = MARK;
  while (taken(mark)) mark += MARK;
  return mark;
}

// Sixteen digits in a row are quickly looked for, and rare; mostly they stand in a string, behind its quote.
const SIXTEEN_DIGITS = /\d{16}/;
const LONG_INTEGER = /[:[,\s]-?\d{16}/;
// Strings are matched too, so that digits inside them are left alone.
const TOKEN = /"(?:[^"\\]|\\.)*"|(-?\d{16,})(?![\d.eE])/g;

/** Reads a JSON text. An integer beyond 2^53-1 becomes a bigint. */
export function parse(text) {
  if (!SIXTEEN_DIGITS.test(text) || !LONG_INTEGER.test(text)) return JSON.parse(text);
  const mark = markFor((candidate) => text.includes(candidate));
  let found = false;
  const marked = text.replace(TOKEN, (token, integer, at) => {
    // The digits of a fraction are no integer, and neither are those of an exponent.
    if (integer === undefined || /[\d.eE+]/.test(text[at - 1] ?? "") || Number.isSafeInteger(Number(integer))) return token;
    found = true;
    return `"${mark}${integer}"`;
  });
  if (!found) return JSON.parse(text);
  return JSON.parse(marked, (_, value) => (typeof value === "string" && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value));
}
