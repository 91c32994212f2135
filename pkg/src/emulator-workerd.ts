// The emulator for runtimes that do not compile wasm from bytes: it comes as a module of theirs.

import { from } from "./emulator/emulator.js";
import module from "./emulator.wasm";

from(() => module);

export * from "./emulator/api.js";
