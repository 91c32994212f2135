// The files that the build puts beside the compiled modules.

declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}

declare module "*.wasm?module" {
  const module: WebAssembly.Module;
  export default module;
}

/** The wasm as characters: see wasm/inlined.ts. */
declare module "*.wasm.text.js" {
  const text: string;
  export default text;
}

/** What wasm-bindgen writes around the emulator's wasm. */
declare module "*/emulator-glue.js" {
  export function initSync(source: { module: WebAssembly.Module }): void;
  export function certified_names(): string;
  export function replay(text: string): string;

  export class EmulatorCore {
    constructor(config: string, nowMs: number);
    static resume(config: string, text: string, nowMs: number): EmulatorCore;
    unwritten(nowMs: number): string;
    written_anew(nowMs: number): string;
    record(nowMs: number): void;
    recorded(): string;
    handle(
      method: string,
      url: string,
      headers: string,
      body: Uint8Array,
      fromAfar: boolean,
      nowMs: number,
    ): { head(): string; body(): Uint8Array<ArrayBuffer>; free(): void };
    control(method: string, path: string, body: string, nowMs: number): string;
    credential(): string;
    secret_key_of(secretId: string): string | undefined;
  }
}
