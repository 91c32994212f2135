/**
 * The signer without the client: any product of the cloud, every step shown, in a fifth of the bytes.
 *
 * @module
 */

import { bytes } from "./wasm/inlined.js";
import text from "./sign.wasm.text.js";
import { start } from "./wasm/memory.js";

start(bytes(text));

export * from "./sign/api.js";
