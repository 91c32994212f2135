/** From so many bytes on the platform's hash is faster than the wasm's. */
export const PLATFORM_BYTES = 8192;
