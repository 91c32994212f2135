// The gateway for edge runtimes of the `edge-light` kind.

import module from "./core.wasm?module";
import { rebrandModule } from "./wasm/edge-module.js";
import { start } from "./wasm/memory.js";

start(rebrandModule(module));

export * from "./gateway/api.js";
