// An edge runtime's wasm module comes from another realm, where `instanceof` does not know it.

/** The module as one of this realm. */
export const rebrandModule = (module: WebAssembly.Module): WebAssembly.Module =>
  module instanceof WebAssembly.Module ? module : Object.setPrototypeOf(module, WebAssembly.Module.prototype);
