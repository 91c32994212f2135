// The signer without the client, for edge runtimes of the `edge-light` kind.

import { own } from "./edge-module.js";
import module from "./sign.wasm?module";
import { start } from "./wasm.js";

start(own(module));

export { TencentDBError, ValidationError } from "./errors.js";
export { sign } from "./sign.js";
export { verify } from "./verify.js";
