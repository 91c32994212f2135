// The diagnosis for edge runtimes of the `edge-light` kind.

import { from } from "./diagnose/diagnose.js";
import module from "./diagnose.wasm?module";
import { rebrandModule } from "./wasm/edge-module.js";

from(() => rebrandModule(module));

export * from "./diagnose/api.js";
