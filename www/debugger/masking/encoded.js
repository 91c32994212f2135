// Runs of base64 and hex in a text of bytes, and the bytes that they encode.

import { bytesIn, lettersOf } from "./layers.js";

/** The length from which a run can hide something of use. */
const SHORTEST = 8;
/** The length from which a run that encodes nothing readable may hide anything. */
const DOUBTFUL = 40;
/** The length from which a line may go on in the next one. */
const WRAPPED = 60;

const strict = new TextDecoder("utf-8", { fatal: true });

/** @typedef {[start: number, end: number, letters: string]} Run */

/**
 * Finds the runs that may be encoded. Lines of one run are joined.
 * @param {string} text
 * @returns {Generator<Run>}
 */
export function* runs(text) {
  /** @type {Run | undefined} */
  let open;
  const pattern = /[A-Za-z0-9+/_-]{8,}={0,2}/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [start, end] = [match.index, pattern.lastIndex];
    if (open && /^\r?\n$/.test(text.slice(open[1], Math.min(start, open[1] + 3))))
      open = [open[0], end, open[2] + match[0]];
    else {
      if (open) yield open;
      open = [start, end, match[0]];
    }
    if (match[0].length < WRAPPED) {
      yield open;
      open = undefined;
    }
  }
  if (open) yield open;
}

/**
 * Decodes a run in every way that makes sense. Base64 is read from each of its first four letters on, because the text
 * before may belong to it or not.
 * @param {string} letters
 */
export function decodings(letters) {
  const found = [];
  if (/^[0-9a-f]+$/i.test(letters) && letters.length % 2 === 0)
    found.push(lettersOf((letters.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))));
  const plain = letters.replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/");
  for (let skipped = 0; skipped < 4 && plain.length - skipped >= SHORTEST; skipped += 1) {
    const rest = plain.slice(skipped);
    found.push(
      lettersOf(Array.from(atob(rest.length % 4 === 1 ? rest.slice(0, -1) : rest), (letter) => letter.charCodeAt(0))),
    );
  }
  return found;
}

/**
 * Tells whether bytes are a text: UTF-8 with hardly any control characters.
 * @param {string} bytes
 */
export function isReadable(bytes) {
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(bytes)) return false;
  try {
    strict.decode(bytesIn(bytes));
    return true;
  } catch {
    return false;
  }
}

/**
 * Tells whether a run that encodes nothing readable may still hide something: it is no hash, no id and no word.
 * @param {string} letters
 */
export function isDoubtful(letters) {
  if (letters.length < DOUBTFUL || (/^[0-9a-f-]+$/i.test(letters) && letters.length <= 128)) return false;
  return /[A-Z]/.test(letters) && /[a-z]/.test(letters) && /\d/.test(letters);
}
