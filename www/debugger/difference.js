// Where two texts differ: line by line, and within a line word by word, so that of two hashes none seems half right.

const MOST = 400;

/** Pairs of lines, `{ left, right }`, each a list of `{ text, differs }` parts, or `undefined` where the other has a line more. */
export function compare(left, right) {
  return align(left.split("\n"), right.split("\n")).map(([one, other]) => {
    if (one === undefined) return { left: undefined, right: [{ text: other, differs: true }] };
    if (other === undefined) return { left: [{ text: one, differs: true }], right: undefined };
    return pieces(one, other);
  });
}

/** Two lines, cut where they begin and end to differ. */
export function pieces(left, right) {
  const pairs = align(words(left), words(right));
  return {
    left: joined(pairs.map(([one, other]) => [one, one !== other])),
    right: joined(pairs.map(([one, other]) => [other, one !== other])),
  };
}

const words = (line) => line.match(/[\p{L}\p{N}]+|./gsu) ?? [];

/** Neighbours of one kind become one part. */
function joined(words) {
  const parts = [];
  for (const [text, differs] of words) {
    if (text === undefined) continue;
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += text;
    else parts.push({ text, differs });
  }
  return parts;
}

/** A text with what cannot be seen written as signs. */
export const invisible = (text) =>
  text
    .replaceAll("\r", "␍")
    .replaceAll("\t", "→")
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff]/g,
      (letter) => `\\u{${letter.codePointAt(0).toString(16)}}`,
    );

/** The same, with the spaces at its ends as dots: where texts differ, it may be in nothing else. */
export const visible = (text) => invisible(text).replace(/^ +| +$/g, (spaces) => "·".repeat(spaces.length));

/** Texts beside each other: the equal ones by the longest sequence both have, what lies between them in turn. */
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

const zip = (left, right) =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [left[at], right[at]]);
