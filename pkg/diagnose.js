// The diagnosis for every runtime that compiles wasm from bytes: they come inlined.

import { bytes } from "./base64.js";
import { from } from "./diagnose-core.js";
import base64 from "./diagnose.wasm.base64.js";

from(() => bytes(base64));

export { diagnose } from "./diagnose-core.js";
