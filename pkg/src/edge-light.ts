// For edge runtimes of the `edge-light` kind.

import module from "./core.wasm?module";
import { rebrandModule } from "./wasm/edge-module.js";
import { start } from "./wasm/memory.js";

start(rebrandModule(module));

/** Nothing to wait for: this entry is ready at import. There so that code can be the same for every entry. */
export async function init(): Promise<void> {}
export * from "./api.js";
