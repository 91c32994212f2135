// Runs of base64 and hex in a text of bytes, and what they say.

import { behind, lettersOf } from "./layers.js";

/** Shorter runs hide nothing of use. */
const SHORTEST = 8;
/** A run so long that says nothing readable may hide anything. */
const DOUBTFUL = 40;
/** Lines so long may go on in the next one. */
const WRAPPED = 60;

const strict = new TextDecoder("utf-8", { fatal: true });

/** Runs that may be encoded: `[start, end, letters]`, with those joined that are lines of one. */
export function* runs(text) {
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

/** What a run may say: bytes as letters. Base64 is read from each of its first four letters on, for what stands before may belong to it or not. */
export function decodings(letters) {
  const found = [];
  if (/^[0-9a-f]+$/i.test(letters) && letters.length % 2 === 0)
    found.push(lettersOf(letters.match(/../g).map((pair) => Number.parseInt(pair, 16))));
  const plain = letters.replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/");
  for (let skipped = 0; skipped < 4 && plain.length - skipped >= SHORTEST; skipped += 1) {
    const rest = plain.slice(skipped);
    found.push(
      lettersOf(Array.from(atob(rest.length % 4 === 1 ? rest.slice(0, -1) : rest), (letter) => letter.charCodeAt(0))),
    );
  }
  return found;
}

/** Whether bytes read as a text: few of them are none, and letters are UTF-8. */
export function isReadable(bytes) {
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(bytes)) return false;
  try {
    strict.decode(behind(bytes));
    return true;
  } catch {
    return false;
  }
}

/** Whether a run that says nothing readable may still hide something: not a hash, an id, or a word. */
export function isDoubtful(letters) {
  if (letters.length < DOUBTFUL || (/^[0-9a-f-]+$/i.test(letters) && letters.length <= 128)) return false;
  return /[A-Z]/.test(letters) && /[a-z]/.test(letters) && /\d/.test(letters);
}
