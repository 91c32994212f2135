// For those who bring the wasm themselves.

import { tag } from "./kinds.js";
import { start } from "./wasm.js";
import { webAssembly } from "./webassembly.js";

let ready;

/** Loads the wasm from a module, bytes, an address or a Response. Once is enough; a failed load may be tried again. */
export function init(source) {
  ready ??= load(source)
    .then(start)
    .catch((error) => {
      ready = undefined;
      throw error;
    });
  return ready;
}

/** The same at once, from a module or bytes. */
export const initSync = start;

async function load(source) {
  if (source === undefined) throw new TypeError("init needs the wasm: a module, bytes, an address or a Response");
  const given = await source;
  const { compileStreaming } = webAssembly();
  // Bytes and modules may come from another realm, where `instanceof` knows neither.
  if (/^(ArrayBuffer|WebAssembly\.Module)$/.test(tag(given)) || ArrayBuffer.isView(given)) return given;
  const response = typeof given === "string" || given instanceof URL ? await fetch(given) : given;
  if (!response.ok) throw new Error(`no wasm: HTTP status ${response.status} from ${response.url}`);
  if (response.headers.get("content-type")?.startsWith("application/wasm")) return compileStreaming(response);
  return response.arrayBuffer();
}

export * from "./face.js";
