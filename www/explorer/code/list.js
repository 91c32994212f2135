// The languages of the code, in the order in which they are offered.

import { csharp } from "./csharp.js";
import { curl } from "./curl.js";
import { go } from "./go.js";
import { java } from "./java.js";
import { php } from "./php.js";
import { python } from "./python.js";
import { rust } from "./rust.js";
import { tccli } from "./tccli.js";
import { typescript } from "./typescript.js";

/** @import { ProgramCall } from "./call.js" */
/**
 * `run` is what installs and runs the program in `file`.
 * @typedef {{
 *   name: string, file: string, run: string,
 *   write: (calls: ProgramCall[], where: { region: string, endpoint: string }) => string
 * }} Language
 */
/** @typedef {keyof typeof languages} LanguageId */

/** @satisfies {Record<string, Language>} */
export const languages = { typescript, rust, python, go, java, php, csharp, tccli, curl };
