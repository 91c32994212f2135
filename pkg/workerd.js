// For runtimes that do not compile wasm from bytes: it comes as a module of theirs.

import module from "./core.wasm";
import { start } from "./wasm.js";

start(module);

/** Nothing to wait for here; there so that code can be the same for every entry. */
export const init = async () => {};
export * from "./face.js";
