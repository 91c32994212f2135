/**
 * The client with its wasm as a file of its own, for pages.
 *
 * @module
 */

import { init as load } from "./slim.js";

/** Loads the wasm, once, from beside this file or from where it is said to be. Await it before the first call. */
export const init = (source?: string | object): Promise<void> =>
  load(source ?? new URL("./core.wasm", import.meta.url));

export * from "./api.js";
