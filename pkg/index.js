// The entry that works everywhere: the wasm comes inlined and is ready at import.

import { bytes } from "./base64.js";
import { start } from "./border.js";
import { initSync } from "./core.js";
import base64 from "./core.wasm.base64.js";

start(initSync({ module: bytes(base64) }));

/** Nothing to wait for here; there so that code can be the same for every entry. */
export const init = async () => {};
export * from "./face.js";
