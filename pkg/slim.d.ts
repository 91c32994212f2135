/**
 * The client without its wasm, for those who bring it themselves.
 *
 * @module
 */

export * from "./index.js";

/**
 * Loads the wasm, once: a `WebAssembly.Module`, bytes, an address, a `Response`, or a promise of one of them.
 * Await it before the first call. A load that failed may be tried again.
 */
export declare function init(source: string | object): Promise<void>;

/** Loads the wasm at once, from a `WebAssembly.Module` or bytes. */
export declare function initSync(source: object): void;
