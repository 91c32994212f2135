// For pages: the wasm is a file of its own beside this one, streamed by `init()`.

import { init as load } from "./slim.js";

/** Loads the wasm, from beside this file unless told otherwise. Await it once before the first call. */
export const init = (source) => load(source ?? new URL("./core.wasm", import.meta.url));
export * from "./face.js";
