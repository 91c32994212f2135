// The emulator for edge runtimes of the `edge-light` kind.

import { rebrandModule } from "./wasm/edge-module.js";
import { from } from "./emulator/emulator.js";
import module from "./emulator.wasm?module";

from(() => rebrandModule(module));

export * from "./emulator/api.js";
