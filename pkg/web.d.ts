/**
 * The client with its wasm as a file of its own, for pages.
 *
 * @module
 */

export * from "./index.js";

/** Loads the wasm, once, from beside this file or from where it is said to be. Await it before the first call. */
export declare function init(source?: string | object): Promise<void>;
