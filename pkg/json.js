// JSON without loss of integers: what a number cannot hold exactly is a bigint, both ways.

const MARK = "\u{10fffd}";

/** A value as JSON text. A bigint becomes an integer. */
export function stringify(value) {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError) || !holdsBigint(value, new Set())) throw error;
  }
  // JSON.stringify cannot write an integer of its own: write it as a marked string and take the quotes off.
  const marked = JSON.stringify(value, (_, member) => (typeof member === "bigint" ? `${MARK}${member}` : member));
  return marked.replace(new RegExp(`"${MARK}(-?\\d+)"`, "g"), "$1");
}

function holdsBigint(value, seen) {
  if (typeof value === "bigint") return true;
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((member) => holdsBigint(member, seen));
}

// Strings are matched first, so that digits inside them are left alone. An integer of 16 digits or more may be beyond 2^53-1.
const LONG_INTEGER = /"(?:[^"\\]|\\.)*"|(-?\d{16,})(?![\d.eE])/g;

/** Reads a JSON text. An integer beyond 2^53-1 becomes a bigint. */
export function parse(text) {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  let found = false;
  const marked = text.replace(LONG_INTEGER, (token, integer, at) => {
    if (integer === undefined || text[at - 1] === "." || Number.isSafeInteger(Number(integer))) return token;
    found = true;
    return `"${MARK}${integer}"`;
  });
  if (!found) return JSON.parse(text);
  return JSON.parse(marked, (_, value) => (typeof value === "string" && value.startsWith(MARK) ? BigInt(value.slice(MARK.length)) : value));
}
