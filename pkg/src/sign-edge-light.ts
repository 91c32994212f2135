// The signer without the client, for edge runtimes of the `edge-light` kind.

import { own } from "./wasm/edge-module.js";
import module from "./sign.wasm?module";
import { start } from "./wasm/memory.js";

start(own(module));

export * from "./sign/api.js";
