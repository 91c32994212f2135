// Values of secrets by their names, in whatever is written about requests: JSON and what looks like it, queries and
// forms, headers, the parts of a body, XML, options of a shell. No grammar is followed from the start, because texts
// are cut off and nested: where a secret's name stands, its value is looked for behind it.

import { SECRET_WORDS } from "./secret-words.js";

/** @typedef {[start: number, end: number]} Span */

const LONGEST_NAME = 128;
/** The length from which the text after a name, in the middle of a text, is a secret. */
const SHORTEST = 4;
/** How far the member that holds the value is looked for, where another one holds the name. */
const NEAR = 500;
/** The length of the longest head of a part. */
const LONGEST_HEAD = 1024;

/**
 * Tells whether a name is that of a secret. It decides as `is_secret_name` of the engine does.
 * @param {string} name
 */
function isSecretName(name) {
  const letters = name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replaceAll("secretid", "");
  return SECRET_WORDS.some((word) => letters.includes(word));
}

/**
 * Finds the values of secrets in a text of bytes. `jsonLike` texts end a value with the string that it stands in,
 * others with the line or pair.
 * @param {string} text
 * @returns {Span[]}
 */
export function namedValues(text) {
  const found = [...parts(text), ...marked(text)];
  const jsonLike = /^\s*["'{[]/.test(text);
  const names = /[\w$.\ue080-\ue0ff-]+/g;
  /** @type {Span | undefined} */
  let value;
  for (let run = names.exec(text); run; run = names.exec(text)) {
    const [start, end] = [run.index, names.lastIndex];
    const name = run[0].slice(-LONGEST_NAME);
    if (/value$/i.test(name)) value = memberValue(text, end, jsonLike) ?? value;
    if (!isSecretName(name)) continue;
    const own = valueAt(text, start, end, jsonLike) ?? [];
    const isNear = value && value[1] <= start && start - value[1] < NEAR && !/[{}]/.test(text.slice(value[1], start));
    if (value && isNear) own.push(value);
    found.push(...own);
    for (const [, to] of own) names.lastIndex = Math.max(names.lastIndex, to);
  }
  return found.filter(([start, end]) => end > start);
}

/**
 * The value behind the name that stands from `start` to `end`; several spans, where it is an object or a list.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {boolean} jsonLike
 * @returns {Span[] | undefined}
 */
function valueAt(text, start, end, jsonLike) {
  const option = text.startsWith("--", start) && spaced(text, end);
  if (option) return [option];
  const before = text[start - 1];
  if (before === "<" && text[end] === ">") return [[end + 1, ending(text, end + 1, "<")]];
  const opens = before === '"' || before === "'";
  const isQuoted = opens && /^\\{0,8}["']/.test(text.slice(end, end + 9));
  const separator =
    /[\\"'`\])\s]{0,16}(?:(=>|==?|:=?)|,?\s{0,8}[\\"']{0,8}\w{0,20}value[\\"']{0,8}\s{0,8}[:=])\s{0,64}/iy;
  separator.lastIndex = end;
  const mark = separator.exec(text);
  if (!mark) return isQuoted ? elsewhere(text, end, jsonLike) : undefined;
  const at = separator.lastIndex;
  const kind = mark[1] ?? ":";
  // A header without a value ends with its line.
  if (!isQuoted && /[\r\n]/.test(mark[0].slice(mark[0].indexOf(kind))) && !/["'{[]/.test(text[at] ?? ""))
    return undefined;
  // `'Name: value'` ends with its own quote.
  if (opens && !isQuoted && kind === ":") return [[at, ending(text, at, `${before}\r\n`)]];
  return read(text, at, { isQuoted, jsonLike, isPair: kind.startsWith("=") && kind !== "=>" });
}

/**
 * `"name", "value"` in a list, or the value in another member of the object.
 * @param {string} text
 * @param {number} end
 * @param {boolean} jsonLike
 * @returns {Span[] | undefined}
 */
function elsewhere(text, end, jsonLike) {
  const near = text.slice(end, end + NEAR);
  const pair = /^[\\"']{1,8}\s{0,16},\s{0,16}(?=[\\"'])/.exec(near);
  if (!pair) return undefined;
  const [piece] = read(text, end + pair[0].length, { isQuoted: true, jsonLike });
  if (!/^[\\"']{1,8}\s{0,16}:/.test(text.slice(piece[1], piece[1] + 32))) return [piece];
  const member = /value[\\"']{1,8}\s{0,16}:\s{0,64}/i.exec(near.split(/[{}]/, 1)[0]);
  return member ? read(text, end + member.index + member[0].length, { isQuoted: true, jsonLike }) : undefined;
}

/**
 * The value of a member whose name ends in `value`, because the name of the secret may come later.
 * @param {string} text
 * @param {number} end
 * @param {boolean} jsonLike
 * @returns {Span | undefined}
 */
function memberValue(text, end, jsonLike) {
  const [mark] = /^[\\"']{0,8}\s{0,16}:\s{0,64}(?=[\\"'\d])/.exec(text.slice(end, end + 100)) ?? [];
  return mark === undefined ? undefined : read(text, end + mark.length, { isQuoted: true, jsonLike })[0];
}

/**
 * Reads the value at an offset.
 * @param {string} text
 * @param {number} at
 * @param {{ isQuoted: boolean, jsonLike: boolean, isPair?: boolean }} kind
 * @returns {Span[]}
 */
function read(text, at, { isQuoted, jsonLike, isPair = false }) {
  const [, slashes = "", quote = ""] = /^(\\{0,32})(["'`]?)/.exec(text.slice(at, at + 33)) ?? [];
  const start = at + slashes.length + quote.length;
  if (quote) {
    const end = closing(text, start, quote, slashes.length);
    // Where a pair goes on behind its quotes, all of it is the value.
    return isPair && !jsonLike && /[^\s&;,)\]}>'"\\]/.test(text[end + 1] ?? " ")
      ? [[at, ending(text, at, "&\r\n")]]
      : [[start, end]];
  }
  if (text[at] === "{" || text[at] === "[") return inside(text, at);
  if (isPair) {
    const end = ending(text, at, jsonLike ? '&\r\n"' : "&\r\n");
    return jsonLike && end - at < SHORTEST ? [] : [[at, end]];
  }
  if (isQuoted) return [[at, ending(text, at, ",}]\r\n\t ")]];
  return [[at, folded(text, at, jsonLike)]];
}

/**
 * The end of a quoted text: at its own quote, behind as many backslashes as it began with, or at the end of the text.
 * @param {string} text
 * @param {number} start
 * @param {string} quote
 * @param {number} slashes
 */
function closing(text, start, quote, slashes) {
  for (let at = text.indexOf(quote, start); at >= 0; at = text.indexOf(quote, at + 1)) {
    let before = 0;
    while (at - before > start && text[at - before - 1] === "\\") before += 1;
    if (slashes === 0 ? before % 2 === 0 : before <= slashes) return at - Math.min(before, slashes);
  }
  return text.length;
}

/**
 * The offset of the next of these marks, or the end of the text.
 * @param {string} text
 * @param {number} start
 * @param {string} marks
 */
function ending(text, start, marks) {
  let at = start;
  while (at < text.length && !marks.includes(text[at])) at += 1;
  return at;
}

/**
 * The end of a header: lines that begin with a space belong to the one before.
 * @param {string} text
 * @param {number} start
 * @param {boolean} jsonLike
 */
function folded(text, start, jsonLike) {
  let at = ending(text, start, jsonLike ? '\r\n"' : "\r\n");
  const continued = /\r?\n[ \t]+\S/y;
  continued.lastIndex = at;
  while (continued.test(text)) {
    at = ending(text, continued.lastIndex, "\r\n");
    continued.lastIndex = at;
  }
  return at;
}

/**
 * The next word.
 * @param {string} text
 * @param {number} end
 * @returns {Span | undefined}
 */
function spaced(text, end) {
  const [space] = /^[ \t]{1,8}(?!-)/.exec(text.slice(end, end + 9)) ?? [];
  if (!space) return undefined;
  return [end + space.length, ending(text, end + space.length, " \t\r\n")];
}

/**
 * All values within an object or a list, up to its end.
 * @param {string} text
 * @param {number} start
 */
function inside(text, start) {
  /** @type {Span[]} */
  const found = [];
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const sign = text[at];
    if (sign === '"' || sign === "'") {
      const end = closing(text, at + 1, sign, 0);
      found.push([at + 1, end]);
      at = end + 1;
    } else if (sign === "{" || sign === "[" || sign === "}" || sign === "]") {
      depth += sign === "{" || sign === "[" ? 1 : -1;
      at += 1;
      if (depth === 0) break;
    } else if (/[\s,:\\]/.test(sign)) {
      at += 1;
    } else {
      const end = Math.max(at + 1, ending(text, at, "\"',:{}[]\r\n\t \\"));
      found.push([at, end]);
      at = end;
    }
  }
  return found;
}

/**
 * The parts of a multipart body whose head names a secret.
 * @param {string} text
 */
function parts(text) {
  /** @type {Span[]} */
  const found = [];
  const heads = /content-disposition/gi;
  for (let head = heads.exec(text); head; head = heads.exec(text)) {
    const [blank] = /\r?\n\r?\n/.exec(text.slice(head.index, head.index + LONGEST_HEAD)) ?? [];
    if (blank === undefined) continue;
    const end = text.indexOf(blank, head.index);
    const names = text.slice(head.index, end).match(/[\w$.%-]+/g) ?? [];
    if (!names.some(isSecretName)) continue;
    const line =
      text.slice(Math.max(0, head.index - 200), head.index).match(/(--[^\r\n]+)\r?\n(?:[^\r\n]+\r?\n)*$/)?.[1] ?? "--";
    const boundary = text.indexOf(`\n${line}`, end + blank.length - 1);
    const last = boundary < 0 ? text.length : boundary - (text[boundary - 1] === "\r" ? 1 : 0);
    found.push([end + blank.length, last]);
    heads.lastIndex = Math.max(heads.lastIndex, last);
  }
  return found;
}

/**
 * Secrets that are known by the text around them: in an address, behind the name of a scheme, between the lines of a
 * key.
 * @param {string} text
 */
function marked(text) {
  /** @type {Span[]} */
  const found = [];
  /**
   * @param {RegExp} pattern
   * @param {(match: RegExpExecArray) => Span} piece
   */
  const all = (pattern, piece) => {
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const own = piece(match);
      found.push(own);
      pattern.lastIndex = Math.max(pattern.lastIndex, own[1]);
    }
  };
  all(/:\/\/[^\s/@:"'<>]{0,200}:([^\s/@"'<>]{1,500})@/g, (match) => [
    match.index + match[0].length - 1 - match[1].length,
    match.index + match[0].length - 1,
  ]);
  all(/\b(?:Bearer|Basic|Negotiate)\s{1,8}([\w+/=.~-]{8,})/gi, (match) => [
    match.index + match[0].length - match[1].length,
    match.index + match[0].length,
  ]);
  all(/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/g, (match) => {
    const start = match.index + match[0].length;
    const end = text.indexOf("-----END", start);
    return [start, end < 0 ? text.length : end];
  });
  return found;
}
