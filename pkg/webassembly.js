// WebAssembly, where there is any: some runtimes have none (Hermes), and pages may forbid it.

import { TencentDBError } from "./errors.js";

const INSTEAD = "make calls where there is one, such as a server or an edge function, or sign with the entry that needs none";

/** The platform's WebAssembly. */
export function webAssembly() {
  if (typeof WebAssembly === "object") return WebAssembly;
  throw new TencentDBError(`this runtime has no WebAssembly, which tencentdb-postgres is made of: ${INSTEAD}`);
}

/** Wasm, from bytes or compiled already, perhaps in another realm. */
export function compiled(module) {
  const { Module } = webAssembly();
  if (module instanceof Module || Object.prototype.toString.call(module) === "[object WebAssembly.Module]") return module;
  try {
    return new Module(module);
  } catch (cause) {
    const hint = `where a Content-Security-Policy forbids it, allow 'wasm-unsafe-eval'; otherwise ${INSTEAD}`;
    throw new TencentDBError(`the wasm of tencentdb-postgres could not be compiled (${cause?.message}): ${hint}`, { cause });
  }
}
