// The emulator for every runtime that compiles wasm from bytes: they come inlined.

import { bytes } from "./base64.js";
import { from } from "./emulator-core.js";
import base64 from "./emulator.wasm.base64.js";

from(() => bytes(base64));

export { createEmulator } from "./emulator-core.js";
