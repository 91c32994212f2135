// The emulator for runtimes that do not compile wasm from bytes: it comes as a module of theirs.

import { from } from "./emulator-core.js";
import module from "./emulator.wasm";

from(() => module);

export { createEmulator } from "./emulator-core.js";
