// The diagnosis for edge runtimes of the `edge-light` kind.

import { own } from "./edge-module.js";
import { from } from "./diagnose-core.js";
import module from "./diagnose.wasm?module";

from(() => own(module));

export { diagnose } from "./diagnose-core.js";
