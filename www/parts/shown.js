// Any value as a text that can be shown. Answers come from elsewhere, so nothing in them may break a page or pass for
// something else.

/** The number of characters that are shown of a value which is neither text nor number. */
const LONGEST = 500;
const DEEPEST = 6;

/** Characters that change the direction of the text around them. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Returns texts and numbers as they are, anything else as JSON would write it, and an empty text for nothing.
 * @param {unknown} value
 */
export function shown(value) {
  if (value === null || value === undefined) return "";
  const isPlain = typeof value !== "object" && typeof value !== "function";
  const text = isPlain ? String(value) : cut(written(value, DEEPEST), LONGEST);
  return text.replace(TURNING, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * @param {string} text
 * @param {number} longest
 */
export const cut = (text, longest) => (text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text);

/**
 * Writes a value as JSON.stringify does, but to any depth, and without calling a method of the value.
 * @param {unknown} value
 * @param {number} depth
 * @returns {string}
 */
function written(value, depth) {
  if (typeof value === "string") return JSON.stringify(cut(value, LONGEST));
  if (typeof value !== "object" || value === null) return typeof value === "function" ? "…" : String(value);
  if (depth === 0) return "…";
  let text = "";
  if (Array.isArray(value)) {
    for (const part of value) {
      if (text.length > LONGEST) break;
      text += `${text && ","}${written(part, depth - 1)}`;
    }
    return `[${text}]`;
  }
  for (const name of Object.keys(value)) {
    if (text.length > LONGEST) break;
    text += `${text && ","}${JSON.stringify(cut(name, LONGEST))}:${written(Reflect.get(value, name), depth - 1)}`;
  }
  return `{${text}}`;
}
