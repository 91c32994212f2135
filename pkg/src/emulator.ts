// The emulator for every runtime that compiles wasm from bytes: they come inlined.

import { bytes } from "./wasm/inlined.js";
import { from } from "./emulator/emulator.js";
import text from "./emulator.wasm.text.js";

from(() => bytes(text));

export * from "./emulator/api.js";
