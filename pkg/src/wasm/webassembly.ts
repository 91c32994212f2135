// WebAssembly, where there is any: some runtimes have none (Hermes), and pages may forbid it.

import { TencentDBError } from "../errors/errors.js";
import { tag } from "../checks/kinds.js";

const INSTEAD = "call from a server or an edge function, or sign with tencentdb-postgres/sign-js";

/** The platform's WebAssembly. */
export function webAssembly(): typeof WebAssembly {
  if (typeof WebAssembly === "object") return WebAssembly;
  throw new TencentDBError(`this runtime has no WebAssembly: ${INSTEAD}`);
}

/** Wasm, from bytes or compiled already, perhaps in another realm. */
export function compiled(module: BufferSource | WebAssembly.Module): WebAssembly.Module {
  const { Module } = webAssembly();
  if (module instanceof Module || tag(module) === "WebAssembly.Module") return module as WebAssembly.Module;
  try {
    return new Module(module);
  } catch (cause) {
    const hint = `where a Content-Security-Policy forbids it, allow 'wasm-unsafe-eval'; otherwise ${INSTEAD}`;
    throw new TencentDBError(`the wasm could not be compiled (${(cause as Error | undefined)?.message}): ${hint}`, {
      cause,
    });
  }
}
