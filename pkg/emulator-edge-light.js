// The emulator for edge runtimes of the `edge-light` kind.

import { own } from "./edge-module.js";
import { from } from "./emulator-core.js";
import module from "./emulator.wasm?module";

from(() => own(module));

export { createEmulator } from "./emulator-core.js";
