// Where two texts differ: line by line, and within a line word by word, so that one of two hashes never seems half
// right.

/** The number of lines, or words of a line, up to which the longest common sequence is searched. */
const MOST = 400;

/** @typedef {{ text: string, differs: boolean }} Part */
/**
 * Two lines side by side; one is missing where the other text has a line more.
 * @typedef {{ left: Part[] | undefined, right: Part[] | undefined }} Row
 */

/**
 * Compares two texts line by line.
 * @param {string} left
 * @param {string} right
 * @returns {Row[]}
 */
export function compare(left, right) {
  return align(left.split("\n"), right.split("\n")).map(([one, other]) => {
    if (one !== undefined && other !== undefined) return pieces(one, other);
    const whole = (/** @type {string | undefined} */ text) =>
      text === undefined ? undefined : [{ text, differs: true }];
    return { left: whole(one), right: whole(other) };
  });
}

/**
 * Cuts two lines where they begin and end to differ.
 * @param {string} left
 * @param {string} right
 */
export function pieces(left, right) {
  const pairs = align(words(left), words(right));
  return {
    left: joined(pairs.map(([one, other]) => [one, one !== other])),
    right: joined(pairs.map(([one, other]) => [other, one !== other])),
  };
}

/**
 * @param {string} line
 * @returns {string[]}
 */
const words = (line) => line.match(/[\p{L}\p{N}]+|./gsu) ?? [];

/**
 * Joins neighbours of one kind to one part.
 * @param {[text: string | undefined, differs: boolean][]} words
 */
function joined(words) {
  /** @type {Part[]} */
  const parts = [];
  for (const [text, differs] of words) {
    if (text === undefined) continue;
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += text;
    else parts.push({ text, differs });
  }
  return parts;
}

/**
 * Writes the invisible characters of a text as signs.
 * @param {string} text
 */
export const invisible = (text) =>
  text
    .replaceAll("\r", "␍")
    .replaceAll("\t", "→")
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff]/g,
      (letter) => `\\u{${letter.charCodeAt(0).toString(16)}}`,
    );

/**
 * Does the same, with the spaces at the ends as dots, because texts may differ in nothing else.
 * @param {string} text
 */
export const visible = (text) => invisible(text).replace(/^ +| +$/g, (spaces) => "·".repeat(spaces.length));

/**
 * Sets texts side by side: the equal ones by the longest sequence that both have, those between them in turn.
 * @param {string[]} left
 * @param {string[]} right
 */
function align(left, right) {
  if (left.length > MOST || right.length > MOST) return zip(left, right);
  const longest = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let one = left.length - 1; one >= 0; one -= 1) {
    for (let other = right.length - 1; other >= 0; other -= 1) {
      longest[one][other] =
        left[one] === right[other]
          ? longest[one + 1][other + 1] + 1
          : Math.max(longest[one + 1][other], longest[one][other + 1]);
    }
  }
  /** @type {Pair[]} */
  const rows = [];
  let [one, other, gapOne, gapOther] = [0, 0, 0, 0];
  const close = () => rows.push(...zip(left.slice(gapOne, one), right.slice(gapOther, other)));
  while (one < left.length && other < right.length) {
    if (left[one] === right[other]) {
      close();
      rows.push([left[one], right[other]]);
      one += 1;
      other += 1;
      gapOne = one;
      gapOther = other;
    } else if (longest[one + 1][other] >= longest[one][other + 1]) one += 1;
    else other += 1;
  }
  one = left.length;
  other = right.length;
  close();
  return rows;
}

/** @typedef {[string | undefined, string | undefined]} Pair */

/**
 * @param {string[]} left
 * @param {string[]} right
 * @returns {Pair[]}
 */
const zip = (left, right) =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [left[at], right[at]]);
