// How programs are written: as templates, with texts of the reader in them as literals.

const NOTHING = "\u0000";

/** Letters nobody sees, or that turn the reading direction: they are escaped, so that no program hides any of its text. */
const UNSEEN = /\p{C}|(?! )\p{Z}/u;

/**
 * A program as a template. Backslashes stand for themselves. A line that holds nothing but `false` is left out; a value of several lines
 * stands as far in as its place. Neither break at the ends belongs to it.
 */
export function program(parts, ...values) {
  const indented = values.map((value, index) => {
    if (value === false || value === undefined) return NOTHING;
    const indent = /(?:^|\n)([ \t]*)$/.exec(parts.raw[index])?.[1] ?? "";
    return String(value).replaceAll("\n", `\n${indent}`);
  });
  return String.raw(parts, ...indented)
    .replaceAll(/^[ \t]*\u0000\n/gm, "")
    .replace(/^\n|\n$/g, "");
}

/** A text with the letters of `special` written as told there, and those nobody sees by `unseen`, which is given their code point. */
export function escaped(text, special, unseen) {
  return Array.from(
    text,
    (letter) => special[letter] ?? (isUnseen(letter) ? unseen(letter.codePointAt(0)) : letter),
  ).join("");
}

export const isUnseen = (text) => UNSEEN.test(text);

/** The quote that a text needs fewer backslashes in. */
export const fewer = (text) => (text.includes('"') && !text.includes("'") ? "'" : '"');

export const hex = (number, digits = 1) => number.toString(16).padStart(digits, "0");

/** A code point as `\uXXXX`, in two halves where it takes two. */
export const halves = (point) =>
  String.fromCodePoint(point)
    .split("")
    .map((half) => `\\u${hex(half.charCodeAt(0), 4)}`)
    .join("");

/** How a program is used, as comments. */
export const usage = (comment, { run, token }) =>
  [
    `${comment} Takes the key from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY${token ? ", the token from TENCENTCLOUD_SESSION_TOKEN" : ""}.`,
    `${comment} \`${run}\` prints every step, \`${run} send\` sends the request, too.`,
  ].join("\n");
