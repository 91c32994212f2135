// The sentences of a finding in the language of the page. The engine's own sentences are English; another language
// makes its own of the code, the variant and the values of the finding.

/** @import { Finding } from "tencentdb-postgres/diagnose" */
/** @import { Words } from "./strings/en.js" */

/**
 * @param {string} text
 * @param {string[]} values
 */
const filled = (text, values) => text.replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");

/**
 * The sentence for a finding; `alone` says that nothing else was proved with it. A variant that is newer than the page
 * has the engine's.
 * @param {Words} words
 * @param {Finding} finding
 * @param {boolean} alone
 */
export function evidence({ evidence: words, causes }, { code, variant = "", values, proof, message }, alone) {
  if (!words) return message;
  const found = words.found[code]?.[variant];
  if (found !== undefined) return filled(found, values);
  const phrase = words.tried[code]?.[variant];
  if (phrase === undefined) return message;
  return words.proved({ title: causes[code].title, phrase: filled(phrase, values), alone, proof });
}

/**
 * Says what to do about a finding.
 * @param {Words} words
 * @param {Finding} finding
 */
export const remedy = ({ evidence: words, causes }, { code, variant = "", fix }) =>
  words?.remedies[code]?.[variant] ?? causes[code]?.fix ?? fix;
