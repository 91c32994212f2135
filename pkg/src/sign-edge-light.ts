// The signer without the client, for edge runtimes of the `edge-light` kind.

import { rebrandModule } from "./wasm/edge-module.js";
import module from "./sign.wasm?module";
import { start } from "./wasm/memory.js";

start(rebrandModule(module));

export * from "./sign/api.js";
