// The diagnosis for every runtime that compiles wasm from bytes: they come inlined.

import { bytes } from "./inlined.js";
import { from } from "./diagnose-core.js";
import text from "./diagnose.wasm.text.js";

from(() => bytes(text));

export { diagnose } from "./diagnose-core.js";
