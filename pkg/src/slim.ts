/**
 * The client without its wasm, for those who bring it themselves.
 *
 * @module
 */

import { tag } from "./checks/kinds.js";
import { start } from "./wasm/memory.js";
import { webAssembly } from "./wasm/webassembly.js";

let ready: Promise<void> | undefined;

/**
 * Loads the wasm, once: a `WebAssembly.Module`, bytes, an address, a `Response`, or a promise of one of them.
 * Await it before the first call. A load that failed may be tried again.
 */
export function init(source: string | object): Promise<void> {
  ready ??= load(source)
    .then(start)
    .catch((error) => {
      ready = undefined;
      throw error;
    });
  return ready;
}

/** Loads the wasm at once, from a `WebAssembly.Module` or bytes. */
export function initSync(source: object): void {
  start(source);
}

async function load(source: unknown): Promise<BufferSource | WebAssembly.Module> {
  if (source === undefined) throw new TypeError("init needs the wasm: a module, bytes, an address or a Response");
  const given = await source;
  const { compileStreaming } = webAssembly();
  // Bytes and modules may come from another realm, where `instanceof` knows neither.
  if (/^(ArrayBuffer|WebAssembly\.Module)$/.test(tag(given)) || ArrayBuffer.isView(given))
    return given as BufferSource | WebAssembly.Module;
  const response = typeof given === "string" || given instanceof URL ? await fetch(given) : (given as Response);
  if (!response.ok) throw new Error(`no wasm: HTTP status ${response.status} from ${response.url}`);
  if (response.headers.get("content-type")?.startsWith("application/wasm")) return compileStreaming(response);
  return response.arrayBuffer();
}

export * from "./api.js";
