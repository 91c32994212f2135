// A text as bytes, and what it says once its escapes are undone, as often as people nest them. Each layer knows which
// bytes of the text its own came from, so that a secret found in one can be covered in the text itself. Bytes are
// characters of a string here, because strings can be searched: those of ASCII as they are, the others as characters of
// private use, so that nothing takes them for spaces or changes their case.

/** How often escapes are undone. */
const DEEPEST = 4;
const PRIVATE = 0xe000;

const encoder = new TextEncoder();

/**
 * The UTF-8 bytes of a text, a character each.
 * @param {string} text
 */
export const bytesOf = (text) => lettersOf(encoder.encode(text));

/** @param {Iterable<number>} bytes */
export function lettersOf(bytes) {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte < 0x80 ? byte : PRIVATE + byte);
  return letters;
}

/**
 * The bytes that the characters stand for.
 * @param {string} letters
 */
export const bytesIn = (letters) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0) & 0xff);

/**
 * A layer; `from` and `to` say where each of its bytes began and ended in the text, and are missing in the text itself.
 * @typedef {{ text: string, from?: number[], to?: number[] }} Layer
 */
/** @typedef {{ length: number, bytes: Iterable<number> }} Escape */

/**
 * The layers of a text of bytes, the text itself first.
 * @param {string} text
 */
export function layers(text) {
  /** @type {Layer[]} */
  const all = [{ text }];
  while (all.length <= DEEPEST) {
    const next = unescaped(all[all.length - 1]);
    if (!next) break;
    all.push(next);
  }
  return all;
}

/**
 * The piece of the text that a piece of a layer came from.
 * @param {Layer} layer
 * @param {number} start
 * @param {number} end
 * @returns {[start: number, end: number]}
 */
export const source = ({ from, to }, start, end) =>
  from && to ? [from[start], to[Math.max(start, end - 1)]] : [start, end];

/** @param {string} text */
const hex = (text) => (/^[0-9a-f]+$/i.test(text) ? Number.parseInt(text, 16) : undefined);
const NAMED = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " }));
const SHORT = new Map(Object.entries({ n: 10, r: 13, t: 9, b: 8, f: 12, v: 11 }));
const DIGITS = new Map(Object.entries({ u: 4, U: 8, x: 2 }));

/**
 * The next layer; `undefined` where there is no escape.
 * @param {Layer} layer
 * @returns {Layer | undefined}
 */
function unescaped(layer) {
  const { text } = layer;
  if (!/[%\\&]/.test(text)) return undefined;
  /** @type {[codes: number[], from: number[], to: number[]]} */
  const [codes, from, to] = [[], [], []];
  let undone = false;
  for (let at = 0; at < text.length; ) {
    const found = escapeAt(text, at);
    const [start, end] = source(layer, at, at + (found?.length ?? 1));
    for (const code of found?.bytes ?? [text.charCodeAt(at) & 0xff]) {
      codes.push(code);
      from.push(start);
      to.push(end);
    }
    undone ||= found !== undefined;
    at += found?.length ?? 1;
  }
  return undone ? { text: lettersOf(codes), from, to } : undefined;
}

/**
 * Reads the escape at an offset.
 * @param {string} text
 * @param {number} at
 * @returns {Escape | undefined}
 */
function escapeAt(text, at) {
  const sign = text[at];
  if (sign === "%") {
    const wide = text[at + 1] === "u" ? hex(text.slice(at + 2, at + 6)) : undefined;
    if (wide !== undefined && text.length >= at + 6) return unit(text, at, wide, 6, "%u");
    const byte = hex(text.slice(at + 1, at + 3));
    return byte !== undefined && text.length >= at + 3 ? { length: 3, bytes: [byte] } : undefined;
  }
  if (sign === "\\") return afterBackslash(text, at);
  if (sign === "&") return entity(text.slice(at, at + 12));
  return undefined;
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Escape | undefined}
 */
function afterBackslash(text, at) {
  const kind = text[at + 1];
  if (kind === undefined) return undefined;
  if (kind === "u") {
    const [whole, digits] = /^\{([0-9a-f]{1,6})\}/i.exec(text.slice(at + 2, at + 10)) ?? [];
    if (whole) return { length: 2 + whole.length, bytes: utf8(Number.parseInt(digits, 16)) };
  }
  const size = DIGITS.get(kind);
  const value = size && text.length >= at + 2 + size ? hex(text.slice(at + 2, at + 2 + size)) : undefined;
  if (value === undefined) return { length: 2, bytes: [SHORT.get(kind) ?? text.charCodeAt(at + 1) & 0xff] };
  if (kind === "x") return { length: 4, bytes: [value] };
  return kind === "u" ? unit(text, at, value, 6, "\\u") : { length: 10, bytes: utf8(value) };
}

/**
 * A code unit of UTF-16, with the one after it where the two are one character.
 * @param {string} text
 * @param {number} at
 * @param {number} value
 * @param {number} length
 * @param {string} mark
 * @returns {Escape}
 */
function unit(text, at, value, length, mark) {
  if (value >= 0xd800 && value < 0xdc00 && text.startsWith(mark, at + length)) {
    const low = hex(text.slice(at + length + 2, at + length + 6));
    if (low !== undefined && low >= 0xdc00 && low < 0xe000)
      return { length: 2 * length, bytes: utf8(0x10000 + ((value - 0xd800) << 10) + (low - 0xdc00)) };
  }
  return { length, bytes: utf8(value) };
}

/**
 * @param {string} text
 * @returns {Escape | undefined}
 */
function entity(text) {
  const [whole, digits, hexDigits, name] =
    /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));?/i.exec(text) ?? [];
  if (!whole) return undefined;
  const named = name && NAMED.get(name.toLowerCase());
  if (named) return { length: whole.length, bytes: [named.charCodeAt(0)] };
  return { length: whole.length, bytes: utf8(digits ? Number(digits) : Number.parseInt(hexDigits, 16)) };
}

/** @param {number} code */
const utf8 = (code) => encoder.encode(code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");
