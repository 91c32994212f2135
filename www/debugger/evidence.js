// What a finding says, in the language of the page. The engine's own sentence is English; in another language it is made of the finding's code,
// variant and values.

const filled = (text, values) => text.replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");

/** The sentence for a finding; `alone`: whether nothing else was proved with it. A variant newer than the page speaks as the engine does. */
export function evidence({ evidence: words, causes }, { code, variant = "", values, proof, message }, alone) {
  const found = words?.found[code]?.[variant];
  if (found !== undefined) return filled(found, values);
  const phrase = words?.tried[code]?.[variant];
  if (phrase === undefined) return message;
  return words.proved({ title: causes[code].title, phrase: filled(phrase, values), alone, proof });
}

/** What to do about it. */
export const remedy = ({ evidence: words, causes }, { code, variant = "", fix }) =>
  words?.remedies[code]?.[variant] ?? causes[code]?.fix ?? fix;
