// The emulator for every runtime that compiles wasm from bytes: they come inlined.

import { bytes } from "./inlined.js";
import { from } from "./emulator-core.js";
import text from "./emulator.wasm.text.js";

from(() => bytes(text));

export { createEmulator } from "./emulator-core.js";
