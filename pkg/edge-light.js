// For edge runtimes of the `edge-light` kind. Their module comes from another realm, where `instanceof` does not know it.

import { start } from "./border.js";
import { initSync } from "./core.js";
import module from "./core.wasm?module";

if (!(module instanceof WebAssembly.Module)) Object.setPrototypeOf(module, WebAssembly.Module.prototype);
start(initSync({ module }));

/** Nothing to wait for here; there so that code can be the same for every entry. */
export const init = async () => {};
export * from "./face.js";
