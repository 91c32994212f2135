/**
 * The gateway: holds the key, decides who may do what, signs and forwards, so that no key reaches a page.
 *
 * @module
 */

import { bytes } from "./wasm/inlined.js";
import text from "./core.wasm.text.js";
import { start } from "./wasm/memory.js";

start(bytes(text));

export * from "./gateway/api.js";
