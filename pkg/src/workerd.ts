// For runtimes that do not compile wasm from bytes: it comes as a module of theirs.

import module from "./core.wasm";
import { start } from "./wasm/memory.js";

start(module);

/** Nothing to wait for: this entry is ready at import. There so that code can be the same for every entry. */
export async function init(): Promise<void> {}
export * from "./api.js";
