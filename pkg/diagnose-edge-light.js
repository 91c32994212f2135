// The diagnosis for edge runtimes of the `edge-light` kind.

import { from } from "./diagnose-core.js";
import module from "./diagnose.wasm?module";
import { own } from "./edge-module.js";

from(() => own(module));

export { diagnose } from "./diagnose-core.js";
