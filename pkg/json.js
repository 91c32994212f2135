// JSON without loss of integers: what a number cannot hold exactly is a bigint, both ways.
//
// The host's JSON knows no bigint, so one travels through it as a string with a mark in front, which nobody else can write: it is
// another one every time.

const newMark = () => `\u{10fffd}${Math.random().toString(36).slice(2)}:`;

/** A value as JSON text. A bigint becomes an integer. */
export function stringify(value) {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError) || !holdsBigint(value, new Set())) throw error;
  }
  const mark = newMark();
  const marked = JSON.stringify(value, (_, member) => (typeof member === "bigint" ? `${mark}${member}` : member));
  return marked.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

function holdsBigint(value, seen) {
  if (typeof value === "bigint") return true;
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((member) => holdsBigint(member, seen));
}

// Sixteen digits in a row are quickly looked for, and rare; mostly they stand in a string, behind its quote.
const SIXTEEN_DIGITS = /\d{16}/;
const LONG_INTEGER = /[:[,\s](-?[1-9]\d{15,})(?=[\s,\]}])/g;

/** Reads a JSON text. An integer beyond 2^53-1 becomes a bigint. */
export function parse(text) {
  if (!SIXTEEN_DIGITS.test(text)) return JSON.parse(text);
  const unsafe = [...longIntegers(text)].filter(({ digits }) => !Number.isSafeInteger(Number(digits)));
  if (unsafe.length === 0) return JSON.parse(text);
  const mark = newMark();
  let marked = "";
  let end = 0;
  for (const { at, digits } of unsafe) {
    marked += `${text.slice(end, at)}"${mark}${digits}"`;
    end = at + digits.length;
  }
  const value = JSON.parse(marked + text.slice(end));
  unmark([value], mark, unsafe.length);
  return value;
}

/** Integers of sixteen digits or more, and where they start; those within strings are left out. */
function* longIntegers(text) {
  let within = false;
  let quote = text.indexOf('"');
  for (const match of text.matchAll(LONG_INTEGER)) {
    const at = match.index + 1;
    for (; quote !== -1 && quote < at; quote = text.indexOf('"', quote + 1)) {
      if (!within || !escaped(text, quote)) within = !within;
    }
    if (!within) yield { at, digits: match[1] };
  }
}

/** Whether the quote belongs to the string: an odd number of backslashes stands before it. */
function escaped(text, quote) {
  let at = quote;
  while (text[at - 1] === "\\") at--;
  return (quote - at) % 2 === 1;
}

/** Makes bigints of the marked strings, in place. Returns how many are left to be found. */
function unmark(holder, mark, left) {
  for (const name of Object.keys(holder)) {
    const value = holder[name];
    if (typeof value === "string" && value.startsWith(mark)) {
      holder[name] = BigInt(value.slice(mark.length));
      left--;
    } else if (typeof value === "object" && value !== null) {
      left = unmark(value, mark, left);
    }
    if (left === 0) break;
  }
  return left;
}
