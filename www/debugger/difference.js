// Where two texts differ: line by line, and within a line from where they part to where they meet again.

const MOST_LINES = 400;

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
  const [one, other] = [Array.from(left), Array.from(right)];
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const cut = (letters) => [
    { text: letters.slice(0, start).join(""), differs: false },
    { text: letters.slice(start, letters.length - end).join(""), differs: true },
    { text: letters.slice(letters.length - end).join(""), differs: false },
  ].filter(({ text }) => text !== "");
  return { left: cut(one), right: cut(other) };
}

/** What stands for characters that cannot be seen. Spaces only at the end of a line, where they would be overlooked. */
export const visible = (text) => text
  .replaceAll("\r", "␍").replaceAll("\t", "→")
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff]/g, (letter) => `\\u{${letter.codePointAt(0).toString(16)}}`)
  .replace(/ +$/, (spaces) => "␠".repeat(spaces.length));

/** Lines beside each other: the equal ones by the longest sequence both have, what lies between them in turn. */
function align(left, right) {
  if (left.length > MOST_LINES || right.length > MOST_LINES) return zip(left, right);
  const longest = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let one = left.length - 1; one >= 0; one -= 1) {
    for (let other = right.length - 1; other >= 0; other -= 1) {
      longest[one][other] = left[one] === right[other] ? longest[one + 1][other + 1] + 1 : Math.max(longest[one + 1][other], longest[one][other + 1]);
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

const zip = (left, right) => Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [left[at], right[at]]);
