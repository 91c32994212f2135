// The signer without the client, in a fifth of its bytes.

import { bytes } from "./inlined.js";
import text from "./sign.wasm.text.js";
import { start } from "./wasm.js";

start(bytes(text));

export { TencentDBError, ValidationError } from "./errors.js";
export { sign } from "./sign.js";
export { verify } from "./verify.js";
