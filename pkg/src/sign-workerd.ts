// The signer without the client, for runtimes that do not compile wasm from bytes.

import module from "./sign.wasm";
import { start } from "./wasm/memory.js";

start(module);

export * from "./sign/api.js";
