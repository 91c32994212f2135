// The languages of the signing code, in the order in which they are offered.

import { bash } from "./bash.js";
import { csharp } from "./csharp.js";
import { go } from "./go.js";
import { java } from "./java.js";
import { javascript } from "./javascript.js";
import { node } from "./node.js";
import { php } from "./php.js";
import { python } from "./python.js";
import { rust } from "./rust.js";

/** @import { Older, Tc3, Values } from "./values.js" */
/**
 * `run` is the command that runs the program, `tc3` and `older` write it.
 * @typedef {{ name: string, file: string, run: string, tc3: (values: Tc3) => string, older: (values: Older) => string
 * }} Language
 */
/** @typedef {keyof typeof languages} LanguageId */

/** @satisfies {Record<string, Language>} */
export const languages = { javascript, node, python, go, java, php, csharp, rust, bash };

/**
 * Writes the program that signs a request.
 * @param {LanguageId} language
 * @param {Values} values
 */
export function signingCode(language, values) {
  const { tc3, older } = languages[language];
  return `${values.way === "tc3" ? tc3(values) : older(values)}\n`;
}
