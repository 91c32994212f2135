// The entry that works everywhere: the wasm comes inlined and is ready at import.

import { bytes } from "./inlined.js";
import text from "./core.wasm.text.js";
import { start } from "./wasm.js";

start(bytes(text));

/** Nothing to wait for here; there so that code can be the same for every entry. */
export const init = async () => {};
export * from "./face.js";
