// How programs are written: as templates, with the texts of the request in them as literals.

const NOTHING = "\u0000";

/**
 * Characters that are invisible or change the direction of text: they are escaped, so that no program hides any of its
 * text.
 */
const UNSEEN = /\p{C}|(?! )\p{Z}/u;

/**
 * A program as a template. Backslashes stand for themselves. A line that holds nothing but `false` is left out; a value
 * of several lines is indented like its place. The line breaks at both ends do not belong to the program.
 * @param {TemplateStringsArray} parts
 * @param {(string | number | false | undefined)[]} values
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

/**
 * Escapes a text: the characters in `special` as it says, invisible ones by `unseen`, which is given their code point.
 * @param {string} text
 * @param {Record<string, string>} special
 * @param {(point: number) => string} unseen
 */
export function escaped(text, special, unseen) {
  return Array.from(
    text,
    (letter) => special[letter] ?? (isUnseen(letter) ? unseen(Number(letter.codePointAt(0))) : letter),
  ).join("");
}

/** @param {string} text */
export const isUnseen = (text) => UNSEEN.test(text);

/**
 * The kind of quote that needs fewer backslashes in a text.
 * @param {string} text
 */
export const fewer = (text) => (text.includes('"') && !text.includes("'") ? "'" : '"');

/** @param {number} number */
export const hex = (number, digits = 1) => number.toString(16).padStart(digits, "0");

/**
 * A code point as `\uXXXX`, in two halves where it takes two.
 * @param {number} point
 */
export const halves = (point) =>
  String.fromCodePoint(point)
    .split("")
    .map((half) => `\\u${hex(half.charCodeAt(0), 4)}`)
    .join("");

/** The escapes that most languages share. */
export const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A code point as `\uXXXX` or `\UXXXXXXXX`.
 * @param {number} point
 */
export const wide = (point) => (point > 0xffff ? `\\U${hex(point, 8)}` : `\\u${hex(point, 4)}`);

/**
 * A number as a text literal; `undefined` where there is none.
 * @param {number | undefined} number
 */
export const quoted = (number) => (number === undefined ? undefined : `"${number}"`);

/**
 * The hash of an older method, as most languages name it.
 * @param {{ algorithm: "HmacSHA256" | "HmacSHA1" }} values
 */
export const hashOf = ({ algorithm }) => (algorithm === "HmacSHA256" ? "sha256" : "sha1");

const TOKEN_TOO = ", the token from TENCENTCLOUD_SESSION_TOKEN";

/**
 * The usage of a program, as comments.
 * @param {string} comment what begins a comment
 * @param {{ run: string, token: boolean }} program
 */
export const usage = (comment, { run, token }) =>
  [
    `${comment} Takes the key from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY${token ? TOKEN_TOO : ""}.`,
    `${comment} \`${run}\` prints every step, \`${run} send\` sends the request, too.`,
  ].join("\n");
