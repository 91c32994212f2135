// For runtimes that do not compile wasm from bytes: it comes as a module of theirs.

import { start } from "./border.js";
import { initSync } from "./core.js";
import module from "./core.wasm";

start(initSync({ module }));

/** Nothing to wait for here; there so that code can be the same for every entry. */
export const init = async () => {};
export * from "./face.js";
