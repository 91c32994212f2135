// The nearest right word to a wrong one; src/model/nearest.rs does the same for parameters.

/** The one of these words that a word was meant to be: the same but for case, or few edits away. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  let limit = Math.min(Math.max(Math.floor(word.length / 3), 1), 4) + 1;
  let found: string | undefined;
  for (const one of words) {
    const edits = distance(word.toLowerCase(), one.toLowerCase());
    if (edits < limit) [limit, found] = [edits, one];
  }
  return found;
}

/** Edits from one word to the other: insert, delete, replace, swap neighbours. */
function distance(from: string, to: string): number {
  let above: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let at = 1; at <= from.length; at++) {
    const [twoAbove, next] = [above, [at]];
    above = row;
    for (let other = 1; other <= to.length; other++) {
      const same = from[at - 1] === to[other - 1];
      let edits = Math.min(above[other]! + 1, next[other - 1]! + 1, above[other - 1]! + (same ? 0 : 1));
      const swapped = from[at - 1] === to[other - 2] && from[at - 2] === to[other - 1];
      if (swapped) edits = Math.min(edits, twoAbove[other - 2]! + 1);
      next.push(edits);
    }
    row = next;
  }
  return row[to.length]!;
}
