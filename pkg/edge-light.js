// For edge runtimes of the `edge-light` kind.

import module from "./core.wasm?module";
import { own } from "./edge-module.js";
import { start } from "./wasm.js";

start(own(module));

/** Nothing to wait for here; there so that code can be the same for every entry. */
export const init = async () => {};
export * from "./face.js";
