// The diagnosis for every runtime that compiles wasm from bytes: they come inlined.

import { from } from "./diagnose-core.js";
import text from "./diagnose.wasm.text.js";
import { bytes } from "./inlined.js";

from(() => bytes(text));

export { diagnose } from "./diagnose-core.js";
