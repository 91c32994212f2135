// SHA-256 of large payloads by the platform, which has it in machine code.

import { PLATFORM_BYTES } from "./platform-bytes.js";

/** Bytes in hex. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * The hash of a text or bytes, in hex, where there is a faster one than the wasm's that does not wait: in Node.js, Bun,
 * Deno.
 */
export function digest(payload: string | Uint8Array): string | undefined {
  if (payload.length < PLATFORM_BYTES) return undefined;
  return globalThis.process?.getBuiltinModule?.("node:crypto")?.createHash("sha256").update(payload).digest("hex");
}
