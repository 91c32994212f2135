// The gateway for runtimes that do not compile wasm from bytes: it comes as a module of theirs.

import module from "./core.wasm";
import { start } from "./wasm/memory.js";

start(module);

export * from "./gateway/api.js";
