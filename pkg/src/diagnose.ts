// The diagnosis for every runtime that compiles wasm from bytes: they come inlined.

import { from } from "./diagnose/diagnose.js";
import text from "./diagnose.wasm.text.js";
import { bytes } from "./wasm/inlined.js";

from(() => bytes(text));

export * from "./diagnose/api.js";
