// The signer without the client, for runtimes that do not compile wasm from bytes.

import module from "./sign.wasm";
import { start } from "./wasm.js";

start(module);

export { TencentDBError, ValidationError } from "./errors.js";
export { sign } from "./sign.js";
export { verify } from "./verify.js";
