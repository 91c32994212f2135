/**
 * Client for the management API of TencentDB for PostgreSQL, wherever `fetch` is.
 *
 * @module
 */

// The entry that works everywhere: the wasm comes inlined and is ready at import.

import { bytes } from "./wasm/inlined.js";
import text from "./core.wasm.text.js";
import { start } from "./wasm/memory.js";

start(bytes(text));

/** Nothing to wait for: this entry is ready at import. There so that code can be the same for every entry. */
export async function init(): Promise<void> {}
export * from "./api.js";
