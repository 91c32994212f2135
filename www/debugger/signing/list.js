// The languages there is signing code in, in the order they are offered.

import { bash } from "./bash.js";
import { csharp } from "./csharp.js";
import { go } from "./go.js";
import { java } from "./java.js";
import { javascript } from "./javascript.js";
import { node } from "./node.js";
import { php } from "./php.js";
import { python } from "./python.js";
import { rust } from "./rust.js";

/** By id: `{ name, file, run, tc3, older }`, where the last two make a program of what values.js reads. */
export const languages = { javascript, node, python, go, java, php, csharp, rust, bash };

/** The program in a language that signs what values.js read from a request. */
export const signingCode = (language, values) => `${languages[language][values.way](values)}\n`;
