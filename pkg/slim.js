// For those who bring the wasm themselves.

import { start } from "./wasm.js";

let ready;

/** Loads the wasm from a module, bytes, an address or a Response. Once is enough; a failed load may be tried again. */
export function init(source) {
  ready ??= load(source).then(start).catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

/** The same at once, from a module or bytes. */
export const initSync = start;

async function load(source) {
  if (source === undefined) throw new TypeError("init needs the wasm: a WebAssembly.Module, bytes, an address or a Response");
  const given = await source;
  if (given instanceof WebAssembly.Module || given instanceof ArrayBuffer || ArrayBuffer.isView(given)) return given;
  const response = typeof given === "string" || given instanceof URL ? await fetch(given) : given;
  if (!response.ok) throw new Error(`the wasm could not be loaded: HTTP status ${response.status} from ${response.url}`);
  if (response.headers.get("content-type")?.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return response.arrayBuffer();
}

export * from "./face.js";
