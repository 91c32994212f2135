// The emulator for every runtime that compiles wasm from bytes: they come inlined.

import { from } from "./emulator-core.js";
import base64 from "./emulator.wasm.base64.js";

from(() => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));

export { createEmulator } from "./emulator-core.js";
